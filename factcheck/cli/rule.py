"""``factcheck rule``: what the codes of findings mean."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.outputs import write


def _codes(incomplete: str) -> list[tuple[str, str]]:
    """The codes that begin as it was typed, each with its title."""
    from factcheck.codes import codes

    return [(code, title) for code, title in codes().items() if code.startswith(incomplete.upper())]


def rule(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", autocompletion=_codes, help="The code of a finding, such as FC101."),
    ] = None,
) -> None:
    """Show the page of a rule: what it finds, why it matters, an example, and its limits. Without a code, list all.

    \b
    Examples:
      factcheck rule
      factcheck rule FC201
    """
    from factcheck.codes import codes, load_page

    if code is None:
        write([f"{known}  {title}\n" for known, title in codes().items()], None)
    else:
        page = load_page(code)
        write([f"{page.code}  {page.title}\n\n{page.text}\n"], None)
