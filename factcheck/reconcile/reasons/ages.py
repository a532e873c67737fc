"""Ages: of whom they are."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import values
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import words_before
from factcheck.reconcile.values import AGE

_BESIDE = 4
"""How far a name stands at most that is that of the person whose age a figure is; a comma counts as two words more."""


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
