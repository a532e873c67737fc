"""Contradictions that are told as figures that moved: (its sides, its score, those of the series, whether it is)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from factcheck.reconcile.facts import Fact
from factcheck.reconcile.series import has_moved


def fact(sides: tuple[str, ...], score: float) -> Fact:
    """A fact whose sides hold the claims of these letters."""
    return Fact(
        cast(Any, [SimpleNamespace(ids=tuple(side)) for side in sides]), cast(Any, SimpleNamespace(final=score))
    )


@pytest.mark.parametrize(
    ("sides", "score", "series", "other", "expected"),
    [
        (("a", "b"), 0.3, ("ac", "b"), 0.9, True),
        (("a", "b"), 0.9, ("ac", "b"), 0.3, False),
        (("a", "d"), 0.3, ("ac", "b"), 0.9, False),
        (("ad", "b"), 0.3, ("ac", "b"), 0.9, False),
    ],
)
def test_what_has_moved(
    sides: tuple[str, ...], score: float, series: tuple[str, ...], other: float, expected: bool
) -> None:
    assert has_moved(fact(sides, score), [fact(series, other)]) == expected
