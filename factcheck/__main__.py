"""``python -m factcheck`` is the command ``factcheck``."""

from factcheck.cli import main

main()
