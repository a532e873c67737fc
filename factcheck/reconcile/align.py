"""Which claims are about the same thing: the chain of decisions over all pairs of claims of different articles.

1. Every pair whose values are compatible gets a score as an agreement, and every pair that agreements do not explain
   one of being about the same thing, whatever the values.
2. Agreements first: the pairs that one of their claims prefers, then a second score that sees the margins to their
   rivals, the other agreements of the two sentences, and a third article's support.
3. What an agreement explains is taken away.
4. Contradictions and updates: the pairs that one of their claims prefers among what is left, and for each of the two a
   second score of the same kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from factcheck.kinds import INDIRECT
from factcheck.reconcile import dates, slips, vetoes
from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.consensus import LIKELY, count_beside, survey
from factcheck.reconcile.features import alike_of, context_of
from factcheck.reconcile.items import Item
from factcheck.reconcile.model import Weights
from factcheck.reconcile.neighbours import Neighbours
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.ranking import preferred
from factcheck.reconcile.rounds import FINAL, FIRST, NONE, Candidate, final_levels, hope, needed
from factcheck.reconcile.updates import ONE_DAY, OPPOSED, days_between, movement, moves
from factcheck.reconcile.values import has_swapped_digits

_TIE = 0.5
"""Of figures that are told at several times, one may be about the same thing as several, nearly as likely."""

Scores = dict[str, dict[str, float]]


class Table:
    """The pairs of claims of two articles; those that may agree (``alike``), and those that may not, though their
    values do (``vetoed``).

    Once they are weighed, ``open`` are those of claims that have no partner which says the same: what contradicts each
    other, or is one figure at two times, is among them.
    """

    def __init__(self, left: Claims, right: Claims, every: bool) -> None:
        self.between = Between(left, right, every)
        self.alike: list[Pair] = []
        self.vetoed: list[Pair] = []
        for pair in self.between.compatible:
            (self.vetoed if vetoes.vetoed(pair, vetoes.AGREEMENT) else self.alike).append(pair)
        self.open: list[Pair] = []

    def take_away(self, explained: Set[Item]) -> None:
        """Leave open what is not of these claims, which have a partner that says the same."""
        self.open = list(self.between.pairs(explained))


class Board:
    """All pairs of claims of a story's articles, and once weighed their scores.

    ``is_partial``: not all articles are held against each other. ``agree`` holds the scores of agreements by the ids of
    two claims, both ways, and ``vetoed`` the claims whose values agree with those of each, but which are of something
    else. ``echoes`` are claims that stand on no board, each with the one that it repeats. With ``every``, no pair is
    left out that hardly matters: to learn from.
    """

    def __init__(
        self,
        items: Sequence[Item],
        weights: Weights | None = None,
        echoes: Mapping[Item, Item] | None = None,
        every: bool = False,
    ) -> None:
        self.items = items
        self._every = every
        self._echoed = {(voice, echo.claim.article) for echo, voice in (echoes or {}).items()}
        by_article: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            by_article[item.claim.article].append(item)
        self.alone = len(by_article) < 3
        neighbours = Neighbours(items)
        self.is_partial = neighbours.is_partial
        sides = {article: Claims(own, neighbours) for article, own in by_article.items()}
        order = {article: place for place, article in enumerate(sides)}
        self._tables = {
            (one, other): Table(sides[one], sides[other], every)
            for one in sides
            for other in sorted(neighbours.beside[one], key=order.__getitem__)
            if order[one] < order[other]
        }
        self.vetoed: dict[str, set[str]] = defaultdict(set)
        for pair in (pair for table in self._tables.values() for pair in table.vetoed):
            a, b = pair.key
            self.vetoed[a].add(b)
            self.vetoed[b].add(a)
        self._items = {item.claim.id: item for item in items}
        if weights:
            self.weigh(weights)

    @property
    def pairs(self) -> Iterator[Pair]:
        """The pairs of all articles."""
        return (pair for table in self._tables.values() for pair in table.between.pairs())

    @property
    def compatible(self) -> Iterator[Pair]:
        """The pairs whose values are compatible."""
        return (pair for table in self._tables.values() for pair in table.between.compatible)

    @property
    def alike(self) -> Iterator[tuple[Pair, list[str]]]:
        """The pairs that may agree, with the levels of ``FIRST`` by which they do."""
        return ((pair, context_of(pair) + alike_of(pair)) for table in self._tables.values() for pair in table.alike)

    def weigh(self, weights: Weights) -> None:
        """Score every pair that may agree, and set apart what those explain that do."""
        self._hopes = [hope(weights, decision) for decision in ("contradiction", "update")]
        self._same = weights.scorers["same"].along(feature.name for feature in FIRST["same"])
        self.agree: Scores = defaultdict(dict)
        for pair in (pair for table in self._tables.values() for pair in table.between.made()):
            pair.same = None
        score = weights.scorers["agreement"].along(feature.name for feature in FIRST["agreement"])
        for pair, levels in self.alike:
            a, b = pair.key
            self.agree[a][b] = self.agree[b][a] = score(levels)
        for table in self._tables.values():
            table.take_away(self._explained(table))

    def _explained(self, table: Table) -> set[Item]:
        """The claims of two articles that have a partner which says the same, or an echo in the other article."""
        left, right = table.between.left, table.between.right
        found: set[Item] = set()
        for own, other in ((left, right), (right, left)) if self._echoed else ():
            found.update(item for item in own.items if (item, other.article) in self._echoed)
        for pair in table.alike:
            if pair.on_a.axis not in INDIRECT and self._agreement(pair) >= LIKELY:
                found.update((pair.a, pair.b))
        return found

    def _agreement(self, pair: Pair) -> float:
        return self.agree[pair.a.claim.id].get(pair.b.claim.id, NONE)

    def same(self, pair: Pair) -> float:
        """The score of being about the same thing, whatever the values."""
        if pair.same is None:
            pair.same = self._same(context_of(pair))
        return pair.same

    def agreement_candidates(self) -> list[Candidate]:
        """The best pairs of every two articles among those that may agree: a thing may be said twice in an article."""
        found = []
        for table in self._tables.values():
            found += preferred(table.alike, self._agreement, alone=self.alone)
        for candidate in found:
            candidate.rival = self.same(candidate.pair)
            candidate.support = self._support(*candidate.pair.key)
        survey(found)
        return found

    def unlike_candidates(self, agreements: Sequence[Candidate]) -> list[Candidate]:
        """The best unlike pairs of every two articles, once all that agreements explain is taken away.

        What can reach the threshold of no decision any more is left out, unless it is a slip.
        """
        found = [
            candidate
            for table in self._tables.values()
            for candidate in preferred(table.open, self.same, _TIE, self.alone)
            if slips.slip_of(candidate.pair)
            or (self._may_differ(candidate.pair) and any(is_hopeful(candidate) for is_hopeful in self._hopes))
        ]
        others = _likely_others(agreements)
        for candidate in found:
            a, b = candidate.pair.key
            candidate.support = max(self._mixed_support(a, b), self._mixed_support(b, a))
            candidate.confirmed = len(others[a]), len(others[b])
        count_beside(found, agreements)
        return found

    def _may_differ(self, pair: Pair) -> bool:
        """Whether the values of a pair are so far apart that the one may have become the other.

        Dates are looked at by themselves; what links figures is learned from them, too.
        """
        if pair.on_a.axis == "day" and not self._every:
            return False
        return pair.level in ("disjoint", "near") or (pair.level == "entails" and pair.on_a.middle != pair.on_b.middle)

    def date_candidates(self) -> list[Candidate]:
        """The pairs of unlike dates that may be those of one event."""
        betweens = (table.between for table in self._tables.values())
        return [
            Candidate(pair, self.same(pair), known=known, together=together, alone=self.alone)
            for pair, known, together in dates.pairs(self.items, betweens)
        ]

    def _support(self, a: str, b: str) -> float:
        """How well the best third claim links the two."""
        one, other = self.agree[a], self.agree[b]
        return max([min(one[c], other[c]) for c in one.keys() & other.keys()], default=NONE)

    def pair(self, a: str, b: str) -> Pair | None:
        """The pair of two claims, if they are of two articles and compare."""
        one, other = self._items.get(a), self._items.get(b)
        if one is None or other is None:
            return None
        home = one.claim.article, other.claim.article
        table = self._tables.get(home) or self._tables.get(home[::-1])
        return table.between.pair(one, other) if table else None

    def _mixed_support(self, a: str, b: str) -> float:
        """How well the best third claim says the same as ``a`` and is about the same as ``b``, with another value."""
        best, home = NONE, self._items[b].claim.article
        for c, score in self.agree[a].items():
            if score > best and c not in self.agree[b] and self._items[c].claim.article != home:
                pair = self.pair(b, c)
                if pair:
                    best = max(best, min(score, self.same(pair)))
        return best


def _likely_others(agreements: Iterable[Candidate]) -> dict[str, set[str]]:
    """The articles that are likely to agree with each claim."""
    found: dict[str, set[str]] = defaultdict(set)
    for candidate in agreements:
        if candidate.score >= LIKELY:
            a, b = candidate.pair.a.claim, candidate.pair.b.claim
            found[a.id].add(b.article)
            found[b.id].add(a.article)
    return found


def differences(
    candidates: Sequence[Candidate], dated: Sequence[Candidate], weights: Weights
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates that contradict each other, and those that are one figure at two times, best first.

    What may be either is what it is likelier to be, by a nat if it moves either way. A slip is none of a figure that
    moves; ``dated`` are dates.
    """
    opposed = decide([replace(c) for c in candidates if may_oppose(c)], weights, "contradiction")
    moved = decide([c for c in candidates if moves(c.pair) and not c.back], weights, "update")
    likely = {candidate.pair.key: candidate.final for candidate in moved}
    opposed = [c for c in opposed if c.final > likely.get(c.pair.key, NONE) + (movement(c.pair) not in OPPOSED)]
    opposed = _unvetoed(opposed, "contradiction")
    decided = {candidate.pair.key for candidate in opposed}
    opposed += [link for link in slips.links(candidates) if link.pair.key not in decided]
    decided = {candidate.pair.key for candidate in opposed}
    opposed += [c for c in _unvetoed(decide(dated, weights, "date"), "date") if c.pair.key not in decided]
    taken = {candidate.pair.key for candidate in opposed}
    return opposed, _unvetoed([candidate for candidate in moved if candidate.pair.key not in taken], "update")


def _unvetoed(unlike: Sequence[Candidate], decision: str) -> list[Candidate]:
    return [candidate for candidate in unlike if not vetoes.vetoed(candidate.pair, vetoes.VETOES[decision])]


def may_oppose(candidate: Candidate) -> bool:
    """Whether a pair may be a contradiction: of what moves either way, only the figures of one day; of what moves one
    way, only what comes back.

    Where no third article can tell, it must have a word in common nearby.
    """
    pair = candidate.pair
    if not (pair.level == "disjoint" or has_swapped_digits(pair)):
        return False
    is_price = pair.a.ways | pair.b.ways == {"any"} and days_between(pair) <= ONE_DAY
    if movement(pair) not in OPPOSED and not (is_price or candidate.back):
        return False
    return not (candidate.alone and pair.nothing_near)


def decide(candidates: Iterable[Candidate], weights: Weights, decision: str) -> list[Candidate]:
    """The candidates whose second score reaches the threshold of a decision, best first."""
    score = weights.scorers[decision + "_final"].along(feature.name for feature in FINAL[decision])
    kept = []
    for candidate in candidates:
        candidate.final = score(final_levels(candidate, decision))
        if candidate.final >= needed(candidate, weights, decision):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (-c.final, c.pair.key))
