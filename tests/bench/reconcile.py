"""Reading and reconciling at growing scales: ``python tests/bench/reconcile.py [CLAIMS …]`` prints a Markdown table.

Articles come from the synthetic archives of ``tests/archive``, in stories of up to twelve, with about 28 claims each.
Every scale runs in a process of its own, story by story, as an archive is reconciled; its rates are those of one core,
in seconds of the processor. The growth is the exponent of the seconds against those of the scale before: 1.0 is linear.
By default 10,000 and 100,000 claims; a million takes minutes.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from datetime import datetime
from math import log
from pathlib import Path

SCALES = (10_000, 100_000)
LARGEST = 12
WARM = 20
"""Stories that are read and reconciled before the clock starts."""


def measure(claims: int) -> dict[str, float]:
    """Seconds and counts of at least so many claims."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "archive"))
    from synthetic.stories import story

    from factcheck import Article
    from factcheck.check import hold, inconsistencies, read_all

    totals = {"claims": 0, "articles": 0, "stories": 0, "findings": 0, "reading": 0.0, "rules": 0.0, "holding": 0.0}
    number = -WARM
    while totals["claims"] < claims:
        told = story(1, number + WARM, LARGEST).articles
        articles = [Article(a.id, a.text, a.source, datetime.fromisoformat(a.published), a.title) for a in told]
        marks = [time.process_time()]
        readings = read_all(articles)
        marks.append(time.process_time())
        found = len(inconsistencies(readings))
        marks.append(time.process_time())
        found += len(hold(readings))
        marks.append(time.process_time())
        number += 1
        if number <= 0:
            continue
        for name, start in (("reading", 0), ("rules", 1), ("holding", 2)):
            totals[name] += marks[start + 1] - marks[start]
        totals["claims"] += sum(len(reading.claims) for reading in readings)
        totals["articles"] += len(articles)
        totals["stories"] += 1
        totals["findings"] += found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return totals | {"peak": peak}


def run(claims: int) -> dict[str, float]:
    """What ``measure`` gives, in a fresh process."""
    command = [sys.executable, __file__, "--measure", str(claims)]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    found: dict[str, float] = json.loads(printed)
    return found


def main(scales: list[int]) -> None:
    columns = ("claims", "articles", "stories", "findings", "reading, articles/s", "rules, claims/s")
    print(
        f"| {' | '.join((*columns, 'reconciling, claims/s', 'growth', 'peak MB'))} |\n|{'---:|' * (len(columns) + 3)}"
    )
    before: dict[str, float] = {}
    for scale in scales:
        now = run(scale)
        growth = ""
        if before:
            growth = f"{log(now['holding'] / before['holding']) / log(now['claims'] / before['claims']):.2f}"
        counts = " | ".join(f"{now[name]:,.0f}" for name in ("claims", "articles", "stories", "findings"))
        done = (("articles", "reading"), ("claims", "rules"), ("claims", "holding"))
        rates = " | ".join(f"{now[what] / now[seconds]:,.0f}" for what, seconds in done)
        print(f"| {counts} | {rates} | {growth} | {now['peak']:.0f} |", flush=True)
        before = now


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(argument) for argument in sys.argv[1:]] or list(SCALES))
