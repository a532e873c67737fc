"""Feeds: RSS of all versions, and Atom (``.rss``, ``.atom``, ``.xml``). One article an entry, the feed its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError, ReadError
from factcheck.model import Anchor, Article, Skipped
from factcheck.readers.base import Body, File
from factcheck.readers.base.markup import Page, blocks, body_of, is_markup, name_of, parse_html, read_piece
from factcheck.readers.base.xml_text import Xml, load_xml, read_raw

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = frozenset({"item", "entry"})
_TEXTS = frozenset({"encoded", "content", "description", "summary"})
_ENTRY = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_TEXT = re.compile(r"<(?:\w+:)?(?:encoded|content|description|summary)\b[^>]*>")
_ENTITY = re.compile(r"&#?\w+;")
_SHOWN = 5
"""So many lines are named in a notice."""


class _Spot(NamedTuple):
    """The line at which an entry starts, where its words may be looked for, and the texts in it that are strings."""

    line: int
    start: int
    strings: list[tuple[str, tuple[Anchor, ...]]]


def read_feed(file: File) -> Iterator[Article | Skipped]:
    """The entries that have a text: their content, or where there is none, their summary, which is told.

    Of a feed that is broken, what comes before the fault is read, and more where it can be made out.
    """
    raw = read_raw(file)
    try:
        xml = load_xml(raw)
    except InputError as error:
        xml = None
        yield from file.notices([f"{error}; what can be made out of it was read"])
    feed = _parse(raw)
    if not feed.entries and not feed.get("version"):
        raise ReadError(file.path, "neither RSS nor Atom")
    page = xml.page if xml else Page(raw)
    spots = list(_spots(page, xml, len(feed.entries)))
    short = []
    for number, (entry, spot) in enumerate(zip(feed.entries, spots, strict=True), start=1):
        content = max(_with_words(entry.get("content")), key=lambda content: len(content["value"]), default=None)
        if content is None:
            content = next(_with_words([entry.get("summary_detail") or {}]), None)
            short += [spot.line] if content else []
        if content is None:
            yield from file.notices([f"line {spot.line}: the entry {entry.get('title', '')!r} has no text"])
            continue
        yield from _read_entry(file, (entry, feed.feed), _body(content, page, spot), spot, f"{file.stem}-{number}")
    if short:
        lines = ", ".join(map(str, short[:_SHOWN])) + (" …" if len(short) > _SHOWN else "")
        told = f"{len(short)} of {len(spots)} entries have only a summary or a description, which was read"
        yield from file.notices([f"{told}: line {lines}"])


def _parse(raw: str) -> Any:
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8"}
    return feedparser.parse(
        BytesIO(raw.encode()), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _spots(page: Page, xml: Xml | None, number: int) -> Iterator[_Spot]:
    """The spots of a number of entries, in order."""
    elements = [element for element in xml.root.iter("*") if name_of(element) in _ENTRIES] if xml else []
    if xml and len(elements) == number:
        yield from (_exact_spot(xml, element) for element in elements)
        return
    starts = [start.end() for start in _ENTRY.finditer(page.text)] or [0]
    texts = [text.end() for text in _TEXT.finditer(page.text)]
    for at in range(number):
        start = starts[min(at, len(starts) - 1)]
        after = bisect_left(texts, start)
        yield _Spot(page.place(start)[0], texts[after] if after < len(texts) else start, [])


def _exact_spot(xml: Xml, entry: _Element) -> _Spot:
    texts = [child for child in entry if name_of(child) in _TEXTS]
    marked = [text for text in texts if any(name_of(inner) for inner in text)]
    line, _ = xml.page.place(xml.inner[entry])
    return _Spot(line, xml.inner[marked[0] if marked else entry], [xml.string(text) for text in texts])


def _with_words(contents: Any) -> Iterator[Any]:
    return (content for content in contents or () if content.get("value", "").strip())


def _body(content: Any, page: Page, spot: _Spot) -> Body:
    """The text of an entry: exactly placed where it stands as a string in the feed, else its words are looked for."""
    text: str = content["value"]
    is_html = is_markup(text) or (content.get("type") != "text/plain" and _ENTITY.search(text))
    for string, anchors in spot.strings:
        if string.strip() == text.strip():
            return read_piece(string, anchors) if is_html else Body(string, anchors)
    return body_of(blocks(parse_html(text)), page, spot.start)


def _read_entry(file: File, known: tuple[Any, Any], body: Body, spot: _Spot, id: str) -> Iterator[Article | Skipped]:
    from factcheck.readers.records import Record, load_record

    entry, feed = known
    fields = {
        "id": entry.get("id") or entry.get("link"),
        "source": (entry.get("source") or {}).get("title") or feed.get("title"),
        "title": read_piece(entry.get("title", "")).text or None,
        "published": _published(entry),
    }
    record, problems = load_record(Record, fields)
    yield from file.notices(f"line {spot.line}: {problem}" for problem in problems)
    yield file.article(body, record, id)


def _published(entry: Any) -> datetime | date | str | None:
    """When an entry was published, in the zone that it states; the words themselves where they cannot be read."""
    from email.utils import parsedate_to_datetime

    from factcheck.readers.records import parse_published

    told: str | None = entry.get("published") or entry.get("updated")
    if not told or (moment := parse_published(told)):
        return moment if told else None
    try:
        return parsedate_to_datetime(told)
    except (ValueError, TypeError, IndexError):
        read = entry.get("published_parsed" if "published" in entry else "updated_parsed")
        return datetime.fromtimestamp(timegm(read), UTC) if read else told
