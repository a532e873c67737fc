"""Which articles of a story are held against which."""

from __future__ import annotations

import pytest

from factcheck.check import read_claims
from factcheck.model import Article
from factcheck.reconcile.items import Item, items_of
from factcheck.reconcile.neighbours import Neighbours, is_large
from factcheck.reconcile.stories import NEAREST

TOLL = "The collapse at the Brackwater mine killed {} miners."
SHARE = "Shares of Halden Copper fell by {} per cent."


def items(*texts: str) -> list[Item]:
    """The items of one article a text: "00", "01" …"""
    readings = [read_claims(Article(id=f"{number:02}", text=text)) for number, text in enumerate(texts)]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    return items_of([reading.article for reading in readings], claims, contexts, {})


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([TOLL.format(31)] * (NEAREST + 1), False),
        ([TOLL.format(31)] * (NEAREST + 2), True),
        ([TOLL.format(31) * 150] * 2, False),
        ([TOLL.format(31) * 250] * 2, True),
        ([TOLL.format(31) * 400, TOLL.format(31)], False),
    ],
    ids=["few articles", "many articles", "two articles", "two long articles", "a long article and a short one"],
)
def test_a_large_story_has_many_articles_or_long_ones(texts: list[str], expected: bool) -> None:
    assert is_large(items(*texts)) is expected


def test_few_articles_are_all_held_against_each_other() -> None:
    found = Neighbours(items(*[TOLL.format(31 + n) for n in range(NEAREST + 1)]))
    assert not found.is_partial
    assert all(len(others) == NEAREST for others in found.beside.values())
    assert found.asking("00", "01") is None


def test_an_article_of_many_is_held_against_those_that_tell_of_the_same() -> None:
    found = Neighbours(items(*[TOLL.format(31)] * 20, *[SHARE.format(7)] * 20))
    tolls = {f"{number:02}" for number in range(20)}
    assert found.is_partial
    assert all(others and (others <= tolls) == (article in tolls) for article, others in found.beside.items())
    assert all(article in found.beside[other] for article, others in found.beside.items() for other in others)


def test_an_unlike_figure_among_many_meets_what_it_stands_against() -> None:
    beside = Neighbours(items(*[TOLL.format(31)] * 20, TOLL.format(13), *[SHARE.format(7)] * 20)).beside
    assert len(beside["20"] & {f"{number:02}" for number in range(20)}) >= 3
