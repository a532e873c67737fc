"""News pages (``.html``, ``.htm``): the article's own paragraphs, and what the page says of it.

What is known of the article stands in its schema.org record (JSON-LD), else in the meta tags of the page's head.
"""

from __future__ import annotations

import itertools
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from factcheck.errors import ReadError
from factcheck.model import Anchor, Article, Remark, Skipped
from factcheck.readers.base import File

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "contains(concat(' ', normalize-space(@itemprop), ' '), ' articleBody ')"
_BODIES = (f"//*[{_BODY}][not(ancestor::*[{_BODY}])]", "//article[not(ancestor::article)]")
"""Where the paragraphs of an article are looked for, the surest place first."""

_FOREIGN = frozenset({"aside", "figure", "footer", "nav", "noscript", "script", "style", "template"})
"""What stands inside an article and is no part of its text."""

_META = {
    "title": ("og:title", "headline"),
    "source": ("og:site_name",),
    "published": ("article:published_time", "datePublished"),
}
_CHARSET = re.compile(rb"<meta[^>]{,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HEAD = 4096
"""How many bytes of a page are searched for its encoding."""

_PLAIN = re.compile(r"[^&<>\"'\x80-\U0010ffff]{4,}")
"""Characters that stand in a page's source as they are, enough of them to be found again."""

_REACH = 50_000
"""How far ahead in a page's source the next words are looked for: tags, and what is left out, stand in between."""


class Paragraph(NamedTuple):
    """The texts between the tags of a paragraph, the line at which it starts, and the comments before and in it."""

    texts: list[str]
    line: int
    comments: list[str]


def read_html(file: File) -> Iterator[Article | Skipped]:
    """The paragraphs are joined by an empty line; white space inside them is squeezed."""
    data = file.read()
    declared = _CHARSET.search(data, 0, _HEAD)
    page = file.decode(data, declared[1].decode("ascii", "replace") if declared else None)
    root = _parse(page)
    if root is None:
        raise ReadError(file.path, "not a page of HTML")
    paragraphs = _paragraphs(root) or _guessed_paragraphs(page)
    if not paragraphs:
        raise ReadError(file.path, "no article text was found in the page")
    from factcheck.readers.records import Record, load_record

    record, problems = load_record(Record, _metadata(root))
    yield from file.notices(problems)
    text = "\n\n".join(_squeezed(paragraph) for paragraph in paragraphs)
    yield replace(file.article(text, record, _anchors(paragraphs, page)), remarks=tuple(_remarks(paragraphs)))


def _parse(page: str) -> _Element | None:
    from lxml import etree

    return etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))


# ------------------------------------------------------------------------------------------------------------- text


def _paragraphs(root: _Element) -> list[Paragraph]:
    """The paragraphs of the longest body of the surest kind that has any words."""
    for path in _BODIES:
        bodies = [_paragraphs_of(body) for body in cast("list[_Element]", root.xpath(path))]
        best = max(bodies, key=_length, default=[])
        if _length(best):
            return best
    return []


def _paragraphs_of(body: _Element) -> list[Paragraph]:
    from lxml.etree import iterwalk

    found: list[Paragraph] = []
    comments: list[str] = []
    walk = iterwalk(body, events=("start", "end", "comment"))
    for event, element in walk:
        if event == "comment":
            comments.append((element.text or "").strip())
        elif event == "end":
            comments = [] if element.tag == "p" else comments
        elif element.tag in _FOREIGN:
            walk.skip_subtree()
        elif element.tag == "p":
            found.append(Paragraph(list(_texts(element)), cast("int", element.sourceline), comments))
    return found


