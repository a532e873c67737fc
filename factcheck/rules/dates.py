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

from factcheck.kinds import MONTH
from factcheck.model import Article, Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.calendar import WEEKDAYS
from factcheck.rules.base.figures import YEAR, days_of
from factcheck.rules.base.frames import Found, Page

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
_THIRTY, _FEBRUARY = r"(?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)\b", r"Feb(?:ruary)?\b"
_NO_DAY = re.compile(
    r"\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Tt]o|[Bb]efore|[Aa]fter|[Ff]rom|[Ss]ince|[A-Z][a-z]+day,?) (?:the )?"
    rf"(?P<date>31(?:st)? (?:of )?{_THIRTY}|3[01](?:st|th)? (?:of )?{_FEBRUARY}|"
    rf"(?:{_THIRTY}\.? 31(?:st)?|{_FEBRUARY}\.? 3[01](?:st|th)?)(?=[;)]|\.(?!\d)|$|,? (?:19|20)\d\d\b|,(?! ?\d)))"
)
"""A day that its month does not have; no number of what follows: "in June 31 died"."""
_TO = re.compile(r"\s(?:to|until|till|through)\s")
_OTHER_YEAR = re.compile(
    r"\b(?:last|next|that|same|previous|following|each|every) year\b|\byears? (?:ago|before|earlier|later|after)\b",
    re.IGNORECASE,
)
_LATER_YEAR = re.compile(r"\b(?:next|following|each|every|same|that) year\b", re.IGNORECASE)
_BEGINNING = re.compile(
    r"\b(?:founded|born|established|built|set up|since) (?:back )?(?:in )?(?:1[6-9]|20)\d\d\b(?=,? and\b)"
)
"""A year that a bank or a house is from, and no other date that is told of: "founded in 1898 and so 126 years old"."""
_TO_COME = re.compile(r"\b(?:will|(?:is|are) (?:due|expected|scheduled|set|slated|to)|the next)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|did|went|took|came)\b")
_CLAUSE_END = re.compile(r"[.;:?!\n]")
_STOP = re.compile(r"(?<![ap]\.m)(?<![ap])(?:\.(?!\d)|[;?!\n]|:(?!\d))")
"""The same before a date, where the stops of a time ("at 9 p.m. on Saturday 22 June") end nothing."""
_CLAUSE = 160
"""How many characters before a date its clause may take."""
_BEHIND = 40
_STRETCH = 500
"""How many characters before a date may hold the year that it is of."""
_NEAREST_DAYS = 120
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
        if not _named_twice(one.text):
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
    text = " ".join(text.split())
    match = _named_twice(text)
    if match is None:
        return None
    month, number, said = _month(match), int(match["day"]), _said(match)
    day = _day(int(match["year"]), month, number) if match["year"] else _nearest(article, claims[0], month, number)
    if day is None or day.weekday() == said or (not match["year"] and _fits_elsewhere(article, claims[0], day, said)):
        return None
    is_far = article.day is not None and abs((day - article.day).days) > _NEAREST_DAYS
    return _Wrong(claims, text, day, said, 0.95 if match["year"] else 0.8 if is_far else 0.9)


def _month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"][:3].lower()) + 1


def _said(match: re.Match[str]) -> int:
    """The weekday that a date is printed with."""
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(match["weekday"].lower()))


def _named_twice(text: str) -> re.Match[str] | None:
    """The weekday and the date in a text."""
    return next((match for pattern in _TWICE if (match := pattern.search(text))), None)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest(article: Article, claim: Claim, month: int, number: int) -> date | None:
    """The day of that month and number nearest to the publication, if it is near and no other year is spoken of."""
    published = article.day
    if published is None:
        return None
    years = range(max(published.year - 1, date.min.year), min(published.year + 1, date.max.year) + 1)
    days = (day for year in years if (day := _day(year, month, number)))
    day = next((day for day in days if abs((day - published).days) <= _NEAREST_DAYS), None)
    if day is None:
        return _long_past(article, claim, month, number)
    if _is_of_its_year(article, claim, day):
        return day
    return None if _OTHER_YEAR.search(article.text[max(0, claim.start - _STRETCH) : claim.end + 40]) else day


def _long_past(article: Article, claim: Claim, month: int, number: int) -> date | None:
    """The day of the year of publication, long before it, in an article that speaks of no other year at all."""
    published = article.day
    day = _day(published.year, month, number) if published else None
    if published is None or day is None or days_of(claim) != (day, day):
        return None
    sentence = article.text[max(0, claim.start - _CLAUSE) : claim.end + _CLAUSE]
    is_past = day < published and _PAST.search(sentence) and not _TO_COME.search(sentence)
    years = set(YEAR.findall(article.text)) - {str(day.year)}
    return day if is_past and not years and not _OTHER_YEAR.search(article.text) else None


def _is_of_its_year(article: Article, claim: Claim, day: date) -> bool:
    """Whether a day is yet to come, or another one of its clause has the weekday that it has in that year."""
    clause = _clause(article, claim)
    told = [match for pattern in _TWICE for match in pattern.finditer(clause) if not match["year"]]
    others = ((_day(day.year, _month(match), int(match["day"])), _said(match)) for match in told)
    is_known = any(other and other.weekday() == said for other, said in others) and not _OTHER_YEAR.search(clause)
    return is_known or _is_to_come(article, claim, day)


def _clause(article: Article, claim: Claim) -> str:
    """A date with the words around it up to the next stops."""
    before = _STOP.split(article.text[max(0, claim.start - _CLAUSE) : claim.start])[-1]
    return before + claim.text + _CLAUSE_END.split(article.text[claim.end : claim.end + _BEHIND])[0]


def _is_to_come(article: Article, claim: Claim, day: date) -> bool:
    """Whether the clause of a date says that it is yet to come, so that it is of the next such month."""
    if article.day is None or day <= article.day:
        return False
    clause = _clause(article, claim)
    will = list(_TO_COME.finditer(clause))
    is_later = _LATER_YEAR.search(clause) or any(int(year) > article.day.year for year in YEAR.findall(clause))
    if not will or is_later:
        return False
    told = clause[min(will[-1].start(), clause.rfind(claim.text)) :]
    return not YEAR.search(told) and not _OTHER_YEAR.search(told)


def _fits_elsewhere(article: Article, claim: Claim, day: date, said: int) -> bool:
    """Whether the weekday is right in a year that is named shortly before."""
    if _is_of_its_year(article, claim, day):
        return False
    text = _BEGINNING.sub("", article.text[max(0, claim.start - _STRETCH) : claim.start])
    years = map(int, YEAR.findall(text))
    days = (_day(year, day.month, day.day) for year in years)
    return any(other.weekday() == said for other in days if other)


def _year(article: Article, found: Found) -> Slip | None:
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
