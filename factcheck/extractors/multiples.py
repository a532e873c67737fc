"""Multiples: "doubled", "more than halved", "a fivefold rise", "twice as many", "three times", "a 10-for-1 split"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.extractors.base import Found, in_order, mentions_of, quantity_of, vocabulary
from factcheck.model import Article, Direction, Mention, Quantity
from factcheck.text.figures import figures
from factcheck.text.nouns import words_of
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, parse_unit

_BEFORE_DOUBLE, _AFTER_DOUBLE = words_of("before_double"), words_of("after_double")
_AFTER_TWICE = words_of("after_twice")
_BASE_MULTIPLES = words_of("base_multiple")
_DIRECTIONS: dict[str, Direction] = {"multiple_up": "up", "multiple_down": "down"}


class _Grammar(NamedTuple):
    start: re.Pattern[str]
    word: re.Pattern[str]
    split: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = vocabulary()
    return _Grammar(
        re.compile(words.initials("multiple_up", "multiple_down", "twice")),
        words.grammar("(?P<multiple_up><multiple_up>)|(?P<multiple_down><multiple_down>)|(?P<twice><twice>)"),
        words.grammar("<hyphen><for><hyphen>(?:<cardinal>|<integer>)"),
    )


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All multiples in a text."""
    printed = (found for figure in figures(scan) if (found := _times(scan, figure)))
    return mentions_of(scan, "quantity", in_order(printed, _words(scan)))


def _times(scan: Scan, figure: Figure) -> Found | None:
    """ "three times", "2.6 times"; the split of shares, "four-for-one"."""
    if figure.unit:
        role, _ = parse_unit(scan.vocabulary, figure.unit) or ("", "")
        return (figure.first, figure.last, quantity_of(figure, "time")) if role == "multiple" else None
    if scan.pieces[figure.bare : figure.bare + 1] == ["x"] and not scan.word_after(figure.bare + 1)[:1].isdigit():
        return figure.first, figure.bare + 1, quantity_of(figure, "time")  # "2.5x", not "4x 100m"
    split = _grammar().split.match(scan.letters, figure.bare)
    return (figure.first, split.end(), quantity_of(figure, "split")) if split and not figure.sign else None


def _words(scan: Scan) -> Iterator[Found]:
    grammar = _grammar()
    for start in grammar.start.finditer(scan.letters):
        match = grammar.word.match(scan.letters, start.start())
        if match is None:
            continue
        word = scan.words(*match.span()).lower()
        role = match.lastgroup or ""
        value = scan.vocabulary.value(role, word)
        if value is not None and _is_multiple(scan, word, *match.span()):
            direction = _DIRECTIONS.get(role)
            yield match.start(), match.end(), Quantity(amount=Decimal(value), unit="time", direction=direction)


def _is_multiple(scan: Scan, word: str, first: int, last: int) -> bool:
    """Whether "double" and the like are a change or a multiple, "twice" more than "on two occasions"."""
    before, after = scan.word_before(first).lower(), scan.word_after(last).lower()
    if word == "twice":
        return after in _AFTER_TWICE
    return word not in _BASE_MULTIPLES or before in _BEFORE_DOUBLE or after in _AFTER_DOUBLE
