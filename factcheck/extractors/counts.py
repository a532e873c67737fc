"""Counts of people and things with the noun that they count: "1,400 enterprises", "a dozen missing", "the other 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.extractors.base import fields_of, is_hedge, mentions_of, stands_alone
from factcheck.lexicon import values
from factcheck.model import Article, Count, Mention
from factcheck.text.figures import Figure, figures
from factcheck.text.nouns import STOPS, is_model, is_time_after, noun_after, singular, words_of
from factcheck.text.scan import Scan

_NAMES = words_of("name_word")
_TIMES = words_of("time_word")
_PEOPLE = words_of("people_word")
_NO_NOUNS = words_of("no_noun")
_COUNTED_ONE = words_of("one_noun") | words_of("person")
_ONLY = frozenset({"only", "just"})
_THEIRS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our"})
_NUMBERS = frozenset(values("numbers", "cardinal"))
_HYPHENED = [["-"], ["‐"], ["‑"]]
_PART = re.compile(rf"(?:^|[ -])(?:{'|'.join(values('numbers', 'fraction'))})$|^-?[0-9]+/[0-9]+$", re.I)
_ODD = frozenset({"odd", "plus", "ish", "strong"})


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All counts in a text."""
    found = ((figure.first, figure.bare, _count(scan, figure)) for figure in figures(scan))
    return mentions_of(scan, "count", found)


def _count(scan: Scan, figure: Figure) -> Count | None:
    if figure.sign or figure.unit:
        return None
    before, after = scan.word_before(figure.first), _word_after(scan, figure.bare)
    lower = after.lower()
    hyphened = scan.pieces[figure.bare : figure.bare + 1] in _HYPHENED
    if before.lower() == "per" or lower in _TIMES or (hyphened and lower in _NO_NOUNS) or _is_serial(scan, figure):
        return None
    fields = fields_of(figure)
    if fields is None or _is_year(scan, figure):
        return None
    if _is_part(figure, fields) and not stands_alone(scan, figure.first, figure.bare):
        return None
    one = fields.get("amount") == 1
    noun = _noun(scan, figure, one)
    if noun is None and is_time_after(scan, figure.bare):
        return None
    if one and not _is_real_one(scan, figure, before, noun):
        return None
    counted = _is_number(before) or (before.lower() not in STOPS and _is_number(scan.word_before(figure.first - 2)))
    if counted and is_model(scan, figure.first):
        return None
    if lower not in _PEOPLE and not is_hedge(before) and _is_name(before, after, figure, noun is None or lower == "of"):
        return None
    return Count(noun=noun, **fields)


def _is_number(word: str) -> bool:
    return word.lower() in _NUMBERS or word[:1].isdigit()


def _is_real_one(scan: Scan, figure: Figure, before: str, noun: str | None) -> bool:
    """Whether "one" counts: a person, "only one", "one of the 26"; not "one maker", "this one", "one after another"."""
    if scan.word_after(figure.bare)[:1].isdigit():
        return False  # "just one 50,000-seat stadium"
    if noun in _COUNTED_ONE or before.lower() in _ONLY or figure.low.lower() != "one":
        return True
    after = _word_after(scan, figure.bare).lower()
    if after != "of":
        return after == "each"
    whole = scan.pieces[figure.bare + 3 : figure.bare + 7]
    return whole[:1] == ["them"] or any(piece[0].isdigit() for piece in whole)


def _is_part(figure: Figure, fields: dict[str, Any]) -> bool:
    """Whether a figure is less than one whole, and so rather a share of something or a rank: "three fifths"."""
    return abs(fields.get("amount", 1)) < 1 and bool(_PART.search(figure.low))


def _noun(scan: Scan, figure: Figure, one: bool) -> str | None:
    """The noun counted: behind the number, or behind "of the" where the number is a part of a whole."""
    place = figure.bare
    word = _word_after(scan, place).lower()
    if word in _PEOPLE:
        return None
    if scan.pieces[place : place + 1] in _HYPHENED and word.isalpha() and word not in _ODD:
        return word
    if word != "of":
        return noun_after(scan, place, one)
    place += 2
    while (word := _word_after(scan, place).lower()) in _THEIRS or word[:1].isdigit() or word in _NUMBERS:
        place += 2
    return noun_after(scan, place)


def _word_after(scan: Scan, last: int) -> str:
    """The word behind a blank or a hyphen; empty where there is none."""
    if scan.pieces[last : last + 1] in _HYPHENED:
        return "".join(scan.pieces[last + 1 : last + 2])
    return scan.word_after(last)


def _is_serial(scan: Scan, figure: Figure) -> bool:
    """Whether the number hangs on a word, a sign or another number: "COVID-19", "#4", "1/2", "3.4.1"."""
    pieces = scan.pieces
    before = pieces[figure.first - 1] if figure.first else " "
    after = pieces[figure.bare] if figure.bare < len(pieces) else " "
    is_first = figure.first == 0 or scan.letters[figure.first - 1] == "\n"
    if is_first and after in (".", ")") and not figure.high and figure.bare + 1 < len(pieces):
        return True  # the number of an item in a list
    if before == "(" and after == ")":
        return not figure.high and len(figure.low) < len("100")
    if before in "-‐‑–" and figure.first > 1 and pieces[figure.first - 2].isdigit():
        return False  # the second number of a score
    return before in "-‐‑–/#.+=_*@" or after in ("/", "=", "_", "*", "@", "°", "^", "'s", "’s")


def _is_year(scan: Scan, figure: Figure) -> bool:
    """Whether a figure is a year, or "between 1600 and 1900" no number of things."""
    if not figure.high:
        return bool(_YEAR.fullmatch(figure.low)) and "1900" <= figure.low < "2100"
    are_years = _YEAR.fullmatch(figure.low) and _YEAR.fullmatch(figure.high)
    between = scan.pieces[figure.first].lower() == "between"
    return bool(are_years) and between and singular(scan.word_after(figure.bare)) is None


_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")


def _is_name(before: str, after: str, figure: Figure, alone: bool) -> bool:
    """Whether the words around a number make a name of it: "Article 5", "Boeing 787", "737 MAX", "iPhone 15 sales".

    ``alone``: no noun follows that the number could count.
    """
    if not figure.low[0].isdigit():
        in_title = figure.low[0].isupper() and before[:1].isupper() and before.lower() not in STOPS
        return alone and (in_title or before.lower() in _NAMES)
    if "," in figure.low or not figure.low[-1].isdigit():
        return False
    if before[1:] != before[1:].lower():
        return True
    name_before = before[:1].isupper() and before.lower() not in STOPS
    return alone and (name_before or before.lower() in _NAMES or after[:1].isupper())
