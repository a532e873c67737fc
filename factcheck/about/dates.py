"""The dates of a sentence, and which of them a claim goes with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from factcheck.about.spots import Spot
from factcheck.model import Timex
from factcheck.text.nouns import HYPHENS, POSSESSIVES
from factcheck.text.scan import Scan

_FAR = 99
_OWN = 3
"""How far a date stands at most from the one figure that it dates, in words."""
_BESIDE = 2
"""How many dates before a mention and from there on may be its nearest: places may coincide, and one may be its own."""

_COMPARED = frozenset({"from", "against", "with", "than", "versus"})
"""Words before a figure with which another is compared."""
_WITHIN = re.compile(r"(?: \([^()]*\))?(?: (?:peak|high|low))?(?: (?:in|for|at|during|of))?\s*")
"""What may stand between such a figure and its date: "from 4% (12,000) in December"."""
_WITHIN_WORDS = frozenset({"in", "on", "for", "at", "during"})
_PEAKS, _WHOSE = frozenset({"peak", "high", "low"}), frozenset({"its", "their", "his", "her", "the"})
_WITHIN_REACH = 20
"""How many pieces it may be."""
_ORIGIN = re.compile(
    r"\bfrom (?:an?|the|its|their) (?:[a-z-]+ )??(?:original|initial|earlier|previous|prior|estimated|planned|projected"
    r"|(?:peak|high|low|record|estimate|total|figure|forecast|level|target) of) $"
)
_ORIGIN_REACH = 10
"""How many pieces before a figure may tell that something changed from it: "down from an original 65"."""
_BASE = frozenset({"since", "from", "than", "behind"})
"""Words before a date from which something has changed."""
_BASED = re.compile(
    r"\b(?:last (?:seen|reached|recorded|held|touched|hit|visited|happened|achieved)(?: (?:in|at|on))?|ahead of"
    r"|(?:than|(?:much|many|large|high) as|(?:than|as|what) (?:it|they|he|she|we|that|those) (?:was|were|did|had))"
    r"(?: (?:at|by) (?:this|that) (?:point|time|stage))? (?:in|at|on|by|during|for)) $"
)
_BASED_REACH = 16
"""How many pieces before a date may tell that something was last so then, or is compared with then."""
_LEVEL_REACH = 6
"""How many pieces behind a date may name a level."""
_LEADS = frozenset({"last", "than", "as", "what", "ahead"})
_OVER = frozenset({"above", "below", "beneath", "off", "exceeded", "topped"})
_PEAK, _LEVEL = r"(?:highs?|lows?|peaks?|records?|troughs?)", r"(?:averages?|figures?|levels?|that|those)"
_LEVEL_OF = re.compile(
    r"\b(?:above|below|beneath|off|exceeded|topped) [^\d.,;:()]*?"
    rf"\b(?:{_PEAK}(?: [^\d.,;:()]*)?|{_LEVEL} (?:of|from|(?:[a-z]+ )?(?:reached|recorded|seen|set) (?:in|on|at))) $"
)
_LEVEL_BEHIND = re.compile(rf"(?:['’]s)? (?:[a-z]+ )?(?:{_PEAK}|{_LEVEL})\b")
"""Before a date, or behind it: a level at that time, which a figure is over or under by now."""
_WAS = re.compile(r"[^.;:!?]{0,60}, when (?:it|they|there|the [a-z]+) (?:was|were|stood at|had been|came to|reached) ")
_WAS_REACH = 40
"""How many pieces behind a date its own figure may stand."""
_OF_OWNER = re.compile(r"[ a-z-]*")
_WHEN = re.compile(
    r"(?: (?:at|in|near) [A-Z]\w+)?,? (?:when|(?:in|during) which|which (?:killed|claimed|left|cost|took))\b"
)
_WHEN_REACH = 12
"""How many pieces behind a date may tell that more is told of that time."""
_ASIDE = re.compile(
    r", (?:which|who|whose|where|built|opened|founded|launched|born|elected|appointed|established|completed|listed)\b"
    r"(?:[^,;:()]|,(?=[0-9]))+,"
)


_HAS_NOW = re.compile(
    r"(?:,| and| which| that| who) (?:now |today |currently )?"
    r"(?:(?:has|have)(?! [a-z]+(?:ed|en)\b)|employs?|operates?|owns?|runs?)\b"
)
"""Behind a date: what somebody has when the article comes out."""


class Dated(NamedTuple):
    """A mention whose first day is known. ``reporting``: it is the day of a statement, "said on Tuesday".

    ``owner`` is the one figure that it dates: in "rose to 14 from 13 a year earlier" that is the 13. ``base``: since
    then something holds, or it was last so then. ``opens``: what is behind it is of then: "since 1973, when 15 died".
    ``aside``: the places of the clause inside commas that it is in, of which it is: "The mine, opened in 1987, has".
    ``until``: what is told from that place on is of now: "It was opened in 1987 and has".
    """

    spot: Spot
    timex: Timex
    reporting: bool
    owner: Spot | None
    base: bool
    opens: bool
    aside: tuple[int, int] | None
    until: int | None


class Dates:
    """The dates of a sentence, in order, found by their places."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        told = [
            dated
            for dated in dates
            if not (dated.reporting or (dated.base and not dated.opens) or dated.timex.latest is None)
        ]
        self._periods = _Row(told)
        self._days = _Row([dated for dated in told if dated.spot.mention.kind == "date"])

    def period_of(self, spot: Spot) -> tuple[tuple[date, date] | None, int]:
        """The days of the nearest date that is not the day of a statement, and how far it stands.

        Nor is it one since when something holds ("the highest since May", "last seen in May"), but for what is told of
        it behind, nor of another figure alone.
        """
        nearest: tuple[date, date] | None = None
        distance = _FAR
        for other, timex in self._periods.beside(spot):
            if timex.earliest is None or timex.latest is None:
                continue
            if (near := spot.distance(other.start)) < distance or (near == distance and _is_told_of(spot, other)):
                distance = min(spot.distance(other.start), spot.distance(other.end))
                nearest = (timex.earliest, timex.latest)
        return nearest, min(distance, _OWN) if self._periods.has_own(spot) else distance

    def day_of(self, spot: Spot) -> str | None:
        """The date nearest to a figure, unless all are those of statements or of other figures."""
        days = self._days.beside(spot)
        if not days:
            return None
        return min(days, key=lambda dated: (spot.distance(dated[0].start), not _is_told_of(spot, dated[0])))[1].timex


