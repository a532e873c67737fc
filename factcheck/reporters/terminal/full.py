"""Findings as a good compiler tells them: where, what, and the words that are meant, pointed at.

Told are contradictions, inconsistencies and updates, from the side of the articles in focus; then what these say and
nobody else does. The sentence of an article in focus comes first, those that it is held against come below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.model import Article, Claim, Finding, Report, Verdict
from factcheck.reporters.base import (
    UNDATED,
    Options,
    View,
    counted,
    date_label,
    findings_counted,
    one_line,
    place,
    visible,
)
from factcheck.reporters.base.passages import Passage, Span
from factcheck.reporters.terminal.base import BLUE, DIM, END, GREEN, RED, STRONG, YELLOW, cells, inked, wrapped

TOLD: tuple[Verdict, ...] = ("contradiction", "inconsistency", "update")
_NARROWEST = 40
_INKS = {"error": RED, "warning": YELLOW, "info": BLUE}
_CUT = "… "


def render(report: Report, options: Options) -> str:
    page = _Page(report, options)
    blocks = [*page.findings(), *page.unsupported(), page.undated(), page.summary()]
    return inked("\n\n".join("\n".join(block) for block in blocks if block) + "\n", options.colour)


class _Page:
    """One report, from the side of the articles in focus: all of them, where none is."""

    def __init__(self, report: Report, options: Options) -> None:
        self.view = View(report)
        self.options = options
        self.width = max(options.width, _NARROWEST)
        self.focus = options.focus or frozenset(self.view.articles)

    def findings(self) -> Iterator[list[str]]:
        for verdict in TOLD[:-1] if self.options.quiet else TOLD:
            for finding in self.view.findings[verdict]:
                yield self._finding(finding)

    def unsupported(self) -> Iterator[list[str]]:
        """What the articles in focus say and no other does; not told where all are in focus."""
        if self.options.quiet or not self.options.focus:
            return
        for article, claims in self.alone.items():
            head = f"{STRONG}{visible(article.name)}: {counted(len(claims), 'claim')} that no source supports{END}"
            yield [*wrapped(head, self.width), *(row for claim in claims for row in self._single(article, claim))]

    def undated(self) -> list[str]:
        """Which articles in focus could be checked in part only."""
        named = [article for article in self.view.undated if article.id in self.focus]
        told = (
            f"{visible(article.path or article.id)}: {STRONG}note:{END} this article {UNDATED}" for article in named
        )
        return [row for note in told for row in wrapped(note, self.width, hang="  ")]

    def summary(self) -> list[str]:
        found = self.view.findings
        parts = [findings_counted(len(found[verdict]), verdict) for verdict in TOLD]
        if errors := sum(finding.severity == "error" for finding in found["contradiction"]):
            parts[0] += f" ({counted(errors, 'error')})"
        if self.options.focus:
            alone = sum(map(len, self.alone.values()))
            others = len(self.view.articles) - len(self.focus)
            parts.append(counted(alone, "unsupported claim"))
            base = f"{counted(len(self.focus), 'draft')} against {counted(others, 'source')}"
        else:
            base = self.view.articles_counted
        is_clean = not found["contradiction"] and not found["inconsistency"]
        ink = GREEN if is_clean else RED
        told = f"{ink}{'✓' if is_clean else '✗'} {', '.join(parts)}{END}; {base}"
        return wrapped(f"{told}; {DIM}factcheck {one_line(self.view.report.version)}{END}", self.width, hang="  ")

    @cached_property
    def alone(self) -> dict[Article, list[Claim]]:
        """The claims in focus that stand alone, or agree with claims in focus only, by article."""
        rows: dict[Article, list[Claim]] = {article: [] for article in self.view.articles.values()}
        for finding in (*self.view.findings["single_source"], *self.view.findings["agreement"]):
            claims = [self.view.claims[id] for id in finding.claims]
            if all(claim.article in self.focus for claim in claims):
                for claim in claims:
                    rows[self.view.articles[claim.article]].append(claim)
        return {article: sorted(set(row), key=lambda claim: claim.start) for article, row in rows.items() if row}

    def _single(self, article: Article, claim: Claim) -> list[str]:
        """Where a claim stands, and as much of its sentence as there is room for: behind it, else below."""
        where = visible(place(article, claim))
        passage = self.view.passages([claim])[0]
        room = self.width - cells(f"  {where} «»")
        is_below = room < _NARROWEST // 2
        text, marks = windowed(passage.text, passage.marks, self.width - 6 if is_below else room)[0]
        start, end = marks[0]
        told = f"{text[:start]}«{STRONG}{text[start:end]}{END}»{text[end:]}".lstrip()
        head = f"  {DIM}{where}{END}"
        return [head, f"    {told}"] if is_below else [f"{head} {told}"]

    def _finding(self, finding: Finding) -> list[str]:
        passages = self._passages(finding)
        ink = _INKS[finding.severity]
        where = f"{STRONG}{self._place(finding, passages)}:{END}"
        code = f"{ink}{finding.severity} {one_line(finding.code)}{END}"
        lines = wrapped(f"{where} {code} {visible(finding.message)}", self.width, hang="  ")
        gutter = max((len(str(passage.points[0].line)) for passage in passages), default=0)
        for number, passage in enumerate(passages):
            lines += [*(self._origin(passage, gutter) if number else []), *self._pointed(passage, gutter, ink)]
        tail = f"{finding.confidence:.0%} sure; fingerprint {self.view.marks[finding.id]}"
        lines += wrapped(f"{DIM}= {tail}{END}", self.width, " " * (gutter + 1), " " * (gutter + 3))
        return lines

    def _place(self, finding: Finding, passages: Sequence[Passage]) -> str:
        """Where a finding is shown: its first sentence, or the article that it is of as a whole."""
        if passages:
            return visible(place(passages[0].article, passages[0].points[0]))
        return ", ".join(visible(article.path or article.id) for article in self.view.homes[finding.id])

    def _passages(self, finding: Finding) -> list[Passage]:
        """The sentences of a finding, those in focus first."""
        points = self.view.ordered(self.view.points[finding.id])
        return sorted(self.view.passages(points), key=lambda passage: passage.article.id not in self.focus)

    def _origin(self, passage: Passage, gutter: int) -> list[str]:
        """Who says a sentence, when and where."""
        origin = f"{visible(passage.article.name)}, {date_label(passage.article)}"
        where = f"{DIM}{visible(place(passage.article, passage.points[0]))}{END}"
        return wrapped(f"{DIM}─{END} {origin} · {where}", self.width, " " * (gutter + 1), " " * (gutter + 3))

    def _pointed(self, passage: Passage, gutter: int, ink: str) -> list[str]:
        """The parts of a sentence around what is pointed at, with a mark under each of these."""
        style, sign = (ink, "^") if passage.article.id in self.focus else (BLUE, "-")
        label, rows = f"{passage.points[0].line:>{gutter}}", []
        for text, marks in windowed(passage.text, passage.marks, self.width - gutter - 3):
            rows.append(f"{DIM}{label}{END} {DIM}│{END} {text}")
            label = " " * gutter
            rows.append(f"{label} {DIM}│{END} {style}{_pointers(text, marks, sign)}{END}")
        return rows


def windowed(text: str, marks: Sequence[Span], width: int) -> list[tuple[str, list[Span]]]:
    """The parts of a text around its marks, each at most ``width`` cells wide, with the marks in each.

    Marks that fit into one line share it; one that is wider than a line is cut.
    """
    text = visible(text).replace("\n", " ").rstrip()
    groups: list[list[Span]] = []
    room = width - 2 * len(_CUT)
    for mark in marks:
        if groups and cells(text[groups[-1][0][0] : mark[1]]) <= room:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    if cells(text) <= width:
        groups = [list(marks)]
    return [_window(text, group, width) for group in groups]


def _window(text: str, marks: list[Span], width: int) -> tuple[str, list[Span]]:
    if cells(text) <= width:
        return text, marks
    first, last = marks[0][0], marks[-1][1]
    room = width - 2 * len(_CUT)
    first, last = _widened(text, first, _fitting(text, first, last, room), room)
    head = _CUT if first else ""
    shift = len(head) - first
    tail = _CUT.strip().rjust(2) if last < len(text) else ""
    return head + text[first:last] + tail, [(start + shift, min(end, last) + shift) for start, end in marks]


def _fitting(text: str, first: int, last: int, room: int) -> int:
    """Where a part of a text has to end, so that it takes no more than ``room`` cells."""
    for at in range(first, last):
        room -= cells(text[at])
        if room < 0:
            return at
    return last


def _widened(text: str, first: int, last: int, room: int) -> Span:
    """The span with as many whole words before and behind it as there is room for, in turn."""
    is_open = {True, False}
    while is_open:
        for before in sorted(is_open):
            start = text.rfind(" ", 0, max(first - 1, 0)) + 1 if before and first else first
            found = text.find(" ", last + 1)
            end = last if before else (found if found >= 0 else len(text))
            if (start, end) == (first, last) or cells(text[start:end]) > room:
                is_open = is_open - {before}
            else:
                first, last = start, end
    return first, last


def _pointers(text: str, marks: Sequence[Span], sign: str) -> str:
    """A line of signs under the marked parts of a text."""
    line, at = "", 0
    for start, end in marks:
        line += " " * cells(text[at:start]) + sign * max(cells(text[start:end]), 1)
        at = end
    return line
