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


class Surroundings:
    """What stands around the mentions of an article, which come in order of their place."""

    def __init__(self, scan: Scan, mentions: list[Mention]) -> None:
        self._scan = scan
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
            around = self._stems(index - 1) | self._stems(index + 1)
            found += [context_of(spot, sentence, around) for spot in sentence.spots]
        return found

    @cached_property
    def _line(self) -> Line:
        return Line(self._scan)

    def _stems(self, index: int) -> frozenset[str]:
        """The stems of a sentence, none where there is no such sentence."""
        if not 0 <= index < len(self._scan.sentences):
            return frozenset()
        known = self._sentences.get(index)
        return (known or Sentence(self._line, index, [])).stems
