from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.model import Money, Report
from factcheck.schema import json_schema, load_report

SAMPLE = (Path(__file__).parent / "reporters" / "sample.json").read_text(encoding="utf-8")


def changed(path: str, value: object) -> str:
    """The sample with one thing set, at a path such as ``claims.0.value.amount``."""
    data = json.loads(SAMPLE)
    at: Any = data
    *way, last = path.split(".")
    for step in way:
        at = at[int(step) if isinstance(at, list) else step]
    at[int(last) if isinstance(at, list) else last] = value
    return json.dumps(data)


@pytest.mark.parametrize("data", [SAMPLE, SAMPLE.encode()])
def test_a_report_survives_the_way_there_and_back(data: str | bytes) -> None:
    assert load_report(data).to_dict(include_text=True) == json.loads(SAMPLE)


def test_a_report_without_texts_is_read_too() -> None:
    data = json.loads(SAMPLE)
    for article in data["articles"]:
        del article["text"]
    assert load_report(json.dumps(data)).to_dict() == data


def test_values_are_read_as_the_model_has_them() -> None:
    report = load_report(SAMPLE)
    money = [claim.value for claim in report.claims if claim.kind == "money"]
    assert isinstance(money[0], Money)
    assert (str(money[0].amount), money[0].currency) == ("2400000000", "USD")


@pytest.mark.parametrize(
    "published",
    ["2024-05-14", "2024-05-14T00:00:00", "2024-05-14T18:30:00+01:00", None, "1921-01-01T00:00:00-06:41:16"],
)
def test_dates_keep_their_precision(published: str | None) -> None:
    report = load_report(changed("articles.0.published", published))
    assert report.to_dict()["articles"][0]["published"] == published


REFUSED = [
    ("", "Invalid JSON"),
    ("[]", "Input should be an object"),
    (b"\xff\xfe", "Invalid JSON"),
    ('{"version": "1"}', "articles: Field required (and 4 more)"),
    (changed("colour", "red"), "colour: Extra inputs are not permitted"),
    (changed("claims.0.kind", "colour"), "claims.0: Input tag 'colour'"),
    (changed("claims.0.value.amount", 2.4e9), "claims.0.money.value.amount: Input should be a valid string"),
    (changed("claims.0.value.amount", "2.4e9"), "claims.0.money.value.amount: String should match pattern"),
    (changed("claims.0.value.noun", "home"), "claims.0.money.value.noun: Extra inputs"),
    (changed("claims.0.start", -1), "claims.0.money.start: Input should be greater than or equal to 0"),
    (changed("claims.0.article", "nowhere"), "claims.0.article: nothing in it has the id 'nowhere'"),
    (changed("findings.1.claims", ["gone"]), "findings.1.claims: nothing in it has the id 'gone'"),
    (changed("findings.1.sides", [["gone"]]), "findings.1.sides: nothing in it has the id 'gone'"),
    (changed("findings.0.verdict", "doubt"), "findings.0.verdict: Input should be 'agreement'"),
    (changed("findings.0.confidence", 1.5), "findings.0.confidence: Input should be less than or equal to 1"),
    (changed("articles.0.published", "yesterday"), "articles.0.published"),
]


@pytest.mark.parametrize(("data", "where"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_breaks_the_contract_is_refused_with_its_place(data: str | bytes, where: str) -> None:
    with pytest.raises(InputError) as caught:
        load_report(data)
    assert where in str(caught.value)


def test_the_published_schema_names_all_parts() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(schema["properties"]) == list(Report("", (), (), ()).to_dict())
    assert [name for name, part in schema["$defs"].items() if not part.get("description")] == []
    assert {part["additionalProperties"] for part in schema["$defs"].values()} == {False}
