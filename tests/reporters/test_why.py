"""One finding explained, on reports set by hand; what the command line makes of it is in tests/cli/test_explain.py."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from factcheck.model import Finding, Link, Report
from factcheck.reporters import Options
from factcheck.reporters.terminal import why
from factcheck.reporters.terminal.base import cells

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def linked(finding: Finding, **changes: object) -> Finding:
    """The finding with a link between its first and its last claim."""
    bounds = (1.0, 2.0, 1.0, 2.0)
    link = Link(
        (finding.claims[0], finding.claims[-1]), "money:USD", (bounds, bounds), "disjoint", 0.5, ("other names",)
    )
    return replace(finding, link=replace(link, **changes))  # type: ignore[arg-type]


def told(finding: Finding, report: Report, width: int = 100, is_told: bool = True) -> str:
    return why.render(
        why.Told(finding, report, dict.fromkeys(finding.claims, "1 to 2 USD"), is_told), Options(width=width)
    )


@pytest.fixture
def cost(sample: Report) -> Finding:
    """What six claims say of one cost, in three sides."""
    return linked(next(finding for finding in sample.findings if finding.code == "FC101"))


def test_the_claims_of_the_link_come_first(sample: Report, cost: Finding) -> None:
    text = told(cost, sample)
    first, rest = text.split("The others stand with one of these two:")
    assert cost.link
    claims = {claim.id: claim for claim in sample.claims}
    assert all(f"characters {claims[id].start} to" in first for id in cost.link.claims)
    assert rest.count("characters ") == len(cost.claims) - 2


def test_many_claims_are_cut_and_counted(sample: Report, cost: Finding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(why, "_CLAIMS_SHOWN", 4)
    text = told(cost, sample)
    assert text.count("characters ") == 4
    assert f"… and {len(cost.claims) - 4} more claims" in text


@pytest.mark.parametrize(
    ("changes", "words", "missing"),
    [
        ({}, ["+0.50  needed at least", "none of these 1 holds: other names", "innocent readings: none"], []),
        ({"readings": ("rounding", "another date")}, ["innocent readings: rounding, or another date"], []),
        ({"threshold": None, "vetoes": ()}, ["none was asked, for a rule links the two"], ["needed"]),
        ({"axis": "quantity:year_old"}, ["Compared as ages:"], ["year_old"]),
        ({"axis": "quantity:data_rate"}, ["Compared as quantities (data rate):"], []),
        ({"axis": "percent:ratio"}, ["Compared as shares and multiples:"], []),
        ({"axis": "percent"}, ["Compared as percentages:"], []),
        ({"axis": "money:EUR"}, ["Compared as sums in EUR:"], []),
        ({"axis": "money:worth"}, ["Compared as sums of money in one currency:"], []),
        ({"axis": "day", "level": "near"}, ["Compared as dates: near (apart, but"], []),
    ],
)
def test_what_the_link_rests_on(
    sample: Report, cost: Finding, changes: dict[str, object], words: list[str], missing: list[str]
) -> None:
    text = told(linked(cost, **changes), sample)
    assert [word for word in words if word not in text] == []
    assert [word for word in missing if word in text] == []


def test_a_finding_without_a_link_or_claims(sample: Report) -> None:
    for finding in (*sample.findings, replace(sample.findings[0], claims=(), sides=(), explanation=())):
        text = told(finding, replace(sample, findings=(finding,)))
        assert text.startswith(f"{finding.code} {finding.severity} ")
        assert "needed" not in text


def test_what_is_not_told_is_said_to_be_so(sample: Report, cost: Finding) -> None:
    assert ("It is not told" in told(cost, sample), "It is not told" in told(cost, sample, is_told=False)) == (
        False,
        True,
    )


@pytest.mark.parametrize("width", [20, 40, 100])
def test_nothing_from_outside_takes_effect(poisoned: Report, width: int) -> None:
    for finding in poisoned.findings:
        text = told(linked(finding) if finding.claims else finding, poisoned, width)
        assert _CONTROL.search(text) is None
        assert max(map(cells, text.splitlines())) <= max(width, 40)
