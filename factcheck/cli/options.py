"""The options that several commands take."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer


def load_published(text: str) -> date:
    """A day or a moment in ISO 8601. Raises a usage error that shows how to write one."""
    from factcheck.readers.records import parse_published

    published = parse_published(text)
    if published is None:
        raise typer.BadParameter(f"{text!r} is not a date; write it as 2024-05-14 or 2024-05-14T09:30+01:00.")
    return published


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS", help="Files and folders with articles; - for standard input."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output."),
]
Published = Annotated[
    date | None,
    typer.Option(parser=load_published, metavar="DATE", help="When articles that do not say it were published."),
]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="Who published articles that do not say it.")]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings; by default the nearest factcheck.toml upwards."),
]
