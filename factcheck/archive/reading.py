"""From parts of files to what their articles say: the first stage, a function of tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from traceback import extract_tb
from typing import Any

import pyarrow as pa

from factcheck.archive.parts import Part, read_part
from factcheck.archive.plan import Plan
from factcheck.check import read_claims
from factcheck.engines import readings_table
from factcheck.likeness import Marks, marks_of
from factcheck.model import Article, Reading, Skipped

NOTES = b"factcheck"
"""The key of a table's metadata under which stands what is no row of it."""
_BYTES = 16 << 20
"""A batch of this size is large enough, however few articles it has."""
_PARTS = pa.schema(
    [
        ("path", pa.string()),
        ("stem", pa.string()),
        ("suffix", pa.string()),
        ("first", pa.int64()),
        ("rows", pa.int32()),
        ("data", pa.large_binary()),
        *((name, pa.string()) for name in ("about", "stage", "reason")),
    ]
)


def batches(items: Iterable[Part | Skipped], rows: int) -> Iterator[pa.Table]:
    """Parts as tables of about ``rows`` articles; a notice is a row too, with its reason."""
    waiting: list[Part | Skipped] = []
    count = size = 0
    for item in items:
        waiting.append(item)
        count += item.rows if isinstance(item, Part) else 1
        size += len(item.data) if isinstance(item, Part) else 0
        if count >= rows or size >= _BYTES:
            yield _batch(waiting)
            waiting, count, size = [], 0, 0
    if waiting:
        yield _batch(waiting)


def _batch(items: list[Part | Skipped]) -> pa.Table:
    table = pa.Table.from_pylist([i._asdict() if isinstance(i, Part) else i.to_dict() for i in items], _PARTS)
    upto = max((item.upto for item in items if isinstance(item, Part)), default=0)
    return with_notes(table, {"digest": _digest(items), "upto": upto})


def _digest(items: Iterable[Part | Skipped]) -> str:
    """What tells the content of a batch from that of others."""
    digest = blake2b(digest_size=12)
    for item in items:
        if isinstance(item, Part):
            digest.update(item.data)
        rest = item._replace(data=b"", upto=0) if isinstance(item, Part) else item
        digest.update(repr(rest).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def read_batch(plan: Plan, table: pa.Table) -> pa.Table:
    """What the articles of some parts say: a table of readings, with the day, the size and the marks of each.

    What was skipped stands in the notes of the table. An article on which factcheck itself fails is skipped.
    """
    readings: list[Reading] = []
    marks: list[bytes] = []
    skipped: list[Skipped] = []
    for item in _items(plan, table):
        found = item if isinstance(item, Skipped) else _read(plan.config.informed(item))
        if isinstance(found, Skipped):
            skipped.append(found)
        else:
            readings.append(found[0])
            marks.append(found[1].pack())
    out = readings_table(readings)
    days = [reading.article.day for reading in readings]
    for name, column in {
        "day": pa.array([day.toordinal() if day else None for day in days], pa.int32()),
        "size": pa.array([len(reading.claims) for reading in readings], pa.int32()),
        "marks": pa.array(marks, pa.binary()),
    }.items():
        out = out.append_column(name, column)
    return with_notes(out, {"skipped": [tuple(notice.to_dict().values()) for notice in skipped]})


def _items(plan: Plan, table: pa.Table) -> Iterator[Article | Skipped]:
    for row in table.to_pylist():
        stage, reason = row.pop("stage"), row.pop("reason")
        if reason is None:
            yield from read_part(Part(**row), plan.published, plan.source)
        else:
            yield Skipped(row["path"], stage, reason)


def _read(article: Article) -> tuple[Reading, Marks] | Skipped:
    try:
        reading = read_claims(article)
        return reading, marks_of(reading)
    except Exception as error:
        return Skipped(article.path or article.id, "extract", internal(error))


def internal(error: Exception) -> str:
    """An error of factcheck itself, without a word of any article."""
    frame = extract_tb(error.__traceback__)[-1]
    return f"internal error: {type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"


def with_notes(table: pa.Table, notes: dict[str, Any]) -> pa.Table:
    return table.replace_schema_metadata({NOTES: json.dumps(notes)})


def notes_of(schema: pa.Schema) -> dict[str, Any]:
    notes: dict[str, Any] = json.loads(schema.metadata[NOTES])
    return notes
