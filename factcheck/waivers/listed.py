"""The file of suppressions, for copy that nobody may touch: TOML, one table ``[[suppress]]`` for each finding."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from factcheck.config import Strict, load_model, load_toml, shown
from factcheck.config.settings import Code, Fingerprint
from factcheck.waivers.base import Waiver

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Suppression(Strict):
    """A finding that was accepted."""

    code: Code
    fingerprint: Fingerprint
    reason: Words
    by: Words | None = None
    expires: date | None = None
    path: str | None = None
    """The article that it is about, as seen from the folder of this file."""


class Suppressions(Strict):
    """A file of suppressions."""

    suppress: list[Suppression] = Field(default_factory=list)


def listed_waivers(path: Path, settled: Container[Path], today: date, is_whole: bool = True) -> Iterator[Waiver]:
    """The waivers in a file; one for an article whose file is not ``settled`` may be unused.

    So may one for no article in particular, unless the report ``is_whole``: of all that the file is for.
    Raises ConfigError for a file that cannot be used, with the line and the key.
    """
    fields, text = load_toml(path)
    for number, entry in enumerate(load_model(Suppressions, fields, shown(path), text).suppress, start=1):
        has_passed = entry.expires is not None and entry.expires < today
        yield Waiver(
            place=f"{shown(path)}: entry {number}",
            told=f"{entry.code} {entry.fingerprint}",
            codes=(entry.code,),
            fingerprint=entry.fingerprint,
            flaw=f"expired on {entry.expires}: look at it again" if has_passed else None,
            is_judged=is_whole if entry.path is None else (path.parent / entry.path).resolve() in settled,
        )
