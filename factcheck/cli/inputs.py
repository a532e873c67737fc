"""Reading what the command line names, and saying what was left out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

import typer

from factcheck.errors import UsageError
from factcheck.model import Article, Skipped

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds of work after which a person at a terminal is shown how far it is."""


@dataclass(slots=True)
class Loaded:
    """The articles that were read, and what was left out; the ids and the files of those that are under check."""

    articles: list[Article] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    focus: set[str] = field(default_factory=set)
    drafts: set[str] = field(default_factory=set)

    @property
    def parted(self) -> tuple[list[Article], list[Article]]:
        """The articles under check, and the others."""
        parts: tuple[list[Article], list[Article]] = [], []
        for article in self.articles:
            parts[article.id not in self.focus].append(article)
        return parts


def load_articles(paths: list[str], published: date | None, source: str | None) -> tuple[list[Article], list[Skipped]]:
    """The articles of files and folders, and notices about the rest.

    Raises UsageError for a path that is not there, and where there is no article at all, after the notices were written
    to standard error.
    """
    loaded = load_batch(paths, (), published=published, source=source)
    return loaded.articles, loaded.skipped


def load_drafts(drafts: list[str], against: list[str], stdin_path: str | None = None, **defaults: Any) -> Loaded:
    """Drafts and the sources that they are held against; a draft that stands among the sources is none of them.

    Raises UsageError for a path that is not there, and where there is no draft or no source, after the notices were
    written to standard error.
    """
    loaded = load_batch(drafts, against, stdin_path=stdin_path, **defaults)
    if len(loaded.focus) == len(loaded.articles):
        notify(loaded.skipped)
        raise UsageError("no source to hold the draft against in " + ", ".join(against))
    return loaded


def load_since(since: str | None, paths: list[str], against: list[str], **defaults: Any) -> Loaded:
    """New articles and earlier ones; ``since`` a branch or a commit of git, what has not changed is an earlier one.

    Says on standard error where nothing is new. Raises UsageError as ``load_batch``, and where git cannot tell.
    """
    loaded = load_batch(paths, against, **defaults)
    if since is not None:
        from factcheck.cli.git import changed_since

        changed = changed_since(since, paths)
        loaded.focus = {a.id for a in loaded.parted[0] if a.path and Path(a.path).resolve() in changed}
        if not loaded.focus:
            typer.echo(f"factcheck: no new article in {', '.join(paths)} since {since}", err=True)
    return loaded


def load_batch(paths: list[str], against: Sequence[str], **options: Any) -> Loaded:
    """New articles, which are in focus, and earlier ones, of which there may be none.

    Raises UsageError for a path that is not there, and where there is no new article, after the notices were written
    to standard error.
    """
    from factcheck.readers import read

    require((*paths, *against))
    loaded = Loaded()
    is_own = True

    def in_turn() -> Iterator[str]:
        """The paths, each asked for when all before it were read."""
        nonlocal is_own
        yield from paths
        is_own = False
        yield from against

    for item in watched(read(in_turn(), **options), "Reading"):
        if isinstance(item, Article):
            loaded.articles.append(item)
            if is_own:
                loaded.focus.add(item.id)
                loaded.drafts.add(os.path.realpath(item.path or ""))
        elif is_own or os.path.realpath(item.path) not in loaded.drafts:
            loaded.skipped.append(item)
    if not loaded.focus:
        notify(loaded.skipped)
        raise UsageError("no article to read in " + ", ".join(paths))
    return loaded


def require(paths: Iterable[str]) -> None:
    """Raise UsageError where a path that was named is empty or leads nowhere, with all that do."""
    named = list(paths)
    if "" in named:
        raise UsageError("one of the paths is empty: is a variable not set?")
    if missing := [path for path in dict.fromkeys(named) if path != "-" and not os.path.lexists(path)]:
        raise UsageError(f"{', '.join(missing)}: no such file or folder")


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
