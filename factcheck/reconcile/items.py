"""Claims made ready to be held against each other: with their intervals, and their words weighed."""

from __future__ import annotations

import math
import re
import string
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.kinds import SIDES, Interval, figure, intervals, lacks_unit, worth
from factcheck.model import Article, Claim, Context, Money, Number, Timex, Trend
from factcheck.reconcile.spellings import spellings

NEAR = 6
"""Words up to this distance are the near context of a claim."""
BESIDE = 2
"""Words up to this distance stand right beside it."""
_FADE = 5
"""A word at this distance more than a neighbour counts half."""
CLOSE = 8
"""Up to how many words off a period is likely that of the figure."""
_WORD = 24
"""The longest word in front of a figure that is looked at whole, in letters."""
ONE_DAY = 1.5
"""A day, or part of one, is no longer than this."""
_LONG = timedelta(days=27)
"""A month, or longer."""


class Sentence:
    """What the claims of one sentence have in common: its stems, each with how telling it is, and those ``around`` it;
    ``figures`` are its values, by axis and in order.

    What two sentences share is looked up once, however many claims they hold.
    """

    __slots__ = ("_likeness", "_shared", "around", "figures", "stems")

    def __init__(self, stems: dict[str, float], around: frozenset[str]) -> None:
        self.stems = stems
        self.around = around
        self.figures: dict[str, list[float]] = defaultdict(list)
        self._shared: dict[Sentence, tuple[str, ...]] = {}
        self._likeness: dict[Sentence, float] = {}

    def shared(self, other: Sentence) -> tuple[str, ...]:
        """The stems that two sentences have in common, in the order of this one."""
        found = self._shared.get(other)
        if found is None:
            found = self._shared[other] = tuple([stem for stem in self.stems if stem in other.stems])
        return found

    def likeness_around(self, other: Sentence) -> float:
        """The cosine of the stems around two sentences."""
        found = self._likeness.get(other)
        if found is None:
            one, two = self.around, other.around
            found = len(one & two) / math.sqrt(len(one) * len(two)) if one and two else 0.0
            self._likeness[other] = found
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A claim with all that comparing it needs.

    ``vector`` holds the weight of each stem of its sentence, ``near`` those of the near ones, each with their sum;
    ``beside`` are the stems right beside it, ``before`` is the word in front, as printed but in small letters.
    ``told`` is how many articles give its value; ``past`` the year of the last date before it in its sentence, if that
    is before the year of its article, or 0.
    ``names`` are in one spelling, ``ways`` those in which its measure moves with time; ``hedge`` is where the truth
    lies, seen from the figure, and ``period`` whether one close to it, or told before it, was ``past`` or ``over``.
    """

    claim: Claim
    context: Context
    article: Article
    sentence: Sentence
    intervals: tuple[Interval, ...]
    vector: dict[str, float] = field(repr=False)
    norm: float
    weight: float
    near: dict[str, float] = field(repr=False)
    near_weight: float
    beside: frozenset[str]
    top: str | None
    before: str
    told: int
    past: int
    names: tuple[str, ...]
    moment: datetime | None
    ways: frozenset[str]
    period: str | None
    hedge: str | None
    direction: str | None
    order: tuple[str, str, int]
    """When and where it was published, and where it stands."""

    @property
    def said(self) -> str:
        """Its sentence, as printed."""
        return self.article.text[slice(*self.context.sentence)]

    def has(self, flag: str) -> bool:
        return flag in self.context.flags


def rarities(contexts: Collection[Context], background: dict[str, float]) -> dict[str, float]:
    """How telling each stem of some sentences is: inverse document frequency, half over them and half over news in
    general. ``contexts`` has one of each sentence."""
    counts = Counter(stem for context in contexts for stem, _, _ in context.words)
    unknown = max(background.values(), default=0.0)
    found = {}
    for stem, count in counts.items():
        here = math.log((len(contexts) + 1) / (count + 0.5))
        found[stem] = max((here + background.get(stem, unknown)) / 2 if background else here, 0.1)
    return found


def items_of(
    articles: Sequence[Article], claims: Sequence[Claim], contexts: Sequence[Context], background: dict[str, float]
) -> list[Item]:
    """The items of all claims that can be compared, in the order given."""
    by_id = {article.id: article for article in articles}
    sentences = _sentences(claims, contexts, background)
    one = spellings(name for context in contexts for name in context.names)
    converts = len({claim.value.currency for claim in claims if isinstance(claim.value, Money)}) > 1
    bare = any(lacks_unit(claim.value) for claim in claims)
    tellers: dict[Hashable, set[str]] = defaultdict(set)
    ready = []
    for claim, context, past in zip(claims, contexts, _pasts(by_id, claims, contexts), strict=True):
        found = intervals(claim)
        if converts:
            found += _worth(claim, context, by_id[claim.article])
        if bare:
            found += tuple(figure(claim.value, claim.text))
        if found:
            sentence = sentences[claim.article, context.sentence]
            own = tellers[_told(found[0])]
            own.add(claim.article)
            for on in found:
                sentence.figures[on.axis].append(on.middle)
            ready.append((_Ready(claim, context, by_id[claim.article], sentence, found, past), own))
    return [_item(row, one, len(own)) for row, own in ready]


def _pasts(by_id: Mapping[str, Article], claims: Sequence[Claim], contexts: Sequence[Context]) -> list[int]:
    """For each claim the year of the last date before it in its sentence, if before that of its article, or 0.
    What somebody has is of now: "it was founded in 1999 and has 40 shops"; so is what is counted "since 1999".
    """
    last: dict[tuple[str, tuple[int, int]], tuple[int, int]] = {}
    found = []
    for claim, context in zip(claims, contexts, strict=True):
        place, article = (claim.article, context.sentence), by_id[claim.article]
        year, end = last.get(place, (0, 0))
        is_past = article.day is not None and 0 < year < article.day.year
        found.append(year if is_past and not _OF_NOW.search(article.text, end, claim.start) else 0)
        is_since = article.text.endswith(("since ", "Since "), 0, claim.start)
        if claim.kind == "date" and isinstance(claim.value, Timex) and claim.value.latest and not is_since:
            last[place] = claim.value.latest.year, claim.end
    return found


_OF_NOW = re.compile(
    r"\b(?:and|which|that|who) (?:now |today |currently )?(?:has|have|is|are|employs?|operates?|runs?)\b"
)
"""Between a date and what is so when the article comes out."""


def _told(interval: Interval) -> Hashable:
    """What is one value, however it is told: all of a day is that day."""
    if interval.axis == "day" and interval.high - interval.low <= ONE_DAY:
        return interval.axis, int(interval.low)
    return interval.axis, interval.low, interval.high


def _sentences(
    claims: Sequence[Claim], contexts: Sequence[Context], background: dict[str, float]
) -> dict[tuple[str, tuple[int, int]], Sentence]:
    """The sentences of all claims, by article and span."""
    found = {(claim.article, context.sentence): context for claim, context in zip(claims, contexts, strict=True)}
    rarity = rarities(found.values(), background)
    return {
        place: Sentence({stem: rarity[stem] for stem, _, _ in context.words}, context.around)
        for place, context in found.items()
    }


def _worth(claim: Claim, context: Context, article: Article) -> tuple[Interval, ...]:
    """A sum of money on the axis on which all currencies compare, if the article or the sum has a date.

    A sum in brackets is left alone: the article has converted it itself.
    """
    written = article.day or (context.period and context.period[1])
    if not written or not isinstance(claim.value, Money) or article.text.endswith("(", 0, claim.start):
        return ()
    found = worth(claim.value, claim.text, written, context.period)
    return (found,) if found else ()


def conversions(items: Sequence[Item]) -> dict[Item, Item]:
    """Sums in brackets to the sums before them that their articles have converted: "3 billion francs ($3.2bn)"."""
    return {
        after: before
        for before, after in pairwise(items)
        if isinstance(before.claim.value, Money)
        and isinstance(after.claim.value, Money)
        and before.claim.value.currency != after.claim.value.currency
        and before.claim.article == after.claim.article
        and before.article.text[before.claim.end : after.claim.start].strip() == "("
    }


class _Ready(NamedTuple):
    """What is known of a claim by itself, and the year of what is ``past``."""

    claim: Claim
    context: Context
    article: Article
    sentence: Sentence
    intervals: tuple[Interval, ...]
    past: int


def _item(ready: _Ready, one: dict[str, str], told: int) -> Item:
    """The item of a claim, of which so many articles give the value; ``one`` has one spelling for each name."""
    claim, context, article, sentence, _, _ = ready
    rarity, value = sentence.stems, claim.value
    vector = {stem: rarity[stem] / (1 + max(distance - 1, 0) / _FADE) for stem, distance, _ in context.words}
    near = {stem: rarity[stem] for stem, distance, _ in context.words if distance <= NEAR}
    return Item(
        **ready._asdict(),
        vector=vector,
        norm=math.sqrt(sum([weight * weight for weight in vector.values()])),
        weight=sum(vector.values()),
        near=near,
        near_weight=sum(near.values()),
        beside=frozenset([stem for stem, distance, _ in context.words if distance <= BESIDE]),
        top=max(zip(vector.values(), vector, strict=True))[1] if vector else None,
        before=_word_before(article.text[max(context.sentence[0], claim.start - _WORD) : claim.start]),
        told=told,
        names=tuple(dict.fromkeys([one.get(name, name) for name in context.names])),
        moment=moment_of(article.published),
        ways=_ways(context.flags),
        period=_period(context, article.day, ready.past),
        hedge=SIDES.get(value.relation) if isinstance(value, Number) else None,
        direction=value.direction if isinstance(value, Number | Trend) else None,
        order=(str(article.published or ""), article.id, claim.start),
    )


def _word_before(text: str) -> str:
    """The last word of a text without the signs around it; of what is longer, its end."""
    words = text.split()
    return words[-1].lower().strip(string.punctuation + "“”‘’–—") if words else ""


def _ways(flags: frozenset[str]) -> frozenset[str]:
    """The ways in which the measure of a claim moves; a rate ("$5.57 a share") stands still."""
    if "rate" in flags:
        return frozenset()
    ways = [flag.removeprefix("moves:") for flag in flags if flag.startswith("moves:")]
    return frozenset(ways or (["up"] if "preliminary:so_far" in flags else []))


def _period(context: Context, day: date | None, past: int) -> str | None:
    """Whether the period close to a figure is of a year before its article (``past``), or long and over by then.

    Also of a year ``past`` that is told before it; the last one may still be counted.
    """
    if day and 0 < past < day.year - 1:
        return "past"
    if context.period is None or day is None or context.period_distance > CLOSE:
        return None
    first, last = context.period
    if last.year < day.year:
        return "past"
    return "over" if last < day and last - first >= _LONG else None


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