def _texts(paragraph: _Element) -> Iterator[str]:
    """The texts between the tags of a paragraph, a line break as a space."""
    from lxml.etree import iterwalk

    walk = iterwalk(paragraph, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        text = node.text if event == "start" else node.tail
        if event == "start" and node.tag in _FOREIGN:
            walk.skip_subtree()
        elif event == "start" and node.tag == "br":
            yield " "
        elif text and (event == "start" or node is not paragraph):
            yield text


def _guessed_paragraphs(page: str) -> list[Paragraph]:
    """What trafilatura takes for the text of a page that does not mark it."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    text = trafilatura.extract(page, include_comments=False, include_tables=False, favor_precision=True) or ""
    return [Paragraph([line], 1, []) for line in text.splitlines() if line.strip()]


def _remarks(paragraphs: list[Paragraph]) -> Iterator[Remark]:
    """The comments, each at the start of its paragraph."""
    start = 0
    for paragraph in paragraphs:
        yield from (Remark(start, comment) for comment in paragraph.comments)
        start += len(_squeezed(paragraph)) + len("\n\n")


def _squeezed(paragraph: Paragraph) -> str:
    return " ".join("".join(paragraph.texts).split())


def _length(paragraphs: list[Paragraph]) -> int:
    return sum(len(_squeezed(paragraph)) for paragraph in paragraphs)


# ------------------------------------------------------------------------------------------------------------ places


def _anchors(paragraphs: list[Paragraph], page: str) -> Iterator[Anchor]:
    """One anchor for the start of each paragraph, and one for each word that does not stand where it would follow.

    A word whose source is written in another way, such as with an entity, is counted from the one before it.
    """
    lines = [0, *(newline.end() for newline in re.finditer("\n", page))]
    cursor = start = 0
    for paragraph in paragraphs:
        cursor = max(cursor, lines[min(paragraph.line, len(lines)) - 1])
        found = _find(paragraph.texts, page, cursor)
        last, offset = None, start
        for word in re.finditer(r"\S+", "".join(paragraph.texts)):
            at = found.get(word.start(), None if last else cursor)
            if at is not None:
                line = bisect_right(lines, at)
                column = at - lines[line - 1] + 1
                if last is None or (line, column) != (last.line, last.column + offset - last.offset):
                    last = Anchor(offset, line, column)
                    yield last
                cursor = at
            offset += len(word[0]) + 1
        start += len(_squeezed(paragraph)) + len("\n\n")


def _find(texts: list[str], page: str, cursor: int) -> dict[int, int]:
    """Offsets into the page for offsets into the joined texts, where the page has their characters as they are."""
    found: dict[int, int] = {}
    start = 0
    for text in texts:
        whole = page.find(f">{text}", cursor, cursor + len(text) + _REACH) if text.strip() else -1
        pieces = [(0, text)] if whole >= 0 else [(piece.start(), piece[0]) for piece in _PLAIN.finditer(text)]
        for offset, piece in pieces:
            at = whole + 1 or page.find(piece, cursor, cursor + len(piece) + _REACH)
            if at >= 0:
                found.update(zip(range(start + offset, start + offset + len(piece)), itertools.count(at)))
                cursor = at + len(piece)
        start += len(text)
    return found


# ---------------------------------------------------------------------------------------------------------- metadata


def _metadata(root: _Element) -> dict[str, Any]:
    known = _schema_org(root)
    tags = {
        tag.get("property") or tag.get("name") or tag.get("itemprop"): tag.get("content")
        for tag in reversed(root.findall(".//meta"))
    }
    for field, names in _META.items():
        known[field] = known.get(field) or next((tags[name] for name in names if tags.get(name)), None)
    return known


def _schema_org(root: _Element) -> dict[str, Any]:
    """Title, publisher and date of the first schema.org article of a page."""
    scripts = (script for script in root.iter("script") if script.get("type", "").startswith("application/ld+json"))
    nodes = [node for script in scripts for node in _nodes(_parse_json(script.text or ""))]
    article = next((node for node in nodes if _is_article(node)), {})
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = next(iter(publisher), None)
    if isinstance(publisher, dict):
        key = publisher.get("@id")
        same = [node for node in nodes if isinstance(key, str) and node.get("@id") == key]
        publisher = next((node["name"] for node in [publisher, *same] if "name" in node), None)
    known = {"title": article.get("headline"), "source": publisher, "published": article.get("datePublished")}
    return {field: unescape(value) if isinstance(value, str) else value for field, value in known.items()}


def _parse_json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD value: one, a list of them, or a graph."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield value
            waiting.append(value.get("@graph"))


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(("Article", "Posting")) for name in names)
