"""What figures tell by themselves: how far apart they are, whether one is the other rounded or converted."""

from __future__ import annotations

import re

from factcheck.kinds import ABOUT, WORTH, is_tight
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import words_before
from factcheck.reconcile.values import gap, hedges, slip


def far_apart(pair: Pair) -> bool:
    """One is several times the other, and no slip of it."""
    if pair.on_a.axis in ("day", "direction"):
        return False
    a, b = abs(pair.on_a.middle), abs(pair.on_b.middle)
    return (min(a, b) == 0 or max(a, b) / min(a, b) > _FAR_APART) and slip(pair) == "none"


_FAR_APART = 2.7


def small_counts(pair: Pair) -> bool:
    """Both are small whole counts: four of one thing and six of another stand in every article."""
    whole = pair.on_a.axis in ("count", "rank", "years") and pair.on_a.is_point and pair.on_b.is_point
    return whole and max(pair.on_a.middle, pair.on_b.middle) <= _SMALL_COUNT


_SMALL_COUNT = 12


def is_rounding(pair: Pair) -> bool:
    """Whether one figure may be the other: "about 10,000 stations", "10,100 stations"; a bound may be its own figure.

    "Dozens" may be 41 as well as 24, and "some 6,500" or "nearly 6,700" hardly were 6,670 at another time.
    """
    is_close = any(item.hedge == "about" or is_tight(item.claim.text) for item in (pair.a, pair.b))
    reach = ABOUT if is_close else 0.0
    if pair.level in ("near", "entails") and -gap(pair) <= reach:
        return True
    if pair.level == "near":
        figures = (pair.a, pair.on_a), (pair.b, pair.on_b)
        most = max(on.middle for _, on in figures)
        return any(_VAGUE.search(item.claim.text) and most <= _VAGUELY * on.middle for item, on in figures)
    return pair.level == "entails" and hedges(pair) in ("about", "bare")


_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions)$", re.IGNORECASE)
_VAGUELY = 5
"""How many times its least "hundreds" may be, which are two."""


def in_so_many(pair: Pair) -> bool:
    """One share is told as so many in a few, and is no further from the other than that may round: "seven in ten"."""
    if pair.on_a.kind != "percent":
        return False
    few = [match[1].lower() for item in (pair.a, pair.b) if (match := _IN_FEW.search(item.claim.text))]
    apart = abs(pair.on_a.middle - pair.on_b.middle)
    return any(apart <= _MOST_POINTS / _FEW.get(number, 1) for number in few)


_IN_FEW = re.compile(r" (?:in|of)(?: every)? (three|four|five|10|ten)$", re.IGNORECASE)
_FEW = {"three": 2, "four": 2, "five": 2}
_MOST_POINTS = 5.0
"""How many points what is told in tenths may be off; in fewer parts half as many."""


def points_and_share(pair: Pair) -> bool:
    """One is a lead or a change in points, the other a share: "10 points ahead", "10% (in 2021)"."""
    if pair.on_a.kind != "percent":
        return False
    units = [getattr(item.claim.value, "unit", None) == "percent" for item in (pair.a, pair.b)]
    share = pair.a if units[0] else pair.b
    return units[0] != units[1] and share.direction is None and share.claim.about.aspect != "by"


def other_currency(pair: Pair) -> bool:
    """Sums in two currencies: what moved is told in one."""
    return pair.on_a.axis == WORTH


def both_converted(pair: Pair) -> bool:
    """Both are what their articles have converted, in brackets: the sums before them tell whether they differ."""
    before = (words_before(item) for item in (pair.a, pair.b))
    return pair.on_a.kind == "money" and all(map(_IN_BRACKETS.search, before))


_IN_BRACKETS = re.compile(r"\d[^.;:()]* \($")
