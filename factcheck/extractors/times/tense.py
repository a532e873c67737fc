"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

from itertools import chain

from factcheck.extractors.times.grammar import context_words, word_before
from factcheck.lexicon import values
from factcheck.text.scan import Scan

_TENSES = values("time_context", "tense")
_AHEAD = values("time_context", "ahead")
_AUXILIARIES = context_words("auxiliary")
_PASSIVE = context_words("passive")
_AIM = context_words("aim")
_UNTIL = context_words("until")
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """Whether a piece is in the "past" or "future", by the nearest verb before it in the sentence, else the next.

    What was moved "to January" or left "until Friday" may be still to come: a verb in the past says nothing there.
    """
    start, end = scan.sentences[scan.sentence_at(scan.starts[place])]
    first, last = scan.piece_at(start), scan.piece_at(end)
    before = range(place - 1, max(first, place - _FARTHEST) - 1, -1)
    after = range(place + 1, min(last, place + _FARTHEST))
    pieces = scan.pieces
    tense = next((found for index in chain(before, after) if (found := _tense(pieces, index))), None)
    return None if tense == "past" and word_before(scan, place) in _UNTIL else tense


def _tense(pieces: list[str], place: int) -> str | None:
    word = pieces[place].lower()
    if word in _AHEAD and (_word(pieces, place + 2) in _AIM or _word(pieces, place - 2) in _AUXILIARIES):
        return "future"
    if word.endswith("ed") and len(word) > 4:
        return None if _word(pieces, place - 2) in _PASSIVE else "past"
    tense = _TENSES.get(word)
    return None if tense == "past" and _word(pieces, place - 2) == "to" else tense


def _word(pieces: list[str], place: int) -> str:
    return pieces[place].lower() if 0 <= place < len(pieces) else ""
