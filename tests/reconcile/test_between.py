"""The pairs of claims of two articles."""

from __future__ import annotations

import pytest
from pairing import items_of_texts

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.items import items_of
from factcheck.reconcile.pairs import Pair, relate

TOLD = "The collapse killed 31 miners. Repairs cost $4 million."
LATER = "The collapse killed 36 miners. Repairs cost $4 million. The mayor has 9 cats."


def between(one: str, other: str) -> Between:
    readings = read_all([Article(id="a", text=one), Article(id="b", text=other)])
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of([reading.article for reading in readings], claims, contexts, {})
    left, right = ([item for item in items if item.claim.article == article] for article in "ab")
    return Between(Claims(left), Claims(right))


def texts(pair: Pair) -> tuple[str, str]:
    return pair.a.claim.text, pair.b.claim.text


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TOLD, LATER, [("31", "36"), ("$4 million", "$4 million")]),
        ("He paid $5.", "She won $7.", []),
        ("He paid $5 in 1999.", "She won $7 in 1999.", [("$5", "$7"), ("1999", "1999")]),
    ],
    ids=["values that agree, or stand in like sentences", "no word in common", "but a value in common"],
)
def test_the_pairs_of_two_articles(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert [texts(pair) for pair in between(one, other).pairs()] == expected


def test_unlike_pairs_are_made_when_they_are_asked_for() -> None:
    found = between(TOLD, LATER)
    assert [texts(pair) for pair in found.made()] == [("$4 million", "$4 million")]
    toll, cost = found.left.items
    assert [texts(pair) for pair in found.pairs({cost})] == [("31", "36")]
    assert found.pair(found.right.items[0], toll) is next(found.pairs({cost}))


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("The vans brought 840 tonnes of rice.", "The vans brought 840 tons of rice.", "converted"),
        ("The vans brought 840 tonnes of rice.", "The vans brought 480 tons of rice.", "disjoint"),
        ("They vote on July 26 and 27.", "They vote on July 25 and 26.", "disjoint"),
        ("They meet on 2-5 May 2024.", "They meet from 3 to 6 May 2024.", "disjoint"),
        ("They vote on July 26 and 27.", "They vote on July 26.", "same-at-precision"),
        ("They vote on July 26 and 27.", "They vote in late July.", "entails"),
    ],
)
def test_levels_of_tons_and_of_spans_of_days(one: str, other: str, level: str) -> None:
    [(a, *_), (b, *_)] = items_of_texts(one, other)
    found = relate(a, b)
    assert found is not None
    assert found[0] == level
