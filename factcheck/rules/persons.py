"""One surname, two first names

What it does
------------
Takes full names that share a rare surname and differ in the first name, each with an office of its own ("Anna Varga,
director of the institute"; "Foreign Minister Maria Varga") or with one that only one person has ("the coroner, Anna
Varga"; "Maria Varga, the coroner"), in an article that knows of no family. Takes a surname with a rank that nobody is
introduced by, and one that begins like it of the only other with that rank ("Inspector Anna Talbridge", then "Insp
Talbot").

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
from factcheck.rules.base.people import full_names
from factcheck.rules.base.surnames import renamed
from factcheck.text.positions import Positions

_OFFICE = (
    "president|vice-president|minister|premier|chancellor|secretary|ambassador|governor|mayor|senator|director|head|"
    "chief|chief executive|chairman|chairwoman|chair|professor|spokesman|spokeswoman|spokesperson|analyst|economist|"
    "editor|general|commander|bishop|judge|prosecutor|lawyer|coach|captain|founder|manager|researcher|fellow"
)
_SOLE = (
    "coroner|chief executive|chief constable|prime minister|mayor|governor|chancellor|judge|headteacher|head teacher|"
    "headmaster|headmistress|superintendent|speaker|skipper|captain|treasurer|chairman|chairwoman|managing director|"
    "editor|principal|vicar|bishop|police chief|fire chief"
)
"""Offices that one person of an article has, where "the" or "its" stands before them."""
_NAME = r"(?P<first>[A-Z][a-zà-ÿ]+) (?:[A-Z]\.? )?(?P<surname>[A-Z][a-zà-ÿ]{4,})"
_TITLED = re.compile(rf"\b(?P<office>(?:{'|'.join(word.title() for word in _OFFICE.split('|'))})) {_NAME}\b")
_APPOSED = re.compile(rf"\b{_NAME}, (?:an? |the |its |their )?(?:[a-z-]+ ){{0,3}}(?P<office>{_OFFICE})\b")
_SHORT_NAME = r"(?P<first>[A-Z][a-zà-ÿ]+) (?:[A-Z]\.? )?(?P<surname>[A-Z][a-zà-ÿ]{2,})"
_SOLE_TITLED = re.compile(rf"\b(?P<office>{_SOLE}),? {_SHORT_NAME}(?=[,.;:]| said\b)")
_THE_BEFORE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[A-Z][a-z]+['’]s) (?:[a-z-]+ ){0,2}$")
_SOLE_APPOSED = re.compile(rf", (?:the|its|their) (?:[a-z-]+ ){{0,2}}?(?P<office>{_SOLE})\b")
_NAME_BEFORE = re.compile(rf"\b{_SHORT_NAME}$")
_LONGEST = 40
"""How many characters an article with its words, or a name, may take."""
_OF_ANOTHER = re.compile(r", (?:an?|who)\b")
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|deputy|vice|acting|assistant|previous|lieutenant|predecessors?|successors?|succeed\w*|"
    r"replac\w+|stand-in|interim|new|next|incoming|outgoing|elect)\b"
)
"""Words beside an office that may be of who had it before, or will have it."""
_INTRODUCED = 150
"""How many characters behind an office the name of who has it may stand for the first time."""
_SHORT_NAMES = (
    "Bill William|Will Bill|Bob Robert|Rob Bob|Dick Richard|Rick Richard|Jim James|Jack John|Tony Anthony|"
    "Liz Elizabeth|Beth Elizabeth|Betty Elizabeth|Kate Catherine|Kate Katherine|Kathy Catherine|Peggy Margaret|"
    "Meg Margaret|Maggie Margaret|Ted Edward|Ned Edward|Harry Henry|Hank Henry|Chuck Charles|Larry Lawrence|"
    "Drew Andrew|Andy Andrew|Mike Michael|Mick Michael|Joe Joseph|Sally Sarah|Polly Mary|Molly Mary|Nell Helen|"
    "Sandy Alexander|Alec Alexander|Gene Eugene|Bert Albert|Bertie Albert|Tina Christina|Gus Augustus|Sasha Alexander|"
    "Becky Rebecca|Trish Patricia|Paddy Patrick|Geoff Geoffrey|Jon John"
)
_NICKNAMES = frozenset(_SHORT_NAMES.split("|"))
_TITLE_NAMES = "Mr Mrs Ms Miss Dr Sir Lady Lord Judge Justice Mayor Governor Bishop Captain Speaker"
_TITLES = frozenset(_TITLE_NAMES.split())
_FAMILY = re.compile(
    r"\b(?:brothers?|sisters?|wife|husband|spouse|sons?|daughters?|father|mother|parents?|cousins?|nephew|niece|uncle|"
    r"aunt|family|families|relatives?|twins?|siblings?|married|widow|widower|namesake|Mrs|no relation|in-law|"
    r"dynasty|clan)\b",
    re.IGNORECASE,
)
_NEAR, _BESIDE = 300, 60
"""So many characters before or after a name a word of kinship counts for it, and where both have one office."""
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
    "Assad Aliyev Nazarbayev Lukashenko Castro Murdoch Lee Hall Hill King Wood Cook Bell Ward Gray Ross Cox Fox Kim "
    "Park Chen Wang Li Xi Khan Kaur Das Roy Bush"
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
    yield from _of_one_office(page, positions)
    for new in renamed(text):
        lines = [positions.at(place)[0] for place in (new.full_at, new.at)]
        message = (
            f"{page.article.name} has “{new.full}” (line {lines[0]}) and “{new.name}” (line {lines[1]}): "
            "two surnames of one rank that are much alike"
        )
        yield Slip((), "name", 0.7, message, about=About(measure="name", subject=(new.name,)))


def _of_one_office(page: Page, positions: Positions) -> Iterator[Slip]:
    """Two first names of who has an office that only one person has."""
    text, told = page.article.text, set()
    for person in sorted(_holders(text), key=lambda person: person.at):
        if person.surname in _COMMON or person.surname in told or _NOT_NOW.search(text, *_around(person.at)):
            continue
        for other in _namesakes_of(text, person):
            if not (_also_known(text, person, other) or _are_family(text, person, other, near=_BESIDE)):
                told.add(person.surname)
                lines = [positions.at(one.at)[0] for one in (person, other)]
                message = (
                    f"{page.article.name} has “{person.first} {person.surname}” (line {lines[0]}) and “{other.first} "
                    f"{other.surname}” (line {lines[1]}) as {person.office}: one surname, two first names"
                )
                yield Slip((), "name", 0.7, message, about=About(measure="name", subject=(person.surname,)))
                break


def _around(at: int) -> tuple[int, int]:
    return max(0, at - _LONGEST), at + _LONGEST


def _holders(text: str) -> Iterator[_Person]:
    """Who has an office that only one person has: "the coroner, Anna Varga", "Anna Varga, its chief executive"."""
    for match in _SOLE_TITLED.finditer(text):
        if _THE_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start()):
            yield _Person(match["first"], match["surname"], match["office"], match.start("first"))
    for match in _SOLE_APPOSED.finditer(text):
        name = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        if name:
            yield _Person(name["first"], name["surname"], match["office"], name.start())


def _namesakes_of(text: str, person: _Person) -> Iterator[_Person]:
    """Other first names before a surname, where the same office stands right behind it, or shortly before and of nobody
    else."""
    full = re.compile(rf"\b(?P<first>[A-Z][a-zà-ÿ]+) (?:[A-Z]\.? )?{re.escape(person.surname)}\b")
    before = re.compile(rf".*\b{person.office}\b(?P<between>.*)$", re.DOTALL | re.IGNORECASE)
    behind = re.compile(rf", (?:the|its|their) (?:[a-z-]+ ){{0,2}}?{person.office}\b")
    for match in full.finditer(text):
        beside = text[max(0, match.start() - _INTRODUCED) : match.end() + _LONGEST]
        if match["first"] in (person.first, *_TITLES) or _NOT_NOW.search(beside):
            continue
        led = before.match(text[max(0, match.start() - _INTRODUCED) : match.start()])
        is_led = led is not None and not any(full_names(led["between"])) and not _OF_ANOTHER.match(text, match.end())
        if is_led or behind.match(text, match.end()):
            yield _Person(match["first"], person.surname, person.office, match.start())


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


def _are_family(text: str, *persons: _Person, near: int = _NEAR) -> bool:
    """Whether a word of kinship stands near one of the names."""
    return any(_FAMILY.search(text, max(person.at - near, 0), person.at + near) for person in persons)


def _also_known(text: str, one: _Person, other: _Person) -> bool:
    """Whether the first names are two forms of one ("Dan", "Daniel"), or are named side by side as two persons."""
    short, long = sorted((one.first, other.first), key=len)
    together = re.search(rf"\b{short}\b \w+ {long}\b|\b{long}\b \w+ {short}\b|{one.surname}s\b", text)
    nick = f"{short} {long}" in _NICKNAMES or f"{long} {short}" in _NICKNAMES
    return long.startswith(short[:3]) or nick or together is not None


RULE = Rule("FC208", "two-first-names", "warning", __doc__ or "", check)
