"""Lengths of time: "two-day", "just over four months", "10 to 15 minutes", "half an hour", "a year and a half"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from factcheck.extractors.times.calendar import Period, period
from factcheck.extractors.times.grammar import Rule, Words, value_of
from factcheck.extractors.times.moments import Context, Ending, Modified, Moment, Within
from factcheck.extractors.times.places import is_claimed_length, is_date, is_length, is_no_infinitive
from factcheck.extractors.times.races import is_countdown, is_race_time
from factcheck.extractors.times.relative import Away, Which
from factcheck.model import plain
from factcheck.text.numerals import parse_numeral, range_ends

_ADDED_UP = (6, 9)
"""The months of which companies report beside those of the quarter."""
_LONGEST = 10**11
_UNITS = {"D 1": "day", "W 1": "week", "M 1": "month", "Y 1": "year", "Y 10": "decade", "Y 100": "century"}


@dataclass(frozen=True, slots=True)
class Length(Moment):
    """A length of time; ``unit`` is a value of the role length_unit. A range has a second, longer length."""

    kind: ClassVar[str] = "duration"
    amount: Decimal | None
    high: Decimal | None = None
    edge: str = ""
    """ "first" or "last" where it is that part of something longer."""

    def iso(self, amount: Decimal | None) -> str:
        """The length as ISO 8601, an X for an unknown number."""
        letter, factor = self.unit.split()
        if letter == "TH" and amount is not None and amount % 1:
            hours, minutes = divmod(amount * 60, 60)
            return f"PT{f'{hours}H' if hours else ''}{plain(minutes)}M"
        number = "X" if amount is None else plain(amount * int(factor))
        return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.iso(self.amount), "length")

    def tell(self, meant: Period, context: Context) -> None:
        """Months of a year that a report adds up are in its year: "a year earlier" is then no quarter."""
        named = context.reported and context.reported.first
        if named and self.unit == "M 1" and (self.edge in ("first", "latest") or self.amount in _ADDED_UP):
            context.reported = period("year", named)


@dataclass(frozen=True, slots=True)
class Sum(Moment):
    """Lengths added up: "three hours and 20 minutes"; ``unit`` is the value."""

    kind: ClassVar[str] = "duration"

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.unit, "length")


_FINER = {"Y": "MWD", "M": "WD", "W": "D", "D": "TH", "TH": "TM", "TM": "TS"}
"""What units may follow a unit in a sum."""


def added(left: Moment, right: Moment) -> Moment | None:
    """The sum of a length and one in finer units, of which fewer make one of the coarser."""
    if not isinstance(right, Length) or right.amount is None or right.high is not None:
        return None
    if not isinstance(left, Sum) and not (isinstance(left, Length) and left.amount and left.high is None):
        return None
    whole, part = left.resolve(Context(None)), right.iso(right.amount)
    letter = right.unit.split()[0]
    if whole is None or letter not in _FINER.get(("T" if "T" in whole.timex else "") + whole.timex[-1], ""):
        return None
    return Sum(whole.timex + part.removeprefix("PT" if "T" in whole.timex else "P"))


def up_to(length: Moment, end: Moment) -> Moment | None:
    """ "The 12 months to May", "the seven days to 28 September", "the six months to end-June"."""
    if isinstance(end, Modified):
        return up_to(length, end.part) if end.mod == "END" else None
    if isinstance(length, Length) and length.amount and length.high is None and length.unit in _ENDED:
        unit, factor = _ENDED[length.unit]
        return Ending(unit, int(length.amount) * factor, end) if unit == "month" or end.unit == "day" else None
    if not isinstance(length, Which) or not length.weak:
        return None
    if length.unit == "week" and end.unit == "day":
        return Ending("day", 7, end)
    return Ending("year", 1, end) if length.unit == "year" else None


_ENDED = {"M 1": ("month", 1), "W 1": ("day", 7), "D 1": ("day", 1)}


def _amount(words: str) -> Decimal | None:
    """The number of units that words give."""
    numeral = parse_numeral(words)
    return numeral and numeral.amount


def _unit(words: Words) -> str:
    """The unit of a length; quarters are three months each."""
    return value_of("length_unit", words["unit"]) if words["unit"] else "M 3"


def _length(words: Words) -> Moment | None:
    unit, amount = _unit(words), _amount(words["count"])
    high = _amount(words["high"]) if words["high"] else None
    if high is not None and (ends := range_ends(words["count"], words["high"])):
        amount, high = ends[0].amount, ends[1].amount
    if amount is None or amount > _LONGEST or (unit == "Y 1" and words["count"].isdigit() and 1900 <= amount < 2100):
        return None
    if high is not None:
        return Length(unit, amount, high) if amount < high else None
    return Length(unit, amount + (Decimal("0.5") if words["half"] else 0), edge=words["edge"].lower())


def _countdown(words: Words) -> Moment | None:
    minutes, seconds, *_ = map(int, words["clock"].split(":"))
    return Sum(f"PT{minutes}M{seconds}S")


def _race_time(words: Words) -> Moment | None:
    *hours, minutes, seconds = map(Decimal, words["clock"].split(":"))
    return Sum(f"PT{f'{hours[0]}H' if any(hours) else ''}{minutes}M{plain(seconds)}S")


def _hours_and_minutes(words: Words) -> Moment | None:
    """ "9h 12m", "2hr 40min", "2h 40m 12s"."""
    hours, minutes, seconds = words["hours"], words["minutes"], words["seconds"]
    is_clock = hours.isdigit() and minutes.isdigit() and int(minutes) < _MINUTES
    return Sum(f"PT{int(hours)}H{int(minutes)}M{f'{int(seconds)}S' if seconds else ''}") if is_clock else None


_MINUTES = 60


def _seconds(words: Words) -> Moment | None:
    """ "21.3s"."""
    return Length("TS 1", _amount(words["count"]))


def _unit_length(words: Words) -> Moment | None:
    """ "A day", "a year and a half", "a day or two"."""
    high = _amount(words["high"]) if words["high"] else None
    return Length(_unit(words), Decimal("1.5") if words["half"] else Decimal(1), high)


def _unit_long(words: Words) -> Moment | None:
    """ "Day-long" is one day, "decades-long" is some decades."""
    return (_vague if words["unit"].endswith("s") else _unit_length)(words)


def _half(words: Words) -> Moment | None:
    unit = "TS 1" if words["second"] else value_of("length_unit", words["unit"])
    return Length(unit, Decimal("0.25") if words["quarter"] else Decimal("0.5"))


def _half_hour(words: Words) -> Moment | None:
    """ "A half-hour": not "half-year", which is a part of one, nor "half-century", which a batsman scores."""
    return _half(words) if words["unit"].lower() == "hour" else None


def _couple(words: Words) -> Moment | None:
    return Length(value_of("length_unit", words["unit"]), Decimal(2))


def _vague(words: Words) -> Moment | None:
    return Length(_unit(words), None)


def _away(words: Words) -> Moment | None:
    """ "a year ago", "a year earlier": a date; with a number it is a length ("47 years ago")."""
    unit = _UNITS.get(value_of("length_unit", words["unit"])) if words["unit"] else "quarter"
    return Away(unit, -1, text=words["ago"].lower() != "ago") if unit else None


def _ago_today(words: Words) -> Moment | None:
    """ "A week ago today", "15 years ago today": so long before today, to the day."""
    unit = _UNITS.get(value_of("length_unit", words["unit"]))
    count = _amount(words["count"]) if words["count"] else Decimal(1)
    is_told = words["ago"].lower() == "ago" and words["day"].lower() == "today"
    if unit is None or count is None or count % 1 or count > _FARTHEST or not is_told:
        return None
    return Within("day", Away(unit, -int(count), text=False), Which("day", 0))


_FARTHEST = 1_000
"""How many units back a day may be told from today."""


_WORD = "(?:(?<!<cardinal> )(?<!<cardinal><hyphen>)(?:<cardinal>|<tens>)|<scale_word>|<dozen>)"
"""A further word of a number; "four four-year terms" and "two twenty-minute halves" are two."""
_AND_MORE = "(?:(?<=<scale_word>) <and> (?:<cardinal>|<tens>(?:(?: |<hyphen>)<cardinal>)?)(?! <scale_word>))?"
""" "A hundred and six"."""
COUNT = (
    "(?:<figure>|<fraction_sign>|<cardinal>|<tens>|<scale_word>|<dozen>)"
    "(?: ?<fraction_sign>| <integer>/<integer>|(?<=<figure>) <scale_word>"
    f"|(?<!<figure>)(?:(?: |<hyphen>){_WORD}){{1,5}})?{_AND_MORE}"
    "(?: <and> (?:<a> )?<half>|<hyphen><and><hyphen>(?:<a><hyphen>)?<half>)?"
)
_TO = "<dash>|<hyphen>? (?:<to>|<or>|<and>) |<hyphen>(?:<to>|<or>)<hyphen>"
AMOUNT = f"(?P<count>{COUNT})(?:(?:{_TO})(?P<high>{COUNT}))?"
_AMOUNTS = "figure fraction_sign cardinal tens scale_word dozen"
UNIT = "(?P<unit><length_unit>)"
_AHEAD = (
    "(?=[<figure|fraction_sign|cardinal|tens|scale_word|dozen|integer|half|a|and|or|to|hyphen|dash|extra> /]{1,54}"
    "[<length_unit|quarters>])"
)
"""A unit behind what an amount may be made of, none of which is longer: asked first, as most numbers are no lengths."""
EXTRA = "(?:<extra> )?"
OR_TWO = " <or> (?P<high><cardinal>)"
HALF = "(?P<half> <and> <a> <half>)?"

RULES = (
    Rule(
        _AMOUNTS,
        f"{_AHEAD}{AMOUNT}(?:(?: |<hyphen>){EXTRA}{UNIT}(?:<hyphen><old>)?(?! <old>)| <extra> <quarters>)",
        _length,
        accepts=is_claimed_length,
    ),
    Rule(
        f"{_AMOUNTS} a",
        f"{_AHEAD}(?:<a>|(?P<count>{COUNT})) {UNIT} (?P<ago><ago>) (?P<day><day_word>)",
        _ago_today,
    ),
    Rule("clock", "(?P<clock><clock>)", _countdown, accepts=is_countdown),
    Rule("clock", "(?P<clock><clock>)", _race_time, accepts=is_race_time),
    Rule(
        "figure",
        "(?P<hours><figure>)<hour_letter> ?(?P<minutes><figure>)<minute_letter>"
        "(?: ?(?P<seconds><integer>)<second_letter>)?",
        _hours_and_minutes,
    ),
    Rule("race_clock", "(?P<clock><race_clock>)", _race_time),
    Rule("figure", "(?P<count><figure>)(?P<unit><short_unit>)", _length, accepts=is_claimed_length),
    Rule("decimal", "(?P<count><decimal>)<second_letter>", _seconds),
    Rule(_AMOUNTS, f"{_AHEAD}{AMOUNT} {EXTRA}{UNIT}(?! <old>)", _length, article="the", accepts=is_claimed_length),
    Rule("between", f"<between> {AMOUNT} {EXTRA}{UNIT}", _length),
    Rule(
        "length_which",
        f"(?P<edge><length_which>) {AMOUNT} (?:{EXTRA}{UNIT}|<quarters>)",
        _length,
        article="the",
        accepts=is_no_infinitive,
    ),
    Rule("article", f"<article> {EXTRA}{UNIT}(?!<hyphen>)(?:{OR_TWO}|{HALF})", _unit_length, accepts=is_length),
    Rule("past", "<past> (?P<unit><long_unit>)", _unit_length, article="the"),
    Rule("cardinal", f"<cardinal> {UNIT}(?P<half> <and> <a> <half>)", _unit_length),
    Rule("half_word", f"<half_word> <a> (?:{UNIT}|(?P<second><one_second>))", _half),
    Rule(
        "quarter half",
        f"(?:(?P<quarter><quarter>)|<half>) <of> <a> (?:{UNIT}|(?P<second><one_second>))",
        _half,
        article="a",
    ),
    Rule("half", f"<half><hyphen>{UNIT}", _half_hour, article="a"),
    Rule("couple", f"<couple> (?:<of> )?{UNIT}", _couple, article="a"),
    Rule("length_which", f"<length_which> (?:<couple>) (?:<of> )?{UNIT}", _couple, article="the"),
    Rule("vague_count", f"<vague_count> (?:{EXTRA}{UNIT}|<quarters>)", _vague, article="a"),
    Rule("vague_count", f"<vague_count><hyphen>{UNIT}", _vague),
    Rule("length_which", f"<length_which> <vague_count> (?:{UNIT}|<quarters>)", _vague, article="the"),
    Rule("length_units", "(?<=<for_within> )(?P<unit><length_units>)", _vague),
    Rule("length_unit", "(?P<unit><length_unit>)<hyphen><long>", _unit_long),
    Rule("a", "<a> (?:(?P<unit><length_unit>)|<quarter>) (?P<ago><ago>)", _away, accepts=is_date),
)
