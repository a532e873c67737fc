"""Two times of day and the length of time between them, told in one sentence or in some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.model import Claim, Timex
from factcheck.rules.base.figures import near
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.patterns import IN_ALL, compiled


class Stretch(NamedTuple):
    """Two times of day, the length of time that is said to lie between them, and how many minutes may."""

    first: Claim
    last: Claim
    length: Claim
    minutes: tuple[int, ...]


class _Clock(NamedTuple):
    """A time of day, its sentence, and the words before it."""

    claim: Claim
    frame: Frame
    before: str


_BEGINS = re.compile(
    r"\b(?:launch\w*|call(?:s|ed)?(?: came in)?|rang|phoned|rais\w+|alarm|alert\w*|sound\w*|rung|receiv\w+|"
    r"beg[aiu]n\w*|start\w*|broke out|"
    r"set (?:off|out|sail)|sailed|left|leav\w+|depart\w*|took off|tak\w+ off|open\w*|kick\w* off|stopped|halt|"
    r"stall\w*|broke down|lost power|fail\w*|stuck|trapped|stranded|collapsed|hit|struck|exploded|happened|crashed|"
    r"reported|last seen|locked|went (?:out|off|in|down|missing|dark|blank)|came down|tripped|"
    r"lost|met|gathered|sat down|blew|evacuat\w+|enter\w*|retired|boarded|cordon\w*|from|between|"
    r"standstill|sealed|shut|closed|cut)\b"
)
"""Words before the time at which something begins."""
_ENDS = re.compile(
    r"\b(?:freed|rescued|led|pulled|brought|last (?:of|passengers?|people|riders?)|releas\w+|let out|re-?open\w*|"
    r"restor\w+|end(?:s|ed)?|finish\w*|over|back|return\w*|arriv\w*|land(?:s|ed)|dock\w*|mooring|ashore|extinguish\w*|"
    r"under control|put out|stood down|lifted|adjourn\w*|out|safe\w*|complet\w+|surfaced|reached|passed|voted|walked|"
    r"came (?:in|home|out|to)|emerged|again|reconnected|resum\w+|rose|moved|moving|all-clear|dispersed|"
    r"broke up)\b|\b(?:to|until|till|and) $"
)
_AFTER = re.compile(
    r" (?P<way>later(?! than\b(?![^,;.]{1,30} had\b))|afterwards|into|after|from)\b(?P<event>[^.;:?!,]{0,60})"
)
"""Behind a length that is counted from something: "three hours after the alarm was raised"."""
_WHOLE = re.compile(
    r"\b(?:lasted|lasting|lasts|took|taken|taking|tak(?:e|es)|spent|spending|after|"
    r"(?:total|interruption|stoppage|outage|closure|wait|blackout|shutdown|delay) of|"
    r"(?:closed|shut|sealed|out|without|off|down|dark|stuck|trapped|stranded|lasted|continued|went on|dragged on|"
    r"burn(?:ed|t)|sat|sea|inside|underground|blocked|suspended|halted|under way|cut)(?: [a-z]+){0,2} for|"
    r"(?:talked|debated|fought|worked|searched) for|than)"
    r"(?: (?:the|a|an|its|their|his|her|about|some|just|only|almost|nearly|over|[a-z]+ of|that|had))* $"
)
"""Before a length that is that of the whole."""
_IN_ALL = re.compile(rf"^(?:,? (?:{IN_ALL}|from )|-?[a-z]* (?:[a-z-]+ ){{0,3}}?from )")
_NOUN = re.compile(
    r"^ (?:[a-z-]+ )?(?:operation|rescue|shout|search|stand-?off|ordeal|effort|incident|drama|emergency|"
    r"(?P<event>meeting|debate|hearing|session|siege|strike|walkout|blackout|outage|cut|flight|journey|voyage|crossing|trip|drive|ride|"
    r"climb|swim|race|match|fire|blaze|closure|delay|vigil|show|concert|service|surgery|talks|shift|sit-in|protest|march|"
    r"battle|mission))\b"
)
"""Behind a length of something that has a beginning and an end: "the six-hour operation"."""
_ELSE = re.compile(
    r"\b(?:later [a-z]+|(?:some|many|most) [a-z]+|parts?|"
    r"every|each|an? (?:day|week|hour)|up to|per|daily|usual\w*|normal\w*|average|until|before|within|another|"
    r"more(?! than)|further|extra|(?:next|last|past) $|break|lunch|interval|expected|could|may|might|will|would|should|"
    r"due|planned|scheduled|originally|instead|plus|and an?|not)\b"
)
"""Words by which a length is another one than that between two times that were told."""
_AT_LAST = compiled(",? (?:at|shortly after|just before) <near><when>")
"""Behind "three hours later" the time that this is."""
_LATER = ("later", "afterwards", "into")
_OLD = re.compile(r"\b(?:last|previous|earlier|ago|year|month|\d{4})\b", re.IGNORECASE)
_IT = re.compile(r" (?:it|they|he|she|having)\b")
_STEM = 4
"""So many letters of "explosion" are in "it exploded at" too."""
_BEHIND = 4
"""In so many sentences before a length, or an end, its beginning is looked for."""
_REACH = 70
_SMALL = re.compile("(?:they|their|were|been|have|first|that|this|when|which|then|with)$")
_THE = re.compile(r"\b(?:the|an?|its|his|her|their)(?: [a-z]+)? $")
"""Before a time that is the name of a boat or a train: "the 9pm followed"; not where what begins stands behind it."""
_ASIDE, _CLAUSE = 25, 30
_MINUTE = 60
_NEAR = 1.75
"""A length that is further off by this factor is not that between two times of other sentences."""
_COARSE = (
    (re.compile(r"\bhalf\b|\bquarter", re.IGNORECASE), 10.0),
    (re.compile("min", re.IGNORECASE), 2.5),
    (re.compile(""), 30.0),
)
"""How many minutes a length may be rounded by, by the words that it is told in."""
_HALF_DAY, _DAY = 12 * 60, 24 * 60
_TIME = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.?m\b)?(?=\D|$)(?![.:]\d)", re.IGNORECASE
)
_ZONE = re.compile(
    r"\b(?:gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|jst|ist|aest|local time|eastern|pacific|"
    r"clocks (?:went|go|are|were|had gone|had been))\b"
)
_FLIGHT = re.compile(r"\b(?:flights?|flew|flown|planes?|aircraft|jets?|airports?|airlines?|landed|took off)\b")
"""Where these are spoken of, the times may be of two zones."""
_OF_ONE_PLACE = re.compile(
    r"\b(?:back (?:at|in|on|to)|same (?:airport|airfield|runway)|returned to|turned (?:back|round|around))\b"
)


def stretches(page: Page) -> Iterator[Stretch]:
    """All lengths of a page between two times of day that do not give them."""
    for index, frame in enumerate(page.frames):
        lengths = [(place, claim) for place, claim in frame.claims.items() if _said(claim)]
        if len(lengths) == 1 and not _ZONE.search(frame.text):
            yield from _around(page, index, frame, *lengths[0])


def _said(claim: Claim) -> float | None:
    """The minutes of a length of hours or minutes."""
    timex = claim.value.timex if claim.kind == "duration" and isinstance(claim.value, Timex) else ""
    interval = near(claim) if timex.startswith("PT") and "S" not in timex else None
    return interval.middle / _MINUTE if interval else None


def _around(page: Page, index: int, frame: Frame, place: int, length: Claim) -> Iterator[Stretch]:
    """The times around a length that are told to be those of its beginning and its end."""
    before, behind = frame.text[:place], frame.text[place + 1 :]
    after = _AFTER.match(behind)
    noun = _NOUN.match(behind)
    is_told = after or noun or _WHOLE.search(before) or _IN_ALL.match(behind)
    aside = "" if after and after["way"] in _LATER else behind[:_ASIDE]
    is_old = any(claim.kind == "date" and _OLD.search(claim.text) for claim in frame.claims.values())
    if not is_told or is_old or _ELSE.search(f"{before[-_CLAUSE:]}|{aside}"):
        return
    clocks = _clocks(page.around(index, _BEHIND, 0 if after else _BEHIND))
    if after and after["way"] in _LATER and _AT_LAST.match(behind, after.end("way")):
        lasts = [one for one in clocks if one.frame is frame and one.claim.start > length.end][:1]
        clocks = [one for one in clocks if one.claim is frame.before(length) or one in lasts]
    elif after:
        lasts = [one for one in clocks if one.frame is frame and 0 < length.start - one.claim.end < _REACH][-1:]
    else:
        lasts = [one for one in clocks if _ends(one)]
        lasts = [one for one in lasts if one.frame is frame][-1:] or lasts
    pairs = [
        Stretch(first.claim, last.claim, length, minutes)
        for last in lasts
        for first in _firsts(clocks, last, length, after or noun)
        if (minutes := _minutes(first.claim, last.claim))
    ]
    said = _said(length) or 1.0
    if pairs and not _is_given(clocks, length):
        nearest = min(pairs, key=lambda pair: min(abs(some - said) for some in pair.minutes))
        if after or any(1 / _NEAR <= some / said <= _NEAR for some in nearest.minutes):
            yield nearest


def _firsts(clocks: Sequence[_Clock], last: _Clock, length: Claim, after: re.Match[str] | None) -> list[_Clock]:
    """The times at which what ends at the last one may begin: "an hour after the doors were shut at 9"."""
    home = [one for one in clocks if one.frame is last.frame and one.claim.start > length.end and one is not last]
    if after and "way" in after.groupdict() and home:
        return home
    return [one for one in clocks if one.claim.end < last.claim.start and _begins(one, after, last.frame)]


def _clocks(frames: Sequence[Frame]) -> list[_Clock]:
    """The times of day of some sentences, in order; none if they may be of two zones."""
    told = [frame for frame in frames if frame.has("when") or frame.has("duration")]
    if any(_FLIGHT.search(frame.text) for frame in told) and not any(_OF_ONE_PLACE.search(one.text) for one in told):
        return []
    found = []
    for frame in told:
        start = 0
        for place, claim in frame.claims.items():
            before = frame.text[max(start, place - _REACH) : place]
            is_name = _THE.search(before) and not _BEGINS.match(frame.text, place + 2)
            if not is_name and _minute(claim.text) and (claim.kind == "time" or re.search(r"\bat $", before)):
                found.append(_Clock(claim, frame, before))
                start = place + 1
    return [] if any(_ZONE.search(one.frame.text) for one in found) else found


def _begins(clock: _Clock, after: re.Match[str] | None, home: Frame) -> bool:
    """Whether something begins at a time: what a length is counted from, if that is told."""
    if not _word(_BEGINS, clock) or _ends(clock):
        return False
    event = (after and after["event"]) or ""
    words = [word for word in re.findall("[a-z]+", event) if len(word) >= _STEM and not _SMALL.match(word)]
    way = after.groupdict().get("way") if after else None
    if after is None or way in _LATER or clock.frame is home or _IT.match(event):
        return True
    return all(map(_BEGINS.fullmatch, words)) or any(word[:_STEM] in clock.frame.text for word in words)


def _ends(clock: _Clock) -> bool:
    """Whether something ends at a time."""
    return _word(_ENDS, clock) > _word(_BEGINS, clock)


def _word(words: re.Pattern[str], clock: _Clock) -> int:
    """Where the last of some words before a time ends, 0 without any."""
    return max((match.end() for match in words.finditer(clock.before)), default=0)


def slack_of(length: Claim) -> float:
    """How many minutes a length may be rounded by."""
    return next(slack for words, slack in _COARSE if words.search(length.text))


def _is_given(clocks: Sequence[_Clock], length: Claim) -> bool:
    """Whether any two times are as far apart as a length says."""
    said = _said(length) or 0.0
    return any(
        abs(minutes - said) <= slack_of(length)
        for one, other in combinations(clocks, 2)
        for minutes in _minutes(one.claim, other.claim)
    )


def _minutes(first: Claim, last: Claim) -> tuple[int, ...]:
    """How many minutes may lie between two times of day; none if they may be of two zones."""
    begin, end = _minute(first.text), _minute(last.text)
    if begin is None or end is None or any(_ZONE.search(claim.text.lower()) for claim in (first, last)):
        return ()
    (begins, is_sure), (ends, is_sure_too) = begin, end
    whole = (ends - begins) % _DAY
    return (whole,) if is_sure and is_sure_too else (whole, whole % _HALF_DAY)


def _minute(text: str) -> tuple[int, bool] | None:
    """The minute of the day of a time, and whether the half of the day is sure; None for a bare number."""
    match = _TIME.search(text)
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, half = int(match["hour"]), match["half"]
    if half:
        hour = hour % 12 + 12 * (half[0] in "pP")
    return hour * 60 + int(match["minute"] or 0), bool(half) or hour > 12 or match["hour"].startswith("0")
