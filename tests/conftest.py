"""How many examples property tests try, 200 in the suite and 5,000 with ``--hypothesis-profile=fuzz``; closed pipes."""

from __future__ import annotations

import signal

from hypothesis import settings

settings.register_profile("suite", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("fuzz", max_examples=5_000, deadline=None)
settings.load_profile("suite")


def pytest_runtest_teardown() -> None:
    """The command line, where a test runs it in this process, lets a closed pipe end it: not in the next test."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
