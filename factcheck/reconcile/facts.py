"""From linked pairs to facts: sides whose members all agree with one another, and what stands against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from factcheck.kinds import COMPATIBLE, WORTH
from factcheck.reconcile.align import Board
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import relate
from factcheck.reconcile.reasons.times import is_years_ago
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side
from factcheck.reconcile.stories import NEAREST
from factcheck.reconcile.tellings import tells_apart
from factcheck.reconcile.updates import comes_back, took_over

UNLIKE = frozenset(("disjoint",))
_ABOUT = 0.0
"""A claim stands against another only if the two are this likely to be about one thing, whatever their values."""
_JOIN = -1.0
"""Two sides are joined only if their claims, taken together, are this likely to be about one thing (a mean score)."""
_MANY = 2 * NEAREST
"""Sides of more claims, taken together, that were not joined are not asked again before they have doubled."""
_SEVERAL = 2
"""Figures that so many articles both give do not stand against each other; of what others convert, one is enough."""
_TOLD = 24
"""How many claims stand for a side that others stand against."""
_VETOED = 40
"""Of so many pairs of claims of two sides, one may be such that it cannot agree."""


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

    def brief(self) -> Fact:
        """The fact with the first claims of each side: an agreement tells the others."""
        linked = self.best.pair.a, self.best.pair.b
        return Fact([side.brief(_TOLD, linked) for side in self.sides], self.best)


class Agreements:
    """Facts on which articles agree, from links in order of certainty. No chaining: all members agree pairwise."""

    def __init__(self) -> None:
        self._boards: list[Board] = []
        self._side_of: dict[str, Side] = {}
        self._facts: dict[Side, Fact] = {}
        self._refused: dict[tuple[Side, Side], int] = {}

    def join(self, links: Sequence[Candidate], board: Board) -> None:
        """Join the sides of linked claims, where the claims of both are likely to be about one thing."""
        self._boards.append(board)
        for link in links:
            one, other = (own_side(item, self._side_of) for item in (link.pair.a, link.pair.b))
            size = len(one.items) + len(other.items)
            if one is other or size < self._refused.get((one, other), 0):
                continue
            if _agree(one, other, link) and (link.rule or self._likely(one, other)):
                self._take_in(one, other, link)
            else:
                self._refused[one, other] = 2 * size if size > _MANY else 0

    def _take_in(self, one: Side, other: Side, link: Candidate) -> None:
        if len(one.items) < len(other.items):
            one, other = other, one
        joined = [self._facts.pop(side).best for side in (one, other) if side in self._facts]
        one.take_in(other)
        self._side_of.update(dict.fromkeys([item.claim.id for item in other.items], one))
        self._facts[one] = Fact([one], min(*joined, link, key=_rank) if joined else link)

    def _likely(self, one: Side, other: Side) -> bool:
        """Whether the claims of two sides are about one thing, taken together: all that are held against each other.

        Those of one article are not. Each of a few must be able to agree, and all but a few of many.
        """
        small, large = sorted((one, other), key=lambda side: len(side.items))
        scores, vetoed = [], 0
        for claim, board in product([item.claim.id for item in small.items], self._boards):
            scores += [score for to, score in board.agree.get(claim, {}).items() if self._side_of.get(to) is large]
            vetoed += sum([self._side_of.get(to) is large for to in board.vetoed.get(claim, ())])
        return vetoed <= len(scores) // _VETOED and round(sum(scores), 2) / len(scores) >= _JOIN

    def voices(self, items: Sequence[Item]) -> list[Item]:
        """One claim of each side, and all that have none."""
        return [item for item in items if (side := self._side_of.get(item.claim.id)) is None or side.items[0] is item]

    def facts(self) -> list[Fact]:
        """The facts; that all speak of "the two leaders" is none, but where they share the sentence."""
        return [
            fact for fact in self._facts.values() if fact.rule or not all(item.has("definite") for item in fact.members)
        ]


def echoed(facts: Sequence[Fact], links: Sequence[Candidate]) -> list[Fact]:
    """The facts with the claims that repeat theirs; what is only repeated is a fact too, if by another article."""
    home = {item: fact for fact in facts for item in fact.sides[0].items}
    repeated: dict[Item, Fact] = {}
    for link in links:
        voice, echo = link.pair.a, link.pair.b
        if voice not in home:
            home[voice] = repeated[voice] = Fact([Side([voice])], link)
        home[voice].sides[0].add(echo)
    return [*facts, *(fact for fact in repeated.values() if len(fact.sides[0].articles) > 1)]


def take_in_conversions(facts: Sequence[Fact], sums: Mapping[Item, Item]) -> None:
    """Put what articles convert in brackets beside the sums of facts; ``sums`` tells which sum each of these is.

    What they convert in two ways is left out: all claims of a side agree.
    """
    home = {item: fact.sides[0] for fact in facts for item in fact.sides[0].items}
    told: dict[Side, list[Item]] = defaultdict(list)
    for one, other in [*sums.items(), *((own, sum_) for sum_, own in sums.items())]:
        if other in home and one not in home:
            told[home[other]].append(one)
    for side, added in told.items():
        if COMPATIBLE.issuperset(Side([*side.items, *added]).levels()):
            for item in added:
                side.add(item)


def own_side(item: Item, side_of: dict[str, Side]) -> Side:
    """The side of a claim; one of its own, where it has none yet."""
    found = side_of.get(item.claim.id)
    if found is None:
        found = side_of[item.claim.id] = Side([item])
    return found


def _rank(link: Candidate) -> tuple[float, tuple[str, str]]:
    return -link.final, link.pair.key


def _agree(one: Side, other: Side, link: Candidate) -> bool:
    """Whether every claim of one side says the same as every claim of the other; the linked two do."""
    linked = frozenset((link.pair.a, link.pair.b))
    if not all(level in COMPATIBLE for level in one.levels_to(other, apart_from=linked)):
        return False
    return not any(tells_apart(one, other, article) for article in one.articles.keys() & other.articles.keys())


def mark_back(candidates: Sequence[Candidate], agreed: Sequence[Fact]) -> None:
    """Find the candidates of which one figure comes back, as far as those tell it that agree with either."""
    home = {item.claim.id: fact.sides[0].items for fact in agreed for item in fact.sides[0].items}
    for candidate in candidates:
        one, other = ([item, *home.get(item.claim.id, ())] for item in (candidate.pair.a, candidate.pair.b))
        candidate.back = comes_back(one, other)


def not_over(links: Sequence[Candidate], agreed: Sequence[Fact]) -> list[Candidate]:
    """The links of updates, but for what was over years ago, as far as those tell it that agree with either."""
    home = {item.claim.id: fact.sides[0].items for fact in agreed for item in fact.sides[0].items}
    return [
        link
        for link in links
        if not any(is_years_ago(item) for own in (link.pair.a, link.pair.b) for item in home.get(own.claim.id, [own]))
    ]


def apart_in_time(links: Sequence[Candidate], agreed: Sequence[Fact]) -> tuple[list[Candidate], list[Candidate]]:
    """The links of contradictions, and those of them whose figures took over one from the other."""
    home = {item.claim.id: fact.sides[0].items for fact in agreed for item in fact.sides[0].items}
    kept: list[Candidate] = []
    moved: list[Candidate] = []
    for link in links:
        one, other = (home.get(item.claim.id, [item]) for item in (link.pair.a, link.pair.b))
        (moved if took_over(link.pair, one, other) else kept).append(link)
    return kept, moved


def contradictions(links: Sequence[Candidate], agreed: Sequence[Fact], board: Board) -> list[Fact]:
    """Facts of two sides that stand against each other: the two claims of a link, each with those that agree with it.

    Of these only what is likely about the same thing as the claim that it would stand against: one wrong agreement
    would make many wrong contradictions. Two sides are held against each other once, by their surest link, and not at
    all where several articles give both: they are of two things.
    """
    home = {item.claim.id: fact.sides[0] for fact in agreed for item in fact.sides[0].items}
    facts: dict[frozenset[Side], Fact] = {}
    against: dict[Side, list[Side]] = defaultdict(list)
    for link in links:
        a, b = link.pair.a, link.pair.b
        one, other = own_side(a, home), own_side(b, home)
        shared = one.articles.keys() & other.articles.keys()
        if (
            one is other
            or len(shared) >= (1 if link.pair.on_a.axis == WORTH else _SEVERAL)
            or frozenset((one, other)) in facts
        ):
            continue
        if _is_told_beside(other, against[one]) or _is_told_beside(one, against[other]):
            continue
        against[one].append(other)
        against[other].append(one)
        sides = [_side_against(one, a, b, board), _side_against(other, b, a, board)]
        facts[frozenset((one, other))] = Fact(sides, link)
    return _brought_together(facts.values())


def _is_told_beside(side: Side, others: Sequence[Side]) -> bool:
    """Whether an article tells a side beside another: what stands against the one does not stand against both."""
    return any(not side.articles.keys().isdisjoint(other.articles) for other in others)


def _brought_together(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, those in one in which claims that say the same stand against the same claims."""
    against: dict[tuple[str, ...], list[tuple[Fact, int]]] = defaultdict(list)
    kept: list[Fact] = []
    for fact in facts:
        told = _saying_the_same(fact, against) or fact
        if told is fact:
            kept.append(fact)
        for place, side in enumerate(told.sides):
            against[side.ids].append((told, place))
    return kept


