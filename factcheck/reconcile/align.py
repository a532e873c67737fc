"""Which claims are about the same thing: the chain of decisions over all pairs of claims of different articles.

1. Every pair whose values compare gets a score of being about the same thing, whatever the values, and, if they are
   compatible, one as an agreement.
2. Agreements first, one to one: the mutual best of two articles, then a second score that sees the margin to the
   runner-up, the other agreements of the two sentences, and a third article's support.
3. What an agreement explains is taken away.
4. Contradictions: the mutual best of what is left; vetoes; a second score of the same kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.kinds import INDIRECT
from factcheck.reconcile import apart, vetoes
from factcheck.reconcile.features import (
    AGREEMENT,
    CONTEXT,
    CONTRADICTION,
    Feature,
    ladder,
    levels_of,
)
from factcheck.reconcile.items import Item
from factcheck.reconcile.model import Weights
from factcheck.reconcile.pairs import Pair, pairs_between
from factcheck.reconcile.updates import moves, way

_EXPLAINED = 0.0
"""A claim with a compatible partner of at least this score in the other article contradicts nothing there."""
_NONE = -9.0
"""The score of what is not there."""
_DOUBT = 0.5
"""How much surer a contradiction must be where no third article can tell."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A pair that won its first round, and what the second round looks at; ``final`` is the second score."""

    pair: Pair
    score: float
    margin: float = 0.0
    support: float = _NONE
    neighbours: int = 0
    rival: float = _NONE
    final: float = _NONE
    is_mutual: bool = True
    alone: bool = False
    rule: str | None = None
    """The rule that made the link, where no score did."""


_CHOICE = Feature("choice", lambda c: "mutual" if c.is_mutual else "of one side", ("of one side", "mutual"))


def _of_pair(feature: Feature) -> Feature:
    """A feature of a pair as a feature of a candidate."""
    return feature._replace(level=lambda candidate: feature.level(candidate.pair))


_FIRST_SCORE = ladder("first score", lambda c: c.score, (-4, -3, -2, -1, 0, 1, 2, 3))
_MARGIN = ladder("margin", lambda c: c.margin, (0.25, 0.75, 1.5, 2.5, 4))
_WAY = Feature("way", way, ("against it", "either way", "as it moves"), False)
_support = ladder("support", lambda c: c.support, (-2, -1, 0, 1, 2))
_SUPPORT = _support._replace(level=lambda c: "no third article" if c.alone else _support.level(c))
"""Support by a third article; where there is none, its absence says nothing."""
_SECOND = (
    _FIRST_SCORE,
    _MARGIN,
    _SUPPORT,
    ladder("agreements beside it", lambda c: c.neighbours, (1, 2, 3)),
    ladder("rival reading", lambda c: c.rival, (-3, -1.5, 0, 1.5)),
)
Scores = dict[str, dict[str, float]]

FIRST: dict[str, tuple[Feature, ...]] = {
    "agreement": AGREEMENT,
    "same": CONTEXT,
}
"""What the first round looks at: do the claims agree, and are they about the same thing, whatever their values?"""
FINAL: dict[str, tuple[Feature, ...]] = {
    "agreement": (*_SECOND, _CHOICE, *map(_of_pair, AGREEMENT)),
    "contradiction": (*_SECOND, *map(_of_pair, CONTRADICTION)),
    "update": (_FIRST_SCORE, _MARGIN, *map(_of_pair, (*CONTRADICTION, _WAY))),
}
"""What the second round of each decision looks at."""


class Board:
    """All pairs of claims of a story's articles, and once weighed their scores.

    Scores are keyed by the ids of two claims, both ways, for each decision.
    """

    def __init__(self, items: Sequence[Item], weights: Weights | None = None) -> None:
        by_article: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            by_article[item.claim.article].append(item)
        self.alone = len(by_article) < 3
        self.tables = [pairs_between(a, b) for a, b in combinations(by_article.values(), 2)]
        self.pairs = [_Levels(pair) for table in self.tables for pair in table]
        if weights:
            self.weigh(weights)

    def weigh(self, weights: Weights) -> None:
        """Score every pair."""
        agreement, same = weights.scorers["agreement"], weights.scorers["same"]
        self.agree: Scores = defaultdict(dict)
        self.same: Scores = defaultdict(dict)
        for pair in self.pairs:
            a, b = pair.key
            self.same[a][b] = self.same[b][a] = same.score(pair.context)
            if pair.alike:
                self.agree[a][b] = self.agree[b][a] = agreement.score(pair.alike)

    def agreement_candidates(self) -> list[Candidate]:
        """The best pairs of every two articles among those that may agree: a thing may be said twice in an article."""
        found = [c for table in self.tables for c in _best(self._may_agree(table), self.agree, self.same)]
        for candidate in found:
            a, b = candidate.pair.key
            candidate.support, candidate.alone = self._support(a, b, self.agree), self.alone
        _count_neighbours(found, found)
        return found

    def _may_agree(self, table: Sequence[Pair]) -> list[Pair]:
        return [pair for pair in table if pair.key[1] in self.agree[pair.key[0]]]

    def contradiction_candidates(self, agreements: Sequence[Candidate]) -> list[Candidate]:
        """The mutual best unlike pairs of every two articles, once all that agreements explain is taken away.

        Where no third article can tell, a pair must have something nearby in common.
        """
        found = []
        for left in self._unexplained():
            found += [c for c in _mutual_best(left, self.same, self.agree) if stands_against(c.pair)]
        if self.alone:
            found = [c for c in found if not apart.nothing_near(c.pair)]
        for candidate in found:
            a, b = candidate.pair.key
            candidate.support = max(self._mixed_support(a, b), self._mixed_support(b, a))
            candidate.alone = self.alone
        _count_neighbours(found, agreements)
        return found

    def update_candidates(self) -> list[Candidate]:
        """The mutual best pairs of every two articles among those that one figure at two times may make."""
        found = []
        for left in self._unexplained():
            found += _mutual_best([pair for pair in left if may_update(pair)], self.same, self.agree)
        return found

    def _unexplained(self) -> list[list[Pair]]:
        """For every two articles, the pairs of claims that have no partner which says the same."""
        left = []
        for table in self.tables:
            explained = self._explained(table)
            left.append([pair for pair in table if not explained.intersection(pair.key)])
        return left

    def _explained(self, table: Sequence[Pair]) -> set[str]:
        """The claims of two articles that have a partner which says the same."""
        found: set[str] = set()
        for pair in self._may_agree(table):
            if pair.on_a.axis not in INDIRECT and self.agree[pair.key[0]][pair.key[1]] >= _EXPLAINED:
                found.update(pair.key)
        return found

    def _support(self, a: str, b: str, scores: Scores) -> float:
        """How well the best third claim links the two."""
        others = scores[a].keys() & scores[b].keys()
        return max((min(scores[a][c], scores[b][c]) for c in others), default=_NONE)

    def _mixed_support(self, a: str, b: str) -> float:
        """How well the best third claim says the same as ``a`` and is about the same as ``b``, with another value."""
        others = self.agree[a].keys() & self.same[b].keys() - self.agree[b].keys()
        return max((min(self.agree[a][c], self.same[b][c]) for c in others), default=_NONE)


