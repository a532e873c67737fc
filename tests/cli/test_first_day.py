"""The first day of a desk with factcheck, from an empty folder on: what each command says, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

AGENCY = """---
source: Coast Agency
published: 2024-05-14T09:00+01:00
---
TESSALY, May 14 - The port of Tessaly handled 1,431 ships last year, the harbour board said on Tuesday.

Its revenue rose 26% to $240m. The chairman, Ada Holm, will step down on 30 June after eleven years.
"""
LEDGER = """Revenue at Tessaly port climbed to $240m in 2023 from $190m the year before, as 1,431 ships called.

Ada Holm, who has chaired the harbour board for 11 years, leaves at the end of June.
"""
MANIFEST = "- file: ledger.txt\n  source: The Ledger\n  published: 2024-05-15\n"
COURIER = """<!doctype html><html><head><title>A year</title><meta name="author" content="The Courier">
<meta property="article:published_time" content="2024-05-15"></head><body><article><h1>A year</h1>
<p>The harbour board of Tessaly counted more than 1,400 ships in 2023 and took $240 million.</p></article></body></html>
"""
DRAFT = """---
source: Our desk
published: 2024-05-16
---
Revenue of the harbour board of Tessaly rose 26% to {} in 2023, it said. The port handled 1,431 ships.
"""
FIRE = "---\nsource: The {}\npublished: 2024-03-02\n---\nThe fire at the Norvik mill burned {} of paper on Friday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_a_draft_from_the_first_check_to_its_acceptance(run: Run) -> None:
    assert "factcheck.toml written" in run("init").stdout
    for name, text in (("agency.md", AGENCY), ("ledger.txt", LEDGER), ("courier.html", COURIER)):
        put(f"sources/{name}", text)
    put("sources/articles.yaml", MANIFEST)
    call = ("check", "draft.md", "--against", "sources")

    put("draft.md", DRAFT.format("$420m"))
    told = run(*call, code=1).stdout
    assert "error FC101 Sources differ" in told
    assert "1 contradiction (1 error)" in told
    mark = told.split("fingerprint ")[1].split()[0]
    assert "money: 419.5 million to 420.5 million USD" in run("explain", mark[:6], *call[1:]).stdout

    put("draft.md", DRAFT.format("$240m"))
    assert run(*call).stdout.startswith("✓ no contradictions")

    put("draft.md", DRAFT.format("$420m"))
    put("factcheck.toml", 'suppressions = "accepted.toml"')
    put("accepted.toml", f'[[suppress]]\ncode = "FC101"\nfingerprint = "{mark}"\nreason = "the board corrected it"\n')
    assert "1 finding accepted before" in run(*call).stderr


def test_an_archive_from_its_baseline_to_the_gate(run: Run) -> None:
    put("archive/agency.md", AGENCY)
    put("archive/fire.md", FIRE.format("Ledger", "40 tonnes"))
    put("archive/ashes.md", FIRE.format("Courier", "60 tonnes"))
    assert "1 contradiction" in run("report", "archive").stdout
    assert run("baseline", "create", "archive").stdout == ".factcheck-baseline.jsonl: 1 entry\n"
    put("factcheck.toml", 'baseline = ".factcheck-baseline.jsonl"')
    assert "no contradictions" in run("report", "archive").stdout

    put("archive/new.md", AGENCY.replace("Coast Agency", "The Post").replace("1,431", "1,341"))
    told = run("gate", "archive/new.md", "--against", "archive", "--format", "concise", code=1)
    assert [line.split(": ")[1][:5] for line in told.stdout.splitlines()] == ["FC103"]
    assert "silences nothing" not in told.stderr

    put("archive/new.md", AGENCY.replace("Coast Agency", "The Post"))
    run("gate", "archive/new.md", "--against", "archive")
