"""``factcheck config`` and ``factcheck init``: the settings that hold, and a file to set them in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from factcheck.cli.options import ConfigFile
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Config

_BARE = re.compile(r"[\w-]+", re.ASCII)


def config(config: ConfigFile = None) -> None:
    """Show the settings that hold here, and where each comes from.

    The output is TOML, with the file that a setting comes from behind it.

    \b
    Examples:
      factcheck config
      factcheck config --config desk/factcheck.toml
    """
    from factcheck.config import load_config

    typer.echo("\n".join(_lines(load_config(config))))


def _lines(config: Config) -> Iterator[str]:
    for key, value in config.settings.model_dump(by_alias=True).items():
        if value is None or value == {}:
            yield f"# {key} is not set"
        else:
            yield from _told((key,), value, config)


def _told(keys: tuple[str, ...], value: Any, config: Config) -> Iterator[str]:
    if isinstance(value, dict):
        for name, entry in value.items():
            yield from _told((*keys, name), entry, config)
    elif value is not None:
        origin = config.origin(".".join(keys))
        yield f"{'.'.join(map(_key, keys))} = {json.dumps(value, ensure_ascii=False)}  # {origin}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def init() -> None:
    """Write a factcheck.toml with all settings, as comments, into this folder.

    A file that is there already is left alone.

    \b
    Examples:
      factcheck init
    """
    from factcheck.config import FILE

    template = files("factcheck.config").joinpath("template.toml").read_text(encoding="utf-8")
    try:
        with Path(FILE).open("x", encoding="utf-8", newline="\n") as file:
            file.write(template)
    except FileExistsError:
        raise UsageError(f"{FILE} is there already, and was left as it is") from None
    except OSError as error:
        Path(FILE).unlink(missing_ok=True)
        raise UsageError(f"cannot write {FILE}: {error.strerror}") from error
    typer.echo(f"{FILE} written: take the # away before what you want to set")
