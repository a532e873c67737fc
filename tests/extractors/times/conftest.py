from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.extractors import scan_of, times
from factcheck.model import Article, Timex

Found = list[tuple[str, str, Timex]]


@pytest.fixture
def find() -> Callable[[str, str | None], Found]:
    """The kind, span and value of every expression of time in a text that was published on a day."""

    def find(text: str, published: str | None) -> Found:
        article = Article(id="a", text=text, published=date.fromisoformat(published) if published else None)
        mentions = times.mentions(scan_of(article), article)
        return [(m.kind, text[m.start : m.end], m.value) for m in mentions if isinstance(m.value, Timex)]

    return find
