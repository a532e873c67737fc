"""So many, so much for each of them, and what that makes: a price, a number and a bill, or a sum, a number and an
average."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.kinds import SECONDS
from factcheck.model import Claim, Count, Quantity, Timex
from factcheck.rules.base.figures import is_bare, is_slip, near, nears, noun_of, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import gaps, like
from factcheck.rules.base.patterns import IN_ALL, SMALL, compiled


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

    @property
    def made(self) -> float:
        """What the total should be."""
        return (1.0 if self.is_dated else printed(self.number)) * printed(self.one) * self.factor

    @property
    def is_dated(self) -> bool:
        """Whether the number is that of the months, weeks or days of a year: "14,400 in 2024, 1,200 a month"."""
        return self.number.kind == "date"

    @property
    def is_close(self) -> bool:
        """Whether the total is near enough to what it should be to be meant."""
        return 1 / _FAR <= self.made / printed(self.total) <= _FAR

    @property
    def is_shifted(self) -> bool:
        """Whether the total is what it should be but for some noughts."""
        return any(abs(self.made / printed(self.total) / scale - 1) < _DUST for scale in _NOUGHTS)


_SECONDS = {**SECONDS, "night": SECONDS["day"]}
_IN_A_YEAR = {"month": 12.0, "week": 365 / 7, "day": 365.0}
_YEAR = re.compile(r"\d{4}")
_EACH = re.compile(
    r"(?:(?: [a-z]+){0,2}?,?(?: for| on| to)? (?:each|apiece|a head)\b"
    r"|(?: [a-z]+)? (?:an?|per|(?:for )?(?:every|each)) (?P<unit>[a-z]+)\b)"
    r"(?! (?:ago|earlier|before|later|after|net|on top|more|less|if|when|at (?:first|the start)|initially|to begin|"
    r"rising|falling)\b)"
)
_EACH_GET = re.compile(
    rf"\beach(?: [a-z]+){{1,2}} {SMALL}$|\beach of [^,;:]*$"
    rf"|\b(?:every|each) one(?: of them)?(?: sold)? (?:at|for) {SMALL}$|\b(?:always|(?:each|every) time),? by {SMALL}$"
)
"""Behind a figure, or before it, these say that it is that of each."""
_AVERAGE = re.compile(
    rf"(?<!than an )(?<!with an )(?<!against an )\baverag(?:e(?: [a-z]+){{0,3}} (?:of|is|was|at|to)|ing|es|ed)"
    rf"(?: out at)? {SMALL}$"
    rf"|\b(?:works?|worked|working) out (?:at|to) {SMALL}$"
)
_STOP = re.compile(r"[.,;)]|$")
"""Behind "a month" it says that all months are meant, not those of summer."""
_LINKED = re.compile(rf"(?:,|\b(?:or|for|giving|making|with)) an average(?: [a-z]+){{0,3}} of {SMALL}$")
_OR = re.compile(rf"(?:(?<=[^ ],)|\bor|that is|which (?:is|means|makes)),? {SMALL}$")
"""Words before a figure that is worked out of others."""
_TOTAL = re.compile(
    r"\b(?:for|cost(?:s|ing)?(?: (?:of|the [a-z]+))?|rais(?:ed|es|ing)|mak(?:es|ing)|(?:br(?:ought|inging)|took) in|"
    r"nett(?:ed|ing)|worth|spen[dt]|spending|pa(?:id|ys?|ying)|took|tak(?:es|ing)|earn(?:ed|ing|s)|"
    r"total(?:s|l?ed|l?ing)?(?: of)?|(?:comes?|came|coming) to|adds? up to|invest(?:ed|ing)|or|"
    r"(?:bring|tak|putt)ing (?:the|its|their) (?:[a-z]+ ){1,5}?(?:to|at)|"
    rf"(?:sum|bill|deal|order|contract|cost|price|outlay|investment|fine|payout|amount)(?: worth)?(?: of)?) {SMALL}$"
)
_SUMMED = re.compile(
    rf"(?:,|\b(?:or|making|giving|for)) (?:an? |the )?(?:[a-z]+ )?(?:total|sum|bill) of {SMALL}$|, or {SMALL}$"
)
_IS_TOTAL = re.compile(rf"^ (?:{IN_ALL}|order|deal|contract|purchase|bill|for the (?:lot|two|three))\b")
"""Words before or behind a sum by which it is that of all."""
_NEXT = re.compile(
    r"^(?:the|that|this|it|they|in all|in total|altogether|together)\b.*"
    r"\b(?:total|cost|bill|order|deal|worth|price|contract|come|came|make|add)"
)
_MORE = re.compile("^ (?:with|including|plus|after|before|net|a|an|per)\\b")
_ODD = compiled(
    r"\b(?:can|could|may|might|up to|at most|limit\w*|maximum|minimum|list price|discount\w*|vat|plus|after|includ\w+|"
    r"instead|while|but|compared|than|from (?=<any>)|deposit|profit|tax|fee)\b"
)
"""Words between prices and sums of other things, or of more than these."""
_MATCHES = frozenset(("game", "match", "date", "fixture", "concert", "show", "performance", "night", "gig", "home"))
"""Words for one and the same thing: "70 home dates, an average of 4,640 a game"."""
_OF_THE = re.compile(r" of (?:the|its|their|these|those|them)\b")
_MULTIPLE = re.compile(r" (?:the|what|that|this|as|its|their|his|her|more|less|[a-z]+er)\b")
_IN_PARTS = re.compile(rf"\b(?:in|into|across|over) {SMALL}$")
_SOME = re.compile(r"\b(?:some|part|partly|most|mostly|mainly|half|including|among|more|and|but)\b")
_PARTS_OF = re.compile(rf"(?: [a-z-]+){{1,3}} of {SMALL}")
"""Around a number by which a total came in so many parts: "in four boxes of 1.2 tonnes each", not "partly in"."""
_LARGER = 1.5
"""A total is so many times one of its parts at least."""
_FAR = 2.0
"""A figure further than this factor from what two others make is not made of them."""
_NOUGHTS, _DUST = (0.01, 0.1, 10.0, 100.0), 1e-9
_SENTENCES = 2


def each(page: Page) -> Iterator[Product]:
    """All figures of each on a page, with the only number and the only total near them."""
    after = dict(page.neighbours)
    for index, frame in enumerate(page.frames):
        for place, one in frame.claims.items():
            if not near(one):
                continue
            before, match = frame.text[:place], _EACH.match(frame.text, place + 1)
            is_average = _AVERAGE.search(before) is not None
            if not (match or is_average or _EACH_GET.search(before)):
                continue
            unit = match["unit"] if match else None
            if is_average or (_OR.search(before) and not (one.kind == "money" and is_bare(one))):
                window = page.around(index, _SENTENCES)
                found = _averages(window, one, unit, is_linked=bool(unit or _LINKED.search(before)))
                is_whole = match is not None and _STOP.match(frame.text, match.end()) is not None
                told = (product for product in found if is_average or _follows(frame, product))
                yield from (product for product in told if is_whole or not product.is_dated)
            else:
                yield from _prices(frame, one, unit, after.get(frame))


def _averages(window: Sequence[Frame], one: Claim, unit: str | None, is_linked: bool) -> Iterator[Product]:
    """What each has of a total: in as few sentences as hold a total and a number, there are no others.

    What is not linked to the sentences before ("the average was 35") needs both in one sentence.
    """
    for first in range(len(window) - 1, -1, -1):
        some = window[first:] if is_linked else window[first : first + 1]
        claims = [claim for frame in some for claim in frame.claims.values() if claim.start < one.start]
        found = [product for product in _worked_out(claims, one, unit) if product.is_close]
        if found:
            yield from found if len(found) == 1 else ()
            return


def _follows(frame: Frame, product: Product) -> bool:
    """Whether the figure before that of each is one of those that it is worked out of: in "nine boats: two in Hull, one
    each in Ayr and Cobh" it is not."""
    before = frame.before(product.one)
    return before is None or before in product.claims


