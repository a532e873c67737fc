"""What an expression of time says, before it is known when it was written: small records that know how to resolve.

A ``Moment`` is read from words alone, so that it can be remembered by them; ``resolve`` gives the ``Period`` that it
means in a ``Context``, or None where it means none. Without a date of publication the value keeps its X's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from factcheck.extractors.times.calendar import (
    SEASONS,
    UNANCHORED,
    Period,
    easter,
    moved,
    nth_weekday,
    period,
    span,
    step,
    with_mod,
)


_RECENT = 400
"""In days, how old a period may be for which the one of the year before is given."""


@dataclass
class Context:
    """Where an expression stands: the day of publication, the tense around it, and the periods named before it."""

    today: date | None
    before: list[Period] = field(default_factory=list)
    tense: Callable[[], str | None] = lambda: None

    @cached_property
    def now(self) -> Period | None:
        return period("day", self.today) if self.today else None

    def named(self, *units: str) -> Period | None:
        """The last period of one of some units that was named before, or None."""
        return next((p for p in reversed(self.before) if p.unit in units and p.first), None)

    def reported(self) -> Period | None:
        """The last part of a year that was named before and that is news: not more than a year old."""
        named = self.named("month", "quarter", "half", "season", "span")
        recent = named and named.last and self.today and abs((named.last - self.today).days) < _RECENT
        return named if recent else None

    def nearest(self, dates: list[date], unit: str) -> Period | None:
        """Of some days in order, the one whose period fits the tense: the next, the latest or the nearest."""
        if self.today is None or not dates:
            return None
        here = period(unit, self.today).first or self.today
        ahead = {(p.first - here).days: p for p in (period(unit, day) for day in dates) if p.first}
        low, high = _FITTING.get(self.tense(), (0, 0))
        fitting = [days for days in ahead if low <= days <= high]
        return ahead[min(fitting or ahead, key=lambda days: (abs(days), -days))]


_FITTING: dict[str | None, tuple[int, int]] = {"past": (-330, 0), "future": (0, 240)}
"""How many days ahead a date without a year may be to fit a tense; the nearest one counts where none fits."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time. A weak one counts only as a part of a longer one."""

    kind: ClassVar[str] = "date"
    unit: str
    weak: bool = field(default=False, kw_only=True)

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        """The period meant, inside of another where one is given."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Fixed(Moment):
    """A period that needs no context: a year, a decade, a full date."""

    period: Period

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return self.period


@dataclass(frozen=True, slots=True)
class Day(Moment):
    """A day of a month ("16 May", "the 16th")."""

    day: int
    month: int | None = None

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        month = self.month
        if within is not None and within.first is not None:
            month = month or within.first.month
            return period("day", date(within.first.year, month, self.day))
        if context.today is None:
            return Period(f"XXXX-{month:02}-{self.day:02}" if month else f"XXXX-XX-{self.day:02}", "day")
        if month is None:
            return context.nearest(_days_of_months(context.today, self.day), "day")
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
class Weekday(Moment):
    """A day of the week, 1 for Monday."""

    number: int

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if within is not None and within.first is not None:
            return period("day", within.first + timedelta((self.number - within.first.isoweekday()) % 7))
        if context.today is None:
            return Period(f"XXXX-WXX-{self.number}", "day")
        ahead = (self.number - context.today.isoweekday()) % 7
        if ahead and context.tense() != "future":
            ahead -= 7
        return period("day", context.today + timedelta(ahead))


_FIRST_MONTHS: dict[str, Callable[[int], int]] = {
    "month": lambda number: number,
    "quarter": lambda number: 3 * number - 2,
    "half": lambda number: 6 * number - 5,
    "season": lambda number: number,
}
_LETTERS = {"quarter": "Q", "half": "H"}
_LAST = {"quarter": 4, "half": 2}


@dataclass(frozen=True, slots=True)
class Part(Moment):
    """A month, quarter, half or season by its number in the year (-1 for the last; a season by its first month)."""

    number: int
    fiscal: bool = False

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        number = _LAST[self.unit] if self.number < 0 else self.number
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
    """The first or last months of a year, counted ("the first four months")."""

    count: int
    last: bool

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        year = within.first if within else context.today
        if year is None:
            return None
        first = date(year.year, 13 - self.count if self.last else 1, 1)
        low, high = period("month", first), period("month", step(first, self.count - 1, "month"))
        return period("quarter", first) if self.count == 3 else span(low, high)


@dataclass(frozen=True, slots=True)
class Which(Moment):
    """A period some units away from now or, for ``text``, from the last one named ("last week", "the previous day")."""

    by: int
    text: bool = False
    fiscal: bool = False

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        base = (self.text and context.named(self.unit, "day")) or context.now
        if base is None or base.first is None:
            return Period(UNANCHORED[self.unit], self.unit)
        return moved(period(self.unit, base.first, base.fiscal or self.fiscal), self.by)


@dataclass(frozen=True, slots=True)
class Quarter(Moment):
    """ "The quarter": the one named last, else the last that is over."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if named := context.named("quarter"):
            return named
        return moved(period("quarter", context.today), -1) if context.today else Period(UNANCHORED["quarter"], "quarter")


