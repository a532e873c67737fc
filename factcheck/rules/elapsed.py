"""Age, anniversary or length that its dates do not give

What it does
------------
Takes years that are counted from a printed date to the present of the article ("opened in March 1977, 47 years ago", "the
first in 47 years, since 1976", "a 47-year-old bridge that was opened in 1977", "65, born in 1958") and days that are
counted over printed dates ("a five-day trip from 3 to 7 May"). A year or a day more or less is never held against it.

Why it matters
--------------
Readers count from the date, and a wrong decade in an age or an anniversary is the mistake that they write in about.

Example
-------
"A 57-year-old bridge inaugurated in 1977", in an article of 2024: it is 47.

Known limits
------------
Years need a publication date. Ages at another time than the present ("was 57 when it closed") are not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Article, Claim, Timex
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import years_of
from factcheck.rules.base.frames import Found, Page

_BEGUN = "(?:opened|built|born|founded|inaugurated|completed|established|launched|created|erected|formed|set up|started)"
_YEARS = (
    f"<years:age><gap:50>{_BEGUN} (?:back )?in <when:date>",
    "<years:age>, (?:who (?:was|is) )?born (?:in|on) <when:date>",
    r"\b(?:in|for) <years:duration>,? since <when:date>",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:duration> ago\b",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:date>",
    "<years:date>,? (?:in|on) <when:date>",
)
_DAYS = (
    r"<days:duration>(?: [a-z]+)? (?:trip|visit|tour|journey|stay|event|conference|summit|forum|festival|fair|strike|walkout|"
    "meeting|voyage|mission),? (?:from |on |between )?<when:date>",
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SPAN_OF_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")


def check(page: Page) -> Iterator[Slip]:
    for found in page.find(*_YEARS):
        slip = _years(page.article, found)
        if slip:
            yield slip
    for found in page.find(*_DAYS):
        slip = _days(found)
        if slip:
            yield slip


def _years(article: Article, found: Found) -> Slip | None:
    """Years from a date to the day of publication."""
    years, when = found["years"], found["when"]
    count, start = _count(article, found), when.value
    if count is None or article.day is None or not isinstance(start, Timex) or start.earliest is None or start.latest is None:
        return None
    if not _YEAR.search(when.text) or years.value.relation not in ("=", "~") or any(map(_has_year, found.others(years, when))):
        return None
    slack = 1 + (0.15 * count if years.value.relation == "~" else 0)
    low, high = article.day.year - start.latest.year, article.day.year - start.earliest.year
    if low - slack <= count <= high + slack:
        return None
    since = f"{low} years" if low == high else f"{low} to {high} years"
    message = f"“{years.text}” and “{when.text}” do not fit: from then to {article.day.year} it is {since}"
    return Slip((years, when), "years", 0.9, message, "error" if years.value.relation == "=" else "warning")


def _has_year(claim: Claim) -> bool:
    return claim.kind == "date" and _YEAR.search(claim.text) is not None


def _count(article: Article, found: Found) -> float | None:
    """The years that are counted: a duration, an age, or the date of "47 years ago"."""
    claim = found["years"]
    value = claim.value
    if claim.kind != "date":
        return years_of(claim)
    if not re.search(r"years? ago$", claim.text) or article.day is None or not isinstance(value, Timex) or value.earliest is None:
        return None
    return article.day.year - value.earliest.year


def _days(found: Found) -> Slip | None:
    """Days of a stay against its first and last day."""
    days, when = found["days"], found["when"]
    length = re.fullmatch(r"P(\d+)D", days.value.timex) if isinstance(days.value, Timex) else None
    span = when.value
    if length is None or not isinstance(span, Timex) or span.earliest is None or span.latest is None:
        return None
    counted = (span.latest - span.earliest).days + 1
    if not _SPAN_OF_DAYS.fullmatch(span.timex) or abs(counted - int(length[1])) <= 1 or days.value.relation != "=":
        return None
    return Slip((days, when), "days", 0.85, f"“{days.text}” and “{when.text}” do not fit: that is {counted} days")


RULE = Rule("FC204", "elapsed-time", "error", __doc__ or "", check)
