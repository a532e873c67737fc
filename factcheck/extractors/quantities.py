"""Measures with their unit: "7.8 km", "half a mile", "magnitude 6.8", "Category 4", "6ft 4in", "9.8 m/s²"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extractors.base import Found, has_word, in_order, mentions_of, quantity_of, vocabulary
from factcheck.model import Article, Mention, Quantity
from factcheck.text.compounds import compound_at
from factcheck.text.figures import figures
from factcheck.text.hedges import bounds
from factcheck.text.nouns import noun_after, words_of
from factcheck.text.numeral_grammar import NUMERAL
from factcheck.text.numerals import parse_numeral
from factcheck.text.rates import NO_RATES, with_rate
from factcheck.text.scan import Scan
from factcheck.text.serials import is_coordinate, is_place
from factcheck.text.units import Figure, parse_unit

_LENGTHS, _LENGTH_VERBS = words_of("length_word"), words_of("length_verb")
_GAUGED = words_of("gauged")
_WEIGHTS = frozenset({"pound", "pounds"})
_NO_UNITS = frozenset({"G", "M", "T"})  # "5G"
_METRES = ("metre", "meter", *sorted(words_of("athletics")))
_NO_SINGLE = frozenset({"turn", "point", "degree", "magnitude"})
_JOINED = frozenset({"C", "F"})
"""Units that are letters only directly behind a number: "40C", not "Flight 40 C"."""
_WARMTH, _STORMS = words_of("warmth"), words_of("storm")
_FEET, _INCH = frozenset("'’′"), frozenset('"”″')
_NAMED = frozenset({"magnitude", "mach", "category"})
_JOINS = frozenset({" ", "-", "‐", "‑"})
_PUT_AT = re.compile(r"\bmagnitude(?: was| is)?(?: at| was| is| [a-z]+ed (?:at|to)| put at)(?: about)? $")
_INCHES, _OUNCES_OF_POUND, _POUNDS_OF_STONE = 12, 16, 14
_POUNDS, _OUNCES = frozenset({"lb", "lbs", "pound", "pounds"}), frozenset({"oz", "ounce", "ounces"})
_HIGHEST = 1_000_000
"""What has more feet than this has no inches."""
_SHARES = {1_000: "per_thousand", 10_000: "per_10_thousand", 100_000: "per_100_thousand", 1_000_000: "per_million"}
_TENTH = Decimal("0.1")
_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})


class _Grammar(NamedTuple):
    single: re.Pattern[str]
    richter: re.Pattern[str]
    share: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = vocabulary()
    return _Grammar(
        words.grammar("<a> (?P<unit><unit>)(?P<half> <and> <a> <half>)?"),
        words.grammar(" <on> <the> <scale_of_magnitude>"),
        words.grammar(f"(?: [^.,;:\n ]){{0,3}} <per> (?P<whole>{NUMERAL})"),
    )


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All measures in a text, but for ages and multiples."""
    found = figures(scan)
    pairs = zip_longest(found, found[1:])
    printed = (item for figure, following in pairs if (item := _measure(scan, figure, following)))
    return mentions_of(scan, "quantity", in_order(printed, _single_units(scan)))


