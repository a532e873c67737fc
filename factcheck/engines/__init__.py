"""Engines: WHERE functions of Arrow tables run. The tables that come out are the same on all of them.

>>> with start("inline") as engine:
...     claims = engine.map_batches(tables_of_articles, extract_table)
...     write_buckets(claims, folder, key="story")
...     for findings in engine.map_buckets(folder, "story", reconcile_table):
...         print(findings.num_rows)
"""

from __future__ import annotations

import os
from collections.abc import Callable

from factcheck.engines.base import Engine, Function
from factcheck.engines.buckets import blocks, write_buckets
from factcheck.engines.dask import Dask
from factcheck.engines.inline import Inline
from factcheck.engines.pool import Pool
from factcheck.engines.tables import articles_of, articles_table, readings_of, readings_table
from factcheck.errors import UsageError

__all__ = [
    "ENGINES",
    "Engine",
    "Function",
    "articles_of",
    "articles_table",
    "blocks",
    "readings_of",
    "readings_table",
    "start",
    "write_buckets",
]

ENGINES: dict[str, Callable[[int | None, str | None], Engine]] = {
    "inline": lambda workers, scheduler: Inline(),
    "pool": lambda workers, scheduler: Pool(workers),
    "dask": Dask,
}
"""What starts each engine, given the workers and the address of the scheduler."""

_MEMORY = {"ARROW_DEFAULT_MEMORY_POOL": "system", "MALLOC_TRIM_THRESHOLD_": "65536"}
"""Memory that was used is given back: Arrow's own allocators, and on Linux that of the system, keep it otherwise. Arrow
reads this when it is loaded, and the system when a process starts, so that workers know it."""


def start(name: str, workers: int | None = None, scheduler: str | None = None) -> Engine:
    """The engine of a name, with so many worker processes; by default as many as there are processors.

    ``scheduler`` is the address of a Dask cluster, whose own workers then do the work. Raises UsageError for an unknown
    name or a wrong number, and EngineError where the engine cannot be started.
    """
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}, only {', '.join(ENGINES)}")
    if scheduler and name != "dask":
        raise UsageError(f"the engine {name} has no scheduler: only dask has one")
    if workers is not None and workers < 1:
        raise UsageError(f"there must be at least one worker, not {workers}")
    for variable, value in _MEMORY.items():
        os.environ.setdefault(variable, value)
    return ENGINES[name](workers, scheduler)
