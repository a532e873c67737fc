"""How the command line ends: exit codes, and what becomes of errors that nobody foresaw."""

from __future__ import annotations

import shlex
import sys
from traceback import format_tb

import typer

CLEAN, FOUND, WRONG_CALL, STALE, INTERNAL_ERROR, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 4, 130, 143
"""The exit codes; they are part of the interface."""


def tell_bug(error: Exception) -> None:
    """Write what a bug report needs to standard error, without a word of any article.

    The message of the error is left out, because it may quote one.
    """
    from platform import platform, python_version

    from factcheck.version import __version__

    steps = "".join(format_tb(error.__traceback__))
    typer.echo(
        "factcheck: an internal error. Please report it with these lines; they hold no text of an article:\n\n"
        f"factcheck {__version__}, Python {python_version()}, {platform()}\n"
        f"command: factcheck {shlex.join(sys.argv[1:])}\n{steps}{type(error).__name__}",
        err=True,
    )
