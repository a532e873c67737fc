"""What follows from figures of one article and stands in another: (what each says, the verdict, the arithmetic)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, Report, check
from factcheck.model import Finding

CHANGES = [
    (
        "Trade of Aldmouth rose 26% in 2023 to $240bn.",
        "Trade of Aldmouth rose to $240bn in 2023 from $190bn the year before.",
        "“26%” and “$240bn” make about 190.48 billion before",
    ),
    (
        "Profit of the Aldmouth harbour doubled to $240m.",
        "Profit of the Aldmouth harbour was $240m, against $119m a year earlier.",
        "“doubled” and “$240m” make about 120 million before",
    ),
    (
        "The Aldmouth ferry carried 24,300 passengers, up 8%.",
        "The Aldmouth ferry carried 24,300 passengers, compared with 22,500 before.",
        "“24,300” and “8%” make about 22,500 before",
    ),
    (
        "Sales of the Aldmouth mill fell 24% to £5.7m.",
        "Sales of the Aldmouth mill fell 24% to £5.7m from £7.5m.",
        "“24%” and “£5.7m” make about 7.5 million before",
    ),
]
SHARES = [
    (
        "The strike was backed by 60% of 1,400 harbour workers in Aldmouth.",
        "The strike was backed by 840 of 1,400 harbour workers in Aldmouth.",
        "“60%” and “1,400” make about 840 of them",
    ),
]
MISFITS = [
    ("Trade of Aldmouth rose 26% in 2023 to $240bn.", "Trade of Aldmouth rose to $240bn in 2023 from $170bn."),
    (
        "The strike was backed by 60% of 1,400 harbour workers.",
        "The strike was backed by 700 of 1,400 harbour workers.",
    ),
]
SILENT = [
    # changes on another base
    ("Trade of Aldmouth rose 26% to $240bn in constant currency.", "Trade of Aldmouth rose to $240bn from $170bn."),
    # changes from another time
    ("Trade of Aldmouth rose 26% on the quarter to $240bn.", "Trade of Aldmouth rose to $240bn from $170bn last year."),
    # a figure that is far from what follows is of something else
    ("Trade of Aldmouth rose 26% to $240bn.", "Trade of Aldmouth rose to $240bn from $20bn."),
    # nearly what follows
    ("Trade of Aldmouth rose 26% to $240bn.", "Trade of Aldmouth rose to $240bn from $186bn."),
    # another currency
    ("Trade of Aldmouth rose 26% to $240bn.", "Trade of Aldmouth rose to €222bn from €158bn."),
    # the figures are of two clauses
    ("Trade of Aldmouth rose 26% and debt rose to $240bn.", "Trade of Aldmouth rose to $240bn from $170bn."),
]


def report(*texts: str) -> Report:
    return check(Article(f"a{n}", text, f"Outlet {n}", date(2024, 5, 14)) for n, text in enumerate(texts))


def test_a_part_of_a_whole_may_grow_in_two_days() -> None:
    one = "Of tickets for the Aldmouth games 98 per cent of the 310,000 on offer are sold."
    other = "Of tickets for the Aldmouth games 287,000 of 310,000 are sold."
    told = []
    for later in (date(2024, 5, 15), date(2024, 5, 16)):
        articles = Article("a", other, "Outlet A", date(2024, 5, 14)), Article("b", one, "Outlet B", later)
        told.append([finding.verdict for finding in derived(check(articles))])
    assert told == [["contradiction"], []]


def derived(found: Report) -> list[Finding]:
    return [finding for finding in found.findings if finding.message.startswith("The figures")]


@pytest.mark.parametrize(("one", "other", "arithmetic"), CHANGES + SHARES)
def test_what_follows_confirms(one: str, other: str, arithmetic: str) -> None:
    (finding,) = derived(report(one, other))
    assert (finding.verdict, finding.level, finding.severity) == ("agreement", "derived", "info")
    assert arithmetic in finding.message
    assert finding.explanation[0].level == arithmetic


@pytest.mark.parametrize(("one", "other"), MISFITS)
def test_what_does_not_follow_is_a_warning(one: str, other: str) -> None:
    (finding,) = derived(report(one, other))
    assert (finding.verdict, finding.level, finding.severity) == ("contradiction", "disjoint", "warning")


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_what_need_not_follow_is_left_alone(one: str, other: str) -> None:
    assert derived(report(one, other)) == []
