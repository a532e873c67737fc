"""Trends: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

VERBS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Exports to Ruritania dipped.", [("Exports to Ruritania dipped", {"direction": "down"})]),
    ("Trade between the two has boomed.", [("Trade between the two has boomed", {"direction": "up"})]),
    ("Home sales have been sliding for years.", [("Home sales have been sliding", {"direction": "down"})]),
    ("Output is expected to grow.", [("Output is expected to grow", {"direction": "up"})]),
    ("Bond yields rose a little.", [("Bond yields rose", {"direction": "up"})]),
    ("The euro was little changed.", [("The euro was little changed", {"direction": "flat"})]),
    ("Lending to firms has barely grown.", [("Lending to firms has barely grown", {"direction": "flat"})]),
    ("Streaming losses narrowed, to $1m.", [("Streaming losses narrowed", {"direction": "down"})]),
    ("Gas exports, which have cratered, matter.", [("Gas exports, which have cratered", {"direction": "down"})]),
    (
        "Rents, which had doubled by May, have fallen.",
        [("Rents, which had doubled by May, have fallen", {"direction": "down"})],
    ),
    ("Sales, which fell in May, have not recovered.", [("Sales, which fell", {"direction": "down"})]),
    ("The dollar lost ground on Tuesday.", [("The dollar lost ground", {"direction": "down"})]),
    ("Alder shares ended the day lower.", [("Alder shares ended the day lower", {"direction": "down"})]),
    ("Copper closed flat.", [("Copper closed flat", {"direction": "flat"})]),
    ("The queues grew longer.", [("The queues grew longer", {"direction": "up"})]),
    ("Crime is on the rise.", [("Crime is on the rise", {"direction": "up"})]),
    ("Bookings there slumped.", [("Bookings there slumped", {"direction": "down"})]),
    ("Revenue per user rose.", [("Revenue per user rose", {"direction": "up"})]),
    ("Its own token, ALD, plunged.", [("Its own token, ALD, plunged", {"direction": "down"})]),
    ("Membership has grown since 2019.", [("Membership has grown", {"direction": "up"})]),
    ("Rents there have stabilised.", [("Rents there have stabilised", {"direction": "flat"})]),
    ("The river rose again on Sunday.", [("The river rose", {"direction": "up"})]),
    ("The number of poor did not change.", [("The number of poor did not change", {"direction": "flat"})]),
]
"""What moves and the verb."""

NOUNS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("A significant increase in trade was seen.", [("A significant increase in trade", {"direction": "up"})]),
    ("A rise in average income helped.", [("A rise in average income", {"direction": "up"})]),
    ("A slight dip in subscribers hurt.", [("A slight dip in subscribers", {"direction": "down"})]),
]
"""A noun of change and what moves."""

NONE = [
    "The economy grew at an annual rate of 2.5%.",
    "The rent for a two-bed flat rose 9%.",
    "Prices fell below $4.",
    "Prices fell 4%.",
    "It settled claims over a crash.",
    "Prices rose by a fifth.",
    "Sales doubled.",
    "An 8% increase in sales.",
    "The price rise hurt.",
    "The pay of anyone who would jump.",
    "Profit has not fallen.",
    "Sales fell short of the target.",
    "He rose and left.",
    "The bank owns a state oil firm.",
    "Prices in Alder are higher than in Elm.",
    "Months' worth of heavy rain fell on Elm.",
    "A worth of snow fell.",
]
"""A figure is the claim, or nothing moves."""


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *NOUNS])
def test_trends(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "trend") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_trend(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "trend") == []
