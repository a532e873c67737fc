"""NewsML-G2, the news agencies' XML: news items, alone or several in a message. https://iptc.org/standards/newsml-g2.

The text is XHTML or NITF inside the item, or plain text or HTML as data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.errors import InputError, ReadError
from factcheck.model import Article, Skipped
from factcheck.readers.base import Body, File
from factcheck.readers.base.markup import blocks, body_of, is_markup, name_of, read_piece
from factcheck.readers.base.xml_text import Xml, load_xml, read_raw

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOMENTS = ("itemMeta/versionCreated", "contentMeta/contentModified", "contentMeta/contentCreated")
_SOURCES = ("itemMeta/provider", "rightsInfo/copyrightHolder", "contentMeta/infoSource", "contentMeta/creator")
"""Where the publisher is looked for, the surest place first."""


def read_newsml(file: File) -> Iterator[Article | Skipped]:
    """The articles of all news items that may be used and have a text."""
    try:
        xml = load_xml(read_raw(file))
    except ReadError:
        raise
    except InputError as error:
        raise ReadError(file.path, str(error)) from error
    items = list(xml.root.iter("{*}newsItem"))
    if not items:
        raise ReadError(file.path, f"no news item in it, only {name_of(xml.root)!r}")
    for number, item in enumerate(items, start=1):
        yield from _read_item(file, xml, item, "" if len(items) == 1 else f"{file.stem}-{number}")


def _read_item(file: File, xml: Xml, item: _Element, id: str) -> Iterator[Article | Skipped]:
    from factcheck.readers.records import Record, load_record

    line, _ = xml.page.place(xml.inner[item])
    told = f"line {line}: the item {item.get('guid') or 'without a guid'!r}"
    status = _code(item.find(_path("itemMeta/pubStatus"))) or "usable"
    if status != "usable":
        yield from file.notices([f"{told} is not to be used: its pubStatus is {status!r}"])
        return
    body = next((body for body in _bodies(xml, item) if body.text.strip()), None)
    if body is None:
        kind = _code(item.find(_path("itemMeta/itemClass"))) or "not told"
        yield from file.notices([f"{told} has no text in it: its class is {kind!r}"])
        return
    known = {
        "id": item.get("guid"),
        "source": _source(item),
        "title": next(_texts(item, "contentMeta/headline", "itemMeta/title"), None),
        "published": next(_texts(item, *_MOMENTS), None),
    }
    record, problems = load_record(Record, known)
    yield from file.notices(f"line {line}: {problem}" for problem in problems)
    yield file.article(body, record, id)


def _bodies(xml: Xml, item: _Element) -> Iterator[Body]:
    """The renditions of the text of an item."""
    for content in item.iterfind(_path("contentSet/*")):
        name, type = name_of(content), content.get("contenttype", "")
        if name == "inlinexml":
            yield body_of(blocks(content), xml.page, xml.inner[content])
        elif name == "inlinedata" and not content.get("encoding") and (not type or type.startswith("text/")):
            text, anchors = xml.string(content)
            yield read_piece(text, anchors) if "html" in type or is_markup(text) else Body(text, anchors)


def _source(item: _Element) -> str | None:
    """The name of the publisher: of the first party that has one; else the code of the first that has that."""
    parties = [party for path in _SOURCES for party in item.iterfind(_path(path))]
    names = (next(_texts(party, "name"), None) or party.get("literal") for party in parties)
    coded = (party for party in parties if party.get("qcode") or "/newscodes/" in party.get("uri", ""))
    return next((name for name in names if name), None) or next(map(_code, coded), None)


def _code(element: _Element | None) -> str:
    """The value behind the prefix of ``qcode``, or the last part of ``uri``: ``usable`` of ``stat:usable``."""
    if element is None:
        return ""
    return (element.get("qcode") or element.get("uri") or "").rstrip("/").rpartition(":")[2].rpartition("/")[2]


def _texts(element: _Element, *paths: str) -> Iterator[str]:
    """The texts that have any words, without the tags in them, at one path after the other."""
    for path in paths:
        for found in element.iterfind(_path(path)):
            if text := " ".join("".join(map(str, found.itertext())).split()):
                yield text


def _path(path: str) -> str:
    """The path with names of any namespace."""
    return "/".join(name if name == "*" else f"{{*}}{name}" for name in path.split("/"))
