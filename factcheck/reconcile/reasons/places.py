"""What tells an editor that two figures are of two places: the country beside each, and what is so far from where."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from factcheck.lexicon import values
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import words_before

_BESIDE = 10
"""How far off a country stands at most that has so many of something; a comma counts as two words more."""


def other_country(pair: Pair) -> bool:
    """One is told of a country of which the other article never speaks, and of which its own one is not.

    "Malawi, which had 1,768 deaths", in an article of an outbreak in Zambia.
    """
    return any(_is_elsewhere(one, other) for one, other in ((pair.a, pair.b), (pair.b, pair.a)))


def _is_elsewhere(item: Item, other: Item) -> bool:
    country = _country(item)
    if country is None or item.context.name_distance > _BESIDE or _times(other.article.text)[country]:
        return False
    told = _times(item.article.text)
    return any(times > told[country] for times in told.values())


def _country(item: Item) -> str | None:
    """The nearest name, if that is a country."""
    return item.names[0] if item.names and item.names[0] in _forms().values() else None


@lru_cache(maxsize=512)
def _times(text: str) -> Counter[str]:
    """How often an article names each country, its people or its capital."""
    found: Counter[str] = Counter()
    for word in _NAME.findall(text):
        if country := _forms().get(word):
            found[country] += 1
    return found


_NAME = re.compile(r"[A-Z][^\W\d_]+")


@cache
def _forms() -> dict[str, str]:
    """The names of countries, of their people and their capitals, each with its country."""
    return values("entities", "country")


def other_starts(pair: Pair) -> bool:
    """Each tells how far something is, and the other article never names the one: "Tel Rahma, 12km from the city"."""
    if pair.on_a.axis != "quantity:length":
        return False
    one, other = (_START.search(words_before(item)) for item in (pair.a, pair.b))
    if one is None or other is None or one[1] == other[1]:
        return False
    return any(
        start[1][0].isupper() and start[1] not in far.article.text for start, far in ((one, pair.b), (other, pair.a))
    )


_START = re.compile(r"([^\W\d_][\w'’-]*), (?:(?:about|some|around|roughly|nearly|almost|just|only|more than|over) )?$")
