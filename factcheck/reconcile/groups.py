"""What belongs together, joined two by two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Things in groups, each at first in one of its own; they come in the order of the first thing of each."""

    def __init__(self, things: Iterable[T]) -> None:
        self._home = {thing: [thing] for thing in things}

    def __getitem__(self, thing: T) -> list[T]:
        return self._home[thing]

    def __iter__(self) -> Iterator[list[T]]:
        return iter({id(group): group for group in self._home.values()}.values())

    def join(self, one: T, other: T) -> None:
        """Make the groups of two things one."""
        small, large = sorted((self._home[one], self._home[other]), key=len)
        if small is not large:
            large += small
            self._home.update(dict.fromkeys(small, large))
