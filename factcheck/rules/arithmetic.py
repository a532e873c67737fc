"""Change that its two levels do not give

What it does
------------
Takes changes that are printed with both their levels ("from 80 to 100, a rise of 20%", "up 20% from 80 to 100", "100,
against 80 a year earlier, a rise of 20%", "80 in May and 100 in June, a rise of 20%", "100, up 20% on the five-year
average of 80", "doubled from 80 to 100", "100, more than twice the 60 of last year"), and steps between the only two
other figures of their sentence ("the old hall had 80 seats and the new one has 100, a difference of 20", "100 metres,
20 metres higher than the 80-metre hall"), and works out what the levels give. Every figure is granted its rounding and
its hedge: from 3.3bn to 5.9bn is anything from 75% to 83%.

Why it matters
--------------
A share taken of the wrong year, swapped digits or a forgotten hundred ("rose 162%" for "to 262%") survive any number
of readings, for the sentence around them is sound.

Example
-------
"Sales rose from £80m to £100m, an increase of 20%": it is 25%; 20% is the fall from 100 to 80.

Known limits
------------
Silent where the change may stand on another base: constant currency, adjusted, on average, a year, expectations; or a
multiple on another thing ("or 2.4 times earnings").
Between levels in two sentences only a level that the next sentence is of is seen ("They spent 100. That is 20% more
than last year's 80"), and the change between the two levels of the sentence before ("It fell from 100 to 80. The
decline of 25% is the third"), or of one of the next two ("Profit was 20% higher. It came to 100, against 80").
Changes between percentages are FC205.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.kinds import shown
from factcheck.model import Claim, Money, Percent, Quantity
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.change import Change
from factcheck.rules.base.changes import changes
from factcheck.rules.base.figures import in_unit_of, is_bare, near, nears, overlap, printed, rounding
from factcheck.rules.base.frames import Page

_MULTIPLE_SLACK = 0.15
"""How loosely "doubled" and "tripled" are said, as a share of the multiple."""
_LEAST = 0.95
"""How near to it "more than three times" must come, as a share of the multiple."""
_PENNY = Decimal("0.01")
_PRICE_SLACK = 0.25
"""Between prices that are printed to the penny, so much of a unit of its last place is granted a percentage besides its
rounding."""


def check(page: Page) -> Iterator[Slip]:
    for change in changes(page):
        level = near(change.old)
        slip = _slip(change) if level and level.axis != "percent" else None
        if slip and all(map(_slip, change.readings())):
            yield slip


def _slip(change: Change) -> Slip | None:
    """A change that the levels do not give, each figure with its rounding and its hedge; None if they may."""
    found = nears(*change.claims)
    if found is None:
        return None
    old, new, by = found
    value = change.by.value
    exact = printed(change.new) / printed(change.old)
    ratios = new.near_low / old.near_high, new.near_high / old.near_low
    stated = by.near_low, by.near_high
    if isinstance(value, Percent) and value.unit == "percent":
        given, slack = _sizes(100 * (ratios[0] - 1), 100 * (ratios[1] - 1)), rounding(change.by)
        if is_bare(change.by) and all(map(_is_price, (change.old, change.new))):
            given, slack, stated = _sizes(100 * (exact - 1), 100 * (exact - 1)), _PRICE_SLACK * slack, (by.low, by.high)
        given = given[0] - slack, given[1] + slack
        result = f"{shown(100 * abs(exact - 1))} per cent"
    elif isinstance(value, Quantity) and value.unit == "time":
        is_least = value.relation in (">", ">=")
        least = max(stated[0], _LEAST * by.low) if is_least else stated[0] * (1 - _MULTIPLE_SLACK)
        stated = least, stated[1] * (1 + _MULTIPLE_SLACK)
        times_more = re.search("times|fold", change.by.text.lower())
        given = (ratios[0] - 1, ratios[1]) if times_more else ratios
        result = f"{shown(exact)} times"
    elif by.axis == old.axis:
        given = _sizes(new.near_low - old.near_high, new.near_high - old.near_low)
        result = in_unit_of(change.by, abs(printed(change.new) - printed(change.old)))
    else:
        return None
    if overlap(given, stated):
        return None
    message = f"“{change.by.text}” does not follow from “{change.old.text}” to “{change.new.text}”: that is {result}"
    bare = is_bare(*change.claims)
    return Slip(change.claims, "arithmetic", 0.95 if bare else 0.85, message, "error" if bare else "warning")


def _is_price(claim: Claim) -> bool:
    """Whether a sum is printed to the penny: "£9.99"."""
    value = claim.value
    return isinstance(value, Money) and value.relation == "=" and value.step == _PENNY


def _sizes(low: float, high: float) -> tuple[float, float]:
    """The interval of the size of a change, whatever its direction."""
    if low <= 0 <= high:
        return 0.0, max(-low, high)
    return (low, high) if low > 0 else (-high, -low)


RULE = Rule("FC201", "change-arithmetic", "error", __doc__ or "", check)
