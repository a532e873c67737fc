"""WARC (``.warc``, ``.warc.gz``): the news pages of a crawl, each as a file of its own.

A page is called by its URL where it does not give an id of its own. Requests, redirects and what else is no answer to a
reader is passed over; an answer that is no page is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING

from factcheck.errors import ReadError, not_installed
from factcheck.model import Skipped
from factcheck.readers.base import LIMIT, OVER_LIMIT, File, notice

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_REDIRECTS = range(300, 400)
_GOOD = 200


def warc_pages(file: File) -> Iterator[File | Skipped]:
    """Each page as a file of HTML. Raises ReadError for what is no WARC file, from the place on where it is none."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise ReadError(file.path, not_installed("fastwarc", "warc")) from error
    with file.open() as stream:
        if not stream.peek(1):
            raise ReadError(file.path, "the file is empty")
        kinds = WarcRecordType.response | WarcRecordType.resource
        records = ArchiveIterator(_Forward(stream), record_types=kinds, auto_decode="all")
        while True:
            try:
                record = next(records, None)
                if record is None:
                    return
                found = _page(file, record)
            except (OSError, ValueError) as error:
                raise ReadError(file.path, f"not WARC from here on: {error}") from error
            if found:
                yield found


class _Forward(RawIOBase):
    """A stream as fastwarc wants one that cannot go back, which compressed ones cannot."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream, self._at = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def _page(file: File, record: WarcRecord) -> File | Skipped | None:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    status = _status(record)
    if status in _REDIRECTS:
        return None
    if status != _GOOD:
        return notice(url, f"the server answered with {status}" if status else "an answer that cannot be read")
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    if kind not in _PAGES:
        return notice(url, f"no page of HTML, but {kind or 'of unknown type'}")
    data = record.reader.read(LIMIT + 1)
    if len(data) > LIMIT:
        return notice(url, OVER_LIMIT)
    return File.of(data, url or file.path, url or file.stem, ".html")


def _status(record: WarcRecord) -> int:
    """The status of an answer; of what came without the protocol, that it is good."""
    if not record.is_http or record.http_headers is None:
        return _GOOD
    return record.http_headers.status_code or 0
