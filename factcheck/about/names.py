"""Proper names of an article: who and where. A country, its people and its capital are one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from factcheck.lexicon import entries
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


class Names:
    """The names of one article, by the index of their piece.

    A capitalised word counts as a name where it does not open a sentence, or where it is a name elsewhere.
    """

    def __init__(self, scan: Scan) -> None:
        self.at: dict[int, str] = {}
        openers = {scan.piece_at(start) for start, _ in scan.sentences}
        opening: list[int] = []
        pieces = scan.pieces
        index = 0
        while index < len(pieces):
            piece = pieces[index]
            if not piece[0].isupper():
                index += 1
                continue
            width = self._entity(pieces, index)
            if width:
                index += width
            else:
                if index in openers or pieces[index - 1] in "\"“‘'":
                    opening.append(index)
                elif _is_name(piece):
                    self.at[index] = piece.lower()
                index += 1
        known = set(self.at.values())
        for index in opening:
            if pieces[index].lower() in known:
                self.at[index] = pieces[index].lower()

        self._pieces = sorted(self.at)

    def between(self, first: int, last: int) -> list[tuple[int, str]]:
        """The names among the pieces from ``first`` up to ``last``, with their pieces."""
        pieces = self._pieces[bisect_left(self._pieces, first) : bisect_left(self._pieces, last)]
        return [(index, self.at[index]) for index in pieces]

    def _entity(self, pieces: list[str], index: int) -> int:
        """Note an entity of the lexicon that begins at a piece; its width in pieces, 0 for none."""
        for width in _widths().get(pieces[index], ()):
            form = " ".join("".join(pieces[index : index + width]).split())
            canonical = _entities().get(form)
            if canonical:
                for place in range(index, min(index + width, len(pieces))):
                    self.at[place] = canonical
                return width
        return 0


def _is_name(piece: str) -> bool:
    return WORDS[piece] is not None and piece.lower() not in _titles()
