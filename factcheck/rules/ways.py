"""Change that goes the other way

What it does
------------
Takes two levels that are said to be a rise or a fall ("fell from 6.3 to 6.4", "rose to 80 from 90") and looks which of
the two is greater.

Why it matters
--------------
Levels that were swapped, or a verb that was left standing when the figures came in, turn the news into its opposite.

Example
-------
"The rate is 6.4%, down from 6.3%": it is up.

Known limits
------------
Silent where more may be less: exchange rates (155 yen for a dollar is a weaker yen than 150), places in a table, and
levels in different clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare, nears
from factcheck.rules.base.frames import Found, Page

_UP = "up|rose|rises|risen|rising|climbed|increased|grew|jumped|soared|surged|went up|gone up"
_DOWN = "down|fell|falls|fallen|falling|dropped|declined|decreased|sank|slid|plunged|slumped|went down|gone down"
_WAY = rf"\b(?P<way>{_UP}|{_DOWN}) (?:slightly |sharply |steeply |steadily |further |again )?"
_PATTERNS = (
    rf"<new:level>(?: ?[‰%])?(?: [a-z]+){{0,3}},? {_WAY}from <near><old:level>",
    rf"{_WAY}from <near><old:level><gap:40>\bto <near><new:level>",
    rf"{_WAY}to <near><new:level><gap:40>\bfrom <near><old:level>",
)
_MORE_IS_LESS = re.compile(
    r"\b(?:dollar|euro|yen|pound|sterling|won|yuan|renminbi|rouble|ruble|rupee|peso|lira|franc|real|krona|krone|currency|"
    r"exchange|rank\w*|place|spot|position|table|list|seed|par|minus|below zero|loss\w*|deficit|negative)s?\b"
)
_FAR = 3.0
"""Levels further apart than this factor are of two things."""
_ELSEWHERE = re.compile(r"\b(?:and|but|while|whereas|after|when|as|although)\b")


def check(page: Page) -> Iterator[Slip]:
    for found in page.find(*_PATTERNS):
        slip = None if _is_range(found) else _slip(found)
        if slip and not _ELSEWHERE.search(found.match[0]) and not _MORE_IS_LESS.search(found.match.string):
            yield slip


def _is_range(found: Found) -> bool:
    """Whether a level is down from a range: "10 to 12, down from 11 to 13"."""
    return any(getattr(claim.value, "relation", "") == "range" for claim in found.others(found["old"], found["new"]))


def _slip(found: Found) -> Slip | None:
    claims = found["old"], found["new"]
    intervals = nears(*claims)
    if intervals is None or intervals[0].axis != intervals[1].axis or not is_bare(*claims):
        return None
    old, new = intervals
    rises = found.match["way"] in _UP.split("|")
    if max(old.middle, new.middle) > _FAR * min(old.middle, new.middle):
        return None
    if (new.near_high >= old.near_low) if rises else (new.near_low <= old.near_high):
        return None
    message = f"“{claims[1].text}” is not {'up' if rises else 'down'} from “{claims[0].text}”"
    return Slip(claims, "direction", 0.85, message)


RULE = Rule("FC210", "wrong-way", "warning", __doc__ or "", check)
