"""What was expected, where that is another figure or thing: "fell short of estimates, at $5m"."""

from __future__ import annotations

import re

from factcheck.about.marks import Mark
from factcheck.about.spots import Spot
from factcheck.text.nouns import words_of
from factcheck.text.scan import Scan

EXPECTED = frozenset({"forecast", "analyst", "plan"})
"""The roles of words that tell what is or was to come."""
_REACH = 12
"""How many pieces before "estimates" may stand what they are beaten by, and behind them what they are."""
_BEATEN = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(words_of('beaten'))))})\b(?! [a-z]+ed )[^,;:!?()]*$", re.IGNORECASE
)
_EXPECTATIONS = frozenset({"expect", "forecast", "estimate", "outlook", "target", "analyst", "consensus", "poll"})
"""What such words stand for; "could" and "will" are no expectations that anything could beat."""
_THEIRS = re.compile(
    r"[^\W\d]*(?:['’]s?)?(?: (?!(?:with|by|as|on|at|after|and|to|in|from)\b)[^\W\d]+){0,2} (?:of|for)\b[^,;:]*$"
)
""" "Estimates of $5m", "the forecast for sales of $5m"; not "estimates with sales of $5m"."""
_AHEAD = re.compile(
    r"\b(?:prior to|ahead of|before|after|during|over|against|amid|despite|following) "
    r"(?:an?|the|its|their|his|her|this) $",
    re.IGNORECASE,
)


def is_of_other(scan: Scan, mark: Mark, spot: Spot) -> bool:
    """Whether a word of what was to come is of another figure, or of what a figure only stands before."""
    if mark.role == "plan":
        return mark.piece > spot.last and _is_of_thing(scan, mark)
    if mark.value == "estimate" and scan.word_after(mark.piece + 1) in _THAT:
        return True  # "estimates it lost $3bn"
    return _is_beaten(scan, mark, spot)


_THAT = frozenset({"it", "that", "they", "he", "she", "there", "about"})


def _is_of_thing(scan: Scan, mark: Mark) -> bool:
    """Whether a plan is that of a thing before or after which something was done: "ahead of a planned strike"."""
    after = scan.word_after(mark.piece + 1)
    return after.islower() and after != "to" and _AHEAD.search(_before(scan, mark.piece)) is not None


def _is_beaten(scan: Scan, mark: Mark, spot: Spot) -> bool:
    """Whether a figure is held against what was expected, and not that: "beat estimates by 2 cents"."""
    beaten = _BEATEN.search(_before(scan, mark.piece)) if mark.value in _EXPECTATIONS else None
    if beaten is None:
        return False
    if spot.first < mark.piece:
        return scan.starts[spot.last] < scan.starts[mark.piece] - len(beaten[0])
    if spot.first - mark.piece > _REACH:
        return True
    return _THEIRS.fullmatch(scan.text, scan.starts[mark.piece], scan.starts[spot.first]) is None


def _before(scan: Scan, piece: int) -> str:
    """The words of a sentence before a piece, as far as they may tell something of it."""
    first, _ = scan.sentence_pieces[scan.sentence_at(scan.starts[piece])]
    return scan.text[scan.starts[max(first, piece - _REACH)] : scan.starts[piece]]
