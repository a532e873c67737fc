from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import Report
from factcheck.reporters import Options, render

GOLDEN = Path(__file__).with_name("sample.json")


def test_golden(sample: Report) -> None:
    """Other tests read this file too. Where the contract is meant to change, write it anew from ``render``."""
    assert render(sample, "json", Options(include_text=True)) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("include_text", [False, True])
def test_json_is_the_contract_word_for_word(sample: Report, include_text: bool) -> None:
    expected = json.dumps(sample.to_dict(include_text=include_text), indent=2, ensure_ascii=False) + "\n"
    assert render(sample, "json", Options(include_text=include_text)) == expected


def test_a_lone_surrogate_becomes_a_character_that_can_be_written(sample: Report) -> None:
    text = render(replace(sample, version="\ud83d"), "json")
    assert json.loads(text)["version"] == "\ufffd"
