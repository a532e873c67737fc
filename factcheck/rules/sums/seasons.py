"""Matches won, drawn and lost, and how many were played: "23 points from 14 games, having won seven, drawn two and lost
four"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import is_bare, near
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import Whole, gaps

_BEFORE = tuple(
    re.compile(rf"\b(?:{words})(?: (?:just|only|all|the|a|another))* $")
    for words in ("won|winning|wins?", "drawn|drew|drawing|draw|tied|tying", "lost|losing|lose")
)
_BEHIND = tuple(
    re.compile(rf"^(?: [a-z]+)? (?:{words})\b")
    for words in ("wins?|victor(?:y|ies)", "draws?|ties?", "defeats?|loss(?:es)?|reverses?")
)
_GAMES = frozenset(
    ("game", "match", "fixture", "outing", "start", "fight", "bout", "test", "meeting", "contest", "appearance")
)
_OTHER = re.compile(
    r"\b(?:home|away|at home|last|past|previous|in a row|straight|consecutive|successive|since|out of|also|another|"
    r"after|remaining|next|to go|left|in hand|points? (?:ahead|clear|behind)|by)\b"
)
"""Words of some of the matches of a season."""
_WON, _DRAWN, _LOST = range(3)


def seasons(page: Page) -> Iterator[Whole]:
    """The matches won, drawn and lost in a sentence, as the parts of those that were played."""
    for frame in page.frames:
        counts = [claim for claim in frame.claims.values() if isinstance(claim.value, Count) and near(claim)]
        games = [claim for claim in counts if isinstance(claim.value, Count) and claim.value.noun in _GAMES]
        if len(games) != 1 or len(counts) < 3 or not is_bare(*counts) or _OTHER.search(frame.text):
            continue
        parts = [_only(frame, counts, ending) for ending in (_WON, _DRAWN, _LOST)]
        found = [part for part in parts if part and part is not games[0]]
        if parts[_WON] and parts[_LOST] and games[0] not in parts:
            yield Whole(
                tuple(sorted(found, key=lambda claim: claim.start)), games[0], complete=parts[_DRAWN] is not None
            )


def _only(frame: Frame, counts: list[Claim], ending: int) -> Claim | None:
    """The only figure of a sentence that counts the matches with one ending."""
    found = []
    for claim in counts:
        before, behind = gaps(frame, [claim])
        if _BEFORE[ending].search(before) or _BEHIND[ending].match(behind):
            found.append(claim)
    return found[0] if len(found) == 1 else None
