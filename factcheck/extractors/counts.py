"""Counts of people and things with the noun that they count: "1,400 enterprises", "a dozen missing", "the other 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factcheck.extractors.base import Found, bounds, fields_of, is_hedge, mentions_of, stands_alone
from factcheck.lexicon import values
from factcheck.model import Article, Count, Mention
from factcheck.text.figures import figures
from factcheck.text.nouns import STOPS, is_model, is_of_year, is_time_after, noun_after, singular, words_of
from factcheck.text.scan import Scan
from factcheck.text.serials import ends_score, is_name, is_numbered, is_of_group, is_serial, is_title
from factcheck.text.units import Figure, is_year

_SAME_THINGS = words_of("same_things")
_NAMES = words_of("name_words")
_LISTS = frozenset({" and ", " to ", " or ", ", "})
_TIMES = words_of("time_word")
_PEOPLE = words_of("people_word")
_NO_NOUNS = words_of("no_noun")
_COUNTED_ONE = words_of("one_noun") | words_of("person")
_ONLY = frozenset({"only", "just"})
_THEIRS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our"})
_NUMBERS = frozenset(values("numbers", "cardinal"))
_HYPHENED = [["-"], ["‐"], ["‑"]]
_PART = re.compile(rf"(?:^|[ -])(?:{'|'.join(values('numbers', 'fraction'))})$|^-?[0-9]+/[0-9]+$", re.I)
_ODD = frozenset({"odd", "some", "plus", "ish", "strong"})


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All counts in a text."""
    return mentions_of(scan, "count", _counts(scan))


def _counts(scan: Scan) -> Iterator[Found]:
    """The counts among the figures; one without a noun may count what the one before it did."""
    last: tuple[Figure, Count] | None = None
    named: Figure | None = None
    for figure in figures(scan):
        count = _count(scan, figure)
        if count is None:
            named = figure if scan.word_before(figure.first).lower() in _NAMES else None
            continue
        if count.noun is None and named and scan.words(named.last, figure.first) in _LISTS:
            named = figure  # "between junctions 25 and 26"
            continue
        named = None
        if count.noun is None and last and _is_of_same(scan, last[0], figure):
            count = replace(count, noun=last[1].noun)
        last = figure, count
        yield figure.first, figure.bare, count


def _is_of_same(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether a count is held against the one before: "3 million cars, up from 2 million", "60, compared with 40"."""
    if not _SAME_SENTENCE.fullmatch(scan.letters, before.last, figure.first):
        return False
    after = _word_after(scan, figure.bare).lower()
    lead, _, _ = bounds(scan, figure.first, figure.bare)
    word = scan.word_before(lead).lower()
    compared = word in ("with", "to") and scan.word_before(lead - 2).lower() == "compared"
    return (compared or word in _SAME_THINGS) and (not after or (after in STOPS and after != "of"))


_SAME_SENTENCE = re.compile(r"[^.;?!\n]{1,40}")


def _count(scan: Scan, figure: Figure) -> Count | None:
    if figure.sign or figure.unit or _is_year(scan, figure):
        return None
    before, after = scan.word_before(figure.first), _word_after(scan, figure.bare)
    lower = after.lower()
    hyphened = scan.pieces[figure.bare : figure.bare + 1] in _HYPHENED
    if before.lower() == "per" or lower in _TIMES or is_serial(scan, figure, before):
        return None
    if before.lower() == "of" and is_of_group(scan, figure):
        return None
    if hyphened and (lower in _NO_NOUNS or figure.low.lower() == "zero" or (after[:1].isupper() and lower in _NUMBERS)):
        return None
    fields = fields_of(figure)
    if fields is None or (_is_part(figure, fields) and not stands_alone(scan, figure.first, figure.bare)):
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
    if is_numbered(scan, figure, before) or is_title(scan, figure, before):
        return None
    if lower not in _PEOPLE and not is_hedge(before) and is_name(before, after, figure, noun is None or lower == "of"):
        return None
    return None if noun is None and _RESOLUTION.fullmatch(figure.low) else Count(noun=noun, **fields)


_RESOLUTION = re.compile("[0-9]K")


def _is_number(word: str) -> bool:
    return word.lower() in _NUMBERS or word[:1].isdigit()


def _is_real_one(scan: Scan, figure: Figure, before: str, noun: str | None) -> bool:
    """Whether "one" counts: a person, "only one", "one of the 26"; not "one maker", "this one", "one after another"."""
    if scan.word_after(figure.bare)[:1].isdigit():
        return False  # "just one 50,000-seat stadium"
    in_ratio = before.lower() == "to" and _is_number(scan.word_before(figure.first - 2))
    if in_ratio or noun in _COUNTED_ONE or before.lower() in _ONLY or figure.low.lower() != "one":
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
    hyphened = scan.pieces[place : place + 1] in _HYPHENED
    if hyphened and (suspended := _SUSPENDED.match(scan.text, scan.starts[place])):
        return singular(suspended[1]) or suspended[1].lower()
    if hyphened and word.isalpha() and word not in _ODD:
        return word
    if word != "of":
        noun = noun_after(scan, place, one)
        return None if one and noun and (_is_plural(noun) or ends_score(scan, figure)) else noun
    place += 2
    while (word := _word_after(scan, place).lower()) in _THEIRS or word[:1].isdigit() or word in _NUMBERS:
        place += 2
    return noun_after(scan, place)


_SUSPENDED = re.compile(r"[-‐‑](?:, [^\W_]{1,12}[-‐‑]){0,4},? (?:and|or|to) [^\W_]{1,12}[-‐‑]([^\W\d_]+)")
""" "four-, five- and six-cylinder"."""


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "series"))


def _word_after(scan: Scan, last: int) -> str:
    """The word behind a blank or a hyphen; empty where there is none."""
    if scan.pieces[last : last + 1] in _HYPHENED:
        return "".join(scan.pieces[last + 1 : last + 2])
    return scan.word_after(last)


def _is_year(scan: Scan, figure: Figure) -> bool:
    """Whether a figure is a year, or "between 1600 and 1900" no number of things."""
    if not figure.high:
        return is_year(figure.low) and is_of_year(scan, figure.first, figure.bare)
    are_years = _YEAR.fullmatch(figure.low) and _YEAR.fullmatch(figure.high)
    between = scan.pieces[figure.first].lower() == "between"
    return bool(are_years) and between and singular(scan.word_after(figure.bare)) is None


_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
