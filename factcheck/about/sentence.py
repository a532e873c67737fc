"""A sentence as the claims in it see it: meaningful words, on a line on which clauses are far apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from factcheck.about.marks import marks_of
from factcheck.about.names import Names
from factcheck.model import Mention, Timex
from factcheck.text.memory import Memory
from factcheck.text.scan import Scan
from factcheck.text.stems import WORDS, Word

# What crossing a boundary costs, in words.
_TOLLS = {
    **dict.fromkeys((";", "–", "—", "while", "whereas", "though", "although"), 6),
    **dict.fromkeys(("but",), 5),
    **dict.fromkeys((":", "(", ")", "[", "]", "because"), 4),
    **dict.fromkeys(("which", "who", "when", "where", "after", "before", "compared"), 3),
    **dict.fromkeys((",", "and", "as", "since", "than"), 2),
}
_STEPS = Memory(lambda piece: piece[0].isalnum() + _TOLLS.get(piece.lower(), 0))
"""How far a piece leads along the line: a word for every word or number, and its toll."""
_SAYING_REACH = 6
"""How many pieces (words and blanks) after a verb of saying a date is still that of the statement."""
_FAR = 99


class Line:
    """The pieces of an article on one line; ``places`` holds the place of each."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        pieces = scan.pieces
        steps = list(map(_STEPS.__getitem__, pieces))
        for hyphen in [index for index, piece in enumerate(pieces) if piece == "-"]:
            if pieces[hyphen - 1].isspace():
                steps[hyphen] += _TOLLS["–"]
        self.places = list(accumulate(steps))
        self.names = Names(scan)


class Token(NamedTuple):
    """A word of a sentence that carries meaning; ``place`` is its place on the line."""

    piece: int
    place: int
    surface: str
    word: Word


class Spot(NamedTuple):
    """A mention in its sentence: its first and last piece, and their places.

    ``before`` and ``after`` are the words right before and behind it, in lower case; signs count as words, and at the
    ends of the sentence they are empty.
    """

    mention: Mention
    first: int
    last: int
    start: int
    end: int
    before: str
    after: str

    def distance(self, place: int) -> int:
        """How far a place is from the mention; 1 for its neighbour, 0 inside."""
        if place < self.start:
            return self.start - place
        return place - self.end if place > self.end else 0


class Dated(NamedTuple):
    """A mention whose first day is known. ``reporting``: it is the day of a statement, "said on Tuesday"."""

    spot: Spot
    timex: Timex
    reporting: bool


class Sentence:
    """One sentence of an article, with its mentions in order, and what is the same for all of them."""

    def __init__(self, line: Line, span: tuple[int, int], mentions: list[Mention]) -> None:
        self.scan = scan = line.scan
        self.span = span
        self.first = first = scan.piece_at(span[0])
        self.last = last = bisect_left(scan.starts, span[1])
        self._places = line.places
        self.spots = [self._spot(mention) for mention in mentions]
        self.marks = marks_of(scan.pieces, line.places, first, last)
        self.names = [(line.places[piece], name) for piece, name in line.names.between(first, last)]
        self.dates = [
            Dated(spot, spot.mention.value, self.is_reporting(spot))
            for spot in self.spots
            if isinstance(spot.mention.value, Timex) and spot.mention.value.earliest is not None
        ]

    @cached_property
    def tokens(self) -> list[Token]:
        """The meaningful words outside of all mentions but trends."""
        pieces, places, taken = self.scan.pieces, self._places, self._taken
        words = map(WORDS.__getitem__, pieces[self.first : self.last])
        return [
            Token(index, places[index], pieces[index], word)
            for index, word in enumerate(words, self.first)
            if word is not None and index not in taken
        ]

    @cached_property
    def measures(self) -> list[Token]:
        """The words of what may be measured, outside of all mentions but trends."""
        pieces, places = self.scan.pieces, self._places
        words = map(WORDS.__getitem__, pieces[self.first : self.last])
        found = [(index, word) for index, word in enumerate(words, self.first) if word and word.role == "measure"]
        taken = self._taken if found else ()
        return [Token(index, places[index], pieces[index], word) for index, word in found if index not in taken]

    @cached_property
    def _taken(self) -> set[int]:
        spots = [spot for spot in self.spots if spot.mention.kind != "trend"]
        return {piece for spot in spots for piece in range(spot.first, spot.last + 1)}

    @cached_property
    def attribution(self) -> str | None:
        """Who says so: the name beside the first verb of saying, or after "according to"."""
        for mark in self.marks:
            if mark.role == "saying":
                if self.scan.pieces[mark.piece].lower() == "according":
                    return self._name_run(mark.piece + 4, 1)
                return self._name_run(mark.piece - 2, -1) or self._name_run(mark.piece + 2, 1)
        return None

    def _name_run(self, index: int, step: int) -> str | None:
        """The run of capitalised words that begins at a piece and goes on in one direction."""
        pieces = self.scan.pieces
        run: list[str] = []
        while self.first <= index < self.last and (pieces[index].isspace() or pieces[index][0].isupper()):
            run.append(pieces[index])
            index += step
        return " ".join("".join(run[::step]).split()) or None

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the meaningful words."""
        return frozenset([token.word.stem for token in self.tokens])

    def is_reporting(self, spot: Spot) -> bool:
        """Whether a date is that of a statement: "said on Tuesday", "told reporters on Friday"."""
        if spot.mention.kind != "date":
            return False
        return any(mark.role == "saying" and 0 < spot.first - mark.piece <= _SAYING_REACH for mark in self.marks)

    def period_of(self, spot: Spot) -> tuple[tuple[date, date] | None, int]:
        """The days of the nearest date that is not the day of a statement, and how far it stands."""
        nearest: tuple[date, date] | None = None
        distance = _FAR
        for other, timex, reporting in self.dates:
            if other is spot or reporting or timex.earliest is None or timex.latest is None:
                continue
            if spot.distance(other.start) < distance:
                distance = min(spot.distance(other.start), spot.distance(other.end))
                nearest = (timex.earliest, timex.latest)
        return nearest, distance

    def _spot(self, mention: Mention) -> Spot:
        pieces, places = self.scan.pieces, self._places
        first, last = self.scan.piece_at(mention.start), self.scan.piece_at(mention.end - 1)
        start = places[min(max(first, self.first), self.last - 1)]
        end = places[min(max(last, self.first), self.last - 1)]
        behind = [piece for piece in pieces[max(first - 2, self.first) : first] if not piece.isspace()]
        ahead = [piece.lower() for piece in pieces[last + 1 : min(last + 5, self.last)] if not piece.isspace()]
        after, then, *_ = *ahead, "", ""
        return Spot(mention, first, last, start, end, behind[-1].lower() if behind else "", after, then)

    def _spot(self, mention: Mention) -> Spot:
        starts, places = self.scan.starts, self._places
        first = bisect_right(starts, mention.start) - 1
        last = bisect_left(starts, mention.end, first) - 1
        start = places[min(max(first, self.first), self.last - 1)]
        end = places[min(max(last, self.first), self.last - 1)]
        return Spot(mention, first, last, start, end, self.word(first - 1, -1), self.word(last + 1, 1))

    def word(self, piece: int, step: int) -> str:
        """The word at a piece, or behind the blank there in a direction, in lower case; empty beyond the sentence."""
        pieces = self.scan.pieces
        if self.first <= piece < self.last and pieces[piece].isspace():
            piece += step
        return pieces[piece].lower() if self.first <= piece < self.last else ""
