"""Pairs of claims of two articles: how their values relate, and what their sentences share beside them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from factcheck.kinds import (
    COMPATIBLE,
    FIGURE,
    Interval,
    hedged_alike,
    lacks_unit,
    level_of,
    names_day,
    same_clock,
    strength,
    weekdays_differ,
)
from factcheck.model import Number, Timex
from factcheck.reconcile.items import Item
from factcheck.reconcile.words import Common, common


@dataclass(slots=True, eq=False)
class Pair:
    """Two claims of different articles that compare on an axis, the comparison level of their values, and ``joint``:
    how much else their two sentences say alike, in bits. ``rivals`` counts equal values in the other article.

    ``context`` keeps the levels of what stands around them, ``alike`` and ``unlike`` those of how their values agree
    and differ, and ``same`` the score of being about one thing.
    """

    a: Item
    b: Item
    level: str
    on_a: Interval
    on_b: Interval
    strength: float
    joint: float = 0.0
    rivals: int = 1
    context: list[str] | None = None
    alike: list[str] | None = None
    unlike: list[str] | None = None
    same: float | None = None
    _common: Common | None = None

    @property
    def compatible(self) -> bool:
        return self.level in COMPATIBLE

    @property
    def key(self) -> tuple[str, str]:
        return self.a.claim.id, self.b.claim.id

    @property
    def common(self) -> Common:
        """What the words around the two claims have in common."""
        if self._common is None:
            self._common = common(self.a, self.b)
        return self._common

    @property
    def nothing_near(self) -> bool:
        """Whether no word near one claim is near the other."""
        return self.common.words != "near"


def relate(a: Item, b: Item) -> tuple[str, Interval, Interval] | None:
    """The comparison level of two claims on the first axis that they share; None where they share none."""
    for on_a in a.intervals:
        for on_b in b.intervals:
            if on_a.axis == on_b.axis and (on_a.axis != DIRECTION or is_trend(a) or is_trend(b)):
                level = level_on(a, b, on_a, on_b)
                if on_a.axis != FIGURE or (level in COMPATIBLE and _one_lacks_unit(a, b)):
                    return level, on_a, on_b
    return None


DIRECTION = "direction"
"""That two figures of different kinds rise both is not enough to compare them: one must be a trend."""


def _one_lacks_unit(a: Item, b: Item) -> bool:
    return lacks_unit(a.claim.value) != lacks_unit(b.claim.value)


def is_trend(item: Item) -> bool:
    """Whether a claim is a change without a figure."""
    return item.claim.kind == "trend"


def level_on(a: Item, b: Item, on_a: Interval, on_b: Interval) -> str:
    """The comparison level of two claims on an axis."""
    if a.hedge is None or a.hedge != b.hedge:
        if on_a.scale == on_b.scale and (on_a.near_high < on_b.near_low or on_b.near_high < on_a.near_low):
            return "same-at-precision" if on_a.axis == "day" and _one_clock(a, b) else "disjoint"
        level = level_of(on_a, on_b)
    else:
        level = hedged_alike(a.claim.value.relation, b.claim.value.relation, on_a, on_b, level_of(on_a, on_b))
    if level not in COMPATIBLE and _in_tons(a, b, on_a, on_b):
        return "converted"
    return "disjoint" if level in COMPATIBLE and _clash(a, b, on_a, on_b) else level


def _in_tons(a: Item, b: Item, on_a: Interval, on_b: Interval) -> bool:
    """Whether two weights are so many tons and as many tonnes: "tons" are often metric ones."""
    one, other = a.claim.value, b.claim.value
    if {on_a.scale, on_b.scale} != _TONS or not (isinstance(one, Number) and isinstance(other, Number)):
        return False
    return one.amount is not None and one.amount == other.amount


_TONS = {"ton", "tonne"}


def _one_clock(a: Item, b: Item) -> bool:
    """Whether two times are one by the clock, and one does not say of which day: that was guessed."""
    one, other = a.claim.value, b.claim.value
    if not (isinstance(one, Timex) and isinstance(other, Timex) and one.timex.partition("T")[2][:1].isdigit()):
        return False
    return same_clock(one, other) and not (names_day(a.claim.text) and names_day(b.claim.text))


def _clash(a: Item, b: Item, on_a: Interval, on_b: Interval) -> bool:
    """Whether values that are alike say opposite things: up and down, or one date on two days of the week.

    Or two spans of days cross, which both are told to the day: "26 and 27 July", "25 and 26 July".
    """
    if a.direction and b.direction and {a.direction, b.direction} == {"up", "down"}:
        return True
    if not on_a.axis.endswith("day"):
        return False
    crosses = (on_a.low < on_b.low and on_a.high < on_b.high) or (on_b.low < on_a.low and on_b.high < on_a.high)
    return weekdays_differ(a.claim.text, b.claim.text) or (crosses and _to_the_day(a) and _to_the_day(b))


def _to_the_day(item: Item) -> bool:
    """Whether a date is a span whose first and last day are told by their numbers: "26 and 27 July"."""
    return _SPAN_OF_DAYS.fullmatch(item.claim.text) is not None


_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_SPAN_OF_DAYS = re.compile(
    rf"(?:[A-Z][a-z]+\.? )?{_DAY_NUMBER}(?: [A-Z][a-z]+)?(?: and | to | until | through |[-–])(?:[A-Z][a-z]+\.? )?"
    rf"{_DAY_NUMBER}(?: [A-Z][a-z]+)?(?:,? \d{{4}})?"
)


def strength_of(on_a: Interval, on_b: Interval) -> float:
    """How improbable it is that two compatible values are so by chance, in bits."""
    return _date_strength(on_a, on_b) if on_a.axis == "day" else strength(on_a, on_b)


def _date_strength(a: Interval, b: Interval) -> float:
    """A common day is worth more than a common month or year, on the scale of other values."""
    width = max(a.high - a.low, b.high - b.low)
    return 9.0 if width < 0.1 else 7.0 if width <= 1.5 else 5.5 if width <= 8 else 4.5 if width <= 32 else 3.0


def bits(pair: Pair) -> float:
    """How much equal values say; of lengths of time beside other names by their numbers: "two weeks" says little."""
    if pair.on_a.axis != "second" or not set(pair.a.names).isdisjoint(pair.b.names):
        return pair.strength
    told = [item.claim.value.timex for item in (pair.a, pair.b) if isinstance(item.claim.value, Timex)]
    numbers = [float(number) for timex in told for number in _NUMBER.findall(timex)]
    return min([pair.strength, *(math.log2(_UP_TO_FIVE * number) for number in numbers if number)])


_UP_TO_FIVE = 24
"""By this factor the logarithm of up to five reaches what tells something, and that of six does."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
