"""Times that come again: "every Tuesday", "daily", "twice a week"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factcheck.extractors.times.calendar import Period
from factcheck.extractors.times.grammar import Rule, Words, value_of
from factcheck.extractors.times.moments import Context, Moment
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
    number = int(factor) * (int(numeral.amount) if numeral else 1)
    return Set(f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}")


def _weekdays(words: Words) -> Moment | None:
    role = "weekday" if words["weekday"] else "weekdays"
    return Set(f"XXXX-WXX-{value_of(role, words[role])}")


def _frequency(words: Words) -> Moment | None:
    return Set(value_of("frequency", words["word"]))


def _months(words: Words) -> Moment | None:
    return Set(f"XXXX-{int(value_of('month', words['month'])):02}")


RULES = (
    Rule("every", "<every> (?P<month><month>)", _months),
    Rule("every", "<every> (?:(?P<count><cardinal>|<figure>) )?(?P<unit><length_unit>)", _every),
    Rule("times", "<times> <a> (?P<unit><length_unit>)", _every),
    Rule("every", "<every> (?P<weekday><weekday>)", _weekdays),
    Rule("weekdays", "(?P<weekdays><weekdays>)", _weekdays),
    Rule("frequency", "(?P<word><frequency>)", _frequency),
)
