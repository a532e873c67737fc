"""Dates that are printed with a weekday: "Tuesday 15 May 2024", "14 May, a Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.kinds import MONTH
from factcheck.rules.base.calendar import WEEKDAYS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\.?"
_MONTH = rf"(?P<month>{MONTH})\.?"
_DAY = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:1[6-9]|20)\d\d))?"
_END = r"(?![\d:]|-\d|–\d| ?[/–-] ?\d| (?:to|and|or) \d)"
_TWICE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WEEKDAY},? \(?{_DAY} (?:of )?{_MONTH}{_YEAR}\b{_END}",
        rf"\b{_WEEKDAY},? \(?{_MONTH} {_DAY}{_YEAR}\b{_END}",
        rf"\b{_DAY} (?:of )?{_MONTH}{_YEAR}(?: \(|, an? |, ){_WEEKDAY}\b",
        rf"\b{_MONTH} {_DAY}{_YEAR}(?: \(|, an? |, ){_WEEKDAY}\b",
    )
)


class Named(NamedTuple):
    """A date in print: its weekday, an index into ``WEEKDAYS``, its year if that is printed, its month and its day."""

    weekday: int
    year: int | None
    month: int
    number: int

    def in_year(self, year: int) -> date | None:
        """The day in a year, None if that has no such day."""
        try:
            return date(year, self.month, self.number)
        except ValueError:
            return None


def named(text: str) -> Iterator[Named]:
    """All dates of a text that are printed with a weekday, one form after the other."""
    for pattern in _TWICE:
        for match in pattern.finditer(text):
            said = match["weekday"].lower()
            weekday = next(index for index, name in enumerate(WEEKDAYS) if name.startswith(said))
            month = _MONTHS.index(match["month"][:3].lower()) + 1
            yield Named(weekday, int(match["year"]) if match["year"] else None, month, int(match["day"]))
