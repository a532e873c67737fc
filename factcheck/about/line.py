"""The pieces of an article on one line, on which clauses are far apart, and those that say something of claims."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, compress

from factcheck.about.marks import Mark, begins_mark, marks_of
from factcheck.about.names import may_be_name, names_of
from factcheck.text.memory import Memory
from factcheck.text.scan import CHUNKS, Scan
from factcheck.text.stems import WORDS

TOLLS = {
    **dict.fromkeys((";", "–", "—", "while", "whereas", "though", "although"), 6),
    **dict.fromkeys(("but",), 5),
    **dict.fromkeys((":", "(", ")", "[", "]", "because"), 4),
    **dict.fromkeys(("which", "who", "when", "where", "after", "before", "compared"), 3),
    **dict.fromkeys((",", "and", "as", "since", "than"), 2),
}
"""What crossing a boundary between clauses costs, in words."""
PARTING = frozenset((";", "–", "—", ":", ",", "and", "but", "while", "whereas", "though", "although"))
"""The boundaries before which another statement stands; "after the quake" only adds to one."""
# The traits of a piece in one byte: how far it leads along the line, and what it may be.
_STEP = 0b111
_FLAGS = _NAME, _MARK, _MEASURE, _TOLL, _PARTING = 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7
_ONLY = {trait: bytes(byte & trait for byte in range(256)) for trait in (_STEP, *_FLAGS)}


def _traits(piece: str) -> int:
    word, lower = WORDS[piece], piece.lower()
    return (
        (piece[0].isalnum() + TOLLS.get(lower, 0))
        | (_NAME if piece[0].isupper() and may_be_name(piece) else 0)
        | (_MARK if begins_mark(lower) else 0)
        | (_MEASURE if word is not None and word.role == "measure" else 0)
        | (_TOLL if lower in TOLLS else 0)
        | (_PARTING if lower in PARTING else 0)
    )


_TRAITS_OF_PIECE = Memory(_traits)


def _traits_of_chunk(chunk: str) -> bytes:
    """The traits of the pieces of a chunk, in which a hyphen behind white space is a dash."""
    pieces = CHUNKS[chunk]
    traits = bytearray(map(_TRAITS_OF_PIECE.__getitem__, pieces))
    for place, piece in enumerate(pieces):
        if piece == "-" and (place == 0 or pieces[place - 1].isspace()):
            traits[place] += TOLLS["–"]
    return bytes(traits)


_TRAITS = Memory(_traits_of_chunk)


class Line:
    """The line of an article; ``places`` holds the place of each piece, in words from the beginning."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        traits = b"".join(map(_TRAITS.__getitem__, scan.chunks))[:-1]
        self.places = list(accumulate(traits.translate(_ONLY[_STEP])))
        self._flags = {trait: traits.translate(_ONLY[trait]) for trait in _FLAGS}
        self._names = names_of(scan, self._having(_NAME, 0, len(traits)))
        self._named = sorted(self._names)

    def _having(self, trait: int, first: int, last: int) -> list[int]:
        """The pieces with a trait among those from ``first`` up to ``last``, in order."""
        return list(compress(range(first, last), self._flags[trait][first:last]))

    def names(self, first: int, last: int) -> tuple[list[int], list[str]]:
        """The places and names among the pieces from ``first`` up to ``last``."""
        named, places, names = self._named, self.places, self._names
        inside = named[bisect_left(named, first) : bisect_left(named, last)]
        return [places[piece] for piece in inside], [names[piece] for piece in inside]

    def name_at(self, piece: int) -> str | None:
        """The name that begins at a piece."""
        return self._names.get(piece)

    def marks(self, first: int, last: int) -> list[Mark]:
        """The marks among the pieces from ``first`` up to ``last``; of overlapping forms the longest."""
        return marks_of(self.scan.pieces, self.places, self._having(_MARK, first, last))

    def partings(self, first: int, last: int) -> list[int]:
        """Those of the pieces from ``first`` up to ``last`` before which another statement may stand."""
        return self._having(_PARTING, first, last)

    def tolls(self, first: int, last: int) -> list[int]:
        """Those of the pieces from ``first`` up to ``last`` that part clauses."""
        return self._having(_TOLL, first, last)

    def measures(self, first: int, last: int) -> list[int]:
        """Those of the pieces from ``first`` up to ``last`` that say what may be measured."""
        return self._having(_MEASURE, first, last)
