"""What tells an editor that two figures are of two times: their periods, or words such as "a year earlier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.kinds import names_day, same_but_for_year, same_clock
from factcheck.model import Timex
from factcheck.reconcile.items import CLOSE, Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import opens_with, words_before
from factcheck.reconcile.values import has_swapped_digits

Period = tuple[date, date]

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
    r"(?: (?:high|low|of|at|was|had been|stood at))*,? $"
    r"|\b(?:beat|break|surpass|eclips|overtak)(?:ing|es) (?:the|its|their|his|her) (?:[a-z-]+ ){0,2}(?:of )?$"
    r"|\b(?:an?|the|his|her|its|their) (?:previous|earlier|prior|preceding) [a-z-]+,? "
    r"(?:of|with|among|in|involving|(?:which |that )?(?:killed|injured|left|cost))(?: some| about| nearly| only)? $",
    re.IGNORECASE,
)
"""Right before a figure: "the previous record high of", "beating the", "an earlier trial with"."""
_TOLD_FROM = frozenset({"before", "earlier", "previous", "prior", "preceding", "later", "after", "following", "same"})
_NEXT_TO, _REACH, _FAR = 5, 8, 99
"""Within how many words of a figure a period stands right beside it, is that of it, and stands anywhere."""
_LONG_AGO = 400
"""Days after which a period is not that of what is in the news."""
_WEEKS = 20
"""Days between two periods from which on one figure is hardly that of both."""


def _period(item: Item, reach: int) -> Period | None:
    """The period within so many words of a figure."""
    return item.context.period if item.context.period_distance <= reach else None


def crossing_periods(pair: Pair) -> bool:
    """Two periods close to their figures of which each has a day that the other lacks: the years to May and to June."""
    a, b = (_period(item, _REACH) for item in (pair.a, pair.b))
    if pair.on_a.axis == "day" or a is None or b is None:
        return False
    (_, end), (_, other_end) = sorted((a, b), key=lambda period: (period[0], -period[1].toordinal()))
    return end < other_end


def other_moments(pair: Pair) -> bool:
    """Two times are told of a figure that rises and falls, or its height or its close on one side: "a record $2,714",
    "closed at $2,690". Where both sentences tell another figure alike, they are of one time."""
    if pair.joint >= _ONE_TIME or not (pair.a.has(_RISES_AND_FALLS) and pair.b.has(_RISES_AND_FALLS)):
        return False
    a, b = pair.a.context.period, pair.b.context.period
    if a is not None and b is not None and a != b:
        return True
    return pair.a.has("superlative") != pair.b.has("superlative") or _is_close(pair.a) != _is_close(pair.b)


def _is_close(item: Item) -> bool:
    """Whether a figure is that of the end of a day: "closed 1.4% higher at 618"."""
    return _CLOSED.search(words_before(item)) is not None


_CLOSED = re.compile(
    r"\b(?:closed|ended|finished|settled)"
    r"(?: (?:the (?:day|session|week)|up|down|higher|lower|at|by|\$?\d[\d.,]*%?|per ?cent|percent|points?,?))* [$€£]?$"
)
_RISES_AND_FALLS, _ONE_TIME = "moves:any", 8.0


def other_spans(pair: Pair) -> bool:
    """One is told over so long a time, and the other over another or in a period: "7.9% in a year", "0.6% in May"."""
    if pair.on_a.axis == "day":
        return False
    a, b = (_SPAN.match(item.article.text, item.claim.end) for item in (pair.a, pair.b))
    if a and b:
        return a["span"] != b["span"]
    if pair.a.direction and pair.b.direction and _is_since(pair.a) != _is_since(pair.b):
        return True
    if opens_with(_OPENING_SPAN, pair.a) != opens_with(_OPENING_SPAN, pair.b):
        return True
    other = pair.b if a else pair.a
    return bool(a or b) and _period(other, _REACH) is not None


def _is_since(item: Item) -> bool:
    """Whether a change is told since some time: "has lost 17% since Tuesday"."""
    text, (start, end) = item.article.text, item.context.sentence
    return _SINCE.match(text, item.claim.end, end) is not None or _SINCE_FIRST.match(text, start, end) is not None


_SINCE, _SINCE_FIRST = re.compile(r"(?: [a-z]+){0,4}? since\b"), re.compile(r"Since\b")
_SPAN = re.compile(
    r"(?: [a-z]+){0,2}? (?:in|over|within) "
    r"(?P<span>(?:the (?:past|last|previous) |just |only |about |around |under |over |(?:less|more) than )?"
    r"[a-z\d]+ (?:year|quarter|month|week|decade|hour|minute)s?)\b(?! to)"
)
_OPENING_SPAN = re.compile(
    r"(?:Over|In|Within) the (?:(?:past|last|whole|entire|full) )?(?:year|quarter|month|week|decade),"
)
"""At the head of a sentence: "Over the week, the index rose 1.7%"."""


def one_long_ago(pair: Pair) -> bool:
    """One has a year long ago beside it that the other does not have: "the 2013 flood cost €900m".

    Figures whose digits are swapped are one all the same: "12,702 in the 2020 census", "12,072".
    """
    if pair.on_a.axis == "day" or has_swapped_digits(pair):
        return False
    a, b = pair.a, pair.b
    return any(
        _is_long_ago(item, _REACH) and other.context.period != item.context.period and not _is_long_ago(other, _FAR)
        for item, other in ((a, b), (b, a))
    )


def _is_long_ago(item: Item, reach: int) -> bool:
    period, today = _period(item, reach), item.article.day
    return period is not None and today is not None and (today - period[1]).days > _LONG_AGO


def not_come_yet(pair: Pair) -> bool:
    """One is of a time that began after the article of the other had come out, and that tells no plan: "ran a third of
    its trains", on the Monday, and "52% on Tuesday"."""
    return pair.on_a.axis != "day" and (_begins_after(pair.a, pair.b) or _begins_after(pair.b, pair.a))


