"""Articles of schema.org as JSON-LD (``.jsonld``, ``.json``): one, a list, a graph, or a collection of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.model import Article, Skipped
from factcheck.readers.base import File
from factcheck.readers.base.json_text import Item, Path
from factcheck.readers.base.schema_org import Node, id_of, is_article, known_of, nodes, part, types

_SIGNS = frozenset({"@context", "@graph", "@type", "articleBody"})
_TEXTS = ("articleBody", "text")


def is_json_ld(value: Any) -> bool:
    """Whether a value, or each value of a list, says that it is JSON-LD."""
    values = value if isinstance(value, list) else [value]
    return bool(values) and all(isinstance(value, dict) and not _SIGNS.isdisjoint(value) for value in values)


def read_json_ld(file: File, item: Item) -> Iterator[Article | Skipped]:
    """The articles of a value that have their text in it; what is no article is passed over if there is any."""
    found = list(nodes(item.value, lists=True))
    articles = [(path, node) for path, node in found if is_article(node) or part(node, "articleBody")[1] is not None]
    if not articles:
        names = ", ".join(dict.fromkeys(name for _, node in found for name in types(node))) or "nothing that has a type"
        yield from file.notices([f"line {item.line()}: no article of schema.org in it, only {names}"])
    others = [node for _, node in found]
    for number, (path, node) in enumerate(articles, start=1):
        id = item.id if len(articles) == 1 else f"{item.id or file.stem}-{number}"
        yield from _read_article(file, item, (path, node), others, id)


def _read_article(
    file: File, item: Item, found: tuple[Path, Node], others: list[Node], id: str
) -> Iterator[Article | Skipped]:
    from factcheck.readers.records import Record, load_record

    path, node = found
    record, problems = load_record(Record, known_of(node, others) | {"id": id_of(node)})
    inner, text = next((told for key in _TEXTS if (told := part(node, key))[1] is not None), ((), None))
    if not isinstance(text, str) or not text.strip():
        name = record.title or record.id or "without a name"
        yield from file.notices([f"line {item.line(*path)}: the article {name!r} has no articleBody to read"])
        return
    yield from file.notices(f"line {item.line(*path)}: {problem}" for problem in problems)
    yield file.article(item.body(*path, *inner), record, id)
