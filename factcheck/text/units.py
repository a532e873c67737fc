"""A number with its sign and unit as they are printed, and what a unit's words stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.scan import Vocabulary

UNIT_ROLES = ("percent_unit", "age", "unit", "currency_name", "currency_code", "multiple")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


class Figure(NamedTuple):
    """A number or range at pieces ``first`` up to ``last``, with its sign and unit.

    ``low`` is the words of the number, ``high`` those of the other end of a range, else empty; ``sign`` a currency sign
    or code before the number, ``unit`` the unit word behind it, else empty. ``bare`` is where the number without its
    unit ends.
    """

    first: int
    last: int
    bare: int
    sign: str
    low: str
    high: str
    unit: str


def is_year(number: str) -> bool:
    """Whether a number is written as years are."""
    return _YEAR.fullmatch(number) is not None


@lru_cache(maxsize=5_000)
def parse_unit(vocabulary: Vocabulary, words: str) -> tuple[str, str] | None:
    """The role and the value of a unit's words: ``("unit", "kilometre")``."""
    for role in (*UNIT_ROLES, "currency_sign"):
        value = vocabulary.value(role, words)
        if value is not None:
            return role, value
    return None
