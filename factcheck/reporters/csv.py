"""The findings as a table for spreadsheets: one row for each claim of a finding, so that no place is left out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from factcheck.model import Report
from factcheck.reporters.base import Options, one_line
from factcheck.reporters.base.annotations import Annotation, annotated

COLUMNS = (
    *("fingerprint", "code", "verdict", "severity", "confidence", "message"),
    *("source", "published", "path", "line", "column", "text"),
)
_FORMULA = frozenset("=+-@＝＋－＠")
"""What spreadsheets take for the beginning of a formula."""


def render(report: Report, options: Options) -> str:
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for annotation in annotated(report, options):
        writer.writerows(_rows(annotation))
    return table.getvalue()


def _rows(annotation: Annotation) -> Iterator[list[object]]:
    finding = annotation.finding
    grade = (annotation.fingerprint, _cell(annotation.code), finding.verdict, finding.severity, finding.confidence)
    for spot in (annotation.at, *annotation.others):
        place: tuple[object, ...] = ()
        if spot:
            article = spot.article
            published = article.published.isoformat() if article.published else ""
            place = (_cell(article.name), published, _cell(spot.path), spot.line, spot.column, _cell(spot.text))
        yield [*grade, _cell(annotation.message), *place]


def _cell(text: str) -> str:
    """The text on one line; an apostrophe before it keeps it from being run."""
    text = one_line(text)
    return "'" + text if text[:1] in _FORMULA else text
