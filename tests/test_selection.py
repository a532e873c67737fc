"""What settings do to findings: which are told, how sure they are, how grave."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.config import load_config
from factcheck.model import About, Article, Claim, Finding, Money, Number, Percent, Quantity, Report, Severity, Value
from factcheck.model import Trend as TrendValue
from factcheck.selection import select


def report(*sides: dict[str, Value], severity: Severity = "error", code: str = "FC101") -> Report:
    """A report of one contradiction: its sides, each with what its sources say."""
    claims = [Claim(name, name, "money", "x", 0, 1, 1, 1, value) for side in sides for name, value in side.items()]
    articles = tuple(Article(claim.article, "x", source=claim.article) for claim in claims)
    told = tuple(tuple(side) for side in sides)
    ids = tuple(claim.id for claim in claims)
    finding = Finding("f", code, "contradiction", severity, 0.8, About(), ids, told, "disjoint", "m")
    return Report("0", articles, tuple(claims), (finding,))


def selected(tmp_path: Path, settings: str, full: Report) -> list[tuple[float, str]]:
    (tmp_path / "factcheck.toml").write_text(settings)
    found = select(full, load_config(folder=tmp_path)).findings
    return [(finding.confidence, finding.severity) for finding in found]


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


WEIGHTS = [
    ("of nobody", "", [["Post"], ["Wire"]], [(0.8, "error")]),
    ("of the weaker side", "[sources.Wire]\nweight = 0.5", [["Post"], ["Wire"]], [(0.4, "error")]),
    ("less than half is no error", "[sources.Wire]\nweight = 0.25", [["Post"], ["Wire"]], [(0.2, "warning")]),
    ("of both", "[sources.Wire]\nweight = 0.6\n[sources.Post]\nweight = 0.5", [["Post"], ["Wire"]], [(0.4, "error")]),
    ("with somebody beside it", "[sources.Wire]\nweight = 0.1", [["Post"], ["Wire", "Echo"]], [(0.8, "error")]),
    ("against one of three", "[sources.Post]\nweight = 0.1", [["Wire", "Echo"], ["Post"]], [(0.08, "warning")]),
    ("none", "[sources.Wire]\nweight = 0", [["Post"], ["Wire"]], []),
    ("of others", "[sources.Echo]\nweight = 0", [["Post"], ["Wire"]], [(0.8, "error")]),
    ("and a threshold", "confidence = 0.5\n[sources.Wire]\nweight = 0.5", [["Post"], ["Wire"]], []),
    (
        "and a severity that was set",
        '[severity]\nFC101 = "error"\n[sources.Wire]\nweight = 0.1',
        [["Post"], ["Wire"]],
        [(0.08, "error")],
    ),
]


@pytest.mark.parametrize(("settings", "sides", "told"), [row[1:] for row in WEIGHTS], ids=[row[0] for row in WEIGHTS])
def test_weights(tmp_path: Path, settings: str, sides: list[list[str]], told: list[tuple[float, str]]) -> None:
    full = report(*({name: usd(str(at + 1)) for name in side} for at, side in enumerate(sides)))
    assert selected(tmp_path, settings, full) == told


def range_of(low: str, high: str) -> Number:
    return Money(low=Decimal(low), high=Decimal(high), currency="USD", relation="range")


TOLERANCES = [
    ("far apart", "FC101 = 0.02", [usd("100"), usd("103")], 1),
    ("near", "FC101 = 0.03", [usd("100"), usd("103")], 0),
    ("as near as may be", "FC101 = 0.03", [usd("97"), usd("100")], 0),
    ("by how codes begin", "FC1 = 0.03", [usd("100"), usd("103")], 0),
    ("by the longer code", "FC1 = 0.5\nFC101 = 0", [usd("100"), usd("103")], 1),
    ("of another code", "FC103 = 0.5", [usd("100"), usd("103")], 1),
    ("below nothing", "FC101 = 0.03", [usd("-100"), usd("-103")], 0),
    ("on both sides of nothing", "FC101 = 1", [usd("-100"), usd("103")], 1),
    ("all of three", "FC101 = 0.03", [usd("100"), usd("102"), usd("110")], 1),
    ("a range", "FC101 = 0.05", [usd("100"), range_of("101", "104")], 0),
    ("a wide range", "FC101 = 0.05", [usd("100"), range_of("101", "140")], 1),
    ("currencies", "FC101 = 1", [usd("100"), Money(amount=Decimal(101), currency="EUR")], 1),
    ("units", "FC1 = 1", [Quantity(amount=Decimal(3), unit="mile"), Quantity(amount=Decimal(3), unit="metre")], 1),
    (
        "up and down",
        "FC1 = 1",
        [Percent(amount=Decimal(4), direction="up"), Percent(amount=Decimal(4), direction="down")],
        1,
    ),
    ("no figures", "FC1 = 1", [TrendValue(direction="up"), TrendValue(direction="down")], 1),
]


@pytest.mark.parametrize(
    ("settings", "values", "number"), [row[1:] for row in TOLERANCES], ids=[row[0] for row in TOLERANCES]
)
def test_tolerances(tmp_path: Path, settings: str, values: list[Value], number: int) -> None:
    full = report(*({str(at): value} for at, value in enumerate(values)))
    assert len(selected(tmp_path, f"[tolerance]\n{settings}", full)) == number


@pytest.mark.parametrize(("pattern", "number"), [("link/*", 0), ("story/*", 0), ("other/*", 1)])
def test_a_path_is_known_by_all_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, number: int
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    Path("story/Post").touch()
    Path("link").symlink_to("story")
    full = report({"Post": usd("1")}, {"Wire": usd("2")})
    articles = tuple(replace(article, path=f"link/{article.id}") for article in full.articles)
    told = selected(tmp_path, f'[per-path-ignores]\n"{pattern}" = ["FC101"]', replace(full, articles=articles))
    assert len(told) == number
