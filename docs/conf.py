"""How the documentation is built: ``nox -s docs``."""

import re
from pathlib import Path

_VERSION = (Path(__file__).parents[1] / "factcheck" / "version.py").read_text(encoding="utf-8")

project = "factcheck"
author = "The factcheck contributors"
release = re.search(r'"(.+)"$', _VERSION, re.M)[1]
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "factcheck"
