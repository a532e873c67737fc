"""Figures that move with time: a later, larger death toll is an update, not a contradiction."""

from __future__ import annotations

from datetime import timedelta

from factcheck.reconcile.items import Item, moment
from factcheck.reconcile.pairs import Pair

APART = timedelta(hours=3)
"""Articles published closer together than this speak of one state of things."""


def is_update(pair: Pair) -> bool:
    """Whether unlike figures are one figure at two times, in the direction in which it moves."""
    first, second = moment(pair.a.article), moment(pair.b.article)
    if first is None or second is None or abs(first - second) < APART or pair.on_a.axis in ("day", "rank"):
        return False
    earlier, later = (pair.on_a, pair.on_b) if first < second else (pair.on_b, pair.on_a)
    if _is_of_the_past(pair.a) or _is_of_the_past(pair.b):
        return False
    moves = [_moves(item) for item in (pair.a, pair.b)]
    ways = {way for found in moves for way in found}
    if not all(moves):
        return False
    return (
        "any" in ways
        or ("up" in ways and later.middle > earlier.middle)
        or ("down" in ways and later.middle < earlier.middle)
    )


def _moves(item: Item) -> set[str]:
    return {flag.removeprefix("moves:") for flag in item.context.flags if flag.startswith("moves:")}


def _is_of_the_past(item: Item) -> bool:
    """Whether a period of an earlier year stands close to the figure."""
    period, day = item.context.period, item.article.day
    return period is not None and day is not None and item.context.period_distance <= 8 and period[1].year < day.year
