"""Days that something lasts, and the first and the last day of it, in one sentence or in some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Claim, Timex
from factcheck.rules.base import Misfit
from factcheck.rules.base.calendar import DAYS, is_dated, length_of
from factcheck.rules.base.figures import days_of
from factcheck.rules.base.frames import Frame, Page


class _Span(NamedTuple):
    """Two days, or one claim of both, as the first and the last of something."""

    claims: tuple[Claim, ...]
    frames: tuple[Frame, ...]
    first: date
    last: date
    loose: int = 0
    """So many days more or less there may be."""

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


_BEGINS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|kick(?:s|ed|ing)? off|gets? under way|"
    r"got under way|returns?|from|between|was called|launch(?:es|ed)?|shut|closed|sets? (?:off|out)|left|arriv\w+|"
    r"runs?|gets? going|got going|goes up|went up|first)\b"
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|clos(?:es|ed|ing)|finish(?:es|ed|ing)?|conclud(?:es|ed|ing)|wrap(?:s|ped|ping)? up|"
    r"last|final|comes? down|came down|reach(?:es|ed)?|runs? (?:through|until|to)|"
    r"culminat\w+|re-?open(?:s|ed|ing)?|return(?:s|ed)?)\b"
)
_TO = re.compile(
    r"^,? (?:to|and|until|till|through)(?: (?:at |noon |on |the )*)?$|\b(?:to|until|till|through)(?: on)? $"
)
_REOPENS = re.compile(r"\bre-?open")
_LASTS = re.compile(
    r"\b(?:for|of|last(?:s|ed|ing)?|tak(?:es|ing)|took|offers?|spans?|ran|runs?|over)"
    r"(?: (?:the|an?|its|about|some|just|only))* $"
)
_SOME_DAYS = re.compile(
    r"\b(?:sat|sits?|met|meets?|heard|hears?|(?:took|takes|taken) (?:evidence|testimony)|in session|rehears(?:ed|es)|"
    r"deliberat(?:ed|es)|debat(?:ed|es)|practi[sc](?:ed|es)|train(?:ed|s)|film(?:ed|s)|froze|frozen|rained|snowed|"
    r"(?:lifts?|trains?|trams?|buses|ferry|ferries|boats?|services?) (?:ran|run))\b"
    r"[^,;.]{0,30}? (?:for|on|over)(?: (?:the|an?|its|about|some|just|only))* $"
)
"""Before a length of days on which something was done, now and then, between two days: "the court sat for 27 days"."""
_NOT_WHOLE = re.compile(
    r"\b(?:another|each|every|any|per|one|first|last|final|next|previous|earlier|further|part of (?:the|an?)|"
    r"middle of (?:the|an?)|before|up to)(?: [a-z]+)? $"
)
_MORE = re.compile(r"\b(?:more|further|additional|extra|other)\b")
"""Before it, or in it ("three more weeks"), these say that a length is not that of the whole."""
_OF_ANOTHER = re.compile(
    r"\b(?:one|part|each|during|middle|within|every|any|or|but|after|before|working|forecast|notice|pass(?:es)?|"
    r"another|average|delay|extension|supply|with an?|including|plus|ticket|pass)\b"
)
"""Behind a length, or between it and two days, these say that the days are of something else."""
_BEHIND = re.compile(r"[.;)]|,(?! (?:and|or|then|again)\b)|$| (?:at|in|on|with|across|around|near)\b")
"""What may stand behind the days of a length: "for five days from 3 to 7 May, when …"."""
_DAYS_OFF = re.compile(
    r"\b(?:except|apart from|rest days?|days? off|free days?|no [a-z]+ on|"
    r"(?<!without a )breaks?|weekends?|weekdays|separate|nights?|later|(?:wo)?men's)\b"
)
"""Words of days between the first and the last that are not counted."""
_RUNS = re.compile(r"\b(?:runs?|ran|running|opens?|begins?|starts?|ends?|closes?|takes? place|(?:is|be) held)\b")
_SHOW = re.compile(
    r"^ (?:[^ ,.;]+ ){0,3}?(?:festival|fair|fayre|shows?|exhibition|conference|convention|congress|summit|carnival|"
    r"tournament|"
    r"championships?|games|regatta|event|celebrations?|market|expo|gathering|rally|programme|program|course|workshop)\b"
)
"""Behind a length of what has a first and a last day, and is never counted in nights, or from one noon to another."""
_HOURS = re.compile(r"\b(?:noon|midnight|dawn|dusk|sun(?:down|set|rise)|morning|afternoon|evening|night)\b")
_GOES_ON = re.compile(r"(?:it|they|its|their|this|that|the (?:last|final|closing|curtain))\b")
_REACH = 2
"""In so many sentences before or behind a length its days are looked for."""
_SPAN = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d")
_DAY = re.compile(r"day\b", re.IGNORECASE)
_ASIDE = 30
_CLAUSE = 80
_STEM = 4
"""So many letters of "closure" are in "will close" too."""


class _Unit(NamedTuple):
    """How many days a unit has, and how many more or less than those from the first to the last may be told."""

    days: float
    more: int
    less: int


_UNITS = {"D": _Unit(DAYS["D"], 0, 1), "W": _Unit(DAYS["W"], 3, 3), "M": _Unit(DAYS["M"], 16, 16)}
_SATURDAY = 5
_MOST_DAYS = 3.0
_MOST_APART = 2.0
"""So many times the days that are told a span of the same sentence may have, or that part of them, and of another."""


def misfits(page: Page) -> Iterator[Misfit]:
    """All lengths in days of a page that the days from the first to the last do not give."""
    for index, frame in enumerate(page.frames):
        lengths = [(place, claim) for place, claim in frame.claims.items() if _is_length(claim)]
        spans = list(_spans(page.around(index, _REACH, _REACH))) if lengths else []
        spans = [span for span in spans if not any(_fits(frame, at, length, span) for at, length in lengths)]
        for place, length in lengths if spans else ():
            if _is_plain(frame, place, length):
                yield from _misfit(frame, place, length, spans)


def _misfit(frame: Frame, place: int, length: Claim, spans: Sequence[_Span]) -> Iterator[Misfit]:
    """A length against the only days of its sentence, or of those around it, that may be the first and the last."""
    own = [span for span in spans if frame in span.frames]
    chosen = [span for span in own if _is_joined(frame, place, span)]
    if not own and not any(_is_day(claim) and _NUMBER.search(claim.text) for claim in frame.claims.values()):
        chosen = [span for span in spans if _is_of(frame, place, span)]
    is_one = len({(span.first, span.last) for span in chosen}) == 1
    if is_one and _is_close(length, chosen[0], _MOST_DAYS if own else _MOST_APART):
        yield Misfit((length, *chosen[0].claims), f"that is {chosen[0].days} days")


def _is_length(claim: Claim) -> bool:
    """Whether a claim is a length of more than one day, week or month."""
    length = length_of(claim)
    return length is not None and length[0] > 1 and length[1] in _UNITS


def _is_plain(frame: Frame, place: int, length: Claim) -> bool:
    """Whether a length is that of the whole of something: "the five-day fair", "for five days"."""
    before, behind = frame.text[:place], frame.text[place + 1 :]
    is_told = "-" in length.text or _LASTS.search(before) or behind.startswith(" of ")
    is_part = _NOT_WHOLE.search(before) or _SOME_DAYS.search(before) or _MORE.search(length.text)
    return bool(is_told) and not is_part and not _OF_ANOTHER.match(behind.strip())


def _is_day(claim: Claim) -> bool:
    """Whether a claim is a day, or some, that are printed as such."""
    is_named = is_dated(claim) or (claim.kind in ("date", "time") and _DAY.search(claim.text) is not None)
    return is_named and days_of(claim) is not None


def _spans(frames: Sequence[Frame]) -> Iterator[_Span]:
    """The first and the last days of some sentences, in one claim or in two, in one sentence or two."""
    told = [
        (frame, place, claim)
        for frame in frames
        if not _DAYS_OFF.search(frame.text)
        for place, claim in frame.claims.items()
        if _is_day(claim)
    ]
    for frame, _, claim in told:
        days = days_of(claim)
        if days and isinstance(claim.value, Timex) and _SPAN.fullmatch(claim.value.timex):
            yield _Span((claim,), (frame,), *days)
    for begin, end in pairwise(told):
        if span := _of_two(frames, begin, end):
            yield span


def _of_two(frames: Sequence[Frame], begin: tuple[Frame, int, Claim], end: tuple[Frame, int, Claim]) -> _Span | None:
    """Two days, each with its sentence and its place there, as the first and the last of something; None if the words
    before them do not say that they are."""
    (home, place, one), (frame, at, other) = begin, end
    first, last = days_of(one), days_of(other)
    if not first or not last or first[0] != first[1] or last[0] != last[1] or first[0] >= last[0]:
        return None
    is_near = frames.index(frame) - frames.index(home) < _REACH and (frame is home or _goes_on(home, frame))
    between = frame.text[place + 1 if frame is home else 0 : at]
    is_to = frame is home and _TO.search(between)
    is_told = is_to or (_BEGINS.search(home.text[max(0, place - _CLAUSE) : place]) and _ENDS.search(between))
    if not is_near or not is_told:
        return None
    less = 1 if _REOPENS.search(between) else 0
    return _Span((one, other), tuple(dict.fromkeys((home, frame))), first[0], last[0] - timedelta(less), less)


def _goes_on(home: Frame, frame: Frame) -> bool:
    """Whether a sentence may be of the same thing as the one before it."""
    words = {word[:_STEM] for word in frame.words[: _STEM + 1] if len(word) >= _STEM}
    return bool(_GOES_ON.match(frame.text)) or any(word[:_STEM] in words for word in home.words)


def _is_joined(frame: Frame, place: int, span: _Span) -> bool:
    """Whether nothing between a length and two days of its sentence says that they are of something else."""
    places = [at for at, claim in frame.claims.items() if claim in span.claims]
    first, last = min(place, *places), max(place, *places)
    others = [claim for at, claim in frame.claims.items() if claim not in span.claims and _is_day(claim)]
    stretch = frame.text[place : places[0]] if place < places[0] else frame.text[places[-1] : place]
    is_end = "-" in frame.claims[place].text or _BEHIND.match(frame.text, places[-1] + 1)
    return not others and not _OF_ANOTHER.search(stretch) and last - first < _CLAUSE * 3 and bool(is_end)


def _is_of(frame: Frame, place: int, span: _Span) -> bool:
    """Whether a length ("the six-week closure") is that of what other sentences tell the days of ("will close")."""
    names = [word for word in re.findall(r"[a-z]+", frame.text[place + 1 : place + 1 + _ASIDE]) if len(word) >= _STEM]
    home = span.frames[0]
    days = [claim for one in span.frames for claim in one.claims.values() if _is_day(claim)]
    is_known = re.search(r"\b(?:the|this|its|their|an?|[a-z]+'s)(?: [a-z-]+)? $", frame.text[:place])
    is_it = home.text.startswith(("it ", "they ")) and home.span > frame.span
    is_same = is_it or any(re.search(rf"\b{name[:_STEM]}", one.text) for name in names[:4] for one in span.frames)
    return frame not in span.frames and len(days) == len(span.claims) and bool(is_known) and is_same


def _fits(frame: Frame, place: int, length: Claim, span: _Span) -> bool:
    """Whether a length is that of a span, give or take what its unit grants."""
    said, unit = _said(length)
    is_show = unit.days == 1 and "-" in length.text and _SHOW.match(frame.text[place + 1 :])
    if is_show and span.frames == (frame,) and _RUNS.search(frame.text) and not _HOURS.search(frame.text):
        return said == span.days
    return -unit.less - span.loose <= said - span.days <= unit.more + span.loose


def _is_close(length: Claim, span: _Span, most: float) -> bool:
    """Whether days may be meant to be all those of a span, and not those of work, or some of a longer one."""
    said, unit = _said(length)
    of_work = sum((span.first + timedelta(day)).weekday() < _SATURDAY for day in range(span.days))
    return (
        span.days <= most * said
        and said <= most * span.days
        and (unit.days > 1 or abs(of_work - said) > ("-" not in length.text))
    )


def _said(length: Claim) -> tuple[float, _Unit]:
    """The days of a length, and its unit."""
    number, name = length_of(length) or (0.0, "D")
    return number * _UNITS[name].days, _UNITS[name]
