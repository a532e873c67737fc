"""Pairs of claims, to hold what looks at one pair against."""

from __future__ import annotations

from datetime import date

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.items import items_of
from factcheck.reconcile.pairs import Pair


def pair(one: str, other: str) -> Pair:
    """The pair of the first claims of two texts."""
    readings = read_all(Article(id=n, text=text, published=date(2024, 5, 14)) for n, text in (("a", one), ("b", other)))
    articles = [reading.article for reading in readings]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of(articles, claims, contexts, {})
    one_of = {item.claim.article: item for item in reversed(items)}
    return next(Between(Claims([one_of["a"]]), Claims([one_of["b"]]), every=True).pairs())
