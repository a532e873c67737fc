"""The folder of a run while it runs: finished pieces, each under a name that says what it was made of.

A piece is written under another name first, and so is there whole or not at all. A run that was ended, in whatever
way, is taken up again by making only the pieces that are not there.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from factcheck.errors import UsageError
from factcheck.model import Skipped

if TYPE_CHECKING:
    import pyarrow as pa

FOLDER = "work"
"""The name of the folder, in that of the output."""
_LOCK = "lock"


@contextmanager
def working(output: Path, digest: str, resume: bool) -> Iterator[Path]:
    """The folder for the pieces of a run whose plan has a digest; it is deleted once the run is done.

    Raises UsageError where ``output`` holds anything and the run does not ``resume``, or another run is at work there.
    """
    folder = output / FOLDER
    try:
        if output.is_dir() and any(output.iterdir()) and not (resume and folder.is_dir()):
            raise UsageError(_occupied(output, folder))
        is_new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder / _LOCK):
            (folder / digest).mkdir(exist_ok=True)
            try:
                yield folder / digest
            except UsageError:
                if is_new:
                    shutil.rmtree(folder)
                raise
        shutil.rmtree(folder)
    except OSError as error:
        raise UsageError(f"cannot write to {output}: {error.strerror or error}") from error


def _occupied(output: Path, folder: Path) -> str:
    if folder.is_dir():
        return f"a run in {output} was ended before it was done: go on with --resume, or delete the folder"
    return f"{output} is not empty: name another folder, or delete it"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Holds the lock of a run, which ends with its process."""
    with path.open("a") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError as error:
            raise UsageError(f"another run is at work in {path.parent}") from error
        yield


def keep(table: pa.Table, path: Path) -> None:
    """Write a piece."""
    from pyarrow import parquet

    draft = path.with_name(f".{path.name}")
    parquet.write_table(table, draft, compression="zstd", use_dictionary=False)
    draft.replace(path)


@contextmanager
def drafted(path: Path) -> Iterator[TextIO]:
    """A file of text, which is there once it is written to the end."""
    draft = path.with_name(f".{path.name}")
    with draft.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        yield file
    draft.replace(path)


@contextmanager
def ledger(path: Path) -> Iterator[Callable[[Skipped], None]]:
    """What takes notices down, line by line in a file."""
    with drafted(path) as file:
        yield lambda notice: print(json.dumps(notice.to_dict(), ensure_ascii=False), file=file)
