from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

EAST = timezone(timedelta(hours=8))

MANIFESTS = [
    (
        "all fields",
        "- {file: a.txt, id: north-1, source: Northern Post, title: 'Exports: up', published: 2024-05-14}",
        ("north-1", "Northern Post", "Exports: up", date(2024, 5, 14)),
        [],
    ),
    (
        "a quoted datetime with a zone",
        "- file: a.txt\n  published: '2024-05-14T09:30:00+08:00'",
        ("a", "", None, datetime(2024, 5, 14, 9, 30, tzinfo=EAST)),
        [],
    ),
    ("nothing stands for nothing", "- {file: a.txt, id: , title: null, published: ~}", ("a", "", None, None), []),
    ("words that YAML takes for other things", "- {file: a.txt, id: 0514, source: No}", ("0514", "No", None, None), []),
    ("of other files alone", "- {file: b.txt, id: b}", ("a", "", None, None), ["entry 1: no such file: b.txt"]),
    ("the first entry of a file holds", "- {file: a.txt, id: x}\n- {file: a.txt, id: y}", ("x", "", None, None), []),
    (
        "a date that is none",
        "- {file: a.txt, id: x, published: 14 May}",
        ("x", "", None, None),
        ["entry 1: published: '14 May' is not an ISO 8601 date or datetime; read without it"],
    ),
    (
        "a day that no month has",
        "- {file: a.txt, published: 2024-02-30}",
        ("a", "", None, None),
        ["entry 1: published: '2024-02-30' is not an ISO 8601 date or datetime; read without it"],
    ),
    (
        "a field of the wrong type",
        "- {file: a.txt, id: x, title: [one, two]}",
        ("x", "", None, None),
        ["entry 1: title: should be text, not a list; read without it"],
    ),
    ("an entry without a file", "- {id: x}", ("a", "", None, None), ["entry 1: file: is missing"]),
    ("an entry of one word", "- a.txt", ("a", "", None, None), ["entry 1: not a mapping with the key file"]),
    ("no list", "file: a.txt", ("a", "", None, None), ["not a list of articles, each with its file"]),
    ("no words", "\n", ("a", "", None, None), ["not a list of articles, each with its file"]),
    ("no bytes", "", ("a", "", None, None), ["the file is empty"]),
    (
        "broken",
        "- {file: a.txt, id: x}\n- {file: 'b.txt\n",
        ("a", "", None, None),
        ["line 3: not YAML: found unexpected end of stream"],
    ),
    (
        "a character that YAML does not have",
        "- file: a.txt\n- file: \x01",
        ("a", "", None, None),
        ["line 2: not YAML: special characters are not allowed"],
    ),
    (
        "a character beyond Unicode",
        '- {file: "\\UFFFFFFFF"}',
        ("a", "", None, None),
        ["line 1: not YAML: a character that does not exist"],
    ),
    ("nested without an end", "[" * 5000, ("a", "", None, None), ["line 1: not YAML: nested too deeply"]),
]


@pytest.mark.parametrize(("manifest", "known", "reasons"), [c[1:] for c in MANIFESTS], ids=[c[0] for c in MANIFESTS])
def test_manifest(reading: Reading, manifest: str, known: tuple[object, ...], reasons: list[str]) -> None:
    articles, notices = reading({"a.txt": "Exports rose.\n", "articles.yaml": manifest})
    assert [(article.id, article.source, article.title, article.published) for article in articles] == [known]
    assert notices == [("articles.yaml", reason) for reason in reasons]


def test_the_whole_file_is_the_text(reading: Reading) -> None:
    [article], notices = reading({"a.txt": " Exports rose.\r\n\r\nImports fell.\n"})
    assert article.text == " Exports rose.\n\nImports fell.\n"
    assert notices == []


DATED = [
    ("Port grows\nPublished: 2024-05-14\n\nOn", date(2024, 5, 14)),
    ("Published: 2024-05-14T09:30:00+08:00\nOn", datetime(2024, 5, 14, 9, 30, tzinfo=EAST)),
    ("Port grows\nBy a reporter\nFirst published on 14 May 2024\nOn", date(2024, 5, 14)),
    ("published: May 14, 2024 \nOn", date(2024, 5, 14)),
    ("Published: 3/4/2024\nOn", None),
    ("Published: by the port on 2024-05-14\nOn", None),
    ("Published 2024-05-14 by the port\nOn", None),
    ("1\n2\n3\n4\n5\n6\nPublished: 2024-05-14\nOn", None),
]


@pytest.mark.parametrize(("text", "published"), DATED)
def test_the_head_of_a_text_tells_when_it_was_published(
    reading: Reading, text: str, published: date | datetime | None
) -> None:
    [article], notices = reading({"a.txt": text})
    assert (article.published, notices) == (published, [])
    assert len(article.text) == len(text)
    assert ("2024" in article.text) == (published is None)


def test_what_the_manifest_says_of_the_day_holds_against_the_head(reading: Reading) -> None:
    files = {"a.txt": "Published: 2024-05-14", "articles.yaml": "- {file: a.txt, published: 2024-05-15}"}
    [article], _ = reading(files)
    assert article.published == date(2024, 5, 15)


def test_a_manifest_holds_for_its_own_folder(reading: Reading) -> None:
    manifest = "- {file: a.txt, source: Northern Post}"
    articles, notices = reading({"one/a.txt": "x", "one/articles.yaml": manifest, "two/b.txt": "y"})
    assert [(article.id, article.source) for article in articles] == [("a", "Northern Post"), ("b", "")]
    assert notices == []


def test_a_single_file_is_described_by_the_manifest_beside_it(reading: Reading) -> None:
    files = {"a.txt": "x", "b.txt": "y", "articles.yaml": "- {file: b.txt, source: Northern Post}\n- {file: c.txt}"}
    [article], notices = reading(files, "b.txt")
    assert article.source == "Northern Post"
    assert notices == [("articles.yaml", "entry 2: no such file: c.txt")]


def test_a_manifest_is_told_about_once(reading: Reading) -> None:
    _, notices = reading({"a.txt": "x", "b.txt": "y", "articles.yaml": "]"}, "b.txt", "a.txt", ".")
    assert [path for path, reason in notices if "not YAML" in reason] == ["articles.yaml"]


def test_a_manifest_without_its_texts_is_told_about(reading: Reading) -> None:
    _, notices = reading({"articles.yaml": "- {file: c.txt}", "a.md": "x"})
    assert notices == [("articles.yaml", "entry 1: no such file: c.txt")]


def test_only_comments_for_factcheck_are_no_text(reading: Reading) -> None:
    [article], _ = reading({"a.txt": "a <!-- b --> <!-- factcheck: ignore[FC1] c -->d"})
    assert article.text == "a <!-- b --> " + " " * 33 + "d"
    assert [remark.text for remark in article.remarks] == ["factcheck: ignore[FC1] c"]
