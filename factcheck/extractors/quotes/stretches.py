"""What stands in quotation marks, of any style, over one or several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text.scan import Scan

Span = tuple[int, int]


class Stretch(NamedTuple):
    """Words in quotation marks: ``outer`` is their span with the marks, ``parts`` those without, one a paragraph."""

    outer: Span
    parts: tuple[Span, ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


_DOUBLE = re.compile("\"|“|”|„|«|»|''|``")  # no class of signs: what begins with plain ones only is sought faster
_BEFORE_OPENING = r"(?<![\w'’,.!?…)”%].)"
_OPENER = rf"‘{_BEFORE_OPENING}(?=[\w$£€¥“\"])|'{_BEFORE_OPENING}(?=[^\W\d]|[$£€¥\"])"
_SINGLE_OPENING = re.compile(_OPENER)
_SINGLE = re.compile(rf"(?P<opening>{_OPENER})|['’](?<=[\w,.!?…)”\"%].)(?![\w'’])")
_OPENING, _CLOSING = "“„«``", "”»''"
_BLOCK = re.compile(r"(?:^>[^\n]*(?:\n|\Z))+", re.M)
_AT_ENDS = (
    "\"“”„«»'‘’` \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Marks and all kinds of blanks."""
_LONGEST = 5_000
"""A mark that is not closed within so many characters was no quotation mark."""


def stretches(scan: Scan) -> list[Stretch]:
    """The stretches of a text in order of place; of nested ones the outermost."""
    text = scan.text
    found = list(_blocks(text)) if "\n>" in text or text.startswith(">") else []
    has_double, has_single = _DOUBLE.search(text), _SINGLE_OPENING.search(text)
    if has_double or has_single:
        paragraphs = _paragraphs(scan)
        if has_double:
            found += _doubles(text, paragraphs)
        if has_single:
            found += _singles(text, paragraphs)
    return _outermost(found)


def _paragraphs(scan: Scan) -> list[Span]:
    breaks = [match.start() for match in re.finditer("\n", scan.letters)]
    starts = [0, *(scan.starts[place + 1] for place in breaks)]
    return list(zip(starts, [*(scan.starts[place] for place in breaks), len(scan.text)], strict=True))


def _doubles(text: str, paragraphs: list[Span]) -> Iterator[Stretch]:
    """Stretches in double marks; one left open goes on in the next paragraph if that begins with a mark."""
    parts: list[Span] = []
    begin = 0
    for first, last in paragraphs:
        opened = -1
        for mark in _DOUBLE.finditer(text, first, last):
            if opened < 0 and _may_open(text, mark):
                opened = mark.start()
                if not parts or text[first:opened].strip():
                    parts, begin = [], opened
            elif opened >= 0 and _closes(text, opened, mark):
                if mark.end() - begin <= _LONGEST:
                    yield _stretch((begin, mark.end()), (*parts, _bare(text, opened, mark.end())))
                parts, opened = [], -1
        parts = [*parts, _bare(text, opened, last)] if opened >= 0 and last - begin <= _LONGEST else []


def _may_open(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in _OPENING or (mark[0] != "”" and not before.isalnum() and bool(after) and not after.isspace())


def _closes(text: str, opened: int, mark: re.Match[str]) -> bool:
    if mark[0] == "“":
        return text[opened] == "„"
    return mark[0] in _CLOSING or (mark[0] == '"' and not text[mark.start() - 1].isspace())


def _singles(text: str, paragraphs: list[Span]) -> Iterator[Stretch]:
    """Stretches in single marks; an apostrophe at the end of a word closes none where a better mark follows."""
    for first, last in paragraphs:
        opened, closings = -1, list[int]()
        for mark in _SINGLE.finditer(text, first, last):
            if mark["opening"] and opened >= 0:
                yield from _single(text, opened, closings)
                opened = -1
            if mark["opening"]:
                opened, closings = mark.start(), []
            elif opened >= 0:
                closings.append(mark.start())
        if opened >= 0:
            yield from _single(text, opened, closings)


def _single(text: str, opened: int, closings: list[int]) -> Iterator[Stretch]:
    """The stretch from an opening mark to the likeliest closing one; a straight mark alone is an apostrophe."""
    likely = [at for at in closings if text[at - 1] in ",.!?…"]
    likely += [at for at in closings if not text[at + 1 : at + 2].isspace()]
    likely += closings if text[opened] == "‘" else []
    if likely and likely[0] - opened <= _LONGEST:
        yield _stretch((opened, likely[0] + 1), (_bare(text, opened, likely[0] + 1),))


def _bare(text: str, start: int, end: int) -> Span:
    """A span without the marks and blanks at its ends, and without the comma before a clause of attribution."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip(_AT_ENDS))
    return start + lead, start + max(lead, len(inner.rstrip(_AT_ENDS + ",")))


def _blocks(text: str) -> Iterator[Stretch]:
    """Paragraphs whose lines begin with ``>``."""
    for block in _BLOCK.finditer(text):
        lines = re.finditer(r"^>[> ]*([^\n]*)", block[0], re.M)
        parts = [(block.start() + line.start(1), block.start() + line.end(1)) for line in lines]
        yield _stretch(block.span(), tuple(_bare(text, *part) for part in parts))


def _stretch(outer: Span, parts: tuple[Span, ...]) -> Stretch:
    return Stretch(outer, tuple(part for part in parts if part[0] < part[1]))


def _outermost(found: list[Stretch]) -> list[Stretch]:
    out: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.outer[0], -s.outer[1])):
        if stretch.parts and (not out or stretch.outer[0] >= out[-1].outer[1]):
            out.append(stretch)
    return out
