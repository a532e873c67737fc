"""``factcheck explain``: a fingerprint is copied out of a report, and the finding is told with its reasons."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

DRAFT = "The Halvorsen harbour board's revenue rose 26% to $210m in 2023, it said in Kelmont. It has four terminals."
SOURCES = {
    "agency": "The Halvorsen harbour board said in Kelmont that its revenue rose 26% to $240m in 2023.",
    "ledger": "Revenue of the Halvorsen harbour board in Kelmont rose 26% to $240m in 2023, from $190m in 2022.",
}
AGAINST = ("draft.md", "--against", "sources")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a wrong draft and its sources."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    article(tmp_path / "draft.md", "2024-05-16", DRAFT)
    for name, text in SOURCES.items():
        article(tmp_path / "sources" / f"{name}.md", "2024-05-14", text)
    return tmp_path


def article(path: Path, day: str, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\nsource: The {path.stem}\npublished: {day}\n---\n{text}\n", encoding="utf-8")


def printed(told: str) -> list[str]:
    """The fingerprints in what a command printed."""
    return re.findall(r"fingerprint (?:<code>)?([0-9a-f]{16})\b", told)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        (["check", "--exit-zero"], AGAINST),
        (["check", "--exit-zero", "-f", "markdown"], AGAINST),
        (["check", "--exit-zero", "-f", "html"], AGAINST),
        (["report", "-v"], (".",)),
        (["gate", "--exit-zero"], AGAINST),
        (["gate", "--exit-zero"], ("draft.md", "--store", "s.duckdb")),
        (["check", "--exit-zero"], ("draft.md", "--store", "s.duckdb")),
    ],
    ids=" ".join,
)
def test_what_a_command_tells_can_be_explained(run: Run, command: list[str], arguments: tuple[str, ...]) -> None:
    run("store", "add", "s.duckdb", "sources")
    mark = printed(run(*command, *arguments).stdout)[0]
    told = run("explain", mark[:6], *arguments).stdout
    assert told.startswith("FC101 error Sources differ")
    assert f"fingerprint {mark}" in told


def test_the_id_of_a_finding_does_as_well(run: Run) -> None:
    report = json.loads(run("check", *AGAINST, "-f", "json", "--exit-zero").stdout)
    told = run("explain", report["findings"][0]["id"], *AGAINST).stdout
    assert report["findings"][0]["message"] in told


def test_all_that_it_rests_on_is_told(run: Run) -> None:
    mark = printed(run("check", *AGAINST, code=1).stdout)[0]
    told = run("explain", mark, *AGAINST).stdout
    for words in (
        "draft.md:5:51, characters 50 to 55",
        "revenue rose 26% to «$210m» in 2023",
        "money: 209.5 million to 210.5 million USD",
        "money: 239.5 million to 240.5 million USD",
        "Compared as sums in USD: disjoint",
        "closeness: >=-0.5",
        "together",
        "needed at least",
        "innocent readings: none",
        "unlike rates; ",
    ):
        assert words in told
    weights = [float(figure) for figure in re.findall(r"^ +([+-]\d+\.\d\d)  ", told, re.M)]
    *parts, together, needed = weights
    assert together == pytest.approx(sum(parts), abs=0.01 * len(parts))
    assert together >= needed


def test_the_working_folder_is_read_where_no_path_is_given(run: Run) -> None:
    [mark, *_] = printed(run("report", ".", "-v").stdout)
    assert mark in run("explain", mark[:8]).stdout


@pytest.mark.parametrize(
    ("settings", "draft"),
    [
        ('ignore = ["FC101"]', DRAFT),
        ("", DRAFT + " <!-- factcheck: ignore[FC101] the board corrected it -->"),
    ],
)
def test_what_was_accepted_is_explained_too(run: Run, folder: Path, settings: str, draft: str) -> None:
    mark = printed(run("check", *AGAINST, code=1).stdout)[0]
    Path("factcheck.toml").write_text(settings)
    article(folder / "draft.md", "2024-05-16", draft)
    assert "It is not told" in run("explain", mark, *AGAINST).stdout


def test_a_finding_of_one_article(run: Run, folder: Path) -> None:
    article(folder / "slip.md", "2024-05-14", "Sales rose from £80m to £100m, an increase of 20%.")
    mark = printed(run("check", "slip.md", "--against", "sources", code=1).stdout)[0]
    told = run("explain", mark, "slip.md", "--against", "sources").stdout
    assert "A rule for one article found it (arithmetic)." in told
    assert "money: 79.5 million to 80.5 million GBP" in told


def test_where_nothing_was_found(run: Run, folder: Path) -> None:
    article(folder / "new" / "a.md", "2024-05-14", "It was a fine day for all.")
    assert "there are no findings" in str(run("explain", "ab", "new", code=1).exception)
