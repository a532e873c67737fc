"""Wins in a row, and the list of those who have been beaten since the last defeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim, Count, Ordinal
from factcheck.rules.base.frames import Page
from factcheck.rules.base.rolls import ROLL, names_of
from factcheck.rules.base.unharmed import sentence

_ROW = "(?:in a row|on the trot|running|in succession|straight|consecutive|successive|streak|run)"
_BEHIND = re.compile(rf"[- ](?:[a-z]+[- ]){{0,3}}?{_ROW}\b")
_BEFORE = re.compile(r"\b(?:streak|run)\b[^.;:?!]{0,40}? (?:to|of) (?:a )?$|\b(?:won|winners of) (?:[a-z]+ ){0,2}$")
_WON = re.compile(r"\b(?:w[io]ns?|winning|winners|victor(?:y|ies|ious)|triumphs?)\b")
_BEAT = re.compile(
    r"\b(?:beat(?:en|ing)?|defeat(?:ed|ing)|seen off|saw off|seeing off|g[eo]t(?:ting)? past|overc[ao]me|won against|"
    r"wins (?:over|against)|victories (?:over|against)|against) (?=(?:the )?[A-Z])"
)
_NAME = re.compile(
    r"(?<!\bat )(?<!\bin )(?<!\bon )(?<![A-Z])(?:\bthe )?\b(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
    r"(?= \(?\d|,| and\b| before\b| since\b|[.;:\n]|$| (?:at|in|on)\b)"
)
_CAPITAL = re.compile(r"(?<!\bat )(?<!\bin )(?<!\bon )\b[A-Z][a-z]+\b")
_ROLL = re.compile(ROLL)
_NOW = re.compile(r"[^.;?!\n]*,? and (?:now|then|finally|last)\b")
_LAST = re.compile(r"\band (?:now|then|finally) [^,;.\n]{2,40}$")
_SINCE = re.compile(r"\b[Ss]ince\b|\blast (?:defeat|loss)\b")
_SINCE_THEN = re.compile(r"[^.;?!\n]{0,60}\bsince (?:[a-z]+ ){0,3}(?:loss|losing|defeat)\b")
_UNBEATEN = re.compile(r"\b(?:lost|beaten|loss|losing|defeat|lose)\b")
_DRAWN = re.compile(r"\b(?:drawn|drew|draws?|tied|except|but|or)\b|[.!?] [A-Z].*[.!?] [A-Z]")
"""Words between a defeat and a list, which is then one of more than wins, or of another time."""
_AND_OTHERS = re.compile(r"\b(?:others?|twice|again|each|also|more|including|as well)\b")
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
    names, end = _listed(text)
    if not names:
        return
    tails = {claim.end: text[claim.end : text.find(". ", claim.end)] for claim in told}
    opening = " ".join(_before(text, claim) + tails[claim.end] for claim in told if names[0] not in tails[claim.end])
    is_all = any(name.split()[-1] in opening for name in names) or _LAST.search(text, 0, end) is not None
    wins = {len(names) + 1} if _NOW.match(text, end) else {len(names)} if is_all else {len(names), len(names) + 1}
    if _number(told[0]) not in wins:
        yield Streak(told[0], names, max(wins))


def _listed(text: str) -> tuple[list[str], int]:
    """The names of the only list of those beaten since the last defeat, and where it ends."""
    lists = [match for match in _ROLL.finditer(text) if _is_since_defeat(text, match)]
    if len(lists) == 1:
        end = lists[0].end()
        return ([] if _AND_OTHERS.search(text, end, sentence(text, lists[0])[1]) else names_of(lists[0]["list"])), end
    beats = [] if lists else [match for match in _BEAT.finditer(text) if _is_since_defeat(text, match)]
    begin, end = sentence(text, beats[0]) if beats else (0, 0)
    if not beats or beats[-1].start() > end or _AND_OTHERS.search(text, begin, end):
        return [], end
    names = _beaten(text, beats[0].end(), end)
    return (names if len(names) >= _FEWEST else []), end


def _beaten(text: str, begin: int, end: int) -> list[str]:
    """The names of those who were beaten, to the end of a sentence; none if it has another name."""
    found = list(_NAME.finditer(text, begin, end))
    names = [match["name"] for match in found]
    others = _CAPITAL.findall(_NAME.sub("", text[begin:end]))
    return [] if others or len(set(names)) < len(names) else names


def _is_streak(text: str, claim: Claim) -> bool:
    """Whether a number has words of a row beside it, and of wins in its sentence."""
    is_row = _BEHIND.match(text, claim.end) or _BEFORE.search(text, max(0, claim.start - _BESIDE), claim.start)
    return is_row is not None and _WON.search(_before(text, claim) + text[claim.end : claim.end + _BESIDE]) is not None


def _before(text: str, claim: Claim) -> str:
    """What stands before a claim in its sentence."""
    return text[max(text.rfind(stop, 0, claim.start) for stop in (". ", "\n")) + 1 : claim.start]


def _is_since_defeat(text: str, match: re.Match[str]) -> bool:
    """Whether a list stands behind words of the last defeat, since which all wins are told."""
    if _SINCE_THEN.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _REACH) : match.start()]
    since = _SINCE.search(before)
    return since is not None and _UNBEATEN.search(before) is not None and not _DRAWN.search(before, since.end())


def _number(claim: Claim) -> int:
    value = claim.value
    if isinstance(value, Ordinal):
        return value.rank
    return int(value.amount) if isinstance(value, Count) and value.amount is not None and value.relation == "=" else 0
