"""Baselines: their lines, what is out of date, and what cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import Article, check
from factcheck.baselines import (
    Baseline,
    Entry,
    baseline_waivers,
    entries_of,
    lines_of,
    load_baseline,
    renewed,
    stale_of,
)
from factcheck.errors import ConfigError
from factcheck.model import Report
from factcheck.waivers import waive

MARK = "0123456789abcdef"
ENTRY = {"code": "FC101", "fingerprint": MARK, "paths": ["a.md", "b.md"], "message": "They differ."}


def story(folder: Path, first: str = "$240m", *, lead: str = "") -> Report:
    texts = {
        "a": f"{lead}Revenue of the harbour board rose 26% to {first} in 2023, it said on Tuesday.",
        "b": "Revenue of the harbour board rose 26% to $210m in 2023, it said on Tuesday.",
    }
    return check([Article(id, text, source=id.upper(), path=str(folder / f"{id}.md")) for id, text in texts.items()])


def kept(report: Report, path: Path) -> Baseline:
    entries = entries_of(report, path.parent)
    path.write_text("".join(lines_of(entries)), encoding="utf-8")
    return entries


def test_what_was_there_before_is_silent_and_what_is_new_is_told(tmp_path: Path) -> None:
    path, read = tmp_path / "b.jsonl", {tmp_path / "a.md", tmp_path / "b.md"}
    assert len(kept(story(tmp_path), path)) == 1
    for changed, left, stale in [
        (story(tmp_path), 0, 0),
        (story(tmp_path, lead="It was a good year.\n\n"), 0, 0),
        (story(tmp_path, "$270m"), 1, 1),
        (story(tmp_path, "$210m"), 0, 1),
    ]:
        waived = waive(changed, baseline_waivers(path, read))
        alarms = [finding for finding in waived.report.findings if finding.verdict == "contradiction"]
        assert (len(alarms), len(waived.stale)) == (left, stale)


def test_an_entry_is_out_of_date_only_where_all_its_articles_were_read(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    old = kept(story(tmp_path), path)
    assert waive(story(tmp_path, "$210m"), baseline_waivers(path, {tmp_path / "a.md"})).stale == []
    assert stale_of(old, {}, {tmp_path / "a.md"}, tmp_path) == []
    assert len(stale_of(old, {}, {tmp_path / "a.md", tmp_path / "b.md"}, tmp_path)) == 1


def test_lines_are_sorted_and_read_back(tmp_path: Path) -> None:
    entries = [
        Entry(code=code, fingerprint=mark * 16, paths=(path,), message="„x“")
        for code, mark, path in [("FC2", "b", "z"), ("FC1", "c", "b"), ("FC1", "d", "a"), ("FC1", "a", "b")]
    ]
    lines = list(lines_of({entry.fingerprint: entry for entry in entries}))
    assert [json.loads(line)["fingerprint"][0] for line in lines] == ["d", "a", "c", "b"]
    (tmp_path / "b.jsonl").write_text("".join(lines), encoding="utf-8")
    assert list(lines_of(load_baseline(tmp_path / "b.jsonl"))) == lines


def test_renewing_keeps_notes_and_what_was_not_found() -> None:
    old = {MARK: Entry(**ENTRY, note="known"), "f" * 16: Entry(**{**ENTRY, "fingerprint": "f" * 16})}
    new = {MARK: Entry(**{**ENTRY, "message": "Told anew."}), "e" * 16: Entry(**{**ENTRY, "fingerprint": "e" * 16})}
    out = renewed(old, new)
    assert (out[MARK].message, out[MARK].note, sorted(out)) == ("Told anew.", "known", [MARK, "e" * 16, "f" * 16])


BAD = [
    ("no JSON", "{", "b.jsonl:1: no entry of a baseline: Invalid JSON"),
    ("no object", "\n[1]", "b.jsonl:2: no entry of a baseline: Input should be an object"),
    (
        "no code",
        json.dumps({**ENTRY, "code": None}),
        "b.jsonl:1: no entry of a baseline: code: Input should be a valid",
    ),
    (
        "no fingerprint",
        json.dumps({**ENTRY, "fingerprint": "1"}),
        "b.jsonl:1: no entry of a baseline: fingerprint: '1' is no fingerprint",
    ),
    ("another key", json.dumps({**ENTRY, "x": 1}), "b.jsonl:1: no entry of a baseline: x: Extra inputs"),
    ("not UTF-8", b"\xff", "b.jsonl: not UTF-8, so no baseline"),
    ("not there", None, "b.jsonl: no such file; write one with: factcheck baseline create"),
]


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_file_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | bytes | None, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "b.jsonl"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError) as error:
        load_baseline(path)
    assert str(error.value).startswith(words)
