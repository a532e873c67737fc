"""XML, read without leaving the file, with the places of its elements in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.model import Anchor
from factcheck.readers.base import File
from factcheck.readers.base.markup import Page

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = re.compile(rb"\s*<\?xml\b[^>]{,200}?\bencoding\s*=\s*[\"']([\w.:-]+)", re.I)
_DECLARATION = re.compile(r"\A\s*<\?xml\s.*?\?>", re.S)
_ASIDE = r"<!--.*?-->|<\?.*?\?>"
_START = re.compile(
    rf"{_ASIDE}|<!\[CDATA\[.*?\]\]>|<!DOCTYPE(?:[^>\"'\[]++|\"[^\"]*\"|'[^']*'|\[.*?\]\s*(?=>))*+>"
    r"|<(?P<name>[^\s/>!?]++)(?:[^>\"']++|\"[^\"]*\"|'[^']*')*+>",
    re.S,
)
"""The start of an element, or what may look like one and is none."""

_PIECE = re.compile(
    rf"{_ASIDE}|<!\[CDATA\[(?P<cdata>.*?)\]\]>|(?P<plain>[^<&]+)|(?P<entity>&[^;\s]+;)|(?P<end>[<&])", re.S
)


@dataclass(frozen=True)
class Xml:
    """A file of XML: its text, and the root of its elements."""

    raw: str
    root: _Element

    @cached_property
    def page(self) -> Page:
        return Page(self.raw)

    @cached_property
    def inner(self) -> dict[_Element, int]:
        """The offset behind the start of each element."""
        starts = (start.end() for start in _START.finditer(self.raw) if start["name"])
        return dict(zip(self.root.iter("*"), starts, strict=False))

    def string(self, element: _Element) -> tuple[str, tuple[Anchor, ...]]:
        """The text of an element up to the first element in it, and the way back from it to the file."""
        parts: list[str] = []
        anchors = []
        start, offset = self.inner[element], 0
        if self.raw[start - 2] == "/":
            return "", ()
        for piece in _PIECE.finditer(self.raw, start):
            kind = piece.lastgroup
            if kind == "end":
                break
            if kind:
                anchors.append(Anchor(offset, *self.page.place(piece.start(kind))))
                parts.append(unescape(piece[kind]) if kind == "entity" else piece[kind])
                offset += len(parts[-1])
        return "".join(parts), tuple(anchors)


def read_raw(file: File) -> str:
    """The text of a file of XML, in the encoding that it declares; the declaration is blank in it.

    Raises ReadError if the file is no text.
    """
    data = file.read()
    declared = _DECLARED.match(data)
    raw = file.decode(data, declared[1].decode("ascii", "replace") if declared else None)
    return _DECLARATION.sub(lambda found: re.sub(r"\S", " ", found[0]), raw, count=1)


def load_xml(raw: str) -> Xml:
    """The elements of an XML text. Nothing outside of it is read, and it may have no entities of its own.

    Raises InputError with the line.
    """
    from lxml import etree

    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(raw.encode(), parser)
    except etree.XMLSyntaxError as error:
        reason = (error.msg or "nothing in it").partition("\n")[0].partition(", ")[0]
        raise InputError(f"line {error.lineno or 1}: not XML: {reason}") from error
    dtd: Any = root.getroottree().docinfo.internalDTD
    if dtd is not None and dtd.entities():
        raise InputError("it declares entities of its own, which are not read; write them out")
    if (entity := next(root.iter(etree.Entity), None)) is not None:
        raise InputError(f"the entity {entity.text} is declared in another file, which is not read; write it out")
    return Xml(raw, root)
