"""Pairs of claims, to hold what looks at one pair against."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.items import Item, items_of
from factcheck.reconcile.pairs import Pair

DAY = date(2024, 5, 14)


def items_of_texts(*texts: str, days: int = 0) -> list[list[Item]]:
    """The items of each of some articles, so many days apart."""
    readings = read_all(
        Article(id=str(n), text=text, published=DAY + timedelta(n * days)) for n, text in enumerate(texts)
    )
    articles = [reading.article for reading in readings]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of(articles, claims, contexts, {})
    return [[item for item in items if item.claim.article == article.id] for article in articles]


def pair(one: str, other: str, days: int = 0) -> Pair:
    """The pair of the first claims of two texts, published so many days apart."""
    (a, *_), (b, *_) = items_of_texts(one, other, days=days)
    return next(Between(Claims([a]), Claims([b]), every=True).pairs())
