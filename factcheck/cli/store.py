"""``factcheck store``: articles and their claims that outlive a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.inputs import load_articles, notify, watched
from factcheck.cli.options import ConfigFile, Output, Paths, Published, Source
from factcheck.cli.outputs import write

if TYPE_CHECKING:
    from factcheck.store import Store, Taken

BATCH = 1000
"""Articles that are taken in at once."""

File = Annotated[Path, typer.Argument(metavar="FILE", help="The file of the store.")]
StoreFile = Annotated[
    Path | None, typer.Option("--store", "-s", metavar="FILE", help="A store of earlier articles: see factcheck store.")
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Let new articles take the place of those that the store has by their ids.")
]

store = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Keep articles and their claims for later runs.")


def open_store(path: Path) -> Store:
    """A store that says on standard error where somebody has to wait."""
    from factcheck.store import Store

    return Store(path, tell=lambda sentence: typer.echo(f"factcheck: {sentence}", err=True))


def told(taken: Taken) -> str:
    return f"{len(taken.added)} added, {len(taken.replaced)} replaced, {len(taken.unchanged)} unchanged"


@store.command()
def info(file: File) -> None:
    """Show what a store holds.

    \b
    Examples:
      factcheck store info archive.duckdb
    """
    from factcheck.reporters.base import counted

    found = open_store(file).info()
    typer.echo(f"{file}: schema {found.version}, {file.stat().st_size / 1e6:.1f} MB")
    span = f", published {found.first} to {found.last}" if found.first else ""
    typer.echo(f"{counted(found.articles, 'article')}{span}; {found.undated} without a date")
    kinds = ", ".join(f"{count} {kind}" for kind, count in found.kinds.items())
    typer.echo(f"{counted(found.claims, 'claim')}{': ' if kinds else ''}{kinds}")


@store.command()
def add(
    file: File,
    paths: Paths,
    replace: Replace = False,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
) -> None:
    """Take articles in, a thousand at a time, each batch whole or not at all. Makes the store.

    What the store has already is left alone, so that an interrupted call can be made again.

    \b
    Examples:
      factcheck store add archive.duckdb stories/
    """
    from factcheck.config import load_config
    from factcheck.gate import entries_of

    informed = load_config(config).informed
    articles, skipped = load_articles(paths, published, source)
    notify(skipped)
    archive, rest = open_store(file), iter(watched(map(informed, articles), "Storing"))
    while batch := list(islice(rest, BATCH)):
        typer.echo(f"{file}: {told(archive.add(entries_of(batch), replace))}")


@store.command()
def remove(file: File, ids: Annotated[list[str], typer.Argument(metavar="ID", help="The ids of articles.")]) -> None:
    """Take articles out, with all their claims.

    \b
    Examples:
      factcheck store remove archive.duckdb ledger-0514
    """
    typer.echo(f"{file}: {open_store(file).remove(ids)} removed")


@store.command()
def export(
    file: File,
    claims: Annotated[bool, typer.Option("--claims", help="Write the claims instead of the articles.")] = False,
    output: Output = None,
) -> None:
    """Write the articles as JSON Lines, which every command reads, or their claims as factcheck extract does.

    \b
    Examples:
      factcheck store export archive.duckdb -o archive.jsonl
      factcheck store export archive.duckdb --claims | head
    """

    def lines() -> Iterator[str]:
        for stored in open_store(file).articles():
            reading = stored.reading
            rows = [c.to_dict() for c in reading.claims] if claims else [reading.article.to_dict(include_text=True)]
            yield from (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    write(lines(), output)


@store.command()
def verify(file: File) -> None:
    """Read everything in a store and say what is wrong with it: exit code 1 if anything is.

    \b
    Examples:
      factcheck store verify archive.duckdb
    """
    problems = open_store(file).verify()
    for problem in problems:
        typer.echo(f"{file}: {problem}")
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{file}: sound")
