"""The findings as JSON Lines: each in the shape of the contract, with its fingerprint and its claims written out."""

from __future__ import annotations

import json

from factcheck.fingerprints import fingerprints
from factcheck.model import Report
from factcheck.reporters.base import Options


def render(report: Report, options: Options) -> str:
    """One line a finding, all verdicts, in the order of the report."""
    prints = fingerprints(report)
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article.to_dict(options.include_text) for article in report.articles}
    rows = []
    for finding in report.findings:
        told = [{**claims[id].to_dict(), "article": articles[claims[id].article]} for id in finding.claims]
        row = {"fingerprint": prints[finding.id], **finding.to_dict(), "claims": told}
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(rows)
