"""A few hundred invented outlets, each with a house style: how it writes sums, shares, dates, measures and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from synthetic.chance import Chance
from synthetic.lexicon import WORDS
from synthetic.names import town

OUTLETS = 320
AGENCY_SHARE = 0.06


@dataclass(slots=True)
class Outlet:
    """A publisher and its habits."""

    name: str
    domain: str
    agency: bool
    zone: int
    """Hours ahead of Greenwich: 0 to 3, so that an event of the day has one date for all outlets."""
    american: bool
    percent: str
    billion: str
    million: str
    symbols: bool
    """"$5bn" and not "5 billion dollars"."""
    month_first: bool
    imperial: bool
    words_to: int
    """Up to here whole numbers are written in words."""
    hedging: float
    """How often a number is rounded, with a word that says so."""
    yesterday: bool
    curly: bool
    titled: bool
    """"Mr Holm" at the second mention."""
    clock: str
    length: int
    """How many sentences an article has, about."""
    dateline: bool


@cache
def outlets(seed: int) -> tuple[Outlet, ...]:
    """All outlets of an archive."""
    return tuple(_outlet(Chance("outlet", seed, number)) for number in range(OUTLETS))


def _outlet(chance: Chance) -> Outlet:
    pick, often = chance.pick, chance.often
    agency = often(AGENCY_SHARE)
    place = town(chance)
    name = pick(WORDS["agencies" if agency else "papers"]).format(place)
    american = often(0.4)
    short = often(0.45)
    return Outlet(
        name=name,
        domain=name.lower().replace("the ", "").replace(" ", "-") + ".example",
        agency=agency,
        zone=chance.between(0, 3),
        american=american,
        percent=pick(("%", "%", " percent") if american else ("%", "%", " per cent")),
        billion="bn" if short and not american else " billion",
        million="m" if short and not american else " million",
        symbols=often(0.9),
        month_first=american or often(0.15),
        imperial=american or often(0.1),
        words_to=pick((9, 9, 10, 10, 12)),
        hedging=pick((0.05, 0.15, 0.25, 0.35)),
        yesterday=not agency and often(0.25),
        curly=often(0.5),
        titled=often(0.25),
        clock="dot" if not american and often(0.3) else pick(("am", "24") if not american else ("am",)),
        length=pick((14, 17, 19, 21, 23, 25, 27, 30)),
        dateline=agency or often(0.2),
    )
