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
_POURED = r"(?<!up to )(?<!much as )(?<!many as )<one:quantity>(?: [a-z]+)? (?:for|over|during) <near><number:duration>"
_AT_SPEED = re.compile(r"\b(?:average|mean|constant|steady)(?: speed)?(?: of)? $|\baveraging $")
_THERE = re.compile(" (?:on|in|over|for|during|through|until|at|between|when|before|after|downhill|uphill)")
"""Behind a speed it says that it is that of a part of the way."""
_LOST = re.compile(r"^(?: [a-z]+){0,2} (?:lost|leaked|escaped|spil\w+|wasted|in all|in total|altogether)\b")
_OR = re.compile(r",(?: (?:or|some|about|around|a total of))? $")
_LATE = re.compile(
    r"[ -](?:late|ago|earlier|behind|ahead|old|longer|faster|slower|shorter|more|less|before|after|delay)\b"
)
_PLACE = re.compile(
    r"[ -](?:from|away|north|south|east|west|above|below|deep|high|wide|tall|long|off|short|more|less|longer|per|an?)\b"
)
"""Behind a length of time or a length these words say that it is not that of a journey."""
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
            yield from _poured(frame)
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


def _poured(frame: Frame) -> Iterator[Product]:
    """So much an hour for so long, and the only amount of the same in the rest of the sentence."""
    for found in frame.find(_POURED):
        one, number = found["one"], found["number"]
        what, _, unit = one.value.unit.partition("_per_") if isinstance(one.value, Quantity) else ("", "", "")
        totals = [
            claim
            for claim in frame.claims.values()
            if claim.start > number.start and isinstance(claim.value, Quantity) and claim.value.unit == what
        ]
        total = totals[0] if len(totals) == 1 and _is_told(frame, totals[0]) else None
        amount = total.value.amount if total and isinstance(total.value, Number) else None
        if total and amount and unit in _SECONDS and is_bare(one, number):
            yield Product(number, one, total, total, printed(total) / float(amount) / _SECONDS[unit])


def _is_told(frame: Frame, total: Claim) -> bool:
    """Whether words say that an amount is all that flowed: "some 9,000 litres were lost"."""
    before, behind = gaps(frame, [total])
    return bool(_LOST.match(behind) or _OR.search(before))


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
