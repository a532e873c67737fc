"""Writing to a file or to standard output."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import UsageError


def write(parts: Iterable[str], output: Path | None) -> None:
    """Write text as UTF-8 to a file, which appears whole or not at all; to standard output for None and ``-``.

    Raises UsageError if the file cannot be written.
    """
    if output is None or output == Path("-"):
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stdout.writelines(parts)
        sys.stdout.flush()
        return
    try:
        _write_file(parts, output.resolve())
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from error


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
