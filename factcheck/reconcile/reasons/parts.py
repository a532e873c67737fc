"""What lets an editor see that one figure is of a part of what the other is of: of some of them, of the first days."""

from __future__ import annotations

import re

from factcheck.reconcile.pairs import Pair


def partitive(pair: Pair) -> bool:
    """One is a part of a whole that its sentence names, and the other is not: "32 of the 36 bodies"."""
    return pair.a.has("partitive") != pair.b.has("partitive")


def of_whole(pair: Pair) -> bool:
    """One stands in a sentence such as "Of the town's 200 people, 90 died"; or is such a whole: "12 out of the 90"."""
    return any(pair.a.has(flag) != pair.b.has(flag) for flag in ("of a whole", "whole"))


def in_danger(pair: Pair) -> bool:
    """One counts those in intensive care, and the other does not: "three in intensive care", "11 in hospital"."""
    one, other = (_IN_DANGER.match(item.article.text, item.claim.end) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and one != other


_IN_DANGER = re.compile(r"(?: [a-z]+){0,4} in (?:intensive care|(?:an? )?(?:critical|serious|grave) condition)\b")


def over_first_part(pair: Pair) -> bool:
    """One is told of the first part of a time, and the other is not: "24 drowned in the first nine months"."""
    one, other = (_FIRST_PART.search(item.said) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis != "day" and one != other


_FIRST_PART = re.compile(
    r"\b(?:in|during|over|for) the first (?:[a-z]+ |\d+ )?(?:days|weeks|months|half|quarter|year|month|week)\b"
)


def added(pair: Pair) -> bool:
    """One counts those that came on top, and the other does not: "424 new cases", "11,370 cases"."""
    one, other = (_ADDED.match(item.article.text, item.claim.end) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and one != other


_ADDED = re.compile(r" (?:new|newly|further|additional|extra|fresh) [a-z]")
