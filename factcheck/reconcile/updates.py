"""Figures that move with time: a later, larger death toll is an update, not a contradiction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from factcheck.reconcile.items import CLOSE, Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.reasons import measures, times, votes
from factcheck.reconcile.reasons.around import words_before

_DAY = timedelta(days=1)
APART = timedelta(hours=3)
"""Articles published closer together than this speak of one state of things."""
MOVEMENTS = ("against it", "as it moves", "either way", "still")
"""How one figure stands to another of a measure that moves with time."""
OPPOSED = ("against it", "still")
"""The movements of what may be a contradiction: a toll that fell was corrected, or one of the two is wrong."""
ONE_DAY = 1.2
"""Articles published so many days apart at most may speak of one day."""
_LONG = timedelta(days=27)
"""A month, or longer."""
_SEVERAL = 3
_MIXED = 0.1
"""Two figures follow each other where at least three articles give each, and so few pairs of them are out of order."""
_MOVING = ("count", "money", "percent", "quantity:point", "quantity:area")
"""Axes on which figures move with time, by the first part of their name."""


def moves(pair: Pair) -> bool:
    """Whether unlike figures may be one figure at two times: of a measure that moves, in articles of different times.

    The figure of a month or more is final once that is over, as that of sales is; tolls go on to be counted. One figure
    up and down has not moved, and what a figure rose by is of one time, but for a time that is not over. Whatever it
    measures, what was "raised to" a figure has moved; what "rose to" one may be of another period.
    """
    a, b = pair.a, pair.b
    if not _is_open(pair) or a.moment is None or b.moment is None:
        return False
    if not (a.ways or b.ways or _is_counted(pair) or _is_revised(pair) or of_now(pair)):
        return False
    if a.claim.about.aspect == b.claim.about.aspect == "by" and not of_now(pair):
        return False
    return pair.on_a.middle != pair.on_b.middle and abs(a.moment - b.moment) >= APART


def of_now(pair: Pair) -> bool:
    """Whether both are told as of the days of their articles, which differ: "is now 4% below", "so far this year".

    So they are where both are of a month or more that is not over: "ticket sales for the year are at $3.2bn".
    """
    return days_between(pair) > ONE_DAY and _says_now(pair.a) and _says_now(pair.b)


def _says_now(item: Item) -> bool:
    return _is_running(item) or NOW.search(words_before(item)) is not None


def _is_running(item: Item) -> bool:
    """Whether a figure is of a time of a month or more that its article came out in, and not foretold for it."""
    period, day = item.context.period, item.article.day
    if period is None or day is None or item.context.period_distance > CLOSE or times.is_to_come(item):
        return False
    return period[0] <= day <= period[1] and period[1] - period[0] >= _LONG


NOW = re.compile(r"\b(?:now|currently|at present|at the moment|so far|to date) [^.;:]*$")


def _is_revised(pair: Pair) -> bool:
    """Whether the later article says that its figure took the place of another: "has been raised to 9.1 million"."""
    return _REVISED.search(words_before(max(pair.a, pair.b, key=lambda item: item.order))) is not None


_REVISED = re.compile(
    r"\b(?:raised|revised|upped|corrected|updated|adjusted|amended)(?: (?:up|down|upwards?|downwards?))? to $"
)


def _is_counted(pair: Pair) -> bool:
    """Whether a share of somebody, or the seats, are of an article that came out while votes were counted, before the
    other."""
    a, b = pair.a, pair.b
    if a.moment is None or b.moment is None or set(a.names).isdisjoint(b.names):
        return False
    is_of_seats = a.claim.about.measure == b.claim.about.measure == "seat" and a.names[0] == b.names[0]
    if pair.on_a.kind != "percent" and not (pair.on_a.axis == "count" and is_of_seats):
        return False
    return _is_of_count(min(a, b, key=lambda item: item.order).article.text)


@lru_cache(maxsize=512)
def _is_of_count(text: str) -> bool:
    return _COUNTED.search(text) is not None


_COUNTED = re.compile(
    rf"\b(?:with|after) [^.;]{{1,30}}\b(?:{votes.COUNTED}|(?:left|still|yet) to (?:declare|report|be counted))"
    r"|\b(?:early|first|partial) (?:returns|results)\b"
    r"|\bcount(?:ing)? (?:continue[sd]|goes on|went on|(?:is|was) (?:still )?(?:on|under way|underway))\b",
    re.IGNORECASE,
)


def counted_later(pair: Pair) -> bool:
    """Whether a count of something is told again a day later or more: "teams have pulled 26 people from the debris".

    What an earlier year counted is final.
    """
    if "past" in (pair.a.period, pair.b.period):
        return False
    return bool(pair.a.context.noun) and pair.on_a.kind == "count" and days_between(pair) >= 1


def told_later(pair: Pair) -> bool:
    """Whether a figure of what is not long over is told again five days later or more: it may have moved."""
    return _is_open(pair) and days_between(pair) >= _SOME_DAYS


_SOME_DAYS = 5


def _is_open(pair: Pair) -> bool:
    """Whether figures are of a kind that moves, and not final yet."""
    a, b = pair.a, pair.b
    final = ("past", "over") if "any" in a.ways or "any" in b.ways else ("past",)
    return pair.on_a.axis.startswith(_MOVING) and a.period not in final and b.period not in final


def took_over(pair: Pair, one: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether several articles give the one figure of a pair, and several the other, nearly all of them later.

    That shows that it moved, whatever it measures. Of many articles some always come out together when a figure
    changes; they do not contradict each other for that.
    """
    if not _is_open(pair):
        return False
    moments = sorted((item.moment, side) for side, items in enumerate((one, other)) for item in items if item.moment)
    counts = [0, 0]
    before = 0
    for _, side in moments:
        counts[side] += 1
        before += counts[0] if side else 0
    if min(counts) < _SEVERAL:
        return False
    return not _MIXED <= before / (counts[0] * counts[1]) <= 1 - _MIXED


