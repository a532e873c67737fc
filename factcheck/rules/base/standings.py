"""The place that an article gives one of several names, and the figures of a list with these names: "Alder, the
second-largest school", and "Birch has 412 pupils; Cole 388; Alder 361; and Dunn 95"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.change import noun_of
from factcheck.rules.base.figures import is_bare, near, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.people import NOT_FIRST

_WORD = r"[A-Z][\w.&’'-]*\w"
_NAME = rf"{_WORD}(?: {_WORD})*"
_LAST_NAME = re.compile(rf"(?<![\w-])(?!(?:{NOT_FIRST}|Together|Of|With|Another|There)\b)(?P<name>{_NAME})[^A-Z;.]*$")
_PLACES = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_HIGH = "larg|bigg|high|great|wett|hott|warm|long|heavi|tall|deep|busi|dead|cost|strong|pric|rich|wid|old"
_LOW = "small|low|dri|cold|short|light|poor|quiet|cheap|weak|young"
_RANK = rf"(?P<nth>{'|'.join(_PLACES)})[- ](?P<adj>(?:{_HIGH}|{_LOW})[a-z]*est)\b(?! since)(?: (?P<noun>[a-z]+))?"
_RANKS = (
    # Alder, the second-largest town; Alder is still the second-largest
    re.compile(
        rf"(?P<name>{_NAME})(?:,| is| was| are| were| remains?| remained)(?: [a-z]+)? (?:the|its|their) {_RANK}"
    ),
    # the second-largest town, Alder
    re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) {_RANK}(?: [a-z]+)?, (?P<name>{_NAME})[,.;]"),
)
_LEVELS = ("count", "money", "quantity")
_FEWEST = 3
_AROUND = 2
"""So many sentences before a list may say what it is of."""
_FAR = 5.0
_CLOSE = 1
"""A name is told to be in a place that is so far at most from the one that it has."""


class Standing(NamedTuple):
    """The figure of a name and the place that it is told to have, and the figures of those that stand above it."""

    claims: tuple[Claim, ...]
    rank: int
    above: list[Claim]


def standings(page: Page) -> Iterator[Standing]:
    """The places of names that have more names above them than that in the only list with their figures."""
    text = page.article.text
    ranks = [match for pattern in _RANKS for match in pattern.finditer(text)] if "est" in text else []
    for match in ranks:
        tables = [table for index in range(len(page.frames)) if (table := _table(page, index, match))]
        for names in tables[:1]:
            own = next(claim for name, claim in names if _is_one(name, match["name"]))
            is_high = re.match(_HIGH, match["adj"]) is not None
            above = [claim for _, claim in names if (printed(claim) > printed(own)) == is_high and claim is not own]
            rank = _PLACES.index(match["nth"]) + 2
            if rank <= len(above) <= rank + _CLOSE:
                nth = [claim for claim in page.claims if match.start("nth") <= claim.start < match.end("nth")]
                yield Standing((own, *nth), rank, above)


def _table(page: Page, index: int, rank: re.Match[str]) -> list[tuple[str, Claim]]:
    """The names and figures of a sentence with three or more, and of those beside it, if the ranked one is among them
    and they are of what is ranked."""
    names = _named(page, page.frames[index])
    own = [claim for name, claim in names if _is_one(name, rank["name"])]
    around = page.frames[max(0, index - _AROUND) : index + 2]
    noun = rank["noun"].rstrip("s") if rank["noun"] else ""
    told = [frame.text for frame in around if not frame.span[0] <= rank.start() < frame.span[1]]
    if len(own) != 1 or not any(noun in words for words in (*told, (page.article.title or "").lower())):
        return []
    found = [pair for frame in around[-3:] for pair in _named(page, frame) if _is_peer(pair[1], own[0])]
    is_list = sum(_is_peer(claim, own[0]) for _, claim in names) >= _FEWEST and is_bare(*(claim for _, claim in found))
    return found if is_list and len({name for name, _ in found}) == len(found) else []


def _named(page: Page, frame: Frame) -> list[tuple[str, Claim]]:
    """The figures of a sentence with the last name before each, behind the figure before it."""
    found, begin = [], frame.span[0]
    for claim in frame.claims.values():
        if claim.kind in _LEVELS:
            name = _LAST_NAME.search(page.article.text[begin : claim.start])
            found += [(name["name"], claim)] if name and near(claim) else []
            begin = claim.end
    return found


def _is_one(name: str, other: str) -> bool:
    """Whether two names are one, of which one may be short."""
    words = set(name.split()), set(other.split())
    return words[0] <= words[1] or words[1] <= words[0]


def _is_peer(claim: Claim, other: Claim) -> bool:
    """Whether two figures may be of one measure."""
    one, two = near(claim), near(other)
    is_axis = one is not None and two is not None and one.axis == two.axis
    nouns = {noun_of(claim), noun_of(other)} - {None}
    return is_axis and len(nouns) < 2 and 1 / _FAR <= printed(claim) / printed(other) <= _FAR
