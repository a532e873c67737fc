"""Figures in one place of one sentence: all else is the same, so that any difference between them is meant.

Elsewhere "more than 85" and "more than 94" may be two ways to put 96, and "about 77" and "about 86" two guesses. Where
nothing but the figure differs, one of two writers changed it.
"""

from __future__ import annotations

import re

from factcheck.kinds.base import SIDES, TOLERANCE, Interval, is_tight, printed
from factcheck.model import Claim

_STRICT = frozenset((">", "<"))
"""Bounds that leave out the figure itself."""
_ROUNDED = re.compile(r"(?:thousand|[mbtr]r?illion|crore|lakh|\d ?(?:mn|bn|tn)|[$£€][\d.,]+ ?[km])\b", re.IGNORECASE)
"""What is printed so is rounded."""


def settled(a: Claim, b: Claim, on_a: Interval, on_b: Interval, level: str) -> str:
    """The comparison level of two claims in one place of one sentence, whose ``level`` is known elsewhere."""
    one, other = a.value.relation, b.value.relation
    if on_a.axis == "day" or on_a.scale != on_b.scale or a.text == b.text or (one == other == "="):
        return level
    if one == other == "range":
        return level if (on_a.low, on_a.high) == (on_b.low, on_b.high) else "disjoint"
    first, second = printed(on_a, one), printed(on_b, other)
    if one in SIDES and SIDES[one] == SIDES.get(other):
        return level if abs(first - second) <= TOLERANCE * abs(first) else "disjoint"
    if one == "=" and other in SIDES:
        return _against_bound(a, first, second, b, level)
    if other == "=" and one in SIDES:
        return _against_bound(b, second, first, a, level)
    return level


def goes_beyond(former: Claim, latter: Claim) -> bool:
    """Whether the latter gives a figure where the former gave a bound only, so that it rests on something else."""
    return SIDES.get(former.value.relation) in ("above", "below") and latter.value.relation == "="


def _against_bound(figure: Claim, exact: float, limit: float, bound: Claim, level: str) -> str:
    """A bare figure against a bound: above or below it says nothing of how far. What is rounded, as "$3.1 billion" is,
    may be "over $3.1 billion"; 30 are not "more than 30".
    """
    relation = bound.value.relation
    if relation == "~" or is_tight(bound.text):
        return level
    if exact == limit:
        return "disjoint" if relation in _STRICT and not _ROUNDED.search(figure.text) else "entails"
    return "entails" if (exact > limit) == (SIDES[relation] == "above") else level
