"""What the documentation says is there: commands, flags, sessions, keys, links; and its Python runs."""

from __future__ import annotations

import ast
import inspect
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from excerpt import PAGES as PAGES_WITH_REPORT
from excerpt import excerpt, shown
from typer.main import get_command
from typer.testing import CliRunner

import factcheck
from factcheck.cli import app
from factcheck.kinds import LEVELS
from factcheck.rules import RULES, elapsed

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
COMMANDS: dict[str, Any] = get_command(app).commands  # type: ignore[attr-defined]


def flags_of(command: Any) -> set[str]:
    """The flags of a command, and of the commands in it."""
    own = {flag for option in command.params for flag in (*option.opts, *option.secondary_opts) if flag[0] == "-"}
    return own.union({"--help", "-h"}, *map(flags_of, getattr(command, "commands", {}).values()))


FLAGS = {name: flags_of(command) for name, command in COMMANDS.items()}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fences(name: str, language: str) -> list[str]:
    return [match[2] for match in FENCE.finditer(read(name)) if match[1] == language]


def calls(script: str) -> Iterator[list[str]]:
    """The calls of factcheck in a shell script, as lists of words."""
    for line in filter(re.compile(r"\bfactcheck ").search, script.splitlines()):
        words = shlex.split(line.removeprefix("- run: "), comments=True)
        for place, word in enumerate(words):
            if Path(word).name == "factcheck" and words[place + 1 : place + 2] != []:
                rest = words[place + 1 :]
                yield rest[: next((at for at, w in enumerate(rest) if w in {"|", "&&", ";"}), len(rest))]


@pytest.mark.parametrize("name", NAMES)
def test_every_call_in_the_docs_can_be_made(name: str) -> None:
    for script in fences(name, "sh") + fences(name, "yaml"):
        for command, *words in calls(script):
            if command.startswith("-"):
                assert command in {"--help", "-h", "--version"}
                continue
            flags = {word.split("=")[0] for word in words if word.startswith("-") and word != "-"}
            assert flags <= FLAGS[command], f"{command} {words}"


@pytest.mark.parametrize("name", NAMES)
def test_every_flag_in_the_docs_is_there(name: str) -> None:
    known = {"--version"}.union(*FLAGS.values())
    assert set(re.findall(r"`(--[\w-]+)", read(name))) <= known


def test_every_flag_is_in_the_reference() -> None:
    page = read("docs/reference/cli.md")
    assert {flag for flags in FLAGS.values() for flag in flags if f"`{flag}`" not in page} == set()


def test_every_session_in_the_docs_is_there() -> None:
    sessions = {node.name for node in ast.parse(read("noxfile.py")).body if isinstance(node, ast.FunctionDef)}
    told = {name for page in NAMES for words in re.findall(r"`nox -s ([\w ]+)`", read(page)) for name in words.split()}
    assert told - sessions == set()
    assert {"tests", "lint", "types", "bench", "docs", "stories"} <= told


def test_every_code_is_in_the_reference() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "factcheck").rglob("*.py")]
    codes = {code for text in sources for code in re.findall(r'"(FC\d{3})"', text)}
    assert codes - set(RULES) == set(re.findall(r"FC\d{3}", read("docs/reference/rules.md")))


def test_every_key_is_in_the_reference() -> None:
    texts = {"a": "Exports rose 4% to $12bn, the ministry said.", "b": "Exports rose 4% to $21bn, the ministry said."}
    articles = [factcheck.Article(id=id, text=text, published=date(2024, 4, 2)) for id, text in texts.items()]
    report = factcheck.check(articles, [factcheck.Skipped("c", "read", "empty")]).to_dict(include_text=True)
    page = read("docs/reference/json.md")
    assert sorted(key for key in keys(report) - set(report["summary"]["findings"]) if f"`{key}`" not in page) == []


def test_every_level_is_in_the_reference() -> None:
    page = read("docs/reference/json.md")
    told = {
        code: set(re.findall(r"`([a-z-]+)`", row)) for code, row in re.findall(r"^\| (FC\d+) \|(.*)\|$", page, re.M)
    }
    assert told == {code: set(levels_of(Path(rule.check.__code__.co_filename))) for code, rule in RULES.items()}
    between = page.partition("### Levels")[2].partition("| rule |")[0]
    assert set(re.findall(r"`([a-z-]+)`", between)) == {"level", *LEVELS, "copies", "none"}


