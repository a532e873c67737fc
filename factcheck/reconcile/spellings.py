"""Spellings of one name: Zelensky and Zelenskyy, Abduljalil and Abduljaleel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.lexicon import entries

_ALIKE = 85.0
"""Names at least this alike (in per cent, by insertions and deletions) are spellings of one."""
_SHORTEST = 7
"""Shorter names are too easily alike."""


@cache
def _known() -> frozenset[str]:
    """The names that the lexicon tells apart, however alike: Austria and Australia."""
    return frozenset(entry.value for entry in entries("entities"))


def spellings(names: Iterable[str]) -> dict[str, str]:
    """Name to the first, in the alphabet, of the names that are spellings of it; names without another are left out."""
    from rapidfuzz import fuzz

    found: dict[str, str] = {}
    heads: list[str] = []
    for name in sorted({name for name in names if len(name) >= _SHORTEST} - _known()):
        head = next((head for head in heads if fuzz.ratio(head, name, score_cutoff=_ALIKE)), None)
        if head is None:
            heads.append(name)
        else:
            found[name] = head
    return found
