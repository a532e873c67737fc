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
Only where "or" says that both figures are one. Days of work in a week, month or year differ, so days are not converted.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Percent
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare, near, overlap, shown
from factcheck.rules.base.frames import Found, Page

_SHARES = (
    r"<part:count>(?: [a-z]+)? (?:out )?of <near><whole:count><gap:60>(?:,? or |,? that is,? | \()<near><share:percent>",
    r"<share:percent>, or <near><part:count>(?: [a-z]+)? (?:out )?of <near><whole:count>",
)
_RATES = (r"<one:level> (?:a|per|each|every) (?P<unit>[a-z]+),? or <near><other:level> (?:a|per|each|every) (?P<other_unit>[a-z]+)",)
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
    part, whole, share = map(near, claims)
    value = claims[2].value
    if part is None or whole is None or share is None or part.low > whole.high:
        return None
    given = 100 * part.near_low / whole.near_high, 100 * part.near_high / whole.near_low
    rounding = float(value.step) if isinstance(value, Percent) else 1.0
    if overlap((given[0] - rounding, given[1] + rounding), (share.near_low, share.near_high)):
        return None
    result = shown(100 * part.middle / whole.middle)
    message = f"“{claims[2].text}” is not the share of “{claims[0].text}” in “{claims[1].text}”: that is {result} per cent"
    bare = is_bare(*claims)
    return Slip(claims, "share", 0.95 if bare else 0.85, message, "error" if bare else "warning")


def _rate(found: Found) -> Slip | None:
    claims = found["one"], found["other"]
    one, other = map(near, claims)
    per_year = [_IN_A_YEAR.get(found.match[group]) for group in ("unit", "other_unit")]
    if one is None or other is None or one.axis != other.axis or per_year[0] is None or per_year[1] is None:
        return None
    low, high = per_year[0][0] / per_year[1][1], per_year[0][1] / per_year[1][0]
    if overlap((one.near_low * low, one.near_high * high), (other.near_low, other.near_high)):
        return None
    message = (
        f"“{claims[1].text}” a {found.match['other_unit']} is not “{claims[0].text}” a {found.match['unit']}: "
        f"that is {shown(one.middle * low)}"
    )
    bare = is_bare(*claims)
    return Slip(claims, "rate", 0.9 if bare else 0.8, message, "error" if bare else "warning")


RULE = Rule("FC209", "share-and-rate", "error", __doc__ or "", check)
