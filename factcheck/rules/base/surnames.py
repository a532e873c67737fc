"""One person under two surnames that are much alike: "Detective Superintendent Ada Talbridge", then "Supt Talbot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck.rules.base.people import full_names

_SHORT = {
    "Det": "Detective",
    "Supt": "Superintendent",
    "Insp": "Inspector",
    "Sgt": "Sergeant",
    "Const": "Constable",
    "Ch": "Chief",
    "Gov": "Governor",
    "Sen": "Senator",
    "Rep": "Representative",
    "Cllr": "Councillor",
    "Lt": "Lieutenant",
    "Capt": "Captain",
    "Col": "Colonel",
    "Maj": "Major",
    "Gen": "General",
    "Cmdr": "Commander",
    "Prof": "Professor",
    "Rev": "Reverend",
    "Dr": "Doctor",
}
_RANKS = (
    "Detective|Superintendent|Inspector|Sergeant|Constable|Chief|Governor|Senator|Representative|Councillor|Lieutenant|"
    "Captain|Colonel|Major|General|Commander|Professor|Reverend|Sheriff|Mayor|Minister|Bishop|Coach|"
    "Secretary|Officer|Deputy|Commissioner|Archbishop|Ambassador|Doctor|Coroner|Councilman|Councilwoman"
)
_RANK = rf"(?:(?:{_RANKS}|{'|'.join(_SHORT)})\.? )"
_WORD = r"[A-Z][a-zà-ÿ]*[’'-]?(?:[A-Z][a-zà-ÿ]+|[a-zà-ÿ]+)"
_RANKED = re.compile(rf"\b(?P<rank>{_RANK}+)(?P<surname>{_WORD})\b(?! {_WORD})")
_FULL = re.compile(rf"\b(?P<rank>{_RANK}+)(?P<first>{_WORD}) (?:[A-Z]\. )?(?P<surname>{_WORD})\b")
_RANK_WORD = re.compile(rf"^(?:{_RANKS}|{'|'.join(_SHORT)})$")
_PREFIX = 3
"""So many first letters surnames that are mistaken for each other have in common."""
_ALIKE = 0.5
_SHORTEST = 5


class Renamed(NamedTuple):
    """A surname with a rank that no one was introduced by, and the place of it, and the full name that is meant."""

    name: str
    at: int
    full: str
    full_at: int


def renamed(text: str) -> Iterator[Renamed]:
    """The first place of each surname with a rank that stands for one that is much like it."""
    ranked = [match for match in _RANKED.finditer(text) if not _RANK_WORD.match(match["surname"])]
    introduced = list(_FULL.finditer(text)) if ranked else []
    known = {match["surname"] for match in full_names(text)} if introduced else set()
    told: set[str] = set()
    for match in ranked:
        surname = match["surname"]
        if surname in known or surname in told or len(surname) < _SHORTEST:
            continue
        meant = [
            full for full in introduced if _is_rank_of(match["rank"], full["rank"]) and full.start() < match.start()
        ]
        if len({full["surname"] for full in meant}) == 1 and _are_alike(surname, meant[0]["surname"]):
            told.add(surname)
            yield Renamed(match[0], match.start(), meant[0][0], meant[0].start())


def _is_rank_of(short: str, full: str) -> bool:
    """Whether a rank, which may be short or in part, is one that was told in full."""
    words = _ranks(short)
    return bool(words) and words <= _ranks(full)


def _ranks(text: str) -> set[str]:
    return {_SHORT.get(word, word) for word in text.replace(".", "").split()}


def _are_alike(one: str, other: str) -> bool:
    """Whether two surnames begin alike and are alike, and none is the other with a genitive or a plural."""
    begins = one[:_PREFIX] == other[:_PREFIX] and min(len(one), len(other)) >= _SHORTEST
    is_form = one.startswith(other) or other.startswith(one)
    return begins and not is_form and SequenceMatcher(None, one, other).ratio() >= _ALIKE
