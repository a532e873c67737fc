"""What remains of a whole whose other parts are told before it, in its sentence or in those before: "roads get £40m and
schools £30m. The remaining £20m goes to parks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.kinds import Interval
from factcheck.model import Claim, Count, Percent
from factcheck.rules.base.figures import is_bare, near, overlap, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import gaps, is_own, like, middle


class Rest(NamedTuple):
    """Parts, the last of them what remains, and their whole: None for a hundred per cent."""

    parts: tuple[Claim, ...]
    whole: Claim | None = None


_LAST = (
    # the remaining 20; the final 20 went to parks
    r"\b(?:the|a|its|their) (?:remaining|other|final) <near><last:level>",
    # the rest, 20, is for parks; leaving 20 for parks
    r"\b(?:the|a) (?:rest|remainder|balance)(?:,| [–—-]| of| \()? ?<near><last:level>",
    r"\bleaving <near><last:level>",
)
_UNDECIDED = (
    r"(?<!the other )(?<!remaining )(?<!final )<last:percent>(?: [a-z]+){0,3} (?:undecided|did not know|don't know|"
    r"do not know|not sure|unsure|no opinion|no view|not made up (?:his|her|their) minds?|abstained|would not vote|"
    r"(?:to )?others|other parties|declined to answer|did not answer|no answer)\b"
)
"""A share of those who belong to no other: their whole is that of the shares before."""
_TELLS = ("remain", "other", "final", "rest", "balance", "leaving")
_SENTENCES = 3
_MOST = 8
"""So many figures at most are tried for the parts of a whole."""
_HUNDRED = 100.0
_ROUNDED = 0.5
_CLOSE = 0.8
"""Shares whose sum is further from a hundred than this ratio are not those of one whole."""
_CLOSE_WHOLE = 0.9
_OTHER = re.compile(
    r"\b(?:each|per|every|twice|half|up|down|rose|fell|also|both|more|less|higher|lower|compared|aged|"
    r"(?:of|among) (?:the |all |those )?(?:men|women|over|under))\b"
)
"""Words of shares of several wholes, or of changes."""
_MORE = re.compile(r"\b(?:come|came|join\w*|arriv\w*|added|adding|another|extra|also|plus|besides|twice|each|per)\b")
"""Words by which there are others beside the parts of a whole."""
_OF_A_PART = re.compile(r"\b(?:of (?:whom|which|them|these|those)|includ\w+)(?: [a-z]+){0,2} $")
_OF_THE = re.compile("^ of (?:the|its|their|his|her|these|those|them|whom|which)\\b")
_HELD_AGAINST = re.compile(r"\b(?:on|against|with|than|from|over|above|below|since|last)(?: the| last year's)? $")


def rests(page: Page) -> Iterator[Rest]:
    """All parts of a page of which the last is what remains."""
    for index, frame in enumerate(page.frames):
        before = page.frames[max(0, index - _SENTENCES) : index]
        if frame.has("level") and frame.says(*_TELLS):
            for found in frame.find(*_LAST):
                is_share = found["last"].kind == "percent"
                rest = _of_hundred(frame, before, found) if is_share else _of_sum(page, frame, before, found)
                if rest:
                    yield rest


def undecided(page: Page) -> Iterator[Rest]:
    """Shares of those who gave an answer, and of those who gave none; there may be others."""
    for index, frame in enumerate(page.frames):
        for found in frame.find(_UNDECIDED) if frame.has("percent") else ():
            rest = _of_hundred(frame, page.frames[max(0, index - _SENTENCES) : index], found)
            if rest:
                yield rest


def _of_hundred(frame: Frame, before: Sequence[Frame], found: Found) -> Rest | None:
    """Shares of the last sentences, as few as can be, that are near a hundred but do not make it."""
    last = found["last"]
    window = [*before, frame]
    by_frame = [[claim for claim in like(one, last) if claim.start <= last.start] for one in window]
    for count in range(1, len(window) + 1):
        some = window[-count:]
        parts = [claim for claims in by_frame[-count:] for claim in claims]
        if any(_is_open(one, last) for one in some[:1]) or len(parts) > _MOST:
            return None
        made = middle(parts)
        if len(parts) > 1 and _CLOSE <= made / _HUNDRED <= 1 / _CLOSE:
            is_sound = is_bare(*parts) and not _is_hundred(parts)
            return Rest(tuple(parts)) if is_sound else None
        if made > _HUNDRED:
            return None
    return None


def _is_hundred(parts: Sequence[Claim]) -> bool:
    """Whether shares make a hundred, each of them rounded."""
    return abs(sum(map(printed, parts)) - _HUNDRED) <= max(1.0, _ROUNDED * len(parts))


def _is_open(frame: Frame, last: Claim) -> bool:
    """Whether a sentence has changes, or shares of another whole."""
    shares = [claim for claim in frame.claims.values() if claim.kind == "percent" and claim.start <= last.start]
    text = frame.text[: next((place for place, claim in frame.claims.items() if claim is last), len(frame.text))]
    odd = any(getattr(claim.value, "direction", None) or not _is_plain(claim) for claim in shares)
    return odd or _OTHER.search(text) is not None


def _is_plain(claim: Claim) -> bool:
    return isinstance(claim.value, Percent) and claim.value.unit == "percent" and bool(re.search(r"\d", claim.text))


def _of_sum(page: Page, frame: Frame, before: Sequence[Frame], found: Found) -> Rest | None:
    """The parts of a sum that was told before them, if no figures before what remains make another with it."""
    last = found["last"]
    figures = [(one, claim) for one in (*before, frame) for claim in like(one, last) if claim.start < last.start]
    figures = [(one, claim) for one, claim in figures if not _is_of_a_part(*gaps(one, [claim]))]
    if any(_MORE.search(one.text) for one, _ in figures):
        return None
    claims = [claim for _, claim in figures]
    if not 2 < len(figures) <= _MOST or not is_bare(last) or _is_made(page, claims, last):
        return None
    own = [claim for one, claim in figures if is_own(one, claim)]
    rests = []
    for place, whole in enumerate(own):
        parts = (*own[place + 1 :], last)
        if len(parts) > 2 and _are_of_one(*parts, whole) and _is_close(parts, whole):
            rests.append(Rest(parts, whole))
    return rests[0] if len(rests) == 1 else None


def _is_of_a_part(before: str, behind: str) -> bool:
    return bool(_OF_A_PART.search(before) or _OF_THE.match(behind) or _HELD_AGAINST.search(before))


def _are_of_one(*claims: Claim) -> bool:
    """Whether figures count one thing, as far as they say what they count."""
    return len({claim.value.noun for claim in claims if isinstance(claim.value, Count) and claim.value.noun}) < 2


def _is_made(page: Page, figures: Sequence[Claim], last: Claim) -> bool:
    """Whether what remains and some figures make another that was told before."""
    earlier = [claim for claim in page.claims if claim.start < last.start and claim.kind == last.kind]
    intervals = {claim: interval for claim in (*earlier, last) if (interval := near(claim))}
    return any(
        overlap(_sum((*some, last), intervals), (intervals[whole].low, intervals[whole].high))
        for count in range(1, len(figures))
        for some in combinations(figures, count)
        for whole in intervals
        if whole is not last and whole not in some
    )


def _sum(parts: Sequence[Claim], intervals: Mapping[Claim, Interval]) -> tuple[float, float]:
    return sum(intervals[part].low for part in parts), sum(intervals[part].high for part in parts)


def _is_close(parts: Sequence[Claim], whole: Claim) -> bool:
    interval = near(whole)
    return interval is not None and _CLOSE_WHOLE <= middle(parts) / interval.middle <= 1 / _CLOSE_WHOLE
