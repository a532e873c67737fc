"""The sets of a match, and its score: "in straight sets", and "6-4, 3-6, 6-2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.base.frames import Page

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
_REACH = 700
"""How many characters behind the sets the score of "the match" may stand."""
_WON = {(6, 0), (6, 1), (6, 2), (6, 3), (6, 4), (7, 5), (7, 6)}


class Sets(NamedTuple):
    """Sets that a score has not, and where they and the score stand; the claims are those of the score."""

    said: str
    score: str
    spans: tuple[tuple[int, int], ...]
    claims: tuple[Claim, ...]


def sets(page: Page) -> Iterator[Sets]:
    """The sets that a match is told to have had, against its score."""
    text = page.article.text
    scores = [(match, sets) for match in _SCORE.finditer(text) if (sets := _played(match[0]))] if "set" in text else []
    for said in _SETS.finditer(text) if scores else ():
        own = [(score, sets) for score, sets in scores if _is_of_one(page, said, score, len(scores) == 1)]
        if len(own) == 1 and not _has_sets(said, *own[0][1]):
            ((score, _),) = own
            claims = tuple(claim for claim in page.claims if score.start() <= claim.start < score.end())
            yield Sets(said[0], score[0], (said.span(), score.span()), claims)


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
