"""Whether what a sentence says near a place has happened or is to come."""

from __future__ import annotations

import re
from itertools import chain

from factcheck.extractors.times.grammar import context_words
from factcheck.extractors.times.verbs import MARKS, applies_at, tense_of, word_at
from factcheck.lexicon import values
from factcheck.text.nouns import POSSESSIVES
from factcheck.text.scan import Scan

_CLAUSE = context_words("new_clause")
_UNTIL = context_words("until")
_STILL_OPEN = _UNTIL - {"to", "by"}
"""Words before a day that is to come behind "is": "is closed until Friday"."""
_BEFORE = _UNTIL | {"before"}
_DEFERRING = context_words("deferring")
_ENACTING = context_words("enacting")
_TOLD = context_words("reporting")
_NOT_AHEAD = _TOLD | context_words("possible")
_WOULD = frozenset({"would", "will", "should"})
_FUTURE_PAIRS = context_words("future_pair")
_PRESENT = context_words("present")
_AS_SUBJECT = context_words("after_day_to_come")
_PAST_BEFORE = context_words("before_past")
_ARTICLES = context_words("article")
_PAST_WHOSE = context_words("before_past_event")
_PAST_EVENTS = context_words("past_event")
_FUTURE_WHOSE = context_words("before_set_event")
_SET_EVENTS = context_words("set_event")
_BESIDE = context_words("beside_date")
_FARTHEST = 80
"""How many pieces away a verb may stand."""


def tense_at(scan: Scan, place: int) -> str | None:
    """Whether a piece is in the "past", or the "future", or a "start" to come: "applies from July 1"."""
    start = _start(scan, place)
    tense = _tense_at(scan, place, start)
    return start if start and tense == "future" else tense


def _tense_at(scan: Scan, place: int, start: str | None) -> str | None:
    """The tense by the words beside a piece, the nearest verb before it, else the next.

    "Said" after it tells only when it was said. What was left "until Friday" may be still to come: a verb in the past
    says nothing there, unless it puts something off, or ruled it out. "As soon as Friday" is to come.
    """
    first, last = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    beside = scan.word_before(place).lower()
    begins = place == first or _begins_clause(scan, place)
    if told := _beside(scan, place, beside, begins):
        return told
    if beside == "for" and _is_of_forecast(scan, place):
        return None
    is_set = beside == "for" and _is_of(scan, place, _SET_EVENTS)  # "is ready for Friday's match"
    is_event = scan.word_before(place - 2).lower() in _PAST_EVENTS  # "the attack on 3 May"
    back = range(place - 1, max(_quote_end(scan, place), first, place - _FARTHEST) - 1, -1)
    ahead = range(place + 1, min(last, place + _FARTHEST))
    near, far = (ahead, back) if begins and place != first else (back, ahead)
    is_led = beside == "on" and scan.word_before(place - 2).lower() == "again"  # "Rovers play again on Sunday"
    for index in chain(near, far):
        word = scan.pieces[index]
        if word == "ahead" and index < place - 4 and word_at(scan.pieces, index + 2) == "of":
            return None  # "leaders wrote to her ahead of her inauguration on 20 May"
        if start and index < place and applies_at(scan.pieces, index):
            return "future"
        if not MARKS[word] or (index > place and word.lower() in _NOT_AHEAD):
            continue
        if MARKS[word] == "either" and (is_event or "," in scan.pieces[index:place]):
            continue
        if word.lower() in _TOLD and index < place - 4 and _WOULD & {word_at(scan.pieces, place + n) for n in (2, 4)}:
            return "future"  # "said the handover on 20 May would"
        if (beside in _STILL_OPEN or is_set) and word.lower() in _PRESENT and index < place:
            return "future"
        tense = tense_of(scan.pieces, index, index > place)
        if word == "ruled" and beside in _BEFORE and word_at(scan.pieces, index + 2) == "out":
            return "future"
        if tense == "past" and beside in _UNTIL:
            return "future" if word.lower() in _DEFERRING else None
        if tense == "past" and beside == "from" and word.lower() in _ENACTING:
            return "future"
        if tense:
            return tense
        is_led = is_led or (index < place and word_at(scan.pieces, index - 2) == "to")
    return "future" if is_led else None  # the headline "Strike to hit trains on Friday"


def _quote_end(scan: Scan, place: int) -> int:
    """Where a quotation before a place ends, whose verbs say nothing of it: '"We will pay," reads the Friday note'."""
    start = scan.starts[max(0, place - _FARTHEST)]
    ends = [match.end() for match in _CLOSING.finditer(scan.text, start, scan.starts[place])]
    return scan.piece_at(ends[-1]) if ends else 0


_CLOSING = re.compile('[,.?!]["”](?= )')


def _start(scan: Scan, place: int) -> str | None:
    """ "start" for "from July 1", "future" for "from Monday", should they be to come; None for all else.

    Nothing begins on a date that owns something ("from Monday's high"), nor need it with a month ("from July").
    """
    word, after = scan.pieces[place], scan.word_after(place + 1)
    if scan.word_before(place).lower() != "from" or _owner_end(scan, place):
        return None
    if word[0].isdigit() or after[:1].isdigit():
        return "start"
    return "future" if "weekday" in scan.vocabulary.roles(word) else None


