"""Age, anniversary or length that its dates do not give

What it does
------------
Takes years that are counted from a printed date to the present of the article ("opened in March 1977, 47 years ago",
"the first in 47 years, since 1976", "a 47-year-old bridge that was opened in 1977", "65, born in 1958") and days that
are counted over printed dates ("a five-day trip from 3 to 7 May"). A year or a day more or less is never held against
it.

Why it matters
--------------
Readers count from the date, and a wrong decade in an age or an anniversary is the mistake that they write in about.

Example
-------
"A 57-year-old bridge inaugurated in 1977", in an article of 2024: it is 47.

Known limits
------------
Years need a publication date. Ages at another time than the present ("was 57 when it closed") are not checked, nor
anniversaries that may have been earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Timex
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import days_of, years_of
from factcheck.rules.base.frames import Found, Page

_BEGUN = (
    "(?:opened|built|born|founded|inaugurated|completed|established|launched|created|erected|formed|set up|started)"
)
_YEARS = (
    f"<years:age><gap:50>{_BEGUN} (?:back )?in <when:date>",
    f"{_BEGUN} (?:back )?in <when:date>,? (?:it |he |she )?is (?:now )?<years:age>",
    "<years:age>, (?:who (?:was|is) )?born (?:in|on) <when:date>",
    r"\b(?:in|for) <years:duration>,? since <when:date>",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:duration> ago\b",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:date>",
    "<years:date>,? (?:in|on) <when:date>",
    r"<years:ordinal> (?:anniversary|birthday|jubilee)<gap:60>\b(?:in|of) (?:the )?<when:date>",
)
_DAYS = (
    r"<days:duration>(?: [a-z]+)? (?:trip|visit|tour|journey|stay|event|conference|summit|forum|festival|fair|strike|"
    "walkout|meeting|voyage|mission),? (?:from |on |between )?<when:date>"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SPAN_OF_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_THEN = re.compile(r"\b(?:had|then|at the time|by that time|aged)\b")
"""Words by which years are counted to another time than the present."""
_LOOSE = 0.15
"""How far "about" reaches, as a share of the years."""


def check(page: Page) -> Iterator[Slip]:
    today = page.article.day
    slips = [_days(found) for found in page.find(_DAYS)]
    if today:
        slips += [_years(found, today.year) for found in page.find(*_YEARS)]
    yield from filter(None, slips)


def _years(found: Found, now: int) -> Slip | None:
    """Years from a date to the year of publication."""
    years, when = found["years"], found["when"]
    count, days, relation = _count(years, now), days_of(when), years.value.relation
    if count is None or days is None or relation not in ("=", "~") or not _has_year(when):
        return None
    if _THEN.search(found.match.string):
        return None
    slack = 1 + (_LOOSE * count if relation == "~" else 0)
    low, high = now - days[1].year, now - days[0].year
    was_earlier = years.kind == "ordinal" and count < low
    if low - slack <= count <= high + slack or was_earlier or any(map(_has_year, found.others(years, when))):
        return None
    since = f"{low} years" if low == high else f"{low} to {high} years"
    message = f"“{years.text}” and “{when.text}” do not fit: from then to {now} it is {since}"
    return Slip((years, when), "years", 0.9, message, "error" if relation == "=" else "warning")


def _has_year(claim: Claim) -> bool:
    return claim.kind == "date" and _YEAR.search(claim.text) is not None


def _count(claim: Claim, now: int) -> float | None:
    """The years that are counted: a duration, an age, or the date of "47 years ago"."""
    if claim.kind != "date":
        return years_of(claim)
    days = days_of(claim) if re.search(r"years? ago$", claim.text) else None
    return now - days[0].year if days else None


def _days(found: Found) -> Slip | None:
    """Days of a stay against its first and last day."""
    stay, when = found["days"], found["when"]
    length = re.fullmatch(r"P(\d+)D", stay.value.timex) if isinstance(stay.value, Timex) else None
    span = days_of(when)
    if length is None or span is None or not isinstance(when.value, Timex) or stay.value.relation != "=":
        return None
    counted = (span[1] - span[0]).days + 1
    if not _SPAN_OF_DAYS.fullmatch(when.value.timex) or abs(counted - int(length[1])) <= 1:
        return None
    return Slip((stay, when), "days", 0.85, f"“{stay.text}” and “{when.text}” do not fit: that is {counted} days")


RULE = Rule("FC204", "elapsed-time", "error", __doc__ or "", check)
