"""Ordinals: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

RANKS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The show slid to second place.", [("second", {"rank": 2, "noun": "place"})]),
    ("It is the 43rd time.", [("43rd", {"rank": 43, "noun": "time"})]),
    ("He began a fifth presidential term.", [("fifth", {"rank": 5, "noun": "term"})]),
    ("The 10th anniversary is near.", [("10th", {"rank": 10, "noun": "anniversary"})]),
    ("It was her third world title.", [("third", {"rank": 3, "noun": "title"})]),
    ("It is the fifth-largest private lender.", [("fifth", {"rank": 5, "noun": "lender"})]),
    ("His second in six months.", [("second", {"rank": 2})]),
    ("The sixth and last victim.", [("sixth", {"rank": 6})]),
    ("It is the 18th-largest bank.", [("18th", {"rank": 18, "noun": "bank"})]),
    ("Its second-largest city.", [("second", {"rank": 2, "noun": "city"})]),
    ("The party's number two official.", [("number two", {"rank": 2, "noun": "official"})]),
    ("He is the No. 3 seed.", [("No. 3", {"rank": 3, "noun": "seed"})]),
    ("The twenty-first meeting.", [("twenty-first", {"rank": 21, "noun": "meeting"})]),
    ("She finished third.", [("third", {"rank": 3})]),
    ("The two hundred and fifth guest.", [("two hundred and fifth", {"rank": 205, "noun": "guest"})]),
    ("The one millionth caller.", [("one millionth", {"rank": 1000000, "noun": "caller"})]),
    ("The 4,000th caller.", [("4,000th", {"rank": 4000, "noun": "caller"})]),
    ("The first one won.", [("first", {"rank": 1})]),
    ("The first two boats sank.", [("first", {"rank": 1})]),
    ("A fourth straight meeting.", [("fourth", {"rank": 4, "noun": "meeting"})]),
    ("His 16th grand slam title.", [("16th", {"rank": 16, "noun": "title"})]),
    ("The third such fall.", [("third", {"rank": 3, "noun": "fall"})]),
    ("The tenth weekly decline.", [("tenth", {"rank": 10, "noun": "decline"})]),
    ("The first tests were clear.", [("first", {"rank": 1, "noun": "test"})]),
    ("The 31st Miners Gala begins.", [("31st", {"rank": 31, "noun": "gala"})]),
    ("The 31st Miners Gala parade.", [("31st", {"rank": 31, "noun": "parade"})]),
    ("The 31st Hull tests.", [("31st", {"rank": 31, "noun": "test"})]),
    ("It lost money for the sixth quarter running.", [("sixth", {"rank": 6, "noun": "quarter"})]),
    ("He rode in a fifth Vuelta de Norte.", [("fifth", {"rank": 5, "noun": "vuelta"})]),
    ("Twelfth", [("Twelfth", {"rank": 12})]),
    ("It saw a first-ever own goal.", [("first", {"rank": 1, "noun": "goal"})]),
    ("It was the first ever win.", [("first", {"rank": 1, "noun": "win"})]),
    ("Hull led on 18 minutes when Lind scored.", [("18 minutes", {"rank": 18, "noun": "minute"})]),
    (
        "Lind shot wide in the 7th minute. On 38 minutes, Holm hit the post.",
        [("7th", {"rank": 7, "noun": "minute"}), ("38 minutes", {"rank": 38, "noun": "minute"})],
    ),
    ("It is the second-worst result so far.", [("second", {"rank": 2, "noun": "result"})]),
    ("It was the second-most goals in a final.", [("second", {"rank": 2, "noun": "goal"})]),
]
"""Ranks and what is ranked."""

NONE = [
    "He gave first aid, then second helpings.",
    "It lost money in the fourth quarter in Hull.",
    "Every second counts.",
    "Aid went to third world countries.",
    "At first it rained.",
    "First of all, thanks.",
    "First Lady Jane spoke.",
    "The first minister spoke.",
    "A first-class seat.",
    "The Second World War ended.",
    "It lasted a second.",
    "On the 16th it rained.",
    "A fifth of the land burned.",
    "The first quarter was good.",
    "It was first reported there.",
    "On 18th Street.",
    "It fell on the third-to-last day of term.",
    "The second from last bus was late.",
]
"""No rank."""


@pytest.mark.parametrize(("text", "expected"), [*RANKS])
def test_ordinals(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "ordinal") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_ordinal(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "ordinal") == []
