"""Weeks, months, quarters, seasons and years told by "last", "the first" or the fiscal year, and vague references."""

from __future__ import annotations

import re

from factcheck.extractors.times.calendar import SEASONS
from factcheck.extractors.times.dates import YEAR, in_year, month_number, year_period
from factcheck.extractors.times.grammar import NOUN, Rule, Words, ordinal, value_of
from factcheck.extractors.times.moments import Around, Moment, Vague, Within
from factcheck.extractors.times.named import LAST, Holiday, Part, Weekday, YearEnd
from factcheck.extractors.times.places import (
    is_business,
    is_complete,
    is_no_name,
    is_past_alone,
    is_season,
    is_year_reported,
)
from factcheck.extractors.times.programmes import is_no_title
from factcheck.extractors.times.relative import Away, Quarter, SamePeriod, Weekend, Which, WhichOne, YearReported
from factcheck.lexicon import values
from factcheck.text.scan import Scan


def _by(words: Words) -> tuple[int, bool]:
    """How many units away, and whether from the date mentioned before."""
    base, by = value_of("which", words["which"]).split()
    return int(by), base == "text"


_LENGTHS = {("last", "day"), ("past", "decade"), ("past", "century")}
"""What is no period of the calendar."""


def _which(words: Words) -> Moment | None:
    unit = value_of("period_unit", words["unit"])
    if (words["which"].lower(), unit) in _LENGTHS:
        return None
    fiscal = words["near"].lower() in ("fiscal", "financial")
    return Which(unit, *_by(words), fiscal)


def _next_day(words: Words) -> Moment | None:
    return Which("day", 1, text=True)


def _which_one(words: Words) -> Moment | None:
    part = _part(words)
    return WhichOne(part.unit, part, *_by(words))


def _part(words: Words) -> Moment:
    if words["month"]:
        return Part("month", month_number(words["month"]))
    if words["weekday"]:
        return Weekday("day", int(value_of("weekday", words["weekday"])))
    if words["season"]:
        return Part("season", SEASONS[value_of("season", words["season"])])
    return Holiday("day", value_of("holiday", words["holiday"]))


def _season(words: Words) -> Moment | None:
    return in_year(_part(words), words["year"])


def _nth(unit: str, words: Words) -> Moment | None:
    number = ordinal(words["nth"])
    return Part(unit, number, bool(words["fiscal"])) if number <= LAST[unit] else None


def _quarter(words: Words) -> Moment | None:
    return _nth("quarter", words)


def _half(words: Words) -> Moment | None:
    return _nth("half", words)