def _saying_the_same(fact: Fact, against: Mapping[tuple[str, ...], Sequence[tuple[Fact, int]]]) -> Fact | None:
    """The first fact that has one side of another and takes in its other side; None if there is none."""
    for own, other in permutations(fact.sides):
        for known, place in against.get(other.ids, ()):
            side = known.sides[1 - place]
            if known.sides[place].ids == other.ids and COMPATIBLE.issuperset(side.levels_to(own)):
                joined = Side(dict.fromkeys([*side.items, *own.items]))
                joined.left = side.left + own.left
                known.sides[1 - place] = joined
                return known
    return None


def _side_against(side: Side, own: Item, opposed: Item, board: Board) -> Side:
    """The claims of a side that stand against a claim as ``own`` does; of many, the first speak. Others are counted."""
    told = side.brief(_TOLD, (own,)) if board.is_partial else side
    standing = told.only([item for item in told.items if item is own or _stands(item, opposed, board)])
    standing.left += len(told.items) - len(standing.items)
    return standing


def _stands(item: Item, opposed: Item, board: Board) -> bool:
    """Whether a claim is against another; where the two are not held against each other, by their values alone."""
    pair = board.pair(item.claim.id, opposed.claim.id)
    if pair is None and board.is_partial and item.claim.article != opposed.claim.article:
        related = relate(item, opposed)
        return related is not None and related[0] in UNLIKE
    return pair is not None and pair.level in UNLIKE and board.same(pair) >= _ABOUT


def fullest(facts: Sequence[Fact], others: Sequence[Fact] = ()) -> list[Fact]:
    """The facts but those of which all claims are in another one, or in one of ``others``: it tells them already."""
    told = [{claim for side in fact.sides for claim in _standing(side)} for fact in (*facts, *others)]
    places: dict[str, set[int]] = defaultdict(set)
    for place, claims in enumerate(told):
        for claim in claims:
            places[claim].add(place)

    def is_told(place: int) -> bool:
        """Whether another fact has all the claims of one, and others too, or comes later."""
        own = told[place]
        having = set.intersection(*sorted((places[claim] for claim in own), key=len)) - {place}
        return any(len(told[at]) > len(own) or at > place for at in having)

    return [fact for place, fact in enumerate(facts) if not is_told(place)]


def _standing(side: Side) -> tuple[str, ...]:
    """What a side is known by: its claims, or of many one that no other side has."""
    whole = side.whole or side
    return side.ids if len(whole.ids) <= _TOLD else whole.ids[:1]
