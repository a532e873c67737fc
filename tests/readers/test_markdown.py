from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

BROKEN = "line 3: not YAML: expected ',' or ']', but got '<stream end>'; read without its front matter"

UNCLOSED = "no --- closes its front matter, which is taken to end with line"

FRONT = [
    ("none", "Exports rose.\n", "Exports rose.\n", 1, []),
    ("the empty line behind it belongs to the text", "---\ntitle: x\n---\n\nExports.\n", "\nExports.\n", 4, []),
    ("closed by dots", "---\ntitle: x\n...\nExports.", "Exports.", 4, []),
    ("of Windows", "---\r\ntitle: x\r\n---\r\nExports.\r\n", "Exports.\n", 4, []),
    ("with blanks behind the dashes", "--- \ntitle: x\n---\t\nExports.", "Exports.", 4, []),
    ("empty", "---\n---\nExports.", "Exports.", 3, []),
    ("a rule further down closes nothing", "---\ntitle: x\n---\na\n---\nb", "a\n---\nb", 4, []),
    ("never closed, and nothing behind it", "---\ntitle: x\n", "---\ntitle: x\n", 1, []),
    ("never closed", "---\ntitle: x\n\nExports.\n", "\nExports.\n", 3, [f"{UNCLOSED} 2"]),
    ("never closed, of Windows", "---\r\ntitle: x\r\n\r\nExports.\r\n", "\nExports.\n", 3, [f"{UNCLOSED} 2"]),
    ("never closed, words behind it", "---\ntitle: x\ntags:\n- a\nSaid: b\n", "Said: b\n", 5, [f"{UNCLOSED} 4"]),
    ("never closed, of no known field", "---\nnote: x\n\nExports.\n", "---\nnote: x\n\nExports.\n", 1, []),
    ("not on the first line", "\n---\ntitle: x\n---\nb", "\n---\ntitle: x\n---\nb", 1, []),
    ("words between two rules", "---\nExports rose.\n---\nb", "---\nExports rose.\n---\nb", 1, []),
    ("broken", "---\ntitle: [Trade\n---\nExports.", "Exports.", 4, [BROKEN]),
]

FIELDS = [
    ("title: 'Exports: up'\nsource: Northern Post\nid: n-1", ("n-1", "Northern Post", "Exports: up", None), []),
    ("title: Trade: it's up\nsource: Northern Post\nid: n-1", ("n-1", "Northern Post", "Trade: it's up", None), []),
    ("published: 2024-05-14", ("a", "", None, date(2024, 5, 14)), []),
    ("published: 2024-05-14T10:00:00Z", ("a", "", None, datetime(2024, 5, 14, 10, tzinfo=UTC)), []),
    ("published: 2024-05-14 10:00:00", ("a", "", None, datetime(2024, 5, 14, 10)), []),
    ("published: 20240514", ("a", "", None, date(2024, 5, 14)), []),
    ("published:", ("a", "", None, None), []),
    ("published: 2024-05", ("a", "", None, None), ["'2024-05'"]),
    ("published: 2024-W20", ("a", "", None, None), ["'2024-W20'"]),
    ("published: May 14, 2024", ("a", "", None, None), ["'May 14, 2024'"]),
    ("published: 2024-05-14T25:00", ("a", "", None, None), ["'2024-05-14T25:00'"]),
    ("published: [2024-05-14]", ("a", "", None, None), ["a list"]),
    ("published: {day: 14}", ("a", "", None, None), ["a mapping"]),
    ("url: https://news.example/x\nauthor: [A, B]\n~: x", ("a", "", None, None), []),
]


SLIPS = [
    ("a letter left out", "publishd: 2024-05-14", "published"),
    ("a letter too many", "tiitle: x", "title"),
    ("another letter", "sourse: x", "source"),
    ("two letters swapped", "titel: x", "title"),
    ("the last letter left out", "sourc: x", "source"),
    ("a capital letter", "Title: x", "title"),
    ("the field is there as well", "publishd: x\npublished: 2024-05-14", None),
    ("another word", "publisher: x\nsources: [a]\ntitles: y\nauthor: z\ncourse: a", None),
    ("a short name", "it: x", None),
    ("no word", "7: x", None),
]


@pytest.mark.parametrize(("yaml", "meant"), [row[1:] for row in SLIPS], ids=[row[0] for row in SLIPS])
def test_fields_that_look_misspelt(reading: Reading, yaml: str, meant: str | None) -> None:
    name = yaml.partition(":")[0]
    expected = [("a.md", f"there is no field {name}: did you mean {meant}? Read without it")] if meant else []
    assert reading({"a.md": f"---\n{yaml}\n---\nExports."})[1] == expected


@pytest.mark.parametrize(("file", "text", "line", "reasons"), [case[1:] for case in FRONT], ids=[c[0] for c in FRONT])
def test_front_matter(reading: Reading, file: str, text: str, line: int, reasons: list[str]) -> None:
    [article], notices = reading({"a.md": file})
    assert article.text == text
    assert [anchor.line for anchor in article.anchors] == ([line] if line > 1 else [])
    assert notices == [("a.md", reason) for reason in reasons]


@pytest.mark.parametrize(("yaml", "known", "bad_dates"), FIELDS)
def test_fields(reading: Reading, yaml: str, known: tuple[object, ...], bad_dates: list[str]) -> None:
    [article], notices = reading({"a.md": f"---\n{yaml}\n---\nExports rose.\n"})
    assert (article.id, article.source, article.title, article.published) == known
    reasons = [f"published: {bad} is not an ISO 8601 date or datetime; read without it" for bad in bad_dates]
    assert notices == [("a.md", reason) for reason in reasons]


COMMENTS = [
    ("in a line", "a <!-- b --> c", "a            c", [(2, "b")]),
    ("over lines", "a\n<!-- b\nc -->\nd", "a\n      \n     \nd", [(2, "b\nc")]),
    ("two", "<!--a--><!-- b -->c", "                  c", [(0, "a"), (8, "b")]),
    ("empty", "a<!---->b", "a       b", [(1, "")]),
    ("never closed", "a <!-- b", "a <!-- b", []),
    ("closed only", "a --> b", "a --> b", []),
    ("with marks inside", "a <!-- <!-- - -- > --> b", "a                      b", [(2, "<!-- - -- >")]),
]


@pytest.mark.parametrize(("body", "text", "remarks"), [case[1:] for case in COMMENTS], ids=[c[0] for c in COMMENTS])
@pytest.mark.parametrize("front", ["", "---\ntitle: x\n---\n"])
def test_comments_are_blanks(
    reading: Reading, front: str, body: str, text: str, remarks: list[tuple[int, str]]
) -> None:
    [article], notices = reading({"a.md": front + body})
    assert (article.text, [(remark.offset, remark.text) for remark in article.remarks]) == (text, remarks)
    assert notices == []
