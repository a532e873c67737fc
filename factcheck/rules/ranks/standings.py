"""The place that an article gives one of several names, and the figures of a list with these names: "Alder, the
second-largest school", and "Birch has 412 pupils; Cole 388; Alder 361; and Dunn 95"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.figures import is_bare, near, noun_of, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.names import CAPITAL, UPPER
from factcheck.rules.base.people import NOT_FIRST

_WORD = rf"{CAPITAL}[\w.&’'-]*\w"
_NAME = rf"{_WORD}(?: {_WORD})*"
_LAST_NAME = re.compile(
    rf"(?<![\w-])(?!(?:{NOT_FIRST}|Together|Of|With|Another|There)\b)(?P<name>{_NAME})[^{UPPER};.]*$"
)
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
_REACH = 350
"""So many characters before the sentence that tells a place its figure may stand."""
_CLOSE = 1
"""A name is told to be in a place that is so far at most from the one that it has."""


_PLACE = re.compile(
    rf"\b(?:(?P<nth>first|{'|'.join(_PLACES)})[- ](?P<adj>(?:{_HIGH}|{_LOW})[a-z]*est|most [a-z]+)\b(?! since)|"
    rf"[Tt]he (?P<top>(?:{_HIGH}|{_LOW})[a-z]*est)(?: [a-z]+)? of the\b|"
    rf"(?:came|finished|ranks?|ranked|is|was|(?:puts?|putting|placed|places|makes?|made) (?:it|them|her|him)) "
    rf"(?P<bare>{'|'.join(_PLACES)})\b(?![- ][a-z]+est))"
    r"(?: (?:among|of|out of) (?:the |its )?\w+)?"
)
"""The second-largest of the seven; the largest of; it ranks second"""
_NUMBER = r"(?P<number>(?<![\d.,–-])[£$€]?\d+(?:,\d{3})*(?:\.\d+)?)(?![\d–-]|,\d|\.\d| ?(?:per cent|percent|%))"
_OWN = re.compile(rf"{_NUMBER}(?: ?(?P<unit>[a-z]+))?")
_PEER = re.compile(rf"(?P<name>{_NAME})[^{UPPER}\d.;]{{0,40}}?{_NUMBER}(?: ?(?P<unit>[a-z]+))?")
_TURNED = re.compile(
    r"\b(?:lowest|least|fewest|best|cheapest|smallest|shortest|fastest|bottom|safest|cleanest|rounds?|par|shots?|strokes?|"
    r"birdies?|laps?|races?|seconds|minutes|holes?|medals?|heats?|stages?|qualif\w+|runners?|sprint\w*|golf\w*)\b"
)
"""Words by which fewer may be better."""
_OTHER_TIME = re.compile(
    r"\b(?:year before|previous|earlier|average|normal|usual\w*|record|expected|forecast|ago|rose|fell|"
    r"grew|added|lost|gained)\b"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_VISIBLE = re.compile(r"\S")
_SMALL = "and of in at for with or on to last this each but while is was from by after the"
_SMALL_WORDS = frozenset(_SMALL.split())


class Standing(NamedTuple):
    """The figure of a name and the place that it is told to have, and the figures of those that stand above it."""

    claims: tuple[Claim, ...]
    rank: int
    above: list[str]
    own: str


def places(page: Page) -> Iterator[Standing]:
    """A place, and the figures of the same or the next sentence, of which more are above all that it may be of."""
    text = page.article.text
    for match in _PLACE.finditer(text):
        begin, end = page.sentence(*match.span())
        nth = match["nth"] or match["bare"]
        rank = 1 if not nth or nth == "first" else _PLACES.index(nth) + 2
        after = page.sentence(tail.start()) if (tail := _VISIBLE.search(text, end)) else (end, end)
        for table in ((match.end(), end), after):
            peers = [] if _OTHER_TIME.search(text, *table) else _peers(text, *table)
            if len(peers) < max(2, rank):
                continue
            first = max(0, begin - _REACH)
            own = _own(text, first, min(end, peers[0].start()), peers)
            is_high = not re.match(_LOW, match["adj"] or match["top"] or "")
            if not match["adj"] and not match["top"] and _TURNED.search(text, first, table[1]):
                break
            over = [[peer for peer in peers if _is_above(peer, one, is_high)] for one in own]
            above = min(over, key=len, default=[])
            if rank <= len(above) <= rank + _CLOSE:
                one = own[over.index(above)]
                spans = [match.span(), *(figure.span("number") for figure in (one, *above))]
                claims = [claim for claim in page.claims if any(a <= claim.start < b for a, b in spans)]
                yield Standing(tuple(claims), rank, [peer["number"] for peer in above], one["number"])
            break


def _is_above(peer: re.Match[str], one: re.Match[str], is_high: bool) -> bool:
    return _value(peer) > _value(one) if is_high else _value(peer) < _value(one)


def _own(text: str, begin: int, end: int, peers: list[re.Match[str]]) -> list[re.Match[str]]:
    """The figures that may be those of what has a place: of the size and in the unit of the others."""
    values = [_value(peer) for peer in peers]
    units = {peer["unit"] for peer in peers if peer["unit"] and peer["unit"] not in _SMALL_WORDS}
    return [
        one
        for one in _OWN.finditer(text, begin, end)
        if not _YEAR.fullmatch(one["number"])
        and min(values) / _FAR <= _value(one) <= max(values) * _FAR
        and (not units or one["unit"] in units)
        and (one["number"][0] in "£$€") == (peers[0]["number"][0] in "£$€")
    ]


def _peers(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The names of a stretch with a figure behind each; none if a name stands twice or figures are years."""
    found = list(_PEER.finditer(text, begin, end))
    names = {match["name"] for match in found}
    return [] if len(names) < len(found) or any(_YEAR.fullmatch(match["number"]) for match in found) else found


def _value(match: re.Match[str]) -> float:
    return float(match["number"].lstrip("£$€").replace(",", ""))


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
                yield Standing((own, *nth), rank, [claim.text for claim in above], own.text)


def _table(page: Page, index: int, rank: re.Match[str]) -> list[tuple[str, Claim]]:
    """The names and figures of a sentence with three or more, and of those beside it, if the ranked one is among them
    and they are of what is ranked."""
    names = _named(page, page.frames[index])
    own = [claim for name, claim in names if _is_one(name, rank["name"])]
    around = page.around(index, _AROUND, 1)
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
