"""What likely agreements say of each other: (agreements of a story, one of them, what the others say)."""

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.reconcile.consensus import survey
from factcheck.reconcile.rounds import Candidate

SURE, EVEN, NEVER = 9.0, 0.0, -9.0


def claim(name: str) -> Any:
    """The claim "a12" is that of article "a" at letter 12."""
    return SimpleNamespace(id=name, article=name[0], start=int(name[1:]))


def story(*links: tuple[str, str, float]) -> dict[tuple[str, str], Candidate]:
    """Candidates by the names of their claims; claims of the same hundred letters stand in one sentence."""
    found = {}
    for one, other, score in links:
        ends = [
            SimpleNamespace(claim=claim(name), sentence=f"{name[0]}{int(name[1:]) // 100}") for name in (one, other)
        ]
        pair: Any = SimpleNamespace(a=ends[0], b=ends[1], key=(one, other))
        found[one, other] = Candidate(pair, score)
    return found


@pytest.mark.parametrize(
    ("links", "shared", "unshared", "close", "beside"),
    [
        pytest.param([], 0, 0, 0, 0, id="alone"),
        pytest.param([("a0", "c0", SURE), ("b0", "c0", SURE)], 100, 0, 0, 0, id="a third article says it too"),
        pytest.param([("a0", "c0", SURE), ("b0", "c0", EVEN)], 50, 0, 0, 0, id="the weaker of two links counts"),
        pytest.param([("a0", "c0", SURE)], 0, 100, 0, 0, id="a third article goes with one alone"),
        pytest.param(
            [("a0", "c0", SURE), ("b0", "c9", EVEN)], 0, 150, 0, 0, id="each goes with another claim of a third"
        ),
        pytest.param([("a0", "c0", NEVER), ("b0", "c0", NEVER)], 0, 0, 0, 0, id="what is never right says nothing"),
        pytest.param([("a0", "b900", SURE)], 0, 0, 0, 0, id="a second place of the same article is no third article"),
        pytest.param([("a40", "b80", SURE)], 0, 0, 100, 1, id="the next words agree too"),
        pytest.param([("a140", "b149", EVEN)], 0, 0, 50, 0, id="close, and in the next sentence"),
        pytest.param([("a40", "b150", SURE)], 0, 0, 0, 0, id="close in one article alone"),
    ],
)
def test_what_others_say(links: list[Any], shared: int, unshared: int, close: int, beside: int) -> None:
    candidates = story(("a0", "b0", EVEN), *links)
    survey(list(candidates.values()))
    found = candidates["a0", "b0"]
    assert (found.shared, found.unshared, found.close, found.neighbours) == (shared, unshared, close, beside)


def test_order_does_not_matter() -> None:
    links = [("a0", "b0", EVEN), ("a40", "b80", 1.3), ("a0", "c0", 0.7), ("b0", "c0", -0.4), ("b80", "c7", 2.2)]
    told = []
    for order in (links, links[::-1]):
        candidates = story(*order)
        survey(list(candidates.values()))
        told.append({key: (c.shared, c.unshared, c.close, c.neighbours) for key, c in candidates.items()})
    assert told[0] == told[1]
