"""Contradictions that are told as figures that moved: (its sides, its score, those of the series, whether it is)."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from factcheck.reconcile.facts import Fact
from factcheck.reconcile.series import has_moved

DAY = datetime(2024, 5, 14)


def fact(sides: tuple[str, ...], score: float, days: int = 0) -> Fact:
    """A fact whose sides hold the claims of these letters, of articles so many days apart."""
    pair = SimpleNamespace(a=SimpleNamespace(moment=DAY), b=SimpleNamespace(moment=DAY + timedelta(days)))
    return Fact(
        cast(Any, [SimpleNamespace(ids=tuple(side)) for side in sides]),
        cast(Any, SimpleNamespace(final=score, pair=pair)),
    )


@pytest.mark.parametrize(
    ("sides", "score", "days", "series", "other", "expected"),
    [
        (("a", "b"), 0.3, 0, ("ac", "b"), 0.9, True),
        (("a", "b"), 0.9, 1, ("ac", "b"), 0.3, False),
        (("a", "b"), 0.9, 2, ("ac", "b"), 0.3, True),
        (("a", "d"), 0.3, 2, ("ac", "b"), 0.9, False),
        (("ad", "b"), 0.3, 2, ("ac", "b"), 0.9, False),
    ],
)
def test_what_has_moved(
    sides: tuple[str, ...], score: float, days: int, series: tuple[str, ...], other: float, expected: bool
) -> None:
    assert has_moved(fact(sides, score, days), [fact(series, other)]) == expected
