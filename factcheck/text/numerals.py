"""The number that figures, number words and scale words make together: "1,400", "two and a half million", "3.84 lakh"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon import values

NUMERAL = (
    r"(?:(?:<figure>(?: ?<fraction_sign>|<hyphen><cardinal>)?|<fraction_sign>)(?: ?<hyphen>?<scale>)*"
    r"|(?:<the> |<a> )?<half>(?: |<hyphen>)(?:<a> )?(?:<dozen>|<scale_word>)"
    r"|<tens_of> <of> <plural_scale>|<plural_scale> <of> <plural_scale>|<plural_scale>"
    r"|(?:<cardinal>|<tens>|<a> (?=<scale_word>|<dozen>)|(?=<scale_word>|<dozen>))"
    r"(?:(?: |<hyphen>| <and> | <and> <a> |<hyphen><and><hyphen>)?(?:<cardinal>|<tens>|<scale_word>|<dozen>|<half>))*)"
)
"""The grammar of a number in letters: figures with scale words, or number words. ``Vocabulary.grammar`` compiles it."""


class Numeral(NamedTuple):
    """A number, the worth of one unit of its last printed place, and whether it is a mere lower bound ("dozens")."""

    amount: Decimal
    step: Decimal
    at_least: bool = False


_WORDS = {
    **values("numbers", "cardinal"),
    **values("numbers", "tens"),
    **values("numbers", "dozen"),
}
_SCALES = values("numbers", "scale")
_PLURALS = values("numbers", "plural_scale")
_SIGNS = values("numbers", "fraction_sign")
_PART = re.compile(r"[0-9][0-9.,\u00a0\u202f\u2009]*|[^\W\d_]+|[½¼¾⅓⅔⅛⅜⅝⅞]")


@lru_cache(maxsize=20_000)
def parse_numeral(words: str) -> Numeral | None:
    """The number that a run of words makes, or None where they make none. Case and hyphens do not matter."""
    parts = _PART.findall(words)
    if not parts:
        return None
    if any(part.lower() in _PLURALS for part in parts):
        return _vague(parts)
    if parts[0][0].isdigit():
        return _figures(parts)
    return _spelled([part.lower() for part in parts])


def scale_of(word: str) -> Decimal | None:
    """The factor of a scale word ("bn"), or None."""
    value = _SCALES.get(word) or _SCALES.get(word.lower())
    return Decimal(value) if value else None


def _vague(parts: list[str]) -> Numeral | None:
    """ "dozens", "tens of thousands", "3 millions": at least two of the unit, or the number of units before it."""
    if parts[0][0].isdigit():
        return _figures([*parts[:-1], parts[-1].rstrip("s")])
    amount = Decimal(1)
    for part in parts:
        if part.lower() == "tens":
            amount *= 10
        elif part.lower() in _PLURALS:
            amount *= Decimal(_PLURALS[part.lower()]) / (1 if amount == 1 else 2)
    if amount == 1:
        return None
    if parts[0].lower() == "tens":
        amount *= 2
    return Numeral(amount, Decimal(0), at_least=True)


def _figures(parts: list[str]) -> Numeral | None:
    digits = re.sub(r"[^0-9.]", "", parts[0]).rstrip(".")
    if digits.count(".") > 1 or len(digits) > 60:
        return None
    amount = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    for part in parts[1:]:
        if part in _SIGNS:
            amount += Decimal(_SIGNS[part])
            step = Decimal("0.1")
            continue
        factor = scale_of(part)
        if factor is None:
            return None
        amount, step = amount * factor, step * factor
    return Numeral(amount, step)


def _spelled(words: list[str]) -> Numeral | None:
    """Number words: each scale closes what was said before it ("two hundred and five thousand")."""
    total = current = Decimal(0)
    step = factor = Decimal(1)
    seen = False
    for word in words:
        if word in _SIGNS:
            current, step, seen = current + Decimal(_SIGNS[word]), Decimal("0.1"), True
        elif word == "dozen":
            current, seen = (current or 1) * 12, True
        elif word in _WORDS:
            current, seen = current + Decimal(_WORDS[word]), True
        elif word in _SCALES:
            factor = Decimal(_SCALES[word])
            current = (current or 1) * factor
            step, seen = step * factor if total == 0 else Decimal(1), True
            if factor > 100:
                total, current = total + current, Decimal(0)
        elif word == "half":
            current, step = current + Decimal("0.5"), Decimal("0.1")
            seen = True
        elif word not in ("a", "an", "and", "the"):
            return None
    return Numeral(total + current, step) if seen else None
