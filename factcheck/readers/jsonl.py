"""JSON: one article or a list of them (``.json``), or one article a line (``.jsonl``, ``.ndjson``).

An article is an object with a ``text`` and, where known, ``id``, ``source``, ``title`` and ``published``. An article
without an id is called by its file's name and the number of its line or its place in the list.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.errors import InputError, ReadError
from factcheck.model import Anchor, Article, Skipped
from factcheck.readers.base import LIMIT, OVER_LIMIT, File
from factcheck.readers.encoding import decode
from factcheck.text.positions import Positions

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_PART = 4 << 20
"""Bytes from which on a part of a file is long enough, however few lines it has."""
_ESCAPE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.")


def read_json(file: File) -> Iterator[Article | Skipped]:
    """One object, or a list of objects."""
    raw = file.text()
    try:
        value = _load(raw)
    except InputError as error:
        raise ReadError(file.path, str(error)) from error
    places = Positions(Article(id="", text=raw))
    start = _skip_space(raw, 0)
    if not isinstance(value, list):
        yield from _read_record(file, raw, (start, value), places, "")
        return
    for number, item in enumerate(_items(raw, start), start=1):
        yield from _read_record(file, raw, item, places, f"{file.stem}-{number}")


def read_jsonl(file: File) -> Iterator[Article | Skipped]:
    """One object a line; the file is never held as a whole, unless it is in UTF-16."""
    for number, line in enumerate(_lines(file), start=file.first):
        try:
            raw = _decode_line(line, number)
            if not raw.strip():
                continue
            value = _load(raw, number)
        except InputError as error:
            yield from file.notices([str(error)])
            continue
        places = Positions(Article(id="", text=raw, anchors=(Anchor(0, number, 1),)))
        yield from _read_record(file, raw, (_skip_space(raw, 0), value), places, f"{file.stem}-{number}")


def jsonl_parts(file: File, lines: int) -> Iterator[tuple[int, bytes]]:
    """Up to some lines at a time, unless all are empty: the number of the first, and all of them."""
    number, nothing = file.first, True
    for part in _in_parts(_lines(file), lines):
        data = b"".join(line if line.endswith(b"\n") else line + b"\n" for line in part)
        if not data.isspace():
            nothing = False
            yield number, data
        number += len(part)
    if nothing:
        yield file.first, b"\n"


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


def _load(raw: str, first_line: int = 1) -> Any:
    """The value of a JSON text. Raises InputError with the line, where ``raw`` begins at ``first_line``."""
    try:
        return json.loads(raw)
    except json.JSONDecodeError as error:
        where = f"line {first_line + error.lineno - 1}, column {error.colno}"
        raise InputError(f"{where}: not JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "a number of too many digits"
        raise InputError(f"line {first_line}: not JSON that can be read: {reason}") from error


def _read_record(
    file: File, raw: str, item: tuple[int, Any], places: Positions, id: str
) -> Iterator[Article | Skipped]:
    """The article of a JSON value and the offset in ``raw`` at which it starts."""
    from factcheck.readers.records import Story, load_record

    start, value = item
    line, _ = places.at(start)
    try:
        if not isinstance(value, dict) or "text" not in value:
            raise InputError('not an article: not an object with a "text"')
        record, problems = load_record(Story, value)
    except InputError as error:
        yield from file.notices([f"line {line}: {error}"])
        return
    yield from file.notices(f"line {line}: {problem}" for problem in problems)
    yield file.article(record.text, record, _anchors(raw, _find_text(raw, start), places), id)


def _anchors(raw: str, quote: int, places: Positions) -> Iterator[Anchor]:
    """The start of the string whose opening quote is at ``quote``, and the place behind each escape in it."""
    _, end = _DECODER.raw_decode(raw, quote)
    first = quote + 1
    line, column = places.at(first)
    yield Anchor(0, line, column)
    saved = 0
    for escape in _ESCAPE.finditer(raw, first, end - 1):
        saved += len(escape[0]) - 1
        behind = escape.end() - first
        yield Anchor(behind - saved, line, column + behind)


def _find_text(raw: str, start: int) -> int:
    """Where the value of the last "text" starts in the object at ``start`` of a well-formed JSON text."""
    found = start
    at = _skip_space(raw, start + 1)
    while raw[at] != "}":
        name, end = _DECODER.raw_decode(raw, at)
        at = _skip_space(raw, _skip_space(raw, end) + 1)
        if name == "text":
            found = at
        at = _next(raw, _DECODER.raw_decode(raw, at)[1])
    return found


def _items(raw: str, start: int) -> Iterator[tuple[int, Any]]:
    """The offset and the value of each item of the array at ``start`` of a well-formed JSON text."""
    at = _skip_space(raw, start + 1)
    while raw[at] != "]":
        value, end = _DECODER.raw_decode(raw, at)
        yield at, value
        at = _next(raw, end)


def _next(raw: str, end: int) -> int:
    """Where the next item starts, or the closing bracket stands, behind an item that ends at ``end``."""
    at = _skip_space(raw, end)
    return _skip_space(raw, at + 1) if raw[at] == "," else at


def _skip_space(raw: str, at: int) -> int:
    space = _SPACE.match(raw, at)
    return space.end() if space else at
