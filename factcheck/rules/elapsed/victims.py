"""The oldest and the youngest of the dead, and the ages of some of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Number
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import has_year
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.people import KIN, age_of

_DEAD = ("dead", "victim", "killed", "died", "casualties")
_LIMITS = (
    # none was older than 60; all were under 30
    r"\b(?P<none>none|no one|nobody|not one|all)\b[^;:.?!]{0,30}?\b(?:was|were|is|are) <limit:figure>",
    # the oldest was 60; the youngest was a boy of four
    r"\bthe (?P<end>oldest|youngest)(?: victim| of (?:them|the (?:dead|victims)))?,? (?:was|is) "
    r"(?:(?:an?|the) [a-z]+(?: of|,)? )?<limit:figure>",
)
_RANGE = r"\b(?:victims|dead|they|those (?:killed|who died)|all)\b[^;:.?!]{0,30}?<range:age>"
_OF_THEM = (
    r"^(?:also )?among (?:the )?(?:dead|victims|those (?:killed|who died))\b[^;:?!]{0,140}?<age:age>",
    r"\b(?:another|one) (?:victim|of the (?:dead|victims))\b[^;:?!]{0,80}?<age:age>",
    r"<age:age>,? (?:who )?(?:was|were) (?:also )?(?:among the (?:dead|victims)|killed)\b",
)
_OTHER = re.compile(rf"\b(?:whose|(?:{KIN}) of)\b")
_AS_AGE = re.compile(r"(?:older|younger|over|under|above|below)\b")
_OLDEST = 150.0
_REACH = 6
"""So many sentences away from its bound the age of a victim may stand."""


def misfits(page: Page) -> Iterator[Misfit]:
    """All ages of the dead that are above that of the oldest, or below that of the youngest."""
    for index, frame in enumerate(page.frames):
        if not frame.has("age") and not frame.says("none", "no one", "nobody", "not one", "oldest", "youngest", "all "):
            continue
        told = page.around(index, 1)
        if not any(one.says(*_DEAD) for one in told):
            continue
        around = page.around(index, _REACH, _REACH)
        for limit, low, high in _limits(frame):
            yield from _beyond(around, limit, low, high)


def _limits(frame: Frame) -> Iterator[tuple[Claim, float, float]]:
    """The bounds of ages that a sentence tells."""
    for found in frame.find(*_LIMITS):
        limit, groups = found["limit"], found.match.groupdict()
        years = limit.value.amount if isinstance(limit.value, Number) else None
        if years is None:
            continue
        if groups.get("none"):
            yield from _bound(limit, float(years), is_all=groups["none"] == "all")
        elif limit.value.relation == "=":
            yield (limit, 0.0, float(years)) if groups["end"] == "oldest" else (limit, float(years), _OLDEST)
    for found in frame.find(_RANGE):
        value = found["range"].value
        if isinstance(value, Number) and value.low is not None and value.high is not None:
            yield found["range"], float(value.low), float(value.high)


def _bound(limit: Claim, years: float, is_all: bool) -> Iterator[tuple[Claim, float, float]]:
    """The ages that may be where none is older than one, or all are."""
    if not _AS_AGE.match(limit.text):
        return
    is_floor = limit.value.relation in (">", ">=")
    yield (limit, years, _OLDEST) if is_floor == is_all else (limit, 0.0, years)


def _beyond(frames: list[Frame], limit: Claim, low: float, high: float) -> Iterator[Misfit]:
    """The ages of the dead in some sentences that are outside the bounds."""
    for frame in frames:
        if not frame.says(*_DEAD) or _OTHER.search(frame.text) or any(map(has_year, frame.claims.values())):
            continue
        for found in frame.find(*_OF_THEM):
            age, years = found["age"], age_of(found["age"])
            if age is not limit and years is not None and not low <= years <= high:
                yield Misfit((limit, age), "the second is that of one of the dead, too")
