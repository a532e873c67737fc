"""What all readers share: the file to read, and the notices about what was left out of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from factcheck.errors import InputError, ReadError
from factcheck.model import Anchor, Article, Remark, Skipped
from factcheck.readers.encoding import decode
from factcheck.readers.packing import PACKINGS, unpacked

if TYPE_CHECKING:
    from factcheck.readers.records import Entry, Record

LIMIT = 20_000_000
"""The most bytes that are held at once: of a file, or of a line of a file that is read line by line."""

_NOT_A_BREAK = re.compile(r"[^\n]")

OVER_LIMIT = f"more than the limit of {LIMIT // 10**6} MB"

MANIFEST = "articles.yaml"
"""The name of the file that describes the plain texts of its folder."""


class Body(NamedTuple):
    """The text of an article, the way back from it to its file, and the comments that are no part of it."""

    text: str
    anchors: tuple[Anchor, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class Folder:
    """A folder with plain texts in it; ``manifest`` has what is said of each by its name, None before it was read."""

    path: str
    manifest: Mapping[str, Entry] | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, standard input, or a part of a longer file.

    ``path`` is as the user gave it, with forward slashes. ``suffix`` is the extension that tells the format, in lower
    case, and ``first`` the number that the first line, or the first row, has in the whole file.
    """

    path: str
    open: Callable[[], AbstractContextManager[BufferedReader]]
    folder: Folder
    stem: str
    size: int = 0
    suffix: str = ""
    first: int = 1

    @classmethod
    def at(cls, path: str, folder: Folder) -> File:
        """The file at ``path``, or what it holds if it is compressed. Raises OSError where there is none."""
        told, size = shown(path), os.stat(path).st_size
        name = PurePath(told)
        if (packing := name.suffix.lower()) not in PACKINGS:
            return cls(told, lambda: open(path, "rb"), folder, name.stem, size, packing)
        inner = PurePath(name.stem)
        return cls(told, partial(unpacked, path, packing), folder, inner.stem, suffix=inner.suffix.lower())

    @classmethod
    def of(cls, data: bytes, path: str, stem: str, suffix: str, first: int = 1) -> File:
        """A file whose content is at hand."""
        return cls(path, lambda: BufferedReader(cast(RawIOBase, BytesIO(data))), Folder(""), stem, 0, suffix, first)

    @property
    def name(self) -> str:
        return PurePath(self.path).name

    def read(self) -> bytes:
        """All of the file. Raises ReadError if it is empty or holds more than ``LIMIT`` bytes."""
        if self.size > LIMIT:
            raise ReadError(self.path, f"{self.size / 1e6:.1f} MB, {OVER_LIMIT}")
        with self.open() as stream:
            data = stream.read(LIMIT + 1)
        if not data:
            raise ReadError(self.path, "the file is empty")
        if len(data) > LIMIT:
            raise ReadError(self.path, OVER_LIMIT)
        return data

    def decode(self, data: bytes, declared: str | None = None) -> str:
        """The text of ``data``. Raises ReadError if it is none."""
        try:
            return decode(data, declared)
        except InputError as error:
            raise ReadError(self.path, str(error)) from error

    def text(self) -> str:
        return self.decode(self.read())

    def article(self, body: Body | str, record: Record | None, id: str = "") -> Article:
        """An article of this file; ``id`` is for a record that does not state its own, else it is the file's stem."""
        body = body if isinstance(body, Body) else Body(body)
        return Article(
            id=(record and record.id) or id or self.stem,
            text=body.text,
            source=(record and record.source) or "",
            published=record.published if record else None,
            title=(record and record.title) or None,
            path=self.path,
            anchors=body.anchors,
            remarks=body.remarks,
        )

    def notices(self, reasons: Iterable[str]) -> Iterator[Skipped]:
        return (notice(self.path, reason) for reason in reasons)


class Cut(NamedTuple):
    """Some lines or rows of a file: the number of the first, how many, and how much of the file ends with them.

    ``share`` is 0 where that is not known, as of a compressed file; ``data`` is a file like the whole.
    """

    first: int
    rows: int
    share: float
    data: bytes


Reader = Callable[[File], Iterator[Article | Skipped]]
"""Gives the articles of a file and what was left out of it; raises ReadError where the file as a whole is unfit."""


def without_remarks(article: Article, prefix: str = "") -> Article:
    """The article with its comments, or those that begin with ``prefix``, as blanks, so that all offsets stay."""
    text, parts, remarks, at = article.text, [], [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        remark = Remark(start, text[start + 4 : end].strip())
        parts.append(text[at:start])
        at = end + 3
        if remark.text.startswith(prefix):
            remarks.append(remark)
            parts.append(_NOT_A_BREAK.sub(" ", text[start:at]))
        else:
            parts.append(text[start:at])
    return replace(article, text="".join([*parts, text[at:]]), remarks=tuple(remarks)) if remarks else article


def notice(path: str, reason: str) -> Skipped:
    return Skipped(path, "read", reason)


def unreadable(path: str, error: OSError | ReadError | ValueError) -> Skipped:
    """The notice that the file at ``path`` could not be read."""
    if isinstance(error, FileNotFoundError):
        reason = "no such file or folder"
    elif isinstance(error, OSError):
        reason = (error.strerror or type(error).__name__).lower()
    else:
        reason = error.reason if isinstance(error, ReadError) else str(error)
    return notice(shown(path), reason)


def shown(path: str) -> str:
    """A path as it is told to people: with forward slashes, and without bytes that are no text."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


def load_yaml(text: str, first_line: int = 1) -> Any:
    """The one YAML document in ``text``: its scalars are strings as they stand, or None.

    Nothing is taken for a number, a truth value or a date, so that an id of ``0514`` or a source named ``No`` stays
    what it is. Raises InputError with the line, where ``text`` begins at ``first_line``.
    """
    import yaml

    class Loader(yaml.BaseLoader):  # the loader in C overflows its stack on deeply nested input
        pass

    null = "tag:yaml.org,2002:null"
    Loader.add_implicit_resolver(null, re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
    Loader.add_constructor(null, lambda loader, node: None)
    try:
        return yaml.load(text, Loader)
    except yaml.MarkedYAMLError as error:
        line = first_line + error.problem_mark.line if error.problem_mark else first_line
        raise InputError(f"line {line}: not YAML: {error.problem}") from error
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, int(error.position))
        raise InputError(f"line {line}: not YAML: {error.reason}") from error
    except (RecursionError, ValueError, OverflowError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else "a character that does not exist"
        raise InputError(f"line {first_line}: not YAML: {reason}") from error
