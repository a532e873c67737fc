"""Files as agencies and publishers send them, one at least of each format with a standard of its own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from factcheck import extract
from factcheck.model import Article
from factcheck.readers import read

SAMPLES = sorted(Path(__file__).with_name("samples").iterdir())
NAMES = [sample.name for sample in SAMPLES]

KNOWN = {
    "courier.atom": [
        ("tag:courier.example,2024-05-16:port", "The Courier", "Port took in $210m", "2024-05-16T07:30:00+02:00"),
        ("tag:courier.example,2024-05-16:ferries", "The Courier", "Ferries", "2024-05-16T08:00:00+00:00"),
        ("tag:courier.example,2024-05-16:wind", "The Courier", "Wind", "2024-05-16T08:30:00+00:00"),
    ],
    "gazette.jsonld": [
        ("https://gazette.example/port#article", "The Gazette", "Port & pier had a record year",
         "2024-05-14T18:00:00+02:00"),
        ("gazette-2", "The Gazette", "What the figures mean", "2024-05-15"),
    ],
    "ledger.rss": [
        ("ledger-0514-harbour", "The Ledger", "Harbour revenue & traffic up", "2024-05-14T23:30:00-04:00"),
        ("https://ledger.example/2024/05/15/terminal", "Estuary Press", "Terminal", "2024-05-15T06:00:00+00:00"),
        ("ledger-0515-brief", "The Ledger", "Brief", None),
    ],
    "wire.newsml.xml": [
        ("urn:newsml:coastline:port", "Coastline News", "Port & pier: a record year",
         "2024-05-14T16:55:00+01:00"),
        ("urn:newsml:coastline:terminal", "Coastline News", "Terminal opens on Thursday",
         "2024-05-14T16:58:00+01:00"),
        ("urn:newsml:coastline:brief", "Coastline News", "Brief", "2024-05-14"),
    ],
    "wire.ninjs2.json": [
        ("urn:newsml:northcoast.example:20240514:harbour-figures", "North Coast Agency",
         "Harbour revenue rises 26 per cent to $240m", "2024-05-14T09:40:12+02:00"),
    ],
    "wire.ninjs3.json": [
        ("https://wire.example/items/0514-harbour", "Estuary Press", 'Port "never busier"',
         "2024-05-14T16:20:00+00:00"),
    ],
}  # fmt: skip
"""Id, source, title and date of every article."""

LEFT_OUT = {
    "courier.atom": ["1 of 3 entries have only a summary or a description, which was read: line 24"],
    "gazette.jsonld": ["line 24: the article 'For subscribers' has no articleBody to read"],
    "ledger.rss": [
        "line 25: published: 'some day' is not an ISO 8601 date or datetime; read without it",
        "line 31: the entry 'Picture of the day' has no text",
        "2 of 4 entries have only a summary or a description, which was read: line 18, 25",
    ],
    "wire.newsml.xml": [
        "line 75: the item 'urn:newsml:coastline:ferry' is not to be used: its pubStatus is 'canceled'",
        "line 83: the item 'urn:newsml:coastline:photo' has no text in it: its class is 'picture'",
    ],
    "wire.ninjs2.json": [],
    "wire.ninjs3.json": [
        "line 15: the item 'https://wire.example/items/0513-ferry' is not to be used: its pubstatus is 'canceled'",
        "line 24: the item 'https://wire.example/items/0514-pier' has no body: its type is 'picture'",
    ],
}


def articles_of(sample: Path) -> list[Article]:
    return [item for item in read([sample]) if isinstance(item, Article)]


def test_every_sample_is_known() -> None:
    assert NAMES == sorted(KNOWN) == sorted(LEFT_OUT)


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_what_is_known_of_the_articles(sample: Path) -> None:
    told = [article.to_dict() for article in articles_of(sample)]
    assert [(row["id"], row["source"], row["title"], row["published"]) for row in told] == KNOWN[sample.name]


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_what_is_left_out_is_told(sample: Path) -> None:
    assert [item.reason for item in read([sample]) if not isinstance(item, Article)] == LEFT_OUT[sample.name]


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_every_claim_is_found_at_its_place_in_the_file(sample: Path) -> None:
    lines = sample.read_text(encoding="utf-8").split("\n")
    claims = [claim for article in articles_of(sample) for claim in extract(article)]
    assert len(claims) >= 6
    for claim in claims:
        assert lines[claim.line - 1][claim.column - 1 :].startswith(claim.text)


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_standard_input_is_known_by_its_content(sample: Path) -> None:
    items = list(read(["-"], stdin=io.BytesIO(sample.read_bytes())))
    texts = [item.text for item in items if isinstance(item, Article)]
    assert texts == [article.text for article in articles_of(sample)]


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_a_file_that_is_cut_off_leaves_the_others(sample: Path, tmp_path: Path) -> None:
    (tmp_path / f"a{sample.suffix}").write_bytes(sample.read_bytes()[:900])
    (tmp_path / "b.txt").write_text("Exports rose.", encoding="utf-8")
    items = list(read([tmp_path]))
    assert isinstance(items[-1], Article) and items[-1].text == "Exports rose."
    assert next(item.reason for item in items if not isinstance(item, Article)).startswith("line ")
