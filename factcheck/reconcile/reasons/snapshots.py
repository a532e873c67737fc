"""What lets an editor see at once that two reports caught a story at two moments: pictures, parts of one day, and
reports of which nobody can tell the later."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import words_before
from factcheck.reconcile.updates import NOW, ONE_DAY, days_between, of_now
from factcheck.reconcile.values import has_swapped_digits

_LONGEST = 600
"""The longest caption, in characters."""


def of_a_picture(pair: Pair) -> bool:
    """One stands in the caption of a picture, and is the day on which that was taken: "(Ada Roe/AFP)"."""
    return pair.on_a.axis == "day" and (_is_in_caption(pair.a) or _is_in_caption(pair.b))


def _is_in_caption(item: Item) -> bool:
    text, claim = item.article.text, item.claim
    first, last = text.rfind("\n", 0, claim.start) + 1, text.find("\n", claim.end)
    line = text[first : len(text) if last < 0 else last]
    return len(line) <= _LONGEST and _is_caption(line)


@lru_cache(maxsize=1024)
def _is_caption(line: str) -> bool:
    """Whether a line ends with who took a picture, or begins with where and when: "ALDEA, Brun – MAY 10: Cars burn"."""
    return _CREDIT.search(line, max(0, len(line) - _CREDIT_REACH)) is not None or _SLUG.match(line) is not None


_AGENCY = r"(?:AP|AFP|EPA|[Rr]euters|REUTERS|Getty|Anadolu|Xinhua|Bloomberg|PA|Handout|Staff)"
_CREDIT = re.compile(
    rf"\bGetty Images\b|\bAP Photo\b|\bREUTERS/\w|/ ?{_AGENCY}\b|\({_AGENCY}\)\W*$"
    r"|\b(?:Photo|Photograph|Picture|Image|Credit|Foto)(?: [Cc]redit)?(?: by\b|:)|\((?:[A-Z][\w.'’-]* ?){2,4}/[A-Z]"
)
_CREDIT_REACH = 120
"""How many characters at the end of a line may hold the credit."""
_MONTHS = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_SLUG = re.compile(rf"\W{{0,8}}[A-Z][\w.,'’ -]{{2,48}} ?[–—-] ?(?:{_MONTHS})[A-Z]{{0,6}}\.? \d{{1,2}}(?:, \d{{4}})?:")


def other_parts_of_day(pair: Pair) -> bool:
    """Each is told of a part of a day, and not of the same, and what they tell moves: "as of Friday morning, 900 acres
    had burned", "1,400 by the evening"."""
    if not (pair.on_a.kind in ("count", "quantity", "percent", "money") and _may_move(pair)):
        return False
    one, other = (frozenset(_PART.findall(item.said)) for item in (pair.a, pair.b))
    return bool(one and other) and one.isdisjoint(other)


def _may_move(pair: Pair) -> bool:
    return bool(pair.a.ways or pair.b.ways) or any(_AS_OF.search(item.said) for item in (pair.a, pair.b))


_PART = re.compile(r"\b(morning|midday|noon|lunchtime|afternoon|evening|night|midnight|overnight)\b")
_AS_OF = re.compile(r"\b[Aa]s (?:of|at)\b|\b[Bb]y (?:[A-Z][a-z]+day|early|late|midday|noon|midnight|nightfall|dawn)\b")


def one_undated(pair: Pair) -> bool:
    """A figure that moves with time, and an article of which nobody knows whether it is older: the toll may be an
    earlier one."""
    return bool(pair.a.ways or pair.b.ways) and (pair.a.moment is None) != (pair.b.moment is None)


def one_of_many(pair: Pair) -> bool:
    """How strong two aftershocks were, of which there are many, and neither is said to be the strongest."""
    if pair.on_a.axis != "quantity:magnitude":
        return False
    are_many = [_MANY.search(item.said) is not None for item in (pair.a, pair.b)]
    return all(are_many) and not all(item.has("superlative") for item in (pair.a, pair.b))


_MANY = re.compile(r"\b(?:aftershocks?|foreshocks?)\b")


def of_a_report(pair: Pair) -> bool:
    """One is the day up to which something is counted, or that of a report: "to 3 May, a total of 785", "since the last
    report on 4 May"."""
    return any(
        _UP_TO.search(item.article.text, item.context.sentence[0], item.claim.start) for item in (pair.a, pair.b)
    )


