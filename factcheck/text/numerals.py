"""The number that figures, number words and scale words make: "1,400", "two and a half million", "3.84 lakh".

Size tells mixed numbers apart: "one hundred and three quarters" is 100.75, for three quarters are less than one, but
"one hundred and thirty-two fifths" are 132 fifths.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from math import prod
from typing import NamedTuple

from factcheck.lexicon import values


class Numeral(NamedTuple):
    """A number, the worth of one unit of its last printed place, and the relation that its words imply.

    "dozens" is ``>=`` 24, "a few hundred" ``~`` 300, any plain number ``=``.
    """

    amount: Decimal
    step: Decimal
    relation: str = "="


def _decimals(role: str) -> dict[str, Decimal]:
    return {form: Decimal(value) for form, value in values("numbers", role).items()}


_TENS = _decimals("tens")
_SMALL = _decimals("cardinal") | _TENS
_SCALES = _decimals("scale")
_SCALE_LETTERS = _decimals("scale_letter")
_DOZENS = _decimals("dozen") | _decimals("dozens")
_VAGUE = _decimals("plural_scale") | {"scores": Decimal(40)}
_SIGNS = _decimals("fraction_sign")
_PARTS_OF_ONE = _decimals("fraction") | _SIGNS
_RANKS = {form: rank for form, rank in _decimals("ordinal").items() if 0 < rank < 10}
_DIGITS = values("numbers", "digit")
_MINUS = frozenset(values("numbers", "minus"))
_VAGUE_WORDS = {"few": Decimal(3), "several": Decimal(3), "couple": Decimal(2)}
_NO_WORTH = frozenset({"a", "an", "and", "&", "the", "of"})
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
_TOKEN = re.compile(
    rf"(?<=[ -])(?:{'|'.join(_TENS)})-(?:{'|'.join((*_RANKS, 'thirds', 'quarters'))})s?(?![a-z])"
    r"|\.?[0-9](?:[0-9.,\u00a0\u202f\u2009]|(?<=[0-9]) (?=[0-9]{3}(?![0-9])))*(?:[/⁄][0-9]+)?"
    rf"|[^\W\d_]+|[{''.join(_SIGNS)}]",
    re.I,
)
_POWER = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:(\^)|e|\s?[x×]\s?10\^?)([+\-−]?)([0-9]{1,2})", re.I)
_LONGEST = 60
"""The most digits that a number may have; longer runs are serial numbers or noise."""


@lru_cache(maxsize=20_000)
def parse_numeral(words: str) -> Numeral | None:
    """The number that a run of words makes, or None where they make none. Case and hyphens do not matter."""
    first = words.split(maxsplit=1)[0].lower() if words.strip() else ""
    if first in _MINUS or words[:1] in _MINUS:
        numeral = parse_numeral(words[len(first) if first in _MINUS else 1 :].lstrip())
        return numeral and numeral._replace(amount=-numeral.amount)
    power = _POWER.match(words)
    if power and (numeral := _power(power)):
        return _times(numeral, words[power.end() :].split())
    tokens = [token if token in _SCALE_LETTERS else token.lower() for token in _TOKEN.findall(words)]
    if not tokens:
        return None
    if tokens[0] in _VAGUE or tokens[0] == "tens":
        return _vague(tokens)
    if "over" in tokens:
        return _over(tokens)
    part = next((place for place, token in enumerate(tokens) if _worth(token) is not None), None)
    return _point(tokens) if part is None else _mixed(tokens, part)


@lru_cache(maxsize=5_000)
def scale_of(words: str) -> str:
    """The scale at the end of a number's words ("bn", " million"), as printed; empty where it has none."""
    match = _SCALE_AT_END.search(words)
    return match[0] if match and _scale(match[0].strip()) else ""


def _dozens_of(words: str) -> str:
    last = words.rpartition(" ")[2]
    return last if last.lower() in _DOZENS else ""


_SCALE_AT_END = re.compile(r"(?:(?<=[0-9])|(?:^|[\s-]))[^\W\d_]+$")