def comes_back(one: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether one of two figures is told before and after the other, as it is: what has moved does not come back.

    Prices do, and tolls are told late, or are corrected. The first item of each figure speaks for its value.
    """
    if any("any" in item.ways or measures.fate_of(item) for item in (*one, *other)):
        return False
    at, then = _moments(one, other[0]), _moments(other, one[0])
    return _is_around(at, then) or _is_around(then, at)


def _moments(items: Sequence[Item], other: Item) -> list[datetime]:
    """When articles tell a figure, as it is, that is not another one."""
    return [
        item.moment
        for item in items
        if item.moment and not is_of_before(item) and (related := relate(item, other)) and related[0] in _UNLIKE
    ]


_UNLIKE = ("disjoint", "near")


def _is_around(one: Sequence[datetime], other: Sequence[datetime]) -> bool:
    """Whether some moments lie before and after one of others."""
    if not one:
        return False
    first, last = min(one) + APART, max(one) - APART
    return any(first <= moment <= last for moment in other)


def is_of_before(item: Item) -> bool:
    """Whether an article tells a figure as what it was: "from 12", "12 a day earlier"."""
    return item.claim.about.aspect == "from" or item.has("ago") or times.is_earlier(item)


def way(pair: Pair) -> str:
    """Whether a pair that moves went the way in which its measure moves; tolls are also corrected.

    The share of a count that grows may fall.
    """
    first, second, ways = pair.a.moment, pair.b.moment, pair.a.ways | pair.b.ways
    if not ways or "any" in ways or pair.on_a.kind == "percent" or first is None or second is None:
        return "either way"
    earlier, later = (pair.on_a, pair.on_b) if first < second else (pair.on_b, pair.on_a)
    return "as it moves" if ("up" in ways) == (later.middle > earlier.middle) else "against it"


def movement(pair: Pair) -> str:
    """The way of a pair that moves, one of ``MOVEMENTS``; "still" if it does not."""
    return way(pair) if moves(pair) else "still"


def days_between(pair: Pair) -> float:
    """How many days the articles were published apart; 0 where that is not known."""
    if pair.a.moment is None or pair.b.moment is None:
        return 0.0
    return abs(pair.a.moment - pair.b.moment) / _DAY
