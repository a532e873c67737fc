"""The pairs of claims of two articles: those whose values are compatible, and on demand those whose values are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from factcheck.kinds import COMPATIBLE, FIGURE, UNANCHORED, Interval, lacks_unit
from factcheck.reconcile.items import Item, Sentence
from factcheck.reconcile.neighbours import Neighbours
from factcheck.reconcile.pairs import DIRECTION, Pair, is_trend, level_on, relate, strength_of


class Claims:
    """The claims of one article, found by the axes on which they compare and by the stems of their sentences."""

    def __init__(self, items: Sequence[Item], neighbours: Neighbours | None = None) -> None:
        """``neighbours`` tell which of them are to meet which others; without, all do."""
        self.article = items[0].claim.article
        self.items = items
        self._neighbours = neighbours
        self._on: dict[str, list[_Placed]] = defaultdict(list)
        self._sentences: dict[Sentence, list[Item]] = defaultdict(list)
        for item in items:
            self._sentences[item.sentence].append(item)
            for interval in item.intervals:
                self._on[interval.axis].append((interval.near_low, interval.near_high, interval, item))
        self._trends = [row for row in self._on[DIRECTION] if is_trend(row[3])]
        self._figures: dict[bool, list[_Placed]] = {False: [], True: []}
        for row in self._on.pop(FIGURE, ()):
            self._figures[lacks_unit(row[3].claim.value)].append(row)
        self._with: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in self._sentences:
            for stem in sentence.stems:
                self._with[stem].append(sentence)

    def beside(self, other: Item, axis: str) -> Sequence[_Placed]:
        """The claims that may compare with one of another article on an axis."""
        if axis == FIGURE:
            return self._figures[not lacks_unit(other.claim.value)]
        return self._trends if axis == DIRECTION and not is_trend(other) else self._on.get(axis, ())

    def meeting(self, sentence: Sentence, every: bool) -> set[Sentence]:
        """The sentences that have a stem in common with one of another article, or ``every`` one."""
        if every:
            return set(self._sentences)
        return {found for stem in sentence.stems if stem in self._with for found in self._with[stem]}

    def of(self, sentence: Sentence) -> Sequence[Item]:
        return self._sentences[sentence]

    def near(self, other: Claims) -> list[tuple[Item, Item]] | None:
        """Of long articles, the claims that are to meet; None where all may."""
        return self._neighbours.near(self.article, other.article) if self._neighbours else None

    def asking(self, other: Claims) -> Mapping[Item, None]:
        """The claims that are to meet those of another article, in order."""
        asking = self._neighbours.asking(self.article, other.article) if self._neighbours else None
        return dict.fromkeys(self.items) if asking is None else asking


_Placed = tuple[float, float, Interval, Item]
"""A claim on an axis: from where to where it may lie there, its interval, and itself."""


class Between:
    """The pairs of comparable claims of two articles.

    Those whose values are ``compatible`` are found at once. Most others are never asked for, as a claim that has found
    its like stands against nothing: each is made when it first is. Left out are unlike values in sentences that have
    neither a word nor a value in common: they are of two things. With ``every``, nothing is.
    """

    def __init__(self, left: Claims, right: Claims, every: bool = False) -> None:
        self.left, self.right = left, right
        self._every = every
        self._near: dict[Item, dict[Item, None]] | None = None
        near = None if every else left.near(right)
        if near is not None:
            self._near = defaultdict(dict)
            for a, b in near:
                self._near[a][b] = None
        self._asking, self._asked = left.asking(right), right.asking(left)
        self._meeting: dict[Sentence, set[Sentence]] = {}
        self.compatible = list(self._compatible())
        _count_rivals(self.compatible)
        self._shared: dict[tuple[Sentence, Sentence], list[Pair]] = defaultdict(list)
        self._like: dict[Item, dict[Item, Pair]] = defaultdict(dict)
        self._unlike: dict[Item, dict[Item, Pair | None]] = defaultdict(dict)
        for pair in self.compatible:
            self._shared[pair.a.sentence, pair.b.sentence].append(pair)
            self._like[pair.a][pair.b] = pair
        for pair in (pair for beside in self._shared.values() if len(beside) > 1 for pair in beside):
            pair.joint = self._joint(pair.a, pair.b)
        self._linked = self._links()

    def pairs(self, but: Set[Item] = frozenset()) -> Iterator[Pair]:
        """All pairs, but those of some claims."""
        for a in self.left.items:
            if a not in but:
                if a in self._like:
                    yield from (pair for b, pair in self._like[a].items() if b not in but)
                for b in self._opposite(a):
                    if b not in but and (unlike := self._unlike_pair(a, b)):
                        yield unlike

    def made(self) -> Iterator[Pair]:
        """The pairs that were made up to now."""
        yield from self.compatible
        yield from (pair for pairs in self._unlike.values() for pair in pairs.values() if pair)

    def pair(self, a: Item, b: Item) -> Pair | None:
        """The pair of two claims, one of each article."""
        if a.claim.article != self.left.article:
            a, b = b, a
        return self._like.get(a, {}).get(b) or self._unlike_pair(a, b)

    def _compatible(self) -> Iterator[Pair]:
        for a in self.left.items:
            if self._near is not None:
                yield from _compatible_with(a, self._near.get(a, ()))
            elif a in self._asking:
                yield from self._compatible_on_axes(a)
            else:
                yield from _compatible_with(a, self._asked)

    def _compatible_on_axes(self, a: Item) -> Iterator[Pair]:
        """The compatible pairs of a claim, found by its axes."""
        seen: set[Item] = set()
        for on_a in a.intervals:
            axis, least, most = on_a.axis, on_a.near_low, on_a.near_high
            if axis.startswith(UNANCHORED):
                continue
            beside = self.right.beside(a, axis)
            for low, high, on_b, b in beside:
                is_apart = (high < least or most < low) and on_a.scale == on_b.scale
                if (is_apart and (axis != "day" or not self._meets(a, b))) or b in seen:
                    continue
                level = level_on(a, b, on_a, on_b)
                if level in COMPATIBLE:
                    yield Pair(a, b, level, on_a, on_b, strength_of(on_a, on_b))
            if len(a.intervals) > 1:
                seen.update([b for _, _, _, b in beside])

    def _links(self) -> dict[Sentence, dict[Sentence, None]]:
        """The sentences with no word in common, but with a value."""
        found: dict[Sentence, dict[Sentence, None]] = defaultdict(dict)
        if self._near is None:
            asking = {item.sentence for item in self._asking}
            for one, other in self._shared:
                if one in asking and other not in self._met(one):
                    found[one][other] = None
        return found

    def _met(self, sentence: Sentence) -> set[Sentence]:
        """The sentences of the right article that have a word in common with one of the left, or every one."""
        if sentence not in self._meeting:
            self._meeting[sentence] = self.right.meeting(sentence, self._every)
        return self._meeting[sentence]

    def _meets(self, a: Item, b: Item) -> bool:
        """Whether two claims are compared though their values are unlike."""
        if self._near is not None:
            return b in self._near.get(a, ())
        if a in self._asking:
            return b.sentence in self._met(a.sentence)
        return b in self._asked and bool(a.sentence.shared(b.sentence))

    def _opposite(self, a: Item) -> Collection[Item]:
        """The claims of the right article that may stand against one of the left."""
        if self._near is not None:
            return self._near.get(a, ())
        if a in self._asking:
            found = [b for on in a.intervals if on.axis != FIGURE for _, _, _, b in self.right.beside(a, on.axis)]
            return dict.fromkeys(found) if len(a.intervals) > 1 else found
        linked = (b for sentence in self._linked.get(a.sentence, ()) for b in self.right.of(sentence))
        return dict.fromkeys((*self._asked, *linked))

    def _unlike_pair(self, a: Item, b: Item) -> Pair | None:
        """The pair of two claims whose values are unlike; None where they are not, or are of two things."""
        made = self._unlike[a]
        if b not in made:
            if not self._meets(a, b) and b.sentence not in self._linked.get(a.sentence, ()):
                return None
            related = _anchored(a, b)
            made[b] = None
            if related and related[0] not in COMPATIBLE:
                made[b] = Pair(a, b, *related, strength=0.0, joint=self._joint(a, b))
        return made[b]

    def _joint(self, a: Item, b: Item) -> float:
        """The strength of the other values that the sentences of two claims have in common."""
        others = self._shared.get((a.sentence, b.sentence))
        if not others:
            return 0.0
        best: dict[Item, float] = {}
        for other in others:
            if other.a is not a and other.b is not b:
                best[other.a] = max(best.get(other.a, 0.0), other.strength)
        return sum(best.values())


def _compatible_with(a: Item, others: Iterable[Item]) -> Iterator[Pair]:
    """The compatible pairs of a claim with some of another article."""
    for b in others:
        related = _anchored(a, b)
        if related and related[0] in COMPATIBLE:
            _, on_a, on_b = related
            yield Pair(a, b, *related, strength=strength_of(on_a, on_b))


def _anchored(a: Item, b: Item) -> tuple[str, Interval, Interval] | None:
    """How two claims relate, but for dates that no day of publication anchors."""
    related = relate(a, b)
    return None if related and related[1].axis.startswith(UNANCHORED) else related


def _count_rivals(compatible: Sequence[Pair]) -> None:
    seen: Counter[Item] = Counter()
    for pair in compatible:
        seen[pair.a] += 1
        seen[pair.b] += 1
    for pair in compatible:
        pair.rivals = max(seen[pair.a], seen[pair.b])
