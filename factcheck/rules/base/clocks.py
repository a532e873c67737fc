"""Two times of day and the length of time between them, as sentences print all three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.frames import Found, Frame, Page


class Stretch(NamedTuple):
    """Two times of day, the length of time that is said to lie between them, and how many minutes may."""

    first: Claim
    last: Claim
    length: Claim
    minutes: tuple[int, ...]


_AFTER = (
    "(?:later(?! than)|afterwards|(?:into|after the (?:start|beginning) of) (?:the|its|their|his|her) "
    "(?:voyage|flight|journey|trip|crossing|drive|ride|climb|mission|meeting|hearing|session|debate|speech|strike|"
    "blackout|outage|fire|blaze|search|operation)|"
    "after (?:(?:its|their|the|his|her) )?(?:take-?off|departure|departing|leaving|setting (?:off|out|sail)|sailing|"
    "kick-?off|starting|beginning|opening|launch|arrival|arriving|boarding|"
    "(?:it|they|he|she) (?:had )?(?:left|departed|set (?:off|out|sail)|started|begun|began|sailed|arrived|took off|"
    "taken off|opened)))"
)
_BEGAN = "(?:began|begins|started|starts|opened|opens|set off|took off|left|departed|sailed)"
_ENDED = "(?:ended|ends|finished|finishes|closed|closes|landed|arrived|returned|docked)"
_LASTED = "(?:lasted|lasts|lasting|took|takes|taking)"
_IN_ALL = "(?:in all|in total|altogether|all told)"
_TO = "(?:to|until|till)"
_PATTERNS = (
    # left at 8.15 and arrived at 9.40, an hour and 25 minutes later
    rf"\bat <near><first:any><gap:60>\bat <near><last:any>, <near><length:duration> {_AFTER}",
    # shut for two hours, from 9am to 11am; a two-hour meeting from 9am to 11am
    rf"\b(?:for|{_LASTED}) <near><length:duration>,? from <near><first:time> {_TO} <near><last:time>",
    rf"<length:duration>(?: [a-z]+){{1,2}} (?:(?:ran|runs|was|{_LASTED}) )?from <near><first:time> {_TO} "
    "<near><last:time>",
    # from 9am to 11am, two hours in all
    rf"\b(?:from|between) <near><first:time> (?:{_TO}|and) <near><last:time>,? <near><length:duration> {_IN_ALL}",
    # at 11am, two hours after the doors had been shut at 9am
    r"<last:time>,? <near><length:duration> after <gap:60>\bat <near><first:time>",
    # began at 9am and ended at 11am, and lasted two hours
    rf"\b{_BEGAN} at <near><first:any><gap:30>\b{_ENDED} at <near><last:any>,? (?:(?:and|which|it) )?{_LASTED} "
    "(?:for )?<near><length:duration>",
)
_ALARM = r"(?:alarm|alert|call|calls)"
_EVENTS = (
    # put out by 6am, four hours after the alarm was raised
    (
        rf"<last:time>,? <near><length:duration> after the (?:<ordinal> |[a-z]+ )?{_ALARM}\b",
        rf"\b{_ALARM}\b<gap:30>\b(?:raised|sounded|made|received|came|came in|rung)\b<gap:20>\bat <near><first:time>",
    ),
    (
        r"<last:time>,? <near><length:duration> after (?:they|firefighters|crews|police|officers) "
        r"(?:were|had been) called\b",
        r"\b(?:were|was|been) called\b<gap:60>\bat <near><first:time>",
    ),
    # out by 6am, four hours after the fire broke out
    (
        r"<last:time>,? <near><length:duration> after (?:it|the (?P<what>[a-z]+)) (?:had )?"
        r"(?:beg[au]n|started|br(?:oke|oken) out)\b",
        r"\b(?:began|started|broke out)\b<gap:30>\bat <near><first:time>",
    ),
)
"""The end of a stretch with its length, by what it began with, and the beginning in a sentence before."""
_HELD = r"\b(?:spent|stuck|trapped|stranded|marooned|stuck for|trapped for|stranded for) <near><length:duration>"
_HALTED = (
    r"\b(?:came to a (?:halt|stop|standstill)|ground to a halt|stopped|stalled|halted|broke down|lost power|"
    r"(?:got|became|was|were) (?:stuck|trapped|stranded))\b<gap:50>\bat <near><first:time>"
)
_FREED = (
    r"\b(?:last of the|last (?:passengers?|riders?|people)|freed|rescued|released|let out|(?:led|brought|taken|pulled) "
    r"(?:out|to safety))\b<gap:60>\bat <near><last:time>"
)
_BEHIND = 3
"""In so many sentences before an end its beginning is looked for, and behind a length its two ends."""
_TIME = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.?m\b)?(?=\D|$)(?![.:]\d)", re.IGNORECASE
)
_ZONE = re.compile(
    r"\b(?:gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|jst|ist|aest|local time|eastern|pacific)\b"
)
_FLIGHT = re.compile(r"\b(?:flights?|flew|flown|planes?|aircraft|jets?|airports?|airlines?|landed|took off)\b")
"""Where these are spoken of, the times may be of two zones."""
_OF_ONE_PLACE = re.compile(
    r"\b(?:back (?:at|in|on|to)|same (?:airport|airfield|runway)|returned to|turned (?:back|round|around))\b"
)
_AFTER_THE = (
    r"<last:time>,? <near><length:duration> after (?:the|its|their|his|her) (?:[a-z-]+ )?(?P<what>[a-z]{4,})"
    r"(?: (?:began|started|ended|opened|closed|happened|hit|struck|broke out|was [a-z]+))?(?=[,.;]|$| and\b)"
)
"""out by 6am, four hours after the crash"""
_STEM = 4
"""So many letters of "explosion" are in "it exploded at" too."""
_HALF_DAY, _DAY = 12 * 60, 24 * 60


def stretches(page: Page) -> Iterator[Stretch]:
    """All lengths of a page that are printed with the times of day at which they begin and end."""
    for index, frame in enumerate(page.frames):
        if not frame.has("duration"):
            continue
        for found in frame.find(*_PATTERNS):
            minutes = _between(found)
            if minutes:
                yield Stretch(found["first"], found["last"], found["length"], minutes)
        yield from _apart(page, index, frame)


def _apart(page: Page, index: int, frame: Frame) -> Iterator[Stretch]:
    """The same of stretches that begin, or both begin and end, in a sentence of their own."""
    before = page.frames[max(0, index - _BEHIND) : index]
    for end, beginning in _EVENTS if before and frame.has("time") else ():
        for found in frame.find(end):
            what = found.match.groupdict().get("what", "")
            told = before[-1:] if what is None else [one for one in before if what in one.words or not what]
            begun = [other["first"] for one in told for other in one.find(beginning)]
            if len(begun) == 1 and not _ZONE.search(frame.text):
                yield from _stretch(begun[0], found["last"], found["length"])
    for found in frame.find(_AFTER_THE) if frame.has("time") and not _FLIGHT.search(frame.text) else ():
        begun = _times_of(page, frame, found.match["what"][:_STEM])
        if len(begun) == 1 and not _ZONE.search(frame.text):
            yield from _stretch(begun[0], found["last"], found["length"])
    behind = page.frames[index + 1 : index + 1 + _BEHIND]
    for found in frame.find(_HELD) if not frame.has("time") else ():
        halts = [other["first"] for one in behind for other in one.find(_HALTED)]
        ends = [other["last"] for one in behind for other in one.find(_FREED)]
        if len(halts) == len(ends) == 1 and halts[0].start < ends[0].start:
            yield from _stretch(halts[0], ends[0], found["length"])


def _times_of(page: Page, frame: Frame, stem: str) -> list[Claim]:
    """The only time of day of each other sentence that begins with a word, or has it shortly before "at"."""
    pattern = rf"\b{stem}[a-z]*\b<gap:40>\bat <near><first:time>"
    return [
        found["first"]
        for other in page.frames
        if other is not frame and other.says(stem) and sum(claim.kind == "time" for claim in other.claims.values()) == 1
        for found in other.find(pattern)
    ]


def _stretch(first: Claim, last: Claim, length: Claim) -> Iterator[Stretch]:
    minutes = _minutes(first, last)
    if minutes:
        yield Stretch(first, last, length, minutes)


def _between(found: Found) -> tuple[int, ...]:
    """The minutes that there may be from the first time to the last; none if there is a third, or two zones."""
    first, last = found["first"], found["last"]
    others = found.others(first, last, found["length"])
    if any(other.kind in ("time", "duration") for other in others) or _ZONE.search(found.match.string):
        return ()
    if _FLIGHT.search(found.match.string) and not _OF_ONE_PLACE.search(found.match.string):
        return ()
    return _minutes(first, last)


def _minutes(first: Claim, last: Claim) -> tuple[int, ...]:
    times = [_minute(first.text), _minute(last.text)]
    if None in times or any(_ZONE.search(claim.text.lower()) for claim in (first, last)):
        return ()
    (begin, begin_is_sure), (end, end_is_sure) = (time for time in times if time)
    whole = (end - begin) % _DAY
    return (whole,) if begin_is_sure and end_is_sure else (whole, (end - begin) % _HALF_DAY)


def _minute(text: str) -> tuple[int, bool] | None:
    """The minute of the day of a time, and whether the half of the day is sure."""
    matches = list(_TIME.finditer(text))
    if not matches or (matches[0]["minute"] is None and matches[0]["half"] is None):
        return None
    match, hour = matches[0], int(matches[0]["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0].lower() == "p" else 0)
    return hour * 60 + int(match["minute"] or 0), bool(match["half"]) or hour > 12 or match["hour"].startswith("0")
