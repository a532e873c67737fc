"""Files that other tools read, against what these tools say of them; and the examples of such files in the docs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from factcheck.cli import app
from factcheck.readers import READERS

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
_FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.M | re.S)

VALIDATORS = {
    "hooks": ["pre_commit", "validate-manifest"],
    "hook settings": ["pre_commit", "validate-config"],
    "action": ["check_jsonschema", "--builtin-schema", "vendor.github-actions"],
    "workflow": ["check_jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "gitlab": ["check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}
KEPT = [
    (".pre-commit-hooks.yaml", "hooks"),
    ("action.yml", "action"),
    (".github/workflows/ci.yml", "workflow"),
    ("docs/how-to/gitlab.yml", "gitlab"),
]
SHOWN = {"pre-commit": "hook settings", "github": "workflow", "gitlab": "gitlab"}
EXAMPLES = [
    (page, number, text)
    for page in SHOWN
    for number, text in enumerate(_FENCE.findall((ROOT / f"docs/how-to/{page}.md").read_text(encoding="utf-8")))
]


def validate(kind: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *VALIDATORS[kind], str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("name", "kind"), KEPT)
def test_files_are_valid(name: str, kind: str) -> None:
    result = validate(kind, ROOT / name)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("page", "number", "text"), EXAMPLES, ids=lambda part: str(part)[:10])
def test_examples_are_valid(tmp_path: Path, page: str, number: int, text: str) -> None:
    (tmp_path / "example.yml").write_text(text, encoding="utf-8")
    result = validate(SHOWN[page], tmp_path / "example.yml")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("kind", VALIDATORS)
def test_validators_see_what_is_wrong(tmp_path: Path, kind: str) -> None:
    (tmp_path / "bad.yml").write_text("colour: red\njobs: 7\n", encoding="utf-8")
    assert validate(kind, tmp_path / "bad.yml").returncode == 1


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_articles(hook: dict[str, Any]) -> None:
    program, command, *options = shlex.split(hook["entry"])
    known = get_command(app).commands[command]  # type: ignore[attr-defined]
    flags = {flag for option in known.params for flag in option.opts}
    assert program == "factcheck"
    assert {word for word in [*options, *hook.get("args", [])] if word.startswith("-")} <= flags
    endings = re.findall(r"\w+", hook["files"].replace("?", ""))
    assert {f".{ending}" for ending in endings} <= set(READERS)
    assert re.search(hook["files"], "drafts/a.md")


def test_examples_name_what_is_there() -> None:
    """The ids of hooks, the inputs of the action, and the jobs and variables of the template."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    template = yaml.safe_load((ROOT / "docs/how-to/gitlab.yml").read_text(encoding="utf-8"))
    variables = {name for job in template.values() for name in job.get("variables", {})}
    for page, _, text in EXAMPLES:
        example = yaml.safe_load(text)
        if page == "pre-commit":
            hooks = {hook["id"] for repo in example["repos"] for hook in repo["hooks"]}
            assert hooks <= {hook["id"] for hook in HOOKS}
        elif page == "github":
            [job] = example["jobs"].values()
            [step] = [step for step in job["steps"] if "factcheck" in step.get("uses", "")]
            assert set(step["with"]) <= set(action["inputs"])
        else:
            assert example["factcheck"]["extends"] in template
            assert set(example["factcheck"]["variables"]) <= variables


def test_the_pages_list_all_that_can_be_set() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    page = (ROOT / "docs/how-to/github.md").read_text(encoding="utf-8")
    assert [name for name in inputs if f"| `{name}` |" not in page] == []


def test_the_image_is_made_of_what_is_there() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    kept = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert [name for name in kept if name.startswith("!") and not (ROOT / name[1:]).exists()] == []
    assert {"!factcheck", "!pyproject.toml", "!README.md", "!LICENSE"} <= set(kept)
    assert 'ENTRYPOINT ["factcheck"]' in lines
    assert [line for line in lines if line.startswith("USER ")] == ["USER editor"]
