"""What claims are compared by, beside their values."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.items import Item, items_of


def items(*texts: str) -> list[Item]:
    """The items of articles with these texts."""
    readings = read_all(Article(id=f"a{n}", text=text, published=date(2024, 5, 14)) for n, text in enumerate(texts))
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    return items_of([reading.article for reading in readings], claims, contexts, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade hit a record $240bn.", "record"),
        ("It fell by (nearly) 16 per cent.", "nearly"),
        ("“Only 12 came,” he said.", "only"),
        ("$240bn was spent.", ""),
        ("It ended. 12 people came.", ""),
    ],
)
def test_the_word_in_front(text: str, expected: str) -> None:
    assert items(text)[0].before == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The strike cost 146 trips.", set()), ("The strike cost 146 trips so far.", {"up"})],
)
def test_ways_in_which_it_moves(text: str, expected: set[str]) -> None:
    assert items(text)[0].ways == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("It fell on 3 May.", "On Friday, 3 May, it fell.", "It fell early on 3 May."), [3, 3, 3]),
        (("It fell on 3 May.", "It fell on 4 May."), [1, 1]),
        (("It cost $3m, yes, $3m.", "It cost $3 million."), [2, 2, 2]),
        (("It cost $3m.", "It cost 3 percent."), [1, 1]),
    ],
)
def test_how_many_articles_give_a_value(texts: tuple[str, ...], expected: list[int]) -> None:
    assert [item.told for item in items(*texts)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gale of 2018, the worst that anybody there had ever lived through, left 75 dead.", "past"),
        ("A gale of 2023, the worst that anybody there had ever lived through, left 75 dead.", None),
        ("Since June 2021 it has in all that long while, by its own count, lost 75 shops.", None),
        ("It was founded in the long hot summer of 2018 and has, all told, by its own count 75 shops.", None),
    ],
)
def test_what_is_of_a_year_told_before_it(text: str, expected: str | None) -> None:
    assert items(text)[-1].period == expected
