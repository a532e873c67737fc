"""Findings as W3C Web Annotations and as drafts of schema.org ClaimReview."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from marks import marked

from factcheck.model import Report
from factcheck.reporters import render


def annotations(report: Report) -> list[Any]:
    page = json.loads(render(report, "webannotation"))["first"]
    return list(page["items"])


def reviews(report: Report) -> list[Any]:
    return list(json.loads(render(report, "claimreview"))["@graph"])


def changed(report: Report, **fields: Any) -> Report:
    """The report with some fields of its first article set."""
    first, *others = report.articles
    return replace(report, articles=(replace(first, **fields), *others))


def test_every_claim_is_selected_in_the_text_of_its_article() -> None:
    report = marked(3)
    texts = {article.path: article.text for article in report.articles}
    for annotation in annotations(report):
        assert len(annotation["target"]) == 2
        for target in annotation["target"]:
            text = texts[target["scope"]]
            quote, position = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_the_body_says_what_is_wrong() -> None:
    [annotation] = annotations(marked())
    told = [(body["value"], body["purpose"]) for body in annotation["body"]]
    assert told == [
        ("No.", "commenting"),
        ("contradiction", "tagging"),
        ("FC103", "tagging"),
        ("error", "tagging"),
    ]


def test_a_collection_counts_its_annotations() -> None:
    collection = json.loads(render(marked(3), "webannotation"))
    assert collection["total"] == len(collection["first"]["items"]) == 3
    assert collection["first"]["partOf"] == collection["id"]


def test_annotations_are_known_by_the_meaning_of_their_findings() -> None:
    report = marked(2)
    moved = replace(report, claims=tuple(replace(claim, start=claim.start + 1) for claim in report.claims))
    assert [row["id"] for row in annotations(moved)] == [row["id"] for row in annotations(report)]
    assert len({row["id"] for row in annotations(report)}) == 2


@pytest.mark.parametrize("id", ["https://post.example/1", "urn:newsml:x:1", "tag:post.example,2024:1"])
def test_an_id_that_is_an_address_names_the_article(id: str) -> None:
    report = marked()
    claims = tuple(replace(claim, article=id if claim.article == "one" else claim.article) for claim in report.claims)
    [annotation] = annotations(changed(replace(report, claims=claims), id=id))
    assert annotation["target"][0]["source"] == id


@pytest.mark.parametrize("id", ["one", "a b:c", "a.txt:3", "x:", ":x"])
def test_any_other_id_gets_a_urn(id: str) -> None:
    report = marked()
    claims = tuple(replace(claim, article=id if claim.article == "one" else claim.article) for claim in report.claims)
    [annotation] = annotations(changed(replace(report, claims=claims), id=id))
    assert annotation["target"][0]["source"].startswith("urn:uuid:")


def test_what_is_said_in_standard_input_has_no_file() -> None:
    [annotation] = annotations(changed(marked(), path="-"))
    assert ["scope" in target for target in annotation["target"]] == [False, True]


def test_there_is_a_review_for_each_side() -> None:
    found = reviews(marked())
    assert [review["claimReviewed"] for review in found] == ["Über 🚢 120 Schiffe und ¡30!"] * 2
    assert {review["reviewRating"]["alternateName"] for review in found} == {"Contradicted by another source"}
    for review, name in zip(found, ["The one", "The two"], strict=True):
        [work] = review["itemReviewed"]["appearance"]
        assert work["publisher"]["name"] == name


@pytest.mark.parametrize("missing", ["author", "url", "datePublished"])
def test_a_review_is_a_draft_that_nobody_has_signed(missing: str) -> None:
    [review, _] = reviews(marked())
    assert review["creativeWorkStatus"] == "Draft"
    assert missing not in review
    assert "ratingValue" not in review["reviewRating"]


@pytest.mark.parametrize("report", [marked(severity="warning"), marked(verdict="update"), marked(verdict="agreement")])
def test_what_may_be_innocent_is_no_review(report: Report) -> None:
    assert reviews(report) == []


def test_an_inconsistency_is_one_review() -> None:
    [review] = reviews(marked(verdict="inconsistency"))
    assert review["reviewRating"]["alternateName"] == "Inconsistent within the article"


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"path": "one.txt"}, None),
        ({"path": "https://post.example/a b"}, "https://post.example/a%20b"),
        ({"path": "feed.rss", "id": "https://post.example/1"}, "https://post.example/1"),
        ({"path": "feed.rss", "id": "urn:x:1"}, None),
    ],
)
def test_only_an_address_of_the_web_is_a_url(fields: dict[str, str], url: str | None) -> None:
    report = marked()
    id = fields.get("id", "one")
    claims = tuple(replace(claim, article=id if claim.article == "one" else claim.article) for claim in report.claims)
    [review, _] = reviews(changed(replace(report, claims=claims), **fields))
    assert review["itemReviewed"]["appearance"][0].get("url") == url


def test_an_article_has_a_name_even_without_a_source() -> None:
    [review, _] = reviews(changed(marked(), source=""))
    assert review["itemReviewed"]["appearance"][0]["publisher"]["name"] == "one"
