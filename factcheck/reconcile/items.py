"""Claims made ready to be held against each other: with their intervals, and their words weighed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import lru_cache

from factcheck.kinds import Interval, intervals, worth
from factcheck.model import Article, Claim, Context, Money, Number, Trend
from factcheck.reconcile.spellings import spellings

NEAR = 6
"""Words up to this distance are the near context of a claim."""
_FADE = 5
"""A word at this distance more than a neighbour counts half."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A claim with all that comparing it needs. ``vector`` holds the weight of each stem of its sentence, ``names`` the
    names of the context in one spelling."""

    claim: Claim
    context: Context
    article: Article
    intervals: tuple[Interval, ...]
    vector: dict[str, float] = field(repr=False)
    norm: float
    near: dict[str, float] = field(repr=False)
    top: str | None
    names: tuple[str, ...]
    moment: datetime | None

    @property
    def direction(self) -> str | None:
        value = self.claim.value
        return value.direction if isinstance(value, Number | Trend) else None

    def has(self, flag: str) -> bool:
        return flag in self.context.flags


class Rarity:
    """How telling a stem is: inverse document frequency, half over the story and half over news in general."""

    def __init__(self, contexts: Iterable[tuple[str, Context]], background: dict[str, float]) -> None:
        sentences = {(article, context.sentence): context for article, context in contexts}
        counts = Counter(stem for context in sentences.values() for stem, _, _ in context.words)
        self._count = len(sentences)
        self._frequency = counts
        self._background = background
        self._unknown = max(background.values(), default=0.0)

    def __call__(self, stem: str) -> float:
        here = math.log((self._count + 1) / (self._frequency[stem] + 0.5))
        if not self._background:
            return max(here, 0.1)
        return max((here + self._background.get(stem, self._unknown)) / 2, 0.1)


def items_of(
    articles: Sequence[Article], claims: Sequence[Claim], contexts: Sequence[Context], background: dict[str, float]
) -> list[Item]:
    """The items of all claims that can be compared, in the order given."""
    by_id = {article.id: article for article in articles}
    rarity = Rarity(((claim.article, context) for claim, context in zip(claims, contexts, strict=True)), background)
    one = spellings(name for context in contexts for name in context.names)
    converts = len({claim.value.currency for claim in claims if isinstance(claim.value, Money)}) > 1
    items = []
    for claim, context in zip(claims, contexts, strict=True):
        found = intervals(claim)
        if converts:
            found += _worth(claim, context, by_id[claim.article])
        if found:
            items.append(_item(claim, context, by_id[claim.article], found, rarity, one))
    return items


def _worth(claim: Claim, context: Context, article: Article) -> tuple[Interval, ...]:
    """A sum of money on the axis on which all currencies compare, if the article or the sum has a date.

    A sum in brackets is left alone: the article has converted it itself.
    """
    written = article.day or (context.period and context.period[1])
    if not written or not isinstance(claim.value, Money) or article.text.endswith("(", 0, claim.start):
        return ()
    found = worth(claim.value, claim.text, written, context.period)
    return (found,) if found else ()


def _item(
    claim: Claim,
    context: Context,
    article: Article,
    found: tuple[Interval, ...],
    rarity: Rarity,
    one: dict[str, str],
) -> Item:
    vector = {stem: rarity(stem) / (1 + max(distance - 1, 0) / _FADE) for stem, distance, _ in context.words}
    near = {stem: rarity(stem) for stem, distance, _ in context.words if distance <= NEAR}
    norm = math.sqrt(sum(weight * weight for weight in vector.values()))
    top = max(vector, key=lambda stem: (vector[stem], stem)) if vector else None
    names = tuple(dict.fromkeys(one.get(name, name) for name in context.names))
    return Item(claim, context, article, found, vector, norm, near, top, names, moment_of(article.published))


@lru_cache(maxsize=4096)
def moment_of(published: date | datetime | None) -> datetime | None:
    """When an article was published, in UTC; noon for a bare date, and UTC where no zone is given.

    None where that is not known, or beyond the calendar (the first hour of the year 1, east of Greenwich).
    """
    if published is None:
        return None
    if not isinstance(published, datetime):
        published = datetime.combine(published, time(12))
    try:
        return published.replace(tzinfo=UTC) if published.tzinfo is None else published.astimezone(UTC)
    except OverflowError:
        return None
