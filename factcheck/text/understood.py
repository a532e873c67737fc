"""Units that are printed once and understood for other figures of the sentence: "from 21 miles per gallon to 23"."""

from __future__ import annotations

import re
from bisect import bisect
from operator import attrgetter

from factcheck.lexicon import values
from factcheck.text.elided import is_either, is_parallel
from factcheck.text.nouns import STOPS, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, is_year, parse_unit

_HEDGE = f"(?:(?:{'|'.join(map(re.escape, values('hedges', 'hedge')))}) )?"
_HEDGE_WORDS = {word for form in values("hedges", "hedge") for word in form.split()}
_WHEN = "(?: (?:in|for|on|this|last|the) (?:[^\\W\\d_]+|(?:19|20)[0-9]{2})){0,2}"
_HELD_AGAINST = re.compile(
    rf"(?: (?:of|an?|per) [^\W\d_]+)?{_WHEN},? "
    rf"(?:(?:up|down) from|compared (?:with|to)|against|versus|vs\.?|instead of|rather than|not) {_HEDGE}"
)
_THEN = re.compile(r" \((?:19|20)[0-9]{2}: ")
""" "16.4 per cent (2021: 25.7)"."""
_FROM = re.compile(rf"{_WHEN},? from {_HEDGE}")
_AFTER = re.compile(rf"{_WHEN},? after (?:[^\W\d_]+ing )?{_HEDGE}")
_TO = re.compile(rf"(?: (?:[^\W\d_]+|(?:19|20)[0-9]{{2}})){{0,5}} to {_HEDGE}")
_BEHIND = re.compile(
    r"(?:(?: came [a-z]+)?, (?:ahead of |behind |followed by |and |with |but )?| (?:ahead of|behind|and) )"
    r"(?:the )?(?:[A-Z][\w'’-]* ){1,3}on $"
)
""" "40 per cent, ahead of Smith on 33"."""
_BY = re.compile(" by |-by-| ?[x×] ?")
_LEVEL = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[0-9]{3,}\.[0-9]+")
_POINTS = frozenset({"point", "points"})
_LEADS = words_of("level_lead")
_SHARED = frozenset({"percent_unit", "unit", "currency_name"})
_place = attrgetter("first")
_FARTHEST = 16
"""The most pieces between two figures that share a unit."""
_ALIKE = 20
"""How many times larger or smaller than the other a figure may be that shares its unit."""
_REACH = 60
"""How many pieces away from points the level of an index may stand."""


def understood(scan: Scan, found: list[Figure]) -> tuple[Figure, ...]:
    """The figures, those without a unit with the one that is understood."""
    for place in range(len(found) - 2, -1, -1):
        figure, other = found[place], found[place + 1]
        is_near = other.first - figure.last <= _FARTHEST
        if is_near and not (figure.unit or figure.sign) and other.unit and _is_told_behind(scan, figure, other):
            found[place] = figure._replace(unit=other.unit)
    level: Figure | None = None
    for place, figure in enumerate(found):
        if figure.unit or figure.sign:
            level = figure if figure.unit else None
        elif level and figure.first - level.last <= _FARTHEST and _is_told_before(scan, level, figure):
            found[place] = level = figure._replace(unit=level.unit)
    points = [figure for figure in found if figure.unit in _POINTS]
    return tuple(_level_of_index(scan, points, figure) for figure in found) if points else tuple(found)


def _is_told_behind(scan: Scan, figure: Figure, other: Figure) -> bool:
    """Whether a figure has the unit of the next: "12 x 8 feet", "30, 40 and 50 km", "24 against 20 per cent"."""
    between = _between(scan, figure, other)
    if _BY.fullmatch(between):
        return not figure.high and _role(scan, other) == "unit"
    if between == ", ":
        return other.last == other.bare and not is_year(figure.low) and _is_alike(scan, figure, other)
    is_held = _HELD_AGAINST.fullmatch(between) is not None or is_either(between)
    return is_held and not is_year(figure.low) and _is_alike(scan, figure, other)


def _is_told_before(scan: Scan, level: Figure, figure: Figure) -> bool:
    """Whether a figure has the unit of the one before: "from 12 per cent in May to 9", "63 per cent, up from 58".

    After less telling words only a decimal has it: "up 0.4 per cent after 0.6".
    """
    followed = scan.pieces[figure.last] if figure.last < len(scan.pieces) else ""
    after = scan.word_after(figure.last).lower()
    if is_year(figure.low) or followed in _NO_END or (after and after not in STOPS):
        return False
    if not _is_alike(scan, figure, level):
        return False
    between = _between(scan, level, figure)
    if _HELD_AGAINST.fullmatch(between) or _THEN.fullmatch(between):
        return True
    if is_parallel(scan, level, figure) or _changes_alike(scan, level, figure):
        return True
    if _role(scan, level) == "percent_unit" and (
        _BEHIND.fullmatch(scan.words(level.last, figure.first)) or _is_of_rival(scan, level, figure)
    ):
        return True
    if _role(scan, level) == "percent_unit" and (_is_resumed(scan, level, figure) or _is_listed(scan, level, figure)):
        return True
    lead, is_decimal = _lead(scan, level), "." in figure.low
    if is_decimal and (_AFTER.fullmatch(between) or (lead in _PARALLEL and _lead(scan, figure) == lead)):
        return _PAUSE.search(between) is None
    return bool((lead == "from" and _TO.fullmatch(between)) or (lead in _LEADS and _FROM.fullmatch(between)))


