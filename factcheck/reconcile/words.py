"""How much the words around two claims have in common, rare words before common ones."""

from __future__ import annotations

import math

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair


def cosine(pair: Pair) -> float:
    a, b = pair.a, pair.b
    if not a.norm or not b.norm:
        return 0.0
    return sum(weight * b.vector[stem] for stem, weight in a.vector.items() if stem in b.vector) / (a.norm * b.norm)


def _weight(stems: dict[str, float]) -> float:
    return sum(stems.values())


def sentence(pair: Pair) -> float:
    """The weight of the common words of the sentences, against the geometric mean of both."""
    a, b = pair.a.vector, pair.b.vector
    common = sum(min(weight, b[stem]) for stem, weight in a.items() if stem in b)
    whole = math.sqrt(_weight(a) * _weight(b))
    return common / whole if whole else 0.0


def near(pair: Pair) -> float:
    """The weight of the common near words, against the lesser of both."""
    a, b = pair.a.near, pair.b.near
    whole = min(_weight(a), _weight(b))
    return sum(weight for stem, weight in a.items() if stem in b) / whole if whole else 0.0


def around(pair: Pair) -> float:
    a, b = pair.a.context.around, pair.b.context.around
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def missing(pair: Pair) -> float:
    """The share of near words that the other sentence lacks, on the better side."""

    def lacking(one: Item, other: Item) -> float:
        whole = _weight(one.near)
        return sum(w for stem, w in one.near.items() if stem not in other.vector) / whole if whole else 1.0

    return -min(lacking(pair.a, pair.b), lacking(pair.b, pair.a))


def top(pair: Pair) -> str:
    hits = (pair.a.top in pair.b.near) + (pair.b.top in pair.a.near)
    return ("none", "one", "both")[hits]
