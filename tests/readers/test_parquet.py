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


FAR = 1_715_644_800_000  # milliseconds where seconds should be
UNHELD = [
    ("milliseconds kept as seconds", pa.array([FAR, 0], pa.timestamp("s")), "timestamp[ms] 1715644800000000"),
    ("a day far from ours", pa.array([10**7, 0], pa.date32()), "date32[day] 10000000"),
    (
        "the last moment, further east",
        pa.array([253_402_300_799, 0], pa.timestamp("s", "Asia/Tokyo")),
        "timestamp[ms, tz=Asia/Tokyo] 2534023007…",
    ),
    (
        "the first moment, further west",
        pa.array([-62_135_596_800, 0], pa.timestamp("s", "America/New_York")),
        "timestamp[ms, tz=America/New_York] -621…",
    ),
    ("a zone that nobody knows", pa.array([5, None], pa.timestamp("us", "Mars/Phobos")), "timestamp[us, tz=Mars/"),
    ("a day in a structure", pa.array([{"day": 10**7}, None], pa.struct({"day": pa.date32()})), "struct<day: date32"),
]


@pytest.mark.parametrize(("column", "told"), [case[1:] for case in UNHELD], ids=[case[0] for case in UNHELD])
def test_a_value_that_python_cannot_hold(reading: Reading, column: pa.Array, told: str) -> None:
    sink = BytesIO()
    parquet.write_table(pa.table({"text": ["x", "y"], "published": column}), sink)
    articles, [(path, reason)] = reading({"a.parquet": sink.getvalue()})
    assert [(a.id, a.text) for a in articles] == [("a-1", "x"), ("a-2", "y")]
    assert path == "a.parquet" and reason.startswith(f"row 1: published: {told}")


def test_a_text_that_is_a_time_that_python_cannot_hold(reading: Reading) -> None:
    sink = BytesIO()
    parquet.write_table(pa.table({"text": pa.array([10**7], pa.date32())}), sink)
    assert reading({"a.parquet": sink.getvalue()}) == (
        [],
        [("a.parquet", "row 1: text: should be text, not date32[day] 10000000")],
    )


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string()])
def test_words_that_are_not_utf8(reading: Reading, kind: pa.DataType) -> None:
    texts = pa.array(["a £5m loan".encode("cp1252"), "£6".encode()]).cast(pa.large_binary()).view(pa.large_string())
    sink = BytesIO()
    parquet.write_table(pa.table({"text": texts.cast(kind)}), sink)
    articles, notices = reading({"a.parquet": sink.getvalue()})
    assert ([a.text for a in articles], notices) == (["a £5m loan", "£6"], [])


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
