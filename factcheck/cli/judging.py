"""What becomes of a report on its way out: what was accepted is taken out, the settings choose and grade the rest."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from factcheck.cli.exits import CLEAN, FOUND, STALE
from factcheck.model import Article, Report

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.waivers import Waiver


class Judged(NamedTuple):
    """A report as it is told; how many findings were accepted before; and which acceptances are out of date."""

    report: Report
    silenced: int
    stale: list[str]

    def exit_code(self, fail_on: Collection[str], most: int, exit_zero: bool) -> int:
        """How to end where up to ``most`` findings to fail on are tolerated, or whatever was found."""
        from factcheck.selection import failing

        if exit_zero:
            return CLEAN
        if len(failing(self.report, fail_on)) > most:
            return FOUND
        return STALE if self.stale else CLEAN

    def notify(self) -> None:
        """Say on standard error how much was accepted, and what of that is out of date."""
        from factcheck.reporters.base import counted, one_line

        if self.silenced:
            typer.echo(f"factcheck: {counted(self.silenced, 'finding')} accepted before", err=True)
        for notice in self.stale:
            typer.echo(one_line(f"factcheck: {notice}"), err=True)


def judge(
    report: Report, config: Config, focus: Collection[str] = (), is_whole: bool = True, asked: Iterable[str] = ()
) -> Judged:
    """The report with what is left to tell, of the articles in focus or of all of them.

    Where it is not whole, because articles out of focus were not held against each other, what was accepted of these
    may be unused. So may a suppression for no article in particular, unless all articles beside its file were read, or
    its folder is in one of the paths ``asked`` for. Raises ConfigError for a file of suppressions or a baseline that
    cannot be used.
    """
    from factcheck.selection import of_articles, select
    from factcheck.waivers import waive

    judged = [article for article in report.articles if is_whole or article.id in focus]
    roots = [Path(os.path.realpath(path)) for path in asked] if is_whole else None
    waived = waive(report, _waivers(report.articles, config, focus, files_of(judged), roots))
    silenced, selected = replace(report, findings=tuple(waived.silenced)), select(waived.report, config)
    if focus:
        silenced, selected = of_articles(silenced, focus), of_articles(selected, focus)
    return Judged(selected, len(silenced.findings), waived.stale)


def _waivers(
    articles: Collection[Article],
    config: Config,
    focus: Collection[str],
    read: Collection[Path],
    roots: Collection[Path] | None,
) -> Iterator[Waiver]:
    """What was accepted; ``read`` are the files of whose articles all findings were made, ``roots`` what was asked for,
    or None where that is not all."""
    from factcheck.baselines import baseline_waivers
    from factcheck.waivers.inline import inline_waivers

    yield from inline_waivers(articles, focus or {article.id for article in articles})
    if path := config.file("suppressions"):
        from factcheck.waivers.listed import listed_waivers

        is_covered = roots is not None and _covers(path.resolve().parent, read, roots)
        yield from listed_waivers(path, read, date.today(), is_covered)
    if path := config.file("baseline"):
        yield from baseline_waivers(path, read)


def _covers(folder: Path, read: Collection[Path], roots: Iterable[Path]) -> bool:
    """Whether a folder is in one of the ``roots``, or every article in it, hidden files apart, was read."""
    from factcheck.readers import READERS

    def unread() -> Iterator[Path]:
        for place, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            files = (Path(place, name) for name in names if not name.startswith("."))
            yield from (file for file in files if file.suffix.lower() in READERS and file.resolve() not in read)

    return any(folder.is_relative_to(root) for root in roots) or next(unread(), None) is None


def files_of(articles: Iterable[Article]) -> set[Path]:
    """The files that articles were read from."""
    return {Path(article.path).resolve() for article in articles if article.path}
