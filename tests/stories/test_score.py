"""The scorer itself: what it takes for the same value, and what a flawless report and a blind one get."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from gold import Label, Story, load_story
from score import COLUMNS, score, table
from values import same_relation, same_value

from factcheck.model import About, Claim, Count, Finding, Money, Ordinal, Percent, Quantity, Report, Timex, Trend, Value


def label(kind: str, value: Any, **more: Any) -> Label:
    row = {"relation": "=", "unit": "", "currency": None, "direction": None, "quote": "words", **more}
    return Label(id="c1", article="a", start=0, end=5, kind=kind, value=value, about="it", optional=False, **row)


def claim(kind: str, value: Value, place: Label | None = None) -> Claim:
    at = place or label(kind, None)
    return Claim(f"r-{at.id}", at.article, kind, at.quote, at.start, at.end, 1, 1, value)


VALUES = [
    # dates: the same days, or days within a labelled span, week, season, quarter or half
    (label("date", "2024-05-16"), claim("date", Timex(timex="2024-05-16")), True),
    (label("date", "2024-05-16"), claim("date", Timex(timex="2024-05")), False),
    (label("date", "2024-05-16"), claim("date", Timex(timex="XXXX-05-16")), True),
    (label("date", "2024-05"), claim("date", Timex(timex="XXXX-05")), False),
    (label("date", "2024-05-16TNI"), claim("time", Timex(timex="2024-05-16")), True),
    (label("date", "2024-W20"), claim("date", Timex(timex="2024-05-15")), True),
    (label("date", "2024-W20"), claim("date", Timex(timex="2024-05-20")), False),
    (label("date", "2024-05-16/2024-05-17"), claim("date", Timex(timex="2024-05-16/2024-05-17")), True),
    (label("date", "2023-H1"), claim("date", Timex(timex="2023-01/2023-06")), True),
    (label("date", "2022-WI"), claim("date", Timex(timex="2023-02")), True),
    (label("date", "196X"), claim("date", Timex(timex="196")), True),
    (label("date", "2023"), claim("duration", Timex(timex="P1Y")), False),
    # durations by their length, or as a bare number
    (label("duration", "P4D"), claim("duration", Timex(timex="PT96H")), True),
    (label("duration", "P1Y6M"), claim("duration", Timex(timex="P18M")), True),
    (label("duration", "P2D"), claim("duration", Timex(timex="P5D")), False),
    (label("duration", "P2Y"), claim("quantity", Quantity(amount=Decimal(2), unit="year_old")), True),
    # numbers
    (label("money", 5, currency="USD"), claim("money", Money(amount=Decimal("5.0"), currency="USD")), True),
    (label("money", 5, currency="USD"), claim("money", Money(amount=Decimal(5), currency="EUR")), False),
    (label("count", [1, 2]), claim("count", Count(low=Decimal(1), high=Decimal(2))), True),
    (label("percent", 33.33, unit="percent"), claim("percent", Percent(amount=Decimal("33.333333"))), True),
    (label("percent", 16, unit="percent"), claim("percent", Percent(amount=Decimal("16.1"))), False),
    (
        label("percent", 25, unit="basis points"),
        claim("percent", Percent(amount=Decimal("0.25"), unit="percentage_point")),
        True,
    ),
    (label("count", 8, unit="people"), claim("ordinal", Ordinal(rank=8)), True),
    (label("count", 8, unit="people"), claim("percent", Percent(amount=Decimal(8))), False),
    (label("quantity", 2, unit="times", direction="up"), claim("trend", Trend(direction="up")), True),
    (label("quantity", 2, unit="times", direction="up"), claim("trend", Trend(direction="down")), False),
    (label("quantity", 80, unit="years old"), claim("duration", Timex(timex="P80Y")), True),
    (label("quantity", 80, unit="km"), claim("duration", Timex(timex="P80Y")), False),
    (label("trend", None, direction="down"), claim("trend", Trend(direction="down")), True),
    (label("trend", None, direction="down"), claim("percent", Percent(amount=Decimal(4), direction="down")), False),
]

RELATIONS = [
    (label("count", 8), "=", True),
    (label("count", 8), "~", False),
    (label("count", 8, relation=">="), ">", True),
    (label("count", 8, relation="<="), ">", False),
    (label("count", 8, relation="~", quote="Almost 8"), "<", True),
    (label("count", 8, relation="~", quote="Almost 8"), "=", False),
    (label("count", 8, relation="~", quote="about 8"), "<", False),
]


@pytest.mark.parametrize(("wanted", "got", "expected"), VALUES)
def test_same_value(wanted: Label, got: Claim, expected: bool) -> None:
    assert same_value(wanted, got) is expected


@pytest.mark.parametrize(("wanted", "relation", "expected"), RELATIONS)
def test_same_relation(wanted: Label, relation: Any, expected: bool) -> None:
    assert same_relation(wanted, claim("count", Count(amount=Decimal(8), relation=relation))) is expected


def finding(verdict: Any, *sides: list[str]) -> Finding:
    ids = tuple(f"r-{claim}" for side in sides for claim in side)
    grouped = tuple(tuple(f"r-{claim}" for claim in side) for side in sides)
    return Finding("f", "FC000", verdict, "info", 1.0, About(), ids, grouped, "identical", "")


@pytest.fixture
def story() -> Story:
    """Two articles: an agreement, a contradiction, an update, a distractor and an error."""
    rows = [("a1", "a", 1), ("b1", "b", 1), ("a2", "a", 5), ("b2", "b", 6), ("a3", "a", 7), ("b3", "b", 9)]
    labels = {
        name: Label(name, article, name, at, at + 9, "count", value, "=", name, "people", None, None, False)
        for at, (name, article, value) in zip(range(0, 60, 10), rows, strict=True)
    }
    truths = {("a1", "b1"): "agree", ("a2", "b2"): "contradict", ("a3", "b3"): "update"}
    return Story("made-up", [], labels, truths, set(), {("a1", "b3")}, [[("a2", "b2")]], [["a1", "a3"]])


def report(story: Story, *findings: Finding) -> Report:
    claims = tuple(claim("count", Count(amount=Decimal(row.value)), row) for row in story.labels.values())
    return Report("0", (), claims, findings)


def figures(tally: Counter[str]) -> dict[str, str]:
    return {heading: column(tally) for heading, column in COLUMNS.items()}


def test_flawless_report(story: Story) -> None:
    right = [
        finding("agreement", ["a1", "b1"]),
        finding("contradiction", ["a2"], ["b2"]),
        finding("update", ["a3"], ["b3"]),
        finding("inconsistency", ["a3"]),
    ]
    rates = ("span R", "span P", "value", "relation", "agr R", "agr P", "agr P*", "con P*")
    expected = dict.fromkeys(rates, "100.0") | {
        "con facts": "1/1",
        "updates": "1/1",
        "upd>con": "0/1",
        "distractors": "0/1",
        "errors": "1/1",
        "false": "0",
    }
    assert figures(score(story, report(story, *right))) == expected


def test_report_that_calls_everything_a_contradiction(story: Story) -> None:
    everything = finding("contradiction", *([name] for name in story.labels))
    got = figures(score(story, report(story, everything, finding("inconsistency", ["b1"]))))
    assert (got["agr R"], got["agr P*"], got["con facts"], got["con P*"]) == ("0.0", "-", "1/1", "11.1")
    assert (got["upd>con"], got["distractors"], got["errors"], got["false"]) == ("1/1", "1/1", "0/1", "1")


def test_report_without_claims(story: Story) -> None:
    got = figures(score(story, Report("0", (), (), ())))
    assert (got["span R"], got["span P"], got["value"], got["con facts"]) == ("0.0", "-", "-", "0/1")


def test_table_has_one_line_a_story() -> None:
    lines = table({"one": Counter(), "two": Counter()}).splitlines()
    assert [line.split()[0] for line in lines] == ["story", "one", "two"]


def test_distractors_that_share_a_fact_stay_a_pair() -> None:
    story = load_story("beijing-visit")
    assert story.distractors
    assert story.distractors.isdisjoint(story.truths)