class _Levels:
    """What the first round looks at in a pair: ``alike`` is None where the pair cannot agree."""

    __slots__ = ("alike", "context", "key", "pair")

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.key = pair.key
        self.context = levels_of(pair, CONTEXT)
        agrees = pair.compatible and not vetoes.vetoed(pair, vetoes.AGREEMENT)
        self.alike = levels_of(pair, AGREEMENT) if agrees else None


def stands_against(pair: Pair) -> bool:
    """Whether the values of a pair, if they are about one thing, contradict each other."""
    return pair.level == "disjoint" and not moves(pair) and not vetoes.vetoed(pair, vetoes.CONTRADICTION)


def may_update(pair: Pair) -> bool:
    """Whether the values of a pair, if they are about one thing, are one figure at two times."""
    unlike = pair.level in ("disjoint", "near") or (pair.level == "entails" and pair.on_a.middle != pair.on_b.middle)
    return unlike and moves(pair) and not vetoes.vetoed(pair, vetoes.UPDATE)


def _best(pairs: Iterable[Pair], scores: Scores, rivals: Scores) -> list[Candidate]:
    """The pairs of two articles of which one side at least prefers the other, with the margin to the runner-up."""
    ranked: dict[str, list[tuple[float, str]]] = defaultdict(list)
    pairs = list(pairs)
    for pair in pairs:
        a, b = pair.key
        ranked[a].append((scores[a][b], b))
        ranked[b].append((scores[a][b], a))
    for found in ranked.values():
        found.sort(key=lambda entry: (-entry[0], entry[1]))
    best = []
    for pair in pairs:
        a, b = pair.key
        prefers = (ranked[a][0][1] == b) + (ranked[b][0][1] == a)
        if prefers:
            runner_up = max((found[1][0] for found in (ranked[a], ranked[b]) if len(found) > 1), default=_NONE)
            margin, rival = scores[a][b] - runner_up, rivals[a].get(b, _NONE)
            best.append(Candidate(pair, scores[a][b], margin, rival=rival, is_mutual=prefers == 2))
    return best


def _mutual_best(pairs: Iterable[Pair], scores: Scores, rivals: Scores) -> list[Candidate]:
    """The pairs of two articles each side of which prefers the other."""
    return [candidate for candidate in _best(pairs, scores, rivals) if candidate.is_mutual]


def _count_neighbours(candidates: Sequence[Candidate], agreements: Sequence[Candidate]) -> None:
    """For each candidate, how many likely agreements link its two sentences beside it."""

    def place(candidate: Candidate) -> tuple[object, ...]:
        a, b = candidate.pair.a, candidate.pair.b
        return a.claim.article, a.context.sentence, b.claim.article, b.context.sentence

    likely = Counter(place(c) for c in agreements if c.score >= _EXPLAINED)
    listed = {c.pair.key for c in agreements if c.score >= _EXPLAINED}
    for candidate in candidates:
        candidate.neighbours = likely[place(candidate)] - (candidate.pair.key in listed)


def decide(candidates: Iterable[Candidate], weights: Weights, decision: str) -> list[Candidate]:
    """The candidates whose second score reaches the threshold of a decision, best first."""
    features = FINAL[decision]
    scorer = weights.scorers[decision + "_final"]
    kept = []
    for candidate in candidates:
        candidate.final = scorer.score(levels_of(candidate, features))
        if candidate.final >= needed(candidate, weights, decision):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (-c.final, c.pair.key))


def needed(candidate: Candidate, weights: Weights, decision: str) -> float:
    """The second score from which on a candidate is kept."""
    doubt = _DOUBT if candidate.alone and decision == "contradiction" else 0.0
    return weights.thresholds[decision] + doubt
