"""The words of a sentence that say how its claims are meant: forecast, denied, record, core, said."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon import entries
from factcheck.text.memory import Memory


class Mark(NamedTuple):
    """A word or phrase with a role of the flags lexicon, what it stands for there, and where it begins.

    ``piece`` is its first piece in the scan, ``place`` the place of that on the line of the article.
    """

    role: str
    value: str
    piece: int
    place: int


class _Form(NamedTuple):
    """A form of the lexicon in lower case, its width in words, and its roles and values."""

    words: str
    width: int
    roles: tuple[tuple[str, str], ...]


@cache
def _by_first() -> dict[str, tuple[_Form, ...]]:
    """First word to the forms that begin with it, longest first."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, value, form in entries("flags"):
        roles.setdefault(form.lower(), []).append((role, value))
    by_first: dict[str, list[_Form]] = {}
    for form, found in roles.items():
        by_first.setdefault(form.split()[0], []).append(_Form(form, len(form.split()), tuple(found)))
    return {first: tuple(sorted(forms, key=lambda form: -form.width)) for first, forms in by_first.items()}


_FORMS = Memory(lambda piece: _by_first().get(piece.lower(), ()))


def marks_of(pieces: list[str], places: list[int], first: int, last: int) -> list[Mark]:
    """The marks among the pieces from ``first`` up to ``last``; of overlapping forms the longest."""
    found: list[Mark] = []
    free = first
    for index, forms in enumerate(map(_FORMS.__getitem__, pieces[first:last]), first):
        if not forms or index < free:
            continue
        for words, width, roles in forms:
            end = index + 2 * width - 1
            if width == 1 or " ".join("".join(pieces[index:end]).lower().split()) == words:
                found += [Mark(role, value, index, places[index]) for role, value in roles]
                free = end
                break
    return found
