"""The report for the Code Quality widget of GitLab. Format: docs.gitlab.com/ci/testing/code_quality."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model import Report, Severity
from factcheck.reporters.base import Options
from factcheck.reporters.base.annotations import Annotation, Spot, annotated

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, options: Options) -> str:
    rows = [_issue(annotation, annotation.at) for annotation in annotated(report, options) if annotation.at]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _issue(annotation: Annotation, at: Spot) -> dict[str, Any]:
    return {
        "description": annotation.told,
        "check_name": annotation.code,
        "fingerprint": annotation.fingerprint,
        "severity": _SEVERITIES[annotation.finding.severity],
        "location": {"path": at.path, "lines": {"begin": at.line, "end": at.end_line}},
    }
