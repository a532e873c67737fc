"""What lets an editor see that two figures of a vote are of unlike things: a count and its result, for and against."""

from __future__ import annotations

import math
import re

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import NEARBY


def how_far_counted(pair: Pair) -> bool:
    """One tells how far a count is, and the other its result: "with 87% of votes counted", "won 56% of the votes"."""
    one, other = (_PROGRESS.match(item.article.text, item.claim.end) for item in (pair.a, pair.b))
    return (one is None) != (other is None)


COUNTED = (
    r"of (?:the |all |its )*(?:[\d,.]+ )?(?:polling |voting )?"
    r"(?:ballots?|votes?|results|seats|wards|precincts|stations|districts|constituencies) "
    r"(?:(?:had been|had|were|was) )?(?:counted|reporting|reported|declared|tallied|in(?=[,.;]))"
)
"""Behind a share or a number: how many of the votes are counted."""
_PROGRESS = re.compile(" " + COUNTED)


def exit_poll(pair: Pair) -> bool:
    """One is of an exit poll, and the other is not."""
    one, other = (_EXIT_POLL.search(item.said) is not None for item in (pair.a, pair.b))
    return one != other


_EXIT_POLL = re.compile(r"\bexit polls?\b", re.IGNORECASE)


def opposed_votes(pair: Pair) -> bool:
    """One counts those who are for something, the other those who are against it: "52% said Yes", "48% opposed it"."""
    one, other = _vote(pair.a), _vote(pair.b)
    return one is not None and other is not None and one != other


def _vote(item: Item) -> str | None:
    """Whether the words beside a figure say that it is of those who are for something, or against it."""
    if item.claim.kind not in ("count", "percent"):
        return None
    text, claim, (start, end) = item.article.text, item.claim, item.context.sentence
    match = _VOTED.match(text, claim.end, end) or _VOTING.search(text, max(start, claim.start - NEARBY), claim.start)
    if match is None:
        return None
    return "against" if any(match.groups()) else "for"


_FOR_OR_AGAINST = (
    r"\b(?:(?:[Vv]ot(?:e|es|ed|ing) for|in favou?r|[Yy]es|(?:back|approv|endors|support)(?:s|ed|es|ing)?)"
    r"|(?P<against>No|[Nn]o (?=vote|side|camp)|vot(?:e|ed|ing) no|against(?! [a-z]* ?[\d£$€])"
    r"|(?:oppos|reject)(?:s|ed|es|ing)?))\b"
)
_IN_CLAUSE = r"(?:(?!\b(?:and|but|while|who|which|that)\b)[^\d.,;:()])"
_VOTED = re.compile(rf"{_IN_CLAUSE}{{0,{NEARBY}}}?{_FOR_OR_AGAINST}")
_VOTING = re.compile(
    rf"(?:{_FOR_OR_AGAINST}{_IN_CLAUSE}{{0,{NEARBY}}}\b(?:with|by|at|on|to|of|reached|had|won|got)|\b(?:Yes|(No))"
    r"|\b(?:passed|approv(?:ed|ing)|ratif(?:ied|ying)|adopted|carried)(?: (?:it|by))?"
    r" (\d[\d.,]*(?:%| per ?cent)?(?: \([^()]{1,30}\))? (?:to|against))) $"
)
"""Behind a figure and before it, with nothing but words between."""


def rest_of_hundred(pair: Pair) -> bool:
    """Two shares that make up a hundred: the one may be what the other leaves, "61% of the ball", "39% of the ball"."""
    levels = {"level", "share"}.issuperset(item.claim.about.aspect or "" for item in (pair.a, pair.b))
    return pair.on_a.axis == "percent" and levels and math.isclose(pair.on_a.middle + pair.on_b.middle, 100)
