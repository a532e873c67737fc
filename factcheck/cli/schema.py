"""``factcheck schema``: the JSON Schemas of what factcheck writes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.cli.options import Output
from factcheck.cli.outputs import write


class Noun(StrEnum):
    """What there is a schema of."""

    report = "report"
    claim = "claim"


def schema(
    noun: Annotated[
        Noun, typer.Argument(metavar="NOUN", help=f"One of {', '.join(Noun)}.", show_default=False)
    ] = Noun.report,
    output: Output = None,
) -> None:
    """Write the JSON Schema (draft 2020-12) of a report, or of a claim as a line of ``factcheck extract``.

    \b
    Examples:
      factcheck schema
      factcheck schema claim -o claim.schema.json
    """
    import json

    from factcheck.schema import json_schema

    write([json.dumps(json_schema(noun.value), indent=2) + "\n"], output)
