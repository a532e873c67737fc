"""``factcheck explain``: why a finding was made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.inputs import Loaded, load_since, notify, watched
from factcheck.cli.judging import judge
from factcheck.cli.options import Colour, ConfigFile, Output, Published, Since, Source
from factcheck.cli.outputs import is_coloured, write
from factcheck.cli.store import StoreFile, open_store

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Report


def explain(
    fingerprint: Annotated[
        str, typer.Argument(metavar="FINGERPRINT", help="The fingerprint of a finding, or the first digits of it.")
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS", help="Files and folders with the articles; by default this folder.", show_default=False
        ),
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", "-a", metavar="PATH", help="Sources or earlier articles. May be repeated."),
    ] = None,
    store: StoreFile = None,
    since: Since = None,
    output: Output = None,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    color: Colour = None,
) -> None:
    """Explain a finding: who says what, how that was compared, and why it was held to be about one thing.

    Give the paths, and --against, --store or --since, as report, check or gate had them.

    \b
    Examples:
      factcheck explain d0c6653e58097ef2 draft.md --against sources/
      factcheck explain d0c6 stories/
      factcheck explain d0c6 incoming/ --store archive.duckdb
    """
    from factcheck.config import load_config
    from factcheck.explain import meanings
    from factcheck.fingerprints import find
    from factcheck.reporters import Options
    from factcheck.reporters.terminal import why

    settings = load_config(config)
    loaded = load_since(since, paths or ["."], against or [], published=published, source=source)
    loaded.articles = list(map(settings.informed, loaded.articles))
    notify(loaded.skipped)
    focus = loaded.focus if against or store or since else set()
    told: list[Report] = []

    def reports() -> Iterator[Report]:
        """Each as it was told, then with all that the settings leave out or somebody accepted."""
        for report in _reports(loaded, store, since, settings):
            told.append(judge(report, settings, focus).report)
            yield told[-1]
            yield report

    finding, report = find(fingerprint, reports())
    is_told = any(report is one for one in told)
    found = why.Told(finding, report, meanings(finding, report), is_told)
    options = Options(width=get_terminal_size().columns, colour=is_coloured(color, output))
    write([why.render(found, options)], output)


def _reports(loaded: Loaded, store: Path | None, since: str | None, settings: Config) -> Iterator[Report]:
    """What report and check make of the articles, then what gate does; a store, and git, are asked by gate alone."""
    from factcheck import check
    from factcheck.gate import gate

    if store is None and since is None:
        yield check(watched(loaded.articles, "Checking"), groups=settings.groups)
    fresh, earlier = loaded.parted
    archive = open_store(store) if store else None
    yield gate(watched(fresh, "Checking"), earlier, archive, groups=settings.groups).report
