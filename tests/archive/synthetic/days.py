"""How an outlet prints a day, a month or a year, as seen from its day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from synthetic.facts import Fact
from synthetic.lexicon import WORDS
from synthetic.look import Form, Look

WEEKDAYS, MONTHS, SHORT = WORDS["weekdays"], WORDS["months"], WORDS["months_short"]


def written(day: date, year: bool, look: Look) -> str:
    """A day of the calendar, in the outlet's order."""
    if not look.outlet.month_first:
        text = f"{day.day} {MONTHS[day.month - 1]}"
        return f"{text} {day.year}" if year else text
    name = (SHORT if look.outlet.american else MONTHS)[day.month - 1]
    return f"{name} {day.day}, {day.year}" if year else f"{name} {day.day}"


def day_form(fact: Fact, day: date, look: Look) -> Form:
    """``on Tuesday``, ``yesterday``, ``on 14 May``: with its preposition where the slot asks for one."""
    apart = (day - look.day).days
    prefix = "on " if look.mode == "on" else ""
    place = day.toordinal()
    if apart == -1 and look.outlet.yesterday and look.mode == "on":
        return "", "yesterday", place, place
    if -6 <= apart <= 6:
        if look.mode != "day" and look.chance.random() < 0.8:
            return prefix, WEEKDAYS[day.weekday()], place, place
        if look.chance.random() < 0.3:
            comma = ", " if look.outlet.month_first else " "
            return prefix, f"{WEEKDAYS[day.weekday()]}{comma}{written(day, False, look)}", place, place
    year = day.year != look.day.year or abs(apart) > 330
    return prefix, written(day, year, look), place, place


def month_form(fact: Fact, first: date, look: Look) -> Form:
    """``in March``, ``last month``, ``in March 2019``."""
    apart = (first.year - look.day.year) * 12 + first.month - look.day.month
    prefix = "in " if look.mode == "in" else ""
    low = first.toordinal()
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    high = (after - timedelta(days=1)).toordinal()
    if look.mode == "in" and apart in (-1, 1) and look.chance.often(0.4):
        return "", "last month" if apart == -1 else "next month", low, high
    name = MONTHS[first.month - 1]
    if abs(apart) > 10 or first.year != look.day.year:
        return prefix, f"{name} {first.year}", low, high
    return prefix, name, low, high


def year_form(fact: Fact, first: date, look: Look) -> Form:
    apart = first.year - look.day.year
    low, high = first.toordinal(), date(first.year, 12, 31).toordinal()
    if look.mode == "in" and apart in (-1, 1) and look.chance.often(0.5):
        return "", "last year" if apart == -1 else "next year", low, high
    return ("in " if look.mode == "in" else ""), str(first.year), low, high
