"""First and second of the same thing

What it does
------------
Takes what is counted by its place ("it is his first visit to Norway", "the third summit of the two leaders this year")
in two sentences that say of the same event that it is another one of them.

Why it matters
--------------
Background that was copied from an earlier article counts from an earlier time.

Example
-------
"It is her second visit to Oslo since May" and, further down, "This is her third visit to Oslo".

Known limits
------------
Only sentences that say "it is", "this is" or "will be", of the same persons and places; what is counted from different
times ("since 2019", "as president") is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import rank_of
from factcheck.rules.base.frames import Page

_SAID = (
    r"\b(?:it|this|that|(?:the|this) [a-z]+) (?:is|was|will be|would be|marks|marked) "
    r"(?P<whose>his|her|its|their|the pair's|the two leaders'|the two countries') <one:ordinal>"
    r"(?P<thing>(?: [a-z'-]+){1,4})"
)
_BASE = re.compile(r"\b(?:since|as|in office|in|this|last|under|consecutive|straight|abroad|foreign|state|official)\b")
"""Words that say from when, or what of, things are counted."""


def check(page: Page) -> Iterator[Slip]:
    said: list[tuple[Claim, str, str]] = []
    for frame in page.frames:
        for found in frame.find(_SAID):
            thing = _BASE.split(found.match["thing"])[0].strip()
            if thing and not _BASE.search(found.match["thing"]):
                said.append((found["one"], found.match["whose"], thing))
    firsts: dict[tuple[str, str], Claim] = {}
    for other, whose, thing in said:
        one = firsts.setdefault((whose, thing), other)
        if rank_of(one) != rank_of(other):
            places = f"“{one.text}{' ' + thing}” (line {one.line}) and “{other.text}{' ' + thing}” (line {other.line})"
            yield Slip((one, other), "rank", 0.7, f"{places} cannot both be of one event")


RULE = Rule("FC213", "counted-twice", "warning", __doc__ or "", check)
