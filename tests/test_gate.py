"""The gate: what is new is told, what was there before is evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.gate import gate
from factcheck.model import Article, Finding, Report
from factcheck.schema import load_report
from factcheck.store import Store

MINE = "Exports of the Halvorsen mine in Tessaly rose to ${} million last year, the ministry in Kelmont said."


def article(id: str, figure: int, day: int = 14) -> Article:
    return Article(id, MINE.format(figure), f"The {id}", date(2024, 5, day))


def sides(report: Report) -> list[set[str]]:
    """The articles of each contradiction."""
    owner = {claim.id: claim.article for claim in report.claims}
    return [{owner[claim] for claim in f.claims} for f in report.findings if f.verdict == "contradiction"]


OLD = [article("first", 240), article("second", 240), article("third", 610)]
"""Two that agree, and one that contradicts both."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "archive.duckdb")
    store.add(gate(OLD).batch)
    return store


def test_what_only_earlier_articles_say_is_not_told(store: Store) -> None:
    other = Article("new", "Some 40 drivers of the Quillmark tram met on 3 May.", "New", date(2024, 5, 15))
    for report in (gate([other], OLD).report, gate([other], store=store).report):
        assert [one.id for one in report.articles] == ["new"]
        assert report.findings == ()


def test_earlier_articles_alone_are_not_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[list[str]] = []
    monkeypatch.setattr("factcheck.gate.hold", lambda readings, _: held.append([r.article.id for r in readings]) or [])
    text = "{} shipped {} crates of quartz past the lighthouse last year, its owner said."
    by_ferry, by_mine = (
        text.format("The Brindle ferry of Port Orrin", "{}"),
        text.format("The Halvorsen mine in Tessaly", 240),
    )
    earlier = [Article("boat", by_ferry.format(310)), Article("quay", by_ferry.format(470)), Article("shaft", by_mine)]
    gate([Article("new", by_mine.replace("240", "390"))], earlier)
    assert held == [["new", "shaft"]]


def test_a_new_side_is_told_with_all_sides(store: Store) -> None:
    for report in (gate([article("new", 390)], OLD).report, gate([article("new", 390)], store=store).report):
        assert sides(report) == [{"first", "second", "third", "new"}] or all("new" in side for side in sides(report))
        assert sides(report)


def test_a_store_and_paths_give_the_same_report(store: Store) -> None:
    new = [article("new", 390), article("newer", 240)]
    assert gate(new, store=store).report == gate(new, OLD).report == gate(new, OLD, store).report


DAM = """The water board said the reservoir above the valley held {1} million litres. The spillway gates stay shut for
40 days, the board's hydrologist {2} said in {0}."""


def test_reports_in_the_same_words_that_name_others_are_of_two_events(tmp_path: Path) -> None:
    towns = [("Brel", 240, "Ada Lindt"), ("Aldmouth", 610, "Jo Dahl"), ("Brel", 310, "Ada Lindt")]
    first, other, again = (
        Article(str(n), DAM.format(*town), f"The {n}", date(2024, 5, 14)) for n, town in enumerate(towns)
    )
    store = Store(tmp_path / "towns.duckdb")
    store.add(gate([first]).batch)
    assert sides(gate([other], store=store).report) == []
    assert sides(gate([again], store=store).report) == [{"0", "2"}]


def test_a_short_article_without_a_name_is_held_against_few_others() -> None:
    fees = {"new": 240, "old": 190}
    pair = [Article(id, f"The government fee was ${fee}m.", id, date(2024, 5, 14)) for id, fee in fees.items()]
    assert sides(gate(pair[:1], pair[1:]).report) == [{"new", "old"}]


def test_an_article_is_not_held_against_itself(store: Store) -> None:
    report = gate([article("third", 390)], OLD[2:]).report
    assert sides(report) == []
    assert all("third" in side for side in sides(gate([article("third", 390)], store=store).report))
    assert gate(OLD, store=store).report.findings == gate(OLD).report.findings


NAMESAKES = [
    ("another source", "The Courier", ["in/third.md"]),
    ("the same source", "The third", []),
    ("an unknown one", "", ["in/third.md"]),
]


@pytest.mark.parametrize(("source", "told"), [row[1:] for row in NAMESAKES], ids=[row[0] for row in NAMESAKES])
def test_an_article_that_only_shares_the_id_of_a_stored_one_is_told(store: Store, source: str, told: list[str]) -> None:
    new = Article("third", MINE.format(390), source, date(2024, 5, 14), path="in/third.md")
    skipped = gate([new], store=store).report.skipped
    assert [notice.path for notice in skipped] == told
    assert all("an article of The third that the store has under the id 'third'" in one.reason for one in skipped)


def test_the_report_keeps_the_contract(store: Store) -> None:
    import json

    report = gate([article("new", 390)], store=store).report
    assert load_report(json.dumps(report.to_dict(include_text=True))).to_dict(True) == report.to_dict(True)


def test_copies_of_earlier_articles_are_told(store: Store) -> None:
    long = " ".join(
        f"On day {day} the Halvorsen mine in Tessaly sent {day * 7} tonnes to Kelmont." for day in range(20)
    )
    store.add(gate([Article("wire", long, "Wire", date(2024, 5, 13))]).batch)
    report = gate([Article("paper", long, "Paper", date(2024, 5, 14))], store=store).report
    copies = [finding for finding in report.findings if is_copies(finding)]
    assert [finding.about.subject for finding in copies] == [("wire", "paper")]
    assert {one.id for one in report.articles} >= {"wire", "paper"}


def is_copies(finding: Finding) -> bool:
    return finding.level == "copies"


def test_two_new_articles_of_one_id_are_an_error() -> None:
    with pytest.raises(InputError, match="two articles have the id 'a'"):
        gate([article("a", 1), article("a", 2)])


def test_what_an_earlier_version_read_is_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = gate([article("new", 390)], store=store).report
    with store._database.writing() as connection:
        connection.execute("UPDATE article SET version = '0.0.1'")
        connection.execute("DELETE FROM claim")
    assert gate([article("new", 390)], store=store).report == expected
