"""Reading articles: files, folders and standard input, in any of the formats of one table.

A reader is added with one file, one line in ``READERS`` and one test.
"""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from io import BufferedReader, RawIOBase
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from factcheck.errors import ReadError
from factcheck.model import Article, Skipped
from factcheck.readers.base import MANIFEST, File, Folder, Reader, notice, shown, unreadable
from factcheck.readers.base.json_text import Shape
from factcheck.readers.base.xml_text import read_raw
from factcheck.readers.feed import read_feed
from factcheck.readers.finding import Finder
from factcheck.readers.html import read_html
from factcheck.readers.jsonl import is_plain, read_json, read_jsonl, read_plain
from factcheck.readers.jsonld import is_json_ld, read_json_ld
from factcheck.readers.markdown import read_markdown
from factcheck.readers.newsml import read_newsml
from factcheck.readers.ninjs import is_ninjs, read_ninjs
from factcheck.readers.parquet import read_parquet
from factcheck.readers.text import read_manifest, read_text
from factcheck.readers.warc import warc_pages

SHAPES = (Shape(is_plain, read_plain), Shape(is_json_ld, read_json_ld), Shape(is_ninjs, read_ninjs))
"""The forms of articles in JSON, wherever JSON is read; the first that fits is taken."""

_READ_JSON: Reader = partial(read_json, shapes=SHAPES)
_READ_JSONL: Reader = partial(read_jsonl, shapes=SHAPES)

DIALECTS: dict[str, Reader] = {
    "rss": read_feed,
    "feed": read_feed,
    "rdf": read_feed,
    "newsitem": read_newsml,
    "newsmessage": read_newsml,
    "packageitem": read_newsml,
    "html": read_html,
}
"""The forms of articles in XML, by the name of the first element, in lower case."""


def _read_xml(file: File) -> Iterator[Article | Skipped]:
    """A file of XML in one of ``DIALECTS``. Raises ReadError for any other, or for what else is wrong with it."""
    with file.open() as stream:
        root = _root(stream.peek())
    if root not in DIALECTS:
        read_raw(file)
        found = f"XML that begins with <{root}>" if root else "not XML"
        raise ReadError(
            file.path, f"{found}; what can be read begins with {', '.join(f'<{name}>' for name in DIALECTS)}"
        )
    yield from DIALECTS[root](file)


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": _READ_JSON,
    ".jsonld": _READ_JSON,
    ".jsonl": _READ_JSONL,
    ".ndjson": _READ_JSONL,
    ".xml": _read_xml,
    ".rss": read_feed,
    ".atom": read_feed,
    ".parquet": read_parquet,
}
CONTAINERS: dict[str, Callable[[File], Iterator[File | Skipped]]] = {".warc": warc_pages}
"""What holds files, each to be read on its own."""
UNKNOWN = f"the format is not known; known are {', '.join((*READERS, *CONTAINERS))}"

_ROOT = re.compile(
    rb"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<(?:[\w.-]+:)?([\w.-]+)", re.S | re.I
)

_SIGNS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"\s*<!doctype\s+html\b", re.I), read_html),
    (re.compile(rb"---[ \t]*\r?\n"), read_markdown),
    (re.compile(rb"\s*\{[ \t]*\"[^\n]*(\}[ \t\r]*\n|\n[ \t]*\{|\}?[ \t\r]*\Z)"), _READ_JSONL),
    (re.compile(rb"\s*(\{\s*[\"}]|\[\s*[{\]])"), _READ_JSON),
)
"""How standard input begins in each format; what begins in another way is a form of XML or plain text."""


def read(
    paths: Iterable[str | Path],
    *,
    published: date | datetime | None = None,
    source: str | None = None,
    stdin: BinaryIO | None = None,
    stdin_path: str | None = None,
) -> Iterator[Article | Skipped]:
    """The articles at ``paths``, one after the other, and a notice for everything that was left out.

    A path is a file, a folder with all that is in it, or ``-`` for ``stdin`` (by default the process's own), whose
    format is told from how it begins. With ``stdin_path`` it stands for the file there, which need not exist and is not
    read. ``published`` and ``source`` are for articles that do not state their own. Ids are unique within one call. No
    content raises an error.
    """
    run = Run(published, source)
    finder = Finder()
    for path in map(str, paths):
        if path == "-":
            yield from _read_stream(run, stdin or sys.stdin.buffer, finder, stdin_path)
            continue
        for found in finder.find(path):
            if isinstance(found, Skipped):
                yield found
            elif found.name == MANIFEST:
                yield from run.read(found, read_manifest)
            else:
                for file in members(found):
                    yield from [file] if isinstance(file, Skipped) else run.read(file, reader_of(file))


