from __future__ import annotations

import pytest

from factcheck.model import Anchor, Article
from factcheck.text.positions import Positions

TEXT = "one\ntwo\n\nfour"

CASES = [
    ("the first character", (), 0, (1, 1)),
    ("inside the first line", (), 2, (1, 3)),
    ("the newline belongs to the line that it ends", (), 3, (1, 4)),
    ("the first of a line", (), 4, (2, 1)),
    ("an empty line", (), 8, (3, 1)),
    ("the end of the text", (), 13, (4, 5)),
    ("a text that begins further down", (Anchor(0, 7, 1),), 4, (8, 1)),
    ("a text that begins inside a line", (Anchor(0, 7, 10),), 2, (7, 12)),
    ("the column counts anew behind a newline", (Anchor(0, 7, 10),), 5, (8, 2)),
    ("an anchor itself", (Anchor(0, 1, 1), Anchor(9, 40, 5)), 9, (40, 5)),
    ("behind an anchor", (Anchor(0, 1, 1), Anchor(9, 40, 5)), 11, (40, 7)),
    ("before an anchor", (Anchor(0, 1, 1), Anchor(9, 40, 5)), 8, (3, 1)),
    ("before the first of all anchors", (Anchor(9, 40, 5),), 5, (2, 2)),
]


@pytest.mark.parametrize(("anchors", "offset", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_position(anchors: tuple[Anchor, ...], offset: int, expected: tuple[int, int]) -> None:
    assert Positions(Article(id="a", text=TEXT, anchors=anchors)).at(offset) == expected


def test_an_empty_text_has_one_place() -> None:
    assert Positions(Article(id="a", text="")).at(0) == (1, 1)
