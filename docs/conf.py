"""How the documentation is built: ``nox -s docs``."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from factcheck.rules import RULES
from factcheck.version import __version__

project = "factcheck"
author = "The factcheck contributors"
release = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "factcheck"


class Rules(SphinxDirective):
    """The pages of all rules, from the docstrings of their modules."""

    def run(self) -> list[nodes.Node]:
        pages = [f"## {rule.code} {rule.name}\n\n{_demoted(rule.text)}" for rule in RULES.values()]
        return self.parse_text_to_nodes("\n\n".join(pages), allow_section_headings=True)


def _demoted(text: str) -> str:
    """A page with its first line in bold and its underlined headings one level down."""
    title, _, body = text.partition("\n")
    return f"**{title}.**\n" + re.sub(r"^(.+)\n-+$", r"### \1", body, flags=re.M)


def setup(app: Sphinx) -> None:
    app.add_directive("rules", Rules)
