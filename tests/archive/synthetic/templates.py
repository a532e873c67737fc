"""The templates of genres: text with slots, read from ``genres/*.txt`` and filled for one article.

    : beat [option=value …]     a beat: what one sentence (or two) of an article may say; its ways follow, one a line
    {name}                      a word of the story (one of several, if it has several), or a person
    {#fact}  {on #day}  {in #month}  {#visit-}  {#sum!}
                                a fact: with its preposition, as an adjective, exactly as it is
    [one|other|]                one of several ways, at random; they may nest
    <one|other>                 one of several ways, the same in all articles of a story

Options: ``after`` the hours from the event before which nobody writes this, ``odds`` that an article that could say it
does, ``lead=1`` for beginnings, ``title=1`` for headlines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from synthetic.lexicon import WORDS

GENRES = Path(__file__).parent / "genres"
SLOT = re.compile(r"\{(?:(on|in|day) )?(#?)(\w+)([-!]?)\}")
SLOT_WHOLE = re.compile(r"\{[^}]*\}")
AMERICAN = tuple(
    (re.compile(rf"\b{british}\b"), american) for british, american in (pair.split("=") for pair in WORDS["american"])
)


@dataclass(slots=True, frozen=True)
class Slot:
    """A place for a word of the story (``fact`` False) or for one of its facts."""

    key: str
    fact: bool
    mode: str = ""
    bare: bool = False


@dataclass(slots=True, frozen=True)
class Settled:
    """Words that differ from story to story, and not between the articles of one."""

    ways: tuple[str, ...]

    def of(self, story: int) -> str:
        return self.ways[crc32("|".join((str(story), *self.ways)).encode()) % len(self.ways)]


Part = str | Slot | Settled | tuple["Parts", ...]
Parts = tuple[Part, ...]


@dataclass(slots=True, frozen=True)
class Beat:
    """One thing to say, in several ways; ``ways`` are the British ones and the American ones."""

    name: str
    ways: tuple[tuple[Parts, ...], tuple[Parts, ...]]
    keys: tuple[frozenset[str], ...]
    """The facts that each way may state."""
    after: float
    odds: float
    lead: bool
    title: bool


@cache
def beats(genre: str) -> tuple[Beat, ...]:
    """The beats of a genre, in the order of its file."""
    path = GENRES / f"{genre}.txt"
    found: list[Beat] = []
    head, lines = "", []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ": end"]:
        if line.startswith(": "):
            if lines:
                found.append(_beat(head, lines))
            head, lines = line[2:], []
        elif line.strip():
            lines.append(line.strip())
    return tuple(found)


def _beat(head: str, lines: list[str]) -> Beat:
    name, *options = head.split()
    given = dict(option.split("=") for option in options)
    american = [_american(line) for line in lines]
    return Beat(
        name=name,
        ways=(tuple(map(parse, lines)), tuple(map(parse, american))),
        keys=tuple(frozenset(key for _, fact, key, _ in SLOT.findall(line) if fact) for line in lines),
        after=float(given.get("after", 0)),
        odds=float(given.get("odds", 0.7)),
        lead="lead" in given,
        title="title" in given,
    )


def _american(line: str) -> str:
    """The line with American spellings, its slots as they are."""
    slots = SLOT_WHOLE.findall(line)
    pieces = SLOT_WHOLE.split(line)
    for pattern, word in AMERICAN:
        pieces = [pattern.sub(word, piece) for piece in pieces]
    return "".join(piece + slot for piece, slot in zip(pieces, [*slots, ""], strict=True))


def parse(line: str) -> Parts:
    """The parts of a template."""
    parts, at = _parts(line, 0, "")
    if at != len(line):
        raise ValueError(f"a bracket is closed that was not opened, at {at}: {line}")
    return parts


def _parts(line: str, at: int, ends: str) -> tuple[Parts, int]:
    """The parts from a place up to one of the ending characters."""
    parts: list[Part] = []
    start = at
    while at < len(line) and line[at] not in ends:
        if line[at] not in "[{<":
            at += 1
            continue
        if at > start:
            parts.append(line[start:at])
        if line[at] == "[":
            ways = []
            while line[at] != "]":
                way, at = _parts(line, at + 1, "|]")
                ways.append(way)
            parts.append(tuple(ways))
            at += 1
        elif line[at] == "<":
            end = line.index(">", at)
            parts.append(Settled(tuple(line[at + 1 : end].split("|"))))
            at = end + 1
        else:
            slot = SLOT.match(line, at)
            if not slot:
                raise ValueError(f"no slot at {at}: {line}")
            mode, fact, key, sign = slot.groups()
            parts.append(Slot(key, bool(fact), "-" if sign == "-" else mode or "", sign == "!"))
            at = slot.end()
        start = at
    if at > start:
        parts.append(line[start:at])
    return tuple(parts), at
