"""Figures of one kind that stand in a list, and what they make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.figures import near, overlap
from factcheck.rules.base.frames import Frame, Page

_NEAR_WORDS = 5
_MOST = 12
"""Some of more figures than these can make anything."""
_PERSON = "+person"


class Whole(NamedTuple):
    """Parts and the total that stands for them.

    ``complete``: the words say that there are no other parts; otherwise there may be, so that these can only be too
    many.
    """

    parts: tuple[Claim, ...]
    total: Claim
    complete: bool


def like(frame: Frame, model: Claim, first: int = 0, last: int | None = None) -> list[Claim]:
    """The figures of a stretch of a frame that lie on the axis of another."""
    axis, end = near(model), len(frame.text) if last is None else last
    claims = [claim for place, claim in frame.claims.items() if first <= place < end]
    return [claim for claim in claims if axis and (interval := near(claim)) and interval.axis == axis.axis]


def gaps(frame: Frame, parts: Sequence[Claim]) -> list[str]:
    """The words before each part, from the part before it or the beginning of the frame, and those behind the last."""
    places = {claim.id: place for place, claim in frame.claims.items()}
    at = [-1, *(places[part.id] for part in parts), len(frame.text)]
    return [frame.text[one + 1 : other] for one, other in pairwise(at)]


def joined(frame: Frame, parts: Sequence[Claim]) -> bool:
    """Whether the last two of a list are joined by "and" or "plus", and all by commas or those; one is no list."""
    if len(parts) < 2:
        return False
    between = gaps(frame, parts)[1:-1]
    joints = [bool(re.search(r"\b(?:and|plus)\b", gap)) for gap in between]
    return joints[-1] and all(joint or re.search("[,;]", gap) for joint, gap in zip(joints, between, strict=True))


def are_opposed(pairs: Iterable[tuple[re.Pattern[str], re.Pattern[str]]], one: str, other: str) -> bool:
    """Whether one text has the words of one side of a pair, and the other text those of the other side."""
    return any(
        bool(this.search(one) and that.search(other)) or bool(that.search(one) and this.search(other))
        for this, that in pairs
    )


def middle(parts: Sequence[Claim]) -> float:
    """The sum of some figures."""
    return sum(interval.middle for part in parts if (interval := near(part)))


def bounds(parts: Sequence[Claim], odd: Claim | None = None, factor: float = 1.0) -> tuple[float, float]:
    """The interval of a sum, in which one part may be taken a number of times."""
    low = high = 0.0
    for part in parts:
        interval = near(part)
        if interval:
            times = factor if part is odd else 1.0
            low, high = low + times * interval.near_low, high + times * interval.near_high
    return low, high


def makes(claims: Sequence[Claim], total: Claim) -> bool:
    """Whether any of some figures make another, as those of very many may."""
    if len(claims) > _MOST:
        return True
    whole = near(total)
    some = (some for count in range(1, len(claims) + 1) for some in combinations(claims, count))
    return whole is None or any(overlap(bounds(parts), (whole.near_low, whole.near_high)) for parts in some)


def quoted(claims: Sequence[Claim]) -> str:
    """The texts of some claims: “2”, “3” and “4”."""
    texts = [f"“{claim.text}”" for claim in claims]
    return f"{', '.join(texts[:-1])} and {texts[-1]}"


def is_same(page: Page, one: Claim, other: Claim) -> bool:
    """Whether two figures have a word right around them in common, other than what all persons are called."""
    contexts = page.context(one), page.context(other)
    near_words = [{stem for stem, distance, _ in context.words if distance <= _NEAR_WORDS} for context in contexts]
    return not near_words[0].isdisjoint(near_words[1] - {_PERSON})
