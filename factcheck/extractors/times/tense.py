"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

from itertools import chain

from factcheck.extractors.times.grammar import context_words
from factcheck.lexicon import values
from factcheck.text.memory import Memory
from factcheck.text.scan import Scan

_TENSES = values("time_context", "tense")
_AHEAD = values("time_context", "ahead")
_NOUN_BEFORE = context_words("noun_before")
_BARE_BEFORE = context_words("bare_before")
_AUXILIARIES = context_words("auxiliary")
_NO_PARTICIPLES = context_words("no_participle")
_NOT_YET = context_words("not_yet")
_CLAUSE = context_words("new_clause")
_PRESENT = context_words("present")
_UNABLE = context_words("unable")
_PASSIVE = context_words("passive")
_AIM = context_words("aim")
_UNTIL = context_words("until")
_REPORTING = context_words("reporting")
_FUTURE_PAIRS = context_words("future_pair")
_NUMBERS = frozenset(values("numbers", "cardinal"))
_POSSESSIVE = ("'s", "’s")
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """Whether a piece is in the "past" or "future", by the nearest verb before it in the sentence, else the next.

    "Said" after it tells only when it was said. What was moved "to January" or left "until Friday" may be still to
    come: a verb in the past says nothing there. "As soon as Friday" is.
    """
    beside = scan.word_before(place).lower()
    if f"{scan.word_before(place - 2).lower()} {beside}" in _FUTURE_PAIRS:
        return "future"
    if beside == "than" and scan.text.startswith(_POSSESSIVE, scan.starts[place] + len(scan.pieces[place])):
        return "past"  # "more than Monday's close"
    first, last = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    back = range(place - 1, max(first, place - _FARTHEST) - 1, -1)
    ahead = range(place + 1, min(last, place + _FARTHEST))
    near, far = (ahead, back) if _begins_clause(scan, place) else (back, ahead)
    for index in chain(near, far):
        word = scan.pieces[index]
        if _MARKS[word] and not (index > place and word.lower() in _REPORTING):
            tense = _tense(scan.pieces, index, index > place)
            if tense:
                return None if tense == "past" and beside in _UNTIL else tense
    return None


def _begins_clause(scan: Scan, place: int) -> bool:
    """Whether a date is the first of its clause: ", and on Thursday the king will", "; on Thursday"."""
    head = place - 2 if scan.word_before(place).lower() in _CLAUSE else place
    if scan.word_before(head).lower() in ("and", "but"):
        head -= 2
    return head >= 2 and scan.letters[head - 1] == " " and scan.pieces[head - 2] in (",", ";", ":", "–", "—")


def _mark(word: str) -> str:
    """What a word says by itself: "future", "past", a "participle", or "ahead", "third" and "bare" in some company."""
    small = word.lower()
    if small in _AHEAD:
        return "ahead"
    participle = word.islower() and word.endswith("ed") and len(word) > len("need") and word not in _NO_PARTICIPLES
    return _TENSES.get(small) or ("participle" if participle else "")


_MARKS = Memory(_mark)


def _tense(pieces: list[str], place: int, ahead: bool) -> str | None:
    """The tense of a verb; ahead of it "on Monday he is sworn in" is to come, while "he is accused" tells nothing."""
    mark, before, after = _MARKS[pieces[place]], _word(pieces, place - 2), _word(pieces, place + 2)
    if mark in _IS_VERB:
        return "future" if _IS_VERB[mark](_word(pieces, place - 1), before) else None
    if mark == "ahead":
        if before in _AUXILIARIES or after in _AIM:
            return "future"
        mark = "participle"
    if mark != "future" and before == "be":
        return None if _word(pieces, place - 4) in _UNABLE else "future"
    if ahead and mark != "future" and before in _PRESENT:
        return "future"
    if mark == "participle":
        return None if before in _PASSIVE else "past"
    return None if mark == "past" and before in _NOT_YET else mark


def _is_third(beside: str, before: str) -> bool:
    """Whether "visits" is a verb there and not the noun, as it is in "31 votes"."""
    is_counted = before[:1].isdigit() or before in _NUMBERS
    return beside not in _NOUN_BEFORE and before not in _NOUN_BEFORE and not is_counted


def _is_bare(beside: str, before: str) -> bool:
    """Whether "visit" is a verb there and not the noun."""
    return beside.isspace() and (before in _BARE_BEFORE or before.endswith("s")) and before not in _NOUN_BEFORE


_IS_VERB = {"third": _is_third, "bare": _is_bare}


def _word(pieces: list[str], place: int) -> str:
    return pieces[place].lower() if 0 <= place < len(pieces) else ""
