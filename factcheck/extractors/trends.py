"""Changes without a figure: "exports to Ruritania dipped", "a significant increase in trade", "the euro firmed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from factcheck.extractors.base import vocabulary
from factcheck.model import Article, Direction, Mention, Trend
from factcheck.text.nouns import POSSESSIVES, STOPS, words_of
from factcheck.text.scan import Scan

_LEAD = 4
"""How many words before the head of a subject belong to it at most."""
_ARTICLES = frozenset({"a", "an", "the"})
_OPENERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_CLAUSE_WORDS = words_of("clause_word")
_COME_DOWN = frozenset({"rain", "snow", "hail", "sleet", "ash", "bombs", "shells", "rockets", "missiles"})
"""What falls to the ground, and is not less for that."""
_OTHERWISE = frozenset({"short", "behind", "ill", "apart", "silent", "asleep", "victim", "foul", "through"})
"""What has nothing of a change behind a verb of change: "fell short", "fell behind"."""
_BARELY, _NOT = words_of("barely"), words_of("not")


@cache
def _grammars() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary()
    mover, noun = words.initials("mover"), words.initials("change_noun")
    return (
        words.grammar(
            f"(?P<head>{mover})(?: <place>)?(?P<complement> <links>(?: [^ .,;:\n]{{1,3}}){{1,5}}?)?"
            "(?:, (?:<relative>(?:(?: [^ .,;:\n]){1,8},)??|[^ .,;:\n](?: [^ .,;:\n]){0,3},))?"
            "(?P<auxiliary>(?: <auxiliary>){0,4}) (?P<verb><closing>(?: <session>)? (?P<closing_way><closing_way>)"
            "|<becoming> (?P<change_way><change_way>)|(?P<course><course>)|(?P<change_verb><change_verb>))"
        ),
        words.grammar(f"(?P<noun>{noun}) <in> (?:(?:<the>|<a>|<change_filler>|w) )?(?P<head><mover>)"),
    )


@cache
def _figure_near() -> re.Pattern[str]:
    """A figure close behind a verb of change: then the figure is the claim."""
    return vocabulary().grammar(
        "(?: <at> <a>(?: [^.,;:\n ]){0,4}|(?: (?:<change_filler>|<reach>|<between>|<to>|<from>|<at>"
        "|[^.,;:\n ]<hyphen>[^.,;:\n ]<hyphen>[^.,;:\n ])){0,4})"
        " (?:<currency_sign> ?|<currency_code> ?)?"
        "(?:<figure>|<cardinal>|<tens>|<fraction>|<half>|<multiple_up>)"
    )


@cache
def _figure_before() -> re.Pattern[str]:
    return vocabulary().grammar("(?:<percent_unit>|<unit>|<figure>|<scale>)(?: |<hyphen>)(?:w )?$")


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All changes without a figure in a text."""
    clause, nominal = _grammars()
    for match in clause.finditer(scan.letters):
        if _figure_near().match(scan.letters, match.end()) or not _is_clause(scan, match):
            continue
        words = set(scan.words(*match.span("auxiliary")).lower().split())
        if words & _BARELY:
            yield _trend(scan, match, "flat")
        elif not words & _NOT:
            yield _trend(scan, match, _direction(scan, match))
    for match in nominal.finditer(scan.letters):
        before = scan.letters[max(0, match.start() - 6) : match.start()]
        if not _figure_before().search(before) and not _figure_near().match(scan.letters, match.end()):
            yield _trend(scan, match, scan.vocabulary.value("change_noun", scan.words(*match.span("noun"))))


def _direction(scan: Scan, match: re.Match[str]) -> str | None:
    """The direction of a verb of change, or of the word behind one that has none: "closed lower"."""
    role = next(role for role in _TURNS if match[role])
    return scan.vocabulary.value(role, scan.words(*match.span(role)))


_TURNS = ("change_verb", "closing_way", "change_way", "course")


def _is_clause(scan: Scan, match: re.Match[str]) -> bool:
    """Whether a head and a verb belong together, and the verb is one and not a noun ("the price rise")."""
    if not _CLAUSE_WORDS.isdisjoint(scan.words(*match.span("complement")).lower().split()):
        return False
    word = scan.words(*match.span("verb")).lower()
    if scan.word_before(match.start("verb")).lower() in _ARTICLES:
        return False  # "claims over a crash"
    if word.startswith("f") and scan.word_before(match.start("verb")).lower() in _COME_DOWN:
        return False  # "weeks' worth of rain fell"
    if word == "flat" and not match["auxiliary"]:
        return False  # "the rent of a two-bed flat"
    is_base = scan.vocabulary.value("change_verb", word + "s") is not None
    is_noun = scan.vocabulary.value("change_noun", word) is not None
    if scan.word_after(match.end("verb")).lower() in _OTHERWISE:
        return False
    if match["auxiliary"] or not (is_base or is_noun):
        return True
    return scan.words(*match.span("head")).lower().endswith("s") != word.endswith("s")


def _trend(scan: Scan, match: re.Match[str], direction: str | None) -> Mention:
    start = scan.starts[_subject_start(scan, match.start())]
    return Mention("trend", start, scan.starts[match.end()], Trend(direction=cast(Direction, direction)))


def _subject_start(scan: Scan, first: int) -> int:
    """Where a subject begins, from its head: the words before it up to the end of a clause or a function word."""
    for _ in range(_LEAD):
        word, place = scan.word_before(first), first - 2
        if word in POSSESSIVES and place:
            word, place = scan.pieces[place - 1], place - 1
        if not word[:1].isalpha():
            break
        if word.lower() in _OPENERS:
            return place
        if word.lower() in STOPS:
            break
        first = place
    return first