def _scale(word: str) -> Decimal | None:
    return _SCALE_LETTERS.get(word) or _SCALES.get(word.lower())


def _power(match: re.Match[str]) -> Numeral | None:
    """ "1.3e6", "2.48×10−5", "10^6"."""
    digits, caret, sign, exponent = match.groups()
    base = _digits(digits)
    if base is None:
        return None
    power = -int(exponent) if sign in ("-", "−") else int(exponent)
    if caret:
        return Numeral(base.amount**power, Decimal(0)) if base.amount else None
    return Numeral(base.amount.scaleb(power), base.step.scaleb(power))


def _times(numeral: Numeral, scales: list[str]) -> Numeral | None:
    """A number at a scale, or at several: "million", "thousand billion"."""
    factor = Decimal(1)
    for scale in map(_scale, scales):
        if scale is None:
            return None
        factor *= scale
    return Numeral(numeral.amount * factor, numeral.step * factor)


def _vague(words: list[str]) -> Numeral | None:
    """ "dozens", "hundreds of thousands": at least two of the first unit, times the second."""
    amount = Decimal(20) if words[0] == "tens" else Decimal(1)
    for word in words:
        if word in _VAGUE:
            amount *= _VAGUE[word] / (1 if amount == 1 else 2)
    return Numeral(amount, Decimal(0), ">=")


def _over(tokens: list[str]) -> Numeral | None:
    """ "one over twenty": a twentieth."""
    place = tokens.index("over")
    above, below = _whole(tokens[:place]), _whole(tokens[place + 1 :])
    return Numeral(above.amount / below.amount, _TENTH) if above and below and below.amount else None


def _worth(token: str) -> Decimal | None:
    """The worth of "½", "half", "thirds", "1/2" or "-" a part of tens: "twenty-fifths"."""
    worth = _PARTS_OF_ONE.get(token)
    if worth is not None:
        return worth
    upper, slash, lower = token.replace("⁄", "/").partition("/")
    if slash:
        is_part = upper.isdigit() and int(upper) < int(lower)  # not "a blood pressure of 120/80", "24/7", odds of 5/2
        return Decimal(upper) / Decimal(lower) if is_part else None
    tens, hyphen, rank = token.partition("-")
    return 1 / (_TENS[tens] + _RANKS[rank.rstrip("s")]) if hyphen else None


def _mixed(tokens: list[str], place: int) -> Numeral | None:
    """A number with a part: "3½ million", "three quarters", "two and a half thousand", "3 million and a quarter"."""
    before, behind = tokens[:place], [token for token in tokens[place + 1 :] if token not in _NO_WORTH]
    worth, split = _worth(tokens[place]), _last_and(before) if tokens[place][0].isalpha() else len(before)
    head, top = _sum(before[:split]), _sum(before[split:])
    factors = [_scale(token) or _DOZENS.get(token, Decimal(0)) for token in behind]
    if worth is None or head is None or top is None or not all(factors):
        return None
    part, step = worth * (top or 1), min(worth, _TENTH)
    if head and part >= 1:
        return Numeral((_sum(before) or head) * worth, step)
    factor = prod(factors, start=Decimal(1))
    last = _scale(before[split - 1]) if split and not factors else None
    if last and last > _HUNDRED:
        return Numeral(head + part * last, step * last)
    if factor < head:
        return Numeral(head + part * factor, step * factor)
    return Numeral((head + part) * factor, step * factor)


def _sum(words: list[str]) -> Decimal | None:
    """What words add up to; 0 where none of them has a worth, None where one is no number."""
    if _NO_WORTH.issuperset(words):
        return Decimal(0)
    whole = _whole(words)
    return whole and whole.amount


def _last_and(words: list[str]) -> int:
    """Where the last "and" stands; 0 where there is none."""
    return next((place for place in range(len(words) - 1, 0, -1) if words[place] in ("and", "&")), 0)


