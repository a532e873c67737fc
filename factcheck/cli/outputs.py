"""Writing to files and to standard output."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.inputs import notify
from factcheck.cli.options import Format, Target
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Article, Report
    from factcheck.reporters import Options

FORMAT_OF = {
    ".json": Format.json,
    ".html": Format.html,
    ".htm": Format.html,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
    ".jsonl": Format.jsonl,
    ".csv": Format.csv,
    ".sarif": Format.sarif,
    ".xml": Format.junit,
    ".jsonld": Format.webannotation,
}
"""The format of a file, by its extension."""

_SUMMARY_LIMIT = 1_000_000
"""Bytes that a summary may have; GitHub refuses more than a mebibyte of one step."""


def target_of(format: Format | None, output: Path | None, default: Format = Format.terminal) -> Target:
    """Where to write what: the format that was asked for, else as the file ends."""
    file = None if output == Path("-") else output
    told = FORMAT_OF.get(file.suffix.lower(), default) if file else default
    return Target(format or told, file)


def tell(report: Report, targets: Sequence[Target], options: Options, colour: bool | None) -> None:
    """Write a report in every format asked for, and a summary of a GitHub step where one of them is for GitHub.

    What was skipped is told on standard error, unless a person reads it in the report.
    """
    from factcheck.reporters import render

    for target in targets:
        coloured = replace(options, colour=is_coloured(colour, target.file))
        write([render(report, target.format, coloured)], target.file)
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if target.format == Format.github and summary:
            _summarise(render(report, Format.markdown, replace(options, quiet=True)), Path(summary))
    if options.quiet or Target(Format.terminal, None) not in targets:
        notify(report.skipped)


def spare(targets: Iterable[Target], articles: Iterable[Article]) -> None:
    """Raise UsageError where a file, or standard output, would be written twice, or over an article."""
    read = {os.path.realpath(article.path) for article in articles if article.path}
    seen = set()
    for target in targets:
        real = os.path.realpath(target.file) if target.file else ""
        if real in read:
            raise UsageError(f"{target.file} is one of the articles: name another file to write to")
        if real in seen:
            raise UsageError(f"two reports for {target.file or 'standard output'}: name a file for each")
        seen.add(real)


def _summarise(text: str, summary: Path) -> None:
    """Append a report to the summary of a GitHub step, whole paragraphs up to the limit."""
    data = text.encode()
    if len(data) > _SUMMARY_LIMIT:
        whole = data[:_SUMMARY_LIMIT].decode(errors="ignore").rpartition("\n\n")[0]
        data = f"{whole}\n\nThe rest was cut: a summary has room for so much only.\n".encode()
    try:
        with summary.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise UsageError(f"cannot write the summary {summary}: {error.strerror}") from error


def write(parts: Iterable[str], output: Path | None) -> None:
    """Write text as UTF-8 to a file, which appears whole or not at all; to standard output for None and ``-``.

    Raises UsageError if it cannot be written, as on a full disk.
    """
    try:
        if output is None or output == Path("-"):
            _print(parts)
        else:
            _write_file(parts, output.resolve())
    except OSError as error:
        raise UsageError(f"cannot write {output or 'to standard output'}: {error.strerror}") from error


def _print(parts: Iterable[str]) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
    except OSError:
        drop_output()
        raise


def drop_output() -> None:
    """Standard output leads nowhere from now on: what could not be written would fail again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _write_file(parts: Iterable[str], path: Path) -> None:
    replaceable = path.is_file() or not path.exists()  # not so a pipe or a device
    place = path.with_name(f".{path.name}.{os.getpid()}") if replaceable else path
    try:
        with place.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(parts)
        if replaceable:
            place.replace(path)
    finally:
        if replaceable:
            place.unlink(missing_ok=True)


def is_coloured(choice: bool | None, output: Path | None) -> bool:
    """Whether to write colours: as chosen, else as NO_COLOR, FORCE_COLOR and TERM say, else on a terminal only."""
    if choice is not None:
        return choice
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return output is None
    return output is None and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
