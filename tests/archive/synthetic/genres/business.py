"""Company results, central banks, prices, and strikes or job cuts."""

from __future__ import annotations

from synthetic import names
from synthetic.chance import Chance
from synthetic.facts import Draw, three_digits
from synthetic.genres.base import Genre, Words, market_facts, people, setting, town_facts

QUARTERS = ("first quarter", "second quarter", "third quarter", "fourth quarter")
TRADES = (
    ("maker of farm machines", "tractors"), ("maker of trains", "trains"), ("chain of supermarkets", "groceries"),
    ("maker of chips for cars", "chips"), ("airline", "flights"), ("maker of medicines", "vaccines"),
    ("maker of furniture", "kitchens"), ("telecoms company", "mobile contracts"), ("brewer", "beer"),
    ("maker of cement", "cement"), ("payments company", "card payments"), ("software house", "cloud services"),
    ("steelmaker", "flat steel"), ("maker of toys", "games"), ("shipping line", "freight"),
)  # fmt: skip
OTHERS = ("spare parts", "services", "exports", "licences", "repairs", "leasing")


def _company(chance: Chance) -> Words:
    trade, goods = chance.pick(TRADES)
    words = people(
        setting(chance, chance.pick(("USD", "USD", "EUR", "GBP"))),
        chance,
        chief="chief executive",
        cfo="finance chief",
        analyst="analyst",
        worker="union leader",
        mayor="",
        boss="human resources director",
    )
    firm = names.firm(chance)
    return words | {
        "firm": firm, "trade": trade, "goods": goods, "other": chance.pick(OTHERS), "rival": names.firm(chance),
        "bourse": names.coined(chance), "coin": names.coined(chance).lower(), "bank": f"{names.town(chance)} Bank",
        "the_firm": (firm, firm, "the company", "the group"), "union": f"{names.coined(chance)} union",
    }  # fmt: skip


