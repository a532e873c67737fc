"""Years in a post, of a marriage or since a founding, and the dates from which they are counted, in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import Claim
from factcheck.rules.base.ages import Misfit
from factcheck.rules.base.figures import days_of, years_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.people import last_surname

_POST = "(?:top )?(?:job|post|role|position)"
_IN_POST = (
    r"\bafter <near><years:duration> "
    rf"(?:at the helm|in charge|at the top|in (?:the|her|his) {_POST}|in office|in power)\b"
)
_TOOK_POST = (
    r"\b(?:took (?:over|charge|office|the helm|(?:up )?the (?:job|post|role|reins))|in charge|at the helm)\b"
    r"(?:(?! from )[^;:.?!]){0,60}?\b(?:in|since) <when:date>"
)
_STARTED = "(?:married|took over|joined|moved in|became|were wed|wed|was appointed|was hired|settled|set up home)"
_LASTED = "(?:together|married|stayed|remained|lasted|stood|(?:lived|worked) there|held (?:it|the (?:job|post)))"
_UNTIL = (
    # married in 1961 and they were together for 52 years until she died in 2009
    rf"\b{_STARTED}\b[^;:.?!]{{0,60}}?\b(?:in|on) <when:date>(?:(?!<date>)[^:?!]){{0,60}}?\b{_LASTED} for "
    rf"<near><years:duration>,? (?:until|till|before)\b[^;:?!]{{0,60}}?\b(?:in|on) <last:date>",
    # a clerk for 31 years, from 1963 until he retired in 1990
    r"\bfor <near><years:duration>,? from <when:date> (?:until|till) [^;:?!]{1,50}?\b(?:in|on) <last:date>",
)
_UNTIL_THEN = (
    rf"\b{_LASTED} for <near><years:duration>,? (?:until|till|before)\b[^;:?!]{{0,60}}?\b(?:in|on) <last:date>",
)
_MARRIED = r"\b(?:married|wed)\b[^;:.?!]{0,60}?\b(?:in|on) <when:date>"
_MARKING = r"(?:celebrat\w+|mark(?:s|ed|ing)?|observ\w+|commemorat\w+)"
_MARKS = (
    rf"^(?P<who>the [a-z' -]{{2,40}}?) (?P<verb>(?:is |are |will be |will )?{_MARKING}) (?:its|their) <years:ordinal> "
    r"(?:anniversary|birthday|jubilee)\b(?! (?:of|as|at|in|on)\b(?! <date>))"
)
_FOUNDED = (
    r"^(?P<who>the [a-z' -]{2,40}?),? (?:which )?(?:was |were )?(?:founded|established|set up|formed|opened|built) "
    r"(?:back )?in <when:date>"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DAYS_OF_YEAR = 365.25
_SLACK = 1.0
"""So many years more or less are never held against a length that may be rounded."""
_PAST = re.compile("ed$")


def misfits(page: Page) -> Iterator[Misfit]:
    """All such years of a page that their dates do not give."""
    for index, frame in enumerate(page.frames):
        if frame.has("duration") and frame.says("until", "till", "before"):
            yield from _until(page.frames[max(0, index - 1) : index], frame)
        if frame.has("duration") and frame.says("after "):
            yield from _in_post(page, frame)
        if frame.has("ordinal"):
            yield from _anniversary(page, frame)


def _until(before: list[Frame], frame: Frame) -> Iterator[Misfit]:
    """The years from one date until another."""
    pairs = [(found["when"], found) for found in frame.find(*_UNTIL)]
    for found in frame.find(*_UNTIL_THEN) if not pairs else ():
        started = [married["when"] for one in before for married in one.find(_MARRIED)]
        pairs += [(when, found) for when in started if len(started) == 1]
    for when, found in pairs:
        reason = _reason(found["years"], days_of(when), days_of(found["last"]))
        if reason and _has_year(when) and _has_year(found["last"]):
            yield Misfit((when, found["years"], found["last"]), reason)


def _in_post(page: Page, frame: Frame) -> Iterator[Misfit]:
    """The years that somebody was in charge against the date since when."""
    text, day = page.article.text, page.article.day
    for found in frame.find(_IN_POST):
        years = found["years"]
        surname = last_surname(text, years.start)
        for took in page.find_all(_TOOK_POST, saying=("took ", "charge", "helm")) if surname and day else ():
            when = took["when"]
            reason = _reason(years, days_of(when), (day, day)) if day and _has_year(when) else None
            if reason and last_surname(text, when.start) == surname:
                yield Misfit((when, years), reason)


def _anniversary(page: Page, frame: Frame) -> Iterator[Misfit]:
    """The anniversary of a house against the year of its founding, told in sentences that begin with the same words."""
    for found in frame.find(_MARKS):
        for founded in page.find_all(
            _FOUNDED, saying=("founded", "set up", "formed", "opened", "built", "established")
        ):
            when, day, years = founded["when"], page.article.day, found["years"]
            days, count = days_of(when), years_of(years)
            if founded.match["who"] != found.match["who"] or not _has_year(when) or not (days and day and count):
                continue
            since = day.year - days[0].year
            if count > since + _SLACK + 1 or (count < since - _SLACK and not _PAST.search(found.match["verb"])):
                yield Misfit((years, when), f"from then to {day.year} it is {since} years")


def _reason(years: Claim, first: tuple[date, date] | None, last: tuple[date, date] | None) -> str | None:
    """Why some years do not lie between two dates, in words; None if they may."""
    count = years_of(years)
    if count is None or first is None or last is None or years.value.relation != "=" or first[1] >= last[0]:
        return None
    low, high = (last[0] - first[1]).days / _DAYS_OF_YEAR, (last[1] - first[0]).days / _DAYS_OF_YEAR
    if low - _SLACK <= count <= high + _SLACK:
        return None
    return f"that is about {(low + high) / 2:.0f} years"


def _has_year(claim: Claim) -> bool:
    return _YEAR.search(claim.text) is not None
