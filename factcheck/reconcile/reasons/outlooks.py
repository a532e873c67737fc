"""What is to come against what came: no figure that moved, no change the other way, and no figure inside a range."""

from __future__ import annotations

from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.times import is_to_come

_FORETOLD = ("money", "percent")
"""Kinds of figures that are foretold; those of tolls are feared."""


def one_expected(pair: Pair) -> bool:
    """One figure is a forecast, and the other what is: "rates will reach 3.5% by December", "raised rates to 2.5%"."""
    return pair.on_a.kind in _FORETOLD and pair.a.has("forecast") != pair.b.has("forecast")


def change_to_come(pair: Pair) -> bool:
    """One thing changed, and another change of it is to come: "the spike in prices", "prices are expected to fall"."""
    return pair.on_a.axis == "direction" and is_to_come(pair.a) != is_to_come(pair.b)


def range_foretold(pair: Pair) -> bool:
    """A figure lies in a range that is foretold, as many do: "sales of $9.1bn", "it expects sales of $9bn to $10bn"."""
    if pair.level != "entails" or not one_expected(pair):
        return False
    foretold = pair.a if pair.a.has("forecast") else pair.b
    return foretold.claim.value.relation == "range"
