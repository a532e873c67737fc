"""From linked pairs to facts: sides whose members all agree with one another, and what stands against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.kinds import COMPATIBLE
from factcheck.reconcile.align import Board
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import relate
from factcheck.reconcile.rounds import Candidate

UNLIKE = frozenset(("disjoint",))
MOVED = frozenset(("disjoint", "near", "entails"))
"""The comparison levels of one figure at two times: "at least 30" may have become 73."""
_ABOUT = 0.0
"""A claim stands against another only if the two are this likely to be about one thing, whatever their values."""
_JOIN = -1.0
"""Two sides are joined only if their claims, taken together, are this likely to be about one thing (a mean score)."""


@dataclass(slots=True, eq=False)
class Side:
    """Claims that say the same of one thing, in order of their ids."""

    items: list[Item]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(sorted(item.claim.id for item in self.items))


@dataclass(slots=True, eq=False)
class Fact:
    """What articles say of one thing: one side where they agree, else several; ``best`` is its surest link."""

    sides: list[Side]
    best: Candidate

    @property
    def rule(self) -> str | None:
        """The rule that the fact rests on, where no score does."""
        return self.best.rule

    @property
    def members(self) -> list[Item]:
        return [item for side in self.sides for item in side.items]


def agreements(links: Sequence[Candidate], board: Board) -> list[Fact]:
    """Facts on which articles agree, from links in order of certainty. No chaining: all members agree pairwise.

    That all speak of "the two leaders" is no fact, but where they share the sentence.
    """
    side_of: dict[str, Side] = {}
    facts: dict[int, Fact] = {}
    for link in links:
        a, b = link.pair.a, link.pair.b
        one = side_of.setdefault(a.claim.id, Side([a]))
        other = side_of.setdefault(b.claim.id, Side([b]))
        if one is other or not (_agree(one, other, link) and (link.rule or _likely(one, other, board))):
            continue
        kept = min((facts.pop(id(side)).best for side in (one, other) if id(side) in facts), key=_rank, default=link)
        one.items += other.items
        for item in other.items:
            side_of[item.claim.id] = one
        facts[id(one)] = Fact([one], min(kept, link, key=_rank))
    return [fact for fact in facts.values() if fact.rule or not all(item.has("definite") for item in fact.members)]


def _rank(link: Candidate) -> tuple[float, tuple[str, str]]:
    return -link.final, link.pair.key


def _agree(one: Side, other: Side, link: Candidate) -> bool:
    """Whether every claim of one side says the same as every claim of the other; the linked two do."""
    linked = {link.pair.a, link.pair.b}
    levels = (relate(a, b) for a, b in product(one.items, other.items) if {a, b} != linked)
    return all(related is not None and related[0] in COMPATIBLE for related in levels)


def _likely(one: Side, other: Side, board: Board) -> bool:
    """Whether the claims of two sides are about one thing, taken together; those of one article do not count."""
    pairs = [(a.claim, b.claim) for a, b in product(one.items, other.items) if a.claim.article != b.claim.article]
    scores = [board.agree[a.id].get(b.id) for a, b in pairs]
    return None not in scores and round(sum(filter(None, scores)), 2) / len(scores) >= _JOIN


def contradictions(links: Sequence[Candidate], agreed: Sequence[Fact], board: Board) -> list[Fact]:
    """Facts of two sides that stand against each other: the two claims of a link, each with those that agree with it.

    Of these only what is likely about the same thing as the claim that it would stand against: one wrong agreement
    would make many wrong contradictions. Two sides are held against each other once, by their surest link.
    """
    home = {item.claim.id: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    facts: dict[frozenset[int], Fact] = {}
    for link in links:
        a, b = link.pair.a, link.pair.b
        one, other = (home.setdefault(item.claim.id, Side([item])) for item in (a, b))
        if one is not other:
            sides = [_side_against(one, a, b, board), _side_against(other, b, a, board)]
            facts.setdefault(frozenset((id(one), id(other))), Fact(sides, link))
    return list(facts.values())


def _side_against(side: Side, own: Item, opposed: Item, board: Board) -> Side:
    """The claims of a side that stand against a claim as ``own`` does."""
    return Side([item for item in side.items if item is own or _stands(item, opposed, board)])


def _stands(item: Item, opposed: Item, board: Board) -> bool:
    pair = board.pair(item.claim.id, opposed.claim.id)
    return pair is not None and pair.level in UNLIKE and board.same(pair) >= _ABOUT


def updates(links: Sequence[Candidate], agreed: Sequence[Fact]) -> list[Fact]:
    """Facts of which the sides are one figure at several times; a side is what an agreement joined, or one claim."""
    home = {item.claim.id: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    facts: list[Fact] = []
    for link in links:
        one, other = (home.setdefault(item.claim.id, Side([item])) for item in (link.pair.a, link.pair.b))
        if one is other:
            continue
        for fact in facts:
            if one in fact.sides and other in fact.sides:
                break
            if one in fact.sides and _moves_from(other, fact):
                fact.sides.append(other)
                break
            if other in fact.sides and _moves_from(one, fact):
                fact.sides.append(one)
                break
        else:
            facts.append(Fact([one, other], link))
    return facts


def fullest(facts: Sequence[Fact], others: Sequence[Fact] = ()) -> list[Fact]:
    """The facts but those of which all claims are in another one, or in one of ``others``: it tells them already."""
    told = [{claim for side in fact.sides for claim in side.ids} for fact in (*facts, *others)]
    return [
        fact
        for place, fact in enumerate(facts)
        if not any(
            told[place] < other or (told[place] == other and at > place) for at, other in enumerate(told) if at != place
        )
    ]


def _moves_from(side: Side, fact: Fact) -> bool:
    """Whether every claim of a side may be a figure of a fact at another time."""
    for other in fact.sides:
        for a, b in product(side.items, other.items):
            related = relate(a, b)
            if related is None or related[0] not in MOVED:
                return False
    return True
