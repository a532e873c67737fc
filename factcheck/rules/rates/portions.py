"""A part, its whole and the share of the one in the other, as sentences print all three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.figures import direction_of, is_percentage, near, nears, noun_of, printed, rounding
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.patterns import SMALL, THEM, compiled


class Portion(NamedTuple):
    """A part, the whole that it is of, and the share that it is said to be."""

    part: Claim
    whole: Claim
    share: Claim


_RATE = (
    "(?:turnout|occupancy|(?:case )?fatality(?: rate)?|(?:response|reply|return|success|pass|survival|death|mortality|"
    "conviction|participation|completion|failure|clear-up|recovery|acceptance) rate|share|proportion|score)"
)
_MEANS = "(?:that|which|this) (?:is|was|are|were|means|meant|makes?|made|gives?|gave|is to say)(?: that)?"
_LINK = re.compile(
    # 738 of 770, or 96 per cent; (96 per cent); which is 96 per cent; so it was 96 per cent full
    rf"(?:,|\bor,?| \(| [–—-]|\b{_MEANS}|\b(?:so|equal to|giving|meaning)(?: that)?"
    rf"(?: (?:it|they|the [a-z]+) (?:is|was|are|were))?)"
    rf" ?{SMALL}$|: (?:it|they|the [a-z]+) (?:is|was|are|were) {SMALL}$"
)
_AT_RATE = re.compile(rf"\b{_RATE} (?:of|was|is) {SMALL}$")
_IS = re.compile(
    rf"\b(?:is|are|was|were|made up|makes? up|represent(?:s|ed)?|account(?:s|ed)? for|amount(?:s|ed)? to) {SMALL}$"
)
"""Words before a share that is that of the figures before it."""
_OF_WHOLE = compiled(
    rf"^ (?:of|the) (?:(?:its|their|his|her|these|those|all|the|[a-z]+'s) )*{SMALL}(?:[a-z-]+ ){{0,2}}(?:of )?<near>"
    "(?P<whole><level>)"
)
_OF_IT = re.compile(r" of (?:them|which|whom|these|those(?=[,.;])|(?:the|its|that) (?:total|whole|number|lot))\b")
_FULL = re.compile("^ (?:full|sold out|sold|taken|occupied|booked)\\b")
_OF_ELSE = re.compile(r"^ of\b")
_PART_NEXT = compiled(
    r"^(?: [a-z-]+){0,6}(?:,|,? or| [–—-]|,? that is,?| \() ?<near>(?P<part><level>)"
    rf"(?: of {THEM}| [a-z]+| in all)?(?=[,.;)]| [–—-]|$)"
)
"""Behind a whole, its part: "70 per cent of the 1,600 tenants, 900 of them"."""
_OTHER_SHARE = re.compile(
    r" (?:more|less|fewer|higher|lower|above|below|up|down|better|worse|faster|slower|off|cheaper|dearer|on|from|"
    r"than|since|annually|a|per|each|every|against)\b"
)
"""What follows a share that is a change, or the share of another whole than the one before it."""
_ELSEWHERE = re.compile(
    r"\b(?:and|but|while|whereas|than|after|includ\w+|target|goal|aim|record|average|cost|price|value|budget)\b"
)
"""Between a share and the whole behind it these words bring in something else."""
_OTHER_CLAUSE = re.compile(r"\b(?:than|but|while|whereas|until|from)\b")
_OR = re.compile(rf"(?:\bor| \(|\b{_MEANS}) {SMALL}$")
_WHOLE_LEAD = re.compile(rf"\bof (?:(?:its|their|his|her|all|these|those) )*{SMALL}(?:[a-z]+'s )?{SMALL}$")
_PART_LEAD = re.compile(rf"\bof {THEM}(?: [a-z'-]+){{0,3}},? $")
"""Words before a whole, and before a part, by which they are that."""
_OF_SICK = re.compile(r"^ of (?:the |all )?(?:patients|cases|infections|infected|sick|ill|victims)\b")
_DEAD = re.compile(r"\b(?:dead|deaths?|died|die|fatalities|killed)\b")
_OPEN = (
    r"<part:level><gap:40>(?:,? or|,? that is,?| \() ?<near><share:percent> of (?:its|the|their|his|her|all) "
    r"(?P<thing>[a-z]+)(?! (?:in|at)\b)"
)
_OUT_OF = (
    # a third of the trams – six out of 18 –; a third of them (six of 18)
    r"<share:percent> of <clause:40>(?:,| [–—-]| \() ?(?:or |that is )?<near><part:count> (?:out )?of "
    r"(?:the |its |all )?<whole:count>(?: [a-z]+)?(?=[,.;)]| [–—-]|$)"
)
_ITS_WHOLE = r"\b(?:had|has|have|employs|employed|there (?:are|were)|of|numbered) <near><whole:count>(?P<of> of them)?"
_POINTS = 1.0
_PREVIOUS = re.compile(r"^(?:of (?:these|those|them)|that|this|together|the [a-z]+ (?:holds|seats))\b")
"""A sentence that begins so goes on counting what the sentence before it counts."""


def portions(page: Page) -> Iterator[Portion]:
    """All parts of a page that are printed with their whole and their share."""
    home = {after: before for before, after in page.neighbours}
    for after, before in home.items():
        if before.has("percent") and after.has("count"):
            yield from _in_two(before, after)
    for frame in page.frames:
        if not frame.has("percent"):
            continue
        for place, share in frame.claims.items():
            if _is_share(share, frame.text[place + 1 :]) and not _OTHER_SHARE.match(frame.text, place + 1):
                portion = _of_figures(frame, home.get(frame), place, share)
                if portion and not _is_explained(portion, frame, place):
                    yield portion
        if frame.has("count"):
            yield from (Portion(found["part"], found["whole"], found["share"]) for found in frame.find(_OUT_OF))


def _in_two(before: Frame, after: Frame) -> Iterator[Portion]:
    """A part and its share, and the whole in the sentence behind them: "a third of its shops. It has 600 of them"."""
    shares, wholes = list(before.find(_OPEN)), list(after.find(_ITS_WHOLE))
    if len(shares) == len(wholes) == 1 and _is_named(shares[0], wholes[0]):
        yield Portion(shares[0]["part"], wholes[0]["whole"], shares[0]["share"])


def _is_share(claim: Claim, behind: str) -> bool:
    """Whether a percentage is a share, and no change: "cut 5 per cent of its jobs"."""
    is_change = direction_of(claim) is not None and not behind.startswith(" of ")
    return is_percentage(claim) and not is_change and near(claim) is not None


def _of_figures(frame: Frame, before: Frame | None, place: int, share: Claim) -> Portion | None:
    """The part and the whole that go with a share: named behind it, or the only two figures before it."""
    lead, behind = frame.text[:place], frame.text[place + 1 :]
    named = _OF_WHOLE.match(behind)
    if named and not _ELSEWHERE.search(named[0]):
        return _of_named(frame, before, share, place + 1 + named.start("whole"))
    is_of_sick = _OF_SICK.match(behind) is not None
    if _OF_ELSE.match(behind) and not (_OF_IT.match(behind) or is_of_sick):
        return None
    figures = {at: claim for at, claim in frame.claims.items() if at < place and claim in _levels(frame)}
    shares = [at for at, claim in frame.claims.items() if at < place and claim.kind == "percent"]
    first, last = min(figures, default=0), max(figures, default=0)
    if any(first < at < last for at in shares) or _OTHER_CLAUSE.search(lead[last:]):
        return None
    pair, is_part = _pair(frame, before, figures)
    is_rate, is_linked, is_full = _AT_RATE.search(lead), _LINK.search(lead), _FULL.match(behind)
    is_told = is_rate or (is_linked and (is_part or is_of_sick or is_full)) or (is_part and is_full)
    if not is_told or len(pair) != 2:
        return None
    part, whole = pair
    is_of_dead = _DEAD.search(frame.text) and (is_of_sick or is_rate)
    return Portion(part, whole, share) if is_of_dead or _is_of_one(part, whole) else None


def _pair(frame: Frame, before: Frame | None, figures: Mapping[int, Claim]) -> tuple[list[Claim], bool]:
    """The figures before a share that it may be of, the least first, and whether words say that it is a part."""
    last = max(figures, default=0)
    if before and len(figures) == 1 and _OF_IT.match(frame.text, last + 1):
        greater = [one for one in _levels(before) if printed(one) > printed(figures[last])]
        return [figures[last], *greater], True
    if before and len(figures) < 2 and _PREVIOUS.search(frame.text):
        is_part = frame.text.startswith("of ") and len(figures) == 1
        return sorted((*_levels(before), *figures.values()), key=printed), is_part
    pair = sorted(figures.values(), key=printed)
    return pair, any(_is_part(frame, at, claim is pair[-1]) for at, claim in figures.items())


def _is_part(frame: Frame, place: int, is_whole: bool) -> bool:
    """Whether words right beside the greater of two figures say that it is the whole, or the less that it is a part."""
    before, behind = frame.text[:place], frame.text[place + 1 :]
    if is_whole:
        return _WHOLE_LEAD.search(before) is not None
    return bool(_PART_LEAD.search(before) or _OF_IT.match(behind))


def _of_named(frame: Frame, before: Frame | None, share: Claim, place: int) -> Portion | None:
    """The part of a whole that stands behind their share: the only one before it, or the one right behind the whole."""
    whole = frame.claims[place]
    found = _PART_NEXT.match(frame.text[place + 1 :])
    if found:
        parts = [frame.claims[place + 1 + found.start("part")]]
        return Portion(parts[0], whole, share) if _is_of_one(parts[0], whole) else None
    lead = frame.text[: next(at for at, claim in frame.claims.items() if claim is share)]
    is_linked, is_or = _LINK.search(lead) or _IS.search(lead), _OR.search(lead)
    parts = [claim for claim in _levels(frame) if claim.start < share.start] if is_linked else []
    if not parts and before and is_linked and _PREVIOUS.search(frame.text):
        parts = _levels(before)
    parts = [part for part in parts if printed(part) < printed(whole) and (is_or or _is_of_one(part, whole))]
    return Portion(parts[0], whole, share) if len(parts) == 1 else None


def _levels(frame: Frame) -> list[Claim]:
    """The figures of a sentence that are no shares."""
    return [claim for claim in frame.claims.values() if claim.kind in ("count", "money", "quantity") and near(claim)]


def _is_explained(portion: Portion, frame: Frame, place: int) -> bool:
    """Whether any two figures have that share; a rate may be that of the one in both, or of what it leaves."""
    stated, slack = printed(portion.share), max(_POINTS, rounding(portion.share))
    is_rate = _AT_RATE.search(frame.text[:place]) is not None
    for one, other in combinations(dict.fromkeys((*_levels(frame), portion.part, portion.whole)), 2):
        found = nears(one, other)
        if found and found[0].axis == found[1].axis:
            less, more = sorted((printed(one), printed(other)))
            given = (less / more, 1 - less / more, less / (less + more), more / (less + more))[: None if is_rate else 1]
            if any(abs(100 * ratio - stated) <= slack for ratio in given):
                return True
    return False


def _is_of_one(part: Claim, whole: Claim) -> bool:
    """Whether part and whole may be of one thing: what is counted, if both say it."""
    nouns = {noun_of(part), noun_of(whole)}
    return part.kind == whole.kind and (len(nouns) == 1 or None in nouns or "people" in nouns)


def _is_named(share: Found, whole: Found) -> bool:
    """Whether a whole is of what the share is of: "3% of its staff. It has 220,000 of them"."""
    noun = noun_of(whole["whole"])
    return bool(whole.match["of"] or (noun and share.match["thing"].startswith(noun)))
