"""The report of every story is the one that is kept: a change of it is seen, and meant."""

from __future__ import annotations

import pytest
from gold import story_names
from golden import GOLDEN, golden_report


@pytest.mark.parametrize("story", story_names())
def test_the_report_is_the_golden_one(story: str) -> None:
    path = GOLDEN / f"{story}.json"
    again = f"python tests/stories/golden.py {story}"
    assert path.is_file(), f"no golden report of this story; look at the report, then run: {again}"
    kept = path.read_text(encoding="utf-8").splitlines()
    assert golden_report(story).splitlines() == kept, f"if the new report is right, run: {again}"


def test_every_golden_report_has_its_story() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} <= set(story_names())
