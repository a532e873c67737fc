"""The command line: what it writes where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import factcheck
from factcheck.cli import app, main
from factcheck.cli.report import Format
from factcheck.model import About, Article, Finding, Report, Skipped, Verdict
from factcheck.reporters import FORMATS

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


def run(*arguments: object, code: int = 0, **options: Any) -> Any:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], **options)
    assert result.exit_code == code, result.output
    return result


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "factcheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, **options)


def finding(verdict: Verdict) -> Finding:
    return Finding("f1", "FC101", verdict, "error", 0.9, About(), (), (), "disjoint", "They differ.")


# ------------------------------------------------------------------------------------------------------------- report


def test_the_formats_are_those_of_the_reporters() -> None:
    assert [format.value for format in Format] == list(FORMATS)


def test_report_prints_to_standard_output(articles: Path) -> None:
    assert json.loads(run("report", articles, "-f", "json").stdout)["summary"]["articles"] == 2


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("report.json", "{"),
        ("report.html", "<!doctype html>"),
        ("report.HTM", "<!doctype html>"),
        ("report.md", "#"),
    ],
)
def test_the_file_name_tells_the_format(articles: Path, tmp_path: Path, name: str, opening: str) -> None:
    assert run("report", articles, "-o", tmp_path / name).stdout == ""
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(opening)


def test_the_format_asked_for_beats_the_file_name(articles: Path, tmp_path: Path) -> None:
    run("report", articles, "-f", "json", "-o", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("{")


def test_what_was_skipped_is_in_the_report(articles: Path) -> None:
    report = json.loads(run("report", articles, "-f", "json").stdout)
    assert [Path(row["path"]).name for row in report["skipped"]] == ["broken.json"]


def test_include_text(articles: Path) -> None:
    with_text, without = (
        json.loads(run("report", articles, "-f", "json", *flag).stdout)["articles"][0]
        for flag in (["--include-text"], [])
    )
    assert FIRST in with_text["text"]
    assert "text" not in without


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        ([], 0),
        (["never"], 0),
        (["contradiction"], 1),
        (["inconsistency"], 0),
        (["inconsistency", "contradiction"], 1),
    ],
)
def test_fail_on(articles: Path, monkeypatch: pytest.MonkeyPatch, flags: list[str], code: int) -> None:
    def check(articles: Iterable[Article], skipped: Iterable[Skipped] = ()) -> Report:
        return Report("0", tuple(articles), (), (finding("contradiction"), finding("agreement")))

    monkeypatch.setattr(factcheck, "check", check)
    run("report", articles, "-f", "json", *(word for flag in flags for word in ("--fail-on", flag)), code=code)


@pytest.mark.parametrize(
    ("environment", "flags", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
        ({"NO_COLOR": "1"}, ["--color"], True),
    ],
)
def test_colours(articles: Path, environment: dict[str, str], flags: list[str], coloured: bool) -> None:
    cleared = {"NO_COLOR": None, "FORCE_COLOR": None}
    output = run("report", articles, *flags, env=cleared | environment, color=True).stdout
    assert ("\x1b[" in output) == coloured


# ------------------------------------------------------------------------------------------------------------ extract


def test_extract_writes_one_claim_a_line(articles: Path) -> None:
    result = run("extract", articles)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {"$240bn", "$210bn"} <= {row["text"] for row in rows}
    assert "broken.json" in result.stderr


def test_extract_reads_standard_input() -> None:
    rows = [json.loads(line) for line in run("extract", "-", input=FIRST.encode()).stdout.splitlines()]
    assert FIRST[rows[0]["start"] : rows[0]["end"]] == rows[0]["text"]


def test_published_and_source_are_for_bare_files(tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_text(FIRST)
    flags = ["--published", "2024-05-14", "--source", "The Bare"]
    article = json.loads(run("report", tmp_path / "bare.txt", "-f", "json", *flags).stdout)["articles"][0]
    assert (article["published"], article["source"]) == ("2024-05-14", "The Bare")


# -------------------------------------------------------------------------------------------------- what goes wrong


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["reprot", "x"], "Did you mean 'report'"),
        (["report", "x", "--formt", "json"], "--format"),
        (["report", "x", "-f", "pdf"], "markdown"),
        (["report"], "PATHS"),
        (["report", "x", "--published", "14 May"], "2024-05-14"),
        (["report", "x", "--published", "2024-02-30"], "2024-02-30"),
    ],
)
def test_a_wrong_call_is_told_so(arguments: list[str], words: str) -> None:
    assert words in run(*arguments, code=2).stderr


@pytest.mark.parametrize("command", ["report", "extract"])
@pytest.mark.parametrize("name", ["nowhere", "empty.txt", "."])
def test_nothing_readable(tmp_path: Path, command: str, name: str) -> None:
    (tmp_path / "empty.txt").touch()
    result = process(command, name, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("factcheck: ")
    assert "Traceback" not in result.stderr


def test_a_file_that_cannot_be_written(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "report.json"
    result = process("report", articles, "-o", target)
    assert (result.returncode, result.stderr) == (2, f"factcheck: cannot write {target}: No such file or directory\n")


def test_an_old_file_stays_when_the_new_one_fails(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(report: Report, format: str, options: object) -> str:
        raise ZeroDivisionError

    target = tmp_path / "report.json"
    target.write_text("old")
    monkeypatch.setattr("factcheck.reporters.render", fail)
    assert isinstance(run("report", articles, "-o", target, code=1).exception, ZeroDivisionError)
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "report.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes and signals of that kind here")
def test_a_closed_pipe_ends_it_quietly(articles: Path) -> None:
    script = f"'{sys.executable}' -m factcheck extract '{articles}' '{articles}' -q | true"
    result = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_an_interruption_ends_it_quietly(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*arguments: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(factcheck, "check", interrupt)
    monkeypatch.setattr(sys, "argv", ["factcheck", "report", str(articles)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert "Traceback" not in capsys.readouterr().err


# -------------------------------------------------------------------------------------------------------------- help


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["report", "--help"], ["extract", "-h"]])
def test_help_shows_examples(arguments: list[str]) -> None:
    assert "Examples:" in run(*arguments).stdout


def test_version() -> None:
    assert run("--version").stdout.startswith("factcheck 0.")


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from factcheck.cli import app; print([m for m in sys.modules if m in sys.argv])"
    heavy = ["numpy", "pydantic", "rapidfuzz", "dateparser", "quantulum3", "lxml", "trafilatura", "yaml", "rich"]
    result = subprocess.run([sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
