"""Fingerprints of meaning: what a finding is about and what the sources say of it, whatever lines it stands on.

Baselines, suppressions and the dashboards of other tools know a finding by its fingerprint from run to run. Text that
moves, a repeated figure or another confidence leaves it as it is; a value that changes makes a new finding.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from factcheck.errors import UsageError
from factcheck.model import Article, Claim, Finding, Point, Report

_FIGURE = re.compile(r"\d+")


def fingerprint(finding: Finding, report: Report) -> str:
    """The fingerprint of one finding of a report: 16 hexadecimal digits. Raises KeyError where it is of another."""
    return fingerprints(report)[finding.id]


def fingerprints(report: Report) -> dict[str, str]:
    """The fingerprints of all findings, by the id of the finding; no two are equal.

    Findings of one meaning are numbered in the order of their claims, so a report from which one of them was taken out
    numbers the others anew.
    """
    points = report.points()
    articles = {article.id: article for article in report.articles}
    seen: Counter[str] = Counter()
    out = {}
    for finding in sorted(report.findings, key=lambda finding: _order(finding, points[finding.id])):
        meaning = _meaning(finding, points[finding.id], articles)
        out[finding.id] = blake2b(f"{meaning}\0{seen[meaning]}".encode(), digest_size=8).hexdigest()
        seen[meaning] += 1
    return out


def _order(finding: Finding, points: Iterable[Point]) -> tuple[list[tuple[str, int]], str]:
    return [(point.article, point.start) for point in points], finding.id


def _meaning(finding: Finding, points: Iterable[Point], articles: Mapping[str, Article]) -> str:
    """The rule, what it is about, and who says what.

    The message stands for a finding of whole articles, but for its figures: these are shares of wording.
    """
    told = sorted({_told(point, articles[point.article]) for point in points})
    if not told:
        told = [_FIGURE.sub("#", finding.message)]
    return json.dumps([finding.code, finding.about.measure, sorted(finding.about.subject), told])


def _told(point: Point, article: Article) -> str:
    if isinstance(point, Claim):
        return json.dumps([article.name, point.kind, point.value.to_dict()])
    return json.dumps([article.name, " ".join(point.text.split())])


_SHORTEST_GUESS = 3
_NAMED = 5
"""So many findings are named where several, or none, begin as was asked."""
_HEX = re.compile(r"[0-9a-f]+")
_CODE = re.compile(r"FC[0-9]{3}")


def find(start: str, reports: Iterable[Report]) -> tuple[Finding, Report]:
    """The one finding of which the fingerprint, or the id, begins with ``start``, in the first report that has one.

    Raises UsageError where none begins so, with those that nearly do, or where several do.
    """
    if _CODE.fullmatch(start):
        raise UsageError(f"{start} is the code of a rule: factcheck rule {start} shows its page")
    start = start.lower()
    if not _HEX.fullmatch(start):
        raise UsageError(f"{start!r} is no fingerprint: these are hexadecimal digits, and the first few are enough")
    known: dict[str, Finding] = {}
    for report in reports:
        marks = fingerprints(report)
        by_mark = {marks[finding.id]: finding for finding in report.findings}
        for named in (by_mark, {finding.id: finding for finding in report.findings}):
            found = {name: finding for name, finding in named.items() if name.startswith(start)}
            if len(found) == 1:
                return next(iter(found.values())), report
            if found:
                raise UsageError(f"{len(found)} fingerprints begin with {start}: write more of it{_listed(found)}")
        known |= by_mark
    raise UsageError(f"no finding has a fingerprint that begins with {start}{_near(start, known)}")


def _near(start: str, known: Mapping[str, Finding]) -> str:
    """The findings whose fingerprints are nearly so; else the first ones that there are."""
    from difflib import get_close_matches

    starts = {mark[: len(start)] for mark in known} if len(start) >= _SHORTEST_GUESS else set()
    wanted = tuple(get_close_matches(start, sorted(starts), n=_NAMED, cutoff=0.6))
    if near := {mark: finding for mark, finding in known.items() if mark.startswith(wanted)}:
        return f"; near to it{_listed(near)}"
    return f"; there are{_listed(known)}" if known else ": there are no findings"


def _listed(found: Mapping[str, Finding]) -> str:
    lines = [f"\n  {mark} {finding.code} {' '.join(finding.message.split())}" for mark, finding in found.items()]
    left = len(lines) - _NAMED
    return "".join(lines[:_NAMED]) + (f"\n  … and {left} more" if left > 0 else "")
