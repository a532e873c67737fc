"""Reading what the command line names, and saying what was left out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from time import monotonic
from typing import TypeVar

import typer

from factcheck.errors import UsageError
from factcheck.model import Article, Skipped

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds of work after which a person at a terminal is shown how far it is."""


def load_articles(paths: list[str], published: date | None, source: str | None) -> tuple[list[Article], list[Skipped]]:
    """The articles of files and folders, and notices about the rest.

    Raises UsageError where there is no article at all, after the notices were written to standard error.
    """
    from factcheck.readers import read

    articles: list[Article] = []
    skipped: list[Skipped] = []
    for item in watched(read(paths, published=published, source=source), "Reading"):
        if isinstance(item, Article):
            articles.append(item)
        else:
            skipped.append(item)
    if not articles:
        notify(skipped)
        raise UsageError("no article to read in " + ", ".join(paths))
    return articles, skipped


def notify(skipped: Iterable[Skipped]) -> None:
    """Write notices to standard error, one a line."""
    from factcheck.reporters.base import one_line

    for notice in skipped:
        typer.echo(one_line(f"factcheck: {notice.path}: {notice.reason}"), err=True)


def watched(items: Iterable[T], label: str) -> Iterator[T]:
    """The items, with a progress bar on standard error where they take long and a person watches."""
    rest = iter(items)
    started = monotonic()
    for item in rest:
        yield item
        if sys.stderr.isatty() and monotonic() - started > PATIENCE:
            break
    else:
        return
    with typer.progressbar(rest, label=label, file=sys.stderr) as bar:
        yield from bar
