"""Sentences that two articles share word for word, but for the claims in them: what stands in one place is one thing.

Copies of a wire story, and a draft beside its source, hold many. No score is needed: places say what belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from factcheck.kinds import goes_beyond, settled
from factcheck.reconcile import apart
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.updates import moves, way

RULE = "the same sentence in both articles, but for the claims in it"
_CERTAIN = 3.0
"""The score of a link between twins."""
_FEWEST_WORDS = 2
"""Sentences with fewer words that tell anything are shared by chance."""
_TELLING_WORDS = 4
"""Shorter sentences may be said of several things."""
_Frame = tuple[str, ...]


class Twins:
    """Links between claims that stand in one place of a shared sentence, by decision.

    A sentence that gives a figure where its elder twin gave a bound only ("30", "more than 20") rests on something
    else: such twins confirm nothing.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self.links: dict[str, list[Candidate]] = {"agreement": [], "update": [], "contradiction": []}
        self._settled: set[tuple[str, str]] = set()
        for pairs in _twins(items):
            if _is_form(pairs) or any(map(_goes_beyond, pairs)):
                self._settled.update(key for one, other in product(pairs, pairs) for key in _keys(one.a, other.b))
                continue
            for pair in pairs:
                decision = _decision(pair)
                if decision:
                    self._settled.update(_keys(pair.a, pair.b))
                    self.links[decision].append(Candidate(pair, _CERTAIN, final=_CERTAIN, rule=RULE))

    def unsettled(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """The candidates of which shared sentences do not say what they are to each other."""
        return [candidate for candidate in candidates if candidate.pair.key not in self._settled]


def _keys(a: Item, b: Item) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a.claim.id, b.claim.id), (b.claim.id, a.claim.id)


def _decision(pair: Pair) -> str | None:
    if pair.compatible:
        return "agreement"
    if moves(pair):
        return "update" if way(pair) != "against it" else None
    if pair.level != "disjoint" or apart.told_from_others(pair) or apart.clock_without_day(pair):
        return None
    return "contradiction"


def _is_form(pairs: Sequence[Pair]) -> bool:
    """Whether a short sentence has other figures throughout: a form of words ("Sales rose 6% to £14m from £13m")."""
    is_short = len(pairs[0].a.context.words) < _TELLING_WORDS if pairs else True
    return is_short and len(pairs) > 1 and not any(pair.compatible for pair in pairs)


def _goes_beyond(pair: Pair) -> bool:
    """Whether the later article gives a figure where the earlier one, or the first of one time, gave a bound only."""
    former, latter = sorted((pair.a, pair.b), key=_order)
    return pair.level in ("entails", "near") and goes_beyond(former.claim, latter.claim)


def _order(item: Item) -> tuple[str, str]:
    return item.moment.isoformat() if item.moment else "", item.claim.article


def _twins(items: Sequence[Item]) -> Iterator[list[Pair]]:
    """For every two articles that share a sentence, the claims that stand in one place of it."""
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
                yield list(_zipped(one, other))


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
            level, on_a, on_b = related
            yield Pair(a, b, settled(a.claim, b.claim, on_a, on_b, level), on_a, on_b, strength=0.0)
