"""Counts of people and things with the noun that they count: "1,400 enterprises", "a dozen missing", "the other 13"."""

from __future__ import annotations

from collections.abc import Iterator


from factcheck.extractors.base import fields_of, mentions_of
from factcheck.lexicon import values
from factcheck.model import Article, Count, Mention
from factcheck.text.figures import Figure, figures, parse_unit
from factcheck.text.nouns import STOPS, noun_after
from factcheck.text.scan import Scan

_NAMES = frozenset(values("nouns", "name_word"))
_TIMES = frozenset(values("nouns", "time_word"))
_PEOPLE = frozenset(values("nouns", "people_word"))
_NO_NOUNS = frozenset(values("nouns", "no_noun"))
_AFTER_ONE = frozenset(values("nouns", "one_word"))
_BEFORE_ONE = frozenset({"no", "this", "that", "the", "which", "any", "some", "every", "each", "first", "last", "only", "another"})
_HYPHENS = "-‐‑"


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All counts in a text."""
    found = ((figure.first, figure.bare, _count(scan, figure)) for figure in figures(scan))
    return mentions_of(scan, "count", found)


def _count(scan: Scan, figure: Figure) -> Count | None:
    if figure.sign or figure.unit:
        return None
    before, after = _word_before(scan, figure.first), _word_after(scan, figure.bare)
    lower = after.lower()
    hyphened = scan.pieces[figure.bare] in _HYPHENS if figure.bare < len(scan.pieces) else False
    if lower in _TIMES or (hyphened and lower in _NO_NOUNS) or _is_serial(scan, figure):
        return None
    fields = fields_of(figure)
    if fields is None:
        return None
    one = fields.get("amount") == 1
    if one and figure.low.lower() == "one" and (before.lower() in _BEFORE_ONE or lower in _AFTER_ONE):
        return None
    noun = _noun(scan, figure, one)
    if _is_year(figure) or (noun is None and _is_name(before, after, figure)):
        return None
    return Count(noun=noun, **fields)


def _noun(scan: Scan, figure: Figure, one: bool) -> str | None:
    """The noun counted: behind the number, or behind "of the" where the number is a part of a whole."""
    place = figure.bare
    word = _word_after(scan, place).lower()
    if word in _PEOPLE:
        return None
    if word != "of":
        return noun_after(scan, place, one)
    following = _word_after(scan, place + 2).lower()
    return noun_after(scan, place + 4) if following in ("the", "these", "those", "his", "her", "its", "their", "our") else None


def _word_before(scan: Scan, first: int) -> str:
    return scan.pieces[first - 2] if first >= 2 and scan.letters[first - 1] == " " else ""


def _word_after(scan: Scan, last: int) -> str:
    pieces = scan.pieces
    return pieces[last + 1] if last + 1 < len(pieces) and (scan.letters[last] == " " or pieces[last] in _HYPHENS) else ""


def _is_serial(scan: Scan, figure: Figure) -> bool:
    """Whether the number hangs on a word, a sign or another number: "COVID-19", "#4", "1/2", "3.4.1"."""
    before = scan.pieces[figure.first - 1] if figure.first else " "
    after = scan.pieces[figure.bare] if figure.bare < len(scan.pieces) else " "
    return before in "-‐‑–/#.+=_*@" or after in "/=_*@°^"


def _is_year(figure: Figure) -> bool:
    return not figure.high and len(figure.low) == 4 and figure.low.isdigit() and "1900" <= figure.low < "2100"


def _is_name(before: str, after: str, figure: Figure) -> bool:
    """Whether the words around a number without a noun make a name of it: "Article 5", "Boeing 787", "737 MAX"."""
    if before.lower() in _NAMES:
        return True
    name_before = before[:1].isupper() and before.lower() not in STOPS and figure.low[0].isdigit()
    return name_before or (after[:1].isupper() and figure.low[0].isdigit())
