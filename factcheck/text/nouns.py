"""Which noun a number counts, and its singular: "1,400 Chinese enterprises" counts ``enterprise``."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import values
from factcheck.text.scan import Scan
from factcheck.text.units import is_year


def words_of(role: str) -> frozenset[str]:
    """The words that play a role beside a number."""
    return frozenset(values("nouns", role))


_PERSONS = words_of("person")
_NO_PERSONS = words_of("no_person")
_PERSON_ENDINGS = ("man", "woman", "er", "or", "ist", "ian")
_PLURALS = values("nouns", "plural")
_NOT_PLURAL = words_of("not_plural")
STOPS = words_of("stop")
_TIMES = words_of("time_word")
_NEVER_OF_YEAR = words_of("never_of_year")
_YEAR_LEADS = words_of("year_lead")
_ADJECTIVE = "al ous ive ish ic ful less ary ian ese est ern ing ed able"
_ADJECTIVE_ENDINGS = tuple(_ADJECTIVE.split())
_ADJECTIVES = words_of("adjective")
_PARTICLES = frozenset({"de", "del", "des", "di", "da", "do", "du", "la", "le"})
_JOINS = frozenset({"and", "or", "&"})
_SHOWS = words_of("noun_or_verb")
_SHOWN = frozenset({"that", "no", "how", "what", "a", "an", "the", "it", "they", "he", "she", "to", "not", "us"})
_COMPOUND_ENDS = words_of("compound_end")
_OF_SEVERAL = words_of("of_several")
_SMALL_NUMBERS = frozenset(values("numbers", "cardinal")) | frozenset(values("numbers", "tens"))
_ENDS = STOPS | _SMALL_NUMBERS
_NUMBERS_AND_HEDGES = _SMALL_NUMBERS | frozenset(values("numbers", "scale")) | words_of("hedge_word")
_LEADS = frozenset({"of", "by", "for", "from", "with", "against", "among", "between", "involving", "featuring"})
_FARTHEST_LEAD = 4
"""How many words may stand between a preposition and what is counted."""
HYPHENS = frozenset("-‐‑")
HYPHENED = [[hyphen] for hyphen in "-‐‑"]
"""The slices of one piece that are a hyphen; at the end of a text a slice is empty."""
POSSESSIVES = ("'s", "’s")
_NEAR = 40
"""How many pieces around a capital may hold a word that no headline would print small."""
_LONGEST_PHRASE = 7
"""How many words a noun phrase may have before its head."""


def word_behind(scan: Scan, place: int) -> str:
    """The word that a blank or a hyphen divides from the pieces up to ``place``, as printed; empty where none is."""
    if scan.pieces[place : place + 1] in HYPHENED:
        return "".join(scan.pieces[place + 1 : place + 2])
    return scan.word_after(place)


def is_in_prose(scan: Scan, place: int) -> bool:
    """Whether a piece stands inside a sentence that is no headline, which prints small no longer words than "from"."""
    start, end = scan.sentence_pieces[scan.sentence_at(scan.starts[place])]
    near = scan.pieces[max(start, place - _NEAR) : min(end, place + _NEAR)]
    return place > start and any(len(word) > len("from") and word.islower() and word not in STOPS for word in near)


def is_person(word: str) -> bool:
    """Whether a noun names a person, by the lexicon or by its ending: "boy", "welder"."""
    noun = singular(word) or word.lower()
    return noun in _PERSONS or (noun.endswith(_PERSON_ENDINGS) and noun not in _NO_PERSONS)


def names_person(scan: Scan, first: int) -> bool:
    """Whether one of the next three words names a person, before any that ends a noun: "-old railway worker of"."""
    for piece in scan.pieces[first : first + 5 : 2]:
        if piece.lower() in STOPS:
            return False
        if is_person(piece):
            return True
    return False


@lru_cache(maxsize=20_000)
def singular(word: str) -> str | None:
    """The singular of a plural noun, in lower case; None for any other word."""
    lower = word.lower()
    if lower in _PLURALS:
        return _PLURALS[lower]
    if lower.endswith("children"):
        return lower[:-3]
    if len(word) > len("US") and word[-1] == "s" and word[:-1].isupper():
        return lower[:-1]  # "APIs"
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
    head = _head(scan, place, words)
    return None if head is None else singular(words[head]) or words[head].lower()[:-1]


def _head(scan: Scan, place: int, words: list[str]) -> int | None:
    """Which of the words of a phrase is its head; None where it has no plural."""
    head: int | None = None
    for index, word in enumerate(words):
        if singular(word) is None:
            if head is not None:
                return head
            if index == 0 and word in _SHOWS and _is_shown(scan, place):
                head = index
        elif head is not None and _is_verb(scan, place, words[head]):
            return head
        else:
            head = index
    return head


def _is_shown(scan: Scan, place: int) -> bool:
    """Whether "shows" behind a number is what is counted: "149 shows in 51 cities", not "a poll of 900 shows that"."""
    after, before = scan.word_after(place + 2).lower(), scan.word_before(place - 1)
    is_name = before[:1].isupper() and before.lower() not in STOPS
    return not is_name and (not after or (after in STOPS and after not in _SHOWN)) and not _is_led(scan, place)


def _is_verb(scan: Scan, place: int, head: str) -> bool:
    """Whether a word in -s behind a plural is rather the verb of a singular: "a fleet of 12 ships leaves"."""
    return head.endswith("s") and head.lower() not in _OF_SEVERAL and _is_led(scan, place)


def _is_led(scan: Scan, place: int) -> bool:
    """Whether a preposition leads to the number before a phrase, so that it is no subject."""
    word, first = "", place - 1
    for _ in range(_FARTHEST_LEAD):
        word, first = scan.word_before(first).lower(), first - 2
        if not (word[:1].isdigit() or word in _NUMBERS_AND_HEDGES):
            break
    return word in _LEADS


def is_of_year(scan: Scan, first: int, last: int) -> bool:
    """Whether a number written as a year is one before what may be counted: "the 2000 elections", not "2000 people"."""
    words = _phrase(scan, last)
    head = _head(scan, last, words)
    if head is None or _is_in_title(scan, first, words[: head + 1]):
        return True
    if scan.word_before(first) == "to" and scan.word_before(first - 4) == "from":
        start = scan.word_before(first - 2)  # "from 1000 to 2000 shops"
        if start[:1].isdigit() and not is_year(start) and words[0].islower():
            return False
    return singular(words[head]) not in _NEVER_OF_YEAR or scan.word_before(first).lower() in _YEAR_LEADS


def _is_in_title(scan: Scan, first: int, words: list[str]) -> bool:
    """Whether the head of a phrase has a capital, as titles have: "the 1999 film Small Lives", "the 1984 Men's Cup"."""
    if not words[-1][0].isupper():
        return False
    return words[0][0].islower() or scan.word_before(first).lower() == "the"


def is_time_after(scan: Scan, place: int) -> bool:
    """Whether the phrase behind a piece is one of time: "50 previous years"."""
    return not _TIMES.isdisjoint(map(str.lower, _phrase(scan, place)))


def _phrase(scan: Scan, place: int) -> list[str]:
    """The words of the noun phrase behind a piece, without the models and measures among them."""
    pieces, words = scan.pieces, list[str]()
    while place + 1 < len(pieces) and (scan.letters[place] == " " or pieces[place] in HYPHENS):
        word, hyphened = pieces[place + 1], pieces[place] in HYPHENS
        if word in _JOINS and words and _are_joined(words[-1], scan.word_after(place + 2)):
            place += 2
        elif _is_of_phrase(word, words, hyphened) or (not words and _leads_compound(scan, place + 1)):
            _add(words, word, hyphened)
            place += 3 if "".join(pieces[place + 2 : place + 3]) in POSSESSIVES else 2
        elif is_model(scan, place + 1) or (hyphened and word.isdigit() and words and words[-1][0].isupper()):
            place += 2  # "new Covid-19 cases"
        else:
            behind = _behind_measure(scan, place + 1)
            if behind is None:
                break
            if pieces[behind - 1].lower() in _COMPOUND_ENDS:  # "41 three-pointers"
                words.append(scan.words(place + 1, behind))
            place = behind
    return words


def _is_of_phrase(word: str, words: list[str], hyphened: bool) -> bool:
    """Whether a word goes on with the words of a phrase before it; a hyphen joins even "up" to them."""
    is_end = word.lower() in _ENDS and not (words and hyphened)
    return word[0].isalpha() and not is_end and len(words) <= _LONGEST_PHRASE


def _leads_compound(scan: Scan, place: int) -> bool:
    """Whether a small word is part of one that hyphens join: "four out-of-state drivers"."""
    return scan.pieces[place].lower() in STOPS and scan.pieces[place + 1 : place + 2] == ["-"]


def _add(words: list[str], word: str, hyphened: bool) -> None:
    """Add a word to those of a phrase, "ups" behind a hyphen to the word before it: "start-ups"."""
    if hyphened and words and singular(word) in STOPS:
        words[-1] += "-" + word
    else:
        words.append(word)


def _behind_measure(scan: Scan, place: int) -> int | None:
    """Where a measure that stands before a noun ends: the "9-litre" of "two million 9-litre cases"."""
    pieces, letters = scan.pieces, scan.letters
    if not (pieces[place].isdigit() or pieces[place].lower() in _SMALL_NUMBERS):
        return None
    last = place + 1
    while last + 1 < len(pieces) and pieces[last] in HYPHENS and pieces[last + 1].isalpha():
        last += 2
    if last == place + 1:
        last += 1 if letters[last : last + 1] == " " else 0
        if last >= len(pieces) or "unit" not in scan.vocabulary.roles(pieces[last]):
            return None
        last += 1
    if pieces[last - 1].lower() in _COMPOUND_ENDS:
        return last
    is_plural = singular(pieces[last - 1]) is not None  # "three 12-year-olds"
    return None if is_plural or not scan.word_after(last)[:1].isalpha() else last


def _are_joined(word: str, other: str) -> bool:
    """Whether "and" joins two adjectives or names before a noun: "French and Dutch lorries", "civil and military"."""
    if singular(word) is not None:
        return False
    if word[0].isupper():
        return other[:1].isupper()
    return _is_adjective(word) and _is_adjective(other)


def _is_adjective(word: str) -> bool:
    return word.endswith(_ADJECTIVE_ENDINGS) or word in _ADJECTIVES


def is_model(scan: Scan, place: int) -> bool:
    """Whether a piece is the number of a model, before a name: the 737 in "two new 737 MAX jets"."""
    piece = scan.pieces[place]
    return piece.isdigit() and len(piece) == len("737") and scan.word_after(place + 1)[:1].isupper()


def _single(words: list[str]) -> str | None:
    """The first word that is not an adjective, by its ending or by the lexicon, else the last.

    Behind a name "begins" and "moved" are no nouns: "the 41st Ryder Cup begins".
    """
    for place, word in enumerate(words):
        is_behind_name = place > 1 and words[place - 2][0].isupper() and words[place - 1][0].isupper()
        if place and word in _PARTICLES and words[place - 1][0].isupper():
            return words[place - 1].lower()  # "the third Copa del Mar"
        if is_behind_name and word[0].islower() and word.endswith(("ed", "s")):
            return words[place - 1].lower()
        if not _is_adjective(word) and not word[0].isupper():
            return word.lower()
    return words[-1].lower() if words else None
