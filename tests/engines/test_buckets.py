"""Datasets of buckets: what is written comes back, whatever the batches and the memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from factcheck.engines import blocks, write_buckets
from factcheck.engines.buckets import bucket_folders, read_bucket
from factcheck.errors import UsageError

TABLE = pa.table(
    {
        "story": [f"story {number * 7 % 13}" if number % 11 else None for number in range(300)],
        "number": range(300),
        "words": [["wörd"] * (number % 3) for number in range(300)],
    }
)


def batches(size: int) -> Iterator[pa.Table]:
    return (TABLE.slice(first, size) for first in range(0, TABLE.num_rows, size))


def contents(dataset: Path) -> list[pa.Table]:
    return [read_bucket(folder, "story").combine_chunks() for folder in bucket_folders(dataset)]


@pytest.mark.parametrize("size", [1, 7, 300])
@pytest.mark.parametrize("spill", [1, 5000, 1 << 20])
def test_batches_and_memory_change_nothing(size: int, spill: int, tmp_path: Path) -> None:
    assert write_buckets(batches(size), tmp_path / "set", "story", 5, spill) == 300
    write_buckets([TABLE], tmp_path / "plain", "story", 5)
    assert contents(tmp_path / "set") == contents(tmp_path / "plain")


def test_every_row_is_there_once_and_blocks_are_whole(tmp_path: Path) -> None:
    write_buckets(batches(7), tmp_path / "set", "story", 5)
    found = [block for bucket in contents(tmp_path / "set") for block in blocks(bucket, "story")]
    assert len(found) == 14
    for block in found:
        (key,) = set(block["story"].to_pylist())
        rows = [row for row in TABLE.to_pylist() if row["story"] == key]
        assert block.to_pylist() == rows


def test_the_memory_is_written_out(tmp_path: Path) -> None:
    write_buckets(batches(10), tmp_path / "set", "story", 2, spill=TABLE.nbytes // 4)
    assert len(list((tmp_path / "set" / "bucket=000000").iterdir())) in (4, 5)


def test_a_dataset_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    def source() -> Iterator[pa.Table]:
        yield TABLE
        assert not (tmp_path / "set").exists()
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        write_buckets(source(), tmp_path / "set", "story", spill=1)
    assert not (tmp_path / "set").exists()
    write_buckets([TABLE.slice(0, 30)], tmp_path / "set", "story")
    assert sum(table.num_rows for table in contents(tmp_path / "set")) == 30
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_wrong_calls_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no column 'event'"):
        write_buckets([TABLE], tmp_path / "set", "event")
    with pytest.raises(UsageError, match="have one schema"):
        write_buckets([TABLE, TABLE.drop(["words"])], tmp_path / "set", "story")
    (tmp_path / "set").mkdir()
    with pytest.raises(UsageError, match="exists"):
        write_buckets([TABLE], tmp_path / "set", "story")
