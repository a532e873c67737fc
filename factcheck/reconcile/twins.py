"""Sentences that two articles share word for word, but for the claims in them: what stands in one place is one thing.

Copies of a wire story, and a draft beside its source, hold many. No score is needed: places say what belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.reconcile.align import Candidate
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.updates import moves, way

RULE = "the same sentence in both articles, but for the claims in it"
_CERTAIN = 3.0
"""The score of a link between twins."""
_FEWEST_WORDS = 4
"""Shorter sentences are shared by chance."""
_Frame = tuple[str, ...]


def links(items: Sequence[Item]) -> dict[str, list[Candidate]]:
    """Links between claims that stand in one place of a shared sentence, by decision."""
    found: dict[str, list[Candidate]] = {"agreement": [], "update": [], "contradiction": []}
    for pair in _pairs(items):
        decision = _decision(pair)
        if decision:
            found[decision].append(Candidate(pair, _CERTAIN, final=_CERTAIN, rule=RULE))
    return found


def _decision(pair: Pair) -> str | None:
    if pair.compatible:
        return "agreement"
    if moves(pair):
        return "update" if way(pair) != "against it" else None
    return "contradiction" if pair.level == "disjoint" else None


def _pairs(items: Sequence[Item]) -> Iterator[Pair]:
    """The claims that stand in one place of a shared sentence, for every two articles that share it."""
    sentences: dict[tuple[str, tuple[int, int]], list[Item]] = defaultdict(list)
    for item in items:
        if item.claim.kind != "trend":
            sentences[item.claim.article, item.context.sentence].append(item)
    by_frame: dict[_Frame, list[list[Item]]] = defaultdict(list)
    for group in sentences.values():
        if len(group[0].context.words) >= _FEWEST_WORDS:
            group.sort(key=lambda item: item.claim.start)
            by_frame[_frame(group)].append(group)
    for twins in by_frame.values():
        for one, other in combinations(twins, 2):
            if one[0].claim.article != other[0].claim.article:
                yield from _zipped(one, other)


def _frame(items: Sequence[Item]) -> _Frame:
    """The words of a sentence between its claims."""
    start, end = items[0].context.sentence
    text, parts = items[0].article.text, []
    for item in items:
        parts.append(" ".join(text[start : item.claim.start].lower().split()))
        start = item.claim.end
    return (*parts, " ".join(text[start:end].lower().split()))


def _zipped(one: Sequence[Item], other: Sequence[Item]) -> Iterator[Pair]:
    for a, b in zip(one, other, strict=True):
        related = relate(a, b)
        if related:
            yield Pair(a, b, *related, strength=0.0)
