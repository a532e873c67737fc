from __future__ import annotations

import gzip
import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from factcheck.archive.parts import Part, parts, read_part
from factcheck.model import Article, Skipped
from factcheck.readers import read

ROWS = [
    {"id": f"n-{number}", "text": f"Exports rose {number}%.", "source": "Post", "published": f"2024-05-{number:02}"}
    for number in range(10, 20)
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS)


UNHELD = pa.array([19_000, 10**7], pa.date32())
"""Two days, of which Python cannot hold the last."""


def parquet_of(rows: list[dict[str, Any]], names: dict[str, str] | None = None) -> bytes:
    sink = BytesIO()
    parquet.write_table(
        pa.table({(names or {}).get(name, name): [row[name] for row in rows] for name in rows[0]}), sink
    )
    return sink.getvalue()


FILES = {
    "a.jsonl": LINES.replace("n-", "a-").encode() + b"\nnot JSON\n" + b'{"id": "last", "text": "x"}',
    "b.jsonl.gz": gzip.compress(LINES.replace("n-", "b-").encode()),
    "c.jsonl": LINES.replace("n-", "c-").encode("utf-16"),
    "d.parquet": parquet_of([row | {"id": f"d{row['id']}"} for row in ROWS]),
    "e.md": b"---\ntitle: T\n---\nwords",
    "f/articles.yaml": b"- file: one.txt\n  source: One\n  published: 2024-05-14T10:00:00+01:00\n- file: none.txt\n",
    "f/one.txt": b"words <!-- factcheck: off -->",
    "f/two.txt": b"words",
    "g.html": b"<article><p>words</p></article>",
    "h.json": b'[{"text": "x"}, {"text": "y"}, {}]',
    "i.parquet": b"",
    "j.json": b"{",
    "k.csv": b"",
    "l.parquet": parquet_of([{"id": f"l-{day.value}", "text": "x", "published": day} for day in UNHELD]),
}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return str(tmp_path)


def read_in_parts(folder: str, rows: int) -> list[Article | Skipped]:
    found: list[Article | Skipped] = []
    for part in parts([folder], rows=rows):
        found += [part] if isinstance(part, Skipped) else read_part(part, source="Desk")
    return found


@pytest.mark.parametrize("rows", [1, 3, 1000])
def test_parts_are_read_as_the_whole_is(folder: str, rows: int) -> None:
    assert read_in_parts(folder, rows) == list(read([folder], source="Desk"))


def test_parts_are_small(folder: str) -> None:
    found = [part for part in parts([f"{folder}/a.jsonl", f"{folder}/d.parquet"], rows=4) if isinstance(part, Part)]
    assert [(Path(part.path).name, part.first) for part in found] == [
        *(("a.jsonl", first) for first in (1, 5, 9, 13)),
        *(("d.parquet", first) for first in (1, 5, 9)),
    ]


def test_ids_may_be_equal(folder: str) -> None:
    [part] = parts([f"{folder}/e.md"])
    assert isinstance(part, Part)
    assert list(read_part(part)) == list(read_part(part)) == list(read([f"{folder}/e.md"]))


def test_columns_of_other_names(tmp_path: Path) -> None:
    names = {"text": "body", "published": "when"}
    (tmp_path / "a.parquet").write_bytes(parquet_of(ROWS, names))
    (tmp_path / "b.parquet").write_bytes(parquet_of(ROWS))
    [one] = parts([str(tmp_path / "a.parquet")], columns=names)
    [other] = parts([str(tmp_path / "b.parquet")])
    assert isinstance(one, Part) and isinstance(other, Part)
    plain = [[replace(article, path=None) for article in read_part(part)] for part in (one, other)]  # type: ignore[type-var]
    assert plain[0] == plain[1] != []


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"text": "words"}, "no column 'words', only 'id', 'text', 'source', 'published'"),
        ({"published": "when"}, "no column 'when', only 'id', 'text', 'source', 'published'"),
    ],
)
def test_a_column_that_is_not_there(tmp_path: Path, columns: dict[str, str], reason: str) -> None:
    (tmp_path / "a.parquet").write_bytes(parquet_of(ROWS))
    [notice] = parts([str(tmp_path)], columns=columns)
    assert isinstance(notice, Skipped) and notice.reason.startswith(reason)
