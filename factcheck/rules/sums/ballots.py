"""Votes: two candidates and the majority of the one, and those for and against in a house of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import is_bare, is_slip, near, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import Whole
from factcheck.rules.base.patterns import compiled

_LEAD = "(?:majority|margin|lead|gap)"
_MARGINS = (
    rf"\b{_LEAD} (?:of|is|was|stood at|came to) <near><left:count>",
    r"\b(?:won|lost|wins?|victory|defeat|defeated|beaten|beat|ousted|unseated|led|leads)<clause:40> by <near>"
    "<left:count> votes",
)
_POLLED = re.compile(r"\b(?:votes?|polled|ballots?)\b")
_ALL = re.compile(
    r"\b(?:total|turnout|electorate|valid|cast|registered|in all|spoil\w*|counted|electors|voters|signatures)\b"
)
"""Words around a figure that is no candidate's."""
_EARLIER = compiled(r"(?: votes)?,? (?:(?:in|on) <date>|at the last|last time)")
"""Behind a majority it says that it is that of another day."""
_AROUND = 25
_TELLS = re.compile("majority|margin|lead|gap| by ")
_SENTENCES = 3
_FEWEST = 1000

_BODY = (
    "(?:house|council|board|assembly|chamber|parliament|senate|panel|body|committee|commission|court|bench|jury|"
    "legislature|congress|cabinet|synod)"
)
_MEMBERS = (
    "(?:members|seats|judges|justices|jurors|councillors|commissioners|aldermen|trustees|directors|governors|senators|mps|"
    "deputies)"
)
_AGAIN = compiled(r"^the <count>-(?:member|strong) (?:panel|board|body)\b(?! (?:that|which|had|has|of|was|appointed))")
"""What any house may be called when the next sentence speaks of it again."""
_SIZES = (
    rf"<seats:count>[ -](?:member|seat|judge|person|strong)(?: [a-z]+){{0,3}}? (?P<body>{_BODY})",
    rf"\b(?P<body>{_BODY})(?:,? which| of [a-z]+)? (?:has|have|had|of|with) <seats:count> {_MEMBERS}",
    r"\b(?P<body>jury|panel|bench|committee|court) of <seats:count>(?! [a-z]+s\b)",
    rf"^the <seats:count> {_MEMBERS}(?: of the (?P<body>{_BODY}))?(?! who| that| present)",
    rf"\ball <seats:count> {_MEMBERS}(?: [a-z]+){{0,4}}? (?P<body>{_BODY})",
    # all 21 members were there; one of the council's 21 members was ill
    rf"\b(?:all|of)(?: of)?(?: (?:the|its|their|the (?P<body>{_BODY})'s))? <seats:count> {_MEMBERS}"
    r"(?=[.,;)]| (?:were|was|are|is|had|have|voted?|present|attending|in attendance|in their|on hand|taking|took)|$)",
    rf"\ball <seats:count> of (?:its|the|their) (?:[a-z]+ )?{_MEMBERS}",
)
_BLANK = "<blank:count>(?: [a-z]+){0,3}? (?:abst|blank|recus|absent|spoil|did not vote|not voting)"
_BLANK_NEXT = rf"^{_BLANK}"
_BALLOTS = (
    rf"<yes:count>(?: votes)?(?: to |-|–| votes to | against )<no:count>(?:(?: votes)?,?(?: with| and)? {_BLANK})?",
    r"<yes:count>(?: [a-z]+){0,2} (?:in favou?r|for|yes)(?: of it)?,?(?: and)? <no:count>(?: [a-z]+){0,2}"
    rf" (?:against|opposed|no)\b(?:,?(?: with| and)? {_BLANK})?",
)
_VOTED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|passed|approved|rejected|carried|backed|ruled|split|adopted|cleared|defeated|decided|chose|opted)\b"
)
_TIE = re.compile(r"\b(?:casting vote|tie|tied|[Vv]ice[- ][Pp]resident)\b")
"""Where these are spoken of, one more than the members may vote."""
_ODD = 1.25
"""So many times the members of a house at most are told for those who voted, where that stands in another sentence."""


class Overfull(NamedTuple):
    """Votes, and the number of the members of the house that cast them."""

    votes: tuple[Claim, ...]
    seats: Claim


def majorities(page: Page) -> Iterator[Whole]:
    """The votes of the second and the majority, as the parts of those of the first."""
    for index, frame in enumerate(page.frames):
        for found in frame.find(*_MARGINS) if _TELLS.search(frame.text) else ():
            window = page.around(index, _SENTENCES, _SENTENCES - 1)
            if not _EARLIER.match(found.rest):
                yield from _of(found["left"], [vote for one in window for vote in _votes(one)])


def _votes(frame: Frame) -> Iterator[Claim]:
    """The figures of a sentence on votes that may be what candidates got."""
    for place, claim in frame.claims.items() if _POLLED.search(frame.text) or frame.has("count") else ():
        noun = claim.value.noun if isinstance(claim.value, Count) else ""
        around = frame.text[max(0, place - _AROUND) : place + _AROUND]
        if noun in (None, "vote") and near(claim) and printed(claim) >= _FEWEST and not _ALL.search(around):
            yield claim


def _of(left: Claim, votes: list[Claim]) -> Iterator[Whole]:
    """The two who came first, unless any two are as far apart as is told."""
    votes = [vote for vote in votes if vote is not left and is_bare(vote)]
    if len(votes) < 2 or not is_bare(left):
        return
    told = round(printed(left))
    if any(abs(round(printed(one)) - round(printed(other))) == told for one, other in combinations(votes, 2)):
        return
    first, second = sorted(votes, key=printed, reverse=True)[:2]
    if any(round(printed(first) - printed(second)) == round(printed(vote)) for vote in votes):
        return
    if is_slip(left, printed(first) - printed(second)):
        yield Whole((second, left), first, complete=True)


def overfull(page: Page) -> Iterator[Overfull]:
    """All votes of more than the members of the house that cast them."""
    sizes = {index: told for index, frame in enumerate(page.frames) if (told := list(frame.find(*_SIZES)))}
    if not sizes:
        return
    most = max(printed(found["seats"]) for told in sizes.values() for found in told)
    most += _TIE.search(page.article.text) is not None
    for index, frame in enumerate(page.frames):
        for ballot in frame.find(*_BALLOTS) if _VOTED.search(frame.text) else ():
            votes = tuple(ballot[group] for group in ("yes", "no", "blank") if ballot.match.groupdict().get(group))
            if len(votes) == 2 and index + 1 < len(page.frames):
                votes += tuple(found["blank"] for found in page.frames[index + 1].find(_BLANK_NEXT))[:1]
            cast = sum(map(printed, votes))
            beside = ((behind, found) for behind in (-1, 0, 1) for found in sizes.get(index + behind, ()))
            near_sizes = [found for behind, found in beside if _is_its(found, ballot, behind)]
            if cast > most and near_sizes and is_bare(*votes):
                seats = max((found["seats"] for found in near_sizes), key=printed)
                if is_bare(seats) and printed(seats) < cast <= _ODD * printed(seats):
                    yield Overfull(votes, seats)


def _is_its(size: Found, ballot: Found, behind: int) -> bool:
    """Whether a sentence on a vote names no other house than that whose size is told so many sentences behind it."""
    bodies = set(re.findall(rf"\b{_BODY}\b", ballot.match.string))
    body = size.match.groupdict().get("body")
    is_again = behind == 1 and len(bodies) == 1 and _AGAIN.match(size.match.string) is not None
    return not bodies or body is None or body in bodies or is_again
