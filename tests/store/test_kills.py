"""A short form of ``kills.py``, and two writers and a reader at once."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from factcheck.store import Store

SCRIPT = Path(__file__).with_name("kills.py")
spec = spec_from_file_location("kills", SCRIPT)
assert spec and spec.loader
kills = module_from_spec(spec)
spec.loader.exec_module(kills)


def test_kills_lose_nothing_and_leave_nothing_half(tmp_path: Path) -> None:
    kills.kill(tmp_path / "killed.duckdb", 3)


def test_two_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    path = tmp_path / "shared.duckdb"
    command = [sys.executable, str(SCRIPT), "--write", str(path)]
    writers = [subprocess.Popen([*command, first], stdout=subprocess.PIPE, text=True) for first in ("0", "1000")]
    printed: list[list[int]] = [[], []]
    try:
        for _ in range(4):
            for writer, numbers in zip(writers, printed, strict=True):
                assert writer.stdout
                line = writer.stdout.readline().strip()
                numbers.extend([int(line)] if line.isdigit() else [])
            assert not path.exists() or Store(path).info().articles % kills.SIZE == 0
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()
            assert writer.stdout
            writer.stdout.close()
    held = {stored.reading.article.id for stored in Store(path).articles()}
    assert {f"{number}-{at}" for numbers in printed for number in numbers for at in range(kills.SIZE)} <= held
    assert printed[0] and printed[1]
    assert Store(path).verify() == []
