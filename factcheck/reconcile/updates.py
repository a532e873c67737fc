"""Figures that move with time: a later, larger death toll is an update, not a contradiction."""

from __future__ import annotations

from datetime import timedelta

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

APART = timedelta(hours=3)
"""Articles published closer together than this speak of one state of things."""
_CLOSE = 8
"""Up to how many words off a period is likely that of the figure."""
_LONG = timedelta(days=27)
"""A month, or longer."""
_MOVING = ("count", "money", "percent")
"""Axes on which figures move with time, by the first part of their name."""


def moves(pair: Pair) -> bool:
    """Whether unlike figures may be one figure at two times: of a measure that moves, in articles of different times.

    Such a pair is no contradiction, whichever way the figure went.
    """
    first, second = pair.a.moment, pair.b.moment
    if first is None or second is None or abs(first - second) < APART or not pair.on_a.axis.startswith(_MOVING):
        return False
    ways = _ways(pair)
    return bool(ways) and not any(_is_of_the_past(item, "any" in ways) for item in (pair.a, pair.b))


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


def _is_of_the_past(item: Item, settles: bool) -> bool:
    """Whether a period of an earlier year stands close to the figure, or one that was over when the article came out.

    ``settles``: the figure of a month or more is final once it is over, as that of sales is; tolls go on to be counted.
    """
    period, day = item.context.period, item.article.day
    if period is None or day is None or item.context.period_distance > _CLOSE:
        return False
    first, last = period
    return last.year < day.year or (settles and last < day and last - first >= _LONG)
