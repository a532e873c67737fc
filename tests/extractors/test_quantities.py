"""Quantities: what is found in a text, with its exact span and value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

UNITS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "The mill makes between 50-90 megawatts.",
        [("between 50-90 megawatts", {"low": "50", "high": "90", "unit": "megawatt", "relation": "range"})],
    ),
    ("It is Nine Miles to town.", [("Nine Miles", {"magnitude": "9", "unit": "mile"})]),
    ("Mix two cups of flour.", [("two cups", {"magnitude": "2", "unit": "cup"})]),
    ("Mix 1/2 cup olive oil.", [("1/2 cup", {"magnitude": "0.5", "unit": "cup"})]),
    ("The river shot up to 9.84m.", [("9.84m", {"magnitude": "9.84", "unit": "metre"})]),
    ("It was 86F in the shade.", [("86F", {"magnitude": "86", "unit": "fahrenheit"})]),
    ("It is 7.8 km away.", [("7.8 km", {"magnitude": "7.8", "unit": "kilometre"})]),
    ("A 1.6-mile bridge.", [("1.6-mile", {"magnitude": "1.6", "unit": "mile"})]),
    ("An area of 5 sq km.", [("5 sq km", {"magnitude": "5", "unit": "square_kilometre"})]),
    (
        "Winds of 150 mph (240 km/h) blew.",
        [
            ("150 mph", {"magnitude": "150", "unit": "mile_per_hour"}),
            ("240 km/h", {"magnitude": "240", "unit": "kilometre_per_hour"}),
        ],
    ),
    (
        "It was -5C and then 40°C.",
        [("-5C", {"magnitude": "-5", "unit": "celsius"}), ("40°C", {"magnitude": "40", "unit": "celsius"})],
    ),
    ("It was minus 20 degrees Celsius.", [("minus 20 degrees Celsius", {"magnitude": "-20", "unit": "celsius"})]),
    ("It sold 1.2 million tonnes.", [("1.2 million tonnes", {"magnitude": "1200000", "unit": "tonne"})]),
    ("It pumps 500,000 barrels a day.", [("500,000 barrels a day", {"magnitude": "500000", "unit": "barrel_per_day"})]),
    ("A plant of 20 MW.", [("20 MW", {"magnitude": "20", "unit": "megawatt"})]),
    ("The lake is 300m deep.", [("300m", {"magnitude": "300", "unit": "metre"})]),
    ("He is 6ft 4in tall.", [("6ft 4in", {"magnitude": "6.3333", "unit": "foot"})]),
    ("He is 5 feet 10 inches.", [("5 feet 10 inches", {"magnitude": "5.8333", "unit": "foot"})]),
    ("The 6-foot-4 guard left.", [("6-foot-4", {"magnitude": "6.3333", "unit": "foot"})]),
    ("The river, some metres wide, rose to 5.33m.", [("5.33m", {"magnitude": "5.33", "unit": "metre"})]),
    ("A quarter of a mile on.", [("A quarter of a mile", {"magnitude": "0.25", "unit": "mile"})]),
    ("A gallon jug, 10 1/2 miles away.", [("10 1/2 miles", {"magnitude": "10.5", "unit": "mile"})]),
    ("Waves of over a metre hit.", [("over a metre", {"magnitude": "1", "unit": "metre", "relation": ">"})]),
    ("It is half a mile away.", [("half a mile", {"magnitude": "0.5", "unit": "mile"})]),
    ("The index lost 58.06 points.", [("58.06 points", {"magnitude": "58.06", "direction": "down", "unit": "point"})]),
    ("It uses 2,000 gallons a day.", [("2,000 gallons a day", {"magnitude": "2000", "unit": "gallon_per_day"})]),
    ("It has 4 grams per litre.", [("4 grams per litre", {"magnitude": "4", "unit": "gram_per_litre"})]),
    ("The load is 20 (kg).", [("20 (kg)", {"magnitude": "20", "unit": "kilogram"})]),
    ("A dose of 300 mSv.", [("300 mSv", {"magnitude": "300", "unit": "millisievert"})]),
    (
        "About 0.7in (18mm) fell, then 1.2 in (30mm), in May.",
        [
            ("About 0.7in", {"magnitude": "0.7", "unit": "inch", "relation": "~"}),
            ("18mm", {"magnitude": "18", "unit": "millimetre", "relation": "~"}),
            ("1.2 in", {"magnitude": "1.2", "unit": "inch"}),
            ("30mm", {"magnitude": "30", "unit": "millimetre"}),
        ],
    ),
    ("A board 2 1/2 in thick.", [("2 1/2 in", {"magnitude": "2.5", "unit": "inch"})]),
    ("He holds a 70 -200mm lens.", [("200mm", {"magnitude": "200", "unit": "millimetre"})]),
    (
        "An 8- to 16-meter mirror.",
        [("8- to 16-meter", {"low": "8", "high": "16", "unit": "metre", "relation": "range"})],
    ),
    (
        "A 7- or 8-inch screen.",
        [("7", {"magnitude": "7", "unit": "inch"}), ("8-inch", {"magnitude": "8", "unit": "inch"})],
    ),
    (
        "It flies more than 100 km (60 miles).",
        [
            ("more than 100 km", {"magnitude": "100", "unit": "kilometre", "relation": ">"}),
            ("60 miles", {"magnitude": "60", "unit": "mile", "relation": ">"}),
        ],
    ),
    ("A sub-500 sq m flat.", [("sub-500 sq m", {"magnitude": "500", "unit": "square_metre", "relation": "<"})]),
    ("It is 190 km2 in size.", [("190 km2", {"magnitude": "190", "unit": "square_kilometre"})]),
    (
        "It uses 15 kWh per 100 km.",
        [("15 kWh per 100 km", {"magnitude": "15", "unit": "kilowatt_hour_per_100_kilometre"})],
    ),
    ("A star 30 kiloparsecs off.", [("30 kiloparsecs", {"magnitude": "30", "unit": "kiloparsec"})]),
    ("A 5,000mAh battery.", [("5,000mAh", {"magnitude": "5000", "unit": "milliampere_hour"})]),
    ("A dam of 3 million acre-feet.", [("3 million acre-feet", {"magnitude": "3000000", "unit": "acre_foot"})]),
    ("The rate is 6.4 per thousand.", [("6.4 per thousand", {"magnitude": "6.4", "unit": "per_thousand"})]),
    ("A fever of 104F.", [("104F", {"magnitude": "104", "unit": "fahrenheit"})]),
    ("There are 6.4 births per 1,000 people.", [("6.4", {"magnitude": "6.4", "unit": "per_thousand"})]),
    ("It saw 12 road deaths per 100,000 people.", [("12", {"magnitude": "12", "unit": "per_100_thousand"})]),
    ("It sold 12 cars per day.", []),
    ("A bulb of 60 W.", [("60 W", {"magnitude": "60", "unit": "watt"})]),
    ("He lives at 12 W 34th Street.", []),
    ("He is 6'2\" tall.", [("6'2\"", {"magnitude": "6.1667", "unit": "foot"})]),
]
"""Measures with their unit."""

UNDERSTOOD: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "It has 900 people and dug up 240 ounces of gold last year, down from 265.",
        [("240 ounces", {"magnitude": "240", "unit": "ounce"}), ("265", {"magnitude": "265", "unit": "ounce"})],
    ),
    (
        "It went from 21 mpg in 2008 to 29 in 2020.",
        [
            ("21 mpg", {"magnitude": "21", "unit": "mile_per_gallon"}),
            ("29", {"magnitude": "29", "unit": "mile_per_gallon"}),
        ],
    ),
    (
        "It fell from 20C to 12 at night.",
        [("20C", {"magnitude": "20", "unit": "celsius"}), ("12", {"magnitude": "12", "unit": "celsius"})],
    ),
    (
        "The index (6369.03 up 58.06 points) fell.",
        [
            ("6369.03", {"magnitude": "6369.03", "unit": "point"}),
            ("58.06 points", {"magnitude": "58.06", "direction": "up", "unit": "point"}),
        ],
    ),
    (
        "It does 0 to 62 mph.",
        [("0 to 62 mph", {"low": "0", "high": "62", "unit": "mile_per_hour", "relation": "range"})],
    ),
    (
        "It goes from zero to 100 km/h.",
        [("zero to 100 km/h", {"low": "0", "high": "100", "unit": "kilometre_per_hour", "relation": "range"})],
    ),
    (
        "It makes nearly 296 hp (224 kW / 300 PS).",
        [
            ("nearly 296 hp", {"magnitude": "296", "unit": "horsepower", "relation": "<"}),
            ("224 kW", {"magnitude": "224", "unit": "kilowatt", "relation": "<"}),
            ("300 PS", {"magnitude": "300", "unit": "horsepower", "relation": "<"}),
        ],
    ),
]
"""A unit that is printed once, numbers that belong together."""

SIDES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    (
        "A 60-by-40-foot hall.",
        [("60", {"magnitude": "60", "unit": "foot"}), ("40-foot", {"magnitude": "40", "unit": "foot"})],
    ),
    (
        "A box of 12 x 8 x 3 feet.",
        [
            ("12", {"magnitude": "12", "unit": "foot"}),
            ("8", {"magnitude": "8", "unit": "foot"}),
            ("3 feet", {"magnitude": "3", "unit": "foot"}),
        ],
    ),
    ("A room of 4m x 5m.", [("4m", {"magnitude": "4", "unit": "metre"}), ("5m", {"magnitude": "5", "unit": "metre"})]),
    ("A 4x4 car sank.", []),
]
"""The sides of things."""

SPREADS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It is 5 ± 0.2 mg.", [("5 ± 0.2 mg", {"low": "4.8", "high": "5.2", "unit": "milligram", "relation": "range"})]),
    ("It is 5 kg +/- 1 kg.", [("5 kg +/- 1 kg", {"low": "4", "high": "6", "unit": "kilogram", "relation": "range"})]),
    (
        "It is 45 ± 3 million km.",
        [("45 ± 3 million km", {"low": "42000000", "high": "48000000", "unit": "kilometre", "relation": "range"})],
    ),
]
"""Numbers with a spread."""

COMPOUND: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("It falls at 9.8 m/s² here.", [("9.8 m/s²", {"magnitude": "9.8", "unit": "metre_per_square_second"})]),
    ("It holds 4 km^3 of ice.", [("4 km^3", {"magnitude": "4", "unit": "cubic_kilometre"})]),
    ("It is 30 kWh/m2 here.", [("30 kWh/m2", {"magnitude": "30", "unit": "kilowatt_hour_per_square_metre"})]),
    ("A line of 240 Mbit/s.", [("240 Mbit/s", {"magnitude": "240", "unit": "megabit_per_second"})]),
    ("It is 20 W/m2 a day.", [("20 W/m2 a day", {"magnitude": "20", "unit": "watt_per_square_metre_per_day"})]),
]
"""Units made of symbols."""

BELOW_ZERO: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The chill fell to 52 below zero.", [("52 below zero", {"magnitude": "-52", "unit": "degree"})]),
    ("Nights fell to 41 below\nzero there.", [("41 below\nzero", {"magnitude": "-41", "unit": "degree"})]),
    ("It fell to 10C below zero.", [("10C below zero", {"magnitude": "-10", "unit": "celsius"})]),
    ("She cleared 6.25m at last.", [("6.25m", {"magnitude": "6.25", "unit": "metre"})]),
    ("It fell as low as 5C.", [("as low as 5C", {"magnitude": "5", "unit": "celsius", "relation": ">="})]),
    ("They lead by half a point.", [("half a point", {"magnitude": "0.5", "unit": "point"})]),
    ("They cut off 5 km of road.", [("5 km", {"magnitude": "5", "unit": "kilometre"})]),
    ("It broke up 200,000 feet over Texas.", [("200,000 feet", {"magnitude": "200000", "unit": "foot"})]),
]
"""What is told without a unit or a change."""

SUMS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("The baby weighed 3lb 2oz.", [("3lb 2oz", {"magnitude": "3.125", "unit": "pound"})]),
    ("It weighed 7 pounds, 4 ounces.", [("7 pounds, 4 ounces", {"magnitude": "7.25", "unit": "pound"})]),
    ("He is 5 feet, 9 inches tall.", [("5 feet, 9 inches", {"magnitude": "5.75", "unit": "foot"})]),
    (
        "It took 3 pounds of flour and 2 ounces of salt.",
        [("3 pounds", {"magnitude": "3", "unit": "pound"}), ("2 ounces", {"magnitude": "2", "unit": "ounce"})],
    ),
]
"""One measure of two units."""

MAGNITUDES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("A magnitude 6.8 quake hit.", [("magnitude 6.8", {"magnitude": "6.8", "unit": "magnitude"})]),
    ("A magnitude of 7.2 was felt.", [("magnitude of 7.2", {"magnitude": "7.2", "unit": "magnitude"})]),
    ("A 7.1-magnitude shock hit.", [("7.1-magnitude", {"magnitude": "7.1", "unit": "magnitude"})]),
    ("It was 7.6 on the Richter scale.", [("7.6 on the Richter scale", {"magnitude": "7.6", "unit": "magnitude"})]),
]
"""Earthquakes."""

AGES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Most are older than 65.", [("older than 65", {"magnitude": "65", "unit": "year_old", "relation": ">"})]),
    ("Lopez, who is just 19, won.", [("19", {"magnitude": "19", "unit": "year_old"})]),
    ("Maria Lopez, 58, said so.", [("58", {"magnitude": "58", "unit": "year_old"})]),
    ("A teacher of 34 was hurt.", [("34", {"magnitude": "34", "unit": "year_old"})]),
    (
        "A man of about 30 died.",
        [("about 30", {"magnitude": "30", "unit": "year_old", "relation": "~"})],
    ),
    ("A woman of 81 drowned.", [("81", {"magnitude": "81", "unit": "year_old"})]),
    ("The man of 24 from Sydney ran.", [("24", {"magnitude": "24", "unit": "year_old"})]),
    ("A 35-year-old woman fell.", [("35-year-old", {"magnitude": "35", "unit": "year_old"})]),
    ("A 22-year-old forward fell.", [("22-year-old", {"magnitude": "22", "unit": "year_old"})]),
    ("The 61-year-old stationmaster left.", [("61-year-old", {"magnitude": "61", "unit": "year_old"})]),
    ("A 47-year-old railway welder left.", [("47-year-old", {"magnitude": "47", "unit": "year_old"})]),
    ("The 30-year-old signed.", [("30-year-old", {"magnitude": "30", "unit": "year_old"})]),
    ("He is 35 years old.", [("35 years old", {"magnitude": "35", "unit": "year_old"})]),
    (
        "Children aged 7 to 12 came.",
        [("aged 7 to 12", {"low": "7", "high": "12", "unit": "year_old", "relation": "range"})],
    ),
    (
        "No one over the age of 21 came.",
        [("over the age of 21", {"magnitude": "21", "unit": "year_old", "relation": ">"})],
    ),
    (
        "People between the ages of 16 and 59 came.",
        [("between the ages of 16 and 59", {"low": "16", "high": "59", "unit": "year_old", "relation": "range"})],
    ),
    ("At the age of 3 months it ran.", []),
    ("He was 95.", [("95", {"magnitude": "95", "unit": "year_old"})]),
    ("She was 34 when it sank.", [("34", {"magnitude": "34", "unit": "year_old"})]),
    ("Ms Lopez turns 38 next month.", [("38", {"magnitude": "38", "unit": "year_old"})]),
    ("It was found by John Smith, then 24.", [("24", {"magnitude": "24", "unit": "year_old"})]),
    (
        "Three men, aged 22, 29 and 41, were held.",
        [
            ("aged 22", {"magnitude": "22", "unit": "year_old"}),
            ("29", {"magnitude": "29", "unit": "year_old"}),
            ("41", {"magnitude": "41", "unit": "year_old"}),
        ],
    ),
    (
        "He is in his late twenties.",
        [("in his late twenties", {"low": "20", "high": "29", "unit": "year_old", "relation": "range"})],
    ),
    ("The painter, who died Friday at 94, was mourned.", [("94", {"magnitude": "94", "unit": "year_old"})]),
    ("He died at 9.", []),
    ("The boy, 6, was found.", [("6", {"magnitude": "6", "unit": "year_old"})]),
    ("Oil was 95.", []),
    ("He was 3 under par.", []),
    ("A two-month-old baby cried.", [("two-month-old", {"magnitude": "2", "unit": "month_old"})]),
    ("She died in her 90s.", [("in her 90s", {"low": "90", "high": "99", "unit": "year_old", "relation": "range"})]),
    (
        "He is in his late 40s.",
        [("in his late 40s", {"low": "40", "high": "49", "unit": "year_old", "relation": "range"})],
    ),
]
"""Ages of people."""

NAMED: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("A 12 gauge shotgun.", [("12 gauge", {"magnitude": "12", "unit": "gauge"})]),
    ("It makes 295 lb ft.", [("295 lb ft", {"magnitude": "295", "unit": "pound_foot"})]),
    ("The file is 100 mb.", [("100 mb", {"magnitude": "100", "unit": "megabyte"})]),
    ("The storm sank to 950 mb.", [("950 mb", {"magnitude": "950", "unit": "millibar"})]),
    ("Lows will dip to minus 12 there.", [("minus 12", {"magnitude": "-12", "unit": "degree"})]),
    ("The mercury fell to -12 and stayed.", [("-12", {"magnitude": "-12", "unit": "degree"})]),
    ("The index fell to minus 12.", []),
    (
        "It moved several hundred or even 1,000 tonnes.",
        [
            ("several hundred", {"magnitude": "300", "unit": "tonne", "relation": "~"}),
            ("1,000 tonnes", {"magnitude": "1000", "unit": "tonne"}),
        ],
    ),
    ("It beat two 14-year-old boys.", [("14-year-old", {"magnitude": "14", "unit": "year_old"})]),
]
"""Units of few things, and those that are told by what a text speaks of."""

MULTIPLES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("He called him about 40 times.", [("about 40 times", {"magnitude": "40", "unit": "time", "relation": "~"})]),
    ("Sales doubled.", [("doubled", {"magnitude": "2", "direction": "up", "unit": "time"})]),
    (
        "It more than tripled.",
        [("more than tripled", {"magnitude": "3", "direction": "up", "unit": "time", "relation": ">"})],
    ),
    ("It halved its staff.", [("halved", {"magnitude": "0.5", "direction": "down", "unit": "time"})]),
    ("They want to double revenue.", [("double", {"magnitude": "2", "direction": "up", "unit": "time"})]),
    ("Twice as many came.", [("Twice", {"magnitude": "2", "unit": "time"})]),
    ("It is three times the size.", [("three times", {"magnitude": "3", "unit": "time"})]),
    ("A fivefold rise.", [("fivefold", {"magnitude": "5", "direction": "up", "unit": "time"})]),
    ("A 10-for-1 split.", [("10-for-1", {"magnitude": "10", "unit": "split"})]),
    ("It was counted twice.", []),
    ("He won the doubles.", []),
]
"""Multiples."""

ATHLETICS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("In the hurdles and more. She won bronze in the 100m.", [("100m", {"magnitude": "100", "unit": "metre"})]),
    ("After the relay, he won with 81.62m.", [("81.62m", {"magnitude": "81.62", "unit": "metre"})]),
    ("The sprinter fell in the 10,000m.", [("10,000m", {"magnitude": "10000", "unit": "metre"})]),
    ("Temperatures hit a record 46.8 degrees.", [("46.8 degrees", {"magnitude": "46.8", "unit": "degree"})]),
    ("She lost 3st 7lb and weighs 11st.", [("3st 7lb", {"magnitude": "3.5", "direction": "down", "unit": "stone"}),
                                           ("11st", {"magnitude": "11", "unit": "stone"})]),
    ("She weighs 10 stone 7lb.", [("10 stone 7lb", {"magnitude": "10.5", "unit": "stone"})]),
    ("The 21st and 1st came to 21 St James.", []),
    ("The loss was 17.4 kg (38 pounds).", [("17.4 kg", {"magnitude": "17.4", "unit": "kilogram"}),
                                           ("38 pounds", {"magnitude": "38", "unit": "pound"})]),
]  # fmt: skip
"""Metres of races and throws, and levels that are no change."""

TOLD_AGES: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("Ann, who is 33 and rich, won.", [("33", {"magnitude": "33", "unit": "year_old"})]),
    ("Timo K., 36, was jailed.", [("36", {"magnitude": "36", "unit": "year_old"})]),
    ("A fireman of 24, he fell.", [("24", {"magnitude": "24", "unit": "year_old"})]),
    ("Dan and Sue Roe, both 63, fled.", [("63", {"magnitude": "63", "unit": "year_old"})]),
    ("It kills people over 75.", [("over 75", {"magnitude": "75", "unit": "year_old", "relation": ">"})]),
    ("It fell to over 75.", []),
    (
        "Two-thirds of the injured were over 65.",
        [("over 65", {"magnitude": "65", "unit": "year_old", "relation": ">"})],
    ),
    ("Of its bridges 40 were over 65.", []),
    ("Two of the bridges were over 65.", []),
    ("The youngest was 17, and left.", [("17", {"magnitude": "17", "unit": "year_old"})]),
    ("The oldest survivor was 83.", [("83", {"magnitude": "83", "unit": "year_old"})]),
    ("The oldest bridge was 83.", []),
    (
        "The four are Ada Holm, 10; Bo and Cy Dahl, both 11; and Dee Fant, 9.",
        [
            ("10", {"magnitude": "10", "unit": "year_old"}),
            ("11", {"magnitude": "11", "unit": "year_old"}),
            ("9", {"magnitude": "9", "unit": "year_old"}),
        ],
    ),
    ("They beat Holm Rovers, 9, at home.", []),
    ("They seek another man, 44.", [("44", {"magnitude": "44", "unit": "year_old"})]),
    ("The 24-year-old ran on.", [("24-year-old", {"magnitude": "24", "unit": "year_old"})]),
    ("The team, who is 33 points ahead, won.", [("33 points", {"magnitude": "33", "unit": "point"})]),
    ("A fall of 24, they said.", []),
    ("He was leader of 30 armed men, a captain of about 30 rescued sailors.", []),
    ("The 138-year-old chain sank.", []),
]
"""Ages behind verbs, initials and nouns of persons."""

NONE = [
    "If it is built, Nine Mile would be the biggest.",
    "A 20-year-old war goes on.",
    "At one point it stopped.",
    "The 5G net works.",
    "The model ABC-173 C sold.",
    "A stock at 14.7C/ share.",
    "He went on foot.",
    "River Island sales reached 9.84m.",
    "It is older than 40 others.",
    "They have won 5 cups.",
    "They fly the 777F.",
    "It lies at 40°00′06″N 75°05′37″W, or 40.01°N 75.09°W.",
]
"""No measure."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *UNITS,
        *UNDERSTOOD,
        *SIDES,
        *SPREADS,
        *COMPOUND,
        *SUMS,
        *BELOW_ZERO,
        *MAGNITUDES,
        *AGES,
        *NAMED,
        *MULTIPLES,
        *ATHLETICS,
        *TOLD_AGES,
    ],
)
def test_quantities(found: Callable[[str, str], object], text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert found(text, "quantity") == expected


@pytest.mark.parametrize("text", NONE)
def test_no_quantity(found: Callable[[str, str], object], text: str) -> None:
    assert found(text, "quantity") == []
