"""Facts: which of them are told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from factcheck.reconcile.facts import Fact, fullest


def fact(*sides: str) -> Fact:
    """A fact whose sides hold the claims of these letters."""
    return Fact(cast(Any, [SimpleNamespace(ids=tuple(side), whole=None) for side in sides]), cast(Any, None))


@pytest.mark.parametrize(
    ("facts", "others", "kept"),
    [
        ([("a", "b"), ("c", "d")], [], [0, 1]),
        ([("a", "b"), ("a", "bc")], [], [1]),
        ([("a", "b"), ("b", "a")], [], [1]),
        ([("ab", "c"), ("c", "d")], [], [0, 1]),
        ([("a", "b"), ("c", "d")], [("ab", "e")], [1]),
        ([("a", "b")], [("a", "b")], []),
    ],
)
def test_a_fact_that_another_one_tells_is_left_out(
    facts: list[tuple[str, ...]], others: list[tuple[str, ...]], kept: list[int]
) -> None:
    given = [fact(*sides) for sides in facts]
    assert fullest(given, [fact(*sides) for sides in others]) == [given[place] for place in kept]
