"""Wins in a row, and the list of those beaten since the last defeat; a draw among wins or defeats in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim, Count, Ordinal
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, NAME
from factcheck.rules.listed.rolls import ROLL, names_of

_ROW = "(?:in a row|on the trot|running|in succession|straight|consecutive|successive|streak|run)"
_BEHIND = re.compile(rf"[- ](?:[a-z]+[- ]){{0,3}}?{_ROW}\b")
_BEFORE = re.compile(r"\b(?:streak|run)\b[^.;:?!]{0,40}? (?:to|of) (?:a )?$|\b(?:won|winners of) (?:[a-z]+ ){0,2}$")
_WON = re.compile(r"\b(?:w[io]ns?|winning|winners|victor(?:y|ies|ious)|triumphs?)\b")
_WON_OR_LOST = re.compile(rf"{_WON.pattern}|\b(?:defeats?|loss(?:es)?|los(?:t|ing|e)|beaten)\b")
_OTHER_RUN = re.compile(
    r"\b(?:unbeaten|undefeated|winless|without (?:a |any )?(?:win|victory|defeat|loss)|penalties|shoot-?out)\b"
)
"""Words of runs to which draws belong, and of draws that somebody won."""
_THE_RUN = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]heir|[Ii]ts) (?:(?:losing|winning|bad|good|poor) )?(?:run|streak|sequence|slump) "
    r"(?:began|started|has|had|takes?|took|includes?|included) [^.;\n]*"
)
_FOLLOWING = re.compile(r"\b(?:following|after) (?P<list>[^.;\n]*)")
_DRAW = re.compile(r"\b(?:draws?|drew|drawn|tied)\b")
_AFTER_A_DRAW = re.compile(
    r"\b(?:after (?!which)|since|before|until|ended|following)\b[^,]*\b(?:draws?|drew|drawn|tied)\b"
)
_BEAT = re.compile(
    r"\b(?:beat(?:en|ing)?|defeat(?:ed|ing)|seen off|saw off|seeing off|g[eo]t(?:ting)? past|overc[ao]me|won against|"
    rf"wins (?:over|against)|victories (?:over|against)|against) (?=(?:the )?{CAPITAL})"
)
_NAME = re.compile(
    rf"(?<!\bat )(?<!\bin )(?<!\bon )(?<!{CAPITAL})(?:\bthe )?\b(?P<name>{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)*)"
    r"(?= \(?\d|,| and\b| before\b| since\b|[.;:\n]|$| (?:at|in|on)\b)"
)
_CAPITAL = re.compile(rf"(?<!\bat )(?<!\bin )(?<!\bon )\b{NAME}\b")
_ROLL = re.compile(ROLL)
_NOW = re.compile(r"[^.;?!\n]*,? and (?:now|then|finally|last)\b")
_LAST = re.compile(r"\band (?:now|then|finally) [^,;.\n]{2,40}$")
_SINCE = re.compile(r"\b[Ss]ince\b|\blast (?:defeat|loss)\b")
_SINCE_THEN = re.compile(r"[^.;?!\n]{0,60}\bsince (?:[a-z]+ ){0,3}(?:loss|losing|defeat)\b")
_UNBEATEN = re.compile(r"\b(?:lost|beaten|loss|losing|defeat|lose)\b")
_DRAWN = re.compile(rf"\b(?:drawn|drew|draws?|tied|except|but|or)\b|[.!?] {CAPITAL}.*[.!?] {CAPITAL}")
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
    told = _told(page, _WON)
    if not told:
        return
    names, end = _listed(page)
    if not names:
        return
    tails = {claim.end: text[claim.end : text.find(". ", claim.end)] for claim in told}
    opening = " ".join(_before(page, claim) + tails[claim.end] for claim in told if names[0] not in tails[claim.end])
    is_all = any(name.split()[-1] in opening for name in names) or _LAST.search(text, 0, end) is not None
    wins = {len(names) + 1} if _NOW.match(text, end) else {len(names)} if is_all else {len(names), len(names) + 1}
    if _number(told[0]) not in wins:
        yield Streak(told[0], names, max(wins))


def broken(page: Page) -> Iterator[Claim]:
    """The only number of wins or of defeats in a row of an article, where a draw is told to be among them."""
    text = page.article.text
    if not _DRAW.search(text) or _OTHER_RUN.search(text):
        return
    told = _told(page, _WON_OR_LOST)
    if not told:
        return
    runs = [run[0] for run in _THE_RUN.finditer(text) if _DRAW.search(run[0]) and not _AFTER_A_DRAW.search(run[0])]
    _, end = page.context(told[0]).sentence
    if runs or any(map(_has_draw, _FOLLOWING.finditer(text, told[0].end, end))):
        yield told[0]


def _has_draw(following: re.Match[str]) -> bool:
    """Whether a list of what a win or a defeat followed has others before a draw."""
    draw = _DRAW.search(following["list"])
    return draw is not None and _WON_OR_LOST.search(following["list"], 0, draw.start()) is not None


def _told(page: Page, outcome: re.Pattern[str]) -> list[Claim]:
    """The numbers of a row of wins, or of wins or defeats, if it is one number."""
    told = [claim for claim in page.claims if _number(claim) >= _FEWEST and _is_streak(page, claim, outcome)]
    return told if len(set(map(_number, told))) == 1 else []


def _listed(page: Page) -> tuple[list[str], int]:
    """The names of the only list of those beaten since the last defeat, and where it ends."""
    text = page.article.text
    lists = [match for match in _ROLL.finditer(text) if _is_since_defeat(text, match)]
    if len(lists) == 1:
        end = lists[0].end()
        return (
            [] if _AND_OTHERS.search(text, end, page.sentence(*lists[0].span())[1]) else names_of(lists[0]["list"])
        ), end
    beats = [] if lists else [match for match in _BEAT.finditer(text) if _is_since_defeat(text, match)]
    begin, end = page.sentence(*beats[0].span()) if beats else (0, 0)
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


def _is_streak(page: Page, claim: Claim, outcome: re.Pattern[str]) -> bool:
    """Whether a number has words of a row beside it, and of its outcome in its sentence."""
    text = page.article.text
    is_row = _BEHIND.match(text, claim.end) or _BEFORE.search(text, max(0, claim.start - _BESIDE), claim.start)
    around = _before(page, claim) + text[claim.end : claim.end + _BESIDE]
    return is_row is not None and outcome.search(around) is not None


def _before(page: Page, claim: Claim) -> str:
    """What stands before a claim in its sentence."""
    return page.article.text[page.sentence(claim.start)[0] : claim.start]


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
