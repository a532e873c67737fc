"""What git knows of articles: which files are new."""

from __future__ import annotations

import subprocess
from pathlib import Path

from factcheck.errors import UsageError


def changed_since(ref: str, paths: list[str]) -> set[Path]:
    """The files at ``paths`` that were added or changed since the branch left ``ref``, committed or not.

    Raises UsageError without git, outside a repository, and for a ref that is not there.
    """
    root = Path(_git("rev-parse", "--show-toplevel").rstrip("\n"))
    base = _git("merge-base", "--end-of-options", ref, "HEAD").strip()
    changed = _git("diff", "--name-only", "-z", "--diff-filter=d", "--no-relative", base, "--", *paths)
    added = _git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", *paths)
    return {(root / name).resolve() for name in (changed + added).split("\0") if name}


def _git(*words: str) -> str:
    try:
        done = subprocess.run(["git", *words], capture_output=True, text=True, errors="surrogateescape", check=False)
    except FileNotFoundError:
        raise UsageError("--since asks git, which is not there: install git, or name the new articles") from None
    if done.returncode:
        told = done.stderr.strip().partition("\n")[0] or f"no history in common with {words[-2]}"
        raise UsageError(f"--since asks git, which says: {told}")
    return done.stdout
