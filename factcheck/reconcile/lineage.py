"""Which articles are copies of which

What it does
------------
Compares the texts of articles by runs of five words. Where a third of the runs of the shorter of two articles stand
in the other, they are copies of one story, and one voice: FC403 names them, with the earliest as the likely origin.
What only copies of one story say is no agreement: FC402 says so in place of it. Publishers that the settings put into
one group are one voice as well.

Why it matters
--------------
Ten outlets that print one agency report are one source. Their agreement confirms nothing, and their common error is
one error, not ten.

Example
-------
An agency report of 14 May, and two papers that print it on 15 May under headlines of their own: "3 sources, 1
independent".

Known limits
------------
A rewrite in other words, or a translation, is not seen as a copy. Nor are texts of fewer than sixty words: short
reports of one event are alike by nature. Articles without a date of publication come last in the order of copies.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from zlib import crc32

from factcheck.model import About, Article, Finding, content_id
from factcheck.reconcile.groups import Groups
from factcheck.reconcile.stories import NEAREST
from factcheck.reconcile.wording import by_publication, label, listed

COPIES = "FC403"
LEVEL = "copies"
_RUN = 5
"""How many words make a run."""
_FEWEST = 60
"""Articles of fewer runs are not compared."""
_COPIED = 0.33
"""From this share of common runs on, of the shorter of two articles, they are copies. Reports of one event that were
written independently have 0.04 in common at most, a long statement quoted in full apart."""
_SAMPLED = 8
"""One run in so many is looked up, in a story of many articles."""
_GLIMPSE = _COPIED / 2
"""What share of the sample must be common, for the whole to be compared."""
_OFTEN = 50
"""A run that stands in more articles than this is a form of words, and tells no copy."""
_TOLD = 6
"""How many groups of copies a message names."""
_KEPT = 256
"""How many articles' runs are kept at a time."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles that are copies of one story, by publication; ``share`` is the least that one has from another."""

    articles: tuple[Article, ...]
    share: float


class Lineage:
    """Which of some articles speak with one voice."""

    def __init__(self, articles: Sequence[Article], groups: Mapping[str, str] | None = None) -> None:
        """``groups`` are those of publishers that speak with one voice, by the names of these."""
        self.copies = _groups(articles)
        self._origins = {article.id: group.articles[0] for group in self.copies for article in group.articles}
        self._publishers = groups or {}
        origins = {origin.id: origin for origin in map(self.origin, articles)}
        self._allied: dict[str, list[Article]] = {}
        for origin in by_publication(origins.values()):
            if group := self._publishers.get(origin.source):
                self._allied.setdefault(group, []).append(origin)

    def origin(self, article: Article) -> Article:
        """The earliest of the copies of an article; itself, where there is none."""
        return self._origins.get(article.id, article)

    def is_one_voice(self, articles: Iterable[Article]) -> bool:
        """Whether articles are copies of one story, or by publishers of one group."""
        origins = {origin.id: origin for origin in map(self.origin, articles)}
        return len(origins) == 1 or len({self._publishers.get(o.source, (o.id,)) for o in origins.values()}) == 1

    def spread(self, articles: Iterable[Article]) -> list[list[Article]]:
        """Those of some articles that are copies of one another, each group by publication."""
        groups: dict[str, list[Article]] = {}
        for article in by_publication({article.id: article for article in articles}.values()):
            groups.setdefault(self.origin(article).id, []).append(article)
        return [group for group in groups.values() if len(group) > 1]

    def lead(self, articles: Sequence[Article], verb: str) -> str:
        """How many sources do something, and how many of them independently: "3 sources, 2 independent, agree"."""
        names = {article.name for article in articles}
        voices = {self._publishers.get(origin.source, (origin.name,)) for origin in map(self.origin, articles)}
        if len(names) == 1:
            return f"1 source says the same in {len({article.id for article in articles})} articles"
        independent = f", {len(voices)} independent," if len(voices) < len(names) else ""
        return f"{len(names)} sources{independent} {verb}"

    def told(self, articles: Iterable[Article]) -> str:
        """A sentence for each group of copies among some articles, after a blank; empty where there are none."""
        sentences = []
        groups = self.spread(articles)
        for first, *others in groups[:_TOLD]:
            verb = "copies" if len(others) == 1 else "copy"
            sentences.append(f" {listed([article.name for article in others])} {verb} {label(first, True)}.")
        more = f" {len(groups) - _TOLD} more groups are copies." if len(groups) > _TOLD else ""
        return "".join(sentences) + more

    def findings(self) -> list[Finding]:
        """A finding for each group of copies, and one for each group of publishers with several stories."""
        allied = [_alliance(name, origins) for name, origins in self._allied.items() if len(origins) > 1]
        return [*map(_finding, self.copies), *allied]


