"""The number that figures, number words and scale words make: "1,400", "two and a half million", "3.84 lakh"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon import values

_JOIN = "(?: |<hyphen>)"
_AND = f"(?:{_JOIN}<and>)?"
_BELOW_100 = f"(?:<tens>(?:{_JOIN}?<cardinal>)?|<cardinal>)"
_AND_A_HALF = f"(?:{_JOIN}<and>{_JOIN}<a>{_JOIN}<half>)?"
_SCALE = f"(?:<scale_letter>|(?:{_JOIN}?<scale>){{0,2}})"
_FIGURE = f"<figure>(?: ?<fraction_sign>|{_JOIN}<integer>/<integer>|{_AND_A_HALF}){_SCALE}"
_WORDS_TAIL = f"(?:{_JOIN}<scale_word>(?:{_AND}{_JOIN}{_BELOW_100}(?!{_JOIN}(?:<dozen>|<fraction>)))?){{0,6}}"
NUMERAL = (
    f"(?:<integer>/<integer>(?={_JOIN}<unit>)|{_FIGURE}|<fraction_sign>(?: <scale_word>)?"
    f"|{_BELOW_100}{_JOIN}<dozen>|{_BELOW_100}{_AND_A_HALF}{_WORDS_TAIL}"
    f"|(?:<a>{_JOIN})?(?:<few> (?:<of> )?(?:<dozen>|<scale_word>)|<half>{_JOIN}(?:<a> )?(?:<dozen>|<scale_word>))"
    f"|<a>{_JOIN}(?:<dozen>|<scale_word>{_WORDS_TAIL})"
    f"|(?:(?:<a>|<cardinal>){_JOIN})?<fraction> (?:<of> )?(?:(?:<a> )?<scale_word>|<a>(?= (?:<unit>|<currency_name>)))"
    "|<tens_of> <of> <plural_scale>|<plural_scale>(?: <of> <plural_scale>)?|<scores>(?= <of>))"
)
"""The grammar of a number in letters: figures with scale words, or number words. ``Vocabulary.grammar`` compiles it."""


class Numeral(NamedTuple):
    """A number, the worth of one unit of its last printed place, and the relation that its words imply.

    "dozens" is ``>=`` 24, "a few hundred" ``~`` 300, any plain number ``=``.
    """

    amount: Decimal
    step: Decimal
    relation: str = "="


_SMALL = {form: Decimal(value) for form, value in values("numbers", "cardinal").items()} | {
    form: Decimal(value) for form, value in values("numbers", "tens").items()
}
_SCALES = {form: Decimal(value) for form, value in values("numbers", "scale").items()}
_SCALE_LETTERS = {form: Decimal(value) for form, value in values("numbers", "scale_letter").items()}
_PLURALS = {form: Decimal(value) for form, value in values("numbers", "plural_scale").items()} | {"scores": Decimal(40)}
_SIGNS = {form: Decimal(value) for form, value in values("numbers", "fraction_sign").items()}
_FRACTIONS = {form: Decimal(value) for form, value in values("numbers", "fraction").items()}
_MINUS = frozenset(values("numbers", "minus"))
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_PART = re.compile(r"[0-9][0-9.,\u00a0\u202f\u2009]*(?:/[0-9]+)?|[^\W\d_]+|[½¼¾⅓⅔⅛⅜⅝⅞]")
_LONGEST = 60
"""The most digits that a number may have; longer runs are serial numbers or noise."""


@lru_cache(maxsize=20_000)
def parse_numeral(words: str) -> Numeral | None:
    """The number that a run of words makes, or None where they make none. Case and hyphens do not matter."""
    first = words.split(maxsplit=1)[0].lower() if words.strip() else ""
    if first in _MINUS or words[:1] in _MINUS:
        numeral = parse_numeral(words[len(first) if first in _MINUS else 1 :].lstrip())
        return numeral and numeral._replace(amount=-numeral.amount)
    parts = _PART.findall(words)
    if not parts:
        return None
    if parts[0][0].isdigit():
        return _figures(parts)
    lowered = [part.lower() for part in parts]
    return _vague(lowered) if any(part in _PLURALS for part in lowered) else _spelled(lowered)


def scale_of(words: str) -> str:
    """The scale at the end of a number's words ("bn", " million"), as printed; empty where it has none."""
    match = _SCALE_AT_END.search(words)
    return match[0] if match and _scale(match[0].strip()) else ""


_SCALE_AT_END = re.compile(r"(?:(?<=[0-9])|(?:^|[\s-]))[^\W\d_]+$")


def _scale(word: str) -> Decimal | None:
    return _SCALE_LETTERS.get(word) or _SCALES.get(word.lower())


def _vague(words: list[str]) -> Numeral | None:
    """ "dozens", "hundreds of thousands": at least two of the first unit, times the second."""
    amount = Decimal(20) if words[0] == "tens" else Decimal(1)
    for word in words:
        if word in _PLURALS:
            amount *= _PLURALS[word] / (1 if amount == 1 else 2)
    return Numeral(amount, Decimal(0), ">=")


def _figures(parts: list[str]) -> Numeral | None:
    fraction = _vulgar(parts[0])
    if fraction is not None:
        return Numeral(fraction, _TENTH) if len(parts) == 1 else None
    digits = re.sub(r"[^0-9.]", "", parts[0]).rstrip(".")
    if digits.count(".") > 1 or len(digits) > _LONGEST:
        return None
    amount = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    for part in parts[1:]:
        fraction = _HALF if part == "half" else _SIGNS.get(part) or _vulgar(part)
        factor = _scale(part)
        if fraction:
            amount, step = amount + fraction, _TENTH
        elif factor:
            amount, step = amount * factor, step * factor
        elif part not in ("and", "a", "&"):
            return None
    return Numeral(amount, step)


def _vulgar(part: str) -> Decimal | None:
    """The worth of "1/2"."""
    upper, slash, lower = part.partition("/")
    return Decimal(upper) / Decimal(lower) if slash and upper.isdigit() and int(lower) else None


def _spelled(words: list[str]) -> Numeral | None:
    """Number words: each scale closes what was said before it ("two hundred and five thousand")."""
    total = current = Decimal(0)
    step = Decimal(1)
    relation = "="
    seen = False
    for word in words:
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "half" or word in _SIGNS:
            current, step = current + _SIGNS.get(word, _HALF), _TENTH
        elif word == "dozen":
            current = (current or Decimal(1)) * 12
        elif word in _SCALES:
            factor = _SCALES[word]
            current = (current or Decimal(1)) * factor
            step = step * factor if total == 0 else Decimal(1)
            if factor > 100:
                total, current = total + current, Decimal(0)
        elif word in _FRACTIONS:
            current = (current or Decimal(1)) * _FRACTIONS[word]
        elif word in ("few", "several", "couple"):
            current, relation = Decimal(2 if word == "couple" else 3), "~"
        elif word not in ("a", "an", "and", "the", "of"):
            return None
        else:
            continue
        seen = True
    return Numeral(total + current, step, relation) if seen else None


def range_ends(low: str, high: str) -> tuple[Numeral, Numeral] | None:
    """The two ends of a range; "$1.2-1.5bn" and "10 to 15 million": the scale of the second carries over."""
    first, second = parse_numeral(low), parse_numeral(high)
    if first is None or second is None:
        return None
    scale = scale_of(high)
    if scale and not scale_of(low) and first.amount < 1000:
        first = parse_numeral(f"{low} {scale.strip()}") or first
    return (first, second) if first.amount < second.amount else None
