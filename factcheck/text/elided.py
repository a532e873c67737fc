"""Which figures go on counting what the one beside them counts: "300 cars, up from 200", "by six goals to two"."""

from __future__ import annotations

import re

from factcheck.lexicon import values
from factcheck.text.hedges import hedge_before
from factcheck.text.nouns import STOPS, words_of
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, is_year

_SAME_THINGS = words_of("same_things")
_EXTREMES = words_of("same_extreme")
_SENTENCE = re.compile(r"[^.;?!\n]{1,40}")
_DATES = frozenset(form.lower() for role in ("month", "weekday") for form in values("times", role))
_TIMES = _DATES | {"year", "month", "week", "quarter", "half", "season", "period", "decade"}
_RANKS = frozenset({"first", "second", "third", "fourth"})
_BEFORE_TIMES = _RANKS | {"in", "on", "for", "during", "of", "the", "last", "this", "a"}
_ELLIPSIS = re.compile(r",? (?:and|but|or|then) (?:(?:by|to|at|another|a further) )?$")
_PARALLEL = re.compile(rf"(?: (?:{'|'.join(_BEFORE_TIMES | _TIMES)}|(?:19|20)[0-9]{{2}})){{1,5}}$")
_RIVAL = re.compile(r"(?: [^\W\d_]{1,20}){0,2} [^\W\d_]{1,20},? (?:to|against) [A-Z][^\W\d_]{0,20}['’]s ")
""" "Won 312 electoral votes to Smith's 226"."""
_EVEN = re.compile(r",? or (?:even|perhaps|possibly|maybe) ")


def counts_same(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether a number that has no noun is of what the one before it counts.

    "3 million cars, up from 2 million", "60 boats, compared with 40", "20 people and another 30",
    "by 330 votes to 275", "32 flights on Friday and 21 on Sunday".
    """
    if not _SENTENCE.fullmatch(scan.letters, before.last, figure.first):
        return False
    after = _word_behind(scan, figure)
    if after and (after not in STOPS or after == "of"):
        return False
    lead = before_hedge(scan, figure)
    word, place = scan.word_before(lead).lower(), lead - 2
    if word == "of" and scan.word_before(place).lower() in _EXTREMES:
        place = place - 4 if scan.word_before(place - 2).lower() in ("a", "the", "its", "their") else place - 2
        word = scan.word_before(place).lower()
    if word in _SAME_THINGS:
        return True
    if word in ("with", "to") and scan.word_before(place).lower() == "compared":
        return True
    if _RIVAL.fullmatch(scan.words(before.last, figure.first)):
        return True
    if word == "to" and place - before.bare == len((" ", "votes", " ")):
        return scan.word_before(before_hedge(scan, before)).lower() == "by"
    return is_parallel(scan, before, figure)


def counts_what_follows(scan: Scan, figure: Figure, other: Figure) -> bool:
    """Whether a number is of what the next one counts: "from 120 to 150 shops", "several hundred or even 1,000 men"."""
    between = scan.words(figure.last, other.first).lower()
    if is_either(between):
        return True
    if not between.startswith(" to ") or before_hedge(scan, other) != figure.last + len((" ", "to", " ")):
        return False
    return scan.word_before(before_hedge(scan, figure)).lower() == "from"


def is_either(between: str) -> bool:
    """Whether words in lower case between two figures leave open which of them it is: "or even"."""
    return _EVEN.fullmatch(between) is not None


def is_parallel(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether two figures are told of two times alike: "3 per cent in March and 2.5 in April"."""
    if is_year(figure.low) or not _is_time(scan, figure.last):
        return False
    between = scan.words(before.last, before_hedge(scan, figure)).lower()
    joint = _ELLIPSIS.search(between)
    return joint is not None and _PARALLEL.search(between[: joint.start()]) is not None


def _is_time(scan: Scan, place: int) -> bool:
    """Whether a time follows: "in April", "on Sunday", "the year before"."""
    lead, word = scan.word_after(place).lower(), scan.word_after(place + 2).lower()
    return lead in _BEFORE_TIMES and (word in _TIMES or is_year(word) or word in _BEFORE_TIMES)


def before_hedge(scan: Scan, figure: Figure) -> int:
    """Where the hedge before a figure begins; the figure's own place where it has none."""
    return hedge_before(scan, figure.first, figure.bare)[0]


def _word_behind(scan: Scan, figure: Figure) -> str:
    """The word behind a blank or a hyphen; empty where there is none."""
    if scan.pieces[figure.bare : figure.bare + 1] in (["-"], ["‐"], ["‑"]):
        return "".join(scan.pieces[figure.bare + 1 : figure.bare + 2])
    return scan.word_after(figure.bare).lower()
