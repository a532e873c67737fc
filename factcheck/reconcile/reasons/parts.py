"""What lets an editor see that one figure is of a part of what the other is of: of some of them, of one place."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.kinds import WORTH
from factcheck.lexicon import values
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.around import NEARBY


def partitive(pair: Pair) -> bool:
    """One is a part of a whole that its sentence names, and the other is not: "32 of the 36 bodies"."""
    return pair.a.has("partitive") != pair.b.has("partitive")


def of_whole(pair: Pair) -> bool:
    """One stands in a sentence such as "Of the town's 200 people, 90 died"; or is such a whole: "12 out of the 90"."""
    return any(pair.a.has(flag) != pair.b.has(flag) for flag in ("of a whole", "whole"))


def in_danger(pair: Pair) -> bool:
    """One counts those in intensive care, and the other does not: "three in intensive care", "11 in hospital"."""
    one, other = (_IN_DANGER.match(item.article.text, item.claim.end) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and one != other


_IN_DANGER = re.compile(r"(?: [a-z]+){0,4} in (?:intensive care|(?:an? )?(?:critical|serious|grave) condition)\b")


def over_first_part(pair: Pair) -> bool:
    """One is told of the first part of a time, and the other is not: "24 drowned in the first nine months"."""
    one, other = (_FIRST_PART.search(item.said) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis != "day" and one != other


_FIRST_PART = re.compile(
    r"\b(?:in|during|over|for) the first (?:[a-z]+ |\d+ )?(?:days|weeks|months|half|quarter|year|month|week)\b"
)


def added(pair: Pair) -> bool:
    """One counts those that came on top, and the other does not: "424 new cases", "11,370 cases"."""
    one, other = (_ADDED.match(item.article.text, item.claim.end) is not None for item in (pair.a, pair.b))
    return pair.on_a.axis == "count" and one != other


_ADDED = re.compile(r" (?:new|newly|further|additional|extra|fresh) [a-z]")


def addition(pair: Pair) -> bool:
    """What comes or goes against a whole: "$5m more in bonuses", "a fee of $6m"; not "340 of its 5,200 jobs"."""
    is_whole = not (pair.a.has("partitive") or pair.b.has("partitive"))
    aspects = {pair.a.claim.about.aspect, pair.b.claim.about.aspect}
    return is_whole and pair.on_a.kind in ("money", "count") and aspects == {"by", "level"}


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
    if set(part.context.noun) & set(whole.context.noun):
        told = [figure for figure in told if figure != 1.0]  # "40 coaches and a van" are no 41 coaches
    return less < more and any(math.isclose(rest, figure) for figure in told)


def is_part_of_sum(pair: Pair) -> bool:
    """One is a part of a sum that its sentence tells, and the other is such a sum, or of others: "95 dead: 92 in Aldea,
    two in Brun and one abroad", "97 dead".
    """
    axis = pair.on_a.axis
    (whole, part), (other_whole, other_part) = (_role_in_sum(item, axis) for item in (pair.a, pair.b))
    if part == other_part:
        return False
    one, other = (pair.a, pair.b) if part else (pair.b, pair.a)
    return whole or other_whole or not one.names or one.names[0] not in other.names


def _role_in_sum(item: Item, axis: str) -> tuple[bool, bool]:
    """Whether a figure is a sum that its sentence tells, and whether it is a part of one."""
    sums = _sums(tuple(item.sentence.figures[axis]), " one " in item.said)
    figure = item.intervals[0].middle
    return any(figure == whole for whole, _ in sums), any(figure in parts for _, parts in sums)


@lru_cache(maxsize=4096)
def _sums(figures: tuple[float, ...], one_more: bool) -> list[tuple[float, tuple[float, ...]]]:
    """Those of the figures of a sentence, in order, that the three or more right before or behind them make together;
    "one abroad" is no figure, and may be the third.
    """
    found = []
    for at, whole in enumerate(figures if len(figures) <= _MOST else ()):
        for beside in (figures[at + 1 :], figures[:at][::-1]):
            for count in range(2, len(beside) + 1):
                total = sum(beside[:count])
                is_sum = math.isclose(total, whole) if count > 2 else one_more and total == whole - 1
                if whole > _FEW and is_sum:
                    found.append((whole, beside[:count]))
    return found


def is_one_in_list(pair: Pair) -> bool:
    """One is the count of a place, of which its sentence lists several, and the other names another place, or none:
    "542 dead in Aldea, 321 in Brun and 13 in Corva".
    """
    if pair.on_a.kind != "count":
        return False
    one, other = (_place_in_list(item) for item in (pair.a, pair.b))
    if one and other:
        return one != other
    return (one is not None and one not in pair.b.names) or (other is not None and other not in pair.a.names)


def _place_in_list(item: Item) -> str | None:
    """The place of a count in a list of such."""
    if item.context.where is None:
        return None
    listed = [figure for figure in _LISTED.findall(item.said) if _number(figure) is not None]
    return item.context.where if len(listed) >= _SEVERAL else None


def _joined(item: Item) -> Iterator[float]:
    """The counts that "and" joins to one, before it and behind it: "12 crew and 147", "147 and a crew of 12"."""
    text, claim = item.article.text, item.claim
    before = text[max(0, claim.start - NEARBY) : claim.start].split()
    behind = text[claim.end : claim.end + NEARBY].split()
    joined = before[-_JOINED:-1] if before[-1:] == ["and"] else []
    if "and" in behind[:_JOINED]:
        more = [*behind[behind.index("and") + 1 :], ""]
        joined += more[: _JOINED - 1] if more[0] in ("a", "an") else more[:1]
        if more[0] in _ONE:
            yield 1.0
    yield from filter(None, map(_number, joined))


def _of_them(item: Item) -> Iterator[float]:
    """The counts of a part beside its whole: "246 people, six of them crew"."""
    for match in _OF_THEM.finditer(item.article.text, item.claim.end, item.claim.end + NEARBY):
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
_LISTED = re.compile(r"(?<![\w,])([\w,]{1,20}) (?:in|at|from|on) (?:the )?[A-Z]")
_SEVERAL = 2
"""How many short items make a list of places."""
_MOST = 12
"""In a sentence of more figures than these sums come about by chance."""
_JOINED = 5
"""Within how many words "and" and another count may stand."""


def is_one_of_them(pair: Pair) -> bool:
    """One is a part of others that its sentence tells: "61,000 in shelters, 32,000 of them in the capital".

    Or the time of a part: "3,800 jobs, most of them in two years".
    """
    return any(
        _OF_THESE.match(item.article.text, item.claim.end)
        or _MOST_OF_THESE.search(item.article.text, item.context.sentence[0], item.claim.start)
        for item in (pair.a, pair.b)
    )


_OF_THESE = re.compile(
    r"(?: [a-z]+)? of (?:them|whom|which|these|those|the (?:dead|injured|wounded|missing|victims|survivors))\b"
)
_MOST_OF_THESE = re.compile(r"\b[a-z]+ of (?:them|it|which|these|those) (?:in|within|during|over|by) (?:the )?$")
