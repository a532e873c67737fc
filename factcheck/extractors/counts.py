"""Counts of people and things with the noun that they count: "1,400 enterprises", "a dozen missing", "the other 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factcheck.extractors.base import Found, fields_of, mentions_of, stands_alone
from factcheck.lexicon import values
from factcheck.model import Article, Count, Mention
from factcheck.text.elided import counts_same, counts_same_of_another, counts_what_follows
from factcheck.text.figures import figures
from factcheck.text.hedges import is_hedge
from factcheck.text.nouns import (
    HYPHENED,
    STOPS,
    is_model,
    is_of_year,
    is_time_after,
    noun_after,
    singular,
    word_behind,
    words_of,
)
from factcheck.text.scan import Scan
from factcheck.text.scores import ends_score, is_of_game, starts_score
from factcheck.text.serials import is_model_name, is_name, is_numbered, is_of_group, is_serial, is_title
from factcheck.text.units import Figure, is_year

_NAMES = words_of("name_words")
_LISTS = frozenset({" and ", " to ", " or ", ", "})
_TIMES = words_of("time_word")
_ATTRIBUTIVE = words_of("attributive")
_PEOPLE = words_of("people_word")
_NO_NOUNS = words_of("no_noun") | words_of("compound_end")
_COUNTED_ONE = words_of("one_noun") | words_of("person")
_ONLY = frozenset({"only", "just"})
_WHICH = frozenset(
    {"another", "earlier", "last", "latest", "new", "next", "old", "other", "previous", "same", "that", "this"}
)
_THEIRS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our"})
_THEM = _THEIRS | {"them", "all"}
_NUMBERS = frozenset(values("numbers", "cardinal"))
_ORDINALS = frozenset(values("numbers", "ordinal"))
_PART = re.compile(rf"(?:^|[ -])(?:{'|'.join(values('numbers', 'fraction'))})$|^-?[0-9]+/[0-9]+$", re.I)
_ODD = frozenset({"odd", "some", "plus", "ish", "strong"})


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All counts in a text."""
    return mentions_of(scan, "count", _counts(scan))


def _counts(scan: Scan) -> Iterator[Found]:
    """The counts among the figures; one without a noun may count what the one before or behind it does."""
    last: tuple[Figure, Count] | None = None
    named: Figure | None = None
    measured = 0
    for figure in figures(scan):
        count = _count(scan, figure)
        if (
            last
            and last[1].noun
            and (count is None or count.noun is None)
            and counts_same_of_another(scan, last[0], figure)
        ):
            fields = fields_of(figure)
            count = Count(noun=last[1].noun, **fields) if fields else None
        if count is None:
            measured = figure.last if figure.unit or figure.sign else measured
            named = figure if scan.word_before(figure.first).lower() in _NAMES else None
            continue
        if count.noun is None and named and scan.words(named.last, figure.first) in _LISTS:
            named = figure  # "between junctions 25 and 26"
            continue
        named = None
        if last:
            before, other = last
            is_next = measured <= before.first  # "employs 90 people and mined 20 tonnes, down from 30"
            if is_next and count.noun is None and other.noun is not None and counts_same(scan, before, figure):
                count = replace(count, noun=other.noun)
            elif other.noun is None and count.noun is not None and counts_what_follows(scan, before, figure):
                other = replace(other, noun=count.noun)
            yield before.first, before.bare, other
        last = figure, count
    if last:
        yield last[0].first, last[0].bare, last[1]


def _count(scan: Scan, figure: Figure) -> Count | None:
    if figure.sign or figure.unit or _is_year(scan, figure):
        return None
    before, after = scan.word_before(figure.first), word_behind(scan, figure.bare)
    lower = after.lower()
    hyphened = scan.pieces[figure.bare : figure.bare + 1] in HYPHENED
    if before.lower() == "per" or _is_time(scan, figure, lower) or is_serial(scan, figure, before):
        return None
    if before.lower() == "of" and is_of_group(scan, figure):
        return None
    if figure.low.startswith("a ") and not after and _ends_sum(scan, before):
        return None  # "$4.10 a dozen"
    is_letter = len(after) == 1 and after.isalpha()  # "a 3-D scan"
    if hyphened and (is_letter or lower in _NO_NOUNS or figure.low.lower() == "zero" or _is_capital_number(after)):
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
    if lower not in ("people", *_PEOPLE) and is_model_name(scan, figure, before):
        return None
    is_free = lower in _PEOPLE or is_hedge(before) or starts_score(scan, figure) or _is_of_them(scan, figure, before)
    if not (is_free or _ends_game(scan, figure)) and is_name(before, after, figure, noun is None or lower == "of"):
        return None
    return None if noun is None and _is_no_count(scan, figure) else Count(noun=noun, **fields)


def _ends_game(scan: Scan, figure: Figure) -> bool:
    """Whether a number ends a score, though a day stands behind it: "voted 6-4 Monday"."""
    return ends_score(scan, figure) and is_of_game(scan, figure.first - 2, figure.bare)


def _is_of_them(scan: Scan, figure: Figure, before: str) -> bool:
    """Whether a number behind a weekday is a part of others: "by Thursday 185 of them"."""
    if scan.word_after(figure.bare) != "of" or scan.word_after(figure.bare + 2) not in _THEM:
        return False
    return "weekday" in scan.vocabulary.roles(before)


def _ends_sum(scan: Scan, word: str) -> bool:
    return bool(word) and (word[0].isdigit() or "currency_name" in scan.vocabulary.roles(word))


def _is_time(scan: Scan, figure: Figure, after: str) -> bool:
    """Whether the word behind a number makes a time of it; "local" only in "11 local time"."""
    return after in _TIMES and (after != "local" or scan.word_after(figure.bare + 2) == "time")


