"""Sums of money that an article converts in several sentences, and the rates of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from statistics import median
from typing import NamedTuple

from factcheck.model import Claim, Money
from factcheck.rules.base.figures import days_of, nears, overlap, printed
from factcheck.rules.base.frames import Found, Page


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
_AGO = re.compile(r"\b(?:ago|earlier)\b")
_RELATIVE = re.compile(r", (?:who|which|whose|where)\b(?:[^,.;]|(?<=\d),(?=\d))*$")
_CLAUSE = 120
"""How many characters before a time a relative clause may begin."""
_YEAR = re.compile(r"(?:19|20)\d\d|\blast\b")
_LONG_AGO = timedelta(days=90)
_SIGN = re.compile(r"[A-Z]{1,3}\$")
_SEVERAL = 3
_AGREED = 1.03
"""Rates of several conversions within this factor are one."""
_ONE_RATE, _FAR = 1.06, 3.0
"""A rate further from that than this factor is no rate of the same days."""


def conversions(page: Page, founds: Sequence[Found]) -> Iterator[Conversion]:
    """The conversions among some places where one sum stands behind another, all between two currencies one way."""
    for found in founds:
        claims = found["one"], found["other"]
        intervals = nears(*claims)
        if intervals and all(isinstance(claim.value, Money) for claim in claims):
            one, other = intervals
            is_old = _THEN.search(found.match.string) is not None or any(
                _is_past(page, date) for date in found.others() if not _is_aside(page, date)
            )
            if _named(claims[0]) > _named(claims[1]):
                claims, one, other = claims[::-1], other, one
            rate = one.near_low / other.near_high, one.near_high / other.near_low
            yield Conversion(*claims, *rate, found.match.string, is_old)


def _is_aside(page: Page, claim: Claim) -> bool:
    """Whether a time stands in a relative clause: "the town, whose yard closed in 2017, pays"."""
    text = page.article.text
    before, behind = text[max(0, claim.start - _CLAUSE) : claim.start], text[claim.end : claim.end + 1]
    return behind == "," and _RELATIVE.search(before) is not None


def _is_past(page: Page, claim: Claim) -> bool:
    """Whether a time is so long past that the rate may have been another."""
    days, published = days_of(claim) if claim.kind == "date" else None, page.article.day
    if days is None or published is None:
        return claim.kind in ("date", "duration") and bool(_AGO.search(claim.text) or _YEAR.search(claim.text))
    return published - days[1] > _LONG_AGO


def odd_ones(page: Page, founds: Sequence[Found]) -> Iterator[tuple[Conversion, Conversion]]:
    """Conversions at another rate than the rest between the same currencies, each with one of the rest."""
    groups: dict[tuple[str, str], list[Conversion]] = {}
    for conversion in conversions(page, founds):
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
    return is_apart and is_in_scale
