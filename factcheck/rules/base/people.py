"""Persons of an article by their names, and of whom a sentence speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from factcheck.model import Claim, Number
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.names import CAPITAL, CAPITALISED, LOWER, WORD

_PARTICLES = "(?:[Dd]e|[Vv]an|[Vv]on|bin|al|della?|der|la|du)"
NOT_FIRST = (
    "The|An?|In|On|At|But|And|He|She|It|They|We|His|Her|Its|Their|This|That|These|Those|When|While|After|Before|For|"
    "From|As|If|By|To|Of|With|Without|Under|Like|Since|Though|Although|Because|So|Yet|Then|Now|Later|Earlier|Today|"
    "Yesterday|Once|Again|Also|Only|Here|There|Meanwhile|Instead|Finally|Perhaps|Who|What|Where|Why|How|Mr|Mrs|Ms|Miss|"
    "Dr|Sir|Lady|Lord|Judge|Justice|Professor|Prof|Councillor|Det|Sgt|Insp|Supt|Rev|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    "September|October|November|December"
)
_FULL = re.compile(
    rf"(?!(?:{NOT_FIRST})\b)(?P<first>{WORD}) (?:{CAPITAL}\.? |{WORD} |{_PARTICLES} ){{0,2}}(?P<surname>{WORD})\b"
)
_CAPITAL = re.compile(rf"{CAPITAL}(?<=\b{CAPITAL})")
_REACH = 900
"""So many characters before a pronoun the name may stand that it stands for."""
_OLDEST = 115
KIN = (
    "wife|husband|spouse|sons?|daughters?|mother|father|parents?|brothers?|sisters?|siblings?|cousins?|nephews?|nieces?|"
    "uncle|aunt"
)
SAYS = "said|says|added|adds|argued|wrote|insisted|suggested|claimed|joked|laughed|recalled|explained|replied"
TELLS = "told|asked|urged|warned"
"""Verbs of saying: with what is said, and with whom it is said to."""
_OF_ANOTHER = re.compile(
    rf"\b(?:whose|(?:his|her|their|the|[a-z]+'s) (?:[a-z-]+ ){{0,2}}(?:{KIN}|friend)|older|younger|than|"
    r"(?:his|her|[a-z]+'s) (?:[a-z-]+ ){0,2}(?!career)[a-z]+(?:er|or|ist|man|ent|ant|ate|ee|coach)|"
    r"(?<!was )(?<!is )(?<!, )an? (?:[a-z-]+ ){1,2}who|average|would|if|"
    r"founded|built|established|created|set up|opened|at the time)\b"
)
"""Words by which an age or a birth may be that of somebody or something else, or of another time."""
ASIDE = re.compile(r", (?:wh(?:o|ose|ich)|the|an?) [^,]*,")
_HE = re.compile(r"\b(?:he|she)\b")
_SURNAME = re.compile(rf"{CAPITALISED}?[{LOWER}](?=[’']s\b|[^\w’'-]|$)")
_START_HE = re.compile(r"(?:And |But )?(?:He|She|His|Her)\b")
_A_WOMAN = re.compile(
    r"\b(?:an?|the|another) (?:[a-z-]+ )?(?:girl|boy|woman|man|teenager|child|student|mother|father)\b"
)
"""Between a name and a pronoun it says that the pronoun may stand for somebody else."""


def age_of(claim: Claim) -> int | None:
    """The years of an age that is printed as a whole number and without a hedge."""
    value = claim.value
    if not isinstance(value, Number) or value.amount is None or value.relation != "=" or value.amount % 1:
        return None
    return int(value.amount) if 0 < value.amount <= _OLDEST else None


@lru_cache(maxsize=8)
def full_names(text: str) -> tuple[re.Match[str], ...]:
    """All names of two words or more; some are of places and firms."""
    return tuple(names_in(text, _FULL))


def names_in(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """All places of a pattern that begins with a word in capitals, which is tried at such words alone."""
    end = 0
    for capital in _CAPITAL.finditer(text):
        match = pattern.match(text, capital.start()) if capital.start() >= end else None
        if match:
            end = match.end()
            yield match


@lru_cache(maxsize=1)
def surnames(text: str) -> frozenset[str]:
    """The last words of all names of two words or more."""
    return frozenset(match["surname"] for match in full_names(text))


def last_surname(text: str, at: int) -> str | None:
    """The surname of the person, or what is written like one, that is named last before a place."""
    known = _any_of(surnames(text))
    named = [match[0] for match in known.finditer(text, max(0, at - _REACH), at)] if known else []
    return named[-1] if named else None


@lru_cache(maxsize=1)
def _any_of(names: frozenset[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b") if names else None


def whom(page: Page, frame: Frame, place: int, people: Set[str]) -> str | None:
    """The surname of the only person that a sentence names, or of whom it speaks with a pronoun."""
    text, (begin, end) = page.article.text, frame.span
    if is_of_another(frame.text[:place]):
        return None
    at = frame.claims[place].start
    named = _named(text, begin, at, people) or _named(text, at, end, people)
    if _START_HE.match(text, begin) or (not named and _HE.search(frame.text)):
        surname = last_surname(text, begin)
        return None if surname and _A_WOMAN.search(text, text.rfind(surname, 0, begin), begin) else surname
    return named.pop() if len(named) == 1 else None


def _named(text: str, begin: int, end: int, people: Set[str]) -> set[str]:
    """The surnames in a stretch of text."""
    return {match[0] for match in _SURNAME.finditer(text, begin, end) if match[0] in people}


def is_of_another(text: str) -> bool:
    """Whether what stands before an age or a birth says that it may be that of somebody or something else."""
    return _OF_ANOTHER.search(ASIDE.sub("", text)) is not None
