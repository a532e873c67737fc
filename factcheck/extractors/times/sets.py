"""Times that come again: "every Tuesday", "daily", "twice a week"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factcheck.extractors.times.calendar import Period
from factcheck.extractors.times.grammar import Rule, Words, value_of
from factcheck.extractors.times.moments import Context, Moment
from factcheck.extractors.times.places import is_no_paper
from factcheck.text.numerals import parse_numeral


@dataclass(frozen=True, slots=True)
class Set(Moment):
    """A time that comes again; ``unit`` is its TIMEX3 value."""

    kind: ClassVar[str] = "set"

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.unit, "set")


def _every(words: Words) -> Moment | None:
    letter, factor = value_of("length_unit", words["unit"]).split()
    numeral = parse_numeral(words["count"]) if words["count"] else None
    times = int(numeral.amount) if numeral else 2 if words["other"] else 1
    number = "X" if words["vague"] else int(factor) * times
    return Set(f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}")


def _every_quarter(words: Words) -> Moment | None:
    return Set("P3M")


def _weekdays(words: Words) -> Moment | None:
    role = "weekday" if words["weekday"] else "weekdays"
    return Set(f"XXXX-WXX-{value_of(role, words[role])}")


def _weekday_parts(words: Words) -> Moment | None:
    """ "Monday nights", and the "Monday" of "Monday and Tuesday nights"."""
    part = value_of("dayparts", words["parts"]) if words["parts"] else ""
    return Set(f"XXXX-WXX-{value_of('weekday', words['weekday'])}{part}")


def _frequency(words: Words) -> Moment | None:
    return Set(value_of("frequency", words["word"]))


def _months(words: Words) -> Moment | None:
    return Set(f"XXXX-{int(value_of('month', words['month'])):02}")


_UNIT = "(?P<unit><length_unit>)"
_VAGUE = "(?P<vague><vague_count>)"
_OTHER = "(?P<other><other>)"

RULES = (
    Rule("every", "<every> (?P<month><month>)", _months),
    Rule("every", f"<every> (?:(?P<count><cardinal>|<figure>) |{_VAGUE} |{_OTHER} )?{_UNIT}", _every),
    Rule("every", "<every> <quarter>", _every_quarter),
    Rule("times", f"<times> (?:<a>|<every>) {_UNIT}", _every),
    Rule("cardinal", f"<cardinal> <times> (?:<a>|<every>) {_UNIT}", _every),
    Rule("every", f"<every> (?:{_OTHER} )?(?P<weekday><weekday>)", _weekdays),
    Rule("weekday", "(?<=<every> <weekday> <and> )(?P<weekday><weekday>)", _weekdays),
    Rule("weekdays", "(?P<weekdays><weekdays>)", _weekdays),
    Rule("weekday", "(?P<weekday><weekday>) (?P<parts><dayparts>)", _weekday_parts),
    Rule("weekday", "(?P<weekday><weekday>)(?= (?:<and>|<or>) <weekday> <dayparts>)", _weekday_parts),
    Rule("frequency", "(?P<word><frequency>)", _frequency, accepts=is_no_paper),
)
