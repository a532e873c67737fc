"""The features by which claims are aligned: each an ordered ladder of named comparison levels, as in record linkage.

A feature is a function of a pair that names the level that holds; a model (``weights.json``) gives each level a weight.
The ladders follow Fellegi and Sunter; their steps were measured on labelled stories.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from factcheck.reconcile import values
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair


class Feature(NamedTuple):
    """A named feature and its levels, from the weakest evidence to the strongest unless ``ordered`` is False."""

    name: str
    level: Callable[[Any], str]
    levels: tuple[str, ...]
    ordered: bool = True


def ladder(name: str, measure: Callable[[Any], float], steps: Sequence[float]) -> Feature:
    """A feature whose levels are the steps of a number."""
    levels = (f"<{steps[0]:g}", *(f">={step:g}" for step in steps))
    return Feature(name, lambda pair: levels[bisect_right(steps, measure(pair))], levels)


def _cosine(pair: Pair) -> float:
    a, b = pair.a, pair.b
    if not a.norm or not b.norm:
        return 0.0
    return sum(weight * b.vector[stem] for stem, weight in a.vector.items() if stem in b.vector) / (a.norm * b.norm)


def _weight(stems: dict[str, float]) -> float:
    return sum(stems.values())


def _sentence(pair: Pair) -> float:
    """The weight of the common words of the sentences, against the geometric mean of both."""
    a, b = pair.a.vector, pair.b.vector
    common = sum(min(weight, b[stem]) for stem, weight in a.items() if stem in b)
    whole = math.sqrt(_weight(a) * _weight(b))
    return common / whole if whole else 0.0


def _near(pair: Pair) -> float:
    """The weight of the common near words, against the lesser of both."""
    a, b = pair.a.near, pair.b.near
    whole = min(_weight(a), _weight(b))
    return sum(weight for stem, weight in a.items() if stem in b) / whole if whole else 0.0


def _around(pair: Pair) -> float:
    a, b = pair.a.context.around, pair.b.context.around
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _missing(pair: Pair) -> float:
    """The share of near words that the other sentence lacks, on the better side."""

    def lacking(one: Item, other: Item) -> float:
        whole = _weight(one.near)
        return sum(w for stem, w in one.near.items() if stem not in other.vector) / whole if whole else 1.0

    return -min(lacking(pair.a, pair.b), lacking(pair.b, pair.a))


def _measure(pair: Pair) -> str:
    a, b = pair.a.context.measures, pair.b.context.measures
    if not a or not b:
        return "unknown"
    if a[0] == b[0]:
        return "same"
    if a[0] in b and b[0] in a:
        return "both listed"
    if a[0] in b or b[0] in a:
        return "one listed"
    return "further off" if set(a) & set(b) else "conflict"


def _noun(pair: Pair) -> str:
    a, b = pair.a.context.noun, pair.b.context.noun
    if pair.on_a.axis not in ("count", "rank"):
        return "none"
    if not a or not b:
        other = pair.b.near if a else pair.a.near
        return "near the other" if set(a + b) & set(other) else "one unknown" if a or b else "none"
    if set(a) & set(b):
        return "same"
    if set(a) & set(pair.b.near) or set(b) & set(pair.a.near):
        return "near the other"
    return "generic" if "+person" in a or "+person" in b else "different"


_NEAR_NAME = 4
"""Up to how many words off a name is likely that of whom the figure speaks."""


def _name(pair: Pair) -> str:
    a, b = pair.a.names, pair.b.names
    if not a or not b:
        return "one side none"
    if a[0] == b[0]:
        return "same"
    if set(a) & set(b):
        return "listed" if a[0] in b or b[0] in a else "shared"
    near = max(pair.a.context.name_distance, pair.b.context.name_distance) <= _NEAR_NAME
    return "different, near" if near else "different"


def _where(pair: Pair) -> str:
    a, b = pair.a.context.where, pair.b.context.where
    if a is None and b is None:
        return "none"
    return "one side none" if a is None or b is None else "same" if a == b else "different"


def _period(pair: Pair) -> str:
    a, b = pair.a.context, pair.b.context
    if pair.on_a.axis == "day" or a.period is None or b.period is None:
        return "one side none"
    far = "far, " if max(a.period_distance, b.period_distance) > 8 else ""
    if a.period == b.period:
        return far + "equal"
    first, second = a.period, b.period
    if first[0] <= second[0] <= second[1] <= first[1] or second[0] <= first[0] <= first[1] <= second[1]:
        return "nested"
    return far + "disjoint" if first[1] < second[0] or second[1] < first[0] else "nested"


def _aspect(pair: Pair) -> str:
    a, b = sorted((pair.a.claim.about.aspect or "none", pair.b.claim.about.aspect or "none"))
    if a == b:
        return "same " + a if a in ("by", "from", "to") else "same"
    if {a, b} in ({"level", "to"}, {"level", "none"}, {"by", "none"}):
        return "close"
    return "by and to" if {a, b} == {"by", "to"} else "other"


def _top(pair: Pair) -> str:
    hits = (pair.a.top in pair.b.near) + (pair.b.top in pair.a.near)
    return ("none", "one", "both")[hits]


def _flags(pair: Pair) -> str:
    for flag in ("partitive", "rate", "ago", "other"):
        if pair.a.has(flag) != pair.b.has(flag):
            return flag + " on one side"
    return "forecast on one side" if pair.a.has("forecast") != pair.b.has("forecast") else "alike"


def _trend(pair: Pair) -> str:
    """For two changes in one direction: whether the same thing changed at the same time."""
    if pair.on_a.axis != "direction":
        return "no trend"
    if _measure(pair) != "same" or _name(pair).startswith("different"):
        return "another thing"
    period = _period(pair)
    return "another time" if "disjoint" in period else "same time" if "equal" in period else "one thing"


_SHARED = ("no words in common", "far words in common", "near words in common")


def _chance(pair: Pair) -> str:
    """How common values of this class are, and what the sentences have in common beside them."""
    near, far = set(pair.a.near) & set(pair.b.near), set(pair.a.vector) & set(pair.b.vector)
    return f"{values.class_of(pair)}, {_SHARED[2 if near else 1 if far else 0]}"


MEASURE = Feature(
    "measure", _measure, ("conflict", "unknown", "further off", "one listed", "both listed", "same"), False
)
KIND = Feature(
    "kind",
    lambda pair: pair.on_a.kind,
    ("money", "percent", "count", "quantity", "rank", "years", "second", "day", "direction"),
    False,
)
VALUE = ladder("value", lambda pair: pair.strength, (3.5, 5.5, 7, 9, 11))
TREND = Feature("trend", _trend, ("no trend", "another thing", "another time", "one thing", "same time"), False)
GAP = ladder("gap", values.gap, (-0.2, -0.1, -0.05, -0.02, -0.005))
CLOSENESS = ladder("closeness", values.closeness, (-4, -2, -1, -0.5, -0.1, -0.03))
SLIP = Feature("slip", values.slip, ("none", "one digit", "swapped digits", "scale"), False)

CONTEXT = (
    ladder("context", _cosine, (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.6)),
    ladder("sentence", _sentence, (0.02, 0.08, 0.15, 0.25, 0.4, 0.6)),
    ladder("near words", _near, (0.001, 0.15, 0.3, 0.45, 0.65, 0.9)),
    ladder("sentences around", _around, (0.05, 0.1, 0.15, 0.22, 0.32)),
    ladder("near words found", _missing, (-0.95, -0.5, -0.3, -0.15)),
    ladder("other values alike", lambda pair: pair.joint, (0.1, 4, 7, 11, 16)),
    Feature("heaviest word", _top, ("none", "one", "both")),
    MEASURE,
    Feature("noun", _noun, ("different", "none", "one unknown", "generic", "near the other", "same"), False),
    Feature("name", _name, ("different, near", "different", "one side none", "shared", "listed", "same"), False),
    Feature("place", _where, ("different", "one side none", "none", "same"), False),
    Feature("period", _period, ("disjoint", "far, disjoint", "one side none", "nested", "far, equal", "equal"), False),
    Feature("aspect", _aspect, ("other", "by and to", "close", "same", "same by", "same from", "same to"), False),
    Feature(
        "flags",
        _flags,
        (
            "partitive on one side",
            "rate on one side",
            "ago on one side",
            "other on one side",
            "forecast on one side",
            "alike",
        ),
        False,
    ),
    KIND,
)
AGREEMENT = (
    *CONTEXT,
    VALUE,
    Feature("rivals", lambda pair: str(min(pair.rivals, 4)), ("4", "3", "2", "1")),
    TREND,
    Feature("chance", _chance, tuple(f"{v}, {w}" for v in values.CLASSES for w in _SHARED), False),
    GAP,
    Feature("comparison", lambda pair: pair.level, ("entails", "converted", "same-at-precision", "identical"), False),
)
CONTRADICTION = (
    *CONTEXT,
    CLOSENESS,
    SLIP,
    Feature("hedges", values.hedges, values.HEDGES, False),
)


def levels_of(pair: Any, features: Sequence[Feature]) -> list[tuple[str, str]]:
    """The level that holds for each feature of a pair."""
    return [(feature.name, feature.level(pair)) for feature in features]
