"""What is told in an order that its dates do not have

What it does
------------
Takes days that a sentence says are still to come, with their weekday, their year or shortly before the day of
publication ("have until Friday 10 May to reply", in an article of 16 May), the steps of a case against somebody ("was
arrested on 22 April. He was charged on 20 April"), days that are counted from another one ("on 28 April, three weeks
after the report of 19 May") and what the dead are told to have done after their death.

Why it matters
--------------
A reader who is told to hurry has missed the day already, and a timeline that runs backwards is a slip of the month or
of "after" for "before".

Example
-------
"Residents have until Friday 10 May to reply", in an article of 16 May 2024.

Known limits
------------
Needs a publication date for what is to come. What is quoted is left alone, and so is somebody who is arrested or
charged a second time. Days that are counted from another one are granted half of the unit that they are counted in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from factcheck.model import Claim, Quote, Timex
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import YEAR, days_of
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.people import last_surname

_UNTIL = r"[^;:.?!]{0,50}?\b(?:until|till|by|before|up to) (?:noon |midnight )?(?:on )?<near><when:when>"
_STILL = (
    # have until 10 May to reply; are asked to reply by 10 May; can still reply until 10 May
    r"\b(?:have|has) (?:only |just )?(?:until|till) (?:noon |midnight )?(?:on )?<near><when:when>",
    rf"\b(?:are|is) (?:being )?(?:urged|asked|invited|advised)\b{_UNTIL}",
    rf"\b(?:(?:can|may|must|should) still|still (?:have|has)|there is (?:still )?(?:time|a chance))\b{_UNTIL}",
    r"\b(?:deadline|closing date|last day)\b<clause:40>\bis (?:on )?<near><when:when>",
    r"\b(?:applications?|entries|registration|bookings?|nominations|voting|polls?|submissions|lists?) closes? "
    r"(?:on )?<near><when:when>",
)
"""These are never told of a day of another year."""
_WILL = (
    r"\b(?:will|(?:is|are) (?:due|set|expected|scheduled|planned) to)\b[^;:.?!,]{0,60}?\b(?:on|until) <near>"
    "<when:when>",
    rf"\b(?:can|may|must|should|has to|have to|needs? to)\b(?! have\b){_UNTIL}",
    r"\b(?:runs?|lasts?|(?:is|are|remains?|stays?) (?:still )?open)\b<clause:40>\b(?:until|till) <near><when:when>",
)
_YEARLY = re.compile(r"\b(?:each|every|annual\w*|yearly|usually|normally|always|traditionally)\b")
_SHORTLY = 31
"""So many days ago a day may be without its year or its weekday, and still be the one that is meant."""
_LONG_AGO = 400
_SURE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:19|20)\d\d)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_STEPS = {
    "arrested": "(?:arrested|detained|taken into custody)",
    "charged": "(?:charged|indicted)",
    "convicted": "(?:convicted|found guilty)",
    "sentenced": "(?:sentenced|jailed)",
}
_NAMES = tuple(_STEPS)
_WORDS = ("arrested", "detained", "custody", "charged", "indicted", "convicted", "guilty", "sentenced", "jailed")
_STEP = tuple(
    (name, rf"\b(?:was|been|police|officers|detectives) {verb}\b[^;:.?!]{{0,60}}?\b(?:on )?<when:when>")
    for name, verb in _STEPS.items()
)
_IN_ONE = tuple(
    (
        one,
        other,
        rf"\b{_STEPS[one]}\b[^;:.?!]{{0,40}}?\bon <one:when>,? (?:and|but)(?: was| later| then)* "
        rf"{_STEPS[other]}\b[^;:.?!]{{0,60}}?\bon <other:when>",
    )
    for one, other in combinations(_NAMES, 2)
)
"""was arrested on 22 April and charged on 20 April"""
_ANEW = re.compile(
    r"\b(?:re-?arrested|again|bail|breach\w*|second|also|separate|further|previous\w*|first|another|new)\b"
)
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": (1.0, 1.5), "W": (7.0, 4.0), "M": (30.44, 16.0), "Y": (365.25, 190.0)}
"""How many days a unit has, and how many more or less there may be."""
_COUNTED = r"<when:date>,? <near><length:duration> (?P<way>after|before) <clause:60>\b(?:on|of|in) <event:date>"
_COUNTED_FROM = (
    r"\bon <when:date>,? <near><length:duration> (?P<way>after|before) (?:the|its|their) "
    r"(?:[a-z']+ ){0,2}?(?P<what>[a-z]+)(?: (?:came out|appeared|began|ended|opened|(?:was|were) [a-z]+))?(?=[.,;]|$)"
)
_EVENT = (
    r"^the (?:[a-z]+ )?(?P<what>[a-z]+),? (?:(?:which|that) )?(?:was |were )?(?:made public|published|released|issued|"
    r"came out|signed|announced|began|opened|held|launched|presented) (?:on )?<event:date>"
)
_MOST_OFF = 2
"""A day that is further from the only other one than this factor is counted from something else."""
_DIED = r"\bwho (?:had )?died\b[^;:.?!,]{0,40}?\b(?:in|on) <when:date>"
_DID = (
    "said|told|took|spoke|attended|appeared|met|visited|gave|wrote|signed|answered|travelled|traveled|flew|addressed|"
    "thanked|announced|promised|performed|played|insisted|argued|warned"
)


def check(page: Page) -> Iterator[Slip]:
    dated = [frame for frame in page.frames if any(map(_is_dated, frame.claims.values()))]
    if page.article.day:
        yield from _to_come(page, dated, page.article.day)
    yield from _steps(page, dated)
    for frame in dated:
        if not frame.says(" after ", " before "):
            continue
        for found in frame.find(_COUNTED):
            if _is_dated(found["when"]) and _is_dated(found["event"]):
                yield from _counted(found["when"], found, found["event"])
        for found in frame.find(_COUNTED_FROM):
            yield from _counted_from(page, dated, found)
    yield from _after_death(page)


def _is_dated(claim: Claim) -> bool:
    """Whether a day is printed with its month."""
    return claim.kind in ("date", "time") and _MONTH.search(claim.text) is not None


def _to_come(page: Page, dated: Sequence[Frame], today: date) -> Iterator[Slip]:
    """Days that are told to be still to come, and are over."""
    told = [(found, True) for frame in dated for found in frame.find(*_STILL)]
    told += [(found, False) for frame in dated for found in frame.find(*_WILL)]
    for found, is_open in told:
        when = found["when"]
        days = days_of(when)
        if days is None or not _is_dated(when) or _is_quoted(page, when) or _YEARLY.search(found.match.string):
            continue
        over, is_sure = (today - days[1]).days, _is_sure(when, days, found)
        if 1 < over <= (_LONG_AGO if is_sure else _SHORTLY if is_open else 0) and not _tells_of_past(found, days[1]):
            message = f"“{when.text}” is told to be still to come, and was over {over} day{'s' * (over > 1)} ago"
            yield Slip((when,), "over", 0.85 if is_sure else 0.7, message)


def _is_sure(when: Claim, days: tuple[date, date], found: Found) -> bool:
    """Whether the year of a day is beyond doubt: it is printed, or its weekday is right in that year alone."""
    weekday = _WEEKDAY.search(when.text)
    if weekday and days[0] == days[1]:
        return weekday[0].lower() == f"{days[0]:%A}".lower()
    return bool(_SURE.search(when.text)) or any(claim.text.lower() == "this year" for claim in found.others(when))


def _tells_of_past(found: Found, day: date) -> bool:
    """Whether a sentence is of another time: it names an earlier day, on which the day was still to come."""
    dates = (days_of(claim) for claim in found.others(found["when"]) if claim.kind in ("date", "time"))
    return any(days and days[0] == days[1] and days[1] <= day for days in dates)


def _is_quoted(page: Page, claim: Claim) -> bool:
    quotes = (other for other in page.claims if isinstance(other.value, Quote))
    return any(quote.start <= claim.start < quote.end for quote in quotes)


def _steps(page: Page, dated: Sequence[Frame]) -> Iterator[Slip]:
    """Steps of a case that are told of one person in the wrong order."""
    for frame in dated:
        if not frame.says(*_WORDS):
            continue
        for one, other, pattern in _IN_ONE:
            for found in frame.find(pattern):
                yield from _backwards(found["one"], one, found["other"], other, frame)
    for before, frame in page.neighbours():
        if frame.text.startswith(("he ", "she ")) and frame.says(*_WORDS) and before.says(*_WORDS):
            taken = [(step, found["when"]) for step, pattern in _STEP for found in before.find(pattern)]
            for (one, when), (step, pattern) in product(taken, _STEP):
                for found in frame.find(pattern):
                    (first, begun), (last, ended) = _ordered((one, when), (step, found["when"]))
                    yield from _backwards(begun, first, ended, last, before, frame)


def _ordered(*steps: tuple[str, Claim]) -> list[tuple[str, Claim]]:
    return sorted(steps, key=lambda step: _NAMES.index(step[0]))


def _backwards(one: Claim, first: str, other: Claim, last: str, *frames: Frame) -> Iterator[Slip]:
    """A later step of a case on an earlier day."""
    begun, ended = days_of(one), days_of(other)
    if first == last or begun is None or ended is None or any(_ANEW.search(frame.text) for frame in frames):
        return
    if begun[0] > ended[1] and _is_dated(one) and _is_dated(other):
        message = f"{last} on “{other.text}”, and {first} only on “{one.text}”"
        yield Slip((one, other), "order", 0.8, message[0].upper() + message[1:])


def _counted(when: Claim, found: Found, event: Claim) -> Iterator[Slip]:
    """A day that is counted from that of an event."""
    length, days, others = found["length"], days_of(when), days_of(event)
    match = _LENGTH.fullmatch(length.value.timex) if isinstance(length.value, Timex) else None
    if match is None or days is None or others is None or length.value.relation != "=":
        return
    unit, slack = _UNITS[match[2]]
    said, sign = int(match[1]) * unit, 1 if found.match["way"] == "after" else -1
    low, high = sorted((sign * (days[0] - others[1]).days, sign * (days[1] - others[0]).days))
    if not low - slack <= said <= high + slack:
        apart = f"{-high} days before" if high < 0 else f"{low} days after"
        way = apart if sign == 1 else apart.replace("before", "X").replace("after", "before").replace("X", "after")
        message = f"“{when.text}” is not “{length.text}” {found.match['way']} “{event.text}”: it is {way} it"
        yield Slip((when, length, event), "order" if high < 0 else "days", 0.8, message)


def _counted_from(page: Page, dated: Sequence[Frame], found: Found) -> Iterator[Slip]:
    """The same of an event whose day another sentence tells, or that is on the only other day of the article."""
    what = found.match["what"]
    events = [other["event"] for other in page.find_all(_EVENT, saying=(what,)) if other.match["what"] == what]
    if len(events) == 1 and _is_dated(found["when"]) and _is_dated(events[0]):
        yield from _counted(found["when"], found, events[0])
    elif not events and _is_dated(found["when"]):
        others = [claim for frame in dated for claim in frame.claims.values() if _is_dated(claim)]
        days = {days_of(claim): claim for claim in others if days_of(claim) != days_of(found["when"])}
        told = sum(what in frame.words for frame in page.frames)
        if len(days) == 1 and told > 1 and all(day and day[0] == day[1] for day in days):
            yield from (
                slip for slip in _counted(found["when"], found, *days.values()) if _is_near(found, *days.values())
            )


def _is_near(found: Found, event: Claim) -> bool:
    """Whether two days are about as far apart as they are told to be, on whichever side."""
    one, other, length = days_of(found["when"]), days_of(event), found["length"].value
    match = _LENGTH.fullmatch(length.timex) if isinstance(length, Timex) else None
    if one is None or other is None or match is None:
        return False
    said = int(match[1]) * _UNITS[match[2]][0]
    return said / _MOST_OFF <= abs((one[0] - other[0]).days) <= said * _MOST_OFF


def _after_death(page: Page) -> Iterator[Slip]:
    """What somebody is told to have done on a day after that of their death."""
    text = page.article.text
    for died in page.find_all(_DIED, saying=(" died",)):
        death, surname = died["when"], last_surname(text, died["when"].start)
        last = days_of(death) if YEAR.search(death.text) else None
        did = re.compile(rf",? (?:where|when) (?:[A-Z]\w+ )?{surname} (?:{_DID})\b") if surname and last else None
        for claim in page.claims if did else ():
            days = days_of(claim) if claim.kind == "date" and YEAR.search(claim.text) else None
            if did and last and days and days[0] > last[1] and did.match(text, claim.end):
                message = f"{surname} died in “{death.text}”, and does something in “{claim.text}”"
                yield Slip((death, claim), "order", 0.8, message)


RULE = Rule("FC216", "order-of-dates", "warning", __doc__ or "", check)
