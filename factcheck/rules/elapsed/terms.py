"""How many terms of how many years somebody served, and the years from the first to the last of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base import Misfit
from factcheck.rules.base.figures import YEAR, has_year, is_bare, printed, years_of
from factcheck.rules.base.frames import Frame, Page

_SERVED = (
    r"(?:^|, |\b(?:serv(?:ed|ing)|won|winning|complet(?:ed|ing)|held|holding|after|for|over|of (?:his|her)) )"
    r"(?:(?:out|a total of|all|his|her|the|full) )*"
)
_TERMS = (
    rf"{_SERVED}<count:count> (?:(?:full|complete|consecutive|successive|straight) )*<years:duration> terms\b",
    rf"{_SERVED}<count:count> (?:(?:full|complete|consecutive|successive|straight) )*terms of <years:duration>",
)
_BEGINS = re.compile(
    r"\b(?:elected|won|took (?:up )?(?:office|over|the (?:job|post|seat))|sworn in|became|entered|joined|from|since|"
    r"between|began|started|served|victory)\b[^;.?!]*$"
)
_ENDS = re.compile(
    r"\b(?:stepp(?:ed|ing) down|left|leaving|retir(?:ed|ing|ement)|quit|until|till|lost|losing|defeated|stood down|"
    r"standing down|did not (?:run|stand|seek)|ended|departed|gave up|through)\b[^;.?!]*$|\bto $"
)
_PART = re.compile(
    r"\b(?:non-?consecutive|(?:last|final|latest|most recent) of|part of|partial|unexpired|interim|acting|appointed|"
    r"resign\w*|died|death|recall\w*|impeach\w*|(?:elected|won|office) again|another|more|limit\w*|return\w*|comeback|"
    r"would|could|will|may|if|whose|(?:its|his|her|their) [a-z]+ (?:served|won|held)|predecessor|separate|than|"
    r"extended|redistrict\w*|special|by-election|previous\w*)\b"
)
"""Words by which terms are not all those from one year to another, or not whole."""
_OF = re.compile(r"[\ue000-\uefff] of (?:his|her|the|their) $")
_AND = re.compile(r"\b(?:and|but|then|later|before)\b")
"""Between terms and a span of years it parts them."""
_SLACK = 1.1
"""So many years more or less may lie between an election and the end of the last term."""
_FEWEST_YEARS = 2
_MOST_OFF = 2


def misfits(page: Page) -> Iterator[Misfit]:
    """All numbers of terms of a page that the years from their beginning to their end do not give."""
    for index, frame in enumerate(page.frames):
        for found in frame.find(*_TERMS) if " term" in frame.text else ():
            window = page.around(index, 1)
            window = window if index and page.are_neighbours(*window) else [frame]
            span = _span(window) if not any(_PART.search(one.text) for one in window) else None
            if span and len(span[0]) == 1 and _AND.search(_between(frame, found["count"], span[0][0])):
                continue
            if span and is_bare(found["count"]) and not _is_later(frame, found.match.start("count")):
                yield from _misfit(found["count"], found["years"], *span)


def _is_later(frame: Frame, place: int) -> bool:
    """Whether terms are those of which a later one is told: "the second of his three four-year terms"."""
    before = _OF.search(frame.text[:place])
    return before is not None and frame.claims[before.start()].text.lower() != "first"


def _between(frame: Frame, *claims: Claim) -> str:
    """The words from one of two claims to the other."""
    places = sorted(place for place, claim in frame.claims.items() if claim in claims)
    return frame.text[places[0] : places[-1]]


def _span(frames: list[Frame]) -> tuple[tuple[Claim, ...], int] | None:
    """The only two years of some sentences, as those of a beginning and an end, and how many lie between them."""
    dates = [(frame, place) for frame in frames for place, one in frame.claims.items() if has_year(one)]
    claims = tuple(frame.claims[place] for frame, place in dates)
    years = [int(year) for claim in claims for year in YEAR.findall(claim.text)]
    if len(years) != 2:
        return None
    (home, first), (frame, last) = dates[0], dates[-1]
    between = frame.text[first + 1 if frame is home else 0 : last]
    is_told = len(dates) == 1 or (_BEGINS.search(home.text[:first]) and _ENDS.search(between))
    return (claims, years[1] - years[0]) if is_told else None


def _misfit(count: Claim, length: Claim, dates: tuple[Claim, ...], served: int) -> Iterator[Misfit]:
    """A number of terms where a number near it is right."""
    years, told = years_of(length) or 0.0, printed(count)
    right = round(served / years) if years >= _FEWEST_YEARS else told
    if 0 < abs(right - told) <= _MOST_OFF and abs(right * years - served) <= _SLACK < abs(told * years - served):
        yield Misfit((count, length, *dates), f"that is {served} years")
