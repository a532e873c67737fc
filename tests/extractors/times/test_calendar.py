"""Periods of the calendar, against what almanacs print."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extractors.times.calendar import UNANCHORED, add_months, easter, moved, nth_weekday, period

EASTERS = [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)]

PERIODS = [
    ("week", date(2024, 12, 31), "2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
    ("weekend", date(2024, 5, 14), "2024-W20-WE", date(2024, 5, 18), date(2024, 5, 19)),
    ("quarter", date(2024, 5, 14), "2024-Q2", date(2024, 4, 1), date(2024, 6, 30)),
    ("half", date(2024, 7, 1), "2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
    ("season", date(2024, 1, 15), "2023-WI", date(2023, 12, 1), date(2024, 2, 29)),
    ("decade", date(1999, 12, 31), "199X", date(1990, 1, 1), date(1999, 12, 31)),
]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(("unit", "day", "timex", "first", "last"), PERIODS)
def test_period(unit: str, day: date, timex: str, first: date, last: date) -> None:
    found = period(unit, day)
    assert (found.timex, found.first, found.last) == (timex, first, last)


@pytest.mark.parametrize("unit", UNANCHORED)
def test_a_period_follows_the_one_before_it(unit: str) -> None:
    this = period(unit, date(2024, 5, 14))
    assert moved(moved(this, 1), -1) == this
    assert this.last < moved(this, 1).first  # type: ignore[operator]


def test_months_are_clipped() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_nth_weekday() -> None:
    assert nth_weekday(2023, 11, 4, 4) == date(2023, 11, 23)
    assert nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)
