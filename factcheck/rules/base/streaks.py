"""Wins in a row, and the list of those who have been beaten since the last defeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim, Count, Ordinal
from factcheck.rules.base.frames import Page
from factcheck.rules.base.rolls import ROLL, names_of

_ROW = "(?:in a row|on the trot|running|in succession|straight|consecutive|successive|streak|run)"
_BEHIND = re.compile(rf"[- ](?:[a-z]+[- ]){{0,3}}?{_ROW}\b")
_BEFORE = re.compile(r"\b(?:streak|run)\b[^.;:?!]{0,40}? (?:to|of) (?:a )?$|\b(?:won|winners of) (?:[a-z]+ ){0,2}$")
_WON = re.compile(r"\b(?:w[io]ns?|winning|winners|victor(?:y|ies|ious)|triumphs?)\b")
_ROLL = re.compile(ROLL)
_SINCE = re.compile(r"\b[Ss]ince\b")
_UNBEATEN = re.compile(r"\b(?:lost|beaten|loss|losing|defeat|lose)\b")
_DRAWN = re.compile(r"\b(?:drawn|drew|draws?|tied|except|but|or)\b|[.!?] [A-Z].*[.!?] [A-Z]")
"""Words between a defeat and a list, which is then one of more than wins, or of another time."""
_TAIL = re.compile(r"[^.;?!\n]*")
_AND_OTHERS = re.compile(r"\b(?:others?|twice|again|each|also|more|including|as well)\b")
_NOW = re.compile(r",? and (?:now|then|finally|last)\b")
_REACH = 300
"""So many characters before a list the last defeat may be told."""
_BESIDE = 60
_FEWEST = 3


class Streak(NamedTuple):
    """The number of wins that is told, and those who were beaten."""

    told: Claim
    beaten: list[str]
    wins: int


def streaks(page: Page) -> Iterator[Streak]:
    """The only number of wins in a row of an article, where the list since the last defeat has another."""
    text = page.article.text
    if not (_SINCE.search(text) and _UNBEATEN.search(text)):
        return
    told = [claim for claim in page.claims if _number(claim) >= _FEWEST and _is_streak(text, claim)]
    if len({_number(claim) for claim in told}) != 1:
        return
    lists = [match for match in _ROLL.finditer(text) if _is_since_defeat(text, match)]
    tail = _TAIL.match(text, lists[0].end()) if len(lists) == 1 else None
    names = names_of(lists[0]["list"]) if tail and not _AND_OTHERS.search(tail[0]) else []
    if not tail or not names:
        return
    is_all = _NOW.search(tail[0])
    wins = {len(names) + 1} if is_all else {len(names), len(names) + 1}
    if _number(told[0]) not in wins:
        yield Streak(told[0], names, max(wins))


def _is_streak(text: str, claim: Claim) -> bool:
    """Whether a number has words of a row beside it, and of wins in its sentence."""
    begin = max(text.rfind(stop, 0, claim.start) for stop in (". ", "\n")) + 1
    is_row = _BEHIND.match(text, claim.end) or _BEFORE.search(text, max(0, claim.start - _BESIDE), claim.start)
    return is_row is not None and _WON.search(text, begin, claim.end + _BESIDE) is not None


def _is_since_defeat(text: str, match: re.Match[str]) -> bool:
    """Whether a list stands behind words of the last defeat, since which all wins are told."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    since = _SINCE.search(before)
    return since is not None and _UNBEATEN.search(before) is not None and not _DRAWN.search(before, since.end())


def _number(claim: Claim) -> int:
    value = claim.value
    if isinstance(value, Ordinal):
        return value.rank
    return int(value.amount) if isinstance(value, Count) and value.amount is not None and value.relation == "=" else 0
