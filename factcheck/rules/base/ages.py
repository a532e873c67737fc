"""Ages of persons at two times, and of two persons, that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base import births
from factcheck.rules.base.figures import years_of
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.people import Aged, age_of, aged, last_named
from factcheck.rules.base.siblings import elders, speaks_of_elders


class Misfit(NamedTuple):
    """Claims of which one is wrong, and why, in words."""

    claims: tuple[Claim, ...]
    reason: str


_WILL_BE = (
    r"\b(?:will|would|could|may) be <near><then:figure> (?:years old )?(?:before|when|by the time) (?:he|she)\b"
    r"<gap:60>\b(?:parole|releas|freed|eligible|walk free|leave prison|let out|out of (?:prison|jail))",
)
_FREED = (" before he ", " before she ", " when he ", " when she ", " by the time ")
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
    for claims, reason in births.misfits(page):
        yield Misfit(claims, reason)
    persons: list[Aged] | None = None
    for frame in page.frames:
        if frame.says("brother", "sister"):
            yield from _with_elder(frame)
        for found in frame.find(*_WILL_BE) if frame.says(*_FREED) else ():
            persons = aged(page) if persons is None else persons
            yield from _at_release(page, found, persons)
    text = page.article.text
    if speaks_of_elders(text):
        persons = aged(page) if persons is None else persons
        yield from _elders(page, persons)


def _at_release(page: Page, found: Found, persons: Sequence[Aged]) -> Iterator[Misfit]:
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
