"""What all extractors share: the vocabulary of their grammars, and the hedges, bounds and changes around a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain
from typing import Any, cast

from factcheck.lexicon import entries, prefixed_units, values
from factcheck.model import Count, Direction, Mention, Number, Quantity, Relation
from factcheck.text.changes import direction_of, is_joined
from factcheck.text.hedges import bounds
from factcheck.text.numeral_grammar import NUMERAL
from factcheck.text.numerals import parse_numeral, range_ends
from factcheck.text.scan import Scan, Vocabulary
from factcheck.text.units import Figure

LEXICONS = ("function", "numbers", "currencies", "times", "time_foreign", "units", "trends")


@cache
def vocabulary() -> Vocabulary:
    """The words that the grammars of all extractors know."""
    return Vocabulary(chain(*map(entries, LEXICONS), prefixed_units()))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A grammar ready to search letters; ``{number}`` in it stands for the grammar of a number."""
    return vocabulary().grammar(pattern.replace("{number}", NUMERAL))


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span neither begins nor ends inside a word or a longer number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


def stands_alone(scan: Scan, first: int, last: int) -> bool:
    """Whether nothing but signs stands beside some pieces in their paragraph."""
    begin, behind = max(0, first - _BESIDE), last + _BESIDE
    start = max(begin, scan.letters.rfind("\n", begin, first) + 1)
    end = scan.letters.find("\n", last, behind)
    beside = scan.pieces[start:first] + scan.pieces[last : behind if end < 0 else end]
    return not any(map(str.isalnum, beside))


@lru_cache(maxsize=16)
def has_word(text: str, words: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether any of some words stands in a text, be it inside a longer one."""
    return any(word in text for word in words)


_BESIDE = 4

# --------------------------------------------------------------------------------------------------- numbers at work


def number_of(words: str) -> dict[str, Any] | None:
    """The fields ``amount``, ``step`` and, where the words are vague, ``relation`` of a ``Number``, from its words."""
    numeral = parse_numeral(words)
    if numeral is None:
        return None
    fields: dict[str, Any] = {"amount": numeral.amount, "step": numeral.step}
    if numeral.relation != "=":
        fields["relation"] = numeral.relation
    return fields


def range_of(low: str, high: str) -> dict[str, Any] | None:
    """The fields of a range from the words of its ends; None where they are no ends of one."""
    ends = range_ends(low, high)
    if ends is None:
        return None
    first, second = ends
    return {"relation": "range", "low": first.amount, "high": second.amount, "step": max(first.step, second.step)}


def fields_of(figure: Figure) -> dict[str, Any] | None:
    """The fields of a ``Number`` from a figure, be it one number or a range."""
    return range_of(figure.low, figure.high) if figure.high else number_of(figure.low)


def quantity_of(figure: Figure, unit: str) -> Quantity | None:
    """The quantity of a figure in a unit."""
    fields = fields_of(figure)
    return Quantity(unit=unit, **fields) if fields else None


Found = tuple[int, int, Number | None]
"""A number at pieces, first up to last; None where it is none of the kind."""


def in_order(*found: Iterable[Found]) -> list[Found]:
    """What several grammars found, in order of place."""
    return sorted(chain.from_iterable(found), key=lambda item: item[:2])


def mentions_of(scan: Scan, kind: str, found: Iterable[Found]) -> Iterator[Mention]:
    """The mentions of numbers at spans of pieces, in order, widened by their hedges, with the direction of a change.

    A change that is merely continued, or converted in brackets, keeps its direction; a converted measure keeps its
    bound. Left out is what is part of a longer word.
    """
    direction: Direction | None = None
    bound: tuple[int, Relation] | None = None
    before = -1
    for first, last, value in found:
        if value is None:
            continue
        first_hedged, end, relation = bounds(scan, first, last)
        if not is_whole(scan.text, scan.starts[first_hedged], scan.starts[end]):
            continue
        is_other = isinstance(value, Count) and value.noun is not None  # "up by 50 since May, and 12 people died"
        is_other = is_other or scan.word_after(end) in _SURE
        carried = direction if direction and not is_other and is_joined(scan, before, first_hedged) else None
        is_level = first_hedged < first and scan.words(first_hedged, first).strip().lower() in _LEVEL_HEDGES
        told = value.direction or (None if is_level else direction_of(scan, first_hedged, end, kind in _ABSOLUTE))
        direction, before = cast("Direction | None", told or carried), end
        if value.relation == "range":
            relation = None
        elif relation is None and bound and kind == "quantity" and scan.words(bound[0], first_hedged) in _CONVERTS:
            relation = bound[1]
        bound = (end, relation) if relation else None
        yield Mention(kind, scan.starts[first_hedged], scan.starts[end], _qualified(value, relation, direction))


_SURE = frozenset({"CI", "confidence", "credible"})
""" "fell 30% (95% CI"."""
_LEVEL_HEDGES = frozenset(values("trends", "reach"))
_CONVERTS = frozenset({" (", " / ", "/"})
_ABSOLUTE = ("count", "money")


def _qualified(value: Number, relation: Relation | None, direction: Direction | None) -> Number:
    if relation is None and direction is value.direction:
        return value
    return replace(value, relation=relation or value.relation, direction=direction)
