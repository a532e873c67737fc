"""Months and weekdays in print, and plain lengths of time."""

from __future__ import annotations

import re

from factcheck.kinds import MONTH, SECONDS
from factcheck.model import Claim, Timex

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
DAYS = {name[0].upper(): SECONDS[name] / SECONDS["day"] for name in ("day", "week", "month", "year")}
"""The days of each unit of a length."""
_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])")


def length_of(claim: Claim) -> tuple[float, str] | None:
    """The number and the unit ("D", "W", "M" or "Y") of a length that has one unit and no hedge."""
    value = claim.value
    if claim.kind != "duration" or not isinstance(value, Timex) or value.relation != "=":
        return None
    match = _LENGTH.fullmatch(value.timex)
    return (float(match[1]), match[2]) if match and float(match[1]) else None


def is_dated(claim: Claim) -> bool:
    """Whether a day is printed with its month."""
    return claim.kind in ("date", "time") and _MONTH.search(claim.text) is not None
