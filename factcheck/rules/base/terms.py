"""Years in a post, of a marriage or since a founding, and the dates from which they are counted, in two places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import Claim
from factcheck.rules.base.ages import Misfit
from factcheck.rules.base.figures import YEAR, days_of, years_of
from factcheck.rules.base.frames import Found, Frame, Page
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
_FOUNDING = ("founded", "established", "set up", "formed", "started life", "began life", "incorporated")
_FOUNDED = (
    r"^(?P<who>the [a-z' -]{2,40}?),? (?:which )?(?:was |were )?(?:founded|established|set up|formed|opened|built) "
    r"(?:back )?in <when:date>"
)
_ANY_MARKS = (
    # to celebrate its 150th anniversary; the mill's 150th birthday weekend
    rf"\b(?P<verb>{_MARKING}|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|for|ahead of|before)(?: of)? (?:[a-z]+ )?"
    r"(?:its|their|our) <years:ordinal> (?:anniversary|birthday|jubilee)\b(?! (?:of|as|at|in|on)\b(?! <date>))"
)
_OF_ANOTHER = re.compile(
    r"^the (?:[a-z'-]+ ){0,4}?(?!(?:company|firm|business|group|club|charity|society|brand|organi[sz]ation|house) )"
    r"(?P<what>[a-z]+),? (?:which )?(?:was|were) "
)
"""The beginning of a sentence that may be of another house than the one before."""
_ANY_FOUNDED = (
    r"\b(?:founded|established|set up|formed|started life|began life|incorporated)\b(?:(?! had )[^;:.?!]){0,60}?"
    r"\b(?:in|since) <when:date>"
)
_WEDDING = re.compile(r"\b(?:wedding|married|husband|wife|couple)\b")
_MOST_OFF = 15
"""So many years an anniversary may be off, or it is one of something else."""
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
    """The anniversary of a house against the year of its founding: the only ones of the article, or told in sentences
    that begin with the same words."""
    for found in frame.find(_MARKS):
        for founded in page.find_all(_FOUNDED, saying=(*_FOUNDING, "opened", "built")):
            if founded.match["who"] == found.match["who"]:
                yield from _marked(page, found, founded["when"])
    for found in frame.find(_ANY_MARKS) if not _WEDDING.search(page.article.text) else ():
        begun = list(page.find_all(_ANY_FOUNDED, saying=_FOUNDING))
        others = [one["when"] for one in begun if _may_be_of(one, frame)]
        marked = {
            other["years"].text for other in page.find_all(_ANY_MARKS, saying=("anniversary", "birthday", "jubilee"))
        }
        if len({one["when"].text for one in begun}) == len(marked) == 1 and others:
            yield from _marked(page, found, others[0], _MOST_OFF)


def _may_be_of(founded: Found, frame: Frame) -> bool:
    """Whether what was founded may be what a sentence tells the anniversary of."""
    other = _OF_ANOTHER.match(founded.match.string)
    return other is None or other["what"] in frame.words


def _marked(page: Page, found: Found, when: Claim, most: float = math.inf) -> Iterator[Misfit]:
    day, years, days = page.article.day, found["years"], days_of(when)
    count = years_of(years)
    if not (days and day and count) or not _has_year(when) or _is_to_come(found, day):
        return
    since = day.year - days[0].year
    is_past = _PAST.search(found.match["verb"])
    if (count > since + _SLACK + 1 or (count < since - _SLACK and not is_past)) and abs(count - since) <= most:
        yield Misfit((years, when), f"from then to {day.year} it is {since} years")


def _is_to_come(found: Found, today: date) -> bool:
    """Whether a sentence names a later year."""
    days = (days_of(claim) for claim in found.others(found["years"]))
    return any(day and day[0].year > today.year for day in days)


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
    return YEAR.search(claim.text) is not None
