"""Functions that the tests run on engines: other processes find them here, by their names."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from factcheck.check import hold, inconsistencies, ranked, read_claims
from factcheck.engines import Function, articles_of, blocks, readings_of, readings_table
from factcheck.model import Report
from factcheck.version import __version__


def doubled(table: pa.Table) -> pa.Table:
    return table.set_column(0, "number", pc.multiply(table["number"], 2))


def counted(table: pa.Table) -> pa.Table:
    """One row a block: its key, how many rows it has, and their numbers in order."""
    rows = [{"key": part["key"][0].as_py(), "numbers": part["number"].to_pylist()} for part in blocks(table, "key")]
    return pa.Table.from_pylist(rows, pa.schema([("key", pa.string()), ("numbers", pa.list_(pa.int64()))]))


def picky(table: pa.Table) -> pa.Table:
    """Raises ValueError for a table with the number 13."""
    if 13 in table["number"].to_pylist():
        raise ValueError("thirteen: private words")
    return table


def no_table(table: pa.Table) -> int:
    return table.num_rows


def killing(table: pa.Table) -> pa.Table:
    """Kills its worker at the number 13."""
    if 13 in table["number"].to_pylist():
        os.kill(os.getpid(), signal.SIGKILL)
    return table


def after(seconds: float, table: pa.Table) -> pa.Table:
    time.sleep(seconds)
    return table


def once(fn: Function, marks: Path, table: pa.Table) -> pa.Table:
    """``fn``, but its worker is killed at the fifth call, and at no other."""
    for call in range(1, 6):
        try:
            (marks / str(call)).touch(exist_ok=False)
        except FileExistsError:
            continue
        if call == 5:
            os.kill(os.getpid(), signal.SIGKILL)
        break
    return fn(table)


def read_all(table: pa.Table) -> pa.Table:
    """Articles to readings; other columns are kept."""
    readings = readings_table(map(read_claims, articles_of(table)))
    return readings.append_column("story", table["story"])


def judge_all(table: pa.Table) -> pa.Table:
    """Readings to the JSON report of each story."""
    rows = [{"story": part["story"][0].as_py(), "report": _report(part)} for part in blocks(table, "story")]
    return pa.Table.from_pylist(rows, pa.schema([("story", pa.string()), ("report", pa.string())]))


def _report(story: pa.Table) -> str:
    readings = sorted(readings_of(story), key=lambda reading: reading.article.id)
    articles = tuple(reading.article for reading in readings)
    claims = tuple(claim for reading in readings for claim in reading.claims)
    findings = ranked([*inconsistencies(readings), *hold(readings)])
    return json.dumps(Report(__version__, articles, claims, findings).to_dict(include_text=True))


def endless(marks: Path, table: pa.Table) -> pa.Table:
    """Says that it began, and never ends."""
    (marks / str(os.getpid())).touch()
    time.sleep(3600)
    return table


def process(table: pa.Table) -> pa.Table:
    """The process that runs this."""
    return pa.table({"process": [os.getpid()]})
