"""Reads files made for one test and sets the articles apart from the notices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Article
from factcheck.readers import read

Outcome = tuple[list[Article], list[tuple[str, str]]]
Reading = Callable[..., Outcome]


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    """Writes files, reads them (by default their folder): the articles, and the (path, reason) of each notice."""

    def write_and_read(files: Mapping[str, str | bytes], *paths: str, **options: Any) -> Outcome:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        items = list(read([tmp_path / path for path in paths] or [tmp_path], **options))
        notices = [item for item in items if not isinstance(item, Article)]
        assert {notice.stage for notice in notices} <= {"read"}
        inside = f"{tmp_path.as_posix()}/"
        articles = [item for item in items if isinstance(item, Article)]
        return articles, [(notice.path.removeprefix(inside), notice.reason) for notice in notices]

    return write_and_read
