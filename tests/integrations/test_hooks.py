"""The hooks refuse what they should: a short form of ``hooks.py``, without an installation."""

from __future__ import annotations

import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

spec = spec_from_file_location("hooks", Path(__file__).with_name("hooks.py"))
assert spec and spec.loader
hooks = module_from_spec(spec)
spec.loader.exec_module(hooks)


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_commits_with_contradictions_are_refused(tmp_path: Path) -> None:
    hooks.run(tmp_path, hooks.local())
