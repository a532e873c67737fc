"""Share, rate or product that its figures do not give

What it does
------------
Takes a share that is printed with the part and the whole, in one sentence or two ("738 of 770 people, or 96 per cent",
"36,000 lost power. That is 45 per cent of the 80,000 customers"), a product ("12 buses at £200,000 each, or £2.4m",
"six times by a quarter of a point, a total of 1.5 points"), an average ("324,800 fans over 70 dates, an average of
4,640 a game", "64 clubs share £9.6m, for an average grant of £150,000", "14,400 in 2024, or 1,200 a month"), and an
amount that is printed for two lengths of time ("€26 a month, or €312 a year"), and works out the one from the other.

Why it matters
--------------
The reader is offered the second figure to spare them the sum; who does it all the same finds the mistake.

Example
-------
"€26 a month, or €321 a year": twelve times 26 is 312.

Known limits
------------
Only where there is one part and one whole, or one number and one total, beside the figure that is worked out of them,
and words at that figure that say so ("or", "each", "an average of", "of them", "a turnout of"). Days of work in a
week, month or year differ, so days are not converted."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.kinds import shown
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import in_unit_of, is_bare, near, nears, overlap, printed, rounding
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.rates.each import Product, each
from factcheck.rules.rates.portions import Portion, portions

_FAR = 5.0
"""A share further from that of two figures than this factor is of something else."""
_EACH = "(?:a|per|each|every)"
_RATE = rf"<one:level> {_EACH} (?P<unit>[a-z]+),? or <near><other:level> {_EACH} (?P<other_unit>[a-z]+)"
_IN_A_YEAR = {"week": (52.0, 53.0), "month": (12.0, 12.0), "quarter": (4.0, 4.0), "year": (1.0, 1.0)}
_EXACT = 1000
"""A bare count below this is no round one where something is multiplied by it."""


def check(page: Page) -> Iterator[Slip]:
    slips = [_share(portion) for portion in portions(page)]
    slips += [_rate(found) for found in page.find(_RATE)]
    slips += [_product(product) for product in each(page)]
    yield from filter(None, slips)


def _share(claims: Portion) -> Slip | None:
    """A slip if the share does not follow from a part and its whole."""
    intervals = nears(*claims)
    if intervals is None or intervals[0].low > intervals[1].high or intervals[0].axis != intervals[1].axis:
        return None
    part, whole, share = intervals
    given = 100 * part.near_low / whole.near_high, 100 * part.near_high / whole.near_low
    slack = rounding(claims.share)
    if part.axis == share.axis or overlap((given[0] - slack, given[1] + slack), (share.near_low, share.near_high)):
        return None
    exact = 100 * printed(claims.part) / printed(claims.whole)
    if not 1 / _FAR <= exact / printed(claims.share) <= _FAR:
        return None
    texts = [f"“{claim.text}”" for claim in (claims.share, claims.part, claims.whole)]
    message = f"{texts[0]} is not the share of {texts[1]} in {texts[2]}: that is {shown(exact)} per cent"
    bare = is_bare(*claims)
    return Slip(claims, "share", 0.95 if bare else 0.85, message, "error" if bare else "warning")


def _rate(found: Found) -> Slip | None:
    """One amount for two lengths of time, such as a month and a year, that do not go together; None if they do."""
    claims = found["one"], found["other"]
    intervals = nears(*claims)
    per_year, other_per_year = (_IN_A_YEAR.get(found.match[group]) for group in ("unit", "other_unit"))
    if intervals is None or per_year is None or other_per_year is None or intervals[0].axis != intervals[1].axis:
        return None
    one, other = intervals
    low, high = per_year[0] / other_per_year[1], per_year[1] / other_per_year[0]
    if overlap((one.near_low * low, one.near_high * high), (other.near_low, other.near_high)):
        return None
    message = (
        f"“{claims[1].text}” a {found.match['other_unit']} is not “{claims[0].text}” a {found.match['unit']}: "
        f"that is {shown(printed(claims[0]) * low)}"
    )
    bare = is_bare(*claims)
    return Slip(claims, "rate", 0.9 if bare else 0.8, message, "error" if bare else "warning")


def _product(product: Product) -> Slip | None:
    """So many times a figure, and a total that it is not; None if it may be."""
    found, number = nears(product.one, product.total), near(product.number)
    if found is None or not (number or product.is_dated):
        return None
    one, total = found
    low, high = 1.0, 1.0
    if number and not product.is_dated:
        is_exact = number.axis == "count" and number.high < _EXACT and is_bare(product.number)
        low, high = (number.low, number.high) if is_exact else (number.near_low, number.near_high)
    factor = product.factor
    if overlap((low * one.near_low * factor, high * one.near_high * factor), (total.near_low, total.near_high)):
        return None
    return Slip(product.claims, "product", 0.8, _told(product)) if product.is_close or product.is_shifted else None


def _told(product: Product) -> str:
    """What three figures should be, by the one that is worked out of the others."""
    number, one, total = (f"“{claim.text}”" for claim in product.claims)
    if product.asked is product.one:
        average = printed(product.one) * printed(product.total) / product.made
        return f"{one} is not {total} over {number}: that is {in_unit_of(product.one, average)}"
    return f"{total} is not {number} times {one}: that is {in_unit_of(product.total, product.made)}"


RULE = Rule("FC209", "share-and-rate", "error", __doc__ or "", check)
