"""Days, months, years, decades, weekdays and holidays as they are printed, in English and, with dateparser, not."""

from __future__ import annotations

import re
from datetime import date, datetime

from factcheck.extractors.base import compiled
from factcheck.extractors.times.calendar import period
from factcheck.extractors.times.grammar import NOUN, Rule, Words, ordinal, value_of
from factcheck.extractors.times.moments import Between, Fixed, Moment, Within
from factcheck.extractors.times.named import Day, Holiday, Part, Slashed, Weekday
from factcheck.extractors.times.places import (
    is_claimed,
    is_day_of_month,
    is_decade,
    is_month,
    is_no_age,
    is_no_name,
    is_short_year,
    is_year,
)
from factcheck.extractors.times.relative import Which
from factcheck.lexicon import values
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_CENTURIES = values("times", "spoken_century")
_FIRST_DECADE, _FIRST_SHORT_YEAR, _LAST_CENTURY = "20", 40, 30
"""The earliest "'20s" and "'40" that belong to the last century, and the last century that has a number in news."""
_LAST_YEAR = 2999
"""No date of news is later: "9999-12-31" stands where none is known."""


def year_period(year: int, fiscal: bool = False) -> Fixed:
    """A whole year."""
    return Fixed("year", period("year", date(year, 1, 1), fiscal))


def year_number(words: str) -> int:
    """The number of a year, in figures or as it is spoken: "1996", "nineteen ninety-six", "two thousand"; else 0."""
    first, _, rest = words.lower().partition(" ")
    century = int(_CENTURIES.get(first, 0)) * 100
    numeral = parse_numeral(rest if century else words)
    return century + int(numeral.amount) if numeral else 0


def in_year(part: Moment, year: str) -> Moment:
    """A part of a year, if one is given; else it is left to the context."""
    number = year_number(year) if year else 0
    return Within(part.unit, part, year_period(number)) if number else part


def month_number(words: str) -> int:
    """1 to 12 for the name of a month, be it short."""
    return int(value_of("month", words.strip(" .")))


def _day(words: Words) -> Moment | None:
    month = month_number(words["month"])
    day = Day("day", ordinal(words["day"]), month)
    if not words["last"]:
        return in_year(day, words["year"])
    last = Day("day", ordinal(words["last"]), month)
    return in_year(Between("span", day, last), words["year"]) if day.day < last.day else None


def _month(words: Words) -> Moment | None:
    return in_year(Part("month", month_number(words["month"])), words["year"])


def _iso(words: Words) -> Moment | None:
    try:
        day = date.fromisoformat(words["date"])
    except ValueError:
        return None
    return Fixed("day", period("day", day)) if day.year <= _LAST_YEAR else None


def _slashed(words: Words) -> Moment | None:
    first, second, year = map(int, re.split(r"[/.-]", words["date"]))
    year += 2000 if year < 100 else 0
    if year > _LAST_YEAR:
        return None
    if "." in words["date"]:
        return in_year(Day("day", first, second), str(year)) if second <= 12 else None
    return Slashed("day", first, second, year)


def _hyphened(words: Words) -> Moment | None:
    return (_day if words["month"] else _slashed)(words)


def _foreign(words: Words) -> Moment | None:
    """A date in another language; a year that is not printed is left to the context."""
    import dateparser

    languages = value_of("foreign_month", words["month"]).split()
    text = f"{ordinal(words['day'])} {words['month']} {words['year'] or _LEAP_YEAR}"
    found = dateparser.parse(text, languages=languages, settings={"RELATIVE_BASE": datetime(_LEAP_YEAR, 1, 1)})
    return in_year(Day("day", found.day, found.month), words["year"]) if found else None


_LEAP_YEAR = 2000


def is_day_first(scan: Scan) -> bool | None:
    """Whether most dates of a text put the day before the month; None where that cannot be told."""
    orders = ("(?:<day>|<day_ordinal>) <month>", "<month>\\.? (?:<day>|<day_ordinal>)")
    first, second = (sum(1 for _ in compiled(order).finditer(scan.letters)) for order in orders)
    for match in compiled("<slashdate>").finditer(scan.letters):
        day, month, _ = map(int, re.split(r"\D", scan.pieces[match.start()]))
        first, second = first + (day > 12), second + (month > 12)
    return None if first == second else first > second


def _year(words: Words) -> Moment | None:
    return year_period(year_number(words["year"]))


def _named_year(words: Words) -> Moment | None:
    year = year_number(words["year"])
    return year_period(year) if 1000 <= year < 2100 else None


def _years(words: Words) -> Moment | None:
    low, high = words["low"], words["high"]
    if words["day"]:
        return in_year(Day("day", int(words["day"]), int(high)), low)
    last = int(low[: 4 - len(high)] + high)
    if int(low) > last and 1 <= int(high) <= 12:
        return Fixed("month", period("month", date(int(low), int(high), 1)))
    return Between("span", year_period(int(low)), year_period(last)) if int(low) < last else None


def _decade(words: Words) -> Moment | None:
    digits = re.sub(r"\D", "", words["decade"])
    if len(digits) == len("90"):
        digits = ("20" if digits < _FIRST_DECADE else "19") + digits
    elif digits.endswith("00") and digits < "2":  # "the 1800s" are a century, and the 2000s ten years
        return Fixed("century", period("century", date(int(digits) + 1, 1, 1)))
    return Fixed("decade", period("decade", date(int(digits), 1, 1)))


