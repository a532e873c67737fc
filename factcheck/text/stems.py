"""Words made comparable: inflections stemmed, irregular forms undone, synonyms made one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from Stemmer import Stemmer

from factcheck.lexicon import entries, values
from factcheck.text.memory import Memory

GROUP_ROLES = ("measure", "synonym", "direction", "person")


class Word(NamedTuple):
    """A word that carries meaning. ``stem`` is one for all words of a synonym group; ``role`` is that of the group."""

    stem: str
    role: str | None = None


@cache
def _stemmer() -> Stemmer:
    return Stemmer("english")


@cache
def _irregular() -> dict[str, str]:
    return {entry.form: entry.value for entry in entries("irregular")}


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(entry.form.lower() for entry in entries("stopwords"))


@cache
def _groups() -> dict[str, Word]:
    """Stem to group; of a word in two groups the first counts."""
    groups: dict[str, Word] = {}
    for entry in entries("measures"):
        if entry.role in GROUP_ROLES:
            groups.setdefault(bare_stem(entry.form.lower()), Word("+" + entry.value, entry.role))
    return groups


@cache
def moves(role: str = "update") -> dict[str, str]:
    """Stem of a synonym group, or of a word, to the way in which its figures move with time: up, down or any.

    With the role ``update_people``, those of numbers of people; with ``update_value``, those of no number of things.
    """
    found: dict[str, str] = {}
    for entry in entries("measures"):
        if entry.role == role:
            stem = bare_stem(entry.form.lower())
            found.setdefault(_groups().get(stem, Word(stem)).stem, entry.value)
    return found


@cache
def fates() -> frozenset[str]:
    """Stems of the synonym groups that tell what befell people, of which each has but one."""
    return frozenset("+" + form for form, row in values("measures", "exclusive").items() if row == "fate")


def bare_stem(word: str) -> str:
    """The stem of one word in lower case, whatever it means."""
    return str(_stemmer().stemWord(_irregular().get(word, word)))


def _word_of(surface: str) -> Word | None:
    word = surface.lower()
    if len(word) < 2 or not word[0].isalpha() or word in _stopwords():
        return None
    stem = bare_stem(word)
    return _groups().get(stem) or Word(stem)


WORDS = Memory(_word_of)
"""What a word means, by its surface; None for one that carries no meaning of its own, or that is no word."""
