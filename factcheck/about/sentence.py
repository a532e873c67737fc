"""A sentence as the claims in it see it: meaningful words, on a line on which clauses are far apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from factcheck.about.dates import dates_of
from factcheck.about.expected import EXPECTED, is_of_other
from factcheck.about.line import Line
from factcheck.about.marks import Mark
from factcheck.about.spots import Spot
from factcheck.model import HOLDERS, Mention
from factcheck.text.nouns import HYPHENS, POSSESSIVES, words_of
from factcheck.text.stems import WORDS, Word

_IN_NAMES = frozenset({"of", "for"})
_AT = frozenset({"in", "on", "at", "by", "for", "from", "with", "after", "before", "since", "during"})
_AS = frozenset({"as", "though", "although", "while", "but", "and", "if", "when", "because"})
"""Capitalised before a name at the head of a sentence, what makes it no speaker, and what is no part of it."""
_SHORTEST_NAME = 2  # "I" is none
_PUTS = frozenset({"put", "puts"})
_PUT_REACH = 12
"""How many pieces behind "put" the "at" may stand by which it tells a figure."""
_SAYING_REACH = 6
"""How many pieces (words and blanks) after a verb of saying a date is still that of the statement."""
_LIVES = frozenset({"life", "lives"})
_DEATH = Word("+death", "measure")
_LOSS = Word("+loss", "measure")
_WEALTH = Word("+wealth", "measure")
_MISSING = Word("+missing", "measure")
_TRACES, _WITHOUT = words_of("trace"), words_of("without")
_ARTICLES = words_of("article")
_EACH = _ARTICLES | {"per"}
_LOSSES = words_of("loss")
_FOUND = words_of("found")
_RARE = _PUTS | _LIVES | _FOUND | {"worth"}
"""Words that most sentences lack, which are therefore looked for together."""
_NOT_REACH = 6
"""How many pieces before "found" a "not" may stand."""
_LOSS_REACH = 8
"""How many pieces before lives may stand what befell them."""
_WEIGHS, _WEIGHT_REACH = frozenset({"weigh", "weighs", "weighing"}), 7
"""What is no plan before a weight, and how many pieces behind it that may stand."""
_TO_COME = frozenset({"forecast", "plan"})
"""The roles of marks that tell what is to come."""


class Token(NamedTuple):
    """A word of a sentence that carries meaning; ``place`` is its place on the line."""

    piece: int
    place: int
    surface: str
    word: Word


_KEPT = frozenset({"began", "begin", "started", "start", "go", "went", "were", "have"})
"""Behind "records" that say nothing: "since records began in 1961"."""


class Sentence:
    """One sentence of an article, with its mentions in order, and what is the same for all of them.

    The words of what may be measured are those outside of all mentions but those that hold others.
    """

    def __init__(self, line: Line, index: int, mentions: list[Mention]) -> None:
        self.scan = scan = line.scan
        self.span = scan.sentences[index]
        self.first, self.last = first, last = scan.sentence_pieces[index]
        self.line = line
        self.spots = spots = [self._spot(mention) for mention in mentions]
        self.starts = {spot.first for spot in spots if spot.mention.kind != "set"}
        """The pieces at which mentions begin, but for sets."""
        self._rare = _RARE.intersection(scan.pieces[first:last])
        self._taken: set[int] = set()
        for spot in spots:
            if spot.mention.kind not in HOLDERS:
                self._taken.update(range(spot.first, spot.last + 1))
        self.measures = self._found_measures()
        self._measured = [token.place for token in self.measures]
        self._marks = self._found_marks()
        self._marked = [mark.place for mark in self._marks]
        self._foretells = any(mark.role in EXPECTED for mark in self._marks)
        self._saying = [
            mark.piece
            for mark in self._marks
            if mark.role == "saying"
            and scan.word_before(mark.piece) != "than"  # "more than expected"
            and not (scan.pieces[mark.piece] == "records" and scan.word_after(mark.piece + 1) in _KEPT)
        ]
        self.put = self._putting()
        self.places, self.names = line.names(first, last)
        self.attribution = self._attribution()
        self.dates = dates_of(scan, spots, first, last, self.is_reporting)

    def measures_near(self, spot: Spot, reach: int) -> list[Token]:
        """The words of what may be measured within so many words of a mention, in order."""
        return self.measures[_within(self._measured, spot, reach)]

    def marks_near(self, spot: Spot, reach: int) -> list[Mark]:
        """The marks within so many words of a mention, in order; of what is to come in its clause or before."""
        found = self._marks[_within(self._marked, spot, reach)]
        if self._foretells:
            found = [mark for mark in found if not (mark.role in EXPECTED and is_of_other(self.scan, mark, spot))]
        if not any(mark.piece > spot.last and mark.role in _TO_COME for mark in found):
            return found
        partings, _ = self._boundaries
        after = bisect_right(partings, spot.last)
        end = partings[after] if after < len(partings) else self.last
        return [mark for mark in found if mark.piece < end or mark.role not in _TO_COME]

    @cached_property
    def tokens(self) -> list[Token]:
        """The meaningful words outside of all mentions but those that hold others."""
        pieces, places, taken = self.scan.pieces, self.line.places, self._taken
        words = map(WORDS.__getitem__, pieces[self.first : self.last])
        found = [
            Token(index, places[index], pieces[index], word)
            for index, word in enumerate(words, self.first)
            if word is not None and index not in taken
        ]
        lost = self._lost_lives
        return [token._replace(word=_DEATH) if token.piece in lost else token for token in found] if lost else found

    @cached_property
    def _lost_lives(self) -> list[int]:
        """The pieces that speak of deaths: the lives of "lost their lives", of "claimed 12 lives"."""
        pieces, first = self.scan.pieces, self.first
        if self._rare.isdisjoint(_LIVES):
            return []
        lives = [piece for piece in range(first, self.last) if pieces[piece] in _LIVES]
        return [
            life
            for life in lives
            if any(piece.lower() in _LOSSES for piece in pieces[max(first, life - _LOSS_REACH) : life])
        ]

    def _found_marks(self) -> list[Mark]:
        """The marks, but for those of figures themselves: "a quarter of us", "over an hour", "70 miles per hour" are no
        rates."""
        marks, pieces = self.line.marks(self.first, self.last), self.scan.pieces
        marks = [mark for mark in marks if not (pieces[mark.piece].lower() in _WEIGHS and self._is_weight(mark))]
        if not any(pieces[mark.piece] in _EACH for mark in marks):
            return marks
        told: set[int] = set()
        for spot in self.spots:
            if spot.mention.kind in ("percent", "duration", "quantity"):
                told.update(range(spot.first, spot.last + 1))
        return [mark for mark in marks if pieces[mark.piece] not in _EACH or mark.piece not in told]

    def _is_weight(self, mark: Mark) -> bool:
        """Whether "weighs" tells how heavy something is, and no plan: "weighs just 2 kg"."""
        reach = range(mark.piece + 2, mark.piece + _WEIGHT_REACH)
        return any(spot.mention.kind == "quantity" and spot.first in reach for spot in self.spots)

    def _found_measures(self) -> list[Token]:
        pieces, places, taken = self.scan.pieces, self.line.places, self._taken
        found = self.line.measures(self.first, self.last)
        told = [
            Token(piece, places[piece], surface, word)
            for piece in found
            if piece not in taken and (word := WORDS[surface := pieces[piece]])
        ]
        if "worth" in self._rare:
            told = [
                token._replace(word=_WEALTH)
                if pieces[token.piece] == "worth" and pieces[token.piece - 2] == "net"
                else token
                for token in told
            ]
        told += [
            Token(piece, places[piece], pieces[piece], _MISSING) for piece in [*self._untraced(), *self._unfound()]
        ]
        for life in self._lost_lives:
            told = [token for token in told if token.word != _LOSS or not 0 < life - token.piece <= _LOSS_REACH]
            told.append(Token(life, places[life], pieces[life], _DEATH))
        return sorted(told, key=attrgetter("piece"))

    def _untraced(self) -> list[int]:
        """The pieces that tell that people are missing: the news of "without news of 58 others"."""
        pieces = self.scan.pieces
        return [
            spot.first - 4
            for spot in self.spots
            if spot.before == "of" and spot.first - 6 >= self.first
            if pieces[spot.first - 4] in _TRACES and pieces[spot.first - 6] in _WITHOUT
        ]

    def _unfound(self) -> list[int]:
        """The pieces that tell that people are missing: the found of "have still not been found"."""
        pieces, first = self.scan.pieces, self.first
        if not self.spots or self._rare.isdisjoint(_FOUND):
            return []
        found = [piece for piece in range(first, self.last) if pieces[piece] in _FOUND]
        return [piece for piece in found if "not" in pieces[max(first, piece - _NOT_REACH) : piece]]

    def _attribution(self) -> str | None:
        """Who says so: the name beside the first verb of saying, or after "according to"."""
        piece = self._saying[0] if self._saying else self.put
        if piece is None:
            return None
        if self.scan.pieces[piece].lower() == "according":
            return self._name_run(piece + 4, 1)
        before = piece - 2 - (self.scan.pieces[max(piece - 2, self.first)] in POSSESSIVES)
        return self._name_run(before, -1) or self._name_run(piece + 2, 1)

    def _putting(self) -> int | None:
        """The verb of "put the losses at"."""
        pieces, first = self.scan.pieces, self.first
        if self._rare.isdisjoint(_PUTS):
            return None
        found = (piece for piece in range(first, self.last) if pieces[piece] in _PUTS)
        return next((piece for piece in found if "at" in pieces[piece : piece + _PUT_REACH]), None)

    def _name_run(self, index: int, step: int) -> str | None:
        """The run of capitalised words that begins at a piece and goes on in one direction: "Bank of England"."""
        pieces = self.scan.pieces
        run: list[str] = []
        while (
            self.first <= index < self.last
            and index not in self._taken
            and (
                pieces[index].isspace()
                or pieces[index][0].isupper()
                or (run and (self._is_joint(index) or (step < 0 and self._joins_name(index))))
            )
        ):
            run.append(pieces[index])
            index += step
        words = "".join(run[::step]).split()
        if words and words[0].lower() in _AT:
            return None  # "In Hale alone, where it maintains"
        name = " ".join(words[1:] if words and words[0].lower() in _AS else words)
        return name if len(name) >= _SHORTEST_NAME and name not in _ARTICLES else None

    def _is_joint(self, index: int) -> bool:
        """Whether a piece is a hyphen inside a name, and no dash."""
        pieces = self.scan.pieces
        return pieces[index] in HYPHENS and not (pieces[index - 1].isspace() or pieces[index + 1 : index + 2] == [" "])

    def _joins_name(self, index: int) -> bool:
        """Whether a piece is a small word inside a name: "Ministry of Health"; not in "said Lee of Hull"."""
        pieces, before = self.scan.pieces, index - 2
        return pieces[index] in _IN_NAMES and before >= self.first and pieces[before][0].isupper()

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the meaningful words."""
        return frozenset([token.word.stem for token in self.tokens])

    def is_reporting(self, spot: Spot) -> bool:
        """Whether a date is that of a statement: "said on Tuesday", "told reporters on Friday"."""
        if spot.mention.kind != "date":
            return False
        before = bisect_left(self._saying, spot.first)
        return before > 0 and spot.first - self._saying[before - 1] <= _SAYING_REACH

    def clause_start(self, piece: int) -> int:
        """The first piece of the statement that holds a piece; boundaries inside mentions do not count."""
        partings, _ = self._boundaries
        before = bisect_right(partings, piece)
        return partings[before - 1] + 1 if before else self.first

    def clause_end(self, piece: int) -> int:
        """The piece at which the clause ends that goes on at a piece: a boundary, or another mention."""
        _, ends = self._boundaries
        after = bisect_left(ends, piece)
        return ends[after] if after < len(ends) else self.last

    @cached_property
    def _boundaries(self) -> tuple[list[int], list[int]]:
        """The pieces that part statements, and those at which a clause ends."""
        first, last, taken = self.first, self.last, self._taken
        partings = [at for at in self.line.partings(first, last) if at not in taken]
        return partings, sorted({*self.line.tolls(first, last), *taken.intersection(range(first, last))})

    def _spot(self, mention: Mention) -> Spot:
        starts, places, end = self.scan.starts, self.line.places, self.last - 1
        first = bisect_right(starts, mention.start) - 1
        last = bisect_left(starts, mention.end, first) - 1
        before, after = self._word(first - 1, -1), self._word(last + 1, 1)
        return Spot(mention, first, last, places[min(first, end)], places[min(last, end)], before, after)

    def _word(self, piece: int, step: int) -> str:
        """The word at a piece, or behind the blank there in a direction, in lower case; empty beyond the sentence."""
        pieces, first, last = self.scan.pieces, self.first, self.last
        if first <= piece < last and pieces[piece].isspace():
            piece += step
        return pieces[piece].lower() if first <= piece < last else ""


def _within(places: list[int], spot: Spot, reach: int) -> slice:
    """Which of some places in order are within so many words of a mention."""
    return slice(bisect_left(places, spot.start - reach), bisect_right(places, spot.end + reach))