def _beside(scan: Scan, place: int, beside: str, begins: bool) -> str | None:
    """What the words beside a date tell: "as soon as Friday", "the vote is Friday", "Friday is", "Friday's blast"."""
    before = scan.word_before(place - 2).lower()
    if beside in _PAST_BEFORE or (before in _PAST_BEFORE and beside in _ARTICLES):
        return "past"
    if beside == "of" and before == "as" and not _is_of_new_rule(scan, place):
        return "past"  # "as of Sunday 228 remain missing"
    if beside in _PRESENT or f"{before} {beside}" in _FUTURE_PAIRS:
        return "future"
    if begins and word_at(scan.pieces, place + 2) in _AS_SUBJECT:
        return "future"
    if beside == "in" and (_is_of_past_change(scan, place) or _is_of_old_level(scan, place)):
        return "past"
    if beside in ("in", "to") and _is_of_result(scan, place):
        return "past"
    is_birthday = beside == "in" and before.isdigit() and word_at(scan.pieces, place - 6) in _TURNING
    if is_birthday or (beside == "until" and before in _HAVING):
        return "future"
    if _is_of(scan, place, _PAST_EVENTS) or (beside in _PAST_WHOSE and _owner_end(scan, place)):
        return "past"
    return "future" if beside in _FUTURE_WHOSE and _is_of(scan, place, _SET_EVENTS) else None


def _is_of_new_rule(scan: Scan, place: int) -> bool:
    """Whether a sentence tells what is so from a day on: "as of Monday the fee will be", "applies as of Monday"."""
    first, last = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    return not _OF_RULES.isdisjoint(scan.pieces[max(first, place - _FARTHEST) : min(last, place + _FARTHEST)])


_OF_RULES = _WOULD | {"apply", "applies", "begin", "begins", "start", "starts", "take", "takes"}


def _is_of_past_change(scan: Scan, place: int) -> bool:
    """Whether a month is that of a change with which what comes is compared: "following a 0.1% rise in January"."""
    if word_at(scan.pieces, place - 4) not in _CHANGE_NOUNS:
        return False
    near = scan.pieces[max(0, place - _COMPARED_REACH) : place]
    return not _COMPARED.isdisjoint(map(str.lower, near)) and any(piece[0].isdigit() for piece in near)


def _is_of_result(scan: Scan, place: int) -> bool:
    """Whether a month is that of a figure that came before what is done: "will sell after losing £4m in December"."""
    start = scan.starts[max(0, place - _COMPARED_REACH)]
    return _RESULT.search(scan.text, start, scan.starts[place]) is not None


_RESULT = re.compile(r"\b[Aa]fter [a-z]+ing [^.,;:]{0,12}\d[^,;:]{0,60}$")


def _is_of_old_level(scan: Scan, place: int) -> bool:
    """Whether a month is that of the level before: "raised to 1.6% from 1.3% in March", "up from one in October"."""
    start = scan.starts[max(0, place - _COMPARED_REACH)]
    return _OLD_LEVEL.search(scan.text[start : scan.starts[place]]) is not None


def _is_of_forecast(scan: Scan, place: int) -> bool:
    """Whether a period is foreseen, and only the figure for it was changed: "the forecast for May was raised to 3%"."""
    start = scan.starts[place]
    is_led = _FORECAST.search(scan.text, scan.starts[max(0, place - _COMPARED_REACH)], start)
    return bool(is_led and _REVISED.match(scan.text, start))


_FORECAST = re.compile(r"\b(?:forecast|projection|outlook)s? for $")
_REVISED = re.compile(
    r"[A-Za-z–-]{3,24} (?:is|was|has been|had been) "
    r"(?:revised|raised|lifted|lowered|cut|trimmed|upgraded|downgraded|kept|retained)\b"
)
_HAVING = frozenset({"has", "have", "got"})
""" "She has until May"."""
_TURNING = frozenset({"turns", "turn"})
_OLD_LEVEL = re.compile(
    r"(?:\b(?:up|down)|[0-9%]|per ?cent|[mb]n?|[mb]illion),? from (?:an? |the |about |some )?"
    r"[^\s,;:]{1,12}(?: (?:per cent|percent|[mb]illion|[a-z]{3,12}))? in $"
)
_CHANGE_NOUNS = frozenset(values("trends", "change_noun"))
_COMPARED = frozenset({"following", "after", "from", "against", "versus"})
_COMPARED_REACH = 18


def _owner_end(scan: Scan, place: int) -> int:
    """The piece of the ending in "Friday's" or "Friday night's"; 0 where there is none."""
    return next((end for end in (place + 1, place + 3) if word_at(scan.pieces, end) in POSSESSIVES), 0)


def _is_of(scan: Scan, place: int, nouns: frozenset[str]) -> bool:
    """Whether a date owns one of some nouns: "Friday's supreme court ruling"."""
    end = _owner_end(scan, place)
    for word in (word_at(scan.pieces, end + 2 * n) for n in range(1, 4) if end):
        if word in nouns:
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
