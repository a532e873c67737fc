"""Same figure given twice differently

What it does
------------
Takes two sentences of one article that say the same in the same words, but for one figure: the same names, the same
dates, the same other figures, and one that cannot be both.

Why it matters
--------------
An opening that was written early and a body that was brought up to date contradict each other on the page.

Example
-------
"The fire destroyed 40 homes in the valley" and, further down, "The fire destroyed 60 homes in the valley".

Known limits
------------
Only sentences that differ in nothing but that figure, small words apart. Titles are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.kinds import compare, intervals
from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Frame, Page

_ENOUGH = 4
"""How many words of four letters or more two sentences must share, and have no others."""
_LONG = 4


def check(page: Page) -> Iterator[Slip]:
    homes: dict[frozenset[str], Frame] = {}
    for frame in page.frames:
        words = frozenset(word for word in frame.words if len(word) >= _LONG)
        first = homes.setdefault(words, frame)
        if first is not frame and len(words) >= _ENOUGH:
            yield from _differences(list(first.claims.values()), list(frame.claims.values()))


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
