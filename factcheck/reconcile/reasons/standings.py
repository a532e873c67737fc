"""How matters stand: "extended their lead to 4-1", "3-1 up", "10 points ahead"."""

from __future__ import annotations

import re

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

_REACH = 40
"""How many characters before a score may tell that it is one on the way."""


def one_of_score(pair: Pair) -> bool:
    """One is a part of a score or a vote, and the other is not: the 7 of "voted 7-2", "nine directors"."""
    return _is_of_score(pair.a) != _is_of_score(pair.b)


def on_the_way(pair: Pair) -> bool:
    """Figures of scores of which one at least is told as it stood for a while: goals may have followed."""
    if pair.on_a.axis != "count" or not (_is_of_score(pair.a) and _is_of_score(pair.b)):
        return False
    return _stood(pair.a) or _stood(pair.b)


def _is_of_score(item: Item) -> bool:
    """Whether a hyphen joins a figure to another."""
    text, claim = item.article.text, item.claim
    is_second = _SECOND.search(text, max(0, claim.start - 2), claim.start)
    return is_second is not None or _FIRST.match(text, claim.end) is not None


_SECOND, _FIRST = re.compile(r"\d[-–]$"), re.compile(r"[-–]\d")


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
