"""Slips of scale and of years: (what each of two articles says, what the contradiction is told to be, or none)."""

from __future__ import annotations

from datetime import date

import pytest
from pairing import pair

from factcheck import Article, check
from factcheck.reconcile.slips import slip_of

SLIPS = [
    (
        "Aldmouth harbour will be dredged for $44 million, the port authority said.",
        "The dredging contract of the Aldmouth port authority is worth $44 billion.",
        "One is a thousand times the other.",
    ),
    (
        "The treasurer sold shares worth $3.6 million before the mill closed.",
        "Before the mill closed its treasurer had sold $3.6 billion of shares, the court heard.",
        "One is a thousand times the other.",
    ),
    (
        "The slide covered 86,000 square metres of the valley, maps show.",
        "On the maps the slide covers 86,000 sq km of the valley.",
        "One is a million times the other.",
    ),
    (
        "The mill ships 1.3 million tonnes of flour a year.",
        "The mill ships 1,300 tonnes of flour a year to bakers.",
        "One is a thousand times the other.",
    ),
]
SWAPPED = [
    (
        "The organ of Brel had been built by Anton Lindt in 1742.",
        "The thieves took pipes of the organ that Anton Lindt had built in Brel in 1724.",
    ),
    ("The dam of Brel was built in 1978 and could hold 14 lakes.", "The dam above Brel, built in 1987, held no water."),
    ("The bank of Brel was founded in May 1865 by Ada Lindt.", "Ada Lindt founded the bank of Brel in May 1856."),
]
SWAPPED_DIGITS = [
    ("The tower is 948 feet tall.", "The 984 feet of the tower are tall.", -3.2),
    ("The tower cost 12,702 dollars.", "The cost of the tower was 12,072 dollars.", -4.0),
    ("The tower has 48 floors.", "The floors of the tower are 84 in all.", -3.2),
    ("The tower has 48 floors.", "In the hall 84 floors were laid.", None),
    ("The tower has 148 floors.", "In the hall 184 floors were laid.", -3.2),
    ("The tower has 8 floors.", "The floors of the tower are 9 in all.", None),
    ("The tower is some 948 feet tall.", "The 984 feet of the tower are tall.", None),
    ("The tower is 948 feet tall.", "A fence of 984 feet was built.", None),
]
CLOCKS = [
    ("The first call came at 2.47 a.m. on Thursday.", "Firefighters took the first call at 2.27am."),
    ("The bridge made a distress call at 07:12.", "The captain made the distress call at 07:21, a report said."),
    ("The plane took off at 9:43 a.m. with 63 people.", "The plane had taken off at 9:34 a.m."),
]
NO_SLIPS = [
    ("The train left Brel at 7.52 a.m. on Monday.", "The next train left Brel at 8.52 a.m. on Monday."),
    ("The quake struck Brel at 4:12 a.m.", "An aftershock struck Brel at 4:21 a.m."),
    ("Doors of the hall opened at 7.00 a.m.", "Doors of the hall closed at 11.30 a.m."),
    (
        "The ferry of Brel, built in 1989, left Aldmouth at noon.",
        "He was out on the night in 1998 when another ferry of Brel was lost off Aldmouth.",
    ),
    ("The mill of Brel burned down in 1742.", "In 1724 the port of Aldmouth had no harbour master."),
    ("Sales of the bank of Brel will double by 2043.", "By 2034 the port of Aldmouth will double its sales."),
    (
        "A new crane cost the port of Aldmouth $4 million, its books say.",
        "In Brel the state will take on debts of $4 billion.",
    ),
    (
        "The flood killed 155 people in the valley, the governor said.",
        "The flood cut power to 155,000 homes in the valley, the governor said.",
    ),
    (
        "The mill of Brel had sales of £4.2bn and its profit fell 3 per cent.",
        "The mill of Brel made a profit of £420m, down 3 per cent, in the year.",
    ),
    (
        "The revenue of Lindt rose 6 per cent to £620m in the year to March.",
        "The profit of Lindt rose 8 per cent to £62m in the year to March.",
    ),
    ("Exports of Brel rose 4 per cent to £9.6bn.", "Exports of cars from Brel rose 4 per cent to £960m."),
    ("Assets of the bank of Brel rose 3 per cent to £31bn.", "Loans of the bank of Brel rose 3 per cent to £13bn."),
    ("Ada Lindt was paid £1.2m last year.", "Ada Lindt was paid £120,000 in shares last year."),
    ("The 18-metre yacht Elm was found off Brel.", "The yacht Elm was found 18 kilometres off Brel on Monday."),
    ("The tower in Brel has 38 storeys.", "The tower in Brel has 83 flats."),
    (
        "The mill lost $1.2 million in the first quarter of 2023.",
        "In 2019 as a whole the town borrowed $1.2 billion abroad.",
    ),
]


def contradictions(one: str, other: str) -> list[str]:
    """What is told of contradictions between two articles."""
    day = date(2024, 5, 14)
    articles = [
        Article(id=source, text=text, source=source, published=day) for source, text in {"A": one, "B": other}.items()
    ]
    return [finding.message for finding in check(articles).findings if finding.verdict == "contradiction"]


@pytest.mark.parametrize(("one", "other", "told"), SLIPS)
def test_a_slip_of_scale_is_a_contradiction(one: str, other: str, told: str) -> None:
    [message] = contradictions(one, other)
    assert message.endswith(told)


@pytest.mark.parametrize(("one", "other"), SWAPPED)
def test_a_year_with_swapped_digits_is_a_contradiction(one: str, other: str) -> None:
    [message] = contradictions(one, other)
    assert "It may be" not in message


@pytest.mark.parametrize(("one", "other"), CLOCKS)
def test_a_time_of_day_with_a_wrong_figure_is_a_contradiction(one: str, other: str) -> None:
    [message] = contradictions(one, other)
    assert message.endswith("It may be the date of another event.")


@pytest.mark.parametrize(("one", "other", "least"), SWAPPED_DIGITS)
def test_swapped_digits_ask_for_the_less_likeness_the_more_they_are(one: str, other: str, least: float | None) -> None:
    found = slip_of(pair(one, other))
    assert (found and found.least) == least


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("The tower has 48 floors.", "The floors of the tower are 84 in all.", "warning"),
        ("The mill of Brel will shed 430 posts.", "The mill of Brel will cut 340 of its 5,200 posts.", "warning"),
        ("The tower cost 12,702 dollars.", "The cost of the tower was 12,072 dollars.", "error"),
    ],
)
def test_swapped_digits_of_short_figures_are_a_warning(one: str, other: str, severity: str) -> None:
    found = check([Article("a", one), Article("b", other)]).findings
    assert [finding.severity for finding in found if finding.verdict == "contradiction"] == [severity]


@pytest.mark.parametrize(("one", "other"), NO_SLIPS)
def test_the_same_digits_of_two_things_are_no_slip(one: str, other: str) -> None:
    assert contradictions(one, other) == []
