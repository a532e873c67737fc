from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

HTML = {"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}
PLAIN = {"contenttype": "text/plain", "value": "One two."}
OWN = {"contenttype": "application/xml", "value": "<x>No.</x>"}

BODIES = [
    ("version 1, text", {"headline": "H", "body_text": "One."}, "One."),
    ("version 1, markup before text", {"body_text": "No.", "body_xhtml": "<p>One.</p><p>Two.</p>"}, "One.\n\nTwo."),
    ("version 1, an agency's own markup", {"body_nitf": "<x>No.</x>", "body_text": "One."}, "One."),
    ("HTML before text", {"bodies": [PLAIN, HTML]}, "One.\n\nTwo."),
    ("the main one before HTML", {"bodies": [HTML, PLAIN | {"role": "main"}]}, "One two."),
    ("less than the whole comes last", {"bodies": [HTML | {"role": "summary"}, PLAIN]}, "One two."),
    ("an agency's own markup", {"bodies": [OWN, PLAIN]}, "One two."),
    ("version 3", {"bodies": [{"contentType": "text/html", "value": "<p>One.</p>"}]}, "One."),
    ("markup that does not say so", {"bodies": [{"value": "<p>One.</p>"}]}, "One."),
    ("text that has angles", {"bodies": [{"value": "1 < 2 > 0"}]}, "1 < 2 > 0"),
    ("half of a character", {"bodies": [HTML | {"value": "<p>a\ud83d</p>"}]}, "a\ufffd"),
]

NONE = [
    ("no body", {"headlines": [{"value": "H"}]}, "has no body: its type is 'not told'"),
    ("an event", {"type": "event", "headlines": []}, "has no body: its type is 'event'"),
    ("an agency's own markup only", {"bodies": [OWN]}, "has no body: its type is 'not told'"),
    ("bodies that are none", {"bodies": [5, {}, {"value": 5}, {"value": " "}]}, "has no body: its type is 'not told'"),
    ("a list that is none", {"bodies": "x", "headlines": {}}, "has no body: its type is 'not told'"),
    ("canceled", {"pubstatus": "canceled", "body_text": "x"}, "is not to be used: its pubstatus is 'canceled'"),
    ("withheld", {"pubStatus": "withheld", "body_text": "x"}, "is not to be used: its pubstatus is 'withheld'"),
]

SOURCES = [
    ({}, ""),
    ({"by": "Ada Holm"}, "Ada Holm"),
    ({"by": "Ada Holm", "infosources": [{"name": "NCA"}]}, "NCA"),
    ({"infoSources": [{"literal": "NCA"}], "copyrightHolder": "Coast"}, "Coast"),
    ({"copyrightholder": "Coast", "provider": "NCA"}, "NCA"),
    ({"provider": {"name": "NCA"}}, "NCA"),
]

TITLES = [
    ({"headline": "Main"}, "Main"),
    ({"headline": "Main", "headline_short": "Short"}, "Main"),
    ({"headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}]}, "Main"),
    ({"headlines": [{"value": "Main"}]}, "Main"),
    ({}, None),
]


def written(**fields: Any) -> str:
    return json.dumps({"uri": "urn:x:1", "versioncreated": "2024-05-14T09:00:00Z", **fields})


@pytest.mark.parametrize(("fields", "text"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_body(reading: Reading, fields: dict[str, Any], text: str) -> None:
    [article], _ = reading({"a.json": written(**fields)})
    assert (article.id, article.text) == ("urn:x:1", text)


@pytest.mark.parametrize(("fields", "reason"), [case[1:] for case in NONE], ids=[case[0] for case in NONE])
def test_an_item_without_a_text_to_use(reading: Reading, fields: dict[str, Any], reason: str) -> None:
    assert reading({"a.json": written(**fields)}) == ([], [("a.json", f"line 1: the item 'urn:x:1' {reason}")])


@pytest.mark.parametrize(("fields", "source"), SOURCES)
def test_source(reading: Reading, fields: dict[str, Any], source: str) -> None:
    [article], _ = reading({"a.json": written(body_text="x", **fields)})
    assert article.source == source


@pytest.mark.parametrize(("fields", "title"), TITLES)
def test_title(reading: Reading, fields: dict[str, Any], title: str | None) -> None:
    [article], _ = reading({"a.json": written(body_text="x", **fields)})
    assert article.title == title


def test_a_date_that_is_none_is_told(reading: Reading) -> None:
    [article], notices = reading({"a.json": written(body_text="x", versioncreated="14 May")})
    assert article.published is None
    assert notices == [("a.json", "line 1: published: '14 May' is not an ISO 8601 date or datetime; read without it")]


def test_one_item_a_line(reading: Reading) -> None:
    lines = [written(body_text="One."), written(uri="urn:x:2", body_text="Two.", pubstatus="canceled"), '{"text": "x"}']
    articles, notices = reading({"a.jsonl": "\n".join(lines)})
    assert [article.text for article in articles] == ["One.", "x"]
    assert notices == [("a.jsonl", "line 2: the item 'urn:x:2' is not to be used: its pubstatus is 'canceled'")]
