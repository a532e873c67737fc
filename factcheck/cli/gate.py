"""``factcheck gate``: new articles against each other and against all earlier ones."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.inputs import load_since, watched
from factcheck.cli.judging import judge
from factcheck.cli.options import (
    Also,
    Colour,
    ConfigFile,
    ExitZero,
    FailOns,
    MaxFindings,
    Output,
    OutputFormat,
    Published,
    Since,
    Source,
)
from factcheck.cli.outputs import spare, target_of, tell
from factcheck.cli.store import Replace, StoreFile, open_store, told
from factcheck.errors import UsageError
from factcheck.model import VERDICTS, Report

if TYPE_CHECKING:
    from factcheck.store import Store


def gate(
    new: Annotated[list[str], typer.Argument(metavar="NEW", help="The new articles; - for standard input.")],
    against: Annotated[
        list[str] | None,
        typer.Option("--against", "-a", metavar="PATH", help="Earlier articles, or a folder of them. May be repeated."),
    ] = None,
    store: StoreFile = None,
    accept: Annotated[bool, typer.Option("--accept", help="Take the new articles into the store.")] = False,
    replace: Replace = False,
    since: Since = None,
    format: OutputFormat = None,
    output: Output = None,
    also: Also = None,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    fail_on: FailOns = None,
    max_findings: MaxFindings = 0,
    exit_zero: ExitZero = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Show contradictions and inconsistencies only, and no table.")
    ] = False,
    color: Colour = None,
) -> None:
    """Hold new articles against each other and against all earlier ones, and report what is new.

    \b
    Examples:
      factcheck gate incoming/ --against archive/
      factcheck gate incoming/ --store archive.duckdb --accept
      factcheck gate stories/ --since origin/main
    """
    from factcheck.config import load_config
    from factcheck.gate import gate as hold
    from factcheck.reporters import Options

    settings = load_config(config)
    archive = _archive(store, accept, replace)
    loaded = load_since(since, new, against or [], published=published, source=source)
    loaded.articles = list(map(settings.informed, loaded.articles))
    targets = [*(also or ()), target_of(format, output)]
    spare(targets, loaded.articles)
    fresh, earlier = loaded.parted
    is_there = archive if archive and archive.path.exists() else None
    gated = hold(watched(fresh, "Checking"), earlier, is_there, loaded.skipped, settings.groups)
    judged = judge(gated.report, settings, loaded.focus, is_whole=False)
    taken = archive.add(gated.batch, replace) if archive and accept else None
    options = Options(quiet=quiet, width=get_terminal_size().columns, focus=frozenset(loaded.focus))
    tell(judged.report, targets, options, color)
    if loaded.focus and not quiet:
        _tabulate(judged.report, loaded.focus)
    if taken and not quiet:
        typer.echo(f"factcheck: {store}: {told(taken)}", err=True)
    judged.notify()
    raise typer.Exit(judged.exit_code(fail_on or settings.settings.fail_on, max_findings, exit_zero))


def _archive(store: Path | None, accept: bool, replace: bool) -> Store | None:
    """The store to use. Raises UsageError for options that ask for one, and for one that is not there."""
    if store is None:
        if accept or replace:
            raise UsageError("--accept and --replace are for a store: name it with --store FILE")
        return None
    if replace and not accept:
        raise UsageError("--replace says how to take articles in: give --accept as well")
    if not store.exists() and not accept:
        raise UsageError(f"there is no store at {store}: --accept makes one")
    return open_store(store)


def _tabulate(report: Report, new: Collection[str]) -> None:
    """A table on standard error: of each new article, how many findings name it."""
    owner = {claim.id: claim.article for claim in report.claims}
    homes = report.homes()
    named = [(finding.verdict, homes[finding.id]) for finding in report.findings]
    header = ["article", "claims", *(verdict.replace("_", " ") for verdict in VERDICTS)]
    rows = [header]
    for id in sorted(new):
        counts = [sum(verdict == of and id in articles for of, articles in named) for verdict in VERDICTS]
        rows.append([id, *map(str, (list(owner.values()).count(id), *counts))])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        typer.echo("  ".join([first.ljust(widths[0]), *cells]), err=True)
