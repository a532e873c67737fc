"""Which noun a number counts, and its singular: "1,400 Chinese enterprises" counts ``enterprise``."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import values
from factcheck.text.scan import Scan


def words_of(role: str) -> frozenset[str]:
    """The words that play a role beside a number."""
    return frozenset(values("nouns", role))


_PLURALS = values("nouns", "plural")
_NOT_PLURAL = words_of("not_plural")
STOPS = words_of("stop")
_TIMES = words_of("time_word")
_NEVER_OF_YEAR = words_of("never_of_year")
_YEAR_LEADS = words_of("year_lead")
_ENDS = STOPS | set(values("numbers", "cardinal")) | set(values("numbers", "tens"))
_ADJECTIVE = "al ous ive ish ic ful less ary ian ese est ern ing ed able"
_ADJECTIVE_ENDINGS = tuple(_ADJECTIVE.split())
_ADJECTIVES = words_of("adjective")
_JOINS = frozenset({"and", "or", "&"})
_LONGEST_PHRASE = 7
"""How many words a noun phrase may have before its head."""


@lru_cache(maxsize=20_000)
def singular(word: str) -> str | None:
    """The singular of a plural noun, in lower case; None for any other word."""
    lower = word.lower()
    if lower in _PLURALS:
        return _PLURALS[lower]
    if lower.endswith("children"):
        return lower[:-3]
    if lower.endswith("men") and lower not in _NOT_PLURAL and len(lower) > len("women"):
        return lower[:-2] + "an"
    if lower in _NOT_PLURAL or len(lower) < 3 or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "ous")):
        return None
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return lower[:-2]
    return lower[:-1]


def noun_after(scan: Scan, place: int, one: bool = False) -> str | None:
    """The head of the noun phrase whose words begin at or behind a piece; for ``one`` a singular noun.

    The head is the last of the first run of plurals: "two large military transports near the pass" counts transports.
    """
    words = _phrase(scan, place)
    if one:
        return _single(words)
    head: str | None = None
    for word in words:
        found = singular(word)
        if found is None and head:
            return head
        head = found or head
    return head


def is_of_year(scan: Scan, first: int, last: int) -> bool:
    """Whether a number written as a year is one before what may be counted: "the 2000 elections", not "2000 people"."""
    return noun_after(scan, last) not in _NEVER_OF_YEAR or scan.word_before(first).lower() in _YEAR_LEADS


def is_time_after(scan: Scan, place: int) -> bool:
    """Whether the phrase behind a piece is one of time: "50 previous years"."""
    return not _TIMES.isdisjoint(word.lower() for word in _phrase(scan, place))


def _phrase(scan: Scan, place: int) -> list[str]:
    words: list[str] = []
    pieces, letters = scan.pieces, scan.letters
    while place + 1 < len(pieces) and (letters[place] == " " or pieces[place] in "-‐‑"):
        word = pieces[place + 1]
        if word in _JOINS and words and _are_joined(words[-1], scan.word_after(place + 2)):
            place += 2
            continue
        is_end = word.lower() in _ENDS and not (words and pieces[place] in "-‐‑")
        if not word[0].isalpha() or is_end or len(words) > _LONGEST_PHRASE:
            is_numbered = pieces[place] in "-‐‑" and word.isdigit() and bool(words) and words[-1][0].isupper()
            if not is_numbered and not is_model(scan, place + 1):  # "new Covid-19 cases"
                break
            place += 2
            continue
        if pieces[place] in "-‐‑" and words and singular(word) in STOPS:  # "start-ups"
            words[-1] += "-" + word
        else:
            words.append(word)
        place += 3 if pieces[place + 2 : place + 3] in (["'s"], ["’s"]) else 2
    return words


def _are_joined(word: str, other: str) -> bool:
    """Whether "and" joins two adjectives or names before a noun: "French and Dutch lorries", "civil and military"."""
    if singular(word) is not None:
        return False
    if word[0].isupper():
        return other[:1].isupper()
    return word.endswith(_ADJECTIVE_ENDINGS) and other.endswith(_ADJECTIVE_ENDINGS)


def is_model(scan: Scan, place: int) -> bool:
    """Whether a piece is the number of a model, before a name: the 737 in "two new 737 MAX jets"."""
    piece = scan.pieces[place]
    return piece.isdigit() and len(piece) == len("737") and scan.word_after(place + 1)[:1].isupper()


def _single(words: list[str]) -> str | None:
    """The first word that is not an adjective, by its ending or by the lexicon, else the last."""
    for word in words:
        is_adjective = word.endswith(_ADJECTIVE_ENDINGS) or word in _ADJECTIVES
        if not is_adjective and not word[0].isupper():
            return word.lower()
    return words[-1].lower() if words else None
