"""Texts that say one thing very often: reading them ends, and findings grow no faster than claims."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check import read_claims
from factcheck.model import Article
from factcheck.rules import inconsistencies

MOST = 2
"""So many findings for each claim there are at most."""

YEARS = ", ".join(f"{years} years" for years in range(3, 22))


@pytest.mark.parametrize(
    "text",
    [
        f"He was given {YEARS} and 3 years, for a total of 9000 years.",
        "The four who were named are " + "A of " * 500,
        " ".join(f"He won in 3:41:{10 + run % 50}, {10 + run % 40} seconds behind." for run in range(200)),
        " ".join(f"It marks its {nth}th anniversary." for nth in range(4, 120)),
        " ".join(f"Ada Varga, {30 + age % 30}, was born in {1960 + age % 50}." for age in range(200)),
        " ".join(f"The {1000 + ward * 13} patients came, {1000 + ward * 17} patients left." for ward in range(300)),
        " ".join(f"The council of {size} members voted {size % 50 + 10} to 15." for size in range(20, 300)),
        " ".join(
            f"The mill opened in {1900 + nth % 100}. It has its {20 + nth % 80}th birthday." for nth in range(240)
        ),
    ],
    ids=["sums", "roll", "margins", "counted", "births", "repeated", "ballots", "terms"],
)
def test_what_is_said_very_often_is_told_no_oftener(text: str) -> None:
    reading = read_claims(Article(id="a", text=text, published=date(2024, 5, 16)))
    found = inconsistencies(*reading, [])
    assert len(found) < MOST * len(reading.claims)
