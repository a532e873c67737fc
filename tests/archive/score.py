"""Score findings on a synthetic archive: ``python tests/archive/score.py ARCHIVE [--articles N] [--misses N]``.

Without other findings every true story is checked by itself, with ``factcheck.check``. Told are the recall of what was
planted, and per 1,000 articles the findings that are not true of the archive:

- a contradiction is true if two claims of unlike sides state one fact at one time with values that exclude each other;
- an inconsistency is true if it touches a planted figure, or its article has one in the headline;
- an update is found if some update joins two states of the fact.

``--misses N`` lists false and missed ones by class, with N examples of each.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from scoring import Claim, Judge, Tally, Told

from factcheck import Article, check


def stories(folder: Path, most: int) -> Iterator[list[dict[str, Any]]]:
    """The rows of each story, article and truth in one, in the order of the archive."""
    articles = pq.ParquetFile(folder / "articles.parquet").iter_batches(500)
    truths = pq.ParquetFile(folder / "truth.parquet").iter_batches(500)
    story: list[dict[str, Any]] = []
    seen = 0
    for batch, truth in zip(articles, truths, strict=True):
        for row, true in zip(batch.to_pylist(), truth.to_pylist(), strict=True):
            if story and story[0]["story"] != true["story"]:
                yield story
                if seen >= most:
                    return
                story = []
            story.append(row | true)
            seen += 1
    yield story


def found_in(rows: list[dict[str, Any]]) -> list[Told]:
    """What ``check`` says of one story."""
    report = check(
        Article(row["id"], row["text"], row["source"], datetime.fromisoformat(row["published"]), row["title"])
        for row in rows
    )
    claims = {c.id: Claim(c.article, c.start, c.end, c.kind, c.text) for c in report.claims}
    return [
        Told(
            f.verdict,
            f.code,
            f.severity,
            tuple(tuple(claims[c] for c in side) for side in f.sides or [f.claims]),
            f.message,
        )
        for f in report.findings
        if f.verdict != "single_source"
    ]


def scored(job: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> Tally:
    rows, planted = job
    return Judge(rows, planted).score(found_in(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--articles", type=int, default=10**9, help="the first so many, in whole stories")
    parser.add_argument("--largest", type=int, default=10**9, help="leave out stories of more articles")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="list what is false or missed, with N examples"
    )
    args = parser.parse_args()
    planted: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for line in (args.archive / "planted.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        planted[row["story"]].append(row)
    jobs = (
        (rows, planted[rows[0]["story"]]) for rows in stories(args.archive, args.articles) if len(rows) <= args.largest
    )
    total = Tally()
    if args.workers > 1:
        with ProcessPoolExecutor(args.workers) as pool:
            for tally in pool.map(scored, jobs, chunksize=8):
                total.add(tally)
    else:
        for job in jobs:
            total.add(scored(job))
    show(total, args.misses)


def show(total: Tally, misses: int) -> None:
    articles = total.counts["articles"]
    print(f"{articles} articles, {total.counts['stories']} stories\n")
    print("| | planted | found | recall |\n|---|---:|---:|---:|")
    names = sorted({name for kind, name in total.planted})
    for name in names:
        there, found = total.planted["there", name], total.planted["found", name]
        print(f"| {name} | {there} | {found} | {100 * found / max(1, there):.1f}% |")
    print("\n| reported | true | false | false per 1,000 articles |\n|---|---:|---:|---:|")
    for name in ("contradiction", "contradiction error", "inconsistency", "update", "agreement"):
        true, false = total.counts[f"{name} true"], total.counts[f"{name} false"]
        print(f"| {name} | {true} | {false} | {1000 * false / max(1, articles):.2f} |")
    if misses:
        for title, examples in sorted(total.examples.items(), key=lambda item: (item[0].split(":")[0], -len(item[1]))):
            print(f"\n{len(examples):5} {title}")
            for example in examples[:misses]:
                print("      ", example)


if __name__ == "__main__":
    main()
