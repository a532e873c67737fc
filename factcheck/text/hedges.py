"""Hedges and bounds around a figure: "about 40", "more than 1,400", "30 or so"."""

from __future__ import annotations

from typing import cast

from factcheck.lexicon import entries, values
from factcheck.model import Relation
from factcheck.text.nouns import HYPHENS, POSSESSIVES, STOPS
from factcheck.text.scan import Scan

_BEFORE = cast("dict[str, Relation]", values("hedges", "hedge"))
_AFTER = cast("dict[str, Relation]", values("hedges", "hedge_after"))
_UNDONE = {(entry.value, entry.form) for entry in entries("hedges") if entry.role == "undone"}
"""A hedge and a word before it that makes something else of it: "past 50", but "the past 50"."""
_HEDGE_SIGNS: dict[str, Relation] = {"~": "~", "≈": "~", ">": ">", "<": "<", "≥": ">=", "≤": "<=", "⩾": ">=", "⩽": "<="}
_LONGEST = max(len(form.split()) for form in _BEFORE)
_LAST_WORDS = frozenset(form.split()[-1] for form in _BEFORE)


def _next_words() -> dict[str, set[str]]:
    """The first words of hedges behind a figure, each with those that may follow; "" where it may stand alone."""
    found: dict[str, set[str]] = {}
    for form in _AFTER:
        first, _, rest = form.replace("-", "- ").partition(" ")
        found.setdefault(first, set()).add(rest.partition(" ")[0])
    return found


_NEXT_WORDS = _next_words()


def bounds(scan: Scan, first: int, last: int) -> tuple[int, int, Relation | None]:
    """A span of pieces widened by the hedges around it, and the relation that they give (None without one)."""
    first, before = hedge_before(scan, first, last)
    if scan.word_before(first).lower() in _CHANGED and scan.word_after(last) == "and":
        return first, last, before  # "up 31 per cent and above forecasts"
    last, after = _hedge_after(scan, last)
    return first, last, before or after


_CHANGED = frozenset({"up", "down"})


def hedge_before(scan: Scan, first: int, last: int) -> tuple[int, Relation | None]:
    """Where the hedge before a figure at some pieces begins, and the relation that it gives; else its own place."""
    pieces, letters = scan.pieces, scan.letters
    sign = first - 1 - (letters[first - 1 : first] == " ")
    if first > 1 and (relation := _HEDGE_SIGNS.get(pieces[sign])) and _begins(scan, sign):
        return sign, relation
    if first > 3 and pieces[first - 2] == "." and (relation := _BEFORE.get(pieces[first - 3].lower() + ".")):
        return first - 3, relation  # "ca. 30"
    if first > 1 and pieces[first - 1] == "-" and pieces[first - 2].lower() == "sub":
        return first - 2, "<"
    if first < 2 or letters[first - 1] != " " or pieces[first - 2].lower() not in _LAST_WORDS:
        return first, None
    relation = None
    place, start, words = first, first, ""
    for _ in range(_LONGEST):
        if start < 2 or letters[start - 1] != " ":
            break
        start -= 2
        words = f"{pieces[start].lower()} {words}".strip()
        if words == "about" and _is_topic(scan, start, last):
            continue
        if start and pieces[start - 1] in HYPHENS:
            break  # "a five-under 67"
        if words in _BEFORE and not (start > 1 and _is_undone(words, pieces[start - 2].lower(), pieces[place])):
            first, relation = start, _BEFORE[words]
    return first, relation


def _begins(scan: Scan, sign: int) -> bool:
    """Whether a sign before a figure bounds it: "(>40"; not "> 40" at the start of a line, nor in "30->40"."""
    if scan.pieces[sign] in "~≈":
        return True
    before = scan.letters[sign - 1 : sign]
    return sign > 0 and (before in (" ", "(", "[", ",", ";") or scan.pieces[sign - 1].isalpha())


def _is_undone(hedge: str, before: str, figure: str) -> bool:
    """Whether the word before a hedge makes something else of it: "the past 50", "4 per cent lower than 1.3m".

    Before a long figure "the" does not: "the over 55,000 pupils", unlike "the over 50s".
    """
    if before == "the" and hedge != "past" and len(figure) >= _LONG:
        return False
    return (hedge, before) in _UNDONE or (before in _MEASURED and hedge.endswith(" than"))


_MEASURED = frozenset({"%", "percent", "cent", "points", "times"})
_LONG = 4
"""No age or rank is printed in so many characters."""


def _is_topic(scan: Scan, place: int, last: int) -> bool:
    """Whether "about" leads to what somebody speaks of: "emailed the head about two bills", "questions about 40 jobs".

    It is a hedge behind a verb with no object ("asked about 40 men to leave") and where the figure is the subject of
    what is told: "told the court about 40 men were hurt".
    """
    before = scan.word_before(place).lower()
    if not _SPANS.isdisjoint(scan.pieces[place : last + 2]):
        return False  # "told them about two hours later", "called him about 40 times"
    if before in _TOPICS:
        return True
    behind = scan.pieces[last : last + _CLAUSE]
    for index, word in enumerate(behind):
        if word in _VERBS_OF_SUBJECT or (word.endswith("ed") and index > 1):
            return False
        if word in _RELATIVES or not (word.isalpha() or word.isspace()):
            break
    place -= 2
    for _ in range(_LONGEST_OBJECT):
        if not before or not (before.isalpha() or before in POSSESSIVES):
            return False
        place -= 1 if before in POSSESSIVES else 2
        before = scan.pieces[place].lower() if place >= 0 else ""
        if before in _TELLING:
            return True
    return False


_TOPICS, _TELLING, _VERBS_OF_SUBJECT = (
    frozenset(values("hedges", role)) for role in ("topic", "telling", "subject_verb")
)
_SPANS = frozenset(values("nouns", "time_word")) | {"times", "metres", "meters", "miles", "kilometres", "kilometers"}
_RELATIVES = frozenset({"who", "that", "which"})
_CLAUSE, _LONGEST_OBJECT = 14, 5
"""How many pieces behind a figure its verb may stand, and how many words the one who is told may have."""


def is_hedge(word: str) -> bool:
    """Whether a word may be the last of a hedge."""
    return word.lower() in _LAST_WORDS


def _hedge_after(scan: Scan, last: int) -> tuple[int, Relation | None]:
    pieces = scan.pieces
    place = last + 1 if scan.letters[last : last + 1] == " " else last
    word = pieces[place].lower() if place < len(pieces) else ""
    following = _NEXT_WORDS.get(word, ())
    then = place + (1 if word == "-" else 2)
    if "" in following or (following and then < len(pieces) and pieces[then].lower() in following):
        for width in (6, 4, 2, 1):
            end = last + width
            words = " ".join(scan.words(last, min(end, len(pieces))).lower().split())
            if words == "plus" and _adds(scan, end):
                continue
            if words in _AFTER and end <= len(pieces) and not pieces[end - 1].isspace():
                return end, _AFTER[words]
    return last, None


def _adds(scan: Scan, place: int) -> bool:
    """Whether "plus" adds what follows: "$29,990 plus fees", "two plus two"; not "50 plus"."""
    after, mark = scan.word_after(place).lower(), scan.pieces[place + 2 : place + 3]
    if after in _ARTICLES:  # "$900 plus a fine", "$900 plus a year"
        return scan.word_after(place + 2).lower() not in _SPANS
    return bool(after) and (after not in _CLOSES or mark == ["-"])


_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_CLOSES = STOPS | {"people", "years"}
