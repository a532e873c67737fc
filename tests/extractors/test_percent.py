"""Percentages: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

WRITTEN: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It sold 5 percent to 10% of it.",
        [("5 percent to 10%", {"low": "5", "high": "10", "unit": "percent", "relation": "range"})],
    ),
    ("Sales grew to 26 per cent.", [("26 per cent", {"percent": "26", "unit": "percent"})]),
    ("A share of 3.5%.", [("3.5%", {"percent": "3.5", "unit": "percent"})]),
    (
        "A rate of 5.25-5.5 per cent.",
        [("5.25-5.5 per cent", {"low": "5.25", "high": "5.5", "unit": "percent", "relation": "range"})],
    ),
    (
        "Between 3 and 4 per cent is usual.",
        [("Between 3 and 4 per cent", {"low": "3", "high": "4", "unit": "percent", "relation": "range"})],
    ),
    (
        "It stands at 2.5 and 2.2 per cent.",
        [("2.5", {"percent": "2.5", "unit": "percent"}), ("2.2 per cent", {"percent": "2.2", "unit": "percent"})],
    ),
    ("Our ten and 64 per cent of theirs.", [("64 per cent", {"percent": "64", "unit": "percent"})]),
    ("The change was -5.2%.", [("-5.2%", {"percent": "-5.2", "unit": "percent"})]),
    ("It is 25 basis points wide.", [("25 basis points", {"percent": "25", "unit": "basis_point"})]),
    ("It is 50bps wide.", [("50bps", {"percent": "50", "unit": "basis_point"})]),
    (
        "A gap of four and a half percentage points.",
        [("four and a half percentage points", {"percent": "4.5", "unit": "percentage_point"})],
    ),
    (
        "A quarter of a percentage point is little.",
        [("A quarter of a percentage point", {"percent": "0.25", "unit": "percentage_point"})],
    ),
    (
        "Half a percentage point is little.",
        [("Half a percentage point", {"percent": "0.5", "unit": "percentage_point"})],
    ),
    ("A quarter-point move.", [("A quarter-point", {"percent": "0.25", "unit": "percentage_point"})]),
    ("It is 2 per cent, give or take.", [("2 per cent", {"percent": "2", "unit": "percent"})]),
    ("Per cent of 30", [("Per cent of 30", {"percent": "30", "unit": "percent"})]),
    ("Plus or minus 2% is fine.", [("Plus or minus 2%", {"percent": "2", "unit": "percent"})]),
]
"""Percentages and points."""

FRACTIONS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "Deaths fell by a third – 40 in all – and thefts fell by half – 12 in all.",
        [
            ("a third", {"percent": "33.33", "direction": "down", "unit": "percent"}),
            ("half", {"percent": "50", "direction": "down", "unit": "percent"}),
        ],
    ),
    ("A third of voters stayed.", [("A third", {"percent": "33.33", "unit": "percent"})]),
    ("Two-thirds agreed.", [("Two-thirds", {"percent": "66.67", "unit": "percent"})]),
    ("Three quarters of pupils came.", [("Three quarters", {"percent": "75", "unit": "percent"})]),
    ("Half of them left.", [("Half", {"percent": "50", "unit": "percent"})]),
    ("About half the city was dark.", [("About half", {"percent": "50", "unit": "percent", "relation": "~"})]),
    ("One in five men smokes.", [("One in five", {"percent": "20", "unit": "percent"})]),
    ("Nine out of ten agree.", [("Nine out of ten", {"percent": "90", "unit": "percent"})]),
    ("Barely a tenth of it is left.", [("Barely a tenth", {"percent": "10", "unit": "percent", "relation": "~"})]),
    ("He found half.", [("half", {"percent": "50", "unit": "percent"})]),
    (
        "Some 2/3 of the members and 1/40 of the guests.",
        [
            ("Some 2/3", {"percent": "66.67", "relation": "~", "unit": "percent"}),
            ("1/40", {"percent": "2.5", "unit": "percent"}),
        ],
    ),
]
"""Fractions of a whole."""

PHRASAL: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("They turned down 8 per cent.", [("8 per cent", {"percent": "8", "unit": "percent"})]),
    ("Members voted down 4% a year.", [("4%", {"percent": "4", "unit": "percent"})]),
    ("Shares closed down 8 per cent.", [("8 per cent", {"percent": "8", "unit": "percent", "direction": "down"})]),
]
"""What is turned down does not fall."""

UNDERSTOOD: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It went from 12 per cent last May to nearly 9 in June.",
        [
            ("12 per cent", {"percent": "12", "unit": "percent"}),
            ("nearly 9", {"percent": "9", "unit": "percent", "relation": "<"}),
        ],
    ),
    (
        "Turnout rose to 63 per cent from 58.",
        [("63 per cent", {"percent": "63", "unit": "percent"}), ("58", {"percent": "58", "unit": "percent"})],
    ),
    (
        "It took 24 against 20 per cent.",
        [("24", {"percent": "24", "unit": "percent"}), ("20 per cent", {"percent": "20", "unit": "percent"})],
    ),
    (
        "Shares of 5, 6 and 7 per cent.",
        [
            ("5", {"percent": "5", "unit": "percent"}),
            ("6", {"percent": "6", "unit": "percent"}),
            ("7 per cent", {"percent": "7", "unit": "percent"}),
        ],
    ),
    (
        "The bank cut its rate from 5.25 to 5 per cent.",
        [("5.25", {"percent": "5.25", "unit": "percent"}), ("5 per cent", {"percent": "5", "unit": "percent"})],
    ),
    (
        "Inflation slowed to 2.9 per cent in May from 3.4 in April.",
        [("2.9 per cent", {"percent": "2.9", "unit": "percent"}), ("3.4", {"percent": "3.4", "unit": "percent"})],
    ),
    (
        "Rents were up 0.4 per cent after 0.6.",
        [
            ("0.4 per cent", {"percent": "0.4", "unit": "percent", "direction": "up"}),
            ("0.6", {"percent": "0.6", "unit": "percent"}),
        ],
    ),
    (
        "Ames stood at 33.3 percent and Brand of the Greens at 26.4.",
        [("33.3 percent", {"percent": "33.3", "unit": "percent"}), ("26.4", {"percent": "26.4", "unit": "percent"})],
    ),
    (
        "Prices will rise by 2.5 per cent this year, not 2.3.",
        [
            ("2.5 per cent", {"percent": "2.5", "unit": "percent", "direction": "up"}),
            ("2.3", {"percent": "2.3", "unit": "percent"}),
        ],
    ),
    ("It closed 3 per cent lower after 9.", [("3 per cent", {"percent": "3", "unit": "percent", "direction": "down"})]),
    ("It rose 0.9 per cent to 16.8.", [("0.9 per cent", {"percent": "0.9", "unit": "percent", "direction": "up"})]),
    ("It rose to 63 per cent from 2019 on.", [("63 per cent", {"percent": "63", "unit": "percent"})]),
    ("It rose to 63 per cent, up from 58 members.", [("63 per cent", {"percent": "63", "unit": "percent"})]),
    ("It rose 5 per cent from 100.", [("5 per cent", {"percent": "5", "direction": "up", "unit": "percent"})]),
    (
        "The Reds fell to 16.4 percent (2021: 25.7).",
        [("16.4 percent", {"percent": "16.4", "unit": "percent"}), ("25.7", {"percent": "25.7", "unit": "percent"})],
    ),
]
"""A unit that is printed once."""


def percents(*amounts: str, **more: str) -> list[tuple[str, dict[str, Any]]]:
    """Expected percentages, each with its span "3 per cent" or "3"."""
    return [(span, {"percent": span.split()[0], **more, "unit": "percent"}) for span in amounts]


PARALLEL: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "Gray won 40 per cent, ahead of Reed on 33 and Ann Poe on 24.6.",
        [
            ("40 per cent", {"percent": "40", "unit": "percent"}),
            ("33", {"percent": "33", "unit": "percent"}),
            ("24.6", {"percent": "24.6", "unit": "percent"}),
        ],
    ),
    ("Gray is at 40 per cent, with Reed on 24 July.", [("40 per cent", {"percent": "40", "unit": "percent"})]),
    (
        "The Greens on 14.6 per cent came third, behind Reed on 22.",
        [("14.6 per cent", {"percent": "14.6", "unit": "percent"}), ("22", {"percent": "22", "unit": "percent"})],
    ),
    ("Gray won 40 per cent, ahead of Reed on 33 seats.", [("40 per cent", {"percent": "40", "unit": "percent"})]),
    ("Jobless rates were 5.2 per cent in May and 5 in June.", percents("5.2 per cent", "5")),
    ("Sales fell 1.3 per cent in May and 0.9 in June.", percents("1.3 per cent", "0.9", direction="down")),
    (
        "The dollar rose by 2 per cent but Sterling fell by 1.",
        [*percents("2 per cent", direction="up"), *percents("1", direction="down")],
    ),
    ("Turnout rose by 2 per cent but seats fell by 1.", percents("2 per cent", direction="up")),
    ("It is 5 per cent in May, and 3 in June will go.", percents("5 per cent", "3")),
    ("It is 5 per cent in May and 3 in prison died.", percents("5 per cent")),
    ("It was 41 per cent for Dale, 33 for Holm and 13 for others.", percents("41 per cent", "33", "13")),
    ("Turnout was 61 percent in Leeds, 58 in York and 49 in Hull.", percents("61 percent", "58", "49")),
    ("Dale had 41 per cent, Holm 33, Pryce 18 and others 13.", percents("41 per cent", "33", "18", "13")),
    (
        "He slipped three points to 38 per cent.",
        [("three points", {"percent": "3", "direction": "down", "unit": "percentage_point"}), *percents("38 per cent")],
    ),
    ("Many are sad, with a third planning to leave.", [("a third", {"percent": "33.33", "unit": "percent"})]),
    ("It is the plan of a third planning body.", []),
    ("A 1-in-8 chance.", [("1-in-8", {"percent": "12.5", "unit": "percent"})]),
]
"""Two figures that are told alike, and shares and points that their sentence tells."""

CHANGES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "Spending will increase by 18% to 5.8 billion euros, or 2.4% of output.",
        [
            ("18%", {"percent": "18", "unit": "percent", "direction": "up"}),
            ("2.4%", {"percent": "2.4", "unit": "percent"}),
        ],
    ),
    ("Shares fell 12 points to 500, or 2.4%.", [("2.4%", {"percent": "2.4", "unit": "percent", "direction": "down"})]),
    ("They cut 400 jobs, or 5% of all.", [("5%", {"percent": "5", "unit": "percent", "direction": "down"})]),
    ("Sales fell 3% a quarter.", [("3%", {"percent": "3", "unit": "percent", "direction": "down"})]),
    ("Acme 30 -2.5%.", [("-2.5%", {"percent": "-2.5", "direction": "down", "unit": "percent"})]),
    ("Acme gave (+0.4%).", [("+0.4%", {"percent": "0.4", "direction": "up", "unit": "percent"})]),
    ("The rate is at -0.5%.", [("-0.5%", {"percent": "-0.5", "unit": "percent"})]),
    ("Profit fell 4%.", [("4%", {"percent": "4", "direction": "down", "unit": "percent"})]),
    ("Profit fell to 4%.", [("4%", {"percent": "4", "unit": "percent"})]),
    (
        "Profit rose by as much as 3%.",
        [("as much as 3%", {"percent": "3", "direction": "up", "unit": "percent", "relation": "<="})],
    ),
    ("It was up 8%.", [("8%", {"percent": "8", "direction": "up", "unit": "percent"})]),
    (
        "An increase of 79 per cent was seen.",
        [("79 per cent", {"percent": "79", "direction": "up", "unit": "percent"})],
    ),
    ("It made 8% more.", [("8%", {"percent": "8", "direction": "up", "unit": "percent"})]),
    ("A 3.2% reduction follows.", [("3.2%", {"percent": "3.2", "direction": "down", "unit": "percent"})]),
    (
        "They cut rates by 25 basis points.",
        [("25 basis points", {"percent": "25", "direction": "down", "unit": "basis_point"})],
    ),
    (
        "It fell 16 per cent in March and 13.5 per cent in May.",
        [
            ("16 per cent", {"percent": "16", "direction": "down", "unit": "percent"}),
            ("13.5 per cent", {"percent": "13.5", "direction": "down", "unit": "percent"}),
        ],
    ),
    (
        "It rose 8% to 12%.",
        [("8%", {"percent": "8", "direction": "up", "unit": "percent"}), ("12%", {"percent": "12", "unit": "percent"})],
    ),
    (
        "It fell by 1.5% (2.7% in rupees).",
        [
            ("1.5%", {"percent": "1.5", "direction": "down", "unit": "percent"}),
            ("2.7%", {"percent": "2.7", "direction": "down", "unit": "percent"}),
        ],
    ),
    ("It lost 190 points, or 0.6%.", [("0.6%", {"percent": "0.6", "direction": "down", "unit": "percent"})]),
    (
        "It went from 12 per cent to 9.",
        [("12 per cent", {"percent": "12", "unit": "percent"}), ("9", {"percent": "9", "unit": "percent"})],
    ),
    (
        "It won 60 per cent, down 7.4 points.",
        [
            ("60 per cent", {"percent": "60", "unit": "percent"}),
            ("7.4 points", {"percent": "7.4", "direction": "down", "unit": "percentage_point"}),
        ],
    ),
    (
        "It was cut from 5 to 7 per cent to 3 to 5 per cent.",
        [
            ("5 to 7 per cent", {"low": "5", "high": "7", "unit": "percent", "relation": "range"}),
            ("3 to 5 per cent", {"low": "3", "high": "5", "unit": "percent", "relation": "range"}),
        ],
    ),
    ("It added a 3 per cent levy.", [("3 per cent", {"percent": "3", "unit": "percent"})]),
    ("Women made up a quarter of it.", [("a quarter", {"percent": "25", "unit": "percent"})]),
    ("Rent takes up 30% of pay.", [("30%", {"percent": "30", "unit": "percent"})]),
    ("Shares ended up 3%.", [("3%", {"percent": "3", "direction": "up", "unit": "percent"})]),
    ("It fell 0.7 p.p.", [("0.7 p.p.", {"percent": "0.7", "direction": "down", "unit": "percentage_point"})]),
    ("Pay rose by an average of 3.4%.", [("3.4%", {"percent": "3.4", "direction": "up", "unit": "percent"})]),
    ("It was off 9.2%.", [("9.2%", {"percent": "9.2", "direction": "down", "unit": "percent"})]),
    (
        "It lowered the one-year rate by 25 basis points.",
        [("25 basis points", {"percent": "25", "direction": "down", "unit": "basis_point"})],
    ),
    ("The rate ticked up to 3.9%.", [("3.9%", {"percent": "3.9", "unit": "percent"})]),
    (
        "Storms could bring up to 3.9% more.",
        [("up to 3.9%", {"percent": "3.9", "direction": "up", "unit": "percent", "relation": "<="})],
    ),
    ("Inflation fell below 2%.", [("below 2%", {"percent": "2", "unit": "percent", "relation": "<"})]),
    (
        "They put the rate up a quarter point.",
        [("a quarter point", {"percent": "0.25", "direction": "up", "unit": "percentage_point"})],
    ),
    (
        "It grew at an annual rate of 2.5%.",
        [("2.5%", {"percent": "2.5", "direction": "up", "unit": "percent"})],
    ),
    (
        "Output shrank at a 32.9% annualised rate.",
        [("32.9%", {"percent": "32.9", "direction": "down", "unit": "percent"})],
    ),
    ("One person in 10 is poor.", [("One person in 10", {"percent": "10", "unit": "percent"})]),
    ("It rose 2% to 57.7m.", [("2%", {"percent": "2", "direction": "up", "unit": "percent"})]),
    ("Profit was up 31% and above forecasts.", [("31%", {"percent": "31", "direction": "up", "unit": "percent"})]),
]
"""Figures that are the amount of a change."""

RIVALS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "Marlowe's grew 5 per cent and Dunne's 4.",
        [
            ("5 per cent", {"percent": "5", "direction": "up", "unit": "percent"}),
            ("4", {"percent": "4", "unit": "percent"}),
        ],
    ),
    ("Marlowe's grew 5 per cent and Boeing 737s flew.", percents("5 per cent", direction="up")),
    ("It will raise its fee 5 per cent to 21 cents.", percents("5 per cent", direction="up")),
    ("It cut its price 5 per cent to $21.", percents("5 per cent", direction="down")),
    ("It raised its rate 5 per cent of the time to 3 per cent.", percents("5 per cent", "3 per cent")),
]
"""Shares of one name behind those of another, and changes whose object stands before them."""

RESUMED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Inflation, which was 2.9 per cent in April, fell to 2.4 in May.", percents("2.9 per cent", "2.4")),
    ("It expects 1.6 per cent this year; for next year, 1.9.", percents("1.6 per cent", "1.9")),
    (
        "Pay is up by 3.8 per cent a year; rents by 6.",
        [("3.8 per cent", {"percent": "3.8", "direction": "up", "unit": "percent"}), *percents("6")],
    ),
    ("The krona, which fell 2 per cent in May, rose to 10.4.", percents("2 per cent", direction="down")),
    ("It was 2 per cent; the index fell to 2.4.", percents("2 per cent")),
]
"""Percentages that go on in a list or move."""

PARTS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It was a quarter of one per cent.", [("a quarter of one per cent", {"percent": "0.25", "unit": "percent"})]),
    (
        "They chose to cut by a quarter point.",
        [("a quarter point", {"percent": "0.25", "direction": "down", "unit": "percentage_point"})],
    ),
    ("One in 11 gave up.", [("One in 11", {"percent": "9.09", "unit": "percent"})]),
    ("A fourth of them went.", [("A fourth", {"percent": "25", "unit": "percent"})]),
    ("Pay rose an annual 3.8%.", [("3.8%", {"percent": "3.8", "direction": "up", "unit": "percent"})]),
    ("It is seen picking up to 2.8%.", [("2.8%", {"percent": "2.8", "unit": "percent"})]),
]
"""Parts of one per cent and of a point, odds, and words that stand between a verb and its figure."""

NONE = [
    "She won by two hundredths.",
    "Three were jailed. A fourth was freed.",
    "He leaves one in 13 months.",
    "It was No 1 in 15 lands.",
    "The inn got 3 out of 5 stars.",
    "He won by a tenth of a second.",
    "It changes twice in a quarter.",
    "It pays 15 cents a quarter.",
    "The crew repaired a third-",
    "It beat Cleveland 8-7 in 10 innings.",
    "He scored one goal in ten games.",
    "It fell one day in five years.",
    "He won a third term.",
    "A year and a half went by.",
    "In the first half of the game.",
    "In the second quarter.",
    "He cut it in half.",
]
"""No percentage."""


@pytest.mark.parametrize(
    ("text", "expected"), [*WRITTEN, *FRACTIONS, *PHRASAL, *UNDERSTOOD, *PARALLEL, *CHANGES, *PARTS, *RIVALS, *RESUMED]
)
def test_percent(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "percent") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_percent(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "percent") == []
