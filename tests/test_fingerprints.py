"""Fingerprints: what leaves them as they are, and what makes a finding a new one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from factcheck import Article, Finding, Report, check
from factcheck.fingerprints import fingerprint, fingerprints
from factcheck.model import About

OPENING = "The quarry at Tallow Hill will close, the council said on Monday. "
LEDGER = "The quarry's sales rose 26% to $240m in 2023, the council said."
COURIER = "The quarry's sales rose 26% to $210m in 2023, the council said."


def report(ledger: str = LEDGER, courier: str = COURIER, source: str = "The Courier") -> Report:
    return check(
        [
            Article("ledger", ledger, "The Ledger", date(2024, 5, 14)),
            Article("courier", courier, source, date(2024, 5, 16)),
        ]
    )


def of(report: Report, code: str) -> list[str]:
    return [fingerprint(finding, report) for finding in report.findings if finding.code == code]


@pytest.mark.parametrize(
    "moved",
    [
        report(ledger=OPENING + "\n\n" + LEDGER),
        report(courier="\n\n\n" + COURIER),
        report(courier=COURIER.replace("$210m", "$210 million")),
        replace(report(), articles=tuple(reversed(report().articles)), findings=tuple(reversed(report().findings))),
        replace(report(), findings=tuple(replace(f, severity="warning", message="-") for f in report().findings)),
    ],
    ids=["text before it", "lines before it", "the same value in other words", "another order", "another grade"],
)
def test_what_moves_keeps_its_fingerprint(moved: Report) -> None:
    assert of(moved, "FC101") == of(report(), "FC101") != []


@pytest.mark.parametrize(
    "changed",
    [
        report(courier=COURIER.replace("$210m", "$190m")),
        report(courier=COURIER.replace("$210m", "£210m")),
        report(ledger=LEDGER.replace("$240m", "$250m")),
        report(source="The Gazette"),
        replace(report(), findings=tuple(replace(f, about=About("debts")) for f in report().findings)),
    ],
    ids=["a value", "a currency", "the other value", "a source", "the measure"],
)
def test_what_changes_is_new(changed: Report) -> None:
    assert of(changed, "FC101") != []
    assert set(of(changed, "FC101")).isdisjoint(of(report(), "FC101"))


def test_each_finding_has_one_of_its_own() -> None:
    twice = "Sales rose from £80m to £100m, an increase of 20%. " * 2
    whole = report(ledger=twice, courier=COURIER)
    found = fingerprints(whole)
    assert len(of(whole, "FC201")) == 2
    assert set(found) == {finding.id for finding in whole.findings}
    assert len(set(found.values())) == len(found)
    assert all(re.fullmatch("[0-9a-f]{16}", value) for value in found.values())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("“Ada Pell” (line 3) and “Eve Pell” (line 9)", "“Ada Pell” (line 5) and “Eve Pell” (line 12)", True),
        ("“Ada Pell” (line 3) and “Eve Pell” (line 9)", "“Ada Pell” (line 3) and “Ivy Pell” (line 9)", False),
    ],
)
def test_a_finding_without_claims_is_known_by_its_words(one: str, other: str, alike: bool) -> None:
    def of(message: str) -> str:
        finding = Finding("x", "FC208", "inconsistency", "warning", 0.6, About("name"), (), (), "name", message)
        return fingerprint(finding, Report("0", (), (), (finding,)))

    assert (of(one) == of(other)) == alike
