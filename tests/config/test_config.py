"""Settings: where they are found, how they are put together, and what is told of a file that cannot be used."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck import Article
from factcheck.config import config_schema, load_config
from factcheck.errors import ConfigError
from factcheck.model import SEVERITIES

ROOT = Path(__file__).parents[2]

BAD = [
    ("unknown key", 'selct = ["FC1"]', "factcheck.toml:1: selct: there is no such key. Did you mean select?"),
    ("key of Python", 'fail_on = "error"', "factcheck.toml:1: fail_on: there is no such key. Did you mean fail-on?"),
    ("key like no other", "\nxyz = 1", "factcheck.toml:2: xyz: there is no such key. There are extend, select, ignore"),
    ("unknown code", 'ignore = ["FC101", "FC999"]', "factcheck.toml:1: ignore.1: no rule has the code 'FC999'."),
    ("code in small letters", 'select = ["fc101"]', "'fc101'. Did you mean FC101?"),
    ("a letter for a figure", 'select = ["FC1O2"]', "no rule has the code 'FC1O2'. Did you mean FC102?"),
    ("empty code", 'select = [""]', "factcheck.toml:1: select.0: no rule has the code ''."),
    (
        "unknown code as a key",
        '[severity]\nFC9999 = "error"',
        "factcheck.toml:2: severity.FC9999: no rule has the code",
    ),
    (
        "unknown severity",
        '\n[severity]\nFC101 = "eror"',
        "factcheck.toml:3: severity.FC101: should be 'error', 'warning'",
    ),
    ("no list", 'select = "FC1"', "factcheck.toml:1: select: should be a valid list, not 'FC1': write it as [\"FC1\"]"),
    ("no number", 'confidence = "high"', "factcheck.toml:1: confidence: should be a valid number"),
    ("a number in quotes", 'confidence = "0.9"', "factcheck.toml:1: confidence: should be a valid number, not '0.9'"),
    ("a truth for a number", "confidence = true", "factcheck.toml:1: confidence: should be a valid number, not True"),
    ("too tolerant", "[tolerance]\nFC101 = 2", "factcheck.toml:2: tolerance.FC101: should be less than or equal to 1"),
    (
        "tolerance for dates",
        "[tolerance]\nFC105 = 0.1",
        "FC105: FC105 is not about figures; a tolerance is for FC101",
    ),
    ("too much weight", "[sources.Wire]\nweight = 1.5", "factcheck.toml:2: sources.Wire.weight: should be less than"),
    (
        "unknown zone",
        '[sources.Wire]\ntime-zone = "Europe/Pariss"',
        "'Europe/Pariss'. Did you mean Europe/Paris?",
    ),
    (
        "no zone at all",
        '[sources.Wire]\ntime-zone = "../x"',
        "no time zone has the name '../x'. Write it as",
    ),
    ("too sure", "confidence = 1.5", "factcheck.toml:1: confidence: should be less than or equal to 1, not 1.5"),
    ("unknown fail-on", 'fail-on = ["note"]', "factcheck.toml:1: fail-on.0: should be 'error', 'warning', 'info'"),
    (
        "key of a source",
        '[sources."The Wire"]\ngrup = "w"',
        "factcheck.toml:2: sources.The Wire.grup: there is no such key",
    ),
    ("empty group", '[sources.Wire]\ngroup = ""', "factcheck.toml:2: sources.Wire.group: is empty"),
    ("unknown currency", '[sources.Wire]\ncurrency = "AUS"', "sources.Wire.currency: no currency has the code 'AUS'."),
    ("unknown order", '[sources.Wire]\ndate-order = "dmy"', "sources.Wire.date-order: should be 'day-first' or 'month"),
    ("code of a path", '[per-path-ignores]\n"a/*" = ["FX"]', "factcheck.toml:2: per-path-ignores.a/*.0: no rule has"),
    ("no table", 'severity = "error"', "factcheck.toml:1: severity: should be a table, not 'error'"),
    ("no table of a source", '[sources]\nWire = "w"', "factcheck.toml:2: sources.Wire: should be a table, not 'w'"),
    ("not TOML", "select = = 1", "factcheck.toml:1:10: not TOML: Invalid value"),
    ("not TOML at the end", "select = [", "factcheck.toml: not TOML: Invalid value (at end of document)"),
    ("not UTF-8", b'baseline = "\xff"', "factcheck.toml: not TOML: not UTF-8"),
    ("extends nothing", 'extend = "base.toml"', "factcheck.toml: extend: no such file: base.toml"),
    ("extends itself", 'extend = "factcheck.toml"', "factcheck.toml: extend: factcheck.toml extends this file in turn"),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_file_that_cannot_be_used(content: str | bytes, words: str) -> None:
    Path("factcheck.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError) as error:
        load_config()
    assert words in str(error.value)


def test_a_project_whose_settings_are_no_table() -> None:
    Path("pyproject.toml").write_text("[tool]\nfactcheck = 3\n")
    with pytest.raises(ConfigError, match=r"^pyproject.toml: tool.factcheck: should be a table, not 3$"):
        load_config()


def test_every_problem_is_told_at_once() -> None:
    Path("factcheck.toml").write_text('selct = []\nconfidence = 2\n[severity]\nFC101 = "x"\n')
    with pytest.raises(ConfigError) as error:
        load_config()
    told = [line.split(": ")[:2] for line in str(error.value).splitlines()]
    assert sorted(told) == [
        ["factcheck.toml:1", "selct"],
        ["factcheck.toml:2", "confidence"],
        ["factcheck.toml:4", "severity.FC101"],
    ]


def test_a_file_that_is_named_and_not_there() -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml: no such file"):
        load_config(Path("nowhere.toml"))


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    config = load_config()
    assert (config.settings.select, config.settings.fail_on, config.folder) == (["FC"], ["error"], folder)
    assert config.origin("select") == "default"


@pytest.mark.parametrize(
    ("files", "ignored"),
    [
        ({"factcheck.toml": 'ignore = ["FC1"]'}, ["FC1"]),
        ({"pyproject.toml": '[tool.factcheck]\nignore = ["FC2"]'}, ["FC2"]),
        ({"factcheck.toml": 'ignore = ["FC1"]', "pyproject.toml": '[tool.factcheck]\nignore = ["FC2"]'}, ["FC1"]),
        ({"pyproject.toml": "[tool.other]\nx = 1"}, []),
        ({"pyproject.toml": "broken ="}, []),
        ({"a/factcheck.toml": 'ignore = ["FC1"]'}, ["FC1"]),
        ({"a/b/pyproject.toml": "[project]", "a/factcheck.toml": 'ignore = ["FC1"]'}, ["FC1"]),
        ({"a/b/factcheck.toml": 'ignore = ["FC3"]', "factcheck.toml": 'ignore = ["FC1"]'}, ["FC3"]),
    ],
    ids=["own", "project", "own before project", "no table", "broken project", "above", "above a project", "nearest"],
)
def test_the_nearest_file_upwards_holds(folder: Path, files: dict[str, str], ignored: list[str]) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(content)
    assert load_config(folder=deep).settings.ignore == ignored


def test_extended_tables_are_completed_and_lists_replaced(folder: Path) -> None:
    (folder / "shared").mkdir()
    Path("shared/base.toml").write_text(
        'ignore = ["FC2"]\nselect = ["FC1"]\nbaseline = "old.jsonl"\n[severity]\nFC101 = "info"\nFC102 = "info"\n'
    )
    Path("factcheck.toml").write_text('extend = "shared/base.toml"\nignore = []\n[severity]\nFC101 = "error"\n')
    config = load_config()
    settings = config.settings
    assert (settings.ignore, settings.select) == ([], ["FC1"])
    assert settings.severity == {"FC101": "error", "FC102": "info"}
    assert config.file("baseline") == folder / "shared" / "old.jsonl"
    base = str(Path("shared/base.toml"))
    origins = [config.origin(key) for key in ("ignore", "select", "severity.FC101", "severity.FC102")]
    assert origins == ["factcheck.toml", base, "factcheck.toml", base]


def test_of_an_extended_publisher_what_is_not_said_stays(folder: Path) -> None:
    (folder / "base.toml").write_text('[sources.Post]\ncurrency = "AUD"\ngroup = "old"\n')
    Path("factcheck.toml").write_text('extend = "base.toml"\n[sources.Post]\ngroup = "new"\n')
    config = load_config()
    post = config.settings.sources["Post"]
    assert (post.currency, post.group) == ("AUD", "new")
    keys = ("currency", "group", "weight")
    assert [config.origin(f"sources.Post.{key}") for key in keys] == ["base.toml", "factcheck.toml", "default"]


def test_every_setting_is_in_the_reference_and_in_the_schema() -> None:
    page = (ROOT / "docs/reference/configuration.md").read_text(encoding="utf-8")
    keys = set(config_schema()["properties"])
    assert keys == set(re.findall(r"^\| `([\w-]+)`", page, re.M))
    assert config_schema()["additionalProperties"] is False
    assert set(config_schema()["$defs"]["Source"]["properties"]) == set(re.findall(r"^`([\w-]+)`$", page, re.M))
    assert config_schema()["properties"]["severity"]["additionalProperties"]["enum"] == list(SEVERITIES)


def test_settings_are_read_without_the_engine() -> None:
    code = "import sys, factcheck.config; print([m for m in ('lxml', 'trafilatura', 'dateparser') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_what_is_known_of_a_publisher_goes_to_its_articles() -> None:
    Path("factcheck.toml").write_text(
        '[sources.Post]\ncurrency = "AUD"\ndate-order = "day-first"\n[sources."The Wire"]\ngroup = "w"\n'
    )
    config = load_config()
    known = [config.informed(Article("a", "", source=name)) for name in ("Post", "The Wire", "post")]
    assert [(article.currency, article.day_first) for article in known] == [("AUD", True), (None, None), (None, None)]
    assert config.groups == {"The Wire": "w"}


HOMES = [
    (datetime(2024, 5, 14, 22, 30, tzinfo=UTC), "2024-05-15T06:30:00+08:00"),
    (datetime(2024, 5, 14, 22, 30), "2024-05-14T22:30:00+08:00"),
    (date(2024, 5, 14), "2024-05-14"),
    (datetime(9999, 12, 31, 23, 30, tzinfo=UTC), "9999-12-31T23:30:00+00:00"),
    (None, None),
]


@pytest.mark.parametrize(("published", "at_home"), HOMES)
def test_a_publisher_is_read_by_its_own_clock(published: date | None, at_home: str | None) -> None:
    Path("factcheck.toml").write_text('[sources.Post]\ntime-zone = "Australia/Perth"\n')
    known = load_config().informed(Article("a", "", source="Post", published=published)).published
    assert (known and known.isoformat()) == at_home


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("folder", "is a directory"), ("link to nothing", "no such file"), ("link to itself", "symbolic link")],
)
def test_settings_that_cannot_be_read_are_told(tmp_path: Path, kind: str, reason: str) -> None:
    place = tmp_path / "factcheck.toml"
    place.mkdir() if kind == "folder" else place.symlink_to(place if kind.endswith("itself") else tmp_path / "none")
    (tmp_path / "inner").mkdir()
    with pytest.raises(ConfigError, match=f"factcheck.toml: .*{reason}"):
        load_config(folder=tmp_path / "inner")
