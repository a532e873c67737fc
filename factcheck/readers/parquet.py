"""Parquet (``.parquet``): one article a row, in columns called as the fields of JSON records.

The columns are ``text`` and, where known, ``id``, ``source``, ``title``, ``published`` and ``url``. An article without
an id is called by its URL, or by its file's name and the number of its row. Its ``path`` is its URL where it has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError, ReadError, not_installed
from factcheck.model import Article, Skipped
from factcheck.readers.base import Cut, File
from factcheck.readers.encoding import decode

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS = ("id", "text", "source", "title", "published", "url")
"""The columns that mean something; ``text`` must be there."""
_ROWS = 256
"""How many rows are held at a time."""


def read_parquet(file: File) -> Iterator[Article | Skipped]:
    """One article a row. Raises ReadError for what is no Parquet file, or has no texts."""
    number = file.first
    for batch in _batches(file, {}, _ROWS):
        for row in _rows(batch):
            yield from _read_row(file, row, number)
            number += 1


def parquet_parts(file: File, columns: Mapping[str, str], rows: int) -> Iterator[Cut]:
    """Up to some rows at a time, each time as a Parquet file.

    ``columns`` are the names of ``COLUMNS`` in the file. Raises ReadError as ``read_parquet`` does.
    """
    import pyarrow as pa
    from pyarrow import parquet

    number, total = file.first, 0
    for batch in _batches(file, columns, rows):
        if not total:
            with file.open() as stream:
                total = parquet.read_metadata(stream).num_rows
        sink = BytesIO()
        parquet.write_table(pa.Table.from_batches([batch]), sink, compression="lz4")
        number += batch.num_rows
        yield Cut(number - batch.num_rows, batch.num_rows, (number - file.first) / total, sink.getvalue())


def _batches(file: File, columns: Mapping[str, str], rows: int) -> Iterator[pa.RecordBatch]:
    """The rows of a file, with those of ``COLUMNS`` that it has under their own names."""
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise ReadError(file.path, not_installed("pyarrow", "archive")) from error
    with file.open() as stream, _told(file.path):
        data = parquet.ParquetFile(stream, pre_buffer=False, buffer_size=1 << 20)
        wanted = {columns.get(name, name): name for name in COLUMNS}
        there = [name for name in data.schema_arrow.names if name in wanted]
        for name, own in wanted.items():
            if name not in there and (own == "text" or own in columns):
                raise ReadError(file.path, _missing(name, data.schema_arrow.names))
        for batch in data.iter_batches(batch_size=rows, columns=there):
            yield _plain(batch.rename_columns([wanted[name] for name in batch.schema.names]))


def _missing(name: str, names: list[str]) -> str:
    there = ", ".join(map(repr, names[:20]))
    return f"no column {name!r}, only {there}; `factcheck archive` can be told which one is meant: --column text=NAME"


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with times to the microsecond at most, as Python has them, and no dictionaries."""
    import pyarrow as pa

    for place, field in enumerate(batch.schema):
        kind = field.type
        if pa.types.is_dictionary(kind):
            kind = kind.value_type
        if pa.types.is_timestamp(kind) and kind.unit == "ns":
            kind = pa.timestamp("us", kind.tz)
        if kind != field.type:
            batch = batch.set_column(place, pa.field(field.name, kind), batch.column(place).cast(kind, safe=False))
    return batch


class _Unheld:
    """A value that Python cannot hold, such as a moment far from our time, or in a zone that nobody knows."""

    def __init__(self, scalar: pa.Scalar) -> None:
        self._told = f"{scalar.type} {getattr(scalar, 'value', '')}".rstrip()

    def __repr__(self) -> str:
        return self._told


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """The rows of a batch; a value that Python cannot hold is ``_Unheld``."""
    columns = [_values(column) for column in batch.columns]
    return (dict(zip(batch.schema.names, row, strict=True)) for row in zip(*columns, strict=True))


def _values(column: pa.Array) -> list[Any]:
    try:
        values: list[Any] = column.to_pylist()
    except Exception:  # one value is enough, and each kind of value has errors of its own
        return [_value(scalar) for scalar in column]
    return values


def _value(scalar: pa.Scalar) -> Any:
    import pyarrow as pa

    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        is_text = pa.types.is_string(scalar.type) or pa.types.is_large_string(scalar.type)
        return decode(scalar.as_buffer().to_pybytes()) if is_text else _Unheld(scalar)
    except Exception:
        return _Unheld(scalar)


def _read_row(file: File, row: dict[str, Any], number: int) -> Iterator[Article | Skipped]:
    from factcheck.readers.records import Story, load_record

    url = row.get("url")
    try:
        if row["text"] is None:
            raise InputError("no text")
        record, problems = load_record(Story, row)
    except InputError as error:
        yield from file.notices([f"row {number}: {error}"])
        return
    yield from file.notices(f"row {number}: {problem}" for problem in problems)
    article = file.article(record.text, record, id=url if isinstance(url, str) and url else f"{file.stem}-{number}")
    yield replace(article, path=url) if isinstance(url, str) and url else article


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Errors of pyarrow as errors of ours."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        first = str(error).partition("\n")[0]
        raise ReadError(path, f"not a Parquet file that can be read: {first}") from error
