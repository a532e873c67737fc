"""Pairs of claims of two articles: how their values relate, and what their sentences share beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.kinds import (
    COMPATIBLE,
    FIGURE,
    UNANCHORED,
    Interval,
    hedged_alike,
    lacks_unit,
    level_of,
    names_day,
    same_clock,
    strength,
    weekdays_differ,
)
from factcheck.model import Timex
from factcheck.reconcile.items import Item, Sentence
from factcheck.reconcile.neighbours import Neighbours
from factcheck.reconcile.words import Common, common


@dataclass(slots=True, eq=False)
class Pair:
    """Two claims of different articles that compare on an axis, the comparison level of their values, and ``joint``:
    how much else their two sentences say alike, in bits. ``rivals`` counts equal values in the other article.

    ``context`` keeps the levels of what stands around them, ``unlike`` those of how they differ, and ``same`` the score
    of being about one thing.
    """

    a: Item
    b: Item
    level: str
    on_a: Interval
    on_b: Interval
    strength: float
    joint: float = 0.0
    rivals: int = 1
    context: list[str] | None = None
    unlike: list[str] | None = None
    same: float | None = None
    _common: Common | None = None

    @property
    def compatible(self) -> bool:
        return self.level in COMPATIBLE

    @property
    def key(self) -> tuple[str, str]:
        return self.a.claim.id, self.b.claim.id

    @property
    def common(self) -> Common:
        """What the words around the two claims have in common."""
        if self._common is None:
            self._common = common(self.a, self.b)
        return self._common


def relate(a: Item, b: Item) -> tuple[str, Interval, Interval] | None:
    """The comparison level of two claims on the first axis that they share; None where they share none."""
    for on_a in a.intervals:
        for on_b in b.intervals:
            if on_a.axis == on_b.axis and (on_a.axis != _DIRECTION or _is_trend(a) or _is_trend(b)):
                level = _level(a, b, on_a, on_b)
                if on_a.axis != FIGURE or (level in COMPATIBLE and _lacks_unit(a) != _lacks_unit(b)):
                    return level, on_a, on_b
    return None


_DIRECTION = "direction"
"""That two figures of different kinds rise both is not enough to compare them: one must be a trend."""


def _is_trend(item: Item) -> bool:
    return item.claim.kind == "trend"


def _lacks_unit(item: Item) -> bool:
    return lacks_unit(item.claim.value)


def _level(a: Item, b: Item, on_a: Interval, on_b: Interval) -> str:
    """The comparison level of two claims on an axis."""
    if a.hedge is None or a.hedge != b.hedge:
        if on_a.scale == on_b.scale and (on_a.near_high < on_b.near_low or on_b.near_high < on_a.near_low):
            return "same-at-precision" if on_a.axis == "day" and _one_clock(a, b) else "disjoint"
        level = level_of(on_a, on_b)
    else:
        level = hedged_alike(a.claim.value.relation, b.claim.value.relation, on_a, on_b, level_of(on_a, on_b))
    return "disjoint" if level in COMPATIBLE and _clash(a, b, on_a.axis) else level


def _one_clock(a: Item, b: Item) -> bool:
    """Whether two times are one by the clock, and one does not say of which day: that was guessed."""
    one, other = a.claim.value, b.claim.value
    if not (isinstance(one, Timex) and isinstance(other, Timex) and one.timex.partition("T")[2][:1].isdigit()):
        return False
    return same_clock(one, other) and not (names_day(a.claim.text) and names_day(b.claim.text))


def _clash(a: Item, b: Item, axis: str) -> bool:
    """Whether values that are alike say opposite things: up and down, or one date on two days of the week."""
    if a.direction and b.direction and {a.direction, b.direction} == {"up", "down"}:
        return True
    return axis.endswith("day") and weekdays_differ(a.claim.text, b.claim.text)


class Claims:
    """The claims of one article, found by the axes on which they compare and by the stems of their sentences."""

    def __init__(self, items: Sequence[Item], neighbours: Neighbours | None = None) -> None:
        """``neighbours`` tell which of them are to meet which others; without, all do."""
        self.article = items[0].claim.article
        self.items = items
        self._neighbours = neighbours
        self._on: dict[str, list[_Placed]] = defaultdict(list)
        self._sentences: dict[Sentence, list[Item]] = defaultdict(list)
        for item in items:
            self._sentences[item.sentence].append(item)
            for interval in item.intervals:
                self._on[interval.axis].append((interval.near_low, interval.near_high, interval, item))
        self._trends = [row for row in self._on[_DIRECTION] if _is_trend(row[3])]
        self._figures: dict[bool, list[_Placed]] = {False: [], True: []}
        for row in self._on.pop(FIGURE, ()):
            self._figures[_lacks_unit(row[3])].append(row)
        self._with: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in self._sentences:
            for stem in sentence.stems:
                self._with[stem].append(sentence)

    def beside(self, other: Item, axis: str) -> Sequence[_Placed]:
        """The claims that may compare with one of another article on an axis."""
        if axis == FIGURE:
            return self._figures[not _lacks_unit(other)]
        return self._trends if axis == _DIRECTION and not _is_trend(other) else self._on.get(axis, ())

    def meeting(self, sentence: Sentence, every: bool) -> set[Sentence]:
        """The sentences that have a stem in common with one of another article, or ``every`` one."""
        if every:
            return set(self._sentences)
        return {found for stem in sentence.stems if stem in self._with for found in self._with[stem]}

    def of(self, sentence: Sentence) -> Sequence[Item]:
        return self._sentences[sentence]

    def near(self, other: Claims) -> list[tuple[Item, Item]] | None:
        """Of long articles, the claims that are to meet; None where all may."""
        return self._neighbours.near(self.article, other.article) if self._neighbours else None

    def asking(self, other: Claims) -> Mapping[Item, None]:
        """The claims that are to meet those of another article, in order."""
        asking = self._neighbours.asking(self.article, other.article) if self._neighbours else None
        return dict.fromkeys(self.items) if asking is None else asking


_Placed = tuple[float, float, Interval, Item]
"""A claim on an axis: from where to where it may lie there, its interval, and itself."""


def pairs_between(left: Claims, right: Claims, every: bool = False) -> list[Pair]:
    """The pairs of comparable claims of two articles.

    Left out are unlike values in sentences that have neither a word nor a value in common: they are of two things.
    With ``every``, nothing is.
    """
    near = left.near(right)
    pairs = _all_pairs(left, right, every) if near is None or every else list(_pairs_near(near))
    compatible = [pair for pair in pairs if pair.compatible]
    _count_rivals(compatible)
    _join(pairs, compatible)
    return pairs


def _pairs_near(near: Iterable[tuple[Item, Item]]) -> Iterator[Pair]:
    """The pairs of claims of two long articles, those that come near each other."""
    for a, b in near:
        related = relate(a, b)
        if related and not related[1].axis.startswith(UNANCHORED):
            yield _pair(a, b, *related)


def _all_pairs(left: Claims, right: Claims, every: bool) -> list[Pair]:
    """The pairs of all claims, or of those that are to meet the other article's, with all of these."""
    pairs: list[Pair] = []
    meeting: dict[Sentence, set[Sentence]] = {}
    asking, asked = left.asking(right), right.asking(left)
    for a in left.items:
        if a in asking:
            if a.sentence not in meeting:
                meeting[a.sentence] = right.meeting(a.sentence, every)
            pairs += _pairs_of(a, right, meeting[a.sentence])
        else:
            pairs += _pairs_with(a, asked)
    compatible = [pair for pair in pairs if pair.compatible]
    for one, other in dict.fromkeys((pair.a.sentence, pair.b.sentence) for pair in compatible):
        if one in meeting and other not in meeting[one]:
            pairs += _unlike(left.of(one), right.of(other))
    return pairs


