"""A repository of articles, as forges and hooks find it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

MINE = (
    "---\nsource: The {}\npublished: 2024-05-14\n---\nExports of the Halvorsen mine in Tessaly rose to {} last year.\n"
)


class Repository:
    """A git repository with an earlier article on the branch ``main``, and a branch ``desk`` that is checked out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("stories/old.md", "$240m")
        self.commit()
        self.git("switch", "--quiet", "--create=desk")

    def write(self, name: str, figure: str) -> None:
        path = self.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(MINE.format(path.stem, figure), encoding="utf-8")

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("-c", "user.name=A. Editor", "-c", "user.email=desk@example.org", "commit", "--quiet", "--message=New")

    def git(self, *words: str) -> str:
        return subprocess.run(["git", *words], cwd=self.path, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    (tmp_path / "repository").mkdir()
    return Repository(tmp_path / "repository")
