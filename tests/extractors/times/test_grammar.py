"""What all rules must keep: they name the words they begin with, and read any text in one pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extractors import scan_of
from factcheck.extractors.base import compiled
from factcheck.extractors.times import RULES
from factcheck.extractors.times.grammar import Rule, starting_letters
from factcheck.model import Article, Timex

TEXTS = (
    "On Saturday, 11 May 2024 at half past three in the afternoon, the third quarter of fiscal 2023, every two weeks.",
    "Between two and three years, a couple of days, the past few months, half an hour, a quarter of a century ago.",
    "In the winter of nineteen ninety-four, the year two thousand, the 18th century, the nineties, Q3 2023, FY24.",
    "6 a.m. GMT, six o'clock, 19:30, before dawn, mid-morning, last night, the year-ago quarter, year-end, 2019-20.",
)

HOSTILE = {
    "digits": "1" * 20_000,
    "years": "2024 " * 4_000,
    "years without a blank": "2024-" * 4_000,
    "months": "May " * 4_000,
    "weekdays": "Monday and " * 2_000,
    "counts": "one hundred and " * 1_500,
    "a unit alone": "day " * 4_000,
    "edges": "the end of the start of early " * 800,
    "brackets": "Monday (" * 2_500,
    "a range without an end": "3 May to " * 2_000,
    "holidays cut short": "New Year's " * 2_000,
    "clocks": "6 a.m. (" * 2_500,
    "halves of a game": "the second half " * 4_000,
    "decades": "the mid-90s " * 4_000,
    "sums of lengths": "1 hour 20 minutes and " * 2_000,
    "figures of unknown order": "05/06/2024 " * 3_000,
    "zones": "15:30 UTC+ (" * 2_500,
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern[:40])
def test_a_match_begins_with_a_role_that_its_rule_names(rule: Rule) -> None:
    pattern, letters = compiled(rule.pattern), starting_letters(rule)
    for text in TEXTS:
        scan = scan_of(Article(id="a", text=text))
        assert all(scan.letters[match.start()] in letters for match in pattern.finditer(scan.letters))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("published", ["2024-05-14", None])
def test_hostile_texts_are_read(
    find: Callable[[str, str | None], list[tuple[str, str, Timex]]], text: str, published: str | None
) -> None:
    found = find(text, published)
    assert all(span and span in text for _, span, _ in found)
    assert sum(len(span) for _, span, _ in found) <= len(text)
    assert all(v.earliest is None or v.latest is None or v.earliest <= v.latest for _, _, v in found)


@pytest.mark.parametrize(
    "text", ["0 May 2024", "31 February 2024", "May 0", "Q9 2024", "25:99", "the 99th century", "year 0"]
)
def test_what_no_calendar_has_is_no_day(
    find: Callable[[str, str | None], list[tuple[str, str, Timex]]], text: str
) -> None:
    assert all(len(value.timex) < len("2024-02-31") for _, _, value in find(text, "2024-05-14"))
