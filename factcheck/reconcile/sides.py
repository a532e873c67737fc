"""Sides: claims that say the same of one thing, however many they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, product
from operator import attrgetter

from factcheck.kinds import Interval
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import relate

Meaning = tuple[tuple[Interval, ...], str, str | None, bool, str]
"""All of a claim by which its value compares with others."""


def meaning_of(item: Item) -> Meaning:
    """Items of one meaning relate to all others alike; a weekday may stand in the text of a date."""
    claim = item.claim
    dated = claim.text if claim.kind in ("date", "time") else ""
    return item.intervals, claim.value.relation, item.direction, claim.kind == "trend", dated


class Side:
    """Claims that say the same of one thing; ``meanings`` counts the claims of each, ``articles`` those of each."""

    __slots__ = ("_firsts", "_ids", "_ordered", "articles", "items", "left", "meanings", "whole")

    def __init__(self, items: Iterable[Item]) -> None:
        self.items: list[Item] = []
        self.whole: Side | None = None
        """The side of which only some claims are here."""
        self.left = 0
        """How many claims of the whole say the same and are not told."""
        self.articles: Counter[str] = Counter()
        self.meanings: Counter[Meaning] = Counter()
        self._firsts: dict[Meaning, Item] = {}
        self._ids: tuple[str, ...] | None = None
        self._ordered: list[Item] | None = None
        for item in items:
            self.add(item)

    def add(self, item: Item) -> None:
        meaning = meaning_of(item)
        self.items.append(item)
        self.articles[item.claim.article] += 1
        self.meanings[meaning] += 1
        self._firsts.setdefault(meaning, item)
        self._ids = self._ordered = None

    def take_in(self, other: Side) -> None:
        """Add all claims of another side."""
        self.items += other.items
        self.articles.update(other.articles)
        self.meanings.update(other.meanings)
        for meaning, item in other._firsts.items():
            self._firsts.setdefault(meaning, item)
        self._ids = self._ordered = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the claims, in order."""
        if self._ids is None:
            self._ids = tuple(sorted([item.claim.id for item in self.items]))
        return self._ids

    @property
    def ordered(self) -> list[Item]:
        """The claims in the order of their articles' publication and of their place."""
        if self._ordered is None:
            self._ordered = sorted(self.items, key=attrgetter("order"))
        return self._ordered

    def brief(self, most: int, always: Collection[Item]) -> Side:
        """The first claims only, and ``always`` what it has of these."""
        if len(self.items) <= most:
            return self
        first = self.ordered[:most]
        side = self.only([*first, *(item for item in always if item in self.items and item not in first)])
        side.left = self.left + len(self.items) - len(side.items)
        return side

    def only(self, items: Sequence[Item]) -> Side:
        """The side with some of its claims."""
        if len(items) == len(self.items):
            return self
        side = Side(items)
        side.whole, side.left = self.whole or self, self.left
        return side

    def levels_to(self, other: Side, apart_from: frozenset[Item] = frozenset()) -> Iterator[str | None]:
        """The comparison levels of its claims to those of another, None where they do not compare.

        Each two meanings are compared once, but for the pair ``apart_from``, unless others have its meanings too.
        """
        for (one, a), (two, b) in product(self._firsts.items(), other._firsts.items()):
            if {a, b} != apart_from or self.meanings[one] > 1 or other.meanings[two] > 1:
                related = relate(a, b)
                yield related[0] if related else None

    def levels(self) -> Iterator[str]:
        """The comparison levels between two of its claims, where they compare."""
        twice = [(item, item) for meaning, item in self._firsts.items() if self.meanings[meaning] > 1]
        for a, b in (*combinations(self._firsts.values(), 2), *twice):
            related = relate(a, b)
            if related:
                yield related[0]
