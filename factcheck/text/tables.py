"""Figures of tables that lost their lines, and of other strings that are no text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.text.scan import Scan
from factcheck.text.units import Figure


def without_tables(scan: Scan, found: list[Figure]) -> list[Figure]:
    """Figures but those of what is no text: strings such as "1,1,1,1,1,1,1,1", and longer rows of words and figures."""
    for is_next, most in ((_is_strung, _STRING), (_is_close, _ROW)):
        if len(found) >= most:
            found = list(_without_runs(scan, found, is_next, most))
    return found


def _without_runs(
    scan: Scan, found: list[Figure], is_next: Callable[[Scan, Figure, Figure], bool], most: int
) -> Iterator[Figure]:
    """Figures but those of runs of at least ``most``, in which each is next to the one before it."""
    run: list[Figure] = []
    for figure in found:
        if run and not is_next(scan, run[-1], figure):
            yield from run if len(run) < most else ()
            run.clear()
        run.append(figure)
    yield from run if len(run) < most else ()


def _is_close(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether at most one word stands between two figures."""
    if figure.first - before.last > _GAP:
        return False
    return len(_WORD.findall(scan.words(before.last, figure.first))) <= 1


def _is_strung(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether one sign stands between two figures, or between two bare ones no word."""
    between = scan.letters[before.last : figure.first]
    if len(between) <= 1 and between not in (" ", "\n"):
        return True
    is_bare = not (before.unit or before.sign or figure.unit or figure.sign)
    return is_bare and len(between) <= _GAP and not any(map(str.isalnum, scan.words(before.last, figure.first)))


_STRING = 8
"""How many figures make a long string."""
_ROW = 40
"""How many figures make a long row, as of a table that lost its lines."""
_WORD = re.compile(r"[^\W\d_]+")
_GAP = 12
"""The most pieces between two figures of one row."""
