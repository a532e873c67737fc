"""The errors of factcheck.

::

    FactcheckError
    ├── InputError        an article, file or value that cannot be used: what, where, and what to do
    │   └── ReadError     a file that cannot be read as a whole; the rest of a batch goes on
    ├── ConfigError       settings, a suppression file or a baseline that cannot be used
    ├── EngineError       work that an engine could not carry out: which part of it, and why
    ├── StoreError        a store that is busy, damaged, foreign or of a later version
    └── UsageError        a wrong call: an unknown format, no input at all
"""

from __future__ import annotations


class FactcheckError(Exception):
    """The root of all errors that factcheck raises on purpose."""


class InputError(FactcheckError):
    """An article, a file or a value that cannot be used."""


class ReadError(InputError):
    """A file that cannot be read; ``path`` says which."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class EngineError(FactcheckError):
    """Work that could not be carried out where it was to run: which part of it, and why.

    A note (``__notes__``) holds the traceback where the work ran in another process.
    """


class StoreError(FactcheckError):
    """A store of claims that cannot be used: it is in use, damaged, of a later version, or no store at all."""


class UsageError(FactcheckError):
    """A call that cannot be carried out as it was made."""


class ConfigError(FactcheckError):
    """Settings, a suppression file or a baseline that cannot be used: the file, the line, the key."""


def not_installed(module: str, extra: str) -> str:
    """The message that a module of an optional part is not installed, with the command that installs it."""
    return f"{module} is not installed; install it with: {pip_install(extra)}"


def pip_install(extra: str) -> str:
    """What installs factcheck with an optional part. No package index has it: a name alone may be a stranger's."""
    return f'pip install ".[{extra}]" in a checkout of factcheck'