def _finding(group: Copies) -> Finding:
    first, *others = group.articles
    names = listed([label(article, True) for article in others])
    copies = "copies" if len(others) > 1 else "a copy"
    message = f"One voice: {names} {'are' if len(others) > 1 else 'is'} {copies} of {label(first, True)}"
    message += f"; {'all' if group.share == 1 else f'at least {int(100 * group.share)}%'} of the wording is the same."
    return _one_voice(group.articles, "copies of one story", message)


def _alliance(name: str, origins: Sequence[Article]) -> Finding:
    told = listed([label(article, True) for article in origins])
    return _one_voice(
        origins, "publishers of one group", f"One voice: {told} are of one group of publishers, “{name}”."
    )


def _one_voice(articles: Sequence[Article], measure: str, message: str) -> Finding:
    ids = tuple(article.id for article in articles)
    about = About(measure=measure, subject=ids)
    return Finding(content_id(COPIES, *ids), COPIES, "single_source", "info", 1.0, about, (), (), LEVEL, message)


def _groups(articles: Sequence[Article]) -> list[Copies]:
    """The groups of copies: a copy of a copy is one too."""
    by_id = {article.id: article for article in articles}
    groups = Groups(by_id)
    shares: dict[str, float] = {}
    for one, other, share in _pairs(articles):
        groups.join(one, other)
        shares[one], shares[other] = max(shares.get(one, 0.0), share), max(shares.get(other, 0.0), share)
    return [
        Copies(tuple(by_publication(by_id[name] for name in group)), min(shares[name] for name in group))
        for group in sorted(groups, key=min)
        if len(group) > 1
    ]


def _pairs(articles: Sequence[Article]) -> Iterator[tuple[str, str, float]]:
    """The ids of articles of which one is a copy of the other, and the share of common runs.

    Of many articles, each is compared with those that have most of a sample of its runs. One that copies ``NEAREST``
    earlier ones is not looked for any more: what copies it copies them too.
    """
    long = [article for article in articles if article.text.count(" ") >= _FEWEST]
    runs = lru_cache(_KEPT)(lambda place: _runs(long[place]))
    places: dict[str, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for place in range(len(long)):
        others: Iterable[int] = range(place)
        sample = []
        if len(long) > NEAREST + 1:
            sample = [run for run in runs(place) if crc32(run.encode("utf-8", "replace")) % _SAMPLED == 0]
            sizes.append(len(sample))
            met = Counter(other for run in sample for other in places[run] if len(places[run]) <= _OFTEN)
            likely = [other for other in met if met[other] >= _GLIMPSE * min(len(sample), sizes[other])]
            others = nsmallest(NEAREST, likely, key=lambda other: (-met[other], other))
        shares = {other: _share(runs(place), runs(other)) for other in others}
        copied = [other for other in sorted(shares) if shares[other] >= _COPIED]
        yield from ((long[other].id, long[place].id, shares[other]) for other in copied)
        for run in sample if len(copied) < NEAREST else ():
            places[run].append(place)


def _runs(article: Article) -> set[str]:
    words = _WORD.findall(article.text.lower())
    return set(map(" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False)))


def _share(one: set[str], other: set[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= _FEWEST else 0.0
