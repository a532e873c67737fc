"""JSON, with the places of its strings in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any, NamedTuple

from factcheck.errors import InputError
from factcheck.model import Anchor, Article, Skipped
from factcheck.readers.base import Body, File
from factcheck.readers.base.markup import is_markup, read_piece
from factcheck.text.positions import Positions
from factcheck.text.surrogates import whole

Path = tuple[str | int, ...]
"""The names and the numbers that lead from a JSON value to a part of it."""

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.")


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a JSON text, the offset in ``raw`` at which it starts, and a name for an article that has no id."""

    raw: str
    start: int
    value: Any
    places: Positions
    id: str

    def line(self, *path: str | int) -> int:
        """The line at which the value at a path of names and numbers starts."""
        return self.places.at(self._find(path))[0]

    def body(self, *path: str | int, html: bool | None = None) -> Body:
        """The string at a path as the text of an article; without ``html`` the text tells whether it is HTML."""
        text: str = reduce(lambda value, step: value[step], path, self.value)
        text, anchors = whole(text), self.anchors(*path)
        return read_piece(text, anchors) if (is_markup(text) if html is None else html) else Body(text, anchors)

    def items(self) -> Iterator[tuple[int, Any]]:
        """The offset and the value of each item of a list."""
        at = _skip_space(self.raw, self.start + 1)
        while self.raw[at] != "]":
            value, end = _DECODER.raw_decode(self.raw, at)
            yield at, value
            at = _next(self.raw, end)

    def anchors(self, *path: str | int) -> tuple[Anchor, ...]:
        """The start of the string at a path, and the place behind each escape in it."""
        quote = self._find(path)
        _, end = _DECODER.raw_decode(self.raw, quote)
        first = quote + 1
        line, column = self.places.at(first)
        found = [Anchor(0, line, column)]
        saved = 0
        for escape in _ESCAPE.finditer(self.raw, first, end - 1):
            saved += len(escape[0]) - 1
            behind = escape.end() - first
            found.append(Anchor(behind - saved, line, column + behind))
        return tuple(found)

    def _find(self, path: Path) -> int:
        return reduce(lambda start, step: _find(self.raw, start, step), path, self.start)


class Shape(NamedTuple):
    """A form in which articles are written as JSON: whether a value has it, and the articles of such a value."""

    fits: Callable[[Any], bool]
    read: Callable[[File, Item], Iterator[Article | Skipped]]


def load_item(raw: str, id: str, first_line: int = 1) -> Item:
    """The value of a JSON text that begins at ``first_line``. Raises InputError with the line."""
    try:
        value = json.loads(raw)
    except json.JSONDecodeError as error:
        where = f"line {first_line + error.lineno - 1}, column {error.colno}"
        raise InputError(f"{where}: not JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "a number of too many digits"
        raise InputError(f"line {first_line}: not JSON that can be read: {reason}") from error
    places = Positions(Article(id="", text=raw, anchors=(Anchor(0, first_line, 1),)))
    return Item(raw, _skip_space(raw, 0), value, places, id)


def _find(raw: str, start: int, step: str | int) -> int:
    """Where the value under a name, of several the last, or of a number starts in the object or list at ``start``."""
    found = start
    number = 0
    at = _skip_space(raw, start + 1)
    while raw[at] not in "}]":
        name: str | int = number
        if isinstance(step, str):
            name, end = _DECODER.raw_decode(raw, at)
            at = _skip_space(raw, _skip_space(raw, end) + 1)
        if name == step:
            found = at
        number += 1
        at = _next(raw, _DECODER.raw_decode(raw, at)[1])
    return found


def _next(raw: str, end: int) -> int:
    """Where the next item starts, or the closing bracket stands, behind an item that ends at ``end``."""
    at = _skip_space(raw, end)
    return _skip_space(raw, at + 1) if raw[at] == "," else at


def _skip_space(raw: str, at: int) -> int:
    space = _SPACE.match(raw, at)
    return space.end() if space else at
