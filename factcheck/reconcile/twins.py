"""Sentences that two articles share word for word, but for the claims in them: what stands in one place is one thing.

Copies of a wire story, and a draft beside its source, hold many. No score is needed: places say what belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from factcheck.kinds import goes_beyond, settled
from factcheck.reconcile.items import Item, Sentence
from factcheck.reconcile.neighbours import is_large
from factcheck.reconcile.pairs import Pair, relate
from factcheck.reconcile.reasons import times
from factcheck.reconcile.reasons.figures import is_rounding
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Meaning, meaning_of
from factcheck.reconcile.stories import NEAREST
from factcheck.reconcile.updates import APART, ONE_DAY, counted_later, days_between, moves, way

RULE = "the same sentence in both articles, but for the claims in it"
_CERTAIN = 3.0
"""The score of a link between twins."""
_FEWEST_WORDS = 2
"""Sentences with fewer words that tell anything are shared by chance."""
_TELLING_WORDS = 4
"""Shorter sentences may be said of several things."""
_Frame = tuple[str, ...]


class Twins:
    """Links between claims that stand in one place of a shared sentence, by decision.

    A sentence that gives a figure where its elder twin gave a bound only ("30", "more than 20") rests on something
    else: such twins confirm nothing. In a large story, ``echoes`` are the claims of sentences that say just
    what an earlier twin says, each with the claim that it repeats: these stand for them.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        by_frame = _by_frame(items)
        self.echoes: dict[Item, Item] = {}
        if is_large(items):
            by_frame = {frame: _voices(twins, self.echoes) for frame, twins in by_frame.items()}
        self.links: dict[str, list[Candidate]] = {"agreement": [], "update": [], "contradiction": []}
        self._settled: set[tuple[str, str]] = set()
        for pairs in _twins(by_frame):
            if _is_form(pairs) or any(map(_goes_beyond, pairs)):
                self._settled.update(key for one, other in product(pairs, pairs) for key in _keys(one.a, other.b))
                continue
            for pair in pairs:
                decision = _decision(pair)
                if decision:
                    self._settled.update(_keys(pair.a, pair.b))
                    self.links[decision].append(Candidate(pair, _CERTAIN, final=_CERTAIN, rule=RULE))

    def repeats(self) -> list[Candidate]:
        """Each echo, linked with the claim that it repeats."""
        pairs = ((voice, echo, relate(voice, echo)) for echo, voice in self.echoes.items())
        return [
            Candidate(Pair(voice, echo, *related, strength=0.0), _CERTAIN, final=_CERTAIN, rule=RULE)
            for voice, echo, related in pairs
            if related
        ]

    def unsettled(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """The candidates of which shared sentences do not say what they are to each other."""
        return [candidate for candidate in candidates if candidate.pair.key not in self._settled]


def _keys(a: Item, b: Item) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a.claim.id, b.claim.id), (b.claim.id, a.claim.id)


def _decision(pair: Pair) -> str | None:
    if pair.compatible:
        return "agreement"
    if is_rounding(pair) and days_between(pair) <= ONE_DAY:
        return None
    if moves(pair):
        return "update" if way(pair) != "against it" else None
    if pair.level != "disjoint" or any(is_other(pair) for is_other in _OF_OTHER_TIMES) or counted_later(pair):
        return None
    return "contradiction"


_OF_OTHER_TIMES = (times.told_from_others, times.clock_without_day, times.crossing_periods)
"""What makes the claims of one place those of two times."""


def _is_form(pairs: Sequence[Pair]) -> bool:
    """Whether a sentence has other figures throughout: a form of words ("Sales rose 6% to £14m from £13m").

    A long one is no form, unless its dates are other ones too: "Shares of the firm gained 5% on Monday"; then it is one
    even where something else is the same: "sales fell 2.1% in the quarter to June".
    """
    unlike = [pair for pair in pairs if not pair.compatible]
    of_days = sum(pair.on_a.axis == "day" for pair in unlike)
    if 0 < of_days < len(unlike):
        return True
    return 2 <= len(unlike) == len(pairs) and (bool(of_days) or len(pairs[0].a.context.words) < _TELLING_WORDS)


def _goes_beyond(pair: Pair) -> bool:
    """Whether the later article gives a figure where the earlier one, or the first of one time, gave a bound only."""
    former, latter = sorted((pair.a, pair.b), key=_order)
    return pair.level in ("entails", "near") and goes_beyond(former.claim, latter.claim)


def _order(item: Item) -> tuple[str, str]:
    return item.moment.isoformat() if item.moment else "", item.claim.article


def _by_frame(items: Sequence[Item]) -> dict[_Frame, list[list[Item]]]:
    """The claims of each sentence, by what stands between them."""
    sentences: dict[Sentence, list[Item]] = defaultdict(list)
    for item in items:
        if item.claim.kind != "trend":
            sentences[item.sentence].append(item)
    by_frame: dict[_Frame, list[list[Item]]] = defaultdict(list)
    for group in sentences.values():
        if len(group[0].context.words) >= _FEWEST_WORDS:
            group.sort(key=lambda item: item.claim.start)
            by_frame[_frame(group)].append(group)
    return by_frame


def _voices(twins: Sequence[list[Item]], echoes: dict[Item, Item]) -> list[list[Item]]:
    """Of the twins that say the same, the earliest, and whoever says it again hours later.

    ``echoes`` takes in the claims of the others.
    """
    latest: dict[tuple[Meaning, ...], list[Item]] = {}
    kept = []
    for twin in sorted(twins, key=lambda twin: _order(twin[0])):
        meanings = tuple(map(meaning_of, twin))
        voice = latest.get(meanings)
        if voice is None or _is_apart(voice[0], twin[0]):
            latest[meanings] = twin
            kept.append(twin)
        else:
            echoes.update(zip(twin, voice, strict=True))
    return kept


def _is_apart(one: Item, other: Item) -> bool:
    """Whether two articles were published so far apart that a figure may have moved."""
    return one.moment is not None and other.moment is not None and abs(one.moment - other.moment) >= APART


def _twins(by_frame: Mapping[_Frame, Sequence[list[Item]]]) -> Iterator[list[Pair]]:
    """For every two articles that share a sentence, the claims that stand in one place of it.

    Of many twins, the first is compared with all others, and not with those of a form that one article has twice.
    """
    for twins in by_frame.values():
        couples: Iterable[tuple[list[Item], list[Item]]] = combinations(twins, 2)
        if len(twins) > NEAREST:
            couples = (
                product(twins[:1], twins[1:]) if len({one[0].claim.article for one in twins}) == len(twins) else ()
            )
        for one, other in couples:
            if one[0].claim.article != other[0].claim.article:
                yield list(_zipped(one, other))


def _frame(items: Sequence[Item]) -> _Frame:
    """The words of a sentence between its claims."""
    start, end = items[0].context.sentence
    text, parts = items[0].article.text, []
    for item in items:
        parts.append(" ".join(text[start : item.claim.start].lower().split()))
        start = item.claim.end
    return (*parts, " ".join(text[start:end].lower().split()))


def _zipped(one: Sequence[Item], other: Sequence[Item]) -> Iterator[Pair]:
    for a, b in zip(one, other, strict=True):
        related = relate(a, b)
        if related:
            level, on_a, on_b = related
            yield Pair(a, b, settled(a.claim, b.claim, on_a, on_b, level), on_a, on_b, strength=0.0)
