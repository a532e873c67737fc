"""Laying out text in terminal cells: widths, wrapping, columns, and styles that take no room.

A style is one control character in the text until the very end. Text from outside never holds one, because it has
passed through ``visible``; so widths can be measured with the styles in place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest
from unicodedata import category, east_asian_width

MARK, STRONG, DIM, RED, YELLOW, GREEN, BLUE, END = (chr(code) for code in range(1, 9))

GAP = "   "
"""What stands between two columns."""

_SGR = {MARK: "1;4;36", STRONG: "1", DIM: "2", RED: "1;31", YELLOW: "1;33", GREEN: "1;32", BLUE: "1;34", END: "0"}
_COLOURED = {ord(style): f"\x1b[{code}m" for style, code in _SGR.items()}
_PLAIN = dict.fromkeys(_COLOURED, "")
_STYLE = re.compile("[\x01-\x08]")
_SKIN_TONES = "🏻🏼🏽🏾🏿"
_JOINED = re.compile("\u200d.")


def inked(text: str, colour: bool) -> str:
    """The text with its styles as ANSI sequences, or without them."""
    return text.translate(_COLOURED if colour else _PLAIN)


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    if category(char) in {"Mn", "Me", "Cf", "Cc"} or char in _SKIN_TONES:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def cells(text: str) -> int:
    """How many terminal cells a text takes, an emoji that is joined of several counted once."""
    return sum(map(_cell, _JOINED.sub("", text)))


def padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int, indent: str = "", hang: str = "") -> list[str]:
    """The text in lines of at most ``width`` cells, white space as single blanks; ``hang`` indents all but the first.

    A word too long for a line is broken. Each line opens and closes the styles that it shows.
    """
    lines: list[str] = []
    line, room, empty = indent, width - cells(indent), True
    for word in _pieces(text.split(), width - max(cells(indent), cells(hang))):
        need = cells(word)
        if need + (not empty) > room and not empty:
            lines.append(line)
            line, room, empty = hang, width - cells(hang), True
        line += word if empty else " " + word
        room -= need + (not empty)
        empty = False
    return _closed([*lines, line])


def _pieces(words: Iterable[str], width: int) -> Iterable[str]:
    """The words, those wider than a line cut into pieces that fit."""
    for word in words:
        piece, taken = "", 0
        for char in word if cells(word) > width else ():
            if taken + _cell(char) > width:
                yield piece
                piece, taken = "", 0
            piece += char
            taken += _cell(char)
        yield piece or word


def _closed(lines: list[str]) -> list[str]:
    """The lines, with a style that runs over a line end closed there and opened again on the next."""
    out, style = [], ""
    for line in lines:
        body = line.lstrip(" ")
        styled = line[: len(line) - len(body)] + style + body
        style = ([style, *_STYLE.findall(line)])[-1].replace(END, "")
        out.append(styled + (END if style else ""))
    return out


def beside(blocks: list[list[str]], width: int) -> list[str]:
    """Blocks of lines in rows of two columns, each column ``width`` cells wide, an empty line between the rows."""
    out: list[str] = []
    for left, right in zip_longest(blocks[::2], blocks[1::2], fillvalue=list[str]()):
        rows = zip_longest(left, right, fillvalue="")
        out += ["", *((padded(one, width) + GAP + two).rstrip() for one, two in rows)]
    return out[1:]


def stacked(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks of lines below each other, an empty line between them."""
    return [line for block in blocks for line in ["", *block]][1:]
