"""Dollars without a country: (what two articles say, the currencies of the claims of the second)."""

from __future__ import annotations

import pytest

from factcheck import Article
from factcheck.check import read_all
from factcheck.model import Money
from factcheck.reconcile.dollars import at_home

CASES = [
    ("Brel pays NZ$4.8m for the pier and NZ$612,000 a year.", "The pier costs $4.8m, then $612,000 a year.", "NZD"),
    ("Brel pays A$4.8m for the pier and A$612,000 a year.", "It costs 4.8 million dollars, then $612,000.", "AUD"),
    # once may be by chance, and so may round sums
    ("Brel pays NZ$4.8m for the pier and NZ$612,000 a year.", "The pier costs $4.8m, then $710,000 a year.", "USD"),
    ("Brel pays NZ$5m for the pier and NZ$600,000 a year.", "The pier costs $5m, then $600,000 a year.", "USD"),
    # whose dollars they are is told
    ("Brel pays NZ$4.8m for the pier and NZ$612,000 a year.", "It costs US$4.8m, then US$612,000 a year.", "USD"),
    ("Brel pays US$4.8m for the pier and US$612,000 a year.", "It costs $4.8m, then $612,000 a year.", "USD"),
    ("Brel pays NZ$4.8m and NZ$612,000 (US$354,000).", "It costs $4.8m, then $612,000 a year.", "NZD"),
]


def _currencies(one: str, other: str, own: str | None = None) -> set[str]:
    readings = read_all([Article(id="a", text=one), Article(id="b", text=other, currency=own)])
    claims = at_home([reading.article for reading in readings], [claim for r in readings for claim in r.claims])
    return {claim.value.currency for claim in claims if claim.article == "b" and isinstance(claim.value, Money)}


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_whose_dollars_they_are(one: str, other: str, expected: str) -> None:
    assert _currencies(one, other) == {expected}


def test_dollars_of_articles_in_a_chain() -> None:
    texts = ("It pays C$4.8m and C$612,000.", "It pays $4.8m, $612,000 and $31.4m.", "It pays $612,000 and $31.4m.")
    readings = read_all(Article(id=str(n), text=text) for n, text in enumerate(texts))
    claims = at_home([reading.article for reading in readings], [claim for r in readings for claim in r.claims])
    assert {claim.value.currency for claim in claims if isinstance(claim.value, Money)} == {"CAD"}


def test_a_publisher_knows_its_own() -> None:
    assert _currencies(*CASES[0][:2], own="USD") == {"USD"}
