"""Whole runs over synthetic archives: ``python tests/bench/archive.py [ARTICLES …] [--engine NAME] [--workers N]``.

Prints two Markdown tables, a line for each size (by default 1,000 and 10,000 articles; 100,000 takes long). How fast:
seconds of each stage, articles a second of the clock and of one core by itself, and the peak memory of the process that
leads and of the largest worker (from /proc, so on Linux only). How well: what the first 1,000 articles of
each, which are the same in all, gave; it must not depend on how many others there are.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ARCHIVES = Path(__file__).resolve().parents[1] / "archive"
SIZES = (1_000, 10_000)
SCORED = 1_000
STAGES = ("reading", "grouping", "holding", "writing")
PAUSE = 0.1
"""How often, in seconds, the memory of all processes is looked at."""


class Used(NamedTuple):
    """What a process has used: seconds of the processor, and MB of memory at its peak."""

    seconds: float
    peak: float


def run(command: list[str]) -> tuple[float, list[Used]]:
    """The seconds of a command, and what each of its processes used, its first one before the others."""
    used: dict[int, Used] = {}
    started = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    while process.poll() is None:
        used |= {pid: now for pid in _session(process.pid) if (now := _used(pid))}
        time.sleep(PAUSE)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    first = used.pop(process.pid, Used(0, 0))
    return time.perf_counter() - started, [first, *sorted(used.values(), key=lambda one: -one.peak)]


def _session(leader: int) -> list[int]:
    """The processes of a session."""
    pids = [int(name) for name in os.listdir("/proc") if name.isdigit()] if Path("/proc").is_dir() else []
    return [pid for pid in pids if _session_of(pid) == leader]


def _session_of(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except OSError:
        return None


def _used(pid: int) -> Used | None:
    """What a process has used so far, or nothing once it has ended."""
    try:
        status, stat = (Path(f"/proc/{pid}/{name}").read_text(encoding="utf-8") for name in ("status", "stat"))
    except OSError:
        return None
    peak = next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), None)
    ticks = stat.rpartition(")")[2].split()[11:13]
    return Used(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), peak) if peak else None


def measure(size: int, options: list[str], folder: Path) -> tuple[str, str]:
    """The lines of both tables for one size."""
    made, found = folder / f"made-{size}", folder / f"found-{size}"
    if not made.exists():
        generate = [sys.executable, str(ARCHIVES / "generate.py"), "--articles", str(size), str(made)]
        subprocess.run(generate, stderr=subprocess.DEVNULL, check=True)
    command = [sys.executable, "-m", "factcheck", "archive", str(made / "articles.parquet"), "-o", str(found), *options]
    seconds, used = run(command)
    summary, ran = (json.loads((found / name).read_text(encoding="utf-8")) for name in ("summary.json", "run.json"))
    stages = " | ".join(f"{ran['seconds'][stage]:.1f}" for stage in STAGES)
    counts = " | ".join(f"{summary[name]:,}" for name in ("articles", "stories", "claims"))
    each = summary["articles"]
    rates = f"{each / seconds:.0f} | {each / sum(one.seconds for one in used):.0f}"
    worker = f"{used[1].peak:.0f}" if used[1:] else ""
    fast = f"| {counts} | {stages} | {rates} | {used[0].peak:.0f} | {worker} |"
    return fast, f"| {summary['articles']:,} | {_scored(made, found)} |"


def _scored(made: Path, found: Path) -> str:
    """What the first articles gave: recalls, and false ones per 1,000 articles."""
    from score import grouped, written
    from scoring import Judge
    from truths import Truths

    truths = Truths(made, SCORED, SCORED)
    lines = (made / "planted.jsonl").read_text(encoding="utf-8").splitlines()
    planted = [row for row in map(json.loads, lines) if row["story"] in truths.numbers]
    tally = Judge(truths, planted).score(written(found, truths))
    recalls = [
        f"{tally.planted['found', kind]} of {tally.planted['there', kind]}"
        for kind in ("contradiction", "inconsistency", "update")
    ]
    false = [
        f"{1000 * tally.counts[f'{kind} false'] / len(truths):.1f}"
        for kind in ("contradiction", "inconsistency", "update")
    ]
    pairs = [f"{100 * part:.2f}" for part in grouped(found, truths)]
    return " | ".join([*recalls, *false, *pairs])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="ARTICLES")
    parser.add_argument("--engine", default="pool")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave archives and findings there")
    args = parser.parse_args()
    sys.path.insert(0, str(ARCHIVES))
    options = ["--engine", args.engine, "--quiet"] + (
        ["--workers", str(args.workers)] if args.engine != "inline" else []
    )
    print(f"{args.engine}, {args.workers} workers, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    columns = ("articles", "stories", "claims", *(f"{stage}, s" for stage in STAGES))
    fast = [f"| {' | '.join((*columns, 'articles/s', 'a core', 'leader, MB', 'worker, MB'))} |\n|{'---:|' * 11}"]
    kinds = ("contradictions", "inconsistencies", "updates")
    heads = [f"{kind} found" for kind in kinds] + [f"false {kind} per 1,000" for kind in kinds]
    well = [f"| {' | '.join(('articles', *heads, 'pairs right, %', 'pairs found, %'))} |\n|{'---:|' * 9}"]
    with tempfile.TemporaryDirectory() as folder:
        for size in args.sizes:
            for table, line in zip((fast, well), measure(size, options, args.keep or Path(folder)), strict=True):
                table.append(line)
    print("\n".join(fast), "\n".join(well), sep="\n\n")


if __name__ == "__main__":
    main()
