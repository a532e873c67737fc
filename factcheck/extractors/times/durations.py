"""Lengths of time: "two-day", "just over six months", "10 to 15 minutes", "half an hour", "a year and a half"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from factcheck.extractors.times.calendar import Period
from factcheck.extractors.times.grammar import Rule, Words, is_complete, value_of, word_before
from factcheck.extractors.times.moments import Away, Context, Moment
from factcheck.lexicon import values
from factcheck.model import plain
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

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
        number = "X" if amount is None else plain(amount * int(factor))
        return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"

    def resolve(self, context: Context, within: Period | None = None) -> Period | None:
        return Period(self.iso(self.amount), "length")


def _amount(words: str) -> Decimal | None:
    """The number of units that words give; an improper fraction may follow a whole number ("6 1/2")."""
    whole, _, fraction = words.partition(" ") if "/" in words else (words, "", "")
    numeral = parse_numeral(whole)
    if numeral is None:
        return None
    if fraction:
        above, below = (Decimal(part) for part in fraction.split("/"))
        return numeral.amount + above / below if below else None
    return numeral.amount


def _length(words: Words) -> Moment | None:
    unit, amount = value_of("length_unit", words["unit"]), _amount(words["count"])
    high = _amount(words["high"]) if words["high"] else None
    if amount is None or amount > 100_000 or (unit == "Y 1" and 1900 <= amount < 2100):
        return None
    if high is not None:
        return Length(unit, amount, high) if amount < high else None
    return Length(unit, amount + (Decimal("0.5") if words["half"] else 0), edge=words["edge"].lower())


def _unit_length(words: Words) -> Moment | None:
    return Length(value_of("length_unit", words["unit"]), Decimal("1.5") if words["half"] else Decimal(1))


def _half(words: Words) -> Moment | None:
    return Length(value_of("length_unit", words["unit"]), Decimal("0.25") if words["quarter"] else Decimal("0.5"))


def _couple(words: Words) -> Moment | None:
    return Length(value_of("length_unit", words["unit"]), Decimal(2))


def _vague(words: Words) -> Moment | None:
    return Length(value_of("length_unit", words["unit"]), None)


def _away(words: Words) -> Moment | None:
    """ "a year ago", "a year earlier": a date; with a number it is a length ("47 years ago")."""
    unit = _UNITS.get(value_of("length_unit", words["unit"])) if words["unit"] else "quarter"
    return Away(unit, -1, text=words["ago"].lower() != "ago") if unit else None


_LENGTH_AFTER = values("times", "length_before")
_LENGTH_BEFORE = frozenset("after later before earlier ago long".split())
_HEDGES = frozenset("more less fewer about nearly almost over under least just barely around roughly".split())


def _is_length(scan: Scan, first: int, last: int) -> bool:
    """Whether "a day" is a length and not a rate ("$5 a day")."""
    if first == 0 or scan.letters[first - 1] == "\n" or last - first > 3 or word_before(scan, first) in _LENGTH_AFTER:
        return True
    return scan.letters[last : last + 1] == " " and scan.pieces[last + 1].lower() in _LENGTH_BEFORE


def _is_date(scan: Scan, first: int, last: int) -> bool:
    """Whether "a year ago" is a date; with a hedge it is a length."""
    before = word_before(scan, first)
    if before == "than":
        before = word_before(scan, first - 2)
    return is_complete(scan, first, last) and before not in _HEDGES


def _is_vague_length(scan: Scan, first: int, last: int) -> bool:
    return scan.pieces[first].endswith("s") and word_before(scan, first) in ("for", "in", "within")


def _is_thing(scan: Scan, first: int, last: int) -> bool:
    """Whether it is a thing and not a person that is so many years old."""
    if scan.pieces[last - 1] != "old":
        return True
    return last + 1 < len(scan.pieces) and scan.letters[last] == " " and scan.pieces[last + 1].islower() and not any(
        word.endswith(_PERSON_ENDINGS) or word in _PERSONS for word in map(str.lower, scan.pieces[last + 1 : last + 6 : 2])
    )


_PERSON_ENDINGS = ("man", "men", "woman", "women", "boy", "girl", "er", "ers", "ist", "ian", "or")
_PERSONS = frozenset("son daughter child mother father student resident victim suspect baby native veteran".split())

_WORD = "(?:<cardinal>|<tens>|<scale_word>|<dozen>)"
COUNT = (
    "(?:<figure>|<fraction_sign>|<cardinal>|<tens>|<scale_word>|<dozen>)"
    f"(?: ?<fraction_sign>| <integer>/<integer>|(?<=<figure>) <scale_word>|(?<!<figure>)(?:(?: |<hyphen>){_WORD}){{1,5}})?"
    "(?: <and> (?:<a> )?<half>)?"
)
AMOUNT = f"(?P<count>{COUNT})(?:(?:<dash>| <to> | <or> | <and> )(?P<high>{COUNT}))?"
UNIT = "(?P<unit><length_unit>)"
EXTRA = "(?:<extra> )?"
HALF = "(?P<half> <and> <a> <half>)?"

RULES = (
    Rule("length_unit", f"{AMOUNT}(?: |<hyphen>){EXTRA}{UNIT}(?:<hyphen><old>)?(?! <old>)", _length, accepts=_is_thing),
    Rule("between", f"<between> {AMOUNT} {EXTRA}{UNIT}", _length),
    Rule("length_which", f"(?P<edge><length_which>) {AMOUNT} {EXTRA}{UNIT}", _length, article=True),
    Rule("length_unit", f"<article> {EXTRA}{UNIT}{HALF}", _unit_length, accepts=_is_length),
    Rule("half", f"<cardinal> {UNIT}(?P<half> <and> <a> <half>)", _unit_length),
    Rule("half_word", f"<half_word> <a> {UNIT}", _half),
    Rule("length_unit", f"<a> (?:(?P<quarter><quarter>)|<half>) <of> <a> {UNIT}", _half),
    Rule("couple", f"<couple> (?:<of> )?{UNIT}", _couple),
    Rule("couple", f"<a> <couple> (?:<of> )?{UNIT}", _couple),
    Rule("couple", f"<length_which> (?:<couple>) (?:<of> )?{UNIT}", _couple, article=True),
    Rule("vague_count", f"<vague_count> {EXTRA}{UNIT}", _vague),
    Rule("vague_count", f"<a> <vague_count> {EXTRA}{UNIT}", _vague),
    Rule("vague_count", f"<length_which> <vague_count> {UNIT}", _vague, article=True),
    Rule("length_unit", "(?P<unit><length_unit>)", _vague, accepts=_is_vague_length),
    Rule("ago", "<a> (?:(?P<unit><length_unit>)|<quarter>) (?P<ago><ago>)", _away, accepts=_is_date),
)