def members(file: File) -> Iterator[File | Skipped]:
    """The files that a container holds, and what cannot be read of it; any other file itself."""
    if file.suffix not in CONTAINERS:
        yield file
        return
    nothing = True
    try:
        for member in CONTAINERS[file.suffix](file):
            nothing = False
            yield member
        if nothing:
            yield notice(file.path, "no articles in it")
    except (OSError, ReadError) as error:
        yield unreadable(file.path, error)


def reader_of(file: File) -> Reader:
    return READERS.get(file.suffix, _read_unknown)


def _read_stream(run: Run, stream: BinaryIO, finder: Finder, path: str | None) -> Iterator[Article | Skipped]:
    buffered = cast(BufferedReader, BufferedReader(cast(RawIOBase, stream)))
    try:
        if path:
            folder, name = finder.replaced(path), PurePath(path)
            reader = READERS.get(name.suffix.lower(), read_text)
            file = File(shown(path), lambda: nullcontext(buffered), folder, name.stem)
        else:
            reader = _reader_by_content(buffered.peek().removeprefix(codecs.BOM_UTF8))
            file = File("-", lambda: nullcontext(buffered), Folder("", manifest={}), "stdin")
        yield from run.read(file, reader)
    except OSError as error:
        yield unreadable(path or "-", error)
    finally:
        buffered.detach()


def _reader_by_content(head: bytes) -> Reader:
    """What reads a text that begins so."""
    known = next((reader for sign, reader in _SIGNS if sign.match(head)), None)
    return known or DIALECTS.get(_root(head), read_text)


def _root(head: bytes) -> str:
    """The name of the first element of XML or HTML, in whatever encoding; an empty string where there is none."""
    root = _ROOT.match(head.translate(None, b"\0").removeprefix(codecs.BOM_UTF8).lstrip(b"\xff\xfe"))
    return root[1].decode("ascii", "replace").lower() if root else ""


def _read_unknown(file: File) -> Iterator[Article | Skipped]:
    raise ReadError(file.path, UNKNOWN)


class Run:
    """What holds for all articles of one call: the defaults, and the ids that are taken, unless ids may be equal."""

    def __init__(self, published: date | datetime | None, source: str | None, renames: bool = True) -> None:
        self._published = published
        self._source = source
        self._renames = renames
        self._ids: dict[str, int] = {}

    def read(self, file: File, reader: Reader) -> Iterator[Article | Skipped]:
        nothing = reader is not read_manifest
        try:
            for item in reader(file):
                nothing = False
                yield from self._complete(item, file) if isinstance(item, Article) else [item]
            if nothing:
                yield notice(file.path, "no articles in it")
        except (OSError, ReadError) as error:
            yield unreadable(file.path, error)

    def _complete(self, article: Article, file: File) -> Iterator[Article | Skipped]:
        if not article.text.strip():
            yield notice(file.path, f"no text in the article {article.id!r}")
            return
        if lost := article.text.count("\ufffd"):
            yield notice(file.path, f"unreadable characters in the article {article.id!r}, shown as \ufffd: {lost}")
        id = self._unique(article.id) if self._renames else article.id
        if id != article.id:
            yield notice(file.path, f"the id {article.id!r} is taken: this article is called {id!r}")
        published = article.published or self._published
        yield replace(article, id=id, source=article.source or self._source or "", published=published)

    def _unique(self, id: str) -> str:
        """``id``, or with the first suffix of ``-2``, ``-3`` … that is not taken."""
        name, number = id, self._ids.get(id, 1)
        while name in self._ids:
            number += 1
            name = f"{id}-{number}"
        self._ids[id] = number
        self._ids.setdefault(name, 1)
        return name
