"""Same figure given twice differently

What it does
------------
Takes two sentences of one article that say the same in the same words, but for one figure: the same names, the same
dates, the same other figures, and one that cannot be both. A figure that is spoken of as known ("the 1,874 patients")
and has two digits of an earlier one of the same thing swapped is told as well, and so are long counts of one noun that
are alike but for one digit or two that were swapped.

Why it matters
--------------
An opening that was written early and a body that was brought up to date contradict each other on the page.

Example
-------
"The fire destroyed 40 homes in the valley" and, further down, "The fire destroyed 60 homes in the valley".

Known limits
------------
Only sentences that differ in nothing but that figure, small words apart, and swapped digits of figures of three digits
or more; of four or more if nothing says that the figure is known. Titles are not read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from factcheck.kinds import compare, intervals
from factcheck.model import Claim, Count, Money
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import is_bare, is_swapped
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.synonyms import ONE_THING

_ENOUGH = 4
"""How many words of four letters or more two sentences must share, and have no others."""
_LONG = 4
_KNOWN = {
    "count": re.compile(r"\b(?:the|these|those|its|their|all|[a-z]+'s) (?:[a-z]+ of )?$"),
    "money": re.compile(r"\b(?:the|its|their) $"),
}
"""Words before a figure that was told before, of the same thing."""
_THEN = re.compile(
    r"\b(?:last|previous|earlier|ago|than|compared|against|instead|rather|not|forecast|expected|planned|target|"
    r"each(?! of)|every(?! one)|total|other|another|first|second)\b"
)
_OTHER_TIME = re.compile(r"\d{4}|\b(?:last|previous|ago|earlier)\b")
_AROUND = 40
"""How many characters before and behind a figure are read with it."""
_DIGIT = re.compile(r"\d")
_DIGITS = 3
_MANY_DIGITS = 4
"""Counts of one noun of so many digits that differ in one or two of them are hardly two counts."""


def check(page: Page) -> Iterator[Slip]:
    yield from _digits_apart(page)
    homes: dict[frozenset[str], Frame] = {}
    for frame in page.frames:
        words = frozenset(word for word in frame.words if len(word) >= _LONG)
        first = homes.setdefault(words, frame)
        if first is not frame and len(words) >= _ENOUGH:
            yield from _differences(list(first.claims.values()), list(frame.claims.values()))


def _digits_apart(page: Page) -> Iterator[Slip]:
    """Figures of one thing, of which the later is the earlier but for its digits."""
    told = Counter(claim.text for claim in (*page.claims, *(claim for claim, _ in page.headline)))
    alike: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in page.claims:
        for some in _but_for_two(claim.text) if claim.kind in _KNOWN else ():
            alike[some].append(claim)
    for frame in page.frames:
        for place, again in frame.claims.items():
            is_new = told[again.text] == 1 and _is_again(frame, place, again)
            found = {claim for some in _but_for_two(again.text) for claim in alike[some]} if is_new else set()
            for claim in sorted(found, key=attrgetter("start")):
                apart = _misprint(claim, again) if claim.end < frame.span[0] else None
                if apart and _is_of_one(claim, again, _is_known(frame, place, again)):
                    places = f"“{claim.text}” (line {claim.line}) and “{again.text}” (line {again.line})"
                    yield Slip((claim, again), "digits", 0.8, f"{places} differ by {apart}")


def _is_again(frame: Frame, place: int, again: Claim) -> bool:
    """Whether a figure may repeat another, and is not of another time."""
    if again.kind not in _KNOWN or not is_bare(again) or len(_digits(again.text)) < _DIGITS:
        return False
    around = frame.text[max(0, place - _AROUND) : place + _AROUND]
    dates = (claim.text for claim in frame.claims.values() if claim.kind == "date")
    return not _THEN.search(around) and not any(map(_OTHER_TIME.search, dates))


def _is_known(frame: Frame, place: int, again: Claim) -> bool:
    """Whether words say that a figure was told before: "the 1,874 patients"."""
    is_word = frame.text[place + 2 : place + 3].isalpha()
    return is_word and _KNOWN[again.kind].search(frame.text[:place]) is not None


def _misprint(one: Claim, other: Claim) -> str | None:
    """By what two figures of one shape differ: by two digits, or by one if they have many."""
    digits, others = _digits(one.text), _digits(other.text)
    if is_swapped(digits, others):
        return "two digits that were swapped"
    is_long = len(digits.rstrip("0")) >= _MANY_DIGITS
    return "one digit" if is_long and sum(a != b for a, b in zip(digits, others, strict=True)) == 1 else None


def _but_for_two(text: str) -> list[str]:
    """A figure without each two of its digits that are beside each other: figures that differ in these share one."""
    places = [match.start() for match in _DIGIT.finditer(text)]
    return [f"{text[:one]}#{text[one + 1 : other]}#{text[other + 1 :]}" for one, other in pairwise(places)]


def _digits(text: str) -> str:
    """The digits of a figure."""
    return re.sub(r"\D", "", text)


def _is_of_one(one: Claim, other: Claim, is_known: bool) -> bool:
    """Whether two figures count one noun, or are sums of one currency, of one time.

    Of what is not known, only long counts of the very same noun.
    """
    periods = {claim.about.period for claim in (one, other) if claim.about.period}
    if len(periods) > 1 or not is_bare(one):
        return False
    if isinstance(one.value, Count) and isinstance(other.value, Count):
        nouns = {one.value.noun, other.value.noun}
        length = max(len(_digits(claim.text).rstrip("0")) for claim in (one, other))
        if not is_known:
            return length >= _MANY_DIGITS and len(nouns) == 1 and None not in nouns
        is_one = None not in nouns and (len(nouns) == 1 or any(nouns <= names for names in ONE_THING))
        return is_one or (length > _MANY_DIGITS and is_swapped(*map(_digits, (one.text, other.text))))
    sums = [claim.value.currency for claim in (one, other) if isinstance(claim.value, Money)]
    return is_known and len(sums) == 2 and sums[0] == sums[1]


def _differences(claims: list[Claim], others: list[Claim]) -> Iterator[Slip]:
    """The one figure in which two sentences differ, if all else is the same."""
    if [claim.kind for claim in claims] != [claim.kind for claim in others]:
        return
    apart = [pair for pair in zip(claims, others, strict=True) if _level(*pair) != "identical"]
    if len(apart) != 1 or apart[0][0].kind in ("date", "time", "ordinal") or _level(*apart[0]) != "disjoint":
        return
    one, other = apart[0]
    places = f"“{one.text}” (line {one.line}) and “{other.text}” (line {other.line})"
    message = f"{places} in two sentences that are otherwise the same"
    yield Slip((one, other), "disjoint", 0.8, message)


def _level(one: Claim, other: Claim) -> str | None:
    """How two claims compare: "identical", "disjoint" or another level of ``kinds``; None if they cannot."""
    if one.text == other.text:
        return "identical"
    first, second = intervals(one), intervals(other)
    return compare(first[0], second[0]) if first and second else None


RULE = Rule("FC207", "given-twice", "warning", __doc__ or "", check)
