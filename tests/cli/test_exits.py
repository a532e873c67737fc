"""How the command line ends: exit codes, and what it says of what went wrong."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.__main__ import main as load_and_run
from factcheck.cli import main
from factcheck.cli.judging import Judged
from factcheck.cli.options import FailOn
from factcheck.model import ALARMS, SEVERITIES, About, Article, Finding, Report, Severity, Skipped, Verdict

Run = Callable[..., Any]


def finding(verdict: Verdict, severity: Severity) -> Finding:
    return Finding(
        f"{verdict}-{severity}", "FC101", verdict, severity, 0.9, About(), (), (), "disjoint", "They differ."
    )


def finds(monkeypatch: pytest.MonkeyPatch, *findings: tuple[Verdict, Severity]) -> None:
    """Have every run find these."""

    def check(articles: Iterable[Article], skipped: Iterable[Skipped] = (), groups: object = None) -> Report:
        return Report("0", tuple(articles), (), tuple(finding(*row) for row in findings))

    monkeypatch.setattr(factcheck, "check", check)


def test_what_to_fail_on_is_known() -> None:
    assert set(FailOn) == {*SEVERITIES, *ALARMS, "never"}


@pytest.mark.parametrize(
    ("flags", "found", "code"),
    [
        ("", ("contradiction", "error"), 0),
        ("never", ("contradiction", "error"), 0),
        ("error", ("contradiction", "error"), 1),
        ("error", ("inconsistency", "error"), 1),
        ("error", ("contradiction", "warning"), 0),
        ("warning", ("contradiction", "error"), 1),
        ("warning", ("inconsistency", "warning"), 1),
        ("warning", ("inconsistency", "info"), 0),
        ("info", ("inconsistency", "info"), 1),
        ("info", ("update", "info"), 0),
        ("info", ("agreement", "info"), 0),
        ("info", ("single_source", "info"), 0),
        ("contradiction", ("contradiction", "warning"), 1),
        ("contradiction", ("inconsistency", "error"), 0),
        ("inconsistency", ("contradiction", "error"), 0),
        ("inconsistency contradiction", ("contradiction", "warning"), 1),
    ],
)
def test_fail_on(
    articles: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flags: str, found: tuple[Verdict, Severity], code: int
) -> None:
    finds(monkeypatch, found)
    run("report", articles, *(word for flag in flags.split() for word in ("--fail-on", flag)), code=code)


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (["--max-findings", "0"], 1),
        (["--max-findings", "1"], 1),
        (["--max-findings", "2"], 0),
        (["--exit-zero"], 0),
    ],
)
def test_findings_that_are_tolerated(
    articles: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flags: list[str], code: int
) -> None:
    finds(monkeypatch, ("contradiction", "error"), ("inconsistency", "error"), ("contradiction", "warning"))
    run("report", articles, "--fail-on", "error", *flags, code=code)


@pytest.mark.parametrize(
    ("fail_on", "most", "exit_zero", "stale", "code"),
    [
        ([], 0, False, [], 0),
        ([], 0, False, ["gone"], 3),
        ([], 0, True, ["gone"], 0),
        (["error"], 0, False, ["gone"], 1),
        (["error"], 1, False, ["gone"], 3),
        (["error"], 0, True, [], 0),
    ],
)
def test_findings_come_before_what_is_out_of_date(
    fail_on: list[str], most: int, exit_zero: bool, stale: list[str], code: int
) -> None:
    report = Report("0", (), (), (finding("contradiction", "error"),))
    assert Judged(report, 0, stale).exit_code(fail_on, most, exit_zero) == code


# -------------------------------------------------------------------------------------------------- what goes wrong


def test_an_article_may_be_dated_ahead(articles: Path, run: Run) -> None:
    (articles / "embargo.md").write_text("---\npublished: 2999-01-01\n---\nExports rose on Tuesday.\n")
    assert '"published": "2999-01-01"' in run("report", articles, "-f", "json").stdout


def test_a_summary_that_cannot_be_written(articles: Path, process: Run, tmp_path: Path) -> None:
    summary = tmp_path / "missing" / "summary.md"
    result = process("report", articles, "-f", "github", env=os.environ | {"GITHUB_STEP_SUMMARY": str(summary)})
    assert (result.returncode, result.stderr) == (
        2,
        f"factcheck: cannot write the summary {summary}: No such file or directory\n",
    )


def test_an_old_file_stays_when_the_new_one_fails(
    articles: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(report: Report, format: str, options: object) -> str:
        raise ZeroDivisionError

    target = tmp_path / "report.json"
    target.write_text("old")
    monkeypatch.setattr("factcheck.reporters.render", fail)
    assert isinstance(run("report", articles, "-o", target, code=1).exception, ZeroDivisionError)
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "report.json"]


def test_an_old_file_stays_when_the_disk_is_full(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(source: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "report.json"
    target.write_text("old")
    monkeypatch.setattr(Path, "replace", fail)
    assert ended(monkeypatch, "report", str(articles), "-o", str(target)) == 2
    assert capsys.readouterr().err == f"factcheck: cannot write {target}: No space left on device\n"
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "report.json"]


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """The exit code of a call in this process."""
    monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


def raising(error: BaseException) -> Callable[..., Report]:
    def check(*arguments: object) -> Report:
        raise error

    return check


def test_an_interruption_ends_it_with_a_line(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(factcheck, "check", raising(KeyboardInterrupt()))
    assert ended(monkeypatch, "report", str(articles)) == 130
    assert capsys.readouterr().err == "factcheck: interrupted\n"


def test_an_interruption_while_it_loads_ends_it_with_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "factcheck.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "factcheck.cli")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit) as caught:
        load_and_run()
    assert (caught.value.code, capsys.readouterr().err) == (130, "factcheck: interrupted\n")


def test_a_run_seldom_looks_for_cycles_of_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[tuple[int, ...]] = []
    monkeypatch.setattr("gc.set_threshold", lambda *thresholds: kept.append(thresholds))
    monkeypatch.setattr("factcheck.cli.main", lambda: None)
    load_and_run()
    assert kept == [(100_000, 10, 50)]


def test_an_internal_error_is_told_without_the_text_of_an_article(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(factcheck, "check", raising(ValueError("Exports rose to $240bn")))
    assert ended(monkeypatch, "report", str(articles), "--source", "The Bare") == 4
    told = capsys.readouterr().err
    for part in (
        f"factcheck {factcheck.__version__}",
        "Python 3.",
        f"report {articles} --source 'The Bare'",
        "in check",
    ):
        assert part in told
    assert told.endswith("ValueError\n")
    assert "Exports" not in told
