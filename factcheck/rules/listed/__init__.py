"""A number of things, and another number of them in the list

What it does
------------
Takes a number whose things are listed by name right behind it or before it ("Four schools, Alder Road (62 pupils),
Birch Lane (48), …", "letters from the three, Ada Brankin, Jo Varga and …", "…, the four finalists") or in a sentence of
its own ("The finalists are …; …; and …", "They are …, … and …"), and counts them; and the sets of a match, which the
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
from factcheck.rules.base.frames import THEM, Page
from factcheck.rules.base.names import CAPITAL, CAPITALISED, UPPER
from factcheck.rules.base.people import age_of
from factcheck.rules.listed.rolls import ROLL, names_of

_WORDS_BETWEEN = rf"(?: (?!(?:was|has|is|as|his|this|says|or)\b)[a-z][a-z’'-]*){{0,5}}(?: of the(?: {CAPITALISED})+)?"
_BEHIND = re.compile(rf"{_WORDS_BETWEEN}(?:(?P<comma>,)|:| [–—-]| (?:are|were|as)) {ROLL}(?(comma)(?! [a-z]))")
"""Four schools, Alder Road (62 pupils), …; the four - Ada Berg, 34, …; the four dead were named as …"""
_BEFORE = re.compile(rf"\b{ROLL}(?:,| [–—-]| (?:are|were)) (?:all )?(?:of )?(?:the )?$")
_ALL = re.compile(r"(?! (?:last|others?|latter|first|next|best|remaining)\b)(?:,| [a-z]|\.)(?![^.,;]{0,40} and )")
"""Ada Berg, …, the four trustees who left; what stands before and behind a number of all who were named"""
_LED = re.compile(r"\b(?:After|In|With|For|At|By|From|Within|Over|Of|Against|Among) (?:[a-z]+ ){0,3}$")
"""A list that follows behind these words and a number need not be of what that counts: "After two rounds, …"."""
_SOME = re.compile(
    rf"\b(?:includ\w+|such as|among|led|headed|like|of {THEM}|other|more|another|between|with|"
    r"minus)\b"
)
_LIST_OF = re.compile(r"\b(?:(?:short)?list|field|group|team|line-up|panel|party|crew) of $")
_OF_THE = re.compile(r"\bof (?:the|its|their|his|her|these|those|all)(?: [a-z]+)? $")
_AMONG_THEM = re.compile(r"\b(?:among|of them|to name|one of|as well as|along with|plus|joined)\b")
_LOOK = 30
_MEMBER = r"[^;\n]{2,90}"
_THOSE = (
    r"(?:Those (?:who (?!stayed|remain|surviv|escap|oppos|oppose|voted|did)|to |(?=[a-z]+ed\b))(?:[a-z]+ ?){1,5}?|"
    r"Leaving(?: the [a-z]+)?|The (?:dead|victims|accused|injured|winners|finalists|departing|sacked|arrested))"
)
"""Those who left; those charged: words for all whom the sentence before counts."""
_THE_LIST = re.compile(
    rf"(?:They|The (?:[a-z]+ )?(?P<things>[a-z]+s)|{_THOSE})(?: [a-z]+)? (?:are|were|as):? "
    rf"(?P<list>(?!among |led |[a-z]+ed )(?:the )?(?:[a-z-]+ ){{0,3}},?[{UPPER}ta]"
    rf"{_MEMBER}(?:; {_MEMBER})+; and {_MEMBER})"
)
_LATER = re.compile(
    rf"\b(?:They|{_THOSE}|(?:The|Its|Their) "
    r"(?:(?!other|main|big|large|lead|new|first|last|latest|key|best|top)[a-z]+ )?"
    r"(?P<things>[a-z]+s)(?: [a-z]+ed| hit)?)(?: [a-z]+)? (?:are|were|will be|have been|had been)"
    rf"(?: (?:named|identified)(?: [a-z]+){{0,3}} as)?:? {ROLL}"
)
"""The remaining bidders are A of B, C and D; they are A, B and C"""
_SEMIS = re.compile(rf"[^.;:\n]{{0,60}}: (?P<list>[{UPPER}a-z]{_MEMBER}(?:; {_MEMBER})+; and {_MEMBER})")
_MAY_BE = re.compile(rf"[ ,:][^.;\n]{{0,90}}?(?:[,:–—-]|\b(?:are|were|as)) {CAPITAL}")
"""What stands behind the number of a list."""
_FEWEST, _MOST = 2, 12
_OFF = 2
"""A list has more or fewer names than are told by this at most."""
_LONGEST = 250
_REACH = 700
"""How many characters before a list its number may stand."""
_SETS = re.compile(
    r"\b(?:(?P<straight>(?:in|took) straight sets|straight[- ]sets?|without (?:dropping|losing) a set|"
    r"(?:did not|didn['’]t) (?:drop|lose) a set)|(?:(?:in|needed|needing|to) (?P<count>two|three|four|five) sets|"
    r"(?P<of>two|three|four|five)-set(?:ter)?)|(?P<lost>from a set (?:down|behind)|"
    r"(?:lost|lose|losing|dropped|dropping|conceded|conceding) the (?:first|second|opening) set))\b"
)
_ANOTHER_MATCH = re.compile(
    r"\b(?:after (?!the match)|before|(?<!reach the )(?<!into the )(?:semi-?|quarter-?)finals?|round|while|earlier|"
    r"previous\w*|all (?:his|her|their)|day|had|will (?:meet|face|play)|meetings?|in (?:19|20)\d\d|"
    r"tournament|week|without (?:dropping|losing) a set (?:in|all))\b"
)
"""Words between the sets and a score, which may then be of two matches."""
_THE_MATCH = re.compile(r"\b(?:the match|the final|it ended|which ended)\b", re.IGNORECASE)
_IT = re.compile(r"(?:It|This|That|He|She|They|The (?:match|final|win|victory|contest))\b")
_SET = r"[0-7][-–][0-7](?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_SCORE = re.compile(rf"(?<![\d-]){_SET}(?:,? (?:and )?{_SET}){{1,4}}(?![\d-])")
_GAMES = re.compile(r"(?P<won>[0-7])[-–](?P<lost>[0-7])(?![-–)\d])")
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5}
_WON = {(6, 0), (6, 1), (6, 2), (6, 3), (6, 4), (7, 5), (7, 6)}


def check(page: Page) -> Iterator[Slip]:
    counts = [
        claim for claim in page.claims if isinstance(claim.value, Count) and _FEWEST <= (age_of(claim) or 0) <= _MOST
    ]
    for claim in counts:
        yield from _beside(page, claim)
    if "; and " in page.article.text:
        yield from _of_its_own(page, counts)
    yield from _named_later(page, counts)
    yield from _sets(page)


def _beside(page: Page, claim: Claim) -> Iterator[Slip]:
    """A number, and right behind it or before it the list."""
    text = page.article.text
    match = _BEHIND.match(text, claim.end) if _MAY_BE.match(text, claim.end) else None
    match = None if match and any(claim.end <= other.start < match.start("list") for other in page.claims) else match
    if match and not _is_of_some(text, claim, match):
        yield from _slips(claim, match["list"])
    elif (semis := _SEMIS.match(text, claim.end)) and not _is_of_some(text, claim, semis):
        listed = _members(semis["list"])
        if 0 < abs(listed - (age_of(claim) or 0)) <= _OFF:
            yield Slip((claim,), "list", 0.75, f"“{claim.text}”, and {listed} are listed")
    elif text[: claim.start].endswith((" the ", " all ")) and _ALL.match(text, claim.end):
        before = _BEFORE.search(text, max(0, claim.start - _LONGEST), claim.start)
        if before and not _SOME.search(text, claim.end, claim.end + _LOOK):
            yield from _slips(claim, before["list"])


def _slips(claim: Claim, roll: str) -> Iterator[Slip]:
    """A number that the names of a list do not make, though nearly."""
    names = names_of(roll)
    if names and 0 < abs(len(names) - (age_of(claim) or 0)) <= _OFF:
        yield Slip((claim,), "list", 0.8, f"“{claim.text}”, and {len(names)} are listed: {', '.join(names)}")


def _members(roll: str) -> int:
    """How many a list with semicolons has, of which a member may be two: "Ada Berg and Bo Dahl, both 10; …"."""
    return roll.count(";") + 1 + len(_BOTH.findall(roll))


_BOTH = re.compile(r" and [^;]{2,60}, (?:both|each)\b")


def _is_of_some(text: str, claim: Claim, listed: re.Match[str]) -> bool:
    """Whether a list may be one of some of the things that are counted, or of others."""
    before, behind = text[max(0, claim.start - _LOOK) : claim.start], text[listed.end() : listed.end() + _LOOK]
    is_part = _OF_THE.search(before) or _LED.search(before) or _AMONG_THEM.search(behind)
    return is_part is not None or _SOME.search(text, claim.end, listed.start("list")) is not None


def _of_its_own(page: Page, counts: list[Claim]) -> Iterator[Slip]:
    """A list with semicolons in a sentence of its own, and the only number of such things shortly before."""
    text = page.article.text
    for match in _THE_LIST.finditer(text):
        listed = _members(match["list"])
        told = _told_of(page, counts, match["things"]) if match["things"] else _told_before(page, counts, match, listed)
        numbers = {age_of(claim) for claim in told}
        off = abs(listed - (age_of(told[0]) or 0)) if len(numbers) == 1 else 0
        if 0 < off <= _OFF and 0 < match.start() - told[0].start < _REACH:
            yield Slip((told[0],), "list", 0.75, f"“{told[0].text}”, and {listed} are listed")


def _named_later(page: Page, counts: list[Claim]) -> Iterator[Slip]:
    """A list with commas in a sentence of its own, and the number of such things, in the text or its title, or the only
    number of the sentence before."""
    text = page.article.text
    for match in _LATER.finditer(text):
        told = _told_of(page, counts, match["things"]) if match["things"] else []
        told = told or _told_before(page, counts, match, len(names_of(match["list"])))
        near = [claim for claim in told if 0 < match.start() - claim.start < _REACH]
        if len({age_of(claim) for claim in told}) == 1 and near and not _AMONG_THEM.match(text[match.end() :]):
            yield from _slips(near[0], match["list"])


def _told_of(page: Page, counts: list[Claim], things: str) -> list[Claim]:
    """The numbers of such things, and those of the text that the title gives them."""
    told = [claim for claim in counts if f"{noun_of(claim)}s" == things]
    titled = {age_of(claim) for claim, _ in page.headline if f"{noun_of(claim)}s" == things}
    return told or [claim for claim in counts if age_of(claim) in titled]


def _told_before(page: Page, counts: list[Claim], match: re.Match[str], listed: int) -> list[Claim]:
    """The numbers of the sentence before, if one alone is near that of a list, and is one of things that are listed."""
    text, (begin, _) = page.article.text, page.sentence(max(0, match.start() - 1))
    told = [
        claim for claim in counts if begin <= claim.start < match.start() and abs((age_of(claim) or 0) - listed) <= _OFF
    ]
    is_plain = len(told) == 1 and (noun_of(told[0]) or _LIST_OF.search(text, begin, told[0].start))
    beside = [(max(begin, claim.start - _LOOK), claim.end + _LOOK) for claim in told]
    return told if is_plain and not any(_SOME.search(text, *place) for place in beside) else []


def _sets(page: Page) -> Iterator[Slip]:
    """The sets of a match against its score."""
    text = page.article.text
    scores = [(match, sets) for match in _SCORE.finditer(text) if (sets := _played(match[0]))] if "set" in text else []
    for said in _SETS.finditer(text) if scores else ():
        own = [(score, sets) for score, sets in scores if _is_of_one(page, said, score, len(scores) == 1)]
        if len(own) == 1 and not _has_sets(said, *own[0][1]):
            ((score, _),) = own
            claims = tuple(claim for claim in page.claims if score.start() <= claim.start < score.end())
            message = f"“{said[0]}” is told of a match that ended “{score[0]}”"
            yield Slip(claims, "sets", 0.85, message, spans=(said.span(), score.span()))


def _is_of_one(page: Page, said: re.Match[str], score: re.Match[str], is_only: bool) -> bool:
    """Whether sets and a score stand in one sentence, in two of which the second goes on, or the score is the only one
    of an article and said to be of "the match"."""
    first, last = (said, score) if said.start() < score.start() else (score, said)
    text, one, other = page.article.text, page.sentence(*first.span()), page.sentence(*last.span())
    goes_on = 0 <= other[0] - one[1] <= 2 and _IT.match(text[slice(*other)]) is not None
    is_named = is_only and score is last and last.start() - first.end() < _REACH and _THE_MATCH.search(text, *other)
    beside = text[first.end() : min(one[1], last.start())] + text[max(other[0], first.end()) : last.start()]
    return bool(one == other or goes_on or is_named) and not _ANOTHER_MATCH.search(beside)


def _has_sets(said: re.Match[str], won: int, lost: int) -> bool:
    """Whether a match had the sets that are told."""
    if said["lost"]:
        return lost > 0
    return lost == 0 if said["straight"] else won + lost == _WORDS[said["count"] or said["of"]]


def _played(score: str) -> tuple[int, int] | None:
    """The sets that the winner has won and lost; None if a score is none of sets, or of an unfinished match."""
    games = [(int(one["won"]), int(one["lost"])) for one in _GAMES.finditer(re.sub(r"\([^)]*\)", "", score))]
    if not all(tuple(sorted(one, reverse=True)) in _WON for one in games):
        return None
    won = sum(one > other for one, other in games)
    sets = max(won, len(games) - won), min(won, len(games) - won)
    return sets if sets[0] in (2, 3) and sets[0] > sets[1] else None


RULE = Rule("FC218", "listed-count", "warning", __doc__ or "", check)
