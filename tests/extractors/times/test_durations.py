"""Lengths of time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Timex

Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

PLAIN = [
    ("A two-day visit.", "two-day", "P2D", "="),
    ("He waited for five days.", "five days", "P5D", "="),
    ("He waited for just over six months.", "just over six months", "P6M", ">"),
    ("He waited nearly 17 hours.", "nearly 17 hours", "PT17H", "<"),
    ("He was given up to fifty years.", "up to fifty years", "P50Y", "<="),
    ("He waited two and a half years.", "two and a half years", "P2.5Y", "="),
    ("He waited for a year and a half.", "a year and a half", "P1.5Y", "="),
    ("He waited 6 1/2 weeks.", "6 1/2 weeks", "P6.5W", "="),
    ("He waited half an hour.", "half an hour", "PT30M", "="),
    ("He waited two and a half hours.", "two and a half hours", "PT2H30M", "="),
    ("He waited 1.75 hours.", "1.75 hours", "PT1H45M", "="),
    ("He left a quarter of a century ago.", "a quarter of a century", "P25Y", "="),
    ("He waited for a fortnight.", "a fortnight", "P2W", "="),
    ("He waited for less than an hour.", "less than an hour", "PT1H", "<"),
    ("He was gone for over two decades.", "over two decades", "P20Y", ">"),
    ("He waited for the best part of three years.", "the best part of three years", "P3Y", "~"),
    ("It was paid over five years.", "five years", "P5Y", "="),
    ("It fell for the past five years.", "the past five years", "P5Y", "="),
    ("A two-year-old campaign.", "two-year-old", "P2Y", "="),
    ("A 57-year-old bridge over the river.", "57-year-old", "P57Y", "="),
    ("A 57-year-old stone tower.", "57-year-old", "P57Y", "="),
    ("It stood 47 years ago.", "47 years", "P47Y", "="),
    ("He waited a couple of weeks.", "a couple of weeks", "P2W", "="),
    ("The night lasts 14 Earth days.", "14 Earth days", "P14D", "="),
    ("A day-long meeting.", "day-long", "P1D", "="),
    ("A decades-long dispute.", "decades-long", "PXY", "="),
    ("He served four four-year terms.", "four-year", "P4Y", "="),
    ("It has two twenty-minute halves.", "twenty-minute", "PT20M", "="),
    ("A twenty-four-hour strike.", "twenty-four-hour", "PT24H", "="),
    ("He waited for years.", "years", "PXY", "="),
    ("It stood for two hundred and six years.", "two hundred and six years", "P206Y", "="),
    ("A hundred and sixty-four years on, it fell.", "hundred and sixty-four years", "P164Y", "="),
    ("It stood for two thousand years.", "two thousand years", "P2000Y", "="),
    ("It froze 4.5 billion years ago.", "4.5 billion years", "P4500000000Y", "="),
    ("It lasted three hours and 20 minutes.", "three hours and 20 minutes", "PT3H20M", "="),
    ("It lasted 1 hour, 20 minutes and 5 seconds.", "1 hour, 20 minutes and 5 seconds", "PT1H20M5S", "="),
    ("He got two years and three months.", "two years and three months", "P2Y3M", "="),
    ("It took one day and two hours.", "one day and two hours", "P1DT2H", "="),
    ("A two-and-a-half-week tour.", "two-and-a-half-week", "P2.5W", "="),
    ("It fell for two straight quarters.", "two straight quarters", "P6M", "="),
    ("It fell in the past three quarters.", "the past three quarters", "P9M", "="),
    ("It fell for several quarters.", "several quarters", "PXM", "="),
    ("It rose over the past decade.", "the past decade", "P10Y", "="),
    ("It was built in one day.", "one day", "P1D", "="),
    ("With 5:15 to go she passed the ball.", "5:15", "PT5M15S", "="),
    ("He leads the field by 1:04 from Holm.", "1:04", "PT1M4S", "="),
    ("She was 1:55 behind at the foot of the pass.", "1:55", "PT1M55S", "="),
    ("Holm came third at 1:12, Berg fourth.", "1:12", "PT1M12S", "="),
    ("A multi-year deal.", "multi-year", "PXY", "="),
    ("A several-month stay.", "several-month", "PXM", "="),
    ("The film rests on 18 minutes of sound.", "18 minutes", "PT18M", "="),
    ("Hull led after 18 minutes.", "18 minutes", "PT18M", "="),
]

BESIDE = [
    ("The tape runs an hour and 43 minutes.", "an hour and 43 minutes", "PT1H43M", "="),
    ("She finished in 2hr 6min 12sec.", "2hr 6min 12sec", "PT2H6M12S", "="),
    ("He won by 3min 21sec.", "3min 21sec", "PT3M21S", "="),
    ("She won silver in 30:14.02.", "30:14.02", "PT30M14.02S", "="),
    ("They set a record of 37.87sec.", "37.87sec", "PT37.87S", "="),
    ("She won in 30min 12.47sec.", "30min 12.47sec", "PT30M12.47S", "="),
    ("The winner took 2:26:31.", "2:26:31", "PT2H26M31S", "="),
    ("She won in a time of 2:22:55.", "2:22:55", "PT2H22M55S", "="),
    ("The trial is expected to last three weeks.", "three weeks", "P3W", "="),
    ("For the nine months, profit rose.", "the nine months", "P9M", "="),
    ("The 16-day strike.", "16-day", "P16D", "="),
    ("The firm has 1,100 fewer than 12 months earlier.", "12 months", "P12M", "="),
    ("Turnout was higher than four years ago.", "four years", "P4Y", "="),
    ("It took fewer than 12 months.", "fewer than 12 months", "P12M", "<"),
]

RANGES = [
    ("It takes 10 to 15 minutes.", "10 to 15 minutes", "PT10M", "PT15M"),
    ("It takes five or six years.", "five or six years", "P5Y", "P6Y"),
    ("It takes 2-3 weeks.", "2-3 weeks", "P2W", "P3W"),
    ("It takes between 40 and 50 years.", "between 40 and 50 years", "P40Y", "P50Y"),
    (
        "It is between 2.1 and 2.3 million years old, they say.",
        "between 2.1 and 2.3 million years",
        "P2100000Y",
        "P2300000Y",
    ),
    ("It takes a week or two.", "a week or two", "P1W", "P2W"),
    ("A two- to three-week delay.", "two- to three-week", "P2W", "P3W"),
    ("It takes six-to-eight weeks.", "six-to-eight weeks", "P6W", "P8W"),
]

NO_DURATIONS = [
    "The train was back by 1:30, and at the third stop at 2:10.",
    "She won the vote and had left by 5:30 p.m., and was back in Brel at 6:10.",
    "A two-year-old boy and a 35-year-old.",
    "She is 47 years old.",
    "It costs $5 a day.",
    "Three quarters of them came second.",
    "What a day.",
    "One day they will meet.",
    "The last quarter was bad.",
    'On Kanal\'s 40 Minutes and "60 Minutes".',
    "4 min read. A ten-minute read. Reading time: 5 minutes",
    "Hull took the lead on 18 minutes when Lind scored.",
]

SETS = [
    ("It opens every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("It opens daily.", "daily", "P1D"),
    ("It rains twice a week.", "twice a week", "P1W"),
    ("It closes every August.", "every August", "XXXX-08"),
    ("It closes each year.", "each year", "P1Y"),
    ("It rains every two weeks.", "every two weeks", "P2W"),
    ("It closes on Mondays.", "Mondays", "XXXX-WXX-1"),
    ("It rains three times a week.", "three times a week", "P1W"),
    ("It is paid annually.", "annually", "P1Y"),
    ("A bi-weekly meeting.", "bi-weekly", "P2W"),
    ("It opens every other Saturday.", "every other Saturday", "XXXX-WXX-6"),
    ("It opens every second week.", "every second week", "P2W"),
    ("It opens every few months.", "every few months", "PXM"),
    ("It pays every quarter.", "every quarter", "P3M"),
    ("It plays on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ("Pascal reads the daily brief.", "daily", "P1D"),
]


@pytest.mark.parametrize(("text", "span", "timex", "relation"), [*PLAIN, *BESIDE])
def test_durations(find: Find, text: str, span: str, timex: str, relation: str) -> None:
    found = [(kind, s, v.timex, v.relation) for kind, s, v in find(text, "2024-05-14")]
    assert found == [("duration", span, timex, relation)]


@pytest.mark.parametrize(("text", "span", "low", "high"), RANGES)
def test_ranges_have_both_ends(find: Find, text: str, span: str, low: str, high: str) -> None:
    [(_, found, value)] = find(text, "2024-05-14")
    assert (found, value.low, value.high, value.relation) == (span, low, high, "range")


ELIDED = [
    ("He was jailed for 12 years with a minimum term of nine.", ["P12Y", "P9Y"]),
    ("The court cut it from nine years to six.", ["P9Y", "P6Y"]),
    ("It takes 31 minutes, down from 52.", ["PT31M", "PT52M"]),
    ("The wait is 14.2 weeks, up from about 13.5 last year.", ["P14.2W", "P13.5W"]),
    ("He was jailed for 14 years, and his brother for nine.", ["P14Y", "P9Y"]),
    ("He was sentenced to 18 months and his wife to six.", ["P18M", "P6M"]),
    ("He was given 18 years, two fewer than asked; his aide was sentenced to 15.", ["P18Y", "P15Y"]),
    ("She was banned for two years and her coach for four, it said.", ["P2Y", "P4Y"]),
    ("He was jailed for five years, and the firm was fined for three offences.", ["P5Y"]),
    ("He was jailed for five years and gave evidence to 12.", ["P5Y"]),
    ("The mine was shut for 14 years and let for nine.", ["P14Y"]),
    ("He was suspended for 10 days, and the ship sailed for 12.", ["P10D"]),
    ("The week, now 40 hours, will be cut to 36.", ["PT40H", "PT36H"]),
    ("The wait of 40 minutes has fallen to 12.", ["PT40M", "PT12M"]),
    ("The number of trams in 12 years has risen to 15.", ["P12Y"]),
    ("The talk of 40 minutes was cut to 12 slides.", ["PT40M"]),
    ("It grew from two weeks to 12 people.", ["P2W"]),
    ("It took nine years to six towns.", ["P9Y"]),
    ("He served from nine years to 2019.", ["P9Y"]),
    ("It takes 31 minutes, up from 5 per cent.", ["PT31M"]),
]


@pytest.mark.parametrize(("text", "lengths"), ELIDED)
def test_a_length_may_have_the_unit_of_the_one_before_it(find: Find, text: str, lengths: list[str]) -> None:
    assert [value.timex for kind, _, value in find(text, "2024-05-14") if kind == "duration"] == lengths


@pytest.mark.parametrize("text", NO_DURATIONS)
def test_ages_rates_and_fractions_are_no_durations(find: Find, text: str) -> None:
    assert [span for kind, span, _ in find(text, "2024-05-14") if kind == "duration"] == []


@pytest.mark.parametrize(("text", "span", "timex"), SETS)
def test_sets(find: Find, text: str, span: str, timex: str) -> None:
    assert [(kind, s, v.timex) for kind, s, v in find(text, "2024-05-14")] == [("set", span, timex)]


def test_a_set_may_have_two_weekdays(find: Find) -> None:
    assert [(s, v.timex) for _, s, v in find("It opens each Monday and Thursday.", "2024-05-14")] == [
        ("each Monday", "XXXX-WXX-1"),
        ("Thursday", "XXXX-WXX-4"),
    ]


def test_the_days_of_evenings_that_come_again_are_sets(find: Find) -> None:
    assert [(s, v.timex) for _, s, v in find("It plays on Monday and Thursday evenings.", "2024-05-14")] == [
        ("Monday", "XXXX-WXX-1"),
        ("Thursday evenings", "XXXX-WXX-4TEV"),
    ]


@pytest.mark.parametrize(
    "text", ["He reads the Daily Gazette.", "Weekly Globe fans.", "He told the Spanish daily El Eco."]
)
def test_the_name_of_a_paper_is_no_set(find: Find, text: str) -> None:
    assert find(text, "2024-05-14") == []


def test_a_bound_is_a_mod_as_well(find: Find) -> None:
    [(_, _, value)] = find("He waited for at least two weeks.", "2024-05-14")
    assert (value.relation, value.mod) == (">=", "EQUAL_OR_MORE")