def _is_told_of(spot: Spot, date: Spot) -> bool:
    """Whether a date stands right behind a figure: "40 in May"."""
    return date.before in _WITHIN_WORDS and 0 < date.first - spot.last <= len((" ", "in", " ", "May"))


class _Row:
    """Some dates of a sentence, in order."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self._free = [dated for dated in dates if dated.owner is None]
        self._starts = [dated.spot.start for dated in self._free]
        self._owned: dict[int, list[Dated]] = defaultdict(list)
        for dated in dates:
            if dated.owner is not None:
                self._owned[dated.owner.first].append(dated)

    def has_own(self, spot: Spot) -> bool:
        return spot.first in self._owned

    def beside(self, spot: Spot) -> list[tuple[Spot, Timex]]:
        """Those that are a mention's own, or else those nearest to it before it and behind it, in order."""
        at = bisect_left(self._starts, spot.start)
        near = self._owned.get(spot.first) or self._free[max(0, at - _BESIDE) : at + _BESIDE]
        return [
            (dated.spot, dated.timex)
            for dated in near
            if dated.spot is not spot and not (dated.base and spot.first < dated.spot.first)
            if dated.aside is None or dated.aside[0] <= spot.mention.start < dated.aside[1]
            if dated.until is None or spot.mention.start < dated.until
        ]


NO_DATES = Dates(())
"""Those of most sentences."""


def dates_of(scan: Scan, spots: list[Spot], first: int, last: int, is_reporting: Callable[[Spot], bool]) -> Dates:
    """The dates among the mentions of a sentence; both dates of "between 2016 and 2019" are all of the time."""
    compared = [spot for spot in spots if not _is_date(spot) and _is_compared(scan, spot, first)]
    ends = [spot.last for spot in compared]
    dated: list[Dated] = []
    asides: list[tuple[int, int]] | None = None
    for spot in spots:
        timex = spot.mention.value
        if not isinstance(timex, Timex) or timex.earliest is None or _is_style(scan, spot):
            continue
        before = bisect_left(ends, spot.first)
        owner = compared[before - 1] if before and _is_owner(scan, compared[before - 1], spot) else None
        base, opens = _is_base(scan, spot, first), _opens(scan, spot, last)
        if owned := _owned_by(scan, spot, spots, base):
            base, owner = False, owned
        if asides is None:
            asides = [match.span() for match in _ASIDE.finditer(scan.text, scan.starts[first], scan.starts[last])]
        aside = next((span for span in asides if span[0] < spot.mention.start < span[1]), None)
        now = _HAS_NOW.search(scan.text, spot.mention.end, scan.starts[last])
        dated.append(Dated(spot, timex, is_reporting(spot), owner, base, opens, aside, now.start() if now else None))
    for at, (low, high) in enumerate(pairwise(dated)):
        if low.spot.before == "between" and scan.words(low.spot.last + 1, high.spot.first) == " and ":
            timex = replace(low.timex, timex=f"{low.timex.timex}/{high.timex.timex}", latest=high.timex.latest)
            dated[at : at + 2] = low._replace(timex=timex), high._replace(timex=timex)
    return Dates(dated) if dated else NO_DATES


