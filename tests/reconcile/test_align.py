"""What may be a contradiction: (two texts, how many days apart, whether their figures may oppose each other)."""

from __future__ import annotations

import pytest
from pairing import pair

from factcheck.reconcile.align import may_oppose
from factcheck.reconcile.rounds import Candidate

MAY_OPPOSE = [
    ("It employs 3,200 people.", "It employs 3,400 people.", 9, True),
    ("Its share price was $32.", "The price of its shares was $34.", 0, True),
    ("Its share price was $32.", "The price of its shares was $34.", 1, True),
    ("Its share price was $32.", "The price of its shares was $34.", 2, False),
    ("The death toll stands at 32.", "The death toll stands at 34.", 1, False),
    ("The death toll stands at 34.", "The death toll stands at 32.", 1, True),
    ("Its share price was $32.", "The price of its shares was $32.", 0, False),
    ("The storm killed 32 people.", "The storm killed 34 people.", 1, False),
]


@pytest.mark.parametrize(("one", "other", "days", "expected"), MAY_OPPOSE)
def test_what_may_be_a_contradiction(one: str, other: str, days: int, expected: bool) -> None:
    assert may_oppose(Candidate(pair(one, other, days), 0.0)) == expected
