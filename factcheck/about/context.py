"""The words and figures around a claim, as alignment weighs them."""

from __future__ import annotations

from operator import itemgetter

from factcheck.about.antecedents import antecedent, is_of_person_before
from factcheck.about.features import measures_of, names_of
from factcheck.about.flags import flags_of
from factcheck.about.sentence import Sentence
from factcheck.about.spots import Spot
from factcheck.model import Context, Count
from factcheck.text.nouns import words_of

_LOST = words_of("lost")
_INHABITED = words_of("inhabited")
_ADDED = frozenset({"new", "more", "other", "further", "additional", "extra"})
"""Before the thing counted: "424 new cases"."""
_PLACE = frozenset({"in", "at", "from", "near", "across", "around"})
_PLACE_REACH = 10
"""How many pieces behind a figure its place may begin."""
_FAR = 99
_NOUN_WORDS = 3
_NOUN_REACH = 8
"""How many pieces behind a figure may hold the words of the thing counted."""


def context_of(spot: Spot, sentence: Sentence, around: frozenset[str], earlier: Sentence | None) -> Context:
    """The context of a mention in its sentence; ``around`` are the stems of the sentences beside it, ``earlier`` is the
    one before."""
    placed = [(spot.distance(token.place), token) for token in sentence.tokens]
    placed.sort(key=itemgetter(0))
    words: dict[str, tuple[str, int, str]] = {}
    for distance, token in placed:
        words.setdefault(token.word.stem, (token.word.stem, distance, token.surface))
    taken_over = antecedent(spot, sentence, earlier)
    measures = [*_counted(spot, sentence), *taken_over, *(token.word.stem for token in measures_of(spot, sentence))]
    period, period_distance = sentence.dates.period_of(spot)
    noun = _noun(spot, sentence)
    names = names_of(spot, sentence)
    name_distance = min(spot.distances(sentence.places), default=_FAR)
    if earlier and is_of_person_before(spot, sentence, earlier):
        names, name_distance = tuple(dict.fromkeys([*reversed(earlier.names), *names])), _FAR
    return Context(
        words=tuple(words.values()),
        around=around,
        measures=tuple(dict.fromkeys(measures)),
        noun=noun,
        names=names,
        name_distance=name_distance,
        where=_where(spot, sentence),
        period=period,
        period_distance=period_distance,
        sentence=sentence.span,
        flags=flags_of(spot, sentence, measures, noun),
    )


def _counted(spot: Spot, sentence: Sentence) -> list[str]:
    """What a number of lives counts, and that of a place: "cost 12 lives", "a town of 12,000 people"."""
    value = spot.mention.value
    if not isinstance(value, Count):
        return []
    if value.noun in _LOST:
        return ["+death"]
    is_of_place = spot.before == "of" and sentence.scan.word_before(spot.first - 2) in _INHABITED
    return ["+population"] if is_of_place else []


def _noun(spot: Spot, sentence: Sentence) -> tuple[str, ...]:
    """The stems of up to three meaningful words right after a figure."""
    if spot.mention.kind not in ("count", "ordinal"):
        return ()
    by_piece = {token.piece: token.word.stem for token in sentence.tokens}
    stems: list[str] = []
    for index in range(spot.last + 1, min(spot.last + _NOUN_REACH, sentence.last)):
        piece = sentence.scan.pieces[index]
        if index in by_piece and len(stems) < _NOUN_WORDS:
            stems.append(by_piece[index])
        elif (stems or piece not in _ADDED) and not piece.isspace() and piece != "-":
            break
    return tuple(stems)


def _where(spot: Spot, sentence: Sentence) -> str | None:
    """The name behind a preposition of place, in the words right behind a figure."""
    for piece in range(spot.last + 1, min(sentence.clause_end(spot.last + 1), spot.last + _PLACE_REACH)):
        if sentence.scan.pieces[piece].lower() in _PLACE:
            return sentence.line.name_at(piece + 2) or sentence.line.name_at(piece + 4)
    return None
