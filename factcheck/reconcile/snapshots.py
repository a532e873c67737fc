"""What lets an editor see at once that two reports caught a story at two moments: pictures, parts of one day, and
reports of which nobody can tell the later."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

_LONGEST = 600
"""The longest caption, in characters."""


def of_a_picture(pair: Pair) -> bool:
    """One stands in the caption of a picture, and is the day on which that was taken: "(Ada Roe/AFP)"."""
    return pair.on_a.axis == "day" and (_is_in_caption(pair.a) or _is_in_caption(pair.b))


def _is_in_caption(item: Item) -> bool:
    text, claim = item.article.text, item.claim
    first, last = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    line = text[first : len(text) if last < 0 else last]
    return len(line) <= _LONGEST and _is_caption(line)


@lru_cache(maxsize=1024)
def _is_caption(line: str) -> bool:
    """Whether a line ends with who took a picture, or begins with where and when: "ALDEA, Brun – MAY 10: Cars burn"."""
    return _CREDIT.search(line, max(0, len(line) - _CREDIT_REACH)) is not None or _SLUG.match(line) is not None


_AGENCY = r"(?:AP|AFP|EPA|[Rr]euters|REUTERS|Getty|Anadolu|Xinhua|Bloomberg|PA|Handout|Staff)"
_CREDIT = re.compile(
    rf"\bGetty Images\b|\bAP Photo\b|\bREUTERS/\w|/ ?{_AGENCY}\b|\({_AGENCY}\)\W*$"
    r"|\b(?:Photo|Photograph|Picture|Image|Credit|Foto)(?: [Cc]redit)?(?: by\b|:)|\((?:[A-Z][\w.'’-]* ?){2,4}/[A-Z]"
)
_CREDIT_REACH = 120
"""How many characters at the end of a line may hold the credit."""
_MONTHS = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_SLUG = re.compile(rf"\W{{0,8}}[A-Z][\w.,'’ -]{{2,48}} ?[–—-] ?(?:{_MONTHS})[A-Z]{{0,6}}\.? \d{{1,2}}(?:, \d{{4}})?:")


def other_parts_of_day(pair: Pair) -> bool:
    """Each is told of a part of a day, and not of the same, and what they tell moves: "as of Friday morning, 900 acres
    had burned", "1,400 by the evening"."""
    if not (pair.on_a.kind in ("count", "quantity", "percent", "money") and _may_move(pair)):
        return False
    one, other = (frozenset(_PART.findall(item.said)) for item in (pair.a, pair.b))
    return bool(one and other) and one.isdisjoint(other)


def _may_move(pair: Pair) -> bool:
    return bool(pair.a.ways or pair.b.ways) or any(_AS_OF.search(item.said) for item in (pair.a, pair.b))


_PART = re.compile(r"\b(morning|midday|noon|lunchtime|afternoon|evening|night|midnight|overnight)\b")
_AS_OF = re.compile(r"\b[Aa]s (?:of|at)\b|\b[Bb]y (?:[A-Z][a-z]+day|early|late|midday|noon|midnight|nightfall|dawn)\b")


def one_undated(pair: Pair) -> bool:
    """A figure that moves with time, and an article of which nobody knows whether it is older: the toll may be an
    earlier one."""
    return bool(pair.a.ways or pair.b.ways) and (pair.a.moment is None) != (pair.b.moment is None)


def one_of_many(pair: Pair) -> bool:
    """How strong two aftershocks were, of which there are many, and neither is said to be the strongest."""
    if pair.on_a.axis != "quantity:magnitude":
        return False
    are_many = [_MANY.search(item.said) is not None for item in (pair.a, pair.b)]
    return all(are_many) and not all(item.has("superlative") for item in (pair.a, pair.b))


_MANY = re.compile(r"\b(?:aftershocks?|foreshocks?)\b")
