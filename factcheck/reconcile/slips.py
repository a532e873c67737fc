"""Slips that the digits tell: billion for million, 1978 for 1987, of what is likely the same thing.

Such figures are far apart, so that scores take them for figures of two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.reconcile import apart, times
from factcheck.reconcile.dates import has_slipped_clock
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.updates import OPPOSED, movement
from factcheck.reconcile.values import has_swapped_digits, has_swapped_year, thousandfold
from factcheck.reconcile.vetoes import OBJECTIONS, SET_APART, vetoed


def _swapped(fewest: int) -> Callable[[Pair], bool]:
    """Whether figures of so many digits, with a word near both, have two swapped."""

    def holds(pair: Pair) -> bool:
        return has_swapped_digits(pair, fewest) and movement(pair) in OPPOSED and not apart.nothing_near(pair)

    return holds


def _has_swapped_year(pair: Pair) -> bool:
    return has_swapped_year(pair) and not apart.nothing_near(pair)


def _has_slipped_clock(pair: Pair) -> bool:
    return has_slipped_clock(pair) and not apart.nothing_near(pair)


_SCORE = 1.0
"""The score of a slip: likely, but by the digits alone."""
CLOCK = "the same time, but for a figure or two that are swapped"
_SWAPPED = "the same figure, but for two swapped digits"
_SLIPS: tuple[tuple[str, Callable[[Pair], object], float], ...] = (
    ("the same digits, a thousand or a million times apart", thousandfold, -4.0),
    ("the same year, but for two swapped digits", _has_swapped_year, -2.5),
    (CLOCK, _has_slipped_clock, -2.5),
    (_SWAPPED, _swapped(4), -4.0),
    (_SWAPPED, _swapped(2), -3.2),
)
"""Each with the least score of being about one thing that it asks for: the longer a figure, the less is chance."""
_OBJECTIONS = tuple(row for row in (*OBJECTIONS, *SET_APART) if row[1] is not times.foretold)
"""What speaks against one thing; no plan is a thousand times what comes of it."""


def slip_of(pair: Pair) -> tuple[str, float] | None:
    """The rule by which two figures are a slip, and the least score that it asks for; None where they are none."""
    return next(((rule, least) for rule, holds, least in _SLIPS if holds(pair)), None)


def links(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that are slips, as links; nothing may speak against it that both are of one thing."""
    for candidate in candidates:
        pair, slip = candidate.pair, slip_of(candidate.pair)
        if slip and candidate.score >= slip[1] and not vetoed(pair, _OBJECTIONS):
            yield Candidate(pair, candidate.score, final=_SCORE, rule=slip[0])
