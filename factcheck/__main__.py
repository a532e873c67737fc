"""The command ``factcheck``, and ``python -m factcheck``: an interrupt while it loads ends it with a line, as later."""

from __future__ import annotations

import gc
import signal
import sys

_COLLECTING = 100_000, 10, 50
"""The thresholds of the garbage collector: a run makes millions of objects, hardly any in a cycle, and looking at them
again and again takes up to a seventh of its time."""


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(*_COLLECTING)
    try:
        from factcheck.cli import main as run

        run()
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()
