"""Measures with their unit: "7.8 km", "magnitude 6.8", "aged 35", "doubled", "a 10-for-1 split"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extractors.base import Found, bounds, fields_of, in_order, mentions_of, vocabulary
from factcheck.lexicon import values
from factcheck.model import Article, Direction, Mention, Quantity
from factcheck.text.figures import Figure, figures, parse_unit
from factcheck.text.nouns import STOPS, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_PERSONS = words_of("person")
_LENGTHS = words_of("length_word")
_BEFORE_DOUBLE, _AFTER_DOUBLE = words_of("before_double"), words_of("after_double")
_AFTER_TWICE = words_of("after_twice")
_BASE_MULTIPLES = words_of("base_multiple")
_OLDEST = 120


class _Grammar(NamedTuple):
    multiple: re.Pattern[str]
    single: re.Pattern[str]
    decade: re.Pattern[str]
    richter: re.Pattern[str]
    split: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = vocabulary()
    return _Grammar(
        words.grammar("(?P<up><multiple_up>)|(?P<down><multiple_down>)|(?P<twice><twice>)"),
        words.grammar(f"(?:(?P<half><half>)(?: |<hyphen>))?(?P<a>{words.initials('a')}) (?P<unit><unit>)"),
        words.grammar("<decade>"),
        words.grammar(" <on> <the> <scale_of_magnitude>"),
        words.grammar("<hyphen><for><hyphen>(?:<cardinal>|<integer>)"),
    )


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All measures, ages, magnitudes and multiples in a text."""
    found = figures(scan)
    measures = [item for figure, following in zip_longest(found, found[1:]) if (item := _of_figure(scan, figure, following))]
    return mentions_of(scan, "quantity", in_order(measures, _multiples(scan), _single_units(scan), _age_by_decade(scan)))


