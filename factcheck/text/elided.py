"""Which figures go on counting what the one beside them counts: "300 cars, up from 200", "by six goals to two"."""

from __future__ import annotations

import re

from factcheck.lexicon import values
from factcheck.text.hedges import hedge_before
from factcheck.text.nouns import STOPS, word_behind, words_of
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
    after = word_behind(scan, figure.bare).lower()
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


def counts_same_of_another(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether a bare number tells of another name or place what the one before it does.

    "Labour won 412 of the 650 seats, the Tories 121", "killed 23 people, in Lubova 14", "12 died in Hull, 9 in Leeds".
    """
    if figure.first - before.last > _FARTHEST or figure.sign or figure.unit or figure.high or is_year(figure.low):
        return False
    if not _SENTENCE.fullmatch(scan.letters, before.last, figure.first):
        return False
    after, end = scan.word_after(figure.bare), scan.starts[figure.bare]
    if after and after not in STOPS:
        return False
    between = scan.words(before.last, before_hedge(scan, figure))
    if _IN_ANOTHER.match(scan.text, end):
        return _LISTED.fullmatch(between) is not None
    name = _OF_ANOTHER.fullmatch(between)
    if name is None or not _CLOSED.match(scan.text, end) or name["last"].lower().strip() in _NUMBERED:
        return False
    start = scan.starts[before_hedge(scan, before)]
    if whole := _PART_OF.search(scan.text, max(0, start - _FARTHEST), start):
        start = whole.start()
    subject = _SUBJECT.search(scan.text, max(0, start - _FARTHEST), start)
    return bool(name["lead"] or name["verb"]) or (subject is not None and subject[1].lower() not in STOPS)


_FARTHEST = 40
"""How many pieces may lie between two numbers, and characters between a subject and its number."""
_OF_ANOTHER = re.compile(
    r"(?: [a-z]+){0,3}(?:,| and|, and|,? while|,? with|,? ahead of|, followed by)(?P<lead> (?:in|at|from))? "
    r"(?:the (?:[a-z-]+ )?)?(?:[A-Z][\w'’-]* ){0,3}(?P<last>[A-Z][\w'’-]* )(?P<verb>(?:on|with|at|got|had|won|took) )?"
)
_LISTED = re.compile(r"(?: [a-z]+){0,3}(?: (?:in|at|from) [\w' -]{1,40})?(?:,|,? and) ")
_IN_ANOTHER = re.compile(r" (?:in|at|from) (?:the )?[A-Za-z]")
_CLOSED = re.compile(r"[.,;)]|$| (?:and|with|while|but)\b")
_SUBJECT = re.compile(r"\b([A-Z][\w'’-]*) (?:[a-z]+ ){0,2}$")
_PART_OF = re.compile(r"(?<![\w.,])[\w.,]{1,20} of (?:the |its |their )?$")
_NUMBERED = words_of("name_word") | words_of("name_words")


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
