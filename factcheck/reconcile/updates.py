"""Figures that move with time: a later, larger death toll is an update, not a contradiction."""

from __future__ import annotations

from datetime import timedelta

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

APART = timedelta(hours=3)
"""Articles published closer together than this speak of one state of things."""
_MOVING = ("count", "money", "percent")
"""Axes on which figures move with time, by the first part of their name."""


def moves(pair: Pair) -> bool:
    """Whether unlike figures may be one figure at two times: of a measure that moves, in articles of different times.

    Such a pair is no contradiction, whichever way the figure went.
    """
    first, second = pair.a.moment, pair.b.moment
    if first is None or second is None or abs(first - second) < APART or not pair.on_a.axis.startswith(_MOVING):
        return False
    return bool(_ways(pair)) and not _is_of_the_past(pair.a) and not _is_of_the_past(pair.b)


def way(pair: Pair) -> str:
    """Whether a pair that moves went the way in which its measure moves; tolls are also corrected."""
    first, second, ways = pair.a.moment, pair.b.moment, _ways(pair)
    if "any" in ways or first is None or second is None:
        return "either way"
    earlier, later = (pair.on_a, pair.on_b) if first < second else (pair.on_b, pair.on_a)
    return "as it moves" if ("up" in ways) == (later.middle > earlier.middle) else "against it"


def _ways(pair: Pair) -> set[str]:
    """The ways in which the measure of either claim moves; a rate ("$5.57 a share") stands still."""
    flags = {flag for item in (pair.a, pair.b) if not item.has("rate") for flag in item.context.flags}
    return {flag.removeprefix("moves:") for flag in flags if flag.startswith("moves:")}


def _is_of_the_past(item: Item) -> bool:
    """Whether a period of an earlier year stands close to the figure."""
    period, day = item.context.period, item.article.day
    return period is not None and day is not None and item.context.period_distance <= 8 and period[1].year < day.year
