"""One surname, two first names and two offices

What it does
------------
Takes full names that share a rare surname and differ in the first name, each with an office of its own ("Anna Varga,
director of the institute"; "Foreign Minister Maria Varga"), in an article that knows of no family.

Why it matters
--------------
A name that was remembered from the paragraph above has replaced the right one.

Example
-------
"Anna Varga, director of the institute", then "Foreign Minister Maria Varga".

Known limits
------------
Common surnames, political families and articles that speak of relations are left alone. A guess, and said so: the
finding is a warning. Names written with the surname first are not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import About
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Page
from factcheck.text.positions import Positions

_OFFICE = (
    "president|vice-president|minister|premier|chancellor|secretary|ambassador|governor|mayor|senator|director|head|"
    "chief|chief executive|chairman|chairwoman|chair|professor|spokesman|spokeswoman|spokesperson|analyst|economist|"
    "editor|general|commander|bishop|judge|prosecutor|lawyer|coach|captain|founder|manager|researcher|fellow"
)
_NAME = r"(?P<first>[A-Z][a-zà-ÿ]+) (?:[A-Z]\.? )?(?P<surname>[A-Z][a-zà-ÿ]{4,})"
_TITLED = re.compile(rf"\b(?P<office>(?:{'|'.join(word.title() for word in _OFFICE.split('|'))})) {_NAME}\b")
_APPOSED = re.compile(rf"\b{_NAME}, (?:an? |the |its |their )?(?:[a-z-]+ ){{0,3}}(?P<office>{_OFFICE})\b")
_FAMILY = re.compile(
    r"\b(?:brothers?|sisters?|wife|husband|spouse|sons?|daughters?|father|mother|parents?|cousins?|nephew|niece|uncle|"
    r"aunt|family|families|relatives?|twins?|siblings?|married|widow|widower|namesake|Mrs|no relation|in-law|"
    r"dynasty|clan)\b",
    re.IGNORECASE,
)
_NEAR = 300
"""So many characters before or after a name a word of kinship counts for it."""
_COMMON_NAMES = (
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Thompson "
    "White Harris Clark Lewis Robinson Walker Young Allen Wright Scott Green Baker Adams Nelson Mitchell Campbell "
    "Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Rogers Cooper Peterson "
    "Bailey Kelly Howard Richardson Watson Brooks Bennett James Hughes Price Myers Foster Sanders Russell "
    "Hamilton Graham Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores "
    "Rivera Gomez Fernandez Silva Santos Oliveira Souza Pereira Costa Rossi Russo Ferrari Bianchi Romano Muller "
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Dubois Bernard Durand Moreau Laurent "
    "Ivanov Ivanova Petrov Smirnov Kuznetsov Popov Sokolov Novak Horvat Hansen Jensen Nielsen Larsen Olsen "
    "Andersson Johansson Karlsson Nilsson Eriksson Singh Kumar Sharma Patel Gupta Verma Yadav Reddy Mehta Shah "
    "Khan Ahmed Hussain Rahman Islam Begum Ali Hassan Hussein Mohamed Mohammed Ibrahim Tanaka Suzuki Takahashi "
    "Watanabe Yamamoto Nakamura Kobayashi Zhang Huang Zhao Nguyen Tran Pham Okafor Mensah Cohen Levy Friedman "
    "Murray Fraser Macdonald Walsh Byrne Ryan Sullivan Gandhi Modi Thackeray Bhutto Sharif Zardari Marcos Duterte "
    "Aquino Kennedy Clinton Trump Biden Obama Rajapaksa Sukarno Widodo Kirchner Trudeau Papandreou Mitsotakis "
    "Assad Aliyev Nazarbayev Lukashenko Castro Murdoch"
)
_COMMON = frozenset(_COMMON_NAMES.split())


class _Person(NamedTuple):
    first: str
    surname: str
    office: str
    at: int


def check(page: Page) -> Iterator[Slip]:
    text = page.article.text
    positions = Positions(page.article)
    for namesakes in _namesakes(text).values():
        for one, other in pairwise(namesakes):
            if one.office == other.office or _also_known(text, one, other) or _are_family(text, one, other):
                continue
            lines = [positions.at(person.at)[0] for person in (one, other)]
            message = (
                f"{page.article.name} has “{one.first} {one.surname}” ({one.office}, line {lines[0]}) and "
                f"“{other.first} {other.surname}” ({other.office}, line {lines[1]}): "
                f"one surname, two first names, two offices"
            )
            yield Slip((), "name", 0.6, message, about=About(measure="name", subject=(one.surname,)))


def _namesakes(text: str) -> dict[str, list[_Person]]:
    """The persons with an office by their surname, in order of their place, each full name once."""
    found = (match for pattern in (_TITLED, _APPOSED) for match in pattern.finditer(text))
    known: set[str] = set()
    namesakes: dict[str, list[_Person]] = {}
    for match in sorted(found, key=lambda match: match.start("first")):
        first, surname = match["first"], match["surname"]
        if surname not in _COMMON and f"{first} {surname}" not in known:
            known.add(f"{first} {surname}")
            person = _Person(first, surname, match["office"].lower(), match.start("first"))
            namesakes.setdefault(surname, []).append(person)
    return namesakes


def _are_family(text: str, *persons: _Person) -> bool:
    """Whether a word of kinship stands near one of the names."""
    return any(_FAMILY.search(text, max(person.at - _NEAR, 0), person.at + _NEAR) for person in persons)


def _also_known(text: str, one: _Person, other: _Person) -> bool:
    """Whether the first names are two forms of one ("Dan", "Daniel"), or are named side by side as two persons."""
    short, long = sorted((one.first, other.first), key=len)
    together = re.search(rf"\b{short}\b \w+ {long}\b|\b{long}\b \w+ {short}\b|{one.surname}s\b", text)
    return long.startswith(short[:3]) or together is not None


RULE = Rule("FC208", "two-first-names", "warning", __doc__ or "", check)
