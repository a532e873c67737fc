"""How much the words around two claims have in common, rare words before common ones."""

from __future__ import annotations

import math
from typing import NamedTuple

from factcheck.reconcile.items import Item


class Common(NamedTuple):
    """What the words around two claims have in common."""

    cosine: float = 0.0
    """Of the weighed words of both sentences."""
    share: float = 0.0
    """The weight of the common words of the sentences, against the geometric mean of both."""
    near: float = 0.0
    """The weight of the common near words, against the lesser of both."""
    missing: float = -1.0
    """Minus the share of near words that the other sentence lacks, on the better side."""
    top: str = "none"
    """Whether the heaviest word of the one is near the other: of ``none``, ``one`` or ``both``."""
    near_bits: float = 0.0
    """How telling the words are that are near both figures: the sum of their rarities."""
    beside_bits: float = 0.0
    """The same of the words right beside both."""
    words: str = "no"
    """Where there are common words: ``no``, ``far`` or ``near``."""


_NOTHING = Common()


def common(a: Item, b: Item) -> Common:
    """What the words around two claims have in common."""
    stems = a.sentence.shared(b.sentence)
    if not stems:
        return _NOTHING
    product = shared = near = near_a = near_b = beside = 0.0
    is_near = False
    for stem in stems:
        one, other = a.vector[stem], b.vector[stem]
        product += one * other
        shared += one if one < other else other
        if stem in a.near:
            near_a += a.near[stem]
            if stem in b.near:
                near += a.near[stem]
                is_near = True
                if stem in a.beside and stem in b.beside:
                    beside += a.near[stem]
        if stem in b.near:
            near_b += b.near[stem]
    return Common(
        product / (a.norm * b.norm),
        shared / math.sqrt(a.weight * b.weight),
        near / min(a.near_weight, b.near_weight) if is_near else 0.0,
        -min(_lacking(a, near_a), _lacking(b, near_b)),
        ("none", "one", "both")[(a.top in b.near) + (b.top in a.near)],
        near,
        beside,
        "near" if is_near else "far",
    )


def _lacking(item: Item, found: float) -> float:
    """The share of the near words of a claim that are not among those found elsewhere."""
    return (item.near_weight - found) / item.near_weight if item.near_weight else 1.0


def around(a: Item, b: Item) -> float:
    """How much the words of the neighbouring sentences have in common."""
    return a.sentence.likeness_around(b.sentence)
