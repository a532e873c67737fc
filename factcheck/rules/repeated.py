"""Same figure given twice differently

What it does
------------
Takes two sentences of one article that say the same in the same words, but for one figure: the same names, the same
dates, the same other figures, and one that cannot be both. A figure that is spoken of as known ("the 1,874 patients")
and has two digits of an earlier one of the same thing swapped is told as well.

Why it matters
--------------
An opening that was written early and a body that was brought up to date contradict each other on the page.

Example
-------
"The fire destroyed 40 homes in the valley" and, further down, "The fire destroyed 60 homes in the valley".

Known limits
------------
Only sentences that differ in nothing but that figure, small words apart, and swapped digits of figures of three digits
or more. Titles are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.kinds import compare, intervals
from factcheck.model import Claim, Count, Money
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare
from factcheck.rules.base.frames import Found, Frame, Page

_ENOUGH = 4
"""How many words of four letters or more two sentences must share, and have no others."""
_LONG = 4


_AGAIN = r"\b(?:the|these|those|its|their|all|[a-z]+'s) <again:count> [a-z]", r"\b(?:the|its|their) <again:money> [a-z]"
"""A figure that was told before, of the same thing."""
_ONE_THING = tuple(
    map(
        frozenset,
        (
            ("house", "home", "flat", "apartment", "dwelling", "property", "unit", "household"),
            ("people", "person", "man", "woman", "resident", "inhabitant", "villager", "townspeople"),
            ("worker", "employee", "job", "staff", "post", "position"),
            ("pupil", "student", "child", "youngster"),
            ("passenger", "traveller", "person", "people"),
            ("visitor", "guest", "spectator", "fan", "people", "ticket"),
            ("patient", "case", "people", "person"),
            ("voter", "elector", "people"),
        ),
    )
)
"""Nouns for which others may stand when the same things are named again."""
_THEN = re.compile(
    r"\b(?:last|previous|earlier|ago|than|compared|against|instead|rather|not|forecast|expected|planned|target|each|every|"
    r"total|other|another|first|second)\b"
)
_OTHER_TIME = re.compile(r"\d{4}|\b(?:last|previous|ago|earlier)\b")
_DIGITS = 3


def check(page: Page) -> Iterator[Slip]:
    yield from _swapped(page)
    homes: dict[frozenset[str], Frame] = {}
    for frame in page.frames:
        words = frozenset(word for word in frame.words if len(word) >= _LONG)
        first = homes.setdefault(words, frame)
        if first is not frame and len(words) >= _ENOUGH:
            yield from _differences(list(first.claims.values()), list(frame.claims.values()))


def _swapped(page: Page) -> Iterator[Slip]:
    """Figures of one thing, of which the later has two digits of the earlier swapped."""
    for frame in page.frames:
        for found in frame.find(*_AGAIN):
            again = found["again"]
            if not _is_known(page, found, again):
                continue
            for claim in page.claims:
                if claim.end < frame.span[0] and _is_of_one(claim, again) and _is_swapped(claim.text, again.text):
                    places = f"“{claim.text}” (line {claim.line}) and “{again.text}” (line {again.line})"
                    yield Slip((claim, again), "digits", 0.8, f"{places} differ by two digits that were swapped")


def _is_known(page: Page, found: Found, again: Claim) -> bool:
    """Whether a figure of three digits or more is spoken of as known, but was not told before, nor of another time."""
    if len(re.findall(r"\d", again.text)) < _DIGITS or not is_bare(again) or _THEN.search(found.match.string):
        return False
    if any(_OTHER_TIME.search(claim.text) for claim in found.others() if claim.kind == "date"):
        return False
    told = [claim for claim in page.claims if claim is not again] + [claim for claim, _ in page.headline]
    return not any(claim.text == again.text for claim in told)


def _is_of_one(one: Claim, other: Claim) -> bool:
    """Whether two figures count one noun, or are sums of one currency, of one time."""
    periods = {claim.about.period for claim in (one, other) if claim.about.period}
    if len(periods) > 1 or not is_bare(one):
        return False
    if isinstance(one.value, Count) and isinstance(other.value, Count):
        nouns = {one.value.noun, other.value.noun}
        return None not in nouns and (len(nouns) == 1 or any(nouns <= names for names in _ONE_THING))
    sums = [claim.value.currency for claim in (one, other) if isinstance(claim.value, Money)]
    return len(sums) == 2 and sums[0] == sums[1]


def _is_swapped(one: str, other: str) -> bool:
    """Whether two printed figures differ by two digits beside each other that were swapped."""
    digits, others = (re.sub(r"\D", "", text) for text in (one, other))
    if re.sub(r"\d", "0", one) != re.sub(r"\d", "0", other):
        return False
    apart = [place for place, (a, b) in enumerate(zip(digits, others, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(digits) == sorted(others)


def _differences(claims: list[Claim], others: list[Claim]) -> Iterator[Slip]:
    """The one figure in which two sentences differ, if all else is the same."""
    if [claim.kind for claim in claims] != [claim.kind for claim in others]:
        return
    apart = [pair for pair in zip(claims, others, strict=True) if _level(*pair) != "identical"]
    if len(apart) != 1 or apart[0][0].kind in ("date", "time", "ordinal") or _level(*apart[0]) != "disjoint":
        return
    one, other = apart[0]
    places = f"“{one.text}” (line {one.line}) and “{other.text}” (line {other.line})"
    message = f"{places} in two sentences that are otherwise the same"
    yield Slip((one, other), "disjoint", 0.8, message)


def _level(one: Claim, other: Claim) -> str | None:
    if one.text == other.text:
        return "identical"
    first, second = intervals(one), intervals(other)
    return compare(first[0], second[0]) if first and second else None


RULE = Rule("FC207", "given-twice", "warning", __doc__ or "", check)
