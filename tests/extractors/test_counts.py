"""Counts: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NOUNS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("They have won 5 cups in a row.", [("5", {"number": "5", "noun": "cup"})]),
    ("She played five cup matches.", [("five", {"number": "5", "noun": "match"})]),
    ("It will host 1,400 foreign enterprises.", [("1,400", {"number": "1400", "noun": "enterprise"})]),
    ("Seven of their past 10 games.", [("Seven", {"number": "7"}), ("10", {"number": "10", "noun": "game"})]),
    (
        "Some 850,000 cars and light trucks were sold.",
        [("Some 850,000", {"number": "850000", "noun": "car", "relation": "~"})],
    ),
    ("She coached for 24 seasons.", [("24", {"number": "24", "noun": "season"})]),
    ("The driver of 300 lorries a year left.", [("300", {"number": "300", "noun": "lorry"})]),
    ("It has 6 million users.", [("6 million", {"number": "6000000", "noun": "user"})]),
    ("It has 300 troops there.", [("300", {"number": "300", "noun": "troops"})]),
    ("There are 650 MPs.", [("650", {"number": "650", "noun": "mp"})]),
    ("It funds 190 start-ups.", [("190", {"number": "190", "noun": "start-up"})]),
    ("There are 4 women engineers.", [("4", {"number": "4", "noun": "engineer"})]),
    ("A 12-coach train left.", [("12", {"number": "12", "noun": "coach"})]),
    (
        "Two of the three main banks agreed.",
        [("Two", {"number": "2", "noun": "bank"}), ("three", {"number": "3", "noun": "bank"})],
    ),
    ("Some 460 French and Dutch lorries left.", [("Some 460", {"number": "460", "noun": "lorry", "relation": "~"})]),
    (
        "Five of Smith's 40 employees left.",
        [("Five", {"number": "5", "noun": "employee"}), ("40", {"number": "40", "noun": "employee"})],
    ),
    (
        "The over 55,000 pupils left with the around 2,400 teachers.",
        [
            ("over 55,000", {"number": "55000", "noun": "pupil", "relation": ">"}),
            ("around 2,400", {"number": "2400", "noun": "teacher", "relation": "~"}),
        ],
    ),
    ("She looked over the 5,500 graves.", [("5,500", {"number": "5500", "noun": "grave"})]),
    ("Some 2000 people came.", [("Some 2000", {"number": "2000", "noun": "people", "relation": "~"})]),
    ("It bought 2000 ordinary shares.", [("2000", {"number": "2000", "noun": "share"})]),
    ("One person died.", [("One", {"number": "1", "noun": "person"})]),
    (
        "Only one of the 26 members voted no.",
        [("one", {"number": "1", "noun": "member"}), ("26", {"number": "26", "noun": "member"})],
    ),
    ("Crews at 55 GM plants left.", [("55", {"number": "55", "noun": "plant"})]),
]
"""The noun that is counted."""

ELIDED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It has 90 people and paid $40 for it, up from 30.",
        [("90", {"number": "90", "noun": "people"}), ("30", {"number": "30"})],
    ),
    (
        "It sold 300 cars, up from 200 in May.",
        [("300", {"number": "300", "noun": "car"}), ("200", {"number": "200", "noun": "car"})],
    ),
    (
        "Police found 60 boats, compared with more than 40.",
        [("60", {"number": "60", "noun": "boat"}), ("more than 40", {"number": "40", "noun": "boat", "relation": ">"})],
    ),
    (
        "Some 60 boats sank. It was up from 40.",
        [("Some 60", {"number": "60", "noun": "boat", "relation": "~"}), ("40", {"number": "40"})],
    ),
    (
        "A choice of four-, five- and six-seat cabins.",
        [
            ("four", {"number": "4", "noun": "seat"}),
            ("five", {"number": "5", "noun": "seat"}),
            ("six", {"number": "6", "noun": "seat"}),
        ],
    ),
]
"""A noun that is understood."""

HEADS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It logged 21,116 new Covid-19 cases.", [("21,116", {"number": "21116", "noun": "case"})]),
    ("She leaves eight grandchildren.", [("eight", {"number": "8", "noun": "grandchild"})]),
    ("At least 700 Israelis fled.", [("At least 700", {"number": "700", "noun": "israeli", "relation": ">="})]),
    (
        "Cases were up by 94 from Tuesday, and 563 people died.",
        [("94", {"number": "94", "direction": "up"}), ("563", {"number": "563", "noun": "people"})],
    ),
    ("The average finished down 16.46.", [("16.46", {"number": "16.46", "direction": "down"})]),
    (
        "Round numbers of 600, 200 and 1,500 jobs.",
        [("600", {"number": "600"}), ("200", {"number": "200"}), ("1,500", {"number": "1500", "noun": "job"})],
    ),
    ("Ten oarsmen drowned.", [("Ten", {"number": "10", "noun": "oarsman"})]),
    ("Nine specimens were lost.", [("Nine", {"number": "9", "noun": "specimen"})]),
    ("Its 130-some units burned.", [("130-some", {"number": "130", "noun": "unit", "relation": "~"})]),
    ("A Boeing 777-200 with 227 passengers.", [("227", {"number": "227", "noun": "passenger"})]),
    ("It fell above 8,000.", [("above 8,000", {"number": "8000", "relation": ">"})]),
]
"""What is counted, behind names and in unusual plurals."""

BARE: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("By Friday 140 of them had gone.", [("140", {"number": "140"})]),
    ("By noon on Friday 140 of the lorries had gone.", [("140", {"number": "140", "noun": "lorry"})]),
    ("The storm left 27 dead.", [("27", {"number": "27"})]),
    ("The other 13 were fine.", [("13", {"number": "13"})]),
    ("Three were arrested.", [("Three", {"number": "3"})]),
    ("The toll rose to 1,037.", [("1,037", {"number": "1037"})]),
    ("It won 21-17 thanks to him.", [("21", {"number": "21"}), ("17", {"number": "17"})]),
    ("It won 2-1 thanks to him.", [("2", {"number": "2"}), ("1", {"number": "1"})]),
    ("The odds were two to one.", [("two", {"number": "2"}), ("one", {"number": "1"})]),
    ("At 9 a.m. Two were found alive.", [("Two", {"number": "2"})]),
    (
        "It went from 1500 to 2000 people.",
        [("1500", {"number": "1500", "noun": "people"}), ("2000", {"number": "2000", "noun": "people"})],
    ),
    ("A 3-2 win.", [("3", {"number": "3"}), ("2", {"number": "2"})]),
    ("It won 38-35.", [("38", {"number": "38"}), ("35", {"number": "35"})]),
    ("It sold more (up from 13).", [("13", {"number": "13"})]),
    ("Twelve died and 5 were hurt.", [("Twelve", {"number": "12"}), ("5", {"number": "5"})]),
]
"""Numbers without a noun."""

WORDS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Twenty-three pages long.", [("Twenty-three", {"number": "23", "noun": "page"})]),
    ("One hundred and five people came.", [("One hundred and five", {"number": "105", "noun": "people"})]),
    ("Two and a half million users left.", [("Two and a half million", {"number": "2500000", "noun": "user"})]),
    ("A dozen eggs.", [("A dozen", {"number": "12", "noun": "egg"})]),
    ("About two dozen homes.", [("About two dozen", {"number": "24", "noun": "home", "relation": "~"})]),
    ("Dozens of boats sank.", [("Dozens", {"number": "24", "noun": "boat", "relation": ">="})]),
    (
        "Hundreds of thousands of people fled.",
        [("Hundreds of thousands", {"number": "200000", "noun": "people", "relation": ">="})],
    ),
    ("Just one 40,000-seat hall is left.", [("40,000", {"number": "40000", "noun": "seat"})]),
    ("A hundred and two of those.", [("A hundred and two", {"number": "102"})]),
    ("3 million and a half voters came.", [("3 million and a half", {"number": "3500000", "noun": "voter"})]),
    ("Five sixths", [("Five sixths", {"number": "0.8333333333333335"})]),
    ("She sold 40 million of the Orla 9. No Orla 9 phones are left.", [("40 million", {"number": "40000000"})]),
    ("In Brel 12 people died. The Brel 12 were found.", [("12", {"number": "12", "noun": "people"})]),
    ("It bought two new 737 MAX jets.", [("two", {"number": "2", "noun": "jet"})]),
    ("A few hundred people came.", [("A few hundred", {"number": "300", "noun": "people", "relation": "~"})]),
    ("50-odd guests sat down.", [("50-odd", {"number": "50", "noun": "guest", "relation": "~"})]),
]
"""Number words and vague numbers."""

BOUNDED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The row over 300 jobs goes on.", [("300", {"number": "300", "noun": "job"})]),
    ("She emailed the trust's head about two bills with one date.", [("two", {"number": "2", "noun": "bill"})]),
    ("He asked him about two murders.", [("two", {"number": "2", "noun": "murder"})]),
    ("He told Sky News about two friends who had died.", [("two", {"number": "2", "noun": "friend"})]),
    ("They complained about 40 delays.", [("40", {"number": "40", "noun": "delay"})]),
    ("She made a film about two sisters.", [("two", {"number": "2", "noun": "sister"})]),
    ("He told the court about 40 men were hurt.", [("about 40", {"number": "40", "noun": "man", "relation": "~"})]),
    ("He asked about 40 men to leave.", [("about 40", {"number": "40", "noun": "man", "relation": "~"})]),
    ("Sales shot up to 400 on Friday.", [("400", {"number": "400"})]),
    ("Some 300,000 homes are dark.", [("Some 300,000", {"number": "300000", "noun": "home", "relation": "~"})]),
    ("At least 40 people died.", [("At least 40", {"number": "40", "noun": "people", "relation": ">="})]),
    (
        "Upwards of 100,000 creditors wait.",
        [("Upwards of 100,000", {"number": "100000", "noun": "creditor", "relation": ">"})],
    ),
    ("Five or six boats left.", [("Five or six", {"low": "5", "high": "6", "noun": "boat", "relation": "range"})]),
    (
        "Between 40 and 50 villas are planned.",
        [("Between 40 and 50", {"low": "40", "high": "50", "noun": "villa", "relation": "range"})],
    ),
    (
        "18,000 or 20,000 people died.",
        [("18,000 or 20,000", {"low": "18000", "high": "20000", "noun": "people", "relation": "range"})],
    ),
    ("The past 50 matches.", [("50", {"number": "50", "noun": "match"})]),
    ("The toll went back up to 288.", [("288", {"number": "288"})]),
]
"""Hedges, bounds and ranges."""

CHANGES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It shed 2.4 million users.", [("2.4 million", {"number": "2400000", "direction": "down", "noun": "user"})]),
    ("It added 800,000.", [("800,000", {"number": "800000", "direction": "up"})]),
    (
        "There are 900 beds, up 200.",
        [("900", {"number": "900", "noun": "bed"}), ("200", {"number": "200", "direction": "up"})],
    ),
    ("The share fell 5 to 286.", [("5", {"number": "5", "direction": "down"}), ("286", {"number": "286"})]),
    (
        "It fell by 40,000 to 150,000.",
        [("40,000", {"number": "40000", "direction": "down"}), ("150,000", {"number": "150000"})],
    ),
    (
        "The index slipped 0.7% or 49.63 to 6,728.",
        [("49.63", {"number": "49.63", "direction": "down"}), ("6,728", {"number": "6728"})],
    ),
    ("He lost three sons.", [("three", {"number": "3", "noun": "son"})]),
]
"""Counts that are the amount of a change."""


def counted(*pairs: str) -> list[tuple[str, dict[str, Any]]]:
    """Expected counts, each written as "number noun"."""
    return [
        (number, {"number": number.replace(",", "")} | ({"noun": noun} if noun else {}))
        for number, _, noun in (pair.partition(" ") for pair in pairs)
    ]


JOINED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("They sold 60 used and hybrid vans.", counted("60 van")),
    ("It hired 7 former and current judges.", counted("7 judge")),
    ("It cost 7 dead and judges left.", counted("7")),
    ("They held 5 out-of-town buskers.", counted("5 busker")),
    ("They held 5 out of town.", counted("5")),
    ("He has 94 GPUs.", counted("94 gpu")),
]
"""Adjectives joined by "and", small words joined by hyphens, and letters in the plural."""

LISTED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Labour won 412 seats, the Tories 121 and the Lib Dems 72.", counted("412 seat", "121 seat", "72 seat")),
    ("Harbour has 57 of the 90 seats, Union 22.", counted("57 seat", "90 seat", "22 seat")),
    ("Harbour won 57 seats, the ruling Union 22.", counted("57 seat", "22 seat")),
    ("She put in an amount of 1000000000 at once.", counted("1000000000")),
    ("Lee came third with 3,015 votes, ahead of the Greens on 1,654.", counted("3,015 vote", "1,654 vote")),
    ("The fire killed 23 people, in Lubova 14 and in Dolna 9.", counted("23 people", "14 people", "9 people")),
    ("She shut 23 shops in Hull, 11 in Leeds.", counted("23 shop", "11 shop")),
    ("He won 12 seats, and Article 5 stands.", counted("12 seat")),
    ("He sold 12 vans and Channel 9 left.", counted("12 van")),
    ("It sold 300 cars, and Kia 2019 was a hit.", counted("300 car")),
    ("It bought 12 planes, Boeing 737 jets.", counted("12 plane", "737 jet")),
]
"""What is counted for one name or place is counted for the next."""

SPACED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Turnout was 41,2% and 11 206 votes were cast.", [("11 206", {"number": "11206", "noun": "vote"})]),
    ("It has 40 000 books and 1 332 maps.", [("40 000", {"number": "40000", "noun": "book"}),
                                             ("1 332", {"number": "1332", "noun": "map"})]),
    ("It has 9,1 million members.", [("9,1 million", {"number": "9100000", "noun": "member"})]),
    ("It was 4.3 per cent lower than 1,350 visits.", counted("1,350 visit")),
]  # fmt: skip
"""Figures grouped by blanks, in a text that shows it, and a comparison that is no bound."""

SHARED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It grew from 120 to 150 shops.", counted("120 shop", "150 shop")),
    ("It went from 1000 to 2000 vans this year.", counted("1000 van", "2000 van")),
    ("It flew 32 planes on Friday and 21 on Sunday.", counted("32 plane", "21 plane")),
    (
        "It hid 32 boats in the first storm and about 21 in the second.",
        [("32", {"number": "32", "noun": "boat"}), ("about 21", {"number": "21", "noun": "boat", "relation": "~"})],
    ),
    ("It cut 40 flights in May and another 25 in June.", counted("40 flight", "25 flight")),
    ("Police held 40 men and freed another 25.", counted("40 man", "25 man")),
    ("Some towns lost 90 homes, down from a peak of 120.", counted("90 home", "120 home")),
    ("The bill passed by 330 votes to 275.", counted("330 vote", "275 vote")),
    ("She won 312 local votes to Smith's 226.", counted("312 vote", "226 vote")),
    ("It has 900 or even 1,000 staff.", counted("900 staff", "1,000 staff")),
    ("It rated 12 of the trust's 15 schools.", counted("12 school", "15 school")),
    ("It has 300 vans and 21 on order.", counted("300 van", "21")),
    ("It sent 300 vans to 21.", counted("300 van", "21")),
]
"""A noun that two counts share, and such as they do not."""

MEASURED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("They sold 40 9-litre cases.", counted("40 case")),
    ("They sold 40 9 litre cases.", counted("40 case")),
    ("He filled 40 500ml bottles.", counted("40 bottle")),
    ("They met 40 12-year-olds.", counted("40")),
    ("He made 17 of 41 three-pointers.", counted("17 three-pointer", "41 three-pointer")),
    ("A 50-over match.", counted("50 over")),
    ("The 11 member panel met.", counted("11 member")),
    ("A fleet of 12 ships leaves today.", counted("12 ship")),
    ("The strike by 1,500 nurses enters week two.", counted("1,500 nurse")),
    ("A line of 12 sports cars left.", counted("12 car")),
    ("The band gave 149 shows in 51 cities.", counted("149 show", "51 city")),
    ("A poll of 900 shows that they lead.", counted("900")),
    ("Only 62 suffered burns.", counted("62")),
    ("It met 12 local councils.", counted("12 council")),
]
"""Measures, verbs and other words between a number and what it counts."""

SCORES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("City beat Charlton 2-1 thanks to him.", counted("2", "1")),
    ("They lost 2-3 to Spain.", counted("2", "3")),
    ("She lost 3-6, 4-6 to Nadal.", counted("3", "6", "4", "6")),
    ("A 1-3 defeat hurt.", counted("1", "3")),
    ("The House voted 212-215 against it.", counted("212", "215")),
    ("The board voted 6-4 Monday to close it.", counted("6", "4")),
    ("It is open 10-12 Monday.", []),
    ("They need 2-3 wins.", [("2-3", {"low": "2", "high": "3", "noun": "win", "relation": "range"})]),
    ("They won 2-3 of 9.", [("2-3", {"low": "2", "high": "3", "relation": "range"}), *counted("9")]),
]
"""Two numbers that a dash joins."""

NONE = [
    "Eggs are $4.10 a dozen.",
    "Eggs are 40 cents a dozen.",
    "It crashed between junctions 25 and 26.",
    "He read chapters 3, 4 and 5.",
    "| 12 | 14 | 9 | 31 | 7 | 25 | 18 | 40 |",
    "300k 301k 302k 303k 304k 305k 306k 307k",
    "Article 5 of the treaty binds them.",
    "A Boeing 787 landed.",
    "The Orla 9 starts at $849. Orla 9 phones are sold out.",
    "The bid is above its first one of 380 pence.",
    "The 737 MAX 9 is back.",
    "COVID-19 spread.",
    "The iPhone 15 sold well.",
    "Flight 370 vanished from Room 12.",
    "The hearing is in courtroom 2, that of Lindt by reactor 4.",
    "See 12 Main Street.",
    "Call 555-0123 or 033-00002217.",
    "In 2023 it rained.",
    "In 2000 people were poorer.",
    "The 2000 elections were close, and sales were above 2019 levels.",
    "No one came; this one is fine.",
    "One thing is sure, one after another.",
    "1. Go there",
    "It lasted 50 long years.",
    "The G20 met.",
    "Between 1650 and 1820 it was colder.",
    "Two Thirds of a Man, a play.",
    "The Famous Five returned.",
    "The Group of 77 and the Gang of Four met.",
    "Section 230 protects them.",
    "Formula 1 returns.",
    "She lives in Apartment 4B.",
    "Postcode 3000 covers it.",
    "Call (212) 555-0147 now.",
    "It fell around 2500 BCE and in 122 CE, and rose in 300 B.C. again.",
    "Case No. 23-1234 was heard.",
    "It shows 4K video.",
    "Photo 3 of 12",
    "See Fig. 2, note 7 and [3].",
    "It is in episode 7 airing today.",
    "A zero-emission car.",
    "A fifty-fifty chance.",
    "It names 1) the price and 2) the place.",
    "The 7-Eleven was robbed.",
    "We saw the Three Gorges again.",
    "Nobody watched Ocean's Eleven there.",
    "The 1988 horror film Wild Women ended, like the 1984 Miners Strike.",
    "It was built between A.D. 1000 and 1260.",
    "By 1642 the island was empty, and by 1650, too.",
    "It may be 2027 or 2028 by the time it opens.",
    "A house at 37 Bramley Parade changed hands.",
    "The tower at 8777 Adams Ave. fell, and that of 12 North Adams Street.",
    "By Friday 140 had gone.",
    "A four-wheeler hit it.",
    "A 3-D scan.",
    "It is open 24/7.",
    "The odds are 9/2 now.",
    "Carlton kicked 14.9 (93) there.",
    "An Airbus A320-200 landed.",
    "A category two call came from a tier one supplier.",
    "A 1-in-100-year flood.",
    "The dice fell 1,3,6,2,2,5,4,1 and so on.",
    " ".join(f"Player {number} of {number + 3}" for number in range(30)),
    "Picture: 2167888645",
]
"""Numbers that count nothing."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *NOUNS,
        *ELIDED,
        *HEADS,
        *BARE,
        *WORDS,
        *BOUNDED,
        *CHANGES,
        *SHARED,
        *SPACED,
        *LISTED,
        *MEASURED,
        *SCORES,
        *JOINED,
    ],
)
def test_counts(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "count") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_count(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "count") == []
