"""Which articles are held against each other at all."""

from __future__ import annotations

import pytest

from factcheck.check import read_claims
from factcheck.model import Article
from factcheck.reconcile.stories import NEAREST, block_keys, stories

MINE = "halvorsen tessaly copper okafor"
TRAM = "quillmark penrose tram depot"
GROUPS = [
    ("nothing", [], [], []),
    ("one that shares nothing", [MINE], [TRAM], [([0], [])]),
    ("two of one story", [MINE, MINE + " smelter"], [], [([0, 1], [])]),
    ("two stories", [MINE, TRAM, MINE], [], [([0, 2], []), ([1], [])]),
    ("one word in common is chance", [MINE], ["okafor budget vote"], [([0], [])]),
    ("earlier ones of each story", [MINE, TRAM], [TRAM, "x y", MINE], [([0], [2]), ([1], [0])]),
    ("an earlier one of both", [MINE, TRAM], [f"{MINE} {TRAM}"], [([0], [0]), ([1], [0])]),
    ("no keys at all", ["", ""], [""], [([0], []), ([1], [])]),
]


@pytest.mark.parametrize(("new", "earlier", "expected"), [row[1:] for row in GROUPS], ids=[row[0] for row in GROUPS])
def test_articles_that_share_keys_are_one_story(
    new: list[str], earlier: list[str], expected: list[tuple[list[int], list[int]]]
) -> None:
    found = stories([frozenset(keys.split()) for keys in new], [frozenset(keys.split()) for keys in earlier])
    assert [tuple(story) for story in found] == expected


def test_the_nearest_earlier_ones_are_taken() -> None:
    earlier = [frozenset(MINE.split()) | {f"{number}-{at}" for at in range(number)} for number in range(20)]
    assert stories([frozenset(MINE.split())], earlier) == [([0], list(range(NEAREST)))]


def test_a_chain_of_chance_is_no_story() -> None:
    chain = [frozenset(map(str, range(6 * place, 6 * place + 8))) for place in range(16)]
    found = stories(chain, [])
    assert max(len(story.new) for story in found) < 16
    assert sorted(place for story in found for place in story.new) == list(range(16))


def test_keys_are_names_and_words_that_are_not_in_all_news() -> None:
    text = "The price of the saffron from the Halvorsen farm in Tessaly rose 12% in March, Brenda Okafor said."
    keys = block_keys(read_claims(Article("a", text)).contexts)
    assert keys >= {"halvorsen", "tessaly", "okafor", "saffron"}
    assert keys.isdisjoint({"price", "+price", "said", "the"})
