"""The age at which somebody may be freed, against the age of today and the term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import years_of
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.base.people import Aged, age_of, aged, last_named

_WILL_BE = (
    r"\b(?:will|would|could|may) be <near><then:figure> (?:years old )?(?:before|when|by the time) (?:he|she)\b"
    r"<gap:60>\b(?:parole|releas|freed|eligible|walk free|leave prison|let out|out of (?:prison|jail))",
)
_FREED = (" before he ", " before she ", " when he ", " when she ", " by the time ")
_AT_LEAST = re.compile(r"\b(?:minimum|at least|no less than|not less than)\b")
_IN_CUSTODY = 3
"""How many years of a term may have been served before it is passed."""
_MOST = 3


def misfits(page: Page) -> Iterator[Misfit]:
    """All ages at a release that those of today and the terms do not give."""
    persons: list[Aged] | None = None
    for frame in page.frames:
        for found in frame.find(*_WILL_BE) if frame.says(*_FREED) else ():
            persons = aged(page) if persons is None else persons
            yield from _at_release(page, found, persons)


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
