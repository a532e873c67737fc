"""How one figure stands to another of a later day: (the first claim of one text and of another, the movement)."""

from __future__ import annotations

import pytest
from pairing import pair

from factcheck.reconcile.updates import movement


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It burned 2,400 hectares of heath.", "It burned 3,100 hectares of heath.", "as it moves"),
        ("It burned 3,100 hectares of heath.", "It burned 2,400 hectares of heath.", "against it"),
        ("The list has 240 witnesses.", "The list of witnesses was revised to 310.", "either way"),
        ("The list has 240 witnesses.", "The list of witnesses grew to 310.", "still"),
        ("The list of witnesses was revised to 310.", "The list has 240 witnesses.", "still"),
        ("The list has 240 witnesses.", "The list has 310 witnesses.", "still"),
        ("The park has 2,400 hectares of heath.", "The park has 3,100 hectares of heath.", "still"),
        ("The list currently has 240 witnesses.", "The list has currently 310 witnesses.", "either way"),
        ("The list currently has 240 witnesses.", "The list has 310 witnesses.", "still"),
        ("Sales are at £240m for the year.", "Sales are at £310m for this year.", "either way"),
        ("Sales are up 24% this year.", "Sales are up 31% this year.", "either way"),
        ("Sales were up 24% last year.", "Sales were up 31% last year.", "still"),
        ("Sales were £240m for the year.", "Sales were £310m for last year.", "still"),
        ("Sales are to be £240m this year.", "Sales are to be £310m this year.", "still"),
        ("The blaze sent smoke over 24 miles of heath.", "The blaze sent smoke over 31 miles of heath.", "still"),
    ],
)
def test_movement(one: str, other: str, expected: str) -> None:
    assert movement(pair(one, other, days=2)) == expected
