"""Figure out of scale

What it does
------------
Holds conversions against what is converted: a sum in brackets after a sum in another currency ("€3.5m (£3m)") must be
of the same order at any rate of the last decades, the conversions of one day must be at one rate, and a measure in
brackets or behind "or" ("45 km (28 miles)", "27 acres, or about 11 hectares") must be the same length, area, mass or
speed, or the same temperature. It also looks for the same digits about the same thing a thousand times apart ("$1.35
million", "$1.35 billion"; "a cost of £730m", "the £730bn scheme"; "a loan of $2bn", "the loan of $2m"), and for a year
that is a thousandth of what its quarter makes likely ("$3.7bn in the quarter, and $13m in the year").

Why it matters
--------------
Million for billion is the commonest slip of all figures, and a conversion beside it proves it.

Example
-------
"A plan of 90 million dirhams ($8.8bn)": at any rate the plan is of billions.

Known limits
------------
Money is checked for gross scale only, and for a score of currencies that kept their order of worth. Temperatures below
zero are not checked, and degrees may be those of a step ("2C (3.6F) warmer"); units of one name and several sizes
(gallons, tons) are granted the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, starmap

from factcheck.kinds import Interval, shown
from factcheck.model import Claim, Money, Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare, nears, overlap, printed
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.magnitude.exchange import Conversion, odd_ones
from factcheck.rules.magnitude.thousands import thousandfold

_DOLLARS = {
    "USD": 1.0, "EUR": 1.1, "GBP": 1.3, "CHF": 1.1, "CAD": 0.75, "AUD": 0.7, "NZD": 0.65, "SGD": 0.74, "HKD": 0.128,
    "CNY": 0.14, "TWD": 0.032, "JPY": 0.008, "KRW": 0.0008, "INR": 0.013, "THB": 0.029, "MYR": 0.23, "SEK": 0.1,
    "NOK": 0.1, "DKK": 0.15, "PLN": 0.25, "CZK": 0.043, "ILS": 0.28, "AED": 0.272, "MAD": 0.1, "ZAR": 0.065,
    "BRL": 0.22, "IDR": 0.00007, "VND": 0.000043,
}  # fmt: skip
"""What one unit was worth in US dollars, roughly, in the decade before 2025."""
_SHARED_NAME = re.compile(r"\b(?:pounds?|francs?|pesos?|[dr]inars?|riyals?|rials?|shillings?|crowns?)\b", re.IGNORECASE)
"""Names of currencies of several countries that are worlds apart."""
_SCALE = 8.0
"""A conversion further off than this factor is out of scale."""
_UNITS = 1.12
_LOOSE_UNITS = 1.3
_DEGREES = 1.8
"""How many degrees Fahrenheit one of Celsius is."""
_TWO_DIGITS = 10
_EXACT_UNITS = 1.05
"""The same where both figures are printed to the last digit: "322 feet (98 metres)"."""
_SEVERAL_SIZES = frozenset(("gallon", "ton", "barrel", "pint", "ounce"))
_NUMBER = re.compile(r"\d+(?:[,.]\d+)*(?:[ -]?(?:thousand|million|billion|bn|m|k)\b(?= [a-z]))?")
_ABOUT = "(?:or |about |around |some |roughly |approximately |equivalent to |the equivalent of )*"
_MONEY = (
    rf"<one:money>(?: (?!and|or)[a-z]+)? \({_ABOUT}<other:money>\)",
    # €20m, or £17m; €20m – about £17m – were paid
    rf"<one:money>,? (?:or|equivalent to|the equivalent of|which is|that is),? {_ABOUT}<other:money>"
    r"(?! (?:a|an|per|each|more|less)\b)",
    rf"<one:money> [–—-] {_ABOUT}<other:money>(?= [–—-]|[.;:)]|$)",
)
_NO_MORE = "(?!,? (?:more|less|longer|shorter|further|farther|higher|lower|each|for|if|when|or|and)\\b)"
_ONE = "(?<!<quantity>)(?<!<quantity> )(?<!<quantity>, )(?<!<count> )<one:quantity>(?: (?!and|or)[a-z]+)?"
_MEASURES = (
    rf"{_ONE} \({_ABOUT}<other:quantity>\)",
    # 27 acres, or 11 hectares; 27 acres or about 11 hectares
    rf"{_ONE}(?P<comma>,?) (?:or|that is),? {_ABOUT}<other:quantity>{_NO_MORE}",
    # 27 acres – about 11 hectares – were burnt
    rf"{_ONE} [–—-] {_ABOUT}<other:quantity>(?= [–—-]|[.;:)]|$)",
)
_QUARTER = r"<quarter:date><gap:40><part:level>", r"<part:level> (?:in|for|over) <near><quarter:date>"
_IN_YEAR = "(?:in|for|over) <near>(?:<year:date>|(?:full |whole )?year)"
_ITS_YEAR = (
    rf"{_IN_YEAR},? (?:(?:it|they|this|that|the figure|revenues?|sales|turnover|income) )?"
    r"(?:is|was|were|stood at|came to|amounted to|reached|totalled|(?:rose|grew|increased|fell|dropped|declined)"
    r"(?: by)?(?: <near><percent>)? to) <near><whole:level>",
    rf"<near><whole:level> {_IN_YEAR}(?! (?:ago|before|earlier|to)\b)",
)
_QUARTER_AND_YEAR = tuple(f"{quarter}[,;]? (?:and |while )?{year}" for quarter in _QUARTER for year in _ITS_YEAR)
_IS_QUARTER = re.compile(r"\bquarter\b|\bthree months\b", re.IGNORECASE)
_IS_YEAR = re.compile(
    r"(?:the )?(?:(?:full|whole|entire|financial|fiscal) )*year|(?:19|20)\d\d|last year", re.IGNORECASE
)
_THOUSAND = 1000
_QUARTERS = 2.0, 7.0
"""How many times its quarter a year may be, where the year is a thousand times too small."""


def check(page: Page) -> Iterator[Slip]:
    sums = list(page.find(*_MONEY))
    yield from filter(None, [*map(_money, sums), *map(_measure, page.find(*_MEASURES))])
    yield from starmap(_odd_rate, odd_ones(page, sums))
    yield from filter(None, starmap(_year, _years(page)))
    for one, other in thousandfold(page):
        message = f"“{one.text}” and “{other.text}” are a thousand times apart, about the same thing"
        yield Slip((one, other), "scale", 0.8, message)


def _money(found: Found) -> Slip | None:
    """A conversion of money against the rough rate of its currencies."""
    claims = found["one"], found["other"]
    worth, other_worth = (_DOLLARS.get(_currency(claim)) for claim in claims)
    if nears(*claims) is None or worth is None or other_worth is None or worth == other_worth:
        return None
    factor = (printed(claims[1]) * other_worth) / (printed(claims[0]) * worth)
    if 1 / _SCALE <= factor <= _SCALE or any(_SHARED_NAME.search(claim.text) for claim in claims):
        return None
    way = "much" if factor > 1 else "little"
    message = (
        f"“{claims[1].text}” cannot be “{claims[0].text}”: "
        f"at a common rate it is about {shown(float(f'{max(factor, 1 / factor):.1g}'))} times too {way}"
    )
    return Slip(claims, "scale", 0.95, message, "error")


def _currency(claim: Claim) -> str:
    """The currency of a sum of money."""
    return claim.value.currency if isinstance(claim.value, Money) else ""


def _measure(found: Found) -> Slip | None:
    """A conversion of a measure against its unit."""
    claims = found["one"], found["other"]
    intervals = nears(*claims)
    if intervals is None or (found.match.groupdict().get("comma") == "" and is_bare(*claims)):
        return None
    one, other = intervals
    if one.axis != other.axis or one.scale == other.scale:
        return None
    if one.axis == "quantity:temperature":
        return _temperature(claims, intervals)
    slack = _EXACT_UNITS if all(map(_is_exact, claims)) else _UNITS
    if _SEVERAL_SIZES & {one.scale, other.scale}:
        slack = _LOOSE_UNITS
    if overlap((one.near_low / slack, one.near_high * slack), (other.near_low, other.near_high)):
        return None
    message = f"“{claims[1].text}” is not “{claims[0].text}”{_converted(*claims)}"
    return Slip(claims, "conversion", 0.9, message, "error")


def _temperature(claims: tuple[Claim, Claim], intervals: tuple[Interval, ...]) -> Slip | None:
    """Degrees that are neither the same temperature nor the same step: "a rise of 2C (3.6F)"."""
    one, other = intervals
    is_same = overlap((one.near_low - 1, one.near_high + 1), (other.near_low, other.near_high))
    amounts = [float(value.amount) for claim in claims if isinstance(value := claim.value, Number) and value.amount]
    step = max(amounts) / min(amounts) if len(amounts) == 2 and min(amounts) > 0 else _DEGREES
    if is_same or _DEGREES / _UNITS <= step <= _DEGREES * _UNITS:
        return None
    scale = other.scale or ""
    degrees = shown(round(one.middle if scale == "celsius" else one.middle * _DEGREES + 32, 1))
    message = f"“{claims[1].text}” is not “{claims[0].text}”: that is {degrees} degrees {scale.capitalize()}"
    return Slip(claims, "conversion", 0.9, message, "error")


def _converted(one: Claim, other: Claim) -> str:
    """What a measure is in the unit of another that is printed with one number: ": 45 km is 28 miles"."""
    value, numbers = other.value, _NUMBER.findall(other.text)
    if len(numbers) != 1 or not isinstance(value, Number) or value.amount is None:
        return ""
    amount = shown(float(f"{float(value.amount) * printed(one) / printed(other):.3g}"))
    return f": {one.text} is {amount}{other.text.partition(numbers[0])[2]}"


def _is_exact(claim: Claim) -> bool:
    """Whether a figure has two digits or more, of which the last is not that of a round one."""
    value = claim.value
    if not isinstance(value, Number) or value.amount is None or not value.step or value.relation != "=":
        return False
    places = value.amount / value.step
    return places >= _TWO_DIGITS and places % 5 != 0


def _years(page: Page) -> Iterator[tuple[Found, Found]]:
    """The figures of a quarter and of its year, in one sentence or in two."""
    if not any(claim.kind == "date" and _IS_QUARTER.search(claim.text) for claim in page.claims):
        return
    for found in page.find(*_QUARTER_AND_YEAR):
        yield found, found
    for before, after in pairwise(page.frames):
        for year in after.find(f"^{_ITS_YEAR[0]}"):
            quarters = list(before.find(*_QUARTER))
            if len(quarters) == 1:
                yield quarters[0], year


def _year(one: Found, other: Found) -> Slip | None:
    """A year that is a thousandth of what its quarter makes likely."""
    claims = one["part"], other["whole"]
    intervals = nears(*claims)
    if intervals is None or intervals[0].axis != intervals[1].axis or one.per("part") or other.per("whole"):
        return None
    is_year = other.match["year"] is None or _IS_YEAR.fullmatch(other["year"].text)
    if not is_year or not _IS_QUARTER.search(one["quarter"].text):
        return None
    part, whole = map(printed, claims)
    if not _QUARTERS[0] <= _THOUSAND * whole / part <= _QUARTERS[1]:
        return None
    message = (
        f"“{claims[1].text}” of the year is less than “{claims[0].text}” of its quarter: a thousand times too little"
    )
    return Slip(claims, "scale", 0.85, message)


def _odd_rate(one: Conversion, other: Conversion) -> Slip:
    """Two conversions between the same currencies at two rates, told in the order of the text."""
    pairs = sorted(((one.one, one.other), (other.one, other.other)), key=lambda pair: pair[0].start)
    if all(first.start > second.start for first, second in pairs):
        pairs = [pair[::-1] for pair in pairs]
    claims = (*pairs[0], *pairs[1])
    texts = [f"“{claim.text}”" for claim in claims]
    rates = printed(claims[0]) / printed(claims[1]), printed(claims[2]) / printed(claims[3])
    message = (
        f"{texts[0]} as {texts[1]} and {texts[2]} as {texts[3]} are not at one rate: "
        f"{shown(rates[0])} against {shown(rates[1])} for one"
    )
    return Slip(claims, "rate", 0.75, message)


RULE = Rule("FC206", "out-of-scale", "error", __doc__ or "", check)