def _worked_out(claims: Sequence[Claim], one: Claim, unit: str | None) -> Iterator[Product]:
    """Each two figures of which the one may be the total of so many as the other counts."""
    for number in claims:
        factor = _factor(number, unit)
        for total in claims if factor else ():
            if factor and total is not number and _is_total_of(total, one):
                yield Product(number, one, total, one, factor)


def _factor(number: Claim, unit: str | None) -> float | None:
    """What a number is taken by: one over the seconds of "a day" for a length of time; None for other things."""
    if isinstance(number.value, Timex) and _YEAR.fullmatch(number.value.timex):
        return _IN_A_YEAR.get(unit or "")
    if not is_bare(number) or not near(number):
        return None
    if number.kind == "duration":
        return 1 / _SECONDS[unit] if unit in _SECONDS else None
    if printed(number) <= 1 or printed(number) % 1:
        return None
    if isinstance(number.value, Quantity) and number.value.unit == "time":
        return 1.0 if unit == "time" else None
    noun = noun_of(number)
    return 1.0 if noun and (unit is None or noun.startswith(unit) or {noun, unit} <= _MATCHES) else None


def _of_them(frame: Frame, number: Claim, unit: str | None) -> float | None:
    """The factor of a number of what has no plain noun: "36 of the four-wheel-drive Alders at £40,000 each", or of how
    often something was done: "twice, by 20p each"."""
    value, behind = number.value, gaps(frame, [number])[1]
    is_number = isinstance(value, Count) and value.noun is None and _OF_THE.match(behind)
    is_often = isinstance(value, Quantity) and value.unit == "time" and not _MULTIPLE.match(behind)
    return 1.0 if unit is None and (is_number or is_often) and is_bare(number) and printed(number) > 1 else None


