"""Rank, record or run that the figures beside it do not bear out

What it does
------------
Takes a place in a row ("the second-wettest", "puts it second among the seven"), a figure that is the highest or lowest
since a year, and months in a row in which something rose or fell, and holds them against the figures that are listed
shortly before or behind; and the place of a name ("Alder, the second-largest school") against a list of names with
their figures.

Why it matters
--------------
Ranks are copied from an earlier table, and the figures that disprove them stand in the next sentence.

Example
-------
"It had 361 mm of rain, the second-wettest place. Alder had 412 mm, Birch 388 mm and Cole 240 mm": it was the third.

Known limits
------------
A rank is held against a list with the name of its own, or against figures with names in its sentence or the next one
that are all of the size and unit of those before it; a record against those with a year. Changes in per cent, and lists
of what was added or lost, tell no levels and are left alone; so are places in races, in which less may be better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from factcheck.model import Claim, Number
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import axis_of, days_of, near, rank_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import is_same
from factcheck.rules.ranks.standings import places, standings

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
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_RUN = (
    r"<nth:ordinal> (?P<one>consecutive |straight |successive )?(?P<unit>month|quarter|year|week)"
    r"(?P<other> in a row| running| on the trot)?\b"
)
_IN_A_ROW = ("in a row", "running", "on the trot", "consecutive", "straight", "successive")
_UP = re.compile(r"\b(?:rose|risen|rises?|rising|up|increas\w+|climb\w*|grew|grown|grow(?:s|th)?|higher)\b")
_DOWN = re.compile(r"\b(?:fell|fallen|falls?|falling|down|declin\w+|dropp?\w*|shr[aiu]nk\w*|decreas\w+|lower)\b")
_CHANGES = re.compile(r"\b(?:add\w*|gain\w*|creat\w+|los[et]\w*|lost|cut|shed|net|by|growth|inflows?|outflows?|new)\b")
_IN_MONTHS = (
    r"<value:level>(?: [a-z]+){0,3} in <when:date>",
    r"<value:level>(?: [a-z]+){0,2} (?P<last>)<when:date>",
    r"\bin <when:date>,? (?:it|they|there|the [a-z]+) (?:had been|was|were|stood at) <value:level>",
)
_FEWEST_MONTHS = 3
_SENTENCES = 3


def check(page: Page) -> Iterator[Slip]:
    for index, frame in enumerate(page.frames):
        before = page.before(index, 1)
        if frame.says(*_IN_A_ROW):
            yield from _runs(frame, [*before, frame, *page.frames[index + 1 : index + 1 + _SENTENCES]])
        if frame.says(" since "):
            yield from _since(page, frame)
    for claims, rank, above, own in chain(standings(page), places(page)):
        message = f"“{own}” is not in place {rank} beside {', '.join(f'“{figure}”' for figure in above)}"
        yield Slip(claims, "rank", 0.75, message)


def _since(page: Page, frame: Frame) -> Iterator[Slip]:
    """A record since a year against the figures of the years between."""
    for found in frame.find(*_SINCE):
        since, value, day = found["since"], found["value"], page.article.day
        if day is None or not _YEAR.fullmatch(since.text) or value.value.relation not in ("=", "~"):
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
            if _YEAR.fullmatch(found["when"].text)
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


def _runs(frame: Frame, around: Sequence[Frame]) -> Iterator[Slip]:
    """Months in a row against the figures of the months."""
    for found in frame.find(_RUN):
        is_up, is_down = bool(_UP.search(frame.text)), bool(_DOWN.search(frame.text))
        if not (found.match["one"] or found.match["other"]) or is_up == is_down:
            continue
        levels = _levels(around)
        for one, other in _broken(levels, rank_of(found["nth"]), is_up) if len(levels) >= _FEWEST_MONTHS else ():
            message = (
                f"“{found['nth'].text}” {found.match['unit']} in a row, and “{one.text}” came before “{other.text}”"
            )
            yield Slip((found["nth"], one, other), "run", 0.8, message)


def _levels(frames: Sequence[Frame]) -> dict[date, tuple[date, Claim]]:
    """The figures of months by the first of their days, with the last; none if they may be changes."""
    levels: dict[date, tuple[date, Claim]] = {}
    for frame in frames:
        for found in chain.from_iterable(frame.find(pattern) for pattern in _IN_MONTHS):
            value, days = found["value"], days_of(found["when"])
            known = next(iter(levels.values()), None)
            is_like = known is None or axis_of(known[1]) == axis_of(value)
            if days and value.kind != "percent" and is_like and not _CHANGES.search(frame.text):
                levels.setdefault(days[0], (days[1], value))
    return levels


def _broken(levels: dict[date, tuple[date, Claim]], rank: int, is_up: bool) -> Iterator[tuple[Claim, Claim]]:
    """The last step of a run that goes the other way."""
    first = max(levels)
    for _ in range(rank):
        before = next((day for day, (end, _) in levels.items() if end + timedelta(1) == first), None)
        if before is None:
            return
        one, other = near(levels[before][1]), near(levels[first][1])
        if one and other and (one.near_low > other.near_high if is_up else one.near_high < other.near_low):
            yield levels[before][1], levels[first][1]
            return
        first = before


RULE = Rule("FC219", "rank-against-figures", "warning", __doc__ or "", check)
