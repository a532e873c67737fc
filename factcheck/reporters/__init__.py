"""How a report is told: one module a format, ``FORMATS`` the table of them all.

A renderer takes a report and options and returns the text of a whole file, whose lines all end in a line feed.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.reporters import (
    claimreview,
    concise,
    csv,
    github,
    gitlab,
    html,
    json,
    jsonl,
    junit,
    markdown,
    rdjson,
    sarif,
    terminal,
    webannotation,
)
from factcheck.reporters.base import Options
from factcheck.reporters.terminal import full
from factcheck.text.surrogates import whole

__all__ = ["FORMATS", "Options", "render"]

FORMATS: dict[str, Callable[[Report, Options], str]] = {
    "terminal": terminal.render,
    "full": full.render,
    "json": json.render,
    "html": html.render,
    "markdown": markdown.render,
    "concise": concise.render,
    "jsonl": jsonl.render,
    "csv": csv.render,
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
    "rdjson": rdjson.render,
    "webannotation": webannotation.render,
    "claimreview": claimreview.render,
}

_DEFAULTS = Options()


def render(report: Report, format: str, options: Options = _DEFAULTS) -> str:
    """The report in one of ``FORMATS``; every character of it can be encoded as UTF-8.

    Raises UsageError for a format that is not known, with the nearest one that is.
    """
    renderer = FORMATS.get(format)
    if renderer is None:
        raise UsageError(_unknown(format))
    return whole(renderer(report, options))


def _unknown(format: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(format.lower(), FORMATS, n=1, cutoff=0.5)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"Unknown report format {format!r}.{guess} Known formats: {', '.join(FORMATS)}."
