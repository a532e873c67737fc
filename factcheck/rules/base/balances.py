"""What comes in, what goes out, and what is left of the two: "It takes in £40m and spends £45m, a deficit of £5m"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.rules.base.figures import nears, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import Whole

_OUT = r"\b(?:spend(?:s|ing)?|spent|expenditures?|outlays?|costs?|expenses)\b"
_IN = r"\b(?:takes? in|took in|taking in|revenues?|income|receipts|collects?|earns?)\b"
_PAIRS = (
    rf"{_OUT}<gap:30><out:money><gap:40>{_IN}<gap:30><in:money>",
    rf"{_IN}<gap:30><in:money><gap:40>{_OUT}<gap:30><out:money>",
)
_IS = "(?:is|was|comes to|came to|amounts to|amounted to|will be|would be|stands at|stood at)"
_BALANCE = (
    r"\b(?:the|a) (?:budget |annual )?(?P<way>deficit|shortfall|gap|hole|loss|surplus)"
    rf"(?: (?:of|{_IS}))+ <near><left:money>"
)
_SOLD = r"\b(?:exports?|exported|sells|sold)\b<gap:30>(?:<percent><gap:20>)?<one:money>"
_BOUGHT = r"\b(?:imports?|imported|buys|bought)\b<gap:30>(?:<percent><gap:20>)?<other:money>"
_TRADE = (rf"{_SOLD}<gap:40>{_BOUGHT}", rf"{_BOUGHT}<gap:40>{_SOLD}")
_LEFT = "(?:trade |overall |total )?(?:surplus|deficit|gap|shortfall)"
_ONLY = r"(?! (?:with|in|of|for|on|against)\b)"
"""Behind what is left: it is not that of one partner, or of some goods."""
_TRADE_LEFT = tuple(
    rf"{trade}<clause:40>(?:,| [–—-]) (?P<between><clause:40>)\ban? {_LEFT} of <near><left:money>{_ONLY}"
    for trade in _TRADE
)
_LEFT_NEXT = (
    rf"^(?:the|its|their) {_LEFT} {_IS} <near><left:money>{_ONLY}",
    rf"^(?:that|this) (?P<between><clause:30>)\ban? {_LEFT} of <near><left:money>{_ONLY}",
)
_VOTED = (
    # by 31 votes to 24, a majority of seven; 31 votes to her rival's 24, a lead of seven
    r"<more:count>(?: votes)? (?:to|against|ahead of)(?: (?:his|her|their|its|[a-z]+'s|[a-z]+ rival's))? <less:count>"
    r"(?: votes)?(?: against)?,? (?:with |by )?an? (?:majority|margin|lead|gap) of <near><left:count>",
    # won by seven votes, with 31 to 24
    r"\bby <near><left:count> votes,? (?:with |polling |by |at )?<more:count>(?: votes)? (?:to|against) <less:count>",
)
_ELSE = re.compile(r"\b(?:after|against|compared|than|from|instead|while|when|because|despite)\b")
"""Words of a surplus or a deficit of another time, or of something else."""
_MOST = 1.5
"""A figure so many times what trade leaves, or that part of it, is of something else."""


def balances(page: Page) -> Iterator[Whole]:
    """All that is left of what is told beside it, or in the sentence before it, as a part that makes the greater."""
    for index, frame in enumerate(page.frames):
        if frame.has("money"):
            yield from _budgets(frame, *page.frames[max(0, index - 1) : index])
            yield from filter(None, (_of_trade(found, found) for found in frame.find(*_TRADE_LEFT)))
    for found in page.find(*_VOTED):
        yield Whole((found["less"], found["left"]), found["more"], complete=True)
    for before, after in page.neighbours():
        if len(after.claims) == 1 and after.has("money"):
            lefts, trades = list(after.find(*_LEFT_NEXT)), list(before.find(*_TRADE))
            if len(lefts) == len(trades) == 1 and (whole := _of_trade(trades[0], lefts[0])):
                yield whole


def _budgets(frame: Frame, *before: Frame) -> Iterator[Whole]:
    """What is spent and what is taken in, and the deficit or the surplus of the two."""
    for left in frame.find(_BALANCE):
        for one in (frame, *before):
            for found in one.find(*_PAIRS):
                total, part = ("in", "out") if left.match["way"] == "surplus" else ("out", "in")
                yield Whole((found[part], left["left"]), found[total], complete=True)


def _of_trade(found: Found, left: Found) -> Whole | None:
    """What is sold abroad and what is bought there, and the difference of the two, whichever side has it."""
    less, more = sorted((found["one"], found["other"]), key=printed)
    intervals = nears(less, more, left["left"])
    if intervals is None or len({interval.axis for interval in intervals}) > 1:
        return None
    if _ELSE.search(left.match.groupdict().get("between") or ""):
        return None
    difference = printed(more) - printed(less)
    if not difference / _MOST <= printed(left["left"]) <= difference * _MOST:
        return None
    return Whole((less, left["left"]), more, complete=True)
