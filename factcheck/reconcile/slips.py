"""Slips of scale: one article says billion where another says million, of what is likely the same thing.

Such figures are a thousand times apart, so that scores take them for figures of two things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.reconcile import apart
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.values import thousandfold
from factcheck.reconcile.vetoes import OBJECTIONS, vetoed

RULE = "the same digits, a thousand or a million times apart"
_SCORE = 1.0
"""The score of a slip of scale: likely, but by the digits alone."""
_LEAST = -4.0
"""Figures of sentences that are less likely to be about one thing are not held against each other."""
_OBJECTIONS = tuple(row for row in OBJECTIONS if row[1] is not apart.foretold)
"""What speaks against one thing; no plan is a thousand times what comes of it."""


def links(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that are slips of scale, as links; nothing may speak against it that both are of one thing."""
    for candidate in candidates:
        pair = candidate.pair
        if candidate.score >= _LEAST and thousandfold(pair) and not vetoed(pair, _OBJECTIONS):
            yield Candidate(pair, candidate.score, final=_SCORE, rule=RULE)
