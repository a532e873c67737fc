"""Which pairs the claims of two articles prefer."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factcheck.reconcile.ranking import preferred


class Couple(NamedTuple):
    """What ranking asks of a pair: its two claims, of the one article and of the other."""

    a: str
    b: str

    @property
    def key(self) -> tuple[str, str]:
        return self


@pytest.mark.parametrize(
    ("scores", "tie", "expected"),
    [
        ({"a1": 2.0}, 0.0, {"a1": (11.0, 11.0)}),
        (
            {"a1": 2.0, "a2": 1.5, "b1": 1.0},
            0.0,
            {"a1": (0.5, 1.0), "a2": (-0.5, 10.5), "b1": (-1.0, 10.0)},
        ),
        ({"a1": 2.0, "a2": 1.5, "b2": 1.75}, 0.0, {"a1": (0.5, 11.0), "b2": (0.25, 10.75)}),
        ({"a1": 2.0, "a2": 1.75, "b2": 2.0}, 0.5, {"a1": (0.25, 11.0), "a2": (-0.25, -0.25), "b2": (0.25, 11.0)}),
        ({"b1": 2.0, "a1": 2.0}, 0.0, {"b1": (0.0, 11.0), "a1": (0.0, 11.0)}),
        ({"b2": 2.0, "b1": 2.0, "a2": 2.0, "a1": 2.0}, 0.0, {"b1": (0.0, 0.0), "a2": (0.0, 0.0), "a1": (0.0, 0.0)}),
    ],
    ids=["one", "each prefers one", "neither prefers a2", "a tie", "the first by name leads", "all alike"],
)
def test_pairs_that_one_side_prefers(scores: dict[str, float], tie: float, expected: dict[str, tuple]) -> None:
    pairs = {Couple(*name): score for name, score in scores.items()}
    found = preferred(list(pairs), pairs.__getitem__, tie)
    assert {"".join(c.pair): (c.margin, c.lead) for c in found} == expected
