"""Percentages, points, and fractions of a whole: "26 per cent", "25 basis points", "two-thirds", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple, cast

from factcheck.extractors.base import Found, fields_of, has_word, in_order, mentions_of, stands_alone, vocabulary
from factcheck.lexicon import values
from factcheck.model import Article, Direction, Mention, Percent
from factcheck.text.figures import figures
from factcheck.text.nouns import HYPHENS, STOPS, noun_after, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, parse_unit

_PARTS = {form: Decimal(value) for form, value in values("numbers", "fraction").items()}
_BEFORE_HALF = words_of("before_half")
_AFTER_HALF = words_of("after_half")
_NO_HALF = words_of("no_half")
_COMPARED = words_of("compared")
_SHARE_ING = words_of("share_ing")
_SHARE_DOES = words_of("share_does")
_TIMES = words_of("time_word")
_AFTER_QUARTER = words_of("after_quarter")
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000})
_YEARS = 100
"""From which number on "one in" may lead to a year."""
_MOST_POINTS = 25
"""The amount from which "points" are rather those of an index."""
_HUNDREDTH = Decimal("0.01")
_STEP_OF_PART = Decimal(3)
"""To how many per cent a fraction in words is told: 21% is a fifth."""


class _Grammar(NamedTuple):
    part: re.Pattern[str]
    unit: re.Pattern[str]
    of_whole: re.Pattern[str]
    head: re.Pattern[str]
    level: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = vocabulary()
    number = words.initials("cardinal", "integer")
    whole = words.initials("cardinal", "tens", "integer", "grouped")
    in_whole = "(?P<noun> w)? (?:<in>|<out> <of>) (?:<every> )?|(?P<odds><hyphen><in><hyphen>)"
    return _Grammar(
        re.compile(words.initials("fraction", "half")),
        words.grammar(
            "(?:(?: <of>)? (?:<a>|<one>) |<hyphen>| )(?P<unit><percent_unit>)|<hyphen>(?P<point><point>)"
            "|(?:(?: <of>)? <a> | )(?P<bare><point>)"
        ),
        words.grammar(
            f"(?<!<dash>)(?P<top>{number})(?:(?:{in_whole})(?P<whole>{whole})"
            "|(?:/|<fraction_slash>)(?P<lower><integer>)(?= <of> (?:<the>|w)))"
        ),
        words.grammar("\n?<percent_unit> <of> "),
        words.grammar(" (?:<to>|<at>|<on>) (?:w ){0,2}<figure> ?<percent_unit>"),
    )


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All percentages and fractions of a whole in a text."""
    return mentions_of(scan, "percent", in_order(_printed(scan), _fractions(scan), _shares(scan), _single_points(scan)))


def _printed(scan: Scan) -> Iterator[Found]:
    """Figures with a unit; small "points" that a percentage of the same sentence came before are percentage points."""
    end = -1
    for figure in figures(scan):
        percent = _percent(scan, figure)
        if percent:
            end = figure.last
            sign, direction = _signed_change(scan, figure)
            yield sign, figure.last, replace(percent, direction=direction) if direction else percent
        elif (head := _head_of(scan, figure)) is not None:
            yield head, figure.last, _percent_of(figure, "percent")
        elif figure.unit in _POINTS and (
            (end >= 0 and _is_point(scan.letters[end : figure.first], figure)) or _leads_to_percent(scan, figure)
        ):
            yield figure.first, figure.last, _percent_of(figure, "percentage_point")


def _signed_change(scan: Scan, figure: Figure) -> tuple[int, Direction | None]:
    """Where a percentage with a sign begins, and the direction of its change: "+0.2%", "FTSE -0.6%", not "at -0.5%"."""
    first = figure.first
    if first and scan.pieces[first - 1] == "+" and (first == 1 or not scan.pieces[first - 2][-1:].isalnum()):
        return first - 1, "up"
    is_bracketed = first > 2 and scan.pieces[first - 1] == "("
    before = scan.word_before(first - 1 if is_bracketed else first)
    is_listed = before[:1].isupper() or before[:1].isdigit()
    return first, "down" if scan.pieces[first] in "-−–" and is_listed and before.lower() not in STOPS else None


