"""The report as JSON: the contract, word for word."""

from __future__ import annotations

import json

from factcheck.model import Report
from factcheck.reporters.base import Options


def render(report: Report, options: Options) -> str:
    return json.dumps(report.to_dict(include_text=options.include_text), indent=2, ensure_ascii=False) + "\n"
