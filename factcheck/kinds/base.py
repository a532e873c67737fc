"""The kernel that compares values of all kinds: a value is an interval on an axis.

``low`` and ``high`` bound what the value states, at the precision of its print; ``near_low`` and ``near_high`` how far
its hedge or its rounding may stretch before the truth can no longer lie there. Only values of one axis compare.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from factcheck.model import Number, Relation

LEVELS = ("identical", "same-at-precision", "entails", "converted", "derived", "near", "disjoint")
"""The comparison levels, strict to loose. Only ``disjoint`` can become a contradiction."""
COMPATIBLE = frozenset(LEVELS[:5])

SIDES: dict[Relation, str] = {">": "above", ">=": "above", "<": "below", "<=": "below", "~": "about"}
"""Where the truth lies, seen from the figure as printed."""

UNANCHORED = "unanchored "
"""How the axes begin on which dates stand that no day of publication anchors."""

WORTH = "money:worth"
"""The axis on which sums of money in all currencies compare, in euros."""
RATIO = "percent:ratio"
"""The axis on which "doubled" and "up 100%" compare; two percentages compare as they stand."""
FIGURE = "figure"
"""The axis on which a figure without a unit, of which the sentence leaves it out, meets those that have one."""
INDIRECT = frozenset((WORTH, RATIO, FIGURE))
"""Axes on which figures compare that a calculation or a guess sets apart; an equal there settles nothing."""

SECONDS = {
    "year": 31_557_600.0,
    "month": 2_629_800.0,
    "week": 604_800.0,
    "day": 86_400.0,
    "hour": 3_600.0,
    "minute": 60.0,
    "second": 1.0,
}
"""The seconds of each unit of a length of time, in the order of ISO 8601: years of 365.25 days, months of a twelfth."""

TOLERANCE = 0.0025
"""Values that differ by less than this share of themselves are never told apart."""
ABOUT = 0.05
"""How far "about", "some" and "roughly" reach, as a share of the value."""
ABOUT_STEPS = 0.5
"""How many steps of the last digit they reach at most, as far as what is rounded: "about 72,800" is not 72,300."""
ABOUT_SLACK = 0.08
"""Beyond this share of itself a value that is hedged with "about" is wrong."""
_ROUND_SLACK, _ROUND_WORDS = 0.25, re.compile(r"\b(?:dozen|a hundred|a thousand|a million)$", re.IGNORECASE)
"""The same where a word for so many says it: "about a dozen" may be ten."""
_FEW, _FEW_SLACK = 20, 1.5
"""Up to so many a round value in words may be off by so much: "about ten" may be eleven."""
BOUND_REACH = 0.3
"""How far beyond a bound ("more than 1,400") the truth most likely lies, as a share of the bound."""
TIGHT_REACH = 0.07
"""The same for tight bounds: "nearly", "just over"."""
TIGHT_STEPS = 0.9
"""How many steps of the last digit they reach at most: "nearly 1,600" is not 1,500."""
TIGHT_SLACK = 0.12
"""Beyond this share of itself a tight bound is wrong on its open side."""
CONVERSION = 0.03
"""A value converted to another unit may be off by this share of itself; by twice as much, nobody can tell."""
ROUND_SLACK = 0.05
"""A round figure ("10,000", "4%") may stand for one that differs by up to this share of itself."""

_FIVE = 5.0
"""The step of numbers that end with it."""
_TOUCH = 1e-6
"""Intervals that overlap by less than this share of the narrower only touch."""

_TIGHT = (
    "nearly",
    "almost",
    "just",
    "slightly",
    "a little",
    "little",
    "close",
    "virtually",
    "barely",
    "not quite",
    "shy",
    "very nearly",
)


class Interval(NamedTuple):
    """A value on an axis. ``hedged`` is False where the value is a bare figure; ``scale`` names its unit as printed."""

    axis: str
    low: float
    high: float
    near_low: float
    near_high: float
    hedged: bool = False
    scale: str = ""

    @property
    def kind(self) -> str:
        """The first part of the axis: "money" of "money:EUR"."""
        return self.axis.partition(":")[0]

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def is_point(self) -> bool:
        return self.low == self.high


def compare(a: Interval, b: Interval) -> str | None:
    """The comparison level of two values, or None where they do not compare."""
    return level_of(a, b) if a.axis == b.axis else None


def level_of(a: Interval, b: Interval) -> str:
    """The comparison level of two values on one axis."""
    if a.scale != b.scale:
        return _converted(a, b)
    if intersect(a.low, a.high, b.low, b.high):
        if a.hedged == b.hedged and (a.low, a.high) == (b.low, b.high):
            return "identical"
        return "entails" if a.hedged or b.hedged else "same-at-precision"
    if intersect(a.near_low, a.near_high, b.near_low, b.near_high):
        return "near"
    return "disjoint"


def _converted(a: Interval, b: Interval) -> str:
    """The level of two values in different units: who converts, rounds."""
    size = CONVERSION * max(abs(a.middle), abs(b.middle))
    if intersect(a.low, a.high, b.low, b.high) or abs(a.middle - b.middle) <= size:
        return "converted"
    within = abs(a.middle - b.middle) <= 2 * size or intersect(a.near_low, a.near_high, b.near_low, b.near_high)
    return "near" if within else "disjoint"


def intersect(low: float, high: float, other_low: float, other_high: float) -> bool:
    """Whether two intervals share more than an end; a point shares with whatever holds it."""
    first, last = max(low, other_low), min(high, other_high)
    if low == high or other_low == other_high:
        return first <= last
    return last - first > _TOUCH * min(high - low, other_high - other_low)


def interval_of(
    value: Number, text: str, axis: str, factor: float = 1.0, precision: float = 0.0, scale: str = ""
) -> Interval:
    """The interval of a number printed as ``text``; ``precision`` is the worth of its last place, 0 if exact."""
    if value.relation == "range" and value.low is not None and value.high is not None:
        low, high = float(value.low) * factor, float(value.high) * factor
        slack = max(precision * factor, ROUND_SLACK * abs(high))
        return Interval(axis, low, high, low - slack, high + slack, True, scale)
    amount = float(value.amount or 0) * factor
    if value.direction:
        amount = abs(amount)
    step = last_step(amount, precision * factor)
    low, high, near_low, near_high = bounded(amount, value.relation, text, precision * factor, step)
    return Interval(axis, low, high, near_low, near_high, value.relation != "=", scale)


def bounded(
    amount: float, relation: str, text: str, precision: float, step: float = math.inf
) -> tuple[float, float, float, float]:
    """``low``, ``high``, ``near_low`` and ``near_high`` of an amount under a hedge or bound; ``step`` is the worth of
    its last digit, where it is printed in digits."""
    size, half = abs(amount), precision / 2
    slip = max(TOLERANCE * size, half)
    rounding = max(TOLERANCE / 2 * size, half)
    tight = is_tight(text)
    if relation == "~":
        reach = max(min(ABOUT * size, ABOUT_STEPS * step), half)
        slack = max(_about_slack(size, text, step), precision)
        return amount - reach, amount + reach, amount - slack, amount + slack
    reach = min(TIGHT_REACH * size, TIGHT_STEPS * step) if tight else BOUND_REACH * size
    if relation in (">", ">="):
        return amount, amount + reach, amount - slip, amount + TIGHT_SLACK * size if tight else math.inf
    if relation in ("<", "<="):
        return amount - reach, amount, amount - TIGHT_SLACK * size if tight else -math.inf, amount + slip
    meant = min(half, ROUND_SLACK * size)
    return amount - meant, amount + meant, amount - rounding, amount + rounding


def _about_slack(size: float, text: str, step: float) -> float:
    """How far off a value may be that is hedged with "about"."""
    if _ROUND_WORDS.search(text):
        return _ROUND_SLACK * size
    is_round = size <= _FEW and _FIVE <= step < math.inf and not any(map(str.isdigit, text))
    return max(ABOUT_SLACK * size, _FEW_SLACK if is_round else 0.0)


def is_tight(text: str) -> bool:
    """Whether a hedge or bound says that the truth is close by: "nearly 16", "just over 16"."""
    return text.lower().startswith(_TIGHT)


def printed(interval: Interval, relation: Relation) -> float:
    """The number as printed, without its hedge, on its axis."""
    ends = {">": interval.low, ">=": interval.low, "<": interval.high, "<=": interval.high}
    return ends.get(relation, interval.middle)


def round_step(amount: float) -> float:
    """The worth of the last figure of a whole number that is not 0: 100 for 1,400, 1 for 1,431; 0 for a fraction."""
    whole = int(abs(amount))
    if whole == 0 or whole != abs(amount):
        return 0.0
    step = 1
    while whole % 10 == 0:
        whole //= 10
        step *= 10
    return float(step)


def last_step(amount: float, precision: float) -> float:
    """The worth of the last digit of a number that a hedge rounds; numbers that end with five are rounded to fives."""
    step = max(precision, round_step(amount))
    return _FIVE if step == 1 and amount % _FIVE == 0 and abs(amount) > _FIVE else step or math.inf


def strength(a: Interval, b: Interval) -> float:
    """How improbable it is that two equal values are equal by chance, in bits: log2(6 m / w).

    m is the magnitude and w the wider of the two intervals, or one unit of the last printed figure, or what a
    conversion of money may be off.
    """
    size = max(abs(a.middle), abs(b.middle))
    if size == 0 or math.isinf(size):
        return 0.0
    width = max(a.high - a.low, b.high - b.low, min(round_step(a.middle), round_step(b.middle)))
    if a.axis == WORTH and a.scale != b.scale:
        width = max(width, 2 * CONVERSION * size)
    return max(0.0, math.log2(6 * size / width)) if width else 12.0


MAGNITUDES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (0.0, ""))


def shown(number: float) -> str:
    """A number for a reader, to about five figures: "78.8", "0.25", "11.7 billion"."""
    worth, name = next((worth, name) for worth, name in MAGNITUDES if abs(number) >= worth)
    scaled = number / worth if worth else number
    digits = 0 if abs(scaled) >= 1000 else 1 if not name and abs(scaled) >= 10 else 2
    text = f"{scaled:,.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + name
