"""Two renderings of one utterance, held against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.lexicon import proper_names, values
from factcheck.text.numerals import parse_numeral
from factcheck.text.stems import bare_stem

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_CONTENT, _FUNCTION = 1.0, 0.25
"""What a word counts for: one that carries meaning, and one that any sentence may hold."""
_ALIKE = 85.0
"""Words at least this alike (in per cent) are spellings or inflections of one."""
_SHARE = 0.75
"""From this share of common words on, in both renderings, what is left tells whether the substance changed."""
_FEWEST_COMMON = 4
_SAME_NUMBER = 0.05
"""Numbers closer together than this share of themselves are roundings of one."""
_EDGE = 2
"""So many words before the first or after the last common word belong to what is compared; more were cut."""


class Word(NamedTuple):
    """A word at a span of an utterance; ``sense`` is one for all words of a meaning, ``stem`` for its inflections.

    ``number`` is what it counts, ``name`` whom or what it names.
    """

    sense: str
    stem: str
    start: int
    end: int
    weight: float
    number: float | None = None
    name: str | None = None


class Gap(NamedTuple):
    """What stands between two common stretches in one rendering and in the other, as ranges of words."""

    one: range
    other: range


class Shown(NamedTuple):
    """What to show of a rendering: the span that the other has too, and the spans of words in it that differ."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


class Rendering(NamedTuple):
    """How two renderings of an utterance relate.

    ``share`` is the weight of the common words in that of the shorter rendering, ``common`` the number of common words
    that carry meaning; ``level`` is one of the comparison levels, and ``change`` says in what the substance differs
    where it is ``disjoint``.
    """

    level: str
    share: float
    common: int
    change: str | None
    one: Shown
    other: Shown


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of an utterance."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        printed, (start, end) = match[0].replace("’", "'"), match.span()
        lower = printed.lower()
        name = proper_names().get(printed) or (lower if printed[0].isupper() and start else None)
        for form in _expanded(lower):
            yield _word(form, start, end, name)


def _expanded(word: str) -> list[str]:
    """A word without its apostrophe: "don't" is "do not", "it's" is "it"."""
    known = values("speech", "contraction")
    for full, short in known.items():
        if word == full:
            return short.split()
    if word.endswith("n't"):
        return [word[:-3], "not"]
    bare = word.split("'")[0] if "'" in word[1:] else word
    return [bare] if bare in _senses() else bare.split("-")


def _word(word: str, start: int, end: int, name: str | None) -> Word:
    numeral = parse_numeral(word) if word[0].isdigit() or word in _number_words() else None
    if numeral is not None:
        amount = str(numeral.amount)
        return Word(amount, amount, start, end, _CONTENT, number=float(numeral.amount))
    if word in _negations():
        return Word("not", "not", start, end, _CONTENT)
    if name and name != word:
        return Word(name, name, start, end, _CONTENT, name=name)
    stem = bare_stem(word)
    sense = _senses().get(word) or _senses().get(stem) or stem
    is_function = word in values("stopwords", "stop") and sense == stem
    return Word(sense, stem, start, end, _FUNCTION if is_function else _CONTENT, name=None if is_function else name)


@cache
def _negations() -> frozenset[str]:
    return frozenset(values("speech", "negation"))


@cache
def _number_words() -> frozenset[str]:
    return frozenset(form for role in ("cardinal", "tens", "scale") for form in values("numbers", role))


@cache
def _senses() -> dict[str, str]:
    """Word, and its stem, to the sense that it shares with others."""
    found: dict[str, str] = {}
    for form, sense in values("speech", "same").items():
        found[form] = sense
        found.setdefault(bare_stem(form), sense)
    return found


@cache
def _opposites() -> frozenset[frozenset[str]]:
    pairs = (form.split(" / ") for form in values("speech", "opposite"))
    return frozenset(frozenset(_word(word, 0, 0, None).sense for word in pair) for pair in pairs)


# -------------------------------------------------------------------------------------------------------- comparison


