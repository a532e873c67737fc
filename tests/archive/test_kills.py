"""A short form of ``kills.py``."""

from __future__ import annotations

import sys
from pathlib import Path

import kills
import pytest
from synthetic.stories import story
from synthetic.write import Archive


@pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")
def test_runs_that_are_killed_lose_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive", "parquet") as archive:
        for number in range(40):
            archive.add(story(1, number, 8))
    assert kills.check(tmp_path / "archive", tmp_path, ("worker", "leader"), lambda: 0.2) == 2
