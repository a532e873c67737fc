"""Days, months, years and other periods of the calendar as they are printed."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extractors.times.calendar import SEASONS, Period, period
from factcheck.extractors.times.grammar import Rule, Words, is_complete, value_of, word_before
from factcheck.extractors.times.moments import (
    Away,
    Between,
    Day,
    Fixed,
    Holiday,
    Modified,
    Moment,
    Part,
    Quarter,
    Vague,
    Weekday,
    Weekend,
    Which,
    WhichOne,
    Within,
)
from factcheck.lexicon import values
from factcheck.text.scan import Scan

_MONTHS = values("times", "month")
_ORDINALS = {**values("numbers", "ordinal"), "last": "-1", "final": "-1"}

DAY = "(?:<day>|<day_ordinal>)"
MONTH = "<month>"
YEAR = "(?:(?:(?<=<month_short>)\\.)?,? (?P<year><year>))?"
MORE = "(?: ?<dash> ?| <to> | <and> )"


def year_period(year: int, fiscal: bool = False) -> Fixed:
    """A whole year."""
    return Fixed("year", period("year", date(year, 1, 1), fiscal))


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _month(words: str) -> int:
    return int(_MONTHS[words.strip(" .").capitalize()])


def _in_year(part: Moment, year: str) -> Moment:
    """A part of the calendar in a year, if one is given: then it needs no context."""
    if not year:
        return part
    whole = period("year", date(int(year), 1, 1))
    found = Within(part.unit, part, Fixed("year", whole))
    return found


def _day(words: Words) -> Moment | None:
    month = _month(words["month"])
    day = Day("day", _number(words["day"]), month)
    if not words["last"]:
        return _in_year(day, words["year"])
    last = Day("day", _number(words["last"]), month)
    return _in_year(Between("span", day, last), words["year"]) if day.day < last.day else None


def _month_of_year(words: Words) -> Moment | None:
    return _in_year(Part("month", _month(words["month"])), words["year"])


def _iso(words: Words) -> Moment | None:
    try:
        return Fixed("day", period("day", date.fromisoformat(words["date"])))
    except ValueError:
        return None


def _year(words: Words) -> Moment | None:
    return year_period(int(words["year"]))


def _years(words: Words) -> Moment | None:
    low, high = int(words["low"]), words["high"]
    last = int(str(low)[: 4 - len(high)] + high)
    return Between("span", year_period(low), year_period(last)) if low < last else None


def _decade(words: Words) -> Moment | None:
    digits = words["decade"].strip("'’s")
    if len(digits) == 2:
        digits = ("20" if digits < "20" else "19") + digits
    return Fixed("decade", period("decade", date(int(digits), 1, 1)))


def _nineties(words: Words) -> Moment | None:
    return Fixed("decade", period("decade", date(int(value_of("nineties", words["decade"])) * 10, 1, 1)))


def _century(words: Words) -> Moment | None:
    number = _ordinal(words["nth"])
    return Fixed("century", period("century", date(number * 100 - 99, 1, 1))) if 1 < number < 40 else None


def _weekday(words: Words) -> Moment | None:
    return Weekday("day", int(value_of("weekday", words["weekday"])))


def _day_word(words: Words) -> Moment | None:
    return Which("day", int(value_of("day_word", words["word"])))


def _holiday(words: Words) -> Moment | None:
    return Holiday("day", value_of("holiday", words["name"]))


def _which(words: Words) -> tuple[int, bool]:
    kind, by = value_of("which", words["which"]).split()
    return int(by), kind == "text"


def _which_unit(words: Words) -> Moment | None:
    unit = value_of("period_unit", words["unit"])
    by, text = _which(words)
    if unit == "day" and words["which"].lower() == "last":
        return None
    return Which(unit, by, text, fiscal=words["fiscal"].lower() in ("fiscal", "financial"))


def _which_one(words: Words) -> Moment | None:
    by, text = _which(words)
    if words["month"]:
        return WhichOne("month", Part("month", _month(words["month"])), by, text)
    if words["weekday"]:
        return WhichOne("day", Weekday("day", int(value_of("weekday", words["weekday"]))), by, text)
    if words["season"]:
        return WhichOne("season", _season_part(words["season"]), by, text)
    return WhichOne("day", Holiday("day", value_of("holiday", words["holiday"])), by, text)


def _season_part(words: str) -> Part:
    return Part("season", SEASONS[value_of("season", words)])


def _season(words: Words) -> Moment | None:
    return _in_year(_season_part(words["season"]), words["year"])


def _ordinal(words: str) -> int:
    return _number(words) if words[0].isdigit() else int(_ORDINALS[words.lower()])


def _quarter(words: Words) -> Moment | None:
    number, fiscal = _ordinal(words["nth"]), bool(words["fiscal"])
    return Part("quarter", number, fiscal) if number <= 4 else None


def _half(words: Words) -> Moment | None:
    number = _ordinal(words["nth"])
    return Part("half", number, bool(words["fiscal"])) if number <= 2 else None


def _quarter_code(words: Words) -> Moment | None:
    number, unit = int(words["number"]), value_of("quarter_code", words["letter"])
    return Part(unit, number) if 1 <= number <= (2 if unit == "half" else 4) else None


def _fiscal_year(words: Words) -> Moment | None:
    digits = words["year"]
    return year_period(int(digits) if len(digits) == 4 else 2000 + int(digits), fiscal=True)


def _unit(words: Words) -> Moment | None:
    unit = value_of("period_unit", words["unit"])
    if unit == "weekend":
        return Weekend("weekend")
    return Quarter("quarter") if unit == "quarter" else Which(unit, 0, weak=True)


def _beside(words: Words) -> Moment | None:
    unit = value_of("period_unit", words["unit"])
    return Away(unit, int(value_of("ago" if words["ago"] else "later", words["ago"] or words["later"])), text=True)


def _year_end(words: Words) -> Moment | None:
    return Modified("year", Which("year", 0), "END")


def _day_of_month(words: Words) -> Moment | None:
    return Day("day", _number(words["day"]))


def _vague(words: Words) -> Moment | None:
    return Vague(value_of("vague", words["word"]))


def _future(words: Words) -> Moment | None:
    return Vague(value_of("future", words["word"]))


# ------------------------------------------------------------------------------------- what the place must look like

_PLAIN = frozenset(
    "in since from until by of during before after late early mid through between and to till or for on the this last next"
    " than around about over a its their his her our said with as at when but".split()
)
_SEASON_AFTER = frozenset("the in this last next by of during since early late mid until that".split())
_COUNTED = frozenset("people men women children dead troops".split())
_VERBS = frozenset("was is has does will would had were that which who he she it they after".split())


def _is_month(scan: Scan, first: int, last: int) -> bool:
    """Not a name ("Theresa May", "April Jones") and not the verb at the head of a sentence."""
    word, letters = scan.pieces[first], scan.letters
    if word in values("times", "month_short") and letters[last : last + 1] != ".":
        return word_before(scan, first) in _PLAIN
    if word not in values("times", "name_like"):
        return True
    after = scan.pieces[last + 1] if letters[last : last + 1] == " " and last + 1 < len(scan.pieces) else ""
    if first and letters[first - 1] not in " \n":
        return True
    if first < 2 or letters[first - 1] != " " or letters[first - 2] in ".\n":
        return word != "May" and after[:1].islower()
    before = scan.pieces[first - 2]
    if before[0].isupper() and before.lower() not in _PLAIN:
        return False
    return before.lower() in _PLAIN or not after.istitle()


def _is_year(scan: Scan, first: int, last: int) -> bool:
    """Not a count ("2024 people") and not a part of a name, a sum or a longer number."""
    letters, before = scan.letters, word_before(scan, first)
    if letters[first - 1 : first] in tuple("$£€#/.-+:") or letters[last : last + 1] in tuple("%/:"):
        return first == 0
    if not 1900 <= int(scan.pieces[first]) <= 2099:
        return before in ("in", "since", "until", "from", "year")
    if letters[last : last + 1] != " " or last + 1 >= len(scan.pieces):
        return True
    after = scan.pieces[last + 1]
    counted = after in _COUNTED or (after.islower() and after.endswith("s") and after not in _VERBS)
    return not counted or before in _PLAIN


def _is_decade(scan: Scan, first: int, last: int) -> bool:
    """Whether it is not the age of a person in his 30s."""
    return len(scan.pieces[first]) != 3 or word_before(scan, first) in ("the", "early", "late", "mid")


def _is_season(scan: Scan, first: int, last: int) -> bool:
    return last - first > 1 or word_before(scan, first) in _SEASON_AFTER


def _is_day_of_month(scan: Scan, first: int, last: int) -> bool:
    """Whether "the 16th" stands alone, as a day does, and not before what is counted."""
    if word_before(scan, first) != "the":
        return False
    return scan.letters[last : last + 1] != " " or scan.pieces[last + 1].lower() in (_PLAIN | _VERBS)


def _is_noun(scan: Scan, first: int, last: int) -> bool:
    return word_before(scan, first) == "the"


_FISCAL = "(?:(?P<fiscal><fiscal>) )?"
_NTH = "(?P<nth><ordinal>|<day_ordinal>|<last>|<final>)"

RULES = (
    Rule("month", f"(?P<day>{DAY})(?:{MORE}(?P<last>{DAY}))?(?: <of>)? (?P<month>{MONTH}){YEAR}", _day),
    Rule("month", f"(?P<month>{MONTH})\\.? (?P<day>{DAY})(?:{MORE}(?P<last>{DAY}))?{YEAR}", _day),
    Rule("month", f"(?P<month>{MONTH})\\.?,?(?: <of>)? (?P<year><year>)", _month_of_year),
    Rule("month", "(?P<month><month>)", _month_of_year, accepts=_is_month),
    Rule("isodate", "(?P<date><isodate>)", _iso),
    Rule("year", "(?P<year><year>)", _year, accepts=_is_year),
    Rule("year", "(?P<low><year>) ?<dash> ?(?P<high><year>|<two_digits>)", _years),
    Rule("decade", "(?P<decade><decade>)", _decade, accepts=_is_decade),
    Rule("nineties", "<the> (?P<decade><nineties>)", _nineties),
    Rule("century", "(?P<nth><ordinal>|<day_ordinal>)(?: |<hyphen>)<century>", _century, article=True),
    Rule("weekday", "(?P<weekday><weekday>)", _weekday),
    Rule("day_word", "(?P<word><day_word>)", _day_word),
    Rule("holiday", "(?P<name><holiday>)", _holiday),
    Rule("next", "<the> <next> <day_unit>", lambda words: Which("day", 1, text=True)),
    Rule("which", "(?P<which><which>) (?:(?P<fiscal><nearness>) )?(?P<unit><period_unit>)", _which_unit, article=True),
    Rule(
        "which",
        "(?P<which><which>) (?:<nearness> )?(?:(?P<month><month>)|(?P<weekday><weekday>)|(?P<season><season>)|(?P<holiday><holiday>))",
        _which_one,
        article=True,
    ),
    Rule("season", f"(?P<season><season>)(?: <of>)?{YEAR}", _season, article=True, accepts=_is_season),
    Rule("quarter", f"{_NTH}(?:<hyphen>| )(?:(?P<fiscal><fiscal>) )?<quarter>", _quarter, article=True),
    Rule("fiscal", f"(?P<fiscal><fiscal>)(?:<hyphen>| ){_NTH}(?:<hyphen>| )<quarter>", _quarter, article=True),
    Rule("half", f"{_NTH}(?:<hyphen>| )(?:(?P<fiscal><fiscal>) )?<half>", _half, article=True),
    Rule("quarter_code", "(?P<letter><quarter_code>)(?P<number><month_figure>)", _quarter_code),
    Rule("quarter_code", "(?P<number><month_figure>)(?P<letter><quarter_code>)", _quarter_code),
    Rule("fiscal", "<fiscal>(?: <year_word>)?,? (?P<year><year>)", _fiscal_year),
    Rule("fiscal_year", "<fiscal_year> ?(?P<year><year>|<two_digits>)", _fiscal_year),
    Rule("period_unit", "<the> (?P<unit><period_unit>)", _unit),
    Rule("period_unit", "<the> (?P<unit><period_unit>) (?:(?P<ago><ago>)|(?P<later><later>))", _beside, accepts=is_complete),
    Rule("year_end", "(?P<word><year_end>)", _year_end),
    Rule("day_ordinal", "(?P<day><day_ordinal>)", _day_of_month, article=True, accepts=_is_day_of_month),
    Rule("vague", "(?P<word><vague>)", _vague),
    Rule("future", "(?P<word><future>)", _future, article=True, accepts=_is_noun),
)