def _point(tokens: list[str]) -> Numeral | None:
    """A number whose decimals may be spelled: "two hundred point zero three", "nine point five million"."""
    if "point" not in tokens:
        return _whole(tokens)
    place = tokens.index("point")
    scales = [scale for token in tokens[place:] if (scale := _scale(token))]
    decimals = tokens[place + 1 : len(tokens) - len(scales)]
    whole, behind = _whole(tokens[:place]), _whole(decimals)
    if whole is None or behind is None:
        return None
    digits = "".join(_DIGITS[word] for word in decimals) if _DIGITS.keys() >= set(decimals) else str(behind.amount)
    factor = prod(scales, start=Decimal(1))
    return Numeral(Decimal(f"{whole.amount}.{digits}") * factor, Decimal(1).scaleb(-len(digits)) * factor)


def _whole(words: list[str]) -> Numeral | None:
    """Number words and figures: each scale closes what was said before it ("two hundred and five thousand")."""
    total = current = closed = apart = Decimal(0)
    step, relation, seen = Decimal(1), "=", False
    for word in words:
        factor = _scale(word)
        if word in _NO_WORTH:
            apart = apart if word == "of" else current  # "a couple of dozen"
            continue
        if factor and closed and not current:  # "million million", "lakh crore"
            total, closed, step = total + closed * (factor - 1), closed * factor, step * factor
            continue
        closed, seen = Decimal(0), True
        if factor:
            current = (current or Decimal(1)) * factor
            step = step * factor if total == 0 else Decimal(1)
            if factor > _HUNDRED:
                total, closed, current = total + current, current, Decimal(0)
        elif word in _DOZENS:
            current = apart + (current - apart or Decimal(1)) * _DOZENS[word]
        elif word in _VAGUE_WORDS:
            current, relation = _VAGUE_WORDS[word], "~"
        else:
            number = _SMALL.get(word) if word[0].isalpha() else _digits(word)
            if number is None:
                return None
            figure = number if isinstance(number, Numeral) else Numeral(number, Decimal(1))
            current, step = current + figure.amount, step if total or current else figure.step
    return Numeral(total + current, step, relation) if seen else None


def _digits(printed: str) -> Numeral | None:
    """ "1,400", "13.50", "1 400 000", ".5", "1.400,50", "41,2"."""
    printed = printed.rstrip(".,")
    if _COMMA_DECIMAL.fullmatch(printed):
        printed = printed.replace(".", "").replace(",", ".")
    digits = re.sub(r"[^0-9.]", "", printed)
    if "/" in printed or digits.count(".") > 1 or len(digits) > _LONGEST or not digits:
        return None
    return Numeral(Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2])))


_COMMA_DECIMAL = re.compile(r"[0-9]{1,3}(?:[.\s][0-9]{3})*,[0-9]{1,2}")


def range_ends(low: str, high: str) -> tuple[Numeral, Numeral] | None:
    """The two ends of a range; "$1.2-1.5bn" and "10 to 15 million": the scale of the second carries over."""
    first, second = _at_one_scale(low, high)
    if first is None or second is None or first.amount == second.amount:
        return None
    if first.amount > second.amount:
        return (second, first) if first.amount < 0 else None  # "-18 to -34 degrees"
    return first, second


def spread_ends(middle: str, spread: str) -> tuple[str, str] | None:
    """The two ends of "5 ± 0.2" as words of numbers; None where they are no numbers."""
    first, second = _at_one_scale(middle, spread)
    if first is None or second is None or second.amount <= 0:
        return None
    return f"{first.amount - second.amount:f}", f"{first.amount + second.amount:f}"


def _at_one_scale(low: str, high: str) -> tuple[Numeral | None, Numeral | None]:
    """Two numbers; the scale of the second carries over to a first that has none."""
    first, second = parse_numeral(low), parse_numeral(high)
    scale = scale_of(high) or ("" if high.lower().startswith("a ") else _dozens_of(high))
    if first and second and scale and not scale_of(low) and first.amount < 1000:
        first = parse_numeral(f"{low} {scale.strip()}") or first
    return first, second
