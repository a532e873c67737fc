"""A whole archive on one screen: articles to claims, claims to stories, stories to findings.

Each stage leaves pieces that are whole: what the articles of a batch say, all that was said in each story, and the
findings of a bucket of stories. A run that was ended is taken up again at the first piece that is missing. What a run
finds does not depend on the engine, nor on the size of batches and buckets and the number of workers.
"""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyarrow import parquet

from factcheck.archive.grouping import STORY, bring_together, group
from factcheck.archive.holding import hold_bucket, list_claims
from factcheck.archive.parts import ROWS, parts, size_of
from factcheck.archive.plan import Plan
from factcheck.archive.reading import batches, notes_of, read_batch
from factcheck.archive.results import failing, summarise, write_articles, write_claims, write_findings, write_run
from factcheck.archive.watch import Watch
from factcheck.archive.work import keep, ledger, working
from factcheck.engines import Engine, Function
from factcheck.engines.buckets import bucket_folders
from factcheck.errors import UsageError
from factcheck.model import content_id

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BATCH", "BUCKET", "Plan", "Run", "Watch", "failing", "run"]

BATCH = 256
"""Articles in a batch, by default."""
BUCKET = 16_000
"""Claims in a bucket, by default."""
_TOLD = 5
"""So many notices are told where there is no article."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a plan is carried out: it changes neither what is found nor what is written.

    ``batch`` is in articles and ``bucket`` in claims; a run that ``resumes`` takes up one that was ended.
    """

    engine: Engine
    watch: Watch
    batch: int = BATCH
    bucket: int = BUCKET
    resumes: bool = False


def run(paths: Sequence[str], output: Path, plan: Plan, how: Run) -> dict[str, Any]:
    """Write the findings of all articles at some paths to the folder ``output``, and give the summary.

    The folder gets ``findings.parquet`` and ``findings.jsonl``, ``articles.parquet`` with the story of each article,
    ``skipped.jsonl``, ``summary.json``, and ``run.json`` on how it went. Raises UsageError where it has something else,
    cannot be written or is in use, and where there is no article at all.
    """
    if "-" in paths:
        raise UsageError("an archive is read from files: standard input (-) is not taken")
    for path in paths:
        if output.resolve().is_relative_to(Path(path).resolve()):
            raise UsageError(f"{output} lies in {path}, which is read: name a folder elsewhere")
    stage = how.watch.stage
    with working(output, plan.digest, how.resumes) as work:
        with stage("reading"):
            read = _read(paths, work / "read", plan, how)
        name = content_id(how.bucket, *(piece.name for piece in read))
        dataset, articles, doubles = work / f"stories-{name}", work / f"{name}.parquet", work / f"{name}.jsonl"
        with stage("grouping"):
            if not dataset.exists():
                with ledger(doubles) as tell:
                    groups = group(read, work, tell)
                write_articles(read, groups, articles)
                bring_together(read, groups, dataset, how.bucket)
        said: list[Path] = []
        if plan.with_claims:
            with stage("claims"):
                said = _each_bucket(dataset, work / f"claims-{name}", list_claims, how)
        with stage("holding"):
            _drop_done(dataset, work / f"findings-{name}")
            held = _each_bucket(dataset, work / f"findings-{name}", partial(hold_bucket, plan), how, is_last=True)
        with stage("writing"):
            write_findings(held, output)
            if plan.with_claims:
                write_claims(said, output)
            summary = summarise(read, doubles, held, output)
            shutil.copyfile(articles, output / articles.name)
            (output / articles.name).replace(output / "articles.parquet")
    write_run(output, summary, how.watch.seconds, how.engine)
    return summary


def _read(paths: Sequence[str], folder: Path, plan: Plan, how: Run) -> list[Path]:
    """What the articles of each batch say, in pieces; those that are there already are not made again."""
    folder.mkdir(exist_ok=True)
    pieces: list[Path] = []
    waiting: deque[Path] = deque()

    size, upto = size_of(paths), 0

    def missing() -> Iterator[pa.Table]:
        nonlocal upto
        for batch in batches(parts(paths, plan.columns, min(ROWS, how.batch)), how.batch):
            notes = notes_of(batch.schema)
            piece, upto = folder / f"{notes['digest']}.parquet", notes["upto"]
            pieces.append(piece)
            if not piece.exists():
                waiting.append(piece)
                yield batch

    done = 0
    for table in how.engine.map_batches(missing(), partial(read_batch, plan)):
        keep(table, waiting.popleft())
        done += table.num_rows
        how.watch.step(done, share=upto / size if size else 0)
    if not any(parquet.read_metadata(piece).num_rows for piece in pieces):
        notices = (notice for piece in pieces for notice in notes_of(parquet.read_schema(piece))["skipped"])
        told = [f"{path}: {reason}" for path, _, reason in islice(notices, _TOLD)]
        raise UsageError("\n  ".join(["no article to read in " + ", ".join(paths), *told]))
    return pieces


def _drop_done(dataset: Path, folder: Path) -> None:
    """Delete the buckets that have a piece: a run may have been ended in the middle of that."""
    for bucket in bucket_folders(dataset):
        if _piece(folder, bucket).exists():
            shutil.rmtree(bucket)


def _each_bucket(dataset: Path, folder: Path, fn: Function, how: Run, is_last: bool = False) -> list[Path]:
    """What ``fn`` makes of each bucket, in pieces, also those of a run before. After the last use a bucket goes."""
    folder.mkdir(exist_ok=True)
    buckets = bucket_folders(dataset)
    tables = how.engine.map_buckets(dataset, STORY, fn)
    for done, (bucket, table) in enumerate(zip(buckets, tables, strict=True), 1):
        keep(table, _piece(folder, bucket))
        if is_last:
            shutil.rmtree(bucket)
        how.watch.step(done, len(buckets))
    return sorted(folder.glob("*.parquet"))


def _piece(folder: Path, bucket: Path) -> Path:
    return folder / f"{bucket.name}.parquet"
