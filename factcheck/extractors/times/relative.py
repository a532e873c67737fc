"""Periods told from now or from a date mentioned before: "last week", "a year earlier", "the same period"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from factcheck.extractors.times.calendar import UNANCHORED, Period, moved, period
from factcheck.extractors.times.moments import SIZES, Context, Moment
from factcheck.extractors.times.named import Weekday


@dataclass(frozen=True, slots=True)
class Which(Moment):
    """A period some units away from now or, for ``text``, from the last one named ("last week", "the previous day")."""

    by: int
    text: bool = False
    fiscal: bool = False

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        base = (self.text and context.named(*SIZES[: SIZES.index(self.unit) + 1])) or context.now
        if base is None or base.first is None:
            return Period(UNANCHORED[self.unit], self.unit)
        return moved(period(self.unit, base.first, base.fiscal or self.fiscal), self.by)

    def tell(self, meant: Period, context: Context) -> None:
        """What is told from the text is given for comparison: the next "month before" is no month earlier."""
        if not self.text:
            Moment.tell(self, meant, context)


_LAST_REPORTS = 5
"""The month up to which figures of the year before are news."""


@dataclass(frozen=True, slots=True)
class YearReported(Moment):
    """ "The full year" of which figures are given: that of the part named last, if it is over, else this one."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if context.today is None:
            return Period(UNANCHORED["year"], "year")
        part = context.reported and context.reported.first
        if part and part.year == context.today.year - 1 and context.today.month <= _LAST_REPORTS:
            return period("year", context.today if context.tense() == "future" else part)
        return period("year", context.today)


@dataclass(frozen=True, slots=True)
class Quarter(Moment):
    """ "The quarter": the one named last, else the last that is over."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if named := context.named("quarter"):
            return named
        if context.today is None:
            return Period(UNANCHORED["quarter"], "quarter")
        return moved(period("quarter", context.today), -1)


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
        is_after = self.by > 0 and base.last  # "in 1956 … the following spring"
        here = period(self.unit, base.last if is_after else base.first).first
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

    topical: ClassVar[bool] = False
    by: int
    text: bool
    part: str = ""
    """A part of a year, where that of the other year is meant ("the year-ago quarter")."""

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if within is not None:
            return moved(within, self.by, self.unit)
        if context.now is None:
            return Period(UNANCHORED[self.unit], self.unit)
        reported = context.named(self.part) if self.part else context.reported
        if self.unit == "year" and reported and (self.text or _is_recent(reported, context)):
            return moved(reported, self.by, "year")
        text = self.text and self.unit != "year" and (context.named(self.unit) or _as_quarter(self, context))
        text = text or (self.text and self.unit != "year" and context.named("day"))
        base = text or context.now
        unit = "year" if self.unit in ("decade", "century") else self.unit
        return moved(period(unit, base.first, base.fiscal), self.by, self.unit)


def _as_quarter(away: Away, context: Context) -> Period | None:
    """The month named last, in whose quarter "the quarter before" is told."""
    return (
        context.reported if away.unit == "quarter" and context.reported and context.reported.unit == "month" else None
    )


_RECENT = 200
"""In days, how long a period may be over from which "a year ago" is told."""


def _is_recent(reported: Period, context: Context) -> bool:
    last = reported.last
    return last is None or context.today is None or (context.today - last).days <= _RECENT


@dataclass(frozen=True, slots=True)
class SamePeriod(Moment):
    """The part of a year that was named before ("the latest period"), or that of a year ("the 2023 period")."""

    topical: ClassVar[bool] = False
    year: Moment | None = None

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        if self.year is None:
            return context.reported
        year, named = self.year.resolve(context), context.named(self.unit) or context.reported
        if year is None or year.first is None or named is None or named.first is None:
            return year
        return moved(named, year.first.year - named.first.year, "year")
