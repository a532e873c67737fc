"""Functions that the tests run on engines: other processes find them here, by their names."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from factcheck.engines import blocks


def doubled(table: pa.Table) -> pa.Table:
    return table.set_column(0, "number", pc.multiply(table["number"], 2))


def counted(table: pa.Table) -> pa.Table:
    """One row a block: its key, how many rows it has, and their numbers in order."""
    rows = [{"key": part["key"][0].as_py(), "numbers": part["number"].to_pylist()} for part in blocks(table, "key")]
    return pa.Table.from_pylist(rows, pa.schema([("key", pa.string()), ("numbers", pa.list_(pa.int64()))]))


def picky(table: pa.Table) -> pa.Table:
    """Raises ValueError for a table with the number 13."""
    if 13 in table["number"].to_pylist():
        raise ValueError("thirteen: private words")
    return table


def no_table(table: pa.Table) -> int:
    return table.num_rows
