"""Lengths of time of which only one is told with its unit, and what they make: "12 years for arson and eight for fraud,
a total of 20 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import isclose

from factcheck.kinds import shown
from factcheck.model import Claim, Count
from factcheck.rules.base import Misfit
from factcheck.rules.base.calendar import length_of
from factcheck.rules.base.figures import printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.patterns import IN_ALL

_TOTAL = re.compile(
    r"\b(?:total|sum|combined|altogether|add(?:s|ing)? up to|making|makes|made|totall?ing|meaning|or|together)"
    r"(?: (?:of|sentence|term|spell|a|an|the|that|is|about|some|to))* $"
)
_IN_ALL = re.compile(rf"^(?: [a-z]+){{0,2}},? (?:{IN_ALL}|combined|overall)\b|^: ")
_BARE = re.compile(r"(?:,| (?:for|in|on|at|as|with|under|over|and)\b)")
_NEXT = re.compile(r"(?:,|:|\b(?:and|plus))(?: (?:an?|another|consecutive|further))* $")
_UNIT_FOLLOWS = re.compile(r" (?:and|plus) [\ue000-\uefff]")
"""Around a number of which only another one has the unit."""
_NOT_ALL = re.compile(
    r"\b(?:concurrent\w*|at the same time|simultaneous\w*|alongside|suspended|on top|already|earlier|previous\w*|"
    r"besides|each|every|per|(?<!ing )(?<!add )(?<!adds )up to|maximum|minimum|at least|between|from|more|less|older|"
    r"younger|ago|reduced|after serving|one (?:for|in|at|on|as|with|under))\b"
)
"""Words by which some lengths overlap, or there are others beside them."""
_MONTHS = {"M": 1, "Y": 12}
_NAMES = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
_CLOSE = 0.7
_MOST, _MOST_PARTS = 6, 12


def misfits(page: Page) -> Iterator[Misfit]:
    """All such lengths of a page whose total they do not make."""
    for frame in page.frames:
        if frame.has("duration") and frame.has("count") and not _NOT_ALL.search(frame.text):
            yield from _misfit(frame)


def _misfit(frame: Frame) -> Iterator[Misfit]:
    """The lengths of a sentence, with those whose unit another one tells, and a total that they do not make."""
    lengths = {place: found for place, claim in frame.claims.items() if (found := length_of(claim))}
    totals = [place for place in lengths if _is_total(frame, place)]
    bare = [place for place, claim in frame.claims.items() if _is_bare(claim) and _is_next(frame, place)]
    parts = sorted([*(place for place in lengths if place not in totals), *bare])
    units = {unit for _, unit in lengths.values()}
    if len(totals) != 1 or not bare or not 2 <= len(parts) <= _MOST_PARTS or (len(units) != 1 and units != {"M", "Y"}):
        return
    told, unit = lengths[totals[0]]
    numbers = [part / _MONTHS.get(unit, 1) for part in _in_turn(frame, parts, lengths, unit)]
    made = sum(numbers)
    if _CLOSE <= made / told <= 1 / _CLOSE and not _makes(numbers, told):
        claims = tuple(frame.claims[place] for place in (*parts, totals[0]))
        yield Misfit(claims, f"the parts make {shown(made)} {_NAMES[unit]}")


def _in_turn(
    frame: Frame, parts: Sequence[int], lengths: Mapping[int, tuple[float, str]], unit: str
) -> Iterator[float]:
    """The parts, years in months; one without a unit has that of the length before it, or of the first, or this."""
    unit = next((lengths[place][1] for place in parts if place in lengths), unit)
    for place in parts:
        number, unit = lengths.get(place, (printed(frame.claims[place]), unit))
        yield number * _MONTHS.get(unit, 1)


def _is_total(frame: Frame, place: int) -> bool:
    """Whether words say that a length is that of all."""
    return bool(_TOTAL.search(frame.text[:place]) or _IN_ALL.search(frame.text[place + 1 :]))


def _is_next(frame: Frame, place: int) -> bool:
    """Whether a number stands in a row with a length."""
    if _UNIT_FOLLOWS.match(frame.text, place + 1):
        return True
    return bool(_NEXT.search(frame.text[:place]) and _BARE.match(frame.text, place + 1))


def _makes(numbers: Sequence[float], told: float) -> bool:
    """Whether some of the numbers, or all, make what is told."""
    sizes = range(1, min(len(numbers), _MOST) + 1)
    return any(isclose(sum(some), told) for size in sizes for some in combinations(numbers, size))


def _is_bare(claim: Claim) -> bool:
    """Whether a claim is a whole number without a hedge."""
    value = claim.value
    return isinstance(value, Count) and value.relation == "=" and value.amount is not None and value.amount % 1 == 0
