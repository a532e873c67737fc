"""What engines cost: ``python tests/bench/engines.py [PASSES]`` extracts the claims of all stories on each of them.

Every engine has a fresh process. Told are the seconds from its start to the first result, the claims per second after
that, the processor time of all processes for a claim, and the peak memory of the process that started it and of the
largest worker.
"""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from factcheck.check import read_claims
from factcheck.engines import Engine, articles_of, articles_table, readings_table, start
from factcheck.model import Article
from factcheck.readers import read

STORIES = Path(__file__).resolve().parents[2] / "fixtures" / "stories"
PASSES = 20
BATCH = 50
RUNS = [("inline", 1), ("pool", 1), ("pool", 2), ("dask", 2)]


def extracted(table: pa.Table) -> pa.Table:
    return readings_table(map(read_claims, articles_of(table)))


def counted(table: pa.Table) -> int:
    """How many claims there are in a table of readings."""
    return sum(pc.list_value_length(table["claims"]).to_pylist())


def spent(table: pa.Table) -> pa.Table:
    """The process that runs this, its processor time in seconds, and its peak memory in MB."""
    time.sleep(0.05)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return pa.table({"process": [os.getpid()], "seconds": [time.process_time()], "peak": [peak]})


def costs(engine: Engine, workers: int) -> dict[int, tuple[float, float]]:
    """Processor time and peak memory of this process and of all workers."""
    rows = chain.from_iterable(table.to_pylist() for table in engine.map_batches([NOTHING] * workers * 8, spent))
    here = spent(NOTHING).to_pylist()
    return {row["process"]: (row["seconds"], row["peak"]) for row in chain(rows, here)}


NOTHING = pa.table({"nothing": [0]})


def batches(passes: int) -> Iterator[pa.Table]:
    every = [str(gold.parent / "articles") for gold in sorted(STORIES.glob("*/gold.yaml"))]
    table = articles_table(item for item in read(every) if isinstance(item, Article))
    parts = [table.slice(first, BATCH) for first in range(0, table.num_rows, BATCH)]
    return chain.from_iterable(repeat(parts, passes))


def measure(name: str, workers: int, passes: int) -> None:
    warm, timed = list(batches(1)), list(batches(passes))
    started = time.perf_counter()
    with start(name, workers) as engine:
        results = engine.map_batches([table.slice(0, 1) for table in warm], extracted)
        next(results)
        first = time.perf_counter() - started
        list(results)
        list(engine.map_batches(warm * workers, extracted))
        before, started = costs(engine, workers), time.perf_counter()
        claims = sum(counted(table) for table in engine.map_batches(timed, extracted))
        seconds, after = time.perf_counter() - started, costs(engine, workers)
    worked = sum(after[process][0] - before.get(process, (0, 0))[0] for process in after)
    own = after.pop(os.getpid())[1]
    largest = max((peak for _, peak in after.values()), default=0)
    rates = f"{first:.2f} | {claims / seconds:,.0f} | {worked / claims * 1e6:.0f}"
    print(f"| {name} | {workers} | {rates} | {own:.0f} | {largest:.0f} |")


def main(passes: int) -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| engine | workers | first result, s | claims/s | processor time, µs a claim | peak, MB | of a worker, MB |")
    print("|---|---:|---:|---:|---:|---:|---:|", flush=True)
    for name, workers in RUNS:
        subprocess.run([sys.executable, __file__, name, str(workers), str(passes)], check=True)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else PASSES)
