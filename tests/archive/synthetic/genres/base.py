"""What a genre is, and the people, places and facts that several genres share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from synthetic import names
from synthetic.chance import Chance
from synthetic.facts import Draw
from synthetic.lexicon import WORDS

Words = dict[str, object]


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of event: who and where, what is true of it, and the files with what articles say of it."""

    name: str
    files: tuple[str, ...]
    """The files of beats, in the order in which an article tells them."""
    hours: float
    """For how long articles appear."""
    names: Callable[[Chance], Words]
    facts: Callable[[Draw], None]
    weekdays: bool = False
    """Whether it happens on working days only."""


def setting(chance: Chance, currency: str = "USD") -> Words:
    """A town in a country that exists, its region and neighbours."""
    return {
        "place": names.town(chance),
        "second": names.town(chance),
        "third": names.town(chance),
        "capital": names.town(chance),
        "region": names.region(chance),
        "country": chance.pick(WORDS["countries"]),
        "currency": currency,
    }


def people(words: Words, chance: Chance, **roles: str) -> Words:
    """The words, and a person for each role."""
    return words | {key: names.person(chance, role) for key, role in roles.items()}


def town_facts(draw: Draw) -> None:
    """What is true of the town where something happened."""
    draw.count("population", 9_000, 900_000)
    draw.quantity("distance", 25, 480, "km")
    draw.year("founded", 90, 600)
    draw.age("mayor_age", 34, 70)
    draw.year("mayor_since", 2, 11)
    draw.percent("jobless", 31, 148)
    draw.count("tourists", 20_000, 900_000)
    draw.year("festival", 12, 95)
    draw.quantity("warm", 9, 34, "C")
    draw.money("budget", 8_000_000, 700_000_000)
    draw.count("pupils", 900, 60_000)
    draw.percent("budget_up", 12, 89)
    draw.year("census", 3, 9)


def market_facts(draw: Draw) -> None:
    """What markets did on the day."""
    up = draw.chance.often(0.55)
    draw.moved("index_moved", up, of="market")
    draw.percent("index_change", 3, 31)
    draw.count("index_level", 2_000, 40_000)
    draw.moved("week_moved", draw.chance.often(0.5), of="market")
    draw.percent("week_change", 4, 52)
    draw.moved("coin_moved", draw.chance.often(0.5), of="market")
    draw.percent("coin_change", 1, 18)
    draw.percent("yield", 150, 890, 100)
    draw.put("yield_move", "percent", draw.chance.between(2, 21), "points", 100)
    draw.moved("year_moved", draw.chance.often(0.6), of="market")
    draw.percent("year_change", 20, 280)
    draw.put("barrel", "money", draw.chance.between(45, 120), "USD")
