"""Ages: of whom they are, and when somebody turns them."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import values
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.scopes import words_before
from factcheck.reconcile.values import AGE

_BESIDE = 4
"""How far a name stands at most that is that of the person whose age a figure is; a comma counts as two words more."""
_TURNS = re.compile(r"\b(?:turn(?:s|ed|ing)?|would (?:have been|be)|will be) $")
_ON_BIRTHDAY = re.compile(r"\b(?:turn(?:s|ed|ing)? (?:\d+|[a-z-]+)|birthday)(?: on| in| this| next| last)? ?$")


def other_persons(pair: Pair) -> bool:
    """Ages in sentences that name nobody in common, or of a person and somebody else's: "her 60-year-old brother".

    Where a name stands right beside each of them, those two decide: "Ada Holm, 51"; where only beside one, that does.
    """
    if pair.on_a.axis != AGE:
        return False
    near, far = sorted((pair.a, pair.b), key=lambda item: item.context.name_distance)
    a, b = near.names, far.names
    if _of_kin(pair) or not (a and b):
        return _of_kin(pair)
    if far.context.name_distance <= _BESIDE:
        return not (a[0] in b[:2] or b[0] in a[:2])
    return set(a[:2] if near.context.name_distance <= _BESIDE else a).isdisjoint(b)


def behind_other_names(pair: Pair) -> bool:
    """Each age stands right behind a surname, and these are two: "Ada Holm, 10", "Bo Dahl, 10"."""
    if pair.on_a.axis != AGE:
        return False
    one, other = (_SURNAME.search(words_before(item)) for item in (pair.a, pair.b))
    return one is not None and other is not None and one[1] != other[1]


_SURNAME = re.compile(r"\b[A-Z][\w'’-]+ ([A-Z][\w'’-]+), (?:aged |both )?$")


def _of_kin(pair: Pair) -> bool:
    """One age is that of somebody's relative: "her 60-year-old brother"."""
    one, other = (_kin().match(item.article.text, item.claim.end) is not None for item in (pair.a, pair.b))
    return one != other


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf" (?:[^\W\d_]+ )?(?:{'|'.join(values('nouns', 'kin'))})\b")


def birthday(pair: Pair) -> bool:
    """One age is that which somebody turns, and is a year from the other: "Ada Berg, 39", "who turns 40 on Friday"."""
    if pair.on_a.axis != AGE or round(abs(pair.on_a.middle - pair.on_b.middle)) != 1:
        return False
    return any(_TURNS.search(words_before(item)) for item in (pair.a, pair.b))


def of_a_birthday(pair: Pair) -> bool:
    """One is the day on which somebody turns an age: it dates nothing else."""
    return pair.on_a.axis == "day" and any(_ON_BIRTHDAY.search(words_before(item)) for item in (pair.a, pair.b))
