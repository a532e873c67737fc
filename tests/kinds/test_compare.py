"""How two printed values relate: (what one article prints, what another prints, the comparison level)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, Claim, extract
from factcheck.kinds import LEVELS, compare, intervals, names_day, strength, worth
from factcheck.model import Money

DAY = date(2024, 5, 14)

ROUNDING = [
    ("Trade hit $240bn.", "Trade hit $240 billion.", "identical"),
    ("Trade hit $240bn.", "Trade hit $240.1bn.", "same-at-precision"),
    ("Trade hit $22.6bn.", "Trade hit $22.5bn.", "disjoint"),
    ("Trade hit $240bn.", "Trade hit $190bn.", "disjoint"),
    ("Rates rose to 3.75%.", "Rates rose to 4 per cent.", "near"),
    ("Rates rose to 3.9%.", "Rates rose to 4 per cent.", "same-at-precision"),
    ("It offered about £72,800.", "It offered £72,100.", "near"),
    ("It offered about £72,800.", "It offered £73,200.", "near"),
    ("It offered about £73,000.", "It offered £73,200.", "entails"),
    ("About 225 people came.", "It was 227 people.", "entails"),
    ("Nearly 1,600 jobs will go.", "It will cut 1,500 jobs.", "near"),
    ("Nearly 1,600 jobs will go.", "It will cut 1,520 jobs.", "entails"),
    ("It fell to nearly 78%.", "It fell to 76.3%.", "near"),
    ("Rates rose to 3.75%.", "Rates rose to 3.5 per cent.", "disjoint"),
    ("The toll is 1,421 people.", "The toll is 1,431 people.", "disjoint"),
    ("It drew 947 people.", "It drew 948 people.", "near"),
    ("It drew 10,000 people.", "It drew 10,200 people.", "near"),
]
BOUNDS = [
    ("It drew 1,421 people.", "It drew more than 1,400 people.", "entails"),
    ("It drew 1,380 people.", "It drew more than 1,400 people.", "disjoint"),
    ("It drew 5,000 people.", "It drew more than 1,400 people.", "near"),
    ("Sales fell 12 per cent.", "Sales fell nearly 16 per cent.", "disjoint"),
    ("Sales fell 15.7 per cent.", "Sales fell nearly 16 per cent.", "entails"),
    ("Shares fell by a fifth.", "Shares fell 21 per cent.", "same-at-precision"),
    ("Shares fell by a fifth.", "Shares fell 24 per cent.", "disjoint"),
    ("It cost about $130m.", "It cost $134m.", "entails"),
    ("It cost about $130m.", "It cost $190m.", "disjoint"),
    ("It drew about a dozen men.", "It drew 10 men.", "near"),
    ("It drew about ten men.", "It drew 11 men.", "near"),
    ("It drew about ten men.", "It drew 14 men.", "disjoint"),
    ("It drew between 40 and 50 people.", "It drew 45 people.", "entails"),
    ("It drew between 40 and 50 people.", "It drew 80 people.", "disjoint"),
]
UNITS = [
    ("The quake measured 6.9.", "It was a quake of magnitude 6.8.", "disjoint"),
    ("The quake measured 6.8.", "It was a quake of magnitude 6.8.", "identical"),
    ("It is 45 miles away.", "It is 72 km away.", "converted"),
    ("It is 45 miles away.", "It is 45 km away.", "disjoint"),
    ("Winds reached 165 miles an hour.", "Winds reached 270 kilometres an hour.", "converted"),
    ("The lake is 10.0 miles long.", "The lake is 17.0 km long.", "near"),
    ("Rates fell by 25 basis points.", "Rates fell by 0.25 percentage points.", "converted"),
    ("It was 20 degrees Celsius.", "It was 68 degrees Fahrenheit.", "converted"),
    ("The talks took two days.", "The talks took 48 hours.", "converted"),
    ("The talks took six weeks.", "The talks took a month and a half.", "near"),
    ("The talks took two years.", "The talks took 26 months.", "near"),
    ("The talks took two years.", "The talks took 30 months.", "disjoint"),
    ("The talks took three days.", "The talks took four days.", "disjoint"),
    ("He got 24 years in prison.", "He got 25 years in prison.", "disjoint"),
]
DATES = [
    ("It opened in March 2023.", "It opened on 21 March 2023.", "same-at-precision"),
    ("It opened in March 2023.", "It opened in April 2023.", "disjoint"),
    ("It opened last year.", "It opened in 2023.", "identical"),
    ("It lasted two days.", "It lasts from 16 to 17 May 2024.", "converted"),
    ("It struck at 1:28 a.m. on 26 March 2024.", "It struck on 26 March 2024.", "same-at-precision"),
    ("It struck at 1:28 a.m. on 26 March 2024.", "It struck at 1:45 a.m. on 26 March 2024.", "disjoint"),
    ("It took three hours and 20 minutes.", "It took three hours and 30 minutes.", "disjoint"),
    ("It took three hours and 20 minutes.", "It took 200 minutes.", "identical"),
    ("It struck at 1:28 a.m. on 26 March 2024.", "It struck at 0528 GMT on 26 March 2024.", "near"),
]
CHANGES = [
    ("FTSE -0.6%", "The FTSE fell 0.6%.", "identical"),
    ("Exports fell 4%.", "Exports rose 4%.", "disjoint"),
    ("Exports doubled.", "Exports rose 100%.", "converted"),
    ("Output halved to 4m.", "Exports fell 50%.", "converted"),
    ("Exports more than tripled.", "Exports rose 262%.", "converted"),
    ("Exports doubled.", "Exports rose 115%.", "near"),
    ("Exports doubled.", "Exports rose 190%.", "disjoint"),
    ("Exports grew threefold.", "Exports grew 200%.", "converted"),
    ("One in five towns flooded.", "20% of the towns flooded.", "identical"),
    ("Two-thirds of the towns flooded.", "67% of the towns flooded.", "same-at-precision"),
    ("It is the 75th anniversary of the pact.", "The pact is 75 years old.", None),
    ("It is the 75th anniversary of the pact.", "The pact has held for 75 years.", "converted"),
    ("Exports to Japan dipped.", "Exports fell 4%.", "entails"),
    ("Exports to Japan dipped.", "Exports to Japan soared.", "disjoint"),
]


def claims_of(text: str) -> list[Claim]:
    return extract(Article(id="a", text=text, published=DAY))


def level(one: str, other: str) -> str | None:
    """The comparison level of the first two claims of two texts that compare."""
    for a in claims_of(one):
        for b in claims_of(other):
            for on_a in intervals(a):
                for on_b in intervals(b):
                    found = compare(on_a, on_b)
                    if found:
                        opposed = {getattr(a.value, "direction", None), getattr(b.value, "direction", None)}
                        return "disjoint" if opposed == {"up", "down"} else found
    return None


@pytest.mark.parametrize(("one", "other", "expected"), ROUNDING + BOUNDS + UNITS + DATES + CHANGES)
def test_values_compare(one: str, other: str, expected: str | None) -> None:
    assert level(one, other) == expected
    assert level(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("It cost $5m.", "It cost 5m euros."), ("It drew 40 people.", "It took 40 days."), ("It rose 4%.", "It cost $4.")],
)
def test_values_of_different_kinds_do_not_compare(one: str, other: str) -> None:
    assert level(one, other) is None


def test_levels_are_the_contract() -> None:
    assert LEVELS == ("identical", "same-at-precision", "entails", "converted", "derived", "near", "disjoint")


def test_a_telling_value_is_stronger_than_a_common_one() -> None:
    def bits(text: str) -> float:
        interval = intervals(claims_of(text)[0])[0]
        return strength(interval, interval)

    assert bits("It drew 1,421 people.") > bits("It drew 1,400 people.") > bits("It drew three people.")


RATES = [
    # (sum, day of writing, period of the sum, sum in another currency, the comparison level)
    ("$10m", date(2024, 5, 14), None, "€9.3m", "converted"),
    ("$10m", date(2024, 5, 14), None, "£7.9m", "converted"),
    ("$10m", date(2024, 5, 14), None, "€9.8m", "near"),
    ("$10m", date(2024, 5, 14), None, "€12m", "disjoint"),
    # the mean of the period will do as well as the rate of the day: a dollar was 0.88 euros in 2020
    ("$10m", date(2024, 5, 14), (date(2020, 1, 1), date(2020, 12, 31)), "€8.76m", "converted"),
    # a Sunday, and a day after the last known rates of the rouble
    ("$10m", date(2024, 5, 12), None, "€9.3m", "converted"),
    ("100m roubles", date(2024, 5, 14), None, "€1m", None),
    # soon after the last known rates, on a holiday at the turn of a year, and before the first rates of all
    ("100m roubles", date(2022, 5, 1), None, "€0.85m", "converted"),
    ("$10m", date(2024, 1, 1), None, "€9.05m", "converted"),
    ("$10m", date(1998, 12, 30), None, "€9m", None),
]


@pytest.mark.parametrize(("one", "written", "period", "other", "expected"), RATES)
def test_currencies_compare(
    one: str, written: date, period: tuple[date, date] | None, other: str, expected: str | None
) -> None:
    first, second = (claims_of(f"It cost {text}.")[0] for text in (one, other))
    assert isinstance(first.value, Money) and isinstance(second.value, Money)
    on_first = worth(first.value, first.text, written, period)
    on_second = worth(second.value, second.text, written, None)
    assert (on_first and on_second and compare(on_first, on_second)) == expected


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("3 May", True),
        ("Tuesday", True),
        ("9pm on Sept 4", True),
        ("noon today", True),
        ("9pm", False),
        ("a decade ago", False),
        ("the marathon's first hour", False),
    ],
)
def test_what_names_a_day(text: str, is_named: bool) -> None:
    assert names_day(text) == is_named
