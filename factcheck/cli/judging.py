"""What becomes of a report on its way out: what was accepted is taken out, the settings choose and grade the rest."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Settled:
    """The files of which all findings are known: those that were read, and those that are gone from one of the
    ``roots``, which were asked for. A web address is no file that could be gone."""

    files: Set[Path]
    roots: Collection[Path]

    def __contains__(self, path: object) -> bool:
        return path in self.files or (isinstance(path, Path) and self._is_gone(path))

    def _is_gone(self, path: Path) -> bool:
        is_address = any(part.endswith(":") for part in path.parts[1:])
        return not is_address and any(map(path.is_relative_to, self.roots)) and not os.path.lexists(path)


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
    settled = settled_by(judged, asked if is_whole else ())
    waived = waive(report, _waivers(report.articles, config, focus, settled, is_whole))
    silenced, selected = replace(report, findings=tuple(waived.silenced)), select(waived.report, config)
    if focus:
        silenced, selected = of_articles(silenced, focus), of_articles(selected, focus)
    return Judged(selected, len(silenced.findings), waived.stale)


def _waivers(
    articles: Collection[Article],
    config: Config,
    focus: Collection[str],
    settled: Settled,
    is_whole: bool,
) -> Iterator[Waiver]:
    """What was accepted; ``settled`` are the files of which all findings are known."""
    from factcheck.baselines import baseline_waivers
    from factcheck.waivers.inline import inline_waivers

    yield from inline_waivers(articles, focus or {article.id for article in articles})
    if path := config.file("suppressions"):
        from factcheck.waivers.listed import listed_waivers

        is_covered = is_whole and _covers(path.resolve().parent, settled)
        yield from listed_waivers(path, settled, date.today(), is_covered)
    if path := config.file("baseline"):
        yield from baseline_waivers(path, settled)


def _covers(folder: Path, settled: Settled) -> bool:
    """Whether a folder is in one of those that were asked for, or every article in it, hidden files apart, was read."""
    from factcheck.readers import READERS

    def unread() -> Iterator[Path]:
        for place, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            files = (Path(place, name) for name in names if not name.startswith("."))
            yield from (
                file for file in files if file.suffix.lower() in READERS and file.resolve() not in settled.files
            )

    return any(folder.is_relative_to(root) for root in settled.roots) or next(unread(), None) is None


def settled_by(articles: Iterable[Article], asked: Iterable[str]) -> Settled:
    """What is settled by reading articles from the paths that were ``asked`` for."""
    files = {Path(article.path).resolve() for article in articles if article.path}
    return Settled(files, [Path(os.path.realpath(path)) for path in asked])
