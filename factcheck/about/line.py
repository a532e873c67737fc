"""The pieces of an article on one line, on which clauses are far apart, and those that say something of claims."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, compress

from factcheck.about.marks import Mark, begins_mark, marks_of
from factcheck.about.names import names_of
from factcheck.text.memory import Memory
from factcheck.text.scan import Scan
from factcheck.text.stems import WORDS

TOLLS = {
    **dict.fromkeys((";", "–", "—", "while", "whereas", "though", "although"), 6),
    **dict.fromkeys(("but",), 5),
    **dict.fromkeys((":", "(", ")", "[", "]", "because"), 4),
    **dict.fromkeys(("which", "who", "when", "where", "after", "before", "compared"), 3),
    **dict.fromkeys((",", "and", "as", "since", "than"), 2),
}
"""What crossing a boundary between clauses costs, in words."""
# The traits of a piece in one byte: how far it leads along the line, and what it may be.
_STEP, _CAPITAL, _MARK, _MEASURE, _HYPHEN = 0b111, 1 << 3, 1 << 4, 1 << 5, 1 << 6
_ONLY = {trait: bytes(byte & trait for byte in range(256)) for trait in (_STEP, _CAPITAL, _MARK, _MEASURE, _HYPHEN)}


def _traits(piece: str) -> int:
    word, lower = WORDS[piece], piece.lower()
    return (
        (piece[0].isalnum() + TOLLS.get(lower, 0))
        | (_CAPITAL if piece[0].isupper() else 0)
        | (_MARK if begins_mark(lower) else 0)
        | (_MEASURE if word is not None and word.role == "measure" else 0)
        | (_HYPHEN if piece == "-" else 0)
    )


_TRAITS = Memory(_traits)


class Line:
    """The line of an article; ``places`` holds the place of each piece, in words from the beginning."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self._traits = bytes(map(_TRAITS.__getitem__, scan.pieces))
        steps = bytearray(self._traits.translate(_ONLY[_STEP]))
        for hyphen in self._where(_HYPHEN):
            if scan.pieces[hyphen - 1].isspace():
                steps[hyphen] += TOLLS["–"]
        self.places = list(accumulate(steps))
        self._names = names_of(scan, self._where(_CAPITAL))
        self._named = sorted(self._names)
        self._marks = self._where(_MARK)
        self._measures = self._where(_MEASURE)

    def _where(self, trait: int) -> list[int]:
        """The pieces with a trait, in order."""
        return list(compress(range(len(self._traits)), self._traits.translate(_ONLY[trait])))

    def names(self, first: int, last: int) -> list[tuple[int, str]]:
        """The places and names among the pieces from ``first`` up to ``last``."""
        return [(self.places[piece], self._names[piece]) for piece in between(self._named, first, last)]

    def marks(self, first: int, last: int) -> list[Mark]:
        """The marks among the pieces from ``first`` up to ``last``; of overlapping forms the longest."""
        return marks_of(self.scan.pieces, self.places, between(self._marks, first, last))

    def measures(self, first: int, last: int) -> list[int]:
        """Those of the pieces from ``first`` up to ``last`` that say what may be measured."""
        return between(self._measures, first, last)


def between(pieces: list[int], first: int, last: int) -> list[int]:
    """Those of some pieces in order that are from ``first`` up to ``last``."""
    return pieces[bisect_left(pieces, first) : bisect_left(pieces, last)]
