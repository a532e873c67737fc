"""Dates, times and durations on their axes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factcheck.kinds.base import SECONDS, UNANCHORED, Interval, bounded
from factcheck.model import Claim, Timex

_MINUTE = SECONDS["minute"] / SECONDS["day"]
_PARTS = {"MO": (0.0, 0.5), "AF": (0.5, 0.75), "EV": (0.7, 1.0), "NI": (0.7, 1.3), "DT": (0.25, 0.8), "MI": (0.45, 0.6)}
"""The parts of a day, as shares of it: morning, afternoon, evening, night, daytime, midday."""
_MODS = {"START": (0.0, 0.45), "MID": (0.25, 0.75), "END": (0.55, 1.0)}
"""What part of a period its beginning, middle and end are."""
_NEAR = ("APPROX", "BEFORE", "AFTER")
"""What a time of day is said to be near."""
_CLOCK = re.compile(r"T([0-9]{2})(?::([0-9]{2}))?([Z+-])?")
_PART = re.compile(r"T(MO|AF|EV|NI|DT|MI)")
_OPEN = re.compile(r"XXXX-(?:WXX-([1-7])|([0-9]{2})(?:-([0-9]{2}))?)(?:T.*)?")
_DURATION = re.compile(
    r"P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?(?:T(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?"
)
MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?)"
)
"""The name of a month in print, whatever its case."""
_WEEKDAY_NAME = "(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = re.compile(
    rf"\b(?:{_WEEKDAY_NAME}|to(?:day|night|morrow)|yesterday|{MONTH})\b|[0-9]{{4}}-[0-9]{{2}}|[0-9]/[0-9]",
    re.IGNORECASE,
)
"""What places a time of day on a day: a weekday, a month, a date in figures."""
_WEEKDAY = re.compile(rf"{_WEEKDAY_NAME}\b", re.IGNORECASE)
_ROUND_UNIT = 0.2
"""A length may be rounded by so much of its finest unit: two years for 26 months, six weeks for a month and a half."""
_FARTHEST_ZONE = 14 / 24
"""How far, in days, a time of Greenwich may be from the same one by the clocks of a place."""
_ROUND_MINUTES = 5
"""A time of day that is a multiple of this many minutes may be rounded to it."""


def seconds(timex: str) -> float | None:
    """The length of an ISO 8601 duration in seconds, None if vague."""
    match = _DURATION.fullmatch(timex.replace("DE", "0Y"))
    if not match or not any(match.groups()):
        return None
    return sum(float(part) * unit for part, unit in zip(match.groups(), SECONDS.values(), strict=True) if part)


def duration(value: Timex, text: str) -> Iterator[Interval]:
    if value.relation == "range" and value.low and value.high:
        low, high = seconds(value.low), seconds(value.high)
        if low is not None and high is not None:
            yield Interval("second", low, high, low * 0.9, high * 1.1, True)
        return
    length = seconds(value.timex)
    if not length:
        return
    low, high, near_low, near_high = bounded(length, value.relation, text, 0.03 * length)
    slack = _ROUND_UNIT * (seconds(f"P{'T' * ('T' in value.timex)}1{value.timex[-1]}") or 0.0)
    near_low, near_high = min(near_low, length - slack), max(near_high, length + slack)
    yield Interval("second", low, high, near_low, near_high, value.relation != "=", value.timex[-1])
    years = re.fullmatch(r"P([0-9]+)Y", value.timex)
    if years:
        count = float(years[1])
        yield Interval("years", count, count, count, count, value.relation != "=", "duration")


def _unanchored(timex: str) -> Iterator[Interval]:
    """A weekday, month or day of the year that nobody can place: it compares only where the same event is certain."""
    match = _OPEN.fullmatch(timex)
    if match:
        weekday, month, day = (int(part or 0) for part in match.groups())
        shape = "weekday" if weekday else "day" if day else "month"
        place = float(weekday or 31 * month + day)
        yield Interval(UNANCHORED + shape, place, place, place, place)


def date(value: Timex, text: str) -> Iterator[Interval]:
    """Days as numbers on one line; a time of day is a part of its day."""
    if value.earliest is None or value.latest is None:
        yield from _unanchored(value.timex)
        return
    first, last = float(value.earliest.toordinal()), float(value.latest.toordinal() + 1)
    clock, part = _CLOCK.search(value.timex), _PART.search(value.timex)
    slack = 0.0
    if clock and clock[3]:
        low = first + (int(clock[1]) * 60 + int(clock[2] or 0)) * _MINUTE
        high, slack = low + _MINUTE, _FARTHEST_ZONE
    elif clock:
        minutes = int(clock[1]) * 60 + int(clock[2] or 0)
        low, high = first + minutes * _MINUTE, first + (minutes + 1) * _MINUTE
        rounding = _ROUND_MINUTES if minutes % _ROUND_MINUTES == 0 else 0
        slack = (15 if value.relation == "~" or value.mod in _NEAR else rounding) * _MINUTE
    elif part:
        low, high = (first + share for share in _PARTS[part[1]])
    elif value.mod in _MODS:
        start, end = _MODS[value.mod]
        low, high = first + start * (last - first), first + end * (last - first)
        slack = 0.2 * (last - first)
    else:
        low, high = first, last
    yield Interval("day", low, high, low - slack, high + slack, value.mod is not None)
    if "/" in value.timex and last - first <= 31:
        length, nights = (timedelta(days=days).total_seconds() for days in (last - first, last - first - 1))
        yield Interval("second", length, length, nights, length, True, "span")


def same_clock(one: Timex, other: Timex) -> bool:
    """Whether two times of day are one but for their days."""
    first, second = (value.timex.partition("T")[2] for value in (one, other))
    return first == second != ""


def same_but_for_year(one: Claim, other: Claim) -> bool:
    """Whether two dates are one day or month but for a year that neither names: "30 September", "Sept. 30"."""
    first, second = one.value, other.value
    if not (isinstance(first, Timex) and isinstance(second, Timex)):
        return False
    is_one = first.timex[4:] == second.timex[4:] != ""
    return is_one and not any(_YEAR.search(claim.text) for claim in (one, other))


_YEAR = re.compile(r"\b\d{4}\b")


def names_day(text: str) -> bool:
    """Whether an expression, as printed, says on which day it is."""
    return _DAY.search(text) is not None


def weekdays_differ(one: str, other: str) -> bool:
    """Whether two dates, as printed, begin with two weekdays: one of them is wrong, though they be one date."""
    first, second = _WEEKDAY.match(one), _WEEKDAY.match(other)
    return first is not None and second is not None and first[1][:3].lower() != second[1][:3].lower()
