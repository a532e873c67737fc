"""Copies of one story are one voice."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, Report, check
from factcheck.model import Finding
from factcheck.reconcile.lineage import Lineage

LEDE = "The ferry Marigold sank in the strait of Aldmouth on Monday night and {} people drowned, the coastguard said."
BODY = (
    "Two fishing boats and a tug reached the wreck within the hour and pulled survivors from the water. Divers went "
    "down at first light and found the car deck flooded, its doors bent outward by the load of timber that had come "
    "loose in the swell. The captain had asked the harbour master for leave to turn back, but the message was not "
    "answered in time. Families waited in the customs hall, where the mayor read out the names of those who had "
    "been brought ashore."
)
OTHER = (
    "LEADEN skies hung over the town as church bells rang. Nobody on the quay could say why the ship had listed so "
    "fast, nor who had let her sail with cargo unlashed. In the bars behind the market they spoke of the owner, a "
    "man seldom seen, and of the inspector who signed her papers last spring. A school was closed; candles stood in "
    "its windows all through the afternoon. Trade on the route has grown every season since the bridge was given "
    "up, and captains complain of the hurry."
)


def article(name: str, toll: int, body: str, day: int | None) -> Article:
    published = date(2024, 5, day) if day else None
    return Article(id=name, text=f"{LEDE.format(toll)} {body}", source=name.title(), published=published)


def of_code(report: Report, *codes: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code in codes]


WIRE, COPY, OWN = article("wire", 41, BODY, 14), article("courier", 41, BODY, 15), article("gazette", 41, OTHER, 15)


def test_copies_are_named_with_their_origin() -> None:
    (finding,) = of_code(check([COPY, WIRE, OWN]), "FC403")
    assert finding.about.subject == ("wire", "courier")
    assert finding.message.startswith("One voice: Courier (2024-05-15) is a copy of Wire (2024-05-14)")


def test_what_only_copies_say_is_no_agreement() -> None:
    report = check([WIRE, COPY])
    assert of_code(report, "FC901") == []
    assert "2 sources, 1 independent, say" in of_code(report, "FC402")[0].message
    assert {finding.verdict for finding in of_code(report, "FC402")} == {"single_source"}
    assert report.summary["independent"] == 1


def test_a_fact_that_others_confirm_counts_its_voices() -> None:
    messages = [finding.message for finding in of_code(check([WIRE, COPY, OWN]), "FC901")]
    assert [message for message in messages if "3 sources, 2 independent, agree" in message] != []
    assert all(message.endswith("Courier copies Wire (2024-05-14).") for message in messages if "3 sources" in message)


def test_an_error_that_spread_is_shown_with_its_origin() -> None:
    report = check([WIRE, COPY, article("gazette", 14, OTHER, 14)])
    (finding,) = of_code(report, "FC103")
    assert finding.message.endswith("Courier copies Wire (2024-05-14).")


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        (f"{LEDE.format(41)} {BODY}", True),
        (" ".join(BODY.split()[:75]), True),
        (f"{OTHER} {OTHER} {BODY}".upper(), True),
        (BODY.replace("the", "that"), True),
        (" ".join(BODY.split()[:40]), False),
        (f"{LEDE.format(41)} {OTHER}", False),
        (f"{OTHER} {' '.join(BODY.split()[:20])}", False),
        ("", False),
    ],
)
def test_what_is_a_copy(text: str, is_copy: bool) -> None:
    assert bool(Lineage([WIRE, Article(id="x", text=text)]).copies) == is_copy


def test_copies_of_copies_are_one_group_and_undated_ones_come_last() -> None:
    half = len(BODY.split()) // 2
    first = Article(id="a", text=" ".join(["lead " * 3, *BODY.split(), *OTHER.split()]), published=None)
    second = Article(id="b", text=BODY, published=date(2024, 5, 14))
    third = Article(id="c", text=f"{OTHER} {' '.join(BODY.split()[half:])}", published=date(2024, 5, 15))
    (group,) = Lineage([third, first, second]).copies
    assert [article.id for article in group.articles] == ["b", "c", "a"]


ALLIED = {"Gazette": "house", "Courier": "house"}


@pytest.mark.parametrize(
    ("articles", "groups", "agreements", "told", "independent"),
    [
        ([WIRE, OWN], {}, True, "2 sources agree", 2),
        ([WIRE, OWN], {"Gazette": "house"}, True, "2 sources agree", 2),
        ([WIRE, OWN], {"Gazette": "house", "Wire": "house"}, False, "2 sources, 1 independent, say", 1),
        ([WIRE, OWN], {"Gazette": "house", "Wire": "other"}, True, "2 sources agree", 2),
        ([WIRE, COPY, OWN], ALLIED, True, "3 sources, 2 independent, agree", 2),
        ([WIRE, COPY, OWN], {"Gazette": "house", "Wire": "house"}, False, "3 sources, 1 independent, say", 1),
    ],
    ids=["none", "alone", "together", "apart", "a copy is its origin", "a copy of an ally"],
)
def test_publishers_of_one_group_are_one_voice(
    articles: list[Article], groups: dict[str, str], agreements: bool, told: str, independent: int
) -> None:
    report = check(articles, groups=groups)
    assert (of_code(report, "FC901") != []) == agreements
    assert any(told in finding.message for finding in of_code(report, "FC901", "FC402"))
    assert report.summary["independent"] == independent


def test_publishers_of_one_group_are_named() -> None:
    (finding,) = of_code(check([WIRE, OWN], groups={"Gazette": "house", "Wire": "house"}), "FC403")
    assert finding.message == (
        "One voice: Wire (2024-05-14) and Gazette (2024-05-15) are of one group of publishers, “house”."
    )
