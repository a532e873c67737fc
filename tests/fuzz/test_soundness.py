"""Claims are sound whatever the text: some seeds of the fuzz session, and what once failed or was slow."""

from __future__ import annotations

import pytest

from factcheck import Article

from .soundness import faults
from .texts import article_of, long_article_of

PAST_FAILURES = [
    ("half a surrogate pair", "\ud83d 5 people"),
    ("the first day of the calendar", "on 1 January 0001, a year earlier"),
    ("a half of a year in words", "H2 twenty twenty twenty"),
    ("a quarter of a year in words", "Q1 nineteen ninety-six"),
    ("minus behind a number", "1st minus 6ft 6ft"),
    ("feet beyond all measure, with inches", "1E+99-6ft-6ft"),
    ("a wide blank before a full stop", "Plan A\u2009. Plan B\u00a0. Vitamin C\u3000."),
    ("the last year of the calendar", "1.2.9999 and 9999-12-31, a day later, on 1/2/9999"),
    ("many claims of one sentence", "said Monday " * 1_000),
    ("measures and figures without end", "exports 5 " * 1_000),
    ("signed figures in a string", "±2" * 2_000),
    ("figures and commas in a string", "1," * 2_000),
    ("metres or millions", "5m " * 1_000),
    ("pounds of no known land", "5 pounds " * 1_000),
]


@pytest.mark.parametrize("text", [text for _, text in PAST_FAILURES], ids=[name for name, _ in PAST_FAILURES])
def test_past_failures(text: str) -> None:
    assert faults(Article(id="a", text=text)) == []


@pytest.mark.parametrize("seed", range(0, 1_000, 100))
def test_some_seeds(seed: int) -> None:
    articles = [article_of(seed + step) for step in range(20)]
    assert [fault for article in articles for fault in faults(article)] == []


def test_a_long_text() -> None:
    article = long_article_of(3, 10_000)
    assert len(article.text) == 10_000
    assert faults(article) == []
