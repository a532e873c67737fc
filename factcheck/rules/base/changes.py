"""Changes that are printed with both their levels: "from 80 to 100, a rise of 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from factcheck.model import Claim, Count, Number, Percent
from factcheck.rules.base.figures import nears, printed
from factcheck.rules.base.frames import Found, Page, compiled


class Change(NamedTuple):
    """A figure that is said to lead from one level to another; ``others`` are the levels of the sentence before it."""

    old: Claim
    new: Claim
    by: Claim
    others: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, Claim, Claim]:
        return self.old, self.new, self.by

    def readings(self) -> Iterator[Change]:
        """The change between any other two levels of the sentence: what else it might be of."""
        levels = (self.old, self.new, *self.others)
        return (Change(old, new, self.by) for old, new in permutations(levels, 2) if {old, new} != {self.old, self.new})


_NOUN = (
    "(?:rise|increase|gain|growth|jump|surge|climb|hike|leap|boost|fall|drop|decline|decrease|reduction|cut|dip|slump|"
    "loss|slide|plunge|tumble|lower)"
)
_MORE = "(?:more|less|fewer|higher|lower|up|down|greater|larger|bigger|smaller|dearer|cheaper)"
_LEAD = (
    "(?P<lead>(?:(?:or|up|down|by|a|an|nearly|almost|another|about|some|which|that|is|was|represents|representing|of|"
    f"{_NOUN}) ){{0,6}})"
)
_TAIL = f"(?: (?P<tail>{_NOUN}|{_MORE})\\b)?"
_ASIDE = r"(?:(?:,? or| \(| -) ?<near><level>(?: (?:a|per) [a-z]+)?[,)]?)?"
"""The same amount in another currency or per share: "$20m, or 98 cents a share," and "€3m ($3.3m)"."""
_OLD, _NEW = f"<near><old:level>{_ASIDE}", f"<near><new:level>{_ASIDE}"
_AGAINST = r"\b(?:from|against|compared (?:with|to)|versus|instead of|in place of|as a substitute (?:of|for)) "
_IS = "(?:is|are|was|were|lay|lies|stood|stands|came in|comes in)"
_STANDS = rf"<new:level><g1:clause:25>\b{_IS}"
_MOVED = "(?:rose|risen|grew|climbed|went|up|fell|fallen|dropped|declined|sank|slid|slipped|went|gone|down|cut|raised)"
_FROM_A_PEAK = (
    rf"(?:^|[.,;:*] |\b{_MOVED} )(?:from|after (?=(?:its|the|a) [a-z]+ of )) ?"
    "(?:(?:its|their|the|an?)(?: [a-z-]+){1,2} of )?"
)
_NAMED_BASE = (
    r"<near>(?:(?:<date>|today|yesterday)'s |(?:<duration> )?(?:[a-z-]+ ){0,2}"
    "(?:average|mean|median|total|figure|level|number|record) of )?"
)
"""What a change is from, before its figure: "the five-year average of 80", "last year's 80"."""
_BESIDE = rf"(?P<tail>above|below|over|under|{_MORE} than)(?P<beside>)"
_PATTERNS = (
    # from 80 to 100, a rise of 25%; from 80 to 100, or 25%
    rf"\bfrom {_OLD}<g1:gap:60>\bto {_NEW}<g2:gap:30>[,(–—-] ?{_LEAD}<by:change>{_TAIL}",
    # rose 25% in May, from 80 to 100
    rf"<by:change>{_TAIL}<g1:gap:50>\bfrom {_OLD}<g2:gap:60>\bto {_NEW}",
    # rose 25% to 100 from 80
    rf"<by:change>{_TAIL}<g1:gap:25>\bto {_NEW}<g2:gap:40>\bfrom {_OLD}",
    # rose 25% to 100 (2022: 80)
    rf"<by:change>{_TAIL}<g1:gap:25>\bto <near><new:level> \((?:<when>|[a-z0-9]+(?: [a-z0-9]+)?): <old:level>\)",
    # 100, up 25% from 80; 25% more than the 80 of May; up 25% on the five-year average of 80
    rf"<new:level>{_ASIDE}<g1:gap:30>[,(–—-] ?{_LEAD}<by:change>{_TAIL}"
    f" (?:from|than|on|above|below) {_NAMED_BASE}<near><old:level>",
    # 100, against 80 a year earlier, a rise of 25%
    rf"<new:level>{_ASIDE}<g1:gap:40>{_AGAINST}{_OLD}<g2:gap:60>[,(–—-] ?{_LEAD}<by:change>{_TAIL}",
    # from 80 in May it rose by 25% to 100
    rf"{_FROM_A_PEAK}{_OLD}<g1:gap:60><near><by:change>{_TAIL}<g2:clause:40>\bto (?:reach )?<near><new:level>(?P<led>)",
    # the 100 of May were 25% above the 80 of April; at 100, it is 25% above the 80 of April
    rf"{_STANDS}(?: <date>)? <near><by:change> {_BESIDE} <near><old:level>",
    rf"\bat <near><new:level>, <g1:clause:30>\b{_IS} <near><by:change> {_BESIDE} <near><old:level>",
    # sold for 80 in 2021 and now for 100, 25% more
    rf"<old:level><gap:30>(?:<when>|\b(?:ago|once|then)\b)<g1:gap:40><new:level>, <near><by:change> (?P<tail>{_MORE})"
    r"(?=[.,;)]| and|$)",
)
_CLOSED = "(?:closed|ended|finished|opened|started|began)(?: (?:the [a-z]+|trading))?"
_PRICED = "(?:costs?|charged?s?|paid|pays?|earns?|earned|sells? for|sold for|(?:is|was|were|are) worth)"
_THEN = rf"\b(?:{_CLOSED} (?:[a-z]+ )?at|{_PRICED}) <near><old:level>"
_NOW = (
    rf"\b(?:it|they) (?:now |had |has )?(?:{_CLOSED}|{_PRICED}|traded|(?:is|was|are|were)(?: trading)?) <near>"
    rf"<by:change> (?P<tail>{_MORE})(?: (?:on|by) <when>)?,? (?:at |to )?<near><new:level>"
)
_TWO_CLAUSES = (
    # on Friday it closed at 80; on Monday it ended 25% higher, at 100
    rf"{_THEN}<gap:30>(?:[;,]| –| -) (?:and |but |while )?<gap:40>{_NOW}(?P<g1>)",
    # it opened at 80 and closed at 100, 25% higher
    rf"{_THEN}<gap:30>(?:,|;| and| but)<gap:30>\b{_CLOSED} (?:[a-z]+ )?at <near><new:level>(?P<g1>),"
    rf" (?:up|down|a {_NOUN} of)? ?<near><by:change>(?: (?P<tail>{_MORE}))?(?P<lead>)",
)
_IS_MORE = (
    r"^(?:that|this|it|(?:the|its|their) [a-z]+) (?:is|was|are|were|marks|marked|represents|represented) "
    rf"(?:an? {_NOUN} of |up |down )?<near><by:change>(?: (?P<tail>{_MORE}))? (?:than|from|on|above|below) "
    f"{_NAMED_BASE}<near><old:level>"
)
_TIMES_OFF = 3.0
"""A change that is further from what two sentences give is of something else."""
_ELSEWHERE = compiled(
    r"\b(?:and|but|while|whereas|from|than|compared|after|although|because|excluding|including|per|each|every|as|when|amid|with|"
    r"on(?! <when>))\b"
)
"""Between the figures of a change these words mean that one of them belongs to something else."""
_BEHIND = 40
"""How many characters behind a change are read with it."""
_EMPTY_LEAD = frozenset(
    ["a", "an", "about", "some", "by", "nearly", "almost", "another", "of", "which", "that", "is", "was"]
)
"""Words that say nothing of a change by themselves; "or" does of a per cent: "from 80 to 100, or 25%"."""
_OTHER_BASE = re.compile(
    r"\b(?:constant currenc\w+|organic\w*|adjust\w+|annuali[sz]ed|annually|real terms|like-for-like|on average|"
    r"compound\w*|"
    r"(?:a|per|each|every) (?:year|month|week|day|quarter)(?! (?:ago|earlier|before|later)))\b"
)
"""A change on another base, or per year, need not follow from the two levels beside it."""
_EXPECTED = re.compile(r"\b(?:estimate[sd]?|expect\w*|forecast\w*|predict\w+|target\w*)\b")
"""Nor need one that is held against what was expected, unless it stands right before it."""
_ONE_RATE = 2.0
"""Two levels closer than this factor have one rate, though only one of them names it: "from £8 to £10 a month"."""
_PERIODS = frozenset(("year", "quarter", "month", "week"))
_BASE_FOLLOWS = re.compile(r",? (?:from|on|than|over|compared|against|versus|above|below|year|quarter|month|in)\b")


@lru_cache(maxsize=1)
def changes(page: Page) -> tuple[Change, ...]:
    """All changes of a page that are printed with both their levels; one rule after the other asks for them."""
    return (*_changes(page), *_in_two(page), *_in_next(page))


def _changes(page: Page) -> Iterator[Change]:
    seen: set[tuple[Claim, ...]] = set()
    for found in page.find(*_PATTERNS, *_TWO_CLAUSES):
        change = Change(found["old"], found["new"], found["by"])
        if change.claims not in seen and _is_sound(found) and _is_change(found, change):
            seen.add(change.claims)
            last = max(claim.start for claim in change.claims)
            others = (claim for claim in found.others(*change.claims) if claim.start < last)
            yield change._replace(others=tuple(claim for claim in others if _is_like(claim, change.old)))


def _in_two(page: Page) -> Iterator[Change]:
    """Changes that a sentence tells of the one level of the sentence before it."""
    for before, after in page.neighbours():
        for found in after.find(_NOW) if after.has("change") else ():
            olds = [then["old"] for then in before.find(_THEN)]
            levels = [
                claim for frame in (before, after) for claim in frame.claims.values() if _is_like(claim, found["new"])
            ]
            if len(olds) != 1 or levels != [*olds, found["new"]]:
                continue
            change = Change(olds[0], found["new"], found["by"])
            if not _OTHER_BASE.search(found.match[0] + found.rest) and not _BASE_FOLLOWS.match(found.rest):
                yield change


def _in_next(page: Page) -> Iterator[Change]:
    """Changes from a level that the next sentence names: "They spent 100. That is 25% more than last year's 80"."""
    for before, after in page.neighbours():
        for found in after.find(_IS_MORE) if after.has("change") else ():
            old, by = found["old"], found["by"]
            news = [claim for claim in before.claims.values() if _is_like(claim, old)]
            if len(news) != 1 or not all(map(_is_date, found.others(old, by))):
                continue
            change = Change(old, news[0], by)
            if _is_change(found, change) and _is_close(change) and not _OTHER_BASE.search(found.match[0] + found.rest):
                yield change


def _is_date(claim: Claim) -> bool:
    return claim.kind in ("date", "duration")


def _is_close(change: Change) -> bool:
    """Whether a percentage is near what the levels of a change give."""
    if change.by.kind != "percent":
        return False
    given = abs(printed(change.new) / printed(change.old) - 1) * 100
    return given / _TIMES_OFF <= printed(change.by) <= given * _TIMES_OFF


def _is_sound(found: Found) -> bool:
    """Whether the words between and around the figures leave no doubt what the change is of."""
    gaps = found.match.groupdict()
    around = _without_rates(found)
    if _ELSEWHERE.search(f"{gaps['g1']} | {gaps.get('g2') or ''}") or _OTHER_BASE.search(around):
        return False
    if "beside" not in gaps and _EXPECTED.search(around):
        return False
    if found.match.end("by") > max(found.match.end("old"), found.match.end("new")) and _BASE_FOLLOWS.match(found.rest):
        return False
    return len(_PERIODS.intersection(re.findall("[a-z]+", around))) < 2 and _is_per_one(found)


def _without_rates(found: Found) -> str:
    """The words of a change, and those behind it, but for what its levels are for each of: "from £8 a month to £10"."""
    start, end = found.match.start(), found.match.end() + _BEHIND
    spans = sorted(found.per_span(group) for group in ("old", "new"))
    places = [start, *(min(place, end) for span in spans for place in span), end]
    return " ".join(found.match.string[one:other] for one, other in zip(places[::2], places[1::2], strict=True))


def _is_per_one(found: Found) -> bool:
    """Whether both levels are for each of one thing, or one of two that are close leaves out of what."""
    one, other = found.per("old"), found.per("new")
    if one == other or (one and other):
        return one == other
    old, new = printed(found["old"]), printed(found["new"])
    return max(old, new) < _ONE_RATE * min(old, new)


def _is_change(found: Found, change: Change) -> bool:
    """Whether two levels and a figure are of one measure, and the figure the amount of a change."""
    found_intervals, value = nears(*change.claims), change.by.value
    if found_intervals is None or not isinstance(value, Number) or not _is_like(change.new, change.old):
        return False
    if "led" in found.match.groupdict() and _noun(change.old) not in (None, _noun(change.new)):
        return False
    old, new, by = found_intervals
    if (value.direction == "up" and new.near_high < old.near_low) or (
        value.direction == "down" and new.near_low > old.near_high
    ):
        return False
    if by.axis == old.axis != "percent" and ("or" in found.words("lead") or found.per("by") != found.per("new")):
        return False
    in_points = isinstance(value, Percent) and value.unit != "percent"
    is_multiple = getattr(value, "unit", "") == "time"
    said = found.words("tail") or found.words("lead") - _EMPTY_LEAD
    return bool(said) or value.direction is not None or in_points or is_multiple


def _noun(claim: Claim) -> str | None:
    return claim.value.noun if isinstance(claim.value, Count) else None


def _is_like(one: Claim, other: Claim) -> bool:
    """Whether two levels may be of one measure; a bare number may be a sum of money: "from £1.2m to 780,000"."""
    found = nears(one, other)
    if found is None:
        return False
    nouns = _noun(one), _noun(other)
    if all(nouns) and nouns[0] != nouns[1]:
        return False
    bare = any(isinstance(claim.value, Count) and claim.value.noun is None for claim in (one, other))
    return found[0].axis == found[1].axis or (bare and {one.kind, other.kind} == {"money", "count"})
