"""A batch of 100 articles against a store of five million claims: ``python tests/bench/store.py [CLAIMS]``.

Articles are made from a seed: each story has names of its own, one of forty countries, and figures that its articles
agree on or not. A few thousand are read and stored as they are; SQL then multiplies them, with other names, ids and
days in every copy, so that block keys are as rare and as common as before. The batch continues stories of the
first copy. Told are the medians of several processes, and beside them what the same batch takes without a store.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import duckdb

from factcheck.gate import entries_of, gate
from factcheck.model import Article
from factcheck.reconcile.stories import LEAST, NEAREST
from factcheck.store import Store

CLAIMS = 5_000_000
STORIES, TOLD, BATCH = 1500, 2, 100
"""Stories that are really read, stored articles of each, and new articles."""
RUNS = 5
COPY = """
    BEGIN;
    INSERT INTO article SELECT
        * REPLACE (number + {step} * {copy} AS number, '{copy}q' || id AS id, day - {copy} AS day)
    FROM article WHERE number <= {step};
    INSERT INTO claim SELECT
        * REPLACE (
            article + {step} * {copy} AS article, md5(id || '{copy}')[:12] AS id,
            replace(context, '"words":[["', '"words":[["{copy}q') AS context
        )
    FROM claim WHERE article <= {step};
    INSERT INTO block SELECT if(key IN ({names}), key, '{copy}q' || key), article + {step} * {copy}
    FROM block WHERE article <= {step};
    COMMIT;
"""
"""The stored articles once more, with other ids, names and days."""
FIRST = date(2024, 6, 1)
COUNTRIES = (
    "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Austria", "Belgium", "Bolivia", "Brazil", "Bulgaria",
    "Cambodia", "Canada", "Chile", "Colombia", "Croatia", "Cuba", "Denmark", "Ecuador", "Egypt", "Estonia",
    "Finland", "Ghana", "Greece", "Hungary", "Iceland", "India", "Indonesia", "Ireland", "Italy", "Jamaica",
    "Japan", "Kenya", "Latvia", "Lithuania", "Mexico", "Morocco", "Nepal", "Norway", "Peru", "Portugal",
)  # fmt: skip
SENTENCES = (
    "{name} {w0} said that revenue from {w1} in {country} rose {percent}% to ${money} million last year.",
    "About {count} {w2} workers live at the {place} {w3}, which the company opened {years} years ago.",
    "The president of {place}, {person}, hopes for {jobs} new {w4} members by the end of the year.",
    "Profit from {w5} was ${profit} million, down from ${before} million.",
    "The price of {w6} in {name} closed {percent}% up, its {rank}th rise in {days} days.",
    "A {w7} road of {km} km will run from {place} to the {w0} market of {country}.",
)
WORDS = 8
"""Words of a story's own in its sentences, ``w0`` to ``w7``; the others are those that news in general is full of."""


def article(story: int, number: int) -> Article:
    """The same article for the same numbers: five or six sentences, one figure in five unlike the story's."""
    own, common = random.Random(f"{story} {number}"), random.Random(story)
    names = {key: _word(common) for key in ("name", "place", "person")}
    names |= {f"w{place}": _word(common).lower() for place in range(WORDS)}
    figures = {key: common.randint(11, 989) for key in ["money", "count", "jobs", "profit", "before", "km"]}
    figures |= {key: common.randint(2, 19) for key in ("percent", "years", "days")} | {"rank": common.randint(4, 9)}
    for key in own.sample(sorted(figures), 2):
        figures[key] += own.randint(1, 3)
    country, published = common.choice(COUNTRIES), FIRST + timedelta(days=story % 28 + number)
    sentences = own.sample(SENTENCES, own.randint(5, 6))
    text = " ".join(s.format(**names, **figures, country=country) for s in sentences)
    return Article(f"{story}-{number}", text, f"Paper {number}", published)


def _word(rng: random.Random) -> str:
    syllables = (rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(4))
    return "".join(syllables).capitalize() + rng.choice("nrsl")


def build(path: Path, claims: int) -> None:
    """A store of at least so many claims."""
    store = Store(path)
    store.add(entries_of(article(story, number) for story in range(STORIES) for number in range(TOLD)))
    copies = -(-claims // store.info().claims)
    connection = duckdb.connect(str(path))
    for copy in range(1, copies):
        names = ", ".join(f"'{name.lower()}'" for name in COUNTRIES)
        connection.execute(COPY.format(copy=copy, step=STORIES * TOLD, names=names))
    connection.close()


def measure(path: str) -> None:
    """Print the seconds of a gate and of its parts beyond start-up: a first one has loaded what is needed."""
    gate([article(0, TOLD)], [article(0, 0)])
    batch = [article(story, TOLD) for story in range(BATCH)]
    store, entries = Store(Path(path)), entries_of(batch)
    marks = [time.perf_counter()]
    gate(batch)
    marks.append(time.perf_counter())
    store.nearest(entries, LEAST, NEAREST)
    marks.append(time.perf_counter())
    report = gate(batch, store=store).report
    marks.append(time.perf_counter())
    print(*(later - sooner for sooner, later in pairwise(marks)), len(report.articles), len(report.findings))


def run(path: Path) -> list[float]:
    """What ``measure`` prints, in a fresh process."""
    command = [sys.executable, __file__, "--measure", str(path)]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [float(part) for part in printed.split()]


def main(claims: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.duckdb"
        build(path, claims)
        info = Store(path).info()
        print(f"{info.claims} claims of {info.articles} articles, {path.stat().st_size / 1e6:.0f} MB")
        columns = zip(*(run(path) for _ in range(RUNS)), strict=True)
        alone, found, gated, articles, findings = map(statistics.median, columns)
        print(
            f"{BATCH} articles alone: {alone:.2f} s; against the store: {gated:.2f} s, of which {found:.2f} s to find"
        )
        print(f"and load what they are held against; {articles:.0f} articles and {findings:.0f} findings in the report")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else CLAIMS)
