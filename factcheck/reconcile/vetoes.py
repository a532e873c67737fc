"""Named reasons why two claims are not about the same thing: vetoes, which settle it, and objections, which weigh."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.reconcile import dates
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons import (
    ages,
    figures,
    measures,
    names,
    outlooks,
    parts,
    places,
    scopes,
    snapshots,
    standings,
    things,
    times,
    votes,
)
from factcheck.reconcile.values import alike_by_chance

Table = tuple[tuple[str, Callable[[Pair], bool]], ...]

SCOPE: Table = (
    ("unlike rates", measures.unlike_rates),
    ("measures that exclude each other", measures.other_fate),
    ("qualifiers that exclude each other", measures.opposed_qualifiers),
    ("how far a count is, and its result", votes.how_far_counted),
    ("votes for and against", votes.opposed_votes),
)
AGREEMENT: Table = (
    *SCOPE,
    ("changes of other things", measures.other_change),
    ("a date too coarse to confirm the other", times.unlike_grain),
    ("a value of little meaning, and other names", names.of_others),
    ("other things counted, in other words", things.nothing_in_common),
    ("a week or a month that nothing near it links", times.unlinked_span),
    ("periods beside them that are weeks apart", times.weeks_apart),
    ("no unit, and another measure", measures.lacks_unit),
    ("ages behind other names", ages.behind_other_names),
    ("points, and a share", figures.points_and_share),
    ("a range that is foretold", outlooks.range_foretold),
)
_PLANNED = ("what was expected, and what came", times.foretold)
_PART = ("a part of a whole on one side", parts.partitive)
UNLIKE: Table = (
    *SCOPE,
    ("ages of other persons", ages.other_persons),
    ("measures that are told in the same words", measures.other_accounts),
    ("a part that makes the whole with another", parts.is_one_part),
    ("a part of a sum on one side", parts.is_part_of_sum),
    ("a place in a list on one side", parts.is_one_in_list),
    ("without one thing, and without another", scopes.lack_others),
    ("a date told from another", times.told_from_others),
    ("other stages", measures.other_stages),
    ("other superlatives", measures.other_superlatives),
    ("another of several", things.other_in_row),
    ("a rate on one side", measures.one_rate),
    ("a whole and its part, told in one sentence", parts.of_whole),
    ("an addition on one side", parts.addition),
    ("what it was, and what it is", measures.before_and_after),
    ("another time, by its words", times.other_times),
    _PLANNED,
    ("an exit poll, and a count", votes.exit_poll),
    ("what another share leaves", votes.rest_of_hundred),
    ("so many in ten", figures.in_so_many),
    ("what came in a time that ends with a report", snapshots.over_a_while),
    ("those of one kind, on one side", things.restricted),
    ("other names", names.other_names),
)
"""What unlike figures are not held against each other for."""
_SCORE = ("a part of a score on one side", standings.one_of_score)
_THINGS = ("other things counted", things.other_things)
_COUNTED = ("other things counted, by name", things.other_names_of_things)
_WORTH = ("the worth of another number", scopes.of_other_number)
_PEOPLE = ("people and things", things.people_and_things)
UPDATE: Table = (
    *UNLIKE,
    _SCORE,
    _PART,
    _COUNTED,
    _PEOPLE,
    ("other measures", measures.linked_by_words_only),
    ("what is expected, and what is", outlooks.one_expected),
    ("other names, and another measure", names.of_others_measured),
    ("measures further off that exclude each other", measures.other_fates),
    ("an earlier year on one side", times.one_past),
    ("another country", places.other_country),
    ("new ones, on one side", parts.added),
    ("those in intensive care, on one side", parts.in_danger),
    ("another currency", figures.other_currency),
    _WORTH,
    ("one is a rounding of the other", figures.is_rounding),
)
"""What figures are not one at two times for; to contradict each other, their sentences must be more alike anyway."""
OBJECTIONS: Table = (
    ("far apart", figures.far_apart),
    _PART,
    *UNLIKE,
    _THINGS,
    ("other aspects", measures.other_aspects),
    ("small counts", figures.small_counts),
    ("a point in time and a length", times.point_and_length),
)
"""What speaks against it that two unlike figures are of one thing, and is weighed."""
SET_APART: Table = (
    ("periods beside them of which neither holds the other", times.crossing_periods),
    ("long ago, on one side", times.one_long_ago),
    ("two times of what rises and falls", times.other_moments),
    ("over another length of time", times.other_spans),
    ("over the first part of a time, on one side", parts.over_first_part),
    ("as of two days", snapshots.later_now),
    ("as of two parts of a day", snapshots.other_parts_of_day),
    ("a figure that moves, and an article without a day", snapshots.one_undated),
    ("two of many aftershocks", snapshots.one_of_many),
    ("a time that had not come", times.not_come_yet),
    ("up and down, told of two things", measures.both_ways),
    ("one of them, on one side", parts.is_one_of_them),
    _WORTH,
    ("with it, and without it", scopes.opposed_scopes),
    ("how far other places are", places.other_starts),
    ("a score on the way", standings.on_the_way),
    ("a change to come", outlooks.change_to_come),
)
"""What figures are of two times, scopes or owners for, however alike their sentences are."""
SLIP: Table = tuple(row for row in (*OBJECTIONS, *SET_APART) if row not in (_PLANNED, _PART))
"""What two figures are no slip of one for; a plan is never a thousand times what came of it, and who "will shed 430
jobs" may "cut 340 of its 5,200"."""
CONTRADICTION: Table = (
    *UNLIKE,
    _SCORE,
    ("other aspects", measures.other_aspects),
    _THINGS,
    _PEOPLE,
    ("conversions of other sums", figures.both_converted),
    ("a point in time and a length", times.point_and_length),
    ("digits alike by chance", alike_by_chance),
    *SET_APART,
)
DATE: Table = (
    *SCOPE,
    ("a date told from another", times.told_from_others),
    ("another of several", things.other_in_row),
    ("the start or the end of a time on one side", dates.of_other_spans),
    ("the day of a count on one side", dates.of_a_count),
    ("records of two days", snapshots.of_other_records),
    ("a date beside the other", dates.beside_other),
    ("put off", dates.put_off),
    ("the day of a picture", snapshots.of_a_picture),
    ("the day of a report", snapshots.of_a_report),
    ("what was in other places", snapshots.elsewhere),
    ("other stages", measures.other_stages),
    ("other things that happened", measures.opposed_measures),
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
