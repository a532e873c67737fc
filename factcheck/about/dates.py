"""The dates of a sentence, and which of them a claim goes with."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.about.spots import Spot
from factcheck.model import Timex

_FAR = 99
_BESIDE = 2
"""How many dates before a mention and from there on may be its nearest: places may coincide, and one may be its own."""


class Dated(NamedTuple):
    """A mention whose first day is known. ``reporting``: it is the day of a statement, "said on Tuesday".

    ``owner`` is the one figure that it dates: in "rose to 14 from 13 a year earlier" that is the 13. ``base``: since
    then something holds, or it was last so then. ``opens``: what is behind it is of then: "since 1973, when 15 died".
    """

    spot: Spot
    timex: Timex
    reporting: bool
    owner: Spot | None
    base: bool
    opens: bool


class Dates:
    """The dates of a sentence, in order, found by their places."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self._days = _Row([dated for dated in dates if dated.spot.mention.kind == "date"])
        self._periods = _Row(
            [
                dated
                for dated in dates
                if not (dated.reporting or (dated.base and not dated.opens) or dated.timex.latest is None)
            ]
        )

    def period_of(self, spot: Spot) -> tuple[tuple[date, date] | None, int]:
        """The days of the nearest date that is not the day of a statement, and how far it stands.

        Nor is it one since when something holds ("the highest since May", "last seen in May"), but for what is told of
        it behind, nor of another figure alone.
        """
        nearest: tuple[date, date] | None = None
        distance = _FAR
        for dated in self._periods.beside(spot):
            other, timex = dated.spot, dated.timex
            if other is spot or timex.earliest is None or timex.latest is None:
                continue
            if dated.base and spot.first < other.first:
                continue
            if spot.distance(other.start) < distance:
                distance = min(spot.distance(other.start), spot.distance(other.end))
                nearest = (timex.earliest, timex.latest)
        return nearest, distance

    def day_of(self, spot: Spot) -> str | None:
        """The date nearest to a figure, unless all are those of statements or of other figures."""
        days = self._days.beside(spot)
        if not days or self.period_of(spot)[0] is None:
            return None
        return min(days, key=lambda dated: spot.distance(dated.spot.start)).timex.timex


class _Row:
    """Some dates of a sentence, in order."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self._free = [dated for dated in dates if dated.owner is None]
        self._starts = [dated.spot.start for dated in self._free]
        self._owned: dict[int, list[Dated]] = defaultdict(list)
        for dated in dates:
            if dated.owner is not None:
                self._owned[dated.owner.first].append(dated)

    def beside(self, spot: Spot) -> list[Dated]:
        """Those that are nearest to a mention before it and behind it, and those that are its own, in order."""
        at = bisect_left(self._starts, spot.start)
        near = self._free[max(0, at - _BESIDE) : at + _BESIDE]
        if spot.first in self._owned:
            near = sorted([*near, *self._owned[spot.first]], key=lambda dated: dated.spot.first)
        return near


NO_DATES = Dates(())
"""Those of most sentences."""
