"""One day under two names that do not fit

What it does
------------
Takes dates that are named twice: a weekday with its date ("Tuesday 15 May 2024", "Thursday (27 Oct)"), a relative year with
its number ("last year, 2022"). Where the year is not printed, it is the one that brings the date nearest to the
publication date.

Why it matters
--------------
One of the two is wrong, and a reader who plans by it comes on the wrong day. It is the surest sign of a date that was
copied from another year or counted from the wrong day.

Example
-------
"Tuesday 15 May 2024" was a Wednesday.

Known limits
------------
Dates without a year need a publication date not more than four months away. Calendars other than the Gregorian are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import Article, Claim, Timex
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Found, Page

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"(?:the )?(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month{0}>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?"
_FULL = re.compile(
    rf"\b{_WEEKDAY},? \(?(?:{_DAY.format(1)} (?:of )?{_MONTH.format(1)}|{_MONTH.format(2)} {_DAY.format(2)})"
    r"(?!\d|[-–/]|:\d| ?(?:to|and|or) \d)(?:,? (?P<year>(?:19|20)\d\d))?\b(?! ?(?:to|and|or|[-–]) \d)"
)
_NEAREST_DAYS = 120
_RELATIVE_YEARS = {"last year": -1, "this year": 0, "next year": 1}


def check(page: Page) -> Iterator[Slip]:
    for frame_claims, text in _dates(page):
        slip = _weekday(page.article, frame_claims, text)
        if slip:
            yield slip
    for found in page.find(r"<one:date>(?:,| \(|, in) ?<other:date>(?=[.,;)]|$)(?!, <date>|,? (?:and|or) )"):
        slip = _year(page.article, found)
        if slip:
            yield slip


def _dates(page: Page) -> Iterator[tuple[tuple[Claim, ...], str]]:
    """The text of each date, and of each two dates of which the second stands in brackets or behind a comma."""
    dates = [claim for claim in page.claims if claim.kind in ("date", "time")]
    for claim in dates:
        yield (claim,), claim.text
    for found in page.find(r"<one:when>(?:, | \(| )<other:when>"):
        one, other = found["one"], found["other"]
        yield (one, other), page.article.text[one.start : other.end]


def _weekday(article: Article, claims: tuple[Claim, ...], text: str) -> Slip | None:
    match = _FULL.search(" ".join(text.lower().split()))
    if match is None:
        return None
    month = _MONTHS.index((match["month1"] or match["month2"])[:3]) + 1
    number = int(match["day1"] or match["day2"])
    day = _day(int(match["year"]), month, number) if match["year"] else _nearest(article.day, month, number)
    said = next(index for index, name in enumerate(_WEEKDAYS) if name.startswith(match["weekday"][:3]))
    if day is None or day.weekday() == said:
        return None
    real = _WEEKDAYS[day.weekday()].capitalize()
    when = f"{day.day} {day:%B} {day.year}"
    return Slip(claims, "weekday", 0.95 if match["year"] else 0.9, f"“{text}”: {when} is a {real}", "error")


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest(published: date | None, month: int, number: int) -> date | None:
    """The day of that month and number that is nearest to the publication, if it is not far."""
    if published is None:
        return None
    years = range(max(published.year - 1, date.min.year), min(published.year + 1, date.max.year) + 1)
    days = [day for year in years if (day := _day(year, month, number))]
    near = [day for day in days if abs((day - published).days) <= _NEAREST_DAYS]
    return near[0] if len(near) == 1 else None


def _year(article: Article, found: Found) -> Slip | None:
    one, other = found["one"], found["other"]
    phrase = re.search(r"\b(?:last|this|next) year$", one.text.lower())
    if article.day is None or phrase is None or not re.fullmatch(r"(?:19|20)\d\d", other.text):
        return None
    meant = article.day.year + _RELATIVE_YEARS[phrase[0]]
    if int(other.text) == meant:
        return None
    message = f"“{one.text}” and “{other.text}” are not one year: {phrase[0]} was {meant} in an article of {article.day.year}"
    return Slip((one, other), "relative-year", 0.85, message)


RULE = Rule("FC202", "day-named-twice", "error", __doc__ or "", check)
