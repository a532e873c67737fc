"""The gold labels of a story: what its claims say, which of them belong together, and where they stand in the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from factcheck.model import Article
from factcheck.readers import read

STORIES = Path(__file__).resolve().parents[2] / "fixtures" / "stories"
TRUTHS = ("contradict", "agree", "update", "related")
"""What can be true of a pair of claims; where facts differ about a pair, the first holds."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """A claim labelled by hand. ``start`` and ``end`` are offsets into the text of its article."""

    id: str
    article: str
    quote: str
    start: int
    end: int
    kind: str
    value: Any
    relation: str
    about: str
    unit: str
    currency: str | None
    direction: str | None
    optional: bool

    @property
    def ends(self) -> list[Any]:
        """The value as a list: both ends of a range."""
        return self.value if isinstance(self.value, list) else [self.value]

    def says_the_same_as(self, other: Label) -> bool:
        """True for two mentions of one thing in one article."""
        mine, theirs = ((label.article, label.kind, label.value, label.about) for label in (self, other))
        return mine == theirs


@dataclass(frozen=True, slots=True)
class Story:
    """A story and its gold.

    ``truths`` holds the pairs that a report must get right; ``related`` pairs may be called an agreement or left alone;
    ``distractors`` must not be joined. ``contradictions`` gives the contradicting pairs of each contradictory fact, and
    ``errors`` the claims that show each error inside an article.
    """

    name: str
    articles: list[Article]
    labels: dict[str, Label]
    truths: dict[Pair, str]
    related: set[Pair]
    distractors: set[Pair]
    contradictions: list[list[Pair]]
    errors: list[list[str]]

    def is_neutral(self, pair: Pair) -> bool:
        """True for a pair outside the facts that counts neither way: optional, one date twice, or a second mention."""
        first, second = (self.labels[claim] for claim in pair)
        one_date = first.kind == second.kind == "date" and first.value == second.value
        return first.optional or second.optional or one_date or is_second_mention(pair, self.truths, self.labels)


def story_names() -> list[str]:
    """The folders that hold a story."""
    return sorted(path.parent.name for path in STORIES.glob("*/gold.yaml"))


@cache
def load_gold(name: str) -> dict[str, Any]:
    """The content of a story's gold.yaml as it stands."""
    gold: dict[str, Any] = yaml.safe_load((STORIES / name / "gold.yaml").read_text(encoding="utf-8"))
    return gold


@cache
def load_articles(name: str) -> list[Article]:
    """The articles of a story, as factcheck reads them."""
    return [item for item in read([STORIES / name / "articles"]) if isinstance(item, Article)]


def load_story(name: str) -> Story:
    """A story with its labels placed in the texts; ValueError if a quote is not in its article."""
    gold, articles = load_gold(name), load_articles(name)
    texts = {article.id: article.text for article in articles}
    labels = {row["id"]: place(row, texts) for row in gold["claims"]}
    found = judged_pairs(gold["facts"], labels)
    truths = {
        pair: truth
        for pair, truth in found.items()
        if truth != "related" and not any(labels[claim].optional for claim in pair)
    }
    return Story(
        name=name,
        articles=articles,
        labels=labels,
        truths=truths,
        related={pair for pair, truth in found.items() if truth == "related"},
        distractors={
            pair
            for group in gold["distractors"]
            for pair in pairs_across(group["claims"], labels)
            if pair not in found and not (len(group["claims"]) > 2 and is_second_mention(pair, truths, labels))
        },
        contradictions=[
            [pair for pair in pairs_across(fact["claims"], labels) if truths.get(pair) == "contradict"]
            for fact in gold["facts"]
            if fact["verdict"] == "contradict"
        ],
        errors=[error["claims"] for error in gold["internal"]],
    )


def place(row: Mapping[str, Any], texts: Mapping[str, str]) -> Label:
    """The label of a claim's row, at its place in the texts."""
    start = find(texts.get(row["article"], ""), row["quote"], row["nth"])
    if start is None:
        raise ValueError(f"{row['id']}: {row['quote']!r} ({row['nth']}) is not in {row['article']}")
    return Label(
        id=row["id"],
        article=row["article"],
        quote=row["quote"],
        start=start,
        end=start + len(row["quote"]),
        kind=row["kind"],
        value=row["value"],
        relation=row["relation"],
        about=row["about"],
        unit=row.get("unit", ""),
        currency=row.get("currency"),
        direction=row.get("direction"),
        optional=row.get("optional", False),
    )


def find(text: str, quote: str, nth: int = 1) -> int | None:
    """Offset of the nth place where the quote starts in the text, overlapping places counted; None if there is none."""
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            return None
    return at


def pairs_across(claims: Iterable[str], labels: Mapping[str, Label]) -> list[Pair]:
    """The pairs of claims that stand in two articles, each in order of the ids."""
    return [(a, b) for a, b in combinations(sorted(set(claims)), 2) if labels[a].article != labels[b].article]


def judged_pairs(facts: Iterable[Mapping[str, Any]], labels: Mapping[str, Label]) -> dict[Pair, str]:
    """What the facts say of each pair of claims: one side agrees, two sides are as the verdict says."""
    said = defaultdict(set)
    for fact in facts:
        side_of = {claim: number for number, side in enumerate(fact["sides"]) for claim in side}
        for a, b in pairs_across(fact["claims"], labels):
            truth = "agree" if side_of[a] == side_of[b] else fact["verdict"]
            said[a, b].add("related" if fact.get("related") else truth)
    return {pair: min(truths, key=TRUTHS.index) for pair, truths in said.items()}


def is_second_mention(pair: Pair, truths: Mapping[Pair, str], labels: Mapping[str, Label]) -> bool:
    """True if a pair that stands in a fact says the same, in other places of the two articles."""
    twins = [[label.id for label in labels.values() if label.says_the_same_as(labels[claim])] for claim in pair]
    return any((min(a, b), max(a, b)) in truths for a in twins[0] for b in twins[1])
