"""Words and what they may be: data files, and the loader that reads them.

Every file in ``data/`` ending in ``.tsv`` holds rows of ``role``, ``value`` and ``forms``, divided by tabs; the forms
are divided by ``|``. A form in lower case stands for every case of it; one with a capital ("May", "US") for that case
and for capitals throughout. A form may be several words. Lines that start with ``#`` are comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.errors import InputError


class Entry(NamedTuple):
    """One form of one row: ``Entry("scale", "1e9", "bn")``."""

    role: str
    value: str
    form: str


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The entries of the file ``data/<name>.tsv``; an InputError says which row is malformed."""
    text = files(__package__).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(_parsed(name, text))


def _parsed(name: str, text: str) -> Iterator[Entry]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3:
            raise InputError(f"lexicon {name}.tsv, line {number}: expected role, value and forms, divided by tabs")
        role, value, forms = columns
        for form in forms.split("|"):
            yield Entry(role, value, form.strip())


@cache
def values(name: str, role: str) -> dict[str, str]:
    """Form to value for one role of a file."""
    return {entry.form: entry.value for entry in entries(name) if entry.role == role}


@cache
def proper_names() -> dict[str, str]:
    """Form to value of all persons, bodies and places that are known."""
    return {entry.form: entry.value for entry in entries("entities") if entry.role != "title"}


@cache
def titles() -> frozenset[str]:
    """What stands before the name of a person, in lower case."""
    return frozenset(entry.form.lower() for entry in entries("entities") if entry.role == "title")


@cache
def prefixed_units() -> tuple[Entry, ...]:
    """The units of ``prefixes.tsv``, each with each prefix: ``Entry("unit", "kilowatt", "kilowatts")``."""
    prefixes, bases = values("prefixes", "prefix"), values("prefixes", "base")
    return tuple(
        Entry("unit", name + base, prefix + form) for prefix, name in prefixes.items() for form, base in bases.items()
    )