def _pairs_of(a: Item, right: Claims, meeting: set[Sentence]) -> Iterator[Pair]:
    """The pairs of a claim with those of another article that are compatible or in sentences that meet its own."""
    seen: set[Item] = set()
    for on_a in a.intervals:
        if on_a.axis.startswith(UNANCHORED):
            continue
        least, most, hedge = on_a.near_low, on_a.near_high, a.hedge
        beside = right.beside(a, on_a.axis)
        for low, high, on_b, b in beside:
            is_met = b.sentence in meeting
            if not is_met and (high < least or most < low) and on_a.scale == on_b.scale and hedge is None:
                continue
            level = _level(a, b, on_a, on_b)
            if (level in COMPATIBLE or (is_met and on_a.axis != FIGURE)) and b not in seen:
                yield _pair(a, b, level, on_a, on_b)
        if len(a.intervals) > 1:
            seen.update([b for _, _, _, b in beside])


def _pairs_with(a: Item, others: Iterable[Item]) -> Iterator[Pair]:
    """The pairs of a claim with some of another article, as ``_pairs_of`` gives them."""
    for b in others:
        related = relate(a, b)
        if not related or related[1].axis.startswith(UNANCHORED):
            continue
        if related[0] in COMPATIBLE or a.sentence.shared(b.sentence):
            yield _pair(a, b, *related)


def _unlike(left: Sequence[Item], right: Sequence[Item]) -> Iterator[Pair]:
    """The pairs of claims of two sentences whose values are not compatible."""
    for a, b in product(left, right):
        related = relate(a, b)
        if related and related[0] not in COMPATIBLE and not related[1].axis.startswith(UNANCHORED):
            yield _pair(a, b, *related)


def _pair(a: Item, b: Item, level: str, on_a: Interval, on_b: Interval) -> Pair:
    if level not in COMPATIBLE:
        return Pair(a, b, level, on_a, on_b, 0.0)
    return Pair(a, b, level, on_a, on_b, _date_strength(on_a, on_b) if on_a.axis == "day" else strength(on_a, on_b))


def _date_strength(a: Interval, b: Interval) -> float:
    """A common day is worth more than a common month or year, on the scale of other values."""
    width = max(a.high - a.low, b.high - b.low)
    return 9.0 if width < 0.1 else 7.0 if width <= 1.5 else 5.5 if width <= 8 else 4.5 if width <= 32 else 3.0


def _count_rivals(compatible: Sequence[Pair]) -> None:
    seen: Counter[Item] = Counter()
    for pair in compatible:
        seen[pair.a] += 1
        seen[pair.b] += 1
    for pair in compatible:
        pair.rivals = max(seen[pair.a], seen[pair.b])


def _join(pairs: Sequence[Pair], compatible: Sequence[Pair]) -> None:
    """For each pair, the strength of the other values that its two sentences have in common."""
    shared: dict[tuple[Sentence, Sentence], list[Pair]] = defaultdict(list)
    for pair in compatible:
        shared[pair.a.sentence, pair.b.sentence].append(pair)
    for pair in pairs:
        others = shared.get((pair.a.sentence, pair.b.sentence))
        if others:
            best: dict[Item, float] = {}
            for other in others:
                if other.a is not pair.a and other.b is not pair.b:
                    best[other.a] = max(best.get(other.a, 0.0), other.strength)
            pair.joint = sum(best.values())
