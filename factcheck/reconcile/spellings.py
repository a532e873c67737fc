"""Spellings of one name: Zelensky and Zelenskyy, Abduljalil and Abduljaleel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from factcheck.lexicon import entries

_ALIKE = 85.0
"""Names at least this alike (in per cent, by insertions and deletions) are spellings of one."""
_SHORTEST = 7
"""Shorter names are too easily alike."""
_MANY = 1000
_ENDS = 3
"""Among more names, spellings have so many letters in common at the beginning or at the end."""


@cache
def _known() -> frozenset[str]:
    """The names that the lexicon tells apart, however alike: Austria and Australia."""
    return frozenset(entry.value for entry in entries("entities"))


def spellings(names: Iterable[str]) -> dict[str, str]:
    """Name to the first, in the alphabet, of the names that are spellings of it; names without another are left out.

    Of many names, those are compared that begin or end alike.
    """
    from rapidfuzz import fuzz

    found: dict[str, str] = {}
    heads: dict[str, list[str]] = defaultdict(list)
    wanted = sorted({name for name in names if len(name) >= _SHORTEST} - _known())
    for name in wanted:
        ends = {"^" + name[:_ENDS], name[-_ENDS:] + "$"} if len(wanted) > _MANY else {""}
        near = sorted({head for end in ends for head in heads[end]})
        head = next((head for head in near if fuzz.ratio(head, name, score_cutoff=_ALIKE)), None)
        if head is not None:
            found[name] = head
            continue
        for end in ends:
            heads[end].append(name)
    return found
