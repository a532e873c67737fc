"""Headline that its article does not bear out

What it does
------------
Looks up each figure of the headline in the text: a sum, a percentage, a measure or a count of the same thing must be
there. Where the text speaks of the same thing in the same words with another figure only, the rule says so.

Why it matters
--------------
Headlines are written last, by others, from memory, and are what most readers see.

Example
-------
"Ferry fire kills 21" above "The fire on the ferry killed 12 people".

Known limits
------------
Needs a title. Figures in words ("hundreds") and up to twelve are left alone, and so are figures that the text does not
give at all: a sum of what it gives, or the round figure of a hurried headline, need not stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.kinds import COMPATIBLE, Interval, compare
from factcheck.model import Claim, Context, Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import near
from factcheck.rules.base.frames import Page

_FEW = 12
"""Smaller figures are of many things."""
_COMMON = 2
"""So many words of the headline must be in the sentence."""
_FAR = 5.0
"""A figure further from that of the headline than this factor is of something else, but for a slip of scale."""
_NEAREST = 2
"""So many of the nearest measures may be a figure's own."""
_SCALES = (10.0, 100.0, 1000.0, 1e6)


def check(page: Page) -> Iterator[Slip]:
    for claim, context in page.headline:
        figure = _figure(claim)
        if figure is None:
            continue
        levels = [compare(figure, other) for body in page.claims if (other := near(body))]
        if COMPATIBLE.isdisjoint(levels) and "near" not in levels:
            yield from _denied(page, claim, context, figure)


def _figure(claim: Claim) -> Interval | None:
    interval = near(claim) if isinstance(claim.value, Number) and re.search(r"\d", claim.text) else None
    return interval if interval and (interval.axis != "count" or interval.high > _FEW) else None


def _denied(page: Page, claim: Claim, context: Context, figure: Interval) -> Iterator[Slip]:
    """The first figure of the text that is of what the headline's is of."""
    words = {stem for stem, _, _ in context.words}
    for body, around in zip(page.claims, page.contexts, strict=True):
        other = near(body)
        if other is None or compare(figure, other) != "disjoint" or not _is_close(figure, other):
            continue
        shared = words.intersection(stem for stem, _, _ in around.words)
        if len(shared) >= _COMMON and _is_same_measure(claim, context, body, around):
            message = f"The headline has “{claim.text}”, the text “{body.text}” (line {body.line})"
            yield Slip((body,), "headline", 0.75, message)
            return


def _is_close(one: Interval, other: Interval) -> bool:
    ratio = max(one.middle, other.middle) / min(one.middle, other.middle)
    return ratio <= _FAR or any(abs(ratio / scale - 1) < 0.002 for scale in _SCALES)


def _is_same_measure(claim: Claim, context: Context, body: Claim, around: Context) -> bool:
    """Whether both are of one measure, and of one step of it: a change is no level."""
    if getattr(claim.value, "direction", None) != getattr(body.value, "direction", None):
        return False
    if context.noun and around.noun:
        return bool(set(context.noun) & set(around.noun))
    return context.measures[:1] != () and context.measures[0] in around.measures[:_NEAREST]


RULE = Rule("FC212", "headline-against-text", "warning", __doc__ or "", check)
