"""One surname, two first names

What it does
------------
Takes full names that share a rare surname and differ in the first name, each with an office of its own ("Anna Varga,
director of the institute"; "Foreign Minister Maria Varga"), with one that only one person has ("the coroner, Anna
Varga"; "Maria Varga, the coroner"), or the second without any words that introduce it ("said Maria Varga"), in an
article that knows of no family; where the two first names are much alike ("Peter", "Paul"), the second may live
somewhere or be 61 as well, and need not speak if the surname alone stands between them. Takes a surname that nobody is
introduced by and that speaks or has a rank, and one that is much like it ("Inspector Anna Talbridge", then "Insp
Talbot"; "Anna Talbridge", then "Talbrigde said").

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
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import About
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, LOWER, NAME, TITLE
from factcheck.rules.base.people import KIN, SAYS, TELLS, full_names
from factcheck.rules.persons.surnames import renamed
from factcheck.rules.persons.words import COMMON, NICKNAMES, NOT_NAMES, OFFICE, RANKS, SOLE

_FULL = rf"(?P<first>{NAME}) (?:{CAPITAL}\.? )?(?P<surname>{CAPITAL}[{LOWER}]{{4,}})"
_TITLED = re.compile(rf"\b(?P<office>(?:{'|'.join(word.title() for word in OFFICE.split('|'))})) {_FULL}\b")
_APPOSED = re.compile(rf"\b{_FULL}, (?:an? |the |its |their )?(?:[a-z-]+ ){{0,3}}(?P<office>{OFFICE})\b")
_ONE_OFFICE = re.compile(rf"\b(?:{SOLE})\b", re.IGNORECASE)
_SAYS = f"(?:{SAYS}|{TELLS})"
_SPEAKS = re.compile(rf"(?:,(?: [a-z]+)? \d\d,| has| then| also| later)? {_SAYS}\b")
_SPOKEN = re.compile(rf"\b(?:{_SAYS}|according to|(?:{RANKS}|Cllr|{TITLE})) $")
_INTRODUCES = re.compile(r",? (?:\(|aged |\d|an?\b|the\b|its\b|his\b|her\b|their\b|who\b|of\b|from\b|for\b)|, [a-z]")
_TITLE_BEFORE = re.compile(
    rf"\b(?!(?:{_SAYS}|and|when|after|that|as|but|while|if|to|by|with|for|of|from|against|about|on|[A-Z]+day)\b)"
    r"[A-Za-z][a-z’'-]+ $"
)
"""What stands beside a name that nobody knows yet: "a nurse, Ada Berg"; "Ada Berg, who is a nurse"."""
_WHO = re.compile(r", (?:who (?!(?:is|was) an?\b)|whose\b|(?:aged )?\d\d,)")
"""What may be told of somebody who is known: "Ada Berg, who lives in Hull"."""
_ALIKE = 0.6
"""How much two first names are alike that do not begin alike."""
_LONGEST = 40
"""How many characters an article with its words, or a name, may take."""
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|deputy|vice|acting|assistant|previous|lieutenant|predecessors?|successors?|succeed\w*|"
    r"replac\w+|stand-in|interim|new|next|incoming|outgoing|elect)\b",
    re.IGNORECASE,
)
"""Words beside an office that may be of who had it before, or will have it."""
_INTRODUCED = 150
"""How many characters behind an office the name of who has it may stand for the first time."""
_SHORT_FORM = 5
"""So many letters a short form of a first name has at most."""
_FIRST_AND_LAST = re.compile(
    rf"\b(?P<first>{NAME}) (?:{CAPITAL}\.? )?(?P<surname>{CAPITAL}[{LOWER}]{{3,}})\b(?!['’]s? | {NAME})"
)
_FAMILY = re.compile(
    rf"\b(?:{KIN}|family|families|relatives?|twins?|married|widow|widower|namesake|Mrs|no relation|in-law|"
    r"dynasty|clan)\b",
    re.IGNORECASE,
)
_AND_FAMILY = re.compile(r"\band (?:his|her|their) (?:wife|husband|family|children|sons?|daughters?|parents)\b")
_PAST = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:named|renamed|memor\w+|late|ancestors?|founded|built|century|estate)\b")
"""Words of somebody of another time, whose name may be much like that of one of today."""
_NEAR, _BESIDE = 300, 60
"""So many characters before or after a name a word of kinship counts for it, and where both have one office."""


class _Person(NamedTuple):
    first: str
    surname: str
    office: str
    at: int
    span: tuple[int, int]
    """Where the name stands, with the office."""


def check(page: Page) -> Iterator[Slip]:
    text = page.article.text
    for namesakes in _namesakes(text).values():
        for one, other in pairwise(namesakes):
            if one.office == other.office or _also_known(text, one, other) or _are_family(text, one, other):
                continue
            message = (
                f"{page.article.name} has “{one.first} {one.surname}” ({one.office}) and "
                f"“{other.first} {other.surname}” ({other.office}): one surname, two first names, two offices"
            )
            yield _slip(0.6, message, one.surname, one.span, other.span)
    yield from _renamed(page)
    for new in renamed(text):
        message = f"{page.article.name} has “{new.full}” and “{new.name}”: two surnames that are much alike"
        spans = [(at, at + len(name)) for at, name in ((new.full_at, new.full), (new.at, new.name))]
        yield _slip(0.7, message, new.name, *spans)


def _slip(confidence: float, message: str, name: str, *spans: tuple[int, int]) -> Slip:
    return Slip((), "name", confidence, message, about=About(measure="name", subject=(name,)), spans=spans)


def _renamed(page: Page) -> Iterator[Slip]:
    """The two only first names of a surname, where both have one office or the second speaks and is not introduced."""
    text = page.article.text
    by_surname: dict[str, list[re.Match[str]]] = {}
    for name in _FIRST_AND_LAST.finditer(text):
        if name["surname"] not in COMMON and not {name["first"], name["surname"]} & NOT_NAMES:
            by_surname.setdefault(name["surname"], []).append(name)
    for surname, names in by_surname.items():
        firsts = list(dict.fromkeys(name["first"] for name in names))
        old = [name for name in names if name["first"] == names[0]["first"]]
        new = [name for name in names if name not in old]
        one, other = (_Person(name["first"], surname, "", *_place(name)) for name in (old[0], (new or old)[0]))
        if len(firsts) != 2 or _also_known(text, one, other):
            continue
        office = _offices(text, old) & _offices(text, new)
        is_bare = any(_is_introduced(text, name) for name in old) and not any(
            _is_introduced(text, name) and not _goes_on(text, name, one.first) for name in new
        )
        is_alike = _is_alike(*firsts)
        is_one = is_bare and any(_speaks(text, name) for name in (names if is_alike else new[:1]))
        is_one = is_one or (is_bare and is_alike and _is_known(text, old, new))
        if (office or is_one) and not _are_family(text, one, other, near=_BESIDE if office else _NEAR):
            message = (
                f"{page.article.name} has “{old[0][0]}” and “{new[0][0]}”: one surname, two first names, and "
                f"{f'one {min(office)}' if office else 'the second is not introduced'}"
            )
            yield _slip(0.7, message, surname, one.span, other.span)


def _place(match: re.Match[str]) -> tuple[int, tuple[int, int]]:
    """Where a first name begins, and where all that was read of a person stands."""
    return match.start("first"), match.span()


def _is_known(text: str, old: list[re.Match[str]], new: list[re.Match[str]]) -> bool:
    """Whether the surname alone stands between the only two places of its first names, and neither is of the past."""
    between = text[old[0].end() : new[0].start()]
    around = text[max(0, new[0].start() - _NEAR) : new[0].end() + _NEAR]
    is_bare = re.search(rf"\b{old[0]['surname']}\b(?!['’-]| {CAPITAL})", between) is not None
    return is_bare and len(old) == len(new) == 1 and not _PAST.search(around)


def _offices(text: str, names: list[re.Match[str]]) -> set[str]:
    """The offices beside a name, or before it and of nobody else, of those that one person of an article has."""
    found: set[str] = set()
    for name in names:
        before = text[max(0, name.start() - _INTRODUCED) : name.start()]
        others = [match.end() for match in full_names(before)]
        beside = before[max(others, default=0) :], text[name.end() : name.end() + _LONGEST]
        if not any(map(_NOT_NOW.search, beside)):
            found |= {office.lower() for words in beside for office in _ONE_OFFICE.findall(words)}
    return found


def _speaks(text: str, name: re.Match[str]) -> bool:
    """Whether what stands beside a name says that somebody speaks."""
    before = text[max(0, name.start() - _LONGEST) : name.start()]
    return _SPEAKS.match(text, name.end()) is not None or _SPOKEN.search(before) is not None


def _is_introduced(text: str, name: re.Match[str]) -> bool:
    """Whether words beside a name say who that is."""
    before = text[max(0, name.start() - _LONGEST) : name.start()]
    return _INTRODUCES.match(text, name.end()) is not None or _TITLE_BEFORE.search(before) is not None


def _goes_on(text: str, name: re.Match[str], first: str) -> bool:
    """Whether a name is much like one that was told, and what stands beside it need not say who that is."""
    before = text[max(0, name.start() - _LONGEST) : name.start()]
    is_told = _WHO.match(text, name.end()) is not None and _TITLE_BEFORE.search(before) is None
    return is_told and _is_alike(name["first"], first)


def _is_alike(one: str, other: str) -> bool:
    """Whether two first names begin alike or are much alike."""
    return one[0] == other[0] or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _namesakes(text: str) -> dict[str, list[_Person]]:
    """The persons with an office by their surname, in order of their place, each full name once."""
    found = (match for pattern in (_TITLED, _APPOSED) for match in pattern.finditer(text))
    known: set[str] = set()
    namesakes: dict[str, list[_Person]] = {}
    for match in sorted(found, key=lambda match: match.start("first")):
        first, surname = match["first"], match["surname"]
        if surname not in COMMON and f"{first} {surname}" not in known:
            known.add(f"{first} {surname}")
            person = _Person(first, surname, match["office"].lower(), *_place(match))
            namesakes.setdefault(surname, []).append(person)
    return namesakes


def _are_family(text: str, *persons: _Person, near: int = _NEAR) -> bool:
    """Whether a word of kinship stands near one of the names, but for "and her family"."""
    around = (text[max(person.at - near, 0) : person.at + near] for person in persons)
    return any(_FAMILY.search(_AND_FAMILY.sub("", words)) for words in around)


def _also_known(text: str, one: _Person, other: _Person) -> bool:
    """Whether the first names are two forms of one ("Dan", "Daniel"), or are named side by side as two persons."""
    short, long = sorted((one.first, other.first), key=len)
    together = re.search(rf"\b{short}\b \w+ {long}\b|\b{long}\b \w+ {short}\b|{one.surname}s\b", text)
    nick = f"{short} {long}" in NICKNAMES or f"{long} {short}" in NICKNAMES
    is_form = long.startswith(short[:3]) and (len(short) <= _SHORT_FORM or long.startswith(short))
    return is_form or nick or together is not None


RULE = Rule("FC208", "two-first-names", "warning", __doc__ or "", check)
