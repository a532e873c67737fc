from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import About, Report
from factcheck.reporters.base import (
    View,
    about_label,
    counted,
    one_line,
    shortened,
    visible,
)
from factcheck.reporters.base.passages import Passage, Pen, excerpt, merged, windows

VISIBLE = [
    ("plain text, naïve 港 🏗️", "plain text, naïve 港 🏗️"),
    ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
    ("bell\x07 nul\x00 del\x7f", "bell␇ nul␀ del␡"),
    ("one\r\ntwo\rthree", "one \ntwo␍three"),
    ("a\tb\u2028c\u2029d", "a b c\nd"),
    ("\x9b2J \x85", "\ufffd2J \ufffd"),
    ("\u202egnp.exe\u202c \u2066x\u2069 \ufeff", "\ufffdgnp.exe\ufffd \ufffdx\ufffd \ufffd"),
    ("half \ud83d a pair", "half \ufffd a pair"),
    ("family 👩\u200d👧, שלום\u200f", "family 👩\u200d👧, שלום\u200f"),
]


@pytest.mark.parametrize(("text", "expected"), VISIBLE)
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected
    assert len(visible(text)) == len(text)


def test_one_line() -> None:
    assert one_line(" a\n\n b\x1b \t c ") == "a b␛ c"


@pytest.mark.parametrize(("number", "expected"), [(0, "no updates"), (1, "1 update"), (2, "2 updates")])
def test_counted(number: int, expected: str) -> None:
    assert counted(number, "update") == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (About(), ""),
        (About("trade_volume", ("china", "united_states"), period="2023"), "trade volume, China, United States, 2023"),
        (About("exports", ("McLean Group",), qualifiers=("preliminary",)), "exports, McLean Group, preliminary"),
    ],
)
def test_about_label(about: About, expected: str) -> None:
    assert about_label(about) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(5, 8), (0, 2)], [(0, 2), (5, 8)]),
        ([(0, 9), (3, 5)], [(0, 9)]),
        ([(0, 4), (2, 6), (6, 7)], [(0, 7)]),
    ],
)
def test_merged(spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert merged(spans) == expected


LONG = "word " * 200 + "MARK one " + "word " * 200 + "MARK two " + "word " * 200
FIRST, SECOND = LONG.index("MARK one"), LONG.index("MARK two")


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([(FIRST, FIRST + 8)], 1),
        ([(FIRST, FIRST + 8), (SECOND, SECOND + 8)], 2),
        ([(FIRST, SECOND + 8)], 2),
    ],
)
def test_windows_hold_the_edges_of_all_marks(marks: list[tuple[int, int]], shown: int) -> None:
    parts = windows(LONG, marks, 300)
    assert len(parts) == shown
    assert sum(end - start for start, end in parts) < 700
    assert all(any(start <= edge <= end for start, end in parts) for mark in marks for edge in mark)
    assert all(LONG[start - 1] == " " and LONG[end] == " " for start, end in parts)


def test_a_short_text_is_shown_whole() -> None:
    assert windows("short", [(0, 5)], 300) == [(0, 5)]


def test_excerpt_marks_and_says_what_was_cut(sample: Report) -> None:
    article = replace(sample.articles[0], text=LONG)
    passage = Passage(article, (), LONG, ((FIRST, FIRST + 8),))
    shown = excerpt(passage, Pen(str.lower, "[", "]"), 60)
    assert shown == "… word word word word word [mark one] word word word word word …"


def test_findings_come_gravest_first(sample: Report) -> None:
    shown = [(finding.code, finding.severity) for finding in View(sample).findings["contradiction"]]
    assert shown == [("FC101", "error"), ("FC108", "error"), ("FC102", "warning")]


def test_claims_of_one_sentence_share_a_passage(sample: Report) -> None:
    view = View(sample)
    [finding] = view.findings["inconsistency"]
    [side] = view.sides(finding)
    [passage] = view.passages(side)
    assert passage.text.startswith("Capacity rose from 80 megawatts")
    assert [passage.text[start:end] for start, end in passage.marks] == ["80 megawatts", "100 megawatts", "20%"]


def test_a_claim_is_its_own_passage_where_the_text_is_not_at_hand(sample: Report) -> None:
    bare = replace(sample, articles=tuple(replace(article, text="") for article in sample.articles))
    view = View(bare)
    for claim in bare.claims:
        [passage] = view.passages([claim])
        assert (passage.text, passage.marks) == (claim.text, ((0, len(claim.text)),))


def test_a_lone_surrogate_does_not_stop_the_search_for_sentences(sample: Report) -> None:
    articles = tuple(replace(article, text=article.text + " \ud800 end.") for article in sample.articles)
    [passage] = View(replace(sample, articles=articles)).passages(sample.claims[:1])
    assert passage.text.startswith("The $2.4bn barrage")


def test_voice_counts_sources_and_quotes_each_wording_once(sample: Report) -> None:
    view = View(sample)
    [finding] = view.findings["update"]
    assert [view.voice(side) for side in view.sides(finding)] == [
        "3 sources say “At least 12” / “12”",
        "Kestrel Wire says “Seventeen”",
    ]


def test_shortened() -> None:
    assert shortened("one  two\nthree", 8) == "one two…"
