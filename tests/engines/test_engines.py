"""The contract of engines: the same cases run on every one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from traceback import format_exception

import pyarrow as pa
import pytest
from mapped import counted, doubled, no_table, picky

from factcheck.engines import ENGINES, Engine, start, write_buckets
from factcheck.errors import EngineError, UsageError

ROWS = 1000
KEYS = {
    "even": [f"story {number % 40}" for number in range(ROWS)],
    "skewed": ["the one" if number % 10 else f"story {number}" for number in range(ROWS)],
    "unicode": ["Ōtsuchi", "Otsuchi", "naïve", "nai\u0308ve", "😀", "", "a/b\0", "..", "Ω=1", "ß"] * (ROWS // 10),
    "one": ["all"] * ROWS,
}
"""The keys of blocks: as many as there are rows."""


RUNS = [("inline", None), ("pool", 1), ("pool", 3), ("dask", 2)]
"""Engines and how many workers they have."""


@pytest.fixture(scope="module", params=RUNS, ids=lambda run: f"{run[0]}-{run[1]}")
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with start(*request.param) as engine:
        yield engine


def test_every_engine_is_among_them() -> None:
    assert {name for name, _ in RUNS} == set(ENGINES)


def batches(size: int, keys: list[str] | None = None) -> Iterator[pa.Table]:
    """All rows, so many at a time, as slices of one table."""
    table = pa.table({"number": range(ROWS), "key": keys or KEYS["even"]})
    return (table.slice(first, size) for first in range(0, ROWS, size))


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_results_come_in_the_order_of_the_source(engine: Engine, size: int) -> None:
    source = batches(size) if size > 1 else islice(batches(size), 100)
    numbers = [result["number"].to_pylist() for result in engine.map_batches(source, doubled)]
    assert {len(result) for result in numbers[:-1]} <= {size}
    flat = [number for result in numbers for number in result]
    assert flat == [2 * number for number in range(len(flat))]
    assert len(flat) == (ROWS if size > 1 else 100)


def test_nothing_in_nothing_out(engine: Engine, tmp_path: Path) -> None:
    assert list(engine.map_batches([], doubled)) == []
    assert write_buckets([], tmp_path / "none", "key") == 0
    assert list(engine.map_buckets(tmp_path / "none", "key", counted)) == []
    empty = pa.table({"number": pa.array([], pa.int64()), "key": pa.array([], pa.string())})
    assert list(engine.map_batches([empty], doubled)) == [empty]


@pytest.mark.parametrize("keys", KEYS)
def test_a_block_comes_whole_and_in_order(engine: Engine, keys: str, tmp_path: Path) -> None:
    write_buckets(batches(7, KEYS[keys]), tmp_path / "set", "key", buckets=8)
    blocks = [row for result in engine.map_buckets(tmp_path / "set", "key", counted) for row in result.to_pylist()]
    assert {row["key"]: len(row["numbers"]) for row in blocks} == Counter(KEYS[keys])
    assert len(blocks) == len(set(KEYS[keys]))
    assert all(row["numbers"] == sorted(row["numbers"]) for row in blocks)


def test_the_source_is_not_taken_at_once(engine: Engine) -> None:
    taken = 0

    def source() -> Iterator[pa.Table]:
        nonlocal taken
        for batch in batches(10):
            taken += 1
            yield batch

    results = engine.map_batches(source(), doubled)
    next(results)
    assert taken <= 20
    results.close()  # type: ignore[attr-defined]
    assert list(engine.map_batches([], doubled)) == []


def test_an_error_names_its_batch_and_quotes_nothing(engine: Engine, tmp_path: Path) -> None:
    results = engine.map_batches(batches(7), picky)
    assert next(results)["number"].to_pylist() == list(range(7))
    with pytest.raises(EngineError) as raised:
        next(results)
    assert re.fullmatch(r"batch 1 \(7 rows\): ValueError in mapped.py, line \d+", str(raised.value))
    assert "thirteen: private words" in "".join(format_exception(raised.value))
    write_buckets(batches(7), tmp_path / "set", "key", buckets=2)
    with pytest.raises(EngineError, match=r"^bucket=00000\d: ValueError in mapped.py"):
        list(engine.map_buckets(tmp_path / "set", "key", picky))
    assert len(list(engine.map_batches(batches(500), doubled))) == 2


def test_an_error_of_the_source_is_its_own(engine: Engine) -> None:
    def source() -> Iterator[pa.Table]:
        yield from islice(batches(7), 3)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(engine.map_batches(source(), doubled))


def test_wrong_calls_are_told(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="top-level functions only"):
        engine.map_batches([], lambda table: table)
    with pytest.raises(UsageError, match="no dataset of buckets at"):
        engine.map_buckets(tmp_path / "nowhere", "key", counted)
    with pytest.raises(EngineError, match=r"batch 0 \(7 rows\): UsageError: the function gave int"):
        list(engine.map_batches(islice(batches(7), 1), no_table))  # type: ignore[arg-type]
    write_buckets(batches(100), tmp_path / "set", "key")
    with pytest.raises(EngineError, match=r"no column 'kye', only 'number', 'key'"):
        list(engine.map_buckets(tmp_path / "set", "kye", counted))
