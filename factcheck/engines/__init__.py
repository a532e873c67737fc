"""Engines: WHERE functions of Arrow tables run. The tables that come out are the same on all of them.

>>> with start("inline") as engine:
...     claims = engine.map_batches(tables_of_articles, extract_table)
...     write_buckets(claims, folder, key="story")
...     for findings in engine.map_buckets(folder, "story", reconcile_table):
...         print(findings.num_rows)
"""

from __future__ import annotations

from factcheck.engines.base import Engine, Function
from factcheck.engines.buckets import blocks, write_buckets
from factcheck.engines.inline import Inline
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

ENGINES = ("inline",)
"""The names of all engines."""


def start(name: str) -> Engine:
    """The engine of a name. Raises UsageError for an unknown name, EngineError where it cannot be started."""
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}, only {', '.join(ENGINES)}")
    return Inline()
