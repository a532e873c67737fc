"""``factcheck gate`` and ``factcheck store``: what they write where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from factcheck.cli import app
from factcheck.cli.options import Format
from factcheck.errors import FactcheckError
from factcheck.store import Store

MINE = "Exports of the Halvorsen mine in Tessaly rose to {} last year, the ministry in Kelmont said."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: an earlier article in ``old``, and two new ones, of which one contradicts it."""
    for path, figure in (("old/first.md", "$240m"), ("new/wrong.md", "$610m"), ("new/right.md", "$240m")):
        article(tmp_path / path, figure)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def article(path: Path, figure: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\nsource: The {path.stem}\npublished: 2024-05-14\n---\n{MINE.format(figure)}\n")


def run(*arguments: str, code: int = 0) -> Any:
    result = CliRunner().invoke(app, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def test_a_contradiction_with_an_earlier_article_is_told(folder: Path) -> None:
    result = run("gate", "new", "--against", "old", code=1)
    assert "FC101" in result.stdout
    table = [line.split() for line in result.stderr.splitlines()]
    assert table[0] == [
        "article",
        "claims",
        "contradiction",
        "inconsistency",
        "update",
        "agreement",
        "single",
        "source",
    ]
    assert [row[:3] for row in table[1:]] == [["right", "2", "1"], ["wrong", "2", "1"]]


@pytest.mark.parametrize("format", [*Format, "terminal --quiet"])
@pytest.mark.parametrize("call", ["report new", "gate new", "check new --against old"])
def test_what_was_skipped_is_told_in_every_format(folder: Path, call: str, format: str) -> None:
    Path("new/void.md").touch()
    result = run(*call.split(), "new/void.md", "--exit-zero", "--format", *format.split())
    told = result.stdout if format == "terminal" else result.stderr
    assert "void.md" in told


def test_what_agrees_passes(folder: Path) -> None:
    run("gate", "new/right.md", "--against", "old")
    assert run("gate", "new/right.md", "--against", "old", "--quiet").stderr == ""
    run("gate", "new/wrong.md", "--against", "old", "--fail-on", "never")
    run("gate", "new/wrong.md")


def test_a_batch_is_accepted_once(folder: Path) -> None:
    run("store", "add", "s.duckdb", "old")
    first = run("gate", "new", "--store", "s.duckdb", "--accept", "--format", "json", code=1)
    assert first.stderr.endswith("s.duckdb: 2 added, 0 replaced, 0 unchanged\n")
    again = run("gate", "new", "--store", "s.duckdb", "--accept", "--format", "json", code=1)
    assert again.stderr.endswith("s.duckdb: 0 added, 0 replaced, 2 unchanged\n")
    assert again.stdout == first.stdout
    assert {one["id"] for one in json.loads(again.stdout)["articles"]} == {"first", "right", "wrong"}


def test_without_accept_the_store_stays_as_it_is(folder: Path) -> None:
    run("store", "add", "s.duckdb", "old")
    before = Path("s.duckdb").read_bytes()
    run("gate", "new", "--store", "s.duckdb", code=1)
    assert Path("s.duckdb").read_bytes() == before


def test_a_corrected_article_takes_the_place_of_the_old_one(folder: Path) -> None:
    run("gate", "new/wrong.md", "--store", "s.duckdb", "--accept")
    article(folder / "new/wrong.md", "$240m")
    with pytest.raises(FactcheckError, match="'wrong'"):
        run("gate", "new/wrong.md", "--store", "s.duckdb", "--accept")
    run("gate", "new/wrong.md", "--store", "s.duckdb", "--accept", "--replace")
    assert "1 article," in run("store", "info", "s.duckdb").stdout


def test_what_was_exported_can_be_taken_in(folder: Path) -> None:
    run("store", "add", "s.duckdb", "old", "new")
    run("store", "export", "s.duckdb", "-o", "all.jsonl")
    assert run("store", "add", "t.duckdb", "all.jsonl").stdout == "t.duckdb: 3 added, 0 replaced, 0 unchanged\n"
    claims = [run("store", "export", file, "--claims").stdout.splitlines() for file in ("s.duckdb", "t.duckdb")]
    assert [json.loads(line)["id"] for line in claims[0]] == [json.loads(line)["id"] for line in claims[1]]
    texts = [run("store", "export", file).stdout for file in ("s.duckdb", "t.duckdb")]
    assert [json.loads(line)["text"] for line in texts[0].splitlines()] == [
        json.loads(line)["text"] for line in texts[1].splitlines()
    ]


def test_a_draft_is_checked_against_a_store(folder: Path) -> None:
    run("store", "add", "s.duckdb", "old")
    told = run("check", "new/wrong.md", "--store", "s.duckdb", code=1).stdout
    assert "FC101" in told
    assert "old/first.md" in told
    run("check", "new/right.md", "--store", "s.duckdb")
    assert "new/right.md" in run("check", "new/wrong.md", "--store", "s.duckdb", "--against", "new", code=1).stdout
    with pytest.raises(FactcheckError, match="there is no store at none"):
        run("check", "new/wrong.md", "--store", "none")


def test_the_commands_of_a_store(folder: Path) -> None:
    assert run("store", "add", "s.duckdb", "old").stdout == "s.duckdb: 1 added, 0 replaced, 0 unchanged\n"
    assert "1 article, published 2024-05-14 to 2024-05-14; 0 without a date" in run("store", "info", "s.duckdb").stdout
    assert run("store", "verify", "s.duckdb").stdout == "s.duckdb: sound\n"
    assert run("store", "remove", "s.duckdb", "first").stdout == "s.duckdb: 1 removed\n"
    assert "no claims" in run("store", "info", "s.duckdb").stdout
    with Store(Path("s.duckdb"))._database.writing() as connection:
        connection.execute("INSERT INTO block VALUES ('stray', 5)")
    assert "belong to no article" in run("store", "verify", "s.duckdb", code=1).stdout


def git(*words: str) -> None:
    known = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *known, *words], check=True, capture_output=True)


