"""Parts that do not make their total

What it does
------------
Adds up the parts of a list whose total is printed with it: "21 crew and two pilots, 23 in all", "lost £2m and £3m, for
a total of £5m", "cost £5m: £2m for the hull and £3m for the rig", "177 people on board, 171 passengers and six crew",
"60% in favour, 30% against and the remaining 10% undecided", "a hole of £14m filled with £6m from reserves, £5m in cuts
and £3m in fees". Parts and total may also stand in two sentences ("61 people came. Of these, 30 …", "Together that
makes 61"), what each of several has behind a colon ("£14m in all: one firm got £6m, …"), a deficit or a surplus behind
what is spent and taken in, or sold abroad and bought there, those of one fate and who they were ("killed 19. The dead
were ten men …"), those who are gone and those who remain, what remains of a sum or of a hundred per cent behind its
other parts, terms "one after another" and their total, matches won, drawn and lost and those played, and the votes of
two candidates and the majority of the one. Votes for and against must not be more than the members of the house. Where
parts miss the total only because of one part, and that part times or divided by a thousand makes it, the rule says so.

Why it matters
--------------
A list that does not add up has a wrong figure in it, and only its writer can say which.

Example
-------
"On board were 21 crew and two pilots, 24 persons in all": 23.

Known limits
------------
Only lists that claim to be complete, by words ("in all", "for a total of", "the remaining"), by a colon or brackets;
of others only parts that exclude each other and are more than their whole are told, and "the other nine" behind "five
of the 12". Totals that go on counting ("bringing the total to") are not sums of what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, product

from factcheck.kinds import Interval, intersect, round_step, shown
from factcheck.model import Claim, Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.differences import balances
from factcheck.rules.base.figures import in_unit_of, is_bare, near, overlap, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import bounds, gaps, joined, like, makes, middle, quoted
from factcheck.rules.base.patterns import IN_ALL, THEM, compiled
from factcheck.rules.base.rests import Rest, rests
from factcheck.rules.sums.ballots import majorities, overfull
from factcheck.rules.sums.fates import fates
from factcheck.rules.sums.seasons import seasons
from factcheck.rules.sums.totals import totals
from factcheck.rules.sums.wholes import wholes

_TOTAL = (
    rf"<total:amount>(?: [a-z]+){{0,2}},? (?:{IN_ALL}|between them)\b(?! of)",
    r"(?:\b(?:for|making|giving|gives|makes|is|or)|,| [–—-]) an? (?:combined |grand |overall |aggregate |cumulative )?"
    r"(?:total|sum)(?: [a-z]+)? of <near><total:amount>",
    r"\b(?:(?:which|that|together) (?:gives?|makes?|comes? to)|(?:add|amount)(?:s|ing)?(?: up)? to|totall?ing) <near>"
    "<total:amount>",
)
_LISTS = (
    r"<total:level><gap:80>: (?P<list><near><level>[^;:]*)$",
    r"<total:level>(?: [a-z]+){0,2} \((?P<list><near><level>[^;:()]*)\)",
)
_APPOSED = (
    r"<total:count>(?: [a-z]+){0,3}(?:,| [–—-]) (?P<list><near><count>(?:[^,;:()]|, (?:and )?<near><count>)*)"
    r"(?=[;:.)]|,(?! (?:and|plus|with)\b)|$)"
)
_KINDS = (
    (re.compile(r"^(?: [a-z]+)? (passengers|crew|staff)\b"), {"passengers"}, 0.2),
    (re.compile(r"^(?: [a-z]+)? (men|women|children)\b"), {"men", "women"}, 0.9),
    (re.compile(r"^(?: [a-z]+)? (boys|girls)\b"), {"boys", "girls"}, 0.9),
    (re.compile(r"^(?: [a-z]+)? (adults|children)\b"), {"adults", "children"}, 0.9),
)
"""What parts are of that leave nobody out, if some are among them, and how close to their total their sum must be; of
people there may be others."""
_WHOLE = (
    r"^(?:(?!<any>)[^:;])*<whole:count><gap:40>\b(?:of whom|of which) <near><part:count>",
    # 61 of the 48 people
    r"<part:count>(?: [a-z]+)? of (?:the|its|their|his|her|these|those) <whole:count>(?! ?-)",
)
_PART_OF = r"^(?:only |just )?<part:count> of <near><whole:count>"
_OTHERS = r"^the (?:other|remaining) <near><left:count>"
_OPEN = re.compile(
    rf"\b(?:includ\w+|of {THEM}|so far|since|bring\w*|among|mostly|mainly|chiefly|than|after|or|more|"
    r"another|others?|rest|from|each|every|per|now|at least|half)\b"
)
"""Words of lists that leave something out, count something twice, or go on counting."""
_AT_ONCE = re.compile(r"\b(?:concurrent\w*|at the same time|simultaneous\w*|suspended|each)\b")
"""Words of lengths of time that do not follow each other."""
_IN_TURN = re.compile(r"\b(?:one|each|every one) after (?:another|the other|the next)\b")
_OF_THEM = compiled(r"\bof <near><level>")
_TAKEN_FROM = compiled(r"(?<=<level>)(?: [a-z]+)? from (?!<near><any>)")
"""Behind a part it says where that is from, and does not take it out of another: "2m from fees"."""
_CLOSE = 0.8
"""A sum that is further from its total than this ratio is not meant to be it."""
_CLOSE_LIST = 0.9
_CLOSE_OTHERS = 0.7
_ROUNDED = 100
"""Counts from here on may be round ones."""
_ROUND = 20
"""A figure of so few of its last place may be a round one: "about 2,000"."""
_THOUSAND = 1000.0


def check(page: Page) -> Iterator[Slip]:
    for index, frame in enumerate(page.frames):
        if len(frame.claims) > 1:
            before = page.frames[index - 1] if index else None
            yield from filter(None, (*_totals(frame, before), *_lists(frame), *_apposed(frame), *_wholes(frame)))
    yield from _others(page)
    yield from filter(None, map(_rest, rests(page)))
    for close, found in (
        (_CLOSE_LIST, chain(wholes(page), totals(page), balances(page), fates(page), majorities(page))),
        (_CLOSE_OTHERS, seasons(page)),
    ):
        for parts, total, complete in found:
            slip = _sum(parts, total, close)
            if slip and (complete or bounds(parts)[0] > bounds([total])[1]):
                yield slip
    for votes, seats in overfull(page):
        message = f"{quoted(votes)} votes are more than “{seats.text}” members have: they make {shown(middle(votes))}"
        yield Slip((*votes, seats), "seats", 0.85, message)


def _totals(frame: Frame, before: Frame | None) -> Iterator[Slip | None]:
    """Parts, then their total."""
    for found in frame.find(*_TOTAL):
        start = found.match.start("total")
        parts = like(frame, found["total"], 0, start)
        is_time = found["total"].kind == "duration"
        if is_time and (_AT_ONCE.search(frame.text) or makes(parts, found["total"])):
            continue
        text = frame.text[: found.match.start()].removesuffix(" ").removesuffix("or")
        if not _is_open(text) and joined(frame, parts):
            yield _sum(parts, found["total"], _CLOSE_OTHERS if is_time else _CLOSE) or _scale(
                parts, found["total"], before
            )


def _lists(frame: Frame) -> Iterator[Slip | None]:
    """A total and its parts, in brackets or behind a colon and up to the end of the sentence."""
    for found in frame.find(*_LISTS):
        parts = like(frame, found["total"], *found.match.span("list"))
        text = _TAKEN_FROM.sub(" ", found.match["list"])
        if not _is_open(text) and joined(frame, parts):
            yield _sum(parts, found["total"], _CLOSE_LIST) or _rounded(parts, found["total"])


def _apposed(frame: Frame) -> Iterator[Slip | None]:
    """A total, and behind a comma parts that leave nobody out: "177 aboard, 171 passengers and six crew"."""
    for found in frame.find(_APPOSED):
        parts = like(frame, found["total"], *found.match.span("list"))
        if _is_open(found.match["list"]) or not joined(frame, parts):
            continue
        for kind, needed, close in _KINDS:
            named = [match[1] for gap in gaps(frame, parts)[1:] if (match := kind.match(gap))]
            if len(set(named)) == len(parts) and needed <= set(named):
                is_over = middle(parts) > printed(found["total"])
                yield _sum(parts, found["total"], min(close, _CLOSE) if is_over else close)


def _rest(rest: Rest) -> Slip | None:
    """What remains, and what was told before it, against their whole."""
    if rest.whole:
        return _sum(rest.parts, rest.whole, _CLOSE_OTHERS)
    message = f"{quoted(rest.parts)} make {shown(middle(rest.parts))} per cent of the whole"
    return Slip(rest.parts, "shares", 0.85, message)


def _wholes(frame: Frame) -> Iterator[Slip | None]:
    """A part that is greater than its whole."""
    for found in frame.find(*_WHOLE):
        whole, part = near(found["whole"]), near(found["part"])
        if whole and part and part.near_low > whole.near_high:
            message = f"“{found['part'].text}” are more than the “{found['whole'].text}” of whom they are a part"
            yield Slip((found["whole"], found["part"]), "part", 0.85, message)


def _others(page: Page) -> Iterator[Slip]:
    """A part of a whole, and in the next sentence the number of the others: "Nine of the 14 died. The other six"."""
    for before, after in page.neighbours:
        if not all(
            sum(claim.kind == "count" for claim in frame.claims.values()) == most
            for frame, most in ((before, 2), (after, 1))
        ):
            continue
        for found, rest in product(before.find(_PART_OF), after.find(_OTHERS)):
            parts = [found["part"], rest["left"]]
            if slip := _sum(parts, found["whole"], _CLOSE_OTHERS):
                yield slip


def _sum(parts: Sequence[Claim], total: Claim, close: float) -> Slip | None:
    """Parts that come close to a total and do not make it; None if they may, or are far from it."""
    whole = near(total)
    if whole is None or intersect(*bounds(parts), *_told(total, whole)):
        return None
    made = middle(parts)
    if not close <= made / whole.middle <= 1 / close:
        return None
    return _missed(parts, total)


def _told(total: Claim, whole: Interval) -> tuple[float, float]:
    """What a total may be: a bare count under a hundred is no round one where its parts are told."""
    is_exact = whole.axis == "count" and whole.high < _ROUNDED and is_bare(total)
    return (whole.low, whole.high) if is_exact else (whole.near_low, whole.near_high)


def _rounded(parts: Sequence[Claim], total: Claim) -> Slip | None:
    """Parts that miss a total that is said to be "about" it by more than its last place can hide."""
    value = total.value
    if not isinstance(value, Number) or value.relation != "~" or not is_bare(*parts):
        return None
    amount, made = printed(total), middle(parts)
    step = round_step(amount)
    if not step or amount <= _ROUND * step or abs(made - amount) <= step:
        return None
    if not _CLOSE_LIST <= made / amount <= 1 / _CLOSE_LIST:
        return None
    return _missed(parts, total)


def _missed(parts: Sequence[Claim], total: Claim) -> Slip:
    """Parts, a total that they do not make, and what they make."""
    message = f"{quoted(parts)} do not make “{total.text}”: they make {in_unit_of(parts[0], middle(parts))}"
    return Slip((*parts, total), "sum", 0.85 if is_bare(total, *parts) else 0.75, message)


def _scale(parts: Sequence[Claim], total: Claim, before: Frame | None) -> Slip | None:
    """One part a thousand times too small or too great; a figure of the sentence before may belong to the list."""
    whole = near(total)
    earlier = like(before, total, 0, len(before.text)) if before else []
    for members in ([*parts], [*earlier, *parts] if len(earlier) == 1 else []):
        for part in members:
            for factor in (_THOUSAND, 1 / _THOUSAND):
                if whole and overlap(bounds(members, part, factor), (whole.low, whole.high)):
                    message = f"{quoted(members)} make “{total.text}” only if “{part.text}” is {_times(factor)}"
                    return Slip((*members, total), "scale", 0.9, message)
    return None


def _is_open(text: str) -> bool:
    """Whether the words of a list leave open what it adds up to."""
    text = _IN_TURN.sub("", text)
    return bool(_OPEN.search(text) or _OF_THEM.search(text))


def _times(factor: float) -> str:
    """A factor of a thousand in words."""
    return "a thousand times as much" if factor > 1 else "a thousandth of that"


RULE = Rule("FC203", "sum-of-parts", "warning", __doc__ or "", check)
