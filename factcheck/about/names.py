"""Proper names of an article: who and where. A country, its people and its capital are one."""

from __future__ import annotations

from bisect import bisect_left
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


def _capital(piece: str) -> _Capital | None:
    if not piece[0].isupper():
        return None
    name = piece.lower()
    return _Capital(_widths().get(piece, ()), name, WORDS[piece] is not None and name not in _titles())


_CAPITALS = Memory(_capital)


class Names:
    """The names of one article, by the index of their piece.

    A capitalised word counts as a name where it does not open a sentence, or where it is a name elsewhere.
    """

    def __init__(self, scan: Scan) -> None:
        self._at: dict[int, str] = {}
        openers = {scan.piece_at(start) for start, _ in scan.sentences}
        opening: list[tuple[int, str]] = []
        pieces = scan.pieces
        free = 0
        for index, capital in enumerate(map(_CAPITALS.__getitem__, pieces)):
            if capital is None or index < free:
                continue
            width = self._entity(pieces, index, capital.widths) if capital.widths else 0
            if width:
                free = index + width
            elif index in openers or pieces[index - 1] in "\"“‘'":
                opening.append((index, capital.name))
            elif capital.is_name:
                self._at[index] = capital.name
        known = set(self._at.values())
        self._at.update([(index, name) for index, name in opening if name in known])
        self._pieces = sorted(self._at)

    def between(self, first: int, last: int) -> list[tuple[int, str]]:
        """The names among the pieces from ``first`` up to ``last``, with their pieces."""
        pieces = self._pieces[bisect_left(self._pieces, first) : bisect_left(self._pieces, last)]
        return [(index, self._at[index]) for index in pieces]

    def _entity(self, pieces: list[str], index: int, widths: tuple[int, ...]) -> int:
        """Note an entity of the lexicon that begins at a piece; its width in pieces, 0 for none."""
        for width in widths:
            form = " ".join("".join(pieces[index : index + width]).split())
            canonical = _entities().get(form)
            if canonical:
                places = range(index, min(index + width, len(pieces)))
                self._at.update([(place, canonical) for place in places if not pieces[place].isspace()])
                return width
        return 0
