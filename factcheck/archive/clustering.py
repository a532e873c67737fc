"""Which articles of an archive tell one story: each joins the open story that it is most like, or begins one.

Articles come in the order of their days. A story stays open for some days after its last article, and is known by the
marks of its articles taken together. Only open stories are held, and only those are looked at that share names with
the article: the work grows with the number of articles, and the memory with the number of open stories.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Iterable

from factcheck.likeness import LEAST, Marks, Vector, likeness

OPEN = 60
"""Days after its last article for which a story stays open."""
_TRIED = 24
"""So many of the stories that share names with an article are looked at, those that share the most."""
_CROWDED = 1000
"""A name in more open stories than this does not tell which is meant."""
_COHERENT = 0.65
"""The mean of the names of a story's articles, each a vector of length one, is this long at least. Where it is shorter,
the story may be several that only kinds of names hold together ("Labour Party"), and is the less like any article."""
_PROFILE = 64
"""Names, and words, that a story is known by: the weightiest."""


class _Sum:
    """Vectors added up, and the length of the sum."""

    __slots__ = ("norm", "weights")

    def __init__(self) -> None:
        self.weights: Vector = {}
        self.norm = 0.0

    def add(self, vector: Vector) -> None:
        for key, weight in vector.items():
            self.weights[key] = self.weights.get(key, 0.0) + weight
        if len(self.weights) > 2 * _PROFILE:
            ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))
            self.weights = dict(ranked[:_PROFILE])
        self.norm = math.sqrt(sum(weight * weight for weight in self.weights.values()))

    def cosine(self, vector: Vector) -> float:
        weights = self.weights
        return sum(weight * weights[key] for key, weight in vector.items() if key in weights) / (self.norm or 1.0)


class _Story:
    """An open story: its number, the day of its last article, and the sums of its articles' marks."""

    __slots__ = ("_size", "last", "names", "number", "words")

    def __init__(self, number: int) -> None:
        self.number = number
        self.last = 0
        self.names, self.words = _Sum(), _Sum()
        self._size = 0

    def add(self, marks: Marks) -> None:
        self.names.add(marks.names)
        self.words.add(marks.words)
        self._size += 1

    def likeness(self, marks: Marks) -> float:
        coherent = min(1.0, self.names.norm / self._size / _COHERENT) ** 2
        return likeness(coherent * self.names.cosine(marks.names), self.words.cosine(marks.words))


class Stories:
    """The open stories, found by their names. Stories are numbered as they begin, from 0."""

    def __init__(self) -> None:
        self._count = 0
        self._open: dict[int, _Story] = {}
        self._by_name: dict[int, list[int]] = {}
        self._turns: deque[tuple[int, int]] = deque()
        """The day of each article and its story, the oldest first."""

    def take(self, day: int, marks: Marks) -> int:
        """The number of the story of an article, which is in it from now on. No day is before that of the last article.

        An article that names nobody and nothing is a story of its own.
        """
        self._close(day - OPEN)
        story = self._nearest(marks)
        if story is None:
            story = _Story(self._count)
            self._count += 1
            if not marks.names:
                return story.number
            self._open[story.number] = story
        before = story.names.weights.keys() | ()
        story.add(marks)
        self._list(story.number, before, story.names.weights.keys())
        story.last = day
        self._turns.append((day, story.number))
        return story.number

    def _nearest(self, marks: Marks) -> _Story | None:
        shared: Counter[int] = Counter()
        for key in marks.names:
            there = self._by_name.get(key, ())
            if len(there) <= _CROWDED:
                shared.update(there)
        best, found = LEAST, None
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]:
            story = self._open[number]
            near = story.likeness(marks)
            if near > best or (near == best and found is None):
                best, found = near, story
        return found

    def _list(self, number: int, before: Iterable[int], now: Iterable[int]) -> None:
        """Find a story by the names that it has now, and no longer by those that it had before."""
        before, now = set(before), set(now)
        for key in before - now:
            there = self._by_name[key]
            there.remove(number)
            if not there:
                del self._by_name[key]
        for key in now - before:
            self._by_name.setdefault(key, []).append(number)

    def _close(self, day: int) -> None:
        """Close the stories whose last article is from before a day."""
        while self._turns and self._turns[0][0] < day:
            _, number = self._turns.popleft()
            story = self._open.get(number)
            if story and story.last < day:
                self._list(number, self._open.pop(number).names.weights, ())
