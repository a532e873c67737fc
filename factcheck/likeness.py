"""What tells that two articles are about one event: the names that they share, and the words.

The weights of both come from the lexicon and from a background that is fixed, never from the archive at hand, so that a
story is the same story in an archive of any size.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from struct import pack, unpack, unpack_from
from typing import NamedTuple

from factcheck.lexicon import entries
from factcheck.model import Reading
from factcheck.reconcile.model import default_weights
from factcheck.text.stems import WORDS

Vector = dict[int, float]
"""Weights by key. A key stands for a name or for a word."""

MOST = 40
"""Keys of a vector, the weightiest."""
NAMES = 0.67
"""How much of the likeness is that of the names."""
LEAST = 0.11
"""From this likeness on articles are about one event."""
_KNOWN = 0.4
"""The weight of a name of the lexicon (a country, a large organisation), or of a name made of such names."""
_PART = 0.35
"""The weight of a word of a longer name: "Lagarde" where only "Christine Lagarde" is said."""
_COMMON = 2.5
"""A word tells something if it is rarer in news in general than this, in nats."""
_REPEATED = 0.5

_LINKS = ("of", "the", "for", "and", "de", "del", "al", "bin", "von", "van")
"""Small words that may stand inside a name."""
_NAME = re.compile(rf"[A-Z][\w’'-]*\w(?:(?: (?:{'|'.join(_LINKS)})){{0,2}} [A-Z][\w’'-]*\w)*")
_POSSESSIVE = re.compile(r"['’]s$")
_INSIDE = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]*\w")
"""A capitalised word that opens no sentence."""
_SMALL = re.compile(r"\b[a-z][\w-]+")


class Marks(NamedTuple):
    """The names and the words of an article, each as a vector of length one, or empty."""

    names: Vector
    words: Vector

    def pack(self) -> bytes:
        """The marks as bytes, the same everywhere; weights in single precision."""
        counts = len(self.names), len(self.words)
        weights = *self.names.values(), *self.words.values()
        return pack(_layout(*counts), *counts, *self.names, *self.words, *weights)

    @classmethod
    def unpack(cls, data: bytes) -> Marks:
        names, words = unpack_from("<HH", data)
        parts = unpack(_layout(names, words), data)[2:]
        both = list(zip(parts[: names + words], parts[names + words :], strict=True))
        return cls(dict(both[:names]), dict(both[names:]))


def _layout(names: int, words: int) -> str:
    return f"<HH{names + words}q{names + words}f"


def likeness(names: float, words: float) -> float:
    """How like two articles are whose names and words are like so much (cosines): nothing where either is nothing."""
    return float(names**NAMES * words ** (1 - NAMES))


def are_of_one_event(one: Marks, other: Marks) -> bool:
    """Whether two articles are alike enough; of those that name nobody and nothing nobody can tell, so they may be."""
    if not one.names or not other.names:
        return True
    return likeness(_cosine(one.names, other.names), _cosine(one.words, other.words)) >= LEAST


def _cosine(one: Vector, other: Vector) -> float:
    return max(0.0, sum(weight * other[key] for key, weight in one.items() if key in other))


def marks_of(reading: Reading) -> Marks:
    """What an article may be known by, from the contexts of its claims and, for names of several words, its text."""
    background = default_weights().background
    rarest = max(background.values())
    said, named = _counts(reading)
    words = {word: background.get(word, rarest) - _COMMON for word in said}
    names = {name: _KNOWN for name in named if name in _known()}
    counts = said + named
    ordinary = {*_SMALL.findall(reading.article.text), *_shared()}
    here = {*named, *(_POSSESSIVE.sub("", word.lower()) for word in _INSIDE.findall(reading.article.text))} - _days()
    for run, count in _runs(f"{reading.article.title or ''}\n{reading.article.text}", here).items():
        telling = [word for word in run if word not in _known() and not _is_ordinary(word, ordinary)]
        if len(run) > 1:
            names[" ".join(run)] = 1.0 if telling else _KNOWN
            counts[" ".join(run)] = count
            for word in telling:
                names.setdefault(word, _PART)
        elif telling:
            names[run[0]] = 1.0
    return Marks(_vector(names, counts), _vector(words, counts))


def _counts(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """In how many sentences each stem and each name stands."""
    said: dict[tuple[int, int], set[str]] = {}
    named: dict[tuple[int, int], set[str]] = {}
    for context in reading.contexts:
        said.setdefault(context.sentence, set()).update(stem for stem, _, _ in context.words)
        named.setdefault(context.sentence, set()).update(context.names)
    return _counted(said), _counted(named)


def _counted(sentences: Mapping[tuple[int, int], Collection[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for found in sentences.values():
        counts.update(found)
    return counts


def _runs(text: str, names: Collection[str]) -> Counter[tuple[str, ...]]:
    """The names of a text, word by word in lower case, without words at their ends that are no names."""
    found: Counter[tuple[str, ...]] = Counter()
    for run in _NAME.findall(text):
        words = [_POSSESSIVE.sub("", word.lower()) for word in run.split() if word not in _LINKS]
        inside = [place for place, word in enumerate(words) if word in names]
        if inside:
            found[tuple(words[inside[0] : inside[-1] + 1])] += 1
    return found


def _is_ordinary(word: str, ordinary: Collection[str]) -> bool:
    """Whether a word in a name is one of the language too, and tells nothing by itself."""
    meaning = WORDS[word]
    return word in ordinary or meaning is None or meaning.stem[0] == "+" or meaning.stem in default_weights().background


def _vector(weights: Mapping[str, float], counts: Mapping[str, int]) -> Vector:
    raised = [(weight * (1 + _REPEATED * math.log(max(counts[key], 1))), key) for key, weight in weights.items()]
    chosen = sorted((-weight, key) for weight, key in raised if weight > 0)[:MOST]
    norm = math.sqrt(sum(weight * weight for weight, _ in chosen))
    return {_key(key): -weight / norm for weight, key in chosen}


@cache
def _known() -> frozenset[str]:
    return frozenset(entry.value.lower() for entry in entries("entities"))


@cache
def _days() -> frozenset[str]:
    roles = {"month", "month_short", "weekday", "weekday_short"}
    return frozenset(entry.form.lower() for entry in entries("times") if entry.role in roles)


@cache
def _shared() -> frozenset[str]:
    return frozenset(entry.form for entry in entries("shared_names"))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
