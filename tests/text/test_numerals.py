"""Numbers from words and figures: amount, the worth of the last printed place, and what vague words imply."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.text.numerals import parse_numeral, range_ends, scale_of

FIGURES = [
    ("0", "0", "1"),
    ("240", "240", "1"),
    ("13.5", "13.5", "0.1"),
    ("13.50", "13.50", "0.01"),
    ("1,400", "1400", "1"),
    ("3,84,000", "384000", "1"),
    ("1\u202f400", "1400", "1"),
    ("-5.2", "-5.2", "0.1"),
    ("minus 20", "-20", "1"),
    ("240bn", "240000000000", "1000000000"),
    ("3.84 lakh", "384000", "1000"),
    ("1.2 million million", "1200000000000", "100000000000"),
    ("4M", "4000000", "1000000"),
    ("300k", "300000", "1000"),
    ("3½", "3.5", "0.1"),
    ("10 1/2", "10.5", "0.1"),
    ("1/4", "0.25", "0.1"),
    ("4 and a half", "4.5", "0.1"),
    (".75", "0.75", "0.01"),
    ("1.250,50", "1250.50", "0.01"),
    ("2 345 678", "2345678", "1"),
    ("30 000", "30000", "1"),
    ("2.5e3", "2500", "100"),
    ("7.5×10−3", "0.0075", "0.0001"),
    ("4x10^6", "4000000", "1000000"),
    ("1.02e+03 million", "1020000000", "10000000"),
    ("1.2e3 thousand million", "1200000000000", "100000000000"),
    ("2^5", "32", "0"),
    ("1⁄8", "0.125", "0.1"),
    ("⅝", "0.625", "0.1"),
    ("2 million and a half", "2500000", "100000"),
    ("7 hundred and 15", "715", "100"),
    ("6MM", "6000000", "1000000"),
    ("4 dozens", "48", "1"),
]
WORDS = [
    ("twelve", "12", "1"),
    ("Twenty-three", "23", "1"),
    ("a hundred", "100", "100"),
    ("one hundred and five", "105", "100"),
    ("two thousand three hundred and four", "2304", "1"),
    ("two and a half million", "2500000", "100000"),
    ("half a million", "500000", "100000"),
    ("half-dozen", "6", "0.1"),
    ("two dozen", "24", "1"),
    ("three quarters of a million", "750000", "1000000"),
    ("six crore", "60000000", "10000000"),
    ("two lakh crore", "2000000000000", "1"),
    ("hundred million", "100000000", "1"),
    ("seven point nought two", "7.02", "0.01"),
    ("four point sixty-one million", "4610000", "1"),
    ("five eighths", "0.625", "0.1"),
    ("four hundred and five eighths", "400.625", "0.1"),
    ("forty-two fifths", "8.4", "0.1"),
    ("seven and a quarter", "7.25", "0.1"),
    ("six billion and three quarters", "6750000000", "1"),
    ("two billion and a half million", "2000500000", "1"),
    ("one over eight", "0.125", "0.1"),
    ("three hundred and two dozen", "324", "1"),
]
VAGUE = [
    ("dozens", "24", ">="),
    ("tens of thousands", "20000", ">="),
    ("hundreds of thousands", "200000", ">="),
    ("a few hundred", "300", "~"),
    ("a couple of thousand", "2000", "~"),
]
NO_NUMBERS = ["", " ", "of", "1.2.3", "9" * 61, "12 apples", "and a", "1/0", "5 1/0", "two point apples", "24/7"]
RANGES = [
    ("1.2", "1.5bn", "1200000000", "1500000000"),
    ("10", "15 million", "10000000", "15000000"),
    ("800,000", "1 million", "800000", "1000000"),
    ("five", "six", "5", "6"),
    ("-5", "3", "-5", "3"),
    ("four", "six dozen", "48", "72"),
    ("four", "a dozen", "4", "12"),
]


@pytest.mark.parametrize(("words", "amount", "step"), FIGURES + WORDS)
def test_numbers(words: str, amount: str, step: str) -> None:
    numeral = parse_numeral(words)
    assert numeral is not None
    assert numeral.amount == Decimal(amount)
    assert numeral.relation == "="


@pytest.mark.parametrize(("words", "amount", "step"), FIGURES)
def test_the_last_printed_place(words: str, amount: str, step: str) -> None:
    numeral = parse_numeral(words)
    assert numeral is not None
    assert numeral.step == Decimal(step)


@pytest.mark.parametrize(("words", "amount", "relation"), VAGUE)
def test_vague_numbers(words: str, amount: str, relation: str) -> None:
    numeral = parse_numeral(words)
    assert numeral is not None
    assert (numeral.amount, numeral.relation) == (Decimal(amount), relation)


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_no_number(words: str) -> None:
    assert parse_numeral(words) is None


@pytest.mark.parametrize(("low", "high", "first", "second"), RANGES)
def test_the_ends_of_a_range(low: str, high: str, first: str, second: str) -> None:
    ends = range_ends(low, high)
    assert ends is not None
    assert (ends[0].amount, ends[1].amount) == (Decimal(first), Decimal(second))


@pytest.mark.parametrize(("low", "high"), [("3", "1"), ("2", "2"), ("few", "3"), ("5", "")])
def test_no_range(low: str, high: str) -> None:
    assert range_ends(low, high) is None


@pytest.mark.parametrize(("words", "scale"), [("240bn", "bn"), ("3 million", " million"), ("12", ""), ("a dog", "")])
def test_scales(words: str, scale: str) -> None:
    assert scale_of(words) == scale
