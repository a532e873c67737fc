"""What one speaker said at one place of an article, and which utterances of two articles may be the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from factcheck.kinds.quote import Rendering, are_alike, compare, words_of
from factcheck.lexicon import proper_names, titles, values
from factcheck.model import Article, Claim, Context, Quote
from factcheck.reconcile.items import moment_of
from factcheck.reconcile.updates import APART

_SHARED, _SHARED_PART = 2, 0.4
"""Utterances with fewer words of meaning in common, or a smaller part of those of the shorter, are not compared."""
_MOST = 500
"""A word that stands in more utterances than this tells no two of them from the others."""
_MANY, _FEW = 1000, 50
"""Among more utterances, a word must be rarer to tell."""
_NEAR = 5
"""So many that begin or end alike are compared with each of many."""
_LEAST = {"the same": ((0.6, 3), (0.8, 2)), "not told": ((0.8, 4),), "another": ((0.9, 8),)}
"""By what is known of the speakers: how much of the shorter utterance must be common, and how many words of meaning."""
_OCCASION = timedelta(days=3)
"""Who says the contrary in articles that are further apart has thought again."""
_SHORTEST_SPELLING = 5


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """The quotations of one speaker in one sentence, as one: 'discuss "ties" and "define the key areas"'.

    ``echoes`` are those of other articles for which this one stands, since they have the same words and speaker.
    """

    article: Article
    claims: tuple[Claim, ...]
    speaker: str | None
    words: str
    echoes: tuple[Utterance, ...] = ()

    @property
    def id(self) -> str:
        return self.claims[0].id

    @property
    def renderings(self) -> tuple[Utterance, ...]:
        """The utterance and its echoes."""
        return self, *self.echoes


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Two utterances of different articles that are renderings of one; ``speakers`` says what is known of who spoke."""

    a: Utterance
    b: Utterance
    rendering: Rendering
    speakers: str

    @property
    def rank(self) -> tuple[float, int, str, str]:
        """The surest first."""
        return -self.rendering.share, -self.rendering.common, self.a.id, self.b.id


def utterances(articles: Sequence[Article], claims: Sequence[Claim], contexts: Sequence[Context]) -> list[Utterance]:
    """The utterances of all quotations, in the order given."""
    by_id = {article.id: article for article in articles}
    groups: dict[tuple[str, tuple[int, int], str | None], list[Claim]] = defaultdict(list)
    for claim, context in zip(claims, contexts, strict=True):
        if isinstance(claim.value, Quote):
            groups[claim.article, context.sentence, claim.value.speaker].append(claim)
    return [
        Utterance(by_id[article], tuple(group), speaker, " … ".join(_words(claim) for claim in group))
        for (article, _, speaker), group in groups.items()
    ]


def voices(found: Iterable[Utterance]) -> list[Utterance]:
    """The utterances, with those as echoes that repeat an earlier one of another article in its words."""
    same: dict[tuple[str, str | None], list[Utterance]] = defaultdict(list)
    for utterance in found:
        same[utterance.words, utterance.speaker].append(utterance)
    kept = []
    for first, *others in same.values():
        echoes = tuple(other for other in others if other.article.id != first.article.id)
        kept += [replace(first, echoes=echoes), *(other for other in others if other.article.id == first.article.id)]
    return kept


def _words(claim: Claim) -> str:
    return claim.value.words if isinstance(claim.value, Quote) else ""


def matches(found: Sequence[Utterance]) -> list[Match]:
    """The utterances of every two articles that prefer each other, the surest first."""
    best: dict[tuple[str, str], Match] = {}
    rated = sorted(_rated(found), key=lambda match: match.rank)
    for match in rated:
        best.setdefault((match.a.id, match.b.article.id), match)
        best.setdefault((match.b.id, match.a.article.id), match)
    return [m for m in rated if best[m.a.id, m.b.article.id] is m and best[m.b.id, m.a.article.id] is m]


def _rated(found: Sequence[Utterance]) -> Iterator[Match]:
    for a, b in _candidates(found):
        match = match_of(a, b)
        if match:
            yield match


def match_of(a: Utterance, b: Utterance) -> Match | None:
    """Two utterances as renderings of one, None where they are not."""
    rendering, speakers = compare(a.words, b.words), speakers_of(a.speaker, b.speaker)
    is_enough = any(rendering.share >= share and rendering.common >= common for share, common in _LEAST[speakers])
    return Match(a, b, rendering, speakers) if is_enough and _is_one_occasion(a, b, rendering) else None


def _is_one_occasion(a: Utterance, b: Utterance, rendering: Rendering) -> bool:
    """Whether articles are so near in time that a change of substance is none of mind, nor of a figure that moves."""
    first, second = moment_of(a.article.published), moment_of(b.article.published)
    if rendering.change is None or first is None or second is None:
        return True
    return abs(first - second) < (APART if rendering.change == "a number" else _OCCASION)


def _candidates(found: Sequence[Utterance]) -> list[tuple[Utterance, Utterance]]:
    """The pairs of utterances of different articles that share words of meaning."""
    senses = [frozenset(word.sense for word in words_of(one.words) if word.weight >= 1) for one in found]
    by_sense: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(senses):
        for sense in own:
            by_sense[sense].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    most = _MOST if len(found) <= _MANY else _FEW
    for numbers in by_sense.values():
        if len(numbers) <= most:
            shared.update(combinations(numbers, 2))
    if len(found) > _MANY:
        for a, b in _alike(found):
            shared[a, b] = len(senses[a] & senses[b])
    return [
        (found[a], found[b])
        for (a, b), number in sorted(shared.items())
        if number >= max(_SHARED, _SHARED_PART * min(len(senses[a]), len(senses[b])))
        and found[a].article.id != found[b].article.id
    ]


def _alike(found: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Pairs of utterances that begin or end alike."""
    for turn in (1, -1):
        queue = sorted(range(len(found)), key=lambda number: found[number].words[::turn])
        for ahead in range(1, _NEAR + 1):
            yield from ((min(a, b), max(a, b)) for a, b in zip(queue, queue[ahead:], strict=False))


# ---------------------------------------------------------------------------------------------------------- speakers


def speakers_of(one: str | None, other: str | None) -> str:
    """What is known of two speakers: ``the same``, ``another``, or ``not told`` where one may be any other."""
    if one is None or other is None:
        return "not told"
    a, b = _named(one), _named(other)
    if a & b or any(_is_spelling(x, y) for x in a for y in b):
        return "the same"
    return "not told" if _may_be_any(one) or _may_be_any(other) else "another"


def _named(speaker: str) -> frozenset[str]:
    """The words that tell who a speaker is: of a country its canonical name, titles only where nothing else is."""
    words = [word.replace("’", "'").removesuffix("'s").removesuffix("'") for word in speaker.split()]
    told = [proper_names().get(word, word.lower()) for word in words if word.lower() not in values("stopwords", "stop")]
    return frozenset([word for word in told if word not in titles()] or told)


def _may_be_any(speaker: str) -> bool:
    """Whether a speaker is a role or a body, for which a person may speak: "the judge", "Foreign Ministry"."""
    words = speaker.split()
    return speaker[0].islower() or len(words) == 1 or not set(words).isdisjoint(values("speech", "no_person"))


def _is_spelling(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST_SPELLING and are_alike(one, other)
