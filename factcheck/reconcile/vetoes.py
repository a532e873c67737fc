"""Named reasons why two claims are not about the same thing: vetoes, which settle it, and objections, which weigh."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.kinds import WORTH
from factcheck.reconcile import dates
from factcheck.reconcile.features import qualifiers
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons import (
    ages,
    apart,
    conversions,
    outlooks,
    parts,
    places,
    scopes,
    snapshots,
    standings,
    times,
)
from factcheck.reconcile.updates import in_so_many, is_rounding
from factcheck.reconcile.values import alike_by_chance, has_swapped_digits, slip

_SMALL_COUNT = 12
_FAR_APART = 2.7


def _rate(pair: Pair) -> bool:
    """One is a rate, and nothing tells that both are of a year, a month or a day."""
    if pair.a.has("rate") == pair.b.has("rate"):
        return False
    return _SPANS.isdisjoint(set(pair.a.claim.about.qualifiers) & set(pair.b.claim.about.qualifiers))


_SPANS = frozenset({"annual", "quarterly", "monthly", "weekly", "daily", "hourly"})


def _ago(pair: Pair) -> bool:
    return pair.on_a.axis == "second" and pair.a.has("ago") != pair.b.has("ago")


def _small_counts(pair: Pair) -> bool:
    """Both are small whole counts: four of one thing and six of another stand in every article."""
    whole = pair.on_a.axis in ("count", "rank", "years") and pair.on_a.is_point and pair.on_b.is_point
    return whole and max(pair.on_a.middle, pair.on_b.middle) <= _SMALL_COUNT


def _far_apart(pair: Pair) -> bool:
    if pair.on_a.axis in ("day", "direction"):
        return False
    a, b = abs(pair.on_a.middle), abs(pair.on_b.middle)
    return (min(a, b) == 0 or max(a, b) / min(a, b) > _FAR_APART) and slip(pair) == "none"


def _nouns(pair: Pair) -> bool:
    if pair.on_a.axis not in ("count", "rank"):
        return False
    a, b = pair.a.context.noun, pair.b.context.noun
    if not a or not b or not set(a).isdisjoint(b) or "+person" in a or "+person" in b:
        return False
    return not any(stem in pair.a.near and stem in pair.b.near for stem in a + b)


def _other_things(pair: Pair) -> bool:
    """Two counts of things by other names: "612 patients", "1,000 beds"."""
    a, b = pair.a.context.noun, pair.b.context.noun
    if pair.on_a.axis not in ("count", "rank"):
        return False
    return bool(a and b) and set(a).isdisjoint(b) and "+person" not in a and "+person" not in b


def _aspects_of(pair: Pair) -> set[str | None]:
    return {pair.a.claim.about.aspect, pair.b.claim.about.aspect}


def _aspects(pair: Pair) -> bool:
    aspects = _aspects_of(pair)
    if len(aspects) == 1:
        return False
    return aspects in ({"by", "from"}, {"from", "to"}, {"from", "level"}, {"by", "to"}) or "share" in aspects


def _before_and_after(pair: Pair) -> bool:
    """What a figure was against what it is: "from $5m", "to $6m"."""
    return _aspects_of(pair) == {"from", "to"}


def _addition(pair: Pair) -> bool:
    """What comes or goes against a whole: "$5m more in bonuses", "a fee of $6m"; not "340 of its 5,200 jobs"."""
    is_whole = not (pair.a.has("partitive") or pair.b.has("partitive"))
    return is_whole and pair.on_a.kind in ("money", "count") and _aspects_of(pair) == {"by", "level"}


_SPAN = (1.5, 32.0)
"""A week or a month is longer than the first and not longer than the second, in days."""


def _unlinked_span(pair: Pair) -> bool:
    """One week or month, of which neither a word near it nor another value says that it is that of one event."""
    if pair.on_a.axis != "day" or pair.joint or not apart.nothing_near(pair):
        return False
    return _SPAN[0] < max(on.high - on.low for on in (pair.on_a, pair.on_b)) <= _SPAN[1]


def _other_measures(pair: Pair) -> bool:
    """Figures of other measures, that only the words around them link."""
    return apart.opposed_measures(pair) and pair.common.words == "near"


def _other_currency(pair: Pair) -> bool:
    """Sums in two currencies: what moved is told in one."""
    return pair.on_a.axis == WORTH


def _opposed_qualifiers(pair: Pair) -> bool:
    """One figure is daily, the other monthly; one is of civilians, the other of soldiers."""
    return pair.on_a.axis != "day" and qualifiers(pair) == "opposed"


def _other_change(pair: Pair) -> bool:
    """Changes of other things say nothing of each other, whichever way they went."""
    return pair.on_a.axis == "direction" and pair.a.context.measures[:1] != pair.b.context.measures[:1]


def _long_ago(pair: Pair) -> bool:
    """One has a year long ago beside it, and not the digits of the other: "12,702 in the 2020 census", "12,072"."""
    return times.one_long_ago(pair) and not has_swapped_digits(pair)


Table = tuple[tuple[str, Callable[[Pair], bool]], ...]

SCOPE: Table = (
    ("unlike rates", apart.unlike_rates),
    ("measures that exclude each other", apart.other_fate),
    ("qualifiers that exclude each other", _opposed_qualifiers),
    ("how far a count is, and its result", scopes.how_far_counted),
    ("votes for and against", scopes.opposed_votes),
)
AGREEMENT: Table = (
    *SCOPE,
    ("changes of other things", _other_change),
    ("a date too coarse to confirm the other", times.unlike_grain),
    ("a value of little meaning, and other names", apart.of_others),
    ("other things counted, in other words", apart.nothing_in_common),
    ("a week or a month that nothing near it links", _unlinked_span),
    ("periods beside them that are weeks apart", times.weeks_apart),
    ("no unit, and another measure", apart.lacks_unit),
    ("ages behind other names", ages.behind_other_names),
    ("points, and a share", standings.points_and_share),
    ("a range that is foretold", outlooks.range_foretold),
)
UNLIKE: Table = (
    *SCOPE,
    ("ages of other persons", ages.other_persons),
    ("measures that are told in the same words", apart.other_accounts),
    ("a part that makes the whole with another", scopes.is_one_part),
    ("a part of a sum on one side", scopes.is_part_of_sum),
    ("a place in a list on one side", scopes.is_one_in_list),
    ("without one thing, and without another", scopes.lack_others),
    ("a date told from another", times.told_from_others),
    ("other stages", apart.other_stages),
    ("other superlatives", apart.other_superlatives),
    ("another of several", apart.other_in_row),
    ("a rate on one side", _rate),
    ("a whole and its part, told in one sentence", parts.of_whole),
    ("an addition on one side", _addition),
    ("what it was, and what it is", _before_and_after),
    ("another time, by its words", times.other_times),
    ("what was expected, and what came", times.foretold),
    ("an exit poll, and a count", scopes.exit_poll),
    ("what another share leaves", scopes.rest_of_hundred),
    ("so many in ten", in_so_many),
    ("what came in a time that ends with a report", snapshots.over_a_while),
    ("those of one kind, on one side", apart.restricted),
    ("other names", apart.other_names),
)
"""What unlike figures are not held against each other for."""
_SCORE = ("a part of a score on one side", scopes.is_one_of_score)
_PART = ("a part of a whole on one side", parts.partitive)
_THINGS = ("other things counted", _nouns)
_COUNTED = ("other things counted, by name", _other_things)
_WORTH = ("the worth of another number", scopes.of_other_number)
_PEOPLE = ("people and things", apart.people_and_things)
UPDATE: Table = (
    *UNLIKE,
    _SCORE,
    _PART,
    _COUNTED,
    _PEOPLE,
    ("other measures", _other_measures),
    ("what is expected, and what is", outlooks.one_expected),
    ("other names, and another measure", apart.of_others_measured),
    ("measures further off that exclude each other", apart.other_fates),
    ("an earlier year on one side", times.one_past),
    ("another country", places.other_country),
    ("new ones, on one side", parts.added),
    ("those in intensive care, on one side", parts.in_danger),
    ("another currency", _other_currency),
    _WORTH,
    ("one is a rounding of the other", is_rounding),
)
"""What figures are not one at two times for; to contradict each other, their sentences must be more alike anyway."""
OBJECTIONS: Table = (
    ("far apart", _far_apart),
    _PART,
    *UNLIKE,
    _THINGS,
    ("other aspects", _aspects),
    ("small counts", _small_counts),
    ("a point in time and a length", _ago),
)
"""What speaks against it that two unlike figures are of one thing, and is weighed."""
SET_APART: Table = (
    ("periods beside them of which neither holds the other", times.crossing_periods),
    ("long ago, on one side", _long_ago),
    ("two times of what rises and falls", times.other_moments),
    ("over another length of time", times.other_spans),
    ("over the first part of a time, on one side", parts.over_first_part),
    ("as of two days", snapshots.later_now),
    ("as of two parts of a day", snapshots.other_parts_of_day),
    ("a figure that moves, and an article without a day", snapshots.one_undated),
    ("two of many aftershocks", snapshots.one_of_many),
    ("a time that had not come", times.not_come_yet),
    ("up and down, told of two things", apart.both_ways),
    ("one of them, on one side", scopes.is_one_of_them),
    _WORTH,
    ("with it, and without it", scopes.opposed_scopes),
    ("how far other places are", places.other_starts),
    ("a score on the way", standings.on_the_way),
    ("a change to come", outlooks.change_to_come),
)
"""What figures are of two times, scopes or owners for, however alike their sentences are."""
CONTRADICTION: Table = (
    *UNLIKE,
    _SCORE,
    ("other aspects", _aspects),
    _THINGS,
    _PEOPLE,
    ("conversions of other sums", conversions.both_converted),
    ("a point in time and a length", _ago),
    ("digits alike by chance", alike_by_chance),
    *SET_APART,
)
DATE: Table = (
    *SCOPE,
    ("a date told from another", times.told_from_others),
    ("another of several", apart.other_in_row),
    ("the start or the end of a time on one side", dates.of_other_spans),
    ("the day of a count on one side", dates.of_a_count),
    ("records of two days", snapshots.of_other_records),
    ("a date beside the other", dates.beside_other),
    ("put off", dates.put_off),
    ("the day of a picture", snapshots.of_a_picture),
    ("the day of a report", snapshots.of_a_report),
    ("what was in other places", snapshots.elsewhere),
    ("other stages", apart.other_stages),
    ("other things that happened", apart.opposed_measures),
)
VETOES = {"agreement": AGREEMENT, "update": UPDATE, "contradiction": CONTRADICTION, "date": DATE}


def vetoed(pair: Pair, vetoes: Table) -> str | None:
    """The first veto that holds, by name."""
    for name, holds in vetoes:
        if holds(pair):
            return name
    return None


def objection(pair: Pair) -> str:
    """The first of ``OBJECTIONS`` that holds, by name, or "none"."""
    return vetoed(pair, OBJECTIONS) or "none"
