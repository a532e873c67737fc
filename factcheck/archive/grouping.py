"""From what articles say to stories: the second stage, in one process.

Of each article only its day and its marks are looked at, in the order of days; a database on the disk sorts them. Then
all that articles say is brought together by story, as a dataset of buckets with about as much work in each.
"""

from __future__ import annotations

import math
import shutil
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import compute, parquet

from factcheck.archive.clustering import OPEN, Stories
from factcheck.engines import write_buckets
from factcheck.engines.buckets import bucket_folders
from factcheck.likeness import Marks
from factcheck.model import Skipped, content_id

STORY = "story"
"""The column with the number of an article's story."""
_MEMORY = "128MB"
"""What the database may hold at a time; the rest waits on the disk."""
_UNDATED = date.max.toordinal() + 2 * OPEN
"""The day of articles without one: they may tell one story with each other."""
_ARTICLE = 10
"""The work of an article besides that of its claims, in claims."""
_AT_ONCE = 1000
_FAN = 128
"""The most buckets that are written at a time: each gets a file whenever memory is full."""
_SPILL = 32 << 20
"""Bytes of articles and claims that wait in memory to be written."""

_INDEX = "CREATE TABLE article (piece INTEGER, place INTEGER, id VARCHAR, day INTEGER, size INTEGER, marks BLOB)"
_TAKE = """
    INSERT INTO article SELECT ?, file_row_number, id, day, size, marks FROM read_parquet(?, file_row_number = true)
"""
_DOUBLES = """
    CREATE TABLE double AS SELECT piece, place, id FROM (
        SELECT piece, place, id, row_number() OVER (PARTITION BY id ORDER BY piece, place) AS turn FROM article
    ) WHERE turn > 1
"""
_SORTED = """
    SELECT piece, place, id, day, size, marks FROM article ANTI JOIN double USING (piece, place)
    ORDER BY day NULLS LAST, id
"""


@dataclass(slots=True)
class Groups:
    """The number of the story of each article, by piece and place, and -1 for one that is left out.

    Of each story, the number in its name, and its work in claims.
    """

    stories: list[array[int]] = field(default_factory=list)
    names: array[int] = field(default_factory=lambda: array("Q"))
    work: array[int] = field(default_factory=lambda: array("Q"))

    def name(self, story: int) -> str | None:
        return f"{self.names[story]:012x}" if story >= 0 else None


def group(pieces: Sequence[Path], folder: Path, tell: Callable[[Skipped], None]) -> Groups:
    """The stories of the articles in some pieces. Of several with one id the first counts, and the others are told.

    ``folder`` is for the database, which is made anew.
    """
    import duckdb

    index = folder / "index.duckdb"
    index.unlink(missing_ok=True)
    settings = {"memory_limit": _MEMORY, "temp_directory": str(folder), "threads": "1"}
    found, desk = Groups(), Stories()
    with closing(duckdb.connect(str(index), config=dict(settings))) as connection:
        connection.execute(_INDEX)
        for number, path in enumerate(pieces):
            connection.execute(_TAKE, [number, str(path)])
            found.stories.append(array("i", [-1]) * parquet.read_metadata(path).num_rows)
        connection.execute(_DOUBLES)
        for (id,) in _rows(connection, "SELECT id FROM double ORDER BY piece, place"):
            tell(Skipped(id, "read", "another article has this id, and was read before"))
        for piece, place, id, day, size, marks in _rows(connection, _SORTED):
            story = desk.take(_UNDATED if day is None else day, Marks.unpack(marks))
            if story == len(found.names):
                found.names.append(int(content_id(id), 16))
                found.work.append(0)
            found.work[story] += size + _ARTICLE
            found.stories[piece][place] = story
    index.unlink()
    return found


def _rows(connection: Any, query: str) -> Iterator[tuple[Any, ...]]:
    connection.execute(query)
    while rows := connection.fetchmany(_AT_ONCE):
        yield from rows


def bring_together(pieces: Sequence[Path], groups: Groups, dataset: Path, most: int) -> None:
    """Write what the articles of some pieces say as a dataset of buckets, by story.

    A bucket holds stories that follow one another, with ``most`` claims in all unless one alone has more. Where there
    are many buckets, the articles are put into a few large ones first, and from each of these into its own.
    """
    firsts = _firsts(groups.work, most)
    draft = dataset.with_name(f".{dataset.name}")
    coarse = draft / "coarse"
    shutil.rmtree(draft, ignore_errors=True)
    if len(firsts) <= _FAN:
        _write(_by_story(pieces, groups), draft, firsts)
    else:
        _write(_by_story(pieces, groups), coarse, firsts[:: max(math.isqrt(len(firsts)), len(firsts) // _FAN)])
        for folder in bucket_folders(coarse):
            _write(map(parquet.read_table, sorted(folder.iterdir())), draft / "fine", firsts)
            for bucket in bucket_folders(draft / "fine"):
                bucket.rename(draft / bucket.name)
            (draft / "fine").rmdir()
        shutil.rmtree(coarse)
    draft.rename(dataset)


def _write(tables: Iterable[pa.Table], dataset: Path, firsts: Sequence[int]) -> None:
    """Tables as a dataset, of which each bucket begins with one of the first stories."""
    write_buckets(tables, dataset, STORY, lambda story: bisect_right(firsts, story) - 1, spill=_SPILL)


def _firsts(work: Sequence[int], most: int) -> array[int]:
    """The first story of each bucket."""
    firsts, total = array("q", [0]), 0
    for story, size in enumerate(work):
        if total and total + size > most:
            firsts.append(story)
            total = 0
        total += size
    return firsts


def _by_story(pieces: Sequence[Path], groups: Groups) -> Iterator[pa.Table]:
    for path, stories in zip(pieces, groups.stories, strict=True):
        table = parquet.read_table(path).replace_schema_metadata(None).drop_columns(["day", "marks", "size"])
        column = pa.array(stories, pa.int32())
        names = pa.array(map(groups.name, stories), pa.string())
        table = table.append_column(STORY, column).append_column(f"{STORY}_name", names)
        yield table.filter(compute.greater_equal(column, 0))
