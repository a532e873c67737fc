from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

STORY = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Exports &amp; imports",
    "datePublished": "2024-05-14",
    "publisher": {"@type": "Organization", "name": "Northern Post"},
    "articleBody": "Exports rose.",
}
SITE = {"@type": "WebSite", "@id": "#us", "name": "Northern Post"}
EXPANDED = {
    "@type": ["http://schema.org/NewsArticle"],
    "http://schema.org/headline": [{"@value": "Exports &amp; imports"}],
    "http://schema.org/datePublished": [{"@value": "2024-05-14"}],
    "http://schema.org/publisher": [{"@id": "#us", "http://schema.org/name": [{"@value": "Northern Post"}]}],
    "http://schema.org/articleBody": [{"@value": "Exports rose."}],
}

ONE = [
    ("an object", STORY),
    ("a list", [SITE, STORY]),
    ("a graph", {"@context": "https://schema.org", "@graph": [SITE, STORY]}),
    ("the entity of a page", {"@type": "WebPage", "name": "x", "mainEntity": STORY}),
    ("in a collection", {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": STORY}]}),
    ("a publisher by reference", [STORY | {"publisher": {"@id": "#us"}}, SITE]),
    ("with a prefix", {f"schema:{key}" if key[0] != "@" else key: value for key, value in STORY.items()}),
    ("names without a sign", {key.replace("@type", "type"): value for key, value in STORY.items()}),
    ("addresses for names", EXPANDED),
    ("a text that is called so", {("text" if key == "articleBody" else key): value for key, value in STORY.items()}),
    ("markup in the text", STORY | {"articleBody": "<p>Exports <b>rose</b>.</p>"}),
    ("a type of its own", STORY | {"@type": ["CreativeWork", "OpinionNewsArticle"]}),
    ("no type", {key: value for key, value in STORY.items() if key != "@type"}),
]

NONE = [
    ("no article", SITE, "no article of schema.org in it, only WebSite"),
    ("several things", [SITE, {"@type": "Person"}], "no article of schema.org in it, only WebSite, Person"),
    ("nothing", {"@context": "https://schema.org"}, "no article of schema.org in it, only nothing that has a type"),
    ("no text", STORY | {"articleBody": ""}, "the article 'Exports & imports' has no articleBody to read"),
    ("a text that is none", STORY | {"articleBody": 5}, "the article 'Exports & imports' has no articleBody to read"),
    ("an article alone", {"@type": "Article"}, "the article 'without a name' has no articleBody to read"),
]


@pytest.mark.parametrize("extension", [".jsonld", ".json", ".jsonl"])
@pytest.mark.parametrize("value", [case[1] for case in ONE], ids=[case[0] for case in ONE])
def test_one_article(reading: Reading, value: Any, extension: str) -> None:
    [article], notices = reading({f"a{extension}": json.dumps(value)})
    assert article.text == "Exports rose."
    assert (article.source, article.title) == ("Northern Post", "Exports & imports")
    assert article.published == date(2024, 5, 14)
    assert notices == []


@pytest.mark.parametrize(("value", "reason"), [case[1:] for case in NONE], ids=[case[0] for case in NONE])
def test_no_article(reading: Reading, value: Any, reason: str) -> None:
    assert reading({"a.jsonld": json.dumps(value)}) == ([], [("a.jsonld", f"line 1: {reason}")])


def test_ids(reading: Reading) -> None:
    values = [STORY | {"url": "https://post.example/1"}, STORY | {"@id": "https://post.example/2#a"}, STORY]
    articles, _ = reading({"a.json": json.dumps(values)})
    assert [article.id for article in articles] == ["https://post.example/1", "https://post.example/2#a", "a-3"]


def test_a_list_of_articles_in_several_forms(reading: Reading) -> None:
    values = [STORY, {"text": "Imports fell."}, {"uri": "urn:x:1", "body_text": "Trade grew."}, {"x": 5}]
    articles, notices = reading({"a.json": json.dumps(values, indent=1)})
    assert [article.text for article in articles] == ["Exports rose.", "Imports fell.", "Trade grew."]
    assert notices == [
        ("a.json", 'line 20: not an article: neither an object with a "text", nor ninjs, nor schema.org')
    ]
