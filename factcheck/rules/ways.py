"""Change that goes the other way

What it does
------------
Takes two levels or lengths of time that are said to be a rise or a fall ("fell from 6.3 to 6.4", "rose to 80 from 90",
"cut the wait from 17 weeks to 19"), and looks which of the two is greater; also where the title or another sentence
tells the way ("slips to 84 per cent", "inflation eases") and the text the level of the year before.

Why it matters
--------------
Levels that were swapped, or a verb that was left standing when the figures came in, turn the news into its opposite.

Example
-------
"The rate is 6.4%, down from 6.3%": it is up.

Known limits
------------
Silent where more may be less: exchange rates (155 yen for a dollar is a weaker yen than 150), places in a table, and
levels in different clauses, or with a third beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.change import NAMED_BASE, is_like
from factcheck.rules.base.figures import is_bare, nears, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import like
from factcheck.rules.base.patterns import compiled

_UP = (
    "up|rose|rises|risen|rising|climbed|increased|grew|jumped|soared|surged|went up|gone up|quickened|accelerated|"
    "widened|swelled|lengthened|edged up|ticked up|picked up|inched up|been raised|raised|lifted|extended|climbs|"
    "climbing|increases|grows|jumps|soars|surges|quickens|widens|swells|edges up|ticks up|picks up|raises|lifts|"
    "extends"
)
_DOWN = (
    "down|fell|falls|fallen|falling|dropped|declined|decreased|sank|slid|plunged|slumped|went down|gone down|eased|"
    "slowed|cooled|moderated|softened|slipped|dipped|shrank|shrunk|narrowed|edged down|ticked down|inched down|"
    "slackened|been cut|been lowered|been reduced|came down|come down|shortened|lowered|reduced|cut|trimmed|drops|"
    "declines|sinks|slides|plunges|slumps|tumbles|tumbled|eases|slows|cools|slips|slipping|dips|shrinks|narrows|"
    "edges down|ticks down|lowers|reduces|cuts|trims"
)
_RISE = "rise|increase|gain|jump|surge|climb|growth|soar|widen|grow"
_FALL = "fall|drop|decline|decrease|reduction|dip|slump|slip|slide|sink|tumble|shrink|narrow"
_WAY = rf"\b(?P<way>{_UP}|{_DOWN}) (?:slightly |sharply |steeply |steadily |further |again |<when> )?"
_RISING = frozenset(f"{_UP}|{_RISE}".split("|"))
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
_TOLD = rf"\b(?P<way>{_UP}|{_DOWN}|{_RISE}|{_FALL}) (?:[a-z]+ ){{0,2}}to <near><new:amount>"
"""A level that is told to be higher or lower than another, which need not be in the sentence."""
_BASED = (
    rf"<new:amount><gap:80>(?:\b(?:compared|up|down)|,)? (?P<than>with|to|against|versus|from|after) {NAMED_BASE}"
    r"<old:amount>[^,;]{0,45}"
)
_SAID = re.compile(
    rf"\b(?P<thing>(?:[a-z]{{4,}} )?[a-z]{{4,}})(?: [a-z]+)? (?P<way>{_VERBS}|{_RISE}|{_FALL})\b"
    r"(?! (?:by|to|from|on)\b)"
)
"""Something that is told to be higher or lower, without a level: "inflation eased in May"."""
_NAMED = {
    "inflation": r"consumer prices|\bcpi\b|annual rate",
    "unemployment": "jobless",
    "jobless": "unemployment",
    "profit": "profit|earned|net income",
    "profits": "profit|earned|net income",
    "crime": "offences|crimes",
}
"""Other words for what rises or falls."""
_IT = re.compile(r"^(?:it|the (?:annual |average |headline )?(?:rate|figure|number|total|price|level))\b")
_RISES, _FALLS = re.compile(rf"\b(?:{_UP}|{_RISE})\b"), re.compile(rf"\b(?:{_DOWN}|{_FALL})\b")
_PART = re.compile(
    r"\b(?:core|food|energy|services|underlying|excluding|adjusted|gross|operating|pre-tax|monthly|quarterly|"
    r"year to date|youth|among)\b"
)
_OPENING = 4
"""So many sentences at the beginning of a text tell what its title says."""
_EARLIER = compiled(r"\b(?:year|month|week|quarter|season|earlier|before|previous|last|ago)\b|<date>")
_THAN = compiled(r"^. (?:higher|lower|more|less|up|down) (?:than|on|from) (?:the )?<date>,?")
"""Behind a yearly rate: "4.3 per cent higher than a year before"."""
_AIMED = r"\b(?:forecast|expect\w*|target|average|national\w*|elsewhere|goal|limit|predict\w*)\b"
_ELSE = re.compile(rf"{_AIMED}|\b(?:than|if|would|men|women|both|and|but|while|with)\b")
"""Words beside a level by which it is no earlier one of the same thing."""
_MORE_IS_LESS = re.compile(
    r"\b(?:dollar|euro|yen|pound|sterling|won|yuan|renminbi|rouble|ruble|rupee|peso|lira|franc|real|krona|krone|currency|"
    r"exchange|rank\w*|place|spot|position|table|list|seed|par|minus|below zero|loss\w*|deficit|negative|"
    r"restrict\w*|limit|rule|curb|ban|curfew|lockdown|requirement|quarantine)s?\b"
)
_AROUND = 2
_NEAR = 1.5
"""A level further from one than this factor is not the one that it rose or fell from."""
_FAR = 3.0
"""Levels further apart than this factor are of two things."""
_ELSEWHERE = re.compile(r"\b(?:and|but|while|whereas|after|when|as|although)\b")


def check(page: Page) -> Iterator[Slip]:
    for found in page.find(*_PATTERNS):
        slip = None if _is_range(found) else _slip(found)
        if slip and not _ELSEWHERE.search(found.match[0]) and not _MORE_IS_LESS.search(found.match.string):
            yield slip
    title = page.article.title or ""
    head = Frame(replace(page.article, text=title), (0, len(title)), [claim for claim, _ in page.headline])
    yield from _without_level(page, [head, *page.frames[:2]])
    yield from _of_one_level(page, [head, *page.frames])


def _of_one_level(page: Page, frames: Sequence[Frame]) -> Iterator[Slip]:
    """A level that is told to have risen or fallen in the title or one sentence, with what it was before in another."""
    told = [found for frame in frames for found in frame.find(_TOLD) if not _MORE_IS_LESS.search(found.match.string)]
    for index, frame in enumerate(page.frames) if told else ():
        for based in frame.find(_BASED) if not _MORE_IS_LESS.search(frame.text) else ():
            one = next((found for found in told if _is_same_level(found, based)), None)
            slip = _slip(based, one.match["way"]) if one and _is_of_before(based) else None
            around = page.around(index, _AROUND, _AROUND)
            if one and slip and not _has_other_base(around, based):
                yield slip if one["new"] not in page.claims else slip._replace(claims=(one["new"], *slip.claims))


def _without_level(page: Page, heads: Sequence[Frame]) -> Iterator[Slip]:
    """The first level of something that the title or the opening tells to have risen or fallen, against the one of
    before, where it goes the other way."""
    said = {match["thing"]: (match["way"], frame) for frame in reversed(heads) for match in _SAID.finditer(frame.text)}
    for thing, (way, head) in said.items():
        words = [rf"\b{word.rstrip('s')}|{_NAMED.get(word, word)}" for word in thing.split()]
        named = re.compile("|".join(words))
        for index, frame in enumerate(page.frames[:_OPENING]):
            told = page.frames[index - 1].text if index and _IT.match(frame.text) else frame.text
            is_of_it = frame is not head and named.search(told)
            founds = frame.find(_BASED) if is_of_it else ()
            based = [found for found in founds if found.match["than"] != "to" and _is_of_before(found)]
            if not based:
                continue
            slip = _slip(based[0], way)
            around = page.around(index, _AROUND, _AROUND)
            is_other = _PART.search(frame.text) or _MORE_IS_LESS.search(f"{frame.text} {heads[0].text}")
            other_way = _FALLS if way in _RISING else _RISES
            if slip and not is_other and not other_way.search(frame.text) and not _has_other_base(around, based[0]):
                yield slip
            break


def _is_same_level(told: Found, based: Found) -> bool:
    """Whether a level that rose or fell is one that another sentence tells, with what it was before."""
    intervals = nears(told["new"], based["new"])
    is_axis = intervals is not None and intervals[0].axis == intervals[1].axis
    return is_axis and told["new"] is not based["new"] and printed(told["new"]) == printed(based["new"])


def _has_other_base(around: Sequence[Frame], based: Found) -> bool:
    """Whether another level beside two that go the wrong way may be the one that it rose or fell from."""
    new, old = based["new"], based["old"]
    frames = [frame for frame in around if new in frame.claims.values() or not re.search(_AIMED, frame.text)]
    others = [claim for frame in frames for claim in like(frame, new) if claim not in (new, old)]
    sides = [
        (printed(claim) - printed(new)) * (printed(new) - printed(old)) for claim in others if _is_near(claim, new)
    ]
    return any(side > 0 for side in sides)


def _is_near(claim: Claim, other: Claim) -> bool:
    """Whether a level may be the one that another rose or fell from."""
    return 1 / _NEAR <= printed(claim) / printed(other) <= _NEAR


def _is_of_before(found: Found) -> bool:
    """Whether a level is held against one of an earlier time."""
    text, than = found.match.string, found.match.start("than")
    base = text[than + len(found.match["than"]) : found.match.end()]
    between = _THAN.sub("", text[found.match.start() : than])
    return bool(_EARLIER.search(base)) and not _ELSE.search(between + base)


def _is_range(found: Found) -> bool:
    """Whether a level is down from a range: "10 to 12, down from 11 to 13"."""
    return any(getattr(claim.value, "relation", "") == "range" for claim in found.others(found["old"], found["new"]))


def _slip(found: Found, way: str | None = None) -> Slip | None:
    """Two levels that do not lie the way that is told; None if they do, or are of two things."""
    claims = found["old"], found["new"]
    intervals = nears(*claims)
    if intervals is None or intervals[0].axis != intervals[1].axis or not is_bare(*claims) or not is_like(*claims):
        return None
    old, new = intervals
    rises = (way or found.match["way"]) in _RISING
    if max(old.middle, new.middle) > _FAR * min(old.middle, new.middle):
        return None
    if (new.near_high >= old.near_low) if rises else (new.near_low <= old.near_high):
        return None
    message = f"“{claims[1].text}” is not {'up' if rises else 'down'} from “{claims[0].text}”"
    return Slip(claims, "direction", 0.85, message)


RULE = Rule("FC210", "wrong-way", "warning", __doc__ or "", check)
