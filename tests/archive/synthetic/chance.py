"""Chance from a seed: the same draws on every machine, Python version and hash seed.

Only ``random.Random.random`` is used, whose stream Python promises to keep, and no function of the C library whose last
digit may differ (``exp``, ``log``, ``pow``).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws that depend on the parts given alone."""

    __slots__ = ("random",)

    def __init__(self, *parts: object) -> None:
        self.random = Random(" ".join(map(str, parts))).random

    def pick(self, items: Sequence[T]) -> T:
        return items[int(self.random() * len(items))]

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends among them."""
        return low + int(self.random() * (high - low + 1))

    def often(self, share: float) -> bool:
        return self.random() < share

    def few(self, items: Sequence[T], count: int) -> list[T]:
        """Some of the items, each at most once, in their own order."""
        left, chosen = len(items), []
        for item in items:
            if self.random() * left < count - len(chosen):
                chosen.append(item)
            left -= 1
        return chosen

    def size(self, most: int) -> int:
        """A size of Zipf's kind: P(at least s) is s to the power of -4/3, up to ``most``."""
        u = 1.0 - self.random()
        root = sqrt(u)
        return min(most, int(1.0 / (root * sqrt(root))))
