"""Facts: which of them are told."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from factcheck import Article, check
from factcheck.check import read_all
from factcheck.reconcile.align import Board
from factcheck.reconcile.facts import Fact, contradictions, fullest
from factcheck.reconcile.items import Item, items_of
from factcheck.reconcile.model import default_weights
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side


def fact(*sides: str) -> Fact:
    """A fact whose sides hold the claims of these letters."""
    return Fact(cast(Any, [SimpleNamespace(ids=tuple(side), whole=None) for side in sides]), cast(Any, None))


@pytest.mark.parametrize(
    ("facts", "others", "kept"),
    [
        ([("a", "b"), ("c", "d")], [], [0, 1]),
        ([("a", "b"), ("a", "bc")], [], [1]),
        ([("a", "b"), ("b", "a")], [], [1]),
        ([("ab", "c"), ("c", "d")], [], [0, 1]),
        ([("a", "b"), ("c", "d")], [("ab", "e")], [1]),
        ([("a", "b")], [("a", "b")], []),
    ],
)
def test_a_fact_that_another_one_tells_is_left_out(
    facts: list[tuple[str, ...]], others: list[tuple[str, ...]], kept: list[int]
) -> None:
    given = [fact(*sides) for sides in facts]
    assert fullest(given, [fact(*sides) for sides in others]) == [given[place] for place in kept]


def link(a: Item, b: Item) -> Candidate:
    related = relate(a, b)
    assert related
    return Candidate(Pair(a, b, *related, strength=0.0), score=1.0, final=1.0)


@pytest.mark.parametrize(("both", "expected"), [(1, 1), (2, 0)])
def test_what_several_articles_both_give_does_not_contradict(both: int, expected: int) -> None:
    texts = [("Profit was $234m, and $213m was paid out." if n < both else "Profit was $234m.") for n in range(3)]
    readings = read_all(Article(id=f"a{n}", text=text) for n, text in enumerate([*texts, "Profit was $213m."]))
    articles = [reading.article for reading in readings]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of(articles, claims, contexts, {})
    profit, other = ([item for item in items if item.claim.text == text] for text in ("$234m", "$213m"))
    agreed = [Fact([Side(side)], link(side[0], side[1])) for side in (profit, other)]
    found = contradictions([link(profit[-1], other[-1])], agreed, Board(items, default_weights()))
    assert len(found) == expected


@pytest.mark.parametrize(("price", "expected"), [("$240m", 1), ("£190m", 0)])
def test_what_one_article_tells_beside_does_not_contradict_what_others_convert(price: str, expected: int) -> None:
    texts = (f"The price was {price}.", "Its price was $237m, its fee $213m.")
    readings = read_all(Article(id=f"a{n}", text=text, published=date(2024, 5, 14)) for n, text in enumerate(texts))
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of([reading.article for reading in readings], claims, contexts, {})
    agreed = [Fact([Side(items[:2])], link(items[0], items[1]))]
    assert len(contradictions([link(items[0], items[2])], agreed, Board(items, default_weights()))) == expected


def test_claims_that_say_the_same_stand_together_against_another() -> None:
    texts = ("Profit was $234m.", "It made a profit of $234m.", "Its profit was $213m.")
    readings = read_all(Article(id=f"a{n}", text=text) for n, text in enumerate(texts))
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    first, second, other = items = items_of([reading.article for reading in readings], claims, contexts, {})
    board = Board(items, default_weights())
    (found,) = contradictions([link(first, other), link(second, other)], [], board)
    assert [len(side.items) for side in found.sides] == [2, 1]


@pytest.mark.parametrize(
    ("other", "expected"), [("Its profit was $251m.", 2), ("Its profit was $251m, its fee $213m.", 1)]
)
def test_what_stands_against_a_figure_does_not_stand_against_one_told_beside_it(other: str, expected: int) -> None:
    texts = ("Profit was $234m.", other, "Its fee was $213m.")
    readings = read_all(Article(id=f"a{n}", text=text) for n, text in enumerate(texts))
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of([reading.article for reading in readings], claims, contexts, {})
    board = Board(items, default_weights())
    profit, second, fee = items[0], items[1], items[-1]
    agreed = [Fact([Side(items[2:])], link(items[2], fee))] if len(items) > len(texts) else []
    assert len(contradictions([link(profit, second), link(profit, fee)], agreed, board)) == expected


BIDS = [
    "Lindt agreed to pay $32 a share for Holm, up from its previous bid of $31.50 a share.",
    "Holm turned down $31.50 a share from Lindt last week.",
    "Lindt is to buy Holm for $32 a share.",
]


def test_what_an_article_tells_apart_is_not_one_figure() -> None:
    report = check([Article(id=f"a{n}", text=text, published=date(2024, 5, 14)) for n, text in enumerate(BIDS)])
    texts = {claim.id: claim.text for claim in report.claims}
    agreed = [{texts[claim] for claim in found.claims} for found in report.findings if found.verdict == "agreement"]
    assert all(len(sums & {"$32", "$31.50"}) < 2 for sums in agreed)
    assert {"$32"} in agreed
