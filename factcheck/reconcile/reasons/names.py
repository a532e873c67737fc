"""What lets an editor see that two figures are of others: whom their sentences name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair


def other_names(pair: Pair) -> bool:
    """Each sentence names somebody or something, and nobody whom the other article speaks of anywhere.

    Who says so is not asked: another agency may tell the same.
    """
    if pair.on_a.axis == "day" or not set(pair.a.names).isdisjoint(pair.b.names):
        return False
    a, b = _named(pair.a), _named(pair.b)
    if not a or not b:
        return False
    return not _speaks_of(pair.a.article.text, b) and not _speaks_of(pair.b.article.text, a)


def _named(item: Item) -> list[str]:
    """The names around a claim, but for those of who says so."""
    said = (item.claim.about.attribution or "").lower()
    return [name for name in item.names if name not in said]


def _speaks_of(text: str, names: Iterable[str]) -> bool:
    """Whether a text has a word of one of some names: "Lindt" of "Marta Lindt"."""
    words = {word for name in names for word in name.lower().split()}
    return not words.isdisjoint(_words(text))


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


_WORD = re.compile(r"\w+")


def of_others_measured(pair: Pair) -> bool:
    """Figures beside other names, of which the nearest measures differ as well."""
    a, b = pair.a, pair.b
    is_named = bool(a.names and b.names) and set(a.names).isdisjoint(b.names)
    return is_named and a.context.measures[:1] != b.context.measures[:1]


def of_others(pair: Pair) -> bool:
    """A value that says little by itself, in sentences that name nobody in common; or how strong two storms were."""
    return pair.strength < TELLING and (other_names(pair) or _of_other_events(pair))


TELLING = 7.0
"""Equal values of at least so many bits say something by themselves."""


def _of_other_events(pair: Pair) -> bool:
    """Each tells how strong a storm is, and the storms have other names or years: "Hurricane Ada, of Category 3"."""
    a, b = pair.a, pair.b
    if pair.on_a.axis != "quantity:category":
        return False
    is_beside = bool(a.names and b.names) and max(a.context.name_distance, b.context.name_distance) <= _BESIDE
    return a.past != b.past or (is_beside and a.names[0] not in b.names[:2] and b.names[0] not in a.names[:2])


_BESIDE = 4
"""How far off a name stands at most that is that of the storm; a comma counts as two words more."""
