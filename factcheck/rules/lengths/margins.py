"""Times of a race and the margin between them: "in 3:41:18 … second in 3:41:52, a margin of 34 seconds"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.model import Claim
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import is_bare, near
from factcheck.rules.base.frames import Frame, Page

_BY = re.compile(r"\b(?:by|(?:margin|gap|lead|difference|advantage|deficit|cushion) of)(?: (?:just|only|some|a))? $")
_APART = re.compile(
    r"^ (?:behind|back|adrift|ahead|clear|later|slower|faster|quicker|in front|down|away|in arrears|off the winner)\b"
)
_ELSE = re.compile(
    r"\b(?:record|best|overall|lead(?:s|er|er's)?|standings|previous|last year|further|another|personal|laps?|half|"
    r"outside|inside|limit|target|schedule|penalty|remaining|left|him|her|them)\b"
)
"""Words of margins to other times."""
_SECONDS = re.compile(r"\d:\d\d|\d\.\d\d|sec")
_MANY = 8
"""So many times at most are held against each other."""
_ASIDE = 40
_FAR = 2.0
"""A margin that is off by more than this factor is another one."""
_TIMES = 10.0
"""So many times a margin a time is at least."""


def misfits(page: Page) -> Iterator[Misfit]:
    """All margins of a page that the times around them do not give."""
    for index, frame in enumerate(page.frames):
        for place, claim in frame.claims.items() if frame.has("duration") else ():
            before, behind = frame.text[:place], frame.text[place + 1 :]
            is_margin = _is_seconds(claim) and (_BY.search(before) or _APART.match(behind))
            if is_margin and not _ELSE.search(before[-_ASIDE:]) and not _ELSE.search(behind[:_ASIDE]):
                yield from _between(page, page.around(index, 1, 1), frame, claim)


def _is_seconds(claim: Claim) -> bool:
    """Whether a claim is a length that is told to the second."""
    return claim.kind == "duration" and bool(_SECONDS.search(claim.text)) and is_bare(claim) and near(claim) is not None


def _between(page: Page, frames: Sequence[Frame], home: Frame, margin: Claim) -> Iterator[Misfit]:
    """A margin against the time beside it and those of the sentences around, if no two of the article give it."""
    said = _seconds(margin)
    around = {claim for frame in frames for claim in frame.claims.values()}
    times = [claim for claim in page.claims if _is_seconds(claim) and _seconds(claim) > _TIMES * said]
    if len(times) > _MANY:
        return
    slack = max(map(_step, (margin, *times)))
    apart = [(abs(_seconds(one) - _seconds(other)), one, other) for one, other in combinations(times, 2)]
    if any(abs(seconds - said) <= slack for seconds, _, _ in apart):
        return
    own = [claim for claim in home.claims.values() if claim in times]
    beside = [claim for claim in own if claim.end < margin.start][-1:] or own[:1]
    apart = [pair for pair in apart if around.issuperset(pair[1:]) and not set(beside).isdisjoint(pair[1:])]
    for seconds, one, other in sorted(apart, key=lambda pair: abs(pair[0] - said))[:1]:
        if seconds and 1 / _FAR <= said / seconds <= _FAR:
            yield Misfit((one, other, margin), f"that is {seconds:g} seconds")


def _seconds(claim: Claim) -> float:
    """The seconds of a length."""
    interval = near(claim)
    return interval.middle if interval else 0.0


def _step(claim: Claim) -> float:
    """A unit of the last place of a time."""
    decimals = re.search(r"\d\.(\d+)(?!\d*:)", claim.text)
    return 1.01 * 10.0 ** -len(decimals[1]) if decimals else 1.0
