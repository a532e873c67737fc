"""What the two rounds of alignment look at: a pair in the first, and in the second how it came out of the first too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.reconcile.features import ALIKE, CONTEXT, UNLIKE, Feature, context_of, ladder, levels_of
from factcheck.reconcile.model import Weights
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.updates import OPPOSED, days_between, movement, way

NONE = -9.0
"""The score of what is not there."""
_DOUBT = 0.2
"""How much surer a contradiction must be where no third article can tell."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A pair that won its first round, and what the second round looks at; ``final`` is the second score."""

    pair: Pair
    score: float
    margin: float = 0.0
    support: float = NONE
    neighbours: int = 0
    rival: float = NONE
    final: float = NONE
    is_mutual: bool = True
    alone: bool = False
    rule: str | None = None
    """The rule that made the link, where no score did."""


_CHOICE = Feature("choice", lambda c: "mutual" if c.is_mutual else "of one side", ("of one side", "mutual"))
_FIRST_SCORE = ladder("first score", lambda c: c.score, (-4, -3, -2, -1, 0, 1, 2, 3))
_MARGIN = ladder("margin", lambda c: c.margin, (0.25, 0.75, 1.5, 2.5, 4))
_WAY = Feature("way", way, ("against it", "either way", "as it moves"), False)
_MOVEMENT = Feature("movement", movement, OPPOSED, False)
_APART = ladder("days between", lambda pair: -days_between(pair), (-50, -20, -8, -3, -1.2, -0.4))
_support = ladder("support", lambda c: c.support, (-2, -1, 0, 1, 2))
_SUPPORT = _support._replace(level=lambda c: "no third article" if c.alone else _support.level(c))
"""Support by a third article; where there is none, its absence says nothing."""
_NEIGHBOURS = ladder("agreements beside it", lambda c: c.neighbours, (1, 2, 3))
_RIVAL = ladder("rival reading", lambda c: c.rival, (-3, -1.5, 0, 1.5))
FIRST: dict[str, tuple[Feature, ...]] = {
    "agreement": (*CONTEXT, *ALIKE),
    "same": CONTEXT,
}
"""What the first round looks at: do the claims agree, and are they about the same thing, whatever their values?"""
_OF_CANDIDATE: dict[str, tuple[Feature, ...]] = {
    "agreement": (_FIRST_SCORE, _MARGIN, _SUPPORT, _NEIGHBOURS, _RIVAL, _CHOICE),
    "contradiction": (_MARGIN, _SUPPORT, _NEIGHBOURS),
    "update": (_FIRST_SCORE, _MARGIN, _CHOICE),
}
_FEW = ("context", "place", "kind")
"""What of ``CONTEXT`` contradictions are judged by: they are rare, and of the rest they would learn what is chance."""
_OF_CONTEXT: dict[str, list[int]] = {
    decision: [place for place, f in enumerate(CONTEXT) if decision != "contradiction" or f.name in _FEW]
    for decision in _OF_CANDIDATE
}
_OF_PAIR: dict[str, tuple[Feature, ...]] = {
    "agreement": ALIKE,
    "contradiction": (*UNLIKE, _MOVEMENT, _APART),
    "update": (*UNLIKE, _WAY),
}
FINAL: dict[str, tuple[Feature, ...]] = {
    decision: (*_OF_CANDIDATE[decision], *(CONTEXT[place] for place in places), *_OF_PAIR[decision])
    for decision, places in _OF_CONTEXT.items()
}
"""What the second round of each decision looks at."""


def final_levels(candidate: Candidate, decision: str) -> list[str]:
    """The level that holds for each feature of the second round of a decision."""
    context = context_of(candidate.pair)
    return [
        *levels_of(candidate, _OF_CANDIDATE[decision]),
        *(context[place] for place in _OF_CONTEXT[decision]),
        *levels_of(candidate.pair, _OF_PAIR[decision]),
    ]


def needed(candidate: Candidate, weights: Weights, decision: str) -> float:
    """The second score from which on a candidate is kept."""
    doubt = _DOUBT if candidate.alone and decision == "contradiction" else 0.0
    return weights.thresholds[decision] + doubt


_LATE = (_MARGIN, _SUPPORT, _NEIGHBOURS)
"""What is known last."""


def hope(weights: Weights, decision: str) -> Callable[[Candidate], bool]:
    """Whether a candidate can still reach the threshold of a decision, whatever comes out late.

    All can where the weights have no second round, or no threshold for it.
    """
    scorer = weights.scorers.get(decision + "_final")
    if scorer is None or decision not in weights.thresholds:
        return lambda candidate: True
    total = scorer.along(feature.name for feature in FINAL[decision])
    late = [feature in _LATE for feature in FINAL[decision]]

    def can_reach(candidate: Candidate) -> bool:
        levels = zip(final_levels(candidate, decision), late, strict=True)
        return total.most([None if is_late else level for level, is_late in levels]) >= needed(
            candidate, weights, decision
        )

    return can_reach
