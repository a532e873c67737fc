"""Pairs of claims, to hold what looks at one pair against."""

from __future__ import annotations

from datetime import date

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.items import Item, items_of
from factcheck.reconcile.pairs import Pair


def items_of_texts(*texts: str) -> list[list[Item]]:
    """The items of each of some articles of one day."""
    readings = read_all(Article(id=str(n), text=text, published=date(2024, 5, 14)) for n, text in enumerate(texts))
    articles = [reading.article for reading in readings]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of(articles, claims, contexts, {})
    return [[item for item in items if item.claim.article == article.id] for article in articles]


def pair(one: str, other: str) -> Pair:
    """The pair of the first claims of two texts."""
    (a, *_), (b, *_) = items_of_texts(one, other)
    return next(Between(Claims([a]), Claims([b]), every=True).pairs())
