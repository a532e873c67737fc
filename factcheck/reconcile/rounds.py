"""What the two rounds of alignment look at: a pair in the first, and in the second how it came out of the first too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.reconcile.features import ALIKE, CONTEXT, UNLIKE, Feature, context_of, ladder, levels_of
from factcheck.reconcile.model import Weights
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.updates import MOVEMENTS, days_between, movement
from factcheck.reconcile.vetoes import OBJECTIONS, objection

NONE = -9.0
"""The score of what is not there."""
_DOUBT_ALONE = {"agreement": 1.0, "contradiction": 0.2}
"""How much surer a decision must be where no third article can tell."""
_DOUBT_OF_DATES = 1.0
"""How much surer a contradiction of dates must be: every story has many, and most are of different events."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A pair that won its first round, and what the second round looks at; ``final`` is the second score.

    ``margin`` is how far its score is above the best other one of its claims, of the claim where that is least, and
    ``lead`` of the claim where it is most.
    """

    pair: Pair
    score: float
    margin: float = 0.0
    lead: float = 0.0
    support: float = NONE
    neighbours: int = 0
    """How many likely agreements link its two sentences beside it."""
    shared: int = 0
    """How many claims of third articles agree with both of its claims, in percent of one that does for sure."""
    unshared: int = 0
    """How many claims of third articles agree with one of its claims alone, in percent."""
    close: int = 0
    """How many other agreements are within some words of both of its claims, in percent."""
    confirmed: tuple[int, int] = (0, 0)
    """How many other articles are likely to agree with each of its claims."""
    rival: float = NONE
    final: float = NONE
    alone: bool = False
    rule: str | None = None
    """The rule that made the link, where no score did."""


_FIRST_SCORE = ladder("first score", lambda c: c.score, (-5, -4, -3, -2, -1.5, -1, -0.5, 0, 1, 2, 3))
_MARGINS = (-3, -1.5, -0.75, -0.25, 0, 0.25, 0.75, 1.5, 2.5, 4)
_MARGIN = ladder("margin", lambda c: c.margin, _MARGINS)
_LEAD = ladder("margin of the other", lambda c: c.lead, _MARGINS)
_MOVEMENT = Feature("movement", movement, MOVEMENTS, False)
_APART = ladder("days between", lambda pair: -days_between(pair), (-50, -20, -8, -3, -1.2, -0.4), negated=True)
_KINDS = ("money", "percent", "count", "day", "other")
_SPANS = (("within a day", 1.2), ("within days", 3), ("within weeks", 20), ("later", float("inf")))


def _kind_apart(pair: Pair) -> str:
    kind, days = pair.on_a.kind, days_between(pair)
    return f"{kind if kind in _KINDS else 'other'}, {next(span for span, most in _SPANS if days <= most)}"


_KIND_APART = Feature(
    "days between, by kind", _kind_apart, tuple(f"{kind}, {span}" for kind in _KINDS for span, _ in _SPANS), False
)
_OBJECTION = Feature("objection", objection, ("none", *(name for name, _ in OBJECTIONS)), False)
_NEAR_BITS = ladder("near words in common", lambda pair: pair.common.near_bits, (0.5, 2, 4, 6, 9, 12))
_BESIDE_BITS = ladder("words beside it in common", lambda pair: pair.common.beside_bits, (0.5, 2, 4, 6))
_support = ladder("support", lambda c: c.support, (-2, -1, 0, 1, 2))
_SUPPORT = _support._replace(level=lambda c: "no third article" if c.alone else _support.level(c))
"""Support by a third article; where there is none, its absence says nothing."""
_NEIGHBOURS = ladder("agreements beside it", lambda c: c.neighbours, (1, 2, 3))
_MANY = (10, 30, 60, 100, 150, 250, 400)
_CONSENSUS = (
    ladder("agreements with both", lambda c: c.shared, _MANY[:-1]),
    ladder("agreements with one alone", lambda c: -c.unshared, [-many for many in reversed(_MANY)], negated=True),
    ladder("agreements close by", lambda c: c.close, (5, 20, 40, 70, 120, 200, 300)),
)
"""How well third articles, and the words beside both claims, bear an agreement out; in percent of one agreement."""
_SIDES, _OTHERS = ("one side", "both sides"), ("one", "two", "several")


def _confirmed(candidate: Candidate) -> str:
    most = max(candidate.confirmed)
    return f"{_SIDES[min(candidate.confirmed) > 0]}, {_OTHERS[min(most, 3) - 1]}" if most else "neither"


_CONFIRMED = Feature(
    "agreements of others", _confirmed, ("neither", *(f"{side}, {n}" for side in _SIDES for n in _OTHERS)), False
)
_RIVAL = ladder("rival reading", lambda c: c.rival, (-3, -1.5, 0, 1.5))
FIRST: dict[str, tuple[Feature, ...]] = {
    "agreement": (*CONTEXT, *ALIKE),
    "same": CONTEXT,
}
"""What the first round looks at: do the claims agree, and are they about the same thing, whatever their values?"""
_UNLIKE = (_FIRST_SCORE, _MARGIN, _LEAD, _SUPPORT, _NEIGHBOURS, _CONFIRMED)
_OF_CANDIDATE: dict[str, tuple[Feature, ...]] = {
    "agreement": (_FIRST_SCORE, _MARGIN, _LEAD, _SUPPORT, _NEIGHBOURS, *_CONSENSUS, _RIVAL),
    "contradiction": _UNLIKE,
    "update": _UNLIKE,
}
_OF_CONTEXT: dict[str, list[int]] = {
    decision: [place for place, f in enumerate(CONTEXT) if f.name in few]
    for decision, few in (
        ("agreement", {f.name for f in CONTEXT}),
        ("contradiction", {"context", "place", "word before"}),
        ("update", {"context", "place", "measure", "lead", "word before"}),
    )
}
"""What of ``CONTEXT`` is looked at again: contradictions are rare, and of the rest they would learn what is chance."""
_OF_UNLIKE = (*UNLIKE, _MOVEMENT, _APART, _KIND_APART, _OBJECTION, _NEAR_BITS, _BESIDE_BITS)
_OF_PAIR: dict[str, tuple[Feature, ...]] = {"agreement": ALIKE, "contradiction": _OF_UNLIKE, "update": _OF_UNLIKE}
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
        *(levels_of(candidate.pair, ALIKE) if decision == "agreement" else _unlike_of(candidate.pair)),
    ]


def _unlike_of(pair: Pair) -> list[str]:
    """The levels of ``_OF_UNLIKE`` of a pair, found once."""
    if pair.unlike is None:
        pair.unlike = levels_of(pair, _OF_UNLIKE)
    return pair.unlike


def needed(candidate: Candidate, weights: Weights, decision: str) -> float:
    """The second score from which on a candidate is kept."""
    doubt = _DOUBT_ALONE.get(decision, 0.0) if candidate.alone else 0.0
    if decision == "contradiction" and candidate.pair.on_a.axis == "day":
        doubt += _DOUBT_OF_DATES
    return weights.thresholds[decision] + doubt


_LATE = (_SUPPORT, _NEIGHBOURS, _CONFIRMED)
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
