"""``factcheck archive``: all findings in a whole archive of articles."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.exits import CLEAN, FOUND, TERMINATED
from factcheck.cli.inputs import require
from factcheck.cli.options import (
    Column,
    ConfigFile,
    EngineName,
    ExitZero,
    FailOns,
    MaxFindings,
    Published,
    Source,
    load_column,
)


def archive(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files and folders: Parquet, JSON Lines, WARC, and all other formats."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to; it is made.")],
    engine: Annotated[
        EngineName, typer.Option(help="Where to work: in this process, in several, or on a Dask cluster.")
    ] = EngineName.pool,
    workers: Annotated[
        int | None, typer.Option("--workers", "-j", min=1, metavar="N", help="Processes; by default one a processor.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The scheduler of a Dask cluster, as tcp://host:8786.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was ended.")] = False,
    column: Annotated[
        list[Column] | None,
        typer.Option(
            parser=load_column,
            metavar="FIELD=NAME",
            help="How a column of Parquet files is called, as text=body. May be repeated.",
        ),
    ] = None,
    single_source: Annotated[
        bool, typer.Option("--single-source", help="Write what only one source says too, and do not only count it.")
    ] = False,
    claims: Annotated[bool, typer.Option("--claims", help="Write all claims too.")] = False,
    batch_size: Annotated[int, typer.Option(min=1, metavar="N", help="Articles that are read at a time.")] = 256,
    bucket_size: Annotated[int, typer.Option(min=1, metavar="N", help="Claims that are compared at a time.")] = 16_000,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    fail_on: FailOns = None,
    max_findings: MaxFindings = 0,
    exit_zero: ExitZero = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error.")] = False,
) -> None:
    """Find the stories in an archive of any size, and what the articles of each say of the same things.

    \b
    Examples:
      factcheck archive articles.parquet --output found/
      factcheck archive 2023/*.jsonl.gz -o found/ --workers 8
      factcheck archive crawl.warc.gz -o found/ --resume
    """
    from datetime import date

    from factcheck.config import load_config
    from factcheck.engines import start

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)  # the pipe to a worker that was killed must not end us as well
    signal.signal(signal.SIGTERM, _end)
    require(paths)
    settings = load_config(config)
    with start(engine, workers, scheduler) as started:
        from factcheck import archive as archives
        from factcheck.cli.progress import Progress, tell_summary

        columns = {column.field: column.name for column in column or ()}
        wanted = {"with_single_source": single_source, "with_claims": claims}
        parts = {"published": published, "source": source, "columns": columns, **wanted}
        plan = archives.Plan.of(settings, date.today(), **parts)
        how = archives.Run(started, Progress(quiet), batch_size, bucket_size, resume)
        summary = archives.run(paths, output, plan, how)
    if not quiet:
        tell_summary(summary, output)
    found = archives.failing(summary, fail_on or ())
    raise typer.Exit(FOUND if found > max_findings and not exit_zero else CLEAN)


def _end(number: int, frame: object) -> None:
    """End as an interrupt ends us, so that the workers are let go and nothing of theirs is left behind."""
    raise SystemExit(TERMINATED)
