"""How an outlet prints measures, durations, ages, ranks and times of day."""

from __future__ import annotations

from synthetic.facts import Fact
from synthetic.lexicon import WORDS
from synthetic.look import ABOUT, Form, Look, decimal, number

UNITS = {
    "km": ("km", " kilometres", 0.621371, " miles"),
    "m": ("m", " metres", 3.28084, " feet"),
    "mm": ("mm", " millimetres", 0.0393701, " inches"),
    "kg": ("kg", " kilograms", 2.20462, " pounds"),
    "kmh": ("km/h", " kilometres per hour", 0.621371, " mph"),
    "ha": (" hectares", " hectares", 2.47105, " acres"),
    "C": ("C", " degrees Celsius", 1.8, " degrees Fahrenheit"),
    "tonnes": (" tonnes", " tonnes", 0.0, ""),
    "": ("", "", 0.0, ""),
}
"""The short name and the long one, how many of the American unit make one, and that unit's name."""
FREEZING = 32
HEDGED = ("km", "tonnes", "ha")
DAYS_OF = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.4375,
    "year": 365.25,
}
OTHER_WAYS = {
    (7, "day"): "a week",
    (14, "day"): "two weeks",
    (12, "month"): "a year",
    (24, "month"): "two years",
    (24, "hour"): "a day",
    (48, "hour"): "two days",
    (30, "minute"): "half an hour",
    (90, "minute"): "an hour and a half",
    (60, "minute"): "an hour",
}


def quantity_form(fact: Fact, n: int, look: Look) -> Form:
    short, long, factor, _ = UNITS[fact.unit]
    if factor and look.outlet.imperial:
        return _imperial(fact, n)
    name = short if look.chance.often(0.4) else long
    if look.outlet.american:
        name = name.replace("metre", "meter").replace("tonnes", "metric tons")
    half = 0.5 if fact.unit or fact.scale > 1 else 0
    if not look.bare and look.chance.random() < look.outlet.hedging / 2 and fact.unit in HEDGED:
        return "", look.chance.pick(ABOUT[:2]) + decimal(n, fact.scale) + name, n * 0.9, n * 1.1
    in_words = name.startswith(" ") and fact.scale == 1
    return "", (number(n, look) if in_words else decimal(n, fact.scale)) + name, n - half, n + half


def _imperial(fact: Fact, n: int) -> Form:
    """In American units, with three digits that count; one place after the point below twenty."""
    _, _, factor, name = UNITS[fact.unit]
    value = n / fact.scale * factor + (FREEZING if fact.unit == "C" else 0)
    step = 0.1 if value < 20 else 10.0 ** max(0, len(str(int(value))) - 3)
    shown = round(value / step) * step if step > 1 else round(value, 1 if value < 20 else 0)
    margin = step / 2 / factor * fact.scale + 0.5
    return "", f"{shown:,.10g}{name}", n - margin, n + margin


def duration_form(fact: Fact, n: int, look: Look) -> Form:
    unit = DAYS_OF[fact.unit]
    days = n * unit
    if look.mode == "-":
        return "", f"{number(n, look)}-{fact.unit}", days * 0.97, days * 1.03
    other = OTHER_WAYS.get((n, fact.unit))
    if other and not look.bare and look.chance.often(0.4):
        return "", other, days * 0.9, days * 1.1
    text = f"{number(n, look)} {fact.unit}{'' if n == 1 else 's'}"
    return "", text, days - 0.5 * unit, days + 0.5 * unit


def age_form(fact: Fact, n: int, look: Look) -> Form:
    return "", f"{n}-year-old" if look.mode == "-" else str(n), n, n


def ordinal_form(fact: Fact, n: int, look: Look) -> Form:
    if n < len(WORDS["ranks"]):
        return "", WORDS["ranks"][n], n, n
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return "", f"{n}{ending}", n, n


def clock_form(fact: Fact, minutes: int, look: Look) -> Form:
    hour, minute = divmod(minutes, 60)
    if look.outlet.clock == "24":
        return "", f"{hour:02}:{minute:02}", minutes, minutes
    sign = "." if look.outlet.clock == "dot" else ":"
    half = ("a.m." if hour < 12 else "p.m.") if look.outlet.american else ("am" if hour < 12 else "pm")
    blank = " " if look.outlet.american else ""
    figure = f"{(hour - 1) % 12 + 1}" + (f"{sign}{minute:02}" if minute else "")
    return "", f"{figure}{blank}{half}", minutes, minutes
