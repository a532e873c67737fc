"""What a rule is, and what rules share: frames of sentences, figures as intervals, changes between two levels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.model import About, Claim, Severity
from factcheck.rules.base.frames import Page
from factcheck.rules.base.lists import quoted


class Slip(NamedTuple):
    """What a rule found: the claims that do not fit together, in which way, how surely, and the words for it."""

    claims: tuple[Claim, ...]
    level: str
    confidence: float
    message: str
    severity: Severity = "warning"
    about: About | None = None
    """What it is about, if not what its first claim is about."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where the words stand that do not fit together, if claims alone do not tell these."""


class Misfit(NamedTuple):
    """Claims of which one is wrong, and why, in words."""

    claims: tuple[Claim, ...]
    reason: str


def misfitting(page: Page, *found: tuple[str, Callable[[Page], Iterator[Misfit]]]) -> Iterator[Slip]:
    """What some modules find, each under the level that stands before it."""
    for level, misfits in found:
        for claims, reason in misfits(page):
            yield Slip(claims, level, 0.8, f"{quoted(claims)} do not fit: {reason}")


class Rule(NamedTuple):
    """A rule: a stable code, a name, the severity of its surest findings, the text of its page, and its check."""

    code: str
    name: str
    severity: Severity
    text: str
    check: Callable[[Page], Iterator[Slip]]
