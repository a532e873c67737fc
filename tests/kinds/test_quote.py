"""Renderings of utterances: (one, the other, the comparison level, what changed, what is marked in each)."""

from __future__ import annotations

import pytest

from factcheck.kinds.quote import Shown, compare

CLOSE = "We will close the old mine this year"

RENDERINGS = [
    (CLOSE, "“We will close the old mine this year.”", "identical", None, "", ""),
    (CLOSE, "We'll close the old mine this year", "same-at-precision", None, "will", ""),
    (CLOSE, "We will now close the old mine this year", "same-at-precision", None, "", "now"),
    ("The colour of the labour paper", "The color of the labor paper", "same-at-precision", None, "", ""),
    (CLOSE, CLOSE + ", whatever the owners may tell you", "entails", None, "", ""),
    (CLOSE, "We will close the old mine and its harbour this year", "entails", None, "", "and its harbour"),
    ("The big mine will open again", "The huge mine will open again", "near", None, "big", "huge"),
    (CLOSE, "We will shut the old mine this year", "near", None, "close", "shut"),
    (CLOSE, "We will not close the old mine this year", "disjoint", "a negation", "", "not"),
    (CLOSE, "We won't close the old mine this year", "disjoint", "a negation", "", "won't"),
    ("We close 4 mines this year", "We close seven mines this year", "disjoint", "a number", "4", "seven"),
    ("We close seven mines this year", "We close 7 mines this year", "identical", None, "", ""),
    ("It cost us 2,000 jobs in all", "It cost us 1,990 jobs in all", "near", None, "2,000", "1,990"),
    ("We support the miners of Aldmouth", "We oppose the miners of Aldmouth", "disjoint", "a word for its opposite",
     "support", "oppose"),
    ("We will ship the coal to Spain", "We will ship the coal to Egypt", "disjoint", "a name", "Spain", "Egypt"),
    ("We will ship the coal to China", "We will ship the coal to Beijing", "identical", None, "", ""),
    ("We will not rest, we support the miners", "We will rest, we oppose the miners", "near", None,
     "not support", "oppose"),
]  # fmt: skip


def marked(text: str, shown: Shown) -> str:
    return " ".join(text[start:end] for start, end in shown.marks)


@pytest.mark.parametrize(("one", "other", "level", "change", "in_one", "in_other"), RENDERINGS)
def test_renderings(one: str, other: str, level: str, change: str | None, in_one: str, in_other: str) -> None:
    there, back = compare(one, other), compare(other, one)
    assert (there.level, there.change) == (level, change)
    assert (back.level, back.change) == (level, change)
    assert (marked(one, there.one), marked(other, there.other)) == (in_one, in_other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will close the old mine this year", "The harbour board met late on Monday evening"),
        ("We will close the old mine this year", "We will never know what she thought"),
        ("", ""),
        ("… !", "We will close the old mine"),
    ],
)
def test_unlike_utterances_share_little(one: str, other: str) -> None:
    assert compare(one, other).share < 0.5


def test_what_was_cut_is_not_shown() -> None:
    found = compare(CLOSE, "You may not like it, but we will close the old mine this year")
    assert found.other.start > 0
    assert found.other.marks == ()
