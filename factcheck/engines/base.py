"""What all engines share: the contract, one piece of work, and how it travels to another process and back."""

from __future__ import annotations

import gc
import os
import pickle
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from traceback import extract_tb, format_exception
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from factcheck.engines.buckets import bucket_folders, read_bucket
from factcheck.errors import EngineError, FactcheckError, UsageError, not_installed

if TYPE_CHECKING:
    import pyarrow as pa

Function = Callable[["pa.Table"], "pa.Table"]
"""What an engine runs: a top-level function, or a ``partial`` of one, so that another process finds it by its name."""

AHEAD = 2
"""How many jobs for each worker are taken from the source before the first one is done."""
PERHAPS = "perhaps for want of memory: take smaller batches, more buckets or fewer workers"
"""What to think of workers that die of a job, and what to do."""
_COLLECTING = 100_000, 10, 50
"""The thresholds of the garbage collector while a job runs."""
_PROTOCOL = 5


class Job(NamedTuple):
    """One call of the function: its name in messages, and what gives the table that it is called with."""

    name: str
    load: Callable[[], pa.Table]


class Engine(ABC):
    """Where functions of tables run. Whatever the engine, the results are the same tables in the same order.

    A function that raises ends the run: EngineError says at which batch or bucket. Close an engine when done, or use it
    in a ``with`` statement; it may be used again and again before.
    """

    def map_batches(self, source: Iterable[pa.Table], fn: Function) -> Iterator[pa.Table]:
        """``fn`` of each table of ``source``, in the order of the source, of which only a few are held at a time.

        Raises UsageError at once for a function that no other process could find.
        """
        require_findable(fn)
        return self._run(fn, (Job(f"batch {at} ({t.num_rows} rows)", Parcel(t).open) for at, t in enumerate(source)))

    def map_buckets(self, dataset: Path, key: str, fn: Function) -> Iterator[pa.Table]:
        """``fn`` of each bucket of a dataset that ``write_buckets`` wrote, in the order of the buckets.

        A call gets all rows of every block (rows with one ``key``) of its bucket, block after block. The workers read
        the buckets, so all of them must see the folder. Raises UsageError at once where there is no such dataset, or
        for a function that no other process could find.
        """
        require_findable(fn)
        folders = bucket_folders(dataset)
        return self._run(fn, (Job(folder.name, partial(read_bucket, folder, key)) for folder in folders))

    @abstractmethod
    def _run(self, fn: Function, jobs: Iterable[Job]) -> Iterator[pa.Table]:
        """``fn`` of what each job loads, in the order of the jobs, of which only a few are taken at a time."""

    @abstractmethod
    def close(self) -> None:
        """Stop all that was started. What still runs is given up."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Parcel:
    """A table on its way to another process: pickled, it holds its own rows, and not all those it is a slice of."""

    __slots__ = ("_table",)

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def open(self) -> pa.Table:
        return self._table

    def __reduce__(self) -> tuple[Any, ...]:
        import pyarrow as pa

        sink = pa.BufferOutputStream()
        options = pa.ipc.IpcWriteOptions(compression="lz4")
        with pa.ipc.new_stream(sink, self._table.schema, options=options) as writer:
            writer.write_table(self._table)
        return _unpack, (pickle.PickleBuffer(sink.getvalue()),)


def _unpack(data: Any) -> Parcel:
    import pyarrow as pa

    return Parcel(pa.ipc.open_stream(data).read_all())


class Failed(NamedTuple):
    """Why a job gave no table, as it travels: errors themselves cannot always be pickled."""

    message: str
    trace: str

    def open(self) -> pa.Table:
        error = EngineError(self.message)
        error.add_note(f"In the worker:\n{self.trace}")
        raise error


def attempt(fn: Function, job: Job) -> pa.Table:
    """``fn`` of what the job loads. Raises EngineError, from the error that ``fn`` raised."""
    import pyarrow as pa

    try:
        with _seldom_collecting():
            table = fn(job.load())
        if not isinstance(table, pa.Table):
            raise UsageError(f"the function gave {type(table).__name__}, not pyarrow.Table")
    except Exception as error:
        raise EngineError(f"{job.name}: {_told(error)}") from error
    return table


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for objects in cycles seldom: a job makes millions of objects, hardly any in a cycle, and looking at them
    again and again takes a seventh of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(*_COLLECTING)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def call_of(fn: Function, job: Job) -> bytes:
    """What ``carry_out`` is given in another process."""
    return pickle.dumps((fn, job), _PROTOCOL)


def carry_out(name: str, call: bytes) -> bytes:
    """``attempt`` in another process; ``name`` is that of the job. Raises nothing: ``opened`` does in its stead."""
    try:
        fn, job = _loaded(name, call)
        return pickle.dumps(Parcel(attempt(fn, job)), _PROTOCOL)
    except Exception as error:
        message = str(error) if isinstance(error, EngineError) else f"{name}: {_told(error)}"
        return pickle.dumps(Failed(message, "".join(format_exception(error.__cause__ or error))), _PROTOCOL)


def opened(outcome: bytes) -> pa.Table:
    """The table that ``carry_out`` made. Raises EngineError where it made none."""
    table: Parcel | Failed = pickle.loads(outcome)
    return table.open()


def _loaded(name: str, call: bytes) -> tuple[Function, Job]:
    try:
        fn, job = pickle.loads(call)
    except Exception as error:
        raise EngineError(f"{name}: the worker cannot load the function: {error}") from error
    return fn, job


def _told(error: Exception) -> str:
    """An error in a few words: messages that are not ours stay in the traceback, because they may quote an article."""
    if isinstance(error, FactcheckError | OSError | ImportError):
        return f"{type(error).__name__}: {error}"
    frame = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"


def require_findable(fn: Function) -> None:
    """Raise UsageError for a function that another process could not find by its name."""
    try:
        pickle.dumps(fn)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise UsageError(f"an engine runs top-level functions only: {error}") from None


def require(extra: str, *modules: str) -> None:
    """Raise EngineError where a module of an optional part is missing."""
    if missing := [module for module in modules if not find_spec(module)]:
        raise EngineError(not_installed(missing[0], extra))


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
