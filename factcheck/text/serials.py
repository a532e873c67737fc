"""Numbers that count nothing, for they hang on a name, a sign or a list: "Article 5", "COVID-19", "555-0123", "1)"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from factcheck.text.nouns import STOPS, is_in_prose, words_of
from factcheck.text.scan import Scan
from factcheck.text.scores import ends_score, is_behinds, is_model_number
from factcheck.text.units import Figure

_NAMES = words_of("name_word") | words_of("name_words")
_NUMBERED = words_of("numbered")
_GRADED = words_of("graded")
_SAME = frozenset({"this", "that", "same", "each", "any", "every"})
_SHORTENED = words_of("shortened")
_GROUPS = words_of("group_name")
_CALENDAR = frozenset({"month", "season"})
_LEADS = frozenset({"The", "'s", "’s"})
_LONGEST = 200
"""How many pieces a bracket may hold."""
_LONG = 4
"""No number of a model has so many figures."""


def is_serial(scan: Scan, figure: Figure, word_before: str) -> bool:
    """Whether the number hangs on a word, a sign or another number: "COVID-19", "#4", "1/2", "3.4.1"."""
    pieces = scan.pieces
    before = pieces[figure.first - 1] if figure.first else " "
    after = pieces[figure.bare] if figure.bare < len(pieces) else " "
    is_first = figure.first == 0 or scan.letters[figure.first - 1] == "\n"
    if is_first and after in (".", ")") and not figure.high and figure.bare + 1 < len(pieces):
        return True  # the number of an item in a list
    if after == ")" and not figure.high and figure.bare + 1 < len(pieces) and not _is_bracketed(scan, figure):
        return True  # "1) the price, 2) the place"
    if after == " " and figure.low.isdigit() and scan.word_after(figure.bare) == "block":
        return True  # "the 1400 block of Elm Street"
    if after == " " and figure.low.isdigit() and _ADDRESS.match(scan.text, scan.starts[figure.bare]):
        return True  # "at 8777 Adams Ave."
    if after == " " and "." in figure.low and is_behinds(scan, figure):
        return True
    if before == "[" and after == "]":
        return not figure.high
    if before == "(" and after == ")":
        is_prefix = _PHONE.match(scan.text, scan.starts[figure.bare])
        return not figure.high and (len(figure.low) < len("100") or bool(is_prefix))
    if before in "-‐‑–" and ends_score(scan, figure):
        return is_model_number(scan, figure)
    if word_before == "." and figure.first > 2 and pieces[figure.first - 3] in _SHORTENED:
        return True
    return before in "-‐‑–/#.+=_*@" or after in ("/", "=", "_", "*", "@", "°", "^", "'s", "’s")


def _is_bracketed(scan: Scan, figure: Figure) -> bool:
    """Whether a bracket is open before a figure."""
    window = scan.letters[max(0, figure.first - _LONGEST) : figure.first]
    return window.rfind("(") > window.rfind(")")


_ADDRESS = re.compile(
    r" (?:[A-Z][\w’']*\.? ){1,3}"
    r"(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Place|Court|Terrace|Square|Parade|Crescent|Mews)\b"
    r"(?! [a-z]+s\b)"
)
_PHONE = re.compile(r"\) ?[0-9]{3}")


def is_of_group(scan: Scan, figure: Figure) -> bool:
    """Whether a number is of a name: "the Group of 77", "Photo 3 of 12"."""
    whole = scan.word_before(figure.first - 2)
    return whole in _GROUPS or (whole.isdigit() and scan.word_before(figure.first - 4).lower() in _NAMES)


def is_numbered(scan: Scan, figure: Figure, before: str) -> bool:
    """ "Section 230", "Apartment 4B", whatever stands behind; not "In March 300 people"."""
    name = before.lower()
    if name in _GRADED:  # "category two calls"
        return not figure.high and scan.word_before(figure.first - 2).lower() not in _SAME
    if name not in _NAMES or not (name in _NUMBERED or before[0].isupper()):
        return False
    is_figure = figure.low[0].isdigit() and (figure.low.isalnum() or (name in _NUMBERED and "," not in figure.low))
    return is_figure and _CALENDAR.isdisjoint(scan.vocabulary.roles(before))


def is_title(scan: Scan, figure: Figure, before: str) -> bool:
    """Whether a number word has a capital inside a sentence that is no headline: "the Three Gorges"."""
    if not figure.low[0].isupper() or not (before in _LEADS or (before.isalpha() and before.islower())):
        return False
    return is_in_prose(scan, figure.first)


def is_model_name(scan: Scan, figure: Figure, before: str) -> bool:
    """Whether a short number is part of a name that the text tells again: "the Aurora 9", "20 million Aurora 9 phones".

    One of them has an article before it, which the parties of "Labour 41" and the like have not.
    """
    is_short = figure.low.isdigit() and len(figure.low) < _LONG and not figure.high
    if not (is_short and before.istitle() and before.isalpha()) or before.endswith("s") or before.lower() in STOPS:
        return False
    if scan.pieces[figure.first - 1] != " " or scan.pieces[figure.bare : figure.bare + 1] not in (
        [" "],
        ["."],
        [","],
        [")"],
    ):
        return False
    return f"{before} {figure.low}" in _model_names(scan.text)


@lru_cache(maxsize=64)
def _model_names(text: str) -> frozenset[str]:
    """The names with a number that a text tells more than once, and once with an article."""
    told = Counter(match[2] for match in _MODEL.finditer(text))
    led = {match[2] for match in _MODEL.finditer(text) if match[1]}
    return frozenset(name for name in led if told[name] > 1)


_MODEL = re.compile(
    r"\b((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Nn]ew) (?:[A-Z][a-z]+(?:['’]s)? )?)?"
    r"([A-Z][a-z]+ [0-9]{1,3})(?![\d,.:%-]\d|[-–:%])"
)


def is_name(before: str, after: str, figure: Figure, alone: bool) -> bool:
    """Whether the words around a number make a name of it: "Article 5", "Boeing 787", "737 MAX", "iPhone 15 sales".

    ``alone``: no noun follows that the number could count.
    """
    if not figure.low[0].isdigit():
        in_title = figure.low[0].isupper() and before[:1].isupper() and before.lower() not in STOPS
        return alone and (in_title or before.lower() in _NAMES)
    if "," in figure.low or not figure.low[-1].isdigit():
        return False
    if before[1:] != before[1:].lower():
        return True
    name_before = before[:1].isupper() and before.lower() not in STOPS
    return alone and (name_before or before.lower() in _NAMES or after[:1].isupper())


def is_place(scan: Scan, figure: Figure) -> bool:
    """Whether a number and one unit are the name of a place: "Nine Mile", "Seven Mile Beach"."""
    is_written = figure.low.istitle() and figure.low.lower() != "one" and figure.unit.istitle() and not figure.high
    return is_written and scan.pieces[figure.bare] == " " and not figure.unit.endswith(("s", "Feet"))


def is_coordinate(scan: Scan, figure: Figure) -> bool:
    """Whether a figure tells where on the globe something is: "40°00′06″N", "75.09°W"."""
    start, end = scan.starts[figure.first], scan.starts[figure.bare]
    return bool(_ON_GLOBE.match(scan.text, end) or _AFTER_DEGREE.search(scan.text, max(0, start - 8), start))


_ON_GLOBE = re.compile(r" ?[°º] ?(?:\d{1,2}(?:\.\d+)?[′'’]|[NSEW]\b)")
_AFTER_DEGREE = re.compile(r"[°º] ?(?:\d{1,2}[′'’] ?)?$")
