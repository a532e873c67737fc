"""Datasets of buckets: more rows than fit into memory, brought together by a key.

All rows with one key (a block) are in one bucket, and a bucket holds many blocks. On disk a dataset is a folder of
Parquet files, ``bucket=000007/000000.parquet``, that other tools can read as well.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from factcheck.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

BUCKETS = 64
"""Into how many buckets a dataset is cut; a worker holds one bucket at a time."""
Place = Callable[[Any], int]
"""Gives the bucket of a key."""
SPILL = 64 << 20
"""Bytes of rows that wait in memory to be written."""


def write_buckets(
    tables: Iterable[pa.Table], dataset: Path, key: str, buckets: int | Place = BUCKETS, spill: int = SPILL
) -> int:
    """Write tables of one schema as a dataset, and say how many rows there were.

    ``buckets`` is how many there are, over which keys are spread by their hashes, or what gives the bucket of a key.
    About ``spill`` bytes are held in memory, however many rows there are. The dataset appears at the end, whole. Raises
    UsageError where ``dataset`` exists, or a table has no column ``key`` or another schema than those before.
    """
    if dataset.exists():
        raise UsageError(f"{dataset} exists: name a folder that does not, or delete it")
    draft = dataset.with_name(f".{dataset.name}.partial")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    waiting: dict[int, list[pa.Table]] = {}
    rows, size, files, schema = 0, 0, count(), None
    for table in tables:
        schema = schema or table.schema
        _require_same(schema, table.schema)
        for bucket, part in split(table, key, buckets):
            waiting.setdefault(bucket, []).append(part)
        rows, size = rows + table.num_rows, size + table.nbytes
        if size >= spill:
            _write(waiting, draft, next(files))
            size = 0
    _write(waiting, draft, next(files))
    draft.rename(dataset)
    return rows


def split(table: pa.Table, key: str, buckets: int | Place) -> Iterator[tuple[int, pa.Table]]:
    """The rows of a table by bucket, in their order; empty buckets are left out. Keys are strings, numbers or null.

    Raises UsageError where there is no column ``key``.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    _require_column(table, key)
    if not table.num_rows:
        return
    encoded = pc.dictionary_encode(table[key].combine_chunks(), null_encoding="encode")
    place = buckets if callable(buckets) else partial(_by_hash, buckets)
    homes = pa.array([place(value) for value in encoded.dictionary.to_pylist()], pa.int32())
    home = homes.take(encoded.indices)
    order = pc.sort_indices(home)
    table, home = table.take(order), home.take(order)
    for first, end in _runs(home):
        yield home[first].as_py(), table.slice(first, end - first)


def _by_hash(buckets: int, key: Any) -> int:
    return crc32(str(key).encode()) % buckets


def bucket_folders(dataset: Path) -> list[Path]:
    """The buckets of a dataset. Raises UsageError where there is no dataset."""
    if not dataset.is_dir():
        raise UsageError(f"there is no dataset of buckets at {dataset}")
    return sorted(path for path in dataset.absolute().iterdir() if path.name.startswith("bucket="))


def read_bucket(folder: Path, key: str) -> pa.Table:
    """All rows of a bucket, block after block in the order of their keys; those of a block as they were written."""
    import pyarrow as pa
    from pyarrow import parquet

    files = sorted(folder.glob("*.parquet"))
    if not files:
        raise FileNotFoundError(f"{folder} is empty or cannot be seen from here: every worker needs the same disk")
    table = pa.concat_tables([parquet.ParquetFile(path).read() for path in files])
    _require_column(table, key)
    return table.sort_by(key)


def blocks(table: pa.Table, key: str) -> Iterator[pa.Table]:
    """The blocks of a bucket, one after another."""
    if table.num_rows:
        for first, end in _runs(table[key].combine_chunks()):
            yield table.slice(first, end - first)


def _runs(column: pa.Array) -> Iterator[tuple[int, int]]:
    """First place and end of each run of equal values in a column that is not empty."""
    import pyarrow.compute as pc

    ends = pc.run_end_encode(column).run_ends.to_pylist()
    return pairwise([0, *ends])


def _write(waiting: dict[int, list[pa.Table]], dataset: Path, number: int) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    for bucket in sorted(waiting):
        folder = dataset / f"bucket={bucket:06}"
        folder.mkdir(exist_ok=True)
        table = pa.concat_tables(waiting[bucket])
        parquet.write_table(table, folder / f"{number:06}.parquet", compression="zstd", use_dictionary=False)
    waiting.clear()


def _require_same(schema: Any, other: Any) -> None:
    if not schema.equals(other):
        raise UsageError(f"all tables of a dataset have one schema; this one has\n{other}\nand those before\n{schema}")


def _require_column(table: pa.Table, key: str) -> None:
    if key not in table.column_names:
        raise UsageError(f"there is no column {key!r}, only {', '.join(map(repr, table.column_names))}")
