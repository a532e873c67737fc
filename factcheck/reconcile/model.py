"""The fitted weights: how much each comparison level of each feature says, in nats, and the thresholds of decisions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from operator import getitem
from typing import Any

from factcheck.model import Evidence

_UNITS = 100
"""Weights are given to the hundredth of a nat, and added as whole numbers: no rounding decides, on any Python."""


class Sum:
    """A scorer on levels that come in the order of some features: the log-odds that two claims are a match.

    With the tables of features that are not known yet, it is the most that these log-odds can come to.
    """

    def __init__(
        self, bias: float, tables: Sequence[dict[str, float]], unknown: Sequence[dict[str, float]] = ()
    ) -> None:
        self._tables = [defaultdict(int, _in_units(table)) for table in tables]
        self._base = round(bias * _UNITS) + sum(max([0, *_in_units(table).values()]) for table in unknown)

    def __call__(self, levels: Iterable[str]) -> float:
        return (self._base + sum(map(getitem, self._tables, levels))) / _UNITS


def _in_units(table: dict[str, float]) -> dict[str, int]:
    return {level: round(weight * _UNITS) for level, weight in table.items()}


def difference(one: float, other: float) -> float:
    """One score less another, without what is lost in subtracting."""
    return round(one - other, 2)


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weights of levels, by feature, and what they are added to."""

    bias: float = 0.0
    weights: dict[str, dict[str, float]] = field(default_factory=dict)
    _sums: dict[tuple[tuple[str, ...], ...], Sum] = field(default_factory=dict, repr=False, compare=False)

    def along(self, features: Iterable[str], unknown: Iterable[str] = ()) -> Sum:
        """The score of levels in the order of these features, made once; what has no weight says nothing.

        Where levels of other features are ``unknown``, the most that it can be.
        """
        order = tuple(features), tuple(unknown)
        if order not in self._sums:
            self._sums[order] = Sum(self.bias, *([self.weights.get(name, {}) for name in names] for names in order))
        return self._sums[order]

    def evidence(self, levels: Iterable[tuple[str, str]]) -> tuple[Evidence, ...]:
        """The score as a waterfall: the prior and the weight of each feature's level."""
        lines = (Evidence(name, level, self.weights.get(name, {}).get(level, 0.0)) for name, level in levels)
        return (Evidence("prior", "all pairs", self.bias), *lines)


@dataclass(frozen=True, slots=True)
class Weights:
    """All scorers, the rarity of words in news in general, and the thresholds."""

    background: dict[str, float]
    scorers: dict[str, Scorer]
    thresholds: dict[str, float]

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Weights:
        scorers = {name: Scorer(**scorer) for name, scorer in data["scorers"].items()}
        return cls(data["background"], scorers, data["thresholds"])


@cache
def default_weights() -> Weights:
    """The weights that come with the package, fitted by ``nox -s fit``."""
    return Weights.from_dict(json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))
