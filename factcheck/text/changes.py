"""Whether a figure is the amount of a change, and its direction: "fell 4%", "cut rates by 25 basis points", "8% more".

The level that a change reaches ("fell to 4%") has no direction.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.text.nouns import STOPS, words_of
from factcheck.text.scan import Scan, Vocabulary

_WINDOW = 26
"""How many pieces before a figure may hold the verb of its change."""
_NEXT = len((" ", "percentage", " ", "drop"))
"""How many pieces behind a figure may hold the noun of its change."""

_VERBS = ("change_verb", "change_number", "change_act")
_ROLES = {"verb": _VERBS, "noun": ("change_noun",), "result": ("change_result",), "more": ("more",)}
_FILL = "(?: (?:<change_filler>|<between>|[^.,;:\n ]<hyphen>[^.,;:\n ]<hyphen>[^.,;:\n ])){0,4}"
_FILLERS = f"{_FILL} $"
_ARTICLES = frozenset({"a", "an"})
_PACES = frozenset({"rate", "pace", "clip", "annual", "annualised", "annualized", "yearly"})
"""Behind a figure, what makes the amount of a change of it: "grew at a 3% annual rate"."""
_NO_CHANGE = frozenset({"due", "short"})
"""Behind "falls", what makes another verb of it: "a loan of $5m falls due"."""
_PHRASAL = {"up": words_of("verb_with_up"), "down": words_of("verb_with_down")}
"""The verbs behind which "up" and "down" say nothing of a direction: "made up 5%", "turned down 8%"."""
_REST = "(?: [^.,;:\n ](?:<hyphen>[^.,;:\n ]){0,2}){0,7}"


class _Grammar(NamedTuple):
    hint: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    joined: re.Pattern[str]
    acted: re.Pattern[str]
    level: re.Pattern[str]


@cache
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    verb = f"(?P<verb>{'|'.join(f'<{role}>' for role in _VERBS)})"
    noun = "(?:(?P<noun><change_noun>)|(?P<result><change_result>))"
    behind_verb = (
        "(?P<paced> <at> <a>(?: [^.,;:\n ]){0,4} $)",
        f"(?P<direct>{_FILLERS})",
        f"{_REST} <by>{_FILLERS}",
        f"(?P<other>{_FILL} [^.;:\n]{{1,10}},? <or>{_FILLERS})",
    )
    behind_noun = (f"(?: <in>{_REST})? <of>{_FILLERS}", f"{_REST} <by>{_FILLERS}")
    return _Grammar(
        re.compile(vocabulary.initials(*_VERBS, "change_noun", "change_result", "more")),
        vocabulary.grammar(f"(?:{verb}(?:{'|'.join(behind_verb)})|{noun}(?:{'|'.join(behind_noun)}))"),
        vocabulary.grammar(f"(?: |<hyphen>)(?:(?P<more><more>)|(?:w )?{noun})"),
        vocabulary.grammar("(?:(?: (?:<and>|[^.;:\n ])|,){0,10}(?:,| <and>|, <and>) | \\()$"),
        vocabulary.grammar("(?P<verb><change_act>)(?: [^.,;:\n ]){1,4} $"),
        vocabulary.grammar(" <to> (?:<currency_sign>|<currency_code>|<figure>)|[.,;:)]? ?$|[.,;:)][ \n]"),
    )


def direction_of(scan: Scan, first: int, last: int, absolute: bool = False) -> str | None:
    """ "up", "down" or "flat" where pieces ``first`` up to ``last`` are the amount of a change, else None.

    ``absolute`` for counts and sums of money: nothing changes where somebody "raised $3m", "lost three sons" or "cut
    5,000 jobs", nor in "a loss of $3m" or "5,000 more".
    """
    grammar, hints = _grammar(scan.vocabulary), _hints(scan)
    offset = max(0, first - _WINDOW)
    near = hints[bisect_left(hints, offset) : bisect_left(hints, last + _NEXT)]
    for hint in reversed(near):  # the nearest verb counts
        match = grammar.before.match(scan.letters[offset:first], hint - offset) if hint < first else None
        is_pace = match and match["paced"] and scan.word_after(last) in _PACES
        if match and match["verb"] and not is_pace and _is_attribute(scan, first, last):
            continue
        if (
            match
            and match["direct"]
            and (_is_inside(scan.words(hint, first).lower()) or _is_adjective(scan, hint, first))
        ):
            continue
        if match and absolute and match["paced"]:
            continue  # "grew at a 3% rate", but "sold at a price of $3"
        is_level = absolute or scan.word_after(last).lower() == "of"
        if match and is_level and match["other"] and " to " in scan.words(hint, first):
            continue  # "fell 31% to $2bn, or $1.14 a share", "rose to $3bn, or 2% of sales"
        direction = match and _direction(scan, match, offset, absolute)
        if direction or (not absolute and (direction := _acted(scan, hint, first, last))):
            return direction
    after = grammar.after.match(scan.letters, last) if near and near[-1] >= last else None
    if after is None or (after["more"] and scan.word_after(after.end())[:1].isdigit()):  # "6,369.03 up 58.06"
        return None
    if scan.word_after(after.end()) in _NO_CHANGE:
        return None
    return _direction(scan, after, 0, absolute)


def _acted(scan: Scan, hint: int, first: int, last: int) -> str | None:
    """The direction of a verb whose object stands before the figure, a level or the end behind: "raise fees 5%."."""
    grammar = _grammar(scan.vocabulary)
    before = scan.word_before(first)
    is_free = hint < first and before == before.lower() and before not in STOPS
    if not is_free or scan.pieces[last - 1].lower() not in _SHARES or not grammar.level.match(scan.letters, last):
        return None
    match = grammar.acted.match(scan.letters[hint:first])
    return match and _direction(scan, match, hint, absolute=False)


_SHARES = frozenset({"%", "percent", "cent", "points"})


def _is_inside(words: str) -> bool:
    """Whether a verb tells of something in what follows, or of a level: "rose in 14 cities", "hit a record 46C"."""
    return (
        words.endswith((" in the ", " in ")) or " in a " in words or (words.split()[0] in _HITS and " record " in words)
    )


def _is_adjective(scan: Scan, hint: int, first: int) -> bool:
    """Whether the word of a change stands between an article and the figure, or is a noun: "a cool $3m", "a contract of
    $3m"."""
    is_noun = scan.word_after(hint + 1) == "of" and "change_noun" not in scan.vocabulary.roles(scan.pieces[hint])
    is_beside = is_noun or first - hint == len(("cool", " "))
    return is_beside and scan.word_before(hint).lower() in _ARTICLES