def _measure(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    if figure.sign or is_coordinate(scan, figure) or is_place(scan, figure):
        return None
    compound = compound_at(scan.text, scan.starts[figure.bare])
    if compound:
        last, unit = with_rate(scan, scan.piece_at(compound[0] - 1) + 1, compound[1])
        return figure.first, last, quantity_of(figure, unit)
    if following and scan.pieces[figure.bare] in _FEET:
        return _height(scan, figure, following)
    if "".join(scan.pieces[figure.bare : figure.bare + 1]) == "st" or figure.unit == "stone":
        return _stones(scan, figure, following)
    if not figure.unit:
        for unitless in _UNITLESS:
            if found := unitless(scan, figure):
                return found
        return None
    return _feet_and_inches(scan, figure, following) or _with_unit(scan, figure)


def _with_unit(scan: Scan, figure: Figure) -> Found | None:
    role, unit = parse_unit(scan.vocabulary, figure.unit) or ("", "")
    if role != "unit":
        return (figure.first, figure.last, quantity_of(figure, "pound")) if figure.unit.lower() in _WEIGHTS else None
    if (unit == "point" and figure.low.lower() == "one") or figure.unit in _NO_UNITS:
        return None
    if len(figure.unit) == 1 and figure.last > figure.bare and not _is_plain_letter(scan, figure):
        return None
    if unit in _DEGREES and figure.low[0] != "-" and _is_below_zero(scan, figure.last):
        return figure.first, figure.last + _BELOW_ZERO, quantity_of(figure._replace(low=f"-{figure.low}"), unit)
    if figure.unit == "mb" and not _is_air(figure):
        unit = "megabyte"
    last, unit = with_rate(scan, figure.last, unit)
    is_signed = figure.low[0] == "-" and not scan.pieces[figure.first].isalpha()
    is_dash = is_signed and scan.word_before(figure.first)[:1].isdigit() and unit not in NO_RATES
    if is_dash:
        return figure.first + 1, last, quantity_of(figure._replace(low=figure.low[1:]), unit)  # "70 -200mm"
    return figure.first, last, quantity_of(figure, unit)


def _is_air(figure: Figure) -> bool:
    """Whether a number of "mb" is of the pressure of the air, and not of what a file holds."""
    numeral = parse_numeral(figure.low)
    return numeral is not None and _LOWEST_AIR <= numeral.amount <= _HIGHEST_AIR


_LOWEST_AIR, _HIGHEST_AIR = 850, 1100


def _is_plain_letter(scan: Scan, figure: Figure) -> bool:
    """Whether a letter behind a number may be a unit: not in "SCP-173 m", "20 (m)", "14.7C/", "40 C", "12 W 34th"."""
    pieces, first, last = scan.pieces, figure.first, figure.last
    hangs = first > 1 and pieces[first - 1] in "-‐‑" and pieces[first - 2].isalpha()
    if figure.unit == "F" and not has_word(scan.text, _WARMTH):
        return False
    in_address = figure.unit == "W" and scan.word_after(last)[:1].isdigit()
    is_versus = scan.word_after(last)[:1].isupper() or scan.word_after(last)[:1].isdigit()
    keeps_apart = is_versus if figure.unit == "V" else figure.unit in _JOINED and not _is_about_cold(scan, figure)
    apart = in_address or (keeps_apart and last - figure.bare > 1)
    is_joined = pieces[last : last + 1] in (["/"], ["-"]) and with_rate(scan, last, figure.unit)[0] == last
    return not hangs and not apart and pieces[last - 1] == figure.unit and not is_joined


def _feet_and_inches(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    """ "5 feet 10 inches", "6ft 4in", "6-foot-4": one height, in feet; "7lb 4oz": one weight, in pounds."""
    if following is None or figure.high:
        return None
    between = scan.words(figure.last, following.first).strip().lower()
    if between not in ("", "and", "-", ","):
        return None
    if figure.unit.lower() in _POUNDS and following.unit.lower() in _OUNCES:
        return _joined(figure, following, following.last, "pound", _OUNCES_OF_POUND)
    if parse_unit(scan.vocabulary, figure.unit) != ("unit", "foot"):
        return None
    last = following.last
    if not following.unit and (sign := _IN.match(scan.text, scan.starts[last])):
        last = scan.piece_at(sign.end() - 1) + 1
    elif between == "-":
        last = following.bare
    elif parse_unit(scan.vocabulary, following.unit) != ("unit", "inch"):
        return None
    return _joined(figure, following, last)


def _stones(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    """ "3st 4lb", "10 stone": a weight in stone."""
    last = max(figure.last, figure.bare + 1)
    is_sum = following is not None and not figure.high and scan.words(last, following.first) == " "
    if following and is_sum and following.unit.lower() in _POUNDS:
        return _joined(figure, following, following.last, "stone", _POUNDS_OF_STONE)
    return figure.first, last, quantity_of(figure, "stone")


def _height(scan: Scan, figure: Figure, following: Figure) -> Found | None:
    """ "6'2\""."""
    last = following.bare
    is_sign = "".join(scan.pieces[last : last + 1]) in _INCH and following.first == figure.bare + 1
    return _joined(figure, following, last + 1) if is_sign else None


def _joined(figure: Figure, following: Figure, last: int, unit: str = "foot", parts: int = _INCHES) -> Found | None:
    """A height of feet and inches, in feet, or another measure of a unit and so many parts of it."""
    whole, part = parse_numeral(figure.low), parse_numeral(following.low)
    if whole is None or part is None or whole.amount > _HIGHEST or part.amount >= parts:
        return None
    amount = round(whole.amount + part.amount / parts, 4)
    return figure.first, last, Quantity(amount=amount, step=_TENTH, unit=unit)


def _named(scan: Scan, figure: Figure) -> Found | None:
    """ "magnitude 6.8", "a magnitude-7 quake", "put its magnitude at 6.8", "6.8 on the Richter scale"; "Mach 1.4"; of a
    storm, "Category 4"."""
    pieces, first = scan.pieces, figure.first
    word = first - 2 if scan.word_before(first).lower() == "of" else first
    if word >= 2 and pieces[word - 1] in _JOINS and pieces[word - 2].lower() in _NAMED:
        first = word - 2
    richter = _grammar().richter.match(scan.letters, figure.bare)
    is_put = not noun_after(scan, figure.bare) and _PUT_AT.search("".join(_led_by(scan, figure)))
    if first == figure.first and not richter and not is_put:
        return None
    unit = pieces[first].lower() if first < figure.first else "magnitude"
    if unit == "category" and not (first == figure.first - 2 and has_word(scan.text, _STORMS)):
        return None
    return first, richter.end() if richter else figure.bare, quantity_of(figure, unit)


def _share(scan: Scan, figure: Figure) -> Found | None:
    """ "6.4 births per 1,000 people": how many of a round number."""
    rate = _grammar().share.match(scan.letters, figure.bare)
    whole = parse_numeral(scan.words(*rate.span("whole"))) if rate else None
    unit = _SHARES.get(int(whole.amount)) if whole else None
    return (figure.first, figure.bare, quantity_of(figure, unit)) if unit else None


def _metres(scan: Scan, figure: Figure) -> Found | None:
    """ "300m deep": what elsewhere stands for million, unless a text of metres counts nothing by it."""
    printed = figure.high or figure.low
    if printed[-1] != "m" or not printed[-2:-1].isdigit():
        return None
    is_cleared = scan.word_before(figure.first).lower() in _LENGTH_VERBS or _is_gauged(scan, figure)
    is_length = (
        ("." in printed and is_cleared) or scan.word_after(figure.bare).lower() in _LENGTHS or _is_side(scan, figure)
    )
    if not is_length and (
        noun_after(scan, figure.bare) or not (has_word(scan.text, _METRES) or _RUN.fullmatch(printed))
    ):
        return None
    shorter = figure._replace(low=figure.low.rstrip("m"), high=figure.high.rstrip("m"))
    return figure.first, figure.bare, quantity_of(shorter, "metre")


_IN, _INCHES_END = re.compile(r" ?in\b", re.I), re.compile(r"in(?:[ .]{0,3}\Z| \([0-9][0-9.,]{0,8} ?[cm]?m\))")
_RUN = re.compile("[1-9][0-9]?,?[0-9]{3}m")
"""What is written of no millions: "1500m", "10,000m"."""


def _is_gauged(scan: Scan, figure: Figure) -> bool:
    """Whether a small number is the level of a river: "the river rose to 9.84m", and counts nothing."""
    is_small = len(figure.low.partition(".")[0]) < len("100")
    return is_small and not noun_after(scan, figure.bare) and not _GAUGED.isdisjoint(_led_by(scan, figure))


def _led_by(scan: Scan, figure: Figure) -> list[str]:
    """The pieces of its sentence shortly before a figure."""
    start, _ = scan.sentence_pieces[scan.sentence_at(scan.starts[figure.first])]
    return scan.pieces[max(start, figure.first - _NEAR) : figure.first]


_NEAR = 24


def _below_zero(scan: Scan, figure: Figure) -> Found | None:
    """ "52 below zero": degrees of a scale that is not told."""
    if not figure.high and figure.low[0] == "-" and _is_about_cold(scan, figure):
        return figure.first, figure.bare, quantity_of(figure, "degree")
    if figure.high or not _is_below_zero(scan, figure.bare):
        return None
    return figure.first, figure.bare + _BELOW_ZERO, quantity_of(figure._replace(low=f"-{figure.low}"), "degree")


def _is_about_cold(scan: Scan, figure: Figure) -> bool:
    """Whether a negative number, or one before a letter, is of degrees: "lows of minus 12", "highs of 38 C"."""
    return not noun_after(scan, figure.bare) and any(word.lower() in _COLD for word in _led_by(scan, figure))


_COLD = words_of("cold")


def _is_below_zero(scan: Scan, place: int) -> bool:
    return scan.word_after(place).lower() == "below" and scan.word_after(place + 2).lower() == "zero"


_BELOW_ZERO = len((" ", "below", " ", "zero"))


def _is_side(scan: Scan, figure: Figure) -> bool:
    """ "4m x 5m", "within 500m"."""
    before = scan.word_before(figure.first).lower()
    return before == "within" or bool({"x", "×"} & {before, scan.word_after(figure.bare)})


def _inches(scan: Scan, figure: Figure) -> Found | None:
    """ "2 1/2 in thick", "10\" tall", "2 in" at the end, or "0.7in" wherever it stands."""
    last = figure.bare + (scan.letters[figure.bare : figure.bare + 1] == " ")
    sign = "".join(scan.pieces[last : last + 1])
    if sign not in ("in", '"'):
        return None
    is_told = (last == figure.bare and figure.low[-1].isdigit()) or _INCHES_END.match(scan.text, scan.starts[last])
    is_length = (sign == "in" and is_told) or scan.word_after(last + 1) in _LENGTHS
    return (figure.first, last + 1, quantity_of(figure, "inch")) if is_length else None


_UNITLESS = (_named, _share, _metres, _inches, _below_zero)
"""What a figure without a unit may be."""


def _single_units(scan: Scan) -> Iterator[Found]:
    """ "over a metre", "a mile and a half": a unit with no number, where a hedge or a half makes a measure of it."""
    for match in _grammar().single.finditer(scan.letters):
        unit = scan.vocabulary.value("unit", scan.words(*match.span("unit")))
        if unit is None or unit in _NO_SINGLE:
            continue
        if match["half"]:
            yield *match.span(), Quantity(amount=Decimal("1.5"), step=_TENTH, unit=unit)
        elif bounds(scan, *match.span())[0] < match.start():
            yield *match.span(), Quantity(amount=Decimal(1), step=Decimal(1), unit=unit)
