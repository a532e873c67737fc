"""What one article tells beside one another, and so holds for two figures, near as they are."""

from __future__ import annotations

from itertools import product

from factcheck.reconcile.items import Item
from factcheck.reconcile.reasons.times import is_former
from factcheck.reconcile.sides import Side
from factcheck.reconcile.updates import is_of_before

_FIGURES = ("money", "count", "percent", "quantity")
"""The kinds of figures that one article may tell with what they were."""


def tells_apart(one: Side, other: Side, article: str) -> bool:
    """Whether an article tells near figures apart: "$32 a share, up from its earlier bid of $31.50"."""
    pairs = product(*([item for item in side.items if item.claim.article == article] for side in (one, other)))
    return any(_middle(a) != _middle(b) and (_is_old(a) != _is_old(b) or _are_prices(a, b)) for a, b in pairs)


def _middle(item: Item) -> float:
    return item.intervals[-1].middle


def _is_old(item: Item) -> bool:
    return item.claim.kind in _FIGURES and (is_of_before(item) or is_former(item))


def _are_prices(a: Item, b: Item) -> bool:
    """Whether both are sums for each share, ticket or barrel, which are seldom rounded."""
    return a.claim.kind == b.claim.kind == "money" and all(
        item.claim.about.aspect == "rate" or "per_share" in item.claim.about.qualifiers for item in (a, b)
    )