_UP_TO = re.compile(
    r"\b(?:(?:[Aa]s (?:of|at)|(?:[Ff]rom|[Ss]ince) (?:the )?(?:beginning|start|outbreak|onset)[\w ]{0,30} (?:to|until)"
    r"|data (?:up )?to|(?:report|update|bulletin|statement)(?: issued| published)? (?:of|on))"
    r"(?: (?:early|late|noon|midnight))?|[Uu]p to) $"
)


def over_a_while(pair: Pair) -> bool:
    """One is what came in a time that ends with its report, and the articles are of other days: "12 died in the past 24
    hours", "92 new cases since the last report"."""
    return days_between(pair) >= 1 and (_is_over_a_while(pair.a) or _is_over_a_while(pair.b))


def _is_over_a_while(item: Item) -> bool:
    if item.claim.about.aspect == "to" or item.claim.kind not in ("count", "percent"):
        return False
    text, (start, end) = item.article.text, item.context.sentence
    if _WHILE_BEHIND.match(text, item.claim.end, end):
        return True
    opening = _WHILE_FIRST.match(text, start)
    return opening is not None and _NO_FIGURE.fullmatch(text, opening.end(), item.claim.start) is not None


_WHILE = (
    r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?:past|last|previous|preceding) (?:[a-z\d-]+ )?"
    r"(?:hours?|days?|weeks?)\b"
)
_WHILE_BEHIND = re.compile(rf"[^\d,.;:()]{{0,60}}? {_WHILE}")
_WHILE_FIRST = re.compile(
    rf"(?:{_WHILE}|(?:Since|Following|After) (?:our|the|its|their) (?:last|previous|latest) (?:[a-z]+ )?"
    r"(?:report|update|bulletin|count)(?: (?:of|on) [\w ]{3,20})?|(?:Over|During|In) (?:this|that|the same) period"
    r"|In the [a-z\d]+ (?:hours|days|weeks) (?:to|from|since|between))\b"
)
_NO_FIGURE = re.compile(
    r"(?:(?!\b(?:toll|to|reached|stands|stood|total(?:l?ed)?|overall|now)\b)[^\d.;:]){0,60}(?:a total of )?"
)


def elsewhere(pair: Pair) -> bool:
    """Each tells where it was, and the other article knows nothing of that place: "a case in Aldea", "one in Brun"."""
    one, other = (set(_PLACE.findall(item.said)) for item in (pair.a, pair.b))
    return _is_new(one, pair.b) and _is_new(other, pair.a)


def _is_new(places: set[str], item: Item) -> bool:
    return bool(places) and not any(place in item.article.text for place in places)


_PLACE = re.compile(r"\b(?:in|at|near|outside) (?:the )?([A-Z][^\W\d_]{3,})(?! (?:said|told))")


def of_other_records(pair: Pair) -> bool:
    """Both tell since when a figure is the highest or lowest, days apart: "its lowest since March"."""
    one, other = pair.a.article.day, pair.b.article.day
    is_record = all(item.before == "since" and item.has("superlative") for item in (pair.a, pair.b))
    return is_record and one is not None and other is not None and abs(one - other).days >= _SOME_DAYS


_SOME_DAYS = 5


def later_now(pair: Pair) -> bool:
    """Whether the later article says that its figure is that of its own day: "it now orbits 318 million km from us"."""
    later = max(pair.a, pair.b, key=lambda item: item.order)
    if days_between(pair) <= ONE_DAY:
        return False
    before = words_before(later)
    if of_now(pair) or NOW.search(before) or _has_done(pair, before):
        return True
    return all(map(_is_of_row, (pair.a, pair.b)))


def _has_done(pair: Pair, before: str) -> bool:
    """Whether the words before a later, larger figure tell what somebody has done by then, and it is no slip."""
    if pair.on_a.kind not in ("count", "money") or has_swapped_digits(pair) or not _HAS.search(before):
        return False
    return (pair.on_b.middle > pair.on_a.middle) == (pair.b.order > pair.a.order)


_HAS = re.compile(
    r"\b(?:has|have)(?: now| already| since)? (?:been )?(?:built|cut|given|made|paid|raised|sent|sold|spent|taken|won"
    r"|[a-z]+ed)(?: (?:about|some|at least|more than|nearly|almost|over|around))? [$€£]?$"
)
""" "Have sold 7.5 million tickets"."""


def _is_of_row(item: Item) -> bool:
    """Whether a rank is that of a time in a row, which is another one next time: "the 12th month in a row"."""
    return item.claim.kind == "ordinal" and _ROW.match(item.article.text, item.claim.end) is not None


_ROW = re.compile(
    r"[ -](?:straight|successive|consecutive|annual|monthly|weekly|daily)\b"
    r"|[ -][a-z]+ (?:in a row|running|in succession)\b"
)
