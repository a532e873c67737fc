"""How matters stand: "extended their lead to 4-1", "3-1 up", "10 points ahead"."""

from __future__ import annotations

import re

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

_REACH = 40
"""How many characters before a score may tell that it is one on the way."""


def on_the_way(pair: Pair) -> bool:
    """Figures of scores of which one at least is told as it stood for a while: goals may have followed."""
    if pair.on_a.axis != "count" or not (_is_of_score(pair.a) and _is_of_score(pair.b)):
        return False
    return _stood(pair.a) or _stood(pair.b)


def _is_of_score(item: Item) -> bool:
    text, claim = item.article.text, item.claim
    return (
        _FIRST.match(text, claim.start) is not None
        or _SECOND.search(text, max(0, claim.start - 4), claim.end) is not None
    )


_FIRST, _SECOND = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}\b"), re.compile(r"\b[0-9]{1,3}[-–][0-9]{1,3}$")


def _stood(item: Item) -> bool:
    text, (start, end) = item.article.text, item.context.sentence
    before = text[max(start, item.claim.start - _REACH) : item.claim.start]
    return _BEFORE.search(before) is not None or _BEHIND.match(text, item.claim.end, end) is not None


_BEFORE = re.compile(
    r"\b(?:leads?|leading|led|trail(?:s|ed|ing)?|ahead|made it|making it|level(?:led)? at|lead (?:of|to)|in front"
    r"|gave \w+ an?)"
    r" (?:by |at |to )?(?:[0-9]{1,3}[-–])?$"
)
_BEHIND = re.compile(
    r"(?:[-–][0-9]{1,3})? (?:up|down|ahead|behind|lead|advantage|in front|at (?:the )?(?:half|break|interval)"
    r"|after [0-9]+ minutes)\b"
)


def points_and_share(pair: Pair) -> bool:
    """One is a lead or a change in points, the other a share: "10 points ahead", "10% (in 2021)"."""
    if pair.on_a.kind != "percent":
        return False
    units = [getattr(item.claim.value, "unit", None) == "percent" for item in (pair.a, pair.b)]
    share = pair.a if units[0] else pair.b
    return units[0] != units[1] and share.direction is None and share.claim.about.aspect != "by"
