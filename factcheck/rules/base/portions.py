"""A part, its whole and the share of the one in the other, as sentences print all three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import near, nears, printed
from factcheck.rules.base.frames import Found, Frame, Page


class Portion(NamedTuple):
    """A part, the whole that it is of, and the share that it is said to be."""

    part: Claim
    whole: Claim
    share: Claim


_WHOLE = "(?: [a-z]+)? (?:out )?of <near>(?:[a-z]+'s )?<whole:level>"
_OR = r"(?:,? or|,? that is,?| \() ?<near>"
_OF_IT = "of (?:them|which|whom|these|those),?"
_STOP = r"(?=[.,;)]| [–—-]|$)"
_RATE = (
    "(?:turnout|occupancy|(?:case )?fatality(?: rate)?|(?:response|reply|return|success|pass|survival|death|mortality|"
    "conviction|participation|completion|failure|clear-up|recovery|acceptance) rate)"
)
_AT_RATE = f"(?:,| [–—-])? (?:and )?(?:that is |which is |which gives |giving |for |making )?an? {_RATE} of <near>"
_MEANS = r",? (?:which (?:means|is to say)|meaning|that is|so)(?: that)? <near>"
_BEING = "(?:is|are|was|were)"
_FULL = "(?:full|sold out|sold|taken|occupied|booked)"
_HOLDS = "(?:holds?|seats|has (?:room|seats) for|has a capacity of|with (?:room|seats) for|with a capacity of)"
_PATTERNS = (
    # 738 of 770 people, or 96 per cent
    f"<part:level>{_WHOLE}<gap:60>{_OR}<share:percent>",
    # 738 of 770 people signed, which is 96 per cent
    f"<part:level>{_WHOLE}<g1:clause:40>, (?:which|that) is <near><share:percent>{_STOP}",
    # with 738 of 770 seats taken, the hall was 96 per cent full
    rf"<part:level>{_WHOLE}<g1:gap:40>\b{_BEING} <near><share:percent> {_FULL}",
    # 738 people signed out of 770, or 96 per cent
    f"<part:level><clause:40> out of <near><whole:level><clause:20>{_OR}<share:percent>",
    # of the 770 people 738 signed, or 96 per cent
    rf"(?:^|[,;:] )of <near><whole:level><clause:45>,? <near><part:level><clause:30>{_OR}<share:percent>",
    # of the 770 seats 738, almost all of them, were taken
    r"(?:^|[,;:] )of <near><whole:level><clause:45>,? <near><part:level>, <near><share:percent>,",
    # 738 of the 770 seats, about a half, were taken
    f"<part:level>{_WHOLE}<clause:30>, <near><share:percent>,",
    # 770 people came, 738 of them, or 96 per cent, by train
    f"<whole:level><clause:60>,? <near><part:level> {_OF_IT}{_OR}<share:percent>",
    # 770 people, of whom 738, or 96 per cent, came by train
    f"<whole:level>(?: [a-z]+)?,? of (?:whom|which|these|them)(?: [a-z'-]+){{0,3}} <near><part:level>{_OR}"
    "<share:percent>",
    # the 738 jobs are 96 per cent of the 770 that it has
    r"<part:level>(?: [a-z]+){1,4} (?:is|are|was|were|made up|makes? up|represents?) <near><share:percent> of"
    r" <near>(?:all )?(?P<g2>(?:[a-z-]+ ){1,2}of )?<near><whole:level>",
    # 96 per cent, or 738 of 770 people
    f"<share:percent>, or <near><part:level>{_WHOLE}",
    # 738 people, or 96 per cent of its staff of 770
    f"<part:level><gap:30>{_OR}<share:percent> of <gap:30><whole:level>",
    # 738 people in Leeds, 96 per cent of its staff of 770
    r"<part:level><g1:clause:30>, <near><share:percent> of (?!them|which|whom|those)<near>(?:all |[a-z]+'s )?"
    r"(?P<g2>(?:[a-z-]+ ){1,2}of )?<near><whole:level>(?P<loose>)",
    # 96 per cent of its 770 people, or 738
    f"<share:percent> of <gap:25><whole:level><clause:45>{_OR}<part:level>",
    # 96 per cent of the 770 people, 738 in all, signed
    r"<share:percent> of <near><whole:level><clause:45>, <near><part:level> in all\b",
    # it has 320 people, half the 640 of last year
    r"<part:level><g1:clause:30>(?:,|\bis|\bare|\bwas|\bwere) (?:or )?<share:percent> the <near><whole:level>"
    "(?P<loose>)",
    # 96 per cent of its 770 people in Leeds, 738 of them, signed
    f"<share:percent> of <near><whole:level><g1:clause:40>(?:,| [–—-]) <near><part:level>(?: {_OF_IT}| [a-z]+)?{_STOP}"
    "(?P<loose>)",
    # of the 770 people 738 signed, a response rate of 96 per cent
    rf"(?:^|[,;:] )of <near><whole:level>(?: [a-z-]+){{0,3}},? <near><part:level><g1:clause:40>{_AT_RATE}"
    "<share:percent>",
    f"<part:level>{_WHOLE}<g1:clause:60>{_AT_RATE}<share:percent>",
    f"<whole:level>(?: [a-z]+){{0,2}},? of (?:whom|which|these|them) <near><part:level><clause:40>{_AT_RATE}"
    "<share:percent>",
    # 770 were asked and 738 signed, a response rate of 96 per cent; 770 fell ill and 38 died, so 5 per cent of patients
    rf"<whole:count><gap:60>\b(?:and|but|with) <gap:40><part:count><clause:40>{_AT_RATE}<share:percent>(?P<rate>)",
    rf"<whole:count><gap:60>\band <gap:40><part:count><clause:40>{_MEANS}<share:percent>"
    " of (?:the |all |its |their )?(?P<thing>[a-z]+)(?P<rate>)",
    # 738 came to a hall with room for 770: it was 96 per cent full
    rf"<part:count><gap:50>\b{_HOLDS} <near><whole:count>(?: [a-z]+)?(?:[,;:]| [–—-])"
    f" (?:so |and so )?(?:it|they|the [a-z]+) {_BEING} <near><share:percent> {_FULL}",
)
_NEXT = (
    # 738 people signed. That is 96 per cent of its 770
    r"^(?:that|this) (?:is|was|are|were|makes?|made|represents?) <near><share:percent> (?:of |the )<near><whole:level>",
    # 738 people came. The hall has room for 770, so it was 96 per cent full
    rf"\b{_HOLDS} <near><whole:count>(?: [a-z]+)?,? (?:so|and so|which means|meaning)(?: that)? (?:it|the [a-z]+)"
    f" {_BEING} <near><share:percent> {_FULL}",
)
_NEXT_OF = (
    # 770 people were asked. Of these, 738 signed, a response rate of 96 per cent
    rf"^of (?:these|those|them),? (?:only |just )?<near><part:level><clause:40>(?:{_AT_RATE}|,? or <near>)"
    "<share:percent>",
)
_NEXT_RATE = (
    # 770 people were asked, and 738 signed. That is a response rate of 96 per cent
    rf"^(?:that|this) (?:is|was|makes?|made|gives?|gave|means|meant) an? {_RATE} of <near><share:percent>",
)
_OF_ANSWERS = (
    # just under a third of those who replied, 1,204 people, were for it; a third of respondents (1,204)
    r"<share:percent> of (?:the |all |its |their )?[a-z]+"
    r"(?: (?:who|which|that) [a-z]+(?: [a-z]+){0,2}| (?:asked|surveyed|polled|questioned|interviewed))?"
    r"(?:,? or|,| [–—-]| \() ?<near><part:count>(?: people| of them| in all)?(?=[,;)]| [–—-])",
)
_ASKED = re.compile(
    r"\b(?:respon\w+|repl(?:y|ies|ied)|answer\w*|survey\w*|poll\w*|question\w*|interview\w*|consult\w*|filled in|"
    r"returned|took part|asked|vote[ds]?|voting)\b"
)
"""Words of a sentence with the number of those who gave an answer, and of those who are a share of them."""
_OPEN = rf"<part:level><gap:40>{_OR}<share:percent> of (?:its|the|their|his|her|all) (?P<thing>[a-z]+)(?! (?:in|at)\b)"
_ITS_WHOLE = r"\b(?:had|has|have|employs|employed|there (?:are|were)|of|numbered) <near><whole:count>(?P<of> of them)?"
_OTHER_SHARE = re.compile(
    r" (?:of|more|less|fewer|higher|lower|above|below|up|down|better|worse|faster|slower|off|cheaper|dearer|on|from|"
    r"than|since|annually|a|per|each|every|against)\b"
)
"""What follows a share that is a change, or the share of another whole than the one before it."""
_ELSEWHERE = re.compile(
    r"\b(?:and|but|while|whereas|than|after|includ\w+|is|are|was|were|has|have|had|which|who|target|goal|aim|record|average|cost|price|value|budget|"
    r"more|less|fewer)\b"
)
"""Between a part, its whole and their share these words bring in something else."""
_SICK = re.compile(r"^(?:patients|cases|infections|infected|sick|ill|victims|them|those)$")
_DEAD = re.compile(r"\b(?:dead|deaths?|died|die|fatalities|killed)\b")
_POINTS = 1.0
_FRACTION = 4.0
_BEFORE = 5
_TWO = 2
_VERB = re.compile(r"[^,.;:–—]{0,40}\b(?:is|are|was|were|has|have|had|being|will|would|can|could)\b")
"""Behind a whole it begins another clause: "800 came, 10% of the 900 seats were empty"."""


def portions(page: Page) -> Iterator[Portion]:
    """All parts of a page that are printed with their whole and their share."""
    for frame in page.frames:
        if len(frame.claims) > 2 and frame.has("percent"):
            for found in frame.find(*_PATTERNS):
                if _is_sound(found):
                    yield Portion(found["part"], found["whole"], found["share"])
    for before, after in pairwise(page.frames):
        yield from _in_two(before, after)
    for before, after in page.neighbours():
        if after.has("percent"):
            yield from _at_rate(before, after)
    for index, frame in enumerate(page.frames):
        if frame.has("percent") and frame.has("count") and _ASKED.search(frame.text):
            yield from _of_answers(frame, page.frames[max(0, index - _BEFORE) : index])


def _is_sound(found: Found) -> bool:
    """Whether the words between and behind the figures leave no doubt that they belong together."""
    gaps = found.match.groupdict()
    if _ELSEWHERE.search(f"{gaps.get('g1') or ''} | {gaps.get('g2') or ''}"):
        return False
    if "rate" in gaps and not _is_rate(found):
        return False
    if found.match.end("share") == found.match.end():
        return _OTHER_SHARE.match(found.rest) is None
    return "loose" not in gaps or (_VERB.match(found.rest) is None and _is_of_one(found["part"], found["whole"]))


def _is_rate(found: Found) -> bool:
    """Whether a rate is of one figure in another, and neither of both together nor of what else is told."""
    said = found.match.groupdict()
    of_deaths = _DEAD.search(found.match[0]) is not None
    if not (
        of_deaths and _SICK.search(said["thing"])
        if "thing" in said
        else of_deaths or _is_of_one(found["part"], found["whole"])
    ):
        return False
    return not _is_other_rate(found["part"], found["whole"], found["share"])


def _is_other_rate(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a share is that of two figures in their sum, or of what is left of one without the other."""
    intervals = nears(part, whole, share)
    if intervals is None:
        return True
    one, other, stated = (interval.middle for interval in intervals)
    return any(
        abs(100 * given - stated) < _POINTS for given in (one / (one + other), other / (one + other), 1 - one / other)
    )


