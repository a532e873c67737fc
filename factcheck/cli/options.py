"""The options that several commands take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The formats of a report, as the reporters have them."""

    terminal = "terminal"
    full = "full"
    json = "json"
    html = "html"
    markdown = "markdown"
    concise = "concise"
    jsonl = "jsonl"
    csv = "csv"
    sarif = "sarif"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"
    rdjson = "rdjson"


class FailOn(StrEnum):
    """What to fail on: a severity of contradictions and inconsistencies and all that is graver, or one of the two."""

    error = "error"
    warning = "warning"
    info = "info"
    contradiction = "contradiction"
    inconsistency = "inconsistency"
    never = "never"


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file to write it to; None is standard output."""

    format: Format
    file: Path | None


def load_published(text: str) -> date:
    """A day or a moment in ISO 8601. Raises a usage error that shows how to write one."""
    from factcheck.readers.records import parse_published

    published = parse_published(text)
    if published is None:
        raise typer.BadParameter(f"{text!r} is not a date; write it as 2024-05-14 or 2024-05-14T09:30+01:00.")
    return published


def load_target(text: str) -> Target:
    """``sarif=out.sarif``. Raises a usage error that shows how to write one."""
    format, _, file = text.partition("=")
    if format not in set(Format) or not file:
        raise typer.BadParameter(
            f"{text!r} is not a format and a file, such as sarif=out.sarif; formats are {', '.join(Format)}."
        )
    return Target(Format(format), Path(file))


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS", help="Files and folders with articles; - for standard input."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output."),
]
OutputFormat = Annotated[
    Format | None,
    typer.Option("--format", "-f", metavar="FORMAT", help=f"One of {', '.join(Format)}; by default as FILE ends."),
]
Also = Annotated[
    list[Target] | None,
    typer.Option(parser=load_target, metavar="FORMAT=FILE", help="Write this format too. May be repeated."),
]
Published = Annotated[
    date | None,
    typer.Option(parser=load_published, metavar="DATE", help="When articles that do not say it were published."),
]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="Who published articles that do not say it.")]
Since = Annotated[
    str | None,
    typer.Option(metavar="REF", help="New is what git has at NEW since this branch or commit; the rest is earlier."),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings; by default the nearest factcheck.toml upwards."),
]
FailOns = Annotated[
    list[FailOn] | None,
    typer.Option(
        "--fail-on",
        metavar="WHAT",
        help="Exit with 1 on a contradiction or an inconsistency of this severity or a graver one (error, warning, "
        "info), on one of the two alone (contradiction, inconsistency), or never. May be repeated.",
    ),
]
MaxFindings = Annotated[int, typer.Option(min=0, metavar="N", help="Exit with 1 only on more such findings than this.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")]
Colour = Annotated[
    bool | None,
    typer.Option("--color/--no-color", help="Colours, whatever the terminal says.", show_default=False),
]
