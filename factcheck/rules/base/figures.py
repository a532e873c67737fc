"""Figures as intervals and as words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from factcheck import kinds
from factcheck.kinds import Interval, intervals
from factcheck.model import Claim, Count, Number, Ordinal, Percent, Quantity, Timex

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year in print."""
_FEWEST_DIGITS = 3
_UNITS = ("day", "hour", "minute")
_FRACTION = 4.0
"""How far from a fraction in words ("a third") a share may be, in points."""


@lru_cache(maxsize=512)
def near(claim: Claim) -> Interval | None:
    """The first interval of a figure, None for a range or a figure that is not above zero."""
    value = claim.value
    if isinstance(value, Number) and value.relation == "range":
        return None
    found = intervals(claim)
    return found[0] if found and found[0].near_low > 0 else None


def nears(*claims: Claim) -> tuple[Interval, ...] | None:
    """The first intervals of figures, None if one of them has none."""
    found = tuple(interval for claim in claims if (interval := near(claim)))
    return found if len(found) == len(claims) else None


def printed(claim: Claim) -> float:
    """The number as printed, without its hedge, on its axis."""
    interval = near(claim)
    return kinds.printed(interval, claim.value.relation) if interval else 0.0


def rounding(share: Claim) -> float:
    """How far a share may be rounded, in points: a unit of its last place, or what "a third" is said for."""
    is_printed = isinstance(share.value, Number) and re.search(r"\d", share.text)
    return step_of(share) if is_printed else _FRACTION


def is_slip(claim: Claim, worth: float) -> bool:
    """Whether a figure is worth that much but for one of its digits, or for two beside each other that are swapped.

    Figures of fewer than three digits, and hedged ones, are none.
    """
    value, made = claim.value, printed(claim)
    if not isinstance(value, Number) or value.amount is None or not value.step or not made or not is_bare(claim):
        return False
    told = round(value.amount / value.step)
    right = round(float(told) * worth / made)
    one, other = str(told).rstrip("0"), str(right).rstrip("0")
    width = max(len(one), len(other))
    one, other = one.ljust(width, "0"), other.ljust(width, "0")
    if len(str(told)) != len(str(right)) or width < _FEWEST_DIGITS:
        return False
    return is_swapped(one, other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def is_swapped(one: str, other: str) -> bool:
    """Whether two rows of digits, equally long, differ by two beside each other that were swapped."""
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)


def step_of(claim: Claim) -> float:
    """The worth of a unit of the last place of a number, 0 for anything else."""
    return float(claim.value.step) if isinstance(claim.value, Number) else 0.0


def direction_of(claim: Claim) -> str | None:
    """Which way a figure goes that is the amount of a change."""
    return claim.value.direction if isinstance(claim.value, Number) else None


def digits_of(claim: Claim) -> str:
    """The digits of a figure without the noughts around them: "64" of 640 and of 6.4 million."""
    return f"{printed(claim):.15e}".split("e")[0].replace(".", "").rstrip("0")


def is_percentage(claim: Claim) -> bool:
    """Whether a figure is one in per cent, and not in points."""
    return isinstance(claim.value, Percent) and claim.value.unit == "percent"


def noun_of(claim: Claim) -> str | None:
    """What a count counts, if it says so."""
    return claim.value.noun if isinstance(claim.value, Count) else None


def rank_of(claim: Claim) -> int:
    """The place that an ordinal tells, 0 for anything else."""
    return claim.value.rank if isinstance(claim.value, Ordinal) else 0


def axis_of(claim: Claim) -> str | None:
    """What a figure measures, None if it has no interval."""
    interval = near(claim)
    return interval.axis if interval else None


def days_of(claim: Claim) -> tuple[date, date] | None:
    """The first and the last day of a date that is anchored."""
    value = claim.value
    if not isinstance(value, Timex) or value.earliest is None or value.latest is None:
        return None
    return value.earliest, value.latest


def has_year(claim: Claim) -> bool:
    """Whether a date is printed with its year."""
    return claim.kind == "date" and YEAR.search(claim.text) is not None


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two intervals have a point in common."""
    return max(one[0], other[0]) <= min(one[1], other[1])


def is_bare(*claims: Claim) -> bool:
    """Whether figures are printed without a hedge or a bound."""
    return all(claim.value.relation == "=" for claim in claims)


def in_unit_of(claim: Claim, worth: float) -> str:
    """A number on the axis of a claim as one would write it in the unit of that claim: "3.5 hours", "1.2" of km."""
    value, made = claim.value, printed(claim)
    if isinstance(value, Timex):
        return lasting(worth)
    amount = value.amount if isinstance(value, Number) else None
    return kinds.shown(worth * float(amount) / made) if amount and made else kinds.shown(worth)


def lasting(seconds: float) -> str:
    """A length of time in words: "7 years and 3 months", "50 hours"."""
    if seconds < kinds.SECONDS["month"]:
        unit = next((unit for unit in _UNITS if seconds >= 2 * kinds.SECONDS[unit]), "second")
        return f"{kinds.shown(seconds / kinds.SECONDS[unit])} {unit}s"
    years, months = divmod(round(seconds / kinds.SECONDS["month"]), 12)
    texts = [f"{count} {unit}{'s' * (count != 1)}" for count, unit in ((years, "year"), (months, "month")) if count]
    return " and ".join(texts)


def years_of(claim: Claim) -> float | None:
    """The years of a duration, an age or an anniversary."""
    value = claim.value
    if isinstance(value, Ordinal):
        return float(value.rank)
    if isinstance(value, Quantity):
        return float(value.amount) if value.amount is not None else None
    match = re.fullmatch(r"P(\d+(?:\.\d+)?)Y", value.timex) if isinstance(value, Timex) else None
    return float(match[1]) if match else None
