"""One person under two surnames that are much alike: "Detective Superintendent Ada Talbridge", then "Supt Talbot", or
"Ada Talbridge" and then "Talbrigde said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple

from factcheck.rules.base.names import CAPITAL, LOWER, TITLE, WORD
from factcheck.rules.base.people import SAYS, TELLS, full_names, names_in
from factcheck.rules.persons.words import RANKS, SHORT_RANKS

_RANK = rf"(?:(?:{RANKS}|{'|'.join(SHORT_RANKS)})\.? )"
_RANKED = re.compile(rf"(?P<rank>{_RANK}+)(?P<surname>{WORD})\b(?! {WORD})")
_SAYS = f"(?:{SAYS}|{TELLS})"
_SPEAKS = re.compile(
    rf"(?P<rank>)(?:\b{TITLE}\.? (?P<titled>{WORD})\b(?! {WORD})|"
    rf"(?:(?<=[{LOWER}\d]\. )|(?<!{CAPITAL}[{LOWER}] )(?<![{LOWER}.] ))"
    rf"\b(?P<before>{WORD})(?: {_SAYS}\b|, (?:who|\d\d,))|"
    rf"\b(?:{_SAYS}|according to|[Ff]or|that|by|of|to|backed|beat|praised) (?P<behind>{WORD})(?=[.,]| [a-z])|"
    rf"(?<=[.”\"] )(?P<first>{WORD}['’]s) [a-z])"
)
_GENITIVE = re.compile("['’]s$")
_CAPITALISED = re.compile(WORD)
_FULL = re.compile(rf"(?P<rank>{_RANK}+)(?P<first>{WORD}) (?:{CAPITAL}\. )?(?P<surname>{WORD})\b")
_RANK_WORD = re.compile(rf"^(?:{RANKS}|{'|'.join(SHORT_RANKS)})$")
_PREFIX = 3
"""So many first letters surnames that are mistaken for each other have in common."""
_ALIKE, _MUCH_ALIKE = 0.5, 0.8
"""How much those of one rank are alike, and those of whom nothing else is told."""
_SHORTEST = 5


class Renamed(NamedTuple):
    """A surname with a rank that no one was introduced by, and the place of it, and the full name that is meant."""

    name: str
    at: int
    full: str
    full_at: int


def renamed(text: str) -> Iterator[Renamed]:
    """The first place of each surname that nobody was introduced by, and that stands for one that is much like it."""
    introduced = full_names(text)
    known = {word for name in introduced for word in name[0].split()}
    surnames = {name["surname"] for name in introduced}
    begins = {surname[:_PREFIX] for surname in surnames}
    others = {word for word in _CAPITALISED.findall(text) if word[:_PREFIX] in begins} - known
    if not any(_are_alike(other, surname, _ALIKE) for other in others for surname in surnames):
        return
    ranked = {match.end(): match for match in names_in(text, _FULL)}
    told: set[str] = set()
    for match in chain(names_in(text, _RANKED), _SPEAKS.finditer(text)):
        surname = _GENITIVE.sub("", match[match.lastgroup or 0])
        if surname in known or surname in told or len(surname) < _SHORTEST or _RANK_WORD.match(surname):
            continue
        before = [full for full in introduced if full.start() < match.start()]
        if match["rank"]:
            titled = [ranked[full.end()] for full in before if full.end() in ranked]
            alike, meant = _ALIKE, [full for full in titled if _is_rank_of(match["rank"], full["rank"])]
        else:
            alike, meant = _MUCH_ALIKE, [full for full in before if _are_alike(surname, full["surname"], _MUCH_ALIKE)]
        if len({full["surname"] for full in meant}) == 1 and _are_alike(surname, meant[0]["surname"], alike):
            told.add(surname)
            yield Renamed(match[0], match.start(), meant[0][0], meant[0].start())


def _is_rank_of(short: str, full: str) -> bool:
    """Whether a rank, which may be short or in part, is one that was told in full."""
    words = _ranks(short)
    return bool(words) and words <= _ranks(full)


def _ranks(text: str) -> set[str]:
    """The words of a rank, in full."""
    return {SHORT_RANKS.get(word, word) for word in text.replace(".", "").split()}


def _are_alike(one: str, other: str, alike: float) -> bool:
    """Whether two surnames begin alike and are alike, and none is the other with a genitive or a plural, nor a people
    and its country: "Germans", "Germany"."""
    begins = one[:_PREFIX] == other[:_PREFIX] and min(len(one), len(other)) >= _SHORTEST
    short, long = sorted((one.rstrip("sy"), other.rstrip("sy")), key=len)
    is_form = long.startswith(short)
    return begins and not is_form and SequenceMatcher(None, one, other).ratio() >= alike
