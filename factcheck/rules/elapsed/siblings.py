"""Which of two siblings is the older one, against the ages of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim
from factcheck.rules.base import Misfit
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, NAME
from factcheck.rules.base.people import SAYS, Aged, age_of, aged, full_names

_OLD = "older|elder|big|eldest"
_YOUNG = "younger|little|kid|baby|youngest"
_WAY = f"(?P<way>{_OLD}|{_YOUNG})"
_KIN = "(?:brother|sister|sibling)"
_NAME = f"(?P<name>{NAME})"
_NAMED = (
    # the older brother, Tom; my little sister Ann; the older of the two, Tom
    re.compile(
        rf"\b{_WAY} (?:{_KIN}|of the (?:two|pair|brothers|sisters|siblings))(?: {_KIN})?,? (?:called |named )?{_NAME}\b"
    ),
    # Tom, the older of the two; Tom, who is the older brother
    re.compile(
        rf"\b{_NAME}(?: {NAME})?,? (?:who is |is |was )?(?:the|his|her) {_WAY}"
        rf"(?= of the (?:two|pair)| {_KIN}|[,.])"
    ),
    # Tom is two years older than his sister
    re.compile(rf"\b{_NAME}(?: {NAME})?,? (?:who )?(?:is|was) (?:[a-z]+ (?:years?|months?) )?{_WAY} than\b"),
)
_ELDER = rf"(?:his|her) {_WAY} {_KIN},?(?: [a-z'’-]+){{1,3}}, <other:age>"
_WITH_ELDER = (
    # Ann Lee, 34, and her older brother, Tom, 29; Ann Lee, 34, a baker, and her older brother, Tom, 29
    rf"<one:age>,?(?: an? (?:[a-z-]+ ){{0,4}}[a-z-]+,)? (?:and|with|from|to|by|beside|alongside) {_ELDER}",
    # Ann Lee, 34, who runs it with her older brother, Tom, 29
    rf"<one:age>,<gap:120> (?:with|beside|alongside) {_ELDER}",
)
_PLACED = re.compile(rf"\b(?:in|at|of|from|near|for|the|an?|on) (?:{NAME} ?)+")
"""A name that is of no person."""
_SOMEBODY = re.compile(
    rf"{NAME}|\b(?:man|woman|boy|girl|teen\w*|child|baby|toddler|pupil|student|friend|neighbou?r|colleague|victim|"
    r"another|them|someone)\b"
)
"""Between two ages, somebody else of whom "his" may speak."""
_HIS = re.compile(rf"\b(?:his|her) {_WAY} {_KIN}\b(?!,? (?:called |named )?{CAPITAL}|,? an? |['’])")
_MY = re.compile(rf"\bmy {_WAY} {_KIN}\b")
_SPEAKER = re.compile(rf"\b(?:{SAYS}) {_NAME}\b|\b(?P<before>{NAME}) (?:{NAME} )?(?:{SAYS})\b")
_WORDS = tuple(f"{word} " for word in f"{_OLD}|{_YOUNG}".split("|"))
_SIBLINGS = re.compile(r"\b(?:brothers?|sisters?|siblings?)\b", re.IGNORECASE)
_OTHER_KIN = re.compile(
    r"\b(?:husband|wife|married|couple|cousins?|triplets|half-[a-z]+|sons?|daughters?|father and son|mother and)\b"
)
_TOGETHER = re.compile(rf"\b({NAME})(?:, \d{{1,3}},)? (?:and|&) ({NAME}) ({NAME})\b")
_BEFORE = 400
"""So many characters before "her older brother" the name may stand that "her" stands for."""


def misfits(page: Page) -> Iterator[Misfit]:
    """The ages of two siblings, of whom another one is told to be the older than is."""
    for frame in page.frames:
        for found in frame.find(*_WITH_ELDER) if frame.says("brother", "sister") else ():
            ages, way = (found["one"], found["other"]), found.match["way"]
            years = [age_of(age) or 0 for age in ages]
            between = page.article.text[ages[0].end : ages[1].start].rpartition(f" {way} ")[0]
            is_odd = all(years) and years[0] != years[1] and (years[1] > years[0]) != _is_older(way)
            if is_odd and not _SOMEBODY.search(_PLACED.sub("", between)):
                yield Misfit(ages, f"“{ages[1].text}” is told of the {way}")
    text = page.article.text
    pair = _pair(text, aged(page)) if any(word in text for word in _WORDS) and _SIBLINGS.search(text) else {}
    for name, is_older, way in _told(text, pair) if pair else ():
        other = next(one for one in pair if one != name)
        years = [age_of(pair[one]) or 0 for one in (name, other)]
        if years[0] != years[1] and (years[0] > years[1]) != is_older:
            yield Misfit((pair[name], pair[other]), f"“{name}” is told to be the {way}")


def _pair(text: str, persons: Sequence[Aged]) -> dict[str, Claim]:
    """The ages of the only two persons of one surname, by their first names."""
    ages = {person.first or person.surname: person.age for person in persons}
    families: dict[str, set[str]] = {}
    for name in full_names(text):
        families.setdefault(name["surname"], set()).add(name["first"])
    for one, other, surname in _TOGETHER.findall(text):
        if one != surname:
            families.setdefault(surname, set()).update((one, other))
    pairs = [firsts for firsts in families.values() if len(firsts) == 2 and firsts <= ages.keys()]
    return {first: ages[first] for first in sorted(pairs[0])} if len(pairs) == 1 else {}


def _told(text: str, pair: dict[str, Claim]) -> Iterator[tuple[str, bool, str]]:
    """The name of one of a pair, whether it is told to be the older one, and the word for it."""
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            if match["name"] in pair:
                yield match["name"], _is_older(match["way"]), match["way"]
    for pattern, names in ((_MY, _speakers), (_HIS, _last)):
        for match in pattern.finditer(text) if not _OTHER_KIN.search(text) else ():
            found = names(text, match.start(), pair)
            if len(found) == 1:
                yield next(one for one in pair if one not in found), _is_older(match["way"]), match["way"]


def _is_older(way: str) -> bool:
    return way in _OLD.split("|")


def _speakers(text: str, at: int, pair: dict[str, Claim]) -> set[str]:
    """Those of a pair who say something in the paragraph of a place; both if anybody else does."""
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    named = {
        match["name"] or match["before"] for match in _SPEAKER.finditer(text, first, last if last > 0 else len(text))
    }
    return named if named <= pair.keys() else set(pair)


def _last(text: str, at: int, pair: dict[str, Claim]) -> set[str]:
    """Who of a pair is named last before a place."""
    named = [name for name in re.findall(rf"\b{NAME}\b", text[max(0, at - _BEFORE) : at]) if name in pair]
    return set(named[-1:])
