"""Figure in a unit that cannot be meant

What it does
------------
Takes people and other things that are counted in money ("users rose to $2.9bn") and changes that are smaller than the
last place of the level that they lead to, in another unit ("up 0.41 centimetres to 5.21 metres").

Why it matters
--------------
A sign that was typed by habit, or a unit that was left behind when the figure was converted, makes a figure absurd; a
reader sees it at once, and the one who wrote it does not.

Example
-------
"The number of subscribers grew 4% to $90m": they are people.

Known limits
------------
Only things that are never worth money by themselves, and only where they are the subject of a verb of counting.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.model import Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import direction_of, nears, printed
from factcheck.rules.base.frames import Found, Page

_COUNTED = (
    "users|subscribers|customers|passengers|viewers|visitors|listeners|readers|members|followers|voters|residents|"
    "inhabitants|refugees|migrants|students|pupils|patients|employees|jobs|deaths|births|downloads|views|people"
)
_GREW = "(?:rose|grew|increased|climbed|jumped|fell|dropped|declined|were|numbered|stood|reached|averaged|totalled)"
_OTHER = "(?:of|for|per|by|to|in|with|from|at|on|as)"
"""Words by which a thing is not the subject: "wages of employees rose 4 cents"."""
_SUBJECT = rf"(?:^|[,;:] |\b(?:and|while|but|number of) )(?:(?!{_OTHER}\b)[a-z-]+ ){{0,3}}?"
_IN_MONEY = (
    rf"{_SUBJECT}(?P<thing>{_COUNTED})(?: (?:of|at|on|in)(?: the)? [a-z]+)? {_GREW}(?: up)?(?:(?: by)? <percent>)?"
    r" (?:to |at )?<near><one:money>(?! (?:worse|better|poorer|richer|in debt|out of pocket|a|an|per|each))"
)
_CHANGED = (
    r"\b(?:up|rose|risen|climbed|down|fell|fallen|dropped) (?:by )?<near><by:quantity><gap:30>"
    r"\b(?:to|reached|at) <near><new:quantity>"
)


def check(page: Page) -> Iterator[Slip]:
    in_money = (found for frame in page.frames for found in frame.find(_IN_MONEY))
    yield from filter(None, chain(map(_in_money, in_money), map(_finer, page.find(_CHANGED))))


def _in_money(found: Found) -> Slip | None:
    """Things that are counted in money."""
    claim = found["one"]
    if direction_of(claim):
        return None
    return Slip((claim,), "unit", 0.85, f"{found.match['thing'].capitalize()} are not counted in money: “{claim.text}”")


def _finer(found: Found) -> Slip | None:
    """A change that the level which it leads to is too coarse to show."""
    by, new = claims = found["by"], found["new"]
    intervals = nears(*claims)
    if intervals is None or intervals[0].axis != intervals[1].axis or intervals[0].scale == intervals[1].scale:
        return None
    last_place = intervals[1].high - intervals[1].low
    if not isinstance(by.value, Number) or printed(by) >= last_place or not last_place:
        return None
    message = f"“{by.text}” is less than the last place of “{new.text}” can show"
    return Slip(claims, "unit", 0.8, message)


RULE = Rule("FC211", "impossible-unit", "warning", __doc__ or "", check)
