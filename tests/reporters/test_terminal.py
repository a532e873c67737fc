from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import Report
from factcheck.reporters import Options, render
from factcheck.reporters.terminal.base import END, MARK, beside, cells, inked, wrapped

GOLDEN = Path(__file__).with_name("terminal-80.txt")
SGR = re.compile("\x1b\\[[0-9;]*m")


def test_golden(sample: Report) -> None:
    assert render(sample, "terminal", Options(width=80)) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("plain", 5),
        ("港新報", 6),
        ("ｆｕｌｌ", 8),
        ("e\u0301", 1),
        ("zero\u200bwidth", 9),
        ("🏗", 1),
        ("👩🏽\u200d🔧", 2),
        ("שלום", 4),
        (f"{MARK}styled{END}", 6),
    ],
)
def test_cells(text: str, expected: int) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one\n two   three", 80, ["one two three"]),
        ("abcdefghij k", 4, ["abcd", "efgh", "ij k"]),
        ("港の堰は", 5, ["港の", "堰は"]),
        (f"a {MARK}bb cc{END} d", 4, [f"a {MARK}bb{END}", f"{MARK}cc{END} d"]),
    ],
)
def test_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


def test_wrapped_indents() -> None:
    assert wrapped("one two three", 9, "  ", "    ") == ["  one two", "    three"]


def test_beside_pads_wide_characters() -> None:
    assert beside([["港", "x"], ["left"], ["alone"]], 6) == ["港       left", "x", "", "alone"]


@pytest.mark.parametrize("colour", [False, True])
def test_inked(colour: bool) -> None:
    assert inked(f"{MARK}x{END}", colour) == ("\x1b[1;4;36mx\x1b[0m" if colour else "x")


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("width", [10, 40, 80, 119, 120, 160, 300])
def test_no_line_is_wider_than_the_terminal(sample: Report, width: int, verbose: bool) -> None:
    text = render(sample, "terminal", Options(width=width, verbose=verbose))
    assert [line for line in text.splitlines() if cells(line) > max(width, 40)] == []


@pytest.mark.parametrize("width", [60, 80])
def test_colours_change_nothing_but_colours(sample: Report, width: int) -> None:
    coloured = render(sample, "terminal", Options(width=width, colour=True))
    assert "\x1b[1;4;36m$2.4bn\x1b[0m" in coloured
    plain = render(sample, "terminal", Options(width=width))
    letters = (re.sub(r"[«»\s]", "", text) for text in (SGR.sub("", coloured), plain))
    assert next(letters) == next(letters)


def test_every_coloured_line_ends_plain(sample: Report) -> None:
    for line in render(sample, "terminal", Options(width=60, colour=True)).splitlines():
        codes = SGR.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"


def test_sides_stand_beside_each_other_where_there_is_room(sample: Report) -> None:
    wide = render(sample, "terminal", Options(width=160)).splitlines()
    narrow = render(sample, "terminal", Options(width=119)).splitlines()
    heads = ("3 sources say “$2.4bn”:", "Kestrel Wire says “$4.2bn”:")
    assert any(all(head in line for head in heads) for line in wide)
    assert not any(all(head in line for head in heads) for line in narrow)


def test_sections_come_in_an_editors_order(sample: Report) -> None:
    text = render(sample, "terminal")
    heads = re.findall(r"^([A-Z ,]+) \(\d+\) ─", text, re.MULTILINE)
    assert heads == [
        "CONTRADICTIONS",
        "INCONSISTENCIES INSIDE ONE ARTICLE",
        "UPDATED FIGURES",
        "AGREEMENTS",
        "ONLY ONE SOURCE SAYS",
        "SKIPPED, OR CHECKED IN PART",
    ]


def test_single_source_claims_are_cut_short_unless_verbose(sample: Report) -> None:
    assert "… and 2 more" in render(sample, "terminal")
    assert "… and" not in render(sample, "terminal", Options(verbose=True)).split("ONLY ONE SOURCE")[1]


def test_a_calm_report_says_so(sample: Report) -> None:
    text = render(replace(sample, findings=()), "terminal")
    assert text.startswith("no contradictions, no inconsistencies, no updates, no agreements")
