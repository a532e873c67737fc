"""Expressions of time: dates, times of day, durations and sets, with their TIMEX3 values.

Rules read *moments* out of the scan (``dates``, ``periods``, ``clock``, ``durations``, ``sets``), neighbours are joined
(``joining``), and each is resolved where it stands: on the day of publication, the tense around it and the dates named
before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.extractors.base import is_whole
from factcheck.extractors.times import clock, dates, durations, edges, elided, joining, periods, sets, weeks
from factcheck.extractors.times.calendar import Period, with_mod
from factcheck.extractors.times.durations import Length
from factcheck.extractors.times.grammar import Found, context_words, read
from factcheck.extractors.times.moments import Clock, Context, Moment
from factcheck.extractors.times.places import is_compared
from factcheck.extractors.times.tense import tense_at
from factcheck.lexicon import values
from factcheck.model import Article, Mention, Relation, Timex
from factcheck.text.hedges import bounds
from factcheck.text.nouns import POSSESSIVES
from factcheck.text.scan import Scan

RULES = (
    *sets.RULES,
    *dates.RULES,
    *periods.RULES,
    *clock.RULES,
    *durations.RULES,
    *weeks.RULES,
    *joining.RULES,
    *edges.RULES,
)


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All expressions of time in a text, in order."""
    context = Context(article.day, day_first=cache(lambda: _is_day_first(scan, article)))
    for found in elided.with_elided(scan, elided.with_shared(scan, joining.joined(scan, read(scan, RULES)))):
        if found.moment.weak:
            continue
        context.tense = lambda place=found.first: tense_at(scan, place)  # type: ignore[misc]
        mention = _mention(scan, found, context)
        if mention:
            yield mention


def _is_day_first(scan: Scan, article: Article) -> bool | None:
    """As the publisher writes dates; where that is not known, as most dates of the text are written."""
    known = article.day_first
    return dates.is_day_first(scan) if known is None else known


def _mention(scan: Scan, found: Found, context: Context) -> Mention | None:
    moment = _told(scan, found, context)
    try:
        meant = moment.resolve(context)
    except (ValueError, OverflowError):
        return None
    if meant is None:
        return _mention(scan, found.end, context) if found.end else None
    context.compared = _is_aside(scan, found.first)
    if moment.unit != "day" or scan.word_before(found.first).lower() != "since":
        moment.tell(meant, context)
    first, last, relation = _BOUNDS.get(moment.kind, _unbounded)(scan, found.first, found.last)
    if first < found.first and (mod := _clock_mod(scan.words(first, found.first))):
        meant = with_mod(meant, mod)
    start, end = scan.starts[first], scan.starts[last]
    if not is_whole(scan.text, start, end):
        return None
    return Mention(moment.kind, start, end, _timex(moment, meant, relation))


def _is_aside(scan: Scan, first: int) -> bool:
    """Whether a time is given for comparison, or is when something was launched, and not what figures are of."""
    before = scan.word_before(first).lower()
    return before in _COMPARED or (before == "in" and scan.word_before(first - 2).lower() in _LAUNCHED)


def _told(scan: Scan, found: Found, context: Context) -> Moment:
    """What is found, a time of day without its half as the time before it in the sentence tells it."""
    moment = found.moment
    if not isinstance(moment, Clock) or ":" not in moment.time:
        return moment
    place, before = context.clock
    if moment.is_open and before and scan.sentence_at(scan.starts[place]) == scan.sentence_at(scan.starts[found.first]):
        moment = moment.after(before)
    context.clock = found.first, moment
    return moment


_COMPARED, _LAUNCHED = context_words("compared"), context_words("launched")
_COMPARATIVES = ("more", "fewer", "less", "higher", "lower")
_OF_LEVELS = ("higher", "lower", "greater", "better")
"""What is never said of how long ago something was: "turnout was higher than four years ago"."""
_CLOCK_HEDGES = values("hedges", "clock_hedge")
_DATE_HEDGES, _DURING, _BEFORE_BOUND = map(context_words, ("date_hedge", "during", "before_bound"))
_Bounds = tuple[int, int, Relation | None]


def _unbounded(scan: Scan, first: int, last: int) -> _Bounds:
    return first, last, None


def _date_bounds(scan: Scan, first: int, last: int) -> _Bounds:
    """A date with "around" or "circa" before it; "about" and "over" are prepositions there."""
    is_owner = scan.text.startswith(POSSESSIVES, scan.starts[last])  # "get around Monday's ruling"
    hedged = not is_owner and scan.word_before(first).lower() in _DATE_HEDGES
    return (first - 2, last, "~") if hedged else (first, last, None)


def _bounds(scan: Scan, first: int, last: int) -> _Bounds:
    """The hedges around a length or a time; "over five years" has one only where it cannot mean "during"."""
    begin, end, relation = bounds(scan, first, last)
    lead = scan.pieces[begin].lower()
    if lead in _COMPARATIVES and is_compared(scan, begin):
        return first, last, None
    if lead in _OF_LEVELS and scan.vocabulary.value("ago", scan.word_after(end)):
        return first, last, None
    during = begin < first and scan.pieces[begin].lower() in _DURING
    if during and scan.word_before(begin).lower() not in _BEFORE_BOUND:
        return first, end, relation if end > last else None
    return begin, end, relation


def _time_bounds(scan: Scan, first: int, last: int) -> _Bounds:
    """The hedges around a time, "shortly before" among them, which is no bound of its day; "around" hedges a time."""
    for width in (6, 4):
        if _clock_mod(scan.words(max(0, first - width), first)):
            return first - width, last, None
    begin, end, relation = bounds(scan, first, last)
    return (begin, end, relation) if relation == "~" else _bounds(scan, first, last)


def _clock_mod(words: str) -> str | None:
    """What words before a time of day make of it."""
    return _CLOCK_HEDGES.get(" ".join(words.lower().split()))


_BOUNDS = {"date": _date_bounds, "time": _time_bounds, "duration": _bounds}
_MODS = {"~": "APPROX", ">": "MORE_THAN", ">=": "EQUAL_OR_MORE", "<": "LESS_THAN", "<=": "EQUAL_OR_LESS"}


def _timex(moment: Moment, meant: Period, relation: Relation | None) -> Timex:
    if isinstance(moment, Length) and moment.high is not None:
        mod = _MODS.get(relation or "=")
        return Timex(timex=meant.timex, mod=mod, relation="range", low=meant.timex, high=moment.iso(moment.high))
    return _value(meant, relation or "=")


@lru_cache(maxsize=10_000)
def _value(meant: Period, relation: Relation) -> Timex:
    earliest, latest = meant.days
    mod = meant.mod or _MODS.get(relation)
    return Timex(timex=meant.timex, mod=mod, earliest=earliest, latest=latest, relation=relation)
