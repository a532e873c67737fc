"""Sums of money that an article converts in several sentences, and the rates of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median
from typing import NamedTuple

from factcheck.model import Claim, Money
from factcheck.rules.base.figures import nears, overlap, printed
from factcheck.rules.base.frames import Found


class Conversion(NamedTuple):
    """A sum, what it is in another currency, and how much of the one there is for one of the other, from and to."""

    one: Claim
    other: Claim
    low: float
    high: float
    sentence: str
    is_old: bool
    """Whether its sentence speaks of another time, at which the rate may have been another."""

    @property
    def rate(self) -> float:
        return printed(self.one) / printed(self.other)


_THEN = re.compile(
    r"\b(?:ago|then|at the time|previous\w*|former\w*|earlier|record|until now|so far|used to|was worth)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d|\bago\b|\blast\b|\bearlier\b")
_SIGN = re.compile(r"[A-Z]{1,3}\$")
_SEVERAL = 3
_AGREED = 1.03
"""Rates of several conversions within this factor are one."""
_ONE_RATE, _FAR = 1.12, 3.0
"""A rate further from that than this factor is no rate of the same days."""


def conversions(founds: Sequence[Found]) -> Iterator[Conversion]:
    """The conversions among some places where one sum stands behind another."""
    for found in founds:
        claims = found["one"], found["other"]
        intervals = nears(*claims)
        if intervals and all(isinstance(claim.value, Money) for claim in claims):
            one, other = intervals
            dates = [claim.text for claim in found.others() if claim.kind in ("date", "duration")]
            is_old = bool(_THEN.search(found.match.string) or any(map(_YEAR.search, dates)))
            rate = one.near_low / other.near_high, one.near_high / other.near_low
            yield Conversion(*claims, *rate, found.match.string, is_old)


def odd_ones(founds: Sequence[Found]) -> Iterator[tuple[Conversion, Conversion]]:
    """Conversions at another rate than the rest between the same currencies, each with one of the rest."""
    groups: dict[tuple[str, str], list[Conversion]] = {}
    for conversion in conversions(founds):
        names = _named(conversion.one), _named(conversion.other)
        if names[0] != names[1]:
            groups.setdefault(names, []).append(conversion)
    for group in groups.values():
        if len(group) >= _SEVERAL:
            yield from _odd(group)
        else:
            fresh = [conversion for conversion in group if not conversion.is_old]
            yield from (pair for pair in combinations(fresh, 2) if _differ(*pair))


def _named(claim: Claim) -> str:
    """The currency of a sum as an article names it: who writes "US$" has dollars of their own."""
    sign = _SIGN.match(claim.text)
    return sign[0] if sign else getattr(claim.value, "currency", "")


def _odd(group: Sequence[Conversion]) -> Iterator[tuple[Conversion, Conversion]]:
    """The one that differs from all the others, which are at one rate."""
    usual = median(conversion.rate for conversion in group)
    rest = [one for one in group if overlap((one.low, one.high), (usual / _AGREED, usual * _AGREED))]
    odd = [one for one in group if one not in rest]
    if len(odd) == 1 and not odd[0].is_old:
        yield from [(odd[0], one) for one in rest if _differ(odd[0], one)][:1]


def _differ(one: Conversion, other: Conversion) -> bool:
    """Whether two rates in two sentences are apart, and not so far that one of the sums is out of scale."""
    is_apart = not overlap((one.low, one.high), (other.low / _ONE_RATE, other.high * _ONE_RATE))
    is_in_scale = overlap((one.low, one.high), (other.low / _FAR, other.high * _FAR))
    return is_apart and is_in_scale and one.sentence != other.sentence
