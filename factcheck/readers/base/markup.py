"""Text with markup in it, of HTML and of XML: its paragraphs, and where their words stand in the source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.model import Anchor, Article, Remark
from factcheck.readers.base import Body
from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from lxml.etree import _Element

FOREIGN = frozenset({"aside", "figure", "footer", "nav", "noscript", "script", "style", "template"})
"""What stands inside an article and is no part of its text."""

_APART = FOREIGN | {"audio", "body.end", "body.head", "button", "form", "h1", "head", "hedline", "iframe", "media"}
_NO_TEXT = _APART | {"note", "object", "svg", "table", "title", "video"}
"""What else is no part of it where an element is all of one article; a headline and a table have no sentences."""

_LINES = {"bq", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "hl2", "hr", "li", "p", "pre"}
_BOXES = {"address", "article", "block", "blockquote", "body", "body.content", "div", "dl", "header", "html", "main"}
_BLOCKS = _LINES | _BOXES | {"nitf", "ol", "section", "ul"} | _NO_TEXT

_TAG = re.compile(r"</?(?:a|article|b|blockquote|body|br|div|em|h[1-6]|html|i|img|li|p|section|span|strong|ul)\b", re.I)

_PLAIN = re.compile(r"[^&<>\"'\x80-\U0010ffff]{4,}")
"""Characters that stand in a source as they are, enough of them to be found again."""

_REACH = 50_000
"""How far ahead in a source the next words are looked for: tags, and what is left out, stand in between."""


@dataclass(frozen=True)
class Page:
    """A text with markup in it. Without ``anchors``, which lead to the file it stands in, it is a file of its own."""

    text: str
    anchors: tuple[Anchor, ...] = ()

    @cached_property
    def lines(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(newline.end() for newline in re.finditer("\n", self.text))]

    @cached_property
    def _places(self) -> Positions:
        return Positions(Article(id="", text=self.text, anchors=self.anchors))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset in the file."""
        return self._places.at(offset)


class Paragraph(NamedTuple):
    """The texts between the tags of a paragraph, the line at which it starts, and the comments before and in it."""

    texts: list[str]
    line: int
    comments: list[str]

    @property
    def words(self) -> str:
        """Its text with white space squeezed."""
        return " ".join("".join(self.texts).split())


def parse_html(page: str) -> _Element | None:
    """The root of a page or of a piece of one; None where there is nothing in it."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    return etree.fromstring(page.replace("\0", " ").encode(), parser) if page.strip() else None


def is_markup(text: str) -> bool:
    """Whether a text that may be HTML is."""
    return bool(_TAG.search(text))


def read_piece(html: str, anchors: tuple[Anchor, ...] = ()) -> Body:
    """What a piece of HTML says that is all of one article; ``anchors`` lead from it to the file it stands in."""
    return body_of(blocks(parse_html(html)), Page(html, anchors))


def blocks(root: _Element | None) -> list[Paragraph]:
    """The paragraphs, subheadings and items of lists in an element that is all of one article."""
    from lxml.etree import iterwalk

    if root is None:
        return []
    found = [Paragraph([], 1, [])]
    broken = False
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        name = name_of(node)
        if event == "comment":
            found[-1].comments.append((node.text or "").strip())
        elif name in _BLOCKS or (broken and event == "start" and name == "br"):
            _open(found, cast("int", node.sourceline or 1))
        elif event == "start" and name == "br":
            found[-1].texts.append(" ")
            broken = True
        if event == "start" and name in _NO_TEXT:
            walk.skip_subtree()
            continue
        text = node.text if event == "start" else node.tail
        if text and (event == "start" or node is not root):
            found[-1].texts.append(text)
            broken = broken and not text.strip()
    return [paragraph for paragraph in found if paragraph.words]


def _open(found: list[Paragraph], line: int) -> None:
    """Begin a paragraph; what has no words so far is none, and leaves it its comments."""
    last = found[-1]
    if last.words:
        found.append(Paragraph([], line, []))
    else:
        found[-1] = Paragraph([], line, last.comments)


def name_of(node: _Element) -> str:
    """The name of an element without its namespace; an empty string for a comment."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def body_of(paragraphs: list[Paragraph], page: Page, start: int = 0) -> Body:
    """The paragraphs joined by an empty line, with the way back to the page, in which they follow ``start``."""
    text = "\n\n".join(paragraph.words for paragraph in paragraphs)
    return Body(text, tuple(_anchors(paragraphs, page, start)), tuple(_remarks(paragraphs)))


def _remarks(paragraphs: list[Paragraph]) -> Iterator[Remark]:
    """The comments, each at the start of its paragraph."""
    start = 0
    for paragraph in paragraphs:
        yield from (Remark(start, comment) for comment in paragraph.comments)
        start += len(paragraph.words) + len("\n\n")


def _anchors(paragraphs: list[Paragraph], page: Page, cursor: int) -> Iterator[Anchor]:
    """One anchor for the start of each paragraph, and one for each word that does not stand where it would follow.

    A word whose source is written in another way, such as with an entity, is counted from the one before it.
    """
    start = 0
    for paragraph in paragraphs:
        cursor = max(cursor, page.lines[min(paragraph.line, len(page.lines)) - 1])
        found = _find(paragraph.texts, page.text, cursor)
        last, offset = None, start
        for word in re.finditer(r"\S+", "".join(paragraph.texts)):
            at = found.get(word.start(), None if last else cursor)
            if at is not None:
                line, column = page.place(at)
                if last is None or (line, column) != (last.line, last.column + offset - last.offset):
                    last = Anchor(offset, line, column)
                    yield last
                cursor = at
            offset += len(word[0]) + 1
        start += len(paragraph.words) + len("\n\n")


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
