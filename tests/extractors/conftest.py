"""What the extractors find in a text, in a form that tables can be written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.extractors import mentions, scan_of
from factcheck.model import Article

Found = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def found() -> Callable[[str, str], Found]:
    """A function from a text and a kind to the mentions of that kind: span, and value without a mere ``=``."""

    def find(text: str, kind: str) -> Found:
        article = Article(id="a", text=text)
        of_kind = [mention for mention in mentions(scan_of(article), article) if mention.kind == kind]
        return [(text[mention.start : mention.end], _brief(mention.value.to_dict())) for mention in of_kind]

    return find


def _brief(value: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in value.items() if (key, item) != ("relation", "=")}
