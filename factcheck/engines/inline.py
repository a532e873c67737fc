"""The engine that runs everything in this process, one batch after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.engines.base import Engine, Function, Job, attempt, require

if TYPE_CHECKING:
    import pyarrow as pa


class Inline(Engine):
    """Raises EngineError where pyarrow is not installed."""

    def __init__(self) -> None:
        require("archive", "pyarrow")

    def _run(self, fn: Function, jobs: Iterable[Job]) -> Iterator[pa.Table]:
        for job in jobs:
            yield attempt(fn, job)

    def close(self) -> None:
        pass
