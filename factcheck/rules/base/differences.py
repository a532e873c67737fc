"""What two figures differ by, told beside them in whatever words: "1,150 then and 640 now, a loss of 510"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base.change import NOUN, OTHER_BASE, Change, is_like
from factcheck.rules.base.figures import is_bare, near, noun_of, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import Whole
from factcheck.rules.base.patterns import SMALL

_BALANCE = "(?:deficit|shortfall|gap|hole|surplus|balance|profit|majority|margin|lead)"
_IS = "(?:of|is|was|comes to|came to|amounts to|amounted to|will be|would be|stands at|stood at)"
_LEFT = re.compile(
    rf"(?:,|;|:| [–—-]|\b(?:and|or|by|giving|leaving|left|gave|gives|making|with|for)(?: (?:it|them|him|her))?"
    rf"(?: with)?) (?:an? |the )?(?:[a-z]+ ){{0,2}}{_BALANCE} {_IS} {SMALL}$"
    rf"|^(?:(?:the|its|their) |(?:that|this|which) [a-z ]{{1,25}}\ban? )(?:[a-z]+ )?{_BALANCE} {_IS} {SMALL}$"
    r"|\b(?:w[io]n|lost|beat(?:en)?|defeated|led|leads?|ahead)(?: [a-z]+){0,3} by $"
)
"""Words before what is left of what goes in and what goes out, or of two parties."""
_STEP = re.compile(
    rf"(?:,|;|:| [–—-]|\b(?:and|or|by|giving|making|for)) (?:an? |the )(?:[a-z]+ ){{0,2}}(?:{NOUN}|difference|saving)"
    rf" of {SMALL}$"
)
_ON_ANOTHER = re.compile(
    r" (?:on|off|over|against) (?:the |a |its |their )?(?:[a-z]+ )?(?:price|cost|fare|bill|total|rate)s?\b"
)
"""Behind a saving it says on what, which need be none of the figures beside it."""
_THAN = re.compile(
    r"(?: (?P<noun>[a-z]+))? (?:(?:more|less|fewer|higher|lower|shorter|longer|heavier|lighter|cheaper|dearer|older|"
    r"younger|faster|slower) than\b(?! (?:before|last|in|at|on|a|it|they|he|she|usual|normal|planned|ever)\b)"
    r"|(?:colder|warmer|cooler|hotter|apart|above|below|short of)\b)"
)
"""Words before and behind a step from one figure to another."""
_ELSEWHERE = re.compile(
    r"\b(?:while|whereas|average|each|every|per|a share|expected|forecast|predict\w*|instead|another|other|also|"
    r"further|includ\w+|previous\w*|last|record|after|compared|against|total)\b"
)
_TRADE = re.compile(r"\b(?:exports?|exported|imports?|imported|sells?|sold|buys?|bought)\b")
"""Without these a deficit in trade is none of what stands beside it."""
_SEATS = re.compile(r"\bseats?\b|\bmps\b")
"""A majority of seats is one over all others."""
_ONLY = re.compile(r" (?:with|in|of|for|on|against|at the last|last time)\b")
"""Behind a balance it says that it is not that of both, but of one partner, of some goods or of another day."""
_AROUND = 20
_FAR = 2.0
_SMALLEST = 0.1
"""Figures one of which is less than this share of the other are not held against each other."""


def differences(page: Page) -> Iterator[Change]:
    """All steps from one to the other of the only two other figures of their sentence."""
    for frame in page.frames:
        for place, by in frame.claims.items():
            is_step = _STEP.search(frame.text[:place]) and not _ON_ANOTHER.match(frame.text, place + 1)
            if is_step or _is_more(frame, place, by):
                pair = _pair(by, frame, place)
                if pair:
                    yield Change(*pair, by)


def _is_more(frame: Frame, place: int, by: Claim) -> bool:
    """Whether a figure, with no word behind it but what it counts, is by how much something is more."""
    match, noun = _THAN.match(frame.text, place + 1), noun_of(by)
    return match is not None and (match["noun"] is None or (noun is not None and match["noun"].startswith(noun)))


def balances(page: Page) -> Iterator[Whole]:
    """All that is left of the only two other figures of their sentence, or of the one before it."""
    home = {after: before for before, after in page.neighbours}
    for frame in page.frames:
        for place, left in frame.claims.items():
            lead = frame.text[:place]
            if _LEFT.search(lead) and not _ONLY.match(frame.text, place + 1):
                before = home.get(frame) if len(frame.claims) == 1 else None
                pair = _pair(left, before or frame, None if before else place)
                text = (before or frame).text
                if pair and ("trade" not in lead or _TRADE.search(text)) and not _SEATS.search(text):
                    less, more = sorted(pair, key=printed)
                    yield Whole((less, left), more, complete=True)


def _pair(by: Claim, frame: Frame, place: int | None) -> tuple[Claim, Claim] | None:
    """The only two figures of a sentence that are like another and may differ by it."""
    if by.kind not in ("count", "money", "quantity") or not near(by):
        return None
    likes = {at: claim for at, claim in frame.claims.items() if claim is not by and is_like(claim, by)}
    told = {at: claim for at, claim in likes.items() if place and at < place}
    likes = told if len(told) == 2 else likes
    if len(likes) != 2 or not is_bare(*likes.values(), by) or not is_like(*likes.values()):
        return None
    places = [*likes, *([] if place is None else [place])]
    words = frame.text[min(places) : max(places) + _AROUND]
    less, more = sorted(map(printed, likes.values()))
    is_near = more > less > _SMALLEST * more and 1 / _FAR <= printed(by) / (more - less) <= _FAR
    if not is_near or OTHER_BASE.search(words) or _ELSEWHERE.search(words):
        return None
    first, second = likes.values()
    return first, second
