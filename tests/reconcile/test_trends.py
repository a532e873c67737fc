"""Changes without a figure that went both ways: (what each of two articles of two days says, whether they differ)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, check

CHANGES = [
    ("After the vote the peso firmed against the dollar.", "The peso slid, traders in Aldmouth said.", True),
    ("Prices of oranges in Brel have gone up.", "The prices of oranges fell, growers in Brel said.", True),
    ("After the vote the peso firmed against the dollar.", "The peso strengthened, traders in Aldmouth said.", False),
    ("After the vote the peso firmed against the dollar.", "The euro slid, traders in Aldmouth said.", False),
    ("Shares of Lindt slipped on Monday.", "Shares of Holm rose on Monday.", False),
    ("In 2019 exports to Brel rose.", "Exports to Brel fell in 2022.", False),
    ("There was a rise in prices in Brel.", "The rise slowed in Brel.", False),
    ("The storm drove the spike in the price of oranges.", "The price of oranges is expected to fall.", False),
    ("The price of oranges in Brel rose.", "The price of oranges in Brel may fall.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), CHANGES)
@pytest.mark.parametrize("days", [0, 1, 2])
def test_what_went_up_and_down(one: str, other: str, expected: bool, days: int) -> None:
    first, second = date(2024, 5, 14), date(2024, 5, 14 + days)
    found = check([Article(id="a", text=one, published=first), Article(id="b", text=other, published=second)]).findings
    told = [finding for finding in found if finding.verdict == "contradiction"]
    assert bool(told) == (expected and days < 2)
    assert {finding.severity for finding in told} <= {"warning"}
