"""Ranks: "the 43rd time", "a fifth term", "its second-largest market", "number two"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extractors.base import is_whole, stands_alone, vocabulary
from factcheck.lexicon import values
from factcheck.model import Article, Mention, Ordinal
from factcheck.text.nouns import STOPS, noun_after, singular, word_behind, words_of
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan
from factcheck.text.scores import is_of_match, is_played

_JOIN = "(?: |<hyphen>)"
_RANKS = {form: int(value) for form, value in values("numbers", "ordinal").items()}
_NO_RANK = words_of("no_rank")
_BEFORE_RANK = words_of("before_rank")
_POSSESSIVES = words_of("possessive")
_WORLD_PRIZES = words_of("world_prize")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(vocabulary().initials("ordinal", "ordinal_figure"))


@cache
def _high() -> re.Pattern[str]:
    """What makes a high rank of an ordinal: "two hundred and twenty-", "three", "twenty-"."""
    below = f"(?:<tens>(?:{_JOIN}<digit>)?|<cardinal>)"
    more = f"{_JOIN}(?:<scale_word>|(?:<and>{_JOIN})?{below}{_JOIN}<scale_word>)"
    scaled = f"(?:{below}|<a>){_JOIN}<scale_word>(?:{more}){{0,5}}{_JOIN}(?:<and>{_JOIN})?(?:<tens>{_JOIN})?"
    return vocabulary().grammar(
        f"(?:{scaled}(?:<ordinal>|<scale_rank>)|(?:{below}|<a>){_JOIN}<scale_rank>|<tens>{_JOIN}<ordinal>)$"
    )


_LONGEST = 24
"""How many pieces a rank in words may have."""


def _start(scan: Scan, place: int) -> int:
    """Where the rank that ends with an ordinal begins."""
    is_joined = place > 1 and (scan.letters[place - 1] == " " or scan.pieces[place - 1] in "-‐‑")
    if not is_joined or _BEFORE_HIGH.isdisjoint(scan.vocabulary.roles(scan.pieces[place - 2])):
        return place
    window = scan.letters[max(0, place - _LONGEST) : place + 1]
    match = _high().search(window)
    start = place + 1 - len(window) + match.start() if match else place
    is_pause = scan.words(place - 1, place + 1).lower() == " second"  # "a twenty second pause"
    return place if is_pause and start == place - 2 else start


_BEFORE_HIGH = frozenset({"cardinal", "tens", "scale_word", "and", "a"})


@cache
def _numbered() -> re.Pattern[str]:
    named = "<number_name> (?P<rank><cardinal>|<integer>)"
    return vocabulary().grammar(f"(?:{named}|<number_sign>\\.? (?P<figure><integer>))")


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All ranks in a text."""
    for match in _ordinal().finditer(scan.letters):
        yield from _ranked(scan, _start(scan, match.start()), match.end())
    for match in _numbered().finditer(scan.letters):
        numeral = parse_numeral(scan.words(*match.span("rank" if match["rank"] else "figure")))
        if numeral and 0 < numeral.amount <= _LAST_NUMBERED and scan.pieces[match.start()] != "Number":
            noun = noun_after(scan, match.end(), one=True)
            yield from _mention(scan, match.start(), match.end(), Ordinal(rank=int(numeral.amount), noun=noun))
    for place in _minutes(scan):
        yield from _mention(scan, place - 2, place + 1, Ordinal(rank=int(scan.pieces[place - 2]), noun="minute"))


def _minutes(scan: Scan) -> Iterator[int]:
    """The pieces at which minutes of a match are told: "scored on 18 minutes"."""
    if is_of_match(scan.text):
        yield from (place for place, piece in enumerate(scan.pieces) if piece == "minutes" and is_played(scan, place))


_LAST_NUMBERED = 10
_EACH = frozenset({"each", "every", "per"})
_LOWEST_BARE = 2
"""Ranks up to this one have a word such as "the" before them; "first" and "second" say too much else."""
_PLACES = frozenset({"place", "spot"})
_ONES = frozenset({"one", "ones", *values("numbers", "cardinal")})
"""Behind a rank, what stands for its noun or leads to it: "the first one", "the first two books"."""


def _ranked(scan: Scan, first: int, last: int) -> Iterator[Mention]:
    before = scan.pieces[first - 1] if first else " "
    rank = _rank(scan.words(first, last)) if before not in "-‐‑–" else None
    if rank is None:
        return
    if stands_alone(scan, first, last):
        yield from _mention(scan, first, last, Ordinal(rank=rank))
        return
    word_before = scan.word_before(first).lower()
    determined = word_before in _BEFORE_RANK or word_before in _POSSESSIVES or word_before.endswith("'s")
    if not determined and rank <= _LOWEST_BARE and scan.word_after(last) not in _PLACES:
        return
    after = word_behind(scan, last)
    lower = after.lower()
    if _FROM_THE_END.match(scan.text, scan.starts[last]):
        return
    if rank == 2 and word_before in _EACH:  # "every second counts"
        return
    is_world = lower == "world" and scan.word_after(last + 2) in _WORLD_PRIZES
    if (
        (lower in _NO_RANK and not (is_world or _RUNNING.match(scan.text, scan.starts[last])))
        or after[:1].isdigit()
        or (after[:1].isupper() and scan.pieces[first][0].isupper())
    ):
        return
    if lower == "of" and word_before in ("a", "an"):  # a fraction
        return
    noun = noun_after(scan, last + 2 if is_world or lower == "ever" else last, one=True) if after else None
    noun = noun and (singular(noun) or noun)
    if noun is None and not _is_rank_alone(scan, first, lower, determined):
        return
    if determined or (noun or scan.pieces[first][0].isdigit()):
        yield from _mention(scan, first, last, Ordinal(rank=rank, noun=noun))


_FROM_THE_END = re.compile(r"[-‐‑ ](?:to|from)[-‐‑ ](?:the[-‐‑ ])?last\b")
""" "The third-to-last day": counted from the other end."""
_RUNNING = re.compile(r" \w+ (?:running|in a row|in succession|on the trot)\b")
""" "The fifth quarter running": one of a run of them, and no part of a year."""


def _is_rank_alone(scan: Scan, first: int, after: str, determined: bool) -> bool:
    """Whether an ordinal without a noun is a rank: "his second in six months", "11th"; not "the 16th", "a second"."""
    word, before = scan.pieces[first].lower(), scan.word_before(first).lower()
    if after in _ONES:
        return determined
    if after and after not in STOPS:
        return False
    if word[0].isdigit():
        return before != "the"
    seconds = word == "second" and before in ("a", "per", "each", "every") and after != "and"
    return determined and not seconds


def _mention(scan: Scan, first: int, last: int, value: Ordinal) -> Iterator[Mention]:
    start, end = scan.starts[first], scan.starts[last]
    if is_whole(scan.text, start, end):
        yield Mention("ordinal", start, end, value)


def _rank(words: str) -> int | None:
    """The rank of "43rd", "fifth", "twenty-first", "two hundred and fifth" or "three millionth"."""
    lower = words.lower()
    if lower[0].isdigit():
        return int(re.sub(r"\D", "", lower))
    *before, last = _WORD.findall(lower)
    rank = _RANKS.get(last)
    numeral = parse_numeral(" ".join(before)) if before else None
    if rank is None or numeral is None:
        return None if before else rank
    return int(numeral.amount) * rank if rank >= _HUNDREDTH else int(numeral.amount) + rank


_WORD = re.compile("[a-z]+")
_HUNDREDTH = 100
