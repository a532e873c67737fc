"""Days that something lasts, and the first and the last day of it, as sentences print all three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.model import Claim, Timex
from factcheck.rules.base.figures import days_of
from factcheck.rules.base.frames import Found, Frame, Page


class Misfit(NamedTuple):
    """The days that are told, the first and the last of them (or both in one), and how many these make."""

    claims: tuple[Claim, ...]
    counted: int


_STAYS = (
    "trip|visit|tour|journey|stay|event|conference|summit|forum|festival|fair|strike|walkout|walk-out|stoppage|meeting|"
    "voyage|mission|congress|convention|expo|biennale|tournament|competition|championships?|games|regatta|carnival|"
    "exhibition|holiday|break|retreat|cruise|pilgrimage|boycott|blockade|curfew|lockdown|ceasefire|truce|heatwave|"
    "heat wave|blackout|closure|shutdown|siege|celebrations?|season|course|residency|consultation|campaign|programme|"
    "program|moratorium|amnesty|suspension|sale|vigil|run|work|works|roadworks|session|trial|hearing|inquiry"
)
_STAY = f"(?P<stay>{_STAYS})"
_WILL = "(?:(?:which|that|it|and) )?(?:(?:will|would|(?:is|was|are|were) (?:due |set |expected |scheduled )?to) )?"
_BEGINS = (
    "(?:opens?|opened|begins?|began|starts?|started|runs?|ran|lasts?|lasted|is|was|be held|(?:is|was) held|"
    "takes? place|took place)"
)
_STARTS = "(?:opens?|opened|begins?|began|starts?|started|kicks? off|kicked off|gets? under way|got under way)"
_ENDS = "(?:ends?|ended|closes?|closed|finish(?:es|ed)?|concludes?|concluded|wraps? up|wrapped up)"
_FOR_DAYS = r"\b(?:for|lasted|lasting|took) <near><days:duration>,? from"
_CLAUSE_ENDS = r"(?=[.;)]|,(?! (?:and|or|then|again)\b)|$)"
_BOTH_ENDS = rf"\b{_WILL}{_STARTS}<gap:20>(?:on )?<first:when><gap:40>\b{_ENDS}(?:<gap:40> on)? <when:when>"
_FROM_TO = (
    r"\b(?:from|between|begin\w*|start\w*) (?:on )?<first:when>,? (?:to|and|until|till|through) (?:on )?<when:when>",
    r"\b(?:from|between) <when:date>",
)
_ONE_SENTENCE = (
    # a five-day trip to Oslo from 3 to 7 May; the five-day visit will run from Monday to Friday
    rf"<days:duration>(?: [a-z-]+)? {_STAY}(?: (?:to|in|of)(?: [a-z]+){{1,3}}?)?,? (?:{_WILL}{_BEGINS} )?"
    "(?:from |on |between )?<when:date>",
    # for five days, from 3 to 7 May; lasted five days, from Monday 3 May to Friday 7 May
    rf"{_FOR_DAYS} <when:date>{_CLAUSE_ENDS}(?P<through>)",
    rf"{_FOR_DAYS} <first:date>,? (?:to|until|till|through) <when:date>{_CLAUSE_ENDS}(?P<through>)",
    # the fair, from 3 to 7 May, lasts five days
    rf"{_STAY},? (?:held )?(?:from|between) <when:date>,? (?:lasts|will last|lasted|takes|took) <near><days:duration>",
    # begins a five-day trip on 3 May that ends on 7 May
    rf"<days:duration>(?: [a-z-]+)? {_STAY}<gap:20>(?:{_BEGINS} )?on <first:date><gap:20>\b{_ENDS} on <when:date>",
    # the five-day fair will open at noon on 3 May and close on 7 May
    rf"<days:duration>(?: [a-z-]+){{0,2}} {_STAY}\b<gap:40>{_BOTH_ENDS}",
)
_LOOSE = tuple(
    pattern
    for ends in _FROM_TO
    for pattern in (
        # during the six-week closure of the line, from 2 March through 12 April
        rf"<days:duration>(?: [a-z-]+){{0,2}} {_STAY}\b(?P<loose><gap:50>){ends}",
        # a closure of six weeks is to run from 2 March to 12 April
        rf"\b{_STAY} (?:of|lasting) <near><days:duration>,?(?P<loose><gap:40>){ends}",
        # from 2 March through 12 April, for the six-week closure
        rf"{ends},?(?P<loose><gap:30>) <days:duration>(?: [a-z-]+)? {_STAY}\b",
    )
)
_OF_ANOTHER = re.compile(rf"\b(?:{_STAYS}|one|part|each|during|middle|within|every|any|or|but|after|before)\b")
"""Between a length and two days these words may say that the days are of something else."""
_NAMED = rf"<days:duration>(?: [a-z-]+){{0,2}} {_STAY}\b"
_NEXT = (
    # it opens on 3 May and closes on 7 May; the fair will run from 3 to 7 May
    rf"^(?:it|the (?:[a-z-]+ )?(?P<same>{_STAYS})),? (?:<gap:40>)?{_BOTH_ENDS}",
    rf"^(?:it|the (?:[a-z-]+ )?(?P<same>{_STAYS})),? {_WILL}{_BEGINS} (?:from |between )?<when:date>",
)
_STEM = 4
"""So many letters of "closure" are in "will close" too."""
_REACH = 2
"""In so many sentences behind its length the days of something are looked for."""
_LENGTH = re.compile(r"P(\d+)([DWM])")
_SPAN = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")


class _Unit(NamedTuple):
    """How many days a unit has, and how many more or less a stay of some may last."""

    days: float
    slack: int


_UNITS = {"D": _Unit(1, 1), "W": _Unit(7, 3), "M": _Unit(30.44, 16)}
_SATURDAY = 5
_MOST_DAYS = 2
"""So many times the days that are told a span may have, or that part of them."""


def misfits(page: Page) -> Iterator[Misfit]:
    """All lengths in days of a page that the days from the first to the last do not give."""
    for index, frame in enumerate(page.frames):
        if not frame.has("duration"):
            continue
        for found in frame.find(*_ONE_SENTENCE, *_LOOSE):
            if not _OF_ANOTHER.search(found.match.groupdict().get("loose") or ""):
                yield from _misfit(found["days"], found)
        for named in frame.find(_NAMED):
            for later in page.frames[index + 1 : index + 1 + _REACH] if not _has_ends(named) else ():
                for found in later.find(*_NEXT):
                    is_same = found.match["same"] in (None, named.match["stay"])
                    if is_same and not any(claim.kind == "date" for claim in _besides(found)):
                        yield from _misfit(named["days"], found)
            for earlier in page.frames[max(0, index - _REACH) : index] if not _has_ends(named) else ():
                if _is_of(named, frame, earlier):
                    told = list(earlier.find(*_FROM_TO))
                    yield from _misfit(named["days"], told[0]) if len(told) == 1 else ()


def _besides(found: Found) -> Iterator[Claim]:
    """What a sentence with the days of something says besides."""
    names = ("first", "when")
    return found.others(*(found[name] for name in names if found.match.groupdict().get(name)))


def _is_of(named: Found, frame: Frame, earlier: Frame) -> bool:
    """Whether a length ("the six-week closure") is that of what a sentence before tells the days of ("will close")."""
    before = frame.text[: named.match.start()]
    has_dates = any(claim.kind in ("date", "time") for claim in named.others(named["days"]))
    is_known = re.search(r"\b(?:the|this|its|their)(?: [a-z-]+)? $", before) is not None
    return is_known and not has_dates and re.search(rf"\b{named.match['stay'][:_STEM]}", earlier.text) is not None


def _has_ends(named: Found) -> bool:
    """Whether the sentence of a length gives two days itself."""
    return any(_SPAN.fullmatch(_timex(claim)) for claim in named.others())


def _misfit(days: Claim, found: Found) -> Iterator[Misfit]:
    """Days of a stay against its first and last day."""
    when = found["when"]
    first = found["first"] if found.match.groupdict().get("first") else when
    length, span, begun = _LENGTH.fullmatch(_timex(days)), days_of(when), days_of(first)
    if length is None or span is None or begun is None or days.value.relation != "=" or begun[0] > span[1]:
        return
    is_span = _SPAN.fullmatch(_timex(when)) if first is when else span[0] == span[1] and begun[0] == begun[1]
    counted, unit = (span[1] - begun[0]).days + 1, _UNITS[length[2]]
    said = int(length[1]) * unit.days
    if not is_span or abs(counted - said) <= unit.slack:
        return
    if "through" not in found.match.groupdict() or _is_through(begun[0], counted, said):
        yield Misfit((days, when) if first is when else (days, first, when), counted)


def _is_through(first: date, counted: int, said: float) -> bool:
    """Whether days may be meant to be all those of a span, and not those of work, or some of a longer one."""
    of_work = sum((first + timedelta(day)).weekday() < _SATURDAY for day in range(counted))
    return counted <= _MOST_DAYS * said and said <= _MOST_DAYS * counted and abs(of_work - said) > 1


def _timex(claim: Claim) -> str:
    return claim.value.timex if isinstance(claim.value, Timex) else ""
