"""Proper names of an article: who and where. A country, its people and its capital are one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import proper_names, titles, values
from factcheck.text.memory import Memory
from factcheck.text.nouns import words_of
from factcheck.text.scan import Scan, pieces_of
from factcheck.text.stems import WORDS


@cache
def _widths() -> dict[str, tuple[int, ...]]:
    """First piece of the entities of several to their widths in pieces, longest first."""
    widths: dict[str, set[int]] = {}
    for form in proper_names():
        pieces = pieces_of(form)
        if len(pieces) > 1:
            widths.setdefault(pieces[0], set()).add(len(pieces))
    return {first: tuple(sorted(found, reverse=True)) for first, found in widths.items()}


@cache
def _regions() -> frozenset[str]:
    return frozenset(values("entities", "region").values())


_STORMY = words_of("storm") | {"category"}
"""What stands before the name of a storm, and how strong it is."""
_NUMBERS = values("numbers", "cardinal")
_LONGEST = 2
"""How many digits the number of a channel may have."""


class _Capital(NamedTuple):
    """What a capitalised piece may be: an entity, the first of one of so many pieces, or a name."""

    entity: str | None
    widths: tuple[int, ...]
    name: str
    is_name: bool
    is_short: bool
    """Whether the entity is a region of a longer name: "Channel"."""


def _capital(piece: str) -> _Capital:
    name = piece.lower()
    is_name = WORDS[piece] is not None and name not in titles() and name not in _STORMY
    entity = proper_names().get(piece)
    return _Capital(entity, _widths().get(piece, ()), name, is_name, entity in _regions() and entity != name)


_CAPITALS = Memory(_capital)


def may_be_name(piece: str) -> bool:
    """Whether a capitalised piece is a name in some place."""
    capital = _CAPITALS[piece]
    return capital.is_name or bool(capital.entity or capital.widths)


def names_of(scan: Scan, capitals: list[int]) -> dict[int, str]:
    """The names of an article by the index of their piece; ``capitals`` are the pieces that may be one.

    A capitalised word counts as a name where it does not open a sentence, or where it is a name elsewhere.
    """
    names: dict[int, str] = {}
    openers = {first for first, _ in scan.sentence_pieces}
    opening: list[tuple[int, str]] = []
    pieces = scan.pieces
    free = 0
    shortened = _shortened(scan.text)
    for index in capitals:
        if index < free or pieces[index] in shortened:
            continue
        entity, widths, name, is_name, is_short = _CAPITALS[pieces[index]]
        longer, width = _entity(pieces, index, widths) if widths else (None, 0)
        if longer:
            free = index + width
            inside = range(index, min(free, len(pieces)))
            names.update([(place, longer) for place in inside if not pieces[place].isspace()])
        elif is_short and (number := _number_behind(pieces, index)):
            names[index] = f"{name}_{number}"
        elif entity and not (is_short and _is_surname(pieces, index)):
            names[index] = entity
        elif index in openers or pieces[index - 1] in "\"“‘'":
            opening.append((index, name))
        elif is_name:
            names[index] = name
    known = set(names.values())
    names.update([(index, name) for index, name in opening if name in known])
    return names


def _shortened(text: str) -> frozenset[str]:
    """The letters that stand for words in small print, and for no name: "genetically modified (GM)"."""
    return frozenset(match[1] for match in _IN_BRACKETS.finditer(text) if _stand_for(text, match))


def _stand_for(text: str, letters: re.Match[str]) -> bool:
    """Whether letters in brackets are those with which the words before them begin, in small print."""
    before = _WORDS.search(text, max(0, letters.start() - _FARTHEST), letters.start())
    words = before[0].split()[-len(letters[1]) :] if before else []
    return "".join(word[0] for word in words) == letters[1].lower()


_IN_BRACKETS = re.compile(r"\(([A-Z]{2,5})\)")
_WORDS = re.compile(r"\b[a-z]+(?: [a-z]+){1,4} $")
_FARTHEST = 80
"""How many characters so many words may take."""


def _number_behind(pieces: list[str], index: int) -> str:
    """The number behind the short name of a region, with which it is another name: "on Channel Nine"."""
    number, article = "".join(pieces[index + 2 : index + 3]), "".join(pieces[max(0, index - 2) : index - 1])
    is_named = (number.istitle() and number.lower() in _NUMBERS) or (number.isdigit() and len(number) <= _LONGEST)
    return _NUMBERS.get(number.lower(), number) if is_named and article.lower() != "the" else ""


def _is_surname(pieces: list[str], index: int) -> bool:
    """Whether the short name of a region stands behind a name that is none of a place: "Petar Golan"."""
    first = pieces[index - 2] if index >= 2 and pieces[index - 1] == " " else ""
    return first.istitle() and _CAPITALS[first].is_name and _CAPITALS[first].entity is None


def _entity(pieces: list[str], index: int, widths: tuple[int, ...]) -> tuple[str | None, int]:
    """The longest entity of several pieces that begins at a piece, and its width; None and 0 for none."""
    for width in widths:
        canonical = proper_names().get(" ".join("".join(pieces[index : index + width]).split()))
        if canonical:
            return canonical, width
    return None, 0