def _change(draw: Draw, key: str, before: int, low: int, high: int) -> int:
    """A sum or count before and now, the change between them in tenths of a per cent, and its verb."""
    growth = draw.chance.between(low, high) or 14
    now = three_digits(before * (1000 + growth) // 1000)
    exact = abs(now - before) * 1000 // before
    draw.share(f"{key}_growth", max(1, exact + (abs(now - before) * 2000 // before) % 2))
    draw.moved(f"{key}_moved", now >= before)
    draw.say(f"{key}_way", "up" if now >= before else "down")
    return now


def _results(draw: Draw) -> None:
    market_facts(draw)
    draw.say("quarter", *QUARTERS)
    before = three_digits(draw.chance.between(120, 9_800) * 1_000_000)
    draw.sum("sales_before", before)
    sales = draw.sum("sales", _change(draw, "sales", before, -160, 310))
    draw.tie("sales_growth", "sales", "sales_before")
    profit_before = three_digits(before * draw.chance.between(4, 21) // 100)
    draw.sum("profit_before", profit_before)
    draw.sum("profit", _change(draw, "profit", profit_before, -350, 480))
    draw.tie("profit_growth", "profit", "profit_before")
    draw.sum("expected", three_digits(sales * draw.chance.between(94, 106) // 100))
    first = three_digits(sales * draw.chance.between(45, 70) // 100)
    draw.sum("goods_sales", first)
    draw.sum("other_sales", three_digits(sales * draw.chance.between(8, 25) // 100))
    draw.percent("goods_up", 8, 260)
    draw.percent("margin", 41, 240)
    draw.percent("margin_before", 41, 240)
    draw.money("dividend_sum", 20_000_000, 700_000_000)
    draw.money("buyback", 100_000_000, 4_000_000_000)
    draw.moved("share_moved", draw.chance.often(0.5), of="market")
    draw.percent("share_change", 8, 124)
    draw.put("share_price", "money", draw.chance.between(14, 480), draw.words["currency"])
    draw.count("staff", 1_800, 140_000)
    draw.count("shops", 60, 2_600)
    draw.count("new_shops", 11, 58)
    draw.year("listed", 3, 32)
    draw.sum("invest", three_digits(sales * draw.chance.between(4, 18) // 100))
    draw.money("saving", 30_000_000, 900_000_000)
    draw.age("chief_age", 39, 66)
    draw.year("chief_since", 2, 9)
    draw.count("analysts", 11, 34)
    draw.percent("goal_low", 20, 60)
    draw.on("told", 0)
    draw.on("meeting", 14, 55)
    draw.month("ended", -2, -1)
    draw.money("debt", 300_000_000, 9_000_000_000)
    draw.percent("abroad", 21, 78, 1)
    draw.money("cap", 2_000_000_000, 90_000_000_000)


def _bank(chance: Chance) -> Words:
    country, people_of = names.land(chance)
    words = people(
        setting(chance),
        chance,
        governor="governor",
        analyst="economist",
        minister="finance minister",
        critic="economist",
    )
    return words | {
        "country": country,
        "people_of": people_of,
        "bourse": names.coined(chance),
        "coin": names.coined(chance).lower(),
        "bank": f"{names.town(chance)} Bank",
        "second_bank": names.firm(chance, "Bank"),
    }


def _rates(draw: Draw) -> None:
    market_facts(draw)
    chance = draw.chance
    up = chance.often(0.5)
    step = chance.pick((25, 25, 50, 75, 100))
    old = chance.between(8, 40) * 25
    draw.share("old_rate", old, 100)
    draw.share("rate", old + step if up else max(25, old - step), 100)
    draw.put("step", "percent", step if up or old > step else old - 25 or 25, "points", 100)
    draw.vary("changed", ("raised", "lifted", "increased") if up else ("cut", "lowered", "reduced"))
    draw.vary("change", ("rise", "increase") if up else ("cut", "reduction"))
    draw.say("change_title", "raises" if up else "cuts")
    draw.month("inflation_month", -1, -1)
    inflation = draw.percent("inflation", 11, 168)
    draw.near("inflation_before", inflation, 12)
    draw.near("this_year", inflation, 30)
    draw.percent("next_year", 11, 98)
    draw.percent("gdp_this", 3, 68)
    draw.percent("gdp_next", 3, 68)
    draw.percent("target", 2, 4, 1)
    draw.count("for_it", 5, 8)
    draw.count("against_it", 1, 3)
    draw.rank("in_row", 2, 9)
    draw.on("decided", 0)
    draw.on("next_one", 35, 56)
    draw.month("last_time", -16, -3)
    draw.percent("peak", 120, 290)
    draw.month("peak_month", -30, -6)
    draw.percent("wages", 21, 118)
    draw.percent("jobless", 29, 118)
    draw.percent("loan", 310, 1_190, 100)
    draw.money("reserves", 4_000_000_000, 300_000_000_000, "USD")
    draw.count("asked", 11, 45)
    draw.count("expected_it", 6, 10)
    draw.year("governor_since", 1, 7)
    draw.age("governor_age", 44, 68)
    draw.percent("core", 11, 128)


def _prices(draw: Draw) -> None:
    market_facts(draw)
    draw.month("month", -1, -1)
    inflation = draw.percent("inflation", 9, 158)
    before = draw.near("inflation_before", inflation, 14)
    draw.moved("inflation_moved", inflation >= before)
    draw.say("inflation_title", "rises" if inflation >= before else "falls")
    draw.percent("on_month", 1, 21)
    draw.near("core_before", draw.percent("core", 9, 118), 11)
    draw.percent("food", 11, 228)
    draw.percent("bread", 21, 318)
    draw.percent("energy", 15, 380)
    draw.percent("rents", 11, 98)
    draw.percent("services", 11, 98)
    draw.near("forecast", inflation, 5)
    draw.percent("wages", 21, 118)
    draw.percent("real", 2, 29)
    draw.percent("target", 2, 4, 1)
    draw.percent("rate", 100, 1_100, 100)
    draw.on("released", 0)
    draw.on("meeting", 8, 40)
    draw.percent("peak", 160, 290)
    draw.month("peak_month", -34, -8)
    draw.count("goods", 280, 900)
    draw.count("asked", 11, 45)
    draw.percent("basket", 14, 38, 1)
    draw.money("loaf", 2, 9, "USD")
    draw.duration("below", 4, 30, "month")
    draw.percent("retail", 2, 48)
    draw.rank("in_row", 2, 9)


def _labour(draw: Draw) -> None:
    market_facts(draw)
    town_facts(draw)
    chance = draw.chance
    staff = draw.fixed("staff", three_digits(chance.between(2_000, 90_000)))
    cut = draw.fixed("cut", three_digits(staff * chance.between(4, 24) // 100))
    draw.share("cut_share", (cut * 1000 + staff // 2) // staff)
    draw.tie("cut_share", "cut", "staff")
    draw.fixed("cut_here", max(20, cut * chance.between(20, 45) // 100))
    draw.fixed("cut_there", max(20, cut * chance.between(5, 18) // 100))
    draw.count("out", 900, 40_000)
    draw.percent("demand", 60, 148)
    draw.percent("offer", 15, 58)
    draw.percent("in_favour", 61, 97, 1)
    draw.percent("turnout", 48, 93, 1)
    draw.duration("strike", 24, 96, "hour")
    draw.money("a_day", 2_000_000, 90_000_000)
    draw.money("saving", 40_000_000, 2_000_000_000)
    draw.money("loss", 30_000_000, 2_000_000_000)
    draw.count("plants", 3, 28)
    draw.count("members", 20_000, 900_000)
    draw.duration("severance", 3, 24, "month")
    draw.year("last_strike", 2, 25)
    draw.on("begins", 1, 5)
    draw.on("talks", 2, 12)
    draw.on("told", 0)
    draw.month("until", 4, 14)
    draw.year("plant_since", 15, 90)
    draw.percent("orders", 41, 280)
    draw.moved("share_moved", chance.often(0.5), of="market")
    draw.percent("share_change", 8, 84)
    draw.age("worker_age", 38, 63)
    draw.duration("contract", 12, 36, "month")
    draw.money("bonus", 500, 4_000)
    draw.count("pickets", 120, 1_900)


GENRES = (
    Genre("results", ("results", "market"), 40, _company, _results, True),
    Genre("rates", ("rates", "market"), 40, _bank, _rates, True),
    Genre("prices", ("prices", "market"), 40, _bank, _prices, True),
    Genre("labour", ("labour", "market", "town"), 120, _company, _labour, True),
)
