"""A number of things, and another number of them in the list

What it does
------------
Takes a number whose things are listed by name right behind it or before it ("Four schools, Alder Road (62 pupils),
Birch Lane (48), …", "letters from the three, Ada Brankin, Jo Varga and …", "…, the four finalists") or in a sentence of
its own ("They are …, … and …"), and counts them; and the sets of a match, which the
score beside "in straight sets", "in four sets" and "from a set down" must have.

Why it matters
--------------
Somebody joins a list or leaves it, and the number in front of it stays. Readers count.

Example
-------
"Three towns, Alder (62), Birch (48), Cole (71) and Dunn (39), are affected."

Known limits
------------
Towns with their states, lists of which not all members are names, or that have three more or fewer than are told, are
left alone, and so is a list that is said to give some only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Count
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import noun_of
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, CAPITALISED
from factcheck.rules.base.patterns import THEM
from factcheck.rules.listed.rolls import ROLL, names_of
from factcheck.rules.listed.sets import sets

_WORDS_BETWEEN = rf"(?: (?!(?:was|has|is|as|his|this|says|or)\b)[a-z][a-z’'-]*){{0,5}}(?: of the(?: {CAPITALISED})+)?"
_BEHIND = re.compile(rf"{_WORDS_BETWEEN}(?:(?P<comma>,)|:| [–—-]| (?:are|were|as)) {ROLL}(?(comma)(?! [a-z]))")
"""Four schools, Alder Road (62 pupils), …; the four - Ada Berg, 34, …; the four dead were named as …"""
_BEFORE = re.compile(rf"\b{ROLL}(?:,| [–—-]| (?:are|were)) (?:all )?(?:of )?(?:the )?$")
_ALL = re.compile(r"(?! (?:last|others?|latter|first|next|best|remaining)\b)(?:,| [a-z]|\.)(?![^.,;]{0,40} and )")
"""Ada Berg, …, the four trustees who left; what stands before and behind a number of all who were named"""
_LED = re.compile(r"\b(?:After|In|With|For|At|By|From|Within|Over|Of|Against|Among) (?:[a-z]+ ){0,3}$")
"""A list that follows behind these words and a number need not be of what that counts: "After two rounds, …"."""
_SOME = re.compile(rf"\b(?:includ\w+|such as|among|led|headed|like|of {THEM}|other|more|another|between|with|minus)\b")
_LIST_OF = re.compile(r"\b(?:(?:short)?list|field|group|team|line-up|panel|party|crew) of $")
_OF_THE = re.compile(r"\bof (?:the|its|their|his|her|these|those|all)(?: [a-z]+)? $")
_AMONG_THEM = re.compile(r"\b(?:among|of them|to name|one of|as well as|along with|plus|joined)\b")
_LOOK = 30
_THOSE = (
    r"(?:Those (?:who (?!stayed|remain|surviv|escap|oppos|oppose|voted|did)|to |(?=[a-z]+ed\b))(?:[a-z]+ ?){1,5}?|"
    r"Leaving(?: the [a-z]+)?|The (?:dead|victims|accused|injured|winners|finalists|departing|sacked|arrested))"
)
"""Those who left; those charged: words for all whom the sentence before counts."""
_LATER = re.compile(
    rf"\b(?:They|{_THOSE}|(?:The|Its|Their) "
    r"(?:(?!other|main|big|large|lead|new|first|last|latest|key|best|top)[a-z]+ )?"
    r"(?P<things>[a-z]+s)(?: [a-z]+ed| hit)?)(?: [a-z]+)? (?:are|were|will be|have been|had been)"
    rf"(?: (?:named|identified)(?: [a-z]+){{0,3}} as)?:? {ROLL}"
)
"""The remaining bidders are A of B, C and D; they are A, B and C"""
_MAY_BE = re.compile(rf"[ ,:][^.;\n]{{0,90}}?(?:[,:–—-]|\b(?:are|were|as)) {CAPITAL}")
"""What stands behind the number of a list."""
_FEWEST, _MOST = 2, 12
_OFF = 2
"""A list has more or fewer names than are told by this at most."""
_LONGEST = 250
_REACH = 700
"""How many characters before a list its number may stand."""


def check(page: Page) -> Iterator[Slip]:
    counts = [claim for claim in page.claims if _FEWEST <= _number(claim) <= _MOST]
    for claim in counts:
        yield from _beside(page, claim)
    yield from _named_later(page, counts)
    for said, score, spans, claims in sets(page):
        yield Slip(claims, "sets", 0.85, f"“{said}” is told of a match that ended “{score}”", spans=spans)


def _number(claim: Claim) -> int:
    """The number of a count that is a whole one without a hedge, 0 for anything else."""
    value = claim.value
    if not isinstance(value, Count) or value.relation != "=" or value.amount is None or value.amount % 1:
        return 0
    return int(value.amount)


def _beside(page: Page, claim: Claim) -> Iterator[Slip]:
    """A number, and right behind it or before it the list."""
    text = page.article.text
    match = _BEHIND.match(text, claim.end) if _MAY_BE.match(text, claim.end) else None
    match = None if match and any(claim.end <= other.start < match.start("list") for other in page.claims) else match
    if match and not _is_of_some(text, claim, match):
        yield from _slips(claim, match["list"])
    elif text[: claim.start].endswith((" the ", " all ")) and _ALL.match(text, claim.end):
        before = _BEFORE.search(text, max(0, claim.start - _LONGEST), claim.start)
        if before and not _SOME.search(text, claim.end, claim.end + _LOOK):
            yield from _slips(claim, before["list"])


def _slips(claim: Claim, roll: str) -> Iterator[Slip]:
    """A number that the names of a list do not make, though nearly."""
    names = names_of(roll)
    if names and 0 < abs(len(names) - _number(claim)) <= _OFF:
        yield Slip((claim,), "list", 0.8, f"“{claim.text}”, and {len(names)} are listed: {', '.join(names)}")


def _is_of_some(text: str, claim: Claim, listed: re.Match[str]) -> bool:
    """Whether a list may be one of some of the things that are counted, or of others."""
    before, behind = text[max(0, claim.start - _LOOK) : claim.start], text[listed.end() : listed.end() + _LOOK]
    is_part = _OF_THE.search(before) or _LED.search(before) or _AMONG_THEM.search(behind)
    return is_part is not None or _SOME.search(text, claim.end, listed.start("list")) is not None


def _named_later(page: Page, counts: list[Claim]) -> Iterator[Slip]:
    """A list with commas in a sentence of its own, and the number of such things, in the text or its title, or the only
    number of the sentence before."""
    text = page.article.text
    for match in _LATER.finditer(text):
        told = _told_of(page, counts, match["things"]) if match["things"] else []
        told = told or _told_before(page, counts, match, len(names_of(match["list"])))
        near = [claim for claim in told if 0 < match.start() - claim.start < _REACH]
        if len({_number(claim) for claim in told}) == 1 and near and not _AMONG_THEM.match(text[match.end() :]):
            yield from _slips(near[0], match["list"])


def _told_of(page: Page, counts: list[Claim], things: str) -> list[Claim]:
    """The numbers of such things, and those of the text that the title gives them."""
    told = [claim for claim in counts if f"{noun_of(claim)}s" == things]
    titled = {_number(claim) for claim, _ in page.headline if f"{noun_of(claim)}s" == things}
    return told or [claim for claim in counts if _number(claim) in titled]


def _told_before(page: Page, counts: list[Claim], match: re.Match[str], listed: int) -> list[Claim]:
    """The numbers of the sentence before, if one alone is near that of a list, and is one of things that are listed."""
    text, (begin, _) = page.article.text, page.sentence(max(0, match.start() - 1))
    told = [one for one in counts if begin <= one.start < match.start() and abs(_number(one) - listed) <= _OFF]
    is_plain = len(told) == 1 and (noun_of(told[0]) or _LIST_OF.search(text, begin, told[0].start))
    beside = [(max(begin, claim.start - _LOOK), claim.end + _LOOK) for claim in told]
    return told if is_plain and not any(_SOME.search(text, *place) for place in beside) else []


RULE = Rule("FC218", "listed-count", "warning", __doc__ or "", check)
