"""Rank or record that the figures beside it do not bear out

What it does
------------
Takes a place in a row ("the second-wettest", "puts it second among the seven") and a figure that is the highest or
lowest since a year, and holds them against the figures that are listed shortly before or behind.

Why it matters
--------------
Ranks are copied from an earlier table, and the figures that disprove them stand in the next sentence.

Example
-------
"It had 361 mm of rain, the second-wettest place. Alder had 412 mm, Birch 388 mm and Cole 240 mm": it was the third.

Known limits
------------
A rank is held against figures with names in its sentence or the next one that are all of the size and unit of those
before it; a record against figures with a year. Places in races, in which less may be better, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import YEAR, axis_of, near
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import is_same
from factcheck.rules.ranks.places import places

_HIGH = (
    "biggest|largest|highest|greatest|best|wettest|hottest|warmest|longest|heaviest|tallest|deepest|busiest|deadliest|"
    "costliest|strongest|priciest|dearest|richest|widest|rainiest|snowiest|sunniest|windiest|steepest|"
    "oldest|most [a-z]+"
)
_LOW = "smallest|lowest|worst|driest|coldest|shortest|lightest|poorest|quietest|cheapest|weakest|least [a-z]+"
_SINCE = (
    # 4.6m tonnes, the biggest crop since 2011
    rf"<value:level>[^;:?!.]{{0,60}}?\b(?:the|its|their) (?P<adj>{_HIGH}|{_LOW})(?: [a-z-]+){{0,3}} since <since:date>",
    # its wettest day since 1990, with 80 mm
    rf"(?:\b(?:the|its|their)|'s) (?P<adj>{_HIGH}|{_LOW})(?: [a-z-]+){{0,3}} since <since:date>,? "
    "(?:at|with) <value:level>",
)
_OF_A_YEAR = (
    r"<other:level>(?: [a-z]+){0,2} (?:of|in|for) <when:date>",
    r"\bin <when:date>,? (?:(?:it|they|there|the [a-z]+) (?:had been|was|were|had|stood at|reached) )?<other:level>",
)


def check(page: Page) -> Iterator[Slip]:
    for frame in page.frames:
        if frame.says(" since "):
            yield from _since(page, frame)
    for claims, rank, above, own in places(page):
        message = f"“{own}” is not in place {rank} beside {', '.join(f'“{figure}”' for figure in above)}"
        yield Slip(claims, "rank", 0.75, message)


def _since(page: Page, frame: Frame) -> Iterator[Slip]:
    """A record since a year against the figures of the years between."""
    for found in frame.find(*_SINCE):
        since, value, day = found["since"], found["value"], page.article.day
        if day is None or not YEAR.fullmatch(since.text) or value.value.relation not in ("=", "~"):
            continue
        is_high = re.fullmatch(_HIGH, found.match["adj"]) is not None
        for other, year in _of_years(page, value, int(since.text)):
            if int(since.text) < year < day.year and _is_beyond(value, other, is_high):
                message = (
                    f"“{value.text}” is not the {found.match['adj']} since {since.text}: {year} had “{other.text}”"
                )
                yield Slip((value, since, other), "rank", 0.75, message)
                break


def _of_years(page: Page, value: Claim, since: int) -> Iterator[tuple[Claim, int]]:
    """The figures with a year that may be of what another one is of: with that of its year, or in its words."""
    for frame in page.frames:
        pairs = [
            (found["other"], int(found["when"].text))
            for found in frame.find(*_OF_A_YEAR)
            if YEAR.fullmatch(found["when"].text)
        ]
        is_of_it = any(year == since and near(other) and axis_of(other) == axis_of(value) for other, year in pairs)
        for other, year in pairs:
            if is_of_it or (
                value.kind != "percent" and axis_of(other) == axis_of(value) and is_same(page, value, other)
            ):
                yield other, year


def _is_beyond(value: Claim, other: Claim, is_high: bool) -> bool:
    """Whether another figure is higher, or lower; one whose unit is left out is told in that of the first."""
    own, one = near(value), near(other)
    if own is None or one is None:
        return False
    if own.axis != one.axis:
        amounts = [claim.value.amount for claim in (value, other) if isinstance(claim.value, Number)]
        if len(amounts) != 2 or amounts[0] is None or amounts[1] is None or one.axis != "count":
            return False
        return amounts[1] > amounts[0] if is_high else amounts[1] < amounts[0]
    return one.near_low > own.near_high if is_high else one.near_high < own.near_low


RULE = Rule("FC219", "rank-against-figures", "warning", __doc__ or "", check)
