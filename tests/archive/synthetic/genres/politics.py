"""Elections, summits, science and sports."""

from __future__ import annotations

from synthetic import names
from synthetic.chance import Chance
from synthetic.facts import Draw, three_digits
from synthetic.genres.base import Genre, Words, people, setting


def _voters(chance: Chance) -> Words:
    country, people_of = names.land(chance)
    words = people(
        setting(chance),
        chance,
        winner="",
        loser="",
        third_one="",
        observer="chief observer",
        official="election chief",
        pollster="pollster",
    )
    parties = chance.few(("Green", "Liberal", "National", "People's", "Centre", "Reform", "Labour", "Civic"), 3)
    return words | {
        "country": country, "people_of": people_of, "first_party": f"{parties[0]} Party",
        "second_party": f"{parties[1]} Party", "third_party": f"{parties[2]} Party",
    }  # fmt: skip


def _election(draw: Draw) -> None:
    chance = draw.chance
    first = draw.percent("first_share", 380, 560)
    second = draw.share("second_share", min(first - chance.between(11, 120), 980 - first))
    draw.share("third_share", max(20, (1000 - first - second) * chance.between(40, 80) // 100))
    draw.share("lead", first - second)
    draw.percent("exit_share", 360, 570)
    seats = draw.fixed("seats", chance.between(99, 480))
    won = draw.fixed("won_seats", seats * chance.between(36, 61) // 100)
    draw.fixed("seats_before", max(12, won + chance.pick((-31, -19, -8, 9, 17, 26))))
    draw.fixed("second_seats", (seats - won) * chance.between(55, 80) // 100)
    draw.percent("turnout", 448, 842)
    draw.percent("turnout_before", 448, 842)
    draw.count("voters", 400_000, 48_000_000)
    draw.count("votes", 200_000, 12_000_000)
    draw.count("stations", 900, 60_000)
    draw.percent("counted", 81, 99, 1)
    draw.on("voted", -1)
    draw.on("sworn", 20, 70)
    draw.age("winner_age", 37, 74)
    draw.age("loser_age", 37, 74)
    draw.year("loser_since", 3, 14)
    draw.count("observers", 120, 2_400)
    draw.count("complaints", 21, 900)
    draw.duration("term", 4, 6, "year")
    draw.percent("women", 14, 48, 1)
    draw.count("candidates", 5, 29)
    draw.percent("tax", 12, 34, 1)
    draw.money("promised", 200_000_000, 30_000_000_000)
    draw.count("arrests", 11, 190)
    draw.year("since_last", 3, 6)
    draw.percent("youth", 21, 63, 1)


def _leaders(chance: Chance) -> Words:
    country, people_of = names.land(chance)
    other, others_of = names.land(chance)
    words = people(
        setting(chance),
        chance,
        host="president",
        guest="prime minister",
        trade="trade minister",
        critic="opposition leader",
        expert="economist",
    )
    return words | {
        "country": country, "people_of": people_of, "other": other, "others_of": others_of,
        "goods": chance.pick(("wheat", "copper", "natural gas", "fruit", "beef", "timber", "fertiliser", "coal")),
        "firm": names.firm(chance), "pipeline": names.coined(chance),
    }  # fmt: skip


def _summit(draw: Draw) -> None:
    chance = draw.chance
    before = three_digits(chance.between(900, 90_000) * 1_000_000)
    growth = chance.between(-180, 340) or 21
    now = three_digits(before * (1000 + growth) // 1000)
    draw.sum("trade_before", before, "USD")
    draw.sum("trade_now", now, "USD")
    draw.share("trade_growth", max(1, (abs(now - before) * 2000 // before + 1) // 2))
    draw.moved("trade_moved", now >= before)
    draw.tie("trade_growth", "trade_now", "trade_before")
    draw.sum("exports", three_digits(now * chance.between(40, 62) // 100), "USD")
    draw.percent("exports_up", 11, 240)
    draw.count("deals", 6, 44)
    draw.count("delegation", 40, 420)
    draw.duration("visit", 2, 5, "day")
    draw.on("arrived", -1)
    draw.on("signed", 0)
    draw.on("leaves", 1, 2)
    draw.quantity("pipe", 180, 2_900, "km")
    draw.money("invest", 400_000_000, 20_000_000_000, "USD")
    draw.money("loan", 100_000_000, 6_000_000_000, "USD")
    draw.percent("tariff", 11, 45, 1)
    draw.percent("tariff_new", 2, 10, 1)
    draw.quantity("tonnes", 40_000, 900_000, "tonnes")
    draw.year("ties", 25, 75)
    draw.rank("meeting", 3, 43)
    draw.year("last_visit", 1, 9)
    draw.count("students", 900, 60_000)
    draw.money("target", 20_000_000_000, 300_000_000_000, "USD")
    draw.year("target_year", -9, -3)
    draw.duration("talked", 2, 6, "hour")
    draw.percent("share", 6, 38, 1)
    draw.count("flights", 14, 96)
    draw.month("starts", 2, 11)
    draw.count("protesters", 150, 9_000)


def _science_names(chance: Chance) -> Words:
    words = people(
        setting(chance),
        chance,
        director="mission director",
        engineer="chief engineer",
        scientist="astronomer",
        minister="science minister",
    )
    return words | {
        "probe": names.coined(chance), "rocket": names.coined(chance), "older": names.coined(chance),
        "agency": f"{names.coined(chance)} Space Agency",
        "target_the": chance.pick(("the Moon", "Mars", "Venus", "a comet", "an asteroid")),
    }  # fmt: skip


def _science(draw: Draw) -> None:
    draw.on("launched", 0)
    draw.clock("lift_off", 5, 18)
    draw.quantity("mass", 180, 5_800, "kg")
    draw.quantity("height", 28, 96, "m")
    draw.quantity("orbit", 240, 1_400, "km")
    draw.quantity("away", 380_000, 90_000_000, "km")
    cost = draw.money("cost", 80_000_000, 3_000_000_000)
    draw.sum("cost_planned", three_digits(cost * draw.chance.between(55, 92) // 100))
    draw.duration("journey", 5, 34, "month")
    draw.duration("mission", 2, 9, "year")
    draw.count("people", 120, 2_600)
    draw.count("instruments", 4, 14)
    draw.rank("flight", 2, 29)
    draw.year("failed", 2, 12)
    draw.duration("after_start", 14, 90, "minute")
    draw.month("arrives", 6, 34)
    draw.quantity("sample", 60, 900, "mm")
    draw.count("countries", 4, 19)
    draw.duration("delay", 2, 11, "week")
    draw.year("begun", 6, 15)
    draw.quantity("panels", 8, 38, "m")
    draw.quantity("heat", 34, 68, "C")
    draw.month("next_one", 9, 30)
    draw.age("director_age", 41, 66)
    draw.count("watched", 2_000, 90_000)
    draw.quantity("speed", 9_000, 39_000, "kmh")
    draw.money("yearly", 300_000_000, 9_000_000_000)


def _teams(chance: Chance) -> Words:
    words = people(setting(chance), chance, scorer="", second_scorer="", coach="coach", other_coach="coach", keeper="")
    return words | {
        "home": f"{words['place']} {chance.pick(('United', 'City', 'Rovers', 'Athletic'))}",
        "away": f"{chance.pick(('Real', 'Sporting', 'FC', 'Dynamo'))} {words['second']}",
        "league": f"{names.coined(chance)} League",
    }


def _sports(draw: Draw) -> None:
    chance = draw.chance
    away = chance.between(0, 3)
    draw.put("away_goals", "count", away, "digits")
    draw.put("home_goals", "count", away + chance.between(1, 3), "digits")
    draw.rank("minute", 10, 44)
    draw.rank("second_minute", 46, 89)
    capacity = draw.fixed("capacity", three_digits(draw.large(12_000, 80_000)))
    draw.fixed("crowd", capacity * chance.between(40, 99) // 100)
    draw.count("season_goals", 9, 31)
    draw.count("wins", 4, 13)
    draw.count("points", 24, 84)
    draw.rank("rank", 2, 14)
    draw.count("games_left", 3, 14)
    draw.money("fee", 4_000_000, 90_000_000)
    draw.duration("contract", 2, 5, "year")
    draw.age("scorer_age", 18, 36)
    draw.on("played", 0)
    draw.on("next_game", 3, 9)
    draw.rank("title", 2, 21)
    draw.year("last_title", 2, 40)
    draw.percent("ball", 38, 68, 1)
    draw.count("shots", 8, 29)
    draw.count("corners", 2, 14)
    draw.duration("out", 2, 9, "week")
    draw.year("coach_since", 1, 6)
    draw.count("away_fans", 300, 6_000)
    draw.money("ticket", 12, 95)
    draw.percent("ticket_up", 4, 22, 1)
    draw.count("saves", 2, 11)
    draw.count("lead_points", 2, 11)
    draw.money("prize", 400_000, 20_000_000)


GENRES = (
    Genre("election", ("election",), 80, _voters, _election),
    Genre("summit", ("summit",), 70, _leaders, _summit, True),
    Genre("science", ("science",), 60, _science_names, _science),
    Genre("sports", ("sports",), 30, _teams, _sports),
)
