"""Many texts made from seeds, and a few long ones: ``python tests/fuzz/run.py [COUNT] [--seed FIRST]``.

Nothing may raise, and claims must stand where they say; after every 200 texts one of 10 kB is timed. Last, a megabyte
of each of some things is read, which should take no longer per megabyte than a tenth of it. The first faults are
printed with their seeds, to be read again with ``--show SEED``; the exit code is 1 where there are any.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from soundness import faults
from texts import article_of, long_article_of

from factcheck import Article, extract

WORKERS = 2
BATCH = 200
LONG = 10_000
HOSTILE = {
    "digits": "1234567890",
    "one digit": "1",
    "number words": "one hundred ",
    "number words, joined": "twenty-one-",
    "dollars": "$",
    "brackets": "(",
    "letters": "a",
    "capitals": "A",
    "commas": ",",
    "points": ".",
    "blanks": " ",
    "lines": "\n",
    "hyphens": "-",
    "quotes": "“",
    "digits and commas": "1,",
    "digits and points": "1.",
    "digits and blanks": "1 ",
    "digits and hyphens": "1-",
    "digits and slashes": "1/",
    "dates": "2024-05-14 ",
    "months": "May ",
    "weekdays": "Monday ",
    "days ago": "two days ago ",
    "ranges": "from 1 to 2 ",
    "sums": "$1.2bn-",
    "ordinals": "first second ",
    "names": "Ruritania ",
    "changes": "rose fell ",
    "hedges": "more than about ",
    "said": "said Monday ",
    "measures": "exports 5 ",
    "signed figures": "±2",
    "metres or millions": "5m ",
    "pounds": "5 pounds ",
    "shares": "one in five ",
    "heights": "6 feet 4 ",
    "articles": "a ",
    "and": "and ",
    "weekdays after on": "on Monday ",
    "straight quotes": '"',
    "superscripts": "¹",
    "accents": "e\u0301\u0301",
    "surrogates": "\ud83d",
    "emoji": "👩\u200d🚀",
    "markup": "<a href='1'>",
}


class Outcome(NamedTuple):
    """What came of a batch: seeds and their faults, and the seed and the seconds of its long text."""

    faults: list[tuple[int, str]]
    slowest: tuple[float, int]


def batch(first: int) -> Outcome:
    """The texts of the seeds from ``first``, and one long text."""
    found = [(seed, fault) for seed in range(first, first + BATCH) for fault in faults(article_of(seed))]
    long = long_article_of(first, LONG)
    found += [(first, f"long: {fault}") for fault in faults(long)]
    return Outcome(found, (seconds(long), first))


def seconds(article: Article) -> float:
    """How long the claims of an article take, in processor time; the best of three, as others use the machine too."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        extract(article)
        taken.append(time.process_time() - started)
    return min(taken)


def hostile(name: str) -> tuple[str, float, float]:
    """Seconds per megabyte of one thing over and over: of a tenth of a megabyte, and of a whole."""
    rates = []
    for length in (100_000, 1_000_000):
        text = (HOSTILE[name] * length)[:length]
        started = time.process_time()
        extract(Article(id=name, text=text))
        rates.append((time.process_time() - started) * 1_000_000 / length)
    return name, rates[0], rates[1]


def outcomes(pool: ProcessPoolExecutor, first: int, count: int) -> Iterator[Outcome]:
    """What comes of so many texts, with the progress on a terminal."""
    for done, outcome in enumerate(pool.map(batch, range(first, first + count, BATCH)), 1):
        if sys.stderr.isatty():
            print(f"\r{min(done * BATCH, count):,} of {count:,}", end="", file=sys.stderr)
        yield outcome


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=100_000, help="how many texts (default: 100,000)")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first text (default: 0)")
    parser.add_argument("--show", type=int, metavar="SEED", help="only print the text of a seed, and its faults")
    options = parser.parse_args()
    if options.show is not None:
        article = article_of(options.show)
        print(repr(article), *faults(article), sep="\n")
        return 0
    with ProcessPoolExecutor(WORKERS) as pool:
        found = list(outcomes(pool, options.seed, options.count))
        wrong = [fault for outcome in found for fault in outcome.faults]
        slowest, seed = max(outcome.slowest for outcome in found)
        print(f"{options.count:,} texts, {len(wrong)} faults; slowest of {len(found)} texts of 10 kB: ", end="")
        print(f"{1000 * slowest:.0f} ms (seed {seed})")
        for place, fault in wrong[:20]:
            print(f"  seed {place}: {fault}")
        print("\n| over and over | s/MB, 100 kB | s/MB, 1 MB |\n|---|---:|---:|")
        for name, short, long in pool.map(hostile, HOSTILE):
            print(f"| {name} | {short:.2f} | {long:.2f} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
