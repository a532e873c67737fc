"""The words of a sentence that say how its claims are meant: forecast, denied, record, core, said."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon import entries
from factcheck.text.scan import Scan


class Mark(NamedTuple):
    """A word or phrase with a role of the flags lexicon, what it stands for there, and the piece where it begins."""

    role: str
    value: str
    piece: int


@cache
def _forms() -> dict[str, tuple[tuple[str, int, tuple[tuple[str, str], ...]], ...]]:
    """First word to the forms that begin with it, longest first: form, its width in words, and its roles and values."""
    roles: dict[str, list[tuple[str, str]]] = {}
    for role, value, form in entries("flags"):
        roles.setdefault(form.lower(), []).append((role, value))
    by_first: dict[str, list[tuple[str, int, tuple[tuple[str, str], ...]]]] = {}
    for form, found in roles.items():
        by_first.setdefault(form.split()[0], []).append((form, len(form.split()), tuple(found)))
    return {first: tuple(sorted(forms, key=lambda f: -f[1])) for first, forms in by_first.items()}


def marks_of(scan: Scan, first: int, last: int) -> list[Mark]:
    """The marks among the pieces from ``first`` up to ``last``; of overlapping forms the longest."""
    forms = _forms()
    found: list[Mark] = []
    index = first
    while index < last:
        step = 1
        for form, width, roles in forms.get(scan.pieces[index].lower(), ()):
            end = index + 2 * width - 1
            if width == 1 or " ".join("".join(scan.pieces[index:end]).lower().split()) == form:
                found += [Mark(role, value, index) for role, value in roles]
                step = 2 * width - 1
                break
        index += step
    return found
