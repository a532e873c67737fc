"""Stories as data to fit on: items, and what is true of each pair of claims."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from gold import Label, Story, load_story
from labelled import mentions_of

from factcheck import extractors
from factcheck.check import Reading, claims_of, read_claims
from factcheck.reconcile.items import Item, items_of
from factcheck.reconcile.pairs import Pair


@dataclass(frozen=True, slots=True)
class Case:
    """One story: its readings, and the label that each claim stands for."""

    story: Story
    readings: list[Reading]
    label_of: dict[str, str]

    def items(self, background: dict[str, float]) -> list[Item]:
        claims = [claim for reading in self.readings for claim in reading.claims]
        contexts = [context for reading in self.readings for context in reading.contexts]
        return items_of([reading.article for reading in self.readings], claims, contexts, background)

    def truth(self, pair: Pair) -> str | None:
        """What the labels say of a pair: agree, contradict, update, none; None where they leave it open.

        One more is learned from, but not scored: ``related``, figures of related measures that point the same way.
        """
        ends = [self.label_of.get(claim) for claim in pair.key]
        if ends[0] is None or ends[1] is None:
            return None
        key = (min(ends), max(ends))  # type: ignore[type-var]
        if key in self.story.truths:
            return self.story.truths[key]
        if key in self.story.distractors:
            return "none"
        first, second = (self.story.labels[label] for label in key)
        optional = first.optional or second.optional
        if key in self.story.related and not optional:
            return "related"
        return None if self.story.is_neutral(key) else "none"


@cache
def load_case(name: str, labelled: bool) -> Case:
    """A story with its labels as claims, or with the claims that are really found in it."""
    story = load_story(name)
    readings = []
    for article in sorted(story.articles, key=lambda a: a.id):
        if labelled:
            scan = extractors.scan_of(article)
            readings.append(claims_of(article, scan, mentions_of(story, article.id)))
        else:
            readings.append(read_claims(article))
    label_of = {}
    for reading in readings:
        labels = [label for label in story.labels.values() if label.article == reading.article.id]
        for claim in reading.claims:
            best = max(labels, key=lambda label: _overlap(label, claim.start, claim.end, claim.kind), default=None)
            if best and _overlap(best, claim.start, claim.end, claim.kind)[0] > 0:
                label_of[claim.id] = best.id
    return Case(story, readings, label_of)


def _overlap(label: Label, start: int, end: int, kind: str) -> tuple[int, bool, int]:
    common = min(label.end, end) - max(label.start, start)
    return (common if common > 0 else 0, label.kind == kind, start - label.start)


def background_of(cases: Sequence[Case]) -> dict[str, float]:
    """Inverse document frequency of stems over the sentences of stories; what one story alone uses is left out."""
    sentences: Counter[str] = Counter()
    stories: Counter[str] = Counter()
    total = 0
    for case in cases:
        seen = {}
        for reading in case.readings:
            for context in reading.contexts:
                seen[reading.article.id, context.sentence] = {stem for stem, _, _ in context.words}
        total += len(seen)
        counts = Counter(stem for stems in seen.values() for stem in stems)
        sentences.update(counts)
        stories.update(counts.keys())
    return {
        stem: round(math.log((total + 1) / (count + 0.5)), 2)
        for stem, count in sorted(sentences.items())
        if stories[stem] >= 3
    }