def _is_of_one(*claims: Claim) -> bool:
    """Whether part and whole may be of one thing: what is counted, if both say it."""
    if claims[0].kind != claims[1].kind:
        return False
    part, whole = (claim.value.noun if isinstance(claim.value, Count) else None for claim in claims)
    return part is None or whole is None or part == whole or "people" in (part, whole)


def _in_two(before: Frame, after: Frame) -> Iterator[Portion]:
    """A part, and its whole or its share in the sentence behind it."""
    if after.has("percent"):
        levels = [claim for claim in before.claims.values() if near(claim) and claim.kind in ("count", "money")]
        for found in after.find(*_NEXT):
            if len(levels) == 1 and _is_of_one(levels[0], found["whole"]):
                yield Portion(levels[0], found["whole"], found["share"])
    if before.has("percent") and after.has("count"):
        shares, wholes = list(before.find(_OPEN)), list(after.find(_ITS_WHOLE))
        if len(shares) == len(wholes) == 1 and _is_named(shares[0], wholes[0]):
            yield Portion(shares[0]["part"], wholes[0]["whole"], shares[0]["share"])


def _at_rate(before: Frame, after: Frame) -> Iterator[Portion]:
    """The rate of a part in the one figure of the sentence before, or of the smaller of two there in the other."""
    counts = [claim for claim in before.claims.values() if claim.kind == "count" and near(claim)]
    for found in after.find(*_NEXT_OF):
        if len(counts) == 1 and not _OTHER_SHARE.match(found.rest):
            yield Portion(found["part"], counts[0], found["share"])
    for found in after.find(*_NEXT_RATE):
        if len(counts) == _TWO and not _OTHER_SHARE.match(found.rest):
            part, whole = sorted(counts, key=printed)
            if not _is_other_rate(part, whole, found["share"]):
                yield Portion(part, whole, found["share"])


def _of_answers(frame: Frame, before: Sequence[Frame]) -> Iterator[Portion]:
    """Those of one answer, and the number of all who answered some sentences before, unless they may be of another."""
    for found in frame.find(*_OF_ANSWERS):
        part, share = found["part"], found["share"]
        counts = [
            (one, claim)
            for one in before
            for claim in one.claims.values()
            if claim.kind == "count" and near(claim) and printed(claim) > printed(part) and _is_of_one(part, claim)
        ]
        if any(abs(100 * printed(part) / printed(claim) - printed(share)) <= _FRACTION for _, claim in counts):
            continue
        wholes = [claim for one, claim in counts if _ASKED.search(one.text)]
        if len(wholes) == 1:
            yield Portion(part, wholes[0], share)


def _is_named(share: Found, whole: Found) -> bool:
    """Whether a whole is of what the share is of: "3% of its staff. It has 220,000 of them"."""
    value = whole["whole"].value
    noun = value.noun if isinstance(value, Count) else None
    return bool(whole.match["of"] or (noun and share.match["thing"].startswith(noun)))
