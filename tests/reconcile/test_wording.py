"""The words of messages: (the sentences of two articles, what their first claims are said to be about)."""

from __future__ import annotations

import pytest

from factcheck import Article
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
