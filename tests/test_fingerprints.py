"""Fingerprints: what leaves them as they are, and what makes a finding a new one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from factcheck import Article, Finding, Report, check
from factcheck.errors import UsageError
from factcheck.fingerprints import find, fingerprint, fingerprints
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


MARKS = ("d0c6653e58097ef2", "d0c7aaaa58097ef2", "9a4fe54615a4f9d1")
IDS = ("9a4f00000000", "727b92530bd8", "e0cd00000000")


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report with three findings of known fingerprints and ids."""
    made = report()
    named = tuple(replace(f, id=id, code=f"FC10{n}") for n, (f, id) in enumerate(zip(made.findings, IDS, strict=False)))
    assert len(named) == len(IDS)
    monkeypatch.setattr("factcheck.fingerprints.fingerprints", lambda _: dict(zip(IDS, MARKS, strict=True)))
    return replace(made, findings=named)


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ("d0c6653e58097ef2", "FC100"),
        ("d0c6", "FC100"),
        ("D0C7", "FC101"),
        ("9a4f", "FC102"),  # before the finding with such an id
        ("9a4f0", "FC100"),
        ("727b92530bd8", "FC101"),
        ("e", "FC102"),
    ],
)
def test_the_beginning_of_a_fingerprint_or_an_id_is_enough(marked: Report, start: str, code: str) -> None:
    assert find(start, [marked])[0].code == code


@pytest.mark.parametrize(
    ("start", "words", "named"),
    [
        ("d0c", "2 fingerprints begin with d0c: write more of it", MARKS[:2]),
        ("d0d6653e58097ef2", "begins with d0d6653e58097ef2; near to it", MARKS[:2]),
        ("d0d", "begins with d0d; near to it", MARKS[:2]),
        ("d0cc", "begins with d0cc; near to it", MARKS[:2]),
        ("9a5f", "begins with 9a5f; near to it", MARKS[2:]),
        ("ffffffff", "begins with ffffffff; there are", MARKS),
        ("f", "begins with f; there are", MARKS),
        ("draft.md", "'draft.md' is no fingerprint: these are hexadecimal digits", ()),
        ("", "'' is no fingerprint", ()),
        ("FC101", "FC101 is the code of a rule: factcheck rule FC101 shows its page", ()),
    ],
)
def test_what_begins_no_fingerprint_or_several(marked: Report, start: str, words: str, named: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        find(start, [marked])
    assert words in str(caught.value)
    assert [mark for mark in MARKS if mark in str(caught.value)] == list(named)


def test_the_first_report_that_has_it_is_taken(marked: Report) -> None:
    none = replace(marked, findings=())
    assert find("d0c6", [none, marked])[1] is marked
