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


_DOUBLE = re.compile("[\"“”„«»]|''|``")
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=[\w$£€¥“\"])|(?<=[\w,.!?…)”\"%])['’](?![\w'’])")
_OPENING, _CLOSING = "“„«``", "”»''"
_BLOCK = re.compile(r"(?:^>[^\n]*(?:\n|\Z))+", re.M)
_LONGEST = 5_000
"""A mark that is not closed within so many characters was no quotation mark."""


def stretches(scan: Scan) -> list[Stretch]:
    """The stretches of a text in order of place; of nested ones the outermost."""
    text = scan.text
    found = list(_blocks(text)) if "\n>" in text or text.startswith(">") else []
    has_double = _DOUBLE.search(text) is not None
    if not found and not has_double and "'" not in text and "‘" not in text:
        return []
    paragraphs = _paragraphs(scan)
    if has_double:
        found += _doubles(text, paragraphs)
    if _SINGLE.search(text):
        found += _singles(text, paragraphs)
    return _outermost(found)


def _paragraphs(scan: Scan) -> list[Span]:
    ends = [scan.starts[place] for place, letter in enumerate(scan.letters) if letter == "\n"]
    starts = [0, *(scan.starts[place + 1] for place, letter in enumerate(scan.letters) if letter == "\n")]
    return list(zip(starts, [*ends, len(scan.text)], strict=True))


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
            elif opened >= 0 and _closes(text, mark):
                if mark.end() - begin <= _LONGEST:
                    yield Stretch((begin, mark.end()), (*parts, _bare(text, opened, mark.end())))
                parts, opened = [], -1
        parts = [*parts, _bare(text, opened, last)] if opened >= 0 and last - begin <= _LONGEST else []


def _may_open(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in _OPENING or (mark[0] != "”" and not before.isalnum() and bool(after) and not after.isspace())


def _closes(text: str, mark: re.Match[str]) -> bool:
    return mark[0] in _CLOSING or (mark[0] == '"' and not text[mark.start() - 1].isspace()) or mark[0] == "“"


def _singles(text: str, paragraphs: list[Span]) -> Iterator[Stretch]:
    """Stretches in single marks; an apostrophe at the end of a word closes none where a better mark follows."""
    for first, last in paragraphs:
        opened = -1
        closings: list[int] = []
        for mark in _SINGLE.finditer(text, first, last):
            at = mark.start()
            if text[at] == "‘" or not (at and (text[at - 1].isalnum() or text[at - 1] in ',.!?…)”"%')):
                if opened >= 0 and closings:
                    yield _single(text, opened, closings)
                opened, closings = at, []
            elif opened >= 0:
                closings.append(at)
        if opened >= 0 and closings:
            yield _single(text, opened, closings)


def _single(text: str, opened: int, closings: list[int]) -> Stretch:
    punctuated = (at for at in closings if text[at - 1] in ",.!?…")
    before_sign = (at for at in closings if not text[at + 1 : at + 2].isspace())
    closing = next(punctuated, None) or next(before_sign, None) or closings[0]
    return Stretch((opened, closing + 1), (_bare(text, opened, closing + 1),))


def _bare(text: str, start: int, end: int) -> Span:
    """A span without the marks and blanks at its ends, and without the comma before a clause of attribution."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip("\"“”„«»'‘’` \u00a0\u202f"))
    return start + lead, start + max(lead, len(inner.rstrip("\"“”„«»'‘’` ,\u00a0\u202f\n\r\t")))


def _blocks(text: str) -> Iterator[Stretch]:
    """Paragraphs whose lines begin with ``>``."""
    for block in _BLOCK.finditer(text):
        lines = re.finditer(r"^>[> ]*([^\n]*[^\s\n])", block[0], re.M)
        parts = [(block.start() + line.start(1), block.start() + line.end(1)) for line in lines]
        if parts:
            yield Stretch(block.span(), tuple(_bare(text, *part) for part in parts))


def _outermost(found: list[Stretch]) -> list[Stretch]:
    out: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.outer[0], -s.outer[1])):
        if stretch.end > stretch.start and (not out or stretch.outer[0] >= out[-1].outer[1]):
            out.append(stretch)
    return out
