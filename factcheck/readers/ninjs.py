"""ninjs, the news agencies' JSON, versions 1 to 3: https://iptc.org/std/ninjs.

Version 1 has one headline and bodies by the names ``body_text`` and ``body_xhtml``; versions 2 and 3 have lists of
both, with roles and content types. Names are in lower case up to version 2, and in camel case in version 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.model import Article, Skipped
from factcheck.readers.base import File
from factcheck.readers.base.json_text import Item, Path
from factcheck.readers.base.markup import is_markup

_SIGNS = frozenset({"bodies", "headline", "headlines", "pubstatus", "representationtype", "versioncreated"})
"""Names, in lower case, of which one at least stands beside the ``uri`` of every item that is more than a link."""

_MOMENTS = ("versioncreated", "contentcreated", "firstcreated")
_SOURCES = ("source", "provider", "copyrightholder", "infosources", "by")
"""Where the publisher is looked for: ``source`` and ``provider`` are no part of the standard, but often there."""

_PLAIN = ("text", "plain", "text/plain")
_ASIDE = frozenset({"abstract", "caption", "lead", "summary", "teaser"})
"""Roles of texts that are less than the whole."""


class _Text(NamedTuple):
    """A text of an item: the path to it, the text, its role and its content type, in lower case, empty if not told."""

    path: Path
    value: str
    role: str
    type: str

    @property
    def is_html(self) -> bool:
        return "html" in self.type if self.type else is_markup(self.value)


def is_ninjs(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("uri"), str):
        return False
    return any(name.lower() in _SIGNS or name.lower().startswith("body_") for name in value)


def read_ninjs(file: File, item: Item) -> Iterator[Article | Skipped]:
    """The article of an item that may be used and has a text.

    Of several texts the main one is read; of those with one role HTML, which has paragraphs.
    """
    from factcheck.readers.records import Record, load_record

    fields = {name.lower(): value for name, value in item.value.items()}
    told = f"line {item.line()}: the item {fields['uri']!r}"
    if (status := fields.get("pubstatus") or "usable") != "usable":
        yield from file.notices([f"{told} is not to be used: its pubstatus is {status!r}"])
        return
    texts = sorted(_bodies(item.value), key=_rank)
    if not texts:
        yield from file.notices([f"{told} has no body: its type is {fields.get('type') or 'not told'!r}"])
        return
    known = {
        "id": fields["uri"],
        "source": next((name for key in _SOURCES if (name := _name(fields.get(key)))), None),
        "title": next((text.value for text in sorted(_headlines(item.value), key=_rank)), None),
        "published": next((fields[key] for key in _MOMENTS if fields.get(key)), None),
    }
    record, problems = load_record(Record, known)
    yield from file.notices(f"line {item.line()}: {problem}" for problem in problems)
    best = texts[0]
    yield file.article(item.body(*best.path, html=best.is_html), record, item.id)


def _bodies(item: dict[str, Any]) -> list[_Text]:
    """The bodies that can be read: plain text and HTML, not the markup of one agency."""
    found = _texts(item, "bodies", "body_")
    return [text for text in found if not text.type or text.type in _PLAIN or "html" in text.type]


def _headlines(item: dict[str, Any]) -> list[_Text]:
    plain = item.get("headline")
    main = [_Text(("headline",), plain, "main", "text")] if isinstance(plain, str) else []
    return main + _texts(item, "headlines", "headline_")


def _texts(item: dict[str, Any], name: str, prefix: str) -> list[_Text]:
    """The texts of a list of objects, and those whose names begin with a prefix and go on with their type."""
    found = []
    listed = item.get(name)
    for number, entry in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(entry, dict) and isinstance(entry.get("value"), str) and entry["value"].strip():
            told = {key.lower(): value.lower() for key, value in entry.items() if isinstance(value, str)}
            path = (name, number, "value")
            found.append(_Text(path, entry["value"], told.get("role", ""), told.get("contenttype", "")))
    for key, value in item.items():
        if key.lower().startswith(prefix) and isinstance(value, str) and value.strip():
            found.append(_Text((key,), value, "", key[len(prefix) :].lower()))
    return found


def _rank(text: _Text) -> tuple[int, bool]:
    """The main text comes first, and HTML before plain text."""
    role = 0 if text.role == "main" else 2 if text.role in _ASIDE else 1
    return role, not text.is_html


def _name(party: Any) -> Any:
    """The name of a party, which may be a name alone, an object or a list of them."""
    if isinstance(party, list):
        return next((name for entry in party if (name := _name(entry))), None)
    return party.get("name") or party.get("literal") if isinstance(party, dict) else party
