"""Proper names of an article: who and where. A country, its people and its capital are one."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon import entries
from factcheck.text.scan import Scan
from factcheck.text.stems import word_of

_LONGEST = 4


@cache
def _entities() -> dict[str, str]:
    return {e.form: e.value for e in entries("entities") if e.role != "title"}


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

    def _entity(self, pieces: list[str], index: int) -> int:
        """Note an entity of the lexicon that begins at a piece; its width in pieces, 0 for none."""
        for width in range(2 * _LONGEST - 1, 0, -2):
            form = " ".join("".join(pieces[index : index + width]).split())
            canonical = _entities().get(form)
            if canonical:
                for place in range(index, min(index + width, len(pieces))):
                    self.at[place] = canonical
                return width
        return 0


def _is_name(piece: str) -> bool:
    return word_of(piece) is not None and piece.lower() not in _titles()
