"""The words of a sentence that say how its claims are meant: forecast, denied, record, core, said."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon import entries


class Mark(NamedTuple):
    """A word or phrase with a role of the flags lexicon, what it stands for there, and where it begins.

    ``piece`` is its first piece in the scan, ``place`` the place of that on the line of the article.
    """

    role: str
    value: str
    piece: int
    place: int


Roles = tuple[tuple[str, str], ...]
"""The roles that a form has in the lexicon, each with its value."""


class _Forms(NamedTuple):
    """The forms that begin with one word: its own roles, and by second word the longer forms, longest first."""

    alone: Roles
    longer: dict[str, list[tuple[list[str], Roles]]]


@cache
def _by_first() -> dict[str, _Forms]:
    """First word to the forms that begin with it, in lower case."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, value, form in entries("flags"):
        roles.setdefault(form.lower(), []).append((role, value))
    by_first = {form.split()[0]: _Forms(tuple(roles.get(form.split()[0], ())), {}) for form in roles}
    for form, found in sorted(roles.items(), key=lambda item: -len(item[0].split())):
        first, *rest = words = form.split()
        if rest:
            by_first[first].longer.setdefault(rest[0], []).append((words, tuple(found)))
    return by_first


def begins_mark(word: str) -> bool:
    """Whether a form of the lexicon begins with a word in lower case."""
    return word in _by_first()


def marks_of(pieces: list[str], places: list[int], beginnings: list[int]) -> list[Mark]:
    """The marks that begin at some pieces, which are in order; of overlapping forms the longest."""
    found: list[Mark] = []
    free = 0
    for index in beginnings:
        if index < free:
            continue
        roles, longer = _by_first()[pieces[index].lower()]
        width = 1
        if longer and index + 2 < len(pieces):
            for words, own in longer.get(pieces[index + 2].lower(), ()):
                wide = 2 * len(words) - 1
                if "".join(pieces[index : index + wide]).lower().split() == words:
                    roles, width = own, wide
                    break
        if roles:
            free = index + width
            found += [Mark(role, value, index, places[index]) for role, value in roles]
    return found
