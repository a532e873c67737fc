"""Money, percentages, counts, quantities and ordinals on their axes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.kinds.base import FIGURE, RATIO, ROUND_SLACK, Interval, interval_of, round_step
from factcheck.lexicon import entries
from factcheck.model import Count, Money, Number, Ordinal, Percent, Quantity, Value

_POINTS = {"percent": 1.0, "percentage_point": 1.0, "basis_point": 0.01}

_LOOSE_MULTIPLE = 0.15
"""How loosely "doubled" is said, as a share of the multiple."""


def money(value: Money, text: str) -> Iterator[Interval]:
    yield interval_of(value, text, f"money:{value.currency}", precision=float(value.step))


def percent(value: Percent, text: str) -> Iterator[Interval]:
    yield interval_of(value, text, "percent", _POINTS[value.unit], float(value.step), value.unit)


def count(value: Count, text: str) -> Iterator[Interval]:
    """A full count is exact as it stands; a scaled or round one may stand for its neighbours."""
    step = float(value.step)
    interval = interval_of(value, text, "count", precision=step if step > 1 else 0.0)
    if value.relation == "=" and value.amount is not None and interval.is_point:
        slack = min(round_step(interval.middle) / 2, ROUND_SLACK * interval.middle)
        if slack >= 1:
            near = interval.middle - slack, interval.middle + slack
            interval = interval._replace(near_low=near[0], near_high=near[1])
    yield interval
    if value.noun is None and step < 1:
        yield interval_of(value, text, "quantity:magnitude", precision=step, scale="magnitude")


@cache
def _dimensions() -> dict[str, tuple[str, float]]:
    """Unit to its dimension and its worth in the dimension's base unit."""
    found = {}
    for entry in entries("dimensions"):
        found[entry.form] = (entry.role, float(entry.value))
    return found


def quantity(value: Quantity, text: str) -> Iterator[Interval]:
    if value.unit in ("celsius", "fahrenheit"):
        yield _temperature(value, text)
        return
    dimension, factor = _dimensions().get(value.unit, (value.unit, 1.0))
    yield interval_of(value, text, f"quantity:{dimension}", factor, float(value.step), value.unit)


def _temperature(value: Quantity, text: str) -> Interval:
    interval = interval_of(value, text, "quantity:temperature", precision=float(value.step), scale=value.unit)
    if value.unit == "celsius":
        return interval
    low, high, near_low, near_high = ((bound - 32) / 1.8 for bound in interval[1:5])
    return interval._replace(low=low, high=high, near_low=near_low, near_high=near_high)


def ordinal(value: Ordinal, text: str) -> Iterator[Interval]:
    rank = float(value.rank)
    yield Interval("rank", rank, rank, rank, rank)
    if value.noun and value.noun.endswith(("anniversary", "birthday", "year")):
        yield Interval("years", rank, rank, rank, rank, scale="ordinal")


def lacks_unit(value: Value) -> bool:
    """Whether a number is printed without what it is a number of: "to 26.4", "for three billion", "by two points"."""
    return (isinstance(value, Count) and value.noun is None) or (isinstance(value, Quantity) and value.unit == "point")


def figure(value: Value, text: str) -> Iterator[Interval]:
    """A number by its figure alone, where it has no unit or one that may be left out; that of a length may not."""
    may_lack = isinstance(value, Money | Percent) or (isinstance(value, Quantity) and value.unit == "magnitude")
    if isinstance(value, Number) and (may_lack or lacks_unit(value)):
        yield interval_of(value, text, FIGURE, precision=float(value.step))


def change(value: Number, text: str) -> Iterator[Interval]:
    """A figure that is the amount of a change: what the change multiplies by, and its direction."""
    if not value.direction:
        return
    if isinstance(value, Percent) and value.unit == "percent":
        yield _multiplied(interval_of(value, text, RATIO, precision=float(value.step), scale="percent"), value)
    elif isinstance(value, Quantity) and value.unit == "time" and "time" not in text.lower():
        interval = interval_of(value, text, RATIO, scale="multiple")
        slack = _LOOSE_MULTIPLE * interval.middle
        yield interval._replace(near_low=interval.near_low - slack, near_high=interval.near_high + slack)
    yield from direction(value.direction, hedged=True)


def _multiplied(percent: Interval, value: Percent) -> Interval:
    """By what a change in per cent multiplies: 1.26 for "up 26%", 0.74 for "down 26%"."""
    sign = -1 if value.direction == "down" else 1
    low, high, near_low, near_high = (1 + sign * bound / 100 for bound in percent[1:5])
    if sign < 0:
        low, high, near_low, near_high = high, low, near_high, near_low
    return percent._replace(low=low, high=high, near_low=near_low, near_high=near_high)


def direction(way: str, hedged: bool) -> Iterator[Interval]:
    place = {"down": -1.0, "flat": 0.0, "up": 1.0}[way]
    yield Interval("direction", place, place, place, place, hedged)
