"""Revisions that a later article tells itself: (what the earlier one says, the later one, the revised figure)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Article, check

EARLY = "The mill at Aldmouth will cut {} jobs, its owner Lindt Marine said."
LATE = "Job cuts at the Aldmouth mill: {}, its owner Lindt Marine said."
REVISED = [
    ("2,200", "it raised the number of jobs from 2,200 to 2,600", "2,600"),
    ("2,200", "it will cut 2,600, up from 2,200", "2,600"),
    ("2,200", "it will cut 2,600 jobs, not the 2,200 told before", "2,600"),
    ("2,200", "it will cut 2,600 jobs rather than the 2,200 told before", "2,600"),
    ("2,200", "it raised the number of jobs to 2,600 from the 2,200 told before", "2,600"),
    ("2,200", "it will cut 2,600 jobs, up from 2,200 on May 14", "2,600"),
    ("2,200", "it will cut 2,600 jobs, up from 2,200 in May", "2,600"),
]
NOT_REVISED = [
    # what was then, is now of another time
    ("2,200", "it will cut 2,600 jobs, up from 2,200 a year earlier"),
    ("2,200", "it will cut 2,600 jobs, up from 2,200 in March"),
    # what was foretold
    ("2,200", "it will cut 2,600 jobs, against 2,200 that analysts had foreseen"),
    # what others do
    ("2,200", "it will cut 2,600 jobs, against 2,200 in the rest of the trade"),
    ("2,200", "it will cut 2,600 jobs, compared with 2,200 for its rivals"),
    # nobody gave the first figure
    ("2,100", "it raised the number of jobs from 2,200 to 2,600"),
    # of two things
    ("2,200", "it will cut 2,600 apprentices, not 2,200 jobs"),
]


def told(early: str, late: str, later: date) -> set[tuple[str, ...]]:
    """The texts of the figures of each update between two articles, the later one published on a day."""
    articles = [
        Article(id="a", text=EARLY.format(early), source="A", published=date(2024, 5, 14)),
        Article(id="b", text=LATE.format(late), source="B", published=later),
    ]
    found = check(articles)
    texts = {claim.id: claim.text for claim in found.claims}
    return {tuple(sorted({texts[id_] for id_ in f.claims})) for f in found.findings if f.verdict == "update"}


@pytest.mark.parametrize(("early", "late", "new"), REVISED)
def test_a_revision_is_an_update(early: str, late: str, new: str) -> None:
    assert told(early, late, date(2024, 6, 20)) == {(early, new)}
    assert told(early, late, date(2024, 5, 14)) == set()


@pytest.mark.parametrize(("early", "late"), NOT_REVISED)
def test_what_is_no_revision(early: str, late: str) -> None:
    assert told(early, late, date(2024, 6, 20)) == set()
