"""What the rules share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.check import read_claims
from factcheck.kinds import shown
from factcheck.model import Article
from factcheck.rules.base.changes import changes
from factcheck.rules.base.frames import Page
from factcheck.rules.base.patterns import said


def page_of(text: str) -> Page:
    return Page(*read_claims(Article(id="a", text=text)))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0.25, "0.25"),
        (25.0, "25"),
        (78.78, "78.8"),
        (-3.14159, "-3.14"),
        (1234.4, "1,234"),
        (5_800_000_000.0, "5.8 billion"),
        (563_990_000_000.0, "563.99 billion"),
        (0.0, "0"),
    ],
)
def test_numbers_are_shown_in_about_five_figures(number: float, words: str) -> None:
    assert shown(number) == words


def test_half_a_character_does_not_hide_the_sentences_of_a_page() -> None:
    text = "The vote was unanimous \ud83d. It was 10 to two."
    start, end = page_of(text).sentence(text.index("two"))
    assert text[start:end] == "It was 10 to two."


def test_a_pattern_finds_claims_between_words() -> None:
    found = list(page_of("The fee is €4, and the fine €10.").find(r"is <one:money>, and <gap:10><other:money>"))
    assert [(match["one"].text, match["other"].text) for match in found] == [("€4", "€10")]


def test_a_gap_holds_no_other_figure() -> None:
    assert (
        list(page_of("The fee is €4, half of €8, and the fine €10.").find("is <one:money><gap:40>fine <other:money>"))
        == []
    )


def test_a_clause_holds_no_comma() -> None:
    page = page_of("The fee is €4 in town, and the fine is €10 in town and €12 at sea.")
    found = list(page.find("<one:money><clause:20>\\band <other:money>"))
    assert [(match["one"].text, match["other"].text) for match in found] == [("€10", "€12")]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("<one:money>, and the fine <two:money>", "In May the fee was €4, and the fine €9.", ["€4", "€9"]),
        ("<one:money>, and the fine <two:money>", "The fine, in May, was €4 for 9 people.", []),
        ("<one:money><gap:40><two:count>", "For 9 people the fine was €4.", []),
        ("<one:money>(?: or <two:percent>)? in all", "The fine was €4 in all, for 9 people.", ["€4"]),
        ("<one:money>(?: or|,) <two:level>", "The fine was €4, 9% of the fare.", ["€4", "9%"]),
        ("<one:money> in all|<two:count> in all", "The fine for 9 in all was €4.", ["9"]),
        ("<one:count> people(?! <percent>)[^<(]*<two:money>", "The fine for 9 people [was] €4.", ["9", "€4"]),
        ("<percent>? ?<one:money>", "The fine was €4 for 9 people.", ["€4"]),
    ],
)
def test_patterns_ask_for_claims_in_their_order(pattern: str, text: str, expected: list[str]) -> None:
    found = list(page_of(text).find(pattern))
    texts = [match[name].text for match in found for name in ("one", "two") if (match.match.groupdict().get(name))]
    assert texts == expected


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("<old:level> and then <new:level>", (" and then ",)),
        (r"\b(?:fined|jailed)<gap:20><one:money>", ("fined", "jailed")),
        ("(?P<how>swum|row(?:ed|n)) <one:quantity>", ("row", "swum")),
        ("(?:all )?<one:count>(?: of them)? ran?", (" ra",)),
        ("<one:count>(?: or <two:count>)? in [a-z]{3,}all", (" in ",)),
        ("(?!no )(?:seals?|)x{2}<when>?", ("",)),
        ("ships|boats? <one:count>", ("boat", "ships")),
        (r"^\(<one:count>\)", ("",)),
    ],
)
def test_words_that_a_pattern_cannot_do_without(pattern: str, words: tuple[str, ...]) -> None:
    assert said(pattern) == words


def test_signs_of_our_own_in_a_text_are_no_claims() -> None:
    assert list(page_of("The fee is \ue000, and the fine €10 or €12.").find("is <one:money>, and")) == []


def test_very_long_sentences_are_not_read() -> None:
    text = "Sales were £100m, up 20% from £80m" + " and so on" * 200 + "."
    assert page_of(text).frames == []


def test_claims_are_kept_by_their_ids() -> None:
    claim, other = page_of("The fee is €4, and the fine €10.").claims
    assert hash(claim) == hash(replace(claim, about=other.about, line=9)) != hash(other)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Sales rose 25% to £100m, from £80m a year earlier.", ("£80m", "£100m", "25%")),
        ("Sales fell from £100m to £80m, down 20%.", ("£100m", "£80m", "20%")),
        ("Net rose 50% to $9m, or 98 cents a share, from $6m, or 70 cents a share.", ("$6m", "$9m", "50%")),
    ],
)
def test_changes_have_an_old_and_a_new_level(text: str, figures: tuple[str, str, str]) -> None:
    (change,) = changes(page_of(text))
    assert tuple(claim.text for claim in change.claims) == figures
