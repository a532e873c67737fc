"""The report as Markdown, for a ticket or a pull request; what articles say can neither format nor notify."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import Finding, Report, Verdict
from factcheck.reporters.base import (
    UNDATED,
    WORDING,
    Options,
    View,
    about_label,
    counted,
    date_label,
    place,
    total,
    visible,
)
from factcheck.reporters.base.passages import Passage, Pen, excerpt

_SINGLES_SHOWN = 10
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@&#8203;", "#": "\\#&#8203;"}
_MARKUP = re.compile(r"[\\`*_\[\]|~$&<>@#]|:(?=//)|(?<=[wW]{3})\.")
_LINE_START = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))(.)")
_SPACE = re.compile(r"\s+")


def escape(text: str) -> str:
    """The text so that Markdown and HTML show it as it is, on one line; ``@name`` and ``#12`` lose their powers."""
    safe = _MARKUP.sub(lambda match: _ENTITIES.get(match[0], "\\" + match[0]), visible(text))
    return _LINE_START.sub(r"\1\\\2", _SPACE.sub(" ", safe))


_PEN = Pen(escape, "<b>", "</b>")


def render(report: Report, options: Options) -> str:
    view = View(report)
    parts = [*_summary(view), *_section(view, "contradiction", options), *_section(view, "inconsistency", options)]
    if not options.quiet:
        parts += [*_section(view, "update", options), *_section(view, "agreement", options)]
        parts += [*_singles(view, options), *_unchecked(view)]
    return "\n\n".join(parts) + "\n"


def _summary(view: View) -> list[str]:
    rows = [f"| {WORDING[verdict].heading} | {len(found)} |" for verdict, found in view.findings.items()]
    base = f"{view.articles_counted}, {counted(len(view.claims), 'claim')}"
    return ["# Fact check", f"{base}; factcheck {escape(view.report.version)}.", _rows("| Verdict | Findings |", rows)]


def _rows(head: str, rows: Iterable[str]) -> str:
    return "\n".join([head, "| --- " * (head.count("|") - 1) + "|", *rows])


def _heading(view: View, verdict: Verdict) -> str:
    return f"## {WORDING[verdict].heading} ({len(view.findings[verdict])})"


def _section(view: View, verdict: Verdict, options: Options) -> list[str]:
    findings = view.findings[verdict]
    blocks = [block for finding in findings for block in _finding(view, finding, options)]
    return [_heading(view, verdict), *blocks] if findings else []


def _finding(view: View, finding: Finding, options: Options) -> list[str]:
    topic = about_label(finding.about)
    sure = f"confidence {finding.confidence:.0%}; fingerprint {view.marks[finding.id]}"
    out = [
        f"### {WORDING[finding.verdict].icon} {escape(finding.code)} {finding.severity}: {escape(finding.message)}",
        f"{escape(topic) + '; ' if topic else ''}{sure}",
    ]
    for side in view.sides(finding):
        if view.is_grouped(finding):
            out.append(f"**{escape(view.voice(side))}:**")
        out += [_passage(passage) for passage in view.passages(side)]
    return [*out, *(_why(finding) if options.verbose else [])]


def _passage(passage: Passage) -> str:
    article = passage.article
    where = escape(place(article, passage.points[0]))
    return f"> {excerpt(passage, _PEN)}\n>\n> {escape(article.name)}, {date_label(article)} ({where})"


def _why(finding: Finding) -> list[str]:
    if not finding.explanation:
        return []
    rows = [f"| {escape(item.feature)} | {escape(item.level)} | {item.weight:+.2f} |" for item in finding.explanation]
    rows.append(f"| together | {escape(finding.level)} | {total(finding.explanation):+.2f} |")
    return [_folded("Why", _rows("| Feature | Level | Weight |", rows))]


def _folded(summary: str, body: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def _singles(view: View, options: Options) -> list[str]:
    findings = view.findings["single_source"]
    if not findings:
        return []
    every = [row for rows in view.singles.values() for row in rows]
    shown = every if options.verbose else every[:_SINGLES_SHOWN]
    rows = []
    for claim, finding in shown:
        article = view.articles[claim.article]
        cells = (article.name + view.copies(finding), claim.text, about_label(claim.about), place(article, claim))
        rows.append("| " + " | ".join(map(escape, cells)) + " |")
    left = len(every) - len(shown)
    more = [f"… and {left} more."] if left else []
    table = _rows("| Source | Claim | About | Where |", rows)
    voices = [escape(finding.message) for finding in view.voices]
    return [_heading(view, "single_source"), *voices, _folded(counted(len(shown), "claim"), table), *more]


def _unchecked(view: View) -> list[str]:
    rows = [f"- {escape(article.name)} ({escape(article.path or article.id)}) {UNDATED}" for article in view.undated]
    rows += [f"- {escape(s.path)} ({escape(s.stage)}): {escape(s.reason)}" for s in view.report.skipped]
    return ["## Skipped, or checked in part", "\n".join(rows)] if rows else []
