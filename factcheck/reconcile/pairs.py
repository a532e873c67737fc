"""Pairs of claims of two articles: how their values relate, and what their sentences share beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.kinds import COMPATIBLE, UNANCHORED, Interval, compare, hedged_alike, strength, weekdays_differ
from factcheck.model import Number
from factcheck.reconcile.items import Item


@dataclass(slots=True, eq=False)
class Pair:
    """Two claims of different articles that compare on an axis, the comparison level of their values, and ``joint``:
    how much else their two sentences say alike, in bits. ``rivals`` counts equal values in the other article."""

    a: Item
    b: Item
    level: str
    on_a: Interval
    on_b: Interval
    strength: float
    joint: float = 0.0
    rivals: int = 1

    @property
    def compatible(self) -> bool:
        return self.level in COMPATIBLE

    @property
    def key(self) -> tuple[str, str]:
        return self.a.claim.id, self.b.claim.id


def relate(a: Item, b: Item) -> tuple[str, Interval, Interval] | None:
    """The comparison level of two claims on the first axis that they share; None where they share none.

    That two figures of different kinds rise both is not enough: one of them must be a trend.
    """
    for on_a in a.intervals:
        for on_b in b.intervals:
            level = compare(on_a, on_b)
            if level is None or (on_a.axis == "direction" and "trend" not in (a.claim.kind, b.claim.kind)):
                continue
            if isinstance(a.claim.value, Number) and isinstance(b.claim.value, Number):
                level = hedged_alike(a.claim.value.relation, b.claim.value.relation, on_a, on_b, level)
            if level in COMPATIBLE and _clash(a, b, on_a.axis):
                level = "disjoint"
            return level, on_a, on_b
    return None


def _clash(a: Item, b: Item, axis: str) -> bool:
    """Whether values that are alike say opposite things: up and down, or one date on two days of the week."""
    if {a.direction, b.direction} == {"up", "down"}:
        return True
    return axis.endswith("day") and weekdays_differ(a.claim.text, b.claim.text)


def pairs_between(left: Sequence[Item], right: Sequence[Item]) -> list[Pair]:
    """All pairs of comparable claims of two articles."""
    by_axis: dict[str, list[Item]] = defaultdict(list)
    for item in right:
        for axis in {interval.axis for interval in item.intervals}:
            by_axis[axis].append(item)
    pairs = [pair for a in left for pair in _pairs_of(a, by_axis)]
    _count_rivals(pairs)
    _join(pairs)
    return pairs


def _pairs_of(a: Item, by_axis: dict[str, list[Item]]) -> Iterator[Pair]:
    seen: set[str] = set()
    for axis in dict.fromkeys(interval.axis for interval in a.intervals if not interval.axis.startswith(UNANCHORED)):
        for b in by_axis.get(axis, ()):
            if b.claim.id in seen:
                continue
            seen.add(b.claim.id)
            related = relate(a, b)
            if related:
                level, on_a, on_b = related
                bits = strength(on_a, on_b) if level in COMPATIBLE else 0.0
                yield Pair(a, b, level, on_a, on_b, _date_strength(on_a, on_b) if on_a.axis == "day" else bits)


def _date_strength(a: Interval, b: Interval) -> float:
    """A common day is worth more than a common month or year, on the scale of other values."""
    width = max(a.high - a.low, b.high - b.low)
    return 9.0 if width < 0.1 else 7.0 if width <= 1.5 else 5.5 if width <= 8 else 4.5 if width <= 32 else 3.0


def _count_rivals(pairs: Sequence[Pair]) -> None:
    seen: dict[str, int] = defaultdict(int)
    for pair in pairs:
        if pair.compatible:
            seen[pair.a.claim.id] += 1
            seen[pair.b.claim.id] += 1
    for pair in pairs:
        pair.rivals = max(1, seen[pair.a.claim.id], seen[pair.b.claim.id])


def _join(pairs: Sequence[Pair]) -> None:
    """For each pair, the strength of the other values that its two sentences have in common."""
    shared: dict[tuple[tuple[int, int], tuple[int, int]], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.compatible:
            shared[pair.a.context.sentence, pair.b.context.sentence].append(pair)
    for pair in pairs:
        best: dict[str, float] = {}
        for other in shared.get((pair.a.context.sentence, pair.b.context.sentence), ()):
            if other.a is not pair.a and other.b is not pair.b:
                best[other.a.claim.id] = max(best.get(other.a.claim.id, 0.0), other.strength)
        pair.joint = sum(best.values())
