"""A sentence as the claims in it see it: meaningful words, on a line on which clauses are far apart."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from factcheck.about.marks import marks_of
from factcheck.model import Mention
from factcheck.text.scan import Scan
from factcheck.text.stems import Word, word_of

# What crossing a boundary costs, in words.
_TOLLS = {
    **dict.fromkeys((";", "–", "—", "while", "whereas", "though", "although"), 6),
    **dict.fromkeys(("but",), 5),
    **dict.fromkeys((":", "(", ")", "[", "]", "because"), 4),
    **dict.fromkeys(("which", "who", "when", "where", "after", "before", "compared"), 3),
    **dict.fromkeys((",", "and", "as", "since", "than"), 2),
}


class Token(NamedTuple):
    """A word of a sentence that carries meaning; ``place`` is its place on the sentence's line."""

    piece: int
    place: int
    surface: str
    word: Word


class Sentence:
    """One sentence of a scan, with its mentions in order. ``places`` holds the place of each of its pieces."""

    def __init__(self, scan: Scan, span: tuple[int, int], mentions: list[Mention]) -> None:
        self.scan = scan
        self.span = span
        self.mentions = mentions
        self.first = scan.piece_at(span[0])
        self.last = bisect_left(scan.starts, span[1])
        self.places = self._places() if mentions else []
        self.marks = marks_of(scan, self.first, self.last) if mentions else []
        self._ends = [(mention, self._ends_of(mention)) for mention in mentions]
        taken = {
            piece
            for mention in mentions
            if mention.kind != "trend"
            for piece in range(scan.piece_at(mention.start), scan.piece_at(mention.end - 1) + 1)
        }
        self.tokens = [
            Token(index, self.places[index - self.first] if mentions else 0, piece, word)
            for index, piece in enumerate(scan.pieces[self.first : self.last], self.first)
            if index not in taken and piece[0].isalpha() and (word := word_of(piece)) is not None
        ]
        self.stems = frozenset(token.word.stem for token in self.tokens)

    def _places(self) -> list[int]:
        places, place = [], 0
        pieces = self.scan.pieces
        for index in range(self.first, self.last):
            piece = pieces[index]
            if piece[0].isalnum():
                place += 1
            if not piece.isspace():
                place += _TOLLS.get(piece.lower(), 0)
                if piece == "-" and pieces[index - 1].isspace():
                    place += _TOLLS["–"]
            places.append(place)
        return places

    def _ends_of(self, mention: Mention) -> tuple[int, int]:
        first = min(max(self.scan.piece_at(mention.start), self.first), self.last - 1)
        last = min(max(self.scan.piece_at(mention.end - 1), self.first), self.last - 1)
        return self.places[first - self.first], self.places[last - self.first]

    def ends(self, mention: Mention) -> tuple[int, int]:
        """The places of the first and the last piece of a mention of this sentence."""
        return next(ends for other, ends in self._ends if other is mention)

    def place(self, piece: int) -> int:
        """The place of a piece of this sentence."""
        return self.places[piece - self.first]

    def distance(self, place: int, mention: Mention) -> int:
        """How far a place is from a mention; 1 for its neighbour, 0 inside."""
        return apart(place, self.ends(mention))

    def before(self, mention: Mention, count: int) -> list[str]:
        """Up to ``count`` words right before a mention, nearest first, in lower case; signs count as words."""
        index = self.scan.piece_at(mention.start) - 1
        found: list[str] = []
        while index >= self.first and len(found) < count:
            if not self.scan.pieces[index].isspace():
                found.append(self.scan.pieces[index].lower())
            index -= 1
        return found

    def after(self, mention: Mention, count: int) -> list[str]:
        """Up to ``count`` words right after a mention, nearest first, in lower case; signs count as words."""
        index = self.scan.piece_at(mention.end - 1) + 1
        found: list[str] = []
        while index < self.last and len(found) < count:
            if not self.scan.pieces[index].isspace():
                found.append(self.scan.pieces[index].lower())
            index += 1
        return found


def apart(place: int, ends: tuple[int, int]) -> int:
    """How far a place is from what lies between two ends; 0 inside."""
    return max(ends[0] - place, place - ends[1], 0)
