"""The findings as JSON Lines: each in the shape of the contract, with its fingerprint and its claims written out."""

from __future__ import annotations

import json
from typing import Any

from factcheck.fingerprints import fingerprints
from factcheck.model import Report
from factcheck.reporters.base import Options


def render(report: Report, options: Options) -> str:
    """One line a finding, all verdicts, in the order of the report."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in findings_as_rows(report, options))


def findings_as_rows(report: Report, options: Options) -> list[dict[str, Any]]:
    """Each finding with its fingerprint, and its claims and places with their articles in place of ids."""
    prints = fingerprints(report)
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article.to_dict(options.include_text) for article in report.articles}
    rows = []
    for finding in report.findings:
        told = [{**claims[id].to_dict(), "article": articles[claims[id].article]} for id in finding.claims]
        row = {"fingerprint": prints[finding.id], **finding.to_dict(), "claims": told}
        if finding.places:
            row["places"] = [{**place.to_dict(), "article": articles[place.article]} for place in finding.places]
        rows.append(row)
    return rows
