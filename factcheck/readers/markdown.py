"""Markdown (``.md``, ``.markdown``), with what is known of it in YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.errors import InputError
from factcheck.model import Anchor, Article, Skipped
from factcheck.readers.base import Body, File, load_yaml, without_remarks

_COLON = re.compile(r"^([a-z]+): +([^\s'\"\[{|>&*!#].*: .*)$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


_UNCLOSED = re.compile(r"---[ \t]*\n(?P<yaml>(?:[a-z][\w-]*:(?:[ \t].*)?\n|[ \t]+\S.*\n|- .*\n)++)(?=\s*\S)")
_IS_KNOWN = re.compile(r"^(?:source|title|published):", re.MULTILINE)


def read_markdown(file: File) -> Iterator[Article | Skipped]:
    """The text is all that follows the line that closes the front matter; comments are blanks in it.

    What stands between two rules but is no mapping is no front matter: then the whole file is the text. Front matter
    that nothing closes ends with its last line that looks so, and that is told.
    """
    text = file.text()
    front = _FRONT_MATTER.match(text)
    if not front and (front := _unclosed(text)):
        line = front[0].count("\n")
        yield from file.notices([f"no --- closes its front matter, which is taken to end with line {line}"])
    if not front:
        yield without_remarks(file.article(text, None))
        return
    try:
        fields = _fields(front["yaml"])
    except InputError as error:
        yield from file.notices([f"{error}; read without its front matter"])
        fields = {}
    if not isinstance(fields, dict | None):
        yield without_remarks(file.article(text, None))
        return
    from factcheck.readers.records import Record, load_record

    record, problems = load_record(Record, fields or {})
    yield from file.notices(problems)
    anchor = Anchor(0, front[0].count("\n") + 1, 1)
    yield without_remarks(file.article(Body(text[front.end() :], (anchor,)), record))


def _unclosed(text: str) -> re.Match[str] | None:
    """The front matter that nothing closes, if one line of it at least is of what is known of articles."""
    front = _UNCLOSED.match(text)
    return front if front and _IS_KNOWN.search(front["yaml"]) else None


def _fields(yaml: str) -> Any:
    """What front matter says. A headline with a colon is one without the quotation marks that YAML wants, too."""
    try:
        return load_yaml(yaml, first_line=2)
    except InputError:
        quoted = _COLON.sub(lambda line: f"{line[1]}: '{line[2].replace(chr(39), chr(39) * 2)}'", yaml)
        if quoted == yaml:
            raise
        return load_yaml(quoted, first_line=2)
