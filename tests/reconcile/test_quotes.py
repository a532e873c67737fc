"""The same utterance in several articles: (what each article says, the codes of the findings about quotations)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, Report, check
from factcheck.model import Finding
from factcheck.reconcile.utterances import speakers_of

MAYOR = "“{},” Mayor Anna Varga told the crowd."
CLOSE = "We will close the old mine this year"


def report(*texts: str, apart: int = 0) -> Report:
    """The report on articles by outlets A, B, C …, each so many days after the one before."""
    return check(
        Article(id=f"a{n}", text=text, source=f"Outlet {'ABC'[n]}", published=date(2024, 5, 14 + n * apart))
        for n, text in enumerate(texts)
    )


def told(found: Report) -> list[Finding]:
    """The findings that hold quotations of more than one article."""
    home = {claim.id: claim.article for claim in found.claims if claim.kind == "quote"}
    return [finding for finding in found.findings if len({home.get(claim) for claim in finding.claims} - {None}) > 1]


@pytest.mark.parametrize(
    ("one", "other", "code", "verdict"),
    [
        (MAYOR.format(CLOSE), MAYOR.format(CLOSE), "FC901", "agreement"),
        (MAYOR.format(CLOSE), f'Varga said: "{CLOSE}, whatever it may cost the city."', "FC303", "agreement"),
        (MAYOR.format(CLOSE), '"We shall shut the old mine this year," Varga said.', "FC302", "agreement"),
        (MAYOR.format(CLOSE), '"We will not close the old mine this year," Varga said.', "FC301", "contradiction"),
        (MAYOR.format("It has cost us 400 jobs so far"), 'Varga said "it has cost us 900 jobs so far".', "FC301",
         "contradiction"),
        ("Varga wants “a close and lasting partnership”, the city said, and to “open the old harbour to all ships”.",
         "The city said Varga wanted “a close and lasting alliance, and to open up the old harbour to all ships”.",
         "FC302", "agreement"),
    ],
)  # fmt: skip
def test_one_utterance_in_two_articles(one: str, other: str, code: str, verdict: str) -> None:
    assert [(finding.code, finding.verdict) for finding in told(report(one, other))] == [(code, verdict)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MAYOR.format(CLOSE), MAYOR.format("The new harbour will open in the spring")),
        (MAYOR.format(CLOSE), "Varga said that they would not close the old mine this year."),
        (MAYOR.format("We will mourn for the dead"), "“We will pray for the dead,” Bo Ray told the crowd."),
        (MAYOR.format("We are proud of our town"), "“We are proud of our children,” Varga said."),
        (
            MAYOR.format("We expect sales to grow in the second quarter"),
            MAYOR.format("We expect costs to grow in the first half"),
        ),
        (MAYOR.format("We thank the firemen"), "“We thank the nurses and the many people who came,” Varga said."),
    ],
)
def test_other_utterances_are_not_joined(one: str, other: str) -> None:
    assert told(report(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "apart", "codes"),
    [
        (CLOSE, "We will not close the old mine this year", 1, ["FC301"]),
        (CLOSE, "We will not close the old mine this year", 5, []),
        ("It has cost us 400 jobs so far", "It has cost us 900 jobs so far", 0, ["FC301"]),
        ("It has cost us 400 jobs so far", "It has cost us 900 jobs so far", 1, []),
        (CLOSE, "We will shut the old mine this year", 5, ["FC302"]),
    ],
)
def test_who_says_the_contrary_later_has_thought_again(one: str, other: str, apart: int, codes: list[str]) -> None:
    found = told(report(MAYOR.format(one), MAYOR.format(other), apart=apart))
    assert [finding.code for finding in found if finding.code.startswith("FC3")] == codes


def test_the_differing_words_are_marked() -> None:
    (finding,) = told(report(MAYOR.format(CLOSE), '"We won\'t close the old mine this year," Varga said.'))
    assert finding.message == (
        "Sources quote Mayor Anna Varga to different effect; a negation makes the difference: "
        "Outlet A (2024-05-14) has “We will close the old mine this year”; "
        "Outlet B (2024-05-14) has “We ‹won't› close the old mine this year”."
    )
    assert [evidence.level for evidence in finding.explanation[2:]] == ["won't"]


@pytest.mark.parametrize(
    ("third", "sides"),
    [
        (MAYOR.format(CLOSE), [2, 1]),
        ("Varga asked for time to “close the old mine this year”.", [1, 1]),
    ],
)
def test_sides_hold_those_who_quote_the_substance(third: str, sides: list[int]) -> None:
    changed = '"We will not close the old mine this year," Varga said.'
    (finding,) = told(report(MAYOR.format(CLOSE), changed, third))
    assert [len(side) for side in finding.sides] == sides


def test_a_quotation_of_one_article_has_a_single_source() -> None:
    found = report(MAYOR.format(CLOSE), "The harbour board met late.")
    assert "Only Outlet A quotes Mayor Anna Varga: “We will close the old mine this year”." in {
        finding.message for finding in found.findings
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Anna Varga", "Varga", "the same"),
        ("Mayor Varga", "Anna Varga", "the same"),
        ("Sergei Volkonsky", "Sergey Volkonskiy", "the same"),
        ("Ruritania's Foreign Ministry", "Ruritanian Ministry of Foreign Affairs", "the same"),
        ("the judge", "the judge", "the same"),
        ("the judge", "Linda Roe", "not told"),
        ("Foreign Ministry", "Linda Roe", "not told"),
        (None, "Linda Roe", "not told"),
        ("Linda Roe", "Anna Varga", "another"),
        ("President Linda Roe", "President Anna Varga", "another"),
    ],
)
def test_speakers(one: str | None, other: str | None, expected: str) -> None:
    assert speakers_of(one, other) == expected
    assert speakers_of(other, one) == expected
