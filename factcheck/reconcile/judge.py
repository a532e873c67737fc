"""Sources held against each other

What it does
------------
Finds the claims of several articles that are about the same thing and judges them. Where no reading of the values fits
both, the sources contradict each other: FC101 sums of money, FC102 percentages, FC103 counts, FC104 quantities, FC105
dates and times, FC106 durations, FC107 ranks, FC108 trends. Where the values fit, they agree (FC901). A figure that
moves with time, such as a toll, was updated (FC902). What nobody else says has a single source (FC401).

Why it matters
--------------
Two figures for one thing cannot both be right, and the reader who finds them trusts neither. What only one source says
has not been confirmed by any other.

Example
-------
"Revenue rose 26% to $240m", and elsewhere: "Its revenue rose 26% to $210m."

Known limits
------------
It does not know which source is right. Rounding, hedges and bounds are granted to every figure. A contradiction is an
error only where it is nearly sure that both claims are about the same thing and no innocent reading is left, such as
rounding or another scope; else it is a warning. Where it is not clear what a figure is about, nothing is said.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.kinds import LEVELS
from factcheck.model import About, Evidence, Finding, Link, Severity, Verdict, content_id
from factcheck.reconcile import trends, vetoes
from factcheck.reconcile.derived import Derivation
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.items import Item
from factcheck.reconcile.lineage import Lineage
from factcheck.reconcile.model import Weights
from factcheck.reconcile.rounds import FINAL, decision_behind, final_levels, needed
from factcheck.reconcile.sides import Side
from factcheck.reconcile.slips import CLOCK
from factcheck.reconcile.wording import (
    against,
    in_euros,
    in_order,
    innocent_readings,
    labels,
    out_of_scale,
    say,
    say_together,
    swapped,
    told,
    topic,
)

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
SINGLE_SOURCE, COPIED, AGREEMENT, UPDATE = "FC401", "FC402", "FC901", "FC902"

_SURE = 0.7
"""A contradiction is an error from this confidence on, if no innocent reading is left."""
_MEASURES = 2
"""How many of the nearest measures of a claim may be what it is about."""


def agreement(fact: Fact, weights: Weights, lineage: Lineage) -> Finding:
    """The finding that articles agree, or that related figures point the same way; copies of one story do neither."""
    items = in_order(fact.members)
    articles = [item.article for item in items]
    copied = lineage.is_one_voice(articles)
    lead = lineage.lead(articles, "say" if copied else "agree")
    if fact.rule == trends.RULE:
        lead = "Related figures point the same way"
    message = f"{lead}{topic(items)}: {say(items)}.{in_euros(fact.best.pair)}{lineage.told(articles)}"
    finding = _finding(AGREEMENT, "agreement", "info", fact, message, weights)
    return replace(finding, code=COPIED, verdict="single_source") if copied else finding


def update(fact: Fact, weights: Weights) -> Finding:
    """The finding that a figure moved with time."""
    told = fact.brief()
    items = in_order(told.members)
    said = f"The figure moved with time{topic(items)}: {say(items, dated=True)}."
    message = f"{said}{swapped(fact.best.pair)}{_more(told)}"
    return _finding(UPDATE, "update", "info", told, message, weights)


def contradiction(fact: Fact, weights: Weights, lineage: Lineage) -> Finding:
    """The finding that sources contradict each other; an error that spread is shown with where it may come from."""
    items, sides, pair = in_order(fact.members), _sides(fact), fact.best.pair
    readings = _readings(fact)
    severity: Severity = "error" if _confidence(fact, "contradiction", weights) >= _SURE and not readings else "warning"
    opposed = {pair.a.direction, pair.b.direction} == {"up", "down"}
    names = labels([item.article for item in items], dated=True)
    said = [say_together(side.ordered, names, opposed) for side in sides]
    message = f"Sources differ{topic(items)}: {against(said)}.{in_euros(pair)}{out_of_scale(pair)}{_more(fact)}"
    if readings:
        message += f" It may be {' or '.join(readings)}."
    message += "".join(lineage.told(item.article for item in side.items) for side in sides)
    return _finding(CODES[items[0].claim.kind], "contradiction", severity, fact, message, weights)


def _readings(fact: Fact) -> list[str]:
    """Why the sides of a fact may both be right. Two dates may be of two events, unless a rule links days."""
    readings = innocent_readings(fact.best.pair)
    if fact.best.pair.on_a.axis == "day" and fact.rule in (None, CLOCK):
        readings.append("the date of another event")
    return readings


def _more(fact: Fact) -> str:
    """How many claims of sides of many are not told."""
    left = sum(side.left for side in fact.sides)
    claims = "1 more claim says" if left == 1 else f"{left:,} more claims say"
    return f" {claims} the same as one of these sides." if left else ""


def derived(derivation: Derivation, weights: Weights) -> Finding:
    """The finding that a figure follows from two others, or does not; arithmetic alone makes no error."""
    fact = derivation.fact
    items = in_order(fact.members)
    given, source = fact.best.pair.b, fact.best.pair.a.article.name
    lead = "The figures fit" if derivation.agrees else "The figures do not fit"
    message = f"{lead}{topic(items)}: {source}'s {derivation.arithmetic}; {say([given])}."
    if derivation.agrees:
        return _finding(AGREEMENT, "agreement", "info", fact, message, weights)
    return _finding(CODES[given.claim.kind], "contradiction", "warning", fact, message, weights)


def single_source(item: Item) -> Finding:
    """The finding that nobody else says what a claim says."""
    message = f"Only {item.article.name} says “{told(item)}”{topic([item])}."
    claims = (item.claim.id,)
    identity = content_id(SINGLE_SOURCE, *claims)
    return Finding(
        identity, SINGLE_SOURCE, "single_source", "info", 1.0, item.claim.about, claims, (claims,), "none", message
    )


def _finding(code: str, verdict: Verdict, severity: Severity, fact: Fact, message: str, weights: Weights) -> Finding:
    items = in_order(fact.members)
    claims = tuple(item.claim.id for item in items)
    return Finding(
        id=content_id(code, verdict, *sorted(claims)),
        code=code,
        verdict=verdict,
        severity=severity,
        confidence=_confidence(fact, verdict, weights),
        about=_common(items),
        claims=claims,
        sides=tuple(side.ids for side in _sides(fact)),
        level=_loosest(fact) if verdict == "agreement" else fact.best.pair.level,
        message=message,
        explanation=_explanation(fact, verdict, weights),
        link=_link(fact, verdict, weights),
    )


def _confidence(fact: Fact, verdict: Verdict, weights: Weights) -> float:
    """How sure a verdict is, from a half at its threshold to nearly 1."""
    decision = decision_behind(verdict, fact.best.pair)
    return round(1 / (1 + math.exp(weights.thresholds[decision] - fact.best.final)), 3)


def _explanation(fact: Fact, verdict: Verdict, weights: Weights) -> tuple[Evidence, ...]:
    """The waterfall of the fact's surest link; the rule, where the fact rests on one."""
    if fact.rule:
        return (Evidence("rule", fact.rule, fact.best.final),)
    decision = decision_behind(verdict, fact.best.pair)
    names = (feature.name for feature in FINAL[decision])
    levels = zip(names, final_levels(fact.best, decision), strict=True)
    return weights.scorers[decision + "_final"].evidence(levels)


