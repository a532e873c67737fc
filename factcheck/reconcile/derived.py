"""Figures that follow from two others: "up 26% to $240bn" says that it was about $190bn before.

A sentence may give two of three figures: what something was, what it is and the change; or a whole, its part and the
share. Two articles that agree on one of the three, and of which each gives another of the rest, are held against each
other: what follows from the one confirms the other or speaks against it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product
from typing import Literal, NamedTuple

from factcheck.kinds import shown
from factcheck.model import Number, Percent, Quantity
from factcheck.reconcile.facts import Fact
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.sides import Side

Role = Literal["base", "result", "ratio"]
"""What a figure is to the others: ``base`` times ``ratio`` is ``result``."""
Range = tuple[float, float]
"""The least and the most that a figure can be."""
_SCORE = 1.0
"""The score of a link that arithmetic makes."""
_SLACK = 0.01
"""What follows from rounded figures may be off by this share of itself."""
_APART = 0.05
"""Closer together than this share of themselves, figures are not told apart by arithmetic."""
_DAY = timedelta(days=1)
_FAR = 1.5
"""Figures further apart than this factor are not of one calculation."""
_BETWEEN = re.compile(r"(?:(?!\b(?:and|while|whereas|but|as|who|which)\b)[^;:]){0,60}", re.IGNORECASE)
"""What may stand between the figures of one calculation."""
_AGAINST = re.compile(r"\b(?:from|against|versus|compared (?:with|to)|up on|down on) $", re.IGNORECASE)
_CHANGED = re.compile(
    r"[^\d;:]{0,30}(?<!ma[dk]e )(?<!makes )(?<!making )\b(?:up|down|"
    r"a (?:rise|fall|drop|gain|decline|increase|decrease) of|from|against|versus|compared (?:with|to)) ",
    re.IGNORECASE,
)
"""Between what something is and the change, or what it was."""
_OF = re.compile(
    r"(?: (?!short|ahead|because|instead)[a-z]+)? (?:out )?of (?:(?:the|its|their|all|a total of) )*", re.IGNORECASE
)
_MULTIPLE = re.compile(r"(?:more than |almost |nearly )?(?:doubled|tripled|quadrupled|halved)", re.IGNORECASE)
_PERIOD = re.compile(r"\b(year|quarter|month|week)", re.IGNORECASE)
_OTHER_BASE = re.compile(
    r"\b(?:constant currenc|organic|adjusted|annuali[sz]ed|real terms|like-for-like|average|seasonal|expect|forecast|"
    r"estimate)",
    re.IGNORECASE,
)
"""A change on another base does not follow from the two levels."""


class Triple(NamedTuple):
    """Two figures of a sentence that give a third."""

    is_change: bool
    figures: dict[Role, Item]

    @property
    def axis(self) -> str:
        """The axis of all figures but the ratio."""
        return next(item.intervals[0].axis for role, item in self.figures.items() if role != "ratio")


class Derivation(NamedTuple):
    """A fact that arithmetic makes, and how: what follows from which figures."""

    fact: Fact
    agrees: bool
    arithmetic: str


def derivations(items: Sequence[Item], agreed: Sequence[Fact]) -> list[Derivation]:
    """What follows from figures of one article and is said, or said otherwise, in another; each figure once."""
    triples = {item.claim.id: (triple, role) for triple in _triples(items) for role, item in triple.figures.items()}
    found: list[Derivation] = []
    told: set[str] = set()
    for fact in agreed:
        known = [triples[item.claim.id] for item in fact.members if item.claim.id in triples]
        firsts: dict[frozenset[Role], tuple[Triple, Role]] = {}
        for triple, role in known:
            firsts.setdefault(frozenset(triple.figures), (triple, role))
        for (one, role), (other, other_role) in product(firsts.values(), known):
            derivation = _derivation(one, other, role) if role == other_role else None
            if derivation and derivation.fact.best.pair.b.claim.id not in told:
                found.append(derivation)
                told.update(derivation.fact.best.pair.key)
    return found


def _derivation(one: Triple, other: Triple, shared: Role) -> Derivation | None:
    """What follows from the two figures of one triple about a third that another gives beside the one they share."""
    if (one.is_change, one.axis) != (other.is_change, other.axis) or len(one.figures) != 2:
        return None
    (role,) = one.figures.keys() - {shared}
    for wanted in sorted(other.figures.keys() - one.figures.keys()):
        second, given = one.figures[role], other.figures[wanted]
        followed, stated = _solved(one, wanted), _range(given, other.is_change)
        agrees = _fits(followed, stated, second, given) if followed and stated else None
        if agrees is False and not one.is_change and _is_days_apart(second, given):
            continue
        if followed and agrees is not None and second.claim.article != given.claim.article:
            return _fact(second, given, agrees, _told(one, wanted, followed))
    return None


def _is_days_apart(one: Item, other: Item) -> bool:
    """Whether a part of a whole may have grown from one article to the other: "287,000 of 310,000 had been sold"."""
    return one.moment is not None and other.moment is not None and abs(one.moment - other.moment) > _DAY


def _fact(second: Item, given: Item, agrees: bool, arithmetic: str) -> Derivation:
    level = "derived" if agrees else "disjoint"
    pair = Pair(second, given, level, second.intervals[0], given.intervals[0], strength=0.0)
    sides = [Side([second, given])] if agrees else [Side([second]), Side([given])]
    return Derivation(Fact(sides, Candidate(pair, _SCORE, final=_SCORE, rule=arithmetic)), agrees, arithmetic)


def _fits(followed: Range, stated: Range, second: Item, given: Item) -> bool | None:
    """Whether what follows is what is stated; None where that is not sure."""
    size = max(abs(stated[0]), abs(stated[1]))
    gap = max(followed[0] - stated[1], stated[0] - followed[1]) / size if size else math.inf
    if gap <= _SLACK:
        return True
    is_like = gap > _APART and 1 / _FAR < followed[1] / size < _FAR
    return False if is_like and _one_period(second, given) else None


def _solved(triple: Triple, wanted: Role) -> Range | None:
    """The least and the most that the third figure of a triple can be."""
    ends = {role: _range(item, triple.is_change) for role, item in triple.figures.items()}
    base, result, ratio = (ends.get(role) for role in ("base", "result", "ratio"))
    if wanted == "base" and result and ratio and ratio[0] > 0:
        return result[0] / ratio[1], result[1] / ratio[0]
    if wanted == "result" and base and ratio:
        return base[0] * ratio[0], base[1] * ratio[1]
    if wanted == "ratio" and base and result and base[0] > 0:
        return result[0] / base[1], result[1] / base[0]
    return None


def _range(item: Item, is_change: bool) -> Range | None:
    """The least and the most that a figure can be; a change of 26% as 1.255 to 1.265."""
    value, interval = item.claim.value, item.intervals[0]
    if not isinstance(value, Number) or value.relation not in ("=", "~") or interval.low <= 0:
        return None
    if not isinstance(value, Percent):
        return interval.low, interval.high
    low, high = interval.low / 100, interval.high / 100
    if not is_change:
        return low, high
    return (1 - high, 1 - low) if value.direction == "down" else (1 + low, 1 + high)


def _one_period(one: Item, other: Item) -> bool:
    """Whether two sentences count changes from one time, as far as their words tell."""
    periods = [{word.lower() for word in _PERIOD.findall(item.said)} for item in (one, other)]
    return periods[0] == periods[1]


def _told(triple: Triple, wanted: Role, followed: Range) -> str:
    """The arithmetic in words."""
    texts = " and ".join(f"“{item.claim.text}”" for item in triple.figures.values())
    middle = (followed[0] + followed[1]) / 2
    names = ("before", "after") if triple.is_change else ("in all", "of them")
    if wanted != "ratio":
        return f"{texts} make about {shown(middle)} {names[wanted == 'result']}"
    share = 100 * (middle - 1) if triple.is_change else 100 * middle
    return f"{texts} make {'a change of ' if triple.is_change else ''}about {shown(share)} per cent"


def _triples(items: Sequence[Item]) -> Iterator[Triple]:
    """The calculations of all sentences; a sentence with two of one role is left alone."""
    sentences: dict[tuple[str, tuple[int, int]], list[Item]] = defaultdict(list)
    for item in items:
        if isinstance(item.claim.value, Number):
            sentences[item.claim.article, item.context.sentence].append(item)
    for group in sentences.values():
        group.sort(key=lambda item: item.claim.start)
        for is_change, read in ((True, _change_role), (False, _share_role)):
            yield from _triple(group, is_change, [read(group, place) for place in range(len(group))])


def _triple(group: Sequence[Item], is_change: bool, roles: Sequence[Role | None]) -> Iterator[Triple]:
    """The calculation of a sentence, if it has one only, whose figures stand beside each other."""
    places = [place for place, role in enumerate(roles) if role]
    figures = {role: item for role, item in zip(roles, group, strict=True) if role}
    levels = {item.intervals[0].axis for role, item in figures.items() if role != "ratio"}
    if not len(places) == len(figures) >= 2 or len(levels) != 1 or places[-1] - places[0] >= len(places):
        return
    text = group[0].article.text
    gaps = ((group[place].claim.end, group[place + 1].claim.start) for place in places[:-1])
    if all(_BETWEEN.fullmatch(text, *gap) for gap in gaps) and not _OTHER_BASE.search(group[0].said):
        yield Triple(is_change, figures)


def _change_role(group: Sequence[Item], index: int) -> Role | None:
    """What a figure is to a change: from 190 (base), by 26% (ratio), to 240 (result)."""
    item = group[index]
    value, text = item.claim.value, item.article.text
    if isinstance(value, Percent):
        return "ratio" if value.direction and value.unit == "percent" else None
    if isinstance(value, Quantity) and value.unit == "time":
        return "ratio" if _MULTIPLE.match(item.claim.text) else None
    if item.claim.about.aspect == "from" or _AGAINST.search(text, item.claim.start - 20, item.claim.start):
        return "base"
    if item.claim.about.aspect == "to":
        return "result"
    follows = index + 1 < len(group) and _change_role(group, index + 1) in ("ratio", "base")
    stated = follows and _CHANGED.fullmatch(text, item.claim.end, group[index + 1].claim.start)
    return "result" if stated else None


def _share_role(group: Sequence[Item], index: int) -> Role | None:
    """What a figure is to a share: 60% (ratio) of 1,400 (base), 840 (result) of 1,400."""

    def of(first: int) -> bool:
        one, other = group[first], group[first + 1]
        return bool(_OF.fullmatch(one.article.text, one.claim.end, other.claim.start))

    if index + 1 < len(group) and of(index):
        value = group[index].claim.value
        return ("ratio" if not value.direction else None) if isinstance(value, Percent) else "result"
    return "base" if index and of(index - 1) else None