def _of_figure(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    if figure.sign:
        return None
    inches = _feet_and_inches(scan, figure, following)
    if inches:
        return inches
    readings = (_compound, _with_unit) if figure.unit else _WITHOUT_UNIT
    for reading in readings:
        found = reading(scan, figure)
        if found:
            return found
    return None


def _quantity(figure: Figure, unit: str) -> Quantity | None:
    fields = fields_of(figure)
    return Quantity(unit=unit, **fields) if fields else None


def _with_unit(scan: Scan, figure: Figure) -> Found | None:
    role, unit = parse_unit(scan.vocabulary, figure.unit) or ("", "")
    if role == "multiple":
        return figure.first, figure.last, _quantity(figure, "time")
    if role == "age":
        return (figure.first, figure.last, _quantity(figure, unit)) if _is_of_person(scan, figure) else None
    if role != "unit" and figure.unit.lower() not in ("pound", "pounds"):
        return None
    if (unit == "point" and figure.low.lower() == "one") or figure.unit == "G":
        return None
    return figure.first, figure.last, _quantity(figure, unit if role == "unit" else "pound")


def _feet_and_inches(scan: Scan, figure: Figure, following: Figure | None) -> Found | None:
    """ "5 feet 10 inches", "6ft 4in": one height, in feet."""
    if following is None or figure.high or parse_unit(scan.vocabulary, figure.unit) != ("unit", "foot"):
        return None
    if "".join(scan.pieces[figure.last : following.first]).strip().lower() not in ("", "and"):
        return None
    feet, inches, last = parse_numeral(figure.low), parse_numeral(following.low), following.last
    if not following.unit and "".join(scan.pieces[last : last + 2]).strip().lower() == "in":
        last += 2 if scan.letters[last] == " " else 1
    elif parse_unit(scan.vocabulary, following.unit) != ("unit", "inch"):
        return None
    if feet is None or inches is None or inches.amount >= _INCHES:
        return None
    return figure.first, last, Quantity(amount=round(feet.amount + inches.amount / _INCHES, 4), step=_INCH, unit="foot")


_INCHES = 12
_INCH = Decimal("0.1")


def _is_of_person(scan: Scan, figure: Figure) -> bool:
    """Whether an age is told of a person: "35-year-old woman", "the 35-year-old said", "is 35 years old"."""
    last = figure.last
    if scan.letters[last : last + 1] != " " or last + 1 >= len(scan.pieces):
        return True
    word = scan.pieces[last + 1]
    if word[0].isupper() or not word[0].isalpha() or word.lower() in STOPS or word.lower() in _PERSONS:
        return True
    return any(piece.lower() in _PERSONS for piece in scan.pieces[last + 2 : last + 6 : 1] if piece.isalpha())


def _magnitude(scan: Scan, figure: Figure) -> Found | None:
    """ "magnitude 6.8", "a magnitude-7 quake", "magnitude of 7.2", "6.8 on the Richter scale"."""
    before = [piece.lower() for piece in scan.pieces[max(0, figure.first - 4) : figure.first]]
    first = figure.first
    if before[-2:-1] == ["magnitude"] and before[-1] in " -‐‑":
        first -= 2
    elif before[:3:2] == ["magnitude", "of"]:
        first -= 4
    richter = _grammar().richter.match(scan.letters, figure.bare)
    if first == figure.first and not richter:
        return None
    return first, richter.end() if richter else figure.bare, _quantity(figure, "magnitude")


def _split(scan: Scan, figure: Figure) -> Found | None:
    match = _grammar().split.match(scan.letters, figure.bare)
    return (figure.first, match.end(), _quantity(figure, "split")) if match and not figure.high else None


def _age_between_commas(scan: Scan, figure: Figure) -> Found | None:
    """ "John Smith, 58, said", "(58)", "aged 35", "age 7 to 12"."""
    amount = parse_numeral(figure.low)
    if amount is None or not 0 < amount.amount < _OLDEST or amount.step != 1:
        return None
    pieces, first = scan.pieces, figure.first
    before = pieces[first - 2] if first >= 2 else ""
    if before.lower() in ("aged", "age"):
        return first - 2, figure.bare, _quantity(figure, "year_old")
    if before != "," or figure.high or first < 3:
        return None
    after = pieces[figure.bare] if figure.bare < len(pieces) else "."
    name = pieces[first - 3]
    if after in ",.;)" and name[0].isupper() and len(figure.low) == 2 and "time" not in _kind_of_name(scan, name):
        return first, figure.bare, _quantity(figure, "year_old")
    return None


def _kind_of_name(scan: Scan, name: str) -> str:
    return " ".join(scan.vocabulary.roles(name))


def _metres(scan: Scan, figure: Figure) -> Found | None:
    """ "300m deep": the letter that elsewhere stands for million."""
    low = figure.high or figure.low
    if low[-1:] != "m" or not low[-2:-1].isdigit() or scan.letters[figure.bare : figure.bare + 1] != " ":
        return None
    if figure.bare + 1 >= len(scan.pieces) or scan.pieces[figure.bare + 1].lower() not in _LENGTHS:
        return None
    shorter = figure._replace(low=figure.low.rstrip("m"), high=figure.high.rstrip("m"))
    return figure.first, figure.bare, _quantity(shorter, "metre")


def _compound(scan: Scan, figure: Figure) -> Found | None:
    """ "9.8 m/s²", "30 kWh/m2": units that are made of symbols, which quantulum3 knows."""
    start = scan.starts[figure.bare]
    match = _COMPOUND.match(scan.text, start)
    if match is None or figure.high or not _SYMBOLS.issuperset(_SYMBOL.findall(match[0])):
        return None
    unit = _unit_by_quantulum(match[0].strip())
    return (figure.first, scan.piece_at(match.end() - 1) + 1, _quantity(figure, unit)) if unit else None


_COMPOUND = re.compile(r"\s?[^\W\d_]{1,3}[²³]?(?:\^-?[0-9])?(?:[/·⋅][^\W\d_]{1,3}(?:[²³23]|\^-?[0-9])?)+(?![\w/])")
_SYMBOL = re.compile(r"[^\W\d_²³]+")
_SYMBOLS = frozenset(values("units", "symbol"))


@cache
def _unit_by_quantulum(symbols: str) -> str | None:
    """The name of a unit made of symbols; None where quantulum3 knows none."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    found = parser.parse(f"1 {symbols}")
    name = found[0].unit.name if len(found) == 1 else "dimensionless"
    return None if name == "dimensionless" or found[0].value != 1 else name.replace(" ", "_")


def _age_by_decade(scan: Scan) -> Iterator[Found]:
    """ "in her 90s", "in his late forties"."""
    for match in _grammar().decade.finditer(scan.letters):
        place = match.start()
        digits = re.sub(r"\D", "", scan.pieces[place])
        first = place - (4 if scan.pieces[place - 2].lower() in _AGE_PARTS else 2)
        if len(digits) == len("90") and first >= 2 and scan.pieces[first].lower() in _OWNERS and scan.letters[first - 1] == " ":
            first -= 2 if scan.pieces[first - 2].lower() == "in" else 0
            low = Decimal(digits)
            yield first, match.end(), Quantity(relation="range", low=low, high=low + 9, step=Decimal(1), unit="year_old")


_AGE_PARTS = words_of("age_part")
_OWNERS = frozenset({"his", "her", "their"})
_WITHOUT_UNIT = (_magnitude, _split, _age_between_commas, _metres, _compound)


def _multiples(scan: Scan) -> Iterator[Found]:
    """ "doubled", "halved", "a fivefold rise", "twice as many"."""
    for match in _grammar().multiple.finditer(scan.letters):
        word = scan.words(*match.span()).lower()
        role = "multiple_up" if match["up"] else "multiple_down" if match["down"] else "twice"
        value = scan.vocabulary.value(role, word)
        if value is not None and _is_multiple(scan, word, *match.span()):
            direction = _DIRECTIONS.get(role)
            yield match.start(), match.end(), Quantity(amount=Decimal(value), unit="time", direction=direction)


_DIRECTIONS: dict[str, Direction] = {"multiple_up": "up", "multiple_down": "down"}


def _is_multiple(scan: Scan, word: str, first: int, last: int) -> bool:
    """Whether "double" and the like are a change or a multiple, "twice" more than "on two occasions"."""
    before = scan.pieces[first - 2].lower() if first >= 2 else ""
    after = scan.pieces[last + 1].lower() if last + 1 < len(scan.pieces) and scan.letters[last] == " " else ""
    if word == "twice":
        return after in _AFTER_TWICE
    return word not in _BASE_MULTIPLES or before in _BEFORE_DOUBLE or after in _AFTER_DOUBLE


def _single_units(scan: Scan) -> Iterator[Found]:
    """ "over a metre", "half a mile": a unit with no number, where a hedge makes a measure of it."""
    for match in _grammar().single.finditer(scan.letters):
        unit = scan.vocabulary.value("unit", scan.words(*match.span("unit")))
        if unit is None or unit in ("point", "degree", "magnitude"):
            continue
        if match["half"]:
            yield match.start(), match.end(), Quantity(amount=Decimal("0.5"), step=Decimal("0.1"), unit=unit)
        elif bounds(scan, match.start(), match.end())[0] < match.start():
            yield match.start(), match.end(), Quantity(amount=Decimal(1), step=Decimal(1), unit=unit)
