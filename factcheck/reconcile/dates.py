"""What tells whether two unlike dates are those of one event: a decision of its own, as dates differ from figures.

Every article names many days, and most of any two are of two events, however alike their sentences are. What tells is
that the dates are written out, close to each other, and that neither article names the day of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product

from factcheck.kinds import COMPATIBLE, Interval, names_day
from factcheck.lexicon import values
from factcheck.model import Timex
from factcheck.reconcile.between import Between
from factcheck.reconcile.features import Feature
from factcheck.reconcile.items import CLOSE, ONE_DAY, Item, Sentence
from factcheck.reconcile.pairs import Pair, relate

_PART = 0.3
"""What is shorter, in days, is a time by the clock."""
_MONTH, _YEAR = (25, 33), 300
"""How many days a month has, and how many a year has at least."""
_DAYS = (("next day", 1), ("days", 3), ("weeks", 14))
_YEARS = (("next year", 1), ("two years", 2), ("years", 5))
_MONTHS = (("next month", 1), ("months", 4))
_FAR = "far"
DISTANCES = (
    *(name for names in (_DAYS, _MONTHS, _YEARS) for name, _ in names),
    *("same day of another month", "same day of another year", "same month of another year", "near", "off", _FAR),
)
"""How far two dates are apart; ``near`` and ``off`` where one is coarser than the other."""


def distance(pair: Pair) -> str:
    """How far the two dates of a pair are apart, one of ``DISTANCES``."""
    a, b = pair.on_a, pair.on_b
    finer, coarser = sorted((a.high - a.low, b.high - b.low))
    if coarser <= ONE_DAY:
        return _between_days(*map(_day, (a, b)))
    if finer > _YEAR:
        return _step(_YEARS, round(abs(a.middle - b.middle) / 365.25))
    if finer >= _MONTH[0] and coarser <= _MONTH[1]:
        return _between_months(*map(_day, (a, b)))
    if _is_part_of_year(a, b):
        return "same month of another year"
    gap = max(a.low - b.high, b.low - a.high)
    return "near" if gap <= coarser else "off" if gap <= 2 * coarser else _FAR


def _day(on: Interval) -> date:
    return date.fromordinal(int(on.low))


def _is_part_of_year(a: Interval, b: Interval) -> bool:
    """Whether two spans are the same part of two years: "the end of 2027", "the second quarter of 2031"."""
    first, last = (_day(on) for on in sorted((a, b), key=lambda on: on.low))
    is_long = min(a.high - a.low, b.high - b.low) > _MONTH[1]
    return is_long and (first.day, first.month) == (last.day, last.month) and last.year - first.year == 1


def _between_days(one: date, other: date) -> str:
    if one.day == other.day and one.year == other.year:
        return "same day of another month"
    if (one.day, one.month) == (other.day, other.month):
        return "same day of another year"
    return _step(_DAYS, abs((one - other).days))


def _between_months(one: date, other: date) -> str:
    if one.month == other.month:
        return "same month of another year"
    return _step(_MONTHS, abs((one.year - other.year) * 12 + one.month - other.month))


def _step(steps: Iterable[tuple[str, int]], number: int) -> str:
    return next((name for name, most in steps if number <= most), _FAR)


def has_slipped_clock(pair: Pair) -> bool:
    """Whether two times by the clock differ in one figure, or in two that are swapped: "2.47am", "2.27am".

    A time without a day is that of the day on which its article was published, whatever day it means.
    """
    gap = abs(pair.on_a.middle - pair.on_b.middle)
    if not (names_day(pair.a.claim.text) and names_day(pair.b.claim.text)):
        gap = abs(gap - round(gap))
    if (
        pair.level != "disjoint"
        or pair.on_a.axis != "day"
        or gap > _HOURS
        or _is_of_next(pair.a) != _is_of_next(pair.b)
    ):
        return False
    one, other = (_CLOCK.search(item.claim.text) for item in (pair.a, pair.b))
    if one is None or other is None:
        return False
    first, second = (f"{int(match[1]):02}{match[2]}" for match in (one, other))
    apart = [place for place in range(len(first)) if first[place] != second[place]]
    return len(apart) == 1 or (sorted(first) == sorted(second) and len(apart) == _TWO and apart[1] - apart[0] == 1)


def _is_of_next(item: Item) -> bool:
    """Whether the words before a time tell of an event that follows another: "the next train", "an aftershock"."""
    return _NEXT.search(item.article.text, item.context.sentence[0], item.claim.start) is not None


_NEXT = re.compile(r"\b(?:[Aa]nother|next|second|third|last|later|again|aftershocks?)\b")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[.:](\d\d)(?!\d)")
_TWO = 2
_HOURS = 3 / 24
"""Times of one event, of which one is a slip, are not further apart, in days."""


def _since(pair: Pair) -> str:
    """How many of the dates tell since when: "the first cut since 2020"."""
    return _HOW_MANY[sum(item.before == "since" for item in (pair.a, pair.b))]


def of_other_spans(pair: Pair) -> bool:
    """One begins or ends a time, and the other does not; or both tell since when, and one of them of a first.

    "Open since 3 May", "opened on 4 May"; "the first cut since 2019", "at the rate that had held since 2023". Or
    one is that with which a figure is compared: "sales rose in 2025", "more than in 2024".
    """
    one, other = (item.before if item.before in _SPANS else "" for item in (pair.a, pair.b))
    if _is_base(pair.a) != _is_base(pair.b):
        return True
    return one != other or (one == "since" and _is_first(pair.a) != _is_first(pair.b))


def _is_base(item: Item) -> bool:
    """Whether a date is that with which a figure is compared: "11% more than in 2024"."""
    return _BASE.search(item.article.text, item.context.sentence[0], item.claim.start) is not None


_BASE = re.compile(r"\b(?:than|from|against|versus|to) (?:that |those )?(?:in|of|on|at|for) (?:the )?$")


_SPANS = frozenset({"since", "from", "between", "until", "till", "by", "through"})


def beside_other(pair: Pair) -> bool:
    """One stands in its sentence beside the very date of the other: "to save €2bn by 2029, and 67 by 2030"."""
    ends = (pair.a, pair.on_b), (pair.b, pair.on_a)
    return any(on.middle in item.sentence.figures["day"] for item, on in ends)


def put_off(pair: Pair) -> bool:
    """A day that the article of a later day tells to be later, where one of the two says that it was put off."""
    earlier, later = sorted(((pair.a, pair.on_a), (pair.b, pair.on_b)), key=lambda side: side[0].order)
    if not earlier[0].moment or not later[0].moment or (later[0].moment - earlier[0].moment).days < 1:
        return False
    return later[1].low > earlier[1].low and any(_PUT_OFF.search(item.said) for item in (pair.a, pair.b))


_PUT_OFF = re.compile(
    r"\b(?:postpon(?:ed?|es|ing)|delay(?:ed|s|ing)?|deferred|adjourned|rescheduled|extended|prolonged"
    r"|later than planned|put (?:back|off)|(?:pushed|moved) back)\b"
)


def of_a_count(pair: Pair) -> bool:
    """One is the day of a count, and the other is not, or of another one: "the toll stood at 19 on Friday", "it hit on
    Tuesday", "the toll rose to 25 on Sunday"."""
    one, other = (
        _COUNTED.search(item.article.text, item.context.sentence[0], item.claim.start) for item in (pair.a, pair.b)
    )
    return one["figure"] != other["figure"] if one and other else one is not other


