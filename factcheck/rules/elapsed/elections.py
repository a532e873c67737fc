"""Which term somebody begins or serves, and the elections that the article tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factcheck.model import Claim, Ordinal
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import YEAR, days_of
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.people import surnames, whom

_TERM = re.compile(r" (?:[a-z-]+ ){0,2}term\b(?! (?:limit|paper|as))")
_SERVES = re.compile(
    r"\b(?:sworn in|oath|took (?:up )?office|inaugurat\w+|beg[aiu]n\w*|start\w*|enter\w*|embark\w*|serving|"
    r"is in|took up|takes up)\b"
)
"""Words of a term of today; the same may stand behind it."""
_IN_TERM = re.compile(r"^(?:[^;:.?!]{0,40}, (?:who is )?)?(?:\S )?in (?:his|her) $|\bis (?:\S )?in (?:his|her) $")
_SEEKS = re.compile(r"\b(?:running|runs|seek\w*|bid|stand\w*|campaign\w*|hop\w+|ask\w*)\b")
"""Words of a term to come, of which none of the elections that were told was."""
_WINS = re.compile(r"\b(?:won|wins|secured|(?:re-?)?elected to|gave (?:him|her))\b")
_ELECTED = re.compile(
    r"\b(?:(?:re-?)?elected|(?:won|wins|winning|returned|came to power|victor\w+|(?:re-?)?elections?|second term|"
    r"another term|first term|did so))\b[^;.?!]*$"
)
_AND = re.compile(r"^,?(?: and,?| again| another| then| in| by \S+(?: [a-z]+)?,?| once more)* $")
_RECEIVED = re.compile(r"^,? (?:[a-z]+ )?(?:received|won|took|beat|defeated|got|polled|was (?:re-?elected|returned))\b")
_AGAIN = re.compile(r"\b(?:re-?elect\w*|again|another|returned|second|once more|elections in|first elected)\b")
_OTHER = re.compile(
    r"\b(?:council|parliament|assembly|legislature|house|senate seat|lost|lose|defeated by|appointed|unexpired|interim|"
    r"acting|by-election|recall|mid-?term|special|primary|run-?off|first round|predecessor\w*|whose|party leader|"
    r"partial|if|will|would|seat|board|union|club|title|medal|match|cup|game|prize|award)\b"
)
"""Words of other elections than those to the office of the term, or of none."""
_AWAY = re.compile(r"\b(?:opposition|comeback|return\w* to|non-?consecutive|as (?:an? )?[a-z]+ of)\b")
"""Words of terms that do not follow each other, or of another office."""
_NEWS = timedelta(days=31)
_ASIDE = 40


def misfits(page: Page) -> Iterator[Misfit]:
    """All terms of a page that are fewer than the elections by which they were won."""
    today = page.article.day
    told = [frame for frame in page.frames if " term" in frame.text and frame.has("ordinal")]
    if today is None or not told:
        return
    people = surnames(page.article.text)
    won = [(frame, place) for frame in page.frames for place in _elections(frame, today)]
    for frame in told if len(won) > 1 else ():
        for place, claim in frame.claims.items():
            least = _least(frame, place, [at for one, at in won if one is frame], today)
            person = whom(page, frame, place, people) if least else None
            homes = [(one, at) for one, at in won if person and whom(page, one, at, people) == person]
            years = {_year(one.claims[at]): one.claims[at] for one, at in homes}
            texts = " ".join(one.text for one, _ in homes)
            is_one = _AGAIN.search(texts) and not _OTHER.search(texts) and not _AWAY.search(frame.text)
            if least and is_one and today.year not in years and 1 < len(years) in (least, least + 1):
                yield Misfit((claim, *years.values()), f"the elections were in {', '.join(map(str, sorted(years)))}")


def _least(frame: Frame, place: int, elections: Sequence[int], today: date) -> int | None:
    """So many elections are too many for a term: one more than its number; that number itself for one to come."""
    value, before, behind = frame.claims[place].value, frame.text[:place], frame.text[place + 1 :]
    if not isinstance(value, Ordinal) or not _TERM.match(behind):
        return None
    dates = [one for at, one in frame.claims.items() if one.kind in ("date", "time") and at not in elections]
    others = [days_of(one) for one in dates if one.text.lower() != "now"]
    if not all(days and abs(days[0] - today) <= _NEWS for days in others):
        return None
    if _SEEKS.search(before[-_ASIDE:]) or (others and _WINS.search(before[-_ASIDE:])):
        return int(value.rank)
    is_of_now = _SERVES.search(before[-_ASIDE:]) or _SERVES.match(behind[5:].strip()) or _IN_TERM.search(before)
    return int(value.rank) + 1 if is_of_now else None


def _elections(frame: Frame, today: date) -> list[int]:
    """Where the days stand on which somebody was elected, as a sentence tells."""
    found: list[int] = []
    start = 0
    for place, claim in frame.claims.items():
        days = days_of(claim) if claim.kind in ("date", "time") else None
        if days and days[0] <= today and (YEAR.search(claim.text) or claim.text.lower().startswith("last ")):
            between = frame.text[start:place]
            is_listed = bool(found) and _AND.match(between)
            if is_listed or _ELECTED.search(between) or _RECEIVED.match(frame.text[place + 1 :]):
                found.append(place)
            start = place + 1
    return found


def _year(claim: Claim) -> int:
    days = days_of(claim)
    return days[0].year if days else 0