def _begins_after(later: Item, item: Item) -> bool:
    period, day = _period(later, _REACH), item.article.day
    if period is None or day is None or is_to_come(item) or is_to_come(later) or _period(item, _REACH):
        return False
    return day < period[0] and (later.article.day is None or period[0] <= later.article.day)


def weeks_apart(pair: Pair) -> bool:
    """Each has a period right beside it, and weeks lie between the two: "1.2% in 2026", "1.2% in 2028"."""
    a, b = (_period(item, _NEXT_TO) for item in (pair.a, pair.b))
    if pair.on_a.axis == "day" or a is None or b is None:
        return False
    return max((b[0] - a[1]).days, (a[0] - b[1]).days) > _WEEKS


def told_from_others(pair: Pair) -> bool:
    """One is a date told from another that the text named before ("a year earlier"): from which is a guess at best. So
    are both where they are printed alike, as "the year" is, or "30 September" and "Sept. 30".
    """
    if pair.on_a.axis != "day":
        return False
    texts = [_JUST.sub("", item.claim.text.lower()) for item in (pair.a, pair.b)]
    if texts[0] == texts[1] or same_but_for_year(pair.a.claim, pair.b.claim):
        return True
    return any(not _TOLD_FROM.isdisjoint(text.split()) for text in texts)


_JUST = re.compile(r"\b(?:just|shortly|soon|right) (?:before|after) ")
"""What stands before a time by the clock: "shortly after 11 p.m."."""


def unlike_grain(pair: Pair) -> bool:
    """One is a part of a day, the other a week or more; or one a time by the clock, the other anything but that."""
    finer, coarser = sorted((pair.on_a.high - pair.on_a.low, pair.on_b.high - pair.on_b.low))
    return pair.on_a.axis == "day" and ((finer < 1 and coarser > 1.5) or (finer < _CLOCK < coarser))


_CLOCK = 0.01
"""A time by the clock is narrower than this, in days."""


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
    if is_former(pair.a) != is_former(pair.b):
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
    if a.moment is None or b.moment is None or not (is_to_come(a) or is_to_come(b)):
        return False
    if abs(a.moment - b.moment) >= _DAYS:
        return True
    earlier, later = (a, b) if a.moment < b.moment else (b, a)
    return a.moment != b.moment and earlier.has("forecast") and not (is_to_come(later) or later.has("analyst"))


_DAYS = timedelta(days=5)
"""Plans and forecasts of so long ago may have changed."""


def is_to_come(item: Item) -> bool:
    """Whether a figure is expected or planned."""
    return item.has("forecast") or item.claim.about.modality == "plan"


def is_earlier(item: Item) -> bool:
    """Whether words say that a figure is of an earlier time: "a year earlier", "had been 30".

    Of what took a while they tell when: "was shut for nine days last month".
    """
    if item.direction or item.claim.kind == "duration":
        return False
    text, (start, end) = item.article.text, item.context.sentence
    return bool(
        _OPENING.match(text, start, end)
        or _BEHIND.match(text, item.claim.end, end)
        or _HAD_BEEN.search(words_before(item))
    )


def is_former(item: Item) -> bool:
    """Whether a figure is one that another took the place of: "the old record of 30"."""
    return _FORMER.search(words_before(item)) is not None


def one_past(pair: Pair) -> bool:
    """One is told of an earlier year, or both are of two: "since 1973, when 150 people perished", "51 years ago, which
    killed 150"."""
    return pair.a.past != pair.b.past or is_years_ago(pair.a) != is_years_ago(pair.b)


def is_years_ago(item: Item) -> bool:
    return _YEARS_AGO.search(words_before(item)) is not None


_YEARS_AGO = re.compile(r"\byears (?:ago|earlier|later|before),? (?:when |which |that )?[a-z ]*$")


def point_and_length(pair: Pair) -> bool:
    """One tells how long ago something was, and the other how long it took: "two weeks ago", "two weeks"."""
    return pair.on_a.axis == "second" and pair.a.has("ago") != pair.b.has("ago")


def unlinked_span(pair: Pair) -> bool:
    """One week or month, of which neither a word near it nor another value says that it is that of one event."""
    if pair.on_a.axis != "day" or pair.joint or not pair.nothing_near:
        return False
    return _WEEK_OR_MONTH[0] < max(on.high - on.low for on in (pair.on_a, pair.on_b)) <= _WEEK_OR_MONTH[1]


_WEEK_OR_MONTH = (1.5, 32.0)
"""A week or a month is longer than the first and not longer than the second, in days."""
