"""When persons must have been born, by each age and each birth of theirs that an article tells, if these do not fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from itertools import pairwise, product
from typing import NamedTuple

from factcheck.model import Claim, Quantity
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import YEAR, days_of, has_year
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.names import CAPITAL, CAPITALISED, LOWER
from factcheck.rules.base.patterns import compiled
from factcheck.rules.base.people import ASIDE, KIN, age_of, is_of_another, last_surname, surnames, whom

_Days = tuple[date, date]
_SURNAME = f"{CAPITALISED}[{LOWER}]"
_NOW = re.compile(
    r"\b(?:She|He) is (?:now )?$|\bNow (?:aged )?$|"
    rf"(?P<surname>{_SURNAME})(?:,? (?:who is|is|is now|now|aged)|,)? $"
)
"""Before an age of today: "Ann Lee, 46", "Lee, who is 46"."""
_A_YEAR_OLD = re.compile(rf"(?P<surname>{_SURNAME}), an? $")
_WHOSE = re.compile(rf" (?:[a-z-]+ ){{0,3}}(?:{CAPITAL}\w+ )?(?P<surname>{_SURNAME})\b")
"""Behind an age: "the 46-year-old teacher Ann Lee"."""
_ENDS = re.compile(r"(?:[,.;)]|$| and\b)(?!,? when\b)")
_WHEN = re.compile(r"(?: years old)?,? when(?:,| (?:he|she|his|her|in)\b)")
_STILL = re.compile(r",? (?:has|is|will|who|whose|and)\b")
"""Behind an age that is of today whatever years the sentence names."""
_LOST = re.compile(
    r"\b(?:died|dead|killed|murdered|disappeared|vanished|missing|drowned|then|at the time|would (?:have )?be(?:en)?)\b"
)
"""Words by which an age of today may be one of another time."""
_THEN = re.compile(
    r"\b(?:was|were|turned|at|age|aged|only|just|barely|still|already|then|of|as an?|(?:he|she)\b.*, an?)"
    r"(?: (?:just|only|barely|an?))* $"
)
"""Before an age at another time: "was 15 when", "at the age of 15", "as a 15-year-old"."""
_BARE = re.compile(r"\b(?:at|was|still|only|just|turned)(?: (?:just|only|still))? $")
_BARE_ENDS = re.compile(r"(?:,|[.;]?$| (?:then|when|at the time)\b| (?:he|she)\b| in \W| (?:after|from|following)\b)")
"""Around a number that is an age: "made her debut at 15 in 1999", "was 15 then"."""
_IS_NOW = re.compile(r"\b(?:has|is to|will|is|are) (?:[a-z]+ ){1,2}at (?:just |only )?$|[\ue000-\uefff] (?:at )?$")
"""Before an age at which somebody does what is news: "is to retire at 33", "retired on Thursday at the age of 33"."""
_AT = re.compile(r"(?:, [a-z' -]+ (?:is|has|remains|becomes)\b)")
"""Behind an age of today at the beginning: "At 41, Lee is the oldest"."""
_NEWS = timedelta(days=31)
_DIED = re.compile(r"\b(?:died|dies|dead|(?:his|her) death)\b(?! when\b)")
_WHO_DIED = re.compile(r"(?: years old)?,? (?:who )?(?:has )?died\b")
_ANOTHER_DIED = re.compile(rf"\b(?:{KIN}|widow|widower) of [a-z' -]+, who (?:has |had )?died\b[^,]*$")
_DEAD = ("died", "dies", "dead", "death")
_DAY_OF_DEATH = r"\b(?:died|death)\b<clause:60>\b(?:on )?<when:when>"
_SEXES = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE), re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_IT_WAS = re.compile(r"^(?:[a-z'-]+ ){1,3}was ")
_BORN = compiled(r"\bborn\b(?:(?!<when>)[^;:.?!]){0,50}?\b(?:on|in|in the [a-z]+ of|,) $|\bborn,? $")
_OF_IT = re.compile(
    r"(?: years old)?,? (?:then\b|at the time\b|that year\b|"
    r"when (?:(?:he|she) [a-z]+ (?:[a-z]+ )?)?(?:it|that|this|them)\b)"
)
"""Behind an age at the time of what the sentence before tells: "She was 19 when she made it"."""
_DATES = ("date", "time")
_KINSHIP = re.compile(rf"\b(?:{KIN}|friend|children|born)\b")
_SINCE = re.compile(r"\b(?:since|until|till|from|before|after|between)(?: [a-z]+)? $")
"""Before a year that is not the one in which somebody was of an age."""
_WHO = re.compile(r"\bwh(?:o|ose|ich)\b")
_OPENING = 4
"""In so many sentences at the beginning an obituary tells the age of whom it is of."""
_REACH = 30
_LOOK_BACK = 300
_LAST = re.compile(rf"[.!?] (?={CAPITAL})|\n")
_SLACK = timedelta(days=200)
"""So much later or earlier a birth may be where no day is printed."""
_MOST_APART = timedelta(days=13 * 366)
"""What is further apart is of two persons, or of another time."""


class Told(NamedTuple):
    """Claims by which a person was born between two days: one such span for each time that an age may be of."""

    surname: str
    claims: tuple[Claim, ...]
    spans: tuple[_Days, ...]
    kind: str
    is_sure: bool
    words: str


def misfits(page: Page) -> Iterator[Misfit]:
    """All claims by which one person was born at two times, and why, in words."""
    if page.article.day is None:
        return
    text = page.article.text
    people = surnames(text)
    told = [one for frame in page.frames for one in _told(page, frame, page.article.day, people)]
    figured = [frame for frame in page.frames if frame.claims]
    told += [one for home, frame in pairwise(figured) for one in _at_it(page, home, frame, people)]
    told += _dead(page, page.article.day, people)
    seen: defaultdict[str, list[Told]] = defaultdict(list)
    for other in told:
        before = seen[other.surname]
        firsts = {one.kind: one for one in reversed(before) if _is_misfit(one, other)}
        before.append(other)
        for one in firsts.values():
            yield Misfit((*one.claims, *other.claims), f"{one.words}, and {other.words}")


def _is_misfit(one: Told, other: Told) -> bool:
    """Whether two tellings are of two sorts, or of two times, and their births too far apart."""
    return (one.kind != other.kind or one.kind == "then") and _are_apart(one, other)


def _are_apart(one: Told, other: Told) -> bool:
    """Whether two spans of births, at best, are too far apart, but near enough to be meant to be one."""
    slack = timedelta(0) if one.is_sure and other.is_sure else _SLACK
    gaps = [max(first[0] - second[1], second[0] - first[1]) for first, second in product(one.spans, other.spans)]
    return slack < min(gaps) <= _MOST_APART


def _told(page: Page, frame: Frame, today: date, people: Set[str]) -> Iterator[Told]:
    """What a sentence tells of the ages of persons, now and in years that it names, and of their births."""
    text = page.article.text
    years = {place: claim for place, claim in frame.claims.items() if claim.kind in _DATES and YEAR.search(claim.text)}
    births = {place: claim for place, claim in years.items() if _BORN.search(frame.text[:place])}
    for place, claim in births.items():
        days, surname = days_of(claim), whom(page, frame, place, people)
        if days and surname:
            yield Told(surname, (claim,), (days,), "birth", days[0] == days[1], f"the birth is of {claim.text}")
    others = [claim for place, claim in years.items() if place not in births]
    spans = [days for claim in others if (days := days_of(claim))]
    claims: tuple[Claim, ...]
    for place, claim in frame.claims.items():
        age, before, behind = _age(claim), frame.text[:place], frame.text[place + 1 :]
        if age is None or _DIED.search(before):
            continue
        named = _named_now(text, claim, people)
        if spans and _is_then(claim, before, behind) and (when := _beside(frame, place, others)):
            kind, surname, claims, times = "then", whom(page, frame, place, people), (claim, when), spans
        elif named and _is_of_today(frame, claim, behind, bool(years)) and not (births and _LOST.search(frame.text)):
            is_sure = (_STILL.match(behind) or _tells_of_then(frame, claim)) and not _LOST.search(frame.text)
            is_sure = is_sure and all(one.start > claim.start for one in others)
            kind, surname, claims, times = "now", named, (claim,), [(today, today), *([] if is_sure else spans)]
        elif not years and _is_news(frame, before, behind, today):
            kind, surname, claims, times = "now", whom(page, frame, place, people), (claim,), [(today, today)]
        else:
            continue
        if surname:
            yield _aged(kind, surname, claims, age, times)


def _at_it(page: Page, home: Frame, frame: Frame, people: Set[str]) -> Iterator[Told]:
    """An age in the only year of the sentence before, or the one before that; any year of the article may be meant."""
    years = [claim for place, claim in home.claims.items() if has_year(claim) and not _SINCE.search(home.text[:place])]
    dates = {claim.text.lower() for claim in frame.claims.values() if claim.kind in _DATES}
    is_near = frame.span[0] - home.span[1] < _LOOK_BACK
    told = page.article.text[home.span[0] : frame.span[0]]
    is_other = any(one.match(frame.text) and other.search(told) for one, other in (_SEXES, _SEXES[::-1]))
    if len(years) != 1 or _KINSHIP.search(home.text) or dates - {"now"} or is_other or not is_near:
        return
    ends = {int(year) for text in (years[0].text, page.article.text) for year in YEAR.findall(text)}
    for place, claim in frame.claims.items():
        age, behind = _age(claim), frame.text[place + 1 :]
        is_of_it = age and _OF_IT.match(behind) and not _WHO.search(frame.text[:place])
        surname = whom(page, frame, place, people) if is_of_it else None
        if age and surname and _is_then(claim, frame.text[:place], behind):
            spans = [(date(year - 1, 1, 1), date(year, 12, 31)) for year in sorted(ends)]
            yield _aged("then", surname, (claim, years[0]), age, spans)


def _named_now(text: str, claim: Claim, people: Set[str]) -> str | None:
    """The surname of somebody whose age of today stands behind the name: "Ann Lee, 46"."""
    now = _NOW.search(text, max(0, claim.start - _REACH), claim.start) if claim.text.isdigit() else None
    now = now or (_A_YEAR_OLD.search(text, max(0, claim.start - _REACH), claim.start) if "-old" in claim.text else None)
    now = now or (_WHOSE.match(text, claim.end) if text[: claim.start].endswith(("The ", "the ")) else None)
    surname = now and (now.groupdict().get("surname") or last_surname(text, claim.start))
    return surname if surname in people else None


def _is_of_today(frame: Frame, claim: Claim, behind: str, has_years: bool) -> bool:
    """Whether an age behind a name is that of today: nothing goes on behind it, or other words tell of another time."""
    return bool(_ENDS.match(behind)) or not (has_years or claim.text.isdigit()) or _tells_of_then(frame, claim)


def _is_news(frame: Frame, before: str, behind: str, today: date) -> bool:
    """Whether an age is one at which somebody does what is news, and all days of its sentence are of these weeks."""
    is_told = _IS_NOW.search(before) or (before == "at " and _AT.match(behind))
    dates = [days_of(claim) for claim in frame.claims.values() if claim.kind in _DATES]
    is_fresh = all(days and abs(days[0] - today) <= _NEWS for days in dates)
    return bool(is_told) and is_fresh and not _LOST.search(frame.text)


def _tells_of_then(frame: Frame, claim: Claim) -> bool:
    """Whether the years of a sentence are those of another age: "Ann Lee, 46, came as a 20-year-old in 1998"."""
    ages = [(place, other) for place, other in frame.claims.items() if other is not claim and _age(other)]
    return any(_is_then(other, frame.text[:place], frame.text[place + 1 :]) for place, other in ages)


def _beside(frame: Frame, place: int, years: Sequence[Claim]) -> Claim | None:
    """The first of some years between which and an age nothing else is spoken of."""
    places = [at for at, claim in frame.claims.items() if claim in years]
    places = [at for at in places if not _SINCE.search(frame.text[:at]) or _WHEN.match(frame.text, at + 1)]
    fit = [at for at in places if not _WHO.search(frame.text, min(at, place), max(at, place))]
    return frame.claims[fit[0]] if fit else None


def _aged(kind: str, surname: str, claims: tuple[Claim, ...], age: int, spans: Sequence[_Days]) -> Told:
    """Somebody who is of an age at one of some times."""
    born = tuple((_years_before(first, age + 1), _years_before(last, age)) for first, last in spans)
    years = " or ".join(sorted({str(day.year) for day in born[0]}))
    words = f"who {'is' if kind == 'now' else 'was'} {age} was born in {years}"
    return Told(surname, claims, born, kind, kind == "dead", words)


def _age(claim: Claim) -> int | None:
    """The years of an age, or of what may be one by the words around it."""
    is_age = isinstance(claim.value, Quantity) and claim.value.unit == "year_old"
    return age_of(claim) if is_age or claim.kind == "count" else None


def _is_then(claim: Claim, before: str, behind: str) -> bool:
    """Whether an age is that at an earlier time."""
    if _WHEN.match(behind):
        return True
    if claim.kind == "count":
        return bool(_BARE.search(before)) and bool(_BARE_ENDS.match(behind))
    return bool(_THEN.search(before)) or claim.text.lower().startswith(("aged", "the age of"))


def _years_before(day: date, years: int) -> date:
    """The day so many years before another."""
    return day.replace(year=max(day.year - years, 1), day=min(day.day, 28) if day.month == 2 else day.day)


def _dead(page: Page, today: date, people: Set[str]) -> Iterator[Told]:
    """The ages at which persons died, in the sentences that tell of it; those at the beginning may tell no day."""
    text = page.article.text
    found = [one["when"] for one in page.find_all(_DAY_OF_DEATH, saying=_DEAD)]
    deaths = [(last_surname(text, when.start), days) for when in found if (days := days_of(when)) and days[0] <= today]
    for index, frame in enumerate(page.frames):
        begin = frame.span[0]
        home = _LAST.split(text[max(0, begin - _LOOK_BACK) : begin].rstrip())[-1].lower()
        died = _DIED.search(home) if _IT_WAS.match(frame.text) else None
        is_next = died is not None and not is_of_another(home[: died.start()])
        before = page.frames[max(0, index - 1)]
        for place, claim in frame.claims.items() if is_next or frame.says(*_DEAD) else ():
            age, is_first = _age(claim), is_next and _IT_WAS.fullmatch(frame.text[:place]) is not None
            if age is None or not (is_first or _is_at_death(frame, place, claim)):
                continue
            surname, told = whom(page, frame, place, people), before if is_first else frame
            is_near = begin - told.span[0] < _LOOK_BACK
            spans = (_of_death(told, today) if is_near else []) or [span for who, span in deaths if who == surname]
            if surname and (spans or index < _OPENING):
                yield _aged("dead", surname, (claim,), age, spans or [(_years_before(today, 1), today)])


def _is_at_death(frame: Frame, place: int, claim: Claim) -> bool:
    """Whether an age is that at which somebody died: "died on 2 May, aged 86", "died at 86", "Ann Lee, 86, died"."""
    if _ANOTHER_DIED.search(frame.text[:place]):
        return False
    before, behind = ASIDE.sub("", frame.text[:place]), frame.text[place + 1 :]
    if claim.kind == "count" and not (_BARE.search(before) and _BARE_ENDS.match(behind)):
        return bool(before.endswith(", ")) and _WHO_DIED.match(behind) is not None
    return bool(_DIED.search(before) or _WHO_DIED.match(behind))


def _of_death(frame: Frame, today: date) -> list[_Days]:
    """The days on which somebody may have died, by a sentence that tells of it."""
    dates = [claim for place, claim in frame.claims.items() if not _BORN.search(frame.text[:place])]
    return [days for claim in dates if claim.kind in _DATES and (days := days_of(claim)) and days[0] <= today]