def levels_of(path: Path) -> Iterator[str]:
    """The levels that the module of a rule gives its findings, as its source has them."""
    passed_on = {"elapsed": {level for level, _ in elapsed._MODULES}, "order": {"days", "order"}}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Slip", "misfitting"):
            given = node.args[1:2] if node.func.id == "Slip" else node.args[1:]
            levels = {part.value for arg in given for part in ast.walk(arg) if isinstance(part, ast.Constant)}
            yield from levels or passed_on[path.parent.name]


def keys(value: Any) -> set[str]:
    """The keys of all objects in a JSON value."""
    if isinstance(value, list):
        return set().union(*map(keys, value))
    return set(value).union(*map(keys, value.values())) if isinstance(value, dict) else set()


def test_what_pip_is_told_to_install_is_the_checkout() -> None:
    """The package of our name on the index is a stranger's."""
    extras = tomllib.loads(read("pyproject.toml"))["project"]["optional-dependencies"]
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "factcheck").rglob("*.py")]
    for text in [*map(read, NAMES), *sources]:
        for wanted in re.findall(r"pip install (?:-\S+ )*[\"']?([^\s\"'`]+)", text):
            assert not wanted.startswith("factcheck")
            extra = re.fullmatch(r"\.\[([a-z]+)\]", wanted)
            assert not extra or extra[1] in extras


def test_an_article_is_made_as_the_reference_says() -> None:
    told = re.search(r"`Article\((.*), \*, (.*)\)`", read("docs/reference/python.md"))
    parameters = inspect.signature(factcheck.Article).parameters.values()
    assert told
    by_place, by_name = ([part.split("=")[0] for part in words.split(", ")] for words in told.groups())
    assert by_place == [one.name for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD]
    assert set(by_name) <= {one.name for one in parameters if one.kind is one.KEYWORD_ONLY}


@pytest.mark.parametrize("name", ["README.md", "docs/reference/python.md"])
def test_the_python_runs(name: str) -> None:
    for script in fences(name, "python"):
        exec(compile(script, name, "exec"), {})


@pytest.mark.skipif(not shutil.which("sh"), reason="the tutorial is written for a shell")
def test_the_report_shown_is_the_one_that_the_tutorial_gives() -> None:
    given = excerpt()
    for page in PAGES_WITH_REPORT:
        assert shown(page) == given, "if the new report is right, run: python tests/stories/excerpt.py"


def test_the_draft_shown_gives_the_report_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "docs/how-to/check-a-draft.md"
    draft, source = fences(page, "markdown")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "88")
    Path("sources").mkdir()
    Path("draft.md").write_text(draft, encoding="utf-8")
    Path("sources/agency.md").write_text(source, encoding="utf-8")
    told = CliRunner().invoke(app, ["check", "draft.md", "--against", "sources/"]).stdout
    sure = re.compile(r"\d+% sure")
    assert sure.sub("", told) == sure.sub("", fences(page, "text")[0])
    mark = re.findall(r"fingerprint (\w+)", told)[0]
    assert f'"{mark}"' in read("docs/how-to/suppress.md")
    assert all(f"explain {mark[:4]} draft.md" in read(name) for name in (page, "README.md"))


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", read(name))
    assert [target for target in targets if not (ROOT / name).parent.joinpath(target).exists()] == []


def test_the_gate_runs_the_tests_as_the_readme_says() -> None:
    commands = [line for script in fences("README.md", "sh") for line in script.splitlines()]
    tests = [line for line in commands if line.endswith("pytest -q")]
    assert len(tests) == 1
    assert tests[0] in read(".ci/run").splitlines()


def test_both_commands_are_on_the_first_screen() -> None:
    screen = "\n".join(read("README.md").splitlines()[:40])
    assert "factcheck report fixtures/stories/beijing-visit" in screen
    assert "pytest -q" in screen
