"""SARIF, against the schema that OASIS publishes. ``nox -s schemas`` installs that schema and runs this file.

It lies in a package that wants a typer of its own, and is therefore installed without what it wants, apart from the
other tests. It is known by its checksum, so that nobody else decides what is in it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from marks import marked

from factcheck import check
from factcheck.model import About, Article, Finding, Place, Report, Skipped
from factcheck.readers import read
from factcheck.reporters import Options, render
from factcheck.reporters.sarif import SCHEMA

PACKAGE = "linceo"
FILE = "linceo/data/sarif-schema-2.1.0.json"
CHECKSUM = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""Of sarif-schema-2.1.0.json in docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas."""

STORY = Path(__file__).parents[2] / "fixtures" / "stories" / "beijing-visit"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    data = Path(str(distribution(PACKAGE).locate_file(FILE))).read_bytes()
    assert sha256(data).hexdigest() == CHECKSUM
    loaded: dict[str, Any] = json.loads(data)
    return loaded


def problems(report: Report, schema: dict[str, Any], **options: Any) -> list[str]:
    log = json.loads(render(report, "sarif", Options(**options)))
    return [f"{list(error.path)}: {error.message}" for error in Draft4Validator(schema).iter_errors(log)]


def real() -> Report:
    items = list(read([STORY]))
    skipped = [item for item in items if not isinstance(item, Article)]
    return check([item for item in items if isinstance(item, Article)], skipped)


def odd() -> list[Report]:
    """Reports with all that is not in every report."""
    report = marked(2)
    message, about = "Two persons have one name.", About(subject=("two",))
    whole = Finding("w", "FC208", "inconsistency", "info", 0.6, about, (), (), "name", message)
    nowhere = replace(whole, id="x", about=About())
    named = replace(whole, id="z", about=About(), places=(Place("two", "Nine", 0, 4, 1, 1),))
    unknown = replace(whole, id="y", code="FC999")
    far = replace(report.articles[0], path="https://post.example/a b?c=d")
    return [
        Report("0", (), (), ()),
        marked(0),
        marked(3, "warning"),
        marked(1, "info", "update"),
        replace(report, findings=(*report.findings, whole, nowhere, named, unknown)),
        replace(report, skipped=(Skipped("a b.pdf", "read", "[x](y)"), Skipped("/c\\d", "read", ""))),
        replace(report, articles=(far, *report.articles[1:])),
    ]


def test_the_schema_is_the_one_that_reports_name(schema: dict[str, Any]) -> None:
    assert schema["id"] == SCHEMA


@pytest.mark.parametrize("report", odd())
def test_sarif(schema: dict[str, Any], report: Report) -> None:
    assert problems(report, schema) == []
    assert problems(report, schema, focus=frozenset({"two"})) == []


def test_sarif_of_a_story(schema: dict[str, Any]) -> None:
    report = real()
    assert report.findings
    assert problems(report, schema) == []


def test_sarif_of_a_report_full_of_what_must_not_take_effect(
    schema: dict[str, Any], sample: Report, poisoned: Report
) -> None:
    assert problems(sample, schema) == problems(poisoned, schema) == []


@pytest.mark.parametrize("path", [("runs", 0, "tool"), ("runs", 0, "results", 0, "message"), ("version",)])
def test_the_schema_refuses(schema: dict[str, Any], path: tuple[str | int, ...]) -> None:
    log: Any = json.loads(render(marked(), "sarif"))
    at = log
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    assert not Draft4Validator(schema).is_valid(log)
