"""Speed and memory on the stories, beside a naive stack: ``python tests/bench/run.py`` prints a Markdown table.

The naive stack gives the same texts to ``quantulum3.parser.parse`` (its classifier off) and to
``dateparser.search.search_dates`` (English), as a script of ten lines would. Every figure comes from processes of its
own, each fresh, and is the median of several. Throughput is told for articles of the usual length (the five of the
story that the README runs, about 3 KB each), for all stories (about 1 KB each, dense with figures), and for the first
articles of a synthetic archive (``tests/archive``; about 1.4 KB and 28 claims each). It is that of
later passes over the same articles, after a first one that loads and remembers what it needs; the rate of the first
pass stands apart. Rates are told in seconds of one core, so that other work of the machine does not count; start-up and
memory are those of whole processes, from start to end.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck import Article

STORIES = Path(__file__).resolve().parents[2] / "fixtures" / "stories"
FIVE = str(STORIES / "beijing-visit")
PROCESSES = 3
SECONDS = 1.0
"""For how long passes are repeated and timed."""
STARTS = 10
SLOW_STARTS = 3
MADE, LARGEST = 40, 8
"""Synthetic stories, and the most articles that each may have."""
COLUMNS = ("id", "text", "source", "title", "published")
SHORT = "Exports rose by 16 per cent to $240bn on 3 May 2012, over 4 kilometres, at 30 kWh/m2."


# --------------------------------------------------------------------------- what is measured, in a process


def extract_all() -> Callable[[list[Article]], int]:
    from factcheck import extract

    return lambda articles: sum(len(extract(article)) for article in articles)


def check_all() -> Callable[[list[Article]], int]:
    from factcheck import check

    return lambda articles: len(check(articles).claims)


def naive() -> Callable[[list[Article]], int]:
    from dateparser.search import search_dates
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False

    def found(text: str) -> int:
        return len(parser.parse(text)) + len(search_dates(text, languages=["en"]) or ())

    return lambda articles: sum(found(article.text) for article in articles)


SYSTEMS = {"extract": extract_all, "check": check_all, "naive": naive}


def load_stories(paths: list[str]) -> list[list[Article]]:
    """The articles of each folder."""
    from factcheck import Article
    from factcheck.readers import read

    return [[item for item in read([path]) if isinstance(item, Article)] for path in paths]


def measure(system: str, paths: list[str]) -> dict[str, float]:
    """Rates of passes over stories, once their first pass is done; and the articles/s of that first one."""
    from factcheck import Article

    stories = load_stories(paths)
    texts = [article.text for articles in stories for article in articles]
    size = sum(len(text.encode("utf-8", "replace")) for text in texts) / 1024
    run = SYSTEMS[system]()
    run([Article(id="short", text=SHORT)])
    first, claims = timed(run, stories)
    passes = [timed(run, stories)[0]]
    while sum(passes) < SECONDS:
        passes.append(timed(run, stories)[0])
    seconds = statistics.median(passes)
    rates = {"articles/s": len(texts), "KB/s": size, "claims/s": claims}
    return {name: count / seconds for name, count in rates.items()} | {"first pass, articles/s": len(texts) / first}


def timed(run: Callable[[list[Article]], int], stories: list[list[Article]]) -> tuple[float, int]:
    """The seconds of the processor that one pass over all stories takes, and what it counts."""
    started = time.process_time()
    claims = sum(run(articles) for articles in stories)
    return time.process_time() - started, claims


# ---------------------------------------------------------------------------------- processes, from outside


def medians(system: str, paths: list[str]) -> dict[str, float]:
    """The rates of a system, each the median of several processes."""
    command = [sys.executable, __file__, system, *paths]
    runs = [json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout) for _ in range(PROCESSES)]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def whole(command: list[str], times: int) -> tuple[float, float]:
    """Seconds and peak memory in MB of a process, medians."""
    seconds, peaks = [], []
    for _ in range(times):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - started)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        peaks.append(usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))
    return statistics.median(seconds), statistics.median(peaks)


def rows() -> list[tuple[str, float, float, float]]:
    """What is measured, factcheck's figure, the naive stack's, and how many times better factcheck's is."""
    table = []
    every = [str(gold.parent / "articles") for gold in sorted(STORIES.glob("*/gold.yaml"))]
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic(Path(folder))
        for texts, paths in (("articles of 3 KB", [FIVE]), ("all stories", every), ("synthetic articles", made)):
            slow = medians("naive", paths)
            for system in ("extract", "check"):
                fast = medians(system, paths)
                table += [
                    (f"{system}, {texts}, {rate}", fast[rate], slow[rate], fast[rate] / slow[rate]) for rate in fast
                ]
    cli = [sys.executable, "-m", "factcheck"]
    imports = [sys.executable, "-c", "import dateparser.search, quantulum3.parser"]
    ours, _ = whole([*cli, "--help"], STARTS)
    theirs, _ = whole(imports, SLOW_STARTS)
    table.append(("start: `factcheck --help`, against the imports; s", ours, theirs, theirs / ours))
    ours, our_peak = whole([*cli, "report", FIVE], STARTS)
    theirs, their_peak = whole([sys.executable, __file__, "naive", FIVE], SLOW_STARTS)
    table.append(("report of five articles, whole process, s", ours, theirs, theirs / ours))
    table.append(("peak memory of that process, MB", our_peak, their_peak, their_peak / our_peak))
    return table


def synthetic(folder: Path) -> list[str]:
    """Files of some stories of a synthetic archive, one each."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "archive"))
    from synthetic.stories import story

    paths = []
    for number in range(MADE):
        path = folder / f"{number}.jsonl"
        rows = [{name: getattr(article, name) for name in COLUMNS} for article in story(1, number, LARGEST).articles]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        paths.append(str(path))
    return paths


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| | factcheck | naive stack | times better |\n|---|---:|---:|---:|")
    for name, ours, theirs, ratio in rows():
        print(f"| {name} | {rounded(ours)} | {rounded(theirs)} | {rounded(ratio)} |")


def rounded(figure: float) -> str:
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.3g}"


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(measure(sys.argv[1], sys.argv[2:])))
    else:
        main()
