"""Changes that are printed with both their levels: "from 80 to 100, a rise of 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.model import Claim
from factcheck.rules.base.change import MORE, NAMED_BASE, NOUN, OTHER_BASE, Change, has_other_base, is_change, is_like
from factcheck.rules.base.differences import differences
from factcheck.rules.base.figures import printed
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.base.patterns import compiled
from factcheck.rules.base.sequels import TWO_DATED, sequels

_LEAD = (
    "(?P<lead>(?:(?:or|up|down|by|a|an|nearly|almost|another|about|some|which|that|is|was|represents|representing|of|"
    f"{NOUN}) ){{0,6}})"
)
_TAIL = f"(?: (?P<tail>{NOUN}|{MORE})\\b)?"
_ASIDE = r"(?:(?:,? or| \(| -) ?<near><level>(?: (?:a|per) [a-z]+)?[,)]?)?"
"""The same amount in another currency or per share: "$20m, or 98 cents a share," and "€3m ($3.3m)"."""
_OLD, _NEW = f"<near><old:level>{_ASIDE}", f"<near><new:level>{_ASIDE}"
_AGAINST = r"\b(?:from|(?:as )?against|compared (?:with|to)|versus|instead of|in place of|as a substitute (?:of|for)) "
_IS = "(?:is|are|was|were|lay|lies|stood|stands|came in|comes in)"
_STANDS = rf"<new:level><g1:clause:25>\b{_IS}"
_MOVED = "(?:rose|risen|grew|climbed|went|up|fell|fallen|dropped|declined|sank|slid|slipped|went|gone|down|cut|raised)"
_FROM_A_PEAK = (
    rf"(?:^|[.,;:*] |\b{_MOVED} )(?:from|after (?=(?:its|the|a) [a-z]+ of )) ?"
    "(?:(?:its|their|the|an?)(?: [a-z-]+){1,2} of )?"
)
_ON_YEAR = "(?:year[ -]on[ -]year|on[ -]year|over the year|from a year ago)"
_BESIDE = rf"(?P<tail>above|below|over|under|{MORE} than)(?P<beside>)"
_PATTERNS = (
    # from 80 to 100, a rise of 25%; from 80 to 100, or 25%
    rf"\bfrom {_OLD}<g1:gap:60>\bto {_NEW}<g2:gap:30>[,(–—-] ?{_LEAD}<by:change>{_TAIL}",
    # rose 25% in May, from 80 to 100
    rf"<by:change>{_TAIL}<g1:gap:50>\bfrom {_OLD}<g2:gap:60>\bto {_NEW}",
    # rose 25% year on year to 100 from 80; a rise of 25% in net sales at 100, against 80
    rf"<by:change>{_TAIL}(?: (?P<on_year>{_ON_YEAR}))?<g1:gap:25>\bto {_NEW}<g2:gap:60>{_AGAINST}{_OLD}",
    rf"<by:change> (?P<tail>{NOUN}) in (?:[a-z'-]+ ){{1,4}}(?:to|at) {_NEW}(?P<g1>)<g2:gap:60>{_AGAINST}{_OLD}",
    # rose 25% to 100 (2022: 80)
    rf"<by:change>{_TAIL}<g1:gap:25>\bto <near><new:level> \((?:<when>|[a-z0-9]+(?: [a-z0-9]+)?): <old:level>\)",
    # 100, up 25% from 80; 25% more than the 80 of May; up 25% on the five-year average of 80
    rf"<new:level>{_ASIDE}<g1:gap:30>[,(–—-] ?{_LEAD}<by:change>{_TAIL}"
    f" (?:from|than|on|above|below) {NAMED_BASE}<near><old:level>",
    # 100, against 80 a year earlier, a rise of 25%
    rf"<new:level>{_ASIDE}<g1:gap:40>{_AGAINST}{_OLD}<g2:gap:60>[,(–—-] ?{_LEAD}<by:change>{_TAIL}",
    # 80 in May and 100 in June, a rise of 25%
    rf"{TWO_DATED}<g1:clause:30>[,(–—-] ?{_LEAD}<by:change>{_TAIL}",
    # 100, twice the 50 of May
    rf"<new:level>{_ASIDE}<g1:clause:60>(?:,|\b{_IS})(?: (?:or|which is|that is))? <by:times>"
    "(?: as [a-z]+(?: [a-z]+)? as)? the <near><old:level>(?P<beside>)",
    # 100, 25 per cent more than in May, when it was 80
    rf"<new:level>{_ASIDE}<g1:clause:30>, <near><by:change> (?P<tail>{MORE}) than<g2:clause:40>, when "
    rf"(?:there|it|they) (?:{_IS}|had|cost) <near><old:level>(?P<beside>)",
    # 100, twice as many as in May, when there were 50
    rf"<new:level>{_ASIDE}<g1:clause:60>, <by:times> as [a-z]+ as<g2:clause:50>, when (?:(?:there|it|they) )?"
    "(?:were|was|had|stood at|came to) <near><old:level>(?P<beside>)",
    # from 80 in May it rose by 25% to 100
    rf"{_FROM_A_PEAK}{_OLD}<g1:gap:60><near><by:change>{_TAIL}<g2:clause:40>\bto (?:reach )?<near><new:level>(?P<led>)",
    # the 100 of May were 25% above the 80 of April; at 100, it is 25% above the 80 of April
    rf"{_STANDS}(?: <date>)? <near><by:change> {_BESIDE} <near><old:level>",
    rf"\bat <near><new:level>, <g1:clause:30>\b{_IS} <near><by:change> {_BESIDE} <near><old:level>",
    # sold for 80 in 2021 and now for 100, 25% more
    rf"<old:level><gap:30>(?:<when>|\b(?:ago|once|then)\b)<g1:gap:40><new:level>, <near><by:change> (?P<tail>{MORE})"
    r"(?=[.,;)]| and|$)",
)
_ELSEWHERE = compiled(
    r"\b(?:(?<!<when> )and|but|while|whereas|from|than|compared|after|although|because|excluding|including|per|each|"
    r"every|as|when|amid|with|on(?! <when>))\b"
)
"""Between the figures of a change these words mean that one of them belongs to something else."""
_BEHIND = 40
"""How many characters behind a change are read with it."""
_EXPECTED = re.compile(r"\b(?:estimate[sd]?|expect\w*|forecast\w*|predict\w+|target\w*)\b")
"""Nor need one that is held against what was expected, unless it stands right before it."""
_ONE_RATE = 2.0
"""Two levels closer than this factor have one rate, though only one of them names it: "from £8 to £10 a month"."""
_BEFORE = re.compile("(?:previous|preceding|prior|last) (?:quarter|month|week)")
_PERIODS = frozenset(("year", "quarter", "month", "week"))


@lru_cache(maxsize=1)
def changes(page: Page) -> tuple[Change, ...]:
    """All changes of a page that are printed with both their levels; one rule after the other asks for them."""
    return (*_changes(page), *sequels(page), *differences(page))


def _changes(page: Page) -> Iterator[Change]:
    seen: set[tuple[Claim, ...]] = set()
    for found in page.find(*_PATTERNS):
        change = Change(found["old"], found["new"], found["by"])
        if change.claims not in seen and _is_sound(found) and is_change(found, change):
            seen.add(change.claims)
            last = max(claim.start for claim in change.claims)
            others = (claim for claim in found.others(*change.claims) if claim.start < last)
            yield change._replace(others=tuple(claim for claim in others if is_like(claim, change.old)))


def _is_sound(found: Found) -> bool:
    """Whether the words between and around the figures leave no doubt what the change is of."""
    gaps = found.match.groupdict()
    around = _without_rates(found)
    if _ELSEWHERE.search(f"{gaps['g1']} | {gaps.get('g2') or ''}") or OTHER_BASE.search(around):
        return False
    if gaps.get("on_year") and any(map(_is_shorter, found.others(found["by"]))):
        return False
    if "beside" not in gaps and _EXPECTED.search(around):
        return False
    if has_other_base(found):
        return False
    return len(_PERIODS.intersection(re.findall("[a-z]+", around))) < 2 and _is_per_one(found)


def _is_shorter(claim: Claim) -> bool:
    """Whether a date is that of a time shorter than a year before: "the previous quarter"."""
    return claim.kind == "date" and _BEFORE.search(claim.text) is not None


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
