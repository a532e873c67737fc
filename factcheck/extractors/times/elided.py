"""What is told with the time before it: "cut from nine years to six", "31 minutes, down from 52"; "0.3% in the second
quarter after 0.7% in the first"; and with the time behind it: "from 9am to 5pm on Saturday"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from operator import attrgetter

from factcheck.extractors.times.calendar import period
from factcheck.extractors.times.durations import Length
from factcheck.extractors.times.grammar import Found
from factcheck.extractors.times.moments import Clock, Fixed, Moment, Within
from factcheck.extractors.times.named import LAST, Day, Part, Weekday
from factcheck.extractors.times.relative import Which
from factcheck.lexicon import values
from factcheck.text.figures import figures
from factcheck.text.hedges import hedge_before
from factcheck.text.nouns import STOPS
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan
from factcheck.text.units import is_year

_AGAINST = re.compile(
    r",? (?:(?:up|down) from|compared (?:with|to)|instead of|rather than|with a minimum(?: term| sentence)? of) ", re.I
)
_CHANGED = re.compile(
    r",? (?:which )?(?:will|would|is to|are to|was|were|has|have|had)(?: be| been)? "
    r"(?:cut|limited|reduced|lowered|raised|increased|extended|shortened|capped|fall|fallen|rise|risen) (?:to|at) "
)
""" "The week, now 40 hours, will be cut to 36"."""
_WITHIN = frozenset({"in", "over", "within", "for", "after", "during", "past", "last", "the", "every", "since"})
"""Before a length in which something else changed: "in 12 years was cut to 36"."""
_TO = re.compile(r" to ")
_NUMBERED = re.compile(
    r"(?:[^.;:?!\n]|\.(?=[0-9])){1,60}\b(?:in|for|from) (?P<part>the (?P<number>first|second|third|fourth))(?=[.,;)]|$)"
)
_NEXT = re.compile(
    r"(?:[^.;:?!\n]|\.(?=[0-9])){1,40}(?:%|\b(?:per ?cent|points|[0-9]+(?:[mb]n?|tn)?|[mbtr]+illion)) "
    r"(?P<which>next|this)(?=[.,;)]|$)"
)
_AWAY = {"this": 0, "next": 1}
_ALIKE = 20
"""How many times longer or shorter than the other a length may be that shares its unit."""
_place = attrgetter("first")


def with_shared(scan: Scan, found: list[Found]) -> list[Found]:
    """What was found, a month in the year of the next one ("between February and October 2023"), a time on its day
    ("from 9am to 5pm on Saturday")."""
    return [
        Found(item.first, item.last, moment) if following and (moment := _shared(scan, item, following)) else item
        for item, following in zip_longest(found, found[1:])
    ]


def _shared(scan: Scan, item: Found, following: Found) -> Moment | None:
    """What a moment is with the year or the day of the next one; None where it does not share it."""
    one, other, between = item.moment, following.moment, scan.words(item.last, following.first)
    if isinstance(one, Part | Day) and between == " and " and scan.word_before(item.first).lower() == "between":
        year = _year_of(other) if _month_of(one) <= _month_of(other) else None
        return Within(one.unit, one, year) if year and one.unit == other.unit else None
    if isinstance(one, Weekday) and isinstance(other, Within) and between in (" and ", " or ", ", "):
        is_week = isinstance(other.part, Weekday) and other.whole.unit == "week"
        return replace(other, part=one) if is_week else None
    if isinstance(one, Clock) and isinstance(other, Clock) and one.day is None and _THEN.fullmatch(between):
        return replace(one, day=other.day) if one.time <= other.time or other.time == "T00:00" else None
    if isinstance(one, Clock) and one.day is None and other.unit == "day" and _ON.fullmatch(between):
        return None if STOPS & set(between.split()[:-1]) else replace(one, day=other)
    return None


def _month_of(moment: Moment) -> int:
    """The number of a month, or of that of a day; 0 where it is not told."""
    if isinstance(moment, Within):
        return _month_of(moment.part)
    if isinstance(moment, Fixed):
        return moment.period.first.month if moment.period.first else 0
    return moment.number if isinstance(moment, Part) else (moment.month or 0) if isinstance(moment, Day) else 0


def _year_of(moment: Moment) -> Moment | None:
    """The year that is told with a month or a day."""
    if isinstance(moment, Within):
        return moment.whole if moment.whole.unit == "year" else None
    day = moment.period.first if isinstance(moment, Fixed) else None
    return Fixed("year", period("year", day)) if day else None


_ON = re.compile(r" [a-z]{3,}(?:-[a-z]+)?(?: [a-z]{3,})? on ")
""" "A dawn raid on Sunday", "the 3pm kick-off on Sunday"."""
_THEN = re.compile(r" (?:to|or|until|till|and(?: [a-z]+)?)(?: at| about| around| shortly (?:before|after))? | ?[-–] ?")
""" "From 9 until about noon on Sunday", "opened at 9 and shut at 5 on Sunday"."""


def with_elided(scan: Scan, found: list[Found]) -> Iterator[Found]:
    """What was found, and behind a length or a quarter the one that is told with it."""
    for item, following in zip_longest(found, found[1:]):
        yield item
        if isinstance(item.moment, Length) and item.moment.amount and item.moment.high is None:
            yield from _elided(scan, item, item.moment)
            yield from _other_sentence(scan, item, item.moment)
        elif isinstance(item.moment, Which) and item.moment.unit == "year" and not item.moment.text:
            yield from _other_year(scan, item, item.moment)
        elif isinstance(item.moment, Part) and item.moment.unit in LAST:
            yield from _other_part(scan, item, item.moment, following.first if following else len(scan.pieces))


def _other_year(scan: Scan, item: Found, which: Which) -> Iterator[Found]:
    """Another year of the sentence, of which only "next" or "this" is told: "5% this year and 3.5% next"."""
    match = _NEXT.match(scan.text, scan.starts[item.last]) if item.last < len(scan.pieces) else None
    if match:
        place = scan.piece_at(match.start("which"))
        yield Found(place, place + 1, replace(which, by=_AWAY[match["which"]]))


def _other_part(scan: Scan, item: Found, part: Part, before: int) -> Iterator[Found]:
    """Another quarter or half of the sentence, of which only the number is told."""
    match = _NUMBERED.match(scan.text, scan.starts[item.last])
    if match and scan.piece_at(match.end()) <= before:
        number = int(values("numbers", "ordinal")[match["number"]])
        if number <= LAST[part.unit]:
            yield Found(scan.piece_at(match.start("part")), scan.piece_at(match.end()), replace(part, number=number))


def _elided(scan: Scan, item: Found, length: Length) -> Iterator[Found]:
    before, start = scan.word_before(hedge_before(scan, item.first, item.last)[0]).lower(), scan.starts[item.last]
    match = (_TO if before == "from" else _AGAINST).match(scan.text, start)
    if match is None and before not in _WITHIN:
        match = _CHANGED.match(scan.text, start)
    if match:
        yield from _number_at(scan, match.end(), length)


def _other_sentence(scan: Scan, item: Found, length: Length) -> Iterator[Found]:
    """What another was sentenced to: "for 14 years, and his brother for nine", "18 years; she was jailed for 15"."""
    start, end = scan.starts[item.first], scan.starts[item.last]
    lead = _PUNISHED.search(scan.text, max(0, start - _AROUND), start)
    if lead is None or length.unit[0] not in _SERVED:
        return
    same = _AND_TO if lead["by"] == "to" else _AND_FOR
    if match := (lead["by"] and same.match(scan.text, end)) or _THEN_JAILED.match(scan.text, end):
        yield from _number_at(scan, match.end(), length)


_PUNISHED = re.compile(
    r"\b(?:(?:sentenced|jailed|imprisoned|banned|suspended|barred|disqualified)[^.;:?!\n]{0,60} (?P<by>for|to)"
    r"|given|handed|got) (?:another |up to |at least )?$"
)
_AND_FOR = re.compile(r",? (?:and|while|with) [^.;:?!\n\d]{1,60}? for ")
_AND_TO = re.compile(r",? (?:and|while|with) [^.;:?!\n\d]{1,60}? to ")
_THEN_JAILED = re.compile(r"[^\n\d]{1,120}?\b(?:sentenced to|jailed for|imprisoned for) ")
_SERVED = "YMW"
"""The letters of units in which punishments are told."""
_AROUND = 80
"""How many characters before a length the word may stand that makes it a punishment."""


def _number_at(scan: Scan, start: int, length: Length) -> Iterator[Found]:
    """A bare number at a place of the text, as a length in the unit of another."""
    known, last = figures(scan), scan.piece_at(start)
    place = bisect_left(known, last, key=_place)
    if place == len(known):
        return
    figure = known[place]
    if hedge_before(scan, figure.first, figure.bare)[0] != last:
        return
    after, numeral = scan.word_after(figure.last).lower(), parse_numeral(figure.low)
    mark = "".join(scan.pieces[figure.last : figure.last + 1])
    if numeral is None or figure.sign or figure.unit or figure.high or is_year(figure.low):
        return
    if (after and after not in STOPS) or mark not in ("", " ", ".", ",", ";", ")", "\n"):
        return
    if length.amount and numeral.amount > 0 and 1 / _ALIKE <= numeral.amount / length.amount <= _ALIKE:
        yield Found(figure.first, figure.last, replace(length, amount=numeral.amount, edge=""))
