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
from factcheck.text.nouns import STOPS
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


@lru_cache(maxsize=4)
def has_word(text: str, words: tuple[str, ...]) -> bool:
    """Whether any of some words stands in a text, be it inside a longer one."""
    return any(word in text for word in words)


_BESIDE = 4

# ------------------------------------------------------------------------------------------------- bounds and hedges

_BEFORE = values("hedges", "hedge")
_AFTER = values("hedges", "hedge_after")
_UNDONE = {(entry.value, entry.form) for entry in entries("hedges") if entry.role == "undone"}
"""A hedge and a word before it that makes something else of it: "past 50", but "the past 50"."""
_HEDGE_SIGNS = ("~", "≈")
_LONGEST = max(len(form.split()) for form in _BEFORE)
_LAST_WORDS = frozenset(form.split()[-1] for form in _BEFORE)


def _next_words() -> dict[str, set[str]]:
    """The first words of hedges behind a figure, each with those that may follow; "" where it may stand alone."""
    found: dict[str, set[str]] = {}
    for form in _AFTER:
        first, _, rest = form.replace("-", "- ").partition(" ")
        found.setdefault(first, set()).add(rest.partition(" ")[0])
    return found


_NEXT_WORDS = _next_words()


def bounds(scan: Scan, first: int, last: int) -> tuple[int, int, Relation | None]:
    """A span of pieces widened by the hedges around it, and the relation that they give (None without one)."""
    first, before = _hedge_before(scan, first, last)
    last, after = _hedge_after(scan, last)
    return first, last, cast("Relation | None", before or after)


def _hedge_before(scan: Scan, first: int, last: int) -> tuple[int, str | None]:
    pieces, letters = scan.pieces, scan.letters
    if first and pieces[first - 1] in _HEDGE_SIGNS:
        return first - 1, "~"
    if first > 1 and pieces[first - 1] == "-" and pieces[first - 2].lower() == "sub":
        return first - 2, "<"
    if first < 2 or letters[first - 1] != " " or pieces[first - 2].lower() not in _LAST_WORDS:
        return first, None
    relation: str | None = None
    start, words = first, ""
    for _ in range(_LONGEST):
        if start < 2 or letters[start - 1] != " ":
            break
        start -= 2
        words = f"{pieces[start].lower()} {words}".strip()
        if words == "about" and _is_topic(scan, start, last):
            continue
        if words in _BEFORE and not (start > 1 and _is_undone(words, pieces[start - 2].lower())):
            first, relation = start, _BEFORE[words]
    return first, relation


def _is_undone(hedge: str, before: str) -> bool:
    """Whether the word before a hedge makes something else of it: "the past 50", "4 per cent lower than 1.3m"."""
    return (hedge, before) in _UNDONE or (before in _MEASURED and hedge.endswith(" than"))


_MEASURED = frozenset({"%", "percent", "cent", "points", "times"})


def _is_topic(scan: Scan, place: int, last: int) -> bool:
    """Whether "about" leads to what somebody speaks of: "emailed the head about two bills", "questions about 40 jobs".

    It is a hedge behind a verb with no object ("asked about 40 men to leave") and where the figure is the subject of
    what is told: "told the court about 40 men were hurt".
    """
    before = scan.word_before(place).lower()
    if not _SPANS.isdisjoint(scan.pieces[place : last + 2]):
        return False  # "told them about two hours later", "called him about 40 times"
    if before in _TOPICS:
        return True
    behind = scan.pieces[last : last + _CLAUSE]
    for index, word in enumerate(behind):
        if word in _VERBS_OF_SUBJECT or (word.endswith("ed") and index > 1):
            return False
        if word in _RELATIVES or not (word.isalpha() or word.isspace()):
            break
    place -= 2
    for _ in range(_LONGEST_OBJECT):
        if not before or not (before.isalpha() or before in ("'s", "’s")):
            return False
        place -= 1 if before in ("'s", "’s") else 2
        before = scan.pieces[place].lower() if place >= 0 else ""
        if before in _TELLING:
            return True
    return False


_TOPICS, _TELLING = (frozenset(values("hedges", role)) for role in ("topic", "telling"))
_VERBS_OF_SUBJECT = frozenset(
    {"was", "were", "had", "have", "are", "is", "will", "would", "could", "may", "might", "to"}
)
_SPANS = frozenset(values("nouns", "time_word")) | {"times", "metres", "meters", "miles", "kilometres", "kilometers"}
_RELATIVES = frozenset({"who", "that", "which"})
_CLAUSE, _LONGEST_OBJECT = 14, 5
"""How many pieces behind a figure its verb may stand, and how many words the one who is told may have."""


def is_hedge(word: str) -> bool:
    """Whether a word may be the last of a hedge."""
    return word.lower() in _LAST_WORDS


def _hedge_after(scan: Scan, last: int) -> tuple[int, str | None]:
    pieces = scan.pieces
    place = last + 1 if scan.letters[last : last + 1] == " " else last
    word = pieces[place].lower() if place < len(pieces) else ""
    following = _NEXT_WORDS.get(word, ())
    then = place + (1 if word == "-" else 2)
    if "" in following or (following and then < len(pieces) and pieces[then].lower() in following):
        for width in (6, 4, 2, 1):
            end = last + width
            words = " ".join(scan.words(last, min(end, len(pieces))).lower().split())
            if words == "plus" and _adds(scan, end):
                continue
            if words in _AFTER and end <= len(pieces) and not pieces[end - 1].isspace():
                return end, _AFTER[words]
    return last, None


def _adds(scan: Scan, place: int) -> bool:
    """Whether "plus" adds what follows: "$29,990 plus fees", "two plus two"; not "50 plus"."""
    after, mark = scan.word_after(place).lower(), scan.pieces[place + 2 : place + 3]
    return bool(after) and (after not in _CLOSES or mark == ["-"])


_CLOSES = STOPS | {"people", "years"}

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


_LEVEL_HEDGES = frozenset(values("trends", "reach"))
_CONVERTS = frozenset({" (", " / ", "/"})
_ABSOLUTE = ("count", "money")


def _qualified(value: Number, relation: Relation | None, direction: Direction | None) -> Number:
    if relation is None and direction is value.direction:
        return value
    return replace(value, relation=relation or value.relation, direction=direction)
