"""What lets an editor see that two figures measure unlike things, in unlike ways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.kinds import FIGURE
from factcheck.lexicon import entries
from factcheck.reconcile.features import qualifiers
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair


def opposed_measures(pair: Pair) -> bool:
    """Each sentence tells what is measured or happens, and the other does not tell that: "arrived", "signed"."""
    a, b = pair.a.context.measures, pair.b.context.measures
    return bool(a and b) and set(a).isdisjoint(b)


def linked_by_words_only(pair: Pair) -> bool:
    """Figures of other measures, that only the words around them link."""
    return opposed_measures(pair) and pair.common.words == "near"


def lacks_unit(pair: Pair) -> bool:
    """One lacks its unit, and a small figure of another measure says little: "the Blues hold 14", "14% are jobless"."""
    if pair.on_a.axis != FIGURE or abs(pair.on_a.middle) not in _SMALL_WHOLE:
        return False
    return pair.nothing_near and opposed_measures(pair)


_SMALL_WHOLE = range(100)


def other_fate(pair: Pair) -> bool:
    """The nearest measures of both exclude each other, such as the dead and the missing."""
    return _nearest_in_one(_rows("exclusive"), pair)


def other_accounts(pair: Pair) -> bool:
    """The nearest measures of both are two that are told in the same words, such as sales and a profit."""
    return _nearest_in_one(_rows("apart"), pair)


def _nearest_in_one(rows: Mapping[str, str], pair: Pair) -> bool:
    """Whether the nearest measures of both are two of one row."""
    a, b = pair.a.context.measures[:1], pair.b.context.measures[:1]
    return bool(a and b) and a != b and a[0] in rows and rows[a[0]] == rows.get(b[0])


def other_fates(pair: Pair) -> bool:
    """What first befell the people of the one excludes that of the other, however far from the figures it is told.

    Or only the one tells of that, and the other of something else: "dozens are missing", "22 boats took part".
    """
    one, other = fate_of(pair.a), fate_of(pair.b)
    if pair.on_a.kind == "money":
        return False
    if one is None or other is None:
        measured = pair.b.context.measures if other is None else pair.a.context.measures
        return one != other and bool(measured) and pair.nothing_near
    return one != other


def fate_of(item: Item) -> str | None:
    """What first befell the people of whom the sentence of a claim tells: dead, missing, injured, …"""
    return next((measure for measure in item.context.measures if _rows("exclusive").get(measure) == "fate"), None)


def told_fate(item: Item) -> bool:
    """Whether the nearest measure is what befell people, and no name for what is counted: "12 rescue teams"."""
    nearest = next(iter(item.context.measures), "")
    return _rows("exclusive").get(nearest) == "fate" and nearest not in item.context.noun


@cache
def _rows(role: str) -> dict[str, str]:
    """Measure to its row of a role of the lexicon; "exclusive": nobody is both dead and missing."""
    return {"+" + entry.form: entry.value for entry in entries("measures") if entry.role == role}


def opposed_qualifiers(pair: Pair) -> bool:
    """One figure is daily, the other monthly; one is of civilians, the other of soldiers."""
    return pair.on_a.axis != "day" and qualifiers(pair) == "opposed"


def one_rate(pair: Pair) -> bool:
    """One is a rate, and nothing tells that both are of a year, a month or a day."""
    if pair.a.has("rate") == pair.b.has("rate"):
        return False
    return _SPANS.isdisjoint(set(pair.a.claim.about.qualifiers) & set(pair.b.claim.about.qualifiers))


_SPANS = frozenset({"annual", "quarterly", "monthly", "weekly", "daily", "hourly"})


def unlike_rates(pair: Pair) -> bool:
    """One is a rate a day, the other a rate a person."""
    one, other = _of(pair.a, "rate"), _of(pair.b, "rate")
    return bool(one and other) and one != other


def other_superlatives(pair: Pair) -> bool:
    """One is the highest of something, the other the first."""
    one, other = _of(pair.a, "superlative"), _of(pair.b, "superlative")
    if pair.on_a.axis == "rank":
        one, other = one - _RANKED, other - _RANKED
    return bool(one and other) and not one & other


_RANKED = frozenset({"superlative:second"})
"""What "second-highest" is as a word: as a rank it is a rank of what is highest."""


def other_stages(pair: Pair) -> bool:
    """Something else was done with what the one counts than with what the other does: "built", "sold"."""
    one, other = (_of(item, "stage") for item in (pair.a, pair.b))
    kinds = ({stage.rpartition(":")[0] for stage in stages} for stages in (one, other))
    common = {stage.rpartition(":")[0] for stage in one & other}
    return not set.intersection(*kinds) <= common


def _of(item: Item, role: str) -> set[str]:
    """What a figure is a rate of, a superlative of, or what was done with it."""
    return {flag for flag in item.context.flags if flag.startswith(role + ":")}


def other_aspects(pair: Pair) -> bool:
    """One is a level and the other a change or a share: "rose by 5%", "rose to 5%"."""
    aspects = _aspects_of(pair)
    if len(aspects) == 1:
        return False
    return aspects in ({"by", "from"}, {"from", "to"}, {"from", "level"}, {"by", "to"}) or "share" in aspects


def before_and_after(pair: Pair) -> bool:
    """What a figure was against what it is: "from $5m", "to $6m"."""
    return _aspects_of(pair) == {"from", "to"}


def _aspects_of(pair: Pair) -> set[str | None]:
    return {pair.a.claim.about.aspect, pair.b.claim.about.aspect}


def other_change(pair: Pair) -> bool:
    """Changes of other things say nothing of each other, whichever way they went."""
    return pair.on_a.axis == "direction" and pair.a.context.measures[:1] != pair.b.context.measures[:1]


def both_ways(pair: Pair) -> bool:
    """One of two opposed changes stands beside another that goes the way of the other: "exports fell, while those of
    the region rose"."""
    if pair.on_a.axis != "direction":
        return False
    ends = (pair.a, pair.b), (pair.b, pair.a)
    return any(other.intervals[-1].middle in item.sentence.figures["direction"] for item, other in ends)