_HITS = frozenset({"hit", "hits", "reach", "reached", "reaches", "touched"})


@lru_cache(maxsize=1)
def _hints(scan: Scan) -> list[int]:
    """The pieces that may begin the words of a change, in order."""
    return [match.start() for match in _grammar(scan.vocabulary).hint.finditer(scan.letters)]


def is_joined(scan: Scan, first: int, last: int) -> bool:
    """Whether the pieces between two figures merely join them: "fell 16% in March and 13% in May", "by 1.5C (2.7F)"."""
    between = scan.letters[first:last]
    grammar = _grammar(scan.vocabulary)
    return len(between) <= _WINDOW and bool(grammar.joined.match(between)) and not grammar.hint.search(between)


def _direction(scan: Scan, match: re.Match[str], offset: int, absolute: bool) -> str | None:
    groups = match.groupdict()
    direct = absolute and groups.get("direct") is not None
    if direct and "by" in scan.words(offset + match.start("direct"), offset + match.end("direct")).lower().split():
        direct = False
    for group in _ROLES:
        if groups.get(group):
            first = offset + match.start(group)
            words = scan.words(first, offset + match.end(group))
            if absolute and group not in ("verb", "noun") and words.lower() not in _OF_LEVELS:
                continue
            if scan.word_before(first).lower() in _PHRASAL.get(words.lower(), ()):
                return None
            if words.lower() == "off" and not _is_apposed(scan, first, words):
                return None  # "kicks off 20 minutes late"
            roles = _ROLES[group][: 2 if direct and not _is_apposed(scan, first, words) else None]
            return next((v for role in roles if (v := scan.vocabulary.value(role, words))), None)
    return None


def _is_attribute(scan: Scan, first: int, last: int) -> bool:
    """Whether a figure describes a thing: "added a 30 degree turn"."""
    after = scan.word_after(last).lower()
    return bool(after) and after not in STOPS and scan.word_before(first).lower() in _ARTICLES


def _is_apposed(scan: Scan, first: int, words: str) -> bool:
    """Whether "up", "down" or "off" stands behind a level: "a profit of $9m, up $2m"; not "put up $2m"."""
    before = scan.pieces[max(0, first - 2) : first]
    is_pause = before[-1:] == ["("] or before in ([",", " "], [")", " "])
    return words.lower() in ("up", "down", "off") and (is_pause or scan.word_before(first).lower() in _CLOSED)


_OF_LEVELS = frozenset({"lower", "higher"})
"""Behind a sum, what is never a further one: "11 cents lower"."""
_CLOSED = frozenset({"closed", "closing", "ended", "ending", "finished", "finishing", "settled", "settling", "opened"})
""" "The index finished down 16.46"."""
