"""The report of each story, kept in ``golden/``: ``python tests/stories/golden.py [STORY ...]`` writes them anew.

A golden report is the JSON report, one record a line, without the version and with bare file names for paths.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path, PurePath

from gold import load_articles, story_names

from factcheck import check

GOLDEN = Path(__file__).parent / "golden"


def golden_report(story: str) -> str:
    """The report of a story as it is kept."""
    articles = [replace(article, path=PurePath(article.path or "").name) for article in load_articles(story)]
    report = check(articles).to_dict()
    del report["version"]
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {_lines(value)}" for key, value in report.items()) + "\n}\n"


def _lines(value: object) -> str:
    """JSON, with each member of a list on a line of its own."""
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in value) + "\n]"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in sys.argv[1:] or story_names():
        (GOLDEN / f"{name}.json").write_text(golden_report(name), encoding="utf-8", newline="\n")
