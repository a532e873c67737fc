"""Ranks: "the 43rd time", "a fifth term", "its second-largest market", "number two"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extractors.base import is_whole, vocabulary
from factcheck.lexicon import values
from factcheck.model import Article, Mention, Ordinal
from factcheck.text.nouns import STOPS, noun_after
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_RANKS = {form: int(value) for form, value in values("numbers", "ordinal").items()}
_NO_RANK = frozenset(values("nouns", "no_rank"))
_DETERMINERS = frozenset("the a an his her its their our my your this that 's ’s s every each another for".split())


@cache
def _ordinal() -> re.Pattern[str]:
    words = vocabulary()
    single = words.initials("ordinal", "ordinal_figure", "tens")
    return words.grammar(f"{single}(?:(?<={words.initials('tens')})<hyphen>(?P<unit><ordinal>))?")


@cache
def _numbered() -> re.Pattern[str]:
    return vocabulary().grammar("<number_word>(?:\\.)? (?P<rank><cardinal>|<integer>)")


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All ranks in a text."""
    for match in _ordinal().finditer(scan.letters):
        yield from _ranked(scan, *match.span())
    for match in _numbered().finditer(scan.letters):
        numeral = parse_numeral(scan.words(*match.span("rank")))
        if numeral and 0 < numeral.amount <= 10 and not scan.pieces[match.start()] == "Number":
            noun = noun_after(scan, match.end(), one=True)
            yield from _mention(scan, match.start(), match.end(), Ordinal(rank=int(numeral.amount), noun=noun))


def _ranked(scan: Scan, first: int, last: int) -> Iterator[Mention]:
    rank = _rank(scan.words(first, last))
    if rank is None:
        return
    before = scan.pieces[first - 2].lower() if first >= 2 and scan.letters[first - 1] == " " else ""
    if scan.pieces[first - 1 : first] and scan.pieces[first - 1] in "-‐‑–":
        return
    possessive = first >= 2 and scan.pieces[first - 2] in ("'s", "’s", "'", "’", "s")
    after = scan.pieces[last + 1] if last + 1 < len(scan.pieces) and scan.pieces[last] in " -‐‑" else ""
    if after.lower() in _NO_RANK or (after[:1].isupper() and scan.pieces[first][0].isupper()):
        return
    noun = noun_after(scan, last, one=True) if after else None
    if noun is None and (scan.pieces[first][0].isdigit() or rank == 1 and after.lower() not in STOPS and bool(after)):
        return
    if not possessive and before not in _DETERMINERS and (rank <= 2 or noun is None):
        return
    if scan.words(first, last).lower() == "second" and before in ("a", "per", "each", "every") and noun is None:
        return
    yield from _mention(scan, first, last, Ordinal(rank=rank, noun=noun))


def _mention(scan: Scan, first: int, last: int, value: Ordinal) -> Iterator[Mention]:
    start, end = scan.starts[first], scan.starts[last]
    if is_whole(scan.text, start, end):
        yield Mention("ordinal", start, end, value)


def _rank(words: str) -> int | None:
    """The rank of "43rd", "fifth" or "twenty-first"."""
    lower = words.lower()
    if lower[0].isdigit():
        return int(re.sub(r"\D", "", lower))
    tens, hyphen, unit = lower.partition("-")
    if not hyphen:
        return _RANKS.get(lower)
    numeral = parse_numeral(tens)
    return int(numeral.amount) + _RANKS[unit] if numeral and unit in _RANKS else None
