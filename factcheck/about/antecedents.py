"""What a figure without a noun counts, where the text tells it before: "3,753 died. It stood at 3,351 on Tuesday"; and
whose an age is: "Ada Lindt was jailed. The 48-year-old wept"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.about.features import measures_of
from factcheck.about.sentence import Sentence
from factcheck.about.spots import Spot
from factcheck.model import Count, Quantity
from factcheck.text.nouns import names_person, words_of
from factcheck.text.stems import fates, moves

_BEHIND, _WHOEVER = words_of("behind_bare"), words_of("whoever")
_QUESTION = ["How", " ", "many"]


def antecedent(spot: Spot, sentence: Sentence, earlier: Sentence | None) -> list[str]:
    """The measure that a bare count takes over from the count before it, or from what was asked; none if it has one.

    ``earlier`` is the sentence before its own. A number of people takes over what was asked, and nothing else.
    """
    value = spot.mention.value
    if not isinstance(value, Count) or not _is_open(value, spot) or _has_measure(spot, sentence):
        return []
    if value.noun is None:
        for other, home in _before(spot, sentence, earlier):
            if found := measures_of(other, home)[:1]:
                return [token.word.stem for token in found]
    if earlier is None:
        return []
    told = dict.fromkeys(token.word.stem for token in earlier.measures if token.word.stem in fates())
    return list(told) if len(told) == 1 and (value.noun is None or _asks(earlier)) else []


def _is_open(value: Count, spot: Spot) -> bool:
    """Whether it is not told what a figure counts: "3,351 on Tuesday", "10,000 people"; not "seventeen were saved"."""
    if value.noun is None:
        return not spot.after[:1].isalnum() or spot.after in _BEHIND
    return value.noun in _WHOEVER


def _has_measure(spot: Spot, sentence: Sentence) -> bool:
    """Whether one of the nearest two measures moves, or befell people."""
    stems = [token.word.stem for token in measures_of(spot, sentence)[:2]]
    return any(stem in fates() or stem in moves() for stem in stems)


def _before(spot: Spot, sentence: Sentence, earlier: Sentence | None) -> Iterator[tuple[Spot, Sentence]]:
    """The counts before a mention in its sentence, or else those of the sentence before, the nearest first."""
    own = [other for other in sentence.spots if other.last < spot.first and other.mention.kind == "count"]
    home = sentence if own else earlier
    counts = own or ([other for other in earlier.spots if other.mention.kind == "count"] if earlier else [])
    return ((other, home) for other in reversed(counts)) if home else iter(())


def _asks(sentence: Sentence) -> bool:
    return sentence.scan.pieces[sentence.first : sentence.first + len(_QUESTION)] == _QUESTION


def is_of_person_before(spot: Spot, sentence: Sentence, earlier: Sentence) -> bool:
    """Whether an age stands for somebody whom the sentence before names: "The 48-year-old wept"."""
    value = spot.mention.value
    if not (isinstance(value, Quantity) and value.unit == "year_old" and spot.before == "the"):
        return False
    is_head = spot.first <= sentence.first + 2 and not names_person(sentence.scan, spot.last + 2)
    return is_head and sentence.scan.word_after(spot.last + 1).islower() and not _tells_of_another(earlier)


def _tells_of_another(sentence: Sentence) -> bool:
    """Whether a sentence speaks of somebody without a name: "arrested a young man"."""
    return any(
        piece in _SOMEBODY and names_person(sentence.scan, sentence.first + index + 2)
        for index, piece in enumerate(sentence.scan.pieces[sentence.first : sentence.last])
    )


_SOMEBODY = frozenset({"a", "an", "another", "his", "her", "their"})
"""Before a person who has no name there."""
