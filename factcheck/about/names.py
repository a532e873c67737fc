"""Proper names of an article: who and where. A country, its people and its capital are one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon import entries
from factcheck.text.memory import Memory
from factcheck.text.scan import Scan, pieces_of
from factcheck.text.stems import WORDS


@cache
def _entities() -> dict[str, str]:
    return {e.form: e.value for e in entries("entities") if e.role != "title"}


@cache
def _widths() -> dict[str, tuple[int, ...]]:
    """First piece of an entity to the widths, in pieces, of the entities that begin with it, longest first."""
    widths: dict[str, set[int]] = {}
    for form in _entities():
        pieces = pieces_of(form)
        widths.setdefault(pieces[0], set()).add(len(pieces))
    return {first: tuple(sorted(found, reverse=True)) for first, found in widths.items()}


@cache
def _titles() -> frozenset[str]:
    return frozenset(e.form.lower() for e in entries("entities") if e.role == "title")


class _Capital(NamedTuple):
    """What a capitalised piece may be: an entity of so many pieces, or a name."""

    widths: tuple[int, ...]
    name: str
    is_name: bool


def _capital(piece: str) -> _Capital:
    name = piece.lower()
    return _Capital(_widths().get(piece, ()), name, WORDS[piece] is not None and name not in _titles())


_CAPITALS = Memory(_capital)


def names_of(scan: Scan, capitals: list[int]) -> dict[int, str]:
    """The names of an article by the index of their piece; ``capitals`` are its capitalised pieces.

    A capitalised word counts as a name where it does not open a sentence, or where it is a name elsewhere.
    """
    names: dict[int, str] = {}
    openers = {scan.piece_at(start) for start, _ in scan.sentences}
    opening: list[tuple[int, str]] = []
    pieces = scan.pieces
    free = 0
    for index in capitals:
        if index < free:
            continue
        capital = _CAPITALS[pieces[index]]
        canonical, width = _entity(pieces, index, capital.widths) if capital.widths else ("", 0)
        if canonical:
            free = index + width
            inside = range(index, min(free, len(pieces)))
            names.update([(place, canonical) for place in inside if not pieces[place].isspace()])
        elif index in openers or pieces[index - 1] in "\"“‘'":
            opening.append((index, capital.name))
        elif capital.is_name:
            names[index] = capital.name
    known = set(names.values())
    names.update([(index, name) for index, name in opening if name in known])
    return names


def _entity(pieces: list[str], index: int, widths: tuple[int, ...]) -> tuple[str, int]:
    """The longest entity of the lexicon that begins at a piece, and its width in pieces; empty and 0 for none."""
    for width in widths:
        canonical = _entities().get(" ".join("".join(pieces[index : index + width]).split()))
        if canonical:
            return canonical, width
    return "", 0
