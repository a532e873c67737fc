"""Change that goes the other way

What it does
------------
Takes two levels or lengths of time that are said to be a rise or a fall ("fell from 6.3 to 6.4", "rose to 80 from 90",
"cut the wait from 17 weeks to 19"), or a record and
the one that it broke ("£4.1m, beating the previous record of £4.6m"), and looks which of the two is greater.

Why it matters
--------------
Levels that were swapped, or a verb that was left standing when the figures came in, turn the news into its opposite.

Example
-------
"The rate is 6.4%, down from 6.3%": it is up.

Known limits
------------
Silent where more may be less: exchange rates (155 yen for a dollar is a weaker yen than 150), places in a table,
records of races and of the coldest day, and levels in different clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.change import is_like
from factcheck.rules.base.figures import is_bare, nears
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.base.lists import like

_UP = (
    "up|rose|rises|risen|rising|climbed|increased|grew|jumped|soared|surged|went up|gone up|quickened|accelerated|"
    "widened|swelled|lengthened|edged up|ticked up|picked up|inched up|been raised|raised|lifted|extended"
)
_DOWN = (
    "down|fell|falls|fallen|falling|dropped|declined|decreased|sank|slid|plunged|slumped|went down|gone down|eased|"
    "slowed|cooled|moderated|softened|slipped|dipped|shrank|shrunk|narrowed|edged down|ticked down|"
    "inched down|slackened|been cut|been lowered|been reduced|came down|come down|shortened|lowered|reduced|cut|trimmed"
)
_RISE, _FALL = "rise|increase|gain|jump|surge|climb|growth", "fall|drop|decline|decrease|reduction|dip|slump"
_WAY = rf"\b(?P<way>{_UP}|{_DOWN}) (?:slightly |sharply |steeply |steadily |further |again )?"
_VERBS = "|".join(way for way in f"{_UP}|{_DOWN}".split("|") if way not in ("up", "down"))
_PATTERNS = (
    rf"<new:amount>(?: ?[‰%])?(?: [a-z]+){{0,3}},? {_WAY}from <near><old:amount>",
    rf"{_WAY}from <near><old:amount><gap:40>\bto <near><new:amount>",
    rf"{_WAY}to <near><new:amount><gap:40>\bfrom <near><old:amount>",
    # cut the wait from 80 to 100; a fall in visits from 80 to 100
    rf"\b(?P<way>{_VERBS}) <clause:40>\bfrom <near><old:amount><gap:40>\bto <near><new:amount>",
    rf"\ban? (?P<way>{_RISE}|{_FALL})(?: (?:in|of) <clause:30>)? from <near><old:amount><gap:40>"
    r"\bto <near><new:amount>",
)
_MORE_IS_LESS = re.compile(
    r"\b(?:dollar|euro|yen|pound|sterling|won|yuan|renminbi|rouble|ruble|rupee|peso|lira|franc|real|krona|krone|currency|"
    r"exchange|rank\w*|place|spot|position|table|list|seed|par|minus|below zero|loss\w*|deficit|negative|"
    r"restrict\w*|limit|rule|curb|ban|curfew|lockdown|requirement|quarantine)s?\b"
)
_RECORD = (
    "(?:the|its|their|his|her|a) (?:(?:previous|old|former|earlier|existing|last|standing|current|own|national|world|"
    "european|british|olympic|club|auction|all-time) )+(?:record|highest|best|high|peak|mark|maximum|figure|total)"
    ",? (?:of|was|is) <near><old:level>"
)
_BEAT = (
    r"\b(?:surpass(?:es|ed|ing)|beat(?:s|ing|en)?|br(?:oke|oken|eaks|eaking)|eclips(?:es|ed|ing)|exceed(?:s|ed|ing)|"
    "tops|topped|topping|bettered|bettering|smash(?:es|ed|ing)|shatter(?:s|ed|ing))"
)
_IN_ONE = (
    # 100, beating the previous record of 120
    rf"<new:level><gap:80>(?:{_BEAT}|, (?:well |just )?above) {_RECORD}",
    # it broke the old record of 120 with a crowd of 100
    rf"{_BEAT} {_RECORD}(?P<between>(?:,? set)? ?(?:in <date>)? ?)(?:with|by) (?:an? [a-z]+ of )?<near><new:level>",
)
_IN_NEXT = (
    rf"^(?:it|this|that|the [a-z]+)(?:,[^,]*,)? {_BEAT} {_RECORD}",
    rf"^{_RECORD}<gap:60>\b(?:was|has been|is|been) (?:broken|beaten|surpassed|exceeded|eclipsed|bettered|smashed)\b"
    r"(?! (?:(?:in|by|on|again|twice|earlier)\b|<date>))",
)
"""A record that is told behind the one by which it was broken, in the next sentence."""
_LESS_IS_MORE = re.compile(
    r"\b(?:lowest|lows?|coldest|cold|fast\w*|quick\w*|speedy|short\w*|young\w*|earl(?:y|iest)|small\w*|few\w*|thin\w*|"
    r"light\w*|dri\w+|dry|least|minimum|cheap\w*|laps?|races?|ran|run|swam|rounds?|course|shots?|strokes?|par|"
    r"(?:a|his|her|winning) time|minutes?|seconds?|average|wins?|defeats?|losses|not|never|nearly|almost|fail\w*|"
    r"miss\w*|without|would|could|should|forecast|expected|hope[sd]?)\b"
)
"""Words of records that are broken downwards, or were not broken."""
_NEAR_RECORD = 1.5
_FAR = 3.0
"""Levels further apart than this factor are of two things."""
_ELSEWHERE = re.compile(r"\b(?:and|but|while|whereas|after|when|as|although)\b")


def check(page: Page) -> Iterator[Slip]:
    for found in page.find(*_PATTERNS):
        slip = None if _is_range(found) else _slip(found)
        if slip and not _ELSEWHERE.search(found.match[0]) and not _MORE_IS_LESS.search(found.match.string):
            yield slip
    yield from _records(page)


def _records(page: Page) -> Iterator[Slip]:
    """Records that are not above the one that they are said to have broken."""
    for found in page.find(*_IN_ONE):
        if found.per("new") == found.per("old"):
            yield from _unbroken(found["new"], found["old"], found.match.string)
    for before, after in page.neighbours():
        for found in after.find(*_IN_NEXT):
            old = found["old"]
            news = [claim for frame in (before, after) for claim in like(frame, old) if claim.start < old.start]
            if len(news) == 1 and news[0].start < after.span[0] and found.per("old") is None:
                yield from _unbroken(news[0], old, f"{before.text} {after.text}")


def _unbroken(new: Claim, old: Claim, text: str) -> Iterator[Slip]:
    intervals = nears(new, old)
    if intervals is None or intervals[0].axis != intervals[1].axis or not is_bare(new, old):
        return
    if _LESS_IS_MORE.search(text) or intervals[0].near_high >= intervals[1].near_low:
        return
    if intervals[1].middle <= _NEAR_RECORD * intervals[0].middle:
        yield Slip((new, old), "record", 0.85, f"“{new.text}” is not above the record of “{old.text}” that it broke")


def _is_range(found: Found) -> bool:
    """Whether a level is down from a range: "10 to 12, down from 11 to 13"."""
    return any(getattr(claim.value, "relation", "") == "range" for claim in found.others(found["old"], found["new"]))


def _slip(found: Found) -> Slip | None:
    claims = found["old"], found["new"]
    intervals = nears(*claims)
    if intervals is None or intervals[0].axis != intervals[1].axis or not is_bare(*claims) or not is_like(*claims):
        return None
    old, new = intervals
    rises = found.match["way"] in f"{_UP}|{_RISE}".split("|")
    if max(old.middle, new.middle) > _FAR * min(old.middle, new.middle):
        return None
    if (new.near_high >= old.near_low) if rises else (new.near_low <= old.near_high):
        return None
    message = f"“{claims[1].text}” is not {'up' if rises else 'down'} from “{claims[0].text}”"
    return Slip(claims, "direction", 0.85, message)


RULE = Rule("FC210", "wrong-way", "warning", __doc__ or "", check)
