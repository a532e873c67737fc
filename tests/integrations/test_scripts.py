"""The scripts of the action for GitHub and of the jobs for GitLab, run as the forges run them; nothing is installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.skipif(not shutil.which("bash") or not shutil.which("git"), reason="needs bash and git")

Repository = Any
ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
JOBS: dict[str, Any] = yaml.safe_load((ROOT / "docs/how-to/gitlab.yml").read_text(encoding="utf-8"))
PROGRAMS = Path(sys.executable).parent


def act(repository: Repository, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step of the action; its outputs and its summary are in the files beside the repository."""
    [step] = [step for step in ACTION["runs"]["steps"] if step.get("id") == "factcheck"]
    given = {name: known.get("default", "") for name, known in ACTION["inputs"].items()} | inputs
    values = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: given[m[1]], text) for name, text in step["env"].items()
    }
    home = repository.path.parent
    (home / "factcheck").mkdir(exist_ok=True)
    (home / "factcheck" / "programs").write_text(f"{PROGRAMS}\n")
    files = {"GITHUB_OUTPUT": str(home / "outputs"), "GITHUB_STEP_SUMMARY": str(home / "summary.md")}
    env = os.environ | {"RUNNER_TEMP": str(home)} | files | values
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=repository.path, env=env, capture_output=True, text=True, check=False)


def test_the_action_marks_what_a_branch_brings(repository: Repository) -> None:
    repository.write("stories/new.md", "$610m")
    repository.commit()
    result = act(repository, paths="stories/", since="main")
    assert result.returncode == 1
    assert result.stdout.startswith("::error title=factcheck FC101,file=stories/new.md,line=5,")
    assert (repository.path.parent / "outputs").read_text() == "sarif=factcheck.sarif\n"
    assert "# Fact check" in (repository.path.parent / "summary.md").read_text(encoding="utf-8")
    sarif = json.loads((repository.path / "factcheck.sarif").read_text(encoding="utf-8"))
    assert [found["ruleId"] for found in sarif["runs"][0]["results"]] == ["FC101"]


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"paths": "stories/new.md", "against": "stories/"}, 1),
        ({"paths": "stories/new.md\r\n\r\nstories/other one.md", "against": "stories/old.md\nstories/"}, 1),
        ({"paths": "stories/", "since": "main", "fail-on": "never"}, 0),
        ({"paths": "stories/", "since": "main", "args": "--max-findings\n9"}, 0),
        ({"paths": "stories/", "since": "desk"}, 0),
        ({"paths": "stories/new.md", "against": "stories/old.md", "command": "check", "sarif": "out/put.sarif"}, 1),
        ({"paths": "stories/none.md", "against": "stories/"}, 2),
        ({"paths": "$(touch stolen)\n`touch stolen`\n; touch stolen", "against": "stories/"}, 2),
        ({"paths": "--exit-zero", "against": "stories/"}, 2),
    ],
)
def test_the_inputs_of_the_action(repository: Repository, inputs: dict[str, str], code: int) -> None:
    repository.write("stories/new.md", "$610m")
    repository.write("stories/other one.md", "$240m")
    (repository.path / "out").mkdir()
    repository.commit()
    result = act(repository, **inputs)
    assert result.returncode == code, result.stderr
    assert not (repository.path / "stolen").exists()
    path = repository.path / inputs.get("sarif", "factcheck.sarif")
    assert path.exists() == (code < 2)


def work(repository: Repository, name: str, part: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a part of a job for GitLab, as ``extends`` and ``variables`` make it."""
    job = JOBS[name]
    base = JOBS[job["extends"]]
    env = os.environ | base["variables"] | job.get("variables", {}) | variables
    env["PATH"] = f"{PROGRAMS}{os.pathsep}{env['PATH']}"
    script = "\n".join(job.get(part) or base[part])
    return subprocess.run(
        ["sh", "-e", "-c", script], cwd=repository.path, env=env, capture_output=True, text=True, check=False
    )


def test_a_job_says_what_it_needs(repository: Repository) -> None:
    result = work(repository, ".factcheck-gate", "before_script")
    assert result.returncode != 0
    assert "FACTCHECK_PACKAGE: say what pip is to install" in result.stderr


@pytest.mark.parametrize(
    ("job", "variables", "code", "number"),
    [
        (".factcheck-gate", {"FACTCHECK_PATHS": "stories/"}, 1, 1),
        (".factcheck-gate", {"FACTCHECK_PATHS": "stories/", "FACTCHECK_OPTIONS": "--exit-zero"}, 0, 1),
        (".factcheck-check", {"FACTCHECK_PATHS": "stories/new.md", "FACTCHECK_AGAINST": "stories/"}, 1, 1),
        (".factcheck-check", {"FACTCHECK_PATHS": "stories/old.md", "FACTCHECK_AGAINST": "stories/same.md"}, 0, 0),
    ],
)
def test_the_jobs_report_to_the_forge(
    repository: Repository, job: str, variables: dict[str, str], code: int, number: int
) -> None:
    before = repository.git("rev-parse", "HEAD").strip()
    repository.write("stories/new.md", "$610m")
    repository.write("stories/same.md", "$240m")
    repository.commit()
    result = work(repository, job, "script", CI_MERGE_REQUEST_DIFF_BASE_SHA=before, **variables)
    assert result.returncode == code, result.stderr
    reports = JOBS[".factcheck"]["artifacts"]["reports"]
    issues = json.loads((repository.path / reports["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in issues] == ["FC101"] * number
    assert (repository.path / reports["junit"]).read_text(encoding="utf-8").startswith("<?xml")
