"""The gold of every story fits its articles, and refers to nothing that is not there."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import Any

import pytest
from gold import find, load_articles, load_gold, story_names

pytestmark = pytest.mark.parametrize("name", story_names())


def quoted(gold: dict[str, Any]) -> list[tuple[str, str, int]]:
    """Everything that the gold quotes: the article, the words, and which place of them."""
    found = [(claim["article"], claim["quote"], claim["nth"]) for claim in gold["claims"]]
    found += [(part["article"], part["quote"], 1) for quote in gold["quotes"] for part in quote["renderings"]]
    found += [(remark["article"], quote, 1) for remark in gold["other"] for quote in remark.get("quotes", [])]
    return found


def test_articles_are_read_as_the_gold_lists_them(name: str) -> None:
    listed = {row["id"]: (row["source"], row["published"]) for row in load_gold(name)["articles"]}
    assert {article.id: (article.source, article.day) for article in load_articles(name)} == listed


def test_every_quote_is_in_its_article(name: str) -> None:
    texts = {article.id: article.text for article in load_articles(name)}
    assert [row for row in quoted(load_gold(name)) if find(texts[row[0]], row[1], row[2]) is None] == []


def test_ids_are_unique(name: str) -> None:
    gold = load_gold(name)
    ids = [row["id"] for key in ("articles", "claims", "facts", "quotes") for row in gold[key]]
    assert [row for row, times in Counter(ids).items() if times > 1] == []


def test_sides_partition_the_claims_of_a_fact(name: str) -> None:
    facts = load_gold(name)["facts"]
    assert [fact["id"] for fact in facts if sorted(fact["claims"]) != sorted(chain(*fact["sides"]))] == []
    assert [fact["id"] for fact in facts if (len(fact["sides"]) == 1) != (fact["verdict"] == "agree")] == []


def test_facts_errors_and_distractors_name_known_claims(name: str) -> None:
    gold = load_gold(name)
    known = {claim["id"] for claim in gold["claims"]}
    named = {claim for key in ("facts", "internal", "distractors") for row in gold[key] for claim in row["claims"]}
    assert named <= known


def test_errors_are_inside_one_article(name: str) -> None:
    gold = load_gold(name)
    article_of = {claim["id"]: claim["article"] for claim in gold["claims"]}
    errors = gold["internal"]
    assert [row for row in errors if {article_of[claim] for claim in row["claims"]} != {row["article"]}] == []
