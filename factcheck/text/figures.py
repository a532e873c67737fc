"""The figures of a text: numbers and ranges with the sign before them and the unit behind them.

They are found once, in one pass over the letters of a scan, and shared by all kinds: a figure with a currency is money,
one with a unit a quantity, one with neither perhaps a count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.lexicon import values
from factcheck.text.numerals import NUMERAL, range_ends, scale_of
from factcheck.text.scan import Scan, Vocabulary

_SIGN = "(?:<currency_sign>|<currency_code>)"
_UNIT_ROLES = ("percent_unit", "age", "unit", "currency_name", "currency_code", "multiple")
_UNIT = (
    f"(?: ?<percent_unit>|(?: |<hyphen>)?(?:{'|'.join(f'<{role}>' for role in _UNIT_ROLES[1:])})"
    "| <of> (?:<currency_name>|<unit>)|<currency_sign>(?! ?<figure>))"
)
_MINUS = "(?:<plus_minus> ?|(?<![^ \n(\"'])<minus>(?=<figure>|<currency_sign>)|<minus_word>(?: |<hyphen>))"
_INNER = "<minus>(?=<figure>)"
_GRAMMAR = (
    f"(?P<between><between> )?(?P<minus>{_MINUS})?(?:(?P<sign>{_SIGN}) ?(?P<inner>{_INNER})?)?"
    f"(?P<low>{NUMERAL})(?P<unit>{_UNIT})?"
    "(?:(?P<through>(?(between) (?:<and>|<to>) (?:<a> )?|(?:<dash>| <dash> | <to> | <or> | <and> )))"
    f"(?P<minus_high>{_MINUS})?(?:(?P<sign_high>{_SIGN}) ?)?(?P<high>{NUMERAL})(?P<unit_high>{_UNIT})?)?"
)
_WORDS = ("fraction_sign", "cardinal", "tens", "few", "half")
_STARTS = ("figure", *_WORDS, "tens_of", "plural_scale", "scores", "between", "plus_minus")
_SIGNED_STARTS = ("minus", "minus_word", "currency_sign", "currency_code", "a", "fraction")
_AFTER_START = ("figure", *_WORDS, "dozen", "scale_word", "minus", "currency_sign")


class Figure(NamedTuple):
    """A number or range at pieces ``first`` up to ``last``, with its sign and unit.

    ``low`` is the words of the number, ``high`` those of the other end of a range, else empty; ``sign`` a currency sign
    or code before the number, ``unit`` the unit word behind it, else empty. ``bare`` is where the number without its
    unit ends.
    """

    first: int
    last: int
    bare: int
    sign: str
    low: str
    high: str
    unit: str


class _Grammar(NamedTuple):
    start: re.Pattern[str]
    figure: re.Pattern[str]
    from_: re.Pattern[str]
    chained: re.Pattern[str]
    verb: re.Pattern[str]


@cache
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    plain, signed = vocabulary.initials(*_STARTS), vocabulary.initials(*_SIGNED_STARTS)
    after = vocabulary.initials(*_AFTER_START)
    return _Grammar(
        re.compile(f"{plain}|{signed}(?= ?{after}|{vocabulary.initials('hyphen')}{after})"),
        vocabulary.grammar(_GRAMMAR),
        vocabulary.grammar("<from> "),
        vocabulary.grammar("<hyphen><figure>"),
        vocabulary.grammar("(?:<change_verb>|<change_act>|<change_number>) (?:<by> )?$"),
    )


@lru_cache(maxsize=1)
def figures(scan: Scan) -> tuple[Figure, ...]:
    """All figures of a scan, in order; none overlaps another."""
    grammar = _grammar(scan.vocabulary)
    letters = scan.letters
    found: list[Figure] = []
    end = 0
    while start := grammar.start.search(letters, end):
        match = grammar.figure.match(letters, start.start())
        if match is None:
            end = start.end()
            continue
        figure = _figure(scan, match, grammar)
        end = figure.last
        chain = grammar.chained.match(letters, end) if not figure.unit else None
        if chain is None or not (figure.high or grammar.chained.match(letters, chain.end()) or _is_serial(scan, chain)):
            if not _SERIAL.match(figure.low):
                found.append(figure)
            continue
        while chain:  # a telephone or serial number, a score of three
            end = chain.end()
            chain = grammar.chained.match(letters, end)
    return tuple(found)


def _figure(scan: Scan, match: re.Match[str], grammar: _Grammar) -> Figure:
    """The range of a match where it is one, else the number that it begins with."""
    words = _Words(scan, match)
    first, bare = match.span("low")
    if match["sign"] is not None:
        first = match.start("sign")
    if match["minus"] is not None:
        first = match.start("minus")
    low = words["low"] if first + 1 == bare else words["inner"] + _signed(words, "minus", "low")
    unit = _UNIT_LEAD.sub("", words["unit"]) if match["unit"] else ""
    shared = ""
    if match["high"] is not None:
        high, high_unit = _signed(words, "minus_high", "high"), _UNIT_LEAD.sub("", words["unit_high"])
        if _is_range(words, low, high, unit, high_unit) and not _is_change(scan, words, first, grammar):
            return Figure(match.start(), match.end(), match.end("high"), words["sign"], low, high, high_unit or unit)
        shared = high_unit if ("." in low) == ("." in high) and not _YEAR.fullmatch(low) else ""
    return Figure(first, match.end("unit") if unit else bare, bare, words["sign"], low, "", unit or shared)


_YEAR = re.compile("(?:19|20)[0-9]{2}")
_UNIT_LEAD = re.compile("^[ \u2010\u2011-](?:of )?")


def _signed(words: _Words, minus: str, number: str) -> str:
    """The words of a number with its minus; "plus or minus" is none."""
    return words[number] if words[minus].strip().lower() in _SPREADS else words[minus] + words[number]


_SPREADS = frozenset(values("numbers", "plus_minus"))


def _is_change(scan: Scan, words: _Words, first: int, grammar: _Grammar) -> bool:
    """Whether "to" leads from a first level, or from a change to the level reached: "from 3 to 5", "up 3% to 5%"."""
    if grammar.from_.match(scan.letters, max(first - 2, 0)):
        return True
    printed_twice = words["sign_high"] or words["unit"] or scale_of(words["low"])
    if not printed_twice or "to" not in words["through"]:
        return False
    return grammar.verb.search(scan.letters[max(0, first - _VERB_WINDOW) : first]) is not None


_VERB_WINDOW = 7


def _is_range(words: _Words, low: str, high: str, unit: str, high_unit: str) -> bool:
    """Whether two numbers are the ends of one range; "one or 200" and the score "3-1" are none."""
    through = words["through"]
    if "and" in through and not words["between"]:
        return False
    printed_twice = words["sign_high"] or (unit and high_unit)
    if words["sign_high"] not in ("", words["sign"]) or (unit and unit != high_unit and not _same(unit, high_unit)):
        return False
    if len(through) == len(" - ") and not (printed_twice or high_unit):
        return False
    ends = range_ends(low, high)
    if ends is None or (_YEAR.fullmatch(low) and not _YEAR.fullmatch(high) and not high_unit):
        return False
    return "or" not in through or ends[1].amount <= 2 * ends[0].amount or ends[1].amount - ends[0].amount <= 2


def _same(unit: str, other: str) -> bool:
    return unit.rstrip("s").lower() == other.rstrip("s").lower()


_SERIAL = re.compile("0[0-9]")


def _is_serial(scan: Scan, chain: re.Match[str]) -> bool:
    return bool(_SERIAL.match(scan.pieces[chain.end() - 1]))


class _Words:
    """The words of the groups of a match."""

    def __init__(self, scan: Scan, match: re.Match[str]) -> None:
        self._scan, self._match = scan, match

    def __getitem__(self, group: str) -> str:
        first, last = self._match.span(group)
        return self._scan.words(first, last) if first >= 0 else ""


@lru_cache(maxsize=5_000)
def parse_unit(vocabulary: Vocabulary, words: str) -> tuple[str, str] | None:
    """The role and the value of a unit's words: ``("unit", "kilometre")``."""
    for role in (*_UNIT_ROLES, "currency_sign"):
        value = vocabulary.value(role, words)
        if value is not None:
            return role, value
    return None
