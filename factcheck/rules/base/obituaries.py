"""Ages of the dead against the days on which they were born and died."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import Claim
from factcheck.rules.base.ages import Misfit
from factcheck.rules.base.figures import YEAR, days_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.people import age_of, last_surname

_DIED = (
    # Ann Holm, who has died aged 91; died on Monday at her home at the age of 91
    r"\b(?:has |had )?died\b[^;:.?!]{0,60}?<age:age>",
)
_WAS = (r"^(?:he|she) was <age:age>(?=[.]|$)",)
_BORN = (r"\bwas born\b[^;:.?!]{0,50}?\b(?:on|in) <when:date>",)
_BORN_AND_DIED = r"\bborn (?:on |in )?<when:date>[,;.]? (?:and )?(?:he |she )?died (?:on |in )?<last:date>"
_WITH_AGE = rf"{_BORN_AND_DIED},? <age:age>"
_OPENING = 3
"""In so many sentences at the beginning an obituary tells the age of whom it is of."""
_HE = re.compile(r"(?:He|She) ")


def misfits(page: Page) -> Iterator[Misfit]:
    """All ages at a death that the day of the birth does not give."""
    told = _told(page)
    for frame in page.frames:
        if not frame.says("born "):
            continue
        for found in frame.find(_WITH_AGE):
            yield from _between(found["age"], found["when"], found["last"])
        if told is None:
            continue
        age, surname = told
        for found in frame.find(_BORN_AND_DIED):
            yield from _between(age, found["when"], found["last"])
        for found in frame.find(*_BORN):
            if _is_of(page, frame, surname):
                yield from _since(page, age, found["when"])


def _told(page: Page) -> tuple[Claim, str] | None:
    """The age and the surname of whom an article is an obituary of."""
    text, opening = page.article.text, page.frames[:_OPENING]
    if not any(frame.says(" died") for frame in opening):
        return None
    deaths = [(found["age"], frame) for frame in opening for found in frame.find(*_DIED)]
    if not deaths:
        deaths = [(found["age"], frame) for frame in opening for found in frame.find(*_WAS)]
    if len(deaths) != 1:
        return None
    age, frame = deaths[0]
    surname, years = last_surname(text, age.start), YEAR.findall(text, *frame.span)
    is_of_now = page.article.day is not None and set(years) <= {str(page.article.day.year)}
    return (age, surname) if surname and age_of(age) and is_of_now else None


def _is_of(page: Page, frame: Frame, surname: str) -> bool:
    """Whether a sentence that tells of a birth begins with the name of the dead, or speaks of them."""
    text, (begin, end) = page.article.text, frame.span
    if _HE.match(text, begin, end):
        return last_surname(text, begin) == surname
    return re.compile(rf"(?:[A-Z][\w.’'-]* ){{0,5}}{re.escape(surname)} was born").match(text, begin, end) is not None


def _since(page: Page, age: Claim, when: Claim) -> Iterator[Misfit]:
    """An age at a death not long ago against a day of birth."""
    years, days, day = age_of(age), days_of(when), page.article.day
    if years is None or days is None or day is None or not YEAR.search(when.text):
        return
    most, least = day.year - days[0].year, day.year - days[1].year - 2
    if not least <= years <= most:
        yield Misfit((age, when), f"from then to {day.year} it is {most} years")


def _between(age: Claim, born: Claim, died: Claim) -> Iterator[Misfit]:
    """An age against the days of birth and death."""
    years, first, last = age_of(age), days_of(born), days_of(died)
    if years is None or first is None or last is None or not (YEAR.search(born.text) and YEAR.search(died.text)):
        return
    least, most = _full_years(first[1], last[0]), _full_years(first[0], last[1])
    if not least <= years <= most and first[1] < last[0]:
        yield Misfit((age, born, died), f"that is {most} years")


def _full_years(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
