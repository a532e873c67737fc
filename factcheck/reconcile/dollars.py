"""Dollars without a country: "$82,000" in a paper of New Zealand is what others print as "NZ$82,000"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.model import Article, Claim, Money

_US = "USD"
_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "FJD", "JMD", "TTD", "NAD"})
_BARE = re.compile(r"(?<![A-Za-z.])\$|(?<!U\.S\. )(?<!US )(?<!American )\b(?:[Dd]ollars?|cents?)\b")
_ENOUGH = 2
"""So many sums must be those of others, each of two digits or more."""


def at_home(articles: Sequence[Article], claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, with the dollars of articles that name no country in the currency in which other articles print the
    same sums. Where a publisher's currency is known, or an article tells two kinds of dollars apart, nothing changes.
    """
    named: dict[str, dict[str, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    bare: dict[str, set[Decimal]] = defaultdict(set)
    for claim in claims:
        value = claim.value
        if not isinstance(value, Money) or value.amount is None or len(value.amount.normalize().as_tuple().digits) < 2:
            continue
        if _is_bare(claim):
            bare[claim.article].add(value.amount)
        elif value.currency == _US or value.currency in _DOLLARS:
            named[claim.article][value.currency].add(value.amount)
    known = {article.id for article in articles if article.currency}
    homes: dict[str, str] = {}
    unnamed = {article: sums for article, sums in bare.items() if article not in known and article not in named}
    while found := {article: home for article, sums in unnamed.items() if (home := _home(sums, named))}:
        for article, home in found.items():
            named[article][home] = unnamed.pop(article)
        homes |= found
    return [
        replace(claim, value=replace(claim.value, currency=homes[claim.article]))
        if claim.article in homes and isinstance(claim.value, Money) and _is_bare(claim)
        else claim
        for claim in claims
    ]


def _home(sums: set[Decimal], named: dict[str, dict[str, set[Decimal]]]) -> str | None:
    """The currency in which other articles tell most of some sums, and so many that it is not by chance."""
    told: dict[str, set[Decimal]] = defaultdict(set)
    for printed in named.values():
        for currency, others in printed.items():
            told[currency] |= others & sums
    best = max(sorted(told), key=lambda currency: len(told[currency]), default=_US)
    return best if best != _US and len(told[best]) >= _ENOUGH else None


def _is_bare(claim: Claim) -> bool:
    """Whether a sum is told in dollars, and not in whose."""
    return isinstance(claim.value, Money) and claim.value.currency == _US and _BARE.search(claim.text) is not None
