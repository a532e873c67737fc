"""Length of time that another length, or its times of day, do not give

What it does
------------
Takes lengths of time that are printed in two units ("an hour and 50 minutes, or 110 minutes") and lengths that are
printed with the times of day at which they begin and end ("left at 8.15 and arrived at 9.40, an hour and 25 minutes
later", "shut for two hours, from 9am to 11am"; "out by 6am, four hours after the first call", and the alarm was raised
at 2am in a sentence before; where many times are told, no two of them may give it), the margin between two times of a
race, and lengths of which only one has its unit, with their total ("12 years for arson and eight for fraud, 20 years in
all").

Why it matters
--------------
Timelines are what readers work out for themselves, and minutes that are taken for hundredths of an hour are a slip
that nobody sees who does not.

Example
-------
"Two minutes and 20 seconds, or 220 seconds": they are 140.

Known limits
------------
Silent where two time zones may be in the sentence, as of flights, or a third time of day is, and where the figures are
so far apart that they are likely to be of two things. Lengths are granted the last unit that they are told in, half an
hour for hours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from factcheck.kinds import Interval, seconds
from factcheck.model import Claim, Timex
from factcheck.rules.base import Rule, Slip, misfitting
from factcheck.rules.base.figures import near, nears, overlap
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.lengths import margins, unitless
from factcheck.rules.lengths.clocks import Stretch, slack_of, stretches

_ABOUT = "(?:about |around |roughly |approximately |just )*"
_ELSE = "more|less|longer|shorter|if|when|until|or|and|for"
"""Behind a length that is another one: "90 minutes, or two hours when it rains"."""
_TWICE = (
    rf"<one:duration>, (?:or|that is),? {_ABOUT}<other:duration>(?!,? (?:{_ELSE})\b)",
    rf"<one:duration> \({_ABOUT}<other:duration>\)",
)
_CLOSE = 1.35
"""Two lengths further apart than this factor are not meant to be one: "four weeks, or 20 days"."""
_FAR = 2.0
"""The same where one of them is told in hours and minutes, or by its times of day."""
_MINUTE = 60


def check(page: Page) -> Iterator[Slip]:
    slips = [_twice(found) for found in page.find(*_TWICE)] + [_stretch(stretch) for stretch in stretches(page)]
    yield from filter(None, slips)
    yield from misfitting(page, ("margin", margins.misfits), ("sum", unitless.misfits))


def _twice(found: Found) -> Slip | None:
    """A length of time that is told in two units."""
    claims = found["one"], found["other"]
    intervals, units = nears(*claims), [_units(claim) for claim in claims]
    if intervals is None or units[0] == units[1] or not all(map(_is_told, claims)):
        return None
    one, other = intervals
    if overlap(_rounded(one, units[0][-1]), _rounded(other, units[1][-1])):
        return None
    most = _FAR if max(map(len, units)) > 1 else _CLOSE
    if not 1 / most <= one.middle / other.middle <= most:
        return None
    return Slip(claims, "conversion", 0.85, f"“{claims[1].text}” is not “{claims[0].text}”")


def _rounded(interval: Interval, unit: float) -> tuple[float, float]:
    """A length with half of the unit that it is told in to each side."""
    return interval.near_low - unit / 2, interval.near_high + unit / 2


def _is_told(claim: Claim) -> bool:
    """Whether a length is told as it is, or about: neither a range nor a bound."""
    return claim.value.relation in ("=", "~")


def _units(claim: Claim) -> list[float]:
    """The seconds of the units that a length is told in."""
    days, _, hours = (claim.value.timex if isinstance(claim.value, Timex) else "").partition("T")
    units = [f"P{part}1{name}" for part, names in (("", days[1:]), ("T", hours)) for name in re.findall("[A-Z]", names)]
    return [seconds(unit) or math.inf for unit in units] or [math.inf]


def _stretch(stretch: Stretch) -> Slip | None:
    """A length of time against the times of day between which it lies."""
    first, last, length, minutes = stretch
    interval = near(length)
    if interval is None or not _is_told(length):
        return None
    slack = slack_of(length)
    low, high = interval.near_low / _MINUTE - slack, interval.near_high / _MINUTE + slack
    given = min(minutes, key=lambda some: abs(some - interval.middle / _MINUTE))
    if low <= given <= high or not 1 / _FAR <= given * _MINUTE / interval.middle <= _FAR:
        return None
    texts = f"“{length.text}”, “{first.text}” and “{last.text}”"
    return Slip((first, last, length), "hours", 0.85, f"{texts} do not fit: that is {_hours(given)}")


def _hours(minutes: int) -> str:
    """ "1 hour 25 minutes"."""
    parts = [(minutes // 60, "hour"), (minutes % 60, "minute")]
    return " ".join(f"{count} {unit}{'s' * (count != 1)}" for count, unit in parts if count)


RULE = Rule("FC215", "length-of-time", "warning", __doc__ or "", check)