def test_git_tells_what_is_new(folder: Path) -> None:
    git("init", "--initial-branch=main", ".")
    git("add", "old")
    git("commit", "--message=Old")
    git("switch", "--create=desk")
    result = run("gate", "old", "new", "--since", "main", code=1)
    assert [line.split()[0] for line in result.stderr.splitlines()[1:]] == ["right", "wrong"]
    git("add", "new/wrong.md")
    git("commit", "--message=New")
    assert "wrong" in run("gate", ".", "--since", "main", "--quiet", code=1).stdout
    assert run("gate", "old", "--since", "main").stderr == "factcheck: no new article in old since main\n"
    with pytest.raises(FactcheckError, match="--since asks git, which says"):
        run("gate", "old", "--since", "nowhere")
    with pytest.raises(FactcheckError, match="--since asks git, which says"):
        run("gate", "old", "--since", "--output=stolen")
    assert not Path("stolen").exists()


BAD = [
    (["gate", "new", "--since", "main"], "not a git repository"),
    (["gate", "new", "--store", "none.duckdb"], "there is no store at none.duckdb: --accept makes one"),
    (["gate", "new", "--accept"], "name it with --store FILE"),
    (["gate", "new", "--store", "old/first.md"], "is no store of factcheck"),
    (["gate", "new", "--store", "s", "--replace"], "give --accept as well"),
    (["gate", "nowhere"], "nowhere: no such file or folder"),
    (["gate", "empty"], "no article to read in empty"),
    (["store", "info", "none.duckdb"], "there is no store at none.duckdb"),
    (["store", "remove", "none.duckdb", "a"], "there is no store at none.duckdb"),
    (["store", "verify", "old/first.md"], "is no store of factcheck"),
    (["store", "add", "old", "new"], "old"),
    (["store", "add", "missing/s.duckdb", "new"], "missing"),
    (["store", "export", "none.duckdb", "-o", "out"], "there is no store at none.duckdb"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD, ids=lambda part: " ".join(part)[:40])
def test_a_wrong_call_is_told(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(FactcheckError) as raised:
        run(*arguments)
    assert message in str(raised.value)
    assert not Path("out").exists()
    assert not Path("none.duckdb").exists()


def test_what_was_accepted_of_earlier_articles_is_not_said_to_be_out_of_date(folder: Path) -> None:
    article(folder / "old/second.md", "$260m")
    entry = '[[suppress]]\ncode = "FC101"\nfingerprint = "0123456789abcdef"\nreason = "seen"\n'
    Path("accepted.toml").write_text(entry)
    assert run("baseline", "create", "old", "--baseline", "old.jsonl").stdout == "old.jsonl: 1 entry\n"
    Path("factcheck.toml").write_text('baseline = "old.jsonl"\nsuppressions = "accepted.toml"\n')
    article(folder / "new/right.md", "$240m")
    (folder / "new/wrong.md").unlink()
    assert "silences nothing" not in run("gate", "new", "--against", "old", "--fail-on", "never").stderr


def test_a_report_is_written_where_nothing_is_new(folder: Path) -> None:
    git("init", "--initial-branch=main")
    git("add", "old")
    git("commit", "--message=Old")
    told = run("gate", "old", "--since", "main", "--format", "concise", "--also", "sarif=none.sarif")
    assert (told.stdout, told.stderr) == ("", "factcheck: no new article in old since main\n")
    assert json.loads(Path("none.sarif").read_text())["runs"][0]["results"] == []
