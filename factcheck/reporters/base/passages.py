"""Sentences to show: the parts of them that fit, with the claims of a finding marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Point

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article (more than one where a claim goes on), and what a finding points at in it."""

    article: Article
    points: tuple[Point, ...]
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """How a format writes text: ``escape`` for all of it, ``opening`` and ``closing`` around what is marked."""

    escape: Callable[[str], str]
    opening: str
    closing: str


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap as one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def windows(text: str, marks: Sequence[Span], budget: int) -> list[Span]:
    """The parts of a text to show: all of it if it fits in ``budget`` characters, else the words around its marks."""
    if len(text) <= budget:
        return [(0, len(text))]
    margin = max(budget // (2 * len(marks)), 24)
    parts = merged((max(0, edge - margin), min(len(text), edge + margin)) for mark in marks for edge in mark)
    return [_whole_words(text, *part) for part in parts]


def _whole_words(text: str, start: int, end: int) -> Span:
    """The span without a cut word at either end, where that costs little."""
    first = text.find(" ", start, start + 20) + 1 if start else 0
    last = text.rfind(" ", end - 20, end) if end < len(text) else end
    return first or start, last if last > 0 else end


def excerpt(passage: Passage, pen: Pen, budget: int = 300) -> str:
    """The sentence with its claims marked, a long one cut down to what stands around them."""
    parts = windows(passage.text, passage.marks, budget)
    shown = " … ".join(_marked(passage, pen, part) for part in parts)
    return ("… " if parts[0][0] else "") + shown + (" …" if parts[-1][1] < len(passage.text) else "")


def _marked(passage: Passage, pen: Pen, part: Span) -> str:
    """One part of a passage's text, escaped and marked."""
    out, at = [], part[0]
    for mark in passage.marks:
        start, end = max(mark[0], part[0]), min(mark[1], part[1])
        if start < end:
            out += [pen.escape(passage.text[at:start]), pen.opening, pen.escape(passage.text[start:end]), pen.closing]
            at = end
    return "".join([*out, pen.escape(passage.text[at : part[1]])])