def _month_quarter(words: Words) -> Moment | None:
    """ "The March quarter": the one that ends or lies around it."""
    return in_year(Part("quarter", (month_number(words["month"]) + 2) // 3), words["year"])


def _code(words: Words) -> Moment | None:
    number, unit = int(words["number"]), value_of("quarter_code", words["letter"])
    year = f"20{words['year']}" if len(words["year"]) == len("23") else words["year"]
    return in_year(Part(unit, number), year) if number <= LAST[unit] else None


def _fiscal_code(words: Words) -> Moment | None:
    """ "Q4FY18", "H1 FY2019-20"."""
    number, unit = int(words["number"]), value_of("quarter_code", words["letter"])
    year = _fiscal_year(words)
    return Within(unit, Part(unit, number), year) if year and number <= LAST[unit] else None


def _fiscal_year(words: Words) -> Moment | None:
    """ "FY24"; "FY 2023-24" is the one that ends in 2024."""
    year, end = int(("20" + words["year"])[-4:]), words["end"]
    if end and (year + 1) % 100 != int(end):
        return None
    return year_period(year + 1 if end else year, fiscal=True)


def _unit(words: Words) -> Moment | None:
    """ "The quarter" and "the weekend"; "the year" counts only as a part of a longer expression."""
    unit = value_of("period_unit", words["unit"])
    if unit == "weekend":
        return Weekend(unit)
    return Quarter(unit) if unit == "quarter" else Which(unit, 0, fiscal=bool(words["fiscal"]), weak=True)


def _to_date(words: Words) -> Moment | None:
    return Which(value_of("to_date", words["whole"]), 0)


def _this_one(words: Words) -> Moment | None:
    return YearReported("year")


def _beside(words: Words) -> Moment | None:
    role = "ago" if words["ago"] else "later"
    return Away(value_of("period_unit", words["unit"]), int(value_of(role, words[role])), text=True)


def _year_ago(words: Words) -> Moment | None:
    part = words["part"].lower()
    return Away("year", -1, text=True, part=part if part in LAST or part == "month" else "")


def _period_of(words: Words) -> Moment | None:
    return SamePeriod("span", year_period(int(words["year"])) if words["year"] else None)


def _year_end(words: Words) -> Moment | None:
    return YearEnd("day", value_of("year_end", words["day"]))


def _holiday_week(words: Words) -> Moment | None:
    """ "Easter weekend", "Thanksgiving week"."""
    unit = value_of("period_unit", words["unit"])
    return in_year(Around(unit, _part(words)), words["year"]) if unit in ("week", "weekend") else None


def _vague(words: Words) -> Moment | None:
    role = next(iter(words))
    return Vague(value_of(role, words[role]))


_MONTHS = "|".join(values("times", "month"))
_LAST_OF_ALL = re.compile(
    rf" (?:before|when|that|in which|(?:of|in) (?:{_MONTHS}|(?:19|20)[0-9]{{2}})|of (?:the|his|her|its|their))\b"
)


def _is_last_of_all(scan: Scan, first: int, last: int) -> bool:
    """Whether "the last" is not told from now: "the last summer before the war", "in the last week of June"."""
    is_led = "the last " in scan.words(max(first - 2, 0), last).lower()
    return is_led and last < len(scan.pieces) and _LAST_OF_ALL.match(scan.text, scan.starts[last]) is not None


def _is_no_other(scan: Scan, first: int, last: int) -> bool:
    return not _is_last_of_all(scan, first, last)


def _is_one_of_all(scan: Scan, first: int, last: int) -> bool:
    """Whether a word tells which Monday is meant: "the following Monday" does, and "following Monday's vote" not."""
    is_after = scan.pieces[first].lower() == "following" and scan.word_before(first).lower() != "the"
    return not is_after and _is_no_other(scan, first, last)


def _of_all(words: Words) -> Moment | None:
    """A day or a season that is not known: it hides the weekday or the season in its name."""
    return Which("day", 0, weak=True)


def _is_from_now(scan: Scan, first: int, last: int) -> bool:
    return is_no_title(scan, first, last) and _is_no_other(scan, first, last)


_NTH = "(?P<nth><ordinal>|<day_ordinal>|<last>|<final>)"
_NTHS = "ordinal day_ordinal last final"
_NEXT_YEAR = "(?:(?<=<year>)<dash><two_digits>)?"
_CODE_YEAR = "(?: ?(?P<year><year>|<two_digits>))?"
_FISCAL_YEAR = (
    "<fiscal_year> ?<apostrophe>?(?P<year><year>|<two_digits>)"
    "(?:(?:<dash>|<hyphen>|/)(?P<end><two_digits>)(?![.,]?<figure>))?"
)
_UNIT = "(?P<unit><period_unit>)"
_NAMED = (
    "(?P<month><month>)(?!\\.? (?:<day>|<day_ordinal>))"
    "|(?P<weekday><weekday>)|(?P<season><season>)|(?P<holiday><holiday>)"
)

RULES = (
    Rule("next", f"{NOUN}<next> <day_unit>", _next_day, article="the"),
    Rule("which", f"(?P<which><which>) (?:(?P<near><nearness>) )?{_UNIT}", _which, article="the", accepts=_is_from_now),
    Rule(
        "which", f"(?P<which><which>) (?:<nearness> )?(?:{_NAMED})", _which_one, article="the", accepts=_is_one_of_all
    ),
    Rule("last", f"<last> (?:{_NAMED})", _of_all, article="the", accepts=_is_last_of_all),
    Rule("holiday", f"(?P<holiday><holiday>) {_UNIT}{YEAR}", _holiday_week, article="the", accepts=is_no_name),
    Rule("season", f"(?P<season><season>){YEAR}{_NEXT_YEAR}", _season, article="the", accepts=is_season),
    Rule(
        _NTHS, f"{_NTH}(?:<hyphen>| )(?:(?P<fiscal><fiscal>) )?<quarter>", _quarter, article="the", accepts=is_business
    ),
    Rule("fiscal", f"(?P<fiscal><fiscal>)(?:<hyphen>| ){_NTH}(?:<hyphen>| )<quarter>", _quarter, article="the"),
    Rule(_NTHS, f"{_NTH}(?:<hyphen>| )(?:(?P<fiscal><fiscal>) )?<half>", _half, article="the", accepts=is_business),
    Rule("quarter_code", f"(?P<letter><quarter_code>)(?P<number><month_figure>){YEAR}", _code),
    Rule("month_figure", f"(?P<number><month_figure>)(?P<letter><quarter_code>){_CODE_YEAR}", _code),
    Rule("month", f"(?<!<dash>)(?P<month><month>)(?: |<hyphen>)<quarter>{YEAR}", _month_quarter, article="the"),
    Rule("fiscal", "<fiscal>(?: <year_word>)?,? (?P<year><year>)", _fiscal_year),
    Rule("fiscal_year", _FISCAL_YEAR, _fiscal_year),
    Rule("quarter_code", f"(?P<letter><quarter_code>)(?P<number><month_figure>) ?{_FISCAL_YEAR}", _fiscal_code),
    Rule("extra year_word", "(?:<extra> )?<year_word>", _this_one, article="the", accepts=is_year_reported),
    Rule("to_date", "(?P<whole><to_date>)", _to_date, article="the"),
    Rule("period_unit", f"{NOUN}{_UNIT} <beginning>", _unit, article="the"),
    Rule("fiscal period_unit", f"{NOUN}(?:(?P<fiscal><fiscal>) )?{_UNIT}(?!<hyphen>)", _unit, article="the"),
    Rule(
        "period_unit",
        f"{NOUN}{_UNIT} (?:(?P<ago><ago>)|(?P<later><later>))",
        _beside,
        article="the",
        accepts=is_complete,
    ),
    Rule("year_word", "<year_word><hyphen><ago>(?: (?P<part><period_word>))?", _year_ago, article="the"),
    Rule("prior", "<prior>(?: |<hyphen>)<year_word>(?: |<hyphen>)(?P<part><period_word>)", _year_ago, article="the"),
    Rule("prior_part", "<prior_part>", _year_ago, article="the"),
    Rule("year", "(?P<year><year>) <reported_period>", _period_of, article="the"),
    Rule("latest", "<latest> <reported_period>", _period_of, article="the"),
    Rule("year_end", "(?P<day><year_end>)", _year_end),
    Rule("vague", "(?P<vague><vague>)", _vague),
    Rule("vague_which", "(?P<vague_which><vague_which>) <length_unit>", _vague),
    Rule("past", "(?<=<in> <the> )(?P<past_times><past_times>)", _vague, article="the", accepts=is_past_alone),
    Rule("future", f"{NOUN}(?P<future><future>)", _vague, article="the"),
)
