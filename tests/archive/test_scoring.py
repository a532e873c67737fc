"""Findings on a synthetic archive are judged by what is true of it."""

from __future__ import annotations

from typing import Any

import pytest
from scoring import Claim, Judge, Told

A = "In Tarsia 40 people died and 90 were hurt."
B = "The quake in Tarsia killed 40."
C = "The quake in Tarsia killed 60. The mayor is 52."
D = "The quake in Tarsia has killed 75."


def row(name: str, text: str, *mentions: tuple[str, str, int, str]) -> dict[str, Any]:
    """An article: its mentions are what is printed, of which fact, in which state, by which fault."""
    starts = [text.index(printed) for printed, *_ in mentions]
    values = [float(printed) for printed, *_ in mentions]
    return {
        "id": name, "text": text, "title": "", "story": 7, "headline": "", "low": values, "high": values,
        "start": starts, "end": [start + len(mention[0]) for start, mention in zip(starts, mentions, strict=True)],
        "fact": [m[1] for m in mentions], "state": [m[2] for m in mentions], "planted": [m[3] for m in mentions],
    }  # fmt: skip


ROWS = {
    "a": row("a", A, ("40", "dead", 0, ""), ("90", "hurt", 0, "")),
    "b": row("b", B, ("40", "dead", 0, "")),
    "c": row("c", C, ("60", "dead", 0, "7-2"), ("52", "mayor_age", 0, "")),
    "d": row("d", D, ("75", "dead", 1, "")),
}
PLANTED = [
    {"story": 7, "genre": "quake", "id": "7-2", "kind": "contradiction", "how": "near", "fact": "dead",
     "wrong": [{"article": "c", "start": 27, "end": 29}], "right": [{"article": "a", "start": 10, "end": 12}]},
    {"story": 7, "genre": "quake", "id": "7-dead", "kind": "update", "how": "moves", "fact": "dead",
     "states": {"0": [{"article": "a", "start": 10, "end": 12}], "1": [{"article": "d", "start": 31, "end": 33}]}},
]  # fmt: skip


def claim(article: str, printed: str) -> Claim:
    start = ROWS[article]["text"].index(printed)
    return Claim(article, start, start + len(printed), "count", printed)


JUDGED = [
    # the planted contradiction, and figures of two things
    ("contradiction", [[("a", "40")], [("c", "60")]], "contradiction true", "contradiction"),
    ("contradiction", [[("a", "90")], [("c", "60")]], "contradiction false", None),
    ("contradiction", [[("a", "40")], [("b", "40")]], "contradiction false", None),
    # a toll of another time
    ("contradiction", [[("a", "40")], [("d", "75")]], "contradiction false", None),
    ("update", [[("a", "40")], [("d", "75")]], "update true", "update"),
    ("update", [[("a", "90")], [("d", "75")]], "update false", None),
    # agreements; of what is not known to be a fact, nothing is said
    ("agreement", [[("a", "40"), ("b", "40")]], "agreement true", None),
    ("agreement", [[("a", "90"), ("b", "40")]], "agreement false", None),
    ("agreement", [[("a", "Tarsia"), ("b", "Tarsia")]], None, None),
    # a planted figure at odds with its own article
    ("inconsistency", [[("c", "60")]], "inconsistency true", None),
    ("inconsistency", [[("c", "52")]], "inconsistency false", None),
]


@pytest.mark.parametrize(("verdict", "sides", "counted", "found"), JUDGED)
def test_a_finding_is_judged(
    verdict: str, sides: list[list[tuple[str, str]]], counted: str | None, found: str | None
) -> None:
    told = Told(verdict, "FC103", "warning", [[claim(*place) for place in side] for side in sides], "")
    tally = Judge(ROWS, PLANTED).score([told])
    assert dict(tally.counts) == ({counted: 1} if counted else {})
    assert {name for kind, name in tally.planted if kind == "found" and ":" not in name} == (
        {found} if found else set()
    )
    assert tally.planted["there", "contradiction"] == tally.planted["there", "update"] == 1
