"""The features by which claims are aligned: each an ordered ladder of named comparison levels, as in record linkage.

A feature is a function of a pair that names the level that holds; a model (``weights.json``) gives each level a weight.
The ladders follow Fellegi and Sunter; their steps were measured on labelled stories.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from factcheck.lexicon import entries
from factcheck.reconcile import values
from factcheck.reconcile.items import ONE_DAY
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.words import around


class Feature(NamedTuple):
    """A named feature and its levels, from the weakest evidence to the strongest unless ``ordered`` is False.

    ``measure`` gives the level that holds, or where there are ``steps`` the number that they divide into levels.
    """

    name: str
    measure: Callable[[Any], Any]
    levels: tuple[str, ...]
    ordered: bool = True
    steps: tuple[float, ...] = ()


def ladder(name: str, measure: Callable[[Any], float], steps: Sequence[float], negated: bool = False) -> Feature:
    """A feature whose levels are the steps of a number; those of one that is ``negated``, for less is more, are told
    without its minus."""
    levels = (f"<{steps[0]:g}", *(f">={step:g}" for step in steps))
    if negated:
        levels = (f">{-steps[0]:g}", *(f"<={-step:g}" for step in steps))
    return Feature(name, measure, levels, steps=tuple(steps))


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
    return "conflict" if set(a).isdisjoint(b) else "further off"


def _noun(pair: Pair) -> str:
    if pair.on_a.axis not in ("count", "rank"):
        return "none"
    a, b = pair.a.context.noun, pair.b.context.noun
    if not a or not b:
        return "near the other" if _is_near(pair) else "one unknown" if a or b else "none"
    if not set(a).isdisjoint(b):
        return "same"
    if _is_near(pair):
        return "near the other"
    return "generic" if "+person" in a or "+person" in b else "different"


def _is_near(pair: Pair) -> bool:
    """Whether the thing that one of them counts is near the other."""
    one, other = pair.a, pair.b
    return any(stem in other.near for stem in one.context.noun) or any(stem in one.near for stem in other.context.noun)


_NEAR_NAME = 4
"""Up to how many words off a name is likely that of whom the figure speaks."""


def _name(pair: Pair) -> str:
    a, b = pair.a.names, pair.b.names
    if not a or not b:
        return "one side none"
    if a[0] == b[0]:
        return "same"
    if not set(a).isdisjoint(b):
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
    return _aspects(pair.a.claim.about.aspect or "none", pair.b.claim.about.aspect or "none")


@cache
def _aspects(a: str, b: str) -> str:
    if a == b:
        return "same " + a if a in ("by", "from", "to") else "same"
    if {a, b} in ({"level", "to"}, {"level", "none"}, {"by", "none"}):
        return "close"
    return "by and to" if {a, b} == {"by", "to"} else "other"


_FLAGS = ("partitive", "rate", "ago", "other", "forecast")
"""What one figure may be and the other not, the weightiest first."""


def _flags(pair: Pair) -> str:
    of_one = pair.a.context.flags ^ pair.b.context.flags
    for flag in _FLAGS if of_one else ():
        if flag in of_one:
            return flag + " on one side"
    return "alike"


@cache
def _families() -> dict[str, str]:
    """Qualifier to the family of which a figure has but one: profit is net or gross."""
    return {entry.form: entry.value for entry in entries("measures") if entry.role == "opposed"}


def qualifiers(pair: Pair) -> str:
    """Whether two figures are qualified alike: net and gross are opposed, net and quarterly are only different."""
    if not pair.a.claim.about.qualifiers and not pair.b.claim.about.qualifiers:
        return "none"
    one, other = set(pair.a.claim.about.qualifiers), set(pair.b.claim.about.qualifiers)
    if one == other:
        return "same"
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


def _word_before(pair: Pair) -> str:
    a, b = pair.a.before, pair.b.before
    return "none" if not a or not b else "same" if a == b else "different"


def _lead(pair: Pair) -> float:
    """Minus how far down the upper of two claims stands, in letters; in a text of few lines that says nothing."""
    if min(len(pair.a.article.text), len(pair.b.article.text)) < _FEW_LINES:
        return -math.inf
    return -min(pair.a.claim.start, pair.b.claim.start)


_FEW_LINES = 600
"""A text shorter than this, in letters, has no top."""
_STEPS = (3, 4, 5, 6, 8)
_TELLERS = ("one or two", *map(str, _STEPS))
_TOLD = tuple(f"{what}, by {tellers}" for what in ("a day", "a longer time", "a figure") for tellers in _TELLERS)


def _told(pair: Pair) -> str:
    """How many articles give the value: the day that most of them name is that of what the story is about."""
    what = "a figure"
    if pair.on_a.axis == "day":
        length = max(pair.on_a.high - pair.on_a.low, pair.on_b.high - pair.on_b.low)
        what = "a day" if length <= ONE_DAY else "a longer time"
    return f"{what}, by {_TELLERS[bisect_right(_STEPS, max(pair.a.told, pair.b.told))]}"


_WHERE = ("no", "far", "near")


def _chance(pair: Pair) -> str:
    """How common values of this class are, and what the sentences have in common beside them."""
    return f"{values.class_of(pair)}, {pair.common.words} words in common"


GRAIN = Feature("grain", values.grain, values.GRAINS, False)
MEASURE = Feature(
    "measure", _measure, ("conflict", "unknown", "further off", "one listed", "both listed", "same"), False
)
KIND = Feature(
    "kind",
    attrgetter("on_a.kind"),
    ("figure", "money", "percent", "count", "quantity", "rank", "years", "second", "day", "direction"),
    False,
)
DIMENSION = Feature("dimension", values.dimension, values.DIMENSIONS, False)
VALUE = ladder("value", attrgetter("strength"), (3.5, 5.5, 7, 9, 11))
TREND = Feature("trend", _trend, ("no trend", "another thing", "another time", "one thing", "same time"), False)
GAP = ladder("gap", values.gap, (-0.2, -0.1, -0.05, -0.02, -0.005), negated=True)
CLOSENESS = ladder("closeness", values.closeness, (-4, -2, -1, -0.5, -0.1, -0.03))
SLIP = Feature("slip", values.slip, values.SLIPS, False)

CONTEXT = (
    ladder("context", attrgetter("common.cosine"), (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.6)),
    ladder("sentence", attrgetter("common.share"), (0.02, 0.08, 0.15, 0.25, 0.4, 0.6)),
    ladder("near words", attrgetter("common.near"), (0.001, 0.15, 0.3, 0.45, 0.65, 0.9)),
    ladder("sentences around", lambda pair: around(pair.a, pair.b), (0.05, 0.1, 0.15, 0.22, 0.32)),
    ladder("near words found", attrgetter("common.missing"), (-0.95, -0.5, -0.3, -0.15)),
    ladder("other values alike", attrgetter("joint"), (0.1, 4, 7, 11, 16)),
    Feature("heaviest word", attrgetter("common.top"), ("none", "one", "both")),
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
    ladder("lead", _lead, (-1500, -900, -500, -250, -120), negated=True),
    Feature("word before", _word_before, ("none", "different", "same"), ordered=False),
)
ALIKE = (
    GRAIN,
    VALUE,
    Feature("rivals", lambda pair: str(min(pair.rivals, 4)), ("4", "3", "2", "1")),
    TREND,
    Feature(
        "chance",
        _chance,
        tuple(f"{value}, {where} words in common" for value in values.CLASSES for where in _WHERE),
        ordered=False,
    ),
    GAP,
    Feature("told", _told, _TOLD, ordered=False),
    Feature("comparison", attrgetter("level"), ("entails", "converted", "same-at-precision", "identical"), False),
)
UNLIKE = (
    GRAIN,
    ladder("digits", values.digits, (0, 1, 2, 3, 4)),
    DIMENSION,
    CLOSENESS,
    SLIP,
    Feature("hedges", values.hedges, values.HEDGES, False),
    Feature("difference", attrgetter("level"), ("disjoint", "near", "entails"), False),
)


def levels_of(pair: Any, features: Sequence[Feature]) -> list[str]:
    """The level that holds for each feature of a pair."""
    return [
        levels[bisect_right(steps, measure(pair))] if steps else measure(pair)
        for _, measure, levels, _, steps in features
    ]


def context_of(pair: Pair) -> list[str]:
    """The levels of ``CONTEXT`` of a pair, found once."""
    if pair.context is None:
        pair.context = levels_of(pair, CONTEXT)
    return pair.context


def alike_of(pair: Pair) -> list[str]:
    """The levels of ``ALIKE`` of a pair, found once."""
    if pair.alike is None:
        pair.alike = levels_of(pair, ALIKE)
    return pair.alike
