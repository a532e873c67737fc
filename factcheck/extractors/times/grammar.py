"""Rules that read an expression of time out of a scan, and how they are run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.extractors.base import compiled, vocabulary
from factcheck.extractors.times.moments import Moment
from factcheck.lexicon import values
from factcheck.text.scan import Scan


class Words(dict[str, str]):
    """The words of a match by the name of their group; nothing for a group that took no part or is not there."""

    def __missing__(self, group: str) -> str:
        return ""


class Rule(NamedTuple):
    """A grammar and the moment that its matches mean, if any. A pattern that begins with roles is fast to search.

    ``accepts`` sees the place of a match, for what words alone do not tell.
    """

    needs: str
    """A role that every match has a word of: in a text without one the rule is not tried."""
    pattern: str
    build: Callable[[Words], Moment | None]
    article: bool = False
    """Whether "the" before the match belongs to it."""
    accepts: Callable[[Scan, int, int], bool] | None = None


@dataclass(slots=True)
class Found:
    """A moment at the pieces ``first`` up to ``last``."""

    first: int
    last: int
    moment: Moment


_REMEMBERED = 50_000
_memory: dict[tuple[str, str], Moment | None] = {}


def read(scan: Scan, rules: Iterable[Rule]) -> Iterator[Found]:
    """All that the rules find in a scan; the finds may overlap."""
    letters = set(scan.letters)
    for needs, pattern, build, article, accepts in rules:
        if letters.isdisjoint(_letters_of(needs)):
            continue
        for match in compiled(pattern).finditer(scan.letters):
            first, last = match.span()
            key = pattern, scan.words(first, last)
            try:
                moment = _memory[key]
            except KeyError:
                if len(_memory) > _REMEMBERED:
                    _memory.clear()
                moment = _memory[key] = build(_words(scan, match))
            if moment is None or (accepts and not accepts(scan, first, last)):
                continue
            if article and word_before(scan, first) == "the":
                first -= 2
            yield Found(first, last, moment)


@cache
def _letters_of(role: str) -> frozenset[str]:
    """The letters with which words of a role may begin."""
    return frozenset(vocabulary().initials(role)[1:-1])


def _words(scan: Scan, match: re.Match[str]) -> Words:
    return Words((name, scan.words(*match.span(name))) for name in match.re.groupindex if match.start(name) >= 0)


def word_before(scan: Scan, place: int) -> str:
    """The word before a piece, in lower case, if only a blank is between them, else nothing."""
    return scan.pieces[place - 2].lower() if place > 1 and scan.letters[place - 1] == " " else ""


def word_after(scan: Scan, place: int) -> str:
    """The word that a blank divides from the pieces up to ``place``, as printed, else nothing."""
    return scan.pieces[place + 1] if scan.letters[place : place + 1] == " " and place + 1 < len(scan.pieces) else ""


@cache
def context_words(role: str) -> frozenset[str]:
    """Words that tell by their place what an expression means."""
    return frozenset(values("time_context", role))


def value_of(role: str, words: str) -> str:
    """The value of words in a role; they are known to play it."""
    value = vocabulary().value(role, words)
    if value is None:
        raise KeyError(f"{words!r} is no {role}")
    return value


_ORDINALS = {**values("numbers", "ordinal"), "last": "-1", "final": "-1"}


def ordinal(words: str) -> int:
    """The number of "16", "16th", "third" or, counted from the end, "last"."""
    return int(re.sub(r"\D", "", words)) if words[0].isdigit() else int(_ORDINALS[words.lower()])
