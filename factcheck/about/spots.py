"""Mentions in their sentences: where they stand on the line of the article."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Mention


class Spot(NamedTuple):
    """A mention in its sentence: its first and last piece, and their places.

    ``before`` and ``after`` are the words right before and behind it, in lower case; signs count as words, and at the
    ends of the sentence they are empty.
    """

    mention: Mention
    first: int
    last: int
    start: int
    end: int
    before: str
    after: str

    def distance(self, place: int) -> int:
        """How far a place is from the mention; 1 for its neighbour, 0 inside."""
        if place < self.start:
            return self.start - place
        return place - self.end if place > self.end else 0

    def distances(self, places: list[int]) -> list[int]:
        """The distance of each of some places."""
        start, end = self.start, self.end
        return [start - place if place < start else place - end if place > end else 0 for place in places]
