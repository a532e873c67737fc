"""What an expression of time says, before it is known when it was written: small records that know how to resolve.

A ``Moment`` is read from words alone, so that it can be remembered by them; ``resolve`` gives the ``Period`` that it
means in a ``Context``, or None where it means none. Without a date of publication the value keeps its X's. Moments
with a name of their own are in ``named``, those told from another date in ``relative``, and made of others here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from factcheck.extractors.times.calendar import UNANCHORED, Period, moved, period, span, step, whole, with_mod

SIZES = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
"""The units of the calendar, from short to long."""
_REPORTED = frozenset({"month", "quarter", "half", "season", "span", "year"})
_RECENT = 400
"""In days, how old a period may be for which the one of the year before is given."""


@dataclass
class Context:
    """Where an expression stands: the day of publication, the periods named before it, the tense around it, and whether
    dates of the text put the day before the month."""

    today: date | None
    before: dict[str, Period] = field(default_factory=dict)
    """The last period of each unit, in the order of their places."""
    reported: Period | None = None
    """The last part of a year, else the year, that was named and is news: begun and not much more than a year old."""
    clock: tuple[int, Clock | None] = (0, None)
    """The last time of day and its piece."""
    compared: bool = False
    """Whether what is told now is only given for comparison."""
    tense: Callable[[], str | None] = lambda: None
    day_first: Callable[[], bool | None] = lambda: None

    @cached_property
    def now(self) -> Period | None:
        return period("day", self.today) if self.today else None

    def named(self, *units: str) -> Period | None:
        """The last period of one of some units that was named before, or None."""
        return next((self.before[unit] for unit in reversed(self.before) if unit in units), None)

    def name(self, named: Period) -> None:
        """Keep a period that was named, for what follows it."""
        self.before.pop(named.unit, None)
        self.before[named.unit] = named
        coarser = named.unit == "year" and self.reported is not None
        if named.unit in _REPORTED and not coarser and not self.compared and self._is_news(named):
            self.reported = named

    def _is_news(self, named: Period) -> bool:
        """Whether a period has begun and is not long over."""
        if self.today is None or named.first is None or named.last is None:
            return False
        return named.first <= self.today and (self.today - named.last).days < _RECENT

    def nearest(self, dates: list[date], unit: str) -> Period | None:
        """Of some days in order, the one whose period fits the tense: the next, the latest or the nearest."""
        if self.today is None or not dates:
            return None
        here = period(unit, self.today).first or self.today
        ahead = {(p.first - here).days: p for p in (period(unit, day) for day in dates) if p.first}
        low, high = _FITTING.get(self.tense(), (0, 0))
        if unit == "day":
            low = max(low, _FARTHEST_DAY)
        if unit in ("month", "season") and high:
            high = _FARTHEST_MONTH
        fitting = [days for days in ahead if low <= days <= high]
        return ahead[min(fitting or ahead, key=lambda days: (abs(days), -days))]


_FITTING: dict[str | None, tuple[int, int]] = {"past": (-330, 0), "future": (0, 240), "start": (-30, 334)}
_FARTHEST_DAY, _FARTHEST_MONTH = -250, 320
"""How many days ahead a date and a month without a year may be to fit a tense; the nearest counts where none fits."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time. A weak one counts only as a part of a longer one."""

    kind: ClassVar[str] = "date"
    topical: ClassVar[bool] = True
    """Whether what follows may be told from it: not from a date that is only given for comparison."""
    cycle: ClassVar[tuple[int, str]] = (1, "year")
    """After what time an expression of this sort may mean the next one."""
    unit: str
    weak: bool = field(default=False, kw_only=True)

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        """The period meant, inside of another where one is given; None for what is but a part of an expression."""
        return None

    def tell(self, meant: Period, context: Context) -> None:
        """Keep what is meant for what follows."""
        if self.topical and meant.first:
            context.name(meant)


@dataclass(frozen=True, slots=True)
class Fixed(Moment):
    """A period that needs no context: a year, a decade, a full date."""

    period: Period

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return self.period


