"""The options that several commands take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

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
    webannotation = "webannotation"
    claimreview = "claimreview"


class FailOn(StrEnum):
    """What to fail on: a severity of contradictions and inconsistencies and all that is graver, or one of the two."""

    error = "error"
    warning = "warning"
    info = "info"
    contradiction = "contradiction"
    inconsistency = "inconsistency"
    never = "never"


class EngineName(StrEnum):
    """The engines, as ``factcheck.engines`` has them."""

    inline = "inline"
    pool = "pool"
    dask = "dask"


COLUMNS = ("id", "text", "source", "title", "published", "url")
"""The columns of Parquet files, as their reader knows them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of Parquet files that has another name than the field that it is."""

    field: str
    name: str


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file to write it to; None is standard output."""

    format: Format
    file: Path | None


C = TypeVar("C", bound=StrEnum)


def choice_of(kind: type[C]) -> Callable[[str], C]:
    """A parser of the names in ``kind``, which raises a usage error with the nearest name for any other."""

    def load(text: str) -> C:
        if text in set(kind):
            return kind(text)
        from difflib import get_close_matches

        near = get_close_matches(text.lower(), list(kind), n=1)
        guess = f" Did you mean {near[0]}?" if near else ""
        raise typer.BadParameter(f"{text!r} is none of {', '.join(kind)}.{guess}")

    return load


def load_published(text: str) -> date:
    """A day or a moment in ISO 8601. Raises a usage error that shows how to write one."""
    from factcheck.readers.records import parse_published

    published = parse_published(text)
    if published is None:
        raise typer.BadParameter(f"{text!r} is not a date; write it as 2024-05-14 or 2024-05-14T09:30+01:00.")
    return published


def load_column(text: str) -> Column:
    """``text=body``. Raises a usage error that shows how to write one."""
    field, _, name = text.partition("=")
    if field not in COLUMNS or not name:
        raise typer.BadParameter(
            f"{text!r} is not a field and a column, as text=body; fields are {', '.join(COLUMNS)}."
        )
    return Column(field, name)


def load_target(text: str) -> Target:
    """``sarif=out.sarif``. Raises a usage error that shows how to write one."""
    format, _, file = text.partition("=")
    if not file:
        raise typer.BadParameter(f"{text!r} is not a format and a file, such as sarif=out.sarif.")
    return Target(choice_of(Format)(format), None if file == "-" else Path(file))


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
    typer.Option(
        "--format",
        "-f",
        parser=choice_of(Format),
        autocompletion=lambda: list(Format),
        metavar="FORMAT",
        help=f"One of {', '.join(Format)}; by default as FILE ends.",
    ),
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
        parser=choice_of(FailOn),
        autocompletion=lambda: list(FailOn),
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
