"""Share or rate that its two figures do not give

What it does
------------
Takes a share that is printed with the part and the whole ("738 of 770 people, or 85 per cent") and an amount that is
printed for two lengths of time ("€26 a month, or €312 a year"), and works out the one from the other.

Why it matters
--------------
The reader is offered the second figure to spare them the sum; who does it all the same finds the mistake.

Example
-------
"€26 a month, or €321 a year": twelve times 26 is 312.

Known limits
------------
Only where "or" says that both figures are one. Days of work in a week, month or year differ, so days are not
converted.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Percent
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare, nears, overlap, printed, shown
from factcheck.rules.base.frames import Found, Page

_PART = "<part:count>(?: [a-z]+)? (?:out )?of <near><whole:count>"
_SHARES = (
    rf"{_PART}<gap:60>(?:,? or|,? that is,?| \() ?<near><share:percent>",
    f"<share:percent>, or <near>{_PART}",
)
_EACH = "(?:a|per|each|every)"
_RATES = (rf"<one:level> {_EACH} (?P<unit>[a-z]+),? or <near><other:level> {_EACH} (?P<other_unit>[a-z]+)",)
_IN_A_YEAR = {"week": (52.0, 53.0), "month": (12.0, 12.0), "quarter": (4.0, 4.0), "year": (1.0, 1.0)}


def check(page: Page) -> Iterator[Slip]:
    for found in page.find(*_SHARES):
        slip = _share(found)
        if slip:
            yield slip
    for found in page.find(*_RATES):
        slip = _rate(found)
        if slip:
            yield slip


def _share(found: Found) -> Slip | None:
    claims = found["part"], found["whole"], found["share"]
    value, intervals = claims[2].value, nears(*claims)
    if intervals is None or intervals[0].low > intervals[1].high:
        return None
    part, whole, share = intervals
    given = 100 * part.near_low / whole.near_high, 100 * part.near_high / whole.near_low
    rounding = float(value.step) if isinstance(value, Percent) else 1.0
    if overlap((given[0] - rounding, given[1] + rounding), (share.near_low, share.near_high)):
        return None
    result = shown(100 * printed(claims[0]) / printed(claims[1]))
    message = (
        f"“{claims[2].text}” is not the share of “{claims[0].text}” in “{claims[1].text}”: that is {result} per cent"
    )
    bare = is_bare(*claims)
    return Slip(claims, "share", 0.95 if bare else 0.85, message, "error" if bare else "warning")


def _rate(found: Found) -> Slip | None:
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


RULE = Rule("FC209", "share-and-rate", "error", __doc__ or "", check)
