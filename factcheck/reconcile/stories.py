"""Which articles may tell one story: told by the names and rare words that they share, before claims are compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Context
from factcheck.reconcile.groups import Groups
from factcheck.reconcile.model import default_weights

Keys = frozenset[str]

LEAST = 0.05
"""From this likeness on two articles may tell one story: 97 in 100 pairs that do reach it, and 3 in 100 that do not."""
NEAREST = 12
"""An article is held against this many of the earlier articles at most, the likest."""


_SHARED = 2
"""One word in common is chance, but for texts that have no more."""


class Story(NamedTuple):
    """Places of new and of earlier articles that may tell one story."""

    new: list[int]
    earlier: list[int]


def block_keys(contexts: Iterable[Context]) -> Keys:
    """The names and stems around an article's claims, but for the stems that news in general is full of.

    An article that has no others keeps these.
    """
    common = default_weights().background
    stems: set[str] = set()
    names: set[str] = set()
    for context in contexts:
        names.update(context.names)
        stems.update(stem for stem, _, _ in context.words)
    return frozenset(names | {stem for stem in stems if stem not in common} or stems)


def stories(new: Sequence[Keys], earlier: Sequence[Keys]) -> list[Story]:
    """Every new article in one story, and with each story the earlier articles that are nearest to one of it.

    New articles are joined where they are alike on average, so that a chain of chance resemblances joins nothing.
    """
    likenesses = {(a, b): score for a, b, score in _alike(new, new) if a < b}
    groups = Groups(range(len(new)))
    for one, other in sorted(likenesses, key=lambda pair: (-likenesses[pair], pair)):
        left, right = groups[one], groups[other]
        if left is not right and _mean(left, right, likenesses) >= LEAST:
            groups.join(one, other)
    near = _nearest(new, earlier)
    return [Story(sorted(group), sorted({old for place in group for old in near[place]})) for group in groups]


def _mean(left: Sequence[int], right: Sequence[int], likenesses: dict[tuple[int, int], float]) -> float:
    total = sum(likenesses.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
    return total / (len(left) * len(right))


def _nearest(new: Sequence[Keys], earlier: Sequence[Keys]) -> dict[int, list[int]]:
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for place, old, score in _alike(new, earlier):
        found[place].append((-score, old))
    return defaultdict(list, {place: [old for _, old in sorted(near)[:NEAREST]] for place, near in found.items()})


def _alike(left: Sequence[Keys], right: Sequence[Keys]) -> Iterator[tuple[int, int, float]]:
    """The pairs that share keys enough and reach ``LEAST``: the cosine of their keys."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, keys in enumerate(right):
        for key in keys:
            places[key].append(place)
    for place, keys in enumerate(left):
        shared = Counter(other for key in keys for other in places.get(key, ()))
        for other, common in shared.items():
            score = common / math.sqrt(len(keys) * len(right[other]))
            if common >= min(_SHARED, len(keys), len(right[other])) and score >= LEAST:
                yield place, other, score
