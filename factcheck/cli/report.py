"""``factcheck report``: what several articles agree on, and where they contradict each other."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from factcheck.cli.inputs import load_articles, watched
from factcheck.cli.judging import FOUND, STALE, judge
from factcheck.cli.options import ConfigFile, Output, Paths, Published, Source
from factcheck.cli.outputs import is_coloured, write


class Format(StrEnum):
    terminal = "terminal"
    full = "full"
    json = "json"
    html = "html"
    markdown = "markdown"


class FailOn(StrEnum):
    contradiction = "contradiction"
    inconsistency = "inconsistency"
    never = "never"


FORMAT_OF = {
    ".json": Format.json,
    ".html": Format.html,
    ".htm": Format.html,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
}
"""The format of a file, by its extension."""


def format_of(output: Path | None, default: Format = Format.terminal) -> Format:
    return FORMAT_OF.get(output.suffix.lower(), default) if output else default


def report(
    paths: Paths,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORMAT", help=f"One of {', '.join(Format)}; by default as FILE ends."),
    ] = None,
    output: Output = None,
    include_text: Annotated[bool, typer.Option("--include-text", help="Put the articles' text into the JSON.")] = False,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option(
            "--fail-on",
            metavar="VERDICT",
            help=f"Exit with 1 if there is such a finding: {', '.join(FailOn)} (the default). May be repeated.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show contradictions and inconsistencies only.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show everything in full, and why findings were made.")
    ] = False,
    color: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="Colours, whatever the terminal says.", show_default=False),
    ] = None,
) -> None:
    """Report where articles about one story agree and where they contradict each other.

    \b
    Examples:
      factcheck report stories/beijing-visit
      factcheck report stories/beijing-visit -o report.html
      factcheck report draft.txt sources/ --published 2024-05-14 --source "Our desk"
      factcheck report incoming/ --quiet --fail-on contradiction
    """
    from factcheck import check
    from factcheck.config import load_config
    from factcheck.reporters import Options, render

    settings = load_config(config)
    articles, skipped = load_articles(paths, published, source)
    judged = judge(check(watched(articles, "Checking"), skipped), settings)
    options = Options(
        include_text=include_text,
        verbose=verbose,
        quiet=quiet,
        width=get_terminal_size().columns,
        colour=is_coloured(color, output),
    )
    write([render(judged.report, format or format_of(output), options)], output)
    judged.notify()
    if any(finding.verdict in (fail_on or ()) for finding in judged.report.findings):
        raise typer.Exit(FOUND)
    if judged.stale:
        raise typer.Exit(STALE)
