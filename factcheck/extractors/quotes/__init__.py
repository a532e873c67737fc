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
_CAPITALS = 0.7
"""With more than this share of capitalised words, words in quotation marks are a title."""
_LONG = 4
_SPLIT = re.compile(r"[\"”»'’ ]*,[\"”»'’ ]*[^.!?\n]*\w, ?[\"“„«'‘]+")
"""What stands between the halves of a quotation that a clause of attribution splits."""
_LONGEST_SPLIT = 120


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
    titled = sum(word[0].isupper() for word in long) > _CAPITALS * len(long)
    return len(found) >= (_FEWEST_SAID if said.is_direct else fewest) and (said.is_direct or not titled)


def _attributed(found: list[Stretch], speakers: Speakers, scan: Scan) -> list[_Said]:
    """The stretches with their speakers: told behind, told before, or else that of the quotation just before."""
    out: list[_Said] = []
    since = 0
    last: Attribution | None = None
    for stretch in found:
        told = speakers.behind(stretch) or speakers.before(stretch, since)
        if told is None and last is not None and _goes_on(scan, last.end, out[-1].stretch, stretch):
            told = last
        last = told._replace(end=max(told.end, stretch.outer[1])) if told else None
        since = last.end if last else stretch.outer[1]
        out.append(_Said(stretch, last.speaker, last.is_direct) if last else _Said(stretch, None, False))
    return out


def _goes_on(scan: Scan, since: int, one: Stretch, other: Stretch) -> bool:
    """Whether a quotation goes on with the one before it: in the same sentence, or as the very next one."""
    index = scan.sentence_at(other.outer[0])
    if index == scan.sentence_at(one.outer[0]):
        return True
    opens = not scan.text[scan.sentences[index][0] : other.outer[0]].strip()
    return opens and index <= scan.sentence_at(since) + 1


def _joined(found: list[_Said], text: str) -> list[_Said]:
    """The stretches, those joined that one clause of attribution splits: '"We came," she said, "to stay."'."""
    out: list[_Said] = []
    for said in found:
        if out and _is_split(out[-1], said, text):
            one, other = out[-1].stretch, said.stretch
            out[-1] = out[-1]._replace(stretch=Stretch((one.outer[0], other.outer[1]), (*one.parts, *other.parts)))
        else:
            out.append(said)
    return out


def _is_split(one: _Said, other: _Said, text: str) -> bool:
    between = text[one.stretch.end : other.stretch.start]
    opened = text[other.stretch.start : other.stretch.start + 2]
    return (
        one.is_direct
        and one.speaker == other.speaker
        and len(between) <= _LONGEST_SPLIT
        and _SPLIT.fullmatch(between) is not None
        and (opened[0].islower() or opened in ("I ", "I’", "I'"))
    )
