"""Per cent for percentage points, or points that the percentages do not give

What it does
------------
Takes changes between two percentages that are printed with both of them ("5% to 4.6%, a cut of one percentage
point", "up 4 per cent, from 83% to 87%"). A change in points must be the difference of the two. A change in per cent
must be relative to the first; where it is their difference instead, percentage points are meant.

Why it matters
--------------
A rate that goes from 4% to 3.6% is cut by 0.4 percentage points, and by 10 per cent. Who writes "0.4 per cent"
makes a cut one twenty-fifth of what it was; who writes "two points" for two tenths makes a rise tenfold.

Example
-------
"Turnout reached 61.3%, up three points from 61%": three tenths of a point.

Known limits
------------
Both percentages and the change must stand in one sentence. Differences that the rounding of the two may explain are
left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.kinds import Interval, shown
from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.change import Change
from factcheck.rules.base.changes import changes
from factcheck.rules.base.figures import is_bare, is_percentage, near, overlap, printed, step_of
from factcheck.rules.base.frames import Page

_DUST = 1e-9


def check(page: Page) -> Iterator[Slip]:
    for change in changes(page):
        slip = _slip(change) if _is_of_percentages(change) else None
        if slip and all(map(_slip, change.readings())):
            yield slip


def _is_of_percentages(change: Change) -> bool:
    """Whether both levels are percentages, and the change is one, or in points: "up 5.5 points, from 28% to 33.5%"."""
    axes = [interval.axis if (interval := near(claim)) else "" for claim in change.claims]
    return axes[:2] == ["percent"] * 2 and (axes[2] == "percent" or _in_points(change.by))


def _in_points(by: Claim) -> bool:
    """Whether a change is told in points."""
    return (by.kind == "percent" and not is_percentage(by)) or getattr(by.value, "unit", "") == "point"


def _slip(change: Change) -> Slip | None:
    """A change in points or in per cent that two percentages do not give; None if they may."""
    by = near(change.by)
    if by is None:
        return None
    return _of_points(change, by) if _in_points(change.by) else _of_per_cent(change, by)


def _of_points(change: Change, by: Interval) -> Slip | None:
    """A change in points that is not the difference; "4% to 3.75%" is 4.00 to 3.75, printed as one would say it."""
    step = abs(printed(change.new) - printed(change.old))
    rounding = min(step_of(change.old), step_of(change.new)) + _DUST
    if overlap((step - rounding, step + rounding), (by.near_low, by.near_high)):
        return None
    message = (
        f"“{change.by.text}” is not the step from “{change.old.text}” to “{change.new.text}”: that is {_points(change)}"
    )
    bare = is_bare(*change.claims)
    return Slip(change.claims, "points", 0.95 if bare else 0.85, message, "error" if bare else "warning")


def _of_per_cent(change: Change, by: Interval) -> Slip | None:
    """A change in per cent whose figure is the difference of the two percentages, and not the relative change."""
    before, after = printed(change.old), printed(change.new)
    relative = 100 * abs(after - before) / before
    stated = by.low - _DUST, by.high + _DUST
    if overlap((relative, relative), stated) or not overlap((abs(after - before),) * 2, stated):
        return None
    message = (
        f"“{change.by.text}” from “{change.old.text}” to “{change.new.text}” should be in percentage points: "
        f"it is {_points(change)}, or {shown(relative)} per cent"
    )
    return Slip(change.claims, "percent-for-points", 0.9, message)


def _points(change: Change) -> str:
    """How far a change goes, in words: "1.5 percentage points"."""
    step = abs(printed(change.new) - printed(change.old))
    return f"{shown(step)} percentage {'point' if step == 1 else 'points'}"


RULE = Rule("FC205", "percent-and-points", "error", __doc__ or "", check)