def _short_year(words: Words) -> Moment | None:
    """ "'98": of this century up to some years from now."""
    number = int(words["year"])
    return year_period(number + (2000 if number < _FIRST_SHORT_YEAR else 1900))


def _nineties(words: Words) -> Moment | None:
    return Fixed("decade", period("decade", date(int(value_of("nineties", words["decade"])) * 10, 1, 1)))


def _century(words: Words) -> Moment | None:
    number = ordinal(words["nth"])
    return Fixed("century", period("century", date(number * 100 - 99, 1, 1))) if 1 < number <= _LAST_CENTURY else None


def _centuries(words: Words) -> Moment | None:
    low, high = (_century(Words(nth=words[name])) for name in ("first", "nth"))
    return Between("span", low, high) if low and high else None


def _weekday(words: Words) -> Moment | None:
    return Weekday("day", int(value_of("weekday", words["weekday"])))


def _short_weekday(words: Words) -> Moment | None:
    return Weekday("day", int(value_of("weekday_short", words["weekday"])), weak=True)


def _day_word(words: Words) -> Moment | None:
    return Which("day", int(value_of("day_word", words["word"])))


def _two_days(words: Words) -> Moment | None:
    return Which("day", int(value_of("two_days", words["word"])))


def _holiday(words: Words) -> Moment | None:
    return Holiday("day", value_of("holiday", words["name"]))


def _nth_weekday(words: Words) -> Moment | None:
    """ "The first Monday of December": told as a holiday is."""
    nth = ordinal(words["nth"]) if words["nth"] else -1
    weekday = int(value_of("weekday", words["weekday"]))
    rule = Holiday("day", f"{month_number(words['month'])} {weekday} {nth}")
    return in_year(rule, words["year"]) if nth <= _WEEKS else None


_WEEKS = 4
"""So many of each weekday stand in every month."""


def _day_of_month(words: Words) -> Moment | None:
    return Day("day", ordinal(words["day"]))


DAY = "(?:<day>|<day_ordinal>)"
DAYS = f"(?P<day>{DAY})(?:(?: ?<dash> ?| <to> | <and> )(?P<last>{DAY}))?"
NTH = "(?:<ordinal>|<day_ordinal>)"
SPOKEN_YEAR = "<spoken_century> <tens>(?:(?: |<hyphen>)<cardinal>)?"
YEAR = f"(?:(?:(?<=<month_short>)\\.)?,?(?: <of>)? (?P<year><year>|{SPOKEN_YEAR}))?"
"""A year after a month or its day; a full stop before it is that of a short month."""
OF = "(?: <foreign_of>)?"

RULES = (
    Rule("day day_ordinal", f"{DAYS}(?: <of>)? (?P<month><month>){YEAR}", _day),
    Rule("month", f"(?P<month><month>)\\.? {DAYS}{YEAR}", _day),
    Rule("month", f"(?P<month><month>){YEAR}", _month, accepts=is_month),
    Rule("isodate", "(?P<date><isodate>)", _iso),
    Rule("day", "(?P<date>(?P<day><day>)<hyphen>(?:(?P<month><month>)|<day>)<hyphen>(?P<year><year>))", _hyphened),
    Rule("slashdate", "(?P<date><slashdate>)", _slashed),
    Rule(
        "day",
        f"(?P<day><day>)\\.?<foreign_nth>?{OF} (?P<month><foreign_month>)(?:{OF} (?P<year><year>))?",
        _foreign,
    ),
    Rule("year", "(?P<year><year>)", _year, accepts=is_year),
    Rule("spoken_century", f"(?P<year>{SPOKEN_YEAR})", _year),
    Rule(
        "year_word",
        "<year_word> (?P<year><cardinal> <scale_word>(?: <and> <cardinal>)?)",
        _named_year,
        article="the",
    ),
    Rule(
        "year",
        "(?P<low><year>)(?: ?<dash> ?|/)(?P<high><year>|<two_digits>)(?:/(?P<day><day>))?",
        _years,
        accepts=is_claimed,
    ),
    Rule("apostrophe", "<apostrophe>(?P<year><two_digits>)", _short_year, accepts=is_short_year),
    Rule("decade", "(?P<decade><decade>)", _decade, accepts=is_decade),
    Rule("nineties", f"{NOUN}(?P<decade><nineties>)", _nineties, article="the"),
    Rule("ordinal day_ordinal", f"(?P<nth>{NTH})(?: |<hyphen>)<century>", _century, article="the"),
    Rule(
        "ordinal day_ordinal",
        f"(?P<first>{NTH}) (?:<and>|<to>) (?:<the> )?(?P<nth>{NTH})(?: |<hyphen>)<century>",
        _centuries,
        article="the",
    ),
    Rule("weekday", "(?P<weekday><weekday>)", _weekday, accepts=is_no_name),
    Rule("weekday_short", "(?P<weekday><weekday_short>)\\.?", _short_weekday),
    Rule(
        "ordinal day_ordinal last",
        f"(?:(?P<nth>{NTH})|<last>) (?P<weekday><weekday>) (?:<of>|<in>) (?P<month><month>){YEAR}",
        _nth_weekday,
        article="the",
    ),
    Rule("day_word", "(?P<word><day_word>)", _day_word, accepts=is_no_age),
    Rule("two_days", "(?P<word><two_days>)", _two_days, article="the"),
    Rule("holiday", "(?P<name><holiday>)", _holiday, accepts=is_no_name),
    Rule("day_ordinal", "(?P<day><day_ordinal>)", _day_of_month, article="the", accepts=is_day_of_month),
)
