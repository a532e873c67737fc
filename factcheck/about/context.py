"""The words and figures around a claim, as alignment weighs them."""

from __future__ import annotations

from datetime import date

from factcheck.about.names import Names
from factcheck.about.sentence import Sentence, Token, apart
from factcheck.model import Context, Mention, Timex
from factcheck.text.stems import moves

_MEASURE_REACH = 9
"""How far a measure may stand from its figure, in words."""
_FLAG_REACH = {"forecast": 8, "analyst": 10, "superlative": 4, "preliminary": 6, "final": 6}
_SAYING_REACH = 6
"""How many pieces (words and blanks) after a verb of saying a date is still that of the statement."""
_PARTITIVE = (["of", "them"], ["of", "the"], ["of", "those"], ["of", "these"], ["of", "its"], ["of", "their"])


def context_of(mention: Mention, sentence: Sentence, names: Names, around: frozenset[str]) -> Context:
    """The context of a mention in its sentence; ``around`` are the stems of the sentences beside it."""
    ends = sentence.ends(mention)
    placed = [(apart(token.place, ends), token) for token in sentence.tokens]
    placed.sort(key=lambda pair: pair[0])
    words: dict[str, tuple[str, int, str]] = {}
    for distance, token in placed:
        words.setdefault(token.word.stem, (token.word.stem, distance, token.surface))
    period, period_distance = _period(mention, sentence)
    return Context(
        words=tuple(words.values()),
        around=around,
        measures=_measures(placed),
        noun=_noun(mention, sentence),
        names=_names(ends, sentence, names),
        period=period,
        period_distance=period_distance,
        sentence=sentence.span,
        flags=frozenset([*_flags(mention, sentence, ends), *_moves(placed)]),
    )


def _measures(placed: list[tuple[int, Token]]) -> tuple[str, ...]:
    near = (
        token.word.stem for distance, token in placed if token.word.role == "measure" and distance <= _MEASURE_REACH
    )
    return tuple(dict.fromkeys(near))


def _moves(placed: list[tuple[int, Token]]) -> set[str]:
    """In which way figures of the nearest measure move with time, as a flag."""
    near = [token for distance, token in placed if token.word.role == "measure" and distance <= _MEASURE_REACH]
    return {"moves:" + moves()[token.word.stem] for token in near[:1] if token.word.stem in moves()}


def _noun(mention: Mention, sentence: Sentence) -> tuple[str, ...]:
    """The stems of up to three meaningful words right after a figure."""
    if mention.kind not in ("count", "ordinal"):
        return ()
    after = sentence.scan.piece_at(mention.end - 1)
    by_piece = {token.piece: token.word.stem for token in sentence.tokens}
    stems: list[str] = []
    for index in range(after + 1, min(after + 8, sentence.last)):
        if index in by_piece and len(stems) < 3:
            stems.append(by_piece[index])
        elif not sentence.scan.pieces[index].isspace() and sentence.scan.pieces[index] != "-":
            break
    return tuple(stems)


def _names(ends: tuple[int, int], sentence: Sentence, names: Names) -> tuple[str, ...]:
    found: dict[str, int] = {}
    for index, name in names.between(sentence.first, sentence.last):
        distance = apart(sentence.place(index), ends)
        found[name] = min(distance, found.get(name, distance))
    return tuple(sorted(found, key=lambda name: (found[name], name)))


def _period(mention: Mention, sentence: Sentence) -> tuple[tuple[date, date] | None, int]:
    """The days of the nearest date of the sentence that is not the day of a statement, and how far it stands."""
    nearest: tuple[date, date] | None = None
    distance = 99
    for other in sentence.mentions:
        value = other.value
        if other is mention or not isinstance(value, Timex) or value.earliest is None or value.latest is None:
            continue
        if sentence.distance(sentence.ends(other)[0], mention) < distance and not _is_reporting(other, sentence):
            first, last = sentence.ends(other)
            distance = min(sentence.distance(first, mention), sentence.distance(last, mention))
            nearest = (value.earliest, value.latest)
    return nearest, distance


def _is_reporting(mention: Mention, sentence: Sentence) -> bool:
    """Whether a date is that of a statement: "said on Tuesday", "told reporters on Friday"."""
    if mention.kind != "date":
        return False
    start = sentence.scan.piece_at(mention.start)
    return any(mark.role == "saying" and 0 < start - mark.piece <= _SAYING_REACH for mark in sentence.marks)


def _flags(mention: Mention, sentence: Sentence, ends: tuple[int, int]) -> list[str]:
    flags = []
    for mark in sentence.marks:
        if mark.role in _FLAG_REACH and apart(sentence.place(mark.piece), ends) <= _FLAG_REACH[mark.role]:
            flags.append(mark.role)
            if mark.role == "superlative":
                flags.append("superlative:" + mark.value)
    before, after = sentence.before(mention, 1), sentence.after(mention, 2)
    if after in _PARTITIVE:
        flags.append("partitive")
    if len(after) == 2 and after[0] in ("a", "an", "per", "each", "every"):
        flags += ["rate", "rate:" + after[1]]
    if after[:1] in (["ago"], ["earlier"], ["later"]):
        flags.append("ago")
    if before and before[0] in ("other", "another", "further", "additional", "remaining"):
        flags.append("other")
    if mention.kind == "count" and before and before[0] in ("the", "these", "those", "both"):
        flags.append("definite")
    if _is_reporting(mention, sentence):
        flags.append("reporting")
    return flags
