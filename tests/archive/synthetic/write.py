"""Writes an archive in pieces, so that memory does not grow: articles, and the truth beside them."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from synthetic.compose import Mention
from synthetic.stories import Story, Written
from synthetic.truth import planted

ROWS = 2_000
"""Articles of one row group."""
COLUMNS = ("id", "text", "source", "title", "published", "url")
ARTICLES = pa.schema([(name, pa.string()) for name in COLUMNS])
MENTION: dict[str, pa.DataType] = {
    "start": pa.int32(),
    "end": pa.int32(),
    "fact": pa.string(),
    "state": pa.int8(),
    "value": pa.string(),
    "low": pa.float64(),
    "high": pa.float64(),
    "planted": pa.string(),
}
TRUTH = pa.schema(
    [
        ("id", pa.string()),
        ("story", pa.int64()),
        ("genre", pa.string()),
        ("origin", pa.string()),
        ("headline", pa.string()),
    ]
    + [(name, pa.list_(kind)) for name, kind in MENTION.items()]
)


class Archive:
    """The files of an archive, open for writing."""

    def __init__(self, folder: Path, form: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.articles = 0
        self.rows: list[tuple[Story, Written]] = []
        self.parquet = pq.ParquetWriter(folder / "articles.parquet", ARTICLES) if form != "jsonl" else None
        self.jsonl = (folder / "articles.jsonl").open("w", encoding="utf-8") if form != "parquet" else None
        self.truth = pq.ParquetWriter(folder / "truth.parquet", TRUTH)
        self.planted = (folder / "planted.jsonl").open("w", encoding="utf-8")

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._flush()
        for file in (self.parquet, self.jsonl, self.truth, self.planted):
            if file:
                file.close()

    def add(self, story: Story) -> None:
        for row in planted(story):
            self.planted.write(json.dumps(row, ensure_ascii=False) + "\n")
        for article in story.articles:
            self.rows.append((story, article))
            self.articles += 1
            if len(self.rows) == ROWS:
                self._flush()

    def _flush(self) -> None:
        if not self.rows:
            return
        articles = [article for _, article in self.rows]
        if self.parquet:
            columns: dict[str, Any] = {name: [getattr(a, name) for a in articles] for name in COLUMNS}
            self.parquet.write_table(pa.table(columns, ARTICLES))
        if self.jsonl:
            for article in articles:
                record = {name: getattr(article, name) for name in COLUMNS}
                self.jsonl.write(json.dumps(record, ensure_ascii=False) + "\n")
        self.truth.write_table(_truth(self.rows))
        self.rows = []


def _truth(rows: list[tuple[Story, Written]]) -> pa.Table:
    mentions: list[Mention] = []
    ends = [0]
    for _, article in rows:
        mentions += article.mentions
        ends.append(len(mentions))
    offsets = pa.array(ends, pa.int32())
    flat = {
        "start": [m.start for m in mentions],
        "end": [m.end for m in mentions],
        "fact": [m.fact.key for m in mentions],
        "state": [m.state for m in mentions],
        "value": [str(m.value) for m in mentions],
        "low": [float(m.low) for m in mentions],
        "high": [float(m.high) for m in mentions],
        "planted": [m.planted for m in mentions],
    }
    head = [
        pa.array([article.id for _, article in rows], pa.string()),
        pa.array([story.number for story, _ in rows], pa.int64()),
        pa.array([story.genre for story, _ in rows], pa.string()),
        pa.array([article.origin for _, article in rows], pa.string()),
        pa.array([article.headline for _, article in rows], pa.string()),
    ]
    lists = [pa.ListArray.from_arrays(offsets, pa.array(flat[name], kind)) for name, kind in MENTION.items()]
    return pa.Table.from_arrays([*head, *lists], schema=TRUTH)