def _is_no_count(scan: Scan, figure: Figure) -> bool:
    """Whether a number is what a screen shows, or that of a picture or an order: "4K", "Image: 2167888645"."""
    if _LONG_NUMBER.fullmatch(figure.low):
        return not _LABELS.isdisjoint(scan.pieces[max(0, figure.first - 2) : figure.first])
    return _RESOLUTION.fullmatch(figure.low) is not None


_RESOLUTION, _LONG_NUMBER = re.compile("[0-9]K"), re.compile("[0-9]{9,}")
_LABELS = frozenset(":#")


def _is_capital_number(word: str) -> bool:
    return word[:1].isupper() and word.lower() in _NUMBERS


def _is_number(word: str) -> bool:
    return word.lower() in _NUMBERS or word[:1].isdigit()


def _is_real_one(scan: Scan, figure: Figure, before: str, noun: str | None) -> bool:
    """Whether "one" counts: a person, "only one", "one of the 26"; not "one maker", "this one", "one after another"."""
    if scan.word_after(figure.bare)[:1].isdigit():
        return False  # "just one 50,000-seat stadium"
    in_ratio = before.lower() == "to" and _is_number(scan.word_before(figure.first - 2))
    if before.lower() in _WHICH or before.lower() in _ORDINALS:
        return False  # "its first one of 380 pence"
    if in_ratio or noun in _COUNTED_ONE or before.lower() in _ONLY or figure.low.lower() != "one":
        return True
    after = word_behind(scan, figure.bare).lower()
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
    word = word_behind(scan, place).lower()
    if word in _PEOPLE:
        return None
    hyphened = scan.pieces[place : place + 1] in HYPHENED
    if hyphened and (suspended := _SUSPENDED.match(scan.text, scan.starts[place])):
        return singular(suspended[1]) or suspended[1].lower()
    if hyphened and word.isalpha() and word not in _ODD:
        return word
    if word != "of":
        if _OF_FORECAST.match(scan.text, scan.starts[place]) and scan.word_before(figure.first) == "the":
            return None  # "fewer than the 400 analysts had expected"
        noun = noun_after(scan, place, one) or (word if word in _ATTRIBUTIVE and scan.word_after(place + 2) else None)
        return None if one and noun and (_is_plural(noun) or ends_score(scan, figure)) else noun
    place += 2
    while (word := scan.word_after(place).lower()) in _THEIRS or _stands_as_number(scan, place + 1):
        place += 2
    if owned := _OWNER.match(scan.text, scan.starts[place]):
        place = scan.piece_at(owned.end()) + 1  # "12 of the trust's 15 schools"
    return noun_after(scan, place)


def _stands_as_number(scan: Scan, place: int) -> bool:
    """Whether a piece is a number that no hyphen joins to what follows."""
    return _is_number("".join(scan.pieces[place : place + 1])) and scan.pieces[place + 1 : place + 2] not in HYPHENED


_OF_FORECAST = re.compile(
    r" (?:analysts|economists|forecasters|experts|bankers|traders|investors|officials|organisers|organizers) (?:had )?"
    r"(?:expected|forecast|predicted|projected|feared|hoped|estimated|targeted)(?=[.,;:)]| (?:in|for|on|at|and|but) |$)"
)
_OWNER = re.compile(r" (?:[^\W\d_]{1,20} ){0,2}[^\W\d_]{1,20}['’]s? (?=[0-9])")
_SUSPENDED = re.compile(r"[-‐‑](?:, [^\W_]{1,12}[-‐‑]){0,4},? (?:and|or|to) [^\W_]{1,12}[-‐‑]([^\W\d_]+)")
""" "four-, five- and six-cylinder"."""


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "series"))


def _is_year(scan: Scan, figure: Figure) -> bool:
    """Whether a figure is a year, or "between 1600 and 1900" no number of things."""
    if _YEAR.fullmatch(figure.low) and _is_old_year(scan, figure):
        return True
    if not figure.high:
        return is_year(figure.low) and is_of_year(scan, figure.first, figure.bare)
    are_years = _YEAR.fullmatch(figure.low) and _YEAR.fullmatch(figure.high)
    between = scan.pieces[figure.first].lower() == "between" or _ONE_OR_NEXT.match(scan.text, scan.starts[figure.first])
    return bool(are_years and between) and singular(scan.word_after(figure.bare)) is None


def _is_old_year(scan: Scan, figure: Figure) -> bool:
    """Whether a number is a year behind another one, or begins a clause: "between A.D. 1000 and 1260", "by 1642 it"."""
    start = scan.starts[figure.first]
    if singular(scan.word_after(figure.bare)) is None and _ERA.search(scan.text, max(0, start - _LONGEST_ERA), start):
        return True
    after, lead = scan.word_after(figure.bare).lower(), scan.pieces[max(0, figure.first - 4)]
    is_first = figure.first <= _FIRST_LED or lead in (",", ".", "and")
    is_led = is_first and scan.word_before(figure.first).lower() == "by"
    return is_led and (after in _CLAUSE_STARTS or scan.pieces[figure.bare : figure.bare + 1] == [","])


_ONE_OR_NEXT = re.compile(r"(?P<decade>(?:19|20)[0-9])[0-9] or (?P=decade)[0-9]\b")
""" "By 2027 or 2028"."""
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_ERA = re.compile(r"(?:\bA\.?D\.?|\bC\.?E\.?|[Ii]n|[Ss]ince) 1?[0-9]{3} (?:and|to|or|until) $")
_LONGEST_ERA = len("A.D. 1000 until ") + 1
_FIRST_LED = 2
_CLAUSE_STARTS = frozenset({"the", "it", "they", "he", "she", "there", "this", "a", "an", "its", "their", "his", "her"})
