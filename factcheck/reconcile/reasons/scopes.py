"""What lets an editor see at once that two figures are of unlike scopes: a part and its whole, with something and
without it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.kinds import WORTH
from factcheck.lexicon import values
from factcheck.reconcile.items import Item
from factcheck.reconcile.pairs import Pair

_NEARBY = 48
"""How many characters before and behind a figure others may stand that are joined to it."""


def how_far_counted(pair: Pair) -> bool:
    """One tells how far a count is, and the other its result: "with 87% of votes counted", "won 56% of the votes"."""
    one, other = (_PROGRESS.match(item.article.text, item.claim.end) for item in (pair.a, pair.b))
    return (one is None) != (other is None)


COUNTED = (
    r"of (?:the |all |its )*(?:[\d,.]+ )?(?:polling |voting )?"
    r"(?:ballots?|votes?|results|seats|wards|precincts|stations|districts|constituencies) "
    r"(?:(?:had been|had|were|was) )?(?:counted|reporting|reported|declared|tallied|in(?=[,.;]))"
)
"""Behind a share or a number: how many of the votes are counted."""
_PROGRESS = re.compile(" " + COUNTED)


def exit_poll(pair: Pair) -> bool:
    """One is of an exit poll, and the other is not."""
    return _is_of_exit_poll(pair.a) != _is_of_exit_poll(pair.b)


def _is_of_exit_poll(item: Item) -> bool:
    return _EXIT_POLL.search(item.said) is not None


_EXIT_POLL = re.compile(r"\bexit polls?\b", re.IGNORECASE)


def opposed_votes(pair: Pair) -> bool:
    """One counts those who are for something, the other those who are against it: "52% said Yes", "48% opposed it"."""
    one, other = _vote(pair.a), _vote(pair.b)
    return one is not None and other is not None and one != other


def rest_of_hundred(pair: Pair) -> bool:
    """Two shares that make up a hundred: the one may be what the other leaves, "61% of the ball", "39% of the ball"."""
    levels = {"level", "share"}.issuperset(item.claim.about.aspect or "" for item in (pair.a, pair.b))
    return pair.on_a.axis == "percent" and levels and math.isclose(pair.on_a.middle + pair.on_b.middle, 100)


def _vote(item: Item) -> str | None:
    """Whether the words beside a figure say that it is of those who are for something, or against it."""
    if item.claim.kind not in ("count", "percent"):
        return None
    text, claim, (start, end) = item.article.text, item.claim, item.context.sentence
    match = _VOTED.match(text, claim.end, end) or _VOTING.search(text, max(start, claim.start - _NEARBY), claim.start)
    if match is None:
        return None
    return "against" if any(match.groups()) else "for"


_FOR_OR_AGAINST = (
    r"\b(?:(?:[Vv]ot(?:e|es|ed|ing) for|in favou?r|[Yy]es|(?:back|approv|endors|support)(?:s|ed|es|ing)?)"
    r"|(?P<against>No|[Nn]o (?=vote|side|camp)|vot(?:e|ed|ing) no|against(?! [a-z]* ?[\d£$€])"
    r"|(?:oppos|reject)(?:s|ed|es|ing)?))\b"
)
_IN_CLAUSE = r"(?:(?!\b(?:and|but|while|who|which|that)\b)[^\d.,;:()])"
_VOTED = re.compile(rf"{_IN_CLAUSE}{{0,{_NEARBY}}}?{_FOR_OR_AGAINST}")
_VOTING = re.compile(
    rf"(?:{_FOR_OR_AGAINST}{_IN_CLAUSE}{{0,{_NEARBY}}}\b(?:with|by|at|on|to|of|reached|had|won|got)|\b(?:Yes|(No))"
    r"|\b(?:passed|approv(?:ed|ing)|ratif(?:ied|ying)|adopted|carried)(?: (?:it|by))?"
    r" (\d[\d.,]*(?:%| per ?cent)?(?: \([^()]{1,30}\))? (?:to|against))) $"
)
"""Behind a figure and before it, with nothing but words between."""


def opens_with(pattern: re.Pattern[str], item: Item) -> bool:
    """Whether a figure stands in the first statement of a sentence that opens so."""
    text, (start, _) = item.article.text, item.context.sentence
    opening = pattern.match(text, start)
    return opening is not None and not _STATEMENT_ENDS.search(text, opening.end(), item.claim.start)


_STATEMENT_ENDS = re.compile(r"[;:]|, (?:and|but|while)\b")


def opposed_scopes(pair: Pair) -> bool:
    """One is told with or after something, and the other without or before it: "with fuel", "without fuel".

    What a sentence opens with holds against all that does not: "Excluding food, prices rose 5.2%".
    """
    if opens_with(_LEFT_OUT, pair.a) != opens_with(_LEFT_OUT, pair.b):
        return pair.on_a.axis != "day"
    one, other = (_scopes(item.said) for item in (pair.a, pair.b))
    return any((_OPPOSITE[word], what) in other for word, what in one)


@lru_cache(maxsize=4096)
def _scopes(sentence: str) -> frozenset[tuple[str, str]]:
    return frozenset((match["word"], match["what"]) for match in _SCOPE.finditer(sentence))


_SCOPE = re.compile(r"\b(?P<word>with|without|before|after) (?:the |its |their |an? )?(?P<what>[^\W\d]+)\b")
_LEFT_OUT = re.compile(
    r"(?:Without|Excluding|Including|Not (?:counting|including)|Stripping out|Leaving (?:out|aside)|Apart from)"
    r" [^.;:,]{1,60},"
)
_OPPOSITE = {"with": "without", "without": "with", "before": "after", "after": "before"}


def lack_others(pair: Pair) -> bool:
    """Both count those who lack something, and not the same: "33,000 homes without power", "40,000 had no water"."""
    if pair.on_a.kind != "count":
        return False
    one, other = (_lacked(item) for item in (pair.a, pair.b))
    return one is not None and other is not None and one != other


def _lacked(item: Item) -> str | None:
    """What those lack whom a figure counts, by its measure if it is one."""
    match = _LACKED.match(item.article.text, item.claim.end, item.context.sentence[1])
    return values("measures", "measure").get(match[1], match[1]) if match else None


_LACKED = re.compile(
    r"[^\d.;:]*?\b(?:without|(?:have|has|had|with) no|(?:lost|lack|lacked|lacking)(?: their)?)"
    r" (?:(?:any|clean|drinking|mains|mobile|running|safe|tap) )*([a-z]+)"
)


def is_one_of_score(pair: Pair) -> bool:
    """One is a part of a score or a vote, and the other is not: the 7 of "voted 7-2", "nine directors"."""
    return _is_of_score(pair.a) != _is_of_score(pair.b)


def _is_of_score(item: Item) -> bool:
    """Whether a hyphen joins a figure to another."""
    text, claim = item.article.text, item.claim
    is_second = _AFTER_A_FIGURE.search(text, max(0, claim.start - 2), claim.start)
    return is_second is not None or _BEFORE_A_FIGURE.match(text, claim.end) is not None


_AFTER_A_FIGURE, _BEFORE_A_FIGURE = re.compile(r"\d[-–]$"), re.compile(r"[-–]\d")


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


def words_before(item: Item) -> str:
    """The words of its sentence right before a figure."""
    return item.article.text[max(item.context.sentence[0], item.claim.start - _NEARBY) : item.claim.start]


def of_other_number(pair: Pair) -> bool:
    """One is the worth of a number of things of which the other article does not tell: "207 planes, worth $27bn"."""
    if pair.on_a.kind != "money" and pair.on_a.axis != WORTH:
        return False
    ends = (pair.a, pair.b), (pair.b, pair.a)
    numbers = ((_WORTH_OF.search(words_before(item)), other) for item, other in ends)
    return any(match and not re.search(rf"\b{re.escape(match[1])}\b", other.article.text) for match, other in numbers)


_WORTH_OF = re.compile(
    r"\b(\d+(?:[.,]\d+)*)(?: [A-Za-z][\w-]*){1,5},? (?:together )?(?:worth|valued at|priced at|costing)"
    r"(?: some| about| around| nearly| almost| more than| over| up to)? ?$"
)


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
_LISTED = re.compile(r"(?<![\w,])([\w,]{1,20}) (?:in|at|from|on) (?:the )?[A-Z]")
_SEVERAL = 2
"""How many short items make a list of places."""
_MOST = 12
"""In a sentence of more figures than these sums come about by chance."""
_JOINED = 5
"""Within how many words "and" and another count may stand."""