def _is_total_of(total: Claim, one: Claim) -> bool:
    """Whether a figure may be the total of which another is a part; points are counted without saying so."""
    found = nears(total, one)
    if found is None or printed(total) < _LARGER * printed(one):
        return False
    is_points = isinstance(total.value, Quantity) and total.value.unit == "point" and one.kind == "count"
    return found[0].axis == found[1].axis or is_points


def _prices(frame: Frame, one: Claim, unit: str | None, after: Frame | None) -> Iterator[Product]:
    """A price, the only number beside it, and the only sum that is told to be the total, or is it but for a slip."""
    claims = [claim for claim in frame.claims.values() if claim is not one]
    numbers = [(claim, factor) for claim in claims if (factor := _factor(claim, unit) or _of_them(frame, claim, unit))]
    totals = [(frame, claim) for claim in claims if _is_total_of(claim, one)]
    if not totals and after and len(after.claims) == 1 and _NEXT.search(after.text):
        totals = [(after, claim) for claim in after.claims.values() if _is_total_of(claim, one)]
    found = [
        (home, Product(number, one, total, total, factor))
        for number, factor in numbers
        for home, total in totals
        if total is not number
    ]
    told = [
        product
        for home, product in found
        if (product.is_close and (home is after or _is_told(frame, product)))
        or (product.is_shifted and home is frame and _SUMMED.search(gaps(frame, [product.total])[0]))
    ]
    if len(told) == 1 and is_bare(one) and not _is_odd(frame, told[0]):
        yield told[0]


def _is_told(frame: Frame, product: Product) -> bool:
    """Whether a sum is told to be that of all, or would be but for a slip."""
    before, behind = gaps(frame, [product.total])
    is_of_all = _TOTAL.search(before) or _IS_TOTAL.match(behind) or is_slip(product.total, product.made)
    is_of_all = is_of_all or _is_split(frame, product)
    return bool(is_of_all) and not (_EACH.match(behind) or _MORE.match(behind))


def _is_split(frame: Frame, product: Product) -> bool:
    """Whether a total came in so many parts: "4.8 tonnes arrived in four boxes of 1.2 tonnes each"."""
    if not product.total.start < product.number.start < product.one.start:
        return False
    _, before, between, _ = gaps(frame, [product.total, product.number, product.one])
    if _IN_PARTS.search(before) is None or _SOME.search(before) or _PARTS_OF.fullmatch(between) is None:
        return False
    return product.one.kind != "count" or noun_of(product.one) in (None, noun_of(product.total))


def _is_odd(frame: Frame, product: Product) -> bool:
    """Whether words between a price and a sum, or another sum there, say that there is more in it."""
    places = [place for place, claim in frame.claims.items() if claim in (product.one, product.total)]
    others = set(like(frame, product.total, min(places), max(places))) - {*product.claims}
    return bool(others) or _ODD.search(frame.text[min(places) : max(places)]) is not None
