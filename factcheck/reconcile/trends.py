"""Related trends: changes with or without a figure that point the same way, of one measure or of related ones.

That trade fell by 16 per cent and that exports fell in the same month are two claims, but each supports the other. Of
one thing that went up and down at one time, one is wrong: "the euro firmed", "the euro slid".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from factcheck.lexicon import entries, values
from factcheck.reconcile.align import Board
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.reasons.times import is_to_come
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side

RULE = "related measures, one direction, one time"
_RELATED = 1.0
"""The score of a relation that rests on a rule."""
_LIKELY = 0.5
"""The score of a contradiction of changes: a warning, as what rose in the morning may have fallen by the evening."""
_NEAREST = 2
"""How many of the nearest measures of a claim are taken for its own."""
_NAMES = 2
"""How many names two claims must share."""


OPPOSED = "one thing, up and down at one time"
_DAY = timedelta(days=1)
"""Articles published no further apart speak of one time, if they name none."""
_REACH = 12
"""How many changes of one thing, in order of time, each is held against."""
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION = frozenset({*("a", "an", "the", "its", "their", "his", "her", "of", "in", "on", "for"), "s"})


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Measure to the measures that move with it, itself among them."""
    rows: dict[str, set[str]] = {}
    for entry in entries("measures"):
        if entry.role == "related":
            rows.setdefault(entry.value, set()).add("+" + entry.form)
    return {measure: frozenset(row) for row in rows.values() for measure in row}


def related_facts(board: Board, agreed: Sequence[Fact]) -> list[Fact]:
    """Facts that join changes of related measures; a side is a trend, with what agrees with it, and all its kin."""
    home = {item.claim.id: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    facts: dict[Side, Fact] = {}
    told: dict[Side, set[Item]] = {}
    for pair in board.compatible:
        if not is_related(pair):
            continue
        trend, figure = (pair.a, pair.b) if pair.a.claim.kind == "trend" else (pair.b, pair.a)
        side = home.setdefault(trend.claim.id, Side([trend]))
        if side not in told:
            told[side] = set(side.items)
        if figure in told[side]:
            continue
        if side not in facts:
            facts[side] = Fact([Side(side.items)], Candidate(pair, _RELATED, final=_RELATED, rule=RULE))
        facts[side].sides[0].add(figure)
        told[side].add(figure)
    return list(facts.values())


def opposed(items: Sequence[Item]) -> list[Candidate]:
    """Links between changes of one thing, by the words for it, that went both ways at one time."""
    by_head: dict[str, list[tuple[Item, frozenset[str]]]] = defaultdict(list)
    for item in sorted((item for item in items if item.claim.kind == "trend"), key=lambda item: item.order):
        if subject := _subject(item):
            by_head[subject[0]].append((item, frozenset(subject)))
    return [
        Candidate(Pair(item, other, *related, strength=0.0), _LIKELY, final=_LIKELY, rule=OPPOSED)
        for changes in by_head.values()
        for place, (item, subject) in enumerate(changes)
        for other, its in changes[place + 1 : place + 1 + _REACH]
        if {item.direction, other.direction} == {"up", "down"} and (subject <= its or its <= subject)
        if _is_of_one_story(item, other) and (related := relate(item, other))
    ]


def _subject(item: Item) -> list[str]:
    """The words for what changed: all before the verb and its auxiliaries; empty for "a fall in prices"."""
    words = [word for word in _WORD.findall(item.claim.text.lower()) if word not in _of_no_subject()]
    return [] if words and words[0] in values("trends", "change_noun") else words


@cache
def _of_no_subject() -> frozenset[str]:
    """Small words, and those of which verbs of change and their auxiliaries are made: "has", "edged", "lower"."""
    return _FUNCTION.union(word for role in _OF_VERBS for form in values("trends", role) for word in form.split())


_OF_VERBS = ("change_verb", "auxiliary", "course", "closing", "session", "closing_way", "becoming", "change_way")


def _is_of_one_story(a: Item, b: Item) -> bool:
    """Whether changes in two articles may be of one thing at one time: neither names others, or another time.

    What is to come may go another way than what came: "the spike in prices", "prices are expected to fall".
    """
    if a.claim.article == b.claim.article or is_to_come(a) != is_to_come(b):
        return False
    if a.names and b.names and set(a.names).isdisjoint(b.names):
        return False
    if a.context.period and b.context.period:
        return _times_meet(a, b)
    return a.moment is not None and b.moment is not None and abs(a.moment - b.moment) <= _DAY


def is_related(pair: Pair) -> bool:
    """Whether a pair is a trend and a trend or signed figure of related measures, of one place and time."""
    a, b = pair.a, pair.b
    if pair.on_a.axis != "direction" or not pair.compatible or "trend" not in (a.claim.kind, b.claim.kind):
        return False
    return _measures_meet(a, b) and len(set(a.names) & set(b.names)) >= _NAMES and _times_meet(a, b)


def _measures_meet(a: Item, b: Item) -> bool:
    kin = {relative for measure in a.context.measures[:_NEAREST] for relative in _kin().get(measure, {measure})}
    return not kin.isdisjoint(b.context.measures[:_NEAREST])


def _times_meet(a: Item, b: Item) -> bool:
    first, second = a.context.period, b.context.period
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]
