"""Sums of money: "$240bn", "240 billion dollars", "USD 5 million", "$1.2bn-$1.5bn", "between £350m and £700m"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from factcheck.extractors.base import Match, Rule, find, number_of, range_of, vocabulary
from factcheck.model import Article, Mention, Money
from factcheck.text.scan import Scan


def _money(fields: dict[str, Any] | None, role: str, words: str) -> Money | None:
    """The sum of some fields in the currency that words name in a role."""
    value = vocabulary().value(role, words)
    if fields is None or value is None:
        return None
    currency, _, worth = value.partition(" ")
    if worth:
        fields |= {name: fields[name] * Decimal(worth) for name in ("amount", "low", "high", "step") if name in fields}
    return Money(currency=currency, **fields)


def _signed(match: Match) -> Money | None:
    return _money(number_of(match["number"]), "currency_sign", match["currency"])


def _signed_range(match: Match) -> Money | None:
    return _money(range_of(match["low"], match["high"]), "currency_sign", match["currency"])


def _named(match: Match) -> Money | None:
    return _money(number_of(match["number"]), "currency_name", match["currency"])


RULES = (
    Rule("money", "(?P<currency><currency_sign>) ?(?P<number>{number})", _signed),
    Rule("money", "(?P<number>{number})(?: |<hyphen>)(?P<currency><currency_name>)", _named),
    Rule("money", "(?P<currency><currency_sign>) ?{low}{through}(?:<currency_sign> ?)?{high}", _signed_range),
    Rule("money", "<between> (?P<currency><currency_sign>) ?{low} <and> (?:<currency_sign> ?)?{high}", _signed_range),
)


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All sums of money in a text."""
    return find(scan, RULES)
