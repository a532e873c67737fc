"""What is to come against what came: no figure that moved, and no change the other way."""

from __future__ import annotations

from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.times import is_to_come

_FORETOLD = ("money", "percent")
"""Kinds of figures that are foretold; those of tolls are feared."""


def one_expected(pair: Pair) -> bool:
    """One figure is a forecast, and the other what is: "rates will reach 3.5% by December", "raised rates to 2.5%"."""
    return pair.on_a.kind in _FORETOLD and pair.a.has("forecast") != pair.b.has("forecast")


def change_to_come(pair: Pair) -> bool:
    """One thing changed, and another change of it is to come: "the spike in prices", "prices are expected to fall"."""
    return pair.on_a.axis == "direction" and is_to_come(pair.a) != is_to_come(pair.b)
