"""``factcheck archive``: options, exit codes, and what is told on the way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from gold import STORIES

from factcheck.cli.options import COLUMNS, EngineName
from factcheck.engines import ENGINES
from factcheck.readers import parquet

STORY = STORIES / "beijing-visit"
INLINE = ("--engine", "inline")


def test_the_options_know_the_engines_and_the_columns() -> None:
    assert set(EngineName) == set(ENGINES)
    assert COLUMNS == parquet.COLUMNS


def test_what_is_found_and_told(run: Callable[..., Any], tmp_path: Path) -> None:
    result = run("archive", STORY, "-o", tmp_path / "found", *INLINE)
    assert "5 articles in 2 stories" in result.stderr and result.stdout == ""
    summary = json.loads((tmp_path / "found" / "summary.json").read_text())
    assert f"{summary['claims']} claims" in result.stderr
    assert json.loads((tmp_path / "found" / "run.json").read_text())["engine"] == "inline"


def test_quiet_says_nothing(run: Callable[..., Any], tmp_path: Path) -> None:
    assert run("archive", STORY, "-o", tmp_path / "found", "-q", *INLINE).output == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "inconsistency"], 1),
        (["--fail-on", "inconsistency", "--max-findings", 1], 0),
        (["--fail-on", "warning", "--exit-zero"], 0),
        (["--fail-on", "error"], 0),
    ],
)
def test_exit_codes(run: Callable[..., Any], tmp_path: Path, options: list[object], code: int) -> None:
    run("archive", STORY, "-o", tmp_path / "found", *INLINE, *options, code=code)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals of that kind here")
@pytest.mark.parametrize(("end", "code", "told"), [("SIGTERM", 143, "terminated"), ("SIGINT", 130, "interrupted")])
def test_a_run_that_is_told_to_end(tmp_path: Path, end: str, code: int, told: str) -> None:
    rows = (json.dumps({"id": str(n), "text": f"Exports rose {n % 90}%, the ministry said. " * 9}) for n in range(1500))
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    script = f"{heed}from factcheck.cli import main; main()"
    options = ["many.jsonl", "-o", "found", "--workers", "2", "--batch-size", "8"]
    with subprocess.Popen(
        [sys.executable, "-c", script, "archive", *options], stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as process:
        while not list((tmp_path / "found").rglob("read/*.parquet")) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(getattr(signal, end))
        assert process.stderr
        lines = [line for line in process.stderr if not line.startswith("reading: ")]
    assert (process.returncode, lines) == (code, [f"factcheck: {told}\n"])


WRONG = [
    (["archive", STORY], "--output"),
    (["archive", STORY, "-o", "found", "--engine", "ray"], "ray"),
    (["archive", STORY, "-o", "found", "--scheduler", "tcp://a:1"], "only dask has one"),
    (["archive", STORY, "-o", "found", "--column", "body=text"], "fields are id, text, source"),
    (["archive", STORY, "-o", "found", "--column", "text"], "as text=body"),
    (["archive", STORY, "-o", STORY / "found"], "name a folder elsewhere"),
    (["archive", "no-such-file", "-o", "found"], "no-such-file: no such file or folder"),
    (["archive", "-", "-o", "found"], "standard input"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_calls(
    process: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[object], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = process(*arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert words in ended.stderr
