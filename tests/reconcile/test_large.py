"""Stories of many articles, and long articles: the verdicts are those of small ones, and every finding stays short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice

import pytest

from factcheck import Article, Report, check
from factcheck.model import Finding
from factcheck.reconcile.stories import NEAREST

MANY = 40
START = datetime(2024, 5, 14, 6, tzinfo=UTC)
WORDINGS = (
    "The flood in Tarsia destroyed {} homes, the interior ministry said.",
    "In Tarsia the flood has destroyed {} homes, according to the ministry.",
    "The ministry put the number of homes that the flood destroyed in Tarsia at {}.",
    "Officials said that {} homes were destroyed by the flood in Tarsia.",
    "Tarsia lost {} homes: the flood destroyed them within an hour, officials said.",
)
ASIDES = (
    "The harbour of Velsund stayed shut, and {} ferries waited outside.",
    "A choir of {} children sang on the market of Oderau.",
    "The mill at Brackwater had {} visitors in the season.",
    "Trains on the northern line ran {} minutes late.",
    "The bakers' guild of Hollin baked {} loaves for those who dug.",
    "A dog by the name of Birka was given {} biscuits by the mayor.",
    "The museum of clocks will open {} rooms for those who lost theirs.",
)


def story(figures: Iterable[str], hours: float = 0.05, wordings: tuple[str, ...] = WORDINGS) -> list[Article]:
    """One article a figure, each worded in one of several ways, with something of its own beside."""
    return [
        Article(
            id=f"a{number:03}",
            text=f"{wordings[number % len(wordings)].format(figure)} "
            f"{ASIDES[number % len(ASIDES)].format(1300 + 17 * number)}",
            source=f"Outlet {number}",
            published=START + timedelta(hours=hours * number),
        )
        for number, figure in enumerate(figures)
    ]


def of(report: Report, verdict: str, text: str) -> list[Finding]:
    """The findings of a verdict that have a claim with this text."""
    wanted = {claim.id for claim in report.claims if claim.text == text}
    return [f for f in report.findings if f.verdict == verdict and not wanted.isdisjoint(f.claims)]


@pytest.mark.parametrize("size", [NEAREST, NEAREST + 2, MANY, 4 * MANY])
def test_all_who_say_the_same_agree(size: int) -> None:
    (finding,) = of(check(story(["4,310"] * size)), "agreement", "4,310")
    assert len(finding.claims) == size
    assert finding.message.startswith(f"{size} sources agree")


def test_one_of_many_contradicts_the_others() -> None:
    report = check(story(["4,310"] * 17 + ["4,130"] + ["4,310"] * 22))
    (finding,) = of(report, "contradiction", "4,130")
    few, many = sorted(map(len, finding.sides))
    assert few == 1 and 12 < many <= 24
    assert f"{39 - many} more claims say the same as one of these sides." in finding.message
    assert len(finding.message) < 1000
    (agreed,) = of(report, "agreement", "4,310")
    assert len(agreed.claims) == 39


def test_a_figure_that_takes_over_from_another_is_an_update() -> None:
    """Whatever it measures: somebody always gives the old one minutes before somebody gives the new one."""
    figures = ["4,310"] * 20 + ["4,620"] * 20
    report = check(story(figures))
    assert of(report, "contradiction", "4,620") == []
    assert len(of(report, "update", "4,620")) == 1


def test_two_figures_that_stand_beside_each_other_contradict() -> None:
    report = check(story(islice(cycle(["4,310", "4,620"]), MANY)))
    assert len(of(report, "contradiction", "4,620")) == 1


def test_the_order_of_articles_does_not_matter() -> None:
    articles = story(islice(cycle(["4,310", "about 4,300", "4,310", "4,690"]), MANY))
    assert check(articles).to_dict() == check(articles[::-1]).to_dict()


def test_nothing_is_lost() -> None:
    report = check(story(islice(cycle(["4,310", "4,310", "4,690"]), MANY)))
    told = {claim for finding in report.findings for claim in finding.claims}
    assert [claim.text for claim in report.claims if claim.id not in told] == []


def test_what_copies_repeat_stands_with_what_they_copy() -> None:
    wire = " ".join(aside.format(1200 + number) for number, aside in enumerate(ASIDES))
    own = story(["4,310"] * 20)
    copies = [
        Article(id=f"copy{n}", text=f"{WORDINGS[0].format('4,310')} {wire}", source=f"Paper {n}", published=START)
        for n in range(20)
    ]
    report = check([*own, *copies])
    (finding,) = of(report, "agreement", "4,310")
    assert len(finding.claims) == 40
    assert "40 sources, 21 independent, agree" in finding.message
    (copied,) = [finding for finding in report.findings if finding.code == "FC403"]
    assert len(copied.about.subject) == 20


def test_many_who_quote_the_same_are_one_finding() -> None:
    quote = '"We will {}rebuild every house in the valley before the winter comes," Mayor Anna Varga said.'
    texts = [f"{quote.format('not ' if n == 7 else '')} {ASIDES[n % len(ASIDES)].format(100 + n)}" for n in range(MANY)]
    report = check(
        Article(id=f"q{n}", text=text, source=f"Outlet {n}", published=START) for n, text in enumerate(texts)
    )
    (finding,) = [finding for finding in report.findings if finding.code == "FC301"]
    assert sorted(map(len, finding.sides)) == [1, MANY - 1]


PLACES = [
    f"{first}{second}{third}" for first in ("Al", "Bro", "Cas") for second in "dmntr" for third in ("ick", "ow", "ulm")
]
CROPS = ("wheat", "barley", "oats", "maize", "beans", "hops")


def harvest(wrong: int | None) -> str:
    """An article of hundreds of figures, one of which may be wrong."""
    rows = (
        (place, crop, 2003 + 37 * number) for number, (place, crop) in enumerate((p, c) for p in PLACES for c in CROPS)
    )
    return " ".join(
        f"The farmers of {place} brought in {figure + 900 * (number == wrong):,} tonnes of {crop} from their fields."
        for number, (place, crop, figure) in enumerate(rows)
    )


def test_long_articles_are_compared_sentence_by_sentence() -> None:
    articles = [Article(id=name, text=harvest(wrong), published=START) for name, wrong in (("one", None), ("two", 123))]
    report = check(articles)
    assert len(report.claims) > 500
    (finding,) = [finding for finding in report.findings if finding.verdict == "contradiction"]
    texts = {claim.id: claim.text for claim in report.claims}
    assert sorted(texts[claim] for claim in finding.claims) == ["6,554 tonnes", "7,454 tonnes"]