def _link(fact: Fact, verdict: Verdict, weights: Weights) -> Link:
    """The fact's surest link."""
    best, pair = fact.best, fact.best.pair
    decision = decision_behind(verdict, pair)
    on_a, on_b = pair.on_a, pair.on_b
    return Link(
        claims=pair.key,
        axis=on_a.axis,
        bounds=(
            (on_a.low, on_a.high, on_a.near_low, on_a.near_high),
            (on_b.low, on_b.high, on_b.near_low, on_b.near_high),
        ),
        level=pair.level,
        threshold=None if fact.rule else needed(best, weights, decision),
        vetoes=() if fact.rule else tuple(name for name, _ in vetoes.VETOES[decision]),
        readings=tuple(_readings(fact)) if verdict == "contradiction" else (),
    )


def _sides(fact: Fact) -> list[Side]:
    """The sides of a fact by the first publication of each."""
    return sorted(fact.sides, key=lambda side: [item.order for item in side.ordered])


def _loosest(fact: Fact) -> str:
    """The loosest comparison level between two members of an agreement."""
    if len(fact.members) == 2:
        return fact.best.pair.level
    return max(fact.sides[0].levels(), key=LEVELS.index, default="identical")


def _common(items: Sequence[Item]) -> About:
    """What claims are about in common: the measure, period and aspect that most of them have, and shared subjects."""
    abouts = [item.claim.about for item in items]
    subjects = Counter(subject for about in abouts for subject in about.subject)
    shared = sorted((s for s in subjects if subjects[s] > 1 or len(items) == 1), key=lambda s: (-subjects[s], s))
    return About(
        measure=_measure(items),
        subject=tuple(shared[:3]),
        aspect=_most(about.aspect for about in abouts),
        period=_most(about.period for about in abouts),
    )


def _measure(items: Sequence[Item]) -> str | None:
    """The measure that at least two of the claims are near to, as the first of them prints it; else their noun."""
    counts: Counter[str] = Counter()
    nearness: Counter[str] = Counter()
    for item in items:
        for place, measure in enumerate(item.context.measures[:_MEASURES]):
            counts[measure] += 1
            nearness[measure] += _MEASURES - place
    shared = [measure for measure in counts if counts[measure] > 1]
    if not shared:
        nouns = {item.claim.about.measure for item in items}
        return nouns.pop() if len(nouns) == 1 else None
    best = min(shared, key=lambda measure: (-nearness[measure], measure))
    printed = (surface.lower() for item in items for stem, _, surface in item.context.words if stem == best)
    return next(printed, best.removeprefix("+"))


def _most(values: Iterable[str | None]) -> str | None:
    """The most frequent value."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
