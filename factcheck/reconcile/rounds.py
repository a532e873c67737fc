"""What the two rounds of alignment look at: a pair in the first, and in the second how it came out of the first too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from factcheck.reconcile.dates import DATES
from factcheck.reconcile.features import ALIKE, CONTEXT, GRAIN, UNLIKE, Feature, alike_of, context_of, ladder, levels_of
from factcheck.reconcile.model import Weights
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.updates import MOVEMENTS, days_between, movement, told_later
from factcheck.reconcile.values import closeness, digits, has_swapped_digits, slip
from factcheck.reconcile.vetoes import OBJECTIONS, objection

NONE = -9.0
"""The score of what is not there."""


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
    known: int = 0
    """Of how many of its two dates the other article names the day as well."""
    together: int = 0
    """How many articles name the days of both."""
    final: float = NONE
    alone: bool = False
    back: bool = False
    """Whether one of its figures is told before and after the other."""
    rule: str | None = None
    """The rule that made the link, where no score did."""


_FIRST_SCORE = ladder("first score", attrgetter("score"), (-5, -4, -3, -2, -1.5, -1, -0.5, 0, 1, 2, 3))
_MARGINS = (-3, -1.5, -0.75, -0.25, 0, 0.25, 0.75, 1.5, 2.5, 4)
_MARGIN = ladder("margin", attrgetter("margin"), _MARGINS)
_LEAD = ladder("margin of the other", attrgetter("lead"), _MARGINS)
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
_NEAR_BITS = ladder("near words in common", attrgetter("common.near_bits"), (0.5, 2, 4, 6, 9, 12))
_BESIDE_BITS = ladder("words beside it in common", attrgetter("common.beside_bits"), (0.5, 2, 4, 6))
_THIRD = ladder("support", attrgetter("support"), (-2, -1, 0, 1, 2))


def _support(candidate: Candidate) -> str:
    """Support by a third article; where there is none, its absence says nothing."""
    return "no third article" if candidate.alone else levels_of(candidate, (_THIRD,))[0]


_SUPPORT = Feature("support", _support, _THIRD.levels)
_NEIGHBOURS = ladder("agreements beside it", attrgetter("neighbours"), (1, 2, 3))
_MANY = (10, 30, 60, 100, 150, 250, 400)
_CONSENSUS = (
    ladder("agreements with both", attrgetter("shared"), _MANY[:-1]),
    ladder("agreements with one alone", lambda c: -c.unshared, [-many for many in reversed(_MANY)], negated=True),
    ladder("agreements close by", attrgetter("close"), (5, 20, 40, 70, 120, 200, 300)),
)
"""How well third articles, and the words beside both claims, bear an agreement out; in percent of one agreement."""
_SIDES, _OTHERS = ("one side", "both sides"), ("one", "two", "several")


def _confirmed(candidate: Candidate) -> str:
    most = max(candidate.confirmed)
    return f"{_SIDES[min(candidate.confirmed) > 0]}, {_OTHERS[min(most, 3) - 1]}" if most else "neither"


_CONFIRMED = Feature(
    "agreements of others", _confirmed, ("neither", *(f"{side}, {n}" for side in _SIDES for n in _OTHERS)), False
)
_RIVAL = ladder("rival reading", attrgetter("rival"), (-3, -1.5, 0, 1.5))
_KNOWN = Feature("days known to the other", lambda candidate: str(candidate.known), ("1", "0"))
_TOGETHER = Feature("days told together", lambda candidate: str(min(candidate.together, 3)), ("3", "2", "1", "0"))
FIRST: dict[str, tuple[Feature, ...]] = {
    "agreement": (*CONTEXT, *ALIKE),
    "same": CONTEXT,
}
"""What the first round looks at: do the claims agree, and are they about the same thing, whatever their values?"""
_EARLY = (_FIRST_SCORE, _MARGIN, _LEAD)
_LATE = (_SUPPORT, _NEIGHBOURS, _CONFIRMED)
"""What is known of an unlike candidate at once, and what is known last."""
_OF_CANDIDATE: dict[str, tuple[Feature, ...]] = {
    "agreement": (*_EARLY, _SUPPORT, _NEIGHBOURS, *_CONSENSUS, _RIVAL),
    "contradiction": (*_EARLY, *_LATE),
    "update": (*_EARLY, *_LATE),
    "date": (_FIRST_SCORE, _KNOWN, _TOGETHER),
}
_OF_CONTEXT: dict[str, list[int]] = {
    decision: [place for place, f in enumerate(CONTEXT) if f.name in few]
    for decision, few in (
        ("agreement", {f.name for f in CONTEXT}),
        ("contradiction", {"context", "place", "word before"}),
        ("update", {"context", "place", "measure", "lead", "word before"}),
        ("date", {"sentence", "name", "other values alike"}),
    )
}
"""What of ``CONTEXT`` is looked at again: contradictions are rare, and of the rest they would learn what is chance."""
_OF_UNLIKE = (*UNLIKE, _MOVEMENT, _APART, _KIND_APART, _OBJECTION, _NEAR_BITS, _BESIDE_BITS)
_OF_DATES = (GRAIN, *DATES, _BESIDE_BITS)
_OF_PAIR: dict[str, tuple[Feature, ...]] = {
    "agreement": ALIKE,
    "contradiction": _OF_UNLIKE,
    "update": _OF_UNLIKE,
    "date": _OF_DATES,
}
FINAL: dict[str, tuple[Feature, ...]] = {
    decision: (*_OF_CANDIDATE[decision], *(CONTEXT[place] for place in places), *_OF_PAIR[decision])
    for decision, places in _OF_CONTEXT.items()
}
"""What the second round of each decision looks at."""


def final_levels(candidate: Candidate, decision: str) -> list[str]:
    """The level that holds for each feature of the second round of a decision."""
    return levels_of(candidate, _OF_CANDIDATE[decision]) + _pair_levels(candidate.pair, decision)


def _pair_levels(pair: Pair, decision: str) -> list[str]:
    """What the second round of a decision looks at of the pair itself."""
    context = context_of(pair)
    return [context[place] for place in _OF_CONTEXT[decision]] + _levels_of_values(pair, decision)


def _levels_of_values(pair: Pair, decision: str) -> list[str]:
    if decision == "date":
        return levels_of(pair, _OF_DATES)
    return alike_of(pair) if decision == "agreement" else _unlike_of(pair)


def _unlike_of(pair: Pair) -> list[str]:
    """The levels of ``_OF_UNLIKE`` of a pair, found once."""
    if pair.unlike is None:
        pair.unlike = levels_of(pair, _OF_UNLIKE)
    return pair.unlike


_EXACT, _CLOSE = 3, -0.03
"""Figures of so many digits are close where the logarithm of their ratio is above this, with a minus."""
_MONTHS = 60
"""So many days apart articles hardly speak of one state of things."""
_BY_CHANCE = ("none", "one digit")
"""What says nothing of a slip: a figure that moves often changes in one digit of three."""
_DOUBTS: tuple[tuple[str, float, Callable[[Candidate], bool]], ...] = (
    # no third article can tell
    ("agreement", 1.1, lambda candidate: candidate.alone),
    ("contradiction", 0.2, lambda candidate: candidate.alone),
    # long figures so close are roundings, or of other scopes
    ("contradiction", 0.3, lambda c: digits(c.pair) >= _EXACT and closeness(c.pair) > _CLOSE),
    # in some days many figures change
    ("contradiction", 0.6, lambda c: told_later(c.pair) and slip(c.pair) in _BY_CHANCE),
    # in two months most figures change
    ("contradiction", 1.0, lambda c: days_between(c.pair) > _MONTHS and not has_swapped_digits(c.pair)),
    # tolls are corrected, but most figures that turn are of something else
    ("update", 1.0, lambda candidate: movement(candidate.pair) == "against it"),
)
"""How much surer a decision must be, and where."""


def decision_behind(verdict: str, pair: Pair) -> str:
    """The decision that a verdict rests on: that dates contradict each other is one of its own."""
    return "date" if verdict == "contradiction" and pair.on_a.axis == "day" else verdict


def needed(candidate: Candidate, weights: Weights, decision: str) -> float:
    """The second score from which on a candidate is kept."""
    doubts = [doubt for where, doubt, holds in _DOUBTS if where == decision and holds(candidate)]
    return weights.thresholds[decision] + sum(doubts)


def hope(weights: Weights, decision: str) -> Callable[[Candidate], bool]:
    """Whether an unlike candidate can still reach the threshold of a decision, whatever comes out late.

    All can where the weights have no second round, or no threshold for it.
    """
    scorer = weights.scorers.get(decision + "_final")
    if scorer is None or decision not in weights.thresholds:
        return lambda candidate: True
    known = [feature.name for feature in FINAL[decision] if feature not in _LATE]
    most = scorer.along(known, unknown=[feature.name for feature in _LATE])

    def can_reach(candidate: Candidate) -> bool:
        levels = levels_of(candidate, _EARLY) + _pair_levels(candidate.pair, decision)
        return most(levels) >= needed(candidate, weights, decision)

    return can_reach
