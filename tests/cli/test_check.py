"""Drafts against their sources, on the command line: what is told, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from factcheck.cli import app

FRONT = "---\nsource: Our desk\npublished: 2024-05-16\n---\n"
DRAFT = FRONT + "The harbour board's revenue rose 26% to {} in 2023, it said.{}\n"
SOURCES = {
    "agency": "The harbour board said its revenue rose 26% to $240m in 2023. Its new terminal cost $94m, it said.",
    "ledger": "Revenue of the harbour board rose 26% to $240m in 2023, it said. Its new terminal cost $49m, it said.",
    "post": "The harbour board's revenue rose 26 per cent in 2023, to $240m.",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong draft and three sources, two of which contradict each other."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "sources").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "sources" / f"{name}.md").write_text(f"---\nsource: {name}\npublished: 2024-05-14\n---\n{text}\n")
    save("$210m")
    return tmp_path


def save(figure: str, more: str = "") -> None:
    Path("draft.md").write_text(DRAFT.format(figure, more), encoding="utf-8")


def run(*arguments: str, code: int = 0, **options: Any) -> Any:
    result = CliRunner().invoke(app, arguments, **options)
    assert result.exit_code == code, result.output
    return result


def check(*arguments: str, code: int = 0, **options: Any) -> Any:
    return run("check", "draft.md", "--against", "sources", *arguments, code=code, **options)


def findings(*arguments: str, code: int = 0, **options: Any) -> list[dict[str, Any]]:
    report = json.loads(check("-f", "json", *arguments, code=code, **options).stdout)
    return [finding for finding in report["findings"] if finding["verdict"] != "agreement"]


# -------------------------------------------------------------------------------------------------------------- check


def test_a_wrong_draft_is_told_and_a_right_one_is_clean() -> None:
    lines = check(code=1).stdout.splitlines()
    assert lines[0].startswith("draft.md:5:41: error FC101")
    assert lines[-1].startswith("✗ 1 contradiction (1 error)")
    save("$240m")
    assert check().stdout.startswith("✓ no contradictions")


def test_only_what_the_draft_says_is_told() -> None:
    assert [finding["code"] for finding in findings(code=1)] == ["FC101"]
    report = json.loads(run("report", ".", "-f", "json").stdout)
    assert [finding["code"] for finding in report["findings"]].count("FC101") == 2


def test_what_no_source_supports_is_told_and_is_no_error() -> None:
    save("$240m", " It has four sites.")
    assert "1 claim that no source supports" in check().stdout
    assert "supports" not in check("--quiet").stdout


def test_a_draft_among_the_sources_is_none_of_them(folder: Path) -> None:
    (folder / "draft.md").rename(folder / "sources" / "draft.md")
    result = run("check", "sources/draft.md", "--against", "sources", code=1)
    assert "1 draft against 3 sources" in result.stdout
    assert result.stderr == ""


def test_standard_input_stands_for_a_file() -> None:
    (text := Path("draft.md").read_bytes(), save("$240m"))
    flags = ("check", "-", "--stdin-filename", "draft.md", "--against", ".")
    result = run(*flags, code=1, input=text)
    assert result.stdout.startswith("draft.md:5:41: error FC101")
    assert "1 draft against 3 sources" in result.stdout


def test_standard_input_may_stand_for_a_file_that_is_not_there() -> None:
    text = "<html><article><p>The harbour board's revenue rose 26% to $210m in 2023, it said.</p></article></html>"
    result = run("check", "-", "--stdin-filename", "new/a.html", "-a", "sources", "-q", code=1, input=text.encode())
    assert result.stdout.startswith("new/a.html:1:")


@pytest.mark.parametrize(
    ("flags", "settings", "code"),
    [
        ([], "", 1),
        (["--fail-on", "never"], "", 0),
        ([], 'fail-on = ["never"]', 0),
        (["--fail-on", "error"], 'fail-on = ["never"]', 1),
        ([], 'severity.FC101 = "warning"', 0),
        (["--fail-on", "warning"], 'severity.FC101 = "warning"', 1),
        ([], 'severity.FC1 = "warning"\nseverity.FC101 = "error"', 1),
        ([], 'ignore = ["FC1"]', 0),
        ([], 'ignore = ["FC1"]\nselect = ["FC101"]', 1),
        ([], 'select = ["FC2"]', 0),
        ([], "confidence = 1.0", 0),
        ([], 'per-path-ignores."draft.md" = ["FC1"]', 0),
        ([], 'per-path-ignores."dr*" = ["FC101"]', 0),
        ([], 'per-path-ignores."sources/*" = ["FC1"]', 0),
        ([], 'per-path-ignores."sources/post.md" = ["FC1"]', 1),
        ([], 'per-path-ignores."draft.md" = ["FC2"]', 1),
    ],
)
def test_settings(flags: list[str], settings: str, code: int) -> None:
    Path("factcheck.toml").write_text(settings)
    check(*flags, code=code)


def test_settings_hold_for_a_report() -> None:
    Path("desk.toml").write_text('ignore = ["FC101"]')
    told = [json.loads(run("report", ".", "-f", "json", *flags).stdout) for flags in ([], ["--config", "desk.toml"])]
    assert [sum(f["code"] == "FC101" for f in report["findings"]) for report in told] == [2, 0]


def test_what_is_known_of_a_publisher_holds_for_its_claims() -> None:
    Path("factcheck.toml").write_text('[sources."Our desk"]\ncurrency = "AUD"')
    for command in (["extract", "draft.md"], ["report", ".", "-f", "jsonl"], ["check", "draft.md", "-a", "sources"]):
        flags = ["-f", "json", "--exit-zero"] if command[0] == "check" else []
        assert '"AUD"' in run(*command, *flags).stdout, command


def test_a_comment_with_a_reason_accepts() -> None:
    save("$210m", " <!-- factcheck: ignore[FC101] the board corrected it -->")
    assert "1 finding accepted before" in check().stderr
    save("$240m", " <!-- factcheck: ignore[FC101] the board corrected it -->")
    assert "draft.md:5: ignore[FC101] silences nothing" in check(code=3).stderr


def test_a_list_accepts_until_it_expires() -> None:
    mark = check(code=1).stdout.split("fingerprint ")[1].split()[0]
    Path("factcheck.toml").write_text('suppressions = "accepted.toml"')
    entry = f'[[suppress]]\ncode = "FC101"\nfingerprint = "{mark}"\nreason = "corrected"\n'
    Path("accepted.toml").write_text(entry)
    assert check().stdout.startswith("✓")
    Path("accepted.toml").write_text(entry + "expires = 2024-05-17")
    assert "expired on 2024-05-17" in check(code=1).stderr
    save("$240m")
    check(code=3)


UNUSED = [
    ("all articles beside the list", (), "check draft.md -a sources", 3),
    ("hidden files are no articles", (".old/draft.md",), "check draft.md -a sources", 3),
    ("another draft was not read", ("second.md",), "check draft.md -a sources", 0),
    ("but all of the folder was asked for", ("second.md",), "report .", 3),
    ("or all of it as sources", ("second.md",), "check draft.md -a .", 3),
    ("a part of it", (), "report sources", 0),
]


@pytest.mark.parametrize(("others", "call", "code"), [row[1:] for row in UNUSED], ids=[row[0] for row in UNUSED])
def test_an_entry_for_no_article_is_out_of_date_where_everything_was_read(
    others: list[str], call: str, code: int
) -> None:
    save("$240m")
    Path("factcheck.toml").write_text('suppressions = "accepted.toml"')
    Path("accepted.toml").write_text('[[suppress]]\ncode = "FC101"\nfingerprint = "0123456789abcdef"\nreason = "so"\n')
    for name in others:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("It opens on Friday.")
    assert ("silences nothing" in run(*call.split(), code=code).stderr) == (code == 3)


def test_watch_checks_again_when_a_file_was_saved(folder: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "draft.md", "-a", "sources", "--watch"]
    env = os.environ | {"PYTHONUNBUFFERED": "1"}
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, encoding="utf-8", env=env, **pipes) as process:
        deadline = threading.Timer(60, process.kill)
        deadline.start()
        try:
            seen = summary(process)
            save("$240m")
            assert (seen[0], summary(process)[0]) == ("✗", "✓")
            save("$210m")
            assert summary(process)[0] == "✗"
            Path("factcheck.toml").write_text('extend = "base.toml"\n')
            assert process.stderr
            assert "no such file: base.toml" in process.stderr.readline()
            Path("base.toml").write_text("")
            assert summary(process)[0] == "✗"
            Path("base.toml").write_text('ignore = ["FC101"]')
            assert summary(process)[0] == "✓"
        finally:
            deadline.cancel()
            process.terminate()


def summary(process: subprocess.Popen[str]) -> str:
    """The next line that sums up a run."""
    assert process.stdout
    for line in process.stdout:
        if line.startswith(("✓", "✗")):
            return line
    raise AssertionError("no summary")


# ----------------------------------------------------------------------------------------------------- config and init


def test_init_writes_a_file_that_changes_nothing_and_is_never_overwritten() -> None:
    before = run("config").stdout
    assert "factcheck.toml written" in run("init").stdout
    assert run("config").stdout == before
    Path("factcheck.toml").write_text("# mine")
    assert run("init", code=1).exception is not None
    assert Path("factcheck.toml").read_text() == "# mine"


def test_every_line_of_the_file_can_be_set() -> None:
    run("init")
    lines = Path("factcheck.toml").read_text(encoding="utf-8").splitlines()
    shown = [line.removeprefix("# ") for line in lines if line.startswith("# ") and (" = " in line or "[" in line[:3])]
    Path("base.toml").write_text("\n".join(line for line in shown if not line.startswith("extend")))
    keys = set(tomllib.loads("\n".join(shown)))
    config = run("config", "--config", "base.toml").stdout
    assert 'severity.FC105 = "warning"  # base.toml' in config
    assert 'sources."Coast Agency".group = "agencies"  # base.toml' in config
    assert keys == {line.removeprefix("# ").split()[0].split(".")[0] for line in config.splitlines()}


def test_config_is_toml() -> None:
    table = '[per-path-ignores]\n"a b/*" = ["FC1"]\n[sources.Post]\ngroup = "p"'
    Path("factcheck.toml").write_text(f'ignore = ["FC2"]\n{table}')
    shown = run("config").stdout
    assert 'ignore = ["FC2"]  # factcheck.toml' in shown
    assert 'select = ["FC"]  # default' in shown
    assert tomllib.loads(shown)["per-path-ignores"] == {"a b/*": ["FC1"]}
    assert tomllib.loads(shown)["sources"] == {"Post": {"group": "p", "weight": 1.0}}


# ----------------------------------------------------------------------------------------------------------- baseline


def test_the_life_of_a_baseline(folder: Path) -> None:
    path = folder / ".factcheck-baseline.jsonl"
    assert run("baseline", "create", ".").stdout == ".factcheck-baseline.jsonl: 2 entries\n"
    assert run("baseline", "diff", ".").stdout == ""
    Path("factcheck.toml").write_text('baseline = ".factcheck-baseline.jsonl"')
    assert "2 findings accepted before" in run("report", ".").stderr

    save("$270m")
    changed = [line[0] for line in run("baseline", "diff", ".", code=1).stdout.splitlines()]
    assert changed == ["+", "-"]
    check(code=1)

    save("$240m")
    assert run("baseline", "diff", ".", code=3).stdout[0] == "-"
    assert "silences nothing" in run("report", ".", code=3).stderr
    assert run("baseline", "prune", ".").stdout == ".factcheck-baseline.jsonl: 1 entry\n"
    run("report", ".")

    path.write_text(path.read_text().replace("}", ', "note": "counted twice"}'))
    save("$270m")
    assert run("baseline", "update", ".").stdout == ".factcheck-baseline.jsonl: 2 entries\n"
    audit = run("baseline", "audit").stdout
    assert "note: counted twice" in audit
    assert audit.endswith("2 entries, 1 without a note\n")


GONE = [
    ("the folder was read", "sources", 3),
    ("the folder above it was read", ".", 3),
    ("another folder was read", "others", 0),
    ("one file of the folder was read", "sources/agency.md", 0),
]


@pytest.mark.parametrize(("path", "code"), [row[1:] for row in GONE], ids=[row[0] for row in GONE])
def test_what_was_accepted_of_a_file_that_is_gone(path: str, code: int) -> None:
    Path("draft.md").unlink()
    Path("others").mkdir()
    Path("others/post.md").write_text(SOURCES["post"])
    assert run("baseline", "create", "sources").stdout == ".factcheck-baseline.jsonl: 1 entry\n"
    entry = json.loads(Path(".factcheck-baseline.jsonl").read_text())
    Path("sources/ledger.md").rename("sources/.ledger.md")
    told = run("baseline", "diff", path, code=code).stdout
    assert told.startswith(f"- {entry['code']} {entry['fingerprint']}" if code else "")
    Path("factcheck.toml").write_text('baseline = ".factcheck-baseline.jsonl"')
    assert ("silences nothing" in run("report", path, code=code).stderr) == bool(code)

    listed = {"code": entry["code"], "fingerprint": entry["fingerprint"], "reason": "old", "path": "sources/ledger.md"}
    lines = "".join(f'{key} = "{value}"\n' for key, value in listed.items())
    Path("accepted.toml").write_text(f"[[suppress]]\n{lines}")
    Path("factcheck.toml").write_text('suppressions = "accepted.toml"')
    assert ("silences nothing" in run("report", path, code=code).stderr) == bool(code)

    assert run("baseline", "prune", path).stdout.endswith(": no entries\n" if code else ": 1 entry\n")


def test_an_article_of_a_web_address_is_not_gone_where_its_feed_was_not_read() -> None:
    rows = [{"id": name, "text": text, "url": f"https://post.example/{name}"} for name, text in SOURCES.items()]
    Path("feeds").mkdir()
    pq.write_table(pa.Table.from_pylist(rows), "feeds/feed.parquet")
    assert run("baseline", "create", "feeds").stdout == ".factcheck-baseline.jsonl: 1 entry\n"
    Path("feeds").rename(".feeds")
    assert run("baseline", "prune", ".").stdout == ".factcheck-baseline.jsonl: 1 entry\n"
