"""News pages (``.html``, ``.htm``): the article's own paragraphs, and what the page says of it.

What is known of the article stands in its schema.org record (JSON-LD), else in the meta tags of the page's head.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from factcheck.errors import ReadError
from factcheck.model import Article, Skipped
from factcheck.readers.base import File
from factcheck.readers.base.markup import FOREIGN, Page, Paragraph, body_of, parse_html
from factcheck.readers.base.schema_org import is_article, known_of, nodes

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "contains(concat(' ', normalize-space(@itemprop), ' '), ' articleBody ')"
_BODIES = (f"//*[{_BODY}][not(ancestor::*[{_BODY}])]", "//article[not(ancestor::article)]")
"""Where the paragraphs of an article are looked for, the surest place first."""

_META = {
    "title": ("og:title", "headline"),
    "source": ("og:site_name",),
    "published": ("article:published_time", "datePublished"),
}
_CHARSET = re.compile(rb"<meta[^>]{,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HEAD = 4096
"""How many bytes of a page are searched for its encoding."""


def read_html(file: File) -> Iterator[Article | Skipped]:
    """The paragraphs are joined by an empty line; white space inside them is squeezed."""
    data = file.read()
    declared = _CHARSET.search(data, 0, _HEAD)
    page = file.decode(data, declared[1].decode("ascii", "replace") if declared else None)
    root = parse_html(page)
    if root is None:
        raise ReadError(file.path, "not a page of HTML")
    paragraphs = _paragraphs(root) or _guessed_paragraphs(page)
    if not paragraphs:
        raise ReadError(file.path, "no article text was found in the page")
    from factcheck.readers.records import Record, load_record

    record, problems = load_record(Record, _metadata(root))
    yield from file.notices(problems)
    yield file.article(body_of(paragraphs, Page(page)), record)


# ------------------------------------------------------------------------------------------------------------- text


def _paragraphs(root: _Element) -> list[Paragraph]:
    """The paragraphs of the longest body of the surest kind that has any words."""
    for path in _BODIES:
        bodies = [_paragraphs_of(body) for body in cast("list[_Element]", root.xpath(path))]
        best = max(bodies, key=_length, default=[])
        if _length(best):
            return best
    return []


def _length(paragraphs: list[Paragraph]) -> int:
    return sum(len(paragraph.words) for paragraph in paragraphs)


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
        elif element.tag in FOREIGN:
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
        if event == "start" and node.tag in FOREIGN:
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
    found = [node for script in scripts for _, node in nodes(_parse_json(script.text or ""))]
    article = next((node for node in found if is_article(node)), {})
    return known_of(article, found)


def _parse_json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
