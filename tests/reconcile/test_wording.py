"""The words of messages: (the sentences of two articles, what their first claims are said to be about)."""

from __future__ import annotations

import re
from datetime import date

import pytest

from factcheck import Article, check
from factcheck.check import read_all
from factcheck.reconcile.items import items_of
from factcheck.reconcile.wording import topic


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rain of 310 mm fell on Brel.", "In Brel rain of 130 mm was measured.", " (Rain, Brel)"),
        # no word in common: those near the first claim
        ("Rain of 310 mm fell on Brel.", "In the valley 130 mm were measured.", " (Rain, fell, Brel)"),
        ("310 mm.", "130 mm.", ""),
    ],
)
def test_what_claims_are_about(one: str, other: str, expected: str) -> None:
    readings = read_all(Article(id=n, text=text) for n, text in (("a", one), ("b", other)))
    articles = [reading.article for reading in readings]
    claims = [reading.claims[0] for reading in readings]
    contexts = [reading.contexts[0] for reading in readings]
    assert topic(items_of(articles, claims, contexts, {})) == expected


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Harl's earnings per share were 42p in 2023.",
            "Harl's earnings were 46p in 2023.",
            "It may be another scope: one has “per share”.",
        ),
        (
            "Harl's net profit was £4.2m in 2023.",
            "Harl's underlying profit was £4.6m in 2023.",
            "It may be another scope: one has “net”, the other “underlying”.",
        ),
        (
            "The women's prize at Brel was £4,200 in 2023.",
            "The prize at Brel was £4,600 in 2023.",
            "It may be another scope: one has “women's”.",
        ),
        (
            "The bus to Brel had 52 seats.",
            "The bus to Brel had 53 seats.",
            "It may be one more or one less in the count.",
        ),
        ("Rain of 510 mm fell on Brel.", "Rain of 512 mm fell on Brel.", "It may be rounding."),
        ("Ada Holm, 52, won in Brel.", "Ada Holm, 51, won in Brel.", "It may be a birthday between the two."),
        ("Harl's sales rose to £620m in 2023.", "Harl's sales rose to £62m in 2023.", "One is ten times the other."),
        ("Harl's sales were £620m in 2023.", "Harl's sales were £6.2m in 2023.", "One is a hundred times the other."),
        ("Harl's sales rose to £624m in 2023.", "Harl's sales rose to £685m in 2023.", None),
    ],
)
def test_why_two_figures_may_be_unlike(one: str, other: str, words: str | None) -> None:
    report = check([Article("a", one), Article("b", other)])
    found = [finding.message for finding in report.findings if finding.verdict == "contradiction"]
    assert len(found) == 1
    assert words in found[0] if words else not re.search("One is|It may be", found[0])


@pytest.mark.parametrize(
    ("day", "later", "days", "is_told"),
    [
        ("on Monday", 138, 0, False),
        ("on Monday", 138, 1, True),
        ("on Monday", 162, 1, False),
        ("in 2019", 138, 1, False),
    ],
)
def test_a_count_of_the_next_day_may_be_a_later_one(day: str, later: int, days: int, is_told: bool) -> None:
    texts = (
        f"The roof of the mill in Brel fell {day}, when divers pulled 126 workers from the debris.",
        f"The mill in Brel lost its roof {day}, when divers pulled {later} workers from the debris.",
    )
    report = check(
        Article(id, text, published=date(2024, 5, at))
        for id, text, at in zip("ab", texts, (14, 14 + days), strict=True)
    )
    found = [finding.message for finding in report.findings if finding.verdict == "contradiction"]
    assert ["It may be a later count" in message for message in found] == [is_told]
