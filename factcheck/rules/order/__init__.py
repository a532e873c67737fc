"""What is told in an order that its dates do not have

What it does
------------
Takes days that a sentence says are still to come, with their weekday, their year or shortly before the day of
publication ("have until Friday 10 May to reply", in an article of 16 May), the steps of a case against somebody, from
the deed on ("was arrested on 22 April. He was charged on 20 April"), and days that are counted from another one ("on 28
April, three weeks after the report of 19 May"), where the sentence before may tell the first.

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
from itertools import product
from typing import NamedTuple

from factcheck.model import Claim, Quote
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.calendar import WEEKDAY, is_dated
from factcheck.rules.base.figures import days_of
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.people import KIN, last_surname
from factcheck.rules.order.days_apart import apart

_UNTIL = r"[^;:.?!]{0,50}?\b(?:until|till|by|before|up to|through) (?:noon |midnight )?(?:on )?<near><when:when>"
_STILL = (
    # have until 10 May to reply; are asked to reply by 10 May; can reply until 10 May; are taken through 10 May
    r"\b(?:have|has) (?:only |just )?(?:until|till) (?:noon |midnight )?(?:on )?<near><when:when>",
    rf"\b(?:(?:are|is|will be) (?:being |still )?(?:urged|asked|invited|advised|accepted|taken|received|open|due)|"
    rf"can|should|(?:may|must) still|still (?:have|has)|there is (?:still )?(?:time|a chance))\b(?! have\b){_UNTIL}",
    r"\b(?:deadline|closing date|last day)\b<clause:40>\bis (?:on )?<near><when:when>",
    r"\b(?:applications?|entries|registration|bookings?|nominations|voting|polls?|submissions|lists?|bids) closes? "
    r"(?:on )?<near><when:when>",
    r"\b(?:continues|remains (?:open|on [a-z]+)|stays open)\b<clause:40>\b(?:until|till|through) <near><when:when>",
)
"""These are never told of a day of another year."""
_WILL = (
    r"\b(?:will|(?:is|are) (?:due|set|expected|scheduled|planned) to)\b[^;:.?!,]{0,60}?\b(?:on|until) <near>"
    "<when:when>",
    rf"\b(?:may|must|has to|have to|needs? to)\b(?! have\b){_UNTIL}",
    r"\b(?:runs?|lasts?|(?:is|are|remains?|stays?) (?:still )?open)\b<clause:40>\b(?:until|till) <near><when:when>",
    r"\b(?:go(?:es)? on sale|next [a-z]+ (?:is|are)|takes? place)\b<clause:30>\bon <near><when:when>",
)
_YEARLY = re.compile(r"\b(?:each|every|annual\w*|yearly|usually|normally|always|traditionally)\b")
_WAS = re.compile(r"\b(?:was|were|had|did|been|which|who|if|unless)\b")
"""Between "can" and "until" these tell of something else."""
_SHORTLY = 31
"""So many days ago a day may be without its year or its weekday, and still be the one that is meant."""
_LONG_AGO = 400
_SURE = re.compile(rf"\b(?:{WEEKDAY}|mon|tue|wed|thu|fri|sat|sun|(?:19|20)\d\d)\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b", re.IGNORECASE)
_STEPS = {
    "the deed": r"robb(?:ed|ery)|walked into|stabb(?:ed|ing)|shot|shooting|killed|murder(?:ed)?|attack(?:ed)?|"
    "assault(?:ed)?|broke into|break-in|burgl(?:ed|ary)|stole|held up|kidnapp(?:ed|ing)|abduct(?:ed|ion)|raped|"
    "set fire|fire was set|set alight|opened fire",
    "arrested": "arrest(?:ed)?|detained|taken into custody|picked up|caught",
    "charged": "charged|indicted",
    "in court to plead": "plead(?:ed)?|pled",
    "convicted": "convicted|found guilty",
    "sentenced": "sentenced|jailed",
}
"""The steps of a case in their order."""
_NAMES = tuple(_STEPS)
_BEFORE_DAY = tuple((name, re.compile(rf"\b(?:{words})\b[^;:.?!]*$")) for name, words in _STEPS.items())
_AFTER_DAY = tuple(
    (name, re.compile(rf"^,? (?:[a-z'-]+ ){{0,4}}?(?:was|were|police|officers|detectives) (?:{words})\b"))
    for name, words in _STEPS.items()
)
_FIRST = re.compile(r"^(?:on |in )?(?:the (?:night|evening|morning|afternoon) of )?$")
_WORDS = ("arrest", "detained", "custody", "charged", "indicted", "convicted", "guilty", "sentenced", "jailed", "plead")
_CLAUSE = 90
_ANEW = re.compile(
    r"\b(?:re-?arrested|again|bail(?:ed)?|breach\w*|second|also|separate\w*|further|previous\w*|first|another|new|"
    r"earlier(?!,)|unrelated|other|anniversary|ago|since then|after (?:his|her|their|the) (?:arrest|release)|until|"
    r"will|days later|due|plans?|denie[sd]|third|retrial|on appeal|appealed|overturned|quashed|released|warrant)\b"
)
_SOMEBODY = re.compile(
    rf"\b(?:his|her|their|its) (?:[a-z-]+ )?"
    rf"(?:{KIN}|(?:partner|friend|boss|colleague|driver|accomplice|girlfriend|boyfriend|lawyer|employer)s?)\b"
)
"""Of whom else a step may be told."""
_MOST_APART = 60
"""Steps that are further apart, in days, are likely to be of two cases, or of two years."""


def check(page: Page) -> Iterator[Slip]:
    dated = [frame for frame in page.frames if any(map(is_dated, frame.claims.values()))]
    if page.article.day:
        yield from _to_come(page, dated, page.article.day)
    yield from _steps(page, dated) if any(frame.says(*_WORDS) for frame in dated) else ()
    for claims, level, message in apart(page.frames):
        yield Slip(claims, level, 0.8, message)


def _to_come(page: Page, dated: Sequence[Frame], today: date) -> Iterator[Slip]:
    """Days that are told to be still to come, and are over."""
    told = [(found, True) for frame in dated for found in frame.find(*_STILL)]
    told += [(found, False) for frame in dated for found in frame.find(*_WILL)]
    for found, is_open in told:
        when = found["when"]
        days = days_of(when)
        is_other = _YEARLY.search(found.match.string) or _WAS.search(found.match[0])
        if days is None or not is_dated(when) or _is_quoted(page, when) or is_other:
            continue
        over, is_sure = (today - days[1]).days, _is_sure(when, days, found)
        if not is_sure and _may_be_next(found, days, today):
            continue
        if 1 < over <= (_LONG_AGO if is_sure else _SHORTLY if is_open else 0) and not _tells_of_past(found, days[1]):
            message = f"“{when.text}” is told to be still to come, and was over {over} day{'s' * (over > 1)} ago"
            yield Slip((when,), "over", 0.85 if is_sure else 0.7, message)


def _is_sure(when: Claim, days: tuple[date, date], found: Found) -> bool:
    """Whether the year of a day is beyond doubt: it is printed, or its weekday is right in that year alone."""
    weekday = _WEEKDAY.search(when.text)
    if weekday and days[0] == days[1]:
        return weekday[0].lower() == f"{days[0]:%A}".lower()
    return bool(_SURE.search(when.text)) or any(claim.text.lower() == "this year" for claim in found.others(when))


def _may_be_next(found: Found, days: tuple[date, date], today: date) -> bool:
    """Whether a day may be that of the next year: a month alone, or told beside another day to come."""
    dates = (days_of(claim) for claim in found.others(found["when"]) if claim.kind in ("date", "time"))
    return days[0] != days[1] or any(other and other[0] > today for other in dates)


def _tells_of_past(found: Found, day: date) -> bool:
    """Whether a sentence is of another time: it names an earlier day, on which the day was still to come."""
    dates = (days_of(claim) for claim in found.others(found["when"]) if claim.kind in ("date", "time"))
    return any(days and days[0] == days[1] and days[1] <= day for days in dates)


def _is_quoted(page: Page, claim: Claim) -> bool:
    """Whether a claim stands in a quotation."""
    quotes = (other for other in page.claims if isinstance(other.value, Quote))
    return any(quote.start <= claim.start < quote.end for quote in quotes)


def _steps(page: Page, dated: Sequence[Frame]) -> Iterator[Slip]:
    """Steps of a case that are told of one person in the wrong order, and a deed that comes after one of them."""
    own = [frame for frame in dated if not _ANEW.search(frame.text) and not frame.has("ordinal")]
    told = [step for frame in own for step in _told(page, frame)]
    deeds = {days_of(step.when) for step in told if step.name == _NAMES[0]}
    is_of_one = len(deeds) == 1 and len({step.who for step in told if step.name != _NAMES[0]}) == 1
    for one, other in product(told, repeat=2):
        begun, ended = days_of(one.when), days_of(other.when)
        is_deed = one.name == _NAMES[0]
        if _NAMES.index(one.name) >= _NAMES.index(other.name) or begun is None or ended is None:
            continue
        apart = (begun[0] - ended[1]).days
        if 0 < apart <= _MOST_APART and (is_of_one if is_deed else one.who == other.who):
            message = f"{other.name} on “{other.when.text}”, and {one.name} only on “{one.when.text}”"
            yield Slip((one.when, other.when), "order", 0.8, message[0].upper() + message[1:])


class _Step(NamedTuple):
    """A step of a case, its day, and the surname of whom it is told of."""

    name: str
    when: Claim
    who: str | None


def _told(page: Page, frame: Frame) -> Iterator[_Step]:
    """The steps of a case that a sentence dates, each by the last word for one before its day."""
    start = 0
    for place, claim in frame.claims.items():
        if not is_dated(claim):
            continue
        before = frame.text[max(start, place - _CLAUSE) : place]
        found = [(match.start(), name) for name, words in _BEFORE_DAY if (match := words.search(before))]
        if _FIRST.search(frame.text[:place]):
            found = [(0, name) for name, words in _AFTER_DAY if words.match(frame.text[place + 1 :])]
        if found:
            other = _SOMEBODY.search(before)
            yield _Step(max(found)[1], claim, other[0] if other else last_surname(page.article.text, claim.start))
        start = place + 1


RULE = Rule("FC216", "order-of-dates", "warning", __doc__ or "", check)
