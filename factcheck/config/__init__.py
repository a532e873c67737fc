"""The configuration: found upwards from a folder, put together from the files that it extends."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from factcheck.config.problems import load_model, load_toml, shown
from factcheck.config.settings import Settings, Strict, config_schema
from factcheck.errors import ConfigError
from factcheck.model import Article

__all__ = ["FILE", "Config", "Settings", "Strict", "config_schema", "load_config", "load_model", "load_toml", "shown"]

FILE = "factcheck.toml"
_PROJECT = "pyproject.toml"
_FILES = ("suppressions", "baseline")
"""Settings that name a file, as seen from the file that sets them."""
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings that hold, the folder that paths are seen from, and where each setting comes from."""

    settings: Settings
    folder: Path
    origins: Mapping[str, str]
    read: tuple[str, ...] = ()
    """The files that the settings were read from."""

    def origin(self, key: str) -> str:
        """The file that a setting, or an entry of it such as ``severity.FC101``, comes from."""
        return self.origins.get(key, DEFAULT)

    @property
    def groups(self) -> dict[str, str]:
        """The groups of publishers that count as one voice, by the names of these."""
        return {name: source.group for name, source in self.settings.sources.items() if source.group}

    def informed(self, article: Article) -> Article:
        """The article, with what the settings know of its publisher."""
        source = self.settings.sources.get(article.source)
        if source is None:
            return article
        day_first = None if source.date_order is None else source.date_order == "day-first"
        published = _at_home(article.published, source.time_zone)
        return replace(article, published=published, currency=source.currency, day_first=day_first)

    @property
    def files(self) -> list[str]:
        """The files that the settings come from, and those that they name, as seen from the working folder."""
        named = [str(path) for key in _FILES if (path := self.file(key))]
        return [*self.read, *named]

    def without_baseline(self) -> Config:
        return replace(self, settings=self.settings.model_copy(update={"baseline": None}))

    def file(self, key: str) -> Path | None:
        """The file that a setting names; None where it names none."""
        name: str | None = getattr(self.settings, key)
        return Path(name) if name else None


def _at_home(published: date | None, zone: str | None) -> date | None:
    """A moment on the clock of a time zone; one without a zone is of that clock, and a bare day stays as it is."""
    if zone is None or not isinstance(published, datetime):
        return published
    from zoneinfo import ZoneInfo

    clock = ZoneInfo(zone)
    try:
        return published.astimezone(clock) if published.tzinfo else published.replace(tzinfo=clock)
    except OverflowError:
        return published


def load_config(path: Path | None = None, folder: Path | None = None) -> Config:
    """The configuration in ``path``, or in the nearest folder from ``folder`` upwards that has one.

    Without one, the defaults hold. Raises ConfigError for a file that cannot be used: what is wrong, and at which line.
    """
    folder = (folder or Path.cwd()).resolve()
    path = path.resolve() if path else _find(folder)
    read: list[Path] = []
    values, origins = _load(path, read) if path else ({}, {})
    told = tuple(map(shown, read))
    return Config(Settings.model_validate(values), path.parent if path else folder, origins, told)


def _find(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if os.path.lexists(place / FILE):  # one that cannot be read is told, and not passed over
            return place / FILE
        if (place / _PROJECT).is_file() and _table(place / _PROJECT) is not None:
            return place / _PROJECT
    return None


def _table(path: Path) -> tuple[Any, str] | None:
    """The settings in a file and its text; None for a project file that has none."""
    if path.name != _PROJECT:
        return load_toml(path)
    try:
        fields, text = load_toml(path)
    except ConfigError:
        if "[tool.factcheck" not in path.read_text(encoding="utf-8", errors="replace"):
            return None
        raise
    tool = fields.get("tool")
    return (tool["factcheck"], text) if isinstance(tool, dict) and "factcheck" in tool else None


def _load(path: Path, read: list[Path]) -> tuple[dict[str, Any], dict[str, str]]:
    """The settings in a file and all that it extends, and the file that each comes from; ``read`` is added to."""
    read.append(path)
    found, place = _table(path), shown(path)
    if found is None:
        raise ConfigError(f"{place}: there is no table tool.factcheck in it")
    settings = load_model(Settings, found[0], place, found[1])
    own = settings.model_dump(by_alias=True, exclude_unset=True)
    for key in _FILES:
        if own.get(key):
            own[key] = str(path.parent / own[key])
    base: dict[str, Any] = {}
    origins: dict[str, str] = {}
    if settings.extend:
        base, origins = _load(_extended(path, settings.extend, read), read)
    origins |= dict.fromkeys(_keys(own), place)
    return _completed(base, own), origins


def _keys(table: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """The keys of a table and of the tables in it, as ``severity.FC101``."""
    for name, value in table.items():
        yield above + name
        if isinstance(value, dict):
            yield from _keys(value, f"{above}{name}.")


def _completed(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """A table with what another one has besides; so for the tables in it."""
    tables = {key: _completed(base.get(key, {}), value) for key, value in own.items() if isinstance(value, dict)}
    return {**base, **own, **tables}


def _extended(path: Path, name: str, read: Collection[Path]) -> Path:
    target = (path.parent / name).resolve()
    if target in read:
        raise ConfigError(f"{shown(path)}: extend: {shown(target)} extends this file in turn")
    if not target.is_file():
        raise ConfigError(f"{shown(path)}: extend: no such file: {shown(target)}")
    return target
