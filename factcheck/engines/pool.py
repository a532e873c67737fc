"""The engine that runs in worker processes on this machine.

Tables travel as files, and the pipes of the pool carry nothing but short paths: where a worker is killed in the middle
of a long message, whoever reads it waits for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from multiprocessing.context import BaseContext
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

from factcheck.engines.base import (
    AHEAD,
    PERHAPS,
    Engine,
    Function,
    Job,
    call_of,
    carry_out,
    opened,
    processors,
    require,
)
from factcheck.errors import EngineError

if TYPE_CHECKING:
    import pyarrow as pa

TRIES = 3
"""How many workers a job may lose before it is given up."""
PATIENCE = 10.0
"""Seconds to wait for a new fork server where the old one died."""
_ENDING = 2.0
"""Seconds that a process that was killed may take to end after its files were closed."""
_PAUSE = 0.05


@dataclass(slots=True)
class _Sent:
    """A job that was given to the pool: its name, and the file of its call; beside it comes the outcome of each try."""

    name: str
    file: Path
    future: Future[None]
    losses: int = 0

    @property
    def outcome(self) -> Path:
        return _outcome(self.file, self.losses)

    def is_lost(self) -> bool:
        return self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)


class Pool(Engine):
    """``workers`` processes, as many as there are processors by default, which the first job starts.

    Where a worker dies, its job and those of its fellows run again in new workers, one at a time, so that a job that
    kills its workers is known: EngineError names it when it has lost ``TRIES`` of them. Raises EngineError where
    pyarrow is not installed.
    """

    def __init__(self, workers: int | None = None) -> None:
        require("archive", "pyarrow")
        self.workers = workers or processors()
        self._executor: ProcessPoolExecutor | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._numbers = count()
        self._home = ""

    def _run(self, fn: Function, jobs: Iterable[Job]) -> Iterator[pa.Table]:
        coming, waiting = iter(jobs), deque[_Sent]()
        self._home = _module_of(fn)
        try:
            while True:
                while len(waiting) < AHEAD * self.workers and not any(sent.is_lost() for sent in waiting):
                    if (job := next(coming, None)) is None:
                        break
                    waiting.append(self._send(fn, job))
                if not waiting:
                    return
                yield self._result(waiting.popleft())
        finally:  # no cancelling: at a cancelled future, Python 3.11 stumbles when a worker dies
            for sent in waiting:
                with suppress(OSError):
                    sent.file.unlink()

    def _send(self, fn: Function, job: Job) -> _Sent:
        if not self._folder:
            self._folder = TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True)
        file = Path(self._folder.name, str(next(self._numbers)))
        with _told(job.name):
            file.write_bytes(call_of(fn, job))
        return _Sent(job.name, file, self._submit(job.name, file, 0))

    def _submit(self, name: str, file: Path, losses: int) -> Future[None]:
        """Give a job to the workers, new ones where the old ones died, or where what starts them did."""
        end = monotonic() + PATIENCE
        while True:
            self._executor = self._executor or self._new_executor()
            try:
                return self._executor.submit(_work, name, file, losses)
            except BrokenProcessPool:
                self._executor = None
            except (ConnectionError, EOFError) as error:
                self._executor = None
                if monotonic() > end:
                    raise EngineError(f"{name}: no worker can be started: what starts them died") from error
                sleep(_PAUSE)

    def _new_executor(self) -> ProcessPoolExecutor:
        assert self._folder
        context: BaseContext = multiprocessing.get_context("spawn")
        if sys.platform == "linux":  # elsewhere libraries do not survive a fork, or there is none
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload([__name__, "pyarrow.compute", self._home])
        return ProcessPoolExecutor(self.workers, context, _begin, (self._folder.name, os.getpid()))

    def _result(self, sent: _Sent) -> pa.Table:
        with _told(sent.name):
            while True:
                try:
                    sent.future.result()
                    break
                except BrokenProcessPool:
                    sent.losses += 1
                if sent.losses == TRIES:
                    raise EngineError(f"{sent.name}: {TRIES} workers died of it, {PERHAPS}")
                sent.future = self._submit(sent.name, sent.file, sent.losses)
            outcome = sent.outcome.read_bytes()
            sent.file.unlink()
            sent.outcome.unlink()
        return opened(outcome)

    def close(self) -> None:
        executor, self._executor = self._executor, None
        if executor:
            for process in list((executor._processes or {}).values()):  # public from Python 3.14 on: kill_workers()
                process.kill()
            executor.shutdown()
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def _module_of(fn: Function) -> str:
    """Where a function is defined: loaded once, before workers are forked, it need not be loaded by each of them."""
    while isinstance(fn, partial):
        fn = fn.func
    return fn.__module__


def _begin(folder: str, parent: int) -> None:
    """Prepare a worker: an interrupt is for the process that started it, with which it ends."""
    import pyarrow as pa

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pa.set_cpu_count(1)
    Thread(target=_end_with_parent, args=(folder, parent), daemon=True).start()


def _end_with_parent(folder: str, number: int) -> None:
    """End with the process of some number, and delete its folder unless it goes on with other workers."""
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    end = monotonic() + _ENDING
    while (goes_on := _is_running(number)) and monotonic() < end:
        sleep(_PAUSE)
    if not goes_on:
        rmtree(folder, ignore_errors=True)
    os._exit(1)


def _is_running(number: int) -> bool:
    """Whether a process has not ended, where /proc tells: elsewhere no fork server can die before it."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _work(name: str, file: Path, losses: int) -> None:
    """Carry out the call in a file. Each try has an outcome of its own, since a worker may live on after its pool."""
    _outcome(file, losses).write_bytes(carry_out(name, file.read_bytes()))


def _outcome(file: Path, losses: int) -> Path:
    return file.with_suffix(f".{losses}")


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Raise EngineError where tables on their way cannot be written or read."""
    try:
        yield
    except OSError as error:
        raise EngineError(f"{name}: {error} (another disk may do: set TMPDIR)") from error
