"""Findings with the words that are meant pointed at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import About, Article, Claim, Count, Finding, Report
from factcheck.reporters import Options, render
from factcheck.reporters.terminal.base import cells
from factcheck.reporters.terminal.full import _pointers, windowed
from factcheck.selection import of_articles

LONG = (
    "The board said that "
    + "it had nothing more to say, and " * 9
    + "that 40 of 90 ships were late, "
    + "so far, " * 20
)

WINDOWS = [
    ("a short text stays whole", "Sales rose 4% in May.", ["4%"], 40, ["Sales rose 4% in May."]),
    ("the text is cut between words", LONG, ["40"], 40, ["… to say, and that 40 of 90 ships were …"]),
    ("marks that fit share a line", LONG, ["40", "90"], 40, ["… and that 40 of 90 ships were late, …"]),
    ("a mark at the end", "a bc def " * 9 + "of 12", ["12"], 20, ["… a bc def of 12"]),
    ("a mark at the start", "12 of " + "a bc def " * 9, ["12"], 20, ["12 of a bc def a …"]),
    ("a mark wider than the line is cut", "x " + "word " * 20, [("word " * 20).strip()], 20, ["… word word word w …"]),
    ("lines are joined", "Sales\nrose 4%\r\nin May.", ["4%"], 40, ["Sales rose 4%  in May."]),
]


def spans(text: str, words: list[str]) -> list[tuple[int, int]]:
    return [(text.index(word), text.index(word) + len(word)) for word in words]


@pytest.mark.parametrize(("text", "words", "width", "lines"), [row[1:] for row in WINDOWS], ids=[r[0] for r in WINDOWS])
def test_windows(text: str, words: list[str], width: int, lines: list[str]) -> None:
    found = windowed(text, spans(text, words), width)
    assert [line for line, _ in found] == lines
    assert all(cells(line) <= width for line, _ in found)


def test_marks_far_apart_have_lines_of_their_own() -> None:
    text = "At 10 the " + "long " * 30 + "day ended at 20 sharp."
    found = windowed(text, spans(text, ["10", "20"]), 40)
    assert [[line[start:end] for start, end in marks] for line, marks in found] == [["10"], ["20"]]


@pytest.mark.parametrize(
    ("text", "word", "line"),
    [
        ("Sales rose 4%.", "4%", "           ^^"),
        ("港湾局は 40 隻", "40", "         ^^"),
        ("Cafe\u0301 sold 40", "40", "          ^^"),
        ("\U0001f468\u200d\U0001f469 40", "40", "   ^^"),
        ("売上 40億円 up", "40億円", "     ^^^^^^"),
    ],
    ids=["narrow", "wide", "combining", "joined", "wide mark"],
)
def test_pointers_stand_under_the_words(text: str, word: str, line: str) -> None:
    assert _pointers(text, spans(text, [word]), "^") == line


def article(id: str, text: str) -> Article:
    return Article(id, text, source=id.title(), path=f"{id}.md")


def claim(article: Article, words: str) -> Claim:
    start = article.text.index(words)
    value = Count(amount=None, noun=None)
    return Claim(f"{article.id}-{words}", article.id, "count", words, start, start + len(words), 1, start + 1, value)


DRAFT = article("draft", "The fair drew 40 guests. It has 7 halls, and 9 doors.")
SOURCE = article("source", "The fair drew 90 guests. It has 7 halls.")
CLAIMS = [claim(DRAFT, "40"), claim(SOURCE, "90"), claim(DRAFT, "7"), claim(SOURCE, "7"), claim(DRAFT, "9")]
IDS = [each.id for each in CLAIMS]
FINDINGS = (
    Finding(
        "1",
        "FC103",
        "contradiction",
        "error",
        0.9,
        About(),
        (IDS[1], IDS[0]),
        ((IDS[1],), (IDS[0],)),
        "disjoint",
        "No.",
    ),
    Finding(
        "2", "FC901", "agreement", "info", 0.9, About(), (IDS[2], IDS[3]), ((IDS[2], IDS[3]),), "identical", "Yes."
    ),
    Finding("3", "FC401", "single_source", "info", 1.0, About(), (IDS[4],), ((IDS[4],),), "none", "Only."),
)
REPORT = Report("0.1.0", (DRAFT, SOURCE), tuple(CLAIMS), FINDINGS)


def test_the_draft_comes_first_and_then_what_nobody_supports() -> None:
    text = render(REPORT, "full", Options(focus=frozenset({"draft"})))
    lines = [line.rstrip() for line in text.splitlines()]
    assert lines[:6] == [
        "draft.md:1:15: error FC103 No.",
        "1 │ The fair drew 40 guests.",
        "  │               ^^",
        "  ─ Source, undated · source.md:1:15",
        "1 │ The fair drew 90 guests.",
        "  │               --",
    ]
    row = "  draft.md:1:46 It has 7 halls, and «9» doors."
    assert lines[8:11] == ["Draft: 1 claim that no source supports", row, ""]
    assert lines[11].startswith("draft.md: note: this article has no publication date")
    assert lines[14].startswith(
        "✗ 1 contradiction (1 error), no inconsistencies, no updates, 1 unsupported claim; 1 draft"
    )


ROWS = [
    (100, ["  draft.md:1:46 It has 7 halls, and «9» doors."]),
    (40, ["  draft.md:1:46 … and «9» doors."]),
    (30, ["  draft.md:1:46 … and «9» doors."]),
]


@pytest.mark.parametrize(("width", "rows"), ROWS)
def test_an_unsupported_claim_is_shown_in_its_sentence(width: int, rows: list[str]) -> None:
    lines = render(REPORT, "full", Options(focus=frozenset({"draft"}), width=width)).splitlines()
    start = next(at for at, line in enumerate(lines) if line.endswith("supports")) + 1
    assert lines[start : lines.index("", start)] == rows


def test_a_long_path_leaves_an_unsupported_claim_a_line_of_its_own() -> None:
    path = "stories/" * 4 + "draft.md"
    report = replace(REPORT, articles=(replace(DRAFT, path=path), SOURCE))
    text = render(report, "full", Options(focus=frozenset({"draft"}), width=50))
    assert f"\n  {path}:1:46\n    It has 7 halls, and «9» doors.\n" in text


def test_what_only_drafts_agree_on_is_unsupported() -> None:
    text = render(REPORT, "full", Options(focus=frozenset({"draft", "source"})))
    assert "Draft: 2 claims that no source supports" in text
    assert "Source: 1 claim that no source supports" in text


def test_quiet_and_a_report_of_all() -> None:
    assert "supports" not in render(REPORT, "full", Options(focus=frozenset({"draft"}), quiet=True))
    assert "supports" not in render(REPORT, "full", Options())


def test_a_finding_of_a_whole_article_is_told_with_its_file() -> None:
    message = "Two names for one person."
    about = About(subject=("draft",))
    whole = Finding("x", "FC208", "inconsistency", "warning", 0.6, about, (), (), "", message)
    report = replace(REPORT, findings=(whole,))
    assert render(report, "full", Options(focus=frozenset({"draft"}))).startswith("draft.md: warning FC208 Two names")
    assert [len(of_articles(report, {id}).findings) for id in ("draft", "source")] == [1, 0]
