"""The report in reviewdog's Diagnostic Format. Format: github.com/reviewdog/reviewdog, proto/rdf.

Its columns count bytes of UTF-8. They are exact where the text of the article is the text of the file, as in plain text
and Markdown; what stands between texts in the line of an HTML or JSON file is counted as ASCII.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.model import Report, Severity
from factcheck.reporters.base import Options
from factcheck.reporters.base.annotations import Annotation, Spot, annotated

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, options: Options) -> str:
    rows = [_diagnostic(annotation, annotation.at) for annotation in annotated(report, options) if annotation.at]
    result = {"source": {"name": "factcheck"}, "diagnostics": rows}
    return json.dumps(result, indent=2, ensure_ascii=False) + "\n"


def _diagnostic(annotation: Annotation, at: Spot) -> dict[str, Any]:
    return {
        "message": annotation.message,
        "location": _location(at),
        "severity": _SEVERITIES[annotation.finding.severity],
        "code": {"value": annotation.code},
        "related_locations": [{"message": spot.says, "location": _location(spot)} for spot in annotation.others],
    }


def _location(spot: Spot) -> dict[str, Any]:
    text = spot.article.text
    end = spot.start + len(spot.text)
    start = {"line": spot.line, "column": spot.column + _extra(text, spot.start, spot.column)}
    last = {"line": spot.end_line, "column": spot.end_column + _extra(text, end, spot.end_column)}
    return {"path": spot.path, "range": {"start": start, "end": last}}


def _extra(text: str, offset: int, column: int) -> int:
    """How many bytes more than characters stand before an offset in its line of the file, at most ``column`` back."""
    first = max(text.rfind("\n", 0, offset) + 1, offset - column + 1)
    return len(text[first:offset].encode("utf-8", "surrogatepass")) - (offset - first)
