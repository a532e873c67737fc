"""A run over an archive: what it leaves is what ``check`` finds in each story, however it is cut and ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from gold import load_articles
from pyarrow import parquet

from factcheck import check
from factcheck.archive import Plan, Run, Watch, failing, run
from factcheck.archive import reading as first_stage
from factcheck.config import Config, Settings
from factcheck.engines import start
from factcheck.errors import UsageError
from factcheck.model import Article, Reading

NAMES = ("balasore-crash-2023", "beijing-visit", "noto-quake-2024")
ARTICLES = sorted((article for name in NAMES for article in load_articles(name)), key=lambda article: article.text)
"""The articles of three stories, mixed."""
OTHERS = [
    {"id": "undated-1", "source": "One", "text": "Holm Bank lost $40m in Elsinore, Ada Holm said."},
    {"id": "undated-2", "source": "Two", "text": "Holm Bank lost $90m in Elsinore, Ada Holm said."},
    {"id": "nobody", "source": "Three", "published": "2024-01-02", "text": "Prices rose 4%."},
    {"id": "undated-1", "source": "Four", "text": "The same id, and another text."},
    {"id": "bad date", "source": "Five", "published": "yesterday", "text": "Prices fell 4%."},
    {"id": "empty", "text": " "},
]
FILES = {"articles.parquet", "findings.parquet", "findings.jsonl", "skipped.jsonl", "summary.json", "run.json"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with half of the articles in Parquet and the others as JSON Lines, and lines that are none."""
    folder = tmp_path_factory.mktemp("archive")
    rows = [
        {"id": a.id + a.source, "source": a.source, "text": a.text, "title": a.title, "published": str(a.published)}
        for a in ARTICLES
    ]
    half = len(rows) // 2
    parquet.write_table(pa.Table.from_pylist(rows[:half]), folder / "a.parquet")
    lines = [json.dumps(row) for row in [*rows[half:], *OTHERS]]
    (folder / "b.jsonl").write_text("\n".join([*lines, "not JSON", "", "{}"]))
    (folder / "c.csv").write_text("id,text\n")
    return str(folder)


def plan(**settings: Any) -> Plan:
    return Plan(Config(Settings.model_validate(settings), Path(), {}))


def go(archive: str, output: Path, of: Plan | None = None, **how: Any) -> dict[str, Any]:
    with start("inline") as engine:
        return run([archive], output, of or plan(), Run(engine, how.pop("watch", Watch()), **how))


def contents(output: Path) -> dict[str, bytes]:
    """All that a run left, but for how it went."""
    files = {path.name: path.read_bytes() for path in output.iterdir()}
    assert set(files) == FILES
    return {name: data for name, data in files.items() if name != "run.json"}