@dataclass(frozen=True, slots=True)
class Vague(Moment):
    """A time of which no more is known than that it is past, present or future."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.unit, "vague")


_NOON = 12


@dataclass(frozen=True, slots=True)
class Clock(Moment):
    """A time of a day, the day named or else the one named last."""

    kind: ClassVar[str] = "time"
    time: str
    day: Moment | None = None
    zone: str = ""
    """Z or the hours from Greenwich, where they are told."""
    is_open: bool = False
    """Whether the half of the day is not told: "3:31"."""

    def after(self, other: Clock) -> Clock:
        """The time, where its half is not told the first such one after another: "from 3:26 p.m. until 3:31"."""
        later = f"T{int(self.time[1:3]) + _NOON}{self.time[3:]}"
        return replace(self, time=later) if self.is_open and self.time < other.time <= later else self

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        day = self.day.resolve(context, within) if self.day else context.named("day") or context.now
        if day is None:
            return Period(UNANCHORED["day"] + self.time + self.zone, "day")
        return replace(day, timex=day.timex + self.time + self.zone)

    def tell(self, meant: Period, context: Context) -> None:
        if meant.first:
            context.name(period("day", meant.first))


@dataclass(frozen=True, slots=True)
class Modified(Moment):
    """The start, middle or end of a period, or the part of it before or after now."""

    part: Moment
    mod: str

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        found = self.part.resolve(context, within)
        if found is None or self.mod in ("START", "MID", "END"):
            return found and with_mod(found, self.mod)
        if found.first and found.last and context.today and found.first <= context.today <= found.last:
            before = self.mod == "BEFORE"
            return replace(found, last=context.today) if before else replace(found, first=context.today)
        return found


@dataclass(frozen=True, slots=True)
class Within(Moment):
    """A part of a longer period ("the first quarter of last year")."""

    part: Moment
    whole: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return self.part.resolve(context, self.whole.resolve(context))


_MIDWEEK = 3
"""Days of a week before this one belong to the weekend that is over."""


@dataclass(frozen=True, slots=True)
class Around(Moment):
    """The week or weekend of a day ("the week of 6 March", "Easter weekend"); that of a Monday is the one before it."""

    day: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        day = self.day.resolve(context, within)
        if day is None or day.first is None:
            return None
        is_after = self.unit == "weekend" and day.first.weekday() < _MIDWEEK
        return period(self.unit, day.first - timedelta(_MIDWEEK if is_after else 0))


@dataclass(frozen=True, slots=True)
class Between(Moment):
    """From one period to another."""

    low: Moment
    high: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        high = self.high.resolve(context, within)
        low = self.low.resolve(context, within)
        if low and high and high.first and self._is_of_last():  # "from 30 May to 4 September 2019"
            low = self.low.resolve(context, period("year", high.first))
            low = moved(low, -1, "year") if low and low.first and low.first > high.first else low
        if low is None or high is None:
            return None
        if low.first and high.first and low.first > high.first:
            is_over = context.today is not None and high.first < context.today < low.first
            if is_over and context.tense() == "past" and self.high.cycle == (1, "year"):
                low = moved(low, -1, "year")  # "ran from 11 August to 19 May"
            else:
                high = moved(high, *self.high.cycle)
        backwards = low.first and high.first and low.first > high.first
        return None if backwards else span(low, high)

    def _is_of_last(self) -> bool:
        """Whether only the second period has a year."""
        is_dated = isinstance(self.low, Fixed | Within)
        return not is_dated and isinstance(self.high, Fixed | Within) and self.low.cycle == self.high.cycle

    def tell(self, meant: Period, context: Context) -> None:
        """Keep the last part as well: "the next day" and "the previous quarter" are told from it."""
        last = meant.last and self.high.unit in SIZES and period(self.high.unit, meant.last)
        if last:
            context.before.pop(last.unit, None)
            context.before[last.unit] = last
        Moment.tell(self, meant, context)


@dataclass(frozen=True, slots=True)
class Ending(Moment):
    """Some units of time that end on a day ("the three months to 30 June")."""

    count: int
    last: Moment

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        end = self.last.resolve(context, within)
        if end is None or end.first is None:
            return None
        is_ahead = context.today is not None and end.first > context.today
        if is_ahead and context.tense() == "past" and not isinstance(self.last, Fixed | Within):
            end = moved(end, -self.last.cycle[0], self.last.cycle[1])
        if end.last is None:
            return None
        first = step(end.last + timedelta(1), -self.count, self.unit)
        return whole(span(period("day", first), period("day", end.last)))
