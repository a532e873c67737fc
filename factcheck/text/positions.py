"""From offsets in an article's text back to lines and columns of the file that it was read from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from factcheck.model import Anchor, Article

_TOP = Anchor(0, 1, 1)


class Positions:
    """The places of one article's offsets: built once per article, a lookup is two binary searches.

    An offset is counted on from the last anchor at or before it; every newline of the text in between is a newline of
    the file. An article without anchors is a file of its own, read from line 1, column 1.
    """

    def __init__(self, article: Article) -> None:
        anchors = article.anchors
        self._anchors = anchors if anchors and anchors[0].offset == 0 else (_TOP, *anchors)
        self._starts = [anchor.offset for anchor in self._anchors]
        self._newlines = [newline.start() for newline in re.finditer("\n", article.text)]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column, from 1 and in code points, of an offset from 0 to the length of the text."""
        anchor = self._anchors[bisect_right(self._starts, offset) - 1]
        before = bisect_left(self._newlines, offset)
        passed = before - bisect_left(self._newlines, anchor.offset)
        if passed:
            return anchor.line + passed, offset - self._newlines[before - 1]
        return anchor.line, anchor.column + offset - anchor.offset
