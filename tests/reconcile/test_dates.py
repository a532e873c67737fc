"""What two unlike dates say about each other."""

from __future__ import annotations

import pytest
from pairing import items_of_texts, pair

from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.dates import DATES, beside_other, distance, of_a_count, of_other_spans, pairs
from factcheck.reconcile.reasons.snapshots import of_other_records

DISTANCES = [
    ("It opened on 3 May.", "It opened on 4 May.", "next day"),
    ("It opened on Sunday, 12 May.", "It opened on 10 May.", "days"),
    ("It opened on 1 May.", "It opened on 13 May.", "weeks"),
    ("It opened on 1 May.", "It opened on 12 April.", "far"),
    ("It opened on 2 May.", "It opened on 2 April.", "same day of another month"),
    ("It opened on 2 May 2023.", "It opened on 2 May 2022.", "same day of another year"),
    ("It opened in March 2021.", "It opened in March 2020.", "same month of another year"),
    ("It opened in March 2021.", "It opened in April 2021.", "next month"),
    ("It opened in March 2021.", "It opened in December 2020.", "months"),
    ("It opened in March 2021.", "It opened in April 2020.", "far"),
    ("It opened at the end of 2021.", "It opened at the end of 2020.", "same month of another year"),
    ("It opened at the end of 2021.", "It opened at the end of 2018.", "far"),
    (
        "It opened in the third quarter of 2021.",
        "It opened in the third quarter of 2020.",
        "same month of another year",
    ),
    ("It opened in the third quarter of 2021.", "It opened in the first quarter of 2020.", "far"),
    ("It opened in 2018.", "It opened in 2017.", "next year"),
    ("It opened in 2018.", "It opened in 2012.", "far"),
    ("It opened in March 2021.", "It opened on 3 April 2021.", "near"),
    ("It opened in March 2021.", "It opened on 20 May 2021.", "off"),
    ("It opened in March 2021.", "It opened on 20 May 2022.", "far"),
]


@pytest.mark.parametrize(("one", "other", "expected"), DISTANCES)
def test_how_far_apart(one: str, other: str, expected: str) -> None:
    assert distance(pair(one, other)) == distance(pair(other, one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It opened on 3 May.", "It opened on 4 May.", ("neither", "neither", "both")),
        ("It opens on 20 May.", "It will open on 4 June.", ("neither", "both", "both")),
        ("It opens on 20 May.", "It opened on 4 May.", ("neither", "one", "both")),
        ("It opened on Sunday.", "It opened on 11 May.", ("neither", "neither", "one")),
        ("The worst flood since 2019.", "The biggest flood since 2018.", ("both", "neither", "both")),
        ("It has been open since 2019.", "It opened in 2018.", ("one", "neither", "both")),
    ],
)
def test_how_dates_are_told(one: str, other: str, expected: tuple[str, str, str]) -> None:
    _, *told = DATES
    assert tuple(feature.measure(pair(one, other)) for feature in told) == expected


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("The port opened on 3 May.", "The port opened on 4 May.", True),
        ("The port opened on the morning of 3 May.", "The port opened on 4 May.", True),
        ("The port opened in 2019.", "The port opened in 2018.", True),
        ("The port opened on 3 May.", "The port opened on 4 March.", False),
        ("The port opened at 9:30am on 3 May.", "The port opened at 9:30am on 4 May.", False),
        ("The minister said on 3 May that the port was open.", "The port opened on 4 May.", False),
        ("The port opened on 3 May.", "The port opened on 4 May, and closed on 3 May.", True),
        ("The port opened on 3 May, and closed on 4 May.", "The port opened on 4 May, and closed on 3 May.", False),
        ("The port opened on 3 May, its third this year.", "The port opened on 4 May, its first this year.", True),
        (
            "The 90 men who run the port on the long coast road to the north saw it open in 2019.",
            "The port opened in 2018.",
            True,
        ),
        ("Sales of the port fell by 5% in 2019.", "Sales of the port fell by 7% in 2018.", False),
        ("Sales of the port fell in 2019 to $5m.", "Sales of the port fell in 2018 to $5m.", True),
        ("Sales of the port were $5m last year, after $4m in 2022.", "The port had sales of $5m in 2023.", False),
        ("Sales of the port were $5m last year, after $4m in 2022.", "The port had sales of $4m in 2021.", True),
    ],
)
def test_what_may_be_of_one_event(one: str, other: str, compared: bool) -> None:
    left, right = items_of_texts(one, other)
    found = list(pairs([*left, *right], [Between(Claims(left), Claims(right))]))
    assert bool(found) == compared


BESIDE = [
    ("It is to save £2bn by 2029 and a tenth of its fuel by 2030.", "The fuel saved by 2030 is a tenth.", True),
    ("It is to save £2bn by 2029. A tenth of its fuel is to go by 2030.", "By 2030 it is to save a tenth.", False),
    ("It is to save £2bn by 2029.", "By 2030 it is to save £2bn.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), BESIDE)
def test_what_stands_beside_the_other_date(one: str, other: str, expected: bool) -> None:
    left, right = ([item for item in items if item.claim.kind == "date"] for items in items_of_texts(one, other))
    (found,) = Between(Claims(left[:1]), Claims(right), every=True).pairs()
    assert beside_other(found) == expected


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        ("It fell to its lowest since March 2022.", "It is the lowest since January 2022.", 28, True),
        ("It fell to its lowest since March 2022.", "It is the lowest since January 2022.", 1, False),
        ("It has been open since March 2022.", "It has been open since January 2022.", 28, False),
    ],
)
def test_records_of_two_days(one: str, other: str, days: int, expected: bool) -> None:
    assert of_other_records(pair(one, other, days=days)) == expected


COUNTS = [
    ("The toll stood at 19 on Friday.", "The ship sank on Thursday.", True),
    ("With its shares at 423p on Friday, the bid is too low.", "The bid came on Thursday.", True),
    ("The index was up at 3,210 on Friday.", "The bid came on Thursday.", True),
    ("Its bid of 423p came on Friday.", "The bid came on Thursday.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), COUNTS)
def test_the_day_of_a_count(one: str, other: str, expected: bool) -> None:
    left, right = ([item for item in items if item.claim.kind == "date"] for items in items_of_texts(one, other))
    (found,) = Between(Claims(left), Claims(right), every=True).pairs()
    assert of_a_count(found) == expected


SPANS = [
    ("Open since 3 May.", "Open on 4 May.", True),
    ("Open since 2019.", "Open since 2018.", False),
    ("The worst flood since 2019.", "Not open since 2018.", False),
    ("The worst flood since 2019.", "Open since 2018.", True),
    ("Open until 3 May.", "Open until 4 May.", False),
    ("Sales rose in 2023.", "Sales were higher than in 2022.", True),
    ("Sales were lower than in 2023.", "Sales were higher than in 2022.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), SPANS)
def test_what_begins_or_ends_a_time(one: str, other: str, expected: bool) -> None:
    assert of_other_spans(pair(one, other)) == expected
