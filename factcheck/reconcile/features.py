"""The features by which claims are aligned: each an ordered ladder of named comparison levels, as in record linkage.

A feature is a function of a pair that names the level that holds; a model (``weights.json``) gives each level a weight.
The ladders follow Fellegi and Sunter; their steps were measured on labelled stories.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from factcheck.lexicon import entries
from factcheck.reconcile import values, words
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


def _flags(pair: Pair) -> str:
    for flag in ("partitive", "rate", "ago", "other"):
        if pair.a.has(flag) != pair.b.has(flag):
            return flag + " on one side"
    return "forecast on one side" if pair.a.has("forecast") != pair.b.has("forecast") else "alike"


@cache
def _families() -> dict[str, str]:
    """Qualifier to the family of which a figure has but one: profit is net or gross."""
    return {entry.form: entry.value for entry in entries("measures") if entry.role == "opposed"}


def qualifiers(pair: Pair) -> str:
    """Whether two figures are qualified alike: net and gross are opposed, net and quarterly are only different."""
    one, other = set(pair.a.claim.about.qualifiers), set(pair.b.claim.about.qualifiers)
    if one == other:
        return "same" if one else "none"
    families = _families()
    if {families.get(word, word) for word in one - other} & {families.get(word, word) for word in other - one}:
        return "opposed"
    return "one side none" if not one or not other else "shared" if one & other else "different"


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
    ladder("context", words.cosine, (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.6)),
    ladder("sentence", words.sentence, (0.02, 0.08, 0.15, 0.25, 0.4, 0.6)),
    ladder("near words", words.near, (0.001, 0.15, 0.3, 0.45, 0.65, 0.9)),
    ladder("sentences around", words.around, (0.05, 0.1, 0.15, 0.22, 0.32)),
    ladder("near words found", words.missing, (-0.95, -0.5, -0.3, -0.15)),
    ladder("other values alike", lambda pair: pair.joint, (0.1, 4, 7, 11, 16)),
    Feature("heaviest word", words.top, ("none", "one", "both")),
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
    Feature(
        "qualifiers", qualifiers, ("opposed", "different", "one side none", "none", "shared", "same"), ordered=False
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
