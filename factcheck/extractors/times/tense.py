"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

from factcheck.lexicon import values
from factcheck.text.scan import Scan

_TENSES = values("time_tense", "tense")
_AHEAD = values("time_tense", "ahead")
_AUXILIARIES = values("time_tense", "auxiliary")
_PASSIVE = frozenset({"is", "are", "be", "being"})
_TO = frozenset({"to", "for"})
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """The tense of the nearest verb before a piece in its sentence, else of the first one after it; None without one."""
    pieces = scan.pieces
    first, last = (scan.piece_at(offset) for offset in scan.sentences[scan.sentence_at(scan.starts[place])])
    for index in range(place - 1, max(first, place - _FARTHEST) - 1, -1):
        if tense := _tense(pieces, index):
            return tense
    for index in range(place + 1, min(last, place + _FARTHEST)):
        if tense := _tense(pieces, index):
            return tense
    return None


def _tense(pieces: list[str], place: int) -> str | None:
    word = pieces[place].lower()
    if word in _AHEAD and (_word(pieces, place + 2) in _TO or _word(pieces, place - 2) in _AUXILIARIES):
        return "future"
    if word.endswith("ed") and len(word) > 4:
        return None if _word(pieces, place - 2) in _PASSIVE else "past"
    return _TENSES.get(word)


def _word(pieces: list[str], place: int) -> str:
    return pieces[place].lower() if 0 <= place < len(pieces) else ""
