"""The public calls, and what they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import Article, InputError, check, extract


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"published": "2024-05-14"}, r"article 'a': published is '2024-05-14'; give a date"),
        ({"published": 2024}, "published is 2024"),
        ({"text": b"It rose 4%."}, "its text is bytes, not str"),
        ({"text": None}, "its text is NoneType"),
        ({"id": 7}, "article 7: its id is int, not str"),
        ({"id": None}, "its id is NoneType, not str"),
        ({"source": None}, "its source is NoneType, not str"),
        ({"title": 5}, "its title is int, not str or None"),
        ({"path": Path("a.md")}, "its path is .*Path, not str or None"),
        ({"day_first": "no"}, "its day_first is str, not bool or None"),
        ({"currency": 1}, "its currency is int, not str or None"),
        ({"currency": "eurr"}, r"article 'a': no currency has the code 'eurr'. Did you mean EUR\?"),
    ],
)
def test_an_article_of_wrong_types_is_refused(fields: dict[str, Any], message: str) -> None:
    article = Article(**{"id": "a", "text": "It rose 4%.", **fields})
    for call in (extract, lambda wrong: check([wrong])):
        with pytest.raises(InputError, match=message):
            call(article)


def test_what_is_no_article_is_refused() -> None:
    for call in (extract, lambda wrong: check([wrong])):
        with pytest.raises(InputError, match=r"dict is no article: give factcheck.Article"):
            call({"id": "a", "text": "It rose 4%."})


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(InputError, match="two articles have the id 'a'"):
        check([Article(id="a", text="It rose."), Article(id="a", text="It fell.")])


def test_an_empty_batch_gives_an_empty_report() -> None:
    assert check([]).to_dict()["summary"]["articles"] == 0


def test_ids_are_told_from_content_alone() -> None:
    claims = [extract(Article(id="a", text="It rose 4%.", published=day))[0] for day in (None, date(2024, 5, 14))]
    assert claims[0].id == claims[1].id
