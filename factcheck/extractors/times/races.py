"""Times with a colon that are lengths: "with 5:15 to go", "leads by 1:04", "in 2:03:59"."""

from __future__ import annotations

from factcheck.extractors.times.grammar import context_words
from factcheck.lexicon import values
from factcheck.text.scan import Scan

_NEAR = 16
"""How many pieces before a lead may tell that it is one."""


def is_time(scan: Scan, first: int, last: int) -> bool:
    """Not what is left of a game ("with 5:15 to go"), nor what a race took."""
    return not is_countdown(scan, first, last) and not is_race_time(scan, first, last)


def is_countdown(scan: Scan, first: int, last: int) -> bool:
    """Whether "5:15" is what is left of a game, or how far one is behind another."""
    before, after = scan.word_before(first).lower(), scan.word_after(last).lower()
    if before == "with" and after in context_words("after_countdown"):
        return True
    return scan.pieces[first].count(":") == 1 and (
        after in context_words("after_margin") or _is_lead(scan, first, after)
    )


def _is_lead(scan: Scan, first: int, after: str) -> bool:
    """Whether words before a time tell of a race: "leads the field by 1:04", "third at 1:12"."""
    before = scan.word_before(first).lower()
    if after.startswith(("a.", "p.", "am", "pm")):
        return False
    if before == "at":
        return scan.word_before(first - 2).lower() in values("numbers", "ordinal")
    return before == "by" and not context_words("leads").isdisjoint(scan.pieces[max(0, first - _NEAR) : first])


def is_race_time(scan: Scan, first: int, last: int) -> bool:
    """Whether "2:03:59" is what a race took and no time of day."""
    before = scan.word_before(first).lower()
    return scan.pieces[first].count(":") == len("::") and before in context_words("before_race_time")


def has_seconds(scan: Scan, first: int, last: int) -> bool:
    """Whether a time by the clock has seconds."""
    return scan.pieces[first].count(":") == len("::") and not is_race_time(scan, first, last)
