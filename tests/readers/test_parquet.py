from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from pyarrow import parquet

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

KNOWN = ("n-1", "Northern Post", "Up", date(2024, 5, 14), "Exports rose.")
BARE = ("a-1", "", None, None, "x")
WEST = timezone(timedelta(hours=-5))

ROWS = [
    (
        "all fields",
        {"id": "n-1", "source": "Northern Post", "title": "Up", "published": "2024-05-14", "text": "Exports rose."},
        KNOWN,
        [],
    ),
    ("no more than a text", {"text": "x"}, BARE, []),
    ("other columns", {"text": "x", "lang": "en", "embedding": [0.5]}, BARE, []),
    ("an id that is a number", {"id": 7, "text": "x"}, ("7", *BARE[1:]), []),
    ("a day", {"text": "x", "published": date(2024, 5, 14)}, ("a-1", "", None, KNOWN[3], "x"), []),
    (
        "a time in a zone",
        {"text": "x", "published": datetime(2024, 5, 14, 23, tzinfo=WEST)},
        ("a-1", "", None, datetime(2024, 5, 15, 4, tzinfo=UTC), "x"),
        [],
    ),
    ("a date that is a number", {"text": "x", "published": 1715644800}, BARE, ["row 1: published: 1715644800 is"]),
    ("no text", {"id": "x", "text": None}, None, ["row 1: no text"]),
    ("text that is none", {"text": 5}, None, ["row 1: text: should be text, not 5"]),
    ("text without words", {"text": " "}, None, ["no text in the article 'a-1'"]),
]


def file_of(row: dict[str, Any], **options: Any) -> bytes:
    sink = BytesIO()
    parquet.write_table(pa.table({name: [value] for name, value in row.items()}), sink, **options)
    return sink.getvalue()


@pytest.mark.parametrize(("row", "known", "reasons"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_row(reading: Reading, row: dict[str, Any], known: Any, reasons: list[str]) -> None:
    articles, notices = reading({"a.parquet": file_of(row)})
    assert [(a.id, a.source, a.title, a.published, a.text) for a in articles] == ([known] if known else [])
    assert [reason[: len(told)] for (_, reason), told in zip(notices, reasons, strict=True)] == reasons


def test_a_url_is_the_path_and_an_id(reading: Reading) -> None:
    urls = {"text": "x", "url": "https://post.example/1"}, {"text": "x", "url": "https://post.example/2", "id": "two"}
    articles, _ = reading({f"{place}.parquet": file_of(row) for place, row in enumerate(urls)})
    assert [(a.id, a.path) for a in articles] == [
        ("https://post.example/1", "https://post.example/1"),
        ("two", "https://post.example/2"),
    ]


@pytest.mark.parametrize("kind", [pa.timestamp("ns"), pa.timestamp("ms"), pa.timestamp("s"), pa.date64()])
def test_every_kind_of_time(reading: Reading, kind: pa.DataType) -> None:
    column = pa.array([datetime(2024, 5, 14)], pa.timestamp("us")).cast(kind)
    sink = BytesIO()
    parquet.write_table(pa.table({"text": ["x"], "published": column}), sink)
    [article], notices = reading({"a.parquet": sink.getvalue()})
    assert article.day == date(2024, 5, 14) and notices == []


def test_words_in_a_dictionary(reading: Reading) -> None:
    sink = BytesIO()
    sources = pa.array(["Post", "Post", "Ledger"]).dictionary_encode()
    parquet.write_table(pa.table({"text": ["x", "y", "z"], "source": sources}), sink, row_group_size=2)
    articles, _ = reading({"a.parquet": sink.getvalue()})
    assert [(a.id, a.source) for a in articles] == [("a-1", "Post"), ("a-2", "Post"), ("a-3", "Ledger")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a Parquet file that can be read: "),
        (b"PAR1" + b"x" * 100, "not a Parquet file that can be read: "),
        (file_of({"body": "x", "url": "y"}), "no column 'text', only 'body', 'url'; `factcheck archive` can be told"),
    ],
)
def test_what_is_no_archive(reading: Reading, content: bytes, reason: str) -> None:
    articles, [(path, told)] = reading({"a.parquet": content})
    assert (articles, path) == ([], "a.parquet") and told.startswith(reason)
