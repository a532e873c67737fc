"""Stories in an archive: the stories of fixtures, mixed, are found again; and what else is there changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import pytest
from gold import load_articles, story_names
from synthetic.stories import story

from factcheck.archive.clustering import OPEN, Stories
from factcheck.check import read_claims
from factcheck.likeness import Marks, marks_of
from factcheck.model import Article
from factcheck.readers.records import parse_published


class Told(NamedTuple):
    """An article: its day, its id, its marks, and the story that it is of."""

    day: int
    id: str
    marks: Marks
    story: str


def told(article: Article, of: str, first: int = 0) -> Told:
    assert article.day
    return Told(article.day.toordinal() - first, f"{of} {article.id}", marks_of(read_claims(article)), of)


@pytest.fixture(scope="module")
def fixtures() -> list[Told]:
    return [told(article, name) for name in story_names() for article in load_articles(name)]


def found(articles: Iterable[Told]) -> dict[str, int]:
    """The number of the story of each article, by its id."""
    desk = Stories()
    return {article.id: desk.take(article.day, article.marks) for article in sorted(articles)}


def scored(articles: Sequence[Told]) -> tuple[float, float]:
    """Precision and recall of the pairs of articles that are of one story."""

    def pairs(groups: Iterable[object]) -> int:
        return sum(size * (size - 1) // 2 for size in Counter(groups).values())

    homes = found(articles)
    right = pairs((homes[article.id], article.story) for article in articles)
    return right / pairs(homes.values()), right / pairs(article.story for article in articles)


def test_stories_are_told_apart_and_found_whole(fixtures: list[Told]) -> None:
    precision, recall = scored(fixtures)
    assert precision >= 0.985
    assert recall >= 0.80  # 0.92 is all there is: some articles come more than 60 days after the one before


def test_stories_of_one_week_are_told_apart_too(fixtures: list[Told]) -> None:
    firsts = {
        article.story: min(other.day for other in fixtures if other.story == article.story) for article in fixtures
    }
    precision, recall = scored([article._replace(day=article.day - firsts[article.story]) for article in fixtures])
    assert precision >= 0.94  # three earthquakes, two floods and two fallen banks in one week
    assert recall >= 0.78


def test_what_else_is_in_the_archive_changes_no_story(fixtures: list[Told]) -> None:
    days = [article.day for article in fixtures]
    others = [
        told(article, f"synthetic {number}")._replace(day=days[place % len(days)])
        for number in range(60)
        for place, article in enumerate(articles_of(number))
    ]
    alone, beside = found(fixtures), found([*fixtures, *others])
    parts = Counter((alone[article.id], beside[article.id]) for article in fixtures)
    assert len(parts) == len({one for one, _ in parts}) == len({other for _, other in parts})


def articles_of(number: int) -> list[Article]:
    rows = story(1, number, 12).articles
    return [Article(row.id, row.text, row.source, parse_published(row.published), row.title) for row in rows]


def test_names_of_a_kind_do_not_make_many_events_one_story() -> None:
    """Parties have the same names everywhere: an article on all of them draws some elections to it, and not all."""
    parties, words = dict.fromkeys(range(3), 0.577), {0: 1.0}
    desk = Stories()
    homes = Counter([desk.take(0, Marks(parties, words))])
    for event in range(50):
        own = dict.fromkeys(range(10 * event + 10, 10 * event + 15), 0.44)
        homes.update(desk.take(event, Marks(own | dict.fromkeys(parties, 0.1), words)) for _ in range(4))
    assert max(homes.values()) < 40
    assert len(homes) > 40


FIRST = Article("a", "Ada Holm, the mayor of Port Ellis, said 12 ferries were idle.", published=date(2024, 5, 1))


@pytest.mark.parametrize(
    ("days", "text", "joins"),
    [
        (0, FIRST.text, True),
        (OPEN, FIRST.text, True),
        (OPEN + 1, FIRST.text, False),
        (1, "Eleven ferries stayed idle in Port Ellis, Ada Holm said.", True),
        (1, "The mayor said 12 ferries were idle in Lauderdale.", False),
        (1, "He said 12 ferries were idle.", False),
        (1, "No figures.", False),
    ],
)
def test_an_article_joins_a_story(days: int, text: str, joins: bool) -> None:
    desk = Stories()
    marks = [marks_of(read_claims(Article("a", words, published=FIRST.published))) for words in (FIRST.text, text)]
    first = desk.take(100, marks[0])
    assert (desk.take(100 + days, marks[1]) == first) is joins


def test_a_story_stays_open_as_long_as_it_goes_on() -> None:
    desk, marks = Stories(), marks_of(read_claims(FIRST))
    assert {desk.take(day, marks) for day in range(0, 10 * OPEN, OPEN)} == {0}


def test_articles_that_name_nobody_are_stories_of_their_own() -> None:
    desk, marks = Stories(), marks_of(read_claims(Article("a", "Prices rose 4%.")))
    assert [desk.take(1, marks) for _ in range(3)] == [0, 1, 2]


def test_marks_survive_packing(fixtures: list[Told]) -> None:
    for article in fixtures[:20]:
        again = Marks.unpack(article.marks.pack())
        assert again.names == pytest.approx(article.marks.names)
        assert list(again.words) == list(article.marks.words)
        assert again.pack() == article.marks.pack()
    assert Marks.unpack(Marks({}, {}).pack()) == Marks({}, {})
