"""Sums of money: "$240bn", "240 billion dollars", "USD 5 million", "$1.2bn-$1.5bn", "between £350m and £700m"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extractors.base import fields_of, mentions_of
from factcheck.lexicon import entries
from factcheck.model import Article, Mention, Money
from factcheck.text.figures import Figure, figures, parse_unit
from factcheck.text.numerals import scale_of
from factcheck.text.scan import Scan

_CURRENCY_ROLES = ("currency_sign", "currency_code", "currency_name")
_HOMES = [entry for entry in entries("currencies") if entry.role == "currency_home"]
_SHARED = {entry.value.split()[0] for entry in _HOMES}
_WEIGHED = ("of", "heavier", "lighter", "overweight")
_VERBS = ("won",)
"""Names that are also verbs: money only after a scale word or four figures."""


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All sums of money in a text."""
    found = ((figure.first, _end(figure), _money(scan, figure)) for figure in figures(scan))
    return mentions_of(scan, "money", found)


def _end(figure: Figure) -> int:
    """Where the sum ends: a unit behind "$5" belongs to something else unless it is the name of the currency."""
    return figure.last


def _money(scan: Scan, figure: Figure) -> Money | None:
    currency = _currency(scan, figure)
    fields = fields_of(figure) if currency else None
    if currency is None or fields is None:
        return None
    code, _, worth = currency.partition(" ")
    if worth:
        fields |= {name: fields[name] * Decimal(worth) for name in ("amount", "low", "high", "step") if name in fields}
    return Money(currency=code, **fields)


def _currency(scan: Scan, figure: Figure) -> str | None:
    """The ISO code of a figure's currency, with the worth of one unit in it for cents and the like."""
    if figure.sign:
        sign = parse_unit(scan.vocabulary, figure.sign)
        return sign[1] if sign else None
    unit = parse_unit(scan.vocabulary, figure.unit) if figure.unit else None
    if unit is None or unit[0] not in _CURRENCY_ROLES:
        return None
    name = figure.unit.lower()
    if (name in _VERBS and not _is_large(figure)) or (name == "p" and figure.last - figure.bare > 1):
        return None
    stem = name.rstrip("s")
    if stem == "pound" and _is_weight(scan, figure):
        return None
    return _home(scan.text, stem) or unit[1]


def _is_large(figure: Figure) -> bool:
    return bool(scale_of(figure.high or figure.low)) or len(figure.low) > 3


def _is_weight(scan: Scan, figure: Figure) -> bool:
    """Whether "pounds" weigh something here: "10-pound", "pounds of", or no sign of British money in the whole text."""
    hyphened = scan.pieces[figure.bare] != " "
    following = scan.pieces[figure.last + 1].lower() if figure.last + 1 < len(scan.pieces) else ""
    british = any(word in scan.text for word in ("£", "sterling", "Brit", "UK", "London", "England"))
    return hyphened or following in _WEIGHED or not british


def _home(text: str, name: str) -> str | None:
    """The currency of the country at home in a text, where several countries call theirs by one name."""
    if name not in _SHARED:
        return None
    homes = (entry.value.split()[1] for entry in _HOMES if entry.value.startswith(name + " ") and entry.form in text)
    return next(homes, None)