@lru_cache(maxsize=1024)
def compare(one: str, other: str) -> Rendering:
    """How two texts relate as renderings of one utterance; ``share`` and ``common`` tell whether they are."""
    from rapidfuzz.distance import LCSseq

    a, b = words_of(one), words_of(other)
    blocks = LCSseq.opcodes([word.sense for word in a], [word.sense for word in b])
    equal = [
        (o.src_start + n, o.dest_start + n) for o in blocks if o.tag == "equal" for n in range(o.src_end - o.src_start)
    ]
    gaps = list(_gaps(equal, len(a), len(b)))
    inner = [gap for gap in gaps if not _is_cut(gap, len(a), len(b))]
    lost, lost_there = _weight(_unlike(a, b, gaps)), _weight(_unlike(b, a, _turned(gaps)))
    weight, weight_there = _weight(a), _weight(b)
    apart = [(a[x], b[y]) for x, y in equal if a[x].stem != b[y].stem and not _is_spelling(a[x].stem, b[y].stem)]
    change = _changed(a, b, len(equal), inner)
    level = (
        "near" if apart or min(lost, lost_there) >= _CONTENT else "entails" if max(lost, lost_there) >= _CONTENT else ""
    )
    return Rendering(
        "disjoint" if change else level or ("same-at-precision" if gaps else "identical"),
        min(weight - lost, weight_there - lost_there) / (min(weight, weight_there) or 1.0),
        sum(a[x].weight == _CONTENT for x, _ in equal),
        change,
        _shown([a[x] for x, _ in equal], [*_unlike(a, b, inner), *(x for x, _ in apart)]),
        _shown([b[y] for _, y in equal], [*_unlike(b, a, _turned(inner)), *(y for _, y in apart)]),
    )


def _weight(words: Iterable[Word]) -> float:
    return sum(word.weight for word in words)


def _gaps(equal: Sequence[tuple[int, int]], length: int, other_length: int) -> Iterator[Gap]:
    at, other_at = 0, 0
    for first, second in [*equal, (length, other_length)]:
        if first > at or second > other_at:
            yield Gap(range(at, first), range(other_at, second))
        at, other_at = first + 1, second + 1


def _turned(gaps: Iterable[Gap]) -> list[Gap]:
    """The gaps as seen from the other side."""
    return [Gap(gap.other, gap.one) for gap in gaps]


def _unlike(words: Sequence[Word], others: Sequence[Word], gaps: Iterable[Gap]) -> list[Word]:
    """The words in some gaps that no word beside them on the other side is a spelling of."""
    return [
        words[place]
        for gap in gaps
        for place in gap.one
        if not any(_is_spelling(words[place].sense, others[there].sense) for there in gap.other)
    ]


def _is_spelling(one: str, other: str) -> bool:
    return one[0] == other[0] and not one[0].isdigit() and are_alike(one, other)


def are_alike(one: str, other: str) -> bool:
    """Whether two words are alike enough to be spellings of one."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


def _is_cut(gap: Gap, length: int, other_length: int) -> bool:
    """Whether what only one rendering has, at its beginning or end, is more than a word or two."""
    first, last = gap.one.start == gap.other.start == 0, (gap.one.stop, gap.other.stop) == (length, other_length)
    return (first or last) and min(map(len, gap)) == 0 and max(map(len, gap)) > _EDGE


def _shown(common: Sequence[Word], differing: Sequence[Word]) -> Shown:
    """What to show of a rendering: from the first to the last of its words that are compared."""
    marked = {(word.start, word.end) for word in differing}
    shown = sorted(marked.union((word.start, word.end) for word in common))
    if not shown:
        return Shown(0, 0, ())
    marks: list[tuple[int, int]] = []
    for before, span in zip([(-1, -1), *shown], shown, strict=False):
        if span in marked and marks and marks[-1][1] == before[1]:
            marks[-1] = marks[-1][0], span[1]
        elif span in marked:
            marks.append(span)
    return Shown(shown[0][0], shown[-1][1], tuple(marks))


def _changed(a: Sequence[Word], b: Sequence[Word], kept: int, gaps: Sequence[Gap]) -> str | None:
    """In what the substance differs, where two renderings are otherwise so alike that nothing else explains it."""
    telling = [
        gap
        for gap, turned in zip(gaps, _turned(gaps), strict=True)
        if max(_weight(_unlike(a, b, [gap])), _weight(_unlike(b, a, [turned]))) >= _CONTENT
    ]
    length = kept + max(sum(len(gap.one) for gap in gaps), sum(len(gap.other) for gap in gaps))
    if len(telling) != 1 or kept < _FEWEST_COMMON or kept < _SHARE * length:
        return None
    return _change([a[place] for place in telling[0].one], [b[place] for place in telling[0].other])


def _change(one: Sequence[Word], other: Sequence[Word]) -> str | None:
    """In what the substance of two renderings differs, if all else is the same."""
    a, b = ([word for word in side if word.weight == _CONTENT] for side in (one, other))
    if sorted(([word.sense for word in a], [word.sense for word in b]), key=len) == [[], ["not"]]:
        return "a negation"
    if len(a) != 1 or len(b) != 1:
        return None
    (x,), (y,) = a, b
    if x.number is not None and y.number is not None:
        apart = abs(x.number - y.number) > _SAME_NUMBER * max(abs(x.number), abs(y.number))
        return "a number" if apart else None
    if frozenset((x.sense, y.sense)) in _opposites():
        return "a word for its opposite"
    if x.name and y.name and x.name != y.name:
        return "a name"
    return None
