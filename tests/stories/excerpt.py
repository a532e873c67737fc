"""The report that README and tutorial show: ``python tests/stories/excerpt.py`` puts it into both anew."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorials" / "first-report.md"
PAGES = (ROOT / "README.md", TUTORIAL)

_WRITING = re.compile(r"^```sh\n(mkdir .*?)^```$", re.M | re.S)
_SHOWN = re.compile(r"(?<=^```text\n).*?(?=^```$)", re.M | re.S)


def excerpt() -> str:
    """What the tutorial's articles give on a terminal of 100 columns, down to the first agreement."""
    writing = _WRITING.search(TUTORIAL.read_text(encoding="utf-8"))
    assert writing
    report = [sys.executable, "-m", "factcheck", "report", "harbour", "--no-color"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["sh", "-c", writing[1]], cwd=folder, check=True)
        environment = {"COLUMNS": "100", "PYTHONPATH": str(ROOT)}
        told = subprocess.run(report, cwd=folder, env=environment, check=True, capture_output=True).stdout.decode(
            "utf-8"
        )
    second = [match.start() for match in re.finditer(r"^✓", told, re.M)][1]
    return told[:second].rstrip() + "\n…\n"


def shown(page: Path) -> str:
    """The report that a page shows."""
    found = _SHOWN.search(page.read_text(encoding="utf-8"))
    return found[0] if found else ""


if __name__ == "__main__":
    given = excerpt()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(_SHOWN.sub(lambda _: given, text, count=1), encoding="utf-8", newline="\n")
