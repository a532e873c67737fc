"""The report for a terminal: what matters first, the sentences side by side where there is room."""

from __future__ import annotations

from factcheck.model import VERDICTS, Article, Claim, Finding, Report, Verdict
from factcheck.reporters.base import (
    UNDATED,
    WORDING,
    Options,
    View,
    about_label,
    counted,
    date_label,
    findings_counted,
    one_line,
    place,
    shortened,
    total,
    visible,
)
from factcheck.reporters.base.passages import Passage, Pen, excerpt
from factcheck.reporters.terminal.base import (
    BLUE,
    DIM,
    END,
    GAP,
    GREEN,
    MARK,
    RED,
    STRONG,
    YELLOW,
    beside,
    inked,
    stacked,
    wrapped,
)

_COLUMNS_FROM = 120
"""From this width on, sentences stand side by side."""
_NARROWEST = 40
_SINGLES_SHOWN = 3
_BUDGETS: dict[Verdict, int] = {"agreement": 110}
"""Characters of a sentence to show, where it is not the usual number."""
_BUDGET = 300
_INKS: dict[Verdict, str] = {"contradiction": RED, "inconsistency": RED, "update": BLUE, "agreement": GREEN}


def render(report: Report, options: Options) -> str:
    page = _Page(View(report), options)
    sections = [page.summary(), page.listed("contradiction"), page.listed("inconsistency")]
    if not options.quiet:
        sections += [page.listed("update"), page.listed("agreement"), page.singles(), page.unchecked()]
    return inked("\n".join(stacked(section for section in sections if section)) + "\n", options.colour)


