"""Processes that write to a store are killed at any moment: ``python tests/store/kills.py [TIMES]``, 30 by default.

A writer takes in batch after batch and says of each one that it was accepted. After the kill the store must hold every
batch that was accepted, whole, at most one more, whole as well, and be sound.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from datetime import date
from itertools import count
from pathlib import Path

from factcheck.gate import entries_of
from factcheck.model import Article
from factcheck.store import Entry, Store

SIZE = 8
"""Articles of a batch."""


def batch(number: int) -> list[Entry]:
    texts = (f"The Halvorsen mine sold {number * 100 + at} tonnes of ore for ${at + 2}m, up 5%." for at in range(SIZE))
    articles = (Article(f"{number}-{at}", text, "Ledger", date(2024, 5, 14)) for at, text in enumerate(texts))
    return entries_of(articles)


def write(path: Path, first: int) -> None:
    """Take in batches without end, and print the number of each that was accepted."""
    store = Store(path)
    print("begin", flush=True)
    for number in count(first):
        store.add(batch(number))
        print(number, flush=True)


def kill_once(path: Path, first: int, seconds: float) -> int:
    """Start a writer, kill it after some seconds, check the store, and say which batch comes next."""
    command = [sys.executable, __file__, "--write", str(path), str(first)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "begin\n"
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    printed = process.communicate()[0].split()
    accepted = int(printed[-1]) + 1 if printed else first
    if not path.exists():
        assert accepted == 0, f"{accepted} batches are lost"
        return 0
    store = Store(path)
    assert store.verify() == []
    articles = store.info().articles
    assert articles in (accepted * SIZE, (accepted + 1) * SIZE), f"{accepted} batches accepted, {articles} articles"
    return articles // SIZE


def kill(path: Path, times: int, seed: int = 1) -> int:
    """Kill a writer so many times at chance moments; how many batches were taken in."""
    moments, taken = random.Random(seed), 0
    for _ in range(times):
        taken = kill_once(path, taken, moments.uniform(0.05, 1.2))
    return taken


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        times = int(sys.argv[1]) if sys.argv[1:] else 30
        with tempfile.TemporaryDirectory() as folder:
            print(f"{times} kills, {kill(Path(folder) / 'killed.duckdb', times)} batches, none lost, none half")
