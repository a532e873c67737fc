"""Days, weekdays, months, quarters, seasons and holidays by their name, in the year that context gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from factcheck.extractors.times.calendar import SEASONS, UNANCHORED, Period, easter, nth_weekday, period, span, step
from factcheck.extractors.times.moments import Context, Moment


@dataclass(frozen=True, slots=True)
class Day(Moment):
    """A day of a month ("16 May", "the 16th")."""

    day: int
    month: int | None = None
    weekday: int | None = None
    """Which weekday it is, where that tells its month."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        month = self.month
        if within is not None and within.first is not None:
            month = month or within.first.month
            return period("day", date(within.first.year, month, self.day))
        if context.today is None:
            return Period(f"XXXX-{month:02}-{self.day:02}" if month else f"XXXX-XX-{self.day:02}", "day")
        if month is None:
            days = _days_of_months(context.today, self.day)
            return context.nearest([day for day in days if day.isoweekday() == self.weekday] or days, "day")
        years = range(context.today.year - 1, context.today.year + 2)
        return context.nearest([day for year in years if (day := _valid(year, month, self.day))], "day")


def _days_of_months(today: date, day: int) -> list[date]:
    firsts = [step(today.replace(day=1), n, "month") for n in (-1, 0, 1)]
    return [found for first in firsts if (found := _valid(first.year, first.month, day))]


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Slashed(Moment):
    """A date in figures of which the day may come first or second ("5/6/2024"), as in the other dates of the text.

    Where these do not tell, it is a day of which only the first and the last that may be meant are known.
    """

    first: int
    second: int
    year: int

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if self.first > 12 or self.second > 12:
            return period("day", date(self.year, *sorted((self.first, self.second))))
        month_first, day_first = date(self.year, self.first, self.second), date(self.year, self.second, self.first)
        if context.day_first() is None and month_first != day_first:
            return Period(f"{self.year}-XX-XX", "day", min(month_first, day_first), max(month_first, day_first))
        return period("day", day_first if context.day_first() else month_first)

    def tell(self, meant: Period, context: Context) -> None:
        if meant.first == meant.last:
            Moment.tell(self, meant, context)


@dataclass(frozen=True, slots=True)
class Weekday(Moment):
    """A day of the week, 1 for Monday."""

    cycle: ClassVar[tuple[int, str]] = (7, "day")
    number: int

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if within is not None and within.first is not None:
            return period("day", within.first + timedelta((self.number - within.first.isoweekday()) % 7))
        if context.today is None:
            return Period(f"XXXX-WXX-{self.number}", "day")
        ahead = (self.number - context.today.isoweekday()) % 7
        if ahead and context.tense() not in ("future", "start"):
            ahead -= 7
        return period("day", context.today + timedelta(ahead))


_FIRST_MONTHS: dict[str, Callable[[int], int]] = {
    "month": lambda number: number,
    "quarter": lambda number: 3 * number - 2,
    "half": lambda number: 6 * number - 5,
    "season": lambda number: number,
}
_LETTERS = {"quarter": "Q", "half": "H"}
LAST = {"quarter": 4, "half": 2}
"""How many of a unit a year has."""


@dataclass(frozen=True, slots=True)
class Part(Moment):
    """A month, quarter, half or season by its number in the year (-1 for the last; a season by its first month)."""

    number: int
    fiscal: bool = False

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        number = LAST[self.unit] if self.number < 0 else self.number
        month = _FIRST_MONTHS[self.unit](number)
        if within is not None and within.first is not None:
            return period(self.unit, date(within.first.year, month, 1), within.fiscal or self.fiscal)
        if context.today is None:
            return Period(f"XXXX-{self._code(number)}", self.unit)
        years = range(context.today.year - 1, context.today.year + 2)
        found = context.nearest([date(year, month, 1) for year in years], self.unit)
        return period(self.unit, found.first, fiscal=True) if found and found.first and self.fiscal else found

    def _code(self, number: int) -> str:
        if self.unit == "season":
            return next(code for code, month in SEASONS.items() if month == number)
        return f"{_LETTERS.get(self.unit, '')}{number:0{1 if self.unit in _LETTERS else 2}}"


@dataclass(frozen=True, slots=True)
class Months(Moment):
    """The first or last months of a year, counted ("the last five months")."""

    count: int
    last: bool

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        year = within.first if within else context.today
        if year is None:
            return None
        first = date(year.year, 13 - self.count if self.last else 1, 1)
        low, high = period("month", first), period("month", step(first, self.count - 1, "month"))
        unit = {3: "quarter", 6: "half"}.get(self.count)
        return period(unit, first) if unit else span(low, high)


@dataclass(frozen=True, slots=True)
class Holiday(Moment):
    """A day with a name, by its rule: month and day, or a month and which weekday of it, or days from Easter Sunday."""

    rule: str

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if within is not None and within.first is not None:
            return period("day", self._day(within.first.year))
        if context.today is None:
            return Period(UNANCHORED["day"], "day")
        return context.nearest([self._day(context.today.year + n) for n in (-1, 0, 1)], "day")

    def _day(self, year: int) -> date:
        head, *rest = self.rule.split()
        if head == "easter":
            return easter(year) + timedelta(int(rest[0]))
        if rest:
            weekday, nth, *days = map(int, rest)
            return nth_weekday(year, int(head), weekday, nth) + timedelta(sum(days))
        month, day = head.split("-")
        return date(year, int(month), int(day))


_LAST_LOOK_BACK = 2
"""The month up to which the end of the year without a verb is that of the last year."""


@dataclass(frozen=True, slots=True)
class YearEnd(Holiday):
    """ "Year-end": the one that fits the tense, else that of this year or, in its first two months, of the last."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        tense = context.tense()
        if within is not None or context.today is None or tense == "past":
            return Holiday.resolve(self, context, within)
        is_over = context.today.month <= _LAST_LOOK_BACK and tense is None
        return period("day", self._day(context.today.year - is_over))
