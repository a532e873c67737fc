"""What all extractors share: rules over the shared scan, and the bounds and hedges around a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, cast

from factcheck.lexicon import entries, values
from factcheck.model import Direction, Mention, Number, Relation, Value
from factcheck.text.changes import direction_of, is_joined
from factcheck.text.figures import Figure
from factcheck.text.numerals import NUMERAL, parse_numeral, range_ends
from factcheck.text.scan import Scan, Vocabulary

LEXICONS = ("function", "numbers", "currencies", "times", "units", "trends")
MACROS = {
    "number": NUMERAL,
    "low": f"(?P<low>{NUMERAL})",
    "high": f"(?P<high>{NUMERAL})",
    "through": "(?: ?<dash> ?| <to> | <or> )",
}


@cache
def vocabulary() -> Vocabulary:
    """The words that the grammars of all extractors know."""
    return Vocabulary(chain.from_iterable(map(entries, LEXICONS)))


class Match:
    """A match of a rule: pieces ``first`` up to ``last`` of a scan, and the text of the rule's named groups."""

    __slots__ = ("_match", "first", "last", "scan")

    def __init__(self, scan: Scan, match: re.Match[str]) -> None:
        self.scan = scan
        self._match = match
        self.first, self.last = match.span()

    def __getitem__(self, group: str) -> str:
        """The words of a group; empty where it took no part in the match."""
        first, last = self._match.span(group)
        return self.scan.words(first, last) if first >= 0 else ""


class Rule(NamedTuple):
    """A grammar and what its matches mean; ``build`` gives None for a match that is no mention after all.

    In the pattern ``{number}`` and the other macros stand for grammars of their own.
    """

    kind: str
    pattern: str
    build: Callable[[Match], Value | None]
    bounded: bool = True
    """Whether hedges and bounds around the match belong to it."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's grammar with its macros put in, ready to search letters."""
    for name, macro in MACROS.items():
        pattern = pattern.replace("{" + name + "}", macro)
    return vocabulary().grammar(pattern)


def find(scan: Scan, rules: Iterable[Rule]) -> Iterator[Mention]:
    """All mentions that the rules find in a scan; they may overlap."""
    for rule in rules:
        for match in compiled(rule.pattern).finditer(scan.letters):
            found = Match(scan, match)
            value = rule.build(found)
            if value is None:
                continue
            first, last = found.first, found.last
            if rule.bounded:
                first, last, relation = bounds(scan, first, last)
                value = with_relation(value, relation)
            start, end = scan.starts[first], scan.starts[last]
            if is_whole(scan.text, start, end):
                yield Mention(rule.kind, start, end, value)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span neither begins nor ends inside a word or a longer number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


# ------------------------------------------------------------------------------------------------- bounds and hedges

_BEFORE = values("hedges", "hedge")
_AFTER = values("hedges", "hedge_after")
_UNDONE = {(entry.value, entry.form) for entry in entries("hedges") if entry.role == "undone"}
"""A hedge and a word before it that makes something else of it: "past 50", but "the past 50"."""
_HEDGE_SIGNS = ("~", "≈")
_LONGEST = max(len(form.split()) for form in _BEFORE)
_LAST_WORDS = frozenset(form.split()[-1] for form in _BEFORE)
_NEXT_WORDS = frozenset(form.split()[0].split("-")[0] or "-" for form in _AFTER)


def bounds(scan: Scan, first: int, last: int) -> tuple[int, int, Relation | None]:
    """A span of pieces widened by the hedges around it, and the relation that they give (None without one)."""
    first, before = _hedge_before(scan, first)
    last, after = _hedge_after(scan, last)
    return first, last, cast("Relation | None", before or after)


def _hedge_before(scan: Scan, first: int) -> tuple[int, str | None]:
    pieces, letters = scan.pieces, scan.letters
    if first and pieces[first - 1] in _HEDGE_SIGNS:
        return first - 1, "~"
    if first < 2 or letters[first - 1] != " " or pieces[first - 2].lower() not in _LAST_WORDS:
        return first, None
    relation: str | None = None
    start, words = first, ""
    for _ in range(_LONGEST):
        if start < 2 or letters[start - 1] != " ":
            break
        start -= 2
        words = f"{pieces[start].lower()} {words}".strip()
        if words in _BEFORE and not (start > 1 and (words, pieces[start - 2].lower()) in _UNDONE):
            first, relation = start, _BEFORE[words]
    return first, relation


def is_hedge(word: str) -> bool:
    """Whether a word may be the last of a hedge."""
    return word.lower() in _LAST_WORDS


def _hedge_after(scan: Scan, last: int) -> tuple[int, str | None]:
    pieces = scan.pieces
    place = last + 1 if scan.letters[last : last + 1] == " " else last
    if place < len(pieces) and pieces[place].lower() in _NEXT_WORDS:
        for width in (6, 4, 2, 1):
            words = " ".join(scan.words(last, min(last + width, len(pieces))).lower().split())
            if words in _AFTER:
                return last + width, _AFTER[words]
    return last, None


def with_relation(value: Value, relation: Relation | None) -> Value:
    """The value under a hedge or bound; a range stays a range."""
    return value if relation is None or value.relation == "range" else replace(value, relation=relation)


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


def mention_of(scan: Scan, kind: str, first: int, last: int, value: Number) -> Mention | None:
    """The mention of a number at pieces ``first`` up to ``last``, widened by its hedges and with the direction of its
    change; None where it is part of a longer word."""
    first, last, relation = bounds(scan, first, last)
    start, end = scan.starts[first], scan.starts[last]
    if not is_whole(scan.text, start, end):
        return None
    direction = direction_of(scan, first, last, kind == "count")
    if relation and value.relation != "range":
        value = replace(value, relation=relation)
    if direction:
        value = replace(value, direction=cast(Direction, direction))
    return Mention(kind, start, end, value)


Found = tuple[int, int, Number | None]
"""A number at pieces, first up to last; None where it is none of the kind."""


def in_order(*found: Iterable[Found]) -> list[Found]:
    """What several grammars found, in order of place."""
    return sorted(chain.from_iterable(found), key=lambda item: item[:2])


def mentions_of(scan: Scan, kind: str, found: Iterable[Found]) -> Iterator[Mention]:
    """The mentions of numbers at spans of pieces, in order.

    A change that is merely continued, or converted in brackets, keeps its direction.
    """
    direction: Direction | None = None
    end = -1
    for first, last, number in found:
        mention = mention_of(scan, kind, first, last, number) if number else None
        if mention is None:
            continue
        value, start = cast(Number, mention.value), scan.piece_at(mention.start)
        if direction and value.direction is None and is_joined(scan, end, start):
            value = replace(value, direction=direction)
        yield replace(mention, value=value)
        direction, end = value.direction, scan.piece_at(mention.end - 1) + 1
