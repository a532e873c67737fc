"""Readings as tables: they come back equal in all their parts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pyarrow as pa
from gold import load_articles, story_names

from factcheck.check import read_claims
from factcheck.engines import articles_of, articles_table, readings_of, readings_table
from factcheck.model import Anchor, Article, Remark

ARTICLES = [
    Article("told", "$5 on 3/4/2024 <!-- !-->", "A", remarks=(Remark(22, " ! "),), currency="AUD", day_first=True),
    Article("timed", "Twice a week 4 tonnes \0 😀.", published=datetime(2024, 5, 14, 9, 30, tzinfo=UTC), title="Up 5%"),
    Article("empty", "", path="in/a.md", anchors=(Anchor(0, 5, 1),)),
    Article("dated", "Output rose 12% to $1.2bn.", published=date(2024, 5, 14)),
]


def test_articles_come_back_equal() -> None:
    assert list(articles_of(articles_table(ARTICLES))) == ARTICLES


def test_readings_come_back_equal() -> None:
    readings = [read_claims(article) for article in [*ARTICLES, *load_articles(story_names()[0])]]
    table = readings_table(readings)
    assert list(readings_of(table)) == readings
    assert list(readings_of(pa.concat_tables([table, table]).slice(1, len(readings)))) == [*readings[1:], readings[0]]


def test_no_article_is_a_table_too() -> None:
    assert articles_table([]).schema == articles_table(ARTICLES).schema
    assert list(readings_of(readings_table([]))) == []
    assert readings_table([]).schema == readings_table([read_claims(ARTICLES[0])]).schema