def _is_of_rival(scan: Scan, level: Figure, figure: Figure) -> bool:
    """Whether a name has a share or change behind that of another: "Marlowe's grew 5 per cent and Dunne's four"."""
    if _RIVAL.fullmatch(scan.words(level.last, figure.first)) is None:
        return False
    if level.last == level.bare:
        return True
    start = scan.starts[max(0, level.first - _FARTHEST)]
    subject = _SUBJECT.search(scan.text[start : scan.starts[level.first]])
    return subject is not None and subject[1].lower() not in STOPS


_RIVAL = re.compile(r"(?:,| and|,? while|, and) (?:the )?(?:(?:[A-Z][\w&'’-]* ){1,3}|(?:others|rest) )")
_SUBJECT = re.compile(r"\b([A-Z][\w&'’-]*) [a-z]+ (?:by )?$")


def _is_listed(scan: Scan, level: Figure, figure: Figure) -> bool:
    """Whether shares go on in a list of names: "41 per cent for Marlowe, 33 for Dunne and 13 for others"."""
    match = _LISTED.fullmatch(scan.words(level.last, figure.first))
    if match is None or figure.last >= len(scan.starts):
        return False
    following = _NEXT_LISTED.match(scan.text, scan.starts[figure.last])
    return following is not None and following["lead"] == match["lead"]


_LISTED = re.compile(r" (?P<lead>for|in|to|from|among) (?:the )?[A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,3}(?:,| and|, and) ")
_NEXT_LISTED = re.compile(r" (?P<lead>for|in|to|from|among) (?:[A-Z]|the [A-Z]|others\b|the (?:rest|others?)\b)")


def _is_resumed(scan: Scan, level: Figure, figure: Figure) -> bool:
    """Whether percentages go on in a list, or what is told moves: "by 3%; rents by 6", "was 2.9%, fell to 2.4"."""
    between, lead = _between(scan, level, figure), _lead(scan, level)
    if lead == "by" and _NEXT_BY.fullmatch(between):
        return True
    if "." not in figure.low:
        return False
    if _NEXT_WHEN.fullmatch(between):
        return True
    moved = _MOVED.fullmatch(between) if lead in _LEVELS else None
    return moved is not None and "change_verb" in scan.vocabulary.roles(moved["verb"])


_NEXT_BY = re.compile(r"(?: an? [a-z]+)?;(?: and)? [a-z]+(?: [a-z]+){0,2} by ")
_NEXT_WHEN = re.compile(rf"{_WHEN}; (?:and )?(?:for|in) (?:(?:next|last|this) [a-z]+|[a-z]+|(?:19|20)[0-9]{{2}}),? ")
_MOVED = re.compile(rf"{_WHEN},? (?:and |but |then )?(?:has |had )?(?P<verb>[a-z]+)(?: [a-z]+ly)? to {_HEDGE}")
_LEVELS = frozenset({"was", "were", "is", "are", "at", "of"})


def _changes_alike(scan: Scan, level: Figure, figure: Figure) -> bool:
    """Whether what follows is said of a mere name: "the dollar rose by 2 per cent but Sterling fell by 1"."""
    if _role(scan, level) != "percent_unit" or _lead(scan, level) != "by" or _lead(scan, figure) != "by":
        return False
    match = _OF_NAME.search(scan.words(level.last, figure.first))
    return match is not None and not _CHANGES.isdisjoint(scan.vocabulary.roles(match["verb"]))


_OF_NAME = re.compile(r"[ ,](?:but|while|whereas|and) (?:the )?(?:[A-Z][\w&'’.-]* ){1,3}(?P<verb>[a-z]+) by $")
_CHANGES = frozenset({"change_verb", "change_number"})
_PARALLEL = frozenset({"at", "by"})
"""What leads to both of two figures alike: "the first at 33.3 percent and the second at 26.4"."""
_PAUSE = re.compile("[.;:?!](?: |$)")
_NO_END = frozenset("-‐‑/:'’")


def _level_of_index(scan: Scan, points: list[Figure], figure: Figure) -> Figure:
    """A long number with decimals is the level of an index near points of its sentence: "up 5 points to 6,369.03"."""
    if figure.unit or figure.sign or not _LEVEL.fullmatch(figure.low):
        return figure
    place = bisect(points, figure.first, key=_place)
    near = (sorted((figure.first, point.first)) for point in points[max(0, place - 1) : place + 1])
    is_level = any(last - first <= _REACH and "." not in scan.letters[first:last] for first, last in near)
    return figure._replace(unit="points") if is_level else figure


def _between(scan: Scan, figure: Figure, other: Figure) -> str:
    return scan.words(figure.last, other.first).lower()


def _lead(scan: Scan, figure: Figure) -> str:
    """The word before a figure and its hedge."""
    place = figure.first
    word = scan.word_before(place).lower()
    while word in _HEDGE_WORDS and word not in _LEADS:
        place -= 2
        word = scan.word_before(place).lower()
    return word


def _is_alike(scan: Scan, figure: Figure, other: Figure) -> bool:
    """Whether a figure is of the size of another, and that one has a unit that may be understood."""
    if _role(scan, other) not in _SHARED or figure.low.lower() == "one":
        return False
    amounts = [parse_numeral(item.high or item.low) for item in (figure, other)]
    if amounts[0] is None or amounts[1] is None:
        return False
    first, second = sorted(abs(amount.amount) for amount in amounts if amount)
    return second <= _ALIKE * first


def _role(scan: Scan, figure: Figure) -> str:
    return (parse_unit(scan.vocabulary, figure.unit) or ("", ""))[0]
