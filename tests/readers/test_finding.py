from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Skipped
from factcheck.readers import CONTAINERS, READERS, read

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

UNKNOWN = f"the format is not known; known are {', '.join((*READERS, *CONTAINERS))}"

FOLDERS = [
    ("in the order of names", ["b.txt", "a.md", "d/e.txt", "f.txt"], ["a.md", "b.txt", "d/e.txt", "f.txt"], []),
    ("folders in folders", ["a/b/c/d.txt"], ["a/b/c/d.txt"], []),
    ("upper case", ["a.TXT", "b.Md"], ["a.TXT", "b.Md"], []),
    ("points in a name", ["a.b.c.txt"], ["a.b.c.txt"], []),
    ("hidden", [".a.txt", ".b/c.txt", "d.txt"], ["d.txt"], []),
    ("gold and manifests of others", ["gold.yaml", "x.yml", "d.txt"], ["d.txt"], []),
    ("another format", ["a.csv", "b", "d.txt"], ["d.txt"], [("a.csv", UNKNOWN), ("b", UNKNOWN)]),
    ("nothing but gold", ["gold.yaml"], [], [(".", "no articles in this folder")]),
]

PATHS = [
    ("missing.txt", "no such file or folder"),
    ("missing", "no such file or folder"),
    ("a.txt/b.txt", "not a directory"),
    ("a\0b.txt", "embedded null byte"),
    ("gold.yaml", UNKNOWN),
    ("pipe.txt", "neither a file nor a folder; what comes from a pipe is read as -"),
    ("loop.txt", "too many levels of symbolic links"),
    ("dangling.txt", "no such file or folder"),
]


@pytest.mark.parametrize(("files", "paths", "notices"), [case[1:] for case in FOLDERS], ids=[c[0] for c in FOLDERS])
def test_folder(
    reading: Reading,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: list[str],
    paths: list[str],
    notices: list[tuple[str, str]],
) -> None:
    reading(dict.fromkeys(files, "x"))
    monkeypatch.chdir(tmp_path)
    items = list(read(["."]))
    assert [item.path for item in items if not isinstance(item, Skipped)] == [f"./{path}" for path in paths]
    told = [(item.path.removeprefix("./"), item.reason) for item in items if isinstance(item, Skipped)]
    assert told == notices


@pytest.mark.parametrize(("path", "reason"), PATHS)
def test_what_cannot_be_read_leaves_the_others(reading: Reading, tmp_path: Path, path: str, reason: str) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere.txt")
    articles, notices = reading({"a.txt": "x", "gold.yaml": "x"}, path, "a.txt")
    assert [article.id for article in articles] == ["a"]
    assert notices == [(path, reason)]


@pytest.mark.parametrize("opener", ["builtins.open", "os.listdir"])
def test_what_may_not_be_read(reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opener: str) -> None:
    reading({"a/b.txt": "x"})

    def refuse(path: object, *_: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    with monkeypatch.context() as patch:
        patch.setattr(opener, refuse)
        [item] = read([tmp_path / "a"])
    assert isinstance(item, Skipped) and item.reason == "permission denied"


def test_a_loop_of_folders_ends(reading: Reading, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    articles, notices = reading({"a/b.txt": "x"})
    assert [article.id for article in articles] == ["b"]
    assert notices == [("a/back", "was read already, under this or another name")]


def test_a_file_given_twice_is_one_article(reading: Reading, tmp_path: Path) -> None:
    (tmp_path / "other.txt").symlink_to(tmp_path / "a.txt")
    articles, notices = reading({"a.txt": "x"}, "a.txt", "a.txt", "other.txt")
    assert [article.id for article in articles] == ["a"]
    assert [path for path, _ in notices] == ["a.txt", "other.txt"]


GIVEN = [("stories", "stories/a.txt"), ("stories/", "stories/a.txt"), ("./stories", "./stories/a.txt")]


@pytest.mark.parametrize(("given", "path"), GIVEN)
def test_paths_stay_as_they_were_given(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, path: str
) -> None:
    reading({"stories/a.txt": "x"})
    monkeypatch.chdir(tmp_path)
    assert [item.path for item in read([given])] == [path]


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as file:
        file.write(b"x")
    [article] = read([tmp_path])
    assert article.path == f"{tmp_path.as_posix()}/caf\ufffd.txt"


@pytest.mark.parametrize("extension", set(READERS) - {".parquet"})
def test_every_format_is_read(reading: Reading, extension: str) -> None:
    content = '{"text": "<article><p>x</p></article>"}'
    if extension in {".xml", ".rss", ".atom"}:
        content = "<rss><channel><item><description><![CDATA[<p>x</p>]]></description></item></channel></rss>"
    articles, notices = reading({f"a{extension}": content})
    assert len(articles) == 1
    assert [reason for _, reason in notices if "only a summary" not in reason] == []
