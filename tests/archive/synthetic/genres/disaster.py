"""Earthquakes, floods and wildfires: tolls that grow for days."""

from __future__ import annotations

from synthetic import names
from synthetic.chance import Chance
from synthetic.facts import Draw, three_digits
from synthetic.genres.base import Genre, Words, people, setting, town_facts


def _names(chance: Chance) -> Words:
    words = people(
        setting(chance),
        chance,
        chief="rescue chief",
        mayor="",
        minister="interior minister",
        doctor="chief surgeon",
        survivor="",
        aid="aid coordinator",
    )
    return words | {"river": names.town(chance), "agency": f"{names.town(chance)} Institute"}


def _toll(draw: Draw) -> None:
    """The dead, the hurt, the missing, and what is done for the others."""
    town_facts(draw)
    dead = draw.growing("dead", 8, 1_900)
    draw.growing("hurt", dead * 2, dead * 6)
    draw.shrinking("missing", 12, 400)
    near = max(2, dead * draw.chance.between(40, 60) // 100)
    draw.growing("dead_place", near, near + 2)
    draw.growing("homes", 60, 9_000, 0.5)
    draw.growing("displaced", 2_000, 90_000, 0.4)
    draw.growing("rescued", 5, 90)
    draw.count("soldiers", 150, 6_000)
    draw.count("tents", 200, 9_000)
    draw.count("power", 3_000, 300_000)
    draw.money("aid_sum", 2_000_000, 400_000_000)
    draw.money("loss", 40_000_000, 6_000_000_000)
    draw.duration("mourning", 2, 7, "day")
    draw.year("before_year", 8, 60)
    draw.fixed("before_dead", three_digits(draw.chance.between(20, 4_000)))
    draw.age("child", 3, 15)
    draw.duration("buried", 14, 80, "hour")
    draw.count("villages", 6, 70)
    draw.count("schools", 11, 180)
    draw.count("beds", 40, 600)
    draw.on("visit", 2, 4)
    draw.quantity("road", 8, 90, "km")
    draw.on("struck", 0)
    draw.count("teams", 3, 28)
    draw.count("donated", 300, 9_000)
    draw.duration("repair", 3, 20, "week")


def _quake(draw: Draw) -> None:
    _toll(draw)
    draw.put("magnitude", "quantity", draw.chance.between(51, 78), "", 10)
    draw.clock("clock", 5, 18)
    draw.quantity("depth", 6, 60, "km")
    draw.quantity("centre_from", 8, 90, "km")
    draw.count("aftershocks", 11, 240)
    draw.put("strongest", "quantity", draw.chance.between(41, 50), "", 10)
    draw.duration("shaking", 15, 55, "second")


def _flood(draw: Draw) -> None:
    _toll(draw)
    draw.quantity("rain", 90, 620, "mm")
    draw.quantity("usual_rain", 20, 80, "mm")
    draw.duration("rain_time", 12, 48, "hour")
    level = draw.quantity("level", 32, 120, "m", 10)
    draw.put("record", "quantity", level - draw.chance.between(2, 14), "m", 10)
    draw.count("bridges", 3, 30)
    draw.quantity("fields", 900, 48_000, "ha")
    draw.count("cattle", 300, 9_000)


def _fire(draw: Draw) -> None:
    _toll(draw)
    draw.quantity("burned", 1_200, 48_000, "ha")
    draw.count("crews", 120, 2_600)
    draw.count("planes", 4, 29)
    draw.quantity("wind", 45, 110, "kmh")
    draw.percent("contained", 5, 45, 1)
    draw.quantity("heat", 36, 46, "C")
    draw.count("suspects", 2, 6)
    draw.duration("dry", 3, 9, "month")


GENRES = (
    Genre("quake", ("quake", "toll", "town"), 220, _names, _quake),
    Genre("flood", ("flood", "toll", "town"), 220, _names, _flood),
    Genre("wildfire", ("wildfire", "toll", "town"), 200, _names, _fire),
)
