"""Parts, and in a sentence of its own what they make together: "Leeds has 40 and York 30. Together that is 80"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base.figures import direction_of, near, noun_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import Whole, gaps, is_same, like, makes, middle
from factcheck.rules.base.patterns import IN_ALL, THEM, compiled
from factcheck.text.stems import fates

_ALONE = "(?:together|combined|taken together|added together|added up)"
_THEY = "(?:that|this|they|these|those|it|it all|both|all this|the sum|the (?:two|three|four|pair|lot))"
_MAKE = (
    "(?:makes?|made|gives?|gave|comes? to|came to|adds? up to|added up to|amounts? to|amounted to|totals?|totalled|"
    "totaled)"
)
_HAVE = (
    "(?:is|are|was|were|have|has|had|(?:will|would) (?:have|be)|employ(?:s|ed)?|owns?|hold|held|run|cost|raised|sold|"
    "earned|spent|lost|paid|received|got|won|took)"
)
_TOTALS = (
    # together that makes 41; together they have 41
    rf"^{_ALONE},? {_THEY} (?:{_MAKE}|{_HAVE}) <near><total:level>",
    # that makes a total of 41; they add up to 41; in all that gives 41
    rf"^(?:{IN_ALL},? )?{_THEY}(?: (?:all|together))? {_MAKE} (?:an? (?:[a-z]+ )?(?:total|sum) of )?<near>"
    "<total:level>",
    # that is 41 in all
    rf"^(?:that|this|it) (?:is|was) <near><total:level>(?: [a-z]+){{0,2}} {IN_ALL}\b",
)
_TOTALS_OF_MORE = (rf"^{IN_ALL},?(?! of\b)(?: [a-z]+){{0,3}} <near><total:level>",)
"""Of what was told before, and perhaps of other things: "in all 41 have died"."""
_OF_MORE = compiled(
    r"<when>|\b(?:since|so far|this|to date|until|by now|now|with|including|plus|counting|years?|season)\b"
)
"""Words behind a total by which it is of more than was told before: "that makes 41 since May"."""
_DEPENDENT = re.compile(
    rf"\b(?:of {THEM}|includ\w+|among them|from|than|against|compared (?:with|to)|after|"
    r"instead of|or|by|per|each|aged|over|under) (?:the |its |their |a |about |some |only |just )*$"
)
"""Words before a figure that is no part of a sum, but of a part of it, or held against it."""
_REACH = 600
"""How many characters before its total a part may stand."""
_SENTENCES = 3
_MOST = 7
"""So many figures at most are tried for the parts of a total."""
_CLOSE = 0.9
"""Figures whose sum is further from a total than this ratio are not its parts."""


def totals(page: Page) -> Iterator[Whole]:
    """All totals of a page that stand in a sentence of their own behind their parts."""
    for index, frame in enumerate(page.frames):
        before = page.before(index, _SENTENCES) if frame.has("level") else []
        for patterns, complete in ((_TOTALS, True), (_TOTALS_OF_MORE, False)):
            for found in frame.find(*patterns) if before else ():
                total = found["total"]
                all_like = [claim for one in before for claim in like(one, total) if total.start - claim.start < _REACH]
                if len(all_like) > _MOST or makes(all_like, total):
                    continue
                parts = _parts([[one for one in like(home, total) if _is_own(home, one)] for home in before], total)
                if parts and (complete or _is_of_same(page, parts, total)):
                    yield Whole(tuple(parts), total, complete and not _OF_MORE.search(found.rest))


def _parts(by_frame: list[list[Claim]], total: Claim) -> list[Claim]:
    """The figures of the last sentences that come close to a total, those of as few sentences as can be."""
    whole = near(total)
    for count in range(1, len(by_frame) + 1):
        parts = [claim for claims in by_frame[-count:] for claim in claims]
        if len(parts) > 1 and whole and _CLOSE <= middle(parts) / whole.middle <= 1 / _CLOSE:
            return parts
    return []


def _is_own(frame: Frame, claim: Claim) -> bool:
    """Whether a figure stands for itself, and is no part of another or held against it."""
    before, _ = gaps(frame, [claim])
    return claim.value.relation != "range" and not _DEPENDENT.search(before) and direction_of(claim) is None


def _is_of_same(page: Page, parts: list[Claim], total: Claim) -> bool:
    """Whether parts stand beside the words that a total stands beside, or say of themselves nothing else."""
    first, *others = parts
    if len({_is_of_people(page, claim) for claim in (*parts, total)} - {None}) > 1:
        return False
    return is_same(page, first, total) and all(noun_of(part) is None or is_same(page, part, total) for part in others)


def _is_of_people(page: Page, claim: Claim) -> bool | None:
    """Whether a figure counts people: "10 people", not "18 rescue teams"; None where it tells no noun."""
    noun = page.context(claim).noun
    return "+person" in noun or fates().issuperset(noun) if noun else None
