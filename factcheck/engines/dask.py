"""The engine that runs on a Dask cluster: any dask.distributed scheduler, or one of its own on this machine."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

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
from factcheck.errors import EngineError, pip_install
from factcheck.version import __version__

if TYPE_CHECKING:
    import pyarrow as pa
    from distributed import Future

PATIENCE = 30.0
"""Seconds to wait for the scheduler, and for a worker while there is none."""


class Dask(Engine):
    """The cluster of the ``scheduler`` at an address such as ``tcp://10.0.0.5:8786``.

    Without an address a cluster of ``workers`` processes is started, as many as there are processors by default, that
    listens on 127.0.0.1 alone. Where a worker dies, the scheduler runs its jobs elsewhere, as often as it is configured
    to. Raises EngineError where Dask is not installed, the scheduler cannot be reached, has no workers, or has another
    version of factcheck.
    """

    def __init__(self, workers: int | None = None, scheduler: str | None = None) -> None:
        require("dask", "pyarrow", "distributed")
        from distributed import Client

        self._cluster: Any = None if scheduler else _own_cluster(workers or processors())
        try:
            self._client = Client(self._cluster or scheduler, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise EngineError(f"there is no Dask scheduler at {scheduler}: {error}") from error
        try:
            self._require_workers()
            self._require_version()
        except BaseException:
            self.close()
            raise

    def _run(self, fn: Function, jobs: Iterable[Job]) -> Iterator[pa.Table]:
        coming, waiting = iter(jobs), deque[tuple[Job, Any]]()
        while True:
            room = AHEAD * max(1, self._threads())
            while len(waiting) < room and (job := next(coming, None)):
                waiting.append((job, self._send(fn, job)))
            if not waiting:
                return
            yield opened(self._result(*waiting.popleft()))

    def _send(self, fn: Function, job: Job) -> Future:
        import dask

        with _told(job), dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}):
            return self._client.submit(_work, __version__, job.name, call_of(fn, job), pure=False)

    def _result(self, job: Job, future: Future) -> bytes:
        while True:
            with _told(job):
                try:
                    outcome: bytes = future.result(timeout=PATIENCE)
                    return outcome
                except TimeoutError:
                    self._require_workers()

    def _threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except OSError as error:
            raise EngineError("the Dask scheduler was lost") from error

    def _require_workers(self) -> None:
        """Raise EngineError where there is no worker, and none comes."""
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except (TimeoutError, OSError) as error:
            raise EngineError(f"the Dask scheduler at {self._client.scheduler.address} has no workers") from error

    def _require_version(self) -> None:
        """Raise EngineError where the scheduler or a worker cannot load the factcheck of this process."""
        try:
            scheduler: object = self._client.run_on_scheduler(_version)
        except Exception as error:
            scheduler = error
        workers = self._client.run(_version, "pyarrow", on_error="return")
        for place, version in {f"the scheduler {self._client.scheduler.address}": scheduler, **workers}.items():
            if version != __version__:
                has = f"factcheck {version}" if isinstance(version, str) else f"none that can be loaded ({version})"
                needed = f"{place} needs factcheck {__version__} and has {has}"
                raise EngineError(f"{needed}: {pip_install('dask')} {__version__} there")

    def close(self) -> None:
        self._client.close()
        if self._cluster:
            self._cluster.close()


def _own_cluster(workers: int) -> Any:
    """A cluster on this machine, without a dashboard. Raises EngineError where it cannot be started.

    Its workers keep no profile of what they do, which would take more memory the longer they work.
    """
    import dask
    from distributed import LocalCluster

    try:
        with dask.config.set({"distributed.worker.profile.enabled": False}):
            return LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                scheduler_kwargs={"dashboard": False},
                preload=[__name__],
            )
    except (OSError, RuntimeError) as error:
        raise EngineError(f"no Dask cluster can be started here: {error}") from error


def dask_setup(worker: object) -> None:
    """What Dask calls in each worker of a cluster of ours: an interrupt is for the process that started it."""
    import pyarrow as pa

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pa.set_cpu_count(1)


def _version(*needed: str) -> str:
    """What runs elsewhere to tell its version; it raises where a module is missing that is ``needed`` there."""
    for module in needed:
        import_module(module)
    return __version__


def _work(version: str, name: str, call: bytes) -> bytes:
    """Carry out a call; a worker that came after the versions were compared may have another one."""
    if version != __version__:
        raise EngineError(f"its worker has factcheck {__version__}, not {version}")
    return carry_out(name, call)


@contextmanager
def _told(job: Job) -> Iterator[None]:
    """Errors of Dask as errors of ours."""
    from distributed import CancelledError, KilledWorker

    try:
        yield
    except EngineError:
        raise
    except KilledWorker as error:
        raise EngineError(f"{job.name}: its workers died, {PERHAPS}") from error
    except CancelledError as error:
        raise EngineError(f"{job.name}: the Dask scheduler was lost") from error
    except Exception as error:
        raise EngineError(f"{job.name}: {type(error).__name__}: {error}") from error
