"""Plain text (``.txt``); what is known of it stands in the manifest ``articles.yaml`` of its folder.

Where that says nothing of when a text was published, a line of its own at its head may: "Published: 2024-05-14".
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError, ReadError
from factcheck.model import Article, Skipped
from factcheck.readers.base import MANIFEST, File, Folder, load_yaml, unreadable, without_remarks

if TYPE_CHECKING:
    from factcheck.readers.records import Entry

_ADDRESS = "factcheck:"
"""How a comment begins that is meant for factcheck; any other is text."""
_PUBLISHED = re.compile(r"[ \t]*(?:first )?published(?::| on:?)[ \t]+(?P<when>.*\S)[ \t]*", re.IGNORECASE)
_HEAD = 6
"""Among how many lines at the top the day of publication may stand."""
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y")


def read_text(file: File) -> Iterator[Article | Skipped]:
    """The whole file is the text; what it says to factcheck in comments is blank in it."""
    text = file.text()
    yield from find_manifest(file.folder)
    article = without_remarks(file.article(text, (file.folder.manifest or {}).get(file.name)), _ADDRESS)
    yield _dated(article) if article.published is None else article


def _dated(article: Article) -> Article:
    """The article with the day of publication that its head states, which is then no part of what it says."""
    at = 0
    for line in article.text.split("\n", _HEAD)[:_HEAD]:
        found = _PUBLISHED.fullmatch(line)
        published = _read_day(found["when"]) if found else None
        if published:
            text = article.text[:at] + " " * len(line) + article.text[at + len(line) :]
            return replace(article, text=text, published=published)
        at += len(line) + 1
    return article


def _read_day(when: str) -> date | datetime | None:
    """A day in ISO 8601, or in English with its month in letters; None for anything else."""
    from factcheck.readers.records import parse_published

    if published := parse_published(when):
        return published
    for form in _WRITTEN:
        try:
            return datetime.strptime(when, form).date()
        except ValueError:
            continue
    return None


def find_manifest(folder: Folder) -> Iterator[Skipped]:
    """Fills the manifest of a folder, if there is one that was not read yet, and tells what is wrong with it."""
    path = os.path.join(folder.path, MANIFEST)
    if folder.manifest is None and os.path.isfile(path):
        try:
            yield from read_manifest(File.at(path, folder))
        except (OSError, ReadError) as error:
            yield unreadable(path, error)


def read_manifest(file: File) -> Iterator[Skipped]:
    """Fills the manifest of the file's folder, once, and tells what is wrong with it.

    Raises ReadError if it is no list of articles; the texts are then read without it.
    """
    if file.folder.manifest is not None:
        return
    manifest = file.folder.manifest = {}
    for number, item in enumerate(_load_items(file), start=1):
        try:
            entry, problems = _load_entry(item, file.folder)
        except InputError as error:
            problems = [str(error)]
        else:
            manifest.setdefault(entry.file, entry)
        yield from file.notices(f"entry {number}: {problem}" for problem in problems)


def _load_items(file: File) -> list[Any]:
    try:
        items = load_yaml(file.text())
    except ReadError:
        raise
    except InputError as error:
        raise ReadError(file.path, str(error)) from error
    if not isinstance(items, list):
        raise ReadError(file.path, "not a list of articles, each with its file")
    return items


def _load_entry(item: object, folder: Folder) -> tuple[Entry, list[str]]:
    from factcheck.readers.records import Entry, load_record

    if not isinstance(item, dict):
        raise InputError("not a mapping with the key file")
    entry, problems = load_record(Entry, item)
    if not os.path.isfile(os.path.join(folder.path, entry.file)):
        problems.append(f"no such file: {entry.file}")
    return entry, problems
