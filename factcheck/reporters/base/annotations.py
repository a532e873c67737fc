"""Findings as marks on files: what formats that point at a line have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from factcheck.fingerprints import fingerprints
from factcheck.model import ALARMS, SEVERITIES, Article, Finding, Point, Report, Verdict
from factcheck.reporters.base import Options, View, one_line
from factcheck.text.positions import Positions

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)
_NAMED = 3
"""So many other places are named in a text; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A claim or other words in their file: lines and columns from 1 in code points, the end not included.

    What is said of an article as a whole stands at its beginning, without a text.
    """

    article: Article
    text: str = ""
    start: int = 0
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @property
    def path(self) -> str:
        return path_of(self.article)

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def says(self) -> str:
        """``The Ledger: “$240m”``."""
        return f"{one_line(self.article.name)}: “{one_line(self.text)}”"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A finding at its place, with the other places it speaks of; without any where no article is known."""

    finding: Finding
    fingerprint: str
    message: str
    at: Spot | None
    others: tuple[Spot, ...]

    @property
    def code(self) -> str:
        return one_line(self.finding.code)

    @property
    def told(self) -> str:
        """The message with the other places, for formats that have no room of their own for these."""
        named = [spot.place for spot in self.others[:_NAMED]]
        left = len(self.others) - len(named)
        see = f" (see {', '.join(named)}{f' and {left} more' if left else ''})" if named else ""
        return self.message + see


def path_of(article: Article) -> str:
    """The path with forward slashes and without ``./``, as forges name files, or the URL as it is; else the id."""
    path = article.path or article.id
    return one_line(path if _URL.match(path) else PurePath(path).as_posix())


def uri_of(path: str) -> str:
    """A path as a URI: relative to the folder in which factcheck ran, unless it is absolute; a URL as one."""
    if _URL.match(path):
        return quote(path, safe="%/:=&?~#+!$,;'@()*[]")
    place = PurePath(path)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix())


def annotated(report: Report, options: Options) -> list[Annotation]:
    """The findings that point at something wrong, and updates unless ``options.quiet``; the gravest first."""
    view, prints = View(report), fingerprints(report)
    verdicts: tuple[Verdict, ...] = ALARMS if options.quiet else (*ALARMS, "update")
    found = [finding for verdict in verdicts for finding in view.findings[verdict]]
    found.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    positions = {article.id: Positions(article) for article in report.articles}
    out = []
    for finding in found:
        spots = _spots(finding, view, positions, options)
        at, others = (spots[0], tuple(spots[1:])) if spots else (None, ())
        out.append(Annotation(finding, prints[finding.id], one_line(finding.message), at, others))
    return out


def _spots(finding: Finding, view: View, positions: dict[str, Positions], options: Options) -> list[Spot]:
    """The places of a finding: where it is shown, then who says otherwise, then who says the same."""
    if not view.points[finding.id]:
        return [Spot(article) for article in view.homes[finding.id]]
    sides = view.sides(finding)
    first = next((point for side in sides for point in side if point.article in options.focus), sides[0][0])
    sides.sort(key=lambda side: first in side)
    points = [first, *(point for side in sides for point in side if point is not first)]
    return [_spot(view.articles[point.article], point, positions[point.article]) for point in points]


def _spot(article: Article, point: Point, positions: Positions) -> Spot:
    if article.text[point.start : point.end] == point.text:
        end_line, last = positions.at(point.end - 1)
    else:
        end_line, last = point.line, point.column + len(point.text) - 1
    return Spot(article, point.text, point.start, point.line, point.column, end_line, last + 1)
