"""How the documentation is built: ``nox -s docs``."""

import re
from importlib import import_module

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
        pages = [
            f"## {rule.code} {rule.name}\n\n**{rule.text.partition(chr(10))[0]}.**\n{_body(rule.text)}"
            for rule in RULES.values()
        ]
        return self.parse_text_to_nodes("\n\n".join(pages), allow_section_headings=True)


class Pages(SphinxDirective):
    """The pages of what is found between sources, from the docstrings of the modules named in the argument."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        texts = [import_module(name).__doc__ or "" for name in self.arguments[0].split()]
        pages = [f"## {text.partition(chr(10))[0]}\n{_body(text)}" for text in texts]
        return self.parse_text_to_nodes("\n\n".join(pages), allow_section_headings=True)


def _body(text: str) -> str:
    """A page without its first line, its underlined headings one level down."""
    return re.sub(r"^(.+)\n-+$", r"### \1", text.partition("\n")[2], flags=re.M)


def setup(app: Sphinx) -> None:
    app.add_directive("rules", Rules)
    app.add_directive("pages", Pages)
