"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

from itertools import chain

from factcheck.extractors.times.grammar import context_words
from factcheck.lexicon import values
from factcheck.text.memory import Memory
from factcheck.text.scan import Scan

_TENSES = values("time_context", "tense")
_AHEAD = values("time_context", "ahead")
_AUXILIARIES = context_words("auxiliary")
_PASSIVE = context_words("passive")
_AIM = context_words("aim")
_UNTIL = context_words("until")
_REPORTING = context_words("reporting")
_SOON = context_words("soon")
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """Whether a piece is in the "past" or "future", by the nearest verb before it in the sentence, else the next.

    "Said" after it tells only when it was said. What was moved "to January" or left "until Friday" may be still to
    come: a verb in the past says nothing there. "As soon as Friday" is.
    """
    if scan.word_before(place).lower() == "as" and scan.word_before(place - 2).lower() in _SOON:
        return "future"
    first, last = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    before = range(place - 1, max(first, place - _FARTHEST) - 1, -1)
    after = range(place + 1, min(last, place + _FARTHEST))
    for index in chain(before, after):
        word = scan.pieces[index]
        if _MARKS[word] and not (index > place and word.lower() in _REPORTING):
            tense = _tense(scan.pieces, index)
            if tense:
                return None if tense == "past" and scan.word_before(place).lower() in _UNTIL else tense
    return None


def _mark(word: str) -> str:
    """What a word says by itself: "future", "ahead" in some company, "past", a "participle", or nothing."""
    word = word.lower()
    if word in _AHEAD:
        return "ahead"
    return _TENSES.get(word) or ("participle" if word.endswith("ed") and len(word) > len("need") else "")


_MARKS = Memory(_mark)


def _tense(pieces: list[str], place: int) -> str | None:
    mark, before = _MARKS[pieces[place]], _word(pieces, place - 2)
    if mark == "ahead":
        if before in _AUXILIARIES or _word(pieces, place + 2) in _AIM:
            return "future"
        mark = "participle"
    if mark == "participle":
        return None if before in _PASSIVE else "past"
    return None if mark == "past" and before == "to" else mark


def _word(pieces: list[str], place: int) -> str:
    return pieces[place].lower() if 0 <= place < len(pieces) else ""
