"""Names of programmes, papers and shows that are made of words for days: "Entertainment Tonight", "USA Today"."""

from __future__ import annotations

from factcheck.text.nouns import POSSESSIVES, is_in_prose
from factcheck.text.scan import Scan

_QUOTES = (['"'], ["“"], ["‘"], ["'"], ["`"])


def is_no_title(scan: Scan, first: int, last: int) -> bool:
    """Whether it is not the name of a programme: "NBC's Today", "on 'This Week'", "USA Today", "'60 Minutes'"."""
    if not scan.pieces[last - 1].istitle():
        return True
    before, is_one = scan.word_before(first), last - first == 1
    if before in POSSESSIVES or (is_one and before.isupper() and len(before) > len("US")):
        return False
    if not is_one and scan.pieces[first - 1 : first] in _QUOTES:
        return False
    return not (before.isalpha() and scan.pieces[first].istitle() and is_in_prose(scan, first))
