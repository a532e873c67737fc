"""What is of a game: the two numbers of "beat Charlton 2-1", "lost 3-6, 4-6", "14.9 (93)", and the minute of a goal."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.text.nouns import STOPS, noun_after, words_of
from factcheck.text.scan import Scan
from factcheck.text.units import Figure

_GAME_WORDS = words_of("score_word")
_STANDING = frozenset({"up", "down"})
"""Behind a score, how one side stands: "2-1 down"."""
_DASHES = "-‐‑–"
_NEAR = 16
"""How many pieces before a score may hold what tells that it is one."""
_DIGITS = 3
_GOAL = 6
"""How many points a goal of Australian football counts; a behind counts one."""
_BEHINDS = re.compile(r"([0-9]{1,2})\.([0-9]{1,2}) \(([0-9]{1,3})\)")


def ends_score(scan: Scan, figure: Figure) -> bool:
    """Whether a number is the second of two that a dash joins: "3-1"."""
    pieces, first = scan.pieces, figure.first
    is_second = first > 1 and pieces[first - 1] in _DASHES and pieces[first - 2].isdigit()
    return is_second and figure.low[0].isdigit()


def starts_score(scan: Scan, figure: Figure) -> bool:
    """Whether a number is the first of a score, though a name stands before it: "beat Charlton 2-1"."""
    pieces, last = scan.pieces, figure.bare
    if last + 1 >= len(pieces) or pieces[last] not in _DASHES or not pieces[last + 1].isdigit():
        return False
    return figure.low.isdigit() and is_of_game(scan, figure.first, last + 2)


def is_score(scan: Scan, low: Figure, high: Figure) -> bool:
    """Whether two numbers that a dash joins are a score and no range: "lost 3-6", "a 1-3 defeat"."""
    if low.sign or low.unit or high.sign or high.unit or not (low.low.isdigit() and high.low.isdigit()):
        return False
    if max(len(low.low), len(high.low)) > _DIGITS or not is_of_game(scan, low.first, high.last):
        return False
    return scan.word_after(high.last).lower() != "of" and noun_after(scan, high.last) is None


def is_of_game(scan: Scan, first: int, last: int) -> bool:
    """Whether words of winning and losing stand beside two numbers."""
    near = scan.pieces[max(0, first - _NEAR) : first]
    after = scan.word_after(last).lower()
    return after in _GAME_WORDS or after in _STANDING or not _GAME_WORDS.isdisjoint(map(str.lower, near))


def is_model_number(scan: Scan, figure: Figure) -> bool:
    """Whether the second of two numbers stands behind a name and is of no game: "a Boeing 777-200", "an A320-200"."""
    if scan.pieces[max(0, figure.first - 3)].isalpha():
        return True
    name = scan.word_before(figure.first - 2)
    is_name = name[:1].isupper() and name.lower() not in STOPS
    return is_name and not is_of_game(scan, figure.first - 2, figure.bare)


def is_behinds(scan: Scan, figure: Figure) -> bool:
    """Whether a number is of goals and behinds, whose points follow: "14.9 (93)"."""
    match = _BEHINDS.match(scan.text, scan.starts[figure.first])
    return match is not None and _GOAL * int(match[1]) + int(match[2]) == int(match[3])


@lru_cache(maxsize=64)
def is_of_match(text: str) -> bool:
    """Whether a text tells in which minute of a match something was done: "in the 65th minute", "on 18 minutes"."""
    return "minute" in text and _MINUTE.search(text) is not None


_MINUTE = re.compile(r"\b(?:[0-9]{1,2}(?:st|nd|rd|th)[- ]minute\b|[Oo]n [0-9]{1,2} minutes\b)")


def is_played(scan: Scan, place: int) -> bool:
    """Whether the minutes at a piece are those after which something was done in a match: "scored on 18 minutes"."""
    if (
        scan.pieces[place] != "minutes"
        or scan.letters[place - 1] != " "
        or not _MINUTES.fullmatch(scan.pieces[place - 2])
    ):
        return False
    before, after = scan.word_before(place - 2), scan.word_after(place + 1)
    if before not in ("on", "On") or scan.word_before(place - 4).lower() in _RESTING:
        return False
    return after == "" or after.lower() in _THEN


_MINUTES = re.compile("[1-9][0-9]?|1[0-2][0-9]")
_RESTING = frozenset({"based", "focused", "relied", "relies", "depends", "depended", "spent", "live", "survive"})
_THEN = frozenset(
    {"when", "through", "thanks", "after", "with", "as", "but", "and", "to", "from", "for", "by", "before"}
)
""" "Based on 18 minutes of film" tells how long."""
