"""Two days, and which of them is told to be after the other, and by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.calendar import DAYS, is_dated, length_of
from factcheck.rules.base.figures import days_of
from factcheck.rules.base.frames import Found, Frame


class Apart(NamedTuple):
    """Days that are not as far apart as they are told to be, or the other way round, and why, in words."""

    claims: tuple[Claim, ...]
    level: str
    message: str


_SLACK = {"D": 1.5, "W": 4.0, "M": 16.0, "Y": 190.0}
"""How many days more or less there may be where a length is told in a unit."""
_WAY = "(?P<way>after|following|later than|before|earlier than|ahead of)"
_EVENT = r"<clause:80>(?:, )?\b(?:on|of|in) <event:when>(?! (?:had|was|were|has|is)\b)"
_COUNTED = (
    # on 14 March, two days after a court issued the warrant, on 12 March
    rf"<when:when>,? <near><length:duration> {_WAY} {_EVENT}",
    # two days after the warrant was issued on 12 March, she was held on 14 March
    rf"^<near><length:duration> {_WAY} {_EVENT}, <clause:60>\b(?:on|in) <when:when>",
)
_COUNTED_FROM = (
    rf"\bon <when:when>,? <near><length:duration> {_WAY} (?P<event>(?:the|its|their|it|they|he|she|an?) "
    r"(?:[a-z']+ ){0,5}?[a-z]+)(?=[.;]|, (?!on\b)|$)"
)
_COUNTED_THEN = rf"<near><length:duration> {_WAY} {_EVENT}"
"""It was shut. That was two days after an inspection on 29 April"""
_LATER = r"<near><length:duration> (?:later|afterwards),? on <when:when>"
"""It bid on 3 May. Its rival followed two weeks later, on 17 May"""
_AROUND = (
    r"\b(?:on|of) <when:when>(?:,| (?:in|at|by|near|from|to|with|for|outside|inside)\b(?P<between><clause:50>))?"
    r"(?: the day)? (?P<way>after|following|before) (?P<event><clause:60>)"
    r"\b(?:on|of) <day:when>"
)
"""closed on 3 May in Hull after an inspection on 29 April"""
_VERB = re.compile(r"\b(?:and|but|was|were|is|are|had|has|who|which|that)\b")
_THE_DAY = re.compile(r"\bthe day (?=after|before|following)")
_NOT_YET = re.compile(
    r"\b(?:will|would|could|should|planned|plans|due|expected|scheduled|set|postponed|cancell?ed|called off|dropped|"
    r"moved|delayed|original\w*|not|until|deadline|ahead|day|days|weeks?|months?|years?|long|shortly|each|every|last)\b"
)
"""Words of what may have happened on another day than the one that is told."""
_TOLD_LATER = (" later", " afterwards")
_TELLS = (" after ", " before ", " following ", " than ", " ahead of ")
_IT = re.compile(
    r"^(?:it|that|this)(?: all)? (?:was|came|happened|took place|followed)\b|"
    r"\b(?:was|were|been|he|she|they) (?!(?:was|were|had|has|have|been|also|not)\b)(?P<verb>[a-z]+)|"
    r"^(?:the|his|her|their|its) (?P<noun>[a-z]+)(?: itself)? (?:came|was|happened|took place|followed|began)\b"
)
"""Words of what a sentence before tells as well: "She resigned on 2 May. The resignation came two days after"."""
_SAME = (
    "reliev dismiss fired remov ousted sacked quit resign left stepp depart suspend",
    "arrest detain held caught seiz captur custody",
    "clos shut seal",
    "died dead death kill",
    "beg start open launch",
    "sign agree approv pass adopt",
    "found discover recover",
)
"""Beginnings of words for one thing."""
_STEM = 5
_SHORTLY = 31
_MOST_OFF = 2
"""A day that is further from the only other one than this factor is counted from something else."""
_MOST_FAR = 5
"""The same of a day that stands beside what it is counted from."""
_SMALL = re.compile("[a-z]{1,3}|were|been|have|they|their|that|with|when|from|which")


def apart(frames: Sequence[Frame]) -> Iterator[Apart]:
    """All such days of some sentences that do not fit."""
    dated = [frame for frame in frames if any(map(is_dated, frame.claims.values()))]
    for frame in dated:
        if frame.says(*_TELLS):
            for found in frame.find(*_COUNTED):
                yield from _counted(found, found["when"], found["event"], _MOST_FAR)
            yield from _around(frame)
            for found in frame.find(_COUNTED_FROM):
                yield from _counted_from(frames, dated, found)
    for before, frame in pairwise(frames):
        if frame.says(*_TELLS):
            yield from _counted_then(before, frame)
        if frame.says(*_TOLD_LATER):
            yield from _counted_later(before, frame)


def _is_after(found: Found) -> bool:
    return found.match["way"] in ("after", "following", "later than")


def _counted_then(before: Frame, frame: Frame) -> Iterator[Apart]:
    """A day that the sentence before tells, and that is counted from that of an event."""
    days, others = ([claim for claim in one.claims.values() if is_dated(claim)] for one in (before, frame))
    for found in frame.find(_COUNTED_THEN) if len(days) == len(others) == 1 else ():
        if found["event"] is others[0] and _is_same(before, found.match.string[: found.match.start()]):
            yield from _counted(found, days[0], others[0], _MOST_OFF)


def _counted_later(before: Frame, frame: Frame) -> Iterator[Apart]:
    """A day that is counted from the only one that the sentence before tells, of what has happened."""
    days, others = ([claim for claim in one.claims.values() if is_dated(claim)] for one in (before, frame))
    if not len(days) == len(others) == 1 or _NOT_YET.search(before.text):
        return
    for found in frame.find(_LATER):
        yield from _counted(found, found["when"], days[0], _MOST_OFF)


def _is_same(before: Frame, text: str) -> bool:
    """Whether what is told in some words is told in the sentence before, too."""
    told = None if text.startswith(("a ", "an ", "another ")) else _IT.search(text)
    word = told and (told["verb"] or told["noun"])
    if told is None or word is None:
        return told is not None
    stems = next((stems.split() for stems in _SAME if word.startswith(tuple(stems.split()))), [word[:_STEM]])
    return any(one.startswith(tuple(stems)) for one in before.words)


def _counted(found: Found, when: Claim, event: Claim, most: int) -> Iterator[Apart]:
    """A day that is counted from that of an event."""
    length = found["length"]
    days, others, said = days_of(when), days_of(event), _said(length)
    if said is None or days is None or others is None or not (is_dated(when) and is_dated(event)):
        return
    if not said[0] / most <= abs((days[0] - others[0]).days) <= said[0] * most:
        return
    is_later = "way" not in found.match.groupdict()
    (count, slack), sign = said, 1 if is_later or _is_after(found) else -1
    low, high = sorted((sign * (days[0] - others[1]).days, sign * (days[1] - others[0]).days))
    if not low - slack <= count <= high + slack:
        ways = ("after", "before") if sign == 1 else ("before", "after")
        is_it = f"{-high} days {ways[1]}" if high < 0 else f"{low} days {ways[0]}"
        told = f"“{length.text}” {'later than' if is_later else found.match['way']} “{event.text}”"
        message = f"“{when.text}” is not {told}: it is {is_it} it"
        yield Apart((when, length, event), "order" if high < 0 else "days", message)


def _said(length: Claim) -> tuple[float, float] | None:
    """The days of a length, and how many more or less there may be."""
    told = length_of(length)
    return (told[0] * DAYS[told[1]], _SLACK[told[1]]) if told else None


def _around(frame: Frame) -> Iterator[Apart]:
    """Two days of one sentence, of which the one is told to be after the other, and is shortly before it."""
    for found in frame.find(_AROUND):
        one, other = days_of(found["when"]), days_of(found["day"])
        is_told = is_dated(found["when"]) and is_dated(found["day"])
        is_told &= not _VERB.search(found.match["between"] or "")
        is_told &= all(claim.kind != "duration" for claim in found.others())
        if not one or not other or not is_told or _NOT_YET.search(_THE_DAY.sub("", frame.text)):
            continue
        late = (other[0] - one[0]).days * (1 if _is_after(found) else -1)
        if one[0] == one[1] and other[0] == other[1] and 0 < late <= _SHORTLY:
            message = f"“{found['when'].text}” is told to be {found.match['way']} “{found['day'].text}”"
            yield Apart((found["when"], found["day"]), "order", message)


def _counted_from(frames: Sequence[Frame], dated: Sequence[Frame], found: Found) -> Iterator[Apart]:
    """The same of an event on the only other day of the sentences that name it, or of the article if it is told of."""
    when = found["when"]
    words = [word for word in re.findall("[a-z]+", found.match["event"]) if not _SMALL.fullmatch(word)]
    away = [frame for frame in dated if frame.text != found.match.string]
    others = [(frame, claim) for frame in away for claim in frame.claims.values() if days_of(claim) != days_of(when)]
    others = [(frame, claim) for frame, claim in others if is_dated(claim)]
    named = [pair for pair in others if any(word in pair[0].words for word in words)]
    is_told = any(sum(word in frame.words for frame in frames) > 1 for word in words)
    days = {days_of(claim): claim for _, claim in named or (others if is_told else ())}
    if len(days) == 1 and is_dated(when) and all(day and day[0] == day[1] for day in days):
        event = next(iter(days.values()))
        yield from _counted(found, when, event, _MOST_OFF)
