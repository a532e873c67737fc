"""One day under two names that do not fit

What it does
------------
Takes dates that are named twice: a weekday with its date ("Tuesday 15 May 2024", "Thursday (27 Oct)"), a relative
year with its number ("last year, 2022"); and days that their month does not have ("until 31 June"). Where the year is
not printed, it is the one that brings the date nearest to the publication date.

Why it matters
--------------
One of the two is wrong, and a reader who plans by it comes on the wrong day. It is the surest sign of a date that was
copied from another year or counted from the wrong day.

Example
-------
"Tuesday 15 May 2024" was a Wednesday.

Known limits
------------
Dates without a year need a publication date not more than four months away, or in the same year if the article tells
of the past and names no other year. They are left alone where another year is spoken of, but for those that are yet to
come ("is due on Saturday, 30 November"). Calendars other than the Gregorian are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.model import Article, Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.calendar import WEEKDAYS
from factcheck.rules.base.figures import YEAR
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.dates.printed import named
from factcheck.rules.dates.years import NEAREST_DAYS, fits_elsewhere, nearest

_THIRTY, _FEBRUARY = r"(?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)\b", r"Feb(?:ruary)?\b"
_NO_DAY = re.compile(
    r"\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Tt]o|[Bb]efore|[Aa]fter|[Ff]rom|[Ss]ince|[A-Z][a-z]+day,?) (?:the )?"
    rf"(?P<date>31(?:st)? (?:of )?{_THIRTY}|3[01](?:st|th)? (?:of )?{_FEBRUARY}|"
    rf"(?:{_THIRTY}\.? 31(?:st)?|{_FEBRUARY}\.? 3[01](?:st|th)?)(?=[;)]|\.(?!\d)|$|,? (?:19|20)\d\d\b|,(?! ?\d)))"
)
"""A day that its month does not have; no number of what follows: "in June 31 died"."""
_TO = re.compile(r"\s(?:to|until|till|through)\s")
_RELATIVE_YEARS = {"last year": -1, "this year": 0, "next year": 1}


class _Wrong(NamedTuple):
    """A date with a weekday, an index into ``WEEKDAYS``, that is not its own."""

    claims: tuple[Claim, ...]
    text: str
    day: date
    said: int
    confidence: float


def check(page: Page) -> Iterator[Slip]:
    wrong: dict[tuple[date, int], list[_Wrong]] = {}
    for claims, text in _dates(page):
        found = _weekday(page.article, claims, text)
        if found:
            wrong.setdefault((found.day, found.said), []).append(found)
    yield from map(_slip, wrong.values())
    for match in _NO_DAY.finditer(page.article.text):
        yield Slip((), "no-such-day", 0.9, f"There is no “{match['date']}”", "error", spans=(match.span("date"),))
    for pair in page.find(r"<one:date>(?:,| \() ?<other:date>(?=[.,;)]|$)(?!, <date>|,? (?:and|or) )"):
        slip = _year(page.article, pair)
        if slip:
            yield slip


def _dates(page: Page) -> Iterator[tuple[tuple[Claim, ...], str]]:
    """The text of each date, and of each two dates of which the second stands in brackets or behind a comma."""
    for claim in page.claims:
        if claim.kind in ("date", "time"):
            yield from (((claim,), end) for end in _ends(claim.text))
    for found in page.find(r"<one:when>(?: \(|, an? |, | )<other:when>"):
        one, other = found["one"], found["other"]
        if not any(named(one.text)):
            yield (one, other), page.article.text[one.start : other.end]


def _ends(text: str) -> list[str]:
    """The first and the last day of a span; the last alone, if only that one has a year."""
    ends = _TO.split(text)
    return ends[-1:] if YEAR.search(ends[-1]) and not YEAR.search(ends[0]) else ends


def _slip(wrong: list[_Wrong]) -> Slip:
    """One slip for a wrong weekday, however often it is printed; of claims in one another the inner ones."""
    text = min((one.text for one in wrong), key=len)
    claims = [claim for one in wrong for claim in one.claims]
    inner = tuple(claim for claim in claims if not any(_holds(claim, other) for other in claims))
    day, confidence = wrong[0].day, max(one.confidence for one in wrong)
    message = f"“{text}”: {day.day} {day:%B} {day.year} is a {WEEKDAYS[day.weekday()].capitalize()}"
    return Slip(inner, "weekday", confidence, message, "error")


def _holds(claim: Claim, other: Claim) -> bool:
    """Whether a claim has another within it."""
    return claim is not other and claim.start <= other.start and other.end <= claim.end


def _weekday(article: Article, claims: tuple[Claim, ...], text: str) -> _Wrong | None:
    """A date whose weekday is not its own, neither in its year nor in another that is spoken of."""
    text = " ".join(text.split())
    told = next(named(text), None)
    if told is None:
        return None
    day = told.in_year(told.year) if told.year else nearest(article, claims[0], told)
    if day is None or day.weekday() == told.weekday:
        return None
    if not told.year and fits_elsewhere(article, claims[0], day, told):
        return None
    is_far = article.day is not None and abs((day - article.day).days) > NEAREST_DAYS
    return _Wrong(claims, text, day, told.weekday, 0.95 if told.year else 0.8 if is_far else 0.9)


def _year(article: Article, found: Found) -> Slip | None:
    """A relative year and its number ("last year, 2022") that are not one; None if they are."""
    one, other = found["one"], found["other"]
    phrase = re.search(r"\b(last|this|next) year$", one.text.lower())
    if article.day is None or phrase is None or not re.fullmatch(r"(?:1[6-9]|20)\d\d", other.text):
        return None
    meant = article.day.year + _RELATIVE_YEARS[phrase[0]]
    if int(other.text) == meant:
        return None
    now = article.day.year
    message = f"“{one.text}” and “{other.text}” are not one year: in an article of {now}, “{phrase[0]}” is {meant}"
    return Slip((one, other), "relative-year", 0.85, message)


RULE = Rule("FC202", "day-named-twice", "error", __doc__ or "", check)
