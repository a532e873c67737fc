"""Revisions that a later article tells itself: "from 2,200 to 2,600", where an earlier one gives the 2,200.

Scores do not see them: the 2,200 that the later article gives as well explains that of the earlier one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.kinds import COMPATIBLE
from factcheck.reconcile import apart
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side
from factcheck.reconcile.updates import APART

RULE = "the later article tells both figures"
_SCORE = 1.0
"""The score of a revision: an agreement of scores links it with the figure that it revises."""
_FROM = re.compile(r"\bfrom (?:the |an? |some |about |around )?$", re.IGNORECASE)
_TO = re.compile(r"[^.;:?!]{0,40}\bto (?:some |about |around )?", re.IGNORECASE)
_WAS = re.compile(
    r"[^.;:?!]{0,40}(?:\b(?:(?:up|down|raised|lowered|cut|revised|increased|reduced) from|and not|instead of)|, not) "
    r"(?:the |an? )?",
    re.IGNORECASE,
)
"""Between what a figure is and what it was."""
_NEAR = 20
"""Within how many characters before a figure "from" stands."""


def revisions(items: Sequence[Item], agreed: Sequence[Fact]) -> list[Candidate]:
    """Links between what earlier articles give and what a later one says has come of it."""
    home = {item: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    return [
        Candidate(Pair(early, new, *related, strength=0.0), _SCORE, final=_SCORE, rule=RULE)
        for old, new in _told(items)
        if old in home
        for early in home[old].items
        if _is_earlier(early, new, home.get(new)) and (related := relate(early, new)) and related[0] not in COMPATIBLE
    ]


def _is_earlier(early: Item, new: Item, side: Side | None) -> bool:
    """Whether a claim is of an article before that of the revised figure, which does not give this one too."""
    if early.moment is None or new.moment is None or new.moment - early.moment < APART:
        return False
    if side and early.claim.article in side.articles:
        return False
    return not apart.is_earlier(early) and early.claim.about.aspect != "from"


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
            if _WAS.fullmatch(text, *gap):
                old, new = other, one
            elif _TO.fullmatch(text, *gap) and _FROM.search(text, max(0, one.claim.start - _NEAR), one.claim.start):
                old, new = one, other
            else:
                continue
            if _is_of_same(old, new):
                yield old, new


def _is_of_same(old: Item, new: Item) -> bool:
    """Whether two figures of a sentence count one thing, the first not at a time of its own ("a year earlier")."""
    if apart.is_earlier(old) or old.context.period not in (None, new.context.period):
        return False
    nouns = old.context.noun, new.context.noun
    return not all(nouns) or not set(nouns[0]).isdisjoint(nouns[1])
