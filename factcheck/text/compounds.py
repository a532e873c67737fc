"""Units made of several symbols: "9.8 m/s²", "30 kWh/m2".

Common ones are in the lexicon; the others quantulum3 names, which is loaded at the first one.
"""

from __future__ import annotations

import re
import warnings
from functools import cache

from factcheck.lexicon import values

_COMPOUND = re.compile(
    r"\s?[^\W\d_]{1,4}(?:\^-?[0-9]|[²³]?(?:\^-?[0-9])?(?:[/·⋅][^\W\d_]{1,4}(?:[²³23]|\^-?[0-9])?)+)(?![\w/])"
    r"|\s?(?:[^\W\d_]{1,3}[ ·⋅])?(?:[^\W\d_]{1,3}[−⁻][1-3¹²³]|(?P<unit>[a-z]{1,3})-1(?! ?(?P=unit)\b))(?![\w/-])"
)
_SIMPLE = str.maketrans("−⁻¹²³", "--123")
_SYMBOL = re.compile(r"[^\W\d_²³]+")
_SYMBOLS = frozenset(values("units", "symbol"))
_COMMON = values("compounds", "compound")


def compound_at(text: str, offset: int) -> tuple[int, str] | None:
    """Where a compound unit that begins at an offset ends, and its name, such as ``metre_per_square_second``."""
    match = _COMPOUND.match(text, offset)
    if match is None or not _SYMBOLS.issuperset(_SYMBOL.findall(match[0])):
        return None
    symbols = match[0].strip().replace("μ", "µ")  # the Greek letter, and the sign of a unit
    if "−" in symbols or "⁻" in symbols:
        symbols = symbols.translate(_SIMPLE)  # "m s⁻²"
    name = _COMMON.get(symbols) or _name_of(symbols)
    return (match.end(), name) if name else None


@cache
def _name_of(symbols: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its classifier, which is not used, asks for packages
        from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    found = parser.parse(f"1 {symbols}")
    if len(found) != 1 or found[0].value != 1 or "unk" in found[0].unit.name or found[0].unit.name == "dimensionless":
        return None
    return str(found[0].unit.name).replace(" ", "_")
