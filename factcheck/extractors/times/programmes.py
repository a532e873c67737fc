"""Names of programmes, papers and shows that are made of words for days: "Entertainment Tonight", "USA Today"."""

from __future__ import annotations

from factcheck.text.nouns import POSSESSIVES, STOPS
from factcheck.text.scan import Scan

_QUOTES = (['"'], ["“"], ["‘"], ["'"], ["`"])
_NEAR = 24
"""How many pieces around a capital may hold words that no headline would print small."""
_SHORT = 4
"""The length of words that a headline may print small."""


def is_no_title(scan: Scan, first: int, last: int) -> bool:
    """Whether it is not the name of a programme: "NBC's Today", "on 'This Week'", "USA Today", "'60 Minutes'"."""
    if not scan.pieces[last - 1].istitle():
        return True
    before, is_one = scan.word_before(first), last - first == 1
    if before in POSSESSIVES or (is_one and before.isupper() and len(before) > len("US")):
        return False
    if not is_one and scan.pieces[first - 1 : first] in _QUOTES:
        return False
    return not (before.isalpha() and scan.pieces[first].istitle() and _is_in_prose(scan, first))


def _is_in_prose(scan: Scan, first: int) -> bool:
    """Whether a capital stands inside a sentence that is no headline: "the Today programme"."""
    start, end = scan.sentence_pieces[scan.sentence_at(scan.starts[first])]
    near = scan.pieces[max(start, first - _NEAR) : min(end, first + _NEAR)]
    return first > start and any(len(word) > _SHORT and word.islower() and word not in STOPS for word in near)
