"""Of which year a date is that is printed without one."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model import Article, Claim
from factcheck.rules.base.figures import YEAR, days_of
from factcheck.rules.dates.printed import Named, named

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
NEAREST_DAYS = 120
"""How far from the publication a date without a year may be."""


def nearest(article: Article, claim: Claim, told: Named) -> date | None:
    """The day nearest to the publication that a date without a year may be, if it is near and no other year is spoken
    of."""
    published = article.day
    if published is None:
        return None
    years = range(max(published.year - 1, date.min.year), min(published.year + 1, date.max.year) + 1)
    days = (day for year in years if (day := told.in_year(year)))
    day = next((day for day in days if abs((day - published).days) <= NEAREST_DAYS), None)
    if day is None:
        return _long_past(article, claim, told)
    if _is_of_its_year(article, claim, day):
        return day
    return None if _OTHER_YEAR.search(article.text[max(0, claim.start - _STRETCH) : claim.end + 40]) else day


def _long_past(article: Article, claim: Claim, told: Named) -> date | None:
    """The day of the year of publication, long before it, in an article that speaks of no other year at all."""
    published = article.day
    day = told.in_year(published.year) if published else None
    if published is None or day is None or days_of(claim) != (day, day):
        return None
    sentence = article.text[max(0, claim.start - _CLAUSE) : claim.end + _CLAUSE]
    is_past = day < published and _PAST.search(sentence) and not _TO_COME.search(sentence)
    years = set(YEAR.findall(article.text)) - {str(day.year)}
    return day if is_past and not years and not _OTHER_YEAR.search(article.text) else None


def _is_of_its_year(article: Article, claim: Claim, day: date) -> bool:
    """Whether a day is yet to come, or another one of its clause has the weekday that it has in that year."""
    clause = _clause(article, claim)
    others = [(one.in_year(day.year), one.weekday) for one in named(clause) if one.year is None]
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


def fits_elsewhere(article: Article, claim: Claim, day: date, told: Named) -> bool:
    """Whether the weekday of a date is right in another year, which is named shortly before."""
    if _is_of_its_year(article, claim, day):
        return False
    text = _BEGINNING.sub("", article.text[max(0, claim.start - _STRETCH) : claim.start])
    days = (told.in_year(int(year)) for year in YEAR.findall(text))
    return any(other.weekday() == told.weekday for other in days if other)