_COUNTED = re.compile(
    r"\b(?:(?:stood|stands|was|remained|trading|(?:shares|stock|units|price|index)(?: are| is| were)?)(?: up| down)? at"
    r"|(?:rose|risen|climbed|jumped|grew|grown) to) [a-z ]*(?P<figure>[$€£]?[\d.,]+[a-z%]*) [a-z ]*$"
)


def _is_first(item: Item) -> bool:
    """Whether the words before a date say that nothing has been like it: "first", "worst", "not"."""
    words = item.article.text[item.context.sentence[0] : item.claim.start].lower().split()
    return not _firsts().isdisjoint(words)


@cache
def _firsts() -> frozenset[str]:
    return frozenset({*values("flags", "superlative"), *values("speech", "negation")})


def _to_come(pair: Pair) -> str:
    """How many of the dates were to come when their articles were published."""
    ahead = [
        item.article.day is not None and on.low > item.article.day.toordinal()
        for item, on in ((pair.a, pair.on_a), (pair.b, pair.on_b))
    ]
    return _HOW_MANY[sum(ahead)]


def _written_out(pair: Pair) -> str:
    """How many of the dates are told by their number: "12 May", not "on Sunday"."""
    return _HOW_MANY[sum(any(map(str.isdigit, item.claim.text)) for item in (pair.a, pair.b))]


