"""The progress bar: for a person who waits, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from factcheck.cli import inputs


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stderr", "patience", "shown"),
    [(Terminal(), -1.0, True), (Terminal(), 60.0, False), (io.StringIO(), -1.0, False)],
    ids=["long work at a terminal", "short work", "no terminal"],
)
@pytest.mark.parametrize("number", [0, 1, 9])
def test_progress_bar(
    monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO, patience: float, shown: bool, number: int
) -> None:
    stderr.truncate(0)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr(inputs, "PATIENCE", patience)
    assert list(inputs.watched(range(number), "Reading")) == list(range(number))
    assert ("Reading" in stderr.getvalue()) == (shown and number > 0)


def test_notices_cannot_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    inputs.notify([inputs.Skipped("a\x1b[2Jb.txt", "read", "not\nreadable")])
    error = capsys.readouterr().err
    assert "\x1b" not in error
    assert error.count("\n") == 1
