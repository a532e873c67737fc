"""What a change between two levels is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from factcheck.model import Claim, Count, Number, Percent
from factcheck.rules.base.figures import nears, noun_of, printed
from factcheck.rules.base.frames import Found
from factcheck.rules.base.patterns import compiled


class Change(NamedTuple):
    """A figure that is said to lead from one level to another; ``others`` are the levels of the sentence before it."""

    old: Claim
    new: Claim
    by: Claim
    others: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, Claim, Claim]:
        return self.old, self.new, self.by

    def readings(self) -> Iterator[Change]:
        """The change between any other two levels of the sentence: what else it might be of."""
        levels = (self.old, self.new, *self.others)
        return (Change(old, new, self.by) for old, new in permutations(levels, 2) if {old, new} != {self.old, self.new})


_RISE = "rise|increase|gain|growth|jump|surge|climb|hike|leap|boost"
FALL = "fall|drop|decline|decrease|reduction|cut|dip|slump|loss|slide|plunge|tumble|lower"
NOUN = f"(?:{_RISE}|{FALL})"
MORE = "(?:more|less|fewer|higher|lower|up|down|greater|larger|bigger|smaller|dearer|cheaper)"
NAMED_BASE = (
    r"<near>(?:(?:<date>|today|yesterday)'s |(?:<duration> )?(?:[a-z-]+ ){0,2}"
    "(?:average|mean|median|total|figure|level|number|record) of )?"
)
"""What a change is from, before its figure: "the five-year average of 80", "last year's 80"."""
_EMPTY_LEAD = frozenset(
    ["a", "an", "about", "some", "by", "nearly", "almost", "another", "of", "which", "that", "is", "was"]
)
"""Words that say nothing of a change by themselves; "or" does of a per cent: "from 80 to 100, or 25%"."""
OTHER_BASE = re.compile(
    r"\b(?:constant currenc\w+|organic\w*|adjust\w+|annuali[sz]ed|annually|real terms|like-for-like|on average|"
    r"compound\w*|"
    r"(?:a|per|each|every) (?:year|month|week|day|quarter|time)(?! (?:ago|earlier|before|later)))\b"
)
"""A change on another base, per year or at each of some times, need not follow from the two levels beside it."""
_BASE_FOLLOWS = compiled(
    r",? (?:from|on|than|over|compared|against|versus|above|below|year|quarter|month|"
    r"in(?! (?:<near><duration>|(?:a|one|the) (?:[a-z]+ )?(?:year|month|week|quarter|season|decade)\b)))\b"
)
_FIGURE = "(?:figure|number|amount|sum|level|total|price|rate)"
_OF_ITSELF = re.compile(
    rf"(?: that(?: {_FIGURE})?| the (?:earlier|previous|former|original|old|first|initial) {_FIGURE}|"
    r" as (?:many|much|high|large|big|long|far|fast|often|few|little)(?: as (?:before|then|earlier))?)?"
    r"(?:,? (?:and|but|while|in|within)\b| ?[.,;:)!?–—]| - |$)"
)
"""Behind a multiple of the level beside it; any other word is what it is a multiple of: "2.4 times earnings"."""
_TIMES_OFF = 3.0
"""A change that is further from what two sentences give is of something else."""


def is_change(found: Found, change: Change) -> bool:
    """Whether two levels and a figure are of one measure, and the figure the amount of a change."""
    found_intervals, value = nears(*change.claims), change.by.value
    if found_intervals is None or not isinstance(value, Number) or not is_like(change.new, change.old):
        return False
    if "led" in found.match.groupdict() and noun_of(change.old) not in (None, noun_of(change.new)):
        return False
    old, new, by = found_intervals
    if (value.direction == "up" and new.near_high < old.near_low) or (
        value.direction == "down" and new.near_low > old.near_high
    ):
        return False
    if by.axis == old.axis != "percent" and ("or" in found.words("lead") or found.per("by") != found.per("new")):
        return False
    in_points = isinstance(value, Percent) and value.unit != "percent"
    is_multiple = getattr(value, "unit", "") == "time"
    said = found.words("tail") or found.words("lead") - _EMPTY_LEAD
    return bool(said) or value.direction is not None or in_points or is_multiple


def has_other_base(found: Found) -> bool:
    """Whether the words behind a change that stands last say that it is one of something else than its levels."""
    ends = found.match.end("by"), max(found.match.end("old"), found.match.end("new"))
    is_multiple = getattr(found["by"].value, "unit", "") == "time" and not found.words("tail")
    is_of_it = _OF_ITSELF.match(found.rest) if is_multiple else True
    return ends[0] > ends[1] and (not is_of_it or _BASE_FOLLOWS.match(found.rest) is not None)


def is_like(one: Claim, other: Claim) -> bool:
    """Whether two levels may be of one measure; a bare number may be a sum of money: "from £1.2m to 780,000"."""
    found = nears(one, other)
    if found is None:
        return False
    nouns = noun_of(one), noun_of(other)
    if all(nouns) and nouns[0] != nouns[1]:
        return False
    bare = any(isinstance(claim.value, Count) and claim.value.noun is None for claim in (one, other))
    return found[0].axis == found[1].axis or (bare and {one.kind, other.kind} == {"money", "count"})


def is_close(change: Change) -> bool:
    """Whether the figure of a change is near what its levels give."""
    (old, new), value = map(printed, (change.old, change.new)), change.by.value
    unit = getattr(value, "unit", "")
    if unit == "time":
        sizes = [max(old, new) / min(old, new)]
    elif change.by.kind == "percent" and change.old.kind != "percent":
        sizes = [100 * abs(new / old - 1)]
    else:
        sizes = [abs(new - old), 100 * abs(new / old - 1)]
    return any(size / _TIMES_OFF <= printed(change.by) <= size * _TIMES_OFF for size in sizes)
