"""Courts, outbreaks and train crashes, each in a town."""

from __future__ import annotations

from synthetic import names
from synthetic.chance import Chance
from synthetic.facts import Draw
from synthetic.genres.base import Genre, Words, people, setting, town_facts


def _court(chance: Chance) -> Words:
    words = people(
        setting(chance),
        chance,
        accused="",
        judge="Judge",
        prosecutor="prosecutor",
        lawyer="lawyer",
        victim="",
        police="police chief",
        mayor="",
    )
    return words | {"firm": names.firm(chance, "Capital"), "bank": f"{names.town(chance)} Savings Bank"}


def _crime(draw: Draw) -> None:
    town_facts(draw)
    chance = draw.chance
    draw.age("accused_age", 27, 69)
    sought = draw.duration("sought", 9, 24, "year")
    draw.put("sentence", "duration", max(3, sought - chance.between(2, 6)), "year")
    draw.money("defrauded", 8_000_000, 3_000_000_000)
    draw.money("fine", 400_000, 60_000_000)
    draw.money("repaid", 1_000_000, 200_000_000)
    draw.count("victims", 180, 48_000)
    draw.count("charges", 9, 62)
    draw.count("guilty", 3, 8)
    draw.duration("trial", 4, 30, "week")
    draw.duration("jury", 5, 46, "hour")
    draw.on("sentenced", 0)
    draw.month("arrested", -26, -9)
    draw.duration("appeal", 14, 45, "day")
    draw.year("set_up", 6, 18)
    draw.count("witnesses", 21, 140)
    draw.count("pages", 900, 90_000)
    draw.count("accomplices", 2, 7)
    draw.put("accomplice_sentence", "duration", max(2, sought // 3), "year")
    draw.money("flat", 900_000, 20_000_000)
    draw.money("lost", 20_000, 900_000)
    draw.percent("returns", 12, 38, 1)
    draw.count("cars", 3, 28)
    draw.age("victim_age", 48, 83)
    draw.duration("served", 8, 20, "month")
    draw.count("searched", 6, 48)
    draw.count("accounts", 21, 310)


def _health_names(chance: Chance) -> Words:
    words = people(
        setting(chance),
        chance,
        minister="health minister",
        doctor="epidemiologist",
        nurse="",
        mayor="",
        who="relief coordinator",
    )
    return words | {
        "illness": chance.pick(("cholera", "measles", "dengue fever", "meningitis", "yellow fever", "diphtheria")),
        "agency": f"{names.town(chance)} Institute of Public Health",
    }  # fmt: skip


def _health(draw: Draw) -> None:
    town_facts(draw)
    cases = draw.growing("cases", 140, 48_000, 0.5)
    deaths = draw.growing("deaths", max(5, cases // 90), max(9, cases // 30), 0.5)
    draw.growing("in_hospital", max(30, cases // 9), max(40, cases // 4), 0.6)
    draw.growing("children", max(2, deaths // 4), max(3, deaths // 3), 0.5)
    draw.percent("under_five", 21, 64, 1)
    draw.percent("vaccinated", 38, 81, 1)
    draw.percent("goal", 85, 95, 1)
    draw.count("doses", 60_000, 4_000_000)
    draw.on("doses_due", 5, 14)
    draw.on("first_case", -30, -8)
    draw.count("districts", 4, 26)
    draw.count("beds", 60, 900)
    draw.money("sought", 900_000, 90_000_000)
    draw.year("before", 4, 22)
    draw.count("before_cases", 900, 60_000)
    draw.count("before_deaths", 21, 900)
    draw.duration("incubation", 3, 14, "day")
    draw.count("teams", 21, 480)
    draw.count("wells", 14, 260)
    draw.on("told", 0)
    draw.count("nurses", 40, 900)
    draw.percent("rate", 8, 38)
    draw.age("nurse_age", 24, 61)
    draw.duration("closed", 2, 5, "week")
    draw.quantity("heat", 29, 42, "C")


def _rail(chance: Chance) -> Words:
    words = people(
        setting(chance),
        chance,
        chief="fire chief",
        mayor="",
        minister="transport minister",
        survivor="",
        prosecutor="prosecutor",
        expert="railway expert",
    )
    return words | {"operator": names.firm(chance, "Rail"), "maker": names.firm(chance, "Rolling Stock")}


def _accident(draw: Draw) -> None:
    town_facts(draw)
    chance = draw.chance
    passengers = draw.fixed("passengers", chance.between(60, 640))
    crew = draw.fixed("crew", chance.between(3, 14))
    draw.fixed("aboard", passengers + crew)
    draw.tie("aboard", "passengers", "crew")
    dead = draw.growing("dead", 4, min(190, passengers // 3), 0.6)
    draw.growing("hurt", dead + 20, passengers // 2 + 30, 0.8)
    draw.growing("critical", 4, 28, 0.9)
    draw.quantity("speed", 98, 190, "kmh")
    draw.quantity("limit", 40, 90, "kmh")
    draw.count("coaches", 4, 14)
    draw.count("derailed", 2, 4)
    draw.year("built", 6, 42)
    draw.year("before", 3, 30)
    draw.count("before_dead", 6, 190)
    draw.count("rescuers", 90, 1_400)
    draw.count("cranes", 2, 9)
    draw.money("paid", 4_000, 90_000)
    draw.on("happened", 0)
    draw.clock("clock", 5, 18)
    draw.age("driver", 27, 62)
    draw.duration("driver_years", 2, 30, "year")
    draw.duration("closed", 3, 12, "day")
    draw.count("cancelled", 21, 380)
    draw.money("upgrade", 40_000_000, 2_000_000_000)
    draw.duration("report", 4, 18, "month")
    draw.quantity("fell", 5, 40, "m")
    draw.count("donors", 120, 1_900)
    draw.duration("trapped", 2, 19, "hour")
    draw.quantity("line", 60, 900, "km")


GENRES = (
    Genre("court", ("court", "town"), 60, _court, _crime, True),
    Genre("health", ("health", "town"), 220, _health_names, _health),
    Genre("accident", ("accident", "town"), 180, _rail, _accident),
)
