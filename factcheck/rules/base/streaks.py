"""Wins in a row, and the list of those who have been beaten since the last defeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim, Count, Ordinal
from factcheck.rules.base.frames import Page

_ROW = r"(?:straight|consecutive|successive)"
_WON = r"(?:wins?|victor(?:y|ies)|triumphs?)"
_BEHIND = re.compile(
    rf"(?:[- ](?:games?|match(?:es)?))?[- ](?:{_ROW} )?(?:{_WON} in a row|{_WON} on the trot|winning (?:streak|run))\b|"
    rf" {_ROW} (?:league |home |away )?{_WON}\b"
)
_BEFORE = re.compile(
    r"\b(?:winning (?:streak|run)|run of (?:wins|victories))\b[^.;:?!]{0,25}? (?:to|of) (?:a )?$|"
    r"\b(?:won|winners of) (?:their |its |his |her )?(?:last |past )?$"
)
_STREAK = ("streak", "winning run", "in a row", "on the trot", "straight", "consecutive", "successive")
_NAME = r"(?:St\.? )?[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of(?= [A-Z])))*"
_BEATEN = re.compile(
    r"\b(?:beat(?:en)?|defeated|see(?:n)? off|overcome|wins (?:over|against|at)|victories (?:over|against|at)|"
    rf"(?:won|taken the (?:games?|matches)) (?:at|against)) (?P<list>{_NAME}(?:, {_NAME})+,? and {_NAME})"
    r"(?P<tail>[^.;?!\n]*)"
)
_SINCE = re.compile(r"\b[Ss]ince\b")
_UNBEATEN = re.compile(r"\b(?:lost|beaten|loss|losing|defeat|lose)\b")
_AND_OTHERS = re.compile(r"\b(?:others?|twice|again|each|also|more|including|as well)\b")
_NOW = re.compile(r",? and (?:now|then|finally|last)\b")
_REACH = 300
"""So many characters before a list the last defeat may be told."""
_FEWEST = 3


class Streak(NamedTuple):
    """The number of wins that is told, and those who were beaten."""

    told: Claim
    beaten: list[str]
    wins: int


def streaks(page: Page) -> Iterator[Streak]:
    """The only number of wins in a row of an article, where the list since the last defeat has another."""
    text = page.article.text
    if not any(word in text for word in _STREAK):
        return
    told = [claim for claim in page.claims if _number(claim) >= _FEWEST and _is_streak(text, claim)]
    lists = [match for match in _BEATEN.finditer(text) if _is_since_defeat(text, match)]
    if len({_number(claim) for claim in told}) != 1 or len(lists) != 1:
        return
    if _AND_OTHERS.search(lists[0]["tail"]):
        return
    names = re.split(r",? and |, ", lists[0]["list"])
    is_all = _NOW.match(lists[0]["tail"]) or _NOW.search(lists[0]["tail"])
    wins = {len(names) + 1} if is_all else {len(names), len(names) + 1}
    if _number(told[0]) not in wins:
        yield Streak(told[0], names, max(wins))


def _is_streak(text: str, claim: Claim) -> bool:
    before = _BEFORE.search(text, max(0, claim.start - 60), claim.start)
    return before is not None or _BEHIND.match(text, claim.end) is not None


def _is_since_defeat(text: str, match: re.Match[str]) -> bool:
    """Whether a list stands behind words of the last defeat, since which all wins are told."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    return _SINCE.search(before) is not None and _UNBEATEN.search(before) is not None


def _number(claim: Claim) -> int:
    value = claim.value
    if isinstance(value, Ordinal):
        return value.rank
    return int(value.amount) if isinstance(value, Count) and value.amount is not None and value.relation == "=" else 0
