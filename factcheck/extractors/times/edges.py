"""Words for a part of a period: "early", "the end of", "mid-", before any moment that they may belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.extractors.times.grammar import Rule, Words, value_of
from factcheck.extractors.times.moments import Clock, Modified, Moment
from factcheck.extractors.times.places import is_noun


@dataclass(frozen=True, slots=True)
class Edge(Moment):
    """A word before a period for a part of it ("early", "the end of"); ``unit`` is the mod."""


@dataclass(frozen=True, slots=True)
class Border(Edge):
    """An edge that is a noun: "the end of"."""


def _early(words: Words) -> Moment | None:
    return Edge(value_of("early", words["early"]), weak=True)


def _border(words: Words) -> Moment | None:
    return Border(value_of("edge", words["edge"]), weak=True)


_DAYPARTS = {"START": "TMO", "END": "TEV"}


def edged(edge: Moment, part: Moment) -> Moment | None:
    if isinstance(part, Clock):
        return replace(part, weak=False) if not part.weak or part.day else None
    if part.unit == "day" and part.weak:
        return None
    if part.unit == "day":
        return Clock("day", _DAYPARTS[edge.unit], part) if edge.unit in _DAYPARTS else part
    return Modified(part.unit, replace(part, weak=False), edge.unit)


RULES = (
    Rule("early", "(?P<early><early>)", _early, article="the"),
    Rule("edge", "(?P<edge><edge>)", _border, article="the", accepts=is_noun),
)
