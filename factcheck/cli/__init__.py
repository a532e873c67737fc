"""The command line: one module a command, each a thin shell around the library.

Commands import the library when they run, so that ``--help`` and mistyped calls are answered at once.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Annotated, Any, TextIO, cast

import typer

from factcheck.cli.archive import archive
from factcheck.cli.baseline import baseline
from factcheck.cli.check import check
from factcheck.cli.config import config, init
from factcheck.cli.exits import INTERNAL_ERROR, INTERRUPTED, TERMINATED, WRONG_CALL, tell_bug
from factcheck.cli.explain import explain
from factcheck.cli.extract import extract
from factcheck.cli.gate import gate
from factcheck.cli.report import report
from factcheck.cli.rule import rule
from factcheck.cli.schema import schema
from factcheck.cli.store import store
from factcheck.errors import FactcheckError

app = typer.Typer(
    name="factcheck",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(report)
app.command()(check)
app.command()(gate)
app.command()(explain)
app.command()(archive)
app.command()(extract)
app.add_typer(baseline, name="baseline")
app.add_typer(store, name="store")
app.command("config")(config)
app.command("init")(init)
app.command()(rule)
app.command()(schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        from factcheck.version import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def describe(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Hold the facts of several news articles about one story against each other.

    \b
    Examples:
      factcheck report stories/beijing-visit
      factcheck report stories/beijing-visit -o report.html
      factcheck extract draft.md | head
      factcheck rule FC101

    \b
    Exit codes:
      0  done
      1  a finding that --fail-on names
      2  a wrong call, nothing that could be read, or output that could not be written
      3  a suppression or a baseline that is out of date
      4  an internal error, with lines for a bug report
    """


def _open_streams() -> None:
    """Streams that were closed when the process began, as schedulers do, lead nowhere; Python has None for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    sys.stderr = cast(TextIO, _Notices(sys.stderr))


class _Notices:
    """Standard error, on which a full disk changes neither what is done nor the exit code: the words are lost."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def main() -> None:
    """Run the command line. Ends the process with one of the exit codes."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # "| head" ends us without a word, as it does other tools
    _open_streams()
    try:
        app()
    except SystemExit as ended:
        if ended.code in (INTERRUPTED, TERMINATED):
            typer.echo(f"factcheck: {'interrupted' if ended.code == INTERRUPTED else 'terminated'}", err=True)
        raise
    except FactcheckError as error:
        from factcheck.reporters.base import visible

        typer.echo(visible(f"factcheck: {error}"), err=True)
        sys.exit(WRONG_CALL)
    except OSError as error:
        if error.filename is None:
            from factcheck.cli.outputs import drop_output

            drop_output()
        typer.echo(
            f"factcheck: {error.filename or 'cannot write to standard output'}: {error.strerror or error}", err=True
        )
        sys.exit(WRONG_CALL)
    except Exception as error:
        tell_bug(error)
        sys.exit(INTERNAL_ERROR)
