"""Who the dead, the hurt, the saved or the arrested were: "It killed 19. The dead were ten men, six women and three
children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim
from factcheck.rules.base.figures import is_bare, near, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import Whole, bounds, gaps, joined, middle

_FATES = {
    "dead|victims|killed|deceased|drowned": "kill(?:s|ed|ing)|dead|died|die|deaths|victims|perished|drowned|lives",
    "injured|wounded|hurt|casualties": "injur(?:ed|es|ing)|wound(?:ed|ing|s)|hurt|casualties",
    "rescued|saved|survivors": "rescu(?:ed|es|ing)|sav(?:ed|es|ing)|surviv(?:ed|ors)|picked up|pulled (?:out|alive)",
    "arrested|detained|suspects": "arrest(?:ed|s|ing)|detain(?:ed|s|ing)|held",
    "missing": "missing|unaccounted",
}
_WHO = "|".join(_FATES)
_WERE = (
    rf"^(?:the|those) (?P<who>{_WHO})(?: people)? (?:were|are|comprised?) (?P<list><near><count>.*)$",
    rf"^the (?P<who>{_WHO}), (?P<list><near><count>[^,]* and <near><count>[^,]*), (?:were|are|had|have)\b",
)
_INCLUDING = r"<total:count>(?: people| persons)?,? including (?P<list><near><count>[^:;]*)$"
_PEOPLE = re.compile(
    r"^(?: [a-z]+)? (men|women|children|boys|girls|soldiers|civilians|passengers|crew|adults|teenagers)\b"
)
_APART = (
    frozenset(("men", "women", "children")),
    frozenset(("men", "women", "boys", "girls")),
    frozenset(("men", "women", "teenagers", "children")),
    frozenset(("adults", "children")),
    frozenset(("soldiers", "civilians")),
    frozenset(("passengers", "crew")),
)
"""Groups of which nobody is in two."""
_OPEN = re.compile(
    r"\b(?:includ\w+|so far|mostly|mainly|chiefly|than|or|more|another|others?|each|least|half|also|both|among|of whom|"
    r"of them|aged)\b"
)
_TELLS = re.compile("^the |^those |including ")
_SENTENCES = 4


def fates(page: Page) -> Iterator[Whole]:
    """The lists of those who met one fate, and how many they were."""
    for index, frame in enumerate(page.frames):
        if not _TELLS.search(frame.text):
            continue
        for found in frame.find(*_WERE):
            parts = _parts(frame, found.match.span("list"))
            totals = _totals(page.before(index, _SENTENCES), found.match["who"]) if parts else []
            if totals and not any(_makes(parts, total) for total in totals):
                total = min(totals, key=lambda claim: abs(printed(claim) - middle(parts)))
                yield Whole(tuple(parts), total, complete=True)
        for found in frame.find(_INCLUDING):
            parts = _parts(frame, found.match.span("list"))
            if parts and is_bare(found["total"]):
                yield Whole(tuple(parts), found["total"], complete=False)


def _parts(frame: Frame, span: tuple[int, int]) -> list[Claim]:
    """The counts of a list that has nobody twice, and nothing else; empty if it is another list."""
    counts = [claim for at, claim in frame.claims.items() if span[0] <= at < span[1] and claim.kind == "count"]
    if not is_bare(*counts) or not joined(frame, counts) or _OPEN.search(frame.text[slice(*span)]):
        return []
    groups = [match[1] for gap in gaps(frame, counts)[1:] if (match := _PEOPLE.match(gap))]
    is_apart = len(groups) == len(counts) == len(set(groups)) and any(set(groups) <= apart for apart in _APART)
    return counts if is_apart else []


def _totals(before: Sequence[Frame], who: str) -> list[Claim]:
    """The figures of the sentences before that count those of one fate."""
    words = next(words for names, words in _FATES.items() if re.fullmatch(names, who))
    patterns = (
        rf"\b(?:{words})(?: (?:the|a|an|all|some|about|at|least|more|than|another|lives|of)){{0,3}} <total:count>",
        rf"<total:count>(?:(?! and)(?! but) [a-z]+){{0,3}} (?:{words})\b",
    )
    return [found["total"] for frame in before for found in frame.find(*patterns) if near(found["total"])]


def _makes(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether parts make a total."""
    interval, (low, high) = near(total), bounds(parts)
    return interval is None or (low <= interval.high and interval.low <= high)
