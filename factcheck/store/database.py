"""The file of a store: made whole or not at all, opened for a moment, waited for while somebody else writes.

DuckDB lets one process write or several read. A file is always looked at for reading first: one that is damaged,
foreign or of a later version is never opened for writing, and stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from factcheck.errors import StoreError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

STEPS = (
    """
    CREATE TABLE article (
        number INTEGER, id VARCHAR, source VARCHAR, title VARCHAR, published VARCHAR, path VARCHAR, anchors JSON,
        remarks JSON, currency VARCHAR, day_first BOOLEAN, text VARCHAR,
        digest VARCHAR, day DATE, keys INTEGER, version VARCHAR
    );
    CREATE TABLE claim (
        article INTEGER, id VARCHAR, kind VARCHAR, text VARCHAR, "start" INTEGER, "end" INTEGER, line INTEGER,
        "column" INTEGER, value JSON, about JSON, context JSON
    );
    CREATE TABLE block (key VARCHAR, article INTEGER);
    """,
)
"""What brings a store from one version of its schema to the next; the version is the number of steps taken."""

TABLES = frozenset(("factcheck_store", "article", "claim", "block"))
_BRIEF, _LONG = 0.02, 0.5
"""Seconds between two attempts to open a file that is in use."""
_SETTINGS: Mapping[str, str] = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


class Database:
    """A store's file. ``tell`` is given a sentence where somebody has to wait, ``patience`` seconds at most."""

    def __init__(self, path: Path, patience: float, tell: Callable[[str], None]) -> None:
        self.path, self._patience, self._tell = path, patience, tell

    @contextmanager
    def reading(self) -> Iterator[DuckDBPyConnection]:
        """A connection that reads. Raises StoreError for what is no store, and where it stays in use."""
        if self._version() < len(STEPS):
            with self.writing():
                pass
        with self._open(read_only=True) as connection, _told(self.path):
            yield connection

    @contextmanager
    def writing(self, make: bool = False) -> Iterator[DuckDBPyConnection]:
        """A connection in a transaction, which takes effect as a whole if nothing is raised. May ``make`` the file."""
        if make and not self.path.exists():
            self._create()
        self._version()
        with self._open(read_only=False) as connection, _told(self.path):
            connection.begin()
            _migrate(connection)
            yield connection
            connection.commit()

    def _version(self) -> int:
        with self._open(read_only=True) as connection, _told(self.path):
            return _version_of(connection, self.path)

    def _create(self) -> None:
        """An empty store appears at ``path`` in one moment, whoever else makes one there."""
        import duckdb

        if not self.path.parent.is_dir():
            raise StoreError(f"cannot make the store {self.path}: there is no folder {self.path.parent}")
        draft = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        log = draft.with_name(f"{draft.name}.wal")
        try:
            draft.unlink(missing_ok=True)
            with duckdb.connect(str(draft), config=dict(_SETTINGS)) as connection:
                connection.execute("CREATE TABLE factcheck_store (version INTEGER)")
                connection.execute("INSERT INTO factcheck_store VALUES (0)")
                _migrate(connection)
                connection.execute("CHECKPOINT")  # closing writes as well, but says nothing of a full disk
            with suppress(FileExistsError):
                os.link(draft, self.path)
        except OSError as error:
            raise StoreError(f"cannot make the store {self.path}: {error.strerror}") from error
        except duckdb.Error as error:
            raise StoreError(f"cannot make the store {self.path}: {_last(str(error))}") from error
        finally:
            for file in (draft, log):
                file.unlink(missing_ok=True)

    @contextmanager
    def _open(self, read_only: bool) -> Iterator[DuckDBPyConnection]:
        connection = self._connect(read_only)
        try:
            yield connection
        finally:
            with suppress(Exception):  # what went wrong has been told; a damaged file may not even close
                connection.close()

    def _connect(self, read_only: bool) -> DuckDBPyConnection:
        import duckdb

        if not self.path.is_file():
            raise StoreError(f"there is no store at {self.path}: {_found(self.path)}")
        started, pause, told = monotonic(), _BRIEF, False
        while True:
            try:
                return duckdb.connect(str(self.path), read_only=read_only, config=dict(_SETTINGS))
            except duckdb.Error as error:
                if "set lock" not in str(error):
                    raise _unfit(self.path, error) from error
                if monotonic() - started > self._patience:
                    raise StoreError(f"{self.path} is still in use by another process: try again later") from error
            if not told and pause > _LONG / 2:
                self._tell(f"{self.path} is in use by another process: waiting for up to {self._patience:g} seconds")
                told = True
            sleep(pause)
            pause = min(pause * 1.5, _LONG)


def _version_of(connection: DuckDBPyConnection, path: Path) -> int:
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if not tables >= TABLES:
        raise StoreError(f"{path} is a DuckDB database, but no store of factcheck: name another file")
    version = int(_one(connection, "SELECT version FROM factcheck_store"))
    if version > len(STEPS):
        raise StoreError(
            f"{path} was written by a later version of factcheck: its schema is {version}, and only up to"
            f" {len(STEPS)} is known here; bring factcheck up to date, or name another file"
        )
    return version


def _migrate(connection: DuckDBPyConnection) -> None:
    for step in STEPS[_one(connection, "SELECT version FROM factcheck_store") :]:
        connection.execute(step)
        connection.execute("UPDATE factcheck_store SET version = version + 1")


def _one(connection: DuckDBPyConnection, query: str) -> Any:
    row = connection.execute(query).fetchone()
    return row[0] if row else None


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of the database as errors of ours."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise _unfit(path, error) from error


def _unfit(path: Path, error: Exception) -> StoreError:
    first = str(error).partition("\n")[0]
    if "not a valid DuckDB database" in first or "Extension" in first:
        return StoreError(f"{path} is no store of factcheck: name another file")
    if "Cannot open file" in first:
        return StoreError(f"cannot open the store {path}: {_last(first)}")
    if "Could not write" in first:
        return StoreError(f"cannot write {path}: {_last(first)}; nothing of this batch was taken, and nothing is lost")
    return StoreError(f"{path} cannot be used, and was left as it is ({first}); restore it from a copy")


def _found(path: Path) -> str:
    """What stands in place of a store, or how to make one."""
    if path.is_dir():
        return "that is a folder"
    return "that is no file" if path.exists() else "factcheck store add makes one"


def _last(message: str) -> str:
    """What the system says, at the end of the first line of an error of the database."""
    return message.partition("\n")[0].rpartition(": ")[2].lower()
