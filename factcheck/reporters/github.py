"""The report as workflow commands of GitHub Actions, which show it beside the lines of a pull request.

GitHub keeps ten errors, ten warnings and ten notices of a step and drops the others without a word; so the gravest come
first, and the last line says how many were left out. Format and limits: docs.github.com, "Workflow commands".
"""

from __future__ import annotations

from collections import Counter

from factcheck.model import Report, Severity
from factcheck.reporters.base import Options, counted
from factcheck.reporters.base.annotations import Annotation, annotated

LIMIT = 10
"""Annotations of one level that GitHub keeps of a step."""
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report, options: Options) -> str:
    shown: Counter[str] = Counter()
    lines = []
    for annotation in annotated(report, options):
        command = _COMMANDS[annotation.finding.severity]
        shown[command] += 1
        if shown[command] <= LIMIT:
            lines.append(_command(command, annotation))
    left = sum(max(number - LIMIT, 0) for number in shown.values())
    if left:
        lines.append(f"{counted(left, 'more finding')} than GitHub shows of one step.")
    return "".join(line + "\n" for line in lines)


def _command(command: str, annotation: Annotation) -> str:
    properties: dict[str, object] = {"title": f"factcheck {annotation.code}"}
    if at := annotation.at:
        properties |= {"file": at.path, "line": at.line, "endLine": at.end_line}
        properties |= {"col": at.column, "endColumn": at.end_column}
    told = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{command} {told}::{annotation.told.translate(_DATA)}"
