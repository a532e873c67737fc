"""How far the run of an archive is, on standard error; and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import typer

from factcheck.archive.watch import Watch

_OFTEN, _RARELY = 0.5, 60.0
"""Seconds between two lines: where a person watches, and in a log."""
_UNITS = {"reading": "articles", "holding": "buckets"}


class Progress(Watch):
    """One line that changes where a person watches, and a line now and then elsewhere; nothing for the ``quiet``."""

    def __init__(self, quiet: bool = False) -> None:
        super().__init__()
        self._quiet = quiet
        self._watched = sys.stderr.isatty()
        self._stage, self._started, self._told = "", 0.0, 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._stage, self._started = name, monotonic()
        self._told = self._started - (_OFTEN if self._watched else 0)
        self.step(0)
        with super().stage(name):
            yield
        self._tell(f"{name}: done in {_clock(self.seconds[name])}", ends=True)

    def step(self, done: int, total: int | None = None, share: float = 0) -> None:
        now = monotonic()
        if now - self._told < (_OFTEN if self._watched else _RARELY):
            return
        self._told = now
        passed = now - self._started
        unit = _UNITS.get(self._stage, "")
        told = f"{self._stage}: {done:,}" + (f" of {total:,}" if total else "") + f" {unit}" if done else self._stage
        if done and passed:
            told += f", {done / passed:,.0f} a second" if done > passed else f", {60 * done / passed:,.0f} a minute"
        share = done / total if total else share
        if share:
            told += f", {_clock(passed * (1 - share) / share)} left"
        self._tell(told)

    def _tell(self, line: str, ends: bool = False) -> None:
        if self._quiet:
            return
        if self._watched:
            typer.echo(f"\r\033[K{line}", err=True, nl=ends)
        else:
            typer.echo(f"factcheck: {line}", err=True)


def _clock(seconds: float) -> str:
    """``0:07``, ``12:30`` or ``3:04:05``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def tell_summary(summary: dict[str, Any], output: Path) -> None:
    """What a run found, in a few lines on standard error."""
    from factcheck.reporters.base import counted, findings_counted, one_line

    told = [findings_counted(found["all"], verdict) for verdict, found in summary["findings"].items() if found["all"]]
    articles, stories = counted(summary["articles"], "article"), counted(summary["stories"], "story", "stories")
    typer.echo(f"factcheck: {articles} in {stories}, {counted(summary['claims'], 'claim')}", err=True)
    typer.echo(f"factcheck: {', '.join(told) or 'no findings'}; in {output}", err=True)
    for reason in summary["skipped"]["reasons"]:
        sample = reason["samples"][0]
        line = f"factcheck: skipped {reason['count']:,}: {reason['reason']} ({sample['path']})"
        typer.echo(one_line(line), err=True)
