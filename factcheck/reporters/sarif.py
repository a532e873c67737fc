"""The report as SARIF 2.1.0, for code scanning and for editors. Format: OASIS, sarif-v2.1.0."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from factcheck.codes import page_of
from factcheck.model import Report, Severity, Skipped
from factcheck.reporters.base import Options, one_line
from factcheck.reporters.base.annotations import Annotation, Spot, annotated, uri_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_LINK = re.compile(r"\](?=\()")
"""What would make a link of bracketed words in a message."""
_UNDERLINED = re.compile(r"^(.+)\n-+$", re.M)


def render(report: Report, options: Options) -> str:
    found = annotated(report, options)
    codes = sorted({annotation.code for annotation in found})
    driver = {"name": "factcheck", "version": one_line(report.version), "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notices(report.skipped)}],
        "results": [_result(annotation, codes.index(annotation.code)) for annotation in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str) -> dict[str, Any]:
    page = page_of(code)
    if page is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": f"{page.title}."},
        "help": {"text": page.text, "markdown": _UNDERLINED.sub(r"## \1", page.text)},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _result(annotation: Annotation, rule: int) -> dict[str, Any]:
    finding, at = annotation.finding, annotation.at
    return {
        "ruleId": annotation.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": _message(annotation.message),
        "locations": [_location(at)] if at else [],
        "relatedLocations": [
            {"id": number, **_location(spot), "message": _message(spot.says)}
            for number, spot in enumerate(annotation.others, 1)
        ],
        "partialFingerprints": {"factcheck/v1": annotation.fingerprint},
        "rank": round(100 * finding.confidence, 1),
        "properties": {"verdict": finding.verdict, "confidence": finding.confidence},
    }


def _location(spot: Spot) -> dict[str, Any]:
    region = {"startLine": spot.line, "startColumn": spot.column}
    region |= {"endLine": spot.end_line, "endColumn": spot.end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri_of(spot.path)}, "region": region}}


def _notices(skipped: Sequence[Skipped]) -> list[dict[str, Any]]:
    return [
        {
            "level": "warning",
            "message": _message(f"Not checked, or not in full: {notice.reason}"),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(one_line(notice.path))}}}],
        }
        for notice in skipped
    ]


def _message(text: str) -> dict[str, str]:
    return {"text": _LINK.sub(r"\\]", one_line(text))}
