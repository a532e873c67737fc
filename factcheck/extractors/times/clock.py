"""Times of day: "6 a.m.", "19:30", "noon", "this morning", "overnight", "before dawn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractors.times.grammar import Rule, Words, value_of
from factcheck.extractors.times.moments import Clock, Moment
from factcheck.extractors.times.relative import Which
from factcheck.text.numerals import parse_numeral


def _time(hour: int, minute: int, half: str) -> str | None:
    """A time in TIMEX3 notation; ``half`` is am, pm or nothing."""
    if half and hour == 12:
        hour = 0
    if half == "pm":
        hour += 12
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _clock(words: Words) -> Moment | None:
    hour, _, rest = words["clock"].replace(".", ":").partition(":")
    half = value_of("ampm", words["ampm"]) if words["ampm"] else ""
    time = _time(int(hour), int(rest[:2] or 0), half)
    return Clock("day", time) if time else None


def _four_figures(words: Words) -> Moment | None:
    digits = words["clock"]
    time = _time(int(digits[:2]), int(digits[2:]), "") if len(digits) == 4 else None
    return Clock("day", time) if time else None


def _noon(words: Words) -> Moment | None:
    return Clock("day", value_of("noon", words["word"]))


def _daypart_hour(words: Words) -> Moment | None:
    half = "am" if value_of("daypart", words["part"]) == "TMO" else "pm"
    numeral = parse_numeral(words["clock"])
    time = _time(int(numeral.amount), 0, half) if numeral else None
    return Clock("day", time) if time else None


def _past(words: Words) -> Moment | None:
    hour = parse_numeral(words["hour"])
    minutes = {"half": 30, "quarter": 15}.get(words["minutes"].lower())
    numeral = None if minutes else parse_numeral(words["minutes"])
    minute = minutes or (int(numeral.amount) if numeral else 0)
    time = _time(int(hour.amount), minute, "") if hour and 0 < minute < 60 else None
    return Clock("day", time) if time else None


def _oclock(words: Words) -> Moment | None:
    hour = parse_numeral(words["hour"])
    time = _time(int(hour.amount), 0, "") if hour and hour.amount <= 24 else None
    return Clock("day", time) if time else None


def _tonight(words: Words) -> Moment | None:
    return Clock("day", "TNI", Which("day", 0))


def _overnight(words: Words) -> Moment | None:
    return Clock("day", "TNI", Which("day", -1))


def _dawn(words: Words) -> Moment | None:
    return Clock("day", value_of("dawn", words["word"]))


def _daypart(words: Words) -> Moment:
    return Clock("day", value_of("daypart", words["part"]))


def _which_daypart(words: Words) -> Moment | None:
    kind, by = value_of("which", words["which"]).split()
    return _of_day(words, int(by), kind == "text")


def _of_day(words: Words, by: int, text: bool) -> Moment:
    return Clock("day", value_of("daypart", words["part"]), Which("day", by, text))


ZONE = "(?: <zone>)?"

RULES = (
    Rule("clock", f"(?P<clock><clock>)(?: ?(?P<ampm><ampm>))?{ZONE}", _clock),
    Rule("ampm", f"(?P<clock><hour>|<clock_point>) ?(?P<ampm><ampm>){ZONE}", _clock),
    Rule("zone", "(?P<clock><year>|<integer>) <zone>", _four_figures),
    Rule("noon", "(?P<word><noon>)", _noon),
    Rule("daypart", "(?P<clock><hour>|<cardinal>)(?: <oclock>)? <in> <the> (?P<part><daypart>)", _daypart_hour),
    Rule("oclock", "(?P<hour><hour>|<cardinal>) <oclock>", _oclock),
    Rule("past", "(?P<minutes><half>|<quarter>) <past> (?P<hour><cardinal>)", _past),
    Rule("past", "(?P<minutes><cardinal>|<tens>) (?:<minutes> )?<past> (?P<hour><cardinal>)", _past),
    Rule("tonight", "<tonight>", _tonight),
    Rule("overnight", "<overnight>", _overnight),
    Rule("dawn", "(?:<before_word> )(?P<word><dawn>)", _dawn),
    Rule("dawn", "(?P<word><dawn>)", _dawn),
    Rule("daypart", "<mid>(?:<hyphen>| )(?P<part><daypart>)", _daypart),
    Rule("daypart", "(?P<part><daypart>)", lambda words: replace(_daypart(words), weak=True)),
    Rule("next", "<the> <next> (?P<part><daypart>)", lambda words: _of_day(words, 1, True)),
    Rule("daypart", "(?P<which><which>) (?P<part><daypart>)", _which_daypart, article=True),
)
