"""Findings that people have looked at and accepted: in comments, in a file of suppressions, in a baseline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from factcheck.fingerprints import fingerprints
from factcheck.model import Finding, Report
from factcheck.waivers.base import Waiver

__all__ = ["Waived", "Waiver", "waive"]

_BETWEEN_ARTICLES = ("FC1", "FC3", "FC9")
"""How the codes of findings begin that one article alone cannot have."""


class Waived(NamedTuple):
    """A report without what was accepted; what that was; and which waivers are out of date, and why."""

    report: Report
    silenced: list[Finding]
    stale: list[str]


def waive(report: Report, waivers: Iterable[Waiver]) -> Waived:
    """The report without the findings that waivers cover."""
    waivers = list(waivers)
    by_fingerprint: dict[str | None, list[Waiver]] = defaultdict(list)
    by_article: dict[str, list[Waiver]] = defaultdict(list)
    for waiver in waivers:
        if waiver.lines:
            by_article[waiver.lines.article].append(waiver)
        else:
            by_fingerprint[waiver.fingerprint].append(waiver)
    points = report.points() if by_article else {}
    marks = fingerprints(report) if by_fingerprint else {}
    used: set[int] = set()
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in report.findings:
        found = by_fingerprint.get(marks.get(finding.id), [])
        found = found + [w for p in points.get(finding.id, ()) for w in by_article.get(p.article, ()) if w.stands_at(p)]
        covering = [waiver for waiver in found if waiver.covers(finding)]
        used.update(map(id, covering))
        (silenced if covering else kept).append(finding)
    is_alone = len(report.articles) < 2
    stale = [
        f"{waiver.place}: {waiver.told} {waiver.flaw or 'silences nothing: take it out'}"
        for waiver in waivers
        if waiver.flaw or (waiver.is_judged and id(waiver) not in used and not (is_alone and _needs_two(waiver)))
    ]
    return Waived(replace(report, findings=tuple(kept)), silenced, stale)


def _needs_two(waiver: Waiver) -> bool:
    return all(code.startswith(_BETWEEN_ARTICLES) for code in waiver.codes)