def _head_of(scan: Scan, figure: Figure) -> int | None:
    """Where a paragraph begins with "per cent of" and this figure, as the title of a column does: "Per cent of 20"."""
    if figure.unit or figure.sign:
        return None
    start = scan.letters.rfind("\n", max(0, figure.first - _LONGEST_HEAD - 1), figure.first) + 1
    if start == 0 and figure.first > _LONGEST_HEAD:
        return None
    return start if _grammar().head.fullmatch(scan.letters, start, figure.first) else None


_LONGEST_HEAD = len(("per", " ", "cent", " ", "of", " "))


def _leads_to_percent(scan: Scan, figure: Figure) -> bool:
    """Whether points lead to a percentage: "slipped three points to 38 per cent"."""
    numeral = parse_numeral(figure.low)
    if numeral is None or numeral.amount >= _MOST_POINTS:
        return False
    return _grammar().level.match(scan.letters, figure.last) is not None


_POINTS = frozenset({"point", "points"})


def _is_point(between: str, figure: Figure) -> bool:
    amount = parse_numeral(figure.high or figure.low)
    return "." not in between and "," in between and amount is not None and amount.amount < _MOST_POINTS


def _percent(scan: Scan, figure: Figure) -> Percent | None:
    unit = parse_unit(scan.vocabulary, figure.unit) if figure.unit else None
    if unit is None or unit[0] != "percent_unit" or figure.sign:
        return None
    return _percent_of(figure, unit[1])


def _percent_of(figure: Figure, unit: str) -> Percent | None:
    """The percentage of a figure, or its points, by the name of the unit."""
    fields = fields_of(figure)
    return Percent(unit=cast(Any, unit), **fields) if fields else None


def _fractions(scan: Scan) -> Iterator[Found]:
    """ "a third", "two-thirds of", "half the", "half a point", "a quarter-point"."""
    for match in _grammar().part.finditer(scan.letters):
        place = match.start()
        first, top = _numerator(scan, place)
        worth = top * _PARTS[scan.pieces[place].lower()]
        unit = _grammar().unit.match(scan.letters, place + 1)
        printed = scan.words(*unit.span("unit")) if unit and unit["unit"] else ""
        is_rate = scan.pieces[place].lower() == "quarter" or _speaks_of_rates(scan, place)
        if unit and (not unit["bare"] or is_rate):
            name = scan.vocabulary.value("percent_unit", printed) if printed else "percentage_point"
            yield first, unit.end(), Percent(amount=worth.normalize(), step=_HUNDREDTH, unit=cast(Any, name))
        elif worth < 1 and _is_share(scan, first, place, top) and not stands_alone(scan, first, place + 1):
            yield first, place + 1, Percent(amount=(100 * worth).quantize(_HUNDREDTH), step=_STEP_OF_PART)


def _speaks_of_rates(scan: Scan, place: int) -> bool:
    """Whether "a quarter point" is one of percentages: near a rate, a yield or a figure in per cent."""
    start, end = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    near = scan.pieces[max(start, place - _FAR) : min(end, place + _FAR)]
    return not _RATES.isdisjoint(map(str.lower, near))


_FAR = 40
_RATES = frozenset({"rate", "rates", "yield", "yields", "percent", "%", "cent", "inflation", "percentage"})


def _numerator(scan: Scan, place: int) -> tuple[int, Decimal]:
    """Where a fraction begins and how many parts it has, from the word before the part's name."""
    if place >= 2 and scan.pieces[place - 1] in " -‐‑":
        word = scan.pieces[place - 2].lower()
        if word in ("a", "an"):
            return place - 2, Decimal(1)
        value = scan.vocabulary.value("cardinal", word)
        if value is not None:
            return place - 2, Decimal(value)
    return place, Decimal(1)


