"""What lets an editor see that two figures are of unlike scopes: with something and without it, of other numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.kinds import WORTH
from factcheck.lexicon import values
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import opens_with, words_before


def opposed_scopes(pair: Pair) -> bool:
    """One is told with or after something, and the other without or before it: "with fuel", "without fuel".

    What a sentence opens with holds against all that does not: "Excluding food, prices rose 5.2%".
    """
    if opens_with(_LEFT_OUT, pair.a) != opens_with(_LEFT_OUT, pair.b):
        return pair.on_a.axis != "day"
    one, other = (_scopes(item.said) for item in (pair.a, pair.b))
    return any((_OPPOSITE[word], what) in other for word, what in one)


@lru_cache(maxsize=4096)
def _scopes(sentence: str) -> frozenset[tuple[str, str]]:
    return frozenset((match["word"], match["what"]) for match in _SCOPE.finditer(sentence))


_SCOPE = re.compile(r"\b(?P<word>with|without|before|after) (?:the |its |their |an? )?(?P<what>[^\W\d]+)\b")
_LEFT_OUT = re.compile(
    r"(?:Without|Excluding|Including|Not (?:counting|including)|Stripping out|Leaving (?:out|aside)|Apart from)"
    r" [^.;:,]{1,60},"
)
_OPPOSITE = {"with": "without", "without": "with", "before": "after", "after": "before"}


def lack_others(pair: Pair) -> bool:
    """Both count those who lack something, and not the same: "33,000 homes without power", "40,000 had no water"."""
    if pair.on_a.kind != "count":
        return False
    one, other = (_lacked(item) for item in (pair.a, pair.b))
    return one is not None and other is not None and one != other


def _lacked(item: Item) -> str | None:
    """What those lack whom a figure counts, by its measure if it is one."""
    match = _LACKED.match(item.article.text, item.claim.end, item.context.sentence[1])
    return values("measures", "measure").get(match[1], match[1]) if match else None


_LACKED = re.compile(
    r"[^\d.;:]*?\b(?:without|(?:have|has|had|with) no|(?:lost|lack|lacked|lacking)(?: their)?)"
    r" (?:(?:any|clean|drinking|mains|mobile|running|safe|tap) )*([a-z]+)"
)


def of_other_number(pair: Pair) -> bool:
    """One is the worth of a number of things of which the other article does not tell: "207 planes, worth $27bn"."""
    if pair.on_a.kind != "money" and pair.on_a.axis != WORTH:
        return False
    ends = (pair.a, pair.b), (pair.b, pair.a)
    numbers = ((_WORTH_OF.search(words_before(item)), other) for item, other in ends)
    return any(match and not re.search(rf"\b{re.escape(match[1])}\b", other.article.text) for match, other in numbers)


_WORTH_OF = re.compile(
    r"\b(\d+(?:[.,]\d+)*)(?: [A-Za-z][\w-]*){1,5},? (?:together )?(?:worth|valued at|priced at|costing)"
    r"(?: some| about| around| nearly| almost| more than| over| up to)? ?$"
)
