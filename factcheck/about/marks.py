"""The words of a sentence that say how its claims are meant: forecast, denied, record, core, said."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon import entries
from factcheck.text.memory import Memory
from factcheck.text.scan import pieces_of


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
    """The forms that begin with one piece: its own roles, and by next word or sign the longer forms, longest first."""

    alone: Roles
    longer: dict[str, list[tuple[list[str], Roles]]]


@cache
def _by_first() -> dict[str, _Forms]:
    """First piece to the forms that begin with it, in lower case."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, value, form in entries("flags"):
        roles.setdefault(form.lower(), []).append((role, value))
    forms = sorted(((pieces_of(form), tuple(found)) for form, found in roles.items()), key=lambda item: -len(item[0]))
    by_first = {pieces[0]: _Forms(tuple(roles.get(pieces[0], ())), {}) for pieces, _ in forms}
    for pieces, found in forms:
        if len(pieces) > 1:
            by_first[pieces[0]].longer.setdefault(_next(pieces, 0), []).append((pieces, found))
    return by_first


def _next(pieces: list[str], index: int) -> str:
    """The word or sign behind a piece, in lower case; empty at the end."""
    behind = index + 1
    if behind < len(pieces) and pieces[behind].isspace():
        behind += 1
    return pieces[behind].lower() if behind < len(pieces) else ""


_MONTH = "May"
"""With a capital it is the month, or the name of somebody."""
_FORMS = Memory(lambda piece: _Forms((), {}) if piece == _MONTH else _by_first()[piece.lower()])


def begins_mark(word: str) -> bool:
    """Whether a form of the lexicon begins with a word in lower case."""
    return word in _by_first()


def marks_of(pieces: list[str], places: list[int], beginnings: list[int]) -> list[Mark]:
    """The marks that begin at some pieces, which are in order; of overlapping forms the longest."""
    found: list[Mark] = []
    free = 0
    forms = _FORMS
    for index in beginnings:
        if index < free:
            continue
        roles, longer = forms[pieces[index]]
        width = 1
        for form, own in longer.get(_next(pieces, index), ()) if longer else ():
            if _is_form(pieces[index : index + len(form)], form):
                roles, width = own, len(form)
                break
        if roles:
            free = index + width
            found += [Mark(role, value, index, places[index]) for role, value in roles]
    return found


def _is_form(pieces: list[str], form: list[str]) -> bool:
    """Whether pieces spell a form, whatever their case and however long their blanks."""
    return len(pieces) == len(form) and all(
        piece.lower() == other or (piece.isspace() and other.isspace())
        for piece, other in zip(pieces, form, strict=True)
    )
