"""The fitted weights: how much each comparison level of each feature says, in nats, and the thresholds of decisions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.model import Evidence


@dataclass(frozen=True, slots=True)
class Scorer:
    """A sum of weights: the log-odds that two claims are a match."""

    bias: float = 0.0
    weights: dict[str, dict[str, float]] = field(default_factory=dict)

    def score(self, levels: Iterable[tuple[str, str]]) -> float:
        return self.bias + sum(self.weights.get(feature, {}).get(level, 0.0) for feature, level in levels)

    def evidence(self, levels: Iterable[tuple[str, str]]) -> tuple[Evidence, ...]:
        """The score as a waterfall: the prior and each level's weight."""
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
