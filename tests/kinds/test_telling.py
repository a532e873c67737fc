"""What values mean, in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Article, extract
from factcheck.kinds import Interval, intervals, told

TEXTS = [
    ("It cost $240bn.", "$240bn", "239.5 billion to 240.5 billion USD"),
    ("It cost $240.1m.", "$240.1m", "240.05 million to 240.15 million USD"),
    ("It cost €1.2bn-€1.5bn.", "€1.2bn-€1.5bn", "1.2 billion to 1.5 billion EUR most likely"),
    ("Some 1,431 people came.", "Some 1,431", "1,430.5 to 1,431.5 most likely, 1,316.52 to 1,545.48 possible"),
    ("There were 1,431 people.", "1,431", "1,431"),
    ("More than 1,400 people came.", "More than 1,400", "1,400 to 1,820 most likely, from 1,400 on possible"),
    ("Fewer than 100 people came.", "Fewer than 100", "70 to 100 most likely, up to 100 possible"),
    ("Sales fell 13.5 per cent.", "13.5 per cent", "13.45 to 13.55 per cent"),
    ("It is 12 km away.", "12 km", "11,500 to 12,500 metre"),
    ("It was 32 degrees Fahrenheit.", "32 degrees Fahrenheit", "-0.277778 to 0.277778 celsius"),
    ("It was his 43rd visit.", "43rd", "43"),
    ("He left on 16 May 2024.", "16 May 2024", "2024-05-16"),
    ("He left in March 2024.", "March 2024", "2024-03-01 to 2024-03-31"),
    ("He left at 6.30am on 16 May 2024.", "6.30am", "2024-05-16 06:30 to 2024-05-16 06:31 most likely"),
    ("Prices fell in March.", "Prices fell", "down"),
    ("It lasted three hours.", "three hours", "2.955 to 3.045 hours most likely, 2.8 to 3.2 hours possible"),
    ("She ruled for 37 years.", "37 years", "36.445 to 37.555 years"),
    ("It took more than two days.", "more than two days", "2 to 2.6 days most likely, from 1.8 days on possible"),
]


@pytest.mark.parametrize(("text", "surface", "expected"), TEXTS, ids=[row[1] for row in TEXTS])
def test_told(text: str, surface: str, expected: str) -> None:
    [claim] = [c for c in extract(Article("a", text, published=date(2024, 5, 16))) if c.text.startswith(surface)]
    assert told(intervals(claim)[0]).startswith(expected)


def test_a_day_that_nothing_anchors() -> None:
    [claim] = extract(Article("a", "He left on Thursday."))
    assert told(intervals(claim)[0]) == "a weekday that no day of publication places"


AXES = [
    "money:USD",
    "money:worth",
    "percent",
    "percent:ratio",
    "count",
    "quantity:length",
    "quantity:ticket",
    "rank",
    "second",
    "day",
]


@given(st.sampled_from(AXES), st.lists(st.floats(allow_nan=False), min_size=4, max_size=4))
def test_every_interval_can_be_told(axis: str, bounds: list[float]) -> None:
    near_low, low, high, near_high = sorted(bounds)
    words = told(Interval(axis, low, high, near_low, near_high))
    assert words
    assert "  " not in words
