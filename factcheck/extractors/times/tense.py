"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

from itertools import chain

from factcheck.extractors.times.grammar import context_words
from factcheck.extractors.times.verbs import MARKS, tense_of, word_at
from factcheck.text.scan import Scan

_CLAUSE = context_words("new_clause")
_UNTIL = context_words("until")
_DEFERRING = context_words("deferring")
_NOT_AHEAD = context_words("reporting") | context_words("possible")
_FUTURE_PAIRS = context_words("future_pair")
_PRESENT = context_words("present")
_AS_SUBJECT = context_words("after_day_to_come")
_PAST_BEFORE = context_words("before_past")
_ARTICLES = context_words("article")
_PAST_WHOSE = context_words("before_past_event")
_EVENTS = context_words("past_event")
_BESIDE = context_words("beside_date")
_POSSESSIVE = ("'s", "’s")
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """Whether a piece is in the "past" or "future", by the words beside it, the nearest verb before it, else the next.

    "Said" after it tells only when it was said. What was left "until Friday" may be still to come: a verb in the past
    says nothing there, unless it puts something off. "As soon as Friday" is to come.
    """
    first, last = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    beside = scan.word_before(place).lower()
    begins = place == first or _begins_clause(scan, place)
    if told := _beside(scan, place, beside, begins):
        return told
    back = range(place - 1, max(first, place - _FARTHEST) - 1, -1)
    ahead = range(place + 1, min(last, place + _FARTHEST))
    near, far = (ahead, back) if begins and place != first else (back, ahead)
    is_led = False
    for index in chain(near, far):
        word = scan.pieces[index]
        if not MARKS[word] or (index > place and word.lower() in _NOT_AHEAD):
            continue
        tense = tense_of(scan.pieces, index, index > place)
        if tense == "past" and beside in _UNTIL:
            return "future" if word.lower() in _DEFERRING else None
        if tense:
            return tense
        is_led = is_led or (index < place and word_at(scan.pieces, index - 2) == "to")
    return "future" if is_led else None  # the headline "Strike to hit trains on Friday"


def _beside(scan: Scan, place: int, beside: str, begins: bool) -> str | None:
    """What the words beside a date tell: "as soon as Friday", "the vote is Friday", "Friday is", "Friday's blast"."""
    before = scan.word_before(place - 2).lower()
    if beside in _PAST_BEFORE or (before in _PAST_BEFORE and beside in _ARTICLES):
        return "past"
    if beside in _PRESENT or f"{before} {beside}" in _FUTURE_PAIRS:
        return "future"
    if begins and word_at(scan.pieces, place + 2) in _AS_SUBJECT:
        return "future"
    end = place + 1 if word_at(scan.pieces, place + 1) in _POSSESSIVE else place + 3  # "Friday's", "Friday night's"
    if word_at(scan.pieces, end) not in _POSSESSIVE:
        return None
    return "past" if beside in _PAST_WHOSE or _is_past_event(scan, end + 2) else None


def _is_past_event(scan: Scan, place: int) -> bool:
    """Whether the noun of some words is what happens unforeseen ("supreme court ruling", "attack")."""
    for word in (word_at(scan.pieces, place + 2 * n) for n in range(3)):
        if word in _EVENTS:
            return True
        if not word.isalpha() or word in _BESIDE:
            return False
    return False


def _begins_clause(scan: Scan, place: int) -> bool:
    """Whether a date is the first of its clause: ", and on Thursday the king will", "; on Thursday"."""
    head = place - 2 if scan.word_before(place).lower() in _CLAUSE else place
    if scan.word_before(head).lower() in ("and", "but"):
        head -= 2
    return head >= 2 and scan.letters[head - 1] == " " and scan.pieces[head - 2] in (",", ";", ":", "–", "—")
