"""What two reports caught at two moments: (two texts, whether they did)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pairing import items_of_texts, pair

from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.snapshots import (
    elsewhere,
    of_a_picture,
    of_a_report,
    one_of_many,
    one_undated,
    other_parts_of_day,
    over_a_while,
)

TEXT = "It hit Brel on Sunday."
PICTURES = [
    ("BREL, Aldea – MAY 10: Cars stand in mud.", True),
    ("• BREL, ALDEA - DEC. 9, 2023: Cars stand in mud.", True),
    ("Cars stand in mud on May 10. (Ada Roe/AFP)", True),
    ("Cars stand in mud on May 10. (Ada Roe/Brel Herald)", True),
    ("Cars stand in mud on May 10. | Source: Getty Images", True),
    ("Cars stand in mud on May 10. Photo: Ada Roe", True),
    ("Cars stand in mud on May 10 (AP)", True),
    ("Cars stand in mud on May 10. REUTERS/Ada Roe", True),
    ("It hit on May 10.", False),
    ("BREL (Reuters) - It hit on May 10.", False),
    ("It hit on May 10, the radio/TV station said.", False),
    ("Brel – The storm of May 10: what we know.", False),
]


@pytest.mark.parametrize(("text", "expected"), PICTURES)
def test_the_day_of_a_picture(text: str, expected: bool) -> None:
    assert of_a_picture(_of("date", text + "\nMore is told here.", TEXT)) == expected


PARTS_OF_DAY = [
    ("As of Friday morning, the fire had burned 900 acres.", "By Friday evening it had burned 1,400 acres.", True),
    ("As of Friday morning, the fire had burned 900 acres.", "By the morning it had burned 1,400 acres.", False),
    ("As of Friday morning, the fire had burned 900 acres.", "It had burned 1,400 acres.", False),
    ("The ferry sailed 90 miles in the morning.", "In the evening it sailed 140 miles.", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), PARTS_OF_DAY)
def test_parts_of_a_day(one: str, other: str, expected: bool) -> None:
    assert other_parts_of_day(_of("quantity", one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The storm killed 19 people.", "The storm killed 18 people.", True),
        ("The team has 19 people.", "The team has 18 people.", False),
    ],
)
def test_an_article_without_a_day(one: str, other: str, expected: bool) -> None:
    found = pair(one, other)
    assert not one_undated(found)
    a, b = replace(found.a, moment=None), replace(found.b, moment=None)
    assert one_undated(replace(found, a=a)) == expected
    assert not one_undated(replace(found, a=a, b=b))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("An aftershock of magnitude 5.1 came.", "Of many aftershocks one had magnitude 5.7.", True),
        ("The strongest aftershock had magnitude 5.1.", "The strongest aftershock had magnitude 5.7.", False),
        ("The quake had magnitude 5.1.", "An aftershock had magnitude 5.7.", False),
    ],
)
def test_aftershocks_are_many(one: str, other: str, expected: bool) -> None:
    assert one_of_many(_of("quantity", one, other)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of 3 May, 785 were ill.", True),
        ("From the beginning of the outbreak to 3 May, a total of 785 were ill.", True),
        ("Since the last report on 3 May, 42 more fell ill.", True),
        ("It was sold to 3 May Partners on 3 May.", False),
        ("It broke out on 3 May.", False),
    ],
)
def test_the_day_of_a_report(text: str, expected: bool) -> None:
    assert of_a_report(_of("date", text, "It broke out on 4 May.")) == expected


OVER_A_WHILE = [
    ("Some 133 people died in the past 24 hours.", True),
    ("In the last 24 hours 133 people died.", True),
    ("Since our last report 133 people died.", True),
    ("Over this period, a total of 133 people died.", True),
    ("In the past 24 hours the toll rose to 133.", False),
    ("The toll stands at 133, of whom 40 died in the past week.", False),
    ("A total of 133 people died.", False),
]


@pytest.mark.parametrize(("text", "expected"), OVER_A_WHILE)
def test_what_came_since_the_last_report(text: str, expected: bool) -> None:
    assert over_a_while(_of("count", text, "Some 147 people died.", days=1)) == expected
    assert not over_a_while(_of("count", text, "Some 147 people died."))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A case was found in Aldea on 3 May.", "On 3 April a case was found near Brunhold.", True),
        ("A case was found in Aldea on 3 May.", "On 3 April a case was found near Brunhold. Aldea is safe.", False),
        ("A case was found in Aldea on 3 May.", "A case was found on 3 April.", False),
    ],
)
def test_what_was_in_other_places(one: str, other: str, expected: bool) -> None:
    assert elsewhere(_of("date", one, other)) == expected


def _of(kind: str, one: str, other: str, days: int = 0) -> Pair:
    """The pair of the first claims of a kind of two texts, published so many days apart."""
    texts = items_of_texts(one, other, days=days)
    (a, *_), (b, *_) = ([item for item in items if item.claim.kind == kind] for items in texts)
    return next(Between(Claims([a]), Claims([b]), every=True).pairs())
