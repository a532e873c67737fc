"""Quotations: (text, the speaker and the words of each)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.extractors import mentions, scan_of
from factcheck.model import Article

Quotes = list[tuple[str | None, str]]

MARKS: list[tuple[str, Quotes]] = [
    ('"The dam was weak," Lee said.', [("Lee", "The dam was weak")]),
    ("“The dam was weak,” Lee said.", [("Lee", "The dam was weak")]),
    ("‘The dam was weak,’ Lee said.", [("Lee", "The dam was weak")]),
    ("'The dam was weak', Lee said.", [("Lee", "The dam was weak")]),
    ("«The dam was weak», Lee said.", [("Lee", "The dam was weak")]),
    ("„The dam was weak“, Lee said.", [("Lee", "The dam was weak")]),
    ("``The dam was weak,'' Lee said.", [("Lee", "The dam was weak")]),
    ("“The dam was ‘a known risk’ to us,” Lee said.", [("Lee", "The dam was ‘a known risk’ to us")]),
    ("‘We don’t know the workers’ names,’ Lee said.", [("Lee", "We don’t know the workers’ names")]),
    ("'It's the miners' turn now,' Lee said. The miners' wives left.", [("Lee", "It's the miners' turn now")]),
    ("\"We came,\" Lee said, \"and we'll stay.\"", [("Lee", "We came and we'll stay.")]),
    ('"We came to help," Lee said. "We will stay."', [("Lee", "We came to help"), ("Lee", "We will stay.")]),
    ("“It took an hour.\n\n“It took the bridge,” Lee said.", [("Lee", "It took an hour. It took the bridge")]),
    ("“It rose fast,” said Lee.\n\n“It took the bridge.”", [("Lee", "It rose fast"), ("Lee", "It took the bridge.")]),
    ("The board's letter read:\n\n> We regret the loss.\n> Help is near.\n\nIt ended.", [
        ("the board's letter", "We regret the loss. Help is near.")
    ]),
    ("Lee said “the dam was weak\n\nThe river rose by two metres.", []),
]  # fmt: skip

SPEAKERS: list[tuple[str, Quotes]] = [
    ('"The dam was weak," said Mayor Anna Lee, 52, who left early.', [("Mayor Anna Lee", "The dam was weak")]),
    ('"The dam was weak," chief engineer Anna Lee told reporters on Monday.', [("Anna Lee", "The dam was weak")]),
    ('"The dam was weak," his wife, Anna Lee, said.', [("Anna Lee", "The dam was weak")]),
    ('"The dam was weak," Anna Lee, an engineer at the Aldmouth Dam Board, said.', [("Anna Lee", "The dam was weak")]),
    ('"The dam was weak," said a Dam Board spokesman.', [("a Dam Board spokesman", "The dam was weak")]),
    ('"The dam was weak," Lee\'s mother said.', [("Lee's mother", "The dam was weak")]),
    ('"The dam was weak," Lee\'s mother, Ida Roe, said.', [("Ida Roe", "The dam was weak")]),
    ('"The dam was weak," wrote Judge J.L. Roe.', [("Judge J.L. Roe", "The dam was weak")]),
    ('U.S. troops came. "The dam was weak," he said.', [(None, "The dam was weak")]),
    ('"The dam was weak," the minister later said.', [("the minister", "The dam was weak")]),
    ('"The dam was weak," said a spokeswoman for the Dam Board.', [("a spokeswoman", "The dam was weak")]),
    ('"The dam was weak," according to the Ministry of Works.', [("Ministry of Works", "The dam was weak")]),
    ('According to Lee, "the dam was known to be weak".', [("Lee", "the dam was known to be weak")]),
    ('Lee said on Friday: "The dam was weak."', [("Lee", "The dam was weak.")]),
    ('The Ministry of Works said it would "mend every dam by May".', [("Ministry of Works", "mend every dam by May")]),
    ('Lee, who called it "an act of great folly", left.', [("Lee", "an act of great folly")]),
    ('The bank closed. "The dam was weak," it said.', [(None, "The dam was weak")]),
    ('Mayor Lee rose. "The dam was weak," she said.', [("Lee", "The dam was weak")]),
    ('Anna Lee rose. Later Bo Ray spoke. "The dam was weak," she said.', [("Anna Lee", "The dam was weak")]),
    ('Anna Lee and Bo Ray rose. "The dam was weak," he said.', [(None, "The dam was weak")]),
    ('Anna Lee rose. Among them was Ida Roe, 91, a miner. "The dam was weak," she said.', [
        ("Ida Roe", "The dam was weak")
    ]),
    ('PORT ALDMOUTH - Many came. "The dam was weak," he said.', [(None, "The dam was weak")]),
    ('Miner Bo Ray, 73, from Hull, said: "The dam was weak."', [("Miner Bo Ray", "The dam was weak.")]),
    ('"The dam was weak," Bo Ray, 73, from Hull, said.', [("Bo Ray", "The dam was weak")]),
    ('"Is it weak now?" asked Lee. "It was weak," he said.', [("Lee", "Is it weak now?"), ("Lee", "It was weak")]),
    ('Lee said "the dam is very weak" and that it "may not last the year".', [
        ("Lee", "the dam is very weak"), ("Lee", "may not last the year")
    ]),
    ('And Lee called it "a great day for the valley".', [("Lee", "a great day for the valley")]),
    ('Likewise, Lee, the foreman, said the dam "is not fit for use".', [("Lee", "is not fit for use")]),
    ('The town put it plainly: the dam was "not fit for this river".', [("the town", "not fit for this river")]),
    ('Ann Lee sat with Bo Ray, a miner. "The dam was weak," he said.', [("Bo Ray", "The dam was weak")]),
    ('Anna Lee won. With her was Ida Roe. Roe ran on. "The dam was weak," she said.', [("Roe", "The dam was weak")]),
    ('Ms Roe ran the dam. "The dam was weak," he said.', [(None, "The dam was weak")]),
    ('Ms Roe ran the dam. "The dam was weak," she said.', [("Roe", "The dam was weak")]),
    ('Mr and Mrs Roe ran the dam. Bo Roe left. "The dam was weak," she said.', [("Bo Roe", "The dam was weak")]),
    ('Anna Lee\'s 9.79 was fast. "The dam was weak," she said.', [(None, "The dam was weak")]),
    ('Boss Bo Ray raged: "The dam was very weak."', [("Boss Bo Ray", "The dam was very weak.")]),
    ('Lee denied it. "There was never any danger to the people of the valley."', [
        (None, "There was never any danger to the people of the valley.")
    ]),
]  # fmt: skip

NOT_QUOTES = [
    'The two signed a "no limits" partnership.',
    'Lee called the plan "a folly".',
    'The film "The Long Way Home to Aldmouth" won.',
    'Lee read from "The Old Man and the Sea of Stone".',
    'The so-called "house of the rising tide" is shut.',
    'A board of 6\' by 10" was found; another of 8" was not there at all.',
    "The '80s and the miners' strike of '84 are long gone, and so is the miners' hall.",
]


def quotes(text: str) -> Quotes:
    article = Article(id="a", text=text)
    found = [mention for mention in mentions(scan_of(article), article) if mention.kind == "quote"]
    return [(mention.value.speaker, mention.value.words) for mention in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks_of_all_styles(text: str, expected: Quotes) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_says_so(text: str, expected: Quotes) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize("text", NOT_QUOTES)
def test_what_is_no_quotation(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ('"The dam was weak," Lee said.', "The dam was weak"),
        ('Lee said: "The dam was weak."', "The dam was weak."),
        ('"We came," Lee said, "and stay."', 'We came," Lee said, "and stay.'),
    ],
)
def test_spans_hold_the_words_without_the_marks(text: str, span: str) -> None:
    article = Article(id="a", text=text)
    (found,) = (mention for mention in mentions(scan_of(article), article) if mention.kind == "quote")
    assert text[found.start : found.end] == span


def test_figures_in_a_quotation_are_claims_too(found: Callable[[str, str], list[tuple[str, dict[str, Any]]]]) -> None:
    text = '"The flood killed 41 people and cost $3m," Lee said.'
    assert [span for kind in ("count", "money", "quote") for span, _ in found(text, kind)] == [
        "41",
        "$3m",
        "The flood killed 41 people and cost $3m",
    ]
