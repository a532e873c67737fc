"""A figure, how many times it is taken, and what that makes, as sentences print all three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Claim, Count, Number, Quantity
from factcheck.rules.base.figures import is_bare, near, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import gaps


class Product(NamedTuple):
    """So many times one figure, and their total; ``factor`` is what brings the units of the two to that of the total.

    ``asked`` is the figure that the sentence works out of the others: the total, or an average.
    """

    number: Claim
    one: Claim
    total: Claim
    asked: Claim
    factor: float = 1.0

    @property
    def claims(self) -> tuple[Claim, Claim, Claim]:
        return self.number, self.one, self.total


_SUM = (
    "(?:a|an|the) (?:[a-z]+ )?(?:bill|cost|price|deal|order|sum|contract|outlay|total|investment|fine|payout|amount)"
    "(?: worth)?(?: of)?"
)
_MAKES = rf"(?:,? or|,? making|,? which (?:makes|comes to)|,? costing(?: [a-z]+){{0,3}}|(?:,|,? for|,? at) {_SUM})"
_ALL = r"(?! (?:with|including|plus|after|before|net|a|an|per)\b)"
_PRODUCTS = (
    # 12 buses at £200,000 each, a bill of £2.4m; 25 jets at $110m apiece, a deal worth $2.75bn
    r"<number:count><gap:30>\b(?:of|at|for|worth|costing|get|receive|paid|pay) <near><one:money> (?:each|apiece)"
    rf"{_MAKES} <near><total:money>{_ALL}",
    r"<number:count><gap:25>\b(?:of|at|for|worth|costing) <near><one:money>,? (?:making |for |or )?a total of <near>"
    "<total:money>",
    # the 320 workers each get £1,500, a total of £480,000
    r"<number:count><gap:25>\beach (?:[a-z]+ ){1,2}<near><one:money>"
    rf"{_MAKES} <near><total:money>{_ALL}",
    # six times by a quarter of a point, a total of 1.5 points
    r"<number:times>(?:,? (?:always|each time|every time))? by <near><one:change>(?: (?:each|every) time)?,? "
    r"(?:for |making |giving |or )?an? total of <near><total:change>",
)
_PER = (
    r"(?: each\b| apiece\b|(?: [a-z]+)? (?:an?|per|every|for each) (?P<unit>[a-z]+)\b)"
    "(?! (?:ago|earlier|before|later|after|net|on top|plus|including|more|less|for|if|when|with|without)\\b)"
)
_AVERAGES = (
    rf"\ban average(?: [a-z]+)? of <near><one:any>{_PER}",
    rf"(?:\bor|, that is|, which is) <near><one:any>{_PER}(?P<loose>)",
)
_PRICE = re.compile(r"\b(?:can|could|may|might|up to|at most|limit\w*|maximum|minimum|list price|discount\w*|vat)\b")
"""Where these are spoken of, a figure for each may be another offer, and no average."""
_SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "year": 31557600.0,
}
_MATCHES = frozenset(("game", "match", "date", "fixture", "concert", "show", "performance", "night", "gig", "home"))
"""Words for one and the same thing: "70 home dates, an average of 4,640 a game"."""
_TOGETHER = re.compile(r"^(?:together|between them|in all|altogether|in total|all told|combined)\b")
_LASTED = re.compile(
    r"\b(?:for|over|during|within|after|throughout|in|lasted|lasting|took) (?:the )?(?:about |some |nearly )?$"
)
_JOB = re.compile(
    r"-?(?: [a-z]+)? (?:of pumping|operation|shift|job|effort|run|day|spell|stint|session|test|burn|leak|spill)"
)
"""Before or behind a length of time these say how long something flowed."""
_AT_MOST = re.compile(r"\b(?:up to|much as|many as|maximum|capacity|can|could|capable|able|each|per)\b")
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
_OR = re.compile(r",(?: (?:or|some|about|around|a total of))? $")
_LEFT = re.compile(
    r"\b(?:remain\w*|still|left|holds?|capacity|more|further|another|each|per|could|would|will|expect\w*)\b"
)
"""Words of an amount that is not what has flowed."""
_LATE = re.compile(
    r"[ -](?:late|ago|earlier|behind|ahead|old|longer|faster|slower|shorter|more|less|before|after|delay)\b"
)
_PLACE = re.compile(
    r"[ -](?:from|away|north|south|east|west|above|below|deep|high|wide|tall|long|off|short|more|less|longer|per|an?)\b"
)
"""Behind a length of time or a length these words say that it is not that of a journey."""
_AROUND = 35
_WHOLES = ("count", "money", "quantity", "duration")
_NUMBERS = ("count", "duration")
_REACH = 3
"""How many sentences before its speed a distance may stand."""


def products(page: Page) -> Iterator[Product]:
    """All products of a page."""
    for found in page.find(*_PRODUCTS):
        if not _PRICE.search(found.match.string):
            yield Product(found["number"], found["one"], found["total"], found["total"])
    for index, frame in enumerate(page.frames):
        before = page.frames[max(0, index - _REACH) : index]
        yield from _averages(frame, before)
        if frame.has("quantity") and frame.has("duration"):
            behind = page.frames[index + 1] if index + 1 < len(page.frames) else None
            yield from _poured(frame, behind)
            yield from _covered(frame, before)


def _averages(frame: Frame, before: Sequence[Frame]) -> Iterator[Product]:
    """What each has of a total: the only two figures before it in its sentence are the total and the number."""
    for found in frame.find(*_AVERAGES):
        one = found["one"]
        if _is_offer(found):
            continue
        earlier = [claim for claim in frame.claims.values() if claim.start < one.start and claim.kind in _WHOLES]
        if len(earlier) == 1 and before and _TOGETHER.search(frame.text):
            earlier += [claim for claim in before[-1].claims.values() if claim.kind in _NUMBERS and near(claim)]
        pair = _pair(earlier, one)
        factor = _factor(found, pair[0]) if pair else None
        if pair and factor:
            yield Product(pair[0], one, pair[1], one, factor)


def _is_offer(found: Found) -> bool:
    """Whether a figure may be another price than that of the total: "£60 for a dozen, or £7 each"."""
    is_loose = "loose" in found.match.groupdict()
    return bool(_PRICE.search(found.match.string)) or (
        is_loose and found["one"].kind == "money" and is_bare(found["one"])
    )


def _pair(earlier: Sequence[Claim], one: Claim) -> tuple[Claim, Claim] | None:
    """The number and the total of which a figure may be the average, if there are these two and no other."""
    axis = near(one)
    likes = [claim for claim in earlier if axis and (other := near(claim)) and other.axis == axis.axis]
    if len(earlier) != 2 or not likes:
        return None
    total = max(likes, key=printed)
    number = next(claim for claim in earlier if claim is not total)
    return (number, total) if number.kind in _NUMBERS and is_bare(number) and printed(total) > printed(one) else None


def _factor(found: Found, number: Claim) -> float | None:
    """What a number is taken by: one over the seconds of "a day" for a length of time; None for other things."""
    unit = found.match["unit"]
    if number.kind == "duration":
        return 1 / _SECONDS[unit] if unit in _SECONDS else None
    noun = number.value.noun if isinstance(number.value, Count) else None
    if unit is None or (noun and (noun.startswith(unit) or {noun, unit} <= _MATCHES)):
        return 1.0
    return None


def _poured(frame: Frame, behind: Frame | None) -> Iterator[Product]:
    """So much an hour and for how long, and the only amount of the same in the sentence or in the next one."""
    ones = [claim for claim in frame.claims.values() if _rate_of(claim)[1] in _SECONDS]
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
            yield Product(number, one, total, total, printed(total) / float(amount) / _SECONDS[unit])
        if totals:
            return


def _rate_of(claim: Claim) -> tuple[str, str]:
    """What flows, and in how much time: gallon and minute."""
    what, _, unit = claim.value.unit.partition("_per_") if isinstance(claim.value, Quantity) else ("", "", "")
    return what, unit


def _is_span(frame: Frame, claim: Claim) -> bool:
    """Whether a length of time is that for which something flowed."""
    before, behind = gaps(frame, [claim])
    return bool(_LASTED.search(before) or _JOB.match(behind)) and not _LATE.match(behind)


def _is_told(frame: Frame, total: Claim) -> bool:
    """Whether words say that an amount is all that flowed: "some 9,000 litres were lost"."""
    before, behind = gaps(frame, [total])
    said = f"{before[-_AROUND:]} {behind[:_AROUND]}"
    return bool(_OR.search(before)) or (_DONE.search(said) is not None and not _LEFT.search(said))


def _covered(frame: Frame, before: Sequence[Frame]) -> Iterator[Product]:
    """The distance, the time and the average speed of one journey."""
    for place, speed in frame.claims.items():
        if (
            _axis(speed) != "quantity:speed"
            or not _AT_SPEED.search(frame.text[:place])
            or _THERE.match(frame.text, place + 1)
        ):
            continue
        times = [
            claim
            for at, claim in frame.claims.items()
            if claim.kind == "duration" and not _LATE.match(frame.text, at + 1)
        ]
        lengths = next((found for one in (frame, *reversed(before)) if (found := _lengths(one))), [])
        if len(times) == len(lengths) == 1:
            asked = speed if speed.start > times[0].start else lengths[0]
            yield Product(times[0], speed, lengths[0], asked)


def _lengths(frame: Frame) -> list[Claim]:
    return [
        claim
        for at, claim in frame.claims.items()
        if _axis(claim) == "quantity:length" and not _PLACE.match(frame.text, at + 1)
    ]


def _axis(claim: Claim) -> str:
    interval = near(claim)
    return interval.axis if interval else ""
