"""What lets an editor see at once that two figures are of two things, though their sentences have words in common."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache, lru_cache

from factcheck.kinds import WORTH, names_day, same_clock
from factcheck.lexicon import entries, values
from factcheck.model import Timex
from factcheck.reconcile.items import CLOSE, Item
from factcheck.reconcile.pairs import Pair

_WORD = re.compile(r"\w+")
_BEFORE = (
    r"(?:(?:an?|one|the) (?:year|quarter|month|week|day) (?:earlier|ago|before)|(?:last|the (?:previous|prior)) "
    r"(?:year|quarter|month|week)|the year[- ](?:earlier|ago) (?:period|quarter|month))"
)
_OPENING = re.compile(rf"\W*(?:(?:but|and|in|for|during) )?{_BEFORE}\b", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:(?!\b(?:from|than|over|on|against|since|to|and)\b)[^\d.;:?!]){{0,24}}\b{_BEFORE}\b", re.IGNORECASE
)
"""Behind a figure; what it rose "from a year earlier" is of now."""
_HAD_BEEN = re.compile(
    r"\b(?:had (?:earlier |previously )?(?:been|stood at)|used to be|previously|formerly)[^\d.;:?!]{0,24}$"
)
_LEVELS = (
    "record|high|low|peak|best|mark|toll|tally|count|figure|level|price|offer|bid|target|estimate|forecast|guidance"
)
_FORMER = re.compile(
    rf"\b(?:previous|former|old|prior|earlier|initial|original) (?:[a-z-]+ ){{0,2}}(?:{_LEVELS})"
    r"(?: (?:high|low|of|at|was|had been|stood at))*,? $",
    re.IGNORECASE,
)
"""Right before a figure: "the previous record high of"."""
_TOLD_FROM = frozenset({"before", "earlier", "previous", "prior", "preceding", "later", "after", "following", "same"})
_NEARBY = 48
"""How many characters before a figure may tell that it is of an earlier time."""


def nothing_near(pair: Pair) -> bool:
    """No word near one figure is near the other."""
    return pair.common.words != "near"


def other_names(pair: Pair) -> bool:
    """Each sentence names somebody or something, and nobody whom the other article speaks of anywhere.

    Who says so is not asked: another agency may tell the same.
    """
    if pair.on_a.axis == "day" or not set(pair.a.names).isdisjoint(pair.b.names):
        return False
    a, b = _named(pair.a), _named(pair.b)
    if not a or not b:
        return False
    return not _speaks_of(pair.a.article.text, b) and not _speaks_of(pair.b.article.text, a)


def _named(item: Item) -> list[str]:
    """The names around a claim, but for those of who says so."""
    said = (item.claim.about.attribution or "").lower()
    return [name for name in item.names if name not in said]


def _speaks_of(text: str, names: Iterable[str]) -> bool:
    """Whether a text has a word of one of some names: "Lindt" of "Marta Lindt"."""
    words = {word for name in names for word in name.lower().split()}
    return not words.isdisjoint(_words(text))


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def is_one_part(pair: Pair) -> bool:
    """One figure is a part, and makes the other with one beside it: "147 passengers and 12 crew", "159 people"."""
    if pair.on_a.kind not in ("count", "money") or pair.on_a.axis == WORTH:
        return False
    (part, less), (whole, more) = sorted(
        ((pair.a, pair.on_a.middle), (pair.b, pair.on_b.middle)), key=lambda end: end[1]
    )
    rest = more - less
    told = [*_joined(part), *_of_them(whole)]
    if rest > _FEW:
        told += [*part.sentence.figures[pair.on_a.axis], *whole.sentence.figures[pair.on_a.axis]]
    return less < more and any(math.isclose(rest, figure) for figure in told)


def _joined(item: Item) -> Iterator[float]:
    """The counts that "and" joins to one, before it and behind it: "12 crew and 147", "147 and a crew of 12"."""
    text, claim = item.article.text, item.claim
    before = text[max(0, claim.start - _NEARBY) : claim.start].split()
    behind = text[claim.end : claim.end + _NEARBY].split()
    joined = before[-_JOINED:-1] if before[-1:] == ["and"] else []
    if "and" in behind[:_JOINED]:
        more = [*behind[behind.index("and") + 1 :], ""]
        joined += more[: _JOINED - 1] if more[0] in ("a", "an") else more[:1]
        if more[0] in _ONE:
            yield 1.0
    yield from filter(None, map(_number, joined))


def _of_them(item: Item) -> Iterator[float]:
    """The counts of a part beside its whole: "246 people, six of them crew"."""
    for match in _OF_THEM.finditer(item.article.text, item.claim.end, item.claim.end + _NEARBY):
        yield from filter(None, [_number(match[1])])


def _number(word: str) -> float | None:
    figure = word.strip(",.;").replace(",", "").lower()
    told = figure if figure.isdecimal() else values("numbers", "cardinal").get(figure)
    return float(told) if told else None


_ONE = ("a", "an", "the", "its", "their")
"""Words of one more: "52 passengers and the driver"."""
_OF_THEM = re.compile(r"([\w,-]+) of (?:them|whom|these|those)\b")
_FEW = 12
"""Figures up to here are told in every sentence: that they make up a difference says nothing by itself."""
_JOINED = 5
"""Within how many words "and" and another count may stand."""


def told_from_others(pair: Pair) -> bool:
    """One is a date told from another that the text named before ("a year earlier"): from which is a guess at best."""
    texts = (item.claim.text for item in (pair.a, pair.b))
    return pair.on_a.axis == "day" and any(not _TOLD_FROM.isdisjoint(text.lower().split()) for text in texts)


def clock_without_day(pair: Pair) -> bool:
    """Both are one time of day, and one does not say of which day: an article tells that where it began, or nowhere."""
    a, b = pair.a.claim, pair.b.claim
    if not (isinstance(a.value, Timex) and isinstance(b.value, Timex) and pair.on_a.axis == "day"):
        return False
    return same_clock(a.value, b.value) and not (names_day(a.text) and names_day(b.text))


def other_times(pair: Pair) -> bool:
    """One figure is that of "a year earlier", what "had been" or "the old record", and the other is not.

    Where both have the same period beside them, they are of that: "last year", "in 2025".
    """
    if pair.on_a.axis == "day":
        return False
    if _is_former(pair.a) != _is_former(pair.b):
        return True
    return is_earlier(pair.a) != is_earlier(pair.b) and not _of_one_period(pair.a, pair.b)


def _of_one_period(a: Item, b: Item) -> bool:
    one, other = a.context, b.context
    return (
        one.period is not None
        and one.period == other.period
        and max(one.period_distance, other.period_distance) <= CLOSE
    )


def foretold(pair: Pair) -> bool:
    """One figure was expected, and the other is what came later; or one is to come, and the articles are days apart."""
    a, b = pair.a, pair.b
    if a.moment is None or b.moment is None or not (_is_to_come(a) or _is_to_come(b)):
        return False
    if abs(a.moment - b.moment) >= _DAYS:
        return True
    earlier, later = (a, b) if a.moment < b.moment else (b, a)
    return a.moment != b.moment and earlier.has("forecast") and not (_is_to_come(later) or later.has("analyst"))


_DAYS = timedelta(days=5)
"""Plans and forecasts of so long ago may have changed."""


def _is_to_come(item: Item) -> bool:
    return item.has("forecast") or item.claim.about.modality == "plan"


def is_earlier(item: Item) -> bool:
    """Whether words say that a figure is of an earlier time: "a year earlier", "had been 30"."""
    if item.direction:
        return False
    text, (start, end) = item.article.text, item.context.sentence
    return bool(
        _OPENING.match(text, start, end)
        or _BEHIND.match(text, item.claim.end, end)
        or _HAD_BEEN.search(words_before(item))
    )


def _is_former(item: Item) -> bool:
    """Whether a figure is one that another took the place of: "the old record of 30"."""
    return _FORMER.search(words_before(item)) is not None


def words_before(item: Item) -> str:
    """The words of its sentence right before a figure."""
    return item.article.text[max(item.context.sentence[0], item.claim.start - _NEARBY) : item.claim.start]


def nothing_in_common(pair: Pair) -> bool:
    """Two things counted, of two measures, in sentences without a word in common: "31 cars", "31 bodies were found"."""
    a, b = pair.a.context, pair.b.context
    if pair.on_a.axis != "count" or pair.common.words != "no" or not a.noun or not b.noun or not a.measures:
        return False
    return bool(b.measures) and set(a.noun).isdisjoint(b.noun) and set(a.measures).isdisjoint(b.measures)


def people_and_things(pair: Pair) -> bool:
    """One counts people, the other things: "killed 18 people", "fired 18 rounds", "18 rescue teams"."""
    a, b = pair.a.context.noun, pair.b.context.noun
    if pair.on_a.axis != "count" or not a or not b or not set(a).isdisjoint(b):
        return False
    return any("+person" in one and other[-1] not in _people() for one, other in ((a, b), (b, a)))


@cache
def _people() -> frozenset[str]:
    """The groups of what are people, or befell them."""
    return frozenset("+" + entry.form for entry in entries("measures") if entry.role in ("people", "exclusive"))


@cache
def _rows(role: str) -> dict[str, str]:
    """Measure to its row of a role of the lexicon; "exclusive": nobody is both dead and missing."""
    return {"+" + entry.form: entry.value for entry in entries("measures") if entry.role == role}


def other_fate(pair: Pair) -> bool:
    """The nearest measures of both exclude each other, such as the dead and the missing."""
    return _nearest_in_one(_rows("exclusive"), pair)


def other_accounts(pair: Pair) -> bool:
    """The nearest measures of both are two that are told in the same words, such as sales and a profit."""
    return _nearest_in_one(_rows("apart"), pair)


def _nearest_in_one(rows: Mapping[str, str], pair: Pair) -> bool:
    """Whether the nearest measures of both are two of one row."""
    a, b = pair.a.context.measures[:1], pair.b.context.measures[:1]
    return bool(a and b) and a != b and a[0] in rows and rows[a[0]] == rows.get(b[0])


def other_fates(pair: Pair) -> bool:
    """What first befell the people of the one excludes that of the other, however far from the figures it is told."""
    one, other = (
        next((m for m in item.context.measures if _rows("exclusive").get(m) == "fate"), None)
        for item in (pair.a, pair.b)
    )
    return one is not None and other is not None and one != other


def one_past(pair: Pair) -> bool:
    """One is told of an earlier year: "since 1973, when 150 people perished"."""
    return pair.a.past != pair.b.past
