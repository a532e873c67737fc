"""The report in one line a finding, as compilers write it: ``path:line:column: CODE severity message``."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.reporters.base import Options
from factcheck.reporters.base.annotations import Annotation, annotated


def render(report: Report, options: Options) -> str:
    return "".join(_line(annotation) for annotation in annotated(report, options))


def _line(annotation: Annotation) -> str:
    place = f"{annotation.at.place}: " if annotation.at else ""
    return f"{place}{annotation.code} {annotation.finding.severity} {annotation.told}\n"
