"""Copies of one story, as every format tells them."""

from __future__ import annotations

import pytest

from factcheck.model import About, Article, Claim, Finding, Quote, Report
from factcheck.reporters import render

ARTICLES = tuple(
    Article(id=name, text="“We will rebuild,” Varga said.", source=name.title()) for name in ("wire", "post")
)


def report() -> Report:
    said = Quote(speaker="Varga", words="We will rebuild")
    claims = tuple(
        Claim(f"c-{article.id}", article.id, "quote", "We will rebuild", 1, 16, 1, 2, said) for article in ARTICLES
    )
    ids = tuple(claim.id for claim in claims)
    copies = About(measure="copies of one story", subject=("wire", "post"))
    found = (
        Finding(
            "f1", "FC402", "single_source", "info", 1.0, About(), ids, (ids,), "identical", "2 sources, 1 independent"
        ),
        Finding("f2", "FC403", "single_source", "info", 1.0, copies, (), (), "copies", "One voice: Post copies Wire."),
    )
    return Report("0.1.0", ARTICLES, claims, found)


@pytest.mark.parametrize("format", ["terminal", "markdown", "html"])
def test_copies_are_told(format: str) -> None:
    page = render(report(), format)
    assert "2 articles, 1 independent" in page
    assert "One voice: Post copies Wire." in page
    assert "(and 1 copy)" in page


def test_the_summary_counts_the_independent() -> None:
    assert report().summary["independent"] == 1