class _Page:
    """The sections of one report, each a list of lines; an empty list where there is nothing to say."""

    def __init__(self, view: View, options: Options) -> None:
        self.view = view
        self.options = options
        self.width = max(options.width, _NARROWEST)
        opening, closing = (MARK, END) if options.colour else ("«", "»")
        self.pen = Pen(visible, opening, closing)

    def summary(self) -> list[str]:
        view, found = self.view, self.view.findings
        errors = sum(finding.severity == "error" for finding in found["contradiction"])
        parts = [findings_counted(len(found[verdict]), verdict) for verdict in VERDICTS]
        if errors:
            parts[0] += f" ({counted(errors, 'error')})"
        skipped = f"; {len(view.report.skipped)} skipped" if view.report.skipped else ""
        base = f"{view.articles_counted}, {counted(len(view.claims), 'claim')}{skipped}"
        return [
            *wrapped(f"{STRONG}{', '.join(parts)}{END}", self.width, hang="  "),
            *wrapped(f"{DIM}{base}; factcheck {one_line(view.report.version)}{END}", self.width, hang="  "),
        ]

    def listed(self, verdict: Verdict) -> list[str]:
        """The findings of a verdict with their sentences."""
        findings = self.view.findings[verdict]
        if not findings:
            return []
        return stacked([self._heading(verdict), *(self._finding(finding) for finding in findings)])

    def singles(self) -> list[str]:
        """What only one source says: a list for each article, cut short unless the reader wants it all."""
        if not self.view.findings["single_source"]:
            return []
        voices = [wrapped(visible(finding.message), self.width, "  ", "    ") for finding in self.view.voices]
        blocks = [self._singles_of(self.view.articles[article], rows) for article, rows in self.view.singles.items()]
        return stacked([self._heading("single_source"), *voices, *blocks])

    def unchecked(self) -> list[str]:
        """What was skipped, and which articles could be checked in part only."""
        lines = [
            f"{STRONG}{one_line(article.name)}{END} ({one_line(article.path or article.id)}) {UNDATED}"
            for article in self.view.undated
        ]
        lines += [
            f"{STRONG}{one_line(skipped.path)}{END} ({one_line(skipped.stage)}): {one_line(skipped.reason)}"
            for skipped in self.view.report.skipped
        ]
        if not lines:
            return []
        rows = [row for line in lines for row in wrapped(line, self.width, "  ", "    ")]
        return [*self._ruled("Skipped, or checked in part", len(lines), ""), "", *rows]

    def _heading(self, verdict: Verdict) -> list[str]:
        return self._ruled(WORDING[verdict].heading, len(self.view.findings[verdict]), _INKS.get(verdict, ""))

    def _ruled(self, heading: str, number: int, ink: str) -> list[str]:
        title = f"{heading.upper()} ({number}) "
        return [f"{ink or STRONG}{title}{'─' * (self.width - len(title))}{END}"]

    def _finding(self, finding: Finding) -> list[str]:
        ink = YELLOW if finding.severity == "warning" else _INKS.get(finding.verdict, STRONG)
        grade = "" if finding.severity == "info" else f" {finding.severity}"
        head = f"{ink}{WORDING[finding.verdict].icon} {one_line(finding.code)}{grade}{END}"
        lines = wrapped(f"{head} {visible(finding.message)}", self.width, hang="  ")
        topic = about_label(finding.about)
        sure = f"confidence {finding.confidence:.0%}"
        if self.options.verbose or self.options.focus:
            sure += f"; fingerprint {self.view.marks[finding.id]}"
        lines += wrapped(f"{DIM}{visible(topic) + '; ' if topic else ''}{sure}{END}", self.width, "  ", "  ")
        lines += ["", *self._sentences(finding)]
        return [*lines, *(self._why(finding) if self.options.verbose else [])]

    def _sentences(self, finding: Finding) -> list[str]:
        """The sentences of a finding, grouped by side where a side has more than one."""
        view, wide = self.view, self.width >= _COLUMNS_FROM
        width = (self.width - len(GAP)) // 2 if wide else self.width
        budget = _BUDGET if self.options.verbose else _BUDGETS.get(finding.verdict, _BUDGET)
        grouped = view.is_grouped(finding)
        indent = "    " if grouped else "  "
        blocks = []
        for side in view.sides(finding):
            shown = [self._passage(passage, width, budget, indent) for passage in view.passages(side)]
            if grouped:
                shown = [[*wrapped(f"{STRONG}{view.voice(side)}:{END}", width, "  ", "    "), *stacked(shown)]]
            blocks += shown
        return beside(blocks, width) if wide else stacked(blocks)

    def _passage(self, passage: Passage, width: int, budget: int, indent: str) -> list[str]:
        article = passage.article
        where = visible(place(article, passage.points[0]))
        head = f"{visible(article.name)}, {date_label(article)} · {DIM}{where}{END}"
        hang = indent + "  "
        return [*wrapped(head, width, indent, hang), *wrapped(excerpt(passage, self.pen, budget), width, hang, hang)]

    def _why(self, finding: Finding) -> list[str]:
        """The explanation as a list: the weight, the feature, and the level that held."""
        if not finding.explanation:
            return []
        rows = [(item.weight, item.feature, item.level) for item in finding.explanation]
        rows.append((total(finding.explanation), "together", finding.level))
        lines = ["", f"  {DIM}Why, in nats:{END}"]
        for weight, feature, level in rows:
            told = f"{DIM}{one_line(feature)}: {one_line(level)}{END}"
            lines += wrapped(told, self.width, f"  {weight:+7.2f}  ", " " * 11)
        return lines

    def _singles_of(self, article: Article, rows: list[tuple[Claim, Finding]]) -> list[str]:
        head = f"{visible(article.name)}, {date_label(article)} · {DIM}{visible(article.path or article.id)}{END}"
        shown = rows if self.options.verbose else rows[:_SINGLES_SHOWN]
        lines = wrapped(f"{head} ({len(rows)})", self.width, "  ", "    ")
        for claim, finding in shown:
            topic = about_label(claim.about)
            tail = self.view.copies(finding) + (f" {visible(topic)}" if topic else "")
            words = f"{self.pen.opening}{shortened(claim.text)}{self.pen.closing}"
            row = f"{DIM}{claim.line}:{claim.column}{END} {words}{tail}"
            lines += wrapped(row, self.width, "    ", "      ")
        left = len(rows) - len(shown)
        return [*lines, *([f"    … and {left} more"] if left else [])]
