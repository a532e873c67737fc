from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.readers import read
from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from pathlib import Path

    from tests.readers.conftest import Reading

FULL = {"id": "n-1", "source": "Northern Post", "title": "Up", "published": "2024-05-14", "text": "Exports rose."}
KNOWN = ("n-1", "Northern Post", "Up", date(2024, 5, 14), "Exports rose.")
BARE = ("", None, None, "x")

NO_ARTICLE = 'not an article: neither an object with a "text", nor ninjs, nor schema.org'

RECORDS = [
    ("all fields", FULL, KNOWN, []),
    ("more fields", FULL | {"lang": "en", "tags": [1, {}]}, KNOWN, []),
    ("an id that is a number", {"id": 7, "text": "x"}, ("7", *BARE), []),
    ("fields that say nothing", {"id": "", "source": None, "published": "", "text": "x"}, ("a", *BARE), []),
    (
        "an id of the wrong type",
        {"id": True, "text": "x"},
        ("a", *BARE),
        ["id: should be text, not true; read without it"],
    ),
    (
        "a title of the wrong type",
        {"title": [], "text": "x"},
        ("a", *BARE),
        ["title: should be text, not a list; read without it"],
    ),
    (
        "a date that is a number",
        {"published": 1715644800, "text": "x"},
        ("a", *BARE),
        ["published: 1715644800 is not an ISO 8601 date or datetime; read without it"],
    ),
    ("words over two lines", {"title": " a\nb ", "text": "x"}, ("a", "", "a b", None, "x"), []),
    ("line breaks in the text stay as they are", {"text": "a\r\nb\rc"}, ("a", "", None, None, "a\r\nb\rc"), []),
    (
        "half of a character",
        {"text": "a\ud83d"},
        ("a", "", None, None, "a\ufffd"),
        ["unreadable characters in the article 'a', shown as \ufffd: 1"],
    ),
    ("no text", {"id": "x"}, None, [NO_ARTICLE]),
    ("text that is none", {"text": None}, None, ["text: should be text, not null"]),
    ("text without words", {"text": " \n"}, None, ["no text in the article 'a'"]),
    ("no object", 5, None, [NO_ARTICLE]),
]

BROKEN = [
    ("words", "words", "line 1, column 1: not JSON: Expecting value"),
    ("cut off", '{\n"text": "x', "line 2, column 9: not JSON: Unterminated string starting at"),
    ("two values", '{"text": "x"}\n{"text": "y"}', "line 2, column 1: not JSON: Extra data"),
    ("nested without an end", "[" * 100_000, "line 1: not JSON that can be read: nested too deeply"),
    ("a number without an end", "9" * 5_000, "line 1: not JSON that can be read: a number of too many digits"),
    ("an empty list", "[]", "no articles in it"),
    ("no bytes", "", "the file is empty"),
]

LINES = """{"text": "one"}

{"text": "two", "id": "n-2", "published": "soon"}
{"text": "three",
5
\t{"text": "six", "id": "n-6"}\r
{"text": "seven"}"""

SPREAD = """[
  {"id": "n-1", "meta": {"text": "no"}, "text": "One.\\nTwo."},
  {
    "text"
      : "Three \\u00a35 \\ud83d\\ude00 \\"so\\".\\n\\nFour",
    "id": "n-2"
  },
  {"text": "no", "text": "Five"}
]"""

PLACES = [
    ("n-1", "One", (2, 50)),
    ("n-1", "Two", (2, 56)),
    ("n-2", "Three", (5, 10)),
    ("n-2", "£", (5, 16)),
    ("n-2", "5", (5, 22)),
    ("n-2", "\U0001f600", (5, 24)),
    ("n-2", "so", (5, 39)),
    ("n-2", "\n\n", (5, 44)),
    ("n-2", "Four", (5, 48)),
    ("a-3", "Five", (8, 27)),
]


@pytest.mark.parametrize(("record", "known", "reasons"), [case[1:] for case in RECORDS], ids=[c[0] for c in RECORDS])
def test_record(reading: Reading, record: Any, known: tuple[object, ...] | None, reasons: list[str]) -> None:
    articles, notices = reading({"a.json": json.dumps(record)})
    found = [(article.id, article.source, article.title, article.published, article.text) for article in articles]
    assert found == ([known] if known else [])
    assert [reason.removeprefix("line 1: ") for _, reason in notices] == reasons


@pytest.mark.parametrize(("content", "reason"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_file(reading: Reading, content: str, reason: str) -> None:
    assert reading({"a.json": content}) == ([], [("a.json", reason)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_broken_line_leaves_the_others(reading: Reading, encoding: str) -> None:
    articles, notices = reading({"a.jsonl": LINES.encode(encoding)})
    assert [(article.id, article.text) for article in articles] == [
        ("a-1", "one"),
        ("n-2", "two"),
        ("n-6", "six"),
        ("a-7", "seven"),
    ]
    assert notices == [
        ("a.jsonl", "line 3: published: 'soon' is not an ISO 8601 date or datetime; read without it"),
        ("a.jsonl", "line 4, column 18: not JSON: Expecting property name enclosed in double quotes"),
        ("a.jsonl", f"line 5: {NO_ARTICLE}"),
    ]
    assert [Positions(article).at(0) for article in articles] == [(1, 11), (3, 11), (6, 12), (7, 11)]


def test_every_line_has_an_encoding_of_its_own(reading: Reading) -> None:
    lines = ['{"text": "€5"}'.encode(), '{"text": "€6"}'.encode("cp1252"), b"\0"]
    articles, notices = reading({"a.ndjson": b"\n".join(lines)})
    assert [article.text for article in articles] == ["€5", "€6"]
    assert notices == [("a.ndjson", "line 3: a binary file, not text")]


def test_an_empty_file(reading: Reading) -> None:
    assert reading({"a.jsonl": "", "b.jsonl": "\n\n"}) == (
        [],
        [("a.jsonl", "the file is empty"), ("b.jsonl", "no articles in it")],
    )


def test_a_line_over_the_limit(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers.jsonl.LIMIT", 40)
    lines = [{"text": "one"}, {"text": "x" * 200}, {"text": "three"}]
    articles, notices = reading({"a.jsonl": "\n".join(map(json.dumps, lines))})
    assert [(article.text, Positions(article).at(0)) for article in articles] == [("one", (1, 11)), ("three", (3, 11))]
    assert notices == [("a.jsonl", "line 2: more than the limit of 20 MB")]


@pytest.mark.parametrize(("id", "words", "place"), PLACES)
def test_positions(reading: Reading, id: str, words: str, place: tuple[int, int]) -> None:
    articles, _ = reading({"a.json": SPREAD})
    [article] = [article for article in articles if article.id == id]
    assert Positions(article).at(article.text.index(words)) == place


@given(text=st.text(min_size=1).filter(str.strip), ascii=st.booleans(), indent=st.sampled_from([None, 2]))
def test_every_character_is_found_in_the_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, ascii: bool, indent: int | None
) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "a.json"
    raw = json.dumps([{"id": "x", "text": text, "title": "text"}], ensure_ascii=ascii, indent=indent)
    path.write_text(raw, encoding="utf-8", newline="")
    lines = raw.split("\n")
    [article] = [item for item in read([path]) if isinstance(item, Article)]
    assert article.text == text
    at = Positions(article).at
    for offset, character in enumerate(text):
        line, column = at(offset)
        assert lines[line - 1][column - 1 :].startswith((character, "\\"))
