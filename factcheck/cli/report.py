"""``factcheck report``: what several articles agree on, and where they contradict each other."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import Annotated

import typer

from factcheck.cli.inputs import load_articles, watched
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
    Paths,
    Published,
    Source,
)
from factcheck.cli.outputs import spare, target_of, tell


def report(
    paths: Paths,
    format: OutputFormat = None,
    output: Output = None,
    also: Also = None,
    include_text: Annotated[bool, typer.Option("--include-text", help="Put the articles' text into the JSON.")] = False,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    fail_on: FailOns = None,
    max_findings: MaxFindings = 0,
    exit_zero: ExitZero = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show contradictions and inconsistencies only.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show everything in full, and why findings were made.")
    ] = False,
    color: Colour = None,
) -> None:
    """Report where articles about one story agree and where they contradict each other.

    What it finds does not change the exit code, unless --fail-on says what to fail on.

    \b
    Examples:
      factcheck report stories/beijing-visit
      factcheck report stories/beijing-visit -o report.html
      factcheck report draft.txt sources/ --published 2024-05-14 --source "Our desk"
      factcheck report incoming/ --quiet --fail-on contradiction
      factcheck report incoming/ -f github --also sarif=factcheck.sarif --fail-on error
    """
    from factcheck import check
    from factcheck.config import load_config
    from factcheck.reporters import Options

    settings = load_config(config)
    articles, skipped = load_articles(paths, published, source)
    targets = [*(also or ()), target_of(format, output)]
    spare(targets, articles)
    checked = check(watched(map(settings.informed, articles), "Checking"), skipped, settings.groups)
    judged = judge(checked, settings, asked=paths)
    options = Options(include_text=include_text, verbose=verbose, quiet=quiet, width=get_terminal_size().columns)
    tell(judged.report, targets, options, color)
    judged.notify()
    raise typer.Exit(judged.exit_code(fail_on or (), max_findings, exit_zero))
