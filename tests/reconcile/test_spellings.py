"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from factcheck.reconcile.spellings import spellings


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["zelensky", "zelenskyy"], {"zelenskyy": "zelensky"}),
        (["abduljalil", "abduljaleel"], {"abduljalil": "abduljaleel"}),
        (["austria", "australia"], {}),
        (["smith", "smyth"], {}),
        (["johnson", "jackson"], {}),
        ([], {}),
    ],
)
def test_spellings(names: list[str], expected: dict[str, str]) -> None:
    assert spellings(names) == expected


def test_spellings_are_found_among_many_names() -> None:
    many = [f"{first}{second}borough{last}" for first in "abcdefgh" for second in "aeiou" for last in range(10, 40)]
    assert len(many) > 1000
    assert spellings([*many, "zelensky", "zelenskyy"])["zelenskyy"] == "zelensky"
