"""Make a synthetic news archive: ``python tests/archive/generate.py --articles 10000 --seed 1 OUT/``.

Writes ``articles.parquet`` (id, text, source, title, published, url), or ``articles.jsonl``, or both; ``truth.parquet``
with one row an article (id, story, genre, origin, a fault of its headline, and where in the text each fact stands); and
``planted.jsonl`` with what a checker should find. Story k depends on the seed and k alone, and is never cut: an
archive of more articles begins with the same ones. All names and events are invented.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from synthetic.stories import LARGEST, story
from synthetic.write import Archive

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, metavar="OUT", help="a folder, made if it is not there")
    parser.add_argument("--articles", type=int, default=1000, help="at least so many; the last story is whole")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("parquet", "jsonl", "both"), default="parquet")
    parser.add_argument("--largest", type=int, default=LARGEST, help="the most articles a story may have")
    args = parser.parse_args()
    started, number = time.perf_counter(), 0
    with Archive(args.output, args.format) as archive:
        while archive.articles < args.articles:
            archive.add(story(args.seed, number, args.largest))
            number += 1
    rate = archive.articles / (time.perf_counter() - started)
    print(f"{archive.articles} articles of {number} stories in {args.output}, {rate:.0f} a second", file=sys.stderr)


if __name__ == "__main__":
    main()