@pytest.fixture(scope="module")
def whole(archive: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("whole") / "found"
    go(archive, output)
    return output


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_findings_are_those_of_check_in_each_story(archive: str, whole: Path) -> None:
    from factcheck.readers import read

    articles = {article.id: article for article in read([archive]) if isinstance(article, Article)}
    stories: dict[str, list[Article]] = {}
    for row in parquet.read_table(whole / "articles.parquet").to_pylist():
        stories.setdefault(row["story"], []).append(articles[row["id"]])
    assert len(stories) >= 5 and max(map(len, stories.values())) >= 5
    expected = {
        (story, finding.id)
        for story, members in stories.items()
        for finding in check(members).findings
        if finding.verdict != "single_source"
    }
    found = [(finding["story"], finding["id"]) for finding in lines(whole / "findings.jsonl")]
    assert len(found) == len(set(found)) and set(found) == expected
    table = parquet.read_table(whole / "findings.parquet")
    assert table["story"].to_pylist() == [story for story, _ in found]
    assert {"contradiction", "agreement", "update"} <= set(table["verdict"].to_pylist())


def test_a_finding_in_parquet_says_what_it_says_in_json(whole: Path) -> None:
    rows = parquet.read_table(whole / "findings.parquet").to_pylist()
    for row, finding in zip(rows, lines(whole / "findings.jsonl"), strict=True):
        claims = finding.pop("claims")
        assert [json.loads(claim["value"]) for claim in row["claims"]] == [claim["value"] for claim in claims]
        assert [claim["article"] for claim in row["claims"]] == [claim["article"]["id"] for claim in claims]
        assert not claims or row["articles"] == sorted({claim["article"]["id"] for claim in claims})
        assert {**finding, "measure": finding["about"]["measure"]}.items() >= {
            (name, row[name]) for name in ("story", "fingerprint", "code", "verdict", "severity", "message", "measure")
        }


def test_what_is_skipped_is_told_and_counted(whole: Path) -> None:
    summary = json.loads((whole / "summary.json").read_text())
    notices = lines(whole / "skipped.jsonl")
    assert [(Path(notice["path"]).name, notice["reason"][:20]) for notice in notices] == [
        ("b.jsonl", "line 15: published: "),
        ("b.jsonl", "no text in the artic"),
        ("b.jsonl", "line 17, column 1: n"),
        ("b.jsonl", "line 19: not an arti"),
        ("c.csv", "the format is not kn"),
        ("undated-1", "another article has "),
    ]
    assert [(one["count"], len(one["samples"])) for one in summary["skipped"]["reasons"]] == [(1, 1)] * 6
    assert summary["skipped"]["total"] == len(notices)


CUTS = [{"batch": 1}, {"batch": 7, "bucket": 100}, {"batch": 1000, "bucket": 10**9}, {"bucket": 1}]


@pytest.mark.parametrize("cut", CUTS, ids=str)
def test_how_an_archive_is_cut_changes_nothing(archive: str, whole: Path, tmp_path: Path, cut: dict[str, int]) -> None:
    go(archive, tmp_path / "found", **cut)
    assert contents(tmp_path / "found") == contents(whole)


def test_processes_change_nothing(archive: str, whole: Path, tmp_path: Path) -> None:
    with start("pool", 2) as engine:
        run([archive], tmp_path / "found", plan(), Run(engine, Watch(), 5, 500))
    assert contents(tmp_path / "found") == contents(whole)


class Ended(BaseException):
    """What ends a run, as a kill would: nobody catches it."""


class Ending(Watch):
    """Ends a run at its so manieth sign of life."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = at

    def step(self, done: int, total: int | None = None, share: float = 0) -> None:
        self.left -= 1
        if self.left < 0:
            raise Ended

    def stage(self, name: str) -> Any:
        self.step(0)
        return super().stage(name)


def test_a_run_that_was_ended_is_taken_up_again(archive: str, whole: Path, tmp_path: Path) -> None:
    """At every step in turn; what was done is not done again."""
    size = {"batch": 8, "bucket": 300}
    for at in range(100):
        output, ending = tmp_path / str(at), Ending(at)
        try:
            go(archive, output, watch=ending, **size)
        except Ended:
            again = Ending(1000)
            go(archive, output, watch=again, resumes=True, **size)
            assert 1000 - again.left <= 100
        assert contents(output) == contents(whole)
        if ending.left >= 0:
            break
    assert 10 < at < 99


def test_runs_that_are_ended_again_and_again_come_to_an_end(archive: str, whole: Path, tmp_path: Path) -> None:
    for _ in range(100):
        try:
            go(archive, tmp_path / "found", watch=Ending(4), resumes=True, batch=8, bucket=300)
        except Ended:
            continue
        break
    assert contents(tmp_path / "found") == contents(whole)


def test_pieces_of_another_plan_are_not_used(archive: str, whole: Path, tmp_path: Path) -> None:
    with pytest.raises(Ended):
        go(archive, tmp_path / "found", plan(ignore=["FC9"]), watch=Ending(8), batch=5)
    go(archive, tmp_path / "found", resumes=True)
    assert contents(tmp_path / "found") == contents(whole)


def test_settings_hold(archive: str, tmp_path: Path) -> None:
    summary = go(archive, tmp_path / "found", plan(ignore=["FC4", "FC9"], severity={"FC1": "info"}))
    assert {code[:3] for code in summary["codes"]} <= {"FC1", "FC2", "FC3"}
    assert summary["findings"]["contradiction"]["info"] == summary["findings"]["contradiction"]["all"] > 0
    assert failing(summary, ["contradiction"]) == summary["findings"]["contradiction"]["all"]
    assert failing(summary, ["error"]) == summary["findings"]["inconsistency"]["error"]
    assert failing(summary, ["never"]) == failing(summary, []) == 0


def test_claims_and_single_sources_are_written_where_they_are_wanted(archive: str, tmp_path: Path) -> None:
    of = Plan(plan().config, with_single_source=True, with_claims=True)
    summary = go(archive, tmp_path / "found", of)
    verdicts = parquet.read_table(tmp_path / "found" / "findings.parquet")["verdict"].to_pylist()
    assert verdicts.count("single_source") == summary["findings"]["single_source"]["all"] > 0
    claims = parquet.read_table(tmp_path / "found" / "claims.parquet").to_pylist()
    assert len(claims) == summary["claims"]
    by_id = {article.id + article.source: article for article in ARTICLES}
    assert all(by_id[c["article"]].text[c["start"] : c["end"]] == c["text"] for c in claims if c["article"] in by_id)


def test_an_article_that_breaks_factcheck_is_skipped(
    archive: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(article: Article) -> Reading:
        if article.id == "nobody":
            raise KeyError("a word of the article")
        return read(article)

    read: Callable[[Article], Reading] = first_stage.read_claims
    monkeypatch.setattr(first_stage, "read_claims", fragile)
    summary = go(archive, tmp_path / "found")
    [notice] = [notice for notice in lines(tmp_path / "found" / "skipped.jsonl") if notice["stage"] == "extract"]
    assert notice["reason"].startswith("internal error: KeyError in test_run.py, line ")
    assert "word" not in json.dumps(summary)


@pytest.fixture
def occupied(archive: str, tmp_path: Path) -> Iterator[Path]:
    with pytest.raises(Ended):
        go(archive, tmp_path, watch=Ending(2))
    yield tmp_path


def test_what_is_in_the_folder_is_left_alone(archive: str, whole: Path, occupied: Path, tmp_path: Path) -> None:
    for output, words in ((whole, "is not empty"), (occupied, "go on with --resume")):
        with pytest.raises(UsageError, match=words):
            go(archive, output)
    with pytest.raises(UsageError, match="is not empty"):
        go(archive, whole, resumes=True)


def test_two_runs_do_not_work_in_one_folder(archive: str, tmp_path: Path) -> None:
    class Second(Watch):
        def step(self, done: int, total: int | None = None, share: float = 0) -> None:
            with pytest.raises(UsageError, match="another run is at work"):
                go(archive, tmp_path / "found", resumes=True)

    go(archive, tmp_path / "found", watch=Second())


def test_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n")
    with pytest.raises(UsageError, match=r"(?s)no article to read in .*a.jsonl: line 1"):
        go(str(tmp_path / "a.jsonl"), tmp_path / "found")
    assert list((tmp_path / "found").iterdir()) == []


def test_what_is_read_is_not_written_to(archive: str) -> None:
    for output in (Path(archive), Path(archive) / "found"):
        with pytest.raises(UsageError, match="which is read: name a folder elsewhere"):
            go(archive, output)
