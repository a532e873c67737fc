"""Periods of the calendar: days, weeks, months, quarters, seasons, years … with their TIMEX3 values and arithmetic."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Seasons of the northern hemisphere and the month in which each begins."""

_SEASON_OF_MONTH = {month: code for code, first in SEASONS.items() for month in range(first, first + 3)}


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days with a TIMEX3 value. Without days it is one that could not be anchored.

    A fiscal period is counted as if its year were the calendar's; its true days are not known.
    """

    timex: str
    unit: str
    first: date | None = None
    last: date | None = None
    fiscal: bool = False
    mod: str | None = None

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day that are meant."""
        return (None, None) if self.fiscal else (self.first, self.last)


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of a month that is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _season_start(day: date) -> date:
    month = (day.month // 3) * 3 or 12
    return date(day.year - (day.month < 3), month, 1)


_STARTS: dict[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(day.weekday()),
    "weekend": lambda day: day + timedelta(5 - day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
    "half": lambda day: date(day.year, (day.month - 1) // 6 * 6 + 1, 1),
    "season": _season_start,
    "year": lambda day: date(day.year, 1, 1),
    "decade": lambda day: date(day.year // 10 * 10, 1, 1),
    "century": lambda day: date(day.year // 100 * 100, 1, 1),
}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_FORMATS: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": lambda day: "{}-W{:02}".format(*day.isocalendar()),
    "weekend": lambda day: "{}-W{:02}-WE".format(*day.isocalendar()),
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": lambda day: f"{day.year:04}-{_SEASON_OF_MONTH[day.month]}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}X",
    "century": lambda day: f"{day.year // 100:02}",
}
UNANCHORED = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
}
"""The value of a period of a unit of which no more is known."""


def step(day: date, number: int, unit: str) -> date:
    """A day moved by a number of units."""
    return day + timedelta(number * _DAYS[unit]) if unit in _DAYS else add_months(day, number * _MONTHS[unit])


@lru_cache(maxsize=10_000)
def period(unit: str, day: date, fiscal: bool = False) -> Period:
    """The period of a unit that holds a day (of a weekend: the one in the week of that day)."""
    first = _STARTS[unit](day)
    last = first + timedelta(1) if unit == "weekend" else step(first, 1, unit) - timedelta(1)
    return Period(("FY" if fiscal else "") + _FORMATS[unit](first), unit, first, last, fiscal)


def moved(base: Period, number: int, unit: str | None = None) -> Period:
    """A period moved by a number of units, which are its own if none is given."""
    if base.first is None or base.last is None:
        return base
    if base.unit in _STARTS:
        return period(base.unit, step(base.first, number, unit or base.unit), base.fiscal)
    return span(
        period("day", step(base.first, number, unit or "day")), period("day", step(base.last, number, unit or "day"))
    )


def span(low: Period, high: Period) -> Period:
    """All days from the beginning of one period to the end of another."""
    return Period(f"{low.timex}/{high.timex}", "span", low.days[0], high.days[1])


def whole(found: Period) -> Period:
    """The month, quarter, half or year that some days are exactly, else the days as they are."""
    if found.first is None:
        return found
    named = (period(unit, found.first) for unit in ("month", "quarter", "half", "year"))
    return next((p for p in named if p.days == found.days), found)


def with_mod(base: Period, mod: str | None) -> Period:
    """A period of which the start, middle or end is meant."""
    return replace(base, mod=mod)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus; Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (1) … Sunday (7) of a month; the last one for -1."""
    if nth < 0:
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta((end.isoweekday() - weekday) % 7)
    start = date(year, month, 1)
    return start + timedelta((weekday - start.isoweekday()) % 7 + 7 * (nth - 1))