def _is_date(spot: Spot) -> bool:
    """Whether a mention is a date: in "fell 2% from a year earlier in May", May is not of the year earlier."""
    return isinstance(spot.mention.value, Timex) and spot.mention.value.latest is not None


def is_origin(scan: Scan, spot: Spot, first: int) -> bool:
    """Whether a figure is one from which something changed: "from an original 65", "from a peak of 65"."""
    begin = max(first, spot.first - _ORIGIN_REACH)
    return "from" in scan.pieces[begin : spot.first] and _ORIGIN.search(scan.words(begin, spot.first)) is not None


def _is_compared(scan: Scan, spot: Spot, first: int) -> bool:
    """Whether another figure is compared with one: "against 40", "compared to 40", "from the 40", "its 40 peak"."""
    if (spot.after in _PEAKS and spot.before in _WHOSE) or is_origin(scan, spot, first):
        return True
    if spot.before == "the" and scan.word_before(spot.first - 2) in _COMPARED:
        return True
    return spot.before in _COMPARED or (spot.before == "to" and scan.word_before(spot.first - 2) == "compared")


def _is_style(scan: Scan, spot: Spot) -> bool:
    """Whether a century tells of what kind a thing is, and not when something was: "18th-century jewels"."""
    return scan.pieces[spot.last] == "century" and scan.pieces[spot.last - 1] in HYPHENS


def _is_owner(scan: Scan, figure: Spot, spot: Spot) -> bool:
    """Whether a date is that of a figure right before it alone, with which others are compared: "up from 4% in May"."""
    is_near = spot.first - figure.last < _WITHIN_REACH
    return is_near and _WITHIN.fullmatch(scan.words(figure.last + 1, spot.first)) is not None


def _owned_by(scan: Scan, spot: Spot, spots: list[Spot], base: bool) -> Spot | None:
    """The figure of a date that owns it: the 40 of "from May's 40", "from May's revised total of 40", "(2023: 40)", and
    of "more than in May, the month of the storm, when it was 40"."""
    is_label = spot.after == ":" and spot.before == "("
    if not (is_label or base):
        return None
    figure = next((other for other in spots if other.first > spot.last), None)
    if figure is None or figure.first - spot.last > _WAS_REACH:
        return None
    if base and _WAS.fullmatch(scan.words(spot.last + 1, figure.first)):
        return figure
    if figure.first - spot.last > _BASED_REACH or not (is_label or spot.after in POSSESSIVES):
        return None
    return figure if _OF_OWNER.fullmatch(scan.words(spot.last + 2, figure.first)) else None


def _is_base(scan: Scan, spot: Spot, first: int) -> bool:
    """Whether a date is one since when something holds, or when it was otherwise: "last seen in May", "than in May"."""
    if spot.before in _BASE:
        return True
    begin = max(first, spot.first - _BASED_REACH)
    before = scan.pieces[begin : spot.first]
    if not _LEADS.isdisjoint(before) and _BASED.search(scan.words(begin, spot.first)):
        return True
    return not _OVER.isdisjoint(before) and _is_of_level(scan, spot, begin)


def _is_of_level(scan: Scan, spot: Spot, begin: int) -> bool:
    """Whether a date tells when a level was reached that a figure is over or under: "8% below its peak of 2007", "above
    its 2019 level"."""
    if _LEVEL_OF.search(scan.words(begin, spot.first)):
        return True
    if _OVER.isdisjoint(scan.pieces[max(begin, spot.first - 4) : spot.first]):
        return False
    behind = scan.words(spot.last + 1, min(spot.last + _LEVEL_REACH, len(scan.pieces)))
    return _LEVEL_BEHIND.match(behind) is not None


def _opens(scan: Scan, spot: Spot, last: int) -> bool:
    """Whether what is behind a date tells of that time: "since 1973, when 150 people died"."""
    return _WHEN.match(scan.words(spot.last + 1, min(spot.last + _WHEN_REACH, last))) is not None
