"""Scores: sums of weights that do not depend on how floating-point numbers are added."""

from __future__ import annotations

import pytest

from factcheck.reconcile.model import Scorer, difference

WEIGHTS = {"measure": {"same": 0.1, "conflict": -0.3}, "name": {"same": 0.2}, "place": {"same": -0.5, "none": -0.1}}


@pytest.mark.parametrize(
    ("levels", "score"),
    [
        (("same", "same", "none"), 0.2),
        (("conflict", "same", "same"), -0.6),
        (("same", "a level without a weight", "none"), 0.0),
    ],
)
def test_a_score_is_the_sum_of_its_weights_to_the_hundredth(levels: tuple[str, ...], score: float) -> None:
    assert Scorer(0.0, WEIGHTS).along(WEIGHTS)(levels) == score


@pytest.mark.parametrize(
    ("known", "most"),
    [({"name": "same", "place": "none"}, 0.2), ({"measure": "conflict"}, -0.1), ({}, 0.3)],
)
def test_the_most_that_a_score_can_be(known: dict[str, str], most: float) -> None:
    unknown = [feature for feature in WEIGHTS if feature not in known]
    assert Scorer(0.0, WEIGHTS).along(known, unknown)(known.values()) == most


def test_scores_differ_by_hundredths() -> None:
    assert difference(0.3, 0.05) == 0.25
