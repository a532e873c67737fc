"""Figures at several times, from linked pairs: "12 dead", "16 dead", "23 dead"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from factcheck.reconcile.facts import Fact, own_side
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side
from factcheck.reconcile.updates import ONE_DAY, comes_back, days_between, is_of_before, movement
from factcheck.reconcile.vetoes import SCOPE, vetoed

_MET = 2
"""How many sides of a fact another side meets in other facts when it is of that fact as well."""
MOVED = frozenset(("disjoint", "near", "entails"))
"""The comparison levels of one figure at two times: "at least 30" may have become 73."""


def updates(links: Sequence[Candidate], agreed: Sequence[Fact]) -> list[Fact]:
    """Facts of which the sides are one figure at several times; a side is what an agreement joined, or one claim."""
    home = {item.claim.id: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    facts: list[Fact] = []
    places: dict[Side, list[int]] = defaultdict(list)
    tried: dict[tuple[Side, Side], int] = {}
    for link in links:
        one, other = (own_side(item, home) for item in (link.pair.a, link.pair.b))
        found = len(places[one]) + len(places[other])
        if one is other or tried.get((one, other)) == found or not (link.rule or _may_be_one(one, other)):
            continue
        place = next(_taking(one, other, facts, places), len(facts))
        if place == len(facts):
            if not link.rule and _is_another(one, other, facts, places):
                continue
            facts.append(Fact([], link))
        for side in (one, other):
            if side not in facts[place].sides:
                facts[place].sides.append(side)
                places[side].append(place)
        tried[one, other] = len(places[one]) + len(places[other])
    return _united(facts)


def _united(facts: Sequence[Fact]) -> list[Fact]:
    """Facts that tell of one figure made one, the surest first: a side joins a fact of which it meets two sides or more
    in others, so that a toll that was also corrected downwards is told once.
    """
    met: dict[Side, dict[Side, None]] = defaultdict(dict)
    for fact in facts:
        for one, other in permutations(fact.sides, 2):
            met[one][other] = None
    found: list[Fact] = []
    homes: dict[Side, set[int]] = defaultdict(set)
    for fact in facts:
        if set.intersection(*(homes[side] for side in fact.sides)):
            continue
        sides, meetings = list(fact.sides), Counter[Side]()
        for side in sides:  # which grows
            homes[side].add(len(found))
            meetings.update(met[side].keys())
            sides += [other for other in met[side] if meetings[other] == _MET and other not in sides]
        found.append(Fact(sides, fact.best))
    return found


def has_moved(fact: Fact, moved: Sequence[Fact]) -> bool:
    """Whether a contradiction is between two sides of a figure that moved, and that is the surer of the two, or the
    articles are of other days: what one of them told later was not wrong."""
    one, other = (frozenset(side.ids) for side in fact.sides)
    is_later = days_between(fact.best.pair) > ONE_DAY
    return any(
        (is_later or fact.best.final < series.best.final) and _holds(series, one) and _holds(series, other)
        for series in moved
    )


def _holds(series: Fact, claims: frozenset[str]) -> bool:
    """Whether claims are all of one side of a series."""
    return any(claims.issubset(side.ids) for side in series.sides)


def _taking(one: Side, other: Side, facts: Sequence[Fact], places: dict[Side, list[int]]) -> Iterator[int]:
    """The places of the facts that hold two sides, or one of them and may take in the other, in order."""
    for place in sorted({*places[one], *places[other]}):
        sides = facts[place].sides
        missing = other if one in sides else one
        if (one in sides and other in sides) or _moves_from(missing, facts[place]):
            yield place


def _is_another(one: Side, other: Side, facts: Sequence[Fact], places: dict[Side, list[int]]) -> bool:
    """Whether one of two sides moved from, or to, what articles tell beside the other: the two are of two things."""
    ends = (one, other), (other, one)
    return any(
        not _may_be_one(side, told) for home, side in ends for place in places[home] for told in facts[place].sides
    )


def _moves_from(side: Side, fact: Fact) -> bool:
    """Whether every claim of a side may be a figure of a fact at another time."""
    return all(
        all(level in MOVED for level in side.levels_to(other)) and _may_be_one(side, other) and not _turns(side, other)
        for other in fact.sides
    )


def _turns(one: Side, other: Side) -> bool:
    """Whether a figure would have gone from one side to the other against the way in which its measure moves, or to
    another scope."""
    related = ((a, b, relate(a, b)) for a, b in product(one.items[:_FIRST], other.items[:_FIRST]))
    pairs = (Pair(a, b, *found, strength=0.0) for a, b, found in related if found)
    return any(movement(pair) == "against it" or vetoed(pair, SCOPE) for pair in pairs)


_FIRST = 12
"""How many claims of a side say which way it went."""


def _may_be_one(one: Side, other: Side) -> bool:
    """Whether two sides may give one figure at two times: neither comes back, and no article gives both, unless it says
    that they are of two times."""
    if comes_back(one.items, other.items):
        return False
    shared = one.articles.keys() & other.articles.keys()
    if not shared:
        return True
    told, against = ([item for item in side.items if item.claim.article in shared] for side in (one, other))
    return all(a.claim.article != b.claim.article or _of_two_times(a, b) for a, b in product(told, against))


def _of_two_times(a: Item, b: Item) -> bool:
    """Whether an article says that two of its figures are of two times: "from 12 to 16", "16, and 12 a day earlier"."""
    return is_of_before(a) or is_of_before(b) or a.context.period != b.context.period
