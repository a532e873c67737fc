"""How sure a contradiction must be: (two figures, how many days apart they are told, whether more than on one day)."""

from __future__ import annotations

import pytest
from pairing import pair

from factcheck.reconcile.model import default_weights
from factcheck.reconcile.rounds import Candidate, needed


@pytest.mark.parametrize(
    ("one", "other", "days", "more"),
    [
        ("A home in Brel costs €187,400.", "A home in Brel costs €191,200.", 2, False),
        ("A home in Brel costs €187,400.", "A home in Brel costs €191,200.", 6, True),
        ("A home in Brel costs €187,000.", "A home in Brel costs €189,000.", 6, True),
        # a slip is one on any day, and what is long over has not moved
        ("A home in Brel costs €187,400.", "A home in Brel costs €178,400.", 6, False),
        ("A home in Brel cost €187,400 in 2019.", "A home in Brel cost €191,200 in 2019.", 6, False),
    ],
)
def test_figures_that_are_told_days_apart(one: str, other: str, days: int, more: bool) -> None:
    at_once, later = (
        needed(Candidate(pair(one, other, days=apart), 0.0), default_weights(), "contradiction") for apart in (0, days)
    )
    assert (later > at_once) == more
