"""The words around a figure, in its sentence."""

from __future__ import annotations

import re

from factcheck.reconcile.items import Item

NEARBY = 48
"""How many characters before and behind a figure others may stand that are joined to it."""


def words_before(item: Item) -> str:
    """The words of its sentence right before a figure."""
    return item.article.text[max(item.context.sentence[0], item.claim.start - NEARBY) : item.claim.start]


def opens_with(pattern: re.Pattern[str], item: Item) -> bool:
    """Whether a figure stands in the first statement of a sentence that opens so."""
    text, (start, _) = item.article.text, item.context.sentence
    opening = pattern.match(text, start)
    return opening is not None and not _STATEMENT_ENDS.search(text, opening.end(), item.claim.start)


_STATEMENT_ENDS = re.compile(r"[;:]|, (?:and|but|while)\b")
