"""Which articles of a story are held against which: all of a few, and of many each against its nearest ones.

Of many articles, claims are sorted by their values and by what they are about, and each looks at those that come right
before and behind it: the sorted neighbourhood of record linkage (Hernandez and Stolfo, 1995), in n log n steps.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import groupby, islice
from math import prod

from factcheck.reconcile.items import Item
from factcheck.reconcile.stories import NEAREST

_LARGE = 40_000
"""Of two articles, more pairs of claims than this are not looked at one by one."""
_WINDOW = 5
"""In each order, how many claims of one value are looked at, in other articles, and how many values that come next."""
_ACROSS = 3
"""How many claims of a value are looked at for each of another."""
_FARTHEST = 40
"""How many places off a claim may be, where an article has many that are alike."""
_PARTNERS = 3
"""With how many of them, the likest, a claim is to meet."""


def is_large(items: Sequence[Item]) -> bool:
    """Whether a story is too large to hold each claim against all others."""
    counts = Counter(item.claim.article for item in items)
    longest = [count for _, count in counts.most_common(2)]
    return len(counts) > NEAREST + 1 or (len(longest) > 1 and prod(longest) > _LARGE)


class Neighbours:
    """Which articles are held against which, by their ids, and which of their claims."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._of: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            self._of[item.claim.article].append(item)
        self.is_partial = is_large(items)
        """Whether not all claims are held against all others."""
        self._asking: dict[tuple[str, str], dict[Item, None]] = defaultdict(dict)
        self._near: dict[Item, dict[Item, float]] = {}
        partners: dict[Item, list[str]] = {}
        if self.is_partial:
            self._near = _near(items)
            partners = {item: _likest(near) for item, near in self._near.items()}
            for item, articles in partners.items():
                for article in articles:
                    self._asking[item.claim.article, article][item] = None
        self.beside: dict[str, set[str]]
        """The articles that each is held against."""
        if len(self._of) <= NEAREST + 1:
            self.beside = {article: self._of.keys() - {article} for article in self._of}
        else:
            self.beside = _nearest({name: [partners[item] for item in own] for name, own in self._of.items()})

    def asking(self, article: str, other: str) -> Mapping[Item, None] | None:
        """The claims of an article that are to meet those of another, in order; None where all are."""
        return self._asking.get((article, other), {}) if self.is_partial else None

    def near(self, article: str, other: str) -> list[tuple[Item, Item]] | None:
        """The claims of two long articles that are to meet; None where those of ``asking`` are to meet all."""
        if len(self._of[article]) * len(self._of[other]) <= _LARGE:
            return None
        return [(a, b) for a in self._of[article] for b in self._near[a] if b.claim.article == other]


def _nearest(partners: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, set[str]]:
    """For each article those that it has chosen, and those that have chosen it."""
    beside: dict[str, set[str]] = {article: set() for article in partners}
    for article, wanted in partners.items():
        for other in _chosen(wanted):
            beside[article].add(other)
            beside[other].add(article)
    return beside


def _near(items: Sequence[Item]) -> dict[Item, dict[Item, float]]:
    """For each claim the claims of other articles that may be its like, and how like they are at a glance."""
    found: dict[Item, dict[Item, float]] = {item: {} for item in items}
    for order in _ORDERS:
        queue = sorted(items, key=lambda item: (item.intervals[0].axis, order(item), item.claim.id))
        alike = [list(group) for _, group in groupby(queue, key=lambda item: item.intervals[0])]
        for one, other in _meeting(alike):
            if one.claim.article != other.claim.article and other not in found[one]:
                found[one][other] = found[other][one] = _likeness(one, other)
    return found


def _meeting(alike: Sequence[Sequence[Item]]) -> Iterator[tuple[Item, Item]]:
    """Of claims in groups of one value, those that come next in their group, and some of the groups that come next."""
    for place, group in enumerate(alike):
        for at, item in enumerate(group):
            others = (
                other for other in group[at + 1 : at + 1 + _FARTHEST] if other.claim.article != item.claim.article
            )
            yield from ((item, other) for other in islice(others, _WINDOW))
        for other in alike[place + 1 : place + 1 + _WINDOW]:
            if other[0].intervals[0].axis != group[0].intervals[0].axis:
                break
            few, many = sorted((group, other), key=len)
            for at, item in enumerate(few):
                yield from ((item, many[(at * _ACROSS + step) % len(many)]) for step in range(_ACROSS))


def _likest(near: Mapping[Item, float]) -> list[str]:
    """The articles of the likest claims."""
    best: dict[str, float] = {}
    for item, likeness in near.items():
        best[item.claim.article] = max(likeness, best.get(item.claim.article, 0.0))
    return nsmallest(2 * _PARTNERS, best, key=lambda article: (-best[article], article))


def _moment(item: Item) -> str:
    return item.moment.isoformat() if item.moment else ""


_ORDERS: tuple[Callable[[Item], tuple[object, ...]], ...] = (
    lambda item: (item.intervals[0].middle, item.context.measures[:1], item.names[:1], _moment(item)),
    lambda item: (item.context.measures[:1], item.names[:1], item.intervals[0].middle, _moment(item)),
    lambda item: (item.top or "", item.intervals[0].middle, _moment(item)),
    lambda item: (item.context.measures[:1], item.names[:1], _moment(item)),
)
"""What may bring claims of one thing together: the value, the measure and the name, the heaviest word, the time."""


def _likeness(one: Item, other: Item) -> float:
    """How likely two claims are of one thing, at a glance: the weight of their common words, twice if values touch."""
    on_one, on_other = one.intervals[0], other.intervals[0]
    touch = on_one.near_low <= on_other.near_high and on_other.near_low <= on_one.near_high
    common = [weight for stem, weight in one.sentence.stems.items() if stem in other.sentence.stems]
    return (0.1 + sum(common)) * (2 if touch else 1)


def _chosen(partners: Sequence[Sequence[str]]) -> list[str]:
    """The articles, ``NEAREST`` at most, in which the claims of one meet most of the partners given for each."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for place, found in enumerate(partners):
        for article in found:
            wanted[article].add(place)
    need = [min(_PARTNERS, len(found)) for found in partners]
    rank = {article: place for place, article in enumerate(sorted(wanted))}
    chosen: list[str] = []
    while wanted and len(chosen) < NEAREST:
        gain = {article: sum([need[place] ** 2 for place in places]) for article, places in wanted.items()}
        best = max(wanted, key=lambda article: (gain[article], -rank[article]))
        if not gain[best]:
            break
        for place in wanted.pop(best):
            need[place] = max(0, need[place] - 1)
        chosen.append(best)
    return chosen
