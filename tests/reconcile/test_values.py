"""What unlike values say about each other."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article
from factcheck.check import read_all
from factcheck.reconcile.items import items_of
from factcheck.reconcile.pairs import Claims, Pair, pairs_between
from factcheck.reconcile.values import slip


def pair(one: str, other: str) -> Pair:
    """The pair of the first claims of two texts."""
    readings = read_all(Article(id=n, text=text, published=date(2024, 5, 14)) for n, text in (("a", one), ("b", other)))
    articles = [reading.article for reading in readings]
    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    items = items_of(articles, claims, contexts, {})
    one_of = {item.claim.article: item for item in reversed(items)}
    return pairs_between(Claims([one_of["a"]]), Claims([one_of["b"]]), every=True)[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1,482 people died.", "1,842 people died.", "swapped digits"),
        ("12,702 people lived there.", "12,072 people lived there.", "swapped digits"),
        ("1,240 people were hurt.", "9,240 people were hurt.", "one digit"),
        ("Shares fell 34% on Monday.", "Shares fell 43% on Monday.", "swapped digits"),
        ("Shares fell 34% on Monday.", "Shares fell 39% on Monday.", "one of two digits"),
        ("Revenue was $24m.", "Revenue was $24bn.", "scale"),
        ("Revenue was $240m.", "Revenue was $24m.", "scale"),
        ("The ship was 984 feet long.", "The ship was 947 feet long.", "none"),
        ("The ship was 984 feet long.", "The ship was 984.5 metres long.", "none"),
        ("Revenue was $3m.", "Revenue was $4m.", "none"),
        ("Revenue was $0.75 a share.", "Revenue was $0.57 a share.", "swapped digits"),
    ],
)
def test_slips_of_the_pen(one: str, other: str, expected: str) -> None:
    assert slip(pair(one, other)) == expected
