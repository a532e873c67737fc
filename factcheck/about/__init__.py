"""What a claim is about (measure, subject, aspect, period, …), and the words around it."""

from __future__ import annotations

from bisect import bisect_right

from factcheck.about.context import context_of
from factcheck.about.features import about_of
from factcheck.about.names import Names
from factcheck.about.sentence import Sentence
from factcheck.model import About, Article, Context, Mention
from factcheck.text.scan import Scan


def describe(scan: Scan, article: Article, mentions: list[Mention]) -> list[tuple[About, Context]]:
    """For each mention of an article, in order of their place, what it is about and the words around it."""
    if not mentions:
        return []
    starts = [start for start, _ in scan.sentences]
    by_sentence: dict[int, list[Mention]] = {}
    home = [max(0, bisect_right(starts, mention.start) - 1) for mention in mentions]
    for index, mention in zip(home, mentions, strict=True):
        by_sentence.setdefault(index, []).append(mention)
    sentences = [Sentence(scan, span, by_sentence.get(index, [])) for index, span in enumerate(scan.sentences)]
    names = Names(scan)
    described = []
    for index, mention in zip(home, mentions, strict=True):
        around = (sentences[i].stems for i in (index - 1, index + 1) if 0 <= i < len(sentences))
        context = context_of(mention, sentences[index], names, frozenset().union(*around))
        described.append((about_of(mention, sentences[index], context), context))
    return described
