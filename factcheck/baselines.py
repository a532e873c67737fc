"""Baselines: the findings that were there before, so that only new ones are told.

A baseline is JSON Lines, one finding a line, sorted, so that people can review a change of it as a diff.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Container, Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.config import shown
from factcheck.config.settings import Fingerprint
from factcheck.errors import ConfigError
from factcheck.fingerprints import fingerprints
from factcheck.model import Report
from factcheck.selection import alarms
from factcheck.waivers import Waiver

FILE = ".factcheck-baseline.jsonl"
"""Its usual name; hidden files are no articles, also where a whole folder is read."""


class Entry(BaseModel):
    """A finding as a baseline keeps it; ``paths`` are those of its articles, as seen from the baseline's folder."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    fingerprint: Fingerprint
    paths: tuple[str, ...]
    message: str
    note: str | None = None
    """What people think of it; kept from update to update."""


Baseline = dict[str, Entry]
"""The entries by their fingerprints."""


def load_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises ConfigError with the line of what cannot be used."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        hint = "no such file; write one with: factcheck baseline create"
        reason = hint if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
        raise ConfigError(f"{shown(path)}: {reason}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(path)}: not UTF-8, so no baseline") from error
    entries = [_load_entry(line, f"{shown(path)}:{at}") for at, line in enumerate(lines, start=1) if line.strip()]
    return {entry.fingerprint: entry for entry in entries}


def _load_entry(line: str, place: str) -> Entry:
    try:
        return Entry.model_validate_json(line)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        key, reason = ".".join(map(str, problem["loc"])), problem["msg"].removeprefix("Value error, ")
        raise ConfigError(f"{place}: no entry of a baseline: {key + ': ' if key else ''}{reason}") from None


def lines_of(baseline: Baseline) -> Iterator[str]:
    """The lines of a baseline's file."""
    for entry in in_order(baseline.values()):
        yield json.dumps(entry.model_dump(exclude_none=True), ensure_ascii=False) + "\n"


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries by rule, then by article."""
    return sorted(entries, key=lambda entry: (entry.code, entry.paths, entry.fingerprint))


def entries_of(report: Report, folder: Path) -> Baseline:
    """What is wrong in a report, as entries of a baseline in ``folder``."""
    marks = fingerprints(report)
    homes = report.homes()
    names = {article.id: _name(article.path or article.id, folder) for article in report.articles}
    entries = {}
    for finding in alarms(report):
        paths = tuple(sorted({names[home] for home in homes[finding.id]}))
        mark = marks[finding.id]
        entries[mark] = Entry(code=finding.code, fingerprint=mark, paths=paths, message=finding.message)
    return entries


def _name(path: str, folder: Path) -> str:
    return Path(os.path.relpath(Path(path).resolve(), folder.resolve())).as_posix()


def stale_of(baseline: Baseline, found: Collection[str], settled: Container[Path], folder: Path) -> list[Entry]:
    """The entries whose files are all ``settled``, and whose finding is not among those ``found``."""
    return [
        entry
        for entry in in_order(baseline.values())
        if entry.fingerprint not in found and _is_settled(entry, settled, folder)
    ]


def _is_settled(entry: Entry, settled: Container[Path], folder: Path) -> bool:
    return all((folder / path).resolve() in settled for path in entry.paths)


def baseline_waivers(path: Path, settled: Container[Path]) -> Iterator[Waiver]:
    """The entries of a baseline as waivers; ``settled`` are the files of which all findings are known."""
    for entry in load_baseline(path).values():
        yield Waiver(
            place=shown(path),
            told=f"{entry.code} {entry.fingerprint}",
            codes=(entry.code,),
            fingerprint=entry.fingerprint,
            is_judged=_is_settled(entry, settled, path.parent),
        )


def renewed(old: Baseline, found: Baseline) -> Baseline:
    """The old entries, and what was found as it is told now, with the notes of the old entries."""
    notes = {mark: entry.note for mark, entry in old.items()}
    return old | {mark: entry.model_copy(update={"note": notes.get(mark)}) for mark, entry in found.items()}
