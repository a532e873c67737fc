"""What a claim is about (measure, subject, aspect, period, …), and the words around it."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby

from factcheck.about.context import context_of
from factcheck.about.features import about_of
from factcheck.about.line import Line
from factcheck.about.sentence import Sentence
from factcheck.model import About, Context, Mention
from factcheck.text.scan import Scan

_NONE: frozenset[str] = frozenset()


class Surroundings:
    """What stands around the mentions of an article, which come in order of their place."""

    def __init__(self, scan: Scan, mentions: list[Mention]) -> None:
        self._scan = scan
        self._others: dict[int, Sentence] = {}
        self._sentences = {
            index: Sentence(self._line, index, list(own))
            for index, own in groupby(mentions, key=lambda mention: scan.sentence_at(mention.start))
        }

    def abouts(self) -> list[About]:
        """What each mention is about."""
        return [about_of(spot, sentence) for sentence in self._sentences.values() for spot in sentence.spots]

    def contexts(self) -> list[Context]:
        """The words and figures around each mention."""
        found = []
        for index, sentence in self._sentences.items():
            earlier, later = self._sentence(index - 1), self._sentence(index + 1)
            around = (earlier.stems if earlier else _NONE) | (later.stems if later else _NONE)
            found += [context_of(spot, sentence, around, earlier) for spot in sentence.spots]
        return found

    @cached_property
    def _line(self) -> Line:
        return Line(self._scan)

    def _sentence(self, index: int) -> Sentence | None:
        """A sentence, with its mentions or without any; None where there is none."""
        if not 0 <= index < len(self._scan.sentences):
            return None
        found = self._sentences.get(index) or self._others.get(index)
        if found is None:
            found = self._others[index] = Sentence(self._line, index, [])
        return found
