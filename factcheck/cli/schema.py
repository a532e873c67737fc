"""``factcheck schema``: the JSON Schemas of what factcheck writes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.cli.options import Output, choice_of
from factcheck.cli.outputs import write


class Noun(StrEnum):
    """What there is a schema of."""

    report = "report"
    claim = "claim"
    config = "config"


def schema(
    noun: Annotated[
        Noun,
        typer.Argument(
            metavar="NOUN",
            parser=choice_of(Noun),
            autocompletion=lambda: list(Noun),
            help=f"One of {', '.join(Noun)}.",
            show_default=False,
        ),
    ] = Noun.report,
    output: Output = None,
) -> None:
    """Write a JSON Schema (draft 2020-12): of a report, of a claim as extract writes it, or of factcheck.toml.

    \b
    Examples:
      factcheck schema
      factcheck schema claim -o claim.schema.json
      factcheck schema config -o factcheck.schema.json
    """
    import json

    from factcheck.config import config_schema
    from factcheck.schema import claim_schema, json_schema

    schemas = {Noun.report: json_schema, Noun.claim: claim_schema, Noun.config: config_schema}
    write([json.dumps(schemas[noun](), indent=2) + "\n"], output)
