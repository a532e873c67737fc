"""Shares of one whole that are more than the whole

What it does
------------
Adds up the shares of a sentence that exclude each other: of those for and against ("62% voted yes and 48% voted no"),
and of a list that ends with those who are left ("and 25% were undecided").

Why it matters
--------------
Nobody votes twice. One of the shares is that of another question or another day.

Example
-------
"In May 62% voted yes and 48% voted no": that is 110%.

Known limits
------------
Answers that may be given together ("60% like tea, 50% like coffee") are not known to exclude each other and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.kinds import shown
from factcheck.model import Claim, Percent
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import near
from factcheck.rules.base.frames import Frame, Page

_OPPOSED = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        ("yes|for|in favou?r|approved?|agreed?|supported", "no|against|disapproved?|disagreed?|opposed?"),
        ("men|boys|male", "women|girls|female"),
        ("remain|stay", "leave|go"),
        ("right track|right direction", "wrong track|wrong direction"),
    )
)
_LEFT = re.compile(r"\b(?:undecided|did not know|don't know|no opinion|abstained|(?:went )?to others|other parties)\b")
_OTHER_WHOLE = re.compile(
    r"\b(?:of (?:the |all |those )?(?:men|women|voters|members|over|under)|up|down|from|than|remaining)\b"
)
"""Words by which the shares may be of several wholes, or of one at several times; FC203 knows the remaining."""
_HUNDRED = 101.0


def check(page: Page) -> Iterator[Slip]:
    for frame in page.frames:
        shares = [(place, claim) for place, claim in frame.claims.items() if _is_share(claim)]
        if len(shares) >= 2 and not _OTHER_WHOLE.search(frame.text) and _exclude(frame, [place for place, _ in shares]):
            yield from _over([claim for _, claim in shares])


def _is_share(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Percent) and value.unit == "percent" and not value.direction and value.relation == "="


def _exclude(frame: Frame, places: list[int]) -> bool:
    """Whether what stands behind the shares says that they exclude each other."""
    ends = [*places[1:], len(frame.text)]
    said = [frame.text[place + 1 : end] for place, end in zip(places, ends, strict=True)]
    if len(said) >= 3 and _LEFT.search(said[-1]):
        return True
    first, last = said[0], said[-1]
    return len(said) == 2 and any(
        bool(one.search(first) and other.search(last)) or bool(other.search(first) and one.search(last))
        for one, other in _OPPOSED
    )


def _over(shares: list[Claim]) -> Iterator[Slip]:
    intervals = [interval for claim in shares if (interval := near(claim))]
    total = sum(interval.middle for interval in intervals)
    if sum(interval.near_low for interval in intervals) > _HUNDRED:
        texts = " and ".join(f"“{claim.text}”" for claim in shares)
        yield Slip(tuple(shares), "shares", 0.8, f"{texts} make {shown(total)} per cent of one whole")


RULE = Rule("FC214", "over-hundred", "warning", __doc__ or "", check)
