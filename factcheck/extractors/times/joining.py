"""What is one expression of two: "Thursday" + "9 November", "the first quarter" + "last year", "6 a.m." + "today".

What stands between two moments is their gap: the letters of blanks, commas and small words. A join is tried on
neighbours from left to right; one that joined is tried with its next neighbour again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from factcheck.extractors.base import compiled
from factcheck.extractors.times.durations import Length, Sum, added, up_to
from factcheck.extractors.times.edges import Border, Edge, edged
from factcheck.extractors.times.grammar import Found, Rule, Words
from factcheck.extractors.times.moments import SIZES, Around, Between, Clock, Fixed, Modified, Moment, Within
from factcheck.extractors.times.named import Day, Holiday, Months, Part, Weekday
from factcheck.extractors.times.relative import Away, Quarter, SamePeriod, Weekend, Which, WhichOne
from factcheck.text.scan import Scan


@dataclass(frozen=True, slots=True)
class Same(Moment):
    """ "The same period", of which what follows says the year."""


def _same_period(words: Words) -> Moment | None:
    return Same("span", weak=True)


RULES = (Rule("same_period", "<same_period>", _same_period, article="the"),)


class Join(NamedTuple):
    """Two sorts of moments, the gap they may have (a pattern over letters), and what they make together, if any."""

    left: tuple[type[Moment], ...]
    gap: str
    right: tuple[type[Moment], ...]
    make: Callable[[Moment, Moment], Moment | None]


def _first(left: Moment, right: Moment) -> Moment | None:
    return left


def _full_date(left: Moment, right: Moment) -> Moment | None:
    """A weekday and its date: the figures count."""
    if isinstance(left, Weekday) and isinstance(right, Day):
        return replace(right, weekday=left.number)
    return right if right.unit == "day" else None


def _timed(clock: Moment, day: Moment) -> Moment | None:
    if not isinstance(clock, Clock) or day.unit != "day":
        return None
    free = clock.day is None or (isinstance(clock.day, Weekday) and not isinstance(day, Weekday))
    return replace(clock, day=day, weak=False) if free else None


def _day_timed(day: Moment, clock: Moment) -> Moment | None:
    return _timed(clock, day)


def _timed_in(clock: Moment, year: Moment) -> Moment | None:
    """ "2pm on 6 August last year"."""
    if year.unit != "year" or not isinstance(clock, Clock) or not isinstance(clock.day, Day):
        return None
    return replace(clock, day=Within("day", clock.day, year))


def _of_part(clock: Moment, part: Moment) -> Moment | None:
    """ "10.30 last night", "seven this morning": the hour of the one, the day of the other."""
    if not (
        isinstance(clock, Clock) and isinstance(part, Clock) and part.time in _HALVES and clock.time[1:3].isdigit()
    ):
        return None
    day, hour = part.day or clock.day, int(clock.time[1:3])
    if clock.day and part.day:
        return None
    if hour < 12 and _HALVES[part.time] == "pm" and (part.time != "TNI" or hour > 4):
        hour += 12
    return replace(clock, time=f"T{hour:02}{clock.time[3:]}", day=day)


_HALVES = {"TMO": "am", "TAF": "pm", "TEV": "pm", "TNI": "pm"}


def _within(part: Moment, whole: Moment) -> Moment | None:
    """A shorter period in a longer one, of which there is one of its name."""
    if isinstance(part, Weekday) and whole.unit != "week":
        return None
    if part.unit not in SIZES or whole.unit not in SIZES or SIZES.index(part.unit) >= SIZES.index(whole.unit):
        return None
    return Within(part.unit, replace(part, weak=False), replace(whole, weak=False))


def _whole_first(whole: Moment, part: Moment) -> Moment | None:
    return _within(part, whole)


def _same(same: Moment, year: Moment) -> Moment | None:
    """ "The same period" or "the same month" of a year."""
    if isinstance(same, Which) and not (same.text and same.by == 0):
        return None
    if isinstance(year, Away):
        return year
    return SamePeriod(same.unit, replace(year, weak=False)) if year.unit == "year" else None


def _range(low: Moment, high: Moment) -> Moment | None:
    return Between("span", low, high) if low.unit == high.unit else None


def _to_date(days: Moment, date: Moment) -> Moment | None:
    """ "15 May to Monday" and "20 May": the weekday of the last day, and its date."""
    if not isinstance(days, Between) or not isinstance(days.high, Weekday) or isinstance(days.low, Weekday):
        return None
    last = _full_date(days.high, date)
    return last and replace(days, high=last)


def _of_that_year(days: Moment, year: Moment) -> Moment | None:
    """ "30 May to 4 September last year", "Monday to Thursday last week": that is the year, or the week, of both."""
    if not isinstance(days, Between):
        return None
    low, high = days.low, days.high
    if year.unit == "week" and isinstance(low, Weekday) and isinstance(high, Weekday):
        return replace(days, low=Within("day", low, year), high=Within("day", high, year))
    return replace(days, high=Within(high.unit, high, year)) if year.unit == "year" and _is_yearless(high) else None


def _is_yearless(moment: Moment) -> bool:
    return isinstance(moment, Day | Part)


def _pair(low: Moment, high: Moment) -> Moment | None:
    """ "Monday and Tuesday": two periods in a row are one span, others stay two."""
    first, second = _number(low), _number(high)
    if first is None or second is None or low.unit != high.unit or type(low) is not type(high):
        return None
    return Between("span", low, high) if second == first % _CYCLES.get(low.unit, first + 1) + 1 else None


_CYCLES = {"day": 7, "month": 12, "quarter": 4}


def _number(moment: Moment) -> int | None:
    if isinstance(moment, Weekday | Part):
        return moment.number
    year = isinstance(moment, Fixed) and moment.unit == "year" and moment.period.first
    return year.year if year else None


def _of_year(away: Moment, part: Moment) -> Moment | None:
    """ "The year-ago third quarter"."""
    return Within(part.unit, part, away) if away.unit == "year" else None


def _months(length: Moment, year: Moment) -> Moment | None:
    """ "The first nine months" of a year."""
    if not isinstance(length, Length) or not length.amount or length.unit not in _MONTHS:
        return None
    months = int(length.amount) * _MONTHS[length.unit]
    edges = {"first": False, "last": True, "final": True}
    return _within(Months("month", months, edges[length.edge]), year) if length.edge in edges and months < 12 else None


_MONTHS = {"M 1": 1, "M 3": 3}


def _week_of(which: Moment, day: Moment) -> Moment | None:
    """ "The week of 6 March"."""
    is_week = isinstance(which, Weekend) or (which.unit == "week" and which.weak)
    return Around(which.unit, day) if is_week and day.unit == "day" else None


def _quarter_of(which: Moment, year: Moment) -> Moment | None:
    """ "The last quarter" of a year."""
    if not isinstance(which, Which) or which.by != -1 or which.unit != "quarter":
        return None
    return _within(Part("quarter", -1), year)


def _shifted(part: Moment, away: Moment) -> Moment | None:
    """ "The quarter a year ago"."""
    if part.unit in ("day", "year") or away.unit != "year":
        return None
    return Within(part.unit, away, part)


_DAYS = (Weekday, Day, WhichOne, Which, Fixed, Holiday, Within)
_NUMBERED = (Weekday, Part, Fixed)
_ENDS = (*_NUMBERED, Day, Within)
_OF = "(?:,? <of>)? |,? <in> |, "

JOINS = (
    Join((Weekday, WhichOne), ",? | <the> ", (Day, Within), _full_date),
    Join((Weekday, Which), " ?\\(", (Day, Within), _full_date),
    Join((Clock,), " ?\\(", (Clock,), _first),
    Join((Clock,), " | <on> |(?: <in>| <on>)? <the> ", (Clock,), _of_part),
    Join((Clock,), "(?:,? <on>)?(?: <the>)? |, ", _DAYS, _timed),
    Join((Clock,), " <of> ", _DAYS, _timed),
    Join(_DAYS, " ", (Clock,), _day_timed),
    Join((Clock,), _OF, (Which,), _timed_in),
    Join((Part, Weekday, Day, Holiday), _OF, (Fixed, Which, Within, Away), _within),
    Join((Which, Fixed), "(?:<apostrophe_s>)? ", (Part,), _whole_first),
    Join((Same, Which), "(?: <of>| <in>)? ", (Away, Which, Fixed), _same),
    Join((Length, Which), " (?:<to>|<ended>|<through>) ", (Part, Day, Within, Fixed), up_to),
    Join((Quarter, Which, Part), " ", (Away,), _shifted),
    Join((Away,), " ", (Part,), _of_year),
    Join((Length, Sum), " <and> |,? ", (Length,), added),
    Join((Length,), "(?: <of>| <in>)? ", (Fixed, Which), _months),
    Join((Which,), " <of> ", (Fixed, Which), _quarter_of),
    Join((Which, Weekend), " (?:<of> )?", (Day, Fixed, Within), _week_of),
    Join(_NUMBERED, " <and> ", _NUMBERED, _pair),
    Join((Between,), " ", (Day, Within), _to_date),
    Join((Between,), _OF, (Fixed, Which, Away), _of_that_year),
    Join(_ENDS, " <to> | <through> | ?<dash> ?|<hyphen>(?:<to>|<through>)<hyphen>", _ENDS, _range),
)
_WHOLES = (*_DAYS, Part, Clock, Weekend, Between)
EDGES = (
    Join((Edge,), "(?: <in>| <on>| <of>)?(?: <the>)? |<hyphen>", _WHOLES, edged),
    Join((Border,), " <of>(?: <the>)? |<hyphen>", _WHOLES, edged),
    Join((Border,), " ", (Part, Fixed), edged),
    Join((Length,), " (?:<to>|<ended>|<through>) ", (Modified,), up_to),
)


_Table = dict[tuple[type[Moment], type[Moment]], list[tuple[re.Pattern[str], Join]]]


@cache
def _table(joins: tuple[Join, ...]) -> _Table:
    table: _Table = {}
    for join in joins:
        for left in join.left:
            for right in join.right:
                table.setdefault((left, right), []).append((compiled(join.gap), join))
    return table


_LONGEST_GAP = 6


def joined(scan: Scan, found: Iterable[Found]) -> list[Found]:
    """Moments in order of place, those that make one expression joined; a word such as "early" when all else is."""
    return _joined_by(_table(EDGES), scan, _joined_by(_table(JOINS), scan, found))


def _joined_by(table: _Table, scan: Scan, found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for right in found:
        new = right
        while kept and new.first - kept[-1].last <= _LONGEST_GAP and (both := _joined(scan, table, kept[-1], new)):
            kept.pop()
            new = both
        kept.append(new)
    return kept


def _joined(scan: Scan, table: _Table, left: Found, right: Found) -> Found | None:
    for gap, join in table.get((type(left.moment), type(right.moment)), ()):
        if gap.fullmatch(scan.letters, left.last, right.first) and (moment := join.make(left.moment, right.moment)):
            words = scan.letters[left.first : right.last + 1]
            closes = words.endswith(")") and words.count("(") == words.count(")")
            end = right if join.make is up_to else None
            return Found(left.first, right.last + closes, moment, end)
    if isinstance(left.moment, Clock) and right.first - left.last == 1 and _opens(scan, left):
        is_last = scan.pieces[right.last : right.last + 1] == [")"]
        return Found(left.first, right.last + is_last, left.moment)
    return None


def _opens(scan: Scan, found: Found) -> bool:
    """Whether an expression ends inside a bracket of its own: "8.40pm on Saturday (3.40am"."""
    words = scan.letters[found.first : found.last]
    return words.count("(") > words.count(")")
