"""What a run leaves: the findings, the articles with their stories, what was skipped, and a summary."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import pyarrow as pa
from pyarrow import compute, parquet

from factcheck.archive.grouping import Groups
from factcheck.archive.holding import CLAIMS, FINDINGS
from factcheck.archive.reading import notes_of
from factcheck.archive.work import drafted
from factcheck.engines import Engine
from factcheck.model import ALARMS, SEVERITIES, VERDICTS
from factcheck.selection import grades
from factcheck.version import __version__

_ARTICLES = pa.schema(
    [*((name, pa.string()) for name in ("id", "source", "title", "published", "path", "story")), ("claims", pa.int32())]
)
_ROWS = 4_000
"""Rows of a group in a Parquet file."""
_SAMPLES = 3
_REASONS = 100
"""So many reasons are counted one by one."""
_VARYING = re.compile(r"'[^']*'|\"[^\"]*\"|\d+([.,]\d+)*")
"""What may differ in two notices of one reason."""


def write_articles(pieces: Sequence[Path], groups: Groups, path: Path) -> None:
    """Every article with the name of its story and the number of its claims, in the order of the input."""

    def tables() -> Iterator[pa.Table]:
        for piece, stories in zip(pieces, groups.stories, strict=True):
            table = parquet.read_table(piece, columns=[*_ARTICLES.names[:5], "size"])
            names = pa.array(map(groups.name, stories), pa.string())
            columns = [*table.columns[:5], names, table["size"]]
            yield pa.table(columns, _ARTICLES).filter(compute.is_valid(names))

    _write(tables(), _ARTICLES, path)


def write_findings(pieces: Sequence[Path], output: Path) -> None:
    """The findings of all pieces, in the order of their stories, as Parquet and as JSON Lines."""
    schema = FINDINGS.remove(FINDINGS.get_field_index("json"))
    with drafted(output / "findings.jsonl") as file:

        def tables() -> Iterator[pa.Table]:
            for piece in pieces:
                table = parquet.read_table(piece).replace_schema_metadata(None)
                file.writelines(f"{line}\n" for line in table["json"].to_pylist())
                yield table.drop_columns(["json"])

        _write(tables(), schema, output / "findings.parquet")


def write_claims(pieces: Sequence[Path], output: Path) -> None:
    """All claims, in the order of their stories, as Parquet."""
    _write(map(parquet.read_table, pieces), CLAIMS, output / "claims.parquet")


def _write(tables: Iterable[pa.Table], schema: pa.Schema, path: Path) -> None:
    """Tables as one file, which does not depend on where one of them ends and the next begins."""
    draft = path.with_name(f".{path.name}")
    waiting = schema.empty_table()
    with parquet.ParquetWriter(draft, schema, compression="zstd") as writer:
        for table in tables:
            waiting = pa.concat_tables([waiting, table])
            while waiting.num_rows >= _ROWS:
                writer.write_table(waiting.slice(0, _ROWS).combine_chunks())
                waiting = waiting.slice(_ROWS)
        writer.write_table(waiting.combine_chunks())
    draft.replace(path)


def summarise(read: Sequence[Path], doubles: Path, held: Sequence[Path], output: Path) -> dict[str, Any]:
    """Write down all that was skipped, and the summary of a run: counts, and nothing of how it ran.

    ``read`` and ``held`` are the pieces of the first and of the third stage, ``doubles`` the notices of the second.
    """
    sums: Counter[str] = Counter()
    findings: Counter[tuple[str, str, str]] = Counter()
    with drafted(output / "skipped.jsonl") as file:
        skips = _Skips(file)
        for piece in read:
            skips.add(notes_of(parquet.read_schema(piece))["skipped"])
        with doubles.open(encoding="utf-8") as lines:
            skips.add(tuple(json.loads(line).values()) for line in lines)
        for piece in held:
            notes = notes_of(parquet.read_schema(piece))
            skips.add(notes["skipped"])
            sums.update({name: notes[name] for name in ("articles", "undated", "claims", "stories")})
            findings.update({(verdict, code, severity): count for verdict, code, severity, count in notes["findings"]})
    summary = {
        "version": __version__,
        **{name: sums[name] for name in ("articles", "undated", "claims", "stories")},
        "findings": {
            verdict: {"all": _sum(findings, verdict), **{grade: _sum(findings, verdict, grade) for grade in SEVERITIES}}
            for verdict in VERDICTS
        },
        "codes": {code: _sum(findings, code) for code in sorted({code for _, code, _ in findings})},
        "skipped": skips.summary(),
    }
    with drafted(output / "summary.json") as file:
        file.write(json.dumps(summary, indent=2, ensure_ascii=False) + "\n")
    return summary


def _sum(findings: Counter[tuple[str, str, str]], *wanted: str) -> int:
    return sum(count for parts, count in findings.items() if set(wanted) <= set(parts))


def failing(summary: dict[str, Any], fail_on: Collection[str]) -> int:
    """How many alarms there are of a verdict in ``fail_on``, or of a severity in it or a graver one."""
    return sum(
        summary["findings"][verdict][grade]
        for verdict in ALARMS
        for grade in SEVERITIES
        if not grades(verdict, grade).isdisjoint(fail_on)
    )


def write_run(output: Path, summary: dict[str, Any], seconds: dict[str, float], engine: Engine) -> None:
    """How a run went, which is another time another: on what, and how long each stage took."""
    told = {
        "engine": type(engine).__name__.lower(),
        "seconds": {stage: round(taken, 2) for stage, taken in seconds.items()},
        "articles_per_second": round(summary["articles"] / sum(seconds.values()), 1),
        "claims_per_second": round(summary["claims"] / sum(seconds.values()), 1),
    }
    with drafted(output / "run.json") as file:
        file.write(json.dumps(told, indent=2) + "\n")


class _Skips:
    """Writes notices down, and counts them by reason, with a few samples of each."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._counts: Counter[str] = Counter()
        self._samples: dict[str, list[dict[str, str]]] = defaultdict(list)

    def add(self, notices: Iterable[Sequence[str]]) -> None:
        for path, stage, reason in notices:
            told = {"path": path, "stage": stage, "reason": reason}
            print(json.dumps(told, ensure_ascii=False), file=self._file)
            kind = _VARYING.sub("…", reason)
            if kind not in self._counts and len(self._counts) >= _REASONS:
                kind = "other reasons"
            self._counts[kind] += 1
            if len(self._samples[kind]) < _SAMPLES:
                self._samples[kind].append(told)

    def summary(self) -> dict[str, Any]:
        ranked = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        reasons = [{"reason": kind, "count": count, "samples": self._samples[kind]} for kind, count in ranked]
        return {"total": self._counts.total(), "reasons": reasons}
