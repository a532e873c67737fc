"""Which of the pairs of two articles their claims prefer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import takewhile
from operator import itemgetter

from factcheck.reconcile.items import Item
from factcheck.reconcile.model import difference
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.rounds import NONE, Candidate

_Scored = tuple[float, Pair]


def preferred(
    pairs: Sequence[Pair], score: Callable[[Pair], float], tie: float = 0.0, alone: bool = False
) -> list[Candidate]:
    """The pairs of two articles of which one side at least prefers the other, with the margins to their rivals.

    Up to ``tie`` below its best, a side prefers another pair as well. ``alone``: there is no third article.
    """
    scored = [(score(pair), pair) for pair in pairs]
    ranked: dict[Item, list[_Scored]] = defaultdict(list)
    for entry in scored:
        ranked[entry[1].a].append(entry)
        ranked[entry[1].b].append(entry)
    for found in ranked.values():
        if len(found) > 1:
            _put_best_first(found)
    best = []
    for own, pair in scored:
        ends = ranked[pair.a], ranked[pair.b]
        if any(found[0][1] is pair or own > difference(found[0][0], tie) for found in ends):
            margins = [difference(own, _rival(found, pair)) for found in ends]
            best.append(Candidate(pair, own, min(margins), max(margins), alone=alone))
    return best


def _put_best_first(scored: list[_Scored]) -> None:
    """Sort pairs by their scores, best first; of those that are best alike, the first by its key leads."""
    scored.sort(key=itemgetter(0), reverse=True)
    if scored[0][0] == scored[1][0]:
        ties = takewhile(lambda place: scored[place][0] == scored[0][0], range(len(scored)))
        first = min(ties, key=lambda place: scored[place][1].key)
        scored[0], scored[first] = scored[first], scored[0]


def _rival(ranked: Sequence[_Scored], pair: Pair) -> float:
    """The best score of the other pairs of a claim."""
    return next((score for score, other in ranked[:2] if other is not pair), NONE)
