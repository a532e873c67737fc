"""Places in a row, and the figures of those beside them: "Alder, at 361, is second. Birch has 412, Cole 388"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.figures import YEAR
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, UPPER

_WORD = rf"{CAPITAL}[\w.&’'-]*\w"
_NAME = rf"{_WORD}(?: {_WORD})*"
_PLACES = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_HIGH = "larg|bigg|high|great|wett|hott|warm|long|heavi|tall|deep|busi|dead|cost|strong|pric|rich|wid|old"
_LOW = "small|low|dri|cold|short|light|poor|quiet|cheap|weak|young"
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
    """Whether the figure of one that is named beside another puts it above that."""
    return _value(peer) > _value(one) if is_high else _value(peer) < _value(one)


def _own(text: str, begin: int, end: int, peers: list[re.Match[str]]) -> list[re.Match[str]]:
    """The figures that may be those of what has a place: of the size and in the unit of the others."""
    values = [_value(peer) for peer in peers]
    units = {peer["unit"] for peer in peers if peer["unit"] and peer["unit"] not in _SMALL_WORDS}
    return [
        one
        for one in _OWN.finditer(text, begin, end)
        if not YEAR.fullmatch(one["number"])
        and min(values) / _FAR <= _value(one) <= max(values) * _FAR
        and (not units or one["unit"] in units)
        and (one["number"][0] in "£$€") == (peers[0]["number"][0] in "£$€")
    ]


def _peers(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The names of a stretch with a figure behind each; none if a name stands twice or figures are years."""
    found = list(_PEER.finditer(text, begin, end))
    names = {match["name"] for match in found}
    return [] if len(names) < len(found) or any(YEAR.fullmatch(match["number"]) for match in found) else found


def _value(match: re.Match[str]) -> float:
    """The number of a match."""
    return float(match["number"].lstrip("£$€").replace(",", ""))
