"""The command ``factcheck``, and ``python -m factcheck``: an interrupt while it loads ends it with a line, as later."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Load the command line and run it."""
    try:
        from factcheck.cli import main as run

        run()
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()
