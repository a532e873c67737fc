"""What every waiver says: which findings it silences, where it stands, and whether it is out of date."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Finding, Point


@dataclass(frozen=True, slots=True)
class Lines:
    """A part of one article's text."""

    article: str
    start: int
    end: int

    def holds(self, point: Point) -> bool:
        return point.article == self.article and point.start < self.end and self.start < point.end


@dataclass(frozen=True, slots=True)
class Waiver:
    """A decision of people to hear no more of a finding.

    It is for the findings of some codes in some lines, or for the one finding with a fingerprint.
    """

    place: str
    told: str
    codes: tuple[str, ...] = ()
    lines: Lines | None = None
    fingerprint: str | None = None
    flaw: str | None = None
    """Why it does not hold, such as a day that has passed."""
    is_judged: bool = True
    """Whether all was read that it may be about, so that it is out of date where it silences nothing."""

    def stands_at(self, point: Point) -> bool:
        return self.lines is not None and self.lines.holds(point)

    def covers(self, finding: Finding) -> bool:
        return not self.flaw and finding.code.startswith(self.codes)
