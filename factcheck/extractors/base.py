"""What all extractors share: rules over the shared scan, and the bounds and hedges around a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, cast

from factcheck.lexicon import entries, values
from factcheck.model import Mention, Relation, Value
from factcheck.text.numerals import NUMERAL, parse_numeral
from factcheck.text.scan import Scan, Vocabulary

LEXICONS = ("function", "numbers", "currencies", "times")
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
_LONGEST = max(len(form.split()) for form in _BEFORE)


def bounds(scan: Scan, first: int, last: int) -> tuple[int, int, Relation | None]:
    """A span of pieces widened by the hedges around it, and the relation that they give (None without one)."""
    relation: str | None = None
    start, words = first, ""
    for _ in range(_LONGEST):
        blank = start - 1
        if blank < 1 or not scan.pieces[blank].isspace() or scan.letters[blank] != " ":
            break
        start = blank - 1
        words = f"{scan.pieces[start].lower()} {words}".strip()
        if words in _BEFORE:
            first, relation = start, _BEFORE[words]
    for width in (6, 4, 2, 1):
        after = " ".join(scan.words(last, min(last + width, len(scan.pieces))).lower().split())
        if after in _AFTER:
            return first, last + width, cast(Relation, relation or _AFTER[after])
    return first, last, cast("Relation | None", relation)


def with_relation(value: Value, relation: Relation | None) -> Value:
    """The value under a hedge or bound; a range stays a range."""
    return value if relation is None or value.relation == "range" else replace(value, relation=relation)


def number_of(words: str) -> dict[str, Any] | None:
    """The fields ``amount``, ``step`` and, for mere lower bounds, ``relation`` of a ``Number``, from its words."""
    numeral = parse_numeral(words)
    if numeral is None:
        return None
    fields: dict[str, Any] = {"amount": numeral.amount, "step": numeral.step}
    if numeral.at_least:
        fields["relation"] = ">="
    return fields


def range_of(low: str, high: str) -> dict[str, Any] | None:
    """The fields of a range from the words of its ends; "$1.2-1.5bn" and "10 to 15 million": the scale carries over."""
    ends = parse_numeral(low), parse_numeral(high)
    if ends[0] is None or ends[1] is None:
        return None
    first, second = ends[0], ends[1]
    scale = _SCALE_AT_END.search(high)
    if scale and not _SCALE_AT_END.search(low) and first.amount < 1000:
        scaled = parse_numeral(low + " " + scale[0])
        first = scaled or first
    if first.amount >= second.amount:
        return None
    return {"relation": "range", "low": first.amount, "high": second.amount, "step": max(first.step, second.step)}


_SCALE_AT_END = re.compile(r"[^\W\d_]+$")
