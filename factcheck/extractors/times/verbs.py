"""The tense of a verb, by its form and the words around it."""

from __future__ import annotations

import re

from factcheck.extractors.times.grammar import context_words
from factcheck.lexicon import values
from factcheck.text.memory import Memory

_TENSES = values("time_context", "tense")
_AHEAD = values("time_context", "ahead")
_NOUN_BEFORE = context_words("noun_before")
_BARE_BEFORE = context_words("bare_before")
_AUXILIARIES = context_words("auxiliary")
_NO_PARTICIPLES = context_words("no_participle")
_ADJECTIVE_BEFORE = context_words("adjective_before")
_ADVERBS = context_words("adverb_before")
_FORESEEN = context_words("foreseen")
_NOT_YET = context_words("not_yet")
_PRESENT = context_words("present")
_PRESENT_BEFORE = context_words("present_before")
_PRESENT_AFTER = context_words("present_after")
_PRESENT_BEHIND_NAME = context_words("present_behind_name")
_HOLDING = context_words("holding")
_UNABLE = context_words("unable")
_ABLE = context_words("able")
_LEARNT = context_words("learnt")
_BEING = context_words("being")
_PASSIVE = context_words("passive")
_CONDITION = context_words("condition")
_LEADING = context_words("carried_out") | _FORESEEN
_BEFORE_CUT = context_words("before_cut")
_AIM = context_words("aim")
_NO_AIM = context_words("no_aim")
_SCHEDULED = context_words("scheduled")
_APPLYING = context_words("applying")
_IN_S = re.compile("[a-z]{3,}[^aious]s")
"""A plural, or a verb in the present."""
_NUMBERS = frozenset(values("numbers", "cardinal"))
_FARTHEST_CONDITION = 12
"""How many pieces before its verb "if" or "when" may stand."""


def word_at(pieces: list[str], place: int) -> str:
    """A piece in small letters; empty where there is none."""
    return pieces[place].lower() if 0 <= place < len(pieces) else ""


def _mark(word: str) -> str:
    """What a word says by itself: "future", "past", a "participle", or, in some company, one of the other marks."""
    small = word.lower()
    if small in _AHEAD:
        return "ahead"
    participle = word.islower() and word.endswith("ed") and len(word) > len("need") and word not in _NO_PARTICIPLES
    is_month = small == "may" and word != small
    if tense := "" if is_month else _TENSES.get(small, ""):
        return tense
    return "participle" if participle else "either" if _IN_S.fullmatch(word) and word not in _HOLDING else ""


MARKS = Memory(_mark)
"""What words say of the tense, by the word; nothing for most."""


def tense_of(pieces: list[str], place: int, ahead: bool) -> str | None:
    """The tense of a verb; ahead of it "on Monday he is sworn in" is to come, while "he is accused" tells nothing."""
    word, mark = pieces[place].lower(), MARKS[pieces[place]]
    before, after = word_at(pieces, place - 2), word_at(pieces, place + 2)
    if mark == "paired":
        mark = "third" if {f"{word} {after}", f"{before} {word}"} & _SCHEDULED else "either"
    if mark == "either":
        return "future" if _is_present(pieces, place) else None
    if mark in _IS_VERB:
        is_led = before == "to" and word_at(pieces, place - 4) in _LEADING
        is_noun = MARKS[before] in ("past", "participle")  # "took hold"
        name = (word_at(pieces, place - 3) + before).strip() if before.isdigit() else before  # "G20 meets", "31 votes"
        return "future" if not (is_led or is_noun) and _IS_VERB[mark](word_at(pieces, place - 1), name) else None
    if word in _FORESEEN:
        adverb = before in _ADVERBS or before.endswith("ly")
        if "as" in (before, word_at(pieces, place - 4) if adverb else ""):
            return None  # "as planned"
        if "had" in (before, word_at(pieces, place - 4), word_at(pieces, place - 6)):
            return "past"
    if mark == "ahead":
        if before in _AUXILIARIES or after in _AIM or (word == "expected" and before in (",", "more")):
            return "future"
        mark = "participle"
    if mark == "future":
        return None if word == "could" and _is_ability(after, word_at(pieces, place + 4)) else mark
    if word in _BEING and after == "to" and word_at(pieces, place + 4) not in _NO_AIM:
        return "future"
    return None if mark == "present" else _of_past(pieces, place, mark, ahead)


def applies_at(pieces: list[str], place: int) -> bool:
    """Whether a verb in the present tells what holds from a day on: "the ban applies from", "fares rise from"."""
    word, before = pieces[place].lower(), word_at(pieces, place - 2)
    if word not in _APPLYING:
        return False
    return (_is_third if word.endswith("s") else _is_bare)(word_at(pieces, place - 1), before)


def _of_past(pieces: list[str], place: int, mark: str, ahead: bool) -> str | None:
    """The tense of a form of the past: of none where it is an adjective, a noun or a part of another form."""
    before = word_at(pieces, place - 2)
    if before == "be":
        is_unable = word_at(pieces, place - 4) in _UNABLE or pieces[place] in _LEARNT
        return None if is_unable else "future"
    if ahead and before in _PRESENT:
        return "future"
    if before in _PASSIVE:
        return "future" if _is_condition(pieces, place) else None
    if mark == "participle":
        adverb = before in _ADVERBS or before.endswith("ly")
        return None if (word_at(pieces, place - 4) if adverb else before) in _ADJECTIVE_BEFORE else "past"
    is_noun = pieces[place] == "cut" and before in _BEFORE_CUT
    is_to_come = before in _NOT_YET and pieces[place - 2] != "May"
    return None if is_noun or is_to_come else mark


def _is_ability(after: str, then: str) -> bool:
    """Whether "could" tells what was possible: "could not say", "could be found"."""
    return after in _ABLE or (after == "be" and then in _LEARNT)


def _is_condition(pieces: list[str], place: int) -> bool:
    """Whether a verb stands behind "if" or "when" in its clause: "when the case is heard"."""
    for word in reversed(pieces[max(0, place - _FARTHEST_CONDITION) : place]):
        if word.lower() in _CONDITION:
            return True
        if not word[0].isalnum() and not word.isspace():
            return False
    return False


def _is_present(pieces: list[str], place: int) -> bool:
    """Whether a word in -s is a verb: "who picks", "whom Lind picks", ", picks a", "and picks a", "Lind picks a"."""
    if pieces[place - 1 : place] != [" "] or place < len(("who", " ")):
        return False
    before = pieces[place - 2]
    if before.lower() in _PRESENT_BEFORE or "whom" in (word_at(pieces, place - 4), word_at(pieces, place - 6)):
        return True
    after = word_at(pieces, place + 2)
    if before == ",":
        return after in _PRESENT_AFTER
    return (before == "and" or before.istitle()) and after in _PRESENT_BEHIND_NAME


def _is_third(beside: str, before: str) -> bool:
    """Whether "visits" is a verb there and not the noun, as it is in "31 votes"."""
    is_counted = before[:1].isdigit() or before in _NUMBERS
    return beside not in _NOUN_BEFORE and before not in _NOUN_BEFORE and not is_counted


def _is_bare(beside: str, before: str) -> bool:
    """Whether "visit" is a verb there and not the noun."""
    return beside.isspace() and (before in _BARE_BEFORE or before.endswith("s")) and before not in _NOUN_BEFORE


_IS_VERB = {"third": _is_third, "bare": _is_bare}
