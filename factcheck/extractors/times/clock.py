"""Times of day: "6 a.m.", "19:30", "noon", "this morning", "overnight", "before dawn"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractors.times.grammar import NOUN, Rule, Words, value_of
from factcheck.extractors.times.moments import Clock, Moment
from factcheck.extractors.times.named import Weekday
from factcheck.extractors.times.places import is_at, is_dawn, is_hour, is_no_loan
from factcheck.extractors.times.programmes import is_no_title
from factcheck.extractors.times.races import has_seconds, is_time
from factcheck.extractors.times.relative import Which
from factcheck.text.nouns import STOPS
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_NOON, _HOURS, _MINUTES = 12, 24, 60


def _at(hour: int, minute: int = 0, half: str = "") -> Moment | None:
    """A time; ``half`` is am, pm or nothing. None where there is no such time."""
    hour = hour % _NOON + (_NOON if half == "pm" else 0) if half else hour
    return Clock("day", f"T{hour:02}:{minute:02}") if hour <= _HOURS and minute < _MINUTES else None


def _zoned(words: Words, moment: Moment | None) -> Moment | None:
    """A time with its distance from Greenwich where a zone tells it: "15:30 UTC+8", "1500 GMT"."""
    zone = value_of("zone", words["zone"]) if words["zone"] else "-"
    if not isinstance(moment, Clock) or zone == "-":
        return moment
    hours, _, minutes = words["offset"][1:].partition(":")
    sign = "+" if words["offset"][:1] == "+" else "-"
    return replace(moment, zone=f"{sign}{hours:0>2}:{minutes or '00'}" if hours else zone)


def _number(words: str) -> int:
    numeral = parse_numeral(words.split()[0])
    return int(numeral.amount) if numeral else 0


def _clock(words: Words) -> Moment | None:
    hour, _, minute = words["clock"].replace(".", ":").partition(":")
    half = value_of("ampm", words["ampm"]) if words["ampm"] else ""
    moment = _zoned(words, _at(int(hour), int(minute[:2] or 0), half))
    is_open = not (half or words["zone"] or hour[0] == "0") and int(hour) < _NOON
    return replace(moment, is_open=True) if is_open and isinstance(moment, Clock) else moment


def _seconds(words: Words) -> Moment | None:
    """ "2:03:59": the time of a runner, but for a day beside it."""
    moment = _clock(words)
    return replace(moment, weak=True) if moment else None


def _zone_alone(words: Words) -> Moment | None:
    return Clock("day", "", weak=True)


def _four_figures(words: Words) -> Moment | None:
    digits = words["clock"]
    return _zoned(words, _at(int(digits[:2]), int(digits[2:]))) if len(digits) == len("1204") else None


def _oclock(words: Words) -> Moment | None:
    """ "Six o'clock", "6 in the morning"."""
    if not words["oclock"] and not words["part"]:
        return None
    half = ("am" if value_of("daypart", words["part"]) == "TMO" else "pm") if words["part"] else ""
    return _at(_number(words["hour"]), half=half)


def _to(words: Words) -> Moment | None:
    """ "A quarter to six"; "twenty to six" for minutes that are told so."""
    minutes = _number(words["minutes"]) if words["minutes"] else 15
    return _at((_number(words["hour"]) - 1) % _HOURS, 60 - minutes) if minutes in _TO_HOUR else None


_TO_HOUR = (5, 10, 15, 20)


def _is_to_hour(scan: Scan, first: int, last: int) -> bool:
    """Whether minutes stand before an hour, and are no range: "at ten to six", but not "at ten to six schools"."""
    after = scan.word_after(last)
    return scan.word_before(first).lower() == "at" and (not after.islower() or after in STOPS)


def _is_set_off(scan: Scan, first: int, last: int) -> bool:
    """Whether "at" and a figure with a point stand by themselves: "was seen, at 8.47 on Friday", "closed at 8.47"."""
    is_led = scan.word_before(first).lower() == "at"
    return is_led and (scan.pieces[first - 2] == "At" or scan.pieces[max(first - 4, 0)] == ",")


def _is_service(scan: Scan, first: int, last: int) -> bool:
    """Whether a time is the name of a train, a flight or a race: "the 7.42 to Leeds", "the 14.30 at Ascot"."""
    is_led = scan.word_before(first).lower() == "the" and scan.word_after(last) in ("to", "from", "at")
    return is_led and scan.word_after(last + 2)[:1].isupper()


def _past(words: Words) -> Moment | None:
    minute = {"half": 30, "quarter": 15}.get(words["minutes"].lower()) or _number(words["minutes"])
    return _at(_number(words["hour"]), minute)


def _noon(words: Words) -> Moment | None:
    return _zoned(words, Clock("day", value_of("noon", words["word"])))


def _tonight(words: Words) -> Moment | None:
    return Clock("day", "TNI", Which("day", 0))


def _overnight(words: Words) -> Moment | None:
    """The last night, or that of a weekday: "overnight on Sunday"."""
    weekday = words["weekday"] and Weekday("day", int(value_of("weekday", words["weekday"])))
    return Clock("day", "TNI", weekday or Which("day", -1))


def _dawn(words: Words) -> Moment | None:
    return Clock("day", value_of("dawn", words["word"]))


def _part(words: Words) -> Clock:
    return Clock("day", value_of("daypart", words["part"]))


def _mere_part(words: Words) -> Moment | None:
    return replace(_part(words), weak=True)


def _next_part(words: Words) -> Moment | None:
    return replace(_part(words), day=Which("day", 1, text=True))


def _which_part(words: Words) -> Moment | None:
    base, by = value_of("which", words["which"]).split()
    return replace(_part(words), day=Which("day", int(by), base == "text"))


_OFFSET = "(?P<zone><zone>)(?P<offset>(?:\\+|<hyphen>|<dash>)(?:<clock>|<integer>))?"
_ZONE = f"(?: {_OFFSET})?"
_BESIDE = "(?:<which>|<in> <the>|<on> (?:<the>|<weekday>)) <daypart>"
_ON_DAY = "(?= <on> <weekday>)"
_HOUR = "(?:<hour>|<cardinal>)"
_PART = "(?P<part><daypart>)"

RULES = (
    Rule("clock", "(?P<clock><clock>)", _seconds, accepts=has_seconds),
    Rule("clock", f"(?P<clock><clock>)(?: ?(?P<ampm><ampm>))?{_ZONE}", _clock, accepts=is_time),
    Rule("year integer", f"(?P<clock><year>|<integer>) {_OFFSET}", _four_figures),
    Rule(
        "hour clock_point",
        f"(?P<clock><hour>|<clock_point>)(?: ?(?P<ampm><ampm>){_ZONE}|(?= {_BESIDE}))",
        _clock,
        accepts=is_at,
    ),
    Rule("clock_point", f"(?P<clock><clock_point>){_ON_DAY}", _clock, accepts=_is_set_off),
    Rule("clock_point", "(?P<clock><clock_point>)(?= )", _clock, accepts=_is_service),
    Rule("zone", _OFFSET, _zone_alone),
    Rule("noon", f"(?P<word><noon>){_ZONE}", _noon),
    Rule(
        "hour cardinal",
        f"(?P<hour>{_HOUR})(?= <oclock>| <in>)(?P<oclock> <oclock>)?(?: <in> <the> {_PART})?",
        _oclock,
        accepts=is_hour,
    ),
    Rule(
        "half quarter cardinal tens",
        "(?P<minutes><half>|<quarter>|<cardinal>|<tens>) (?:<minutes> )?<past> (?P<hour><cardinal>)",
        _past,
    ),
    Rule("quarter", "<quarter>(?P<minutes>) <to> (?P<hour><cardinal>)", _to, article="a"),
    Rule("cardinal tens", "(?P<minutes><cardinal>|<tens>) <to> (?P<hour><cardinal>)", _to, accepts=_is_to_hour),
    Rule("tonight", "<tonight>", _tonight, accepts=is_no_title),
    Rule("overnight", "<overnight>(?: <on> (?P<weekday><weekday>))?", _overnight, accepts=is_no_loan),
    Rule("before_word", "<before_word> (?P<word><dawn>)", _dawn),
    Rule("dawn", "(?P<word><dawn>)", _dawn, accepts=is_dawn),
    Rule("mid", f"<mid>(?:<hyphen>| ){_PART}", _part),
    Rule("daypart", _PART, _mere_part),
    Rule("next", f"{NOUN}<next> {_PART}", _next_part, article="the"),
    Rule("which", f"(?P<which><which>) {_PART}", _which_part, article="the"),
)
