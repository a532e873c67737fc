from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article, Skipped
from factcheck.readers import CONTAINERS, READERS, read
from factcheck.readers.base import LIMIT
from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

STREAMS = [
    ("plain text", "Exports rose.\n", [("stdin", "Exports rose.\n")]),
    ("plain text in brackets", "[Agency] Exports rose.\n", [("stdin", "[Agency] Exports rose.\n")]),
    ("Markdown", "---\nid: n-1\n---\nExports.", [("n-1", "Exports.")]),
    ("a page", "<!DOCTYPE html>\n<article><p>Exports.</p></article>", [("stdin", "Exports.")]),
    ("JSON lines", '{"text": "x", "id": "n-1"}\n{"text": "y"}\n', [("n-1", "x"), ("stdin-2", "y")]),
    ("JSON over several lines", '{\n "text": "x"\n}', [("stdin", "x")]),
    ("a list in JSON", '[\n {"text": "x"}, {"text": "y"}]', [("stdin-1", "x"), ("stdin-2", "y")]),
]

IDS = [
    (["a/x.txt", "b/x.txt", "c/x.txt"], ["x", "x-2", "x-3"]),
    (["a/x.txt", "b/x-2.txt", "c/x.txt"], ["x", "x-2", "x-3"]),
    (["a/x.txt", "b/x.txt", "c/x-2.txt"], ["x", "x-2", "x-2-2"]),
    (["a/x.txt", "b/y.txt"], ["x", "y"]),
]


@pytest.mark.parametrize(("content", "known"), [case[1:] for case in STREAMS], ids=[case[0] for case in STREAMS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_standard_input(content: str, known: list[tuple[str, str]], encoding: str) -> None:
    stream = io.BytesIO(content.encode(encoding))
    items = list(read(["-"], stdin=stream))
    assert [(item.id, item.text, item.path) for item in items if isinstance(item, Article)] == [
        (id, text, "-") for id, text in known
    ]
    assert len(items) == len(known) and not stream.closed


def test_standard_input_whose_first_line_is_broken() -> None:
    first, second = read(["-"], stdin=io.BytesIO(b'{"text": \n{"text": "y"}\n'))
    assert isinstance(second, Article) and second.text == "y"
    assert isinstance(first, Skipped) and first.reason == "line 1, column 10: not JSON: Expecting value"


def test_standard_input_that_is_empty() -> None:
    assert [(item.path, item.reason) for item in read(["-"], stdin=io.BytesIO())] == [("-", "the file is empty")]


def test_standard_input_that_cannot_be_read() -> None:
    class Broken(io.BytesIO):
        def readinto(self, _: object) -> int:
            raise OSError(5, "Input/output error")

    assert [(item.path, item.reason) for item in read(["-"], stdin=Broken())] == [("-", "input/output error")]


def test_standard_input_over_the_limit() -> None:
    items = list(read(["-"], stdin=io.BytesIO(b"x" * (LIMIT + 1))))
    assert [(item.path, item.reason) for item in items] == [("-", "more than the limit of 20 MB")]


@pytest.mark.parametrize("extension", sorted(set(READERS) - {".jsonl", ".ndjson", ".parquet"}))
def test_a_file_over_the_limit(tmp_path: Path, extension: str) -> None:
    with open(tmp_path / f"a{extension}", "wb") as file:
        file.truncate(50_000_000)
    [item] = read([tmp_path])
    assert item.reason == "50.0 MB, more than the limit of 20 MB"


@pytest.mark.parametrize(("files", "ids"), IDS)
def test_ids_are_unique(reading: Reading, files: list[str], ids: list[str]) -> None:
    articles, notices = reading(dict.fromkeys(files, "words"))
    assert [article.id for article in articles] == ids
    stems = [Path(file).stem for file in files]
    assert notices == [
        (file, f"the id {stem!r} is taken: this article is called {id!r}")
        for file, stem, id in zip(files, stems, ids, strict=True)
        if id != stem
    ]


def test_defaults_are_for_what_is_not_stated(reading: Reading) -> None:
    files = {"a.txt": "x", "b.md": "---\nsource: Northern Post\n---\ny", "c.md": "---\npublished: 2024-05-16\n---\nz"}
    articles, notices = reading(files, published=date(2024, 5, 14), source="Desk")
    assert [(article.source, article.published) for article in articles] == [
        ("Desk", date(2024, 5, 14)),
        ("Northern Post", date(2024, 5, 14)),
        ("Desk", date(2024, 5, 16)),
    ]
    assert notices == []


def test_articles_stream(reading: Reading, tmp_path: Path) -> None:
    reading({"a.txt": "x", "b.txt": "y"})
    items = read([tmp_path])
    first = next(items)
    (tmp_path / "b.txt").unlink()
    assert isinstance(first, Article) and first.id == "a"
    assert [(item.path, item.reason) for item in items] == [(f"{tmp_path.as_posix()}/b.txt", "no such file or folder")]


EXTENSIONS = [*sorted({*READERS, *CONTAINERS}), ".jsonl.gz", ".json.zst", ".warc.gz"]
STARTS = [
    *(b"", b"\xff\xfe", b"---\n", b"{", b'[{"text": "', b"<article><p>", b'<script type="application/ld+json">'),
    *(b'{"uri": "x", "bodies": [{"value": "', b'{"@type": "NewsArticle", "articleBody": "', b'{"@graph": ['),
    *(b"<rss><channel><item><description>", b"<feed><entry>", b"<newsItem><contentSet><inlineXML>", b"<!DOCTYPE rss ["),
    *(b"WARC/1.0\r\n", b"PAR1"),
]


@settings(max_examples=300)
@given(content=st.binary(max_size=200), extension=st.sampled_from(EXTENSIONS), start=st.sampled_from(STARTS))
def test_no_content_raises(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, extension: str, start: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{extension}"
    path.write_bytes(start + content)
    items = list(read([path]))
    assert items
    for item in items:
        str(item.to_dict()).encode()
        if isinstance(item, Article):
            item.text.encode()


FRONT = ["", "---\ntitle: x\n---\n", "---\r\ntitle: x\r\n---\r\n"]
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff") | st.sampled_from("\r\n-")


@given(text=st.text(CHARACTERS), front=st.sampled_from(FRONT))
def test_every_character_is_found_in_the_file(tmp_path_factory: pytest.TempPathFactory, text: str, front: str) -> None:
    """Lines end as in an editor: with a newline, a carriage return or both, and at nothing else."""
    path = tmp_path_factory.getbasetemp() / ("a.md" if front else "a.txt")
    path.write_bytes((front + text).encode())
    lines = io.StringIO(front + text, newline=None).read().split("\n")
    for article in read([path]):
        if isinstance(article, Article):
            at = Positions(article).at
            for offset, character in enumerate(article.text):
                line, column = at(offset)
                assert f"{lines[line - 1]}\n"[column - 1] == character
