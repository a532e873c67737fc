"""The words of months and weekdays in print."""

from __future__ import annotations

import re

from factcheck.model import Claim

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)


def is_dated(claim: Claim) -> bool:
    """Whether a day is printed with its month."""
    return claim.kind in ("date", "time") and _MONTH.search(claim.text) is not None
