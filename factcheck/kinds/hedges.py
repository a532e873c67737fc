"""Two figures under hedges of one kind: "more than 300" and "at least 275" may both hold, but are not one statement."""

from __future__ import annotations

import math
from collections.abc import Callable

from factcheck.kinds.base import SIDES, Interval, printed, round_step
from factcheck.model import Relation


def hedged_alike(one: Relation, other: Relation, on_a: Interval, on_b: Interval, level: str) -> str:
    """The comparison level of two values, whose ``level`` is known but for their hedges.

    Who rounds the one figure to the last place of the coarser one gets either that one, or another statement: a bound
    of another figure stands against it, a guess at another figure is only near. So are "up to 5" and "at least 5".
    """
    side = SIDES.get(one)
    sides, opposite = {side, SIDES.get(other)}, {"above", "below"}
    if sides == opposite and level == "disjoint" and printed(on_a, one) == printed(on_b, other):
        return "near"
    if side is None or side != SIDES.get(other) or on_a.scale != on_b.scale or on_a.kind == "day":
        return level
    first, second = printed(on_a, one), printed(on_b, other)
    step = max(round_step(first), round_step(second))
    rounded: dict[str, Callable[[float], int]] = {"above": math.floor, "below": math.ceil, "about": round}
    if (
        not step
        or math.isinf(first)
        or math.isinf(second)
        or rounded[side](first / step) == rounded[side](second / step)
    ):
        return level
    return "disjoint" if side != "about" or abs(first - second) > step else "near"
