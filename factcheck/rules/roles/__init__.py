"""Two things that cannot both be said of one

What it does
------------
Takes what is told of one person or jury and what excludes it: who prosecutes and defends, a verdict or vote that was
unanimous and by ten to two, nobody who was hurt with two who were taken to hospital, all aboard who died with a
survivor or a pilot in hospital, and a wife or son who died and survives.

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
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.model import About, Claim
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, TITLE, WORD
from factcheck.rules.base.people import SAYS, TELLS
from factcheck.rules.roles.survivors import outlived
from factcheck.rules.roles.unharmed import survived, unharmed

_ONE = rf"(?:{WORD}\.? ){{0,4}}{WORD}"
_COUNSEL = rf"\b(?P<who>{_ONE})(?:,? (?:KC|QC|SC))?,? (?:who )?(?:is |was )?"
_FOR = "(?:(?<!witness )[Ff]or|[Oo]n behalf of|[Rr]epresent(?:s|ing)) the (?:prosecution|Crown|state|people)"
_AT = r"(?: (?:at|in|before|on|to) [^,.;:]{1,50})?"
_SAYS = f"(?:{SAYS}|{TELLS}|called|described)"
_PROSECUTES = (
    # Ada Berg KC, prosecuting; Ada Berg, for the Crown; Ada Berg opened the case
    re.compile(
        rf"{_COUNSEL}(?:prosecut(?:ing|es)\b|{_FOR}|the (?:[a-z]+ )?prosecutor(?=[,.])|"
        r"open(?:ed|ing) the (?:prosecution(?:['’]s)? )?case)"
    ),
    # prosecuting at Leeds Crown Court, Ada Berg; opening the case, Ada Berg; prosecutor Ada Berg
    re.compile(
        rf"\b(?:(?:Prosecuting|[Oo]pening (?:the )?(?:[a-z]+(?:['’]s)? )?case|{_FOR}){_AT},|"
        r"(?:[Dd]istrict|[Ss]tate['’]s|[Cc]rown|U\.S\.|[Cc]ounty|[Cc]ommonwealth['’]s) [Aa]ttorney,?|"
        r"[Pp]rosecut(?:or|ion counsel|ing (?:counsel|barrister|lawyer)),?|prosecution(?: team)?, led by) "
        rf"(?P<who>{_ONE})"
    ),
)
_CLIENT = rf"(?:the (?:defendants?|accused|defen[cs]e)\b|her\b|him\b|{TITLE}\.? {CAPITAL}[\w’'-]+)"
_DEFENDER = "(?:lawyer|barrister|solicitor|attorney|counsel|public defender)"
_DEFENDS = (
    # Ada Berg, defending; Ada Berg, for the defence; Ada Berg, his lawyer; Ada Berg said that her client
    re.compile(
        rf"{_COUNSEL}(?:(?:(?:defending|for the defen[cs]e)|(?:in )?mitigati(?:ng|on))(?=[,.:;]| {_SAYS}\b)|"
        rf"(?:defend(?:s|ing)|represent(?:s|ing)|(?:appears|appearing|acting|speaking) for) (?:{_CLIENT}|{WORD},)|"
        rf"(?:for|on behalf of) {_CLIENT}(?=[.,]|,? {_SAYS}\b)|"
        rf"(?:his|her|their|the defen[cs]e|(?:the defendant|(?:{TITLE}\.? )?{WORD})['’]s?|a defen[cs]e)"
        rf" {_DEFENDER}\b|{_SAYS}(?: (?:the|a) (?:court|jury|judge|jurors|hearing))?(?: (?:that|to acquit|to clear))?"
        r" (?:his|her) client\b)"
    ),
    # defending, Ada Berg said; defence lawyer Ada Berg; "My client is ill," said Ada Berg
    re.compile(
        rf"\b(?:(?:Defending|Mitigating|In mitigation|[Ff]or the defen[cs]e){_AT},|"
        rf"(?:(?<!case )(?<!witness )[Ff]or|[Oo]n behalf of|[Rr]epresenting|[Dd]efending) {_CLIENT},?"
        rf"(?= {_ONE} {_SAYS})|"
        rf"(?:[Dd]efen[cs]e|[Dd]efendant['’]s|[Hh]is|[Hh]er|[Tt]heir) {_DEFENDER},?|"
        rf"[Mm]y client\b[^\n”\"]{{0,200}}[”\"] {_SAYS}) (?P<who>{_ONE})"
    ),
)
_PROSECUTION = ("rosecut", "Crown", "pening", "opened", "ttorney")
"""Of these a text has one if it says who prosecutes."""
_FORMER = re.compile(r"\b(?:former|ex|once|onetime|retired|previous|then)\b")
_BESIDE = 40
"""So many characters before a name may say that somebody had a role at another time."""
_TITLE = re.compile(rf"^(?:(?:{TITLE}|Sir|Lady|Lord|Judge|Justices?|Chief|The|Mx|Professor|But|And)\b\.? ?)+")


_UNANIMOUS = re.compile(r"\b[Uu]nanimous(?:ly)?\b(?! (?:that|in (?!its|their|a|the)|only|on (?:that|this|one)))")
"""Not of one question of several: "unanimous that he had standing"."""
_NUMBER = "(?:[1-9]\\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DIVIDED = re.compile(
    r"\b(?:dissent(?:ed|ing|s)?|voted (?:against (?:it|the (?:plan|measure|proposal|move|bill|budget))|no)|"
    r"the (?:lone|only|sole) (?:no |dissenting |opposing |votes? against))\b|"
    r"\b(?:vot(?:e|ed|es)|rul(?:ed|ing)|deci(?:sion|ded)|convicted|acquitted|guilty|cleared|verdict)\b[^.;:\n]{0,60}?"
    rf"\b{_NUMBER}(?: votes)?(?: to |[-–]){_NUMBER}\b(?![%-]| (?:years|months|days|per))"
)
_ONE_DECISION = re.compile(r"\b(?:jury|jurors|[Jj]ustices?|[Ss]upreme [Cc]ourt|[Hh]igh [Cc]ourt)\b")
"""Words of articles that tell of one decision alone; a council takes several."""
_SEVERAL = re.compile(
    r"\b(?:counts|charges|verdicts|defendants|co-accused|unable|could not|bouts?|boxer|fighter|[a-z]+weight|rounds)\b"
)
"""Words of articles in which one decision may be unanimous and another not, or of boxing."""
_ELSEWHERE = re.compile(
    r"\b(?:appeals?|appellate|lower|district|circuit|earlier|previous\w*|last (?:year|month|week)|ago|in (?:19|20)\d\d|"
    r"second|another|separate\w*|in part|not|no(?! v)|without|never|nearly|almost|amendment|motion|committee|first|"
    r"would|could|if|other|different|fail\w*|attempts?)\b"
)
"""Words beside a vote by which it was another one, or of another body."""
_NEAR = 70


def check(page: Page) -> Iterator[Slip]:
    yield from _on_both_sides(page.article.text)
    if "nanimous" in page.article.text:
        yield from _unanimous(page)
    for some, nobody, words in unharmed(page):
        yield _slip(f"Nobody is told to be {words}, and “{some.text}” are", nobody, claims=(some,))
    for all_died, survivor in survived(page):
        yield _slip("All are told to be dead, and there is a survivor", all_died, survivor)
    for name, died, survives in outlived(page):
        yield _slip(f"{name} is told to have died, and to survive somebody", died, survives)


def _on_both_sides(text: str) -> Iterator[Slip]:
    """Each surname of somebody who prosecutes and defends, once."""
    if not any(word in text for word in _PROSECUTION):
        return
    seen: set[str] = set()
    ones = _named(text, _PROSECUTES)
    others = _named(text, _DEFENDS) if ones else []
    for (one, match), (other, behind) in product(ones, others):
        is_one = one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])
        if is_one and one[-1] not in seen:
            seen.add(one[-1])
            yield _slip(f"{one[-1]} prosecutes and defends", match.span(), behind.span())


def _named(text: str, patterns: Sequence[re.Pattern[str]]) -> list[tuple[list[str], re.Match[str]]]:
    """The names with a role, as their words without titles, and where they stand; none that had it at another time."""
    matches = (match for pattern in patterns for match in pattern.finditer(text))
    told = (match for match in matches if not _FORMER.search(text, max(0, match.start() - _BESIDE), match.end()))
    return [(name, match) for match in told if (name := _TITLE.sub("", match["who"]).split())]


def _slip(message: str, *spans: tuple[int, int], claims: tuple[Claim, ...] = ()) -> Slip:
    return Slip(claims, "role", 0.75, message, about=About(measure="role"), spans=spans)


def _unanimous(page: Page) -> Iterator[Slip]:
    """A verdict or a vote that is told to be unanimous, and not to be."""
    text = page.article.text
    alls, some = _alone(page, _UNANIMOUS), _alone(page, _DIVIDED)
    some = some if _ONE_DECISION.search(text) else [one for one in some if _is_of_one_vote(page, alls, one)]
    if alls and some and not _SEVERAL.search(text):
        votes = tuple(claim for claim in page.claims if some[0].start() <= claim.start < some[0].end())
        yield _slip("A decision is unanimous, and some dissented", alls[0].span(), some[0].span(), claims=votes)


def _is_of_one_vote(page: Page, alls: list[re.Match[str]], some: re.Match[str]) -> bool:
    """Whether a vote that was not unanimous is told in the sentence of one that was, or right behind it as "it"."""
    spans = [page.sentence(*match.span()) for match in alls]
    is_next = some[0].endswith(" it") and any(0 < some.start() - end < _NEAR for _, end in spans)
    return is_next or any(begin <= some.start() < end for begin, end in spans)


def _alone(page: Page, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """The places of a pattern in sentences that speak of one vote; none if others speak of another."""
    text = page.article.text
    found = list(pattern.finditer(text))
    spans = [(match, *page.sentence(*match.span())) for match in found]
    beside = [text[max(begin, match.start() - _NEAR) : min(end, match.end() + _NEAR)] for match, begin, end in spans]
    return [] if any(map(_ELSEWHERE.search, beside)) else found


RULE = Rule("FC217", "two-roles", "warning", __doc__ or "", check)
