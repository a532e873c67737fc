"""Whom "he" and "she" stand for: the nearest earlier speaker, or person who is subject of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import dropwhile

from factcheck.lexicon import proper_names, values
from factcheck.text.nouns import is_person
from factcheck.text.scan import Scan

CAPITAL = r"(?:(?=[A-ZÀ-ÖØ-Þ])(?:(?:[A-Z]\.)+|[A-ZÀ-ÖØ-Þ][\w’'&-]*))"
"""A word with a capital; that it begins with one is asked first, as most letters are none."""
PARTICLE = "(?:(?:de|del|da|di|dos|van|von|der|den|la|le|el|al|bin|ibn) )"
PERSON = rf"{CAPITAL}(?: {PARTICLE}?{CAPITAL}){{0,4}}"
_OPENING = re.compile(rf"{CAPITAL}(?: {PARTICLE}?{CAPITAL}){{0,7}}(?! and {CAPITAL}|[\w’']|\.\w)")
"""Titles and a name at the beginning of a sentence, unless another is joined to it."""
_AGED = re.compile(rf"(?P<name>{CAPITAL}(?: {PARTICLE}?{CAPITAL}){{1,4}}), \d{{1,3}},")
"""A person whose age is told, anywhere in a sentence."""
_APPOSED = re.compile(r", (?:an?|the) ([\w-]+(?: [\w-]+){0,2})")
_FULL = re.compile(rf"{CAPITAL}(?: {PARTICLE}?{CAPITAL}){{1,4}}$")
""" "Tom Ashe, a statistician": a person, where one of the words behind the comma names one."""
_LONGEST_NAME = 60
_FARTHEST = 20_000
"""How many characters before a surname the whole name may stand."""


class Persons:
    """The persons of a text. A wrong guess is worse than none: bodies, places and pairs of persons are no "he"."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._told: tuple[int, str] | None = None

    def speaks(self, name: str, at: int) -> None:
        """Remember who speaks at a place."""
        if no_persons().isdisjoint(name.split()):
            self._told = at, name

    def before(self, at: int, pronoun: str) -> str | None:
        """The nearest person before a place, as printed there; None where none is known, or "he" would be Ms Li."""
        place = bisect_left(self._subjects, (at, ""))
        known = [*self._subjects[max(place - 1, 0) : place], *([self._told] if self._told else [])]
        name = max(known)[1] if known else None
        told = {self._sexes.get(word, pronoun) for word in name.split()} if name else set()
        return name if told <= {pronoun} else None

    @cached_property
    def _titled(self) -> list[tuple[str, list[str]]]:
        """The titles of the text, each with the one or two words behind it."""
        pieces, titles = self._scan.pieces, _titles()
        return [(piece, pieces[at + 2 : at + 5 : 2]) for at, piece in enumerate(pieces) if piece in titles]

    @cached_property
    def _sexes(self) -> dict[str, str]:
        """What stands for those of a surname whose titles all tell it: "Ms Li"."""
        found: dict[str, set[str]] = {}
        for title, names in self._titled:
            if pronoun := _pronouns().get(title):
                for name in names:
                    found.setdefault(name, set()).add(pronoun)
        return {name: pronouns.pop() for name, pronouns in found.items() if len(pronouns) == 1}

    @cached_property
    def _subjects(self) -> list[tuple[int, str]]:
        """The places and names of the persons that a sentence begins with, and of those whose age is told."""
        text = self._scan.text
        known = {name for _, names in self._titled for name in names if name[0].isupper()}
        found = []
        for start, _ in self._scan.sentences:
            match = _OPENING.match(text, start)
            run = match[0].split() if match else []
            words = list(dropwhile(_before_name().__contains__, run))
            if words and words[-1].endswith(("'s", "’s")):
                continue
            is_dateline = match is not None and len(run) > 1 and match[0].isupper()
            may_be = bool(words) and not is_dateline and no_persons().isdisjoint(words)
            if may_be and (len(run) > 1 or run[0] in known or self._has_first_name(run[0], start)):
                known.add(words[-1])
                found.append((start, " ".join(words)))
        aged = ((match.start(), match["name"]) for match in _AGED.finditer(text))
        return sorted({*found, *aged, *self._apposed()})

    def _has_first_name(self, name: str, end: int) -> bool:
        """Whether the first time that a name stands shortly before a place, another name of a person leads to it."""
        place = self._scan.text.find(f" {name}", max(0, end - _FARTHEST), end)
        return place > 0 and self._full_name(place + len(name) + 1) is not None

    def _full_name(self, end: int) -> re.Match[str] | None:
        """The name of several words that ends at a place and may be of a person."""
        match = _FULL.search(self._scan.text, max(0, end - _LONGEST_NAME), end)
        return match if match and no_persons().isdisjoint(match[0].split()) else None

    def _apposed(self) -> Iterator[tuple[int, str]]:
        """The places and names of persons of whom an apposition tells what they are."""
        for match in _APPOSED.finditer(self._scan.text):
            name = self._full_name(match.start()) if any(map(is_person, match[1].split())) else None
            if name:
                yield name.start(), name[0]


@cache
def no_persons() -> frozenset[str]:
    """Words that are in no name of a person: countries, places, bodies, and what begins a sentence."""
    openers = [form.capitalize() for form in values("stopwords", "stop")]
    return frozenset([*values("speech", "no_person"), *proper_names(), *openers])


@cache
def _pronouns() -> dict[str, str]:
    """The pronoun of a title, where all of its forms have one."""
    return {form: _OF_TITLES[title] for form, title in values("entities", "title").items() if title in _OF_TITLES}


_OF_TITLES = {"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "dame": "she"}


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for form in values("entities", "title") for title in (form, form.title()))


@cache
def _before_name() -> frozenset[str]:
    return _titles() | {"The", "Former", "Prime"}
