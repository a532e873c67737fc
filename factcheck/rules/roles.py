"""Two things that cannot both be said of one

What it does
------------
Takes what is told of one person, jury or family and what excludes it: who prosecutes and defends, who wrote the opinion
of the majority and dissented, a verdict or vote that was unanimous and by ten to two, an only child with a brother, and
nobody who was hurt with two who were taken to hospital.

Why it matters
--------------
A name that was remembered from the paragraph above has replaced the right one, and who knows the case sees it at once.

Example
-------
"Ada Varga, prosecuting, said", and further down "Ms Varga, defending, said".

Known limits
------------
Only the words of courts, votes and families that are named here. Juries in articles with several counts or defendants
are left alone. Names written with the surname first are not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from factcheck.model import About, Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Page
from factcheck.rules.base.people import last_surname
from factcheck.rules.base.unharmed import unharmed
from factcheck.text.positions import Positions

_WORD = r"[A-Z][a-zà-ÿ]*[’'-]?(?:[A-Z][a-zà-ÿ]+|[a-zà-ÿ]+)"
_ONE = rf"(?:{_WORD}\.? ){{0,4}}{_WORD}"
_COUNSEL = rf"\b(?P<who>{_ONE})(?:,? (?:KC|QC|SC))?,? "
_PROSECUTES = (
    re.compile(
        rf"{_COUNSEL}(?:(?:who (?:is|was) )?(?:prosecuting|for the (?:prosecution|Crown|state))|who prosecutes|"
        r"representing the (?:Crown|state|prosecution)|the (?:lead |chief |state )?prosecutor(?=[,.]))"
    ),
    re.compile(
        r"\b(?:Prosecuting, |(?:[Ff]or|[Oo]pening(?: the case)?(?: for)?) the (?:prosecution|Crown|state), |"
        rf"[Pp]rosecut(?:or|ion counsel|ing (?:counsel|barrister)),? )(?P<who>{_ONE})"
    ),
)
_CLIENT = r"(?:the (?:defendants?|accused|defen[cs]e)|her|him|(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z])"
_DEFENDER = "(?:lawyer|barrister|solicitor|attorney|counsel|public defender)"
_DEFENDS = (
    re.compile(
        rf"{_COUNSEL}(?:(?:(?:who (?:is|was) )?(?:defending|for the defen[cs]e)|(?:in )?mitigati(?:ng|on))"
        rf"(?=[,.:;]| (?:said|told)\b)|(?:who )?(?:defend(?:s|ing)|represent(?:s|ing)|(?:appears|appearing|acting) "
        rf"for) {_CLIENT}|(?:his|her|their|the defen[cs]e|the defendant['’]s|a defen[cs]e) {_DEFENDER}\b)"
    ),
    re.compile(
        r"\b(?:(?:Defending|Mitigating|In mitigation|For the defen[cs]e), |"
        rf"(?:[Dd]efen[cs]e|[Dd]efendant['’]s|[Hh]is|[Hh]er|[Tt]heir) {_DEFENDER},? )(?P<who>{_ONE})"
    ),
)
_FORMER = re.compile(r"\b(?:former|ex|once|onetime|retired|previous|then)\b")
_BESIDE = 40
"""So many characters before a name may say that somebody had a role at another time."""
_LEADS = re.compile(
    rf"\b(?P<who>{_ONE}),? (?:who )?(?:(?:wrote|writing) (?:for|on behalf of) (?:the|a) (?:[a-z-]+ )?majority|"
    r"(?:wrote|delivered|signed|joined) the majority)\b"
)
_DISSENTS = re.compile(
    rf"\b(?P<who>{_ONE}(?:(?:, and |, | and ){_ONE})*),? (?:who )?(?:dissented|dissenting)\b(?! in part)"
)
_TITLE = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Judge|Justices?|Chief|The|Mx|Professor|But|And)\b\.? ?)+")


class _Pair(NamedTuple):
    """Patterns of what excludes each other, with names in the group "who", the words of which each has one, and what to
    say."""

    one: tuple[re.Pattern[str], ...]
    other: tuple[re.Pattern[str], ...]
    words: tuple[tuple[str, ...], tuple[str, ...]]
    message: str


_PAIRS = (
    _Pair(
        _PROSECUTES,
        _DEFENDS,
        (
            ("rosecut", "Crown"),
            ("efen", "itigati", "epresent", "lawyer", "attorney", "barrister", "solicitor", " for "),
        ),
        "prosecutes and defends",
    ),
    _Pair((_LEADS,), (_DISSENTS,), (("majority",), ("dissent",)), "is of the majority and dissents"),
)
_UNANIMOUS = re.compile(
    r"\b(?:(?:reached|returned|gave|delivered|by) (?:an? )?unanimous|unanimously (?:found|convicted|acquitted)|"
    r"were unanimous)\b"
)
_DIVIDED = (
    r"\b(?:convicted|acquitted|found (?:not )?guilty|verdicts?|cleared)\b[^;:.?!]{0,60}?\bby (?:a majority of )?"
    r"<one:count> (?:votes )?(?:to|-) <other:count>"
)
_SEVERAL = re.compile(r"\b(?:counts|charges|verdicts|defendants|co-accused|fail\w*|unable|could not|not been able)\b")
_VOTED = (
    r"\bunanimous(?:ly)?\b[^;:.?!]{0,50}?(?:\bby|\bof|,) <one:count>(?: votes)? ?(?:to|-|–) ?<other:count>",
    r"\b(?:by|voted) <one:count>(?: votes)? ?(?:to|-|–) ?<other:count>\b[^;:.?!]{0,30}?\bunanimous(?:ly)?\b",
)
_ONLY_CHILD = re.compile(r"\b(?:was|were|born|grew up)\b[^.;!?\n]{0,90}?\b(?:the|an) only child\b")
_SIBLING = re.compile(
    r"\b(?:his|her) (?:(?:older|elder|younger|twin|big|little|late|kid) (?:half-)?)?(?:brother|sister)s?\b(?!-in-law)"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


def check(page: Page) -> Iterator[Slip]:
    text = page.article.text
    for pair in _PAIRS:
        if all(any(word in text for word in words) for words in pair.words):
            yield from _excluded(page, pair)
    if "nanimous" in text:
        yield from _unanimous(page)
    if "only child" in text:
        yield from _siblings(page)
    for some, at, words in unharmed(page):
        message = f"Nobody is told to be {words}, and “{some.text}” are"
        yield _slip(page, message, at, some.start, claims=(some,))


def _excluded(page: Page, pair: _Pair) -> Iterator[Slip]:
    """One name in both roles."""
    text, seen = page.article.text, set()
    ones = _named(text, pair.one)
    others = _named(text, pair.other) if ones else []
    for (one, match), (other, behind) in product(ones, others):
        if one[-1] == other[-1] and _may_be_one(one, other) and one[-1] not in seen:
            seen.add(one[-1])
            yield _slip(page, f"{one[-1]} {pair.message}", match.start("who"), behind.start("who"))


def _named(text: str, patterns: tuple[re.Pattern[str], ...]) -> list[tuple[list[str], re.Match[str]]]:
    """The names with a role, as their words, and where they stand; none that had it at another time."""
    matches = (match for pattern in patterns for match in pattern.finditer(text))
    told = (match for match in matches if not _FORMER.search(text, max(0, match.start() - _BESIDE), match.end()))
    return [(name, match) for match in told for name in _names(match)]


def _names(match: re.Match[str]) -> list[list[str]]:
    """The names of a match, each as its words without titles."""
    names = re.split(r", and |, | and ", match["who"])
    return [words for name in names if (words := _TITLE.sub("", name).split())]


def _may_be_one(one: list[str], other: list[str]) -> bool:
    return len(one) == 1 or len(other) == 1 or one[0] == other[0]


def _slip(page: Page, message: str, *places: int, claims: tuple[Claim, ...] = ()) -> Slip:
    positions = Positions(page.article)
    lines = " and ".join(str(positions.at(place)[0]) for place in places)
    return Slip(claims, "role", 0.75, f"{message} (lines {lines})", about=About(measure="role"))


def _unanimous(page: Page) -> Iterator[Slip]:
    """A verdict or a vote that is told to be unanimous, and not to be."""
    for found in page.find(*_VOTED):
        if all(_number(found[name]) for name in ("one", "other")):
            yield Slip((found["one"], found["other"]), "role", 0.75, "A vote with votes against it is not unanimous")
    unanimous, text = _UNANIMOUS.search(page.article.text), page.article.text
    for found in page.find(_DIVIDED) if unanimous and not _SEVERAL.search(text) and "jur" in text else ():
        if unanimous and _number(found["other"]):
            message = f"A verdict is unanimous, and by “{found['one'].text}” to “{found['other'].text}”"
            yield Slip((found["one"], found["other"]), "role", 0.75, message)


def _number(claim: Claim) -> float:
    return float(getattr(claim.value, "amount", None) or 0)


def _siblings(page: Page) -> Iterator[Slip]:
    """An only child with a brother or a sister."""
    text = page.article.text
    for only in _ONLY_CHILD.finditer(text):
        surname = last_surname(text, only.start())
        for sibling in _SIBLING.finditer(text) if surname else ():
            begin = max(text.rfind(". ", 0, sibling.start()) + 2, text.rfind("\n", 0, sibling.start()) + 1)
            if _PRONOUN.search(text, begin, sibling.start()) and last_surname(text, sibling.start()) == surname:
                yield _slip(page, f"{surname} is an only child, and has a sibling", only.start(), sibling.start())
                return


RULE = Rule("FC217", "two-roles", "warning", __doc__ or "", check)
