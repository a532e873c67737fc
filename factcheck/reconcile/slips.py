"""Slips that the digits tell: billion for million, 1978 for 1987, of what is likely the same thing.

Such figures are far apart, so that scores take them for figures of two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factcheck.reconcile.dates import has_slipped_clock
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.updates import OPPOSED, movement
from factcheck.reconcile.values import has_swapped_digits, has_swapped_year, thousandfold
from factcheck.reconcile.vetoes import SLIP, vetoed

_MANY, _TWO = 100, 2
"""Of fewer things there are so many counts that some have the digits of others: they must have two words in common."""


def _swapped(fewest: int) -> Callable[[Pair], bool]:
    """Whether figures of so many digits, with a word near both, have two swapped."""

    def holds(pair: Pair) -> bool:
        if (
            pair.on_a.axis == "count"
            and pair.on_a.middle < _MANY
            and len(pair.a.near.keys() & pair.b.near.keys()) < _TWO
        ):
            return False
        return has_swapped_digits(pair, fewest) and movement(pair) in OPPOSED and not pair.nothing_near

    return holds


def _has_swapped_year(pair: Pair) -> bool:
    return has_swapped_year(pair) and not pair.nothing_near


def _has_slipped_clock(pair: Pair) -> bool:
    return has_slipped_clock(pair) and not pair.nothing_near


class Slip(NamedTuple):
    """A kind of slip: the rule that tells it, the least score of being about one thing that it asks for, and its own.

    The longer a figure, the less is chance; what two short ones tell makes no error.
    """

    rule: str
    holds: Callable[[Pair], object]
    least: float
    score: float = 1.0


CLOCK = "the same time, but for a figure or two that are swapped"
_SWAPPED = "the same figure, but for two swapped digits"
_SLIPS = (
    Slip("the same digits, a thousand or a million times apart", thousandfold, -4.0),
    Slip("the same year, but for two swapped digits", _has_swapped_year, -2.5),
    Slip(CLOCK, _has_slipped_clock, -2.5),
    Slip(_SWAPPED, _swapped(4), -4.0),
    Slip(_SWAPPED, _swapped(2), -3.2, score=0.5),
)


def slip_of(pair: Pair) -> Slip | None:
    """The kind of slip that two figures are, None where they are none."""
    return next((slip for slip in _SLIPS if slip.holds(pair)), None)


def links(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that are slips, as links; nothing may speak against it that both are of one thing."""
    for candidate in candidates:
        pair, slip = candidate.pair, slip_of(candidate.pair)
        if slip and candidate.score >= slip.least and not vetoed(pair, SLIP):
            yield Candidate(pair, candidate.score, final=slip.score, rule=slip.rule)
