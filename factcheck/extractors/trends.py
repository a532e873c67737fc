"""Changes without a figure: "exports to Russia dipped", "a significant increase in trade", "the euro was little changed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extractors.base import vocabulary
from factcheck.model import Article, Mention, Trend
from factcheck.text.nouns import STOPS
from factcheck.text.scan import Scan

_LEAD = 4
"""How many words before the head of a subject belong to it at most."""


@cache
def _grammars() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary()
    mover, noun = words.initials("mover"), words.initials("change_noun")
    preposition = "(?:<of>|<in>|<to>|<from>|<between>|<at>|<for>|<on>|<with>)"
    return (
        words.grammar(
            f"(?P<head>{mover})(?: {preposition}(?: [^ .,;:\n]){{1,5}}?)?(?P<relative>, <relative>)?"
            "(?P<auxiliary>(?: <auxiliary>){0,4}) (?P<verb><change_verb>)"
        ),
        words.grammar(f"(?P<noun>{noun}) <in> (?:(?:<the>|<a>|w) )?(?P<head><mover>)"),
    )


@cache
def _figure_near() -> re.Pattern[str]:
    """A figure close behind a verb of change: then the figure is the claim."""
    return vocabulary().grammar("(?:,? (?:[^ .,;:\n])){0,3} ?(?:<currency_sign> ?)?(?:<figure>|<multiple_up>|<cardinal>)")


@cache
def _figure_before() -> re.Pattern[str]:
    return vocabulary().grammar("(?:<percent_unit>|<unit>|<figure>|<scale>)(?: |<hyphen>)(?:w )?$")


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All changes without a figure in a text."""
    clause, nominal = _grammars()
    for match in clause.finditer(scan.letters):
        verb = scan.words(*match.span("verb"))
        if not _is_noun(scan, match) and not _figure_near().match(scan.letters, match.end()):
            yield from _mention(scan, _subject_start(scan, match.start()), match.end(), "change_verb", verb)
    for match in nominal.finditer(scan.letters):
        before = scan.letters[max(0, match.start() - 6) : match.start()]
        behind = scan.letters[match.end() : match.end() + 5]
        if not _figure_before().search(before) and not _figure_near().match(behind):
            noun = scan.words(*match.span("noun"))
            yield from _mention(scan, _subject_start(scan, match.start()), match.end(), "change_noun", noun)


def _mention(scan: Scan, first: int, last: int, role: str, word: str) -> Iterator[Mention]:
    direction = scan.vocabulary.value(role, word)
    if direction:
        yield Mention("trend", scan.starts[first], scan.starts[last], Trend(direction=direction))  # type: ignore[arg-type]


def _is_noun(scan: Scan, match: re.Match[str]) -> bool:
    """Whether the verb may be a noun: "the price rise", where neither a plural nor an auxiliary says otherwise."""
    word = scan.words(*match.span("verb")).lower()
    if scan.vocabulary.value("change_noun", word) is None or match["auxiliary"]:
        return False
    head = scan.words(*match.span("head")).lower()
    return not head.endswith("s") or word.endswith("s")


def _subject_start(scan: Scan, first: int) -> int:
    """Where a subject begins, from its head: the words before it up to the end of a clause or a function word."""
    for _ in range(_LEAD):
        if first < 2 or scan.letters[first - 1] != " ":
            break
        word = scan.pieces[first - 2]
        if not word[0].isalpha() and word not in ("'s", "’s"):
            break
        if word.lower() in ("the", "a", "an", "its", "their", "his", "her"):
            return first - 2
        if word.lower() in STOPS:
            break
        first -= 2
    return first
