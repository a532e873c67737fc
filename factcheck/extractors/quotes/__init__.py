"""Words said by somebody: "…", “…”, ‘…’, «…», over several paragraphs, split by a clause of attribution, or set off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extractors.quotes.speakers import Attribution, Speakers
from factcheck.extractors.quotes.stretches import Stretch, stretches
from factcheck.model import Article, Mention, Quote
from factcheck.text.scan import Scan

_FEWEST_SAID = 3
"""Fewer words are no utterance, though somebody says them: 'a "good" man'."""
_FEWEST_INSIDE = 4
"""Fewer words inside a sentence of the writer's are a borrowed expression: '"no limits" partnership'."""
_FEWEST_UNSAID = 7
"""Fewer words that nobody is told to have said are a title, a slogan or irony."""
_WORD = re.compile(r"\w[\w’'-]*")
_CAPITALS = 0.75
"""From this share of capitalised words on, words in quotation marks are a title."""
_LONG = 4


class _Said(NamedTuple):
    """A stretch and what is known of its speaker."""

    stretch: Stretch
    speaker: str | None
    is_direct: bool


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All quotations of a text, each as one mention, however it is split."""
    found = stretches(scan)
    if not found:
        return
    for said in _joined(_attributed(found, Speakers(scan), scan), scan.text):
        words = " ".join(" ".join(scan.text[start:end] for start, end in said.stretch.parts).split())
        if _is_quote(words, said):
            yield Mention("quote", said.stretch.start, said.stretch.end, Quote(speaker=said.speaker, words=words))


def _is_quote(words: str, said: _Said) -> bool:
    found = _WORD.findall(words)
    fewest = _FEWEST_UNSAID if said.speaker is None and not said.is_direct else _FEWEST_INSIDE
    long = [word for word in found if len(word) >= _LONG]
    titled = sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)
    return len(found) >= (_FEWEST_SAID if said.is_direct else fewest) and (said.is_direct or not titled)


def _attributed(found: list[Stretch], speakers: Speakers, scan: Scan) -> list[_Said]:
    """The stretches with their speakers: told behind, told before, or else that of the quotation just before."""
    out: list[_Said] = []
    since = 0
    last: Attribution | None = None
    for stretch in found:
        attribution = speakers.behind(stretch) or speakers.before(stretch, since)
        if attribution is None and last is not None and out and _goes_on(scan, last.end, out[-1].stretch, stretch):
            attribution = last._replace(end=stretch.outer[1])
        if attribution:
            last = attribution._replace(end=max(attribution.end, stretch.outer[1]))
            out.append(_Said(stretch, attribution.speaker, attribution.is_direct))
        else:
            last = None
            out.append(_Said(stretch, None, False))
        since = max(stretch.outer[1], last.end if last else 0)
    return out


def _goes_on(scan: Scan, since: int, one: Stretch, other: Stretch) -> bool:
    """Whether a quotation goes on with the one before it: in the same sentence, or as the very next one."""
    index = scan.sentence_at(other.outer[0])
    if index == scan.sentence_at(one.outer[0]):
        return True
    opens = not scan.text[scan.sentences[index][0] : other.outer[0]].strip()
    return opens and index <= scan.sentence_at(since) + 1


def _joined(found: list[_Said], text: str) -> Iterator[_Said]:
    """The stretches, those joined that one clause of attribution splits: '"We came," she said, "to stay."'."""
    held: _Said | None = None
    for said in found:
        if held and _is_split(held, said, text):
            parts = (*held.stretch.parts, *said.stretch.parts)
            held = held._replace(stretch=Stretch((held.stretch.outer[0], said.stretch.outer[1]), parts))
            continue
        if held:
            yield held
        held = said
    if held:
        yield held


def _is_split(one: _Said, other: _Said, text: str) -> bool:
    between = text[one.stretch.end : other.stretch.start]
    opened = text[other.stretch.start : other.stretch.start + 2]
    return (
        one.is_direct
        and one.speaker == other.speaker
        and between.lstrip("\"”»'’ ").startswith(",") | between.startswith(",")
        and re.search(r"\w,\s*[\"“„«'‘]+$", between) is not None
        and len(between) <= 100
        and (opened[0].islower() or opened in ("I ", "I’", "I'"))
    )
