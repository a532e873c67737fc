"""Every rule on the rows of the tables beside this, and what all findings of rules have."""

from __future__ import annotations

from datetime import date

import pytest
from relation_rows import SENTENCES as RELATIONS
from rule_rows import SENTENCES
from time_rows import SENTENCES as TIMES

from factcheck.check import check, read_claims
from factcheck.model import Article, Finding
from factcheck.rules import RULES, inconsistencies

PUBLISHED = date(2024, 5, 16)
ROWS = [(code, *rows) for table in (SENTENCES, RELATIONS, TIMES) for code, rows in table.items()]
"""Codes of rules, with texts in which they must find one mistake, and texts in which no rule may find any."""
WRONG_NAME = SENTENCES["FC208"][0][0]


def findings(text: str, published: date | None = PUBLISHED) -> list[Finding]:
    """The inconsistencies of an article; what stands before " == " is its title."""
    title, _, body = text.rpartition(" == ")
    report = check([Article(id="a", text=body, title=title or None, published=published)])
    return [finding for finding in report.findings if finding.verdict == "inconsistency"]


def codes(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [finding.code for finding in findings(text, published)]


def test_every_rule_is_tried() -> None:
    assert list(SENTENCES) == list(RULES)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, wrong, _ in ROWS for text in wrong])
def test_a_mistake_is_found_once(code: str, text: str) -> None:
    (finding,) = findings(text)
    assert finding.code == code
    assert finding.claims or finding.places


@pytest.mark.parametrize("text", [text for _, _, sound in ROWS for text in sound])
def test_what_is_sound_or_of_something_else_is_left_alone(text: str) -> None:
    assert [finding.message for finding in findings(text)] == []


def test_a_finding_names_its_claims_in_order_of_their_place() -> None:
    text = "Sales were £100m, up 20% from £80m a year earlier."
    reading = read_claims(Article(id="a", text=text, published=PUBLISHED))
    (finding,) = inconsistencies(*reading)
    by_id = {claim.id: claim.text for claim in reading.claims}
    assert [by_id[identity] for identity in finding.claims] == ["£100m", "20%", "£80m"]
    assert (finding.verdict, finding.severity, finding.level, finding.sides) == (
        "inconsistency",
        "error",
        "arithmetic",
        (),
    )
    assert finding.message == "“20%” does not follow from “£80m” to “£100m”: that is 25 per cent"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is 45 km (45 miles) away.", "“45 miles” is not “45 km”: 45 km is 28 miles"),
        ("The 287-foot (78-metre) mast fell.", "“78-metre” is not “287-foot”: 287-foot is 87.5-metre"),
        ("It is 30 feet (three metres) high.", "“three metres” is not “30 feet”"),
        (
            "It has 2.4m hectares (3.2 million acres).",
            "“3.2 million acres” is not “2.4m hectares”: 2.4m hectares is 5.93 million acres",
        ),
    ],
)
def test_a_wrong_conversion_is_told_with_the_right_one(text: str, message: str) -> None:
    assert [finding.message for finding in findings(text)] == [message]


def test_a_wrong_weekday_is_told_once_with_all_its_places() -> None:
    text = "At 8 o'clock on Friday 16 May 2024 it began.\n\nIt was Friday 16 May 2024."
    (finding,) = findings(text)
    assert len(finding.claims) == 2


def test_words_that_are_no_claims_are_given_with_their_places() -> None:
    (finding,) = findings(WRONG_NAME)
    assert finding.claims == ()
    assert [place.line for place in finding.places] == [1, 3]
    assert all(WRONG_NAME[place.start : place.end] == place.text for place in finding.places)


def test_findings_do_not_depend_on_what_else_an_article_says() -> None:
    of_sentences = [code for code in SENTENCES if code not in ("FC207", "FC208", "FC212", "FC213")]
    assert sorted(codes("\n\n".join(SENTENCES[code][0][0] for code in of_sentences))) == of_sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council met on Tuesday 15 May 2024.", ["FC202"]),
        ("The council meets on Friday, May 18.", []),
        ("The bridge opened in March 1977, 57 years ago.", []),
        ("It passed its budget only in May of last year, 2022.", []),
    ],
)
def test_without_a_publication_date_only_full_dates_are_checked(text: str, found: list[str]) -> None:
    assert codes(text, published=None) == found


@pytest.mark.parametrize("code", RULES)
def test_the_page_of_a_rule_is_complete(code: str) -> None:
    headings = [
        line for line in RULES[code].text.splitlines() if line.istitle() or line[:5] in ("What ", "Why i", "Known")
    ]
    assert [
        heading for heading in ("What it does", "Why it matters", "Example", "Known limits") if heading not in headings
    ] == []
