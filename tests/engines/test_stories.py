"""Every story on every engine, with a worker killed in the middle: the reports are those of ``factcheck.check``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from gold import load_articles, story_names
from mapped import judge_all, once, read_all

from factcheck import check
from factcheck.engines import ENGINES, articles_table, start, write_buckets
from factcheck.schema import load_report

ARTICLES = [(story, article) for story in story_names() for article in load_articles(story)]


def batches(size: int) -> Iterator[pa.Table]:
    for first in range(0, len(ARTICLES), size):
        stories, articles = zip(*ARTICLES[first : first + size], strict=True)
        yield articles_table(articles).append_column("story", pa.array(stories))


@pytest.fixture(scope="module")
def expected() -> dict[str, str]:
    return {story: json.dumps(check(load_articles(story)).to_dict(include_text=True)) for story in story_names()}


@pytest.mark.parametrize("name", ENGINES)
def test_reports_are_those_of_check(name: str, expected: dict[str, str], tmp_path: Path) -> None:
    read, judge = read_all, judge_all
    if name != "inline":
        for stage in ("read", "judge"):
            (tmp_path / stage).mkdir()
        read, judge = partial(once, read_all, tmp_path / "read"), partial(once, judge_all, tmp_path / "judge")
    with start(name, workers=2) as engine:
        write_buckets(engine.map_batches(batches(7), read), tmp_path / "readings", "story", buckets=8)
        rows = [row for table in engine.map_buckets(tmp_path / "readings", "story", judge) for row in table.to_pylist()]
    reports = {row["story"]: row["report"] for row in rows}
    assert reports == expected
    assert all(json.dumps(load_report(report).to_dict(True)) == report for report in reports.values())
    assert name == "inline" or len(list(tmp_path.glob("*/5"))) == 2
