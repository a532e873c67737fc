"""Fingerprints of meaning: what a finding is about and what the sources say of it, whatever lines it stands on.

Baselines, suppressions and the dashboards of other tools know a finding by its fingerprint from run to run. Text that
moves, a repeated figure or another confidence leaves it as it is; a value that changes makes a new finding.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from hashlib import blake2b

from factcheck.model import Article, Claim, Finding, Report

_FIGURE = re.compile(r"\d+")


def fingerprint(finding: Finding, report: Report) -> str:
    """The fingerprint of one finding of a report: 16 hexadecimal digits. Raises KeyError where it is of another."""
    return fingerprints(report)[finding.id]


def fingerprints(report: Report) -> dict[str, str]:
    """The fingerprints of all findings, by the id of the finding; no two are equal.

    Findings of one meaning are numbered in the order of their claims, so a report from which one of them was taken out
    numbers the others anew.
    """
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    seen: Counter[str] = Counter()
    out = {}
    for finding in sorted(report.findings, key=lambda finding: _place(finding, claims)):
        meaning = _meaning(finding, claims, articles)
        out[finding.id] = blake2b(f"{meaning}\0{seen[meaning]}".encode(), digest_size=8).hexdigest()
        seen[meaning] += 1
    return out


def _place(finding: Finding, claims: Mapping[str, Claim]) -> tuple[list[tuple[str, int]], str]:
    return [(claims[id].article, claims[id].start) for id in finding.claims], finding.id


def _meaning(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> str:
    """The rule, what it is about, and who says what.

    The message stands for a finding without claims, but for its figures: these are lines, and shares of wording.
    """
    told = sorted({_told(claims[id], articles[claims[id].article]) for id in finding.claims})
    if not told:
        told = [_FIGURE.sub("#", finding.message)]
    return json.dumps([finding.code, finding.about.measure, sorted(finding.about.subject), told])


def _told(claim: Claim, article: Article) -> str:
    return json.dumps([article.name, claim.kind, claim.value.to_dict()])
