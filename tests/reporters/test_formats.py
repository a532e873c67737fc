"""The formats for machines, each against its consumer or its schema, and what they all have in common."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from junitparser import Failure, JUnitXml
from marks import TEXT, marked

from factcheck.codes import page_of
from factcheck.fingerprints import fingerprints
from factcheck.model import About, Finding, Report, Severity, Skipped, Verdict
from factcheck.reporters import FORMATS, Options, render
from factcheck.reporters.github import LIMIT

SCHEMAS = Path(__file__).with_name("schemas")
POINTING = ["concise", "sarif", "github", "gitlab", "junit", "rdjson", "csv", "webannotation"]
"""The formats that point at lines."""
WITH_NOTES = [format for format in POINTING if format != "junit"]


def validator(name: str) -> Draft7Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


# --------------------------------------------------------------------------------------------------- what all have


@pytest.mark.parametrize("format", POINTING)
def test_what_is_wrong_is_told_with_both_places(format: str) -> None:
    text = render(marked(), format)
    for part in ("FC103", "one.txt", "two.txt", "No."):
        assert part in text


def printed(text: str) -> object:
    """The place of the second source as people write it."""
    return next(iter(re.findall(r"\btwo\.txt:2:5\b", text)), None)


def of_claim(text: str) -> object:
    """The place of the second claim in JSON: its file, its line and its column."""
    data = json.loads(text)
    claims = data["claims"]
    paths = {article["id"]: article["path"] for article in data.get("articles", ())}
    article = claims[1]["article"]
    path = paths[article] if isinstance(article, str) else article["path"]
    return f"{path}:{claims[1]['line']}:{claims[1]['column']}"


def of_row(text: str) -> object:
    row = list(csv.DictReader(StringIO(text)))[1]
    return f"{row['path']}:{row['line']}:{row['column']}"


def of_related_location(text: str) -> object:
    [result] = json.loads(text)["runs"][0]["results"]
    place = result["relatedLocations"][0]["physicalLocation"]
    region = place["region"]
    return f"{place['artifactLocation']['uri']}:{region['startLine']}:{region['startColumn']}"


def of_diagnostic(text: str) -> object:
    """Its column counts bytes; what stands before the second claim in its line has one for each character."""
    [diagnostic] = json.loads(text)["diagnostics"]
    place = diagnostic["related_locations"][0]["location"]
    start = place["range"]["start"]
    return f"{place['path']}:{start['line']}:{start['column']}"


def of_target(text: str) -> object:
    """A position in the text instead of a line."""
    target = json.loads(text)["first"]["items"][0]["target"][1]
    [position] = [selector for selector in target["selector"] if selector["type"] == "TextPositionSelector"]
    before = TEXT[: position["start"]]
    return f"{target['scope']}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


SECOND_PLACE: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(["terminal", "full", "html", "markdown", "concise", "github", "gitlab", "junit"], printed),
    "json": of_claim,
    "jsonl": of_claim,
    "csv": of_row,
    "sarif": of_related_location,
    "rdjson": of_diagnostic,
    "webannotation": of_target,
}
"""Where each format has the place of the second source."""
WITHOUT_PLACES = {"claimreview"}
"""What tells no places: schema.org has none for words in a text."""


def test_every_format_is_in_the_table() -> None:
    assert set(SECOND_PLACE) | WITHOUT_PLACES == set(FORMATS)
    assert not set(SECOND_PLACE) & WITHOUT_PLACES


@pytest.mark.parametrize(("format", "place"), SECOND_PLACE.items())
def test_the_place_in_the_second_source_is_told(format: str, place: Callable[[str], object]) -> None:
    assert place(render(marked(), format)) == "two.txt:2:5"


@pytest.mark.parametrize("format", WITH_NOTES)
@pytest.mark.parametrize(("options", "told"), [(Options(), True), (Options(quiet=True), False)])
def test_updates_are_notes(format: str, options: Options, told: bool) -> None:
    assert ("FC103" in render(marked(verdict="update", severity="info"), format, options)) == told


@pytest.mark.parametrize("format", POINTING)
@pytest.mark.parametrize("verdict", ["agreement", "single_source"])
def test_what_is_not_wrong_is_for_reports_in_full(format: str, verdict: Verdict) -> None:
    assert "FC103" not in render(marked(verdict=verdict), format)


@pytest.mark.parametrize("format", POINTING)
def test_the_articles_under_check_are_pointed_at(format: str) -> None:
    text = render(marked(), format, Options(focus=frozenset({"two"})))
    if format == "gitlab":
        assert '"path": "two.txt"' in text
    else:
        assert text.index("two.txt") < text.index("one.txt:1:8" if format == "junit" else "one.txt")


@pytest.mark.parametrize("format", ["concise", "sarif", "github", "gitlab", "rdjson", "csv", "webannotation"])
def test_the_gravest_come_first(format: str) -> None:
    report = marked(2)
    mild = replace(report.findings[0], severity="warning", message="Mild.")
    text = render(replace(report, findings=(mild, *report.findings[1:])), format)
    assert text.index("No.") < text.index("Mild.")


@pytest.mark.parametrize("format", POINTING)
def test_a_finding_of_a_whole_article_is_at_its_beginning(format: str) -> None:
    report = marked(0)
    message = "Something is wrong with it."
    about = About(subject=("two",))
    finding = Finding("x", "FC208", "inconsistency", "warning", 0.6, about, (), (), "name", message)
    text = render(replace(report, findings=(finding,)), format)
    assert message in text
    assert "two.txt" in text


@pytest.mark.parametrize("format", POINTING)
@pytest.mark.parametrize(
    ("path", "told"),
    [("./in/one.txt", "in/one.txt"), ("../one.txt", "../one.txt"), ("https://post.example/1", "//post.example/1")],
)
def test_paths_are_as_a_forge_knows_them(format: str, path: str, told: str) -> None:
    report = marked()
    text = render(replace(report, articles=(replace(report.articles[0], path=path), report.articles[1])), format)
    assert told in text
    assert "./in" not in text


@pytest.mark.parametrize("format", ["concise", "github", "junit", "sarif", "csv"])
def test_a_finding_without_any_place_is_told_all_the_same(format: str) -> None:
    finding = Finding("x", "FC208", "inconsistency", "warning", 0.6, About(), (), (), "name", "Somewhere.")
    assert "Somewhere." in render(Report("0", (), (), (finding,)), format)


@pytest.mark.parametrize("format", POINTING)
def test_texts_that_are_not_at_hand_are_not_needed(format: str) -> None:
    report = marked()
    bare = replace(report, articles=tuple(replace(article, text="") for article in report.articles))
    assert "one.txt" in render(bare, format)


# ------------------------------------------------------------------------------------------------------------- schemas


@pytest.mark.parametrize(
    ("format", "schema"),
    [
        ("sarif", "sarif-2.1.0-part"),
        ("gitlab", "gitlab-code-quality"),
        ("rdjson", "reviewdog-rdjson"),
        ("webannotation", "web-annotation"),
        ("claimreview", "claim-review"),
    ],
)
def test_it_is_valid(sample: Report, poisoned: Report, format: str, schema: str) -> None:
    for report in (sample, poisoned, marked(), Report("0", (), (), ())):
        data = json.loads(render(report, format))
        assert [error.message for error in validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize("name", [path.stem for path in sorted(SCHEMAS.iterdir())])
def test_the_schemas_refuse(name: str) -> None:
    assert list(validator(name).iter_errors({"runs": [{}], "diagnostics": [{"location": {"range": {}}}]})) != []


def sarif(report: Report, **options: Any) -> Any:
    return json.loads(render(report, "sarif", Options(**options)))["runs"][0]


def test_sarif_points_in_code_points() -> None:
    run = sarif(marked())
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [
        place["physicalLocation"]["region"]
        for result in run["results"]
        for place in result["locations"] + result["relatedLocations"]
    ]
    assert regions == [
        {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 11},
        {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 9},
    ]


def test_sarif_has_the_page_of_every_rule_it_names() -> None:
    run = sarif(marked())
    page = page_of("FC103")
    assert page is not None
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["FC103"]
    assert run["tool"]["driver"]["rules"][0]["help"]["text"] == page.text
    assert [result["ruleIndex"] for result in run["results"]] == [0]


def test_sarif_knows_findings_by_their_fingerprints() -> None:
    report = marked(3)
    found = {result["partialFingerprints"]["factcheck/v1"] for result in sarif(report)["results"]}
    assert found == set(fingerprints(report).values())


def test_sarif_tells_what_was_skipped() -> None:
    run = sarif(replace(marked(), skipped=(Skipped("scan page.pdf", "read", "it holds NUL bytes"),)))
    [notice] = run["invocations"][0]["toolExecutionNotifications"]
    assert "it holds NUL bytes" in notice["message"]["text"]
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "scan%20page.pdf"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b.txt", "a%20b.txt"),
        ("港.txt", "%E6%B8%AF.txt"),
        ("/data/a.txt", "file:///data/a.txt"),
        ("x/a.txt:3", "x/a.txt%3A3"),
        ("https://post.example/a b?c=1", "https://post.example/a%20b?c=1"),
    ],
)
def test_sarif_uris(path: str, uri: str) -> None:
    report = marked()
    moved = replace(report, articles=(replace(report.articles[0], path=path), report.articles[1]))
    place = sarif(moved)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


def test_sarif_makes_no_links_of_what_articles_say() -> None:
    report = marked()
    finding = replace(report.findings[0], message="See [here](http://x.example).")
    text = sarif(replace(report, findings=(finding,)))["results"][0]["message"]["text"]
    assert text == r"See [here\](http://x.example)."


def test_rdjson_counts_bytes() -> None:
    [row] = json.loads(render(marked(), "rdjson"))["diagnostics"]
    places = [row["location"], *(related["location"] for related in row["related_locations"])]
    lines = TEXT.encode().splitlines()
    shown = []
    for place in places:
        start, end = place["range"]["start"], place["range"]["end"]
        shown.append(lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode())
    assert shown == ["120", "¡30!"]


# ----------------------------------------------------------------------------------------------------------- consumers


def junit(report: Report) -> JUnitXml:
    return JUnitXml.fromstring(render(report, "junit").encode())


def test_junit_has_a_suite_for_each_article() -> None:
    report = replace(marked(2), skipped=(Skipped("c.txt", "read", "empty"),))
    suites = {suite.name: suite for suite in junit(report)}
    assert {name: (s.tests, s.failures, s.skipped) for name, s in suites.items()} == {
        "one.txt": (2, 2, 0),
        "two.txt": (1, 0, 0),
        "skipped": (1, 0, 1),
    }
    failure = next(iter(suites["one.txt"])).result[0]
    assert isinstance(failure, Failure)
    assert (failure.message, failure.type) == ("No.", "error")
    assert failure.text.splitlines() == ["one.txt:1:8: The one: “120”", "two.txt:2:5: The two: “¡30!”"]


def test_junit_has_no_suite_for_evidence() -> None:
    text = render(marked(), "junit", Options(focus=frozenset({"two"})))
    assert [(suite.name, suite.failures) for suite in JUnitXml.fromstring(text.encode())] == [("two.txt", 1)]


def test_junit_can_be_read_whatever_articles_say(poisoned: Report) -> None:
    odd = replace(poisoned.articles[0], source="\ufffe\uffff\x00")
    assert len(list(junit(replace(poisoned, articles=(odd, *poisoned.articles[1:]))))) == len(poisoned.articles) + 1


@pytest.mark.parametrize(("number", "shown"), [(1, 1), (LIMIT, LIMIT), (LIMIT + 3, LIMIT)])
def test_github_shows_ten_of_a_kind(number: int, shown: int) -> None:
    lines = render(marked(number), "github").splitlines()
    assert len([line for line in lines if line.startswith("::error ")]) == shown
    assert (lines[-1] == "3 more findings than GitHub shows of one step.") == (number > LIMIT)


@pytest.mark.parametrize(("severity", "command"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_github_commands(severity: Severity, command: str) -> None:
    report = marked(severity=severity)
    finding = replace(report.findings[0], message="It rose 5%,\n::error::not 6%")
    [line] = render(replace(report, findings=(finding,)), "github").splitlines()
    assert line == (
        f"::{command} title=factcheck FC103,file=one.txt,line=1,endLine=1,col=8,endColumn=11"
        "::It rose 5%25, ::error::not 6%25 (see two.txt:2:5)"
    )


def test_github_escapes_what_names_a_file() -> None:
    report = marked()
    moved = replace(report, articles=(replace(report.articles[0], path="a,b:c%.txt"), report.articles[1]))
    assert ",file=a%2Cb%3Ac%25.txt,line=1," in render(moved, "github")


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(report, "csv"))))


def test_csv_has_a_row_for_each_claim() -> None:
    assert [(row["path"], row["line"], row["column"], row["text"]) for row in rows(marked())] == [
        ("one.txt", "1", "8", "120"),
        ("two.txt", "2", "5", "¡30!"),
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1", " =1", "＝1+1"])
def test_csv_runs_no_formula(text: str) -> None:
    report = marked()
    finding = replace(report.findings[0], message=text)
    articles = tuple(replace(article, source=text, path=text) for article in report.articles)
    for row in rows(replace(report, findings=(finding,), articles=articles)):
        for cell in (row["message"], row["source"], row["path"]):
            assert re.match(r"['␉␍]", cell) or not re.match(r"\s*[=+\-@＝]", cell)
        assert row["source"].startswith(("'", "␍"))


def test_jsonl_has_a_line_for_each_finding(sample: Report) -> None:
    told = [json.loads(line) for line in render(sample, "jsonl").splitlines()]
    assert [row["id"] for row in told] == [finding.id for finding in sample.findings]
    assert {row["id"]: row["fingerprint"] for row in told} == fingerprints(sample)
    for row, finding in zip(told, sample.findings, strict=True):
        assert tuple(claim["id"] for claim in row["claims"]) == finding.claims
        assert {key: row[key] for key in finding.to_dict() if key != "claims"} == {
            key: value for key, value in finding.to_dict().items() if key != "claims"
        }


def test_concise_is_one_line_a_finding() -> None:
    assert render(marked(), "concise") == "one.txt:1:8: FC103 error No. (see two.txt:2:5)\n"
