"""The figures of a text: numbers and ranges with the sign before them and the unit behind them.

They are found once, in one pass over the letters of a scan, and shared by all kinds: a figure with a currency is money,
one with a unit a quantity, one with neither perhaps a count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.text.numerals import NUMERAL, range_ends
from factcheck.text.scan import Scan, Vocabulary

_SIGN = "(?:<currency_sign>|<currency_code>)"
_UNIT_ROLES = ("percent_unit", "currency_name", "currency_code", "age", "unit", "multiple")
_UNIT = (
    f"(?: ?<percent_unit>|(?: |<hyphen>)?(?:{'|'.join(f'<{role}>' for role in _UNIT_ROLES[1:])})"
    "|<currency_sign>(?! ?<figure>))"
)
_MINUS = "(?:(?<![^ \n(\"'])<minus>(?=<figure>|<currency_sign>)|<minus_word> )"
_GRAMMAR = (
    f"(?P<between><between> )?(?P<minus>{_MINUS})?(?:(?P<sign>{_SIGN}) ?)?(?P<low>{NUMERAL})(?P<unit>{_UNIT})?"
    f"(?:(?P<through>(?(between) <and> (?:<a> )?|(?:<dash>| <dash> | <to> | <or> )))(?P<minus_high>{_MINUS})?"
    f"(?:(?P<sign_high>{_SIGN}) ?)?(?P<high>{NUMERAL})(?P<unit_high>{_UNIT})?)?"
)
_STARTS = ("figure", "fraction_sign", "cardinal", "tens", "few", "tens_of", "plural_scale", "scores", "half", "between")
_SIGNED_STARTS = ("minus", "minus_word", "currency_sign", "currency_code", "a", "fraction")
_AFTER_START = ("figure", "fraction_sign", "cardinal", "tens", "few", "dozen", "scale_word", "half", "currency_sign")


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


@cache
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    plain, signed = vocabulary.initials(*_STARTS), vocabulary.initials(*_SIGNED_STARTS)
    after = vocabulary.initials(*_AFTER_START)
    return _Grammar(
        re.compile(f"{plain}|{signed}(?= ?{after}|{vocabulary.initials('hyphen')}{after})"),
        vocabulary.grammar(_GRAMMAR),
        vocabulary.grammar("<from> "),
        vocabulary.grammar("<hyphen><figure>"),
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
        if chain is None:
            found.append(figure)
            continue
        while chain:  # a telephone or serial number, a score of three
            end = chain.end()
            chain = grammar.chained.match(letters, end)
    return tuple(found)


def _figure(scan: Scan, match: re.Match[str], grammar: _Grammar) -> Figure:
    """The range of a match where it is one, else the number that it begins with."""
    words = _Words(scan, match)
    first = match.start("minus") if words["minus"] else match.start("sign") if words["sign"] else match.start("low")
    low, unit = words["minus"] + words["low"], words["unit"].lstrip(" -‐‑")
    if words["high"] and not grammar.from_.match(scan.letters, max(first - 2, 0)):
        high, high_unit = words["minus_high"] + words["high"], words["unit_high"].lstrip(" -‐‑")
        same_sign = words["sign_high"] in ("", words["sign"])
        same_unit = not unit or not high_unit or parse_unit(scan.vocabulary, unit) == parse_unit(scan.vocabulary, high_unit)
        loose = words["through"].strip() != words["through"] and words["through"].strip() in "-–—‐‑−"
        printed_twice = words["sign_high"] or (unit and high_unit)
        if same_sign and same_unit and (not loose or printed_twice) and _is_range(words["through"], low, high):
            bare = match.end("high")
            last = match.end("unit_high") if high_unit else bare
            return Figure(match.start(), last, bare, words["sign"], low, high, high_unit or unit)
    bare = match.end("low")
    return Figure(first, match.end("unit") if unit else bare, bare, words["sign"], low, "", unit)


def _is_range(through: str, low: str, high: str) -> bool:
    """Whether two numbers are the ends of one range; "one or 200" and the score "3-1" are none."""
    ends = range_ends(low, high)
    if ends is None:
        return False
    return "or" not in through or ends[1].amount <= 2 * ends[0].amount or ends[1].amount - ends[0].amount <= 2


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
