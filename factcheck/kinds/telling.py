"""What a value means, in words: the interval that it takes, and how far its hedge or its rounding may stretch."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from functools import cache

from factcheck.kinds.base import MAGNITUDES, RATIO, SECONDS, TOLERANCE, UNANCHORED, WORTH, Interval
from factcheck.lexicon import entries

_UNITS = ("year", "day", "hour", "minute", "second")
"""The units in which a length of time is told: in years from one year on."""
_WAYS = {-1.0: "down", 0.0: "flat", 1.0: "up"}
_LAST_DAY = datetime.max.toordinal()


def told(interval: Interval) -> str:
    """``239.5 billion to 240.5 billion USD``; of a hedged value what is most likely, and what is possible."""
    if interval.axis == "direction":
        return _WAYS[interval.middle]
    if interval.axis.startswith(UNANCHORED):
        return f"a {interval.axis.removeprefix(UNANCHORED)} that no day of publication places"
    low, high = interval.low, interval.high
    likely = _range(low, high, interval.axis)
    slack = 0.0 if interval.axis == "day" else TOLERANCE * max(abs(low), abs(high))
    least = low if abs(low - interval.near_low) <= slack else interval.near_low
    most = high if abs(high - interval.near_high) <= slack else interval.near_high
    if (least, most) == (low, high):
        return likely
    return f"{likely} most likely, {_range(least, most, interval.axis)} possible"


def _range(low: float, high: float, axis: str) -> str:
    if axis == "day":
        return _days(low, high)
    unit = _unit(axis)
    if axis == "second":
        shorter = max(high if math.isinf(low) else low, 0.0)
        name = next((name for name in _UNITS if shorter >= SECONDS[name]), "second")
        low, high, unit = round(low / SECONDS[name], 3), round(high / SECONDS[name], 3), f"{name}s"
    if math.isinf(high):
        return f"from {_figure(low)} {unit} on".replace("  ", " ")
    if math.isinf(low):
        return f"up to {_figure(high)} {unit}".rstrip()
    ends = [_figure(low)] if low == high else [_figure(low), _figure(high)]
    return f"{' to '.join(ends)} {unit}".rstrip()


def _unit(axis: str) -> str:
    """What the figures of an axis count: a currency, the base unit of a dimension; nothing for counts and ranks."""
    if axis in (WORTH, RATIO):
        return "EUR" if axis == WORTH else "times"
    kind, _, name = axis.partition(":")
    known = {"percent": "per cent", "years": "years", "money": name, "quantity": _base_units().get(name, name)}
    return known.get(kind, "").replace("_", " ")


@cache
def _base_units() -> dict[str, str]:
    units: dict[str, str] = {"temperature": "celsius", "magnitude": ""}
    for entry in entries("dimensions"):
        if float(entry.value) == 1:
            units.setdefault(entry.role, entry.form)
    return units


def _figure(number: float) -> str:
    """A number for a reader, a whole one in full: "239.5 billion", "1,431", "0.277778"."""
    worth, name = next((worth, name) for worth, name in MAGNITUDES if abs(number) >= worth)
    scaled = number / worth if worth else number
    return (f"{scaled:,.12g}" if number.is_integer() else f"{scaled:,.6g}") + name


def _days(low: float, high: float) -> str:
    """Days, the last one included; with the time of day where the interval has one."""
    if not 1 <= low < high <= _LAST_DAY:
        return "beyond the calendar"
    first, last = _moment(low), _moment(high)
    if first.time() == last.time() == datetime.min.time():
        last -= timedelta(days=1)
        ends = list(dict.fromkeys(f"{end:%Y-%m-%d}" for end in (first, last)))
    else:
        ends = [f"{end:%Y-%m-%d %H:%M}" for end in (first, last)]
    return " to ".join(ends)


def _moment(place: float) -> datetime:
    minutes = round((place - math.floor(place)) * 1440)
    return datetime.fromordinal(math.floor(place)) + timedelta(minutes=minutes)
