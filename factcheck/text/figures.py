"""The figures of a text: numbers and ranges with the sign before them and the unit behind them.

They are found once, in one pass over the letters of a scan, and shared by all kinds: a figure with a currency is money,
one with a unit a quantity, one with neither perhaps a count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.lexicon import values
from factcheck.text.nouns import STOPS, singular, words_of
from factcheck.text.numeral_grammar import NUMERAL
from factcheck.text.numerals import range_ends, scale_of, spread_ends
from factcheck.text.scan import Scan, Vocabulary
from factcheck.text.scores import is_score
from factcheck.text.tables import without_tables
from factcheck.text.understood import understood
from factcheck.text.units import UNIT_ROLES, Figure, is_year, parse_unit

_UNIT = (
    f"(?: ?<percent_unit>|(?: <of> | |<hyphen>)?(?:{'|'.join(f'<{role}>' for role in UNIT_ROLES[1:])})"
    "| ?[(\\[{<]<unit>[)\\]}>]|<currency_sign>(?! ?<figure>))"
)
_MINUS = (
    "(?:<plus_minus> ?|^<minus> +(?=<figure>)|(?<![^ \n(\"'])<minus>(?=<figure>|<currency_sign>)"
    "|<minus_word>(?: |<hyphen>))"
)
_NUMBER = (
    f"(?P<minus>{_MINUS})?(?:(?P<sign><currency_sign>|<currency_code>) ?(?P<inner><minus>(?=<figure>))?)?"
    f"(?P<number>{NUMERAL})(?P<unit>{_UNIT}(?!<currency_sign><figure>))?"
)
_THROUGH = (
    "(?:<hyphen>? (?P<to><to>) |<hyphen> (?P<either><or>) |(?P<dash><dash>)| (?P<loose><dash>) | (?P<or><or>) "
    "| (?P<and><and>) (?:<a> )?|(?P<spread> ?)(?=<plus_minus>))"
)
_WORDS = ("fraction_sign", "cardinal", "tens", "few", "half")
_STARTS = ("figure", "fraction", *_WORDS, "tens_of", "plural_scale", "scale_word", "scores", "plus_minus")
_SIGNED_STARTS = ("minus", "minus_word", "currency_sign", "currency_code", "a")
_AFTER_START = ("figure", "fraction", *_WORDS, "dozen", "scale_word", "minus", "currency_sign")
_SPREADS = frozenset(values("numbers", "plus_minus"))
_RANGE_VERBS = frozenset(values("numbers", "range_verb"))
_THINGS = words_of("unit_or_thing")
_NO_UNITS = words_of("no_unit")
_SERIAL = re.compile("0[0-9]")
_UNIT_LEAD = re.compile("^[ \u2010\u2011-](?:of )?|[][(){}<>]")
_FAR = 10
_FAR_BY = 3
_NEAR_VERB = 14
"""How many pieces before "by $10bn to $55bn" the verb of a change may stand."""
_CHANGES = frozenset({"change_verb", "change_act", "change_number"})


class _Grammar(NamedTuple):
    start: re.Pattern[str]
    number: re.Pattern[str]
    through: re.Pattern[str]
    between: re.Pattern[str]
    from_: re.Pattern[str]
    chained: re.Pattern[str]


@cache
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    plain, signed = vocabulary.initials(*_STARTS), vocabulary.initials(*_SIGNED_STARTS)
    after = vocabulary.initials(*_AFTER_START)
    return _Grammar(
        re.compile(f"{plain}|{signed}(?=[.=]? ?{after}|{vocabulary.initials('hyphen')}{after})"),
        vocabulary.grammar(_NUMBER),
        vocabulary.grammar(_THROUGH),
        vocabulary.grammar("<between> "),
        vocabulary.grammar("<from> "),
        vocabulary.grammar("(?:<hyphen>| )<integer>"),
    )


@lru_cache(maxsize=1)
def figures(scan: Scan) -> tuple[Figure, ...]:
    """All figures of a scan, in order; none overlaps another."""
    grammar = _grammar(scan.vocabulary)
    found: list[Figure] = []
    end = 0
    while start := grammar.start.search(scan.letters, end):
        match = grammar.number.match(scan.letters, start.start())
        if match is None:
            end = start.end()
            continue
        figure = _figure(scan, match, grammar)
        chain_end = _end_of_chain(scan, figure, grammar)
        if chain_end == figure.last and not _SERIAL.match(figure.low):
            found.append(figure)
        end = chain_end
    return understood(scan, without_tables(scan, found))


def _figure(scan: Scan, match: re.Match[str], grammar: _Grammar) -> Figure:
    """The range that begins with a number, or else the number alone; "7- or 8-inch": both have the unit."""
    number = _number(scan, match)
    through = grammar.through.match(scan.letters, match.end())
    other = grammar.number.match(scan.letters, through.end()) if through else None
    if through is None or other is None:
        return number
    second = _number(scan, other)
    if through["spread"] is not None:
        return _spread(number, second) or number
    between = grammar.between.match(scan.letters, number.first - 2) if number.first >= 2 else None
    if _is_range(scan, number, second, through, bool(between)) and not _is_change(
        scan, number, second, through, grammar
    ):
        first = between.start() if between else number.first
        unit = second.unit or number.unit
        return Figure(first, second.last, second.bare, number.sign, number.low, second.low, unit)
    is_alike = _shape(number) == _shape(second) or (through["to"] and _is_from(scan, number, grammar))
    if number.unit or not is_alike or is_year(number.low):
        return number
    return number._replace(unit=second.unit)


def _shape(figure: Figure) -> tuple[bool, bool]:
    """Whether a figure is in digits, and with a point: "its eight and 64 per cent" are not of one sort."""
    return figure.low[0].isdigit(), "." in figure.low


def _spread(middle: Figure, spread: Figure) -> Figure | None:
    """ "5 ± 0.2 mg": a range around its middle."""
    ends = spread_ends(middle.low, spread.low)
    unit = spread.unit or middle.unit
    if ends is None or spread.sign not in ("", middle.sign) or middle.unit not in ("", unit):
        return None
    return Figure(middle.first, spread.last, spread.bare, middle.sign, *ends, unit)


def _is_from(scan: Scan, figure: Figure, grammar: _Grammar) -> bool:
    return figure.first >= 2 and grammar.from_.match(scan.letters, figure.first - 2) is not None


def _number(scan: Scan, match: re.Match[str]) -> Figure:
    """The number of a match, as a figure."""
    first, bare = match.span("number")
    low = scan.words(first, bare)
    sign = ""
    if match["sign"] is not None:
        first = match.start("sign")
        sign = scan.words(*match.span("sign"))
        low = "-" + low if match["inner"] else low
    if match["minus"] is not None:
        first = match.start("minus")
        low = low if scan.words(*match.span("minus")).strip().lower() in _SPREADS else "-" + low
    unit = _UNIT_LEAD.sub("", scan.words(*match.span("unit"))) if match["unit"] else ""
    if unit in _NO_UNITS or (unit in _THINGS and _is_thing(scan, match.end(), unit)):
        return Figure(first, bare, bare, sign, low, "", "")
    return Figure(first, match.end(), bare, sign, low, "", unit)


def _is_thing(scan: Scan, last: int, unit: str) -> bool:
    """Whether a unit is what is counted, or tells of what kind it is: "won five cups", "five cup matches"."""
    after, then = scan.word_after(last), scan.word_after(last + 2)
    if after == "of":
        return False
    of_kind = unit == unit.rstrip("s") and bool(singular(after) or (then and singular(then)))
    return of_kind or not after or after.lower() in STOPS


def _is_range(scan: Scan, low: Figure, high: Figure, through: re.Match[str], between: bool) -> bool:
    """Whether two numbers are the ends of one range; "one or 200" and the score "3-1" are none."""
    joined = through.lastgroup
    printed_twice = high.sign or (low.unit and high.unit)
    if joined == "either" or (joined == "dash" and low.low[0].isdigit() and high.low[0].isupper()):
        return False  # "7-Eleven"
    if joined == "dash" and is_score(scan, low, high):
        return False
    if between != (joined == "and") and not (between and joined in ("to", "dash")):
        return False
    if not _is_same_unit(scan.vocabulary, low, high):
        return False
    if joined == "loose" and not (printed_twice or high.unit):
        return False
    ends = range_ends(low.low, high.low)
    if ends is None or (is_year(low.low) and not high.unit and (between or not is_year(high.low))):
        return False
    return joined != "or" or ends[1].amount <= 2 * ends[0].amount or ends[1].amount - ends[0].amount <= 2


def _is_same_unit(vocabulary: Vocabulary, low: Figure, high: Figure) -> bool:
    """Whether the ends of a range have one unit, however it is printed: "15 percent to 20%", "US$17m to $19m"."""
    first, second = low.sign or low.unit, high.sign or high.unit
    if not second:
        return not low.unit
    if not first:
        return not high.sign
    units = [parse_unit(vocabulary, unit) for unit in (first, second)]
    return units[0] is not None and units[1] is not None and units[0][1] == units[1][1]


def _is_change(scan: Scan, low: Figure, high: Figure, through: re.Match[str], grammar: _Grammar) -> bool:
    """Whether "to" leads from a first level, or from a change to the level reached: "from 3 to 5", "up 3% to 5%"."""
    if _is_from(scan, low, grammar):
        is_spread = scan.pieces[max(0, low.first - 4)].lower() in _RANGE_VERBS
        return not (is_spread or _is_speed_from_rest(scan, low, high) or _is_followed(scan, high, grammar))
    by = scan.word_before(low.first).lower() == "by"
    led = high.sign or low.unit or scale_of(low.low) or _is_far(low, high, _FAR_BY if by and not high.unit else _FAR)
    if not through["to"] or not led:
        return False
    verb = scan.word_before(low.first - 2 if by else low.first)
    if verb and not _CHANGES.isdisjoint(scan.vocabulary.roles(verb)):
        return True
    near = scan.pieces[max(0, low.first - _NEAR_VERB) : low.first]
    by = by or _is_of_share(scan, low)
    return by and _is_far(low, high, _FAR_BY) and any(_CHANGES & scan.vocabulary.roles(word) for word in near)


def _is_of_share(scan: Scan, figure: Figure) -> bool:
    """Whether a change is told as a share first: "slipped 0.7% or 49 to 6,728"."""
    end = scan.starts[figure.first]
    return _SHARE_OR.search(scan.text, max(0, end - _SHARE_LENGTH), end) is not None


_SHARE_OR = re.compile(r"(?:%| per ?cent| pct?),? or $")
_SHARE_LENGTH = 16


def _is_speed_from_rest(scan: Scan, low: Figure, high: Figure) -> bool:
    """ "From 0 to 62 mph" is how fast a thing gets."""
    unit = parse_unit(scan.vocabulary, high.unit) if high.unit and low.low.lower() in ("0", "zero") else None
    return unit is not None and unit[1].endswith("_per_hour")


def _is_followed(scan: Scan, high: Figure, grammar: _Grammar) -> bool:
    """Whether a change leads on from two numbers, so that they are one range: "from 5 to 7 per cent to 3 to 5"."""
    through = grammar.through.match(scan.letters, high.last)
    return bool(through and through["to"] and grammar.number.match(scan.letters, through.end()))


def _is_far(low: Figure, high: Figure, times: int) -> bool:
    """Whether the second of two numbers is rather the level that a change of the first led to: "up 30 to 1,200"."""
    ends = range_ends(low.low, high.low)
    return ends is not None and ends[1].amount > times * ends[0].amount


def _end_of_chain(scan: Scan, figure: Figure, grammar: _Grammar) -> int:
    """Where a telephone or serial number that begins with a figure ends; the figure's own end where it is none."""
    end = figure.last
    if figure.unit:
        return end
    links = 0
    while link := grammar.chained.match(scan.letters, end):
        end, links = link.end(), links + 1
    serial = links > 1 or (links and (figure.high or _SERIAL.match(scan.pieces[end - 1])))
    return end if serial else figure.last
