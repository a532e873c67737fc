"""Sentences and their spans: (text, its sentences)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.sentences import sentence_spans

PROSE = "The port of Aldmouth handled more containers than ever before, " * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("It cost $1.5 million. Mr. Smith paid.", ["It cost $1.5 million.", "Mr. Smith paid."]),
        ("A headline\n\nIt rose.", ["A headline", "It rose."]),
        (f"A headline\n{PROSE}", ["A headline", PROSE.strip()]),
        ("Wrapped by\nhand.", ["Wrapped by\nhand."]),
        (f"{PROSE}and\nmore.\n{PROSE}too.", [f"{PROSE}and\nmore.", f"{PROSE}too."]),
        (f"{PROSE}and\nNorth.\n{PROSE}too.", [f"{PROSE}and", "North.", f"{PROSE}too."]),
        ("Dead: 4\nMissing: 17 of the crew\nHurt: 9", ["Dead: 4", "Missing: 17 of the crew", "Hurt: 9"]),
        ("- 6am: Snow falls on the hills\n- 5am: Roads shut", ["- 6am: Snow falls on the hills", "- 5am: Roads shut"]),
        (
            "Snow falls\nNine roads are shut\n\nIt fell\non Hull.",
            ["Snow falls", "Nine roads are shut", "It fell\non Hull."],
        ),
        (
            "On Monday Mr Lee\nDavis of Hull fell\nand broke a leg.",
            ["On Monday Mr Lee\nDavis of Hull fell\nand broke a leg."],
        ),
        ("They met Mr Lee\nDavis on Hull.", ["They met Mr Lee\nDavis on Hull."]),
        ("He said `no`. It fell.", ["He said `no`.", "It fell."]),
        ("It ran at 210km/h. On Monday it stopped.", ["It ran at 210km/h.", "On Monday it stopped."]),
        ("It weighs 5 g. Mr J. Smith has it.", ["It weighs 5 g.", "Mr J. Smith has it."]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


def test_what_has_no_end_is_cut_at_a_blank() -> None:
    text = "and so on " * 500
    spans = sentence_spans(text)
    assert max(end - start for start, end in spans) <= 1_000
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


def test_a_long_text_is_read_in_blocks_that_end_with_paragraphs_else_with_sentences() -> None:
    paragraphs = "It said “so.” It fell\nand rose.\n\n" * 1_000
    spans = sentence_spans(paragraphs)
    assert [paragraphs[start:end] for start, end in spans] == ["It said “so.”", "It fell\nand rose."] * 1_000
    prose = "It rose. " * 3_000
    assert [prose[start:end] for start, end in sentence_spans(prose)] == ["It rose."] * 3_000


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_spans_are_in_order_and_hold_all_but_blanks(text: str) -> None:
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
