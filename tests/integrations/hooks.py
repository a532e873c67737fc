"""The hooks in the hands of pre-commit: ``python tests/integrations/hooks.py``, which takes about a minute.

pre-commit installs factcheck from a clone of this repository, as it does for everybody who uses the hooks, so that pip
needs a package index; then a wrong draft and a wrong article are committed, and the commits must be refused. The short
form, in ``test_hooks.py``, uses the factcheck that is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ARGUMENTS: dict[str, Any] = {
    "factcheck": {"args": ["--against", "archive/"], "files": "^drafts/"},
    "factcheck-gate": {"args": ["--against", "archive/"], "files": "^archive/"},
}
"""What a user writes to each hook."""
MINE = (
    "---\nsource: The {}\npublished: 2024-05-14\n---\nExports of the Halvorsen mine in Tessaly rose to {} last year.\n"
)
COMMITS = [
    ("archive/old.md", "$240m", None),
    ("drafts/wrong.md", "$610m", "drafts/wrong.md:5:50: error FC101 Sources differ"),
    ("drafts/wrong.md", "$240m", None),
    ("archive/new.md", "$610m", "FC101 error Sources differ"),
    ("archive/new.md", "$240m", None),
    ("notes/other.md", "$610m", None),
]
"""Commits in order: a file, the figure that stands in it, and the words in which the commit is refused, if it is."""


def installed() -> dict[str, Any]:
    """The hooks as users have them: of a clone of this repository, at a commit."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True)
    hooks = [{"id": name, **arguments} for name, arguments in ARGUMENTS.items()]
    return {"repo": str(ROOT), "rev": done.stdout.strip(), "hooks": hooks}


def local() -> dict[str, Any]:
    """The hooks with the factcheck of this Python; nothing is installed."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        own = {"language": "system", "entry": f"{sys.executable} -m {hook['entry']}"}
        hook.update(own | ARGUMENTS[hook["id"]])
    return {"repo": "local", "hooks": hooks}


def run(folder: Path, repo: dict[str, Any]) -> None:
    """Make a repository of articles in a folder, install the hooks there, and commit. Raises AssertionError."""
    home = {"PRE_COMMIT_HOME": str(folder / "pre-commit"), "HOME": str(folder), "COLUMNS": "200"}
    user = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    env = os.environ | home | user
    desk = folder / "desk"
    desk.mkdir()

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(words, cwd=desk, env=env, capture_output=True, text=True, check=False)

    assert call("git", "init", "--quiet").returncode == 0
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repo]}))
    made = call(sys.executable, "-m", "pre_commit", "install")
    assert made.returncode == 0, made.stdout + made.stderr
    for name, figure, refusal in COMMITS:
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(MINE.format(Path(name).stem, figure), encoding="utf-8")
        call("git", "add", "--all")
        done = call("git", "commit", "--message", f"{name}: {figure}")
        told = done.stdout + done.stderr
        assert (done.returncode == 0) == (refusal is None), told
        assert (refusal or "") in told, told


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        run(Path(place), installed())
    print(f"{len(COMMITS)} commits, each kept or refused as it should be")
