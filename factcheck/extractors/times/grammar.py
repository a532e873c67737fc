"""Rules that read an expression of time out of a scan, and how they are run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.extractors.base import compiled, vocabulary
from factcheck.extractors.times.moments import Moment
from factcheck.lexicon import values
from factcheck.text.scan import Scan


class Words(dict[str, str]):
    """The words of a match by the name of their group; nothing for a group that took no part or is not there."""

    def __missing__(self, group: str) -> str:
        return ""


class Rule(NamedTuple):
    """A grammar and the moment that its matches mean, if any.

    ``accepts`` sees the place of a match, for what words alone do not tell.
    """

    starts: str
    """The roles that a match may begin with, divided by blanks."""
    pattern: str
    build: Callable[[Words], Moment | None]
    article: str = ""
    """A word before the match that belongs to it where it stands there."""
    accepts: Callable[[Scan, int, int], bool] | None = None


NOUN = "(?<=<the> )"
"""What is a noun here, with "the" before it."""


@dataclass(slots=True)
class Found:
    """A moment at the pieces ``first`` up to ``last``; ``end`` is the last day of a length, which stands by itself
    where no year is known."""

    first: int
    last: int
    moment: Moment
    end: Found | None = None

    def longer(self, other: Found) -> bool:
        """Whether it takes up more pieces than another."""
        return self.last - self.first > other.last - other.first


_REMEMBERED = 5_000
"""How many different words a rule remembers the moments of."""

_Compiled = tuple[Callable[[str, int], re.Match[str] | None], tuple[Rule, dict[str, Moment | None]]]


@cache
def _table(rules: tuple[Rule, ...]) -> tuple[re.Pattern[str], dict[str, list[_Compiled]]]:
    """The letters with which matches begin, and the rules by such a letter, with what they remember."""
    table: dict[str, list[_Compiled]] = {}
    for rule in rules:
        entry: _Compiled = compiled(rule.pattern).match, (rule, {})
        for letter in starting_letters(rule):
            table.setdefault(letter, []).append(entry)
    return re.compile(f"[{''.join(sorted(table))}]"), table


def starting_letters(rule: Rule) -> str:
    """The letters that matches of a rule may begin with."""
    return vocabulary().initials(*rule.starts.split())[1:-1]


def read(scan: Scan, rules: tuple[Rule, ...]) -> Iterator[Found]:
    """What the rules find in a scan, in order of place and without overlaps.

    Of finds that overlap the first counts, of those at one place the longest, of equally long ones that of the earlier
    rule.
    """
    letters = _without_rows(scan.letters)
    start, table = _table(rules)
    end = 0
    for begin in start.finditer(letters):
        first = begin.start()
        if first < end:
            continue
        best: Found | None = None
        for match_at, rule in table[letters[first]]:
            match = match_at(letters, first)
            if match and (found := _found(scan, match, *rule)) and (best is None or found.longer(best)):
                best, end = found, found.last
        if best:
            yield best


_YEAR = "<year>(?:(?:<dash>|<hyphen>|/)(?:<year>|<two_digits>))?"
_CODE = "<quarter_code><month_figure>|<month_figure><quarter_code><two_digits>?|<fiscal_year> ?(?:<year>|<two_digits>)"
_DATE = (
    f"(?:<month>\\.?(?: <day>,? <year>)?|{_YEAR}|{_CODE}|<weekday>|<weekday_short>\\.?|<isodate>|<slashdate>|<decade>"
    "|<clock>)"
)
_GAP = "(?:\\W|<day>|<day_ordinal>|<hyphen>|<dash>){0,6}(?<!, )"
_WIDE_GAP = f"(?:(?!{_DATE}).){{0,6}}+"
_FIRST = (
    *("month", "year", "quarter_code", "month_figure", "fiscal_year", "weekday", "weekday_short", "isodate"),
    *("slashdate", "decade", "clock"),
)
"""What a date begins with."""
_ROW = f"(?:(?:{_DATE}{_WIDE_GAP}){{40,}}+|(?:{_DATE}{_GAP}){{8,}})"


@cache
def _row() -> re.Pattern[str]:
    """A long row of dates. With what it begins is asked first, as most words do not."""
    return compiled(f"(?={vocabulary().initials(*_FIRST)}){_ROW}")


def _without_rows(letters: str) -> str:
    """Letters with unknown words for long rows of dates without a word, which are the heads of tables and calendars,
    and for longer ones with a word or two between them.

    A list in a sentence has commas and blanks.
    """
    return _row().sub(lambda row: "w" * len(row[0]), letters)


def _found(scan: Scan, match: re.Match[str], rule: Rule, memory: dict[str, Moment | None]) -> Found | None:
    first, last = match.span()
    _, _, build, article, accepts = rule
    if accepts and not accepts(scan, first, last):
        return None
    words = scan.words(first, last)
    if words not in memory:
        if len(memory) > _REMEMBERED:
            memory.clear()
        memory[words] = build(_words(scan, match))
    moment = memory[words]
    if moment is None:
        return None
    belongs = article and scan.word_before(first).lower() == article
    return Found(first - 2 if belongs else first, last, moment)


def _words(scan: Scan, match: re.Match[str]) -> Words:
    return Words((name, scan.words(*match.span(name))) for name in match.re.groupindex if match.start(name) >= 0)


@cache
def context_words(role: str) -> frozenset[str]:
    """Words that tell by their place what an expression means."""
    return frozenset(values("time_context", role))


def value_of(role: str, words: str) -> str:
    """The value of words in a role; they are known to play it."""
    value = vocabulary().value(role, words)
    if value is None:
        raise KeyError(f"{words!r} is no {role}")
    return value


_ORDINALS = {**values("numbers", "ordinal"), "last": "-1", "final": "-1"}


def ordinal(words: str) -> int:
    """The number of "16", "16th", "third" or, counted from the end, "last"."""
    return int(re.sub(r"\D", "", words)) if words[0].isdigit() else int(_ORDINALS[words.lower()])
