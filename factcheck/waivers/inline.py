"""Waivers in the copy itself: ``<!-- factcheck: ignore[FC101] the ministry confirmed it by phone -->``.

One that stands in a line with text is for that line, one that stands alone for the next line that has any. In a page
of HTML a paragraph is a line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from factcheck.codes import guess, is_known
from factcheck.model import Article, Remark
from factcheck.text.positions import Positions
from factcheck.waivers.base import Lines, Waiver

_ADDRESS = re.compile(r"factcheck:\s*(?P<verb>[\w-]*)\s*(?:\[(?P<codes>[^\]]*)\])?\s*(?P<reason>.*)", re.DOTALL)
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def inline_waivers(articles: Iterable[Article], judged: Collection[str]) -> Iterator[Waiver]:
    """The waivers in some articles; those in ``judged``, by their ids, are to be in use."""
    for article in articles:
        if not article.remarks:
            continue
        positions = Positions(article)
        for remark in article.remarks:
            if found := _ADDRESS.match(remark.text):
                line, _ = positions.at(remark.offset)
                place = f"{article.path or article.id}:{line}"
                yield _waiver(found, place, _lines(article, remark), article.id in judged)


def _waiver(found: re.Match[str], place: str, lines: Lines, is_judged: bool) -> Waiver:
    names = tuple(re.findall(r"[^,\s]+", found["codes"] or ""))
    told = f"{found['verb']}[{', '.join(names)}]"
    return Waiver(place, told, names, lines, flaw=_flaw(found, names), is_judged=is_judged)


def _flaw(found: re.Match[str], names: Iterable[str]) -> str | None:
    if found["verb"] != "ignore":
        return "is not known: write <!-- factcheck: ignore[CODE] reason -->"
    if not names:
        return "names no rule: write <!-- factcheck: ignore[CODE] reason -->"
    for name in names:
        if not is_known(name):
            return f"names {name}, which is no rule.{guess(name)}"
    return None if found["reason"].strip() else "gives no reason: say why behind the code"


def _lines(article: Article, remark: Remark) -> Lines:
    """The line that a remark stands in, or the first one behind it that has text."""
    start = article.text.rfind("\n", 0, remark.offset) + 1
    found = _LINE.search(article.text, start)
    return Lines(article.id, *found.span()) if found else Lines(article.id, start, start)
