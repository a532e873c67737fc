"""Measures with their unit: "7.8 km", "half a mile", "magnitude 6.8", "6ft 4in", "9.8 m/s²"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extractors.base import Found, bounds, in_order, mentions_of, quantity_of, vocabulary
from factcheck.model import Article, Mention, Quantity
from factcheck.text.compounds import compound_at
from factcheck.text.figures import Figure, figures, parse_unit
from factcheck.text.nouns import noun_after, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_LENGTHS = words_of("length_word")
_WEIGHTS = frozenset({"pound", "pounds"})
_NO_UNITS = frozenset({"G", "M"})
"""Capitals that are no gram and no metre: "5G"."""
_METRES = ("metre", "meter")
_NO_SINGLE = frozenset({"point", "degree", "magnitude"})
_TEMPERATURES = frozenset({"C", "F"})
"""Units that are letters only directly behind a number: "40C", not "Flight 40 C"."""
_INCHES = 12
_TENTH = Decimal("0.1")


class _Grammar(NamedTuple):
    single: re.Pattern[str]
    richter: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = vocabulary()
    return _Grammar(
        re.compile(f"{words.initials('a')} {words.initials('unit')}"),
        words.grammar(" <on> <the> <scale_of_magnitude>"),
    )


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All measures in a text, but for ages and multiples."""
    found = figures(scan)
    pairs = zip_longest(found, found[1:])
    printed = (item for figure, following in pairs if (item := _measure(scan, figure, following)))
    return mentions_of(scan, "quantity", in_order(printed, _single_units(scan)))


def _measure(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    if figure.sign:
        return None
    compound = None if figure.high else compound_at(scan.text, scan.starts[figure.bare])
    if compound:
        return figure.first, scan.piece_at(compound[0] - 1) + 1, quantity_of(figure, compound[1])
    if not figure.unit:
        return _magnitude(scan, figure) or _metres(scan, figure)
    return _feet_and_inches(scan, figure, following) or _with_unit(scan, figure)


def _with_unit(scan: Scan, figure: Figure) -> Found | None:
    role, unit = parse_unit(scan.vocabulary, figure.unit) or ("", "")
    if role != "unit":
        return (figure.first, figure.last, quantity_of(figure, "pound")) if figure.unit.lower() in _WEIGHTS else None
    if (unit == "point" and figure.low.lower() == "one") or figure.unit in _NO_UNITS:
        return None
    if figure.unit in _TEMPERATURES and figure.last - figure.bare > 1:
        return None
    return figure.first, figure.last, quantity_of(figure, unit)


def _feet_and_inches(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    """ "5 feet 10 inches", "6ft 4in", "6-foot-4": one height, in feet."""
    if following is None or figure.high or parse_unit(scan.vocabulary, figure.unit) != ("unit", "foot"):
        return None
    between = scan.words(figure.last, following.first).strip().lower()
    if between not in ("", "and", "-"):
        return None
    feet, inches, last = parse_numeral(figure.low), parse_numeral(following.low), following.last
    if not following.unit and scan.words(last, min(last + 2, len(scan.pieces))).strip().lower() == "in":
        last += 2 if scan.letters[last] == " " else 1
    elif between == "-":
        last = following.bare
    elif parse_unit(scan.vocabulary, following.unit) != ("unit", "inch"):
        return None
    if feet is None or inches is None or inches.amount >= _INCHES:
        return None
    height = round(feet.amount + inches.amount / _INCHES, 4)
    return figure.first, last, Quantity(amount=height, step=_TENTH, unit="foot")


def _magnitude(scan: Scan, figure: Figure) -> Found | None:
    """ "magnitude 6.8", "a magnitude-7 quake", "magnitude of 7.2", "6.8 on the Richter scale"."""
    pieces, first = scan.pieces, figure.first
    word = first - 2 if scan.word_before(first).lower() == "of" else first
    joined = "".join(pieces[word - 1 : word]) in (" ", "-", "‐", "‑") if word else False
    if joined and word >= 2 and pieces[word - 2].lower() == "magnitude":
        first = word - 2
    richter = _grammar().richter.match(scan.letters, figure.bare)
    if first == figure.first and not richter:
        return None
    return first, richter.end() if richter else figure.bare, quantity_of(figure, "magnitude")


def _metres(scan: Scan, figure: Figure) -> Found | None:
    """ "300m deep": what elsewhere stands for million, unless a text of metres counts nothing by it."""
    printed = figure.high or figure.low
    if printed[-1] != "m" or not printed[-2:-1].isdigit():
        return None
    is_length = scan.word_after(figure.bare).lower() in _LENGTHS
    if not is_length and (noun_after(scan, figure.bare) or not any(word in scan.text for word in _METRES)):
        return None
    shorter = figure._replace(low=figure.low.rstrip("m"), high=figure.high.rstrip("m"))
    return figure.first, figure.bare, quantity_of(shorter, "metre")


def _single_units(scan: Scan) -> Iterator[Found]:
    """ "over a metre", "about a foot": a unit with no number, where a hedge makes a measure of it."""
    for match in _grammar().single.finditer(scan.letters):
        unit = scan.vocabulary.value("unit", scan.pieces[match.end() - 1])
        if unit and unit not in _NO_SINGLE and bounds(scan, match.start(), match.end())[0] < match.start():
            yield match.start(), match.end(), Quantity(amount=Decimal(1), step=Decimal(1), unit=unit)
