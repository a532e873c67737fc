"""Vetoes: (the decision, the first claim of one text and that of another, the veto that holds, or none)."""

from __future__ import annotations

import pytest
from pairing import pair

from factcheck.reconcile.vetoes import VETOES, vetoed

CASES = [
    (
        "agreement",
        "It is loaded with 31 cars.",
        "Rescuers recovered 31 bodies.",
        "other things counted, in other words",
    ),
    ("agreement", "Rescuers recovered 31 bodies at sea.", "In all 31 bodies were found.", None),
    ("agreement", "It employs 9,400 people in Brel.", "Some 9,400 workers went home.", None),
    ("update", "It killed 145 Norwegians.", "The toll is 3,753.", "of one country on one side"),
    ("update", "It killed 145 Norwegian miners.", "The toll is 3,753.", "of one country on one side"),
    ("update", "It killed 145 Norwegians.", "It killed 153 Norwegians.", None),
    ("update", "They pulled 38 people out.", "Seven rescue teams came.", "people and things"),
    ("update", "It killed 38 people.", "It cost 47 lives.", None),
    ("update", "They pulled 38 people out.", "Seven victims were pulled out.", None),
    ("update", "Police in Brel arrested 120 people.", "Brel sheltered 340 people in tents.", "other measures"),
    ("update", "Police arrested 120 people in Brel.", "In Brel police made 340 arrests.", None),
    ("contradiction", "Output fell from 320 tonnes.", "Output was 230 tonnes.", "other aspects"),
    ("contradiction", "Output was 320 tonnes.", "Output was 230 tonnes.", None),
    ("contradiction", "Ada Lindt, 39, won the race.", "Ada Lindt turns 40 on Friday.", "an age that somebody turns"),
    ("contradiction", "Ada Lindt, 39, won the race.", "Ada Lindt, 40, lost the race.", None),
    (
        "contradiction",
        "Lindt has led it for 14 years.",
        "Lindt joined it 22 years ago.",
        "a point in time and a length",
    ),
    (
        "contradiction",
        "Aboard were 240 and a crew of six.",
        "Aboard were 246, six of them crew.",
        "a part that makes the whole with another",
    ),
    (
        "contradiction",
        "It carried 52 passengers and the driver.",
        "It carried 53 people.",
        "a part that makes the whole with another",
    ),
    (
        "contradiction",
        "She got £40,000 for the win and £25,000 for the record.",
        "She got £65,000, among it a bonus.",
        "a part that makes the whole with another",
    ),
    ("contradiction", "She got £40,000 for the win and £15,000 more.", "She got £65,000 for the win.", None),
    ("date", "On 3 May he was arrested in Brel.", "On 4 May he was sentenced in Brel.", "other things that happened"),
    ("date", "She won the race on Thursday.", "Her birthday on Friday passed.", "a birthday"),
    ("date", "On 3 May he was arrested in Brel.", "On 4 May he was detained in Brel.", None),
]


@pytest.mark.parametrize(("decision", "one", "other", "veto"), CASES)
def test_vetoes(decision: str, one: str, other: str, veto: str | None) -> None:
    assert vetoed(pair(one, other), VETOES[decision]) == veto
