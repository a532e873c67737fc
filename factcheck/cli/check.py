"""``factcheck check``: a draft against its sources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import get_terminal_size
from time import sleep
from typing import Annotated

import typer

from factcheck.cli.inputs import load_batch, load_drafts, watched
from factcheck.cli.judging import judge
from factcheck.cli.options import (
    Also,
    Colour,
    ConfigFile,
    ExitZero,
    FailOns,
    Format,
    MaxFindings,
    Output,
    Published,
    Source,
    choice_of,
)
from factcheck.cli.outputs import spare, target_of, tell
from factcheck.cli.store import StoreFile, open_store
from factcheck.errors import ConfigError, FactcheckError, UsageError

PAUSE = 0.5
"""Seconds between two looks at the files that are watched."""


def check(
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT", help="The drafts; - for standard input.")],
    against: Annotated[
        list[str] | None,
        typer.Option("--against", "-a", metavar="PATH", help="A source, or a folder of them. May be repeated."),
    ] = None,
    store: StoreFile = None,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            parser=choice_of(Format),
            autocompletion=lambda: list(Format),
            metavar="FORMAT",
            help="As for report; full by default.",
        ),
    ] = None,
    output: Output = None,
    also: Also = None,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="FILE", help="The file that standard input stands for, as editors send it.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Check again whenever a file was saved.")] = False,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    fail_on: FailOns = None,
    max_findings: MaxFindings = 0,
    exit_zero: ExitZero = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show contradictions and inconsistencies only.")] = False,
    color: Colour = None,
) -> None:
    """Check drafts against their sources before they are published.

    \b
    Examples:
      factcheck check draft.md --against sources/
      factcheck check draft.md --against sources/ --watch
      factcheck check - --stdin-filename draft.md --against sources/ < draft.md
    """
    if not against and not store:
        raise UsageError("nothing to check against: name the sources with --against PATH, or --store FILE")
    if "-" not in drafts and stdin_filename:
        raise UsageError("--stdin-filename is for a draft from standard input: write - in place of the draft")
    if watch and "-" in drafts:
        raise UsageError("--watch is for files: standard input cannot be read again")

    paths = [*drafts, *(against or ())]

    def run() -> int:
        from factcheck import check
        from factcheck.config import load_config
        from factcheck.reporters import Options

        settings = load_config(config)
        load = load_batch if store else load_drafts
        loaded = load(drafts, against or [], stdin_path=stdin_filename, published=published, source=source)
        loaded.articles = list(map(settings.informed, loaded.articles))
        targets = [*(also or ()), target_of(format, output, Format.full)]
        spare(targets, loaded.articles)
        if store:
            from factcheck.gate import gate

            report = gate(*loaded.parted, open_store(store), loaded.skipped, settings.groups).report
        else:
            report = check(watched(loaded.articles, "Checking"), loaded.skipped, settings.groups)
        judged = judge(report, settings, loaded.focus, not store, paths)
        options = Options(quiet=quiet, width=get_terminal_size().columns, focus=frozenset(loaded.focus))
        tell(judged.report, targets, options, color)
        judged.notify()
        return judged.exit_code(fail_on or settings.settings.fail_on, max_findings, exit_zero)

    if watch:
        _watch(run, lambda: [*paths, *_settings(config)])
    raise typer.Exit(run())


def _watch(run: Callable[[], int], files: Callable[[], list[str]]) -> None:
    """Run, and again after every change of a file or of what files there are, until interrupted."""
    from factcheck.reporters.base import visible

    seen: object = None
    while True:
        now = _stamps(files())
        if now != seen:
            seen = now
            if sys.stdout.isatty():
                typer.echo("\x1b[2J\x1b[3J\x1b[H", nl=False)
            try:
                run()
            except FactcheckError as error:
                typer.echo(visible(f"factcheck: {error}"), err=True)
        sleep(PAUSE)


def _settings(config: Path | None) -> list[str]:
    """The files of settings; the first of them where they cannot be used."""
    from factcheck.config import FILE, load_config

    with suppress(ConfigError):
        return load_config(config).files
    return [str(config or FILE)]


def _stamps(paths: list[str]) -> dict[str, tuple[int, int]]:
    """When each file at some paths was written last, and how long it is."""
    files = [file for path in map(Path, paths) for file in (path.rglob("*") if path.is_dir() else [path])]
    stamps = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        stamps[str(file)] = stat.st_mtime_ns, stat.st_size
    return stamps