@dataclass(frozen=True, slots=True)
class Weekend(Moment):
    """ "The weekend": the last one or, in the future tense, the next."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if context.today is None:
            return Period(UNANCHORED["weekend"], "weekend")
        past = context.today.weekday() < 5 and context.tense() != "future"
        return moved(period("weekend", context.today), -past)


@dataclass(frozen=True, slots=True)
class WhichOne(Moment):
    """A weekday, month, season or holiday told by "last", "this", "next" or "that"."""

    part: Moment
    by: int
    text: bool = False

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if context.today is None:
            return self.part.resolve(context)
        base = (self.text and context.named("day", "month", "year")) or period("day", context.today)
        if base.first is None:
            return None
        if isinstance(self.part, Weekday):
            return self._weekday(base.first, self.part.number)
        found = self.part.resolve(context, period("year", base.first))
        if found is None or found.first is None:
            return None
        here = period(self.unit, base.first).first
        if self.by < 0 and found.first >= here:  # type: ignore[operator]
            return self.part.resolve(context, moved(period("year", base.first), -1))
        if self.by > 0 and found.first <= here:  # type: ignore[operator]
            return self.part.resolve(context, moved(period("year", base.first), 1))
        return found

    def _weekday(self, base: date, number: int) -> Period:
        ahead = (number - base.isoweekday()) % 7
        if self.by > 0:
            return period("day", base + timedelta(ahead or 7))
        if self.by < 0:
            return period("day", base + timedelta(ahead - 7))
        week = base - timedelta(base.weekday())
        return period("day", base - timedelta(-ahead % 7) if self.text else week + timedelta(number - 1))


@dataclass(frozen=True, slots=True)
class Away(Moment):
    """A unit before or after: "a year ago", and, for ``text``, from the period named last: "a year earlier"."""

    by: int
    text: bool

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if within is not None:
            return moved(within, self.by, self.unit)
        if context.now is None:
            return Period(UNANCHORED[self.unit], self.unit)
        if self.unit == "year" and (reported := context.reported()):
            return moved(reported, self.by, "year")
        base = (self.text and (context.named(self.unit) or context.named("day"))) or context.now
        unit = "year" if self.unit in ("decade", "century") else self.unit
        return moved(period(unit, base.first), self.by, self.unit)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Holiday(Moment):
    """A day with a name, by rule: month and day, month, weekday and which of them, or days from Easter Sunday."""

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
            return nth_weekday(year, int(head), int(rest[0]), int(rest[1]))
        month, day = head.split("-")
        return date(year, int(month), int(day))


@dataclass(frozen=True, slots=True)
class Clock(Moment):
    """A time of a day, the day named or else the one named last."""

    kind: ClassVar[str] = "time"
    time: str
    day: Moment | None = None

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        day = self.day.resolve(context, within) if self.day else context.named("day") or context.now
        if day is None:
            return Period(UNANCHORED["day"] + self.time, "day")
        return replace(day, timex=day.timex + self.time)


@dataclass(frozen=True, slots=True)
class Modified(Moment):
    """The start, middle or end of a period, or the part of it before or after now."""

    part: Moment
    mod: str

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        found = self.part.resolve(context, within)
        if found is None or self.mod in ("START", "MID", "END"):
            return found and with_mod(found, self.mod)
        if self.mod == "BEFORE" and found.last and context.today:
            return replace(found, last=min(found.last, context.today))
        if self.mod == "AFTER" and found.first and context.today:
            return replace(found, first=max(found.first, context.today))
        return found


@dataclass(frozen=True, slots=True)
class Within(Moment):
    """A part of a longer period ("the first quarter of last year")."""

    part: Moment
    whole: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return self.part.resolve(context, self.whole.resolve(context))


@dataclass(frozen=True, slots=True)
class SamePeriod(Moment):
    """The part of a year that was named before, in another year ("the same period last year")."""

    year: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        year, named = self.year.resolve(context), context.reported()
        if year is None or year.first is None or named is None or named.first is None:
            return year
        return moved(named, year.first.year - named.first.year, "year")


@dataclass(frozen=True, slots=True)
class Between(Moment):
    """From one period to another."""

    low: Moment
    high: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        high = self.high.resolve(context, within)
        low = self.low.resolve(context, within)
        if low is None or high is None:
            return None
        if low.first and high.first and low.first > high.first:
            ahead = 7 if isinstance(self.high, Weekday) else 0
            high = moved(high, ahead) if ahead else moved(high, 1, "year")
        return span(low, high)


@dataclass(frozen=True, slots=True)
class Ending(Moment):
    """Some units of time that end on a day ("the three months to 28 April")."""

    count: int
    last: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        end = self.last.resolve(context, within)
        if end is None or end.last is None:
            return None
        first = step(end.last + timedelta(1), -self.count, self.unit)
        return span(period("day", first), period("day", end.last))


@dataclass(frozen=True, slots=True)
class Vague(Moment):
    """A time of which no more is known than that it is past, present or future."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.unit, "vague")
