"""``factcheck extract``: the claims of articles, one JSON object a line."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.inputs import load_articles, notify, watched
from factcheck.cli.options import ConfigFile, Output, Paths, Published, Source
from factcheck.cli.outputs import spare, target_of, write


def extract(
    paths: Paths,
    output: Output = None,
    published: Published = None,
    source: Source = None,
    config: ConfigFile = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error.")] = False,
) -> None:
    """Write the claims of articles as JSON Lines.

    What could not be read is told on standard error.

    \b
    Examples:
      factcheck extract stories/beijing-visit
      cat draft.txt | factcheck extract - --published 2024-05-14
      factcheck extract archive/ -o claims.jsonl
    """
    import json

    import factcheck
    from factcheck.config import load_config

    settings = load_config(config)
    articles, skipped = load_articles(paths, published, source)
    spare([target_of(None, output)], articles)
    if not quiet:
        notify(skipped)
    write(
        (
            json.dumps(claim.to_dict(), ensure_ascii=False) + "\n"
            for article in (watched(articles, "Extracting") if output else articles)
            for claim in factcheck.extract(settings.informed(article))
        ),
        output,
    )
