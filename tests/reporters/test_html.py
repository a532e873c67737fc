from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from factcheck.model import (
    Article,
    Claim,
    Count,
    Money,
    Ordinal,
    Percent,
    Quote,
    Report,
    Timex,
    Trend,
    Value,
)
from factcheck.reporters import render
from factcheck.reporters.html.base import anchor, letter, meaning
from factcheck.reporters.html.texts import events
from factcheck.reporters.html.timeline import days_label

VOID = {"meta", "link", "img", "br", "input", "hr"}


class Page(HTMLParser):
    """The elements of a page; fails on a tag that is not closed in order, and on a link inside a link."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        self.attributes.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.attributes if name in attributes]


@pytest.fixture(scope="module")
def text(sample: Report) -> str:
    return render(sample, "html")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_every_link_leads_to_one_place_in_the_page(page: Page) -> None:
    ids = Counter(page.all("id"))
    assert [name for name, number in ids.items() if number > 1] == []
    assert [href for href in page.all("href") if href[:1] != "#" or href[1:] not in ids] == []


def test_links_resolve_where_the_texts_are_not_at_hand(sample: Report) -> None:
    bare = replace(sample, articles=tuple(replace(article, text="") for article in sample.articles))
    page = Page(render(bare, "html"))
    assert {href[1:] for href in page.all("href")} <= set(page.all("id"))


def test_labels_name_what_is_there(page: Page) -> None:
    assert set(page.all("aria-labelledby")) <= set(page.all("id"))


def test_every_claim_has_its_mark_and_every_finding_its_card(sample: Report, page: Page) -> None:
    ids = set(page.all("id"))
    assert {f"claim-{claim.id}" for claim in sample.claims} <= ids
    assert {f"finding-{finding.id}" for finding in sample.findings} <= ids


def test_every_finding_is_linked_from_its_claims(sample: Report, page: Page) -> None:
    links = Counter(
        attributes["href"] for _, attributes in page.attributes if attributes.get("class", "")[:4] == "ref "
    )
    assert links == {f"#finding-{finding.id}": len(finding.claims) for finding in sample.findings}


def test_nothing_is_loaded(page: Page, text: str) -> None:
    assert page.all("src") == []
    assert "link" not in {tag for tag, _ in page.attributes}
    assert re.findall(r"@import|url\(", text) == []


def test_the_policy_allows_the_inline_style_and_script_alone(page: Page, text: str) -> None:
    [policy] = [attributes["content"] for _, attributes in page.attributes if "http-equiv" in attributes]
    for tag in ("style", "script"):
        [inline] = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert page.all("style") == []
    assert policy.startswith("default-src 'none';")


def test_markup_in_an_article_is_text(text: str) -> None:
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in text
    assert "␛[31mred alert␛[0m" in text
    assert len(re.findall("<script", text)) == 1


def test_the_matrix_has_a_row_for_each_compared_fact(sample: Report, text: str) -> None:
    table = text.split('<table class="matrix">')[1].split("</table>")[0]
    compared = [finding for finding in sample.findings if finding.verdict != "single_source"]
    assert table.count("<tr>") == 1 + len(compared)
    assert table.count('class="cell') == sum(len(finding.claims) for finding in compared)


def test_a_matrix_that_helps_nobody_is_left_out(sample: Report) -> None:
    articles = tuple(Article(f"a{number}", "") for number in range(3_000))
    assert "too many for a table" in render(replace(sample, articles=sample.articles + articles), "html")


def test_the_timeline_orders_days_and_lists_the_rest_apart(text: str) -> None:
    timeline = text.split('<section id="timeline"')[1].split("</section>")[0]
    assert re.findall('<span class="when">(.*?)</span>', timeline) == [
        "Thu 14 June 1951",
        "1987",
        "Tue 3 March 2009",
        "2013",
        "March 2024",
        "Tue 14 May 2024",
        "Wed 15 May 2024",
        "Thu 16 May 2024",
        "Mon 20 May 2024",
    ]
    assert timeline.split("Without a fixed day")[1].count("<li>") == 2


def test_very_many_days_are_folded_by_year(sample: Report) -> None:
    articles = tuple(Article(f"a{number}", "", published=date(1900 + number, 1, 1)) for number in range(60))
    timeline = render(Report("0", articles, (), ()), "html").split('<section id="timeline"')[1]
    assert timeline.count("<details>") == 60


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 2, 29), date(2024, 2, 29), "Thu 29 February 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2023, 12, 1), date(2023, 12, 31), "December 2023"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(2024, 1, 1), date(2024, 3, 31), "1 January 2024 – 31 March 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), "30 December 2023 – 2 January 2024"),
        (date(9999, 12, 1), date.max, "1 December 9999 – 31 December 9999"),
    ],
)
def test_days_label(first: date, last: date, expected: str) -> None:
    assert days_label(first, last) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Money(amount=Decimal("2400000000"), currency="USD"), "2,400,000,000 USD"),
        (Money(relation="range", low=Decimal("1.20"), high=Decimal("1.5"), currency="EUR"), "1.2 to 1.5 EUR"),
        (Percent(amount=Decimal("-0.5"), unit="percentage_point", direction="down"), "down -0.5 percentage_point"),
        (Count(amount=Decimal(1400), noun="home", relation=">"), "more than 1,400 home"),
        (Ordinal(rank=3, noun="barrage"), "number 3 barrage"),
        (Timex(timex="2024-05-14", earliest=date(2024, 5, 14), latest=date(2024, 5, 14)), "2024-05-14"),
        (
            Timex(timex="2024-03", mod="START", earliest=date(2024, 3, 1), latest=date(2024, 3, 31)),
            "2024-03 (2024-03-01 to 2024-03-31) (START)",
        ),
        (Timex(timex="P2D", relation="~"), "about P2D"),
        (Trend(direction="flat"), "flat"),
        (Quote(speaker=None, words="Well."), "somebody: Well."),
    ],
)
def test_meaning(value: Value, expected: str) -> None:
    assert meaning(value) == expected


def test_anchors_are_safe_and_differ() -> None:
    names = ["a", "a b", "a.20.b", "a<b>", "a\x00", "a\ufffd", "", "é"]
    anchors = [anchor("article", name) for name in names]
    assert len(set(anchors)) == len(names)
    assert [name for name in anchors if not re.fullmatch(r"[a-z][A-Za-z0-9._-]+", name)] == []


def test_letters_go_on_as_numbers() -> None:
    assert [letter(0), letter(25), letter(26)] == ["A", "Z", "27"]


TREES = [
    ("one", [(1, 3)], "a(bc)d"),
    ("nested", [(0, 4), (1, 2)], "(a(b)cd)"),
    ("same span twice", [(0, 2), (0, 2)], "((ab))cd"),
    ("touching", [(0, 2), (2, 4)], "(ab)(cd)"),
    ("crossing", [(0, 3), (2, 4)], "(ab[c])[d]"),
    ("crossing twice", [(0, 2), (1, 4), (1, 3)], "(a[[b]])[(c)d]"),
]


@pytest.mark.parametrize(("spans", "expected"), [row[1:] for row in TREES], ids=[row[0] for row in TREES])
def test_marks_nest(spans: list[tuple[int, int]], expected: str) -> None:
    claims = [Claim(str(at), "a", "count", "", *span, 1, 1, Trend(direction="up")) for at, span in enumerate(spans)]
    out, at, opened = "", 0, list[str]()
    for offset, claim, kind in events(claims):
        out += "abcd"[at:offset]
        at = offset
        if kind in {"open", "resume"}:
            opened.append(claim.id)
        else:
            assert opened.pop() == claim.id
        out += "(" if kind in {"open", "resume"} else ")"
    assert opened == []
    assert out + "abcd"[at:] == expected.replace("[", "(").replace("]", ")")
