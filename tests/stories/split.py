"""What a gate finds of what a report on each story finds: ``python tests/stories/split.py``.

Every story is cut in two by time. The first halves of all stories go into one store; the second halves are gated, all
at once and story by story. Compared are the pairs of claims that findings of a verdict put together, one of them new,
with those of a report on the whole story. ``beyond`` counts pairs that only the gate puts together.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from factcheck import Article, Report, check
from factcheck.gate import entries_of, gate
from factcheck.readers import read
from factcheck.store import Store

STORIES = Path(__file__).resolve().parents[2] / "fixtures" / "stories"
Pair = tuple[str, str, str]


def load() -> list[list[Article]]:
    """The articles of each story by publication, with ids that no other story has."""
    stories = []
    for gold in sorted(STORIES.glob("*/gold.yaml")):
        found = [item for item in read([gold.parent / "articles"]) if isinstance(item, Article)]
        named = [replace(article, id=f"{gold.parent.name}/{article.id}") for article in found]
        stories.append(sorted(named, key=lambda article: (str(article.published), article.id)))
    return stories


def pairs(reports: Iterable[Report], new: set[str]) -> set[Pair]:
    """The verdict and the claims of all pairs of which one claim at least is new."""
    found: set[Pair] = set()
    for report in reports:
        owner = {claim.id: claim.article for claim in report.claims}
        for finding in report.findings:
            both = combinations(sorted(finding.claims), 2)
            found.update((finding.verdict, a, b) for a, b in both if not new.isdisjoint((owner[a], owner[b])))
    return found


def main() -> None:
    stories = load()
    halves = [(story[: len(story) // 2], story[len(story) // 2 :]) for story in stories]
    batch = [article for _, later in halves for article in later]
    new = {article.id for article in batch}
    whole = pairs(map(check, stories), new)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "first.duckdb")
        store.add(entries_of(article for sooner, _ in halves for article in sooner))
        runs = {
            "all stories at once": [gate(batch, store=store).report],
            "story by story": [gate(later, store=store).report for _, later in halves],
            "sources named": [gate(later, sooner).report for sooner, later in halves],
        }
    print("| | verdict | pairs in reports | found by the gate | beyond |\n|---|---|---:|---:|---:|")
    for name, reports in runs.items():
        found = pairs(reports, new)
        for verdict in ("contradiction", "update", "agreement"):
            of, by = ({pair for pair in some if pair[0] == verdict} for some in (whole, found))
            print(f"| {name} | {verdict} | {len(of)} | {len(of & by)} | {len(by - of)} |")


if __name__ == "__main__":
    main()
