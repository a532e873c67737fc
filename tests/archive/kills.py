"""Kill runs over an archive, and see that nothing is lost: ``python tests/archive/kills.py [--kills K]``.

A run over a synthetic archive is killed again and again (``kill -9``), the process that leads it or one of its workers,
and taken up again until it is done. What it leaves must be, byte for byte, what a run leaves that nobody disturbed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
SIZES = ("--batch-size", "16", "--bucket-size", "1000")


def command(archive: Path, output: Path, *options: str) -> list[str]:
    arguments = ["archive", str(archive / "articles.parquet"), "--output", str(output), "--resume", "--quiet"]
    return [sys.executable, "-m", "factcheck", *arguments, *SIZES, *options]


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [
            int(child)
            for task in Path(f"/proc/{process}/task").glob("*/children")
            for child in task.read_text().split()
        ]
    except OSError:
        return []  # it has ended


def kill(process: subprocess.Popen[bytes], whom: str, after: float) -> bool:
    """Kill the leader of a run, or one of its workers, some seconds after it has any; False where it ends before."""
    workers: list[int] = []
    while not workers and process.poll() is None:
        workers = [worker for child in children(process.pid) for worker in children(child)]
        time.sleep(0.05)
    time.sleep(after)
    if process.poll() is not None:
        return False
    try:
        os.kill(process.pid if whom == "leader" else workers[0], signal.SIGKILL)
    except ProcessLookupError:  # this worker was stopped, because another one was killed
        return False
    return True


def until_done(archive: Path, output: Path, whom: Iterable[str], pause: Callable[[], float]) -> int:
    """Kill the leader or a worker in turn, and take up the run where its leader was killed; how many were killed."""
    killed, waiting = 0, iter(whom)
    while True:
        process = subprocess.Popen(command(archive, output, "--engine", "pool", "--workers", "2"))
        for victim in waiting:
            killed += kill(process, victim, pause())
            if process.poll() is not None or victim == "leader":
                break
        if process.wait() == 0:
            return killed
        assert process.returncode == -signal.SIGKILL, f"a run ended with {process.returncode}"


def contents(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.iterdir() if path.name != "run.json"}


def check(archive: Path, folder: Path, whom: Iterable[str], pause: Callable[[], float]) -> int:
    """Raise AssertionError where a run that was killed leaves anything else than one that was not; how many kills."""
    whole = folder / "whole"
    if not whole.exists():
        subprocess.run(command(archive, whole, "--engine", "inline"), check=True)
    output = Path(tempfile.mkdtemp(dir=folder)) / "killed"
    killed = until_done(archive, output, whom, pause)
    assert contents(output) == contents(whole)
    return killed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=10, help="in each round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pause", type=float, default=10, help="the most seconds before a kill")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make = [sys.executable, str(HERE / "generate.py"), "--articles", str(args.articles), "--largest", "30"]
        subprocess.run([*make, str(folder / "archive")], check=True)
        for number in range(args.rounds):
            chance = random.Random(number)
            whom = [chance.choice(("leader", "worker")) for _ in range(args.kills)]
            killed = check(folder / "archive", folder, whom, partial(chance.uniform, 0, args.pause))
            print(f"round {number}: {killed} kills, nothing is lost", flush=True)


if __name__ == "__main__":
    main()
