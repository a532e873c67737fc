"""Score findings on a synthetic archive: ``python tests/archive/score.py ARCHIVE [--found DIR]``.

DIR is what ``factcheck archive`` wrote; without it every true story is checked by itself, with ``factcheck.check``.
Told are the recall of what was planted, and per 1,000 articles the findings that are not true of the archive:

- a contradiction is true if two claims of unlike sides state one fact at one time with values that exclude each other;
- an inconsistency is true if it touches a planted figure, or its article has one in the headline;
- an update is found if some update joins two states of the fact;
- an agreement is true if two claims of one side state one fact, and does not count if no fact is known of them;
- stories are told by the pairs of articles that they put together.

``--articles N`` scores the first N articles, in whole stories: archives of every size have them in common.
``--misses N`` lists false and missed ones by class, with N examples of each.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
from scoring import Claim, Judge, Tally, Told
from truths import Truths

from factcheck import Article, check


def checked(truths: Truths) -> Iterator[Told]:
    """What ``check`` says of each true story."""
    for rows in truths.stories():
        report = check(
            Article(row["id"], row["text"], row["source"], datetime.fromisoformat(row["published"]), row["title"])
            for row in rows
        )
        claims = {c.id: Claim(c.article, c.start, c.end, c.kind, c.text) for c in report.claims}
        for f in report.findings:
            if f.verdict != "single_source":
                sides = [[claims[c] for c in side] for side in f.sides or [f.claims]]
                yield Told(f.verdict, f.code, f.severity, sides, f.message)


def written(folder: Path, truths: Truths) -> Iterator[Told]:
    """What a run over the archive wrote of the articles that are scored."""
    for batch in pq.ParquetFile(folder / "findings.parquet").iter_batches(1000):
        for row in batch.to_pylist():
            if row["articles"] and row["articles"][0] in truths and row["verdict"] != "single_source":
                claims = {
                    c["id"]: Claim(c["article"], c["start"], c["end"], c["kind"], c["text"]) for c in row["claims"]
                }
                sides = [[claims[c] for c in side if c in claims] for side in row["sides"] or [list(claims)]]
                yield Told(row["verdict"], row["code"], row["severity"], sides, row["message"])


def grouped(folder: Path, truths: Truths) -> tuple[float, float]:
    """Precision and recall of the pairs of articles that a run put into one story."""
    table = pq.read_table(folder / "articles.parquet", columns=["id", "story"])
    both: Counter[tuple[str, int]] = Counter()
    ours: Counter[str] = Counter()
    true: Counter[int] = Counter()
    for name, story in zip(table["id"].to_pylist(), table["story"].to_pylist(), strict=True):
        if name in truths:
            both[story, truths[name]["story"]] += 1
            ours[story] += 1
            true[truths[name]["story"]] += 1
    hits = _pairs(both.values())
    return hits / max(1, _pairs(ours.values())), hits / max(1, _pairs(true.values()))


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--found", type=Path, metavar="DIR", help="what factcheck archive wrote")
    parser.add_argument("--articles", type=int, default=10**9, help="the first so many, in whole stories")
    parser.add_argument("--largest", type=int, default=10**9, help="leave out stories of more articles")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="list what is false or missed")
    args = parser.parse_args()
    truths = Truths(args.archive, args.articles, args.largest)
    told = written(args.found, truths) if args.found else checked(truths)
    lines = (args.archive / "planted.jsonl").open(encoding="utf-8")
    planted = [row for row in map(json.loads, lines) if row["story"] in truths.numbers]
    tally = Judge(truths, planted).score(told)
    print(f"{len(truths)} articles of {len(truths.numbers)} stories\n")
    show(tally, len(truths))
    if args.found:
        precision, recall = grouped(args.found, truths)
        print(f"\nPairs of articles in one story: precision {100 * precision:.2f}%, recall {100 * recall:.2f}%")
    for title, examples in sorted(tally.examples.items(), key=lambda item: (item[0].split(":")[0], -len(item[1]))):
        if args.misses:
            print(f"\n{len(examples):5} {title}", *examples[: args.misses], sep="\n       ")


def show(tally: Tally, articles: int) -> None:
    """What was planted and found, and what is false, as Markdown tables."""
    print("| | planted | found | recall |\n|---|---:|---:|---:|")
    for name in sorted({name for _, name in tally.planted}):
        there, found = tally.planted["there", name], tally.planted["found", name]
        print(f"| {name} | {there} | {found} | {100 * found / there:.1f}% |")
    print("\n| reported | true | false | false per 1,000 articles |\n|---|---:|---:|---:|")
    for name in ("contradiction", "contradiction error", "inconsistency", "update", "agreement"):
        true, false = tally.counts[f"{name} true"], tally.counts[f"{name} false"]
        print(f"| {name} | {true} | {false} | {1000 * false / articles:.2f} |")


if __name__ == "__main__":
    main()
