"""Changes whose levels stand in another sentence: "It fell from 80 to 60. The decline of 25% is the third"; "Profit was
25% higher. It came to 100, against 80"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Percent, Quantity
from factcheck.rules.base.change import (
    FALL,
    MORE,
    NAMED_BASE,
    NOUN,
    OTHER_BASE,
    Change,
    is_change,
    is_close,
    is_like,
)
from factcheck.rules.base.figures import printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.patterns import compiled

_SMALL = "(?:is|was|were|are|it|had|has|only|just|then|now|at|stood|in|by|on|<when>)"
TWO_DATED = (
    r"<old:level><clause:25>(?:<when>|<duration> (?:ago|earlier)),? (?:and|but|to) "
    rf"(?:{_SMALL},? )*<near><new:level>"
)
"""Two levels, the first with its time: "80 in May and 100 in June"."""
_IS = r"^(?:that|this|it|(?:the|its|their) [a-z]+) (?:is|was|are|were|marks|marked|represents|represented) "
_IS_MORE = (
    rf"{_IS}(?:an? {NOUN} of |up |down )?<near><by:change>(?: (?P<tail>{MORE}))? (?:than|from|on|above|below) "
    f"{NAMED_BASE}<near><old:level>",
    # that is up from 80 in May, an increase of 25%
    rf"{_IS}(?:up|down)(?: [a-z]+)? from <near><old:level><gap:25>, an? (?P<tail>{NOUN}) of <near><by:change>",
    # that is twice the 50 of last year
    rf"{_IS}<by:times> (?:as [a-z]+(?: [a-z]+)? as )?the <near><old:level>",
    rf"{_IS}<by:times> (?:as [a-z]+ as )?<near><old:duration>",
)
_PAIRS = (
    # to 100, up from 80; 100, compared with 80
    r"<new:level><gap:60>(?:\b(?:up|down) (?:[a-z]+ )?from|\b(?:as )?against|compared (?:with|to)|versus) (?:the )?"
    "<near><old:level>",
    r"\bto <near><new:level><gap:40>\bfrom <near><old:level>",
    r"\bfrom <near><old:level><gap:60>\bto <near><new:level>",
    TWO_DATED,
)
_THE = (
    # the decline, of 25 points, is
    rf"\b(?:the|that|this) (?P<tail>{NOUN}),? of <near><by:change>(?P<rest>.*)$",
    rf"^(?:that|this|it) (?:is|was|means|meant|represents?|represented|marks?|marked) an? (?P<tail>{NOUN}) of <near>"
    "<by:change>(?P<rest>.*)$",
    # the 25 per cent increase is
    rf"\b(?:the|that|this) <by:change> (?P<tail>{NOUN})\b(?P<rest>.*)$",
)
_VERB = (
    "(?:is|was|were|has|had|would|will|could|may|came|comes|means|meant|makes?|made|marks?|marked|follows?|followed|"
    "reflects?|reflected|took|takes|puts?|left|leaves?|surprised|angered|pays?|paid|shows?|showed)"
)
_AGAIN = re.compile("(?:It|They|That|This|The (?:figure|number|total)) ")
_OWN_LEVEL = re.compile(r"(?: [a-z]+){0,3} to (?:[a-z]+ ){0,2}(?:[A-Z]{1,3})?[$€£¥]?\d")
"""Behind a change: the level that it led to, so that those of another sentence are of something else."""
_SENTENCES = 2
"""How many sentences behind a change its levels may stand."""
_DOWN = re.compile(FALL)
_DONE = compiled(
    r"^(?: (?:in|over|within|during|since) (?:only |just |barely )?<near>(?:<date>|<duration>))?"
    rf"(?:$|,? ?[.,;)–—]| {_VERB}\b)"
)
"""Behind a change it says that nothing else follows of what it is."""


def sequels(page: Page) -> Iterator[Change]:
    """All changes of a page that are told behind the sentence with one of their levels, or both."""
    yield from _led(page)
    for before, after in page.neighbours:
        if after.has("change"):
            yield from _in_next(before, after)
            yield from _definite(page, before, after)


def _in_next(before: Frame, after: Frame) -> Iterator[Change]:
    """Changes from a level that the next sentence names: "They spent 100. That is 25% more than last year's 80"."""
    for found in after.find(*_IS_MORE):
        old, by = found["old"], found["by"]
        news = [claim for claim in before.claims.values() if is_like(claim, old)]
        if len(news) != 1 or any(is_like(claim, old) for claim in found.others(old, by) if claim.start < by.start):
            continue
        change = Change(old, news[0], by)
        if is_change(found, change) and is_close(change) and not OTHER_BASE.search(found.match[0] + found.rest):
            yield change


def _led(page: Page) -> Iterator[Change]:
    """The only change of a sentence without levels, between the only two levels of one of the next sentences."""
    for index, frame in enumerate(page.frames):
        changes = [claim for claim in frame.claims.values() if _is_step(claim)]
        if len(changes) != 1 or OTHER_BASE.search(frame.text) or _OWN_LEVEL.match(page.article.text, changes[0].end):
            continue
        for place, behind in enumerate(page.frames[index + 1 : index + 1 + _SENTENCES]):
            pairs = {(pair["old"], pair["new"]): pair for pair in behind.find(*_PAIRS)}
            if any(map(_is_step, behind.claims.values())) or len(pairs) > 1:
                break
            for (old, new), pair in pairs.items():
                change = Change(old, new, changes[0])
                levels = [claim for one in (frame, behind) for claim in one.claims.values() if is_like(claim, old)]
                is_of = levels == [new, old] and _is_of(page, changes[0], new, is_next=not place)
                if is_of and is_change(pair, change) and is_close(change):
                    yield change


def _is_step(claim: Claim) -> bool:
    """Whether a figure is a rise or a fall in per cent, or to a multiple."""
    value = claim.value
    unit = "percent" if isinstance(value, Percent) else "time"
    return isinstance(value, Percent | Quantity) and value.unit == unit and value.direction is not None


def _is_of(page: Page, by: Claim, level: Claim, is_next: bool) -> bool:
    """Whether a change is one of what a level is of: of one measure and of no other period; "it" was told last."""
    periods = {claim.about.period for claim in (by, level) if claim.about.period}
    one, other = page.context(by), page.context(level)
    is_again = is_next and _AGAIN.match(page.article.text, other.sentence[0]) is not None
    return len(periods) < 2 and (is_again or not set(one.measures).isdisjoint(other.measures))


def _definite(page: Page, before: Frame, after: Frame) -> Iterator[Change]:
    """The change between the only two levels of their kind in two sentences: "It fell from 80 to 60. The decline of 25%
    is"; not one that was told before."""
    pairs = {(pair["old"], pair["new"]) for pair in before.find(*_PAIRS) if is_like(pair["old"], pair["new"])}
    if len(pairs) != 1:
        return
    ((old, new),) = pairs
    for found in after.find(*_THE):
        by, rest = found["by"], found.match["rest"]
        is_told = any(claim.text == by.text and claim.start < by.start for claim in page.claims)
        if is_told or not _DONE.search(rest) or OTHER_BASE.search(rest):
            continue
        change = Change(old, new, by)
        claims = (*before.claims.values(), *after.claims.values())
        likes = [claim for claim in claims if claim != by and is_like(claim, old)]
        if len(likes) == 2 and _goes(found, change) and is_close(change):
            yield change


def _goes(found: Found, change: Change) -> bool:
    """Whether a change goes the way that it is called by."""
    is_down = _DOWN.search(found.match["tail"]) is not None
    return is_change(found, change) and (printed(change.new) < printed(change.old)) == is_down
