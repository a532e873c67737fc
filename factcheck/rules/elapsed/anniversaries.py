"""Years in a post or since a founding, and the dates from which they are counted, in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from factcheck.model import Claim
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import YEAR, days_of, has_year, years_of
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.people import last_surname

_MARKED = (
    # its 85th anniversary; the mill's 150th birthday; its 80th year in business
    r"(?P<of>\b(?:its|their|our)|[a-z]+'s?|\b(?:the|a)) <years:ordinal>[ -](?:anniversary|birthday|jubilee)\b"
    r"(?! (?:of|as|since)\b(?! its\b| the (?:founding|opening|foundation)\b))",
    r"\b(?P<of>its|their) <years:ordinal> year (?:of|in) (?:business|existence|operation|trading|print|service)\b",
    # in its 80th year; is celebrating its 80th year: fewer than the years since its founding, where some were left out
    r"\b(?:in|celebrat\w+|mark\w*|reach\w*|enter\w*) (?P<of>its|their) (?P<fewer>)<years:ordinal> year\b"
    r"(?! (?:as|at|under|on|without|with (?:the|its|a new))\b)",
    # 80 years in business; trading for 80 years; the 80-year-old bakery
    r"\b(?P<of>)(?:trading|in business|in the family) for <near><years:duration>",
    r"(?P<of>)<years:duration> (?:in|of) (?:business|existence|trading|operation|service to)\b",
    r"\b(?P<of>the|its) <years:age>(?: [a-z]+)?? (?P<thing>[a-z]+)\b",
)
_FOUNDED = (
    r"\b(?:founded|established|set up|formed|incorporated|(?:started|began) life|in business since)\b"
    r"(?:(?! had )[^;:.?!]){0,60}?\b(?:in |since )?<when:date>",
)
_OPENED = (r"\b(?:opened|built|started|launched|began|begun|created)\b<clause:40>\b(?:in|since) <when:date>",)
_ORIGIN = (
    r"^(?:it|its [a-z]+|the (?:[^ ,]+ ){0,2}?(?P<what>[a-z]+))\b<gap:60>\b(?:goes back|dat(?:es?|ing)|traces?|roots|"
    r"beg[au]n|start(?:s|ed)|origins?|was born)\b(?:(?! had |<when>)[^;.:?!]){0,80}?\b(?:in|to|from|since) <when:date>",
)
"""What is read where nothing is told to have been founded, and where it is neither opened."""
_MORE = re.compile(
    r"\b(?:second|another|new|branch|also|later|re-?opened|extension|wing|his career|had|"
    r"(?:started|began|begun) (?:to|[a-z]+ing))\b"
)
_POST = "(?:job|post|role|position)"
_IN_POST = (
    rf"<years:duration> (?:at the (?:helm|top)|in charge|in (?:the|her|his) (?:top )?{_POST}|in (?:office|power)|as)\b",
    r"\b(?:has|have) (?:run|led|headed|chaired|coached|managed|edited|directed|owned)\b<gap:40>\bfor <near>"
    r"<years:duration>",
)
_TOOK_POST = (
    r"\b(?:took (?:it |them )?(?:over|charge|office|the helm|(?:up )?the (?:job|post|role|reins))|in charge|"
    r"at the helm|appointed|hired|elected|became|chief executive|[a-z]+(?:er|or|ist))\b"
    r"(?:(?! from )[^;:.?!]){0,60}?\b(?:in|since) <when:date>",
)
_HOUSES = "company|firm|business|group|club|charity|society|brand|organi[sz]ation|house"
_HOUSE = re.compile(
    rf"^the (?:[a-z'-]+ ){{0,4}}?(?!(?:{_HOUSES}) )"
    r"(?P<what>[a-z]+),? (?:which )?(?:was|were|opened|began|started) "
)
"""The beginning of a sentence that may be of another house than the one before."""
_WEDDING = re.compile(r"\b(?:wedding|married|marriage|husband|wife|couple|owners)\b")
_OVER = re.compile(
    r"\b(?:[a-z]+ed|held|was|were|after|since|until|before) (?:[a-z]+ ){0,2}$|\b(?:edition|winner|season|reunion)\b"
)
"""Words before an anniversary that may be over."""
_MOST_OFF = 12
"""So many years a count may be off, or it is one of something else."""
_SLACK = 1.0
"""So many years more or less are never held against a length that may be rounded."""


def misfits(page: Page) -> Iterator[Misfit]:
    """All such years of a page that their dates do not give."""
    for frame in page.frames:
        if page.article.day and (frame.has("ordinal") or frame.has("duration") or frame.has("age")):
            yield from _since_founding(page, frame, page.article.day)
            yield from _in_post(page, frame, page.article.day)


def _in_post(page: Page, frame: Frame, today: date) -> Iterator[Misfit]:
    """The years that somebody has been in charge against the date since when."""
    text = page.article.text
    for found in frame.find(*_IN_POST) if frame.has("duration") else ():
        surname = last_surname(text, found["years"].start)
        begun = [when for when, who in _begun(page) if who == surname] if surname else []
        if len({when.text for when in begun}) == 1:
            slip = _counted(page, frame, found["years"], begun[0], today)
            yield from (slip,) if slip else ()


@lru_cache(maxsize=1)
def _begun(page: Page) -> list[tuple[Claim, str | None]]:
    """The dates since which persons have been in charge, and the surnames of these."""
    text = page.article.text
    found = [took["when"] for took in page.find_all(*_TOOK_POST, saying=(" in ", " since "))]
    return [(when, last_surname(text, when.start)) for when in found if has_year(when)]


@lru_cache(maxsize=1)
def _founded(page: Page) -> list[Found]:
    """Where an article tells the year of a founding; if it tells none, of an opening, or else where something began."""
    for patterns in (_FOUNDED, _OPENED, _ORIGIN):
        dated = [one for one in page.find_all(*patterns, saying=(" ",)) if has_year(one["when"])]
        if dated:
            return [one for one in dated if not _MORE.search(one.match[0])]
    return []


@lru_cache(maxsize=1)
def _years(page: Page) -> frozenset[int]:
    """All years that an article names."""
    return frozenset(map(int, YEAR.findall(page.article.text)))


def _since_founding(page: Page, frame: Frame, today: date) -> Iterator[Misfit]:
    """The anniversary or the age of a house against the year of its founding, the only one of the article."""
    for found in frame.find(*_MARKED):
        before = frame.text[: found.match.start()]
        if _WEDDING.search(frame.text) or found["years"].kind == "quantity":
            continue
        begun = [one for one in _founded(page) if _is_known(one, frame)]
        of, thing = found.match["of"], found.match.groupdict().get("thing")
        owner = thing or (of[:-2] if of.endswith("'s") else "")
        dates = {one["when"].text: one["when"] for one in begun if _is_of(one, frame, owner)}
        is_over = bool(_OVER.search(before)) or "fewer" in found.match.groupdict()
        slips = [_counted(page, frame, found["years"], when, today, is_over) for when in dates.values()]
        told = [slip for slip in slips if slip]
        yield from told if len(told) == 1 else ()


def _is_known(founded: Found, frame: Frame) -> bool:
    """Whether the house that goes back to a year is named in a sentence, or in general."""
    what = founded.match.groupdict().get("what")
    return what is None or what in frame.words or re.fullmatch(_HOUSES, what) is not None


def _is_of(founded: Found, frame: Frame, owner: str) -> bool:
    """Whether what was founded may be what a sentence tells the anniversary of, or the age."""
    words, other = founded.match.string[: founded.match.end()], _HOUSE.match(founded.match.string)
    is_known = other is None or other["what"] in frame.words or frame.text.startswith(("it ", "its "))
    named = (
        not owner
        or owner in words
        or words.startswith(("it ", "its ", "founded", "established"))
        or re.fullmatch(_HOUSES, owner)
    )
    return bool(named) and is_known


def _counted(page: Page, frame: Frame, years: Claim, when: Claim, today: date, is_over: bool = False) -> Misfit | None:
    """Years since a date, to the year of the article or one that the sentence names, if no other year explains them."""
    count, days = years_of(years), days_of(when)
    if count is None or days is None or years.value.relation != "=":
        return None
    off = today.year - days[0].year - count
    if abs(off) > _MOST_OFF or (is_over and off > 0):
        return None
    others = [days_of(claim) for claim in frame.claims.values() if claim is not when and claim.kind in ("date", "time")]
    ends = {today.year, *(day.year for other in others if other for day in other)}
    begun = {days[0].year, *_years(page)}
    is_explained = any(-_SLACK - 1 <= end - begin - count <= _SLACK for end in ends for begin in begun)
    if is_explained:
        return None
    return Misfit((years, when), f"from then to {today.year} it is {today.year - days[0].year} years")