_HOW_MANY = ("neither", "one", "both")
DATES = (
    Feature("how far apart", distance, DISTANCES, ordered=False),
    Feature("since", _since, _HOW_MANY, ordered=False),
    Feature("to come", _to_come, _HOW_MANY, ordered=False),
    Feature("written out", _written_out, _HOW_MANY),
)
"""What is looked at of the two dates themselves."""


def pairs(items: Sequence[Item], betweens: Iterable[Between]) -> Iterator[tuple[Pair, int, int]]:
    """The pairs of unlike dates of a story's articles that may be those of one event, as one of them was mistaken.

    Each comes with the number of its days that the other article names as well, and of the articles that name both.
    Where each article names both days, they are of two events.
    """
    of_no_event = {item for item in items if not _dates_event(item)}
    periods, naming = _periods(items), _naming(items)
    for between in betweens:
        known = {item for pair in between.compatible if _is_of_days(pair) for item in (pair.a, pair.b)}
        for pair in between.pairs(of_no_event):
            if pair.on_a.axis != "day" or pair.level != "disjoint" or distance(pair) == _FAR:
                continue
            days = (pair.a in known) + (pair.b in known)
            figures = [periods[item] for item in (pair.a, pair.b) if item in periods]
            if days < _BOTH and (not figures or (pair.joint and _say_alike(*figures))):
                yield pair, days, len(naming[_day_of(pair.a)] & naming[_day_of(pair.b)])


_BOTH = 2


def _is_of_days(pair: Pair) -> bool:
    """Whether two dates that meet say when alike: that "this month" has a day in it does not name that day."""
    finer, coarser = sorted((pair.on_a.high - pair.on_a.low, pair.on_b.high - pair.on_b.low))
    return pair.on_a.axis == "day" and coarser <= max(_MONTH[1], _COARSER * finer)


_COARSER = 4
"""A date of more than a month is as good as named by one that is no longer than so many of it."""


def _dates_event(item: Item) -> bool:
    """Whether a claim is a date, but no time by the clock, no day of a statement and none told from another date."""
    on = _on(item)
    return on is not None and on.high - on.low > _PART and not any(item.has(flag) for flag in _OF_NO_EVENT)


def _on(item: Item) -> Interval | None:
    return next((interval for interval in item.intervals if interval.axis == "day"), None)


def _periods(items: Sequence[Item]) -> Mapping[Item, list[Item]]:
    """The dates, longer than a day, that tell of what time figures of their sentence are: "sales fell in 2019"."""
    of_figures: dict[tuple[Sentence, object], list[Item]] = defaultdict(list)
    for item in items:
        if not isinstance(item.claim.value, Timex) and item.context.period_distance <= CLOSE:
            of_figures[item.sentence, item.context.period].append(item)
    return {
        item: figures
        for item in items
        if isinstance(item.claim.value, Timex)
        and _day_of(item) is None
        and item.before != "since"
        and (figures := of_figures.get((item.sentence, (item.claim.value.earliest, item.claim.value.latest))))
    }


def _say_alike(one: Sequence[Item], other: Sequence[Item] = ()) -> bool:
    """Whether a figure of one time says the same as one of the other, where both times are those of figures."""
    related = (relate(a, b) for a, b in product(one, other))
    return not other or any(found and found[0] in COMPATIBLE for found in related)


def _naming(items: Iterable[Item]) -> Mapping[int | None, set[str]]:
    """The articles that name each day; none for what is no day."""
    found: dict[int | None, set[str]] = defaultdict(set)
    for item in items:
        if (day := _day_of(item)) is not None:
            found[day].add(item.claim.article)
    return found


def _day_of(item: Item) -> int | None:
    """The day that a claim names, or a part of which it names; None for a longer time, and for what is no date."""
    on = _on(item)
    return int(on.low) if on and on.high - on.low <= ONE_DAY else None


_OF_NO_EVENT = ("reporting", "ago", "dateline")
