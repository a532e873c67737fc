"""The command line: what it writes where."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.cli.options import Format
from factcheck.codes import BETWEEN_SOURCES, codes, load_page
from factcheck.reporters import FORMATS

FIRST = "Exports rose to $240bn last year, the ministry said."
Run = Callable[..., Any]


# ------------------------------------------------------------------------------------------------------------- report


def test_the_formats_are_those_of_the_reporters() -> None:
    assert [format.value for format in Format] == list(FORMATS)


def test_report_prints_to_standard_output(articles: Path, run: Run) -> None:
    assert json.loads(run("report", articles, "-f", "json").stdout)["summary"]["articles"] == 2


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("report.json", "{"),
        ("report.html", "<!doctype html>"),
        ("report.HTM", "<!doctype html>"),
        ("report.md", "#"),
        ("report.sarif", "{"),
        ("report.jsonld", "{"),
        ("report.csv", "fingerprint,"),
        ("report.jsonl", '{"fingerprint"'),
        ("report.xml", "<?xml"),
    ],
)
def test_the_file_name_tells_the_format(articles: Path, tmp_path: Path, name: str, opening: str, run: Run) -> None:
    assert run("report", articles, "-o", tmp_path / name).stdout == ""
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(opening)


def test_the_format_asked_for_beats_the_file_name(articles: Path, tmp_path: Path, run: Run) -> None:
    run("report", articles, "-f", "json", "-o", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("{")


def test_several_formats_at_once(articles: Path, tmp_path: Path, run: Run) -> None:
    also = [f"{format}={tmp_path / format}" for format in ("sarif", "junit")]
    shown = run("report", articles, "-f", "concise", *(word for name in also for word in ("--also", name))).stdout
    assert "FC101 error" in shown
    assert json.loads((tmp_path / "sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "junit").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("format", "limit", "told", "cut"),
    [("github", 10**6, True, False), ("github", 400, True, True), ("concise", 10**6, False, False)],
)
def test_the_summary_of_a_github_step(
    articles: Path,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    format: str,
    limit: int,
    told: bool,
    cut: bool,
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n")
    monkeypatch.setattr("factcheck.cli.outputs._SUMMARY_LIMIT", limit)
    run("report", articles, "-f", format, env={"GITHUB_STEP_SUMMARY": str(summary)})
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Before.\n")
    assert ("# Fact check" in text, "The rest was cut" in text) == (told, cut)
    assert len(text) < limit + 100


def test_what_was_skipped_is_in_the_report(articles: Path, run: Run) -> None:
    report = json.loads(run("report", articles, "-f", "json").stdout)
    assert [Path(row["path"]).name for row in report["skipped"]] == ["broken.json"]


def test_include_text(articles: Path, run: Run) -> None:
    with_text, without = (
        json.loads(run("report", articles, "-f", "json", *flag).stdout)["articles"][0]
        for flag in (["--include-text"], [])
    )
    assert FIRST in with_text["text"]
    assert "text" not in without


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
def test_colours(articles: Path, environment: dict[str, str], flags: list[str], coloured: bool, run: Run) -> None:
    cleared = {"NO_COLOR": None, "FORCE_COLOR": None}
    output = run("report", articles, *flags, env=cleared | environment, color=True).stdout
    assert ("\x1b[" in output) == coloured


# ------------------------------------------------------------------------------------------------------------ extract


def test_extract_writes_one_claim_a_line(articles: Path, run: Run) -> None:
    result = run("extract", articles)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {"$240bn", "$210bn"} <= {row["text"] for row in rows}
    assert "broken.json" in result.stderr


def test_extract_reads_standard_input(run: Run) -> None:
    rows = [json.loads(line) for line in run("extract", "-", input=FIRST.encode()).stdout.splitlines()]
    assert FIRST[rows[0]["start"] : rows[0]["end"]] == rows[0]["text"]


def test_published_and_source_are_for_bare_files(tmp_path: Path, run: Run) -> None:
    (tmp_path / "bare.txt").write_text(FIRST)
    flags = ["--published", "2024-05-14", "--source", "The Bare"]
    article = json.loads(run("report", tmp_path / "bare.txt", "-f", "json", *flags).stdout)["articles"][0]
    assert (article["published"], article["source"]) == ("2024-05-14", "The Bare")


# ---------------------------------------------------------------------------------------------------- rule and schema


def test_rule_lists_all_rules(run: Run) -> None:
    assert [line.split("  ")[0] for line in run("rule").stdout.splitlines()] == list(codes())


@pytest.mark.parametrize("code", codes())
def test_every_rule_has_a_page(run: Run, code: str) -> None:
    page = run("rule", code.lower()).stdout
    assert page.startswith(f"{code}  {codes()[code]}\n\nWhat it does\n---")
    heads = ["What it does", "Why it matters", "Example", "Known limits"]
    assert re.findall(r"^(.+)\n-{3,}$", page, re.M) == heads


def test_every_page_names_its_code() -> None:
    assert [code for code in BETWEEN_SOURCES if code not in load_page(code).text] == []


@pytest.mark.parametrize(
    ("arguments", "command"),
    [([], ["report", "-f", "json"]), (["report"], ["report", "-f", "json"]), (["claim"], ["extract", "-q"])],
)
def test_schemas_hold(articles: Path, run: Run, arguments: list[str], command: list[str]) -> None:
    schema = json.loads(run("schema", *arguments).stdout)
    Draft202012Validator.check_schema(schema)
    output = run(*command, articles).stdout
    things = [json.loads(output)] if command[0] == "report" else [json.loads(line) for line in output.splitlines()]
    assert things != []
    for thing in things:
        assert [error.message for error in Draft202012Validator(schema).iter_errors(thing)] == []
        assert list(Draft202012Validator(schema).iter_errors({**thing, "colour": "red"})) != []


def test_the_settings_have_a_schema(run: Run) -> None:
    schema = json.loads(run("schema", "config").stdout)
    Draft202012Validator.check_schema(schema)
    valid = Draft202012Validator(schema).is_valid
    assert valid({"fail-on": ["error"], "ignore": ["FC101"]})
    assert not valid({"fail-on": ["colour"]})
    assert not valid({"colour": "red"})


def test_a_schema_can_go_to_a_file(tmp_path: Path, run: Run) -> None:
    assert run("schema", "claim", "-o", tmp_path / "claim.json").stdout == ""
    assert json.loads((tmp_path / "claim.json").read_text(encoding="utf-8"))["title"] == "factcheck claim"


# -------------------------------------------------------------------------------------------------------------- help


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("factcheck re", ["report"]),
        ("factcheck schema cl", ["claim"]),
        ("factcheck report --max", ["--max-findings"]),
        ("factcheck rule FC30", ["FC301", "FC302", "FC303"]),
    ],
)
def test_completion(run: Run, words: str, offered: list[str]) -> None:
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert run(env=asked, prog_name="factcheck").stdout.split() == offered


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["report", "--help"], ["extract", "-h"], ["rule", "-h"], ["schema", "-h"]]
)
def test_help_shows_examples(arguments: list[str], run: Run) -> None:
    assert "Examples:" in run(*arguments).stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("factcheck 0.")


def test_help_imports_nothing_heavy(run: Run) -> None:
    code = "import sys; from factcheck.cli import app; print([m for m in sys.modules if m in sys.argv])"
    heavy = ["numpy", "pydantic", "rapidfuzz", "dateparser", "quantulum3", "lxml", "trafilatura", "yaml", "rich"]
    ours = ["factcheck.extractors", "factcheck.rules", "factcheck.reconcile"]
    result = subprocess.run([sys.executable, "-c", code, *heavy, *ours], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
