"""JSON: one value or a list of them (``.json``), or one value a line (``.jsonl``, ``.ndjson``).

A value has one of several shapes. The plain one is an object with a ``text`` and, where known, ``id``, ``source``,
``title`` and ``published``. An article without an id is called by its file's name and the number of its line or its
place in the list.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from factcheck.errors import InputError, ReadError
from factcheck.model import Article, Skipped
from factcheck.readers.base import LIMIT, OVER_LIMIT, Body, Cut, File
from factcheck.readers.base.json_text import Item, Shape, load_item
from factcheck.readers.encoding import decode

_PART = 4 << 20
"""Bytes from which on a part of a file is long enough, however few lines it has."""

Shapes = tuple[Shape, ...]


def read_json(file: File, shapes: Shapes) -> Iterator[Article | Skipped]:
    """One value, or a list of values."""
    raw = file.text()
    try:
        whole = load_item(raw, "")
    except InputError as error:
        raise ReadError(file.path, str(error)) from error
    if not isinstance(whole.value, list) or _shape_of(whole.value, shapes):
        yield from _read_item(file, whole, shapes)
        return
    for number, (start, value) in enumerate(whole.items(), start=1):
        yield from _read_item(file, replace(whole, start=start, value=value, id=f"{file.stem}-{number}"), shapes)


def read_jsonl(file: File, shapes: Shapes) -> Iterator[Article | Skipped]:
    """One value a line; the file is never held as a whole, unless it is in UTF-16."""
    for number, line in enumerate(_lines(file), start=file.first):
        try:
            raw = _decode_line(line, number)
            if not raw.strip():
                continue
            item = load_item(raw, f"{file.stem}-{number}", number)
        except InputError as error:
            yield from file.notices([str(error)])
            continue
        yield from _read_item(file, item, shapes)


def jsonl_parts(file: File, lines: int) -> Iterator[Cut]:
    """Up to some lines at a time, unless all are empty."""
    number, size, nothing = file.first, 0, True
    for part in _in_parts(_lines(file), lines):
        data = b"".join(line if line.endswith(b"\n") else line + b"\n" for line in part)
        size += len(data)
        if not data.isspace():
            nothing = False
            yield Cut(number, len(part), size / file.size if file.size else 0, data)
        number += len(part)
    if nothing:
        yield Cut(file.first, 1, 1, b"\n")


def _in_parts(lines: Iterable[bytes], most: int) -> Iterator[list[bytes]]:
    """Up to ``most`` lines at a time, and fewer where they are long."""
    part: list[bytes] = []
    size = 0
    for line in lines:
        part.append(line)
        size += len(line)
        if len(part) == most or size > _PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def _lines(file: File) -> Iterator[bytes]:
    """The lines of a file in an encoding that extends ASCII, or in UTF-8 where it is in UTF-16.

    A line over the limit is cut off one byte behind it.
    """
    with file.open() as stream:
        head = stream.peek()
        if not head:
            raise ReadError(file.path, "the file is empty")
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield from file.text().encode().split(b"\n")
            return
        while line := stream.readline(LIMIT + 1):
            yield line
            while len(line) > LIMIT and not line.endswith(b"\n"):
                line = stream.readline(LIMIT + 1)


def _decode_line(line: bytes, number: int) -> str:
    try:
        if len(line) > LIMIT:
            raise InputError(OVER_LIMIT)
        return decode(line).rstrip("\n")
    except InputError as error:
        raise InputError(f"line {number}: {error}") from error


def _read_item(file: File, item: Item, shapes: Shapes) -> Iterator[Article | Skipped]:
    shape = _shape_of(item.value, shapes)
    if shape:
        yield from shape.read(file, item)
    else:
        reason = 'not an article: neither an object with a "text", nor ninjs, nor schema.org'
        yield from file.notices([f"line {item.line()}: {reason}"])


def _shape_of(value: Any, shapes: Shapes) -> Shape | None:
    return next((shape for shape in shapes if shape.fits(value)), None)


# --------------------------------------------------------------------------------------------------------- a plain one


def is_plain(value: Any) -> bool:
    return isinstance(value, dict) and "text" in value and not any(name.startswith("@") for name in value)


def read_plain(file: File, item: Item) -> Iterator[Article | Skipped]:
    from factcheck.readers.records import Story, load_record

    try:
        record, problems = load_record(Story, item.value)
    except InputError as error:
        yield from file.notices([f"line {item.line()}: {error}"])
        return
    yield from file.notices(f"line {item.line()}: {problem}" for problem in problems)
    yield file.article(Body(record.text, item.anchors("text")), record, item.id)
