"""The command line in a process of its own, or inside the test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from factcheck.cli import app

FIRST = "Exports rose to $240bn last year, the ministry said."
SECOND = "Exports rose to $210bn last year, the ministry said."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two dated articles and a file that is none."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("first", FIRST), ("second", SECOND)):
        (folder / f"{name}.md").write_text(f"---\nsource: The {name}\npublished: 2024-05-14\n---\n{text}\n")
    (folder / "broken.json").write_text("{")
    return folder


@pytest.fixture
def run() -> Callable[..., Any]:
    """Call the command inside the test; ``code`` is the exit code to expect."""

    def run(*arguments: object, code: int = 0, **options: Any) -> Any:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], **options)
        assert result.exit_code == code, result.output
        return result

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Call the command as a process of its own."""

    def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "factcheck", *map(str, arguments)]
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        return subprocess.run(command, text=True, encoding="utf-8", check=False, **options)

    return process
