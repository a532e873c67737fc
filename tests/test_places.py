"""Findings about words that are no claims: where they stand is told everywhere, and people can accept them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from factcheck import Article, Finding, Report, check
from factcheck.cli import app
from factcheck.errors import InputError
from factcheck.fingerprints import fingerprints
from factcheck.gate import gate
from factcheck.readers import read
from factcheck.reporters import FORMATS, render
from factcheck.reporters.terminal import why
from factcheck.schema import load_report
from factcheck.selection import of_articles

COUNSEL = """The hearing began at ten.

Ada Sorrel, prosecuting, told the court that he lied.

He denied it.

Ms Sorrel, defending, said that he did not.
"""
SETS = "Ada Holm won.\n\nShe beat Ida Moor in straight sets, {}, in front of her family.\n"
NOBODY = "No one was hurt in the fire.\n\nThe roof fell in.\n\nFour people were taken to hospital.\n"
ALL_DIED = "The boat sank. All on board were killed.\n\nThe skipper was rescued by a ferry.\n"
SURVIVES = "Her son Ivo died in 2019.\n\nShe is survived by her son, Ivo.\n"
UNANIMOUS = "The jury was unanimous, the clerk said.\n\nThe jury convicted him by ten to two.\n"
OFFICES = "Anna Kovarik, director of the mill, spoke first.\n\nForeign Minister Maria Kovarik came.\n"
SURNAME = "Inspector Ada Talbridge led the search.\n\nIt ended. Insp Talbrook said so.\n"

PLACES = [
    ("FC217", COUNSEL, [(3, "Ada Sorrel, prosecuting"), (7, "Ms Sorrel, defending")]),
    ("FC217", NOBODY, [(1, "No one was hurt"), (5, "Four")]),
    ("FC217", ALL_DIED, [(1, "All on board were killed"), (3, "The skipper was rescued")]),
    ("FC217", SURVIVES, [(1, "Ivo"), (3, "Ivo")]),
    ("FC217", UNANIMOUS, [(1, "unanimous"), (3, "convicted him by ten to two")]),
    ("FC218", SETS.format("6-4 2-6 7-6"), [(3, "in straight sets"), (3, "6-4 2-6 7-6")]),
    ("FC208", OFFICES, [(1, "Anna Kovarik, director"), (3, "Minister Maria Kovarik")]),
    ("FC208", SURNAME, [(1, "Inspector Ada Talbridge"), (3, "Insp Talbrook")]),
]
"""The rule, the text of an article, and the lines and the words that its finding points at."""


def article(text: str, id: str = "draft", **fields: Any) -> Article:
    return Article(id, text, f"The {id}", date(2025, 5, 15), path=f"{id}.txt", **fields)


def only(report: Report, code: str) -> Finding:
    (finding,) = [finding for finding in report.findings if finding.code == code]
    return finding


def mark(text: str, code: str) -> str:
    report = check([article(text)])
    return fingerprints(report)[only(report, code).id]


REPORT = check([article(COUNSEL), article(SETS.format("6-4 2-6 7-6"), "sport"), article("Nothing.", "other")])


@pytest.mark.parametrize(("code", "text", "expected"), PLACES, ids=[f"{code} {text[:12]}" for code, text, _ in PLACES])
def test_a_finding_points_at_its_words(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    report = check([article(text)])
    finding = only(report, code)
    points = report.points()[finding.id]
    assert [(point.line, point.text) for point in points] == expected
    assert all(text[point.start : point.end] == point.text for point in points)
    assert report.homes()[finding.id] == {"draft"}
    assert "line" not in finding.message


TOLD: dict[str, Callable[[str, int, int], str]] = {
    "terminal": lambda file, line, column: f"{file}:{line}:{column}",
    "full": lambda file, line, column: f"{file}:{line}:{column}",
    "markdown": lambda file, line, column: f"{file}:{line}:{column}",
    "concise": lambda file, line, column: f"{file}:{line}:{column}",
    "github": lambda file, line, column: f"{file}:{line}:{column}",
    "gitlab": lambda file, line, column: f"{file}:{line}:{column}",
    "junit": lambda file, line, column: f"{file}:{line}:{column}",
    "html": lambda file, line, column: f"{line}:{column}",
    "csv": lambda file, line, column: f"{file},{line},{column},",
    "json": lambda file, line, column: f'"line": {line}, "column": {column}',
    "jsonl": lambda file, line, column: f'"line": {line}, "column": {column}',
    "sarif": lambda file, line, column: f'"startLine": {line}, "startColumn": {column}',
    "rdjson": lambda file, line, column: f'"line": {line}, "column": {column}',
    "webannotation": lambda file, line, column: f'"start": {COUNSEL.index("Ada" if line == 3 else "Ms S")}',
    "claimreview": lambda file, line, column: "Ada Sorrel, prosecuting" if line == 3 else "Ms Sorrel, defending",
}
"""How each format tells a place."""


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_both_places(format: str) -> None:
    graded = [replace(f, severity="error") if f.code == "FC217" else f for f in REPORT.findings]
    text = unescape(render(replace(REPORT, findings=tuple(graded)), format))
    flat = " ".join(text.replace("\\", "").split())
    for line in (3, 7):
        told = TOLD[format]("draft.txt", line, 1)
        assert told in flat or (format, line) in {("github", 3), ("gitlab", 3)}
    assert ":1:1" not in text and '"startLine": 1,' not in text
    if format == "github":
        assert "file=draft.txt,line=3,endLine=3,col=1,endColumn=24" in text
    if format == "gitlab":
        assert {"path": "draft.txt", "lines": {"begin": 3, "end": 3}} in [row["location"] for row in json.loads(text)]


def test_explain_tells_both_places() -> None:
    text = why.render(why.Told(only(REPORT, "FC217"), REPORT, {}), why.Options())
    assert "draft.txt:3:1, characters" in text and "draft.txt:7:1, characters" in text


def test_words_and_claims_of_one_place_are_told_once() -> None:
    report = check([article(UNANIMOUS)])
    finding = only(report, "FC217")
    assert len(report.points()[finding.id]) == 2
    assert render(replace(report, findings=(finding,)), "csv").count("\n") == 3


def test_a_page_leads_to_the_words() -> None:
    page = render(REPORT, "html")
    for place in only(REPORT, "FC217").places:
        anchor = f"words-{place.start}-{place.end}-draft"
        assert page.count(f'id="{anchor}"') == 1
        assert f'href="#{anchor}"' in page


def test_the_way_to_json_and_back() -> None:
    report = load_report(json.dumps(REPORT.to_dict(include_text=True)))
    assert report.to_dict(include_text=True) == REPORT.to_dict(include_text=True)
    assert only(report, "FC217").places == only(REPORT, "FC217").places
    fields = REPORT.to_dict()
    assert {"places" in finding for finding in fields["findings"] if finding["code"] == "FC401"} <= {False}
    named = next(finding for finding in fields["findings"] if finding["code"] == "FC217")
    named["places"][0]["article"] = "nowhere"
    with pytest.raises(InputError, match="places: nothing in it has the id 'nowhere'"):
        load_report(json.dumps(fields))


def test_the_gate_tells_those_of_new_articles_only() -> None:
    new, old = article(COUNSEL), article(SETS.format("6-4 2-6 7-6"), "sport")
    assert [finding.code for finding in gate([new, old]).report.findings if finding.places] == ["FC218", "FC217"]
    report = gate([new], [old]).report
    assert [finding.code for finding in report.findings if finding.places] == ["FC217"]
    assert [one.id for one in report.articles] == ["draft"]
    assert [len(of_articles(REPORT, {id}).findings) > 0 for id in ("draft", "sport", "other")] == [True, True, False]


def test_the_gate_counts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(COUNSEL)
    result = CliRunner().invoke(app, ["gate", "draft.txt", "-f", "concise", "--fail-on", "warning"])
    assert result.exit_code == 1
    assert result.stdout.startswith("draft.txt:3:1: FC217 warning ")
    assert result.stderr.splitlines()[1].split()[:4] == ["draft", "1", "0", "1"]


SILENCED = [
    ("above the first", "The hearing began.\n\n{0}\nAda Sorrel, prosecuting, spoke.\n\nMs Sorrel, defending, spoke.\n"),
    ("above the second", "Ada Sorrel, prosecuting, spoke.\n\n{0}\nMs Sorrel, defending, spoke.\n"),
    ("beside it", "Ada Sorrel, prosecuting, spoke. {0}\n\nMs Sorrel, defending, spoke.\n"),
]


@pytest.mark.parametrize("text", [text for _, text in SILENCED], ids=[name for name, _ in SILENCED])
@pytest.mark.parametrize(("code", "rc"), [("FC217", 0), ("FC2", 0), ("FC216", 1)])
def test_a_comment_silences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, code: str, rc: int) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(text.format(f"<!-- factcheck: ignore[{code}] two barristers -->"))
    result = CliRunner().invoke(app, ["report", "draft.md", "--fail-on", "warning"])
    assert result.exit_code == rc, result.output
    assert ("silences nothing" in result.stderr) == bool(rc)


WRONG_SETS = SETS.format("6-4 2-6 7-6")
MARKS = [
    ("a score", "FC218", WRONG_SETS, SETS.format("6-4 3-6 7-6"), False),
    (
        "other words for it",
        "FC218",
        WRONG_SETS,
        WRONG_SETS.replace("in straight sets", "without losing a set"),
        False,
    ),
    ("text before it", "FC218", WRONG_SETS, "It rained.\n\n\n" + WRONG_SETS, True),
    ("a first name", "FC208", OFFICES, OFFICES.replace("Maria", "Marta"), False),
    ("a number of hurt", "FC217", NOBODY, NOBODY.replace("Four", "Five"), False),
    ("words far from it", "FC217", NOBODY, NOBODY.replace("The roof", "The big roof"), True),
]


@pytest.mark.parametrize(("code", "one", "other", "is_same"), [row[1:] for row in MARKS], ids=[row[0] for row in MARKS])
def test_what_changes_in_the_words_is_a_new_finding(code: str, one: str, other: str, is_same: bool) -> None:
    assert (mark(one, code) == mark(other, code)) == is_same


def test_an_archive_tells_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/draft.txt").write_text(COUNSEL)
    result = CliRunner().invoke(app, ["archive", "in", "-o", "out", "--engine", "inline"])
    assert result.exit_code in (0, 1), result.output
    (row,) = [row for row in parquet.read_table("out/findings.parquet").to_pylist() if row["code"] == "FC217"]
    assert row["articles"] == ["draft"]
    assert [(place["path"], place["line"], place["text"]) for place in row["places"]] == [
        ("in/draft.txt", 3, "Ada Sorrel, prosecuting"),
        ("in/draft.txt", 7, "Ms Sorrel, defending"),
    ]
    finding = json.loads(Path("out/findings.jsonl").read_text().splitlines()[0])
    assert [place["article"]["path"] for place in finding["places"]] == ["in/draft.txt"] * 2


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(f"---\nsource: The Ledger\n---\n{COUNSEL}")
    report = check(item for item in read([path]) if isinstance(item, Article))
    assert [place.line for place in only(report, "FC217").places] == [6, 10]