def _is_share(scan: Scan, first: int, place: int, top: Decimal) -> bool:
    """Whether a fraction is a share of a whole, not a rank ("a third term"), a half-year or half an hour."""
    part = scan.pieces[place].lower()
    before, after = scan.word_before(first).lower(), scan.word_after(place + 1).lower()
    if top > 1 and not part.endswith(("s", "f")):  # "two hundredth": a rank
        return False
    mark, then = ("".join(scan.pieces[at : at + 1]) for at in (place + 1, place + 2))
    if mark in HYPHENS and then not in _OF_OWNERS:
        return False  # "a half-hour", "a quarter-mile"
    if after == "of" and scan.word_after(place + 3) in ("a", "an") and scan.word_after(place + 5) in _TIMES:
        return False  # "a tenth of a second"
    if (part.startswith("hundredth") or part == "fourth") and after != "of":
        return False
    if before == "and" and first < place and after != "of":  # "a year and a half"
        return False
    if first == place:
        return part == "half" and _is_half(scan, place, before, after)
    if part.endswith("s"):
        return part != "quarters" or after == "of" or scan.pieces[place - 1] != " "
    if part == "quarter" and (after in _AFTER_QUARTER or (before and scan.vocabulary.roles(before) & _RATED)):
        return False  # "to 10 cents a quarter"
    if part == "quarter" and before in ("in", "for", "during", "within") and after != "of":
        return False
    if after == "(" and _IN_PERCENT.match(scan.text, scan.starts[place + 2]):
        return True  # "a third (34%) of them"
    does = after in _SHARE_ING and scan.word_after(place + 3).lower() in STOPS  # "a third planning to leave"
    return not after or after in STOPS or after in _COMPARED or after in _DASHES or does


_DASHES = frozenset("–—")
_IN_PERCENT = re.compile(r"\([0-9]{1,2}(?:\.[0-9]+)?(?:%| per ?cent\b| ?pc\b)\)")
_OF_OWNERS = frozenset({"share", "stake", "interest", "owner", "ownership"})
_RATED = frozenset({"currency_name", "scale", "figure", "unit", "percent_unit"})


def _is_half(scan: Scan, place: int, before: str, after: str) -> bool:
    if before in _NO_HALF or (before and scan.vocabulary.roles(before) & {"ordinal", "ordinal_figure"}):
        return False
    if after == "as":
        return scan.word_after(place + 3) in _AS_MUCH
    if not after:
        return place + 1 == len(scan.pieces) or scan.pieces[place + 1] in ".,;:)"
    return after in _AFTER_HALF or (before in _BEFORE_HALF and (after in STOPS or after in _DASHES))


_AS_MUCH = frozenset({"many", "much", "big", "large", "high", "likely", "long", "often", "fast", "old", "expensive"})
_BEFORE_RANK = frozenset({"no", "number"})


def _shares(scan: Scan) -> Iterator[Found]:
    """ "one in five", "nine out of ten", "four in every five", "2/3 of the members"."""
    for match in _grammar().of_whole.finditer(scan.letters):
        groups = ("top", "whole" if match["whole"] else "lower")
        top, whole = (parse_numeral(scan.words(*match.span(group))) for group in groups)
        if top is None or whole is None or not 0 < top.amount < whole.amount:
            continue
        after = scan.word_after(match.end())
        is_small = whole.amount < _YEARS or "," in scan.pieces[match.end() - 1]
        is_odds = match["odds"] or (top.amount == 1 and is_small and after.lower() not in _TIMES)
        if int(whole.amount) not in _WHOLES and not is_odds:
            continue
        is_counted = after not in _SHARE_DOES and noun_after(scan, match.end())
        if match["noun"] and (top.amount != 1 or is_counted or after.lower() in _TIMES):
            continue  # "one goal in ten games"
        longer = scan.pieces[match.end() : match.end() + 1] == ["-"]  # "twenty-one"
        if scan.word_before(match.start()).lower() in _BEFORE_RANK or after == "stars":
            continue  # "No 1 in 15 countries", "3 out of 5 stars"
        if longer or (after and scan.vocabulary.roles(after) & {"scale", "plural_scale", "unit"}):
            continue
        amount = 100 * top.amount / whole.amount
        amount = amount.quantize(_HUNDREDTH if amount >= 1 else _HUNDREDTH * _HUNDREDTH)
        yield match.start(), match.end(), Percent(amount=amount, step=Decimal(1))


def _single_points(scan: Scan) -> Iterator[Found]:
    """ "A percentage point higher", "a full percentage point"."""
    if not has_word(scan.text, _POINT_NAMES):
        return
    for match in _SINGLE_POINT.finditer(scan.text):
        unit = "basis_point" if match["basis"] else "percentage_point"
        one = Percent(amount=Decimal(1), step=Decimal(1), unit=cast(Any, unit))
        yield scan.piece_at(match.start()), scan.piece_at(match.end() - 1) + 1, one


_POINT_NAMES = ("percentage point", "basis point")
_SINGLE_POINT = re.compile(r"\b[Aa] (?:full |whole |single )?(?:percentage|(?P<basis>basis)) point\b(?!-)")
