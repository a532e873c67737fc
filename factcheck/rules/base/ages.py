"""Ages of persons at two times, and of two persons, that do not go together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.figures import YEAR, days_of, years_of
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.people import Aged, age_of, aged, last_named, spoken_of
from factcheck.rules.base.siblings import elders, speaks_of_elders


class Misfit(NamedTuple):
    """Claims of which one is wrong, and why, in words."""

    claims: tuple[Claim, ...]
    reason: str


_SOME = "[^;:.?!]{0,90}?"
_AT_THE_AGE = "(?:at |aged |(?:was|were) (?:just |only |still |then |already )?)"
_THEN = (
    # was 29 when he took over in 2004
    rf"\b{_AT_THE_AGE}<then:figure>,? (?:years old,? )?when (?:he|she)\b{_SOME}\b(?:in|since) <when:date>",
    # in 2004, when he was 29
    rf"\bin <when:date>,? when (?:he|she) {_AT_THE_AGE}<then:figure>(?=[,.;]|$| and\b)",
)
_HE_THEN = (
    # in 2004, at the age of 29, he took over; in 2004, when she was 29, she took over
    r"^in <when:date>, (?:at |aged |when (?:he|she) was )<then:figure>, (?:he|she)\b",
)
_NOW_AND_THEN = (
    # Ann Lee, 46, who was 29 when she took over in 2004
    rf"<now:age>,? (?:who )?{_AT_THE_AGE}<then:figure>,? when (?:he|she)\b{_SOME}\b(?:in|since) <when:date>",
)
_KIN = "wife|husband|son|daughter|mother|father|brother|sister|nephew|niece"
_OF_ANOTHER = re.compile(rf"\b(?:whose|(?:his|her|their) (?:[a-z-]+ )?(?:{_KIN}))\b")
_OF_A_THING = re.compile(r"\b(?:that|which|founded|built|established|created|set up)\b")
_MOST_APART = 12
"""An age that is further off is one at an earlier time, as of somebody who went missing long ago."""
_WILL_BE = (
    r"\b(?:will|would|could|may) be <near><then:figure> (?:years old )?(?:before|when|by the time) (?:he|she)\b"
    r"<gap:60>\b(?:parole|releas|freed|eligible|walk free|leave prison|let out|out of (?:prison|jail))",
)
_AT_LEAST = re.compile(r"\b(?:minimum|at least|no less than|not less than)\b")
_IN_CUSTODY = 3
"""How many years of a term may have been served before it is passed."""
_MOST = 3
_ELDER = "(?P<way>older|elder|big|younger|little|kid) (?P<kin>brother|sister)"
_WITH_ELDER = (
    # Ann Lee, 34, and her older brother, Tom, 29
    rf"<one:age>,? (?:and|with|from|to|by|beside|alongside) (?:his|her) {_ELDER},?(?: [a-z'’-]+){{1,3}}, <other:age>",
)


def misfits(page: Page) -> Iterator[Misfit]:
    """All ages of a page that do not go together."""
    persons: list[Aged] | None = None
    for frame in page.frames:
        if frame.says("brother", "sister"):
            yield from _with_elder(frame)
        if frame.says(" when he ", " when she "):
            yield from _now_and_then(page, frame)
        for judge, words, patterns in _JUDGES if frame.says(" he ", " she ") else ():
            for found in frame.find(*patterns) if frame.says(*words) else ():
                persons = aged(page) if persons is None else persons
                yield from judge(page, frame, found, persons)
    text = page.article.text
    if speaks_of_elders(text):
        persons = aged(page) if persons is None else persons
        yield from _elders(page, persons)


def _at_event(page: Page, frame: Frame, found: Found, persons: Sequence[Aged]) -> Iterator[Misfit]:
    """The age of whom a sentence begins with, in a year, against the age that is told of today."""
    person = spoken_of(page, frame.span, [one for one in persons if one.age is not found["then"]])
    if person and not _OF_ANOTHER.search(found.match.string):
        yield from _years_apart(page, person.age, found)


def _as_told(page: Page, frame: Frame, found: Found, persons: Sequence[Aged]) -> Iterator[Misfit]:
    """The same of a sentence that begins with the year."""
    person = last_named(page, frame.span[0], persons)
    if person:
        yield from _years_apart(page, person.age, found)


def _now_and_then(page: Page, frame: Frame) -> Iterator[Misfit]:
    """The same where both ages stand side by side."""
    for found in frame.find(*_NOW_AND_THEN):
        yield from _years_apart(page, found["now"], found)


def _years_apart(page: Page, today: Claim, found: Found) -> Iterator[Misfit]:
    now, then, when, day = age_of(today), age_of(found["then"]), found["when"], page.article.day
    days = days_of(when) if YEAR.search(when.text) else None
    if now is None or then is None or days is None or day is None or _OF_A_THING.search(found.match[0]):
        return
    low, high = (day.year - year for year in (days[1].year, days[0].year))
    if 1 < max(low - (now - then), now - then - high) <= _MOST_APART and low >= 0:
        reason = f"who is {now} in {day.year} was about {now - low} in {when.text}"
        yield Misfit((today, found["then"], when), reason)


def _at_release(page: Page, frame: Frame, found: Found, persons: Sequence[Aged]) -> Iterator[Misfit]:
    """The age at which a term can end against the age today and the years of the term."""
    then, terms = age_of(found["then"]), _terms(page)
    person = last_named(page, found["then"].start, persons)
    if then is None or person is None or len({years for _, years in terms}) != 1:
        return
    term, years = terms[0]
    first = person.years + years
    if not first - _IN_CUSTODY <= then <= first + 1:
        yield Misfit((term, person.age, found["then"]), f"{person.years} and {years:g} years are {first:g}")


def _terms(page: Page) -> list[tuple[Claim, float]]:
    """The terms of an article of which nothing can be let off."""
    text, terms = page.article.text, []
    for claim in page.claims:
        years = years_of(claim) if claim.kind == "duration" else None
        before = text[max(0, claim.start - 30) : claim.end]
        if years is not None and years > _MOST and _AT_LEAST.search(before):
            terms.append((claim, years))
    return terms


def _with_elder(frame: Frame) -> Iterator[Misfit]:
    """Two ages in one sentence, and which of the two is the older."""
    for found in frame.find(*_WITH_ELDER):
        one, other = age_of(found["one"]), age_of(found["other"])
        is_older = found.match["way"] in ("older", "elder", "big")
        if one and other and (other < one if is_older else other > one):
            yield Misfit((found["one"], found["other"]), f"“{found['other'].text}” is told of the {found.match['way']}")


def _elders(page: Page, persons: Sequence[Aged]) -> Iterator[Misfit]:
    """The older of two siblings, as a name, a pronoun or one of them tells, against the ages of both."""
    for elder in elders(page, persons):
        yield Misfit((elder.one, elder.other), f"“{elder.name}” is told to be the {elder.way}")


_Judge = Callable[[Page, Frame, Found, Sequence[Aged]], Iterator[Misfit]]
_JUDGES: tuple[tuple[_Judge, tuple[str, ...], tuple[str, ...]], ...] = (
    (_at_event, ("when he ", "when she "), _THEN),
    (_as_told, (", he ", ", she "), _HE_THEN),
    (_at_release, (" before he ", " before she ", " when he ", " when she ", " by the time "), _WILL_BE),
)
"""How ages of two times are judged, the words that such a sentence must have, and its patterns."""
