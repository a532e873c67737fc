"""What a schema.org record says of an article, in JSON-LD: https://schema.org/NewsArticle.

Of JSON-LD only so much is read as publishers write: one object, a list or a graph, names as schema.org has them, with a
prefix or as full addresses, and values as they are or as objects with ``@value``.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

from factcheck.readers.base.json_text import Path

Node = dict[str, Any]

_PREFIXES = ("", "schema:", "https://schema.org/", "http://schema.org/")
_HOLDERS = ("@graph", "graph", "mainEntity")
"""Under which names an object holds what it is about."""

_LISTS = ("itemListElement", "item", "hasPart", "dataFeedElement")
"""Under which names it holds others; in a page these are often other pages."""

_PUBLISHERS = ("publisher", "sourceOrganization", "provider")
_IDS = ("@id", "id", "url", "identifier")


def nodes(value: Any, lists: bool = False) -> Iterator[tuple[Path, Node]]:
    """The objects of a JSON-LD value in which articles may stand, itself the first, each with its path.

    With ``lists`` also those in collections of articles.
    """
    holders = (*_HOLDERS, *_LISTS) if lists else _HOLDERS
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, list):
            waiting += [((*path, number), item) for number, item in reversed(list(enumerate(value)))]
        elif isinstance(value, dict):
            yield path, value
            found = [part(value, name) for name in reversed(holders)]
            waiting += [((*path, *inner), item) for inner, item in found if isinstance(item, dict | list)]


def types(node: Node) -> list[str]:
    """The names of the types of an object, without their prefixes."""
    told = node.get("@type", node.get("type"))
    names = told if isinstance(told, list) else [told]
    return [name.rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str)]


def is_article(node: Node) -> bool:
    return any(name.endswith(("Article", "Posting")) for name in types(node))


def part(node: Node, name: str) -> tuple[Path, Any]:
    """The path to what a node has under a name, of several the first, and the value, None if there is none."""
    key = next((prefix + name for prefix in _PREFIXES if prefix + name in node), None)
    if key is None:
        return (), None
    path: Path = (key,)
    value = node[key]
    if name not in (*_HOLDERS, *_LISTS) and isinstance(value, list) and value:
        path, value = (*path, 0), value[0]
    return ((*path, "@value"), value["@value"]) if isinstance(value, dict) and "@value" in value else (path, value)


def known_of(node: Node, others: list[Node]) -> dict[str, Any]:
    """Title, source and date of an article, as far as it or one of the other nodes that it refers to states them."""
    known = {
        "title": part(node, "headline")[1] or part(node, "name")[1],
        "source": next((name for key in _PUBLISHERS if (name := _name(part(node, key)[1], others))), None),
        "published": part(node, "datePublished")[1],
    }
    return {field: unescape(value) if isinstance(value, str) else value for field, value in known.items()}


def id_of(node: Node) -> str | None:
    """What an article is known by: its own identifier, else its address."""
    values = (part(node, key)[1] for key in _IDS)
    return next((value for value in values if isinstance(value, str) and value), None)


def _name(party: Any, others: list[Node]) -> Any:
    """The name of a person or an organisation, which may be a name alone, or be described elsewhere."""
    if not isinstance(party, dict):
        return party
    key = party.get("@id", party.get("id"))
    same = [node for node in others if isinstance(key, str) and node.get("@id", node.get("id")) == key]
    return next((name for node in [party, *same] if (name := part(node, "name")[1]) is not None), None)
