"""What unlike values say about each other."""

from __future__ import annotations

import pytest
from pairing import pair

from factcheck.reconcile.values import (
    digits,
    grain,
    has_swapped_digits,
    has_swapped_year,
    hedges,
    may_be_rounded,
    slip,
    thousandfold,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1,482 people died.", "1,842 people died.", "swapped digits"),
        ("12,702 people lived there.", "12,072 people lived there.", "swapped digits"),
        ("1,240 people were hurt.", "9,240 people were hurt.", "one digit"),
        ("Shares fell 34% on Monday.", "Shares fell 43% on Monday.", "swapped digits"),
        ("Shares fell 34% on Monday.", "Shares fell 39% on Monday.", "one of two digits"),
        ("2,170 houses burned.", "271 houses burned.", "none"),
        ("155 people came.", "155,000 people came.", "none"),
        ("Revenue was $24m.", "Revenue was $24bn.", "scale"),
        ("Revenue was $240m.", "Revenue was $24m.", "scale"),
        ("The ship was 984 feet long.", "The ship was 947 feet long.", "none"),
        ("The ship was 984 feet long.", "The ship was 984.5 metres long.", "none"),
        ("Revenue was $3m.", "Revenue was $4m.", "none"),
        ("Revenue was $0.75 a share.", "Revenue was $0.57 a share.", "swapped digits"),
    ],
)
def test_slips_of_the_pen(one: str, other: str, expected: str) -> None:
    assert slip(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It opened on 3 May.", "It opened on Friday, 3 May.", "both a day"),
        ("It opened at 9am on 3 May.", "It opened at 10am on 3 May.", "both a part of a day"),
        ("It opened on 3 May.", "It opened in 2024.", "within a year"),
        ("It opened in May.", "It opened on 3 May.", "within a month"),
        ("It opened in 2019.", "It opened in 2021.", "both a year"),
        ("It cost $3m.", "It cost $4m.", "no date"),
    ],
)
def test_how_fine_two_dates_are(one: str, other: str, expected: str) -> None:
    assert grain(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Revenue was $24.05m.", "Revenue was $31.2m.", 3),
        ("1,200 people died.", "1,413 people died.", 2),
        ("Two people died.", "13 people died.", 0),
        ("It opened in 2019.", "It opened in 2021.", -1),
    ],
)
def test_how_exactly_two_figures_are_printed(one: str, other: str, expected: int) -> None:
    assert digits(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("At least 12 people died.", "30 people died.", "at least"),
        ("At least 12 people died.", "More than 30 people died.", "at least"),
        ("More than 12 people died.", "30 people died.", "a bound"),
        ("At least 12 people died.", "Up to 8 people died.", "bounds apart"),
        ("About 12 people died.", "At least 30 people died.", "about"),
        ("12 people died.", "30 people died.", "bare"),
    ],
)
def test_how_unlike_figures_are_hedged(one: str, other: str, expected: str) -> None:
    assert hedges(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("61,348 people came.", "61,438 people came.", True),
        ("61,348 people came.", "About 61,438 people came.", False),
        ("61,348 people came.", "61,350 people came.", False),
        ("348 people came.", "384 people came.", False),
    ],
)
def test_digits_the_other_way_round(one: str, other: str, expected: bool) -> None:
    assert has_swapped_digits(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It stands at 58.4%.", "It stands at 58.9%.", False),
        ("It stands at 58.4%.", "It stands at 59%.", True),
        ("61,348 people came.", "61,438 people came.", False),
        ("61,348 people came.", "61,000 people came.", True),
        ("It cost $1.93bn.", "It cost $1.95bn.", False),
        ("It cost $1.93bn.", "It cost $1.9bn.", True),
        ("It opened in 2019.", "It opened in 2020.", False),
    ],
)
def test_what_may_be_a_rounding(one: str, other: str, expected: bool) -> None:
    assert may_be_rounded(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It cost $1.3bn.", "It cost $1.3 million.", "a thousand"),
        ("It covers 86,000 square metres.", "It covers 86,000 sq km.", "a million"),
        ("It cost $1.3bn.", "It cost $1.4 million.", ""),
        ("It cost $3bn.", "It cost $3 million.", ""),
        ("155 people came.", "155,000 people came.", ""),
        ("It cost $16.", "It cost $16 million.", ""),
    ],
)
def test_figures_a_thousand_times_apart(one: str, other: str, expected: str) -> None:
    assert thousandfold(pair(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [("The ferry was built in 1989.", True), ("The ferry was built in 1989, the school in 1998.", False)],
)
def test_who_speaks_of_both_years_has_swapped_no_digits(one: str, expected: bool) -> None:
    assert has_swapped_year(pair(one, "It was lost in 1998.")) is expected
