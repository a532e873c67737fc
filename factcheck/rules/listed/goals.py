"""A match that has more scorers than it had goals: "won 3-1", and the goals of five players are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import CAPITAL, NAME

_SCORE = re.compile(
    r"\b(?:w[io]ns?|beat|beaten|beating|lost|lose|drew|draw|defeat(?:ed|s)?|victory|defeat|win|winning|went down|"
    r"saw off|edged|overc[ao]me)\b[^.;\n\d]{0,40}?\b(?P<one>\d)[-–](?P<two>\d)(?![-–\d])"
)
_SCORER = rf"(?P<name>{NAME}(?:[ -]{CAPITAL}[\w’'-]+)*)"
_SCORED = (
    r"(?:(?:then|also|later|soon|duly) )?(?:(?:scored|netted|equali[sz]ed|headed (?:in|home)|tapped (?:in|home)|"
    r"slotted (?:in|home)|fired (?:in|home)|volleyed (?:in|home)|curled (?:in|home)|swept (?:in|home)|"
    r"bundled (?:in|home)|drilled (?:in|home)|poked (?:in|home)|struck(?! the| a)|converted|levell?ed|"
    r"opened the scoring|pulled one back|tied it|restored the lead|sealed (?:the|it)|finished off|"
    r"(?:doubled|extended|restored|halved) (?:the|their|his) (?:lead|advantage|deficit)|"
    r"added (?:a|the) (?:second|third|fourth|fifth|late)|made it (?:\d|one|two|three|four|five)|"
    r"(?:put|gave|fired|shot|headed) (?:\w+ ){1,3}(?:ahead|in front|the lead|level)))\b"
)
_GOAL = re.compile(rf"\b{_SCORER}(?:, [^.;,]{{3,60}},)? {_SCORED}")
_ELSE = re.compile(
    r"\b(?:last (?:week|month|season|year|time)|earlier|previous\w*|shoot-?out|penalties|disallowed|ruled out|offside|"
    r"had (?:scored|netted)|in the other|elsewhere|reserves|under-\d+|aggregate|first leg|second leg|innings|runs|"
    r"touchdowns?|baskets?)\b"
)
_PAIR = re.compile(r"(?<![\d-])(\d)[-–](\d)(?![-–\d])")
_WORD = re.compile(rf"{CAPITAL}[\w’'-]+")
_OF_A_TEAM = re.compile(rf"\b(?:for|against|beat|over|at) (?:the )?(?:{CAPITAL}[\w’'-]+ )*({CAPITAL}[\w’'-]+)")
"""Names that may be those of the teams."""
_STOPS = frozenset(["He", "She", "They", "It", "Who", "The", "That", "This", "But", "And", "Then", "Both"])


class Goals(NamedTuple):
    """The result of a match, and those who are told to have scored."""

    spans: tuple[tuple[int, int], ...]
    """Where the score stands, and the first goal of each."""
    claims: tuple[Claim, ...]
    score: str
    scorers: list[str]


def goals(page: Page) -> Iterator[Goals]:
    """The only result of an article that has one scorer more than goals."""
    text = page.article.text
    results = {(match["one"], match["two"]): match for match in reversed(list(_SCORE.finditer(text)))}
    if len(results) != 1 or _ELSE.search(text):
        return
    ((one, two), match), *_ = results.items()
    low, high = sorted((one, two))
    if any(min(pair) > low or max(pair) > high for pair in _PAIR.findall(text)):
        return
    teams = {*_STOPS, *_WORD.findall(text[slice(*page.sentence(*match.span()))]), *_OF_A_TEAM.findall(text)}
    scorers = {
        name: goal.span()
        for goal in reversed(list(_GOAL.finditer(text)))
        if (name := goal["name"].split()[-1]) not in teams
    }
    if len(scorers) == int(one) + int(two) + 1:
        claims = [claim for claim in page.claims if match.start("one") <= claim.start < match.end("two")]
        spans = sorted(scorers.values())
        names = sorted(scorers, key=scorers.__getitem__)
        yield Goals(((match.start("one"), match.end("two")), *spans), tuple(claims), f"{one}-{two}", names)
