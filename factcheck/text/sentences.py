"""Sentences with exact spans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from sentencex import get_sentence_boundaries

from factcheck.text.surrogates import whole

_WRAPPED_LINE = 120
"""Lines of a text whose lines were wrapped by hand or by a mailer are mostly no longer than this, in characters."""
_IN_SENTENCES = 0.25
"""Where so many of the single line breaks of a text stand before a small letter, its longer lines are wrapped, too."""

_LONGEST = 1_000
"""What goes on for more characters without an end is a table or no prose, and is cut at a blank: claims of one sentence
are held against one another, which must not take longer and longer."""


_BLOCK = 10_000
"""Longer texts are read in blocks of so many characters, and of half as many where not all are ASCII: what finds the
ends of sentences takes for a paragraph with quotation marks the square of its length."""
_WIDE_BLANKS = {code: " " for code in range(0x80, 0x3001) if chr(code).isspace()}
_BLOCK_ENDS = ("\n\n", "\n", ". ", " ")


@lru_cache(maxsize=1)
def is_wrapped(text: str) -> bool:
    """Whether a single line break is a mere wrap, as opposed to the end of a paragraph."""
    if max(map(len, text.split("\n"))) <= _WRAPPED_LINE:
        return True
    behind = _SINGLE_BREAK.findall(text)
    return bool(behind) and sum(map(str.islower, behind)) >= _IN_SENTENCES * len(behind)


@lru_cache(maxsize=1)
def line_ends(text: str) -> frozenset[int]:
    """The places of single line breaks that end a line for good, though other lines of the text may be wrapped.

    Those are the breaks of a block of short lines, such as the items of a list: no line goes on in small letters, and
    on some there was room for the first word of the next, where whoever wraps lines would have put it.
    """
    found: list[int] = []
    at = 0
    wrapped = is_wrapped(text)
    for block in text.split("\n\n"):
        if "\n" in block and not (wrapped and _is_wrapped_block(block)):
            found += [at + match.start() for match in _LINE_BREAK.finditer(block)]
        at += len(block) + len("\n\n")
    return frozenset(found)


def _is_wrapped_block(block: str) -> bool:
    lines = [line.strip() for line in block.strip().split("\n")]
    if any(line[:1].islower() for line in lines[1:]):
        return True
    width = max(map(len, lines))
    return all(len(f"{line} {after.partition(' ')[0]}") > width for line, after in pairwise(lines))


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text in order, without the white space around them; headlines and list items count as some."""
    spans: list[tuple[int, int]] = []
    ends, has_units = sorted(line_ends(text)), _UNIT_END.search(text) is not None
    for start, end in _boundaries(text):
        breaks = ends[bisect_left(ends, start) : bisect_left(ends, end)]
        for place, after in pairwise([start, *breaks, end]):
            line = text[place:after]
            bare = line.strip()
            first = place + line.find(bare)
            if len(bare) > _LONGEST:
                spans += _cut(text, first, first + len(bare))
            elif bare and has_units:
                spans += _at_units(text, first, first + len(bare))
            elif bare:
                spans.append((first, first + len(bare)))
    return spans


def _at_units(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span in parts that end with a unit of one letter, which the library takes for an initial: "at 30 km/h. It"."""
    for match in _UNIT_END.finditer(text, start, end):
        yield start, match.start("blanks")
        start = match.end()
    yield start, end


class Sentences:
    """The sentences of a text, and which of them hold a place."""

    def __init__(self, text: str) -> None:
        self._spans = sentence_spans(text)

    def holding(self, start: int, end: int) -> tuple[int, int]:
        """From the beginning of the sentence that holds a place, or is before it, to the end of that which holds what
        stands right before another place."""
        first, last = (
            bisect_right(self._spans, at, key=lambda span: span[0]) - 1 for at in (start, max(start, end - 1))
        )
        return self._spans[max(0, first)][0], self._spans[max(0, last)][1]


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text with the white space around them, block by block.

    Accents that serve as quotation marks are read as apostrophes: for each, all that follows would be searched. Blanks
    of more than one byte are read as plain ones: at a capital letter, one of them and a full stop the library panics,
    as it does at halves of characters.
    """
    plain = text.replace("`", "'")
    plain = plain if text.isascii() else whole(plain).translate(_WIDE_BLANKS)
    for start, end in _blocks(text):
        for found in get_sentence_boundaries("en", plain[start:end]):
            if not found["is_paragraph_break"]:
                yield start + found["start_index"], start + found["end_index"]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Parts of a text that end with a paragraph, else with a line, a sentence or a word."""
    start, block = 0, _BLOCK if text.isascii() else _BLOCK // 2
    while len(text) - start > block:
        window = text[start : start + block]
        end = next((at + len(mark) for mark in _BLOCK_ENDS if (at := window.rfind(mark)) > 0), block)
        yield start, start + end
        start += end
    yield start, len(text)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span in parts that are not too long, each without white space around it."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = _BLANKS.match(text, cut).end()  # type: ignore[union-attr]
    yield start, end


_UNIT_END = re.compile(r"\.(?:(?<=\d [a-z]\.)|(?<=/[a-z]\.))(?P<blanks>\s+)(?=[A-Z])")  # a full stop is found fast
_BLANKS = re.compile(r"\s*")
_SINGLE_BREAK = re.compile(r"\n(?<=\S\n)(\S)")
_LINE_BREAK = re.compile(r"\n")
