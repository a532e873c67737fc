"""What a value means: the intervals that it takes on the axes on which values compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from factcheck.kinds import number, time
from factcheck.kinds.base import (
    ABOUT,
    COMPATIBLE,
    FIGURE,
    INDIRECT,
    LEVELS,
    SECONDS,
    SIDES,
    UNANCHORED,
    WORTH,
    Interval,
    compare,
    intersect,
    is_tight,
    level_of,
    printed,
    round_step,
    shown,
    strength,
)
from factcheck.kinds.currency import worth
from factcheck.kinds.hedges import hedged_alike
from factcheck.kinds.number import figure, lacks_unit
from factcheck.kinds.telling import told
from factcheck.kinds.time import MONTH, names_day, same_but_for_year, same_clock, seconds, weekdays_differ
from factcheck.kinds.verbatim import goes_beyond, settled
from factcheck.model import Claim, Number, Trend

__all__ = [
    "ABOUT",
    "COMPATIBLE",
    "FIGURE",
    "INDIRECT",
    "LEVELS",
    "MONTH",
    "SECONDS",
    "SIDES",
    "UNANCHORED",
    "WORTH",
    "Interval",
    "compare",
    "figure",
    "goes_beyond",
    "hedged_alike",
    "intersect",
    "intervals",
    "is_tight",
    "lacks_unit",
    "level_of",
    "names_day",
    "printed",
    "round_step",
    "same_but_for_year",
    "same_clock",
    "seconds",
    "settled",
    "shown",
    "strength",
    "told",
    "weekdays_differ",
    "worth",
]

KINDS: dict[str, Callable[[Any, str], Iterator[Interval]]] = {
    "money": number.money,
    "percent": number.percent,
    "count": number.count,
    "quantity": number.quantity,
    "ordinal": number.ordinal,
    "date": time.date,
    "time": time.date,
    "duration": time.duration,
}


def intervals(claim: Claim) -> tuple[Interval, ...]:
    """The claim's value on every axis on which it can be compared, the most telling first; none for sets and quotes."""
    value = claim.value
    if isinstance(value, Trend):
        return tuple(number.direction(value.direction, hedged=False))
    meaning = KINDS.get(claim.kind)
    found = list(meaning(value, claim.text)) if meaning else []
    if isinstance(value, Number):
        found += number.change(value, claim.text)
    return tuple(found)
