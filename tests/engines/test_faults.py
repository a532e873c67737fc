"""Workers that die, drivers that die, clusters that cannot be used: an error says so, and nobody waits for ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from dask.config import set as set_config
from distributed import LocalCluster
from mapped import after, doubled, killing, process

from factcheck.engines import dask, start
from factcheck.engines.dask import Dask
from factcheck.errors import EngineError, UsageError


def batches() -> Iterator[pa.Table]:
    return (pa.table({"number": range(first, first + 5)}) for first in range(0, 50, 5))


LETHAL = {
    "pool": r"^batch 2 \(5 rows\): 3 workers died of it, perhaps for want of memory: take smaller batches",
    "dask": r"^batch \d \(5 rows\): its workers died, perhaps for want of memory: take smaller batches",
}
"""What is told; to Dask all batches that were with a worker are equally suspect."""


@pytest.mark.parametrize("name", LETHAL)
def test_a_batch_that_kills_its_workers_is_given_up(name: str) -> None:
    with set_config({"distributed.scheduler.allowed-failures": 1}), start(name, 2) as engine:
        results = engine.map_batches(batches(), killing)
        with pytest.raises(
            EngineError, match=r"^batch \d+ \(5 rows\): .*workers died.*want of memory.*fewer workers$"
        ) as e:
            list(results)
        assert name == "dask" or str(e.value).startswith("batch 2 ")
        assert sum(table.num_rows for table in engine.map_batches(batches(), doubled)) == 50


@pytest.mark.parametrize("name", ["pool", "dask"])
def test_workers_that_died_at_rest_are_replaced(name: str) -> None:
    with start(name, 2) as engine:
        workers = {row["process"] for table in engine.map_batches(batches(), process) for row in table.to_pylist()}
        assert os.getpid() not in workers
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        assert [table.num_rows for table in engine.map_batches(batches(), doubled)] == [5] * 10


@pytest.mark.skipif(sys.platform != "linux", reason="there is no fork server")
def test_a_fork_server_that_died_is_replaced() -> None:
    from multiprocessing import forkserver

    with start("pool", 2) as engine:
        results = engine.map_batches(batches(), partial(after, 0.4))
        assert next(results).num_rows == 5
        server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
        os.kill(server, signal.SIGKILL)
        assert [table.num_rows for table in results] == [5] * 9
        assert [table.num_rows for table in engine.map_batches(batches(), doubled)] == [5] * 10


DRIVER = """
import signal
import sys
from functools import partial
from pathlib import Path
import pyarrow as pa
from factcheck.engines import start
from mapped import endless

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background is born deaf to it
    with start(sys.argv[1], 2) as engine:
        list(engine.map_batches([pa.table({"number": [0]})] * 9, partial(endless, Path(sys.argv[2]))))
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("name", ["pool", "dask"])
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["interrupt", "kill"])
def test_workers_end_with_the_process_that_started_them(name: str, end: signal.Signals, tmp_path: Path) -> None:
    script, marks = tmp_path / "driver.py", tmp_path / "marks"
    script.write_text(DRIVER)
    marks.mkdir()
    (tmp_path / "tmp").mkdir()
    paths = [str(Path(__file__).parent), *sys.path]
    told = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "TMPDIR": str(tmp_path / "tmp")}
    command = [sys.executable, str(script), name, str(marks)]
    driver = subprocess.Popen(command, env=told, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        wait_for(lambda: len(list(marks.iterdir())) == 2 or driver.poll() is not None)
        os.kill(driver.pid, end) if end == signal.SIGKILL else os.killpg(driver.pid, end)
        written = driver.communicate(timeout=60)[1]
        wait_for(lambda: running(driver.pid) == [])
    finally:
        for process in running(driver.pid):
            os.kill(process, signal.SIGKILL)
    assert len(list(marks.iterdir())) == 2
    assert end == signal.SIGKILL or written.count("Traceback") == 1, written
    assert name == "dask" or list((tmp_path / "tmp").glob("factcheck-*")) == []


def running(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, its_group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(folder.name))
    return found


def wait_for(condition: Callable[[], bool]) -> None:
    """Return when a condition holds, or after a minute, which no machine should need."""
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a cluster without workers."""
    monkeypatch.setattr(dask, "PATIENCE", 0.5)
    here = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "scheduler_kwargs": {"dashboard": False}}
    with LocalCluster(n_workers=0, **here) as cluster:
        yield cluster.scheduler_address


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "PATIENCE", 0.5)
    for address in ("tcp://127.0.0.1:9", "nonsense", "http://127.0.0.1:9"):
        with pytest.raises(EngineError, match=f"^there is no Dask scheduler at {address}: "):
            start("dask", scheduler=address)


def test_a_scheduler_without_workers_is_told(cluster: str) -> None:
    with pytest.raises(EngineError, match=f"^the Dask scheduler at {cluster} has no workers$"):
        start("dask", scheduler=cluster)


def test_a_worker_of_another_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = r'^tcp://127.* needs factcheck 99 and has factcheck .*: pip install ".\[dask\]" in .* factcheck 99 there$'
    with Dask(1) as engine:
        monkeypatch.setattr(dask, "__version__", "99")
        with pytest.raises(EngineError, match=told):
            start("dask", scheduler=engine._cluster.scheduler_address)
        with pytest.raises(EngineError, match="its worker has factcheck"):
            list(engine.map_batches(batches(), doubled))


@pytest.mark.parametrize(("name", "extra"), [("inline", "archive"), ("pool", "archive"), ("dask", "dask")])
def test_a_missing_library_is_told(name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(EngineError, match=rf'pyarrow is not installed.*pip install ".\[{extra}\]" in a checkout of'):
        start(name)


def test_wrong_settings_are_told() -> None:
    with pytest.raises(UsageError, match="there is no engine 'ray', only inline, pool, dask"):
        start("ray")
    with pytest.raises(UsageError, match="at least one worker, not 0"):
        start("pool", workers=0)
    with pytest.raises(UsageError, match="the engine pool has no scheduler"):
        start("pool", scheduler="tcp://127.0.0.1:8786")
