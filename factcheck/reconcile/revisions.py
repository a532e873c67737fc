"""Revisions that a later article tells itself: "from 2,200 to 2,600", where an earlier one gives the 2,200.

Scores do not see them: the 2,200 that the later article gives as well explains that of the earlier one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.kinds import COMPATIBLE
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.reasons import times
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side
from factcheck.reconcile.updates import APART

RULE = "the later article tells both figures"
_SCORE = 1.0
"""The score of a revision: an agreement of scores links it with the figure that it revises."""
_SOME = r"(?:(?:the|an?|some|about|around|nearly) )?"
_BETWEEN = r"[^.;:?!]{0,60}"
_FROM = re.compile(rf"\bfrom {_SOME}$", re.IGNORECASE)
_TO = re.compile(rf"\bto {_SOME}$", re.IGNORECASE)
_THEN = re.compile(rf"{_BETWEEN}\bto {_SOME}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_BETWEEN}\bfrom {_SOME}", re.IGNORECASE)
_WAS = re.compile(
    rf"{_BETWEEN}(?:\b(?:(?:up|down|raised|lowered|cut|revised|increased|reduced) from|and not|instead of|rather than"
    rf"|against|compared with)|, not) {_SOME}",
    re.IGNORECASE,
)
"""Between what a figure is and what it was."""
_OF_OTHERS = re.compile(r" (?:for|in|among|at|elsewhere)\b")
"""Behind a figure: whose it is, where no time is told there."""
_THEREABOUTS = 3
"""How many days from an article its figures may be dated elsewhere."""
_MONTH = 31
"""The month of an article is its time too, in days."""
_NEAR = 20
"""Within how many characters before a figure "from" or "to" stands."""


def revisions(items: Sequence[Item], agreed: Sequence[Fact]) -> list[Candidate]:
    """Links between what earlier articles give and what a later one says has come of it."""
    home = {item: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    return [
        Candidate(Pair(early, new, *related, strength=0.0), _SCORE, final=_SCORE, rule=RULE)
        for old, new in _told(items)
        if old in home
        for early in home[old].items
        if _is_earlier(early, new, home.get(new))
        and _is_of_then(old, new, early)
        and (related := relate(early, new))
        and related[0] not in COMPATIBLE
    ]


def _is_earlier(early: Item, new: Item, side: Side | None) -> bool:
    """Whether a claim is of an article before that of the revised figure, which does not give this one too."""
    if early.moment is None or new.moment is None or new.moment - early.moment < APART:
        return False
    if side and early.claim.article in side.articles:
        return False
    return not times.is_earlier(early) and early.claim.about.aspect != "from"


def _is_of_then(old: Item, new: Item, early: Item) -> bool:
    """Whether what a figure was has no time of its own, or that of the earlier article: "from 1,350 at the weekend"."""
    then, day = old.context.period, early.article.day
    if then is None or then == new.context.period:
        return True
    if day is None:
        return False
    is_month = (then[1] - then[0]).days < _MONTH and then[0] <= day <= then[1]
    return is_month or abs((then[1] - day).days) <= _THEREABOUTS


def _told(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """What a figure was and what it is, where a sentence tells both one beside the other and no other time."""
    sentences: dict[tuple[str, tuple[int, int], str], list[Item]] = defaultdict(list)
    for item in items:
        axis = item.intervals[0].axis
        if axis not in ("day", "direction"):
            sentences[item.claim.article, item.context.sentence, axis].append(item)
    for group in sentences.values():
        group.sort(key=lambda item: item.claim.start)
        for one, other in pairwise(group):
            text, gap = one.article.text, (one.claim.end, other.claim.start)
            before = text[max(0, one.claim.start - _NEAR) : one.claim.start]
            if _WAS.fullmatch(text, *gap) or (_TO.search(before) and _BEFORE.fullmatch(text, *gap)):
                old, new = other, one
            elif _FROM.search(before) and _THEN.fullmatch(text, *gap):
                old, new = one, other
            else:
                continue
            if _is_of_same(old, new):
                yield old, new


def _is_of_same(old: Item, new: Item) -> bool:
    """Whether two figures of a sentence count one thing, the first neither foretold nor at a time of its own ("a year
    earlier"), nor what others have ("18%, against 7% for the world")."""
    if times.is_earlier(old) or old.has("analyst"):
        return False
    if old.context.period is None and _OF_OTHERS.match(old.article.text, old.claim.end):
        return False
    nouns = old.context.noun, new.context.noun
    return not all(nouns) or not set(nouns[0]).isdisjoint(nouns[1])
