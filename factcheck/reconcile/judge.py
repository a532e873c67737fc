"""From facts to findings: verdict, severity, and a message in plain words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.kinds import LEVELS
from factcheck.model import About, Article, Finding, Severity, Verdict, content_id
from factcheck.reconcile.align import FINAL
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.features import levels_of
from factcheck.reconcile.items import Item
from factcheck.reconcile.model import Weights
from factcheck.reconcile.pairs import relate

CODES = {
    "money": "FC101",
    "percent": "FC102",
    "count": "FC103",
    "quantity": "FC104",
    "date": "FC105",
    "time": "FC105",
    "duration": "FC106",
    "ordinal": "FC107",
    "trend": "FC108",
}
"""The code of a contradiction, by the kind of its first claim."""
SINGLE_SOURCE, AGREEMENT, UPDATE = "FC401", "FC901", "FC902"

_TOPIC_WORDS = 3
_SURE = 1.5
"""A contradiction is an error from this second score on, if no innocent reading is left."""


def agreement(fact: Fact, weights: Weights) -> Finding:
    """The finding that articles agree."""
    items = _in_order(fact.sides[0].items)
    related = _related(items)
    voices = len({item.article.name for item in items})
    lead = (
        "Related figures point the same way"
        if related
        else "One article agrees with itself"
        if voices == 1
        else f"{voices} sources agree"
    )
    message = f"{lead}{_topic(items)}: {_say(items)}."
    return _finding(AGREEMENT, "agreement", "info", fact, message, weights, "agreement")


def update(fact: Fact, weights: Weights) -> Finding:
    """The finding that a figure moved with time."""
    items = sorted(_members(fact), key=lambda item: (str(item.article.published), item.claim.id))
    message = f"The figure moved with time{_topic(items)}: {_say(items, dated=True)}."
    return _finding(UPDATE, "update", "info", fact, message, weights, "update")


def contradiction(fact: Fact, weights: Weights) -> Finding:
    """The finding that sources contradict each other."""
    readings = innocent_readings(fact)
    sure = fact.best.final >= _SURE and not readings
    parts = [f"{_say(_in_order(side.items), dated=True)}" for side in fact.sides]
    message = f"Sources differ{_topic(_members(fact))}: {', but '.join(parts)}."
    if readings:
        message += f" It may be {' or '.join(readings)}."
    code = CODES[_in_order(_members(fact))[0].claim.kind]
    return _finding(code, "contradiction", "error" if sure else "warning", fact, message, weights, "contradiction")


def single_source(item: Item) -> Finding:
    """The finding that nobody else says what a claim says."""
    message = f"Only {item.article.name} says “{_flat(item.claim.text)}”{_topic([item])}."
    claims = (item.claim.id,)
    identity = content_id(SINGLE_SOURCE, *claims)
    return Finding(
        identity, SINGLE_SOURCE, "single_source", "info", 1.0, item.claim.about, claims, (claims,), "none", message
    )


def innocent_readings(fact: Fact) -> list[str]:
    """Why unlike figures may both be right, in plain words."""
    a, b = fact.best.pair.a, fact.best.pair.b
    one, other = fact.best.pair.on_a, fact.best.pair.on_b
    found = []
    size = max(abs(one.middle), abs(other.middle))
    if one.axis not in ("day", "direction") and abs(one.middle - other.middle) < 0.02 * size:
        found.append("rounding")
    if one.scale != other.scale:
        found.append("a conversion")
    speakers = {item.claim.about.attribution for item in (a, b)}
    if len(speakers) == 2 and None not in speakers:
        found.append(f"that {' and '.join(sorted(filter(None, speakers)))} say different things")
    if a.has("forecast") != b.has("forecast"):
        found.append("a forecast against a result")
    if a.has("preliminary") != b.has("preliminary"):
        found.append("a preliminary figure against a final one")
    if set(a.claim.about.qualifiers) != set(b.claim.about.qualifiers):
        found.append("another scope")
    if a.context.period != b.context.period:
        found.append("another date")
    return found


def _finding(
    code: str, verdict: Verdict, severity: Severity, fact: Fact, message: str, weights: Weights, decision: str
) -> Finding:
    sides = tuple(sorted((side.ids for side in fact.sides), key=lambda ids: ids[0]))
    claims = tuple(item.claim.id for item in _in_order(_members(fact)))
    scorer = weights.scorers[decision + "_final"]
    return Finding(
        id=content_id(code, verdict, *sorted(claims)),
        code=code,
        verdict=verdict,
        severity=severity,
        confidence=round(1 / (1 + math.exp(-fact.best.final)), 3),
        about=_common(_members(fact)),
        claims=claims,
        sides=sides,
        level=_loosest(fact) if verdict == "agreement" else fact.best.pair.level,
        message=message,
        explanation=scorer.evidence(levels_of(fact.best, FINAL[decision])),
    )


def _members(fact: Fact) -> list[Item]:
    return [item for side in fact.sides for item in side.items]


def _in_order(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (str(item.article.published or ""), item.claim.article, item.claim.start))


def _loosest(fact: Fact) -> str:
    """The loosest comparison level between two members of an agreement."""
    items = fact.sides[0].items
    found = [relate(a, b) for n, a in enumerate(items) for b in items[n + 1 :]]
    return max((related[0] for related in found if related), key=LEVELS.index, default="identical")


def _related(items: Sequence[Item]) -> bool:
    """Whether the claims share a direction rather than a value: trade that fell by a figure, exports that fell."""
    kinds = {item.claim.kind for item in items}
    if "trend" not in kinds:
        return False
    return len(kinds) > 1 or len({item.context.measures[:1] for item in items}) > 1


def _common(items: Sequence[Item]) -> About:
    """What claims are about in common: the measure, period and aspect that most of them have, and shared subjects."""

    def most(values: Iterable[str | None]) -> str | None:
        counts = Counter(value for value in values if value)
        return min(counts, key=lambda value: (-counts[value], value)) if counts else None

    abouts = [item.claim.about for item in items]
    subjects = Counter(subject for about in abouts for subject in about.subject)
    shared = sorted((s for s in subjects if subjects[s] > 1 or len(items) == 1), key=lambda s: (-subjects[s], s))
    return About(
        measure=most(about.measure for about in abouts),
        subject=tuple(shared[:3]),
        aspect=most(about.aspect for about in abouts),
        period=most(about.period for about in abouts),
    )


def _topic(items: Sequence[Item]) -> str:
    """What the claims are about, for a message: the heaviest words that their sentences share, as the first has them.

    Empty where they share none.
    """
    first, *others = items
    weights = {
        stem: weight * min((other.vector.get(stem, 0.0) for other in others), default=weight)
        for stem, weight in first.vector.items()
    }
    printed = {stem: surface for stem, _, surface in first.context.words}
    words = [printed[stem] for stem in sorted(weights, key=lambda stem: (-weights[stem], stem)) if weights[stem] > 0]
    return f" on {', '.join(words[:_TOPIC_WORDS])}" if words else ""


def _say(items: Sequence[Item], dated: bool = False) -> str:
    """Who says what: every article once, with its words."""
    said: dict[str, list[str]] = {}
    for item in items:
        said.setdefault(_label(item.article, dated), []).append(f"“{_flat(item.claim.text)}”")
    return "; ".join(f"{who} says {', '.join(dict.fromkeys(words))}" for who, words in said.items())


def _label(article: Article, dated: bool) -> str:
    return f"{article.name} ({article.day.isoformat()})" if dated and article.day else article.name


def _flat(text: str) -> str:
    return " ".join(text.split())
