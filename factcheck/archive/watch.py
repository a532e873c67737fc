"""Following a run: how long each stage took, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Watch:
    """Takes the time of each stage. To be told how far a run is, make a class of this with a ``step`` of its own."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = monotonic()
        yield
        self.seconds[name] = monotonic() - started

    def step(self, done: int, total: int | None = None, share: float = 0) -> None:
        """So much of the stage is done, of so much in all; or this ``share`` of it, where only that is known."""
