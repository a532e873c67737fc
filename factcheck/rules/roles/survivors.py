"""Who is told to have died, and to survive somebody: "Joan died in 2015", and then "He is survived by Joan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, LOWER, NAME, UPPER

_SURVIVES = (
    re.compile(r"\b(?:survived by|[Ss]urvivors (?:include|are)|(?:[Hh]e|[Ss]he) (?:also )?leaves)\b[^;.?!\n]*"),
    re.compile(r"(?<![^;.?!\n])[^;.?!\n]* (?:survives?|outlives?) (?:him|her)\b"),
)
"""A clause of those who survive somebody."""
_ASKED = ("survived by", "urvivors ", "e leaves ", "survive him", "survive her", "survives h", "outlives h")
_FIRST = re.compile(rf"\b{NAME}\b(?!['’]s)")
_KINDS = (
    ("spouse", "wife|husband|spouse|partner|widow|widower|married|wed"),
    ("child", "sons?|daughters?|child|children|boys?|girls?"),
    ("sibling", "brothers?|sisters?|twin"),
    ("parent", "mother|father|parents"),
    ("other", "grand[a-z]+|nephews?|nieces?|cousins?|uncle|aunt|friends?|[a-z]+-in-law|step[a-z]+|fianc[a-zé]+"),
)
_KIN = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS), re.IGNORECASE)
_OF_WHOM = re.compile(rf"[a-z] of (?:{CAPITAL}[{LOWER}.]* )*$")
"""Between a word for kin and a name it says whose kin somebody else is: "the son of Sir Karl Deel"."""
_REACH = 70
"""So many characters before a first name the word may stand that says whose kin that is."""
_DIES = re.compile(
    rf"{NAME}(?: {NAME})?(?:, an? [^,.;\n]{{2,50}})?(?:, aged \d+)?,? (?:who )?"
    r"(?:had )?(?:died|passed away|predeceased|drowned|was killed)\b"
)
_LOST = re.compile(rf"\b(?:death of|lost|predeceased by|buried) [a-z][^{UPPER}.;?!\n]*$")
_LATER = rf"{NAME}(?: {NAME})?\b[^{UPPER}.?!\n]{{0,120}}?(?:\b|\. (?=[HS]he ))"
"""A death told with a pronoun, behind the only name of the sentence that it can stand for."""
_OF = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE), re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_ANEW = re.compile(r"\b(?:second|third|remarri\w+|again|namesake|after whom|named (?:after|for)|late|Jr|Sr|I{2,3})\b")
_STOP = re.compile(r"[.?!\n]")


def outlived(page: Page) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """The first name of one who died, and where that is told, and where that they survive somebody."""
    text = page.article.text
    told = [words.finditer(text) for words in _SURVIVES] if any(words in text for words in _ASKED) else []
    for survives in chain.from_iterable(told):
        for name in _FIRST.finditer(text, *survives.span()):
            places = [match.start() for match in re.finditer(rf"\b{name[0]}\b(?!['’]s)", text)]
            away = [at for at in places if not survives.start() <= at < survives.end()]
            kinds = {kind for at in away if (kind := _kinship(text, at))}
            if len(kinds | {_kinship(text, name.start(), survives.start())} - {None}) != 1 or _are_two(text, name[0]):
                continue
            died = next((at for at in away if _is_dead(text, at, survives)), None)
            if kinds and died is not None and not _ANEW.search(survives[0]):
                yield name[0], (died, died + len(name[0])), name.span()
                return


def _kinship(text: str, at: int, first: int = 0) -> str | None:
    """What kin somebody is by the last word for it before a name, in its sentence."""
    before = text[max(first, at - _REACH) : at]
    found = list(_KIN.finditer(_STOP.split(before)[-1]))
    is_inverse = bool(found) and _OF_WHOM.search(before, 0) is not None
    return "other" if is_inverse else found[-1].lastgroup if found else None


def _are_two(text: str, name: str) -> bool:
    """Whether two of one first name are in an article, by their surnames."""
    return len(set(re.findall(rf"\b{name} ({NAME})", text))) > 1


def _is_dead(text: str, at: int, survives: re.Match[str]) -> bool:
    """Whether a place at which somebody is named tells of the death."""
    before = _STOP.split(text[max(0, at - _REACH) : at])[-1]
    if _ANEW.search(before) or (before.endswith((" of ", " with ", " to ")) and not _LOST.search(before)):
        return False
    sentence = _STOP.split(text[max(0, survives.start() - _REACH) : survives.start()])[-1] + survives[0]
    is_his, is_hers = (bool(words.search(sentence)) for words in _OF)
    pronoun = {(True, False): "her death|[Ss]he died", (False, True): "his death|[Hh]e died"}.get((is_his, is_hers))
    is_told = pronoun is not None and re.compile(rf"{_LATER}(?:{pronoun})\b").match(text, at)
    return bool(is_told or _LOST.search(before) or _DIES.match(text, at))
