"""What an article has converted itself: "3 billion francs ($3.2bn)"."""

from __future__ import annotations

import re

from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.scopes import words_before


def both_converted(pair: Pair) -> bool:
    """Both are what their articles have converted, in brackets: the sums before them tell whether they differ."""
    before = (words_before(item) for item in (pair.a, pair.b))
    return pair.on_a.kind == "money" and all(map(_IN_BRACKETS.search, before))


_IN_BRACKETS = re.compile(r"\d[^.;:()]* \($")
