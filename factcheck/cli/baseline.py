"""``factcheck baseline``: findings that were there before, so that only new ones are told."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from factcheck.cli.exits import FOUND, STALE
from factcheck.cli.inputs import load_articles, notify, watched
from factcheck.cli.judging import Settled, judge, settled_by
from factcheck.cli.options import ConfigFile, Paths, Published, Source
from factcheck.cli.outputs import write
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.baselines import Baseline, Entry

File = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="The baseline; by default that of the settings."),
]

baseline = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Keep findings that were there before.")


class State(NamedTuple):
    """A baseline beside what is found now."""

    path: Path
    old: Baseline
    found: Baseline
    stale: list[Entry]

    @property
    def new(self) -> list[Entry]:
        return [entry for mark, entry in self.found.items() if mark not in self.old]

    @property
    def kept(self) -> Baseline:
        """The old entries without those that are out of date."""
        gone = {entry.fingerprint for entry in self.stale}
        return {mark: entry for mark, entry in self.old.items() if mark not in gone}


@baseline.command()
def create(
    paths: Paths, file: File = None, published: Published = None, source: Source = None, config: ConfigFile = None
) -> None:
    """Write a new baseline with all contradictions and inconsistencies that are found.

    \b
    Examples:
      factcheck baseline create archive/
    """
    from factcheck.config import shown

    if (path := _path(file, config)).exists():
        raise UsageError(f"{shown(path)} is there already: bring it up to date with factcheck baseline update")
    _write(_found(paths, path, config, published=published, source=source)[0], path)


@baseline.command()
def update(
    paths: Paths, file: File = None, published: Published = None, source: Source = None, config: ConfigFile = None
) -> None:
    """Add what is new, and take out what is gone; notes, and what was not read, stay.

    \b
    Examples:
      factcheck baseline update archive/
    """
    from factcheck.baselines import renewed

    state = _state(paths, _path(file, config), config, published=published, source=source)
    _write(renewed(state.kept, state.found), state.path)


@baseline.command()
def prune(
    paths: Paths, file: File = None, published: Published = None, source: Source = None, config: ConfigFile = None
) -> None:
    """Take out what is gone, and add nothing.

    \b
    Examples:
      factcheck baseline prune archive/
    """
    state = _state(paths, _path(file, config), config, published=published, source=source)
    _write(state.kept, state.path)


@baseline.command()
def diff(
    paths: Paths, file: File = None, published: Published = None, source: Source = None, config: ConfigFile = None
) -> None:
    """Show what is new and what is gone: exit code 1 if anything is new, 3 if something is only gone.

    \b
    Examples:
      factcheck baseline diff archive/
    """
    state = _state(paths, _path(file, config), config, published=published, source=source)
    for sign, entries in (("+", state.new), ("-", state.stale)):
        for entry in entries:
            typer.echo(f"{sign} {_told(entry)}")
    raise typer.Exit(FOUND if state.new else STALE if state.stale else 0)


@baseline.command()
def audit(file: File = None, config: ConfigFile = None) -> None:
    """List the entries of a baseline by rule, with the notes that people wrote to them.

    \b
    Examples:
      factcheck baseline audit
    """
    from factcheck.baselines import in_order, load_baseline
    from factcheck.codes import codes
    from factcheck.reporters.base import counted, one_line

    entries = in_order(load_baseline(_path(file, config)).values())
    names = codes()
    for code, rows in groupby(entries, key=lambda entry: entry.code):
        of_code = list(rows)
        typer.echo(f"{code} {names.get(code, 'no rule any more')} ({len(of_code)})")
        for entry in of_code:
            typer.echo(f"  {_told(entry)}\n    note: {one_line(entry.note) if entry.note else 'none'}")
    unexplained = sum(entry.note is None for entry in entries)
    typer.echo(f"{counted(len(entries), 'entry', 'entries')}, {unexplained} without a note")


def _path(file: Path | None, config: Path | None) -> Path:
    """The file of a baseline: as named, as the settings name it, or by its usual name beside these."""
    from factcheck.baselines import FILE
    from factcheck.config import load_config

    if file:
        return file
    settings = load_config(config)
    return settings.file("baseline") or settings.folder / FILE


def _state(paths: list[str], path: Path, config: Path | None, **defaults: Any) -> State:
    from factcheck.baselines import load_baseline, stale_of

    old = load_baseline(path)
    found, settled = _found(paths, path, config, **defaults)
    return State(path, old, found, stale_of(old, found, settled, path.parent))


def _found(paths: list[str], path: Path, config: Path | None, **defaults: Any) -> tuple[Baseline, Settled]:
    """What some articles would put into a baseline, and the files of which all findings are known."""
    from factcheck import check
    from factcheck.baselines import entries_of
    from factcheck.config import load_config

    articles, skipped = load_articles(paths, **defaults)
    notify(skipped)
    settings = load_config(config)
    judged = judge(
        check(watched(map(settings.informed, articles), "Checking"), groups=settings.groups),
        settings.without_baseline(),
    )
    return entries_of(judged.report, path.parent), settled_by(articles, paths)


def _write(entries: Baseline, path: Path) -> None:
    from factcheck.baselines import lines_of
    from factcheck.config import shown
    from factcheck.reporters.base import counted

    write(lines_of(entries), Path(shown(path)))
    typer.echo(f"{shown(path)}: {counted(len(entries), 'entry', 'entries')}")


def _told(entry: Entry) -> str:
    from factcheck.reporters.base import one_line

    return one_line(f"{entry.code} {entry.fingerprint} {', '.join(entry.paths)}: {entry.message}")
