"""Money: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck import Article, extract

WRITTEN: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("A $5 million prize is offered.", [("$5 million", {"amount": "5000000", "currency": "USD"})]),
    ("It is an A$5 million prize.", [("A$5 million", {"amount": "5000000", "currency": "AUD"})]),
    ("The deal is worth $240bn.", [("$240bn", {"amount": "240000000000", "currency": "USD"})]),
    ("It raised £4.5m in May.", [("£4.5m", {"amount": "4500000", "currency": "GBP"})]),
    ("Rent is 900 euros a month.", [("900 euros", {"amount": "900", "currency": "EUR"})]),
    ("It paid USD 5 million.", [("USD 5 million", {"amount": "5000000", "currency": "USD"})]),
    ("They asked for 5 million USD.", [("5 million USD", {"amount": "5000000", "currency": "USD"})]),
    ("The fine is 20 million won.", [("20 million won", {"amount": "20000000", "currency": "KRW"})]),
    ("A loan of Rs 500 crore was granted.", [("Rs 500 crore", {"amount": "5000000000", "currency": "INR"})]),
    (
        "It paid Rs about 500 crore.",
        [("Rs about 500 crore", {"amount": "5000000000", "currency": "INR", "relation": "~"})],
    ),
    (
        "It paid £almost 3m.",
        [("£almost 3m", {"amount": "3000000", "currency": "GBP", "relation": "<"})],
    ),
    ("Sweden offered 500,000 crowns.", [("500,000 crowns", {"amount": "500000", "currency": "SEK"})]),
    ("Prague paid 1.2 billion crowns.", [("1.2 billion crowns", {"amount": "1200000000", "currency": "CZK"})]),
    ("Boxers from Sweden won 12 crowns.", []),
    ("The dentist made 5,000 crowns.", []),
    ("A share goes for 76 centimes.", [("76 centimes", {"amount": "0.76", "currency": "CHF"})]),
    ("The family got ₹10 lakh.", [("₹10 lakh", {"amount": "1000000", "currency": "INR"})]),
    (
        "Tickets cost A$25, HK$90 or C$22.",
        [
            ("A$25", {"amount": "25", "currency": "AUD"}),
            ("HK$90", {"amount": "90", "currency": "HKD"}),
            ("C$22", {"amount": "22", "currency": "CAD"}),
        ],
    ),
    ("A stamp costs 95 cents.", [("95 cents", {"amount": "0.95", "currency": "USD"})]),
    ("The toll rose to 50p.", [("50p", {"amount": "0.5", "currency": "GBP"})]),
    ("He has half a million dollars.", [("half a million dollars", {"amount": "500000", "currency": "USD"})]),
    ("A loss of -$2.5m was booked.", [("-$2.5m", {"amount": "-2500000", "currency": "USD"})]),
    ("A balance of $-50.8bn stood there.", [("$-50.8bn", {"amount": "-50800000000", "currency": "USD"})]),
    ("The toll is 12 kopecks.", [("12 kopecks", {"amount": "0.12", "currency": "RUB"})]),
    ("It trades at 7.25 Hong Kong dollars.", [("7.25 Hong Kong dollars", {"amount": "7.25", "currency": "HKD"})]),
]
"""Sums as they are written."""

RANGES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It costs 20 million dollars to $30 million.",
        [
            (
                "20 million dollars to $30 million",
                {"low": "20000000", "high": "30000000", "currency": "USD", "relation": "range"},
            )
        ],
    ),
    (
        "The loss was US$7m to $9 million.",
        [("US$7m to $9 million", {"low": "7000000", "high": "9000000", "currency": "USD", "relation": "range"})],
    ),
    (
        "It paid $5 to £10.",
        [("$5", {"amount": "5", "currency": "USD"}), ("£10", {"amount": "10", "currency": "GBP"})],
    ),
    (
        "It will cost $1.2bn-$1.5bn.",
        [("$1.2bn-$1.5bn", {"low": "1200000000", "high": "1500000000", "currency": "USD", "relation": "range"})],
    ),
    (
        "It will cost $1.2-1.5bn.",
        [("$1.2-1.5bn", {"low": "1200000000", "high": "1500000000", "currency": "USD", "relation": "range"})],
    ),
    (
        "Pay is $800,000-$1 million.",
        [("$800,000-$1 million", {"low": "800000", "high": "1000000", "currency": "USD", "relation": "range"})],
    ),
    (
        "Between £350m and £700m is insured.",
        [
            (
                "Between £350m and £700m",
                {"low": "350000000", "high": "700000000", "currency": "GBP", "relation": "range"},
            )
        ],
    ),
    (
        "Shares went from $3 to $5.",
        [("$3", {"amount": "3", "currency": "USD"}), ("$5", {"amount": "5", "currency": "USD"})],
    ),
    (
        "The price rose $3 to $5.",
        [("$3", {"amount": "3", "direction": "up", "currency": "USD"}), ("$5", {"amount": "5", "currency": "USD"})],
    ),
    (
        "A first payment of €3.5m (£3m) is due.",
        [("€3.5m", {"amount": "3500000", "currency": "EUR"}), ("£3m", {"amount": "3000000", "currency": "GBP"})],
    ),
    ("Prices range from $3 to $5.", [("$3 to $5", {"low": "3", "high": "5", "currency": "USD", "relation": "range"})]),
    ("Sterling fell half a cent.", [("half a cent", {"amount": "0.005", "direction": "down", "currency": "USD"})]),
    (
        "It costs 140,000 yen ($900), the others 80,000.",
        [
            ("140,000 yen", {"amount": "140000", "currency": "JPY"}),
            ("$900", {"amount": "900", "currency": "USD"}),
            ("80,000", {"amount": "80000", "currency": "JPY"}),
        ],
    ),
    (
        "They get 140,000 yen each, the others 80,000.",
        [("140,000 yen", {"amount": "140000", "currency": "JPY"}), ("80,000", {"amount": "80000", "currency": "JPY"})],
    ),
]
"""Ranges, conversions and lists."""

HEDGED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It costs $29,990 plus on-road fees.", [("$29,990", {"amount": "29990", "currency": "USD"})]),
    ("They will hand over $4bn of debt.", [("$4bn", {"amount": "4000000000", "currency": "USD"})]),
    ("They paid over $4bn.", [("over $4bn", {"amount": "4000000000", "currency": "USD", "relation": ">"})]),
    ("The firm turned over $4bn.", [("$4bn", {"amount": "4000000000", "currency": "USD"})]),
    ("It cost about $5m.", [("about $5m", {"amount": "5000000", "currency": "USD", "relation": "~"})]),
    ("It cost at least $5m.", [("at least $5m", {"amount": "5000000", "currency": "USD", "relation": ">="})]),
    ("Nearly £600 was stolen.", [("Nearly £600", {"amount": "600", "currency": "GBP", "relation": "<"})]),
    (
        "It lost billions of dollars.",
        [("billions of dollars", {"amount": "2000000000", "currency": "USD", "relation": ">="})],
    ),
    ("Up to $4bn may be paid.", [("Up to $4bn", {"amount": "4000000000", "currency": "USD", "relation": "<="})]),
    ("The total went up to $4bn.", [("$4bn", {"amount": "4000000000", "currency": "USD"})]),
    ("A sum of $300m or more.", [("$300m or more", {"amount": "300000000", "currency": "USD", "relation": ">="})]),
]
"""Hedges, bounds and vague sums."""

LEVELS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The price ticked up to $4.", [("$4", {"amount": "4", "currency": "USD"})]),
    ("Crude rose past $70.", [("past $70", {"amount": "70", "currency": "USD", "relation": ">"})]),
    ("It rose as high as $9.", [("as high as $9", {"amount": "9", "currency": "USD", "relation": "<="})]),
    (
        "It made A$2m and pays 81 cents.",
        [("A$2m", {"amount": "2000000", "currency": "AUD"}), ("81 cents", {"amount": "0.81", "currency": "AUD"})],
    ),
    ("It dipped below $9.", [("below $9", {"amount": "9", "currency": "USD", "relation": "<"})]),
    (
        "Net fell 3% to $2bn, or $1.14 a share.",
        [("$2bn", {"amount": "2000000000", "currency": "USD"}), ("$1.14", {"amount": "1.14", "currency": "USD"})],
    ),
    (
        "It closed at $25, off $3.",
        [("$25", {"amount": "25", "currency": "USD"}), ("$3", {"amount": "3", "direction": "down", "currency": "USD"})],
    ),
    (
        "It trimmed purchases by $10bn to $55bn a month.",
        [
            ("$10bn", {"amount": "10000000000", "direction": "down", "currency": "USD"}),
            ("$55bn", {"amount": "55000000000", "currency": "USD"}),
        ],
    ),
    ("It fell $41, or 0.5%.", [("$41", {"amount": "41", "direction": "down", "currency": "USD"})]),
    ("A loan of $5m falls due soon.", [("$5m", {"amount": "5000000", "currency": "USD"})]),
]
"""What was reached is no amount of a change."""

SHARED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It brings 3 million euros, at 4 cents a litre.",
        [
            ("3 million euros", {"amount": "3000000", "currency": "EUR"}),
            ("4 cents", {"amount": "0.04", "currency": "EUR"}),
        ],
    ),
    (
        "It brings €3m or $4m, at 4 cents a litre.",
        [
            ("€3m", {"amount": "3000000", "currency": "EUR"}),
            ("$4m", {"amount": "4000000", "currency": "USD"}),
            ("4 cents", {"amount": "0.04", "currency": "USD"}),
        ],
    ),
    ("In Morocco, it cost 120 dirhams.", [("120 dirhams", {"amount": "120", "currency": "MAD"})]),
    ("In Dubai it cost 120 dirhams.", [("120 dirhams", {"amount": "120", "currency": "AED"})]),
    ("In Manila, rice costs 50 pesos.", [("50 pesos", {"amount": "50", "currency": "PHP"})]),
    ("It earned Y=880 million.", [("Y=880 million", {"amount": "880000000", "currency": "JPY"})]),
    ("He got PS6m.", [("PS6m", {"amount": "6000000", "currency": "GBP"})]),
    ("Aid was revised upward by $2m.", [("$2m", {"amount": "2000000", "direction": "up", "currency": "USD"})]),
    ("Its budget was cut by $2m.", [("$2m", {"amount": "2000000", "direction": "down", "currency": "USD"})]),
    ("IT OWES CAN$500.", [("CAN$500", {"amount": "500", "currency": "CAD"})]),
    ("It owes dlrs 5 million.", [("dlrs 5 million", {"amount": "5000000", "currency": "USD"})]),
    ("It owes $5MM.", [("$5MM", {"amount": "5000000", "currency": "USD"})]),
    (
        "A profit of $9m, up $2m.",
        [
            ("$9m", {"amount": "9000000", "currency": "USD"}),
            ("$2m", {"amount": "2000000", "direction": "up", "currency": "USD"}),
        ],
    ),
    ("The London shop sold it for 10 pounds.", [("10 pounds", {"amount": "10", "currency": "GBP"})]),
    ("The sack weighs 10 pounds.", []),
    (
        "It cut its profit forecast to 310 million pounds from 345 million.",
        [
            ("310 million pounds", {"amount": "310000000", "currency": "GBP"}),
            ("345 million", {"amount": "345000000", "currency": "GBP"}),
        ],
    ),
    ("He was fined 500 pounds.", [("500 pounds", {"amount": "500", "currency": "GBP"})]),
    ("They sold 2 million pounds of beef.", []),
    ("It has won a contract of $6.4m.", [("$6.4m", {"amount": "6400000", "currency": "USD"})]),
    (
        "The bridge is 3 million pounds ($3.9 million) over. It was to be 40 million pounds.",
        [
            ("3 million pounds", {"amount": "3000000", "currency": "GBP"}),
            ("$3.9 million", {"amount": "3900000", "currency": "USD"}),
            ("40 million pounds", {"amount": "40000000", "currency": "GBP"}),
        ],
    ),
    ("The mill took 3 million pounds (1,360 tonnes). It had had 40 million pounds.", []),
    (
        "It firmed by 7 paise to 82.59.",
        [
            ("7 paise", {"amount": "0.07", "direction": "up", "currency": "INR"}),
            ("82.59", {"amount": "82.59", "currency": "INR"}),
        ],
    ),
    ("A 10-pound sack.", []),
]
"""Names that several countries or things share."""

RAND: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The dam cost R540 million.", [("R540 million", {"amount": "540000000", "currency": "ZAR"})]),
    ("A R9.6-million prize.", [("R9.6-million", {"amount": "9600000", "currency": "ZAR"})]),
    ("The tax is R5 400 a year.", [("R5 400", {"amount": "5400", "currency": "ZAR"})]),
    ("It firmed to R23,18.", [("R23,18", {"amount": "23.18", "currency": "ZAR"})]),
    ("Trade of £10,9-billion.", [("£10,9-billion", {"amount": "10900000000", "currency": "GBP"})]),
    (
        "A fine of R800, not R1 200.",
        [("R800", {"amount": "800", "currency": "ZAR"}), ("R1 200", {"amount": "1200", "currency": "ZAR"})],
    ),
    ("Take the R61. It cost R5m.", [("R5m", {"amount": "5000000", "currency": "ZAR"})]),
]
"""Rand, with the blanks and commas of South African papers."""

NONE = [
    "A multi-billion-dollar plan.",
    "In 2016 won by a nose.",
    "The Dollar Tree sells cards.",
    "The PS5 sold well.",
    "Close the R61.",
    "The R22 flew and the R5 did not.",
]
"""No money."""


@pytest.mark.parametrize(("text", "expected"), [*WRITTEN, *RANGES, *HEDGED, *LEVELS, *SHARED, *RAND])
def test_money(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "money") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_money(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "money") == []


AT_HOME = [
    ("AUD", "$5m", "AUD"),
    ("AUD", "5 million dollars", "AUD"),
    ("AUD", "50 cents", "AUD"),
    ("AUD", "US$5m", "USD"),
    ("AUD", "NZ$5m", "NZD"),
    ("AUD", "5 million US dollars", "USD"),
    ("AUD", "€5m", "EUR"),
    ("SGD", "$5m", "SGD"),
    ("USD", "S$5m", "SGD"),
    ("EUR", "$5m", "USD"),
    ("CNY", "¥5m", "CNY"),
    ("CNY", "5 million yen", "JPY"),
    ("PKR", "5,000 rupees", "PKR"),
    ("EGP", "5,000 Turkish lira", "TRY"),
    (None, "$5m", "USD"),
]
"""The publisher's own currency, what is printed, what it is."""


@pytest.mark.parametrize(("own", "words", "currency"), AT_HOME)
def test_what_a_shared_sign_means_at_home(own: str | None, words: str, currency: str) -> None:
    claims = extract(Article("a", f"The new bridge cost {words}, the mayor said.", currency=own))
    assert [(claim.text, claim.value.to_dict()["currency"]) for claim in claims] == [(words, currency)]
