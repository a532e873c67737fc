"""Archives too large for one process: files cut into parts that can be read anywhere, one like another.

>>> for part in parts(["archive/"]):
...     if isinstance(part, Part):
...         articles = list(read_part(part))
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from factcheck.errors import ReadError
from factcheck.model import Article, Skipped
from factcheck.readers import READERS, UNKNOWN, Run, members, reader_of
from factcheck.readers.base import MANIFEST, Cut, File, notice, unreadable
from factcheck.readers.finding import Finder
from factcheck.readers.jsonl import jsonl_parts
from factcheck.readers.parquet import parquet_parts
from factcheck.readers.records import Entry
from factcheck.readers.text import find_manifest

Cutter = Callable[[File], Iterator[Cut]]
ROWS = 256
"""The most articles in a part of a file that holds one article after another."""


class Part(NamedTuple):
    """Some of the articles of a file, up to ``rows``. ``about`` is what a manifest says of it, as JSON."""

    path: str
    stem: str
    suffix: str
    first: int
    rows: int
    data: bytes
    about: str | None = None
    upto: int = 0
    """So many bytes of all files are read with it."""


def size_of(paths: Iterable[str]) -> int:
    """The bytes of all files at some paths."""
    finder = Finder()
    files = (found for path in paths for found in finder.find(path))
    return sum(_size(file) for file in files if not isinstance(file, Skipped))


def parts(paths: Iterable[str], columns: Mapping[str, str] | None = None, rows: int = ROWS) -> Iterator[Part | Skipped]:
    """The files at some paths in parts, in order, and a notice for everything that was left out.

    ``columns`` says how columns of Parquet files are called there: ``{"text": "body"}``. A part holds up to ``rows``
    articles. What is wrong with the content of a part is told where it is read.
    """
    cutters = {
        ".jsonl": partial(jsonl_parts, lines=rows),
        ".ndjson": partial(jsonl_parts, lines=rows),
        ".parquet": partial(parquet_parts, columns=columns or {}, rows=rows),
    }
    finder, before = Finder(), 0
    for path in paths:
        for found in finder.find(path):
            for file in [found] if isinstance(found, Skipped) else members(found):
                if isinstance(file, Skipped):
                    yield file
                elif file.name == MANIFEST:
                    yield from find_manifest(file.folder)
                else:
                    yield from _parts_of(file, cutters.get(file.suffix, _whole), before)
            before += 0 if isinstance(found, Skipped) else _size(found)


def read_part(
    part: Part, published: date | datetime | None = None, source: str | None = None
) -> Iterator[Article | Skipped]:
    """The articles of a part, as ``read`` gives them, but that several may have one id."""
    file = File.of(part.data, part.path, part.stem, part.suffix, part.first)
    file.folder.manifest = {file.name: Entry.model_validate_json(part.about)} if part.about else {}
    return Run(published, source, renames=False).read(file, reader_of(file))


def _size(file: File) -> int:
    try:
        return os.path.getsize(file.path)
    except OSError:
        return 0


def _parts_of(file: File, cut: Cutter, before: int) -> Iterator[Part | Skipped]:
    if file.suffix not in READERS:
        yield notice(file.path, UNKNOWN)
        return
    if file.suffix == ".txt":
        yield from find_manifest(file.folder)
    entry = (file.folder.manifest or {}).get(file.name)
    about = json.dumps(dict(entry), default=lambda moment: moment.isoformat()) if entry else None
    try:
        for first, rows, share, data in cut(file):
            upto = before + round(share * file.size)
            yield Part(file.path, file.stem, file.suffix, first, rows, data, about, upto)
    except (OSError, ReadError) as error:
        yield unreadable(file.path, error)


def _whole(file: File) -> Iterator[Cut]:
    yield Cut(file.first, 1, 1, file.read())
