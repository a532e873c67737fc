"""What the likely agreements of a story say of each other: do third articles, and the words beside it, bear one out?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp

from factcheck.reconcile.rounds import Candidate

LIKELY = 0.0
"""The first score from which on two claims are likelier to agree than not."""
_CLOSE = 150
"""Within how many letters of both claims another agreement is close."""

Partners = dict[str, dict[str, int]]
"""By claims' ids, what may agree with each, and how likely in percent."""


def survey(agreements: Sequence[Candidate]) -> None:
    """Note for each of a story's likely agreements what the others say: see ``Candidate``."""
    partners: Partners = defaultdict(dict)
    home: dict[str, str] = {}
    for candidate in agreements:
        pair = candidate.pair
        a, b = pair.key
        partners[a][b] = partners[b][a] = _percent(candidate.score)
        home[pair.a.claim.id], home[pair.b.claim.id] = pair.a.claim.article, pair.b.claim.article
    for candidate in agreements:
        a, b = candidate.pair.key
        one, other = partners[a], partners[b]
        candidate.shared = sum(min(one[c], other[c]) for c in one.keys() & other.keys())
        candidate.unshared = _elsewhere(one, other, home[b], home) + _elsewhere(other, one, home[a], home)
    _note_close(agreements, partners)
    count_beside(agreements, agreements)


def _percent(score: float) -> int:
    """How likely what has this score is right; in whole percent, so that no order of adding decides."""
    return round(100 / (1 + exp(-score)))


def _elsewhere(one: dict[str, int], other: dict[str, int], away: str, home: dict[str, str]) -> int:
    """How many claims of third articles go with the one, and not with the other, in percent."""
    return sum(chance for c, chance in one.items() if c not in other and home[c] != away)


def _note_close(agreements: Sequence[Candidate], partners: Partners) -> None:
    by_articles: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for candidate in agreements:
        a, b = candidate.pair.a.claim, candidate.pair.b.claim
        by_articles[a.article, b.article].append((a.start, b.start, partners[a.id][b.id]))
    for places in by_articles.values():
        places.sort()
    for candidate in agreements:
        a, b = candidate.pair.a.claim, candidate.pair.b.claim
        places = by_articles[a.article, b.article]
        near = places[bisect_left(places, (a.start - _CLOSE + 1,)) : bisect_right(places, (a.start + _CLOSE,))]
        beside = sum(chance for _, start, chance in near if abs(start - b.start) < _CLOSE)
        candidate.close = beside - partners[a.id][b.id]


def count_beside(candidates: Sequence[Candidate], agreements: Sequence[Candidate]) -> None:
    """For each candidate, count how many likely agreements link its two sentences beside it."""
    listed = {c.pair.key: (c.pair.a.sentence, c.pair.b.sentence) for c in agreements if c.score >= LIKELY}
    likely = Counter(listed.values())
    for candidate in candidates:
        pair = candidate.pair
        candidate.neighbours = likely[pair.a.sentence, pair.b.sentence] - (pair.key in listed)
