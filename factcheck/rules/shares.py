"""Shares of one whole that are more than the whole

What it does
------------
Adds up the shares of a sentence that exclude each other: of those for and against ("62% voted yes and 48% voted no"),
of a list that ends with those who are left ("and 25% were undecided"), of what candidates got of one vote, and of the
answers where each gives one ("asked for the one main reason"). The two shares of a vote between two (a run-off, a
referendum) must make a hundred, if they are printed with a decimal. What is counted or paid cannot fall by more than
all of it ("thefts fell by 120 per cent").

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
from factcheck.model import Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import direction_of, is_bare, is_percentage, near, printed, step_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import are_opposed, bounds, gaps, joined, middle, quoted
from factcheck.rules.base.patterns import compiled
from factcheck.rules.base.rests import undecided

_OPPOSED = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        ("yes|for|in favou?r|approved?|agreed?|supported", "no|against|disapproved?|disagreed?|opposed?"),
        ("men|boys|male", "women|girls|female"),
        ("remain|stay", "leave|go"),
        ("right track|right direction", "wrong track|wrong direction"),
    )
)
_SINGLE = re.compile(
    r"\b(?:ask\w*|chose|choose|name[ds]?|naming|pick\w*|select\w*|give|gave)\b[^.]{0,40}"
    r"\b(?:one|main|single|biggest|greatest|most important|favou?rite|preferred|primary|principal|chief) (?:[a-z]+ )?"
    r"(?:reason|cause|problem|issue|concern|worry|candidate|party|answer|team|choice|source|threat|priority|[a-z]+[^s])\b"
    r"|\bwould vote for\b|\b(?:voting )?intentions?\b|\bshares? of the votes?\b"
)
"""Words by which each person gives one answer."""
_MULTIPLE = re.compile(
    r"\b(?:(?:two|three|several|more than one|as many|multiple) (?:[a-z]+ )?(?:answers?|reasons?|choices?|options?)|"
    r"all that appl\w+|more than one)\b"
)
_TO_RIVAL = re.compile(
    r"^(?: of the (?:votes?|ballots|poll))? to (?:his|her|their|its|[a-z]+'s|[a-z]+(?: rival| opponent)'s) $"
)
"""Between the shares of two candidates: "54 per cent to her rival's 46"."""
_OF_VOTE = re.compile(r"^ (?:of )?(?:the )?(?:votes?|ballots|poll)\b")
_OTHER_WHOLE = re.compile(
    r"\b(?:of (?:the |all |those )?(?:men|women|boys|girls|males?|females?|voters|members|over|under)|up|down|from|"
    r"than|remaining)\b"
)
_ELSEWHERE = re.compile(r"\b(?:in|among|at|on|by)\b")
"""Words by which the shares may be of several wholes, or of one at several times; FC203 knows the remaining."""
_TWO_SIDES = compiled(r"\brun-?offs?\b|<ordinal> round\b|\breferend(?:um|a)\b")
_THIRD = re.compile(
    r"\b(?:blank|spoil\w*|invalid|null|abst\w+|third|others?|turnout|first|up|down|poll(?:s|ed|ing)?|survey\w*|"
    r"expect\w*|forecast|ahead of|before|until|if|would|could|in (?:the|his|her|its) [a-z]+)\b"
)
"""Words of a vote between two, and those by which there is a third, or another vote or place."""
_NEVER_LESS = re.compile(
    r"\b(?:number|sales|prices?|costs?|cases|visit\w*|population|crimes?|thefts?|burglar\w+|deaths|exports|imports|output|"
    r"production|traffic|attendance|emissions|rainfall|passengers|membership|turnover|revenues?|rents?|fares|complaints|"
    r"accidents|births|bookings|applications|usage|use)\b"
)
_OF_BOTH = re.compile(
    r"\b(?:profit\w*|earn\w*|income|loss\w*|balance|cash|surplus|deficit|margin|growth|net|gain|returns?|points?|rate|"
    r"than|if|never|impossible)\b"
)
"""What is never below nothing, and what may be."""
_CLOSE = 3.0
_HUNDRED = 100.5
_BEFORE = 150
"""How many characters before a sentence it may be told that each gave one answer."""
_LIST = 3
"""So many shares of one vote are those of candidates."""


def check(page: Page) -> Iterator[Slip]:
    yield from _run_offs(page)
    for rest in undecided(page):
        yield from _over(list(rest.parts))
    for frame in page.frames:
        if not frame.has("percent"):
            continue
        yield from _falls(frame)
        shares = [claim for claim in frame.claims.values() if _is_share(claim)]
        if len(shares) < 2 or _OTHER_WHOLE.search(frame.text):
            continue
        said = page.article.text[max(0, frame.span[0] - _BEFORE) : frame.span[1]].lower()
        if _exclude(frame, shares) or _is_choice(frame, shares, said):
            yield from _over(shares)


def _falls(frame: Frame) -> Iterator[Slip]:
    """Falls by more than all that there was."""
    falls = [one for one in frame.claims.values() if is_percentage(one) and direction_of(one) == "down"]
    for claim in falls if _NEVER_LESS.search(frame.text) and not _OF_BOTH.search(frame.text) else ():
        interval = near(claim)
        if interval and interval.near_low > _HUNDRED:
            yield Slip((claim,), "fall", 0.8, f"Nothing falls by “{claim.text}”: 100 per cent is all of it")


def _run_offs(page: Page) -> Iterator[Slip]:
    """The shares of the two sides of a vote that has no third, printed with a decimal, that are not a hundred."""
    for before, frame in [(None, frame) for frame in page.frames] + list(page.neighbours):
        frames = [one for one in (before, frame) if one and one.has("percent")]
        text = " ".join(one.text for one in frames)
        if len(frames) < (2 if before else 1) or not _TWO_SIDES.search(text) or _THIRD.search(text):
            continue
        shares = [claim for one in frames for claim in one.claims.values() if claim.kind == "percent"]
        if len(shares) != 2 or not all(_is_share(claim) and step_of(claim) < 1 for claim in shares):
            continue
        total = sum(map(printed, shares))
        if sum(map(step_of, shares)) < abs(total - 100) <= _CLOSE:
            message = f"{quoted(shares)} of a vote between two make {shown(total)} per cent"
            yield Slip(tuple(shares), "shares", 0.8, message)


def _is_share(claim: Claim) -> bool:
    """Whether a claim is a percentage without a hedge, and no change."""
    return is_percentage(claim) and not direction_of(claim) and is_bare(claim)


def _exclude(frame: Frame, shares: list[Claim]) -> bool:
    """Whether what stands behind two shares says that they exclude each other."""
    said = gaps(frame, shares)[1:]
    return len(said) == 2 and (_TO_RIVAL.match(said[0]) is not None or are_opposed(_OPPOSED, *said))


def _is_choice(frame: Frame, shares: list[Claim], text: str) -> bool:
    """Whether a list is of what each chose one of, or of what candidates got of a vote; and of one place and time."""
    if len(shares) < _LIST or not joined(frame, shares):
        return False
    said = gaps(frame, shares)[1:]
    is_vote = _OF_VOTE.match(said[0]) is not None and not any(_ELSEWHERE.search(gap) for gap in said)
    return is_vote or (_SINGLE.search(text) is not None and not _MULTIPLE.search(text))


def _over(shares: list[Claim]) -> Iterator[Slip]:
    """Shares that are more than a hundred, each of them rounded."""
    if bounds(shares)[0] > _HUNDRED:
        yield Slip(tuple(shares), "shares", 0.8, f"{quoted(shares)} make {shown(middle(shares))} per cent of one whole")


RULE = Rule("FC214", "over-hundred", "warning", __doc__ or "", check)
