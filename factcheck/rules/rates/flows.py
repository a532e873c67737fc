"""How fast something flowed or travelled, for how long, and how much or how far that was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.kinds import SECONDS
from factcheck.model import Claim, Number, Quantity
from factcheck.rules.base.figures import axis_of, is_bare, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import gaps
from factcheck.rules.rates.each import Product

_LASTED = re.compile(
    r"\b(?:for|over|during|within|after|throughout|in|lasted|lasting|took) (?:(?:the|those|these|about|some|nearly) )*$"
)
_JOB = re.compile(
    r"-?(?: [a-z]+)? (?:of pumping|operation|shift|job|effort|run|day|spell|stint|session|test|burn|leak|spill)"
)
"""Before or behind a length of time these say how long something flowed."""
_AT_MOST = re.compile(r"\b(?:up to|much as|many as|maximum|capacity|can|could|capable|able|each|per|next|at first)\b")
"""Words of a rate that is not that of all the time, or not that of all."""
_AT_SPEED = re.compile(r"\b(?:average|mean|constant|steady)(?: speed)?(?: of)? $|\baveraging $")
_THERE = re.compile(" (?:on|in|over|for|during|through|until|at|between|when|before|after|downhill|uphill)")
"""Behind a speed it says that it is that of a part of the way."""
_DONE = re.compile(
    r"\b(?:lost|leak\w*|escap\w+|spil\w+|wast\w+|taken|took|pump\w*|drain\w*|remov\w+|releas\w+|mov\w+|shift\w*|pour\w*|"
    r"deliver\w*|drawn|drew|drawing|produc\w+|burn\w*|us(?:ed|ing)|consum\w+|process\w*|flow\w*|lift\w*|cleared|"
    r"fill\w*|brought|in all|in total|altogether|total)\b"
)
_IN = re.compile(r"\b(?:c[ao]m(?:e|ing) in|(?:pour|flow|rush|seep)(?:ed|ing|s) in(?:to)?|enter\w*|fell)\b")
_OUT = re.compile(r"\b(?:pumped|drained|removed|taken|cleared|bailed) ?(?:out|away)?\b")
"""What came in need not be what was brought out again."""
_OR = re.compile(r"(?:,|\bso that|\bleaving|\bmeaning|\bmaking)(?: (?:or|some|about|around|a total of))? $")
_LEFT = re.compile(
    r"\b(?:remain\w*|still|left|holds?|capacity|more|further|another|each|per|could|would|will|expect\w*)\b"
)
"""Words of an amount that is not what has flowed."""
_LATE = re.compile(
    r"[ -](?:late|ago|earlier|behind|ahead|old|longer|faster|slower|shorter|more|less|before|after|delay)\b"
)
_STOPPED = re.compile(
    r"\b(?:stop\w*|stood|stayed|sat|held|park\w*|idl\w+|rest\w*|wait\w*|paus\w*|breaks?|halted)[^,;.]{0,25}? (?:for|of)"
    "(?: [a-z]+)? $"
)
_FOR, _UNTIL = re.compile(r"\bfor $"), re.compile(" (?:before|after) ")
"""Around a length of time that something lasted: "for two hours before it was shut"."""
_PLACE = re.compile(
    r"[ -](?:from|away|north|south|east|west|above|below|deep|high|wide|tall|long|off|short|more|less|longer|per|an?)\b"
)
"""Behind a length of time or a length these words say that it is not that of a journey."""
_AROUND = 35
_REACH = 3
"""How many sentences before its speed a distance may stand."""


def flows(page: Page) -> Iterator[Product]:
    """All that flowed or travelled for a time on a page."""
    for index, frame in enumerate(page.frames):
        if frame.has("quantity") and frame.has("duration"):
            behind = page.frames[index + 1] if index + 1 < len(page.frames) else None
            yield from _poured(frame, behind)
            yield from _covered(frame, page.before(index, _REACH))


def _poured(frame: Frame, behind: Frame | None) -> Iterator[Product]:
    """So much an hour and for how long, and the only amount of the same in the sentence or in the next one."""
    ones = [claim for claim in frame.claims.values() if _rate_of(claim)[1] in SECONDS]
    numbers = [claim for claim in frame.claims.values() if claim.kind == "duration" and _is_span(frame, claim)]
    if len(ones) != 1 or len(numbers) != 1 or not is_bare(*numbers) or _AT_MOST.search(frame.text):
        return
    one, number, (what, unit) = ones[0], numbers[0], _rate_of(ones[0])
    for home in (frame, behind) if behind else (frame,):
        totals = [
            claim
            for claim in home.claims.values()
            if claim.start > one.start and isinstance(claim.value, Quantity) and claim.value.unit == what
        ]
        total = totals[0] if len(totals) == 1 and _is_told(home, totals[0]) else None
        if total and _IN.search(frame.text) and _OUT.search(home.text):
            return
        amount = total.value.amount if total and isinstance(total.value, Number) else None
        if total and amount and is_bare(one):
            yield Product(number, one, total, total, printed(total) / float(amount) / SECONDS[unit])
        if totals:
            return


def _rate_of(claim: Claim) -> tuple[str, str]:
    """What flows, and in how much time: gallon and minute."""
    what, _, unit = claim.value.unit.partition("_per_") if isinstance(claim.value, Quantity) else ("", "", "")
    return what, unit


def _is_span(frame: Frame, claim: Claim) -> bool:
    """Whether a length of time is that for which something flowed."""
    before, behind = gaps(frame, [claim])
    is_late = _LATE.match(behind) and not (_FOR.search(before) and _UNTIL.match(behind))
    return bool(_LASTED.search(before) or _JOB.match(behind)) and not is_late


def _is_told(frame: Frame, total: Claim) -> bool:
    """Whether words say that an amount is all that flowed: "some 9,000 litres were lost"."""
    before, behind = gaps(frame, [total])
    said = f"{before[-_AROUND:]} {behind[:_AROUND]}"
    return bool(_OR.search(before)) or (_DONE.search(said) is not None and not _LEFT.search(said))


def _covered(frame: Frame, before: Sequence[Frame]) -> Iterator[Product]:
    """The distance, the time and the average speed of one journey."""
    for place, speed in frame.claims.items():
        if (
            axis_of(speed) != "quantity:speed"
            or not _AT_SPEED.search(frame.text[:place])
            or _THERE.match(frame.text, place + 1)
        ):
            continue
        times = [
            claim
            for at, claim in frame.claims.items()
            if claim.kind == "duration" and not _LATE.match(frame.text, at + 1) and not _STOPPED.search(frame.text[:at])
        ]
        lengths = next((found for one in (frame, *reversed(before)) if (found := _lengths(one))), [])
        if len(times) == len(lengths) == 1:
            asked = speed if speed.start > times[0].start else lengths[0]
            yield Product(times[0], speed, lengths[0], asked)


def _lengths(frame: Frame) -> list[Claim]:
    return [
        claim
        for at, claim in frame.claims.items()
        if axis_of(claim) == "quantity:length" and not _PLACE.match(frame.text, at + 1)
    ]
