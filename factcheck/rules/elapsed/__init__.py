"""Age, anniversary or length that its dates do not give

What it does
------------
Takes years that are counted from a printed date to the present of the article ("opened in March 1977, 47 years ago",
"the first in 47 years, since 1976", "a 47-year-old bridge that was opened in 1977", "65, born in 1958") and days that
are counted over printed dates ("a five-day trip from 3 to 7 May", "shut for five days, from 3 to 7 May", "the five-day
fair opens on 3 May and ends on 7 May"), years between two dates ("in six years, from 2015 to 2021") and years from a
date to what has happened ("founded in 1865. A hundred years on, it was sold"), which cannot lead to a year that is to
come. All that an article tells of when a person was born must go together: the age today, those in years that it names
("was 29 when she took over in 2004"; "She was 29 then"), that on the day of death and the birth; so must the ages of
the dead of whom the oldest is told, years in a post, the anniversary of a house, and the days of something, with dates
in other sentences. A year more or less, or a day less, is never held against it, but for the age of the dead and for a
fair or show that "runs from" one day to another.

Why it matters
--------------
Readers count from the date, and a wrong decade in an age or an anniversary is the mistake that they write in about.

Example
-------
"A 57-year-old bridge inaugurated in 1977", in an article of 2024: it is 47.

Known limits
------------
Years need a publication date. The age of somebody is not held against the year of another thing that is told of behind
it ("a 57-year-old teacher said the hall opened in 1990"), nor that of somebody whom a sentence does not begin with, by
name or by a pronoun. Anniversaries that may have been earlier are not checked, and days that may be those of work are
left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

from factcheck.model import Claim, Timex
from factcheck.rules.base import Rule, Slip, misfitting
from factcheck.rules.base.calendar import DAYS
from factcheck.rules.base.figures import days_of, has_year, years_of
from factcheck.rules.base.frames import Found, Page
from factcheck.rules.base.patterns import IN_ALL
from factcheck.rules.elapsed import anniversaries, births, stays, victims

_BEGUN = (
    "(?:opened|built|born|founded|inaugurated|completed|established|launched|created|erected|formed|set up|started)"
)
_SERVED = "<years:duration> (?:(?:in|of) (?:service|use|business|existence|operation|production|force)|on the air)"
_YEARS = (
    f"<years:age><gap:50>{_BEGUN} (?:back )?in <when:date>",
    f"{_BEGUN} (?:back )?in <when:date>,? (?:and )?(?:it |he |she )?(?:is )?(?:<date> |so |now |thus )*<years:age>",
    r"\b(?:in|for) <years:duration>,? since <when:date>",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:duration> ago\b",
    r"<when:date>(?:,| \(| or| –| -|, or) ?<years:date>",
    "<years:date>,? (?:in|on) <when:date>",
    r"<years:ordinal> (?:anniversary|birthday|jubilee) of\b<gap:60>\b(?:in|of) (?:the )?<when:date>",
    r"\bdat(?:es?|ing) (?:from|back to) <when:date>,? (?:which makes|making) it <years:age>",
    rf"^{_BEGUN} in <when:date>, (?:the|it|this|its|his|her)\b<gap:30>\b(?:is|are) <clause:25>\bafter {_SERVED}",
    rf"\b(?:{_BEGUN}|signed|introduced) in <when:date>, (?:is ending|ends|closes|shuts) (?:<date> )?after {_SERVED}",
    r"\bsince <when:date>,? (?:or|and) <near><years:duration>(?=[.;]|$)",
    r"\b(?:office|charge|power|post|helm) since <when:date><gap:60>\bafter <near><years:duration>(?=[.;,]|$)",
    r"\bsince <when:date>,? when,? <near><years:duration> earlier,(?P<now>)",
)
_LATER = r"<near><years:duration> (?:on(?=,)|later(?! than)|afterwards)\b"
_NEXT_LATER = f"^(?:an? |some )?{_LATER}"
_BEGUN_LATER = rf"{_BEGUN} (?:back )?in <when:date><gap:80>{_LATER}"
_BEGUN_THEN = f"{_BEGUN} (?:back )?in <when:date>"
_NOT_YET = re.compile(
    r"\b(?:will|would|could|may|might|should|shall|can|(?:is|are) to|expect\w*|plan\w*|if|until|by then)\b"
)
"""Words of what has not happened: of a day to come."""
_AT = "(?:<level> (?:in|at|on|by) (?:the )?)?"
_SPAN = f"{_AT}<when:date>(?: (?:to|and|until|till) {_AT}<last:date>)?"
_SPAN_END = r"(?=[.;)]|,(?! (?:and|or|then|again)\b)|$)"
_SPANS = (
    # doubled in six years, from 40 in 2015 to 80 in 2021
    rf"\b(?:in|over|within|for|during|lasted|lasting|took) <near><years:duration>(?: period)?,?"
    f" (?:from|between) {_SPAN}{_SPAN_END}",
    # from 2015 to 2021, over a period of six years
    rf"\b(?:from|between) {_SPAN}, (?:over|in|within|during|an? (?:span|period|term|total) of)"
    " (?:a (?:span|period) of )?"
    rf"<near><years:duration>{_SPAN_END}",
    rf"\b(?:from|between) {_SPAN},? (?:or |a total of )?<near><years:duration>"
    rf"(?:,? {IN_ALL})?(?=[.;]|$)",
)
_NAMED_SPAN = rf"<years:duration> (?:from|between) {_SPAN}(?!,? (?:and|or)\b)"
"""Of lengths with an article: "in the six years from 2015 to 2021 it lost"."""
_TWO_YEARS = re.compile(r"(?:from |between )?(\d{4}) ?(?:to|and|until|till|[–-]) ?(\d{4})", re.IGNORECASE)
_THEN = re.compile(r"\b(?:had|then|at the time|by that time|aged)\b")
"""Words by which years are counted to another time than the present."""
_ANOTHER = re.compile(
    r"^(?!.*\bborn (?:back )?(?:in|on) .$).*? (?:the|an?|his|her|its|their|who|whose) |"
    r"\b(?:whose|(?:his|her|their) [a-z]+) "
)
"""Between an age and "opened in 1990" these words speak of something else than what has that age."""


_BESIDE = 20
"""How many characters part years and a date that belong together whatever else the sentence says."""
_LOOSE = 0.15
"""How far "about" reaches, as a share of the years."""
_LOOSELY = re.compile("decade|centur", re.IGNORECASE)
_SPAN_SLACK = 0.5
"""How many years more or less than there can be between two dates are never held against a length."""
_MODULES = (("days", stays), ("age", births), ("age", victims), ("years", anniversaries))


def check(page: Page) -> Iterator[Slip]:
    today = page.article.day
    slips: list[Slip | None] = []
    if today:
        slips += [_years(found, today.year) for found in page.find(*_YEARS)]
        slips += _later(page, today.year)
    slips += [_span(found) for found in page.find(*_SPANS)]
    named = page.find(_NAMED_SPAN)
    slips += [_span(found) for found in named if found["years"].text.lower().startswith("the ")]
    yield from filter(None, slips)
    yield from misfitting(page, *((level, module.misfits) for level, module in _MODULES))


def _years(found: Found, now: int) -> Slip | None:
    """Years from a date to the year of publication."""
    years, when = found["years"], found["when"]
    count, days, relation = _count(years, now), days_of(when), years.value.relation
    if count is None or days is None or relation not in ("=", "~") or not has_year(when):
        return None
    if years.kind != "ordinal" and years.start < when.start and _ANOTHER.search(found.match[0]):
        return None
    slack = 1 + (_LOOSE * count if relation == "~" else 0)
    low, high = now - days[1].year, now - days[0].year
    is_then = "now" not in found.match.groupdict() and _THEN.search(found.match.string)
    if is_then and (count <= high + slack or _NOT_YET.search(found.match.string)):
        return None
    others = list(found.others(years, when))
    is_now = any(other.text.lower() in ("this year", "today") for other in others)
    was_earlier = years.kind == "ordinal" and count < low and not is_now
    if low - slack <= count <= high + slack or was_earlier or _is_of_another(found, others, count):
        return None
    since = f"{low} years" if low == high else f"{low} to {high} years"
    message = f"“{years.text}” and “{when.text}” do not fit: from then to {now} it is {since}"
    return Slip((years, when), "years", 0.9, message, "error" if relation == "=" else "warning")


def _is_of_another(found: Found, others: list[Claim], count: float) -> bool:
    """Whether years may be those to or from another date of the sentence; far from their own date they always may."""
    dates = [claim for claim in others if has_year(claim)]
    (_, first), (second, _) = sorted(found.match.span(group) for group in ("years", "when"))
    if not dates or second - first > _BESIDE or found["years"].kind == "ordinal":
        return bool(dates)
    ends, all_ends = (
        [day.year for claim in claims for day in days_of(claim) or ()] for claims in (dates, [*dates, found["when"]])
    )
    return any(abs(abs(one - other) - count) <= 1 for one, other in product(ends, all_ends))


def _later(page: Page, now: int) -> Iterator[Slip | None]:
    """What happened so many years after a date, in a year that is still to come."""
    for found in page.find(_BEGUN_LATER):
        yield _to_come(found["when"], found, now)
    for frame, after in pairwise(page.frames):
        for later in after.find(_NEXT_LATER) if after.has("duration") else ():
            begun = list(frame.find(_BEGUN_THEN))
            if len(begun) == 1:
                yield _to_come(begun[0]["when"], later, now)


def _to_come(when: Claim, found: Found, now: int) -> Slip | None:
    """So many years from a date to what has happened, in a year that is still to come; None if it may have."""
    years, days = found["years"], days_of(when)
    count = years_of(years)
    if days is None or count is None or years.value.relation != "=" or not has_year(when):
        return None
    year = days[0].year + int(count)
    if year <= now + 1 or _NOT_YET.search(found.match.string) or any(map(has_year, found.others(when))):
        return None
    message = f"“{years.text}” from “{when.text}” lead to {year}, and the article is of {now}"
    return Slip((when, years), "years", 0.9, message, "error")


def _span(found: Found) -> Slip | None:
    """Years against the first and the last of the dates that they lie between."""
    years, first = found["years"], found["when"]
    last = found["last"] if found.match["last"] else None
    count, between = years_of(years), _between(first, last)
    if count is None or between is None or years.value.relation != "=" or _LOOSELY.search(years.text):
        return None
    if count == 1:
        return None  # "in a year between 1934 and 1970"
    low, high = between
    if low - _SPAN_SLACK <= count <= high + _SPAN_SLACK:
        return None
    texts = " and ".join(f"“{claim.text}”" for claim in (first, last) if claim)
    about = f"{round((low + high) / 2)}"
    message = f"“{years.text}” and {texts} do not fit: that is about {about} years"
    return Slip((years, first, last) if last else (years, first), "years", 0.85, message)


def _between(first: Claim, last: Claim | None) -> tuple[float, float] | None:
    """How many years lie between two dates, or the two years of one ("2015 to 2021"), at least and at most."""
    if last is None:
        years = _TWO_YEARS.fullmatch(first.text)
        count = int(years[2]) - int(years[1]) if years else 0
        return (count - 1, count + 1) if count > 0 else None
    begin, end = _part(first), _part(last)
    if begin is None or end is None or end[0] <= begin[1] or not (has_year(first) and has_year(last)):
        return None
    return _years_between(begin, end)


def _years_between(first: tuple[date, date], last: tuple[date, date]) -> tuple[float, float]:
    """How many years lie between two dates, each from its first to its last day, at least and at most."""
    return (last[0] - first[1]).days / DAYS["Y"], (last[1] - first[0]).days / DAYS["Y"]


def _part(claim: Claim) -> tuple[date, date] | None:
    """The days of a date, of which "the start of" and "the end of" are the first and the last third."""
    days, value = days_of(claim), claim.value
    if days is None or not isinstance(value, Timex):
        return None
    third = (days[1] - days[0]) / 3
    return days[1] - third if value.mod == "END" else days[0], days[0] + third if value.mod == "START" else days[1]


def _count(claim: Claim, now: int) -> float | None:
    """The years that are counted: a duration, an age, or the date of "47 years ago"."""
    if claim.kind != "date":
        return years_of(claim)
    days = days_of(claim) if re.search(r"years? ago$", claim.text) else None
    return now - days[0].year if days else None


RULE = Rule("FC204", "elapsed-time", "error", __doc__ or "", check)
